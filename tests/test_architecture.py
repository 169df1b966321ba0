"""The promises of docs/architecture.md: data goes one way, imports stay light, what is named exists."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MAY_IMPORT: dict[str, set[str]] = {
    "index": {"index"},
    "assistant": {"index", "assistant"},
    "evals": {"index", "assistant", "evals"},
    "ui": {"index", "assistant", "evals", "ui"},
}
HEAVY = {"llama_index", "chromadb", "gradio", "onnxruntime", "torch", "pypdfium2", "uvicorn"}


def modules(package: str) -> list[Path]:
    return sorted((ROOT / package).rglob("*.py"))


def imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module


@pytest.mark.parametrize("package", MAY_IMPORT)
def test_a_module_imports_downward_only(package: str) -> None:
    for path in modules(package):
        for name in imported(ast.parse(path.read_text())):
            top = name.partition(".")[0]
            assert top not in MAY_IMPORT or top in MAY_IMPORT[package], f"{path} imports {name}"


@pytest.mark.parametrize("package", MAY_IMPORT)
def test_no_global_llama_index_settings(package: str) -> None:
    for path in modules(package):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("llama_index"):
                assert "Settings" not in {alias.name for alias in node.names}, path


@pytest.mark.parametrize("module", ["index", "assistant", "ui.cli"])
def test_importing_a_public_package_loads_nothing_heavy(module: str) -> None:
    loaded = "{name.partition('.')[0] for name in sys.modules}"
    script = f"import sys, {module}; print(*sorted({loaded} & {HEAVY!r}))"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == []


def test_every_file_the_architecture_page_names_exists() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text()
    named = re.findall(r"`((?:index|assistant|ui|evals)/[\w/.]*)`", page)
    assert named
    missing = [name for name in named if not (ROOT / name).exists()]
    assert missing == []
