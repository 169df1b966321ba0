"""The number of what is listed, in front of a list that has none yet."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from assistant.answering.counted_lists import _IS_ASKED, WORDS_ASKED, with_count
from assistant.answering.draft import Draft, Line, Support, whole_paragraph
from assistant.answering.listing import opened_by
from assistant.question import analyse
from index.embedding import HashingEncoder
from index.library import Library

REPORT = """United Nations\\
E/CN.31/2034/9

Economic and Social Council

Distr.: General\\
3 March 2034

Commission on Tidal Works\\
Sixth session

Report of the Harbour Board

## Plans

1. The plan rests on the following assumptions:

(a) Tides stay as they are;

(b) Ships do the following:

(i) They slow down;

(ii) They keep off;

(c) Money is there.

## Harbours

Its aims include:

– Training pilots.

– Mending lights.

## Changes

– A new seat in Lisbon.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder: Path = tmp_path_factory.mktemp("files")
    (folder / "harbours.md").write_text(REPORT, encoding="utf-8")
    library = Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()])
    assert not library.add([folder]).failed
    return library


def _whole(library: Library, start: str) -> Support:
    [document] = library.documents()
    return next(
        whole_paragraph(one) for one in library.paragraphs(document.source) if one.text.startswith(start)
    )


def _list(library: Library) -> Draft:
    starts = ("Tides", "Ships", "They slow", "They keep", "Money")
    lead = _whole(library, "The plan rests")
    items = (Line(start, (_whole(library, start),), bullet=True) for start in starts)
    return Draft(True, (Line(lead.text, (lead,)), *items))


def _first(draft: Draft, question: str) -> str:
    return with_count(draft, analyse(question)).lines[0].text


def test_items_are_counted_without_those_that_they_open(library: Library) -> None:
    assert _first(_list(library), "What assumptions does the plan rest on?").startswith("**3** — The plan")


def test_nothing_is_counted_where_one_thing_is_asked_for(library: Library) -> None:
    assert _first(_list(library), "How does the plan come about?").startswith("The plan")


def test_what_a_plan_rests_on_is_counted_though_no_plural_asks_for_it(library: Library) -> None:
    assert _first(_list(library), "What does the plan rest on?").startswith("**3** — The plan")
    assert _first(_list(library), "What is the purpose of the plan?").startswith("The plan")


def test_what_a_draft_would_ask_is_not_counted_as_if_it_were_named(library: Library) -> None:
    draft = _list(library)
    first = replace(draft.lines[0], text="The draft would request “tides”")
    framed = replace(draft, lines=(first, *draft.lines[1:]))
    assert _first(framed, "What does the plan rest on?") == first.text


def test_a_place_that_is_looked_up_is_not_counted(library: Library) -> None:
    draft = _list(library)
    assert with_count(draft, analyse("E/CN.31/2034/9, para. 1")) == draft


def test_plain_words_told_one_by_one_stand_over_their_sentence(library: Library) -> None:
    [document] = library.documents()
    text = "The services of the Board included care, aid and fuel."
    draft = Draft(True, (Line(text, (Support(document, "p1", text, 0, len(text)),)),))
    assert _first(draft, "Which services did the Board give?") == f"**3** — care; aid; fuel.\n\n“{text}”"
    assert _first(draft, "Who serves the Board?") == text


def test_a_draft_that_has_a_short_answer_keeps_it(library: Library) -> None:
    draft = _list(library)
    led = Draft(True, (Line("**2** — x", draft.lines[0].supports), *draft.lines[1:]))
    assert with_count(led, analyse("What assumptions does the plan rest on?")) == led


def test_the_names_of_one_sentence_stand_over_it(library: Library) -> None:
    [document] = library.documents()
    text = "Reports were submitted by Norway and Chile."
    draft = Draft(True, (Line(text, (Support(document, "p1", text, 0, len(text)),)),))
    assert _first(draft, "Who submitted reports?") == f"**2** — Norway; Chile.\n\n“{text}”"
    assert _first(draft, "Where were reports submitted?") == text


def test_the_next_heading_ends_bullets(library: Library) -> None:
    [document] = library.documents()
    told = library.paragraphs(document.source)
    at = next(n for n, one in enumerate(told) if one.text == "Its aims include:")
    assert [one.text[2:] for one in opened_by(told[at], told[at + 1 :])] == [
        "Training pilots.",
        "Mending lights.",
    ]


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("What is the Assembly asked to do?", True),
        ("what do they want from ports", True),
        ("What did Norland call upon States to mend?", True),
        ("What does the plan rest on?", False),
        ("What did the programme include?", False),
    ],
)
def test_what_is_asked_of_somebody_is_not_counted(question: str, asked: bool) -> None:
    assert (_IS_ASKED.search(question) is not None) is asked


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("What did the Committee say about travel?", True),
        ("and what does the Board think of it?", True),
        ("What did the Committee list?", False),
        ("Which conferences did the Committee mention?", False),
        ("What did it say?", False),
    ],
)
def test_what_was_said_about_a_matter_is_no_list(question: str, asks: bool) -> None:
    assert bool(WORDS_ASKED.match(question)) is asks
