"""Compile the hashed requirements files from pyproject.toml: names, versions and hashes, never an address.

Run with `make lock` after changing a dependency. Needs `uv` (it is in the `dev` extra).
"""

import subprocess
import sys
from pathlib import Path

COMPILE = (
    *("uv", "pip", "compile", "--quiet", "--universal", "--python-version", "3.11", "--generate-hashes"),
    *("--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links"),
)
FILES: dict[str, tuple[str, ...]] = {
    "requirements.txt": ("pyproject.toml", "tools/build.in"),
    "requirements-dev.txt": ("pyproject.toml", "tools/build.in", "--extra", "dev"),
    "requirements-bootstrap.txt": ("tools/bootstrap.in",),
}


def main() -> int:
    """Write every requirements file; return a process exit code."""
    root = Path(__file__).parent.parent
    uv = Path(sys.executable).with_name("uv")
    for name, arguments in FILES.items():
        command = [str(uv), *COMPILE[1:], *arguments, "-o", name]
        done = subprocess.run(command, cwd=root, check=False)
        if done.returncode:
            print(f"{name}: uv could not compile it; see its message above", file=sys.stderr)
            return done.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
