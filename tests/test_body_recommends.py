"""What a body recommended on a matter, and what is so according to a document that is said in words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.answering.according_to import according_to
from assistant.answering.which_that_did import deed_asked
from index.embedding import HashingEncoder
from index.library import Library
from tests.mastheads import masthead

REVIEW = (
    masthead("E/AC.91/2043/2", "Economic and Social Council", "14 March 2043")
    + """Working Group on Buoys
Seventh session
Lisbon, 4-8 May 2043

Triennial review of the evaluation of the Board of Buoys

Report of the Office of Lamps

1. At its sixty-second session, the Committee for Lights and Sounds considered the evaluation.

2. The Committee welcomed the report. The Committee recommended that the General Assembly endorse the
recommendations contained in paragraphs 63 to 65 of the report.

3. All recommendations were found to have been carried out. Norway and Chile signed a memorandum on buoys.
"""
)
TRENDS = (
    masthead("E/2043/68", "Economic and Social Council", "9 June 2043")
    + """Long-term trends of the tides and of those who live by them

Report of the Secretary-General

1. In some countries there is a fear of strangers, and those Governments have closed their harbours.

2. The tides rose by 12 per cent in 2042.
"""
)
OTHER = (
    masthead("A/98/48", "General Assembly", "1 May 2043")
    + """Report of the Committee on the Rights of Divers

1. In that regard, Mexico noted that it had signed two memorandums, with Peru and Guatemala.

2. The harbours of Mexico and Peru are open. The tides rose by 4 per cent in 2042.
"""
)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("documents")
    for name, text in (("E_AC.91_2043_2", REVIEW), ("E_2043_68", TRENDS), ("A_98_48", OTHER)):
        (folder / f"{name}.txt").write_text(text, "utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as held:
        assert not held.add([folder]).failed
        yield Assistant(held)


def test_the_committee_is_the_one_whose_name_stands_before(assistant: Assistant) -> None:
    asked = "What did the Committee for Lights and Sounds recommend to the GA on the evaluation of buoys?"
    answer = assistant.answer(asked)
    assert [(c.symbol, c.locator) for c in answer.citations] == [("E/AC.91/2043/2", "p2")]
    assert answer.citations[0].quote.startswith("The Committee recommended that the General Assembly endorse")


@pytest.mark.parametrize(
    "question",
    [
        "What did the Committee for Lights and Sounds recommend to the Security Council on the evaluation?",
        "What did the Committee on Nets recommend to the GA on the evaluation of the Board of Buoys?",
        "What did the Committee for Lights and Sounds recommend to the GA on herring?",
    ],
)
def test_another_body_matter_or_addressee_is_no_answer(assistant: Assistant, question: str) -> None:
    assert not any("endorse" in c.quote for c in assistant.answer(question).citations)


def test_what_is_so_according_to_a_report_is_told_from_that_report(assistant: Assistant) -> None:
    answer = assistant.answer(
        "How much did the tides rise in 2042 according to the report on long-term trends?"
    )
    assert {c.symbol for c in answer.citations} == {"E/2043/68"}
    answer = assistant.answer(
        "Which countries signed memorandums, according to the SG's report on long-term trends?"
    )
    assert "A/98/48" not in {c.symbol for c in answer.citations}


def test_countries_that_did_something_else_are_not_named(assistant: Assistant) -> None:
    answer = assistant.answer("Which governments banned foreign lobsters because of superstition?")
    assert not answer.answered


@pytest.mark.parametrize(
    ("text", "by", "question"),
    [
        ("Who swam, according to the SG's report on tides?", "the SG's report on tides", "Who swam"),
        ("According to Chile's letter, who swam?", "Chile's letter", "Who swam"),
    ],
)
def test_the_source_is_parted_from_the_question(text: str, by: str, question: str) -> None:
    asked = according_to(text)
    assert asked is not None
    assert (asked.by, asked.question) == (by, question)


@pytest.mark.parametrize(
    "text",
    ["Who swam, according to the report?", "Who swam according to Chile?", "What does the tide report say?"],
)
def test_a_source_that_is_no_named_paper_is_left(text: str) -> None:
    assert according_to(text) is None


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Which countries closed harbours?", ["close", "harbour"]),
        ("Which island countries have had floods since 2020?", ["island", "flood", "2020"]),
        ("Which countries closed harbours, according to the report?", ["close", "harbour"]),
        ("Which of the countries are there?", []),
        ("Which States are parties?", []),
        ("Who closed harbours?", []),
        ("What were other countries told to avoid?", []),
    ],
)
def test_the_deed_whose_doers_are_asked_for(text: str, deed: list[str]) -> None:
    assert deed_asked(text) == deed
