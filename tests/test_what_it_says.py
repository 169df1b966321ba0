"""What one document says, what an officer reports, what a State proposed, who spoke: the source asked for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.answering import who_spoke
from assistant.answering.answerability import figure_of_other_bodies
from assistant.answering.attributes import lacks_what_a_country_has
from assistant.answering.attribution import asks_of_today, names_nobody
from assistant.answering.organs import of_speakers
from assistant.answering.summary import shortened
from assistant.documents_meant import is_the_source, references, without_references
from assistant.question import analyse
from assistant.sentences import Span
from assistant.spelling import respell
from index.embedding import HashingEncoder
from index.library import Library
from tests.test_yes_no import reading_of

DRAFT = """Economic and Social Council

Distr.: Limited
26 April 2031

Original: English

Commission on Lighthouses

Twenty-first session

Varsk, 23-27 April 2031

Norway: draft resolution

The Commission on Lighthouses recommends to the Economic and Social Council the adoption of the following
draft resolution:

Strengthening coastal signals

The Economic and Social Council,

Recalling its resolution 2029/4 of 2 July 2029 on fog signals,

Mindful of the links between unlit wrecks and tourism,

1. Requests the Secretary-General to publish the Lamp Manual;

2. Invites Member States to report on the training of keepers;
"""
REPORT = """Economic and Social Council

Distr.: General
4 March 2031

Original: English

Commission on Lighthouses

Twenty-first session

Varsk, 23-27 April 2031

Training of keepers of lights

Report of the Secretary-General

1. The Assembly requested the Secretary-General to report on the training of keepers and on wrecks.

2. Forty keepers completed the training course at Norby in 2030.
"""
PROCEEDINGS = """Economic and Social Council

Distr.: Limited
26 April 2031

Original: English

Commission on Lighthouses

Twenty-first session

Varsk, 23-27 April 2031

Draft report

1. At its 3rd meeting, on 24 April 2031, the Commission considered agenda item 6.

2. Statements were made by the representatives of Norway, Japan, Chile and Peru.

3. Observers for Canada and Tunisia also made statements.

A. Deliberations

4. Many speakers highlighted that piracy was a threat to keepers.

B. Action taken

5. At its 4th meeting, the Commission decided to transmit the report on fog to the Council.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder: Path = tmp_path_factory.mktemp("documents")
    for name, text in (("draft", DRAFT), ("report", REPORT), ("proceedings", PROCEEDINGS)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as library:
        assert not library.add([folder]).failed
        yield library


@pytest.fixture(scope="module")
def assistant(library: Library) -> Assistant:
    return Assistant(library)


def quotes(assistant: Assistant, question: str) -> str:
    answer = assistant.answer(question)
    return " ".join(citation.quote for citation in answer.citations) if answer.answered else ""


@pytest.mark.parametrize(
    "question",
    [
        "What does the preamble of the draft resolution say?",
        "What does the preamble of the Norwegian draft resolution say?",
    ],
)
def test_the_preamble_is_all_its_paragraphs(assistant: Assistant, question: str) -> None:
    told = quotes(assistant, question)
    assert "Recalling its resolution" in told
    assert "Mindful of the links" in told
    assert "Requests" not in told


def test_the_preamble_on_a_matter_is_the_paragraph_that_has_it(assistant: Assistant) -> None:
    told = quotes(assistant, "What does the preamble of the draft resolution say about tourism?")
    assert "Mindful of the links" in told
    assert "fog signals" not in told


def test_what_a_draft_says_is_told_from_the_draft_alone(assistant: Assistant) -> None:
    assert (
        "many speakers" not in quotes(assistant, "What is said about piracy in the draft resolution?").lower()
    )
    assert "tourism" in quotes(assistant, "What did the Norwegian draft resolution say about tourism?")


def test_a_place_in_the_draft_of_a_sponsor(assistant: Assistant) -> None:
    assert "Invites Member States" in quotes(assistant, "What does the Norwegian draft say in paragraph 2?")


@pytest.mark.parametrize("question", ["Summarize the Norwegian draft resolution", "What did Norway propose?"])
def test_the_draft_of_a_sponsor_in_short(assistant: Assistant, question: str) -> None:
    assert "publish the Lamp Manual" in quotes(assistant, question)


def test_the_words_of_an_officer_are_those_of_his_reports(assistant: Assistant) -> None:
    told = quotes(assistant, "What did the Secretary-General say about the training course of keepers?")
    assert "Forty keepers" in told


def test_all_who_spoke_are_listed_observers_too(assistant: Assistant) -> None:
    answer = assistant.answer("Which countries spoke in 2031?")
    assert answer.text.startswith("**6** — Norway")
    assert "Tunisia" in answer.text


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Which countries spoke in 2031?", True),
        ("List the States whose representatives made statements under item 5.", True),
        ("Name all delegations that took the floor at the sixth session", True),
        ("Which countries spoke in favour of kelp?", True),
        ("Which observers made statements?", True),
        ("Which observers attended?", False),
        ("Which States signed the Accord?", False),
        ("List the statements made", False),
    ],
)
def test_who_took_the_floor_is_asked_in_these_words(question: str, asks: bool) -> None:
    assert bool(who_spoke._ASKED.match(question)) is asks


@pytest.mark.parametrize(
    ("sentence", "whose"),
    [
        ("Observers for Tunisia, Canada and the Sudan also made statements.", ["Tunisia", "Canada", "Sudan"]),
        ("The observer for the Kelp Fund for Reefs also made a statement.", ["Kelp Fund for Reefs"]),
        (
            "Statements were made by the observers for the Institute for the Care of Lamps and the Training "
            "of Keepers, the Norden Tide Council and the Secretariat of the Accord on Reefs.",
            [
                "Institute for the Care of Lamps and the Training of Keepers",
                "Norden Tide Council",
                "Secretariat of the Accord on Reefs",
            ],
        ),
        # Whether the Training is part of the Institute cannot be told.
        (
            "Observers for the Tide Council, the Institute for the Care of Lamps and the Training of Keepers "
            "and the Kelp Fund made statements.",
            [],
        ),
        ("The representative of Norway made a statement.", []),
    ],
)
def test_whom_observers_speak_for_is_told_only_where_it_is_sure(sentence: str, whose: list[str]) -> None:
    assert who_spoke._observers(sentence) == whose


def test_the_observers_who_spoke_are_not_the_representatives(assistant: Assistant) -> None:
    text = assistant.answer("Which observers made statements in 2031?").text
    assert "Tunisia" in text
    assert "Norway" not in text


def test_action_taken_is_what_the_body_decided(assistant: Assistant) -> None:
    assert "decided to transmit" in quotes(assistant, "What action did the Commission take in 2031?")


@pytest.mark.parametrize(
    ("question", "source"),
    [
        ("What is said about wrecks in the draft resolution?", True),
        ("What does the draft resolution say about wrecks?", True),
        ("What does the preamble of the draft resolution say?", True),
        ("Who sponsored the draft resolution?", False),
        ("When was the draft resolution issued?", False),
    ],
)
def test_a_document_that_is_the_source_asked_for(library: Library, question: str, *, source: bool) -> None:
    query = analyse(question)
    (reference,) = references(library, query)
    assert is_the_source(query, reference) is source
    assert "draft" not in without_references(query, [reference]).text


def test_two_documents_are_compared_by_what_each_says(assistant: Assistant) -> None:
    answer = assistant.answer(
        "Compare the Norwegian draft resolution and the report of the Secretary-General"
    )
    assert "Lamp Manual" in answer.text


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("Compare resolutions 814 (1993) and 837 (1993)", ("814 (1993)", "837 (1993)")),
        ("What do resolutions 55/25, 55/26 and 56/120 have in common?", ("55/25", "55/26", "56/120")),
        ("Why was resolution 55/25 adopted in 2001?", ("55/25",)),
        ("Is resolution 12 and 3 others void?", ("12",)),
    ],
)
def test_several_resolutions_after_one_word(question: str, numbers: tuple[str, ...]) -> None:
    assert analyse(question).resolutions == numbers


def test_a_statement_is_never_cut_before_what_it_demands() -> None:
    demand = "Demands that all parties, including " + "keepers of lights and " * 9 + "others, comply at once"
    assert shortened(Span(0, len(demand), demand)).text == demand
    long = demand + ", and requests that " + "the wardens of fog signals, " * 15 + "report"
    assert shortened(Span(0, len(long), long)).text == demand


def test_a_word_of_english_is_no_slip_where_the_library_lacks_it() -> None:
    read = respell("what are the instructions of the seminer", lambda _: False, {"institutions", "seminar"})
    assert read.changes == (("seminer", "seminar"),)


@pytest.mark.parametrize(
    ("question", "text", "lacks"),
    [
        ("What is the capital of Norway?", "Statements were made by Norway and Peru.", True),
        ("What is the capital of Norway?", "The capital of Norway is Oslo.", False),
        ("What is the position of Norway?", "Norway stated that the fee was due.", False),
        ("What is the population of the Fund?", "The Fund pays.", False),
    ],
)
def test_what_a_country_has_is_told_with_its_word(question: str, text: str, *, lacks: bool) -> None:
    assert lacks_what_a_country_has(question, text) is lacks


@pytest.mark.parametrize(
    ("said", "nobody"),
    [
        ("Note by the Secretary-General on the Interregional Fog and Light Research Institute", True),
        ("Note by the Secretary-General on the Fog and Light Research Institute (E/XY.3/2031/14)", True),
        ("The Secretary-General, Ana Oh, opened the session.", False),
    ],
)
def test_an_institute_is_no_person(said: str, *, nobody: bool) -> None:
    assert names_nobody("Who is the Secretary-General?", said) is nobody


def test_an_office_may_hold_another() -> None:
    said = "Requests the Executive Director of the Fund, as the co-chair of the fog task force, to report"
    assert not names_nobody("Who is the co-chair of the fog task force?", said)


@pytest.mark.parametrize(
    ("question", "today"),
    [
        ("Who is the Secretary-General?", True),
        ("Who's the President of Norway?", True),
        ("Who was the President of Norway?", False),
        ("Who is Ana Oh?", False),
    ],
)
def test_who_holds_an_office_now(question: str, *, today: bool) -> None:
    assert asks_of_today(question) is today


def test_a_figure_of_all_committees_is_not_that_of_one_named_after_it() -> None:
    asked = analyse("How many complaints did the Committee on Unlit Wrecks decide on?")
    text = "In all, 90 complaints were pending. The Committee on Unlit Wrecks had seen 7 of them."
    counted = reading_of("In all, 90 complaints were pending.")
    object.__setattr__(counted, "text", text)
    assert figure_of_other_bodies(asked, counted)
    assert not figure_of_other_bodies(
        asked, reading_of("The Committee on Unlit Wrecks decided on 7 complaints.")
    )


@pytest.mark.parametrize(
    ("sentence", "of_some"),
    [
        ("Several referred to the Accord.", True),
        ("Others welcomed it.", True),
        ("The Commission welcomed it.", False),
        ("Several States pay the fee.", False),
    ],
)
def test_several_are_some_of_the_speakers(sentence: str, *, of_some: bool) -> None:
    assert of_speakers(sentence) is of_some
