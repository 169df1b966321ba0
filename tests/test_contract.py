"""The contract that tools rely on: the command line's JSON, to the key, and its exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
REPORT = """\
Economic and Social Council

Distr.: General
3 June 2031

Original: English

Commission on Tidal Heritage

Fourth session

Port Amaris, 7-11 July 2031

Item 4 of the provisional agenda*

Protection of tidal archives

Report of the Secretary-General

* E/CN.88/2031/1.

I. Introduction

1. In its resolution 85/317 of 9 December 2030, the General Assembly requested the Secretary-General \
to report on the protection of tidal archives.¹ The present report is submitted pursuant to that request.

2. The Secretariat received replies from 37 Member States.

II. Measures taken

3. The Secretariat organized the following seminars:

(a) A seminar held in Lumeira on 4 March 2031, attended by Atlantis, Borduria and Syldavia;

(b) A seminar held in Klow on 18 April 2031, attended by Ruritania.

4. One representative suggested that the registers be digitized; others considered that premature.

___________

¹ See E/CN.88/2030/6, para. 12.
"""
MASTHEAD = {
    *("organ", "body", "session", "place", "dates", "agenda_item", "distribution", "date"),
    *("original_language", "title", "document_type"),
}


def pincite(*arguments: str, library: Path) -> subprocess.CompletedProcess[str]:
    """Run the command as a user's shell would, with a library of its own."""
    script = "import sys; from ui.cli import main; sys.exit(main())"
    environment = {**os.environ, "PINCITE_LIBRARY": str(library), "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [sys.executable, "-c", script, *arguments],
        capture_output=True,
        text=True,
        env=environment,
        timeout=120,
    )


def parsed(done: subprocess.CompletedProcess[str]) -> Any:
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("files") / "E_CN.88_2031_4.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory, report: Path) -> Path:
    folder = tmp_path_factory.mktemp("library")
    summary = parsed(pincite("index", "--json", str(report.parent), library=folder))
    assert {"files", "indexed", "unchanged", "removed", "failed", "paragraphs", "seconds"} <= summary.keys()
    assert (summary["files"], summary["indexed"], summary["failed"], summary["paragraphs"]) == (1, 1, [], 6)
    return folder


def test_parse_prints_the_structure_of_one_file(report: Path, tmp_path: Path) -> None:
    tree = parsed(pincite("parse", "--json", str(report), library=tmp_path))
    assert {
        "source",
        "symbol",
        "symbols",
        "symbol_source",
        "masthead",
        "language",
        "paragraphs",
    } <= tree.keys()
    assert {"footnotes", "warnings"} <= tree.keys()
    assert tree["symbol"] == "E/CN.88/2031/4"
    assert tree["masthead"].keys() == MASTHEAD
    assert tree["masthead"]["date"] == "2031-06-03"
    assert [row["locator"] for row in tree["paragraphs"]] == ["p1", "p2", "p3", "p3.a", "p3.b", "p4"]
    second = tree["paragraphs"][3]
    assert (second["number"], second["kind"]) == ("3 (a)", "numbered")
    assert second["section"] == ["II. Measures taken"]
    assert second["text"].startswith("A seminar held in Lumeira")
    (note,) = [note for note in tree["footnotes"] if note["locator"] == "fn1"]
    assert (note["mark"], note["cited_in"]) == ("1", ["p1"])


def test_indexing_again_does_no_work(library: Path, report: Path) -> None:
    summary = parsed(pincite("index", "--json", str(report.parent), library=library))
    assert (summary["indexed"], summary["unchanged"]) == (0, 1)


def test_documents_list_the_fields_of_parse(library: Path) -> None:
    (row,) = parsed(pincite("documents", "--json", library=library))
    assert row["symbol"] == "E/CN.88/2031/4"
    assert row["masthead"].keys() == MASTHEAD


def test_search_prints_ranked_paragraphs(library: Path) -> None:
    rows = parsed(pincite("search", "--json", "how many States replied", "-k", "3", library=library))
    assert len(rows) <= 3
    assert {"symbol", "label", "locator", "source", "score", "text"} <= rows[0].keys()
    assert rows[0]["locator"] == "p2"


def test_ask_prints_one_object_a_question_and_quotes_to_the_character(library: Path) -> None:
    done = pincite(
        "ask",
        "--json",
        "How many Member States sent replies?",
        "And who suggested digitizing?",
        library=library,
    )
    assert done.returncode == 0, done.stderr
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(answers) == 2
    for answer in answers:
        assert {"question", "standalone_question", "answered", "text", "sentences"} <= answer.keys()
        assert {"citations", "notices", "timings_ms"} <= answer.keys()
        for citation in answer["citations"]:
            assert citation["quote"] == citation["paragraph_text"][citation["start"] : citation["end"]]
            assert {"n", "symbol", "label", "locator", "source", "link"} <= citation.keys()
    assert answers[0]["answered"]
    assert "37" in answers[0]["text"]
    assert [citation["locator"] for citation in answers[0]["citations"]] == ["p2"]
    assert answers[0]["sentences"][0]["citations"] == [1]


def test_what_the_documents_never_mention_is_declined_without_support(library: Path) -> None:
    answer = parsed(pincite("ask", "--json", "What did Portugal propose about whaling?", library=library))
    assert answer["answered"] is False
    assert answer["citations"] == []


def test_show_prints_one_paragraph_as_stored(library: Path) -> None:
    shown = pincite("show", "E/CN.88/2031/4#p3.b", library=library)
    assert shown.returncode == 0
    assert "Klow on 18 April 2031" in shown.stdout


def test_a_paragraph_that_does_not_exist_is_said_not_to_and_exits_1(library: Path) -> None:
    shown = pincite("show", "E/CN.88/2031/4#p99", library=library)
    assert shown.returncode == 1
    assert "99" in shown.stderr
    assert "Traceback" not in shown.stderr


def test_wrong_usage_exits_2(library: Path) -> None:
    assert pincite("nonsense", library=library).returncode == 2


def test_check_agrees_after_indexing(library: Path) -> None:
    assert pincite("check", "--json", library=library).returncode == 0
