"""The situation in a place is told by the section headed so; a caption says nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.answering.captions import SAYS_NOTHING, SOURCE, is_address
from assistant.answering.situation_asked import GLOSSED, SITUATION
from index.library import Library

REPORT = """United Nations

S/{year}/83

Security Council

Distr.: General
13 June {year}
Original: English

Norland

Report of the Secretary-General

I. Introduction

1. The present report covers developments in Norland since the previous report.

II. Security situation and the protection of keepers

2. The security situation in {year} remained fragile along the northern coast of Norland.

3. Wreckers attacked two lighthouses in Norland in April.

III. Humanitarian affairs

4. Kelp was distributed to the islanders of Norland.

Annex

A. Security situation

Security situation in Norland

Number of personnel present

Source: United Nations Mission in Norland.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("documents")
    for year in ("2030", "2031"):
        (folder / f"{year}.md").write_text(REPORT.format(year=year), encoding="utf-8")
    with Library.open(tmp_path_factory.mktemp("library")) as opened:
        opened.add([folder])
        yield opened


@pytest.mark.parametrize(
    "question",
    ["What is the security situation in Norland?", "How's the current security situation in Norland?"],
)
def test_the_newest_report_tells_the_situation_in_its_section(library: Library, question: str) -> None:
    answer = Assistant(library).answer(question)
    assert [(c.symbol, c.locator) for c in answer.citations] == [("S/2031/83", "p2"), ("S/2031/83", "p3")]
    assert answer.text.startswith("As of 13 June 2031:")


@pytest.mark.parametrize(
    "question",
    ["What is the military situation in Norland?", "What is the security situation in Sutland?"],
)
def test_no_section_and_no_place_is_no_answer(library: Library, question: str) -> None:
    answer = Assistant(library).answer(question)
    assert "Number of personnel" not in answer.text
    assert "As of" not in answer.text


@pytest.mark.parametrize(
    ("question", "what", "behind", "where"),
    [
        ("What is the security situation in Norland?", "security situation", None, "Norland"),
        (
            "What’s the current humanitarian situation in the Isle of Kelp now?",
            "humanitarian situation",
            None,
            "Isle of Kelp",
        ),
        ("What is the situation with security in Norland?", "situation", "security", "Norland"),
        ("What is the situation humanitarian in Norland?", "situation", "humanitarian", "Norland"),
        ("How were conditions in Norland?", None, None, None),
        ("How is the situation in Norland?", "situation", None, "Norland"),
        ("What is the situation?", None, None, None),
        ("What does the report say on the situation in Norland?", None, None, None),
        ("Who reports on the situation in Norland?", None, None, None),
    ],
)
def test_what_asks_for_a_situation(
    question: str, what: str | None, behind: str | None, where: str | None
) -> None:
    found = SITUATION.match(question)
    told = (found["what"], found["behind"], found["where"]) if found else (None, None, None)
    assert told == (what, behind, where)


@pytest.mark.parametrize(
    ("question", "where"),
    [
        ("What is the situation Norland security?", "Norland "),
        ("What is the situation North Norland food security?", "North Norland "),
        ("What is the situation in Norland?", None),
        ("What is the security situation?", None),
    ],
)
def test_what_a_gloss_asks_for(question: str, where: str | None) -> None:
    found = GLOSSED.match(question)
    assert (found["where"] if found else None) == where


@pytest.mark.parametrize(
    ("text", "caption"),
    [
        ("Number of personnel present", True),
        ("“Displaced persons and refugees", True),
        ("Displaced persons”", True),
        ("The keepers left.", False),
        ("Norland | 4", False),
        ("14 keepers", False),
        ("kelp and nets", False),
        ("Norland: keepers", False),
        ("Kelp;", False),
    ],
)
def test_what_says_nothing(text: str, *, caption: bool) -> None:
    assert bool(SAYS_NOTHING.match(text)) is caption


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Source: United Nations Mission in Norland.", True),
        ("Sources: Keepers of Norland", True),
        ("The source: kelp", False),
        ("Source of the river", False),
    ],
)
def test_the_line_under_a_table(text: str, *, source: bool) -> None:
    assert bool(SOURCE.match(text)) is source


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("https://kelp.example.org/news/pier-2031 Source: Harbour Service.", True),
        ("www.kelp.example.org", True),
        (
            "The report is at https://kelp.example.org and has a chapter on piers, boats, kelp and wrecks.",
            False,
        ),
        ("The Fund planted kelp.", False),
    ],
)
def test_what_is_only_an_address_comes_near_to_no_question(text: str, is_one: bool) -> None:
    assert is_address(text) is is_one
