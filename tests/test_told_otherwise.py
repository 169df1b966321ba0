"""What would be declined is answered in other words, and who pays by where the money comes from."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.answering.amount_open import says_it_is_open
from assistant.answering.not_done_why import gives_the_ground, not_done_asked
from assistant.answering.out_of_how_many import counted
from assistant.answering.who_pays import paid_asked, pays_for, tells_who_pays
from assistant.terms import content_terms
from index.embedding import HashingEncoder
from index.library import Library
from tests.mastheads import masthead

REPORT = (
    masthead("A/98/417", "General Assembly", "14 July 2043")
    + """Safe harbours for the islands of the Lamprey Sea

Report of the Secretary-General

I. Introduction

1. The delegation of Chile announced that it would contribute to the Kelp Programme. The amount of the
contributions had yet to be approved.

2. In line with resolution 9 (2041), the bureau decided to defer any action on the credentials of Norway.

3. The inspectors went on with the declaration of Iceland. Out of the 26 outstanding issues that were
reported, seven issues have been resolved.

4. The Lamp Force is the oldest of the region. It is financed by voluntary contributions from Peru.
"""
)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("documents")
    (folder / "A_98_417.txt").write_text(REPORT, "utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as held:
        assert not held.add([folder]).failed
        yield Assistant(held)


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("How much will Chile contribute to the Kelp Programme?", "The amount of the\ncontributions had yet"),
        ("Why were the credentials of Norway not accepted?", "decided to defer any action"),
        ("How many of the open issues with Iceland's declaration have been settled so far?", "Out of the 26"),
        ("Who pays for the Lamp Force?", "It is financed by voluntary contributions from Peru."),
    ],
)
def test_the_sentence_that_answers_in_other_words_is_told(
    assistant: Assistant, question: str, quote: str
) -> None:
    answer = assistant.answer(question)
    told = " ".join(" ".join(c.quote.split()) for c in answer.citations)
    assert answer.answered
    assert " ".join(quote.split()) in told


@pytest.mark.parametrize(
    "question",
    [
        "How much will Peru contribute to the Kelp Programme?",
        "Why were the credentials of Chile not accepted?",
        "How many of the open issues with Peru's charts have been settled so far?",
        "Who pays for the Kelp Museum?",
    ],
)
def test_of_another_it_is_declined(assistant: Assistant, question: str) -> None:
    assert not assistant.answer(question).answered


@pytest.mark.parametrize(
    ("sentence", "is_so"),
    [
        ("The amount of the contribution had yet to be approved.", True),
        ("The amount has not yet been determined.", True),
        ("The size of the grant remains to be decided.", True),
        ("The amount was approved in May.", False),
        ("The report had yet to be approved.", False),
        ("The amount of the contribution is 5 crowns.", False),
    ],
)
def test_what_says_that_an_amount_is_open(sentence: str, is_so: bool) -> None:
    assert says_it_is_open(sentence) is is_so


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Why were the credentials of Norway not accepted?", "the credentials of Norway"),
        ("why wasn't the draft adopted", "the draft"),
        ("Why were the credentials accepted?", None),
        ("Who did not accept the credentials?", None),
        ("Why is there no pier?", None),
    ],
)
def test_what_is_asked_not_to_have_been_done(text: str, what: str | None) -> None:
    asked = not_done_asked(text)
    assert (asked and asked[0]) == what


@pytest.mark.parametrize(
    ("sentence", "is_so"),
    [
        ("In line with resolution 9, the bureau decided to defer any action.", True),
        ("The draft was rejected because it came late.", True),
        ("The bureau deferred it.", False),
        ("In line with resolution 9, the bureau met.", False),
    ],
)
def test_what_gives_the_ground(sentence: str, is_so: bool) -> None:
    assert gives_the_ground(sentence) is is_so


@pytest.mark.parametrize(
    ("question", "sentence", "number"),
    [
        ("How many of the open issues are settled?", "Of the 9 outstanding issues, 2 were resolved.", "2"),
        ("How many of the boats were lost?", "Out of the 9 boats of the port, 3 were lost.", "3"),
        ("How many of the boats were lost?", "Out of the 9 boats of the port, 3 were found.", None),
        ("How many of the piers were lost?", "Out of the 9 boats of the port, 3 were lost.", None),
        ("How many boats are there?", "Out of the 9 boats of the port, 3 were lost.", None),
    ],
)  # fmt: skip
def test_the_count_out_of_all(question: str, sentence: str, number: str | None) -> None:
    assert counted(question, sentence) == number


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Who pays for the Lamp Force?", "the Lamp Force"),
        ("How is the Lamp Force financed?", "the Lamp Force"),
        ("who funds the lamp force", "the lamp force"),
        ("Where does the money for the Lamp Force come from?", "the Lamp Force"),
        ("How much does the Lamp Force cost?", None),
        ("Who pays attention?", None),
        ("How was the Lamp Force set up?", None),
    ],
)
def test_what_is_asked_who_pays_for(text: str, what: str | None) -> None:
    assert paid_asked(text) == what


@pytest.mark.parametrize(
    ("sentence", "is_so"),
    [
        ("It is funded jointly by Peru and Chile.", True),
        ("The costs are borne by the port.", True),
        ("Voluntary contributions to the Force from the Government of Peru go on.", True),
        ("The costs shall be apportioned among the members.", True),
        ("The report is on the financing of the Force.", False),
        ("The Committee met with the Chair on the financing.", False),
    ],
)
def test_what_tells_who_pays(sentence: str, is_so: bool) -> None:
    assert tells_who_pays(sentence) is is_so


@pytest.mark.parametrize(
    ("what", "sentence", "is_so"),
    [
        ("Lamp Force", "The Lamp Force is funded by Peru.", True),
        ("Lamp Force", "The voluntary contributions of Peru to the Lamp Force go on.", True),
        (
            "Lamp Force",
            "The Lamp Force is part of the work on the wooden piers and the old harbours of the sea and"
            " of all of the islands, funded by Peru.",
            False,
        ),
        ("Lamp Force", "Funded by Peru, the Lamp Force went on.", True),
        ("Lamp Force", "In a project funded by Peru, the Lamp Force went on.", False),
        ("Kelp Museum", "The Lamp Force is funded by Peru.", False),
    ],
)
def test_what_is_paid_for_stands_beside_who_pays(what: str, sentence: str, is_so: bool) -> None:
    assert pays_for(content_terms(f"on {what}"), sentence) is is_so
