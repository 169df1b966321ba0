"""The verbs as people and programs use them: output, sentences, exit codes."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from ui.cli import build_parser, main

REPORT = """Economic and Social Council

Commission on Rivers
Eleventh session

Report of the working group on dredging

1. The working group met at Lima from 3 to 5 June 2019.

2. The working group considered the following matters:

(a) Dredging of the lower delta;

(b) Lighting of buoys at night.

3. One speaker said that 1,250 boats had been registered.
"""


@pytest.fixture
def library(tmp_path: Path) -> Path:
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "E_CN.99_2019_4.txt").write_text(REPORT)
    folder = tmp_path / "library"
    assert main(["index", str(tmp_path / "files"), "--library", str(folder), "--encoder", "hashing"]) == 0
    return folder


def run_json(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> Any:
    capsys.readouterr()
    assert main([*arguments, "--json"]) == code
    return json.loads(capsys.readouterr().out)


def test_index_reports_each_file_and_the_sum(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    main(["index", str(tmp_path / "files"), "--reparse", "--library", str(library)])
    out = capsys.readouterr().out.splitlines()
    assert out[0] == "E_CN.99_2019_4.txt: E/CN.99/2019/4, 5 paragraphs"
    assert out[1].startswith("1 file, 1 indexed, 0 unchanged, 5 paragraphs, ")
    report = run_json(capsys, "index", str(tmp_path / "files"), "--library", str(library))
    assert report.pop("seconds") < 5
    assert report == {
        "files": 1, "indexed": 0, "unchanged": 1, "removed": 0, "failed": [], "paragraphs": 0
    }  # fmt: skip


def test_a_file_that_cannot_be_read_is_a_sentence_and_exit_code_1(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.7 and then nothing of the kind")
    report = run_json(capsys, "index", str(tmp_path / "bad.pdf"), "--library", str(library), code=1)
    assert [failure["source"] for failure in report["failed"]] == ["bad.pdf"]
    assert report["failed"][0]["error"].endswith(".")


def test_remove_takes_a_document_out(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = run_json(capsys, "index", "--remove", "E/CN.99/2019/4", "--library", str(library))
    assert report["removed"] == 1
    assert run_json(capsys, "documents", "--library", str(library)) == []


def test_documents_have_the_fields_of_parse(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (record,) = run_json(capsys, "documents", "--library", str(library))
    parsed = run_json(capsys, "parse", str(tmp_path / "files" / "E_CN.99_2019_4.txt"))
    for field in ("source", "symbol", "symbols", "symbol_source", "masthead", "language"):
        assert record[field] == parsed[field], field
    assert record["paragraphs"] == len(parsed["paragraphs"]) == 5
    assert not run_json(capsys, "documents", "--symbol", "A/*", "--library", str(library))


def test_show_gives_a_paragraph_with_its_sub_paragraphs(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = run_json(capsys, "show", "e/cn.99/2019/4#p2", "--library", str(library))
    assert (shown["symbol"], shown["locator"]) == ("E/CN.99/2019/4", "p2")
    assert [part["locator"] for part in shown["sub_paragraphs"]] == ["p2.a", "p2.b"]
    for name in ("E/CN.99/2019/4#para. 2 (b)", "E/CN.99/2019/4, para. 2 (b)"):
        assert run_json(capsys, "show", name, "--library", str(library))["text"].startswith(
            "Lighting of buoys"
        )


def test_show_of_a_document_is_all_of_it(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown = run_json(capsys, "show", "E_CN.99_2019_4.txt", "--library", str(library))
    assert [p["locator"] for p in shown["paragraphs"]] == ["p1", "p2", "p2.a", "p2.b", "p3"]


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("E/CN.99/2019/5", "holds no document"),
        ("E/CN.99/2019/4#p9", "has no p9"),
        ("E/CN.99/2019/4#nonsense", "has no nonsense"),
    ],
)
def test_what_does_not_exist_is_said_not_to_exist(
    library: Path, capsys: pytest.CaptureFixture[str], name: str, sentence: str
) -> None:
    assert main(["show", name, "--library", str(library)]) == 1
    assert sentence in capsys.readouterr().err


def test_search_prints_ranked_paragraphs(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    hits = run_json(capsys, "search", "registered boats", "-k", "2", "--library", str(library))
    assert list(hits[0]) == ["symbol", "label", "locator", "source", "score", "text"]
    assert (hits[0]["locator"], len(hits)) == ("p3", 2)
    assert not run_json(capsys, "search", "boats", "--from", "2030", "--library", str(library))


def test_ask_prints_one_object_a_question(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    questions = ["What does paragraph 3 of E/CN.99/2019/4 say?", "And paragraph 1?"]
    assert main(["ask", *questions, "--json", "--library", str(library)]) == 0
    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [answer["question"] for answer in answers] == questions
    for citation in answers[0]["citations"]:
        assert citation["quote"] == citation["paragraph_text"][citation["start"] : citation["end"]]


def test_an_empty_or_missing_library_is_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["search", "boats", "--library", str(tmp_path / "none")]) == 1
    assert "There is no library in" in capsys.readouterr().err
    assert main(["index", "--library", str(tmp_path / "none"), "--encoder", "hashing"]) == 0
    assert main(["ask", "boats?", "--library", str(tmp_path / "none")]) == 1
    assert "is empty" in capsys.readouterr().err


def test_check_agrees_or_says_what_to_do(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_json(capsys, "check", "--library", str(library))["agrees"]
    from index.library import Library

    with Library.open(library) as opened:
        lexical = opened._machinery.stores.lexical
        lexical.delete(lexical.paragraph_ids()[:1])
        lexical.commit()
    assert main(["check", "--library", str(library)]) == 1
    assert "check --repair" in capsys.readouterr().err
    assert run_json(capsys, "check", "--repair", "--library", str(library))["agrees"]


@pytest.mark.parametrize("arguments", [[], ["nonsense"], ["search"], ["index", "--nonsense"], ["eval"]])
def test_wrong_usage_is_exit_code_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as exit_:
        main(arguments)
    assert exit_.value.code == 2


def test_every_verb_of_the_contract_is_there() -> None:
    help_text = build_parser().format_help()
    verbs = ["index", "parse", "documents", "show", "search", "ask", "serve", "check", "eval", "bench"]
    assert set(verbs) <= set(re.findall(r"(?m)^ {4}(\w+)", help_text))


@pytest.mark.parametrize("verb", [["--help"], ["documents"], ["show", "E/CN.99/2019/4#p1"]])
def test_light_verbs_import_nothing_heavy(library: Path, verb: list[str]) -> None:
    code = (
        "import sys, contextlib, io\n"
        "from ui.cli import main\n"
        "with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):\n"
        "    main(sys.argv[1:])\n"
        "print(*{name.partition('.')[0] for name in sys.modules})"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *verb],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PINCITE_LIBRARY": str(library)},
    )
    heavy = {"numpy", "chromadb", "llama_index", "gradio", "fastapi", "onnxruntime", "tantivy", "rich"}
    assert heavy.isdisjoint(done.stdout.split())


def test_asking_beside_a_process_that_owns_the_library(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from index.library import Library

    with Library.open(library):
        assert run_json(capsys, "search", "registered boats", "-k", "1", "--library", str(library))
        assert main(["index", "--library", str(library)]) == 1
        assert "already open in this process" in capsys.readouterr().err


def test_a_reader_that_has_enough_ends_the_output_quietly(library: Path) -> None:
    command = f"{sys.executable} -m ui.cli documents --library {library} --json | true"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
