"""What newcomers type next: which document, their own affairs, lists on a topic, bodies by number."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.answering.deeds import lacks_the_deed_asked
from assistant.answering.near_misses import gives_no_reason, only_asked_for
from assistant.answering.numbered_bodies import names_the_body, numbered_body
from assistant.answering.table_cells import lacks_a_count
from assistant.answering.too_little import points_at_nothing
from assistant.facets import years_compared
from assistant.mentions_asked import mentions_asked
from assistant.model import Conversation
from assistant.of_the_asker import of_the_asker
from assistant.question import analyse, is_a_resolution_alone
from assistant.topic_asked import news_asked, topic_asked, topic_in_a_year, topic_of_a_year
from index.embedding import HashingEncoder
from index.library import Library
from tests.mastheads import masthead

TEXTS = {
    "one.txt": masthead("S/RES/4242 (2036)", "Security Council", "3 March 2036")
    + """Resolution 4242 (2036)

Adopted by the Security Council at its 20021st meeting, on 3 March 2036

The Security Council,

Recalling its resolution 4100 (2031) on the lighthouses of Atlantis,

1. Decides to extend the mandate of the Lighthouse Mission in Atlantis until 4 April 2037;

2. Decides to remain seized of the matter.
""",
    "two.txt": masthead("S/RES/4251 (2037)", "Security Council", "2 April 2037")
    + """Resolution 4251 (2037)

Adopted by the Security Council at its 20088th meeting, on 2 April 2037

The Security Council,

Recalling its resolution 4242 (2036) on the lighthouses of Atlantis,

1. Decides to end the mandate of the Lighthouse Mission in Atlantis on 5 May 2037;

2. Requests the Government of Atlantis to keep the lamps lit.
""",
}


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("texts")
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    with Library.open(folder / "library", encoders=[HashingEncoder()]) as library:
        assert not library.add([folder / name for name in TEXTS]).failed
        yield Assistant(library)


# ---- the asker's own affairs, and too little asked


@pytest.mark.parametrize(
    ("question", "of_whom"),
    [
        ("Is my salary going to be cut?", "asker"),
        ("What should my Government do about kelp?", "opinion"),
        ("How should I vote?", "opinion"),
        ("What do the documents say about kelp?", None),
        ("What is in my documents?", None),
        ("What do I need to know about kelp?", None),
        ("What is done for our common future?", None),
    ],
)
def test_what_is_the_askers_own_is_in_no_document(question: str, of_whom: str | None) -> None:
    assert of_the_asker(question) == of_whom


@pytest.mark.parametrize(
    ("question", "nothing"),
    [
        ("Who ordered it?", True),
        ("When was it adopted?", True),
        ("Who ordered the kelp?", False),
        ("Did Norland say that it was late?", False),
    ],
)
def test_a_verb_and_a_pronoun_ask_of_anything(question: str, nothing: bool) -> None:
    assert points_at_nothing(analyse(question)) is nothing


# ---- which document is meant


def test_which_document_is_meant_is_asked_and_picked(assistant: Assistant) -> None:
    asked = assistant.answer("What is the document about?")
    assert not asked.answered
    assert asked.text.startswith("Which document?")
    assert len(asked.follow_ups) == 2
    picked = assistant.answer("the newest one", Conversation().with_turn(asked))
    assert picked.answered
    assert picked.citations[0].symbol == "S/RES/4251 (2037)"


# ---- the resolutions on something, the latest of them, what they cite


def test_resolutions_on_a_topic_are_listed_and_the_latest_is_one_of_them(assistant: Assistant) -> None:
    listed = assistant.answer("Which resolutions are about Atlantis?")
    assert {c.symbol for c in listed.citations} == {"S/RES/4242 (2036)", "S/RES/4251 (2037)"}
    conversation = Conversation().with_turn(listed)
    latest = assistant.answer("the latest one", conversation)
    assert latest.standalone_question == "What is the latest resolution about Atlantis?"
    assert {c.symbol for c in latest.citations} == {"S/RES/4251 (2037)"}
    oldest = assistant.answer("which is the oldest of these", conversation)
    assert {c.symbol for c in oldest.citations} == {"S/RES/4242 (2036)"}


def test_the_latest_of_a_list_without_a_topic_is_the_last(assistant: Assistant) -> None:
    listed = assistant.answer("Which resolutions did the Security Council adopt?")
    latest = assistant.answer("the latest one", Conversation().with_turn(listed))
    assert latest.standalone_question == "What is S/RES/4251 (2037) about?"


@pytest.mark.parametrize(
    ("question", "library"),
    [
        ("which resolutions are about Atlantis", True),
        ("Which documents deal with kelp?", True),
        ("How many letters are about kelp?", True),
        ("How many documents are in here about kelp?", True),
        ("Which letters are from Norland?", True),
        ("Which resolutions are cited in A/85/7?", False),
        ("Which reports concern what was said?", False),
        ("How many letters did Norland send about kelp?", False),
    ],
)
def test_the_documents_on_something_are_asked_of_the_library(question: str, library: bool) -> None:
    assert (analyse(question).kind == "library") is library


def test_what_a_resolution_cites_is_listed(assistant: Assistant) -> None:
    answer = assistant.answer("List all resolutions cited in S/RES/4251 (2037)")
    assert answer.answered
    assert "4242" in answer.text
    assert "4100" not in answer.text


@pytest.mark.parametrize(
    ("question", "alone"),
    [
        ("resolution 4242", True),
        ("resolution 4242 text", True),
        ("the full text of resolution 4242 (2036)", True),
        ("resolution 4242 on kelp", False),
        ("the text", False),
    ],
)
def test_a_resolution_alone_is_asked_for_its_text(question: str, alone: bool) -> None:
    assert is_a_resolution_alone(question) is alone


# ---- mentions in one document


@pytest.mark.parametrize(
    ("question", "what"),
    [
        ("Does A/85/7 mention Norland?", "Norland"),
        ("does S/RES/4242 (2036) mention climate change", "climate change"),
        ("Is Norland mentioned in A/85/7?", "Norland"),
        ("Does the report mention kelp?", "kelp"),
        ("Does A/85/7 mention measures against piracy?", None),
        ("Does A/85/7 mention that divers left?", None),
        ("Does Norland mention kelp?", None),
    ],
)
def test_a_few_words_stand_in_a_document_or_not(question: str, what: str | None) -> None:
    asked = mentions_asked(question)
    assert (asked.what if asked else None) == what


def test_what_a_document_does_not_mention_is_said_of_it_alone(assistant: Assistant) -> None:
    answer = assistant.answer("Does S/RES/4251 (2037) mention Norland?")
    assert not answer.answered
    assert answer.text == "“Norland” is not mentioned in S/RES/4251 (2037)."
    assert assistant.answer("Does S/RES/4251 (2037) mention Atlantis?").text.startswith("**Yes**")


def test_a_document_that_is_not_held_is_said_to_be_missing_not_to_be_unmentioned(
    assistant: Assistant,
) -> None:
    answer = assistant.answer("Does S/2037/999 mention kelp?")
    assert not answer.answered
    assert answer.text == "There is no document S/2037/999 in this library."


# ---- nothing was told, so nothing is meant by "that"


def test_which_text_it_is_cannot_be_told_where_nothing_was(assistant: Assistant) -> None:
    declined = assistant.answer("What did the Security Council decide about the pearls of Lemuria?")
    assert not declined.answered
    conversation = Conversation().with_turn(declined)
    for question in ("which resolution is that", "when was it adopted"):
        answer = assistant.answer(question, conversation)
        assert answer.standalone_question == question
        assert not answer.answered


# ---- a committee by its number


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("Who chairs the 4242 Committee?", "4242"),
        ("who chairs the 4242 committee", "4242"),
        ("What did the Third Committee say?", "3"),
        ("What did the 3rd Committee say?", "3"),
        ("When was the third committee meeting?", None),
        ("Who chairs the Kelp Committee?", None),
        ("What did 30 committees say?", None),
    ],
)
def test_a_committee_is_named_by_its_number(question: str, number: str | None) -> None:
    assert numbered_body(question) == number


@pytest.mark.parametrize(
    ("number", "text", "named"),
    [
        ("4242", "The Chair of the 4242 Committee was elected.", True),
        ("4242", "The Committee established pursuant to resolution 4242 (2036) met.", True),
        ("4242", "The Committee established pursuant to resolution 4251 (2037) met.", False),
        ("4242", "The Committee met. Resolution 4242 (2036) was recalled.", False),
        ("3", "The Third Committee met.", True),
        ("3", "The Fifth Committee met at its 3rd meeting.", False),
    ],
)
def test_a_text_names_the_committee_by_number_or_by_its_resolution(
    number: str, text: str, named: bool
) -> None:
    assert names_the_body(number, text) is named


# ---- what is asked is not told


@pytest.mark.parametrize(
    ("question", "told", "lacks"),
    [
        ("When did Norland join the Kelp Union?", "Its Council Members met the Union's on 4 May.", True),
        (
            "When did Norland join the Kelp Union?",
            "Norland has been a member of the Union since 2031.",
            False,
        ),
        ("When did Norland join the Kelp Union?", "Norland acceded to the Union in 2031.", False),
        ("How many people died?", "It had 8 of the 10 deadliest attacks.", True),
        ("How many people died?", "There were 12 fatal incidents.", True),
        ("How many people died?", "Fatalities rose to 12.", False),
        ("Who married the keeper?", "The keeper met the diver.", True),
    ],
)
def test_a_deed_that_is_not_told(question: str, told: str, lacks: bool) -> None:
    assert lacks_the_deed_asked(question, told) is lacks


@pytest.mark.parametrize(
    ("cell", "lacks"),
    [("23 Dec. 2030", True), ("4 May 2031", True), ("-", True), ("79", False), ("1,200", False)],
)
def test_a_day_is_no_count(cell: str, lacks: bool) -> None:
    assert lacks_a_count(cell) is lacks


def test_what_is_condemned_for_something_has_its_reason() -> None:
    assert not gives_no_reason("Condemns the keepers of Norland for their acts of piracy")
    assert gives_no_reason("Condemns the keepers of Norland")


def test_a_report_that_is_requested_says_nothing_yet() -> None:
    question = "What did the Secretary-General recommend in his kelp report?"
    assert only_asked_for(question, "Requests the Secretary-General to submit a report with recommendations.")
    assert not only_asked_for(question, "The Secretary-General recommends the closure of the beds.")


# ---- broad questions


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("give me three facts on kelp", "kelp"),
        ("key facts about Norland", "Norland"),
        ("brief me on Norland before my meeting", "Norland"),
        ("any news on kelp?", "kelp"),
        ("give me three", None),
        ("what facts did the Council find on kelp", None),
    ],
)
def test_a_topic_is_all_of_a_broad_question(question: str, topic: str | None) -> None:
    assert topic_asked(question) == topic


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("What happened in 2031 regarding kelp?", ("kelp", "2031")),
        ("What happened in Norland in 2031?", ("Norland", "2031")),
        ("What happened in 2031?", None),
        ("What happened in Norland?", None),
    ],
)
def test_what_happened_in_a_year(question: str, asked: tuple[str, str] | None) -> None:
    assert topic_in_a_year(question) == asked


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Tell me about Norland in 2031", ("Norland", "2031")),
        ("any news on kelp from 2031?", ("kelp", "2031")),
        ("Norland 2031", ("Norland", "2031")),
        ("sea grass in 2031", ("sea grass", "2031")),
        ("Tell me about Norland", None),
        ("What happened in Norland in 2031?", None),
        ("resolution 2031", None),
        ("who chaired it in 2031", None),
        ("total budget 2031", None),
        ("2031", None),
    ],
)
def test_a_topic_of_a_year_is_all_of_a_question(question: str, asked: tuple[str, str] | None) -> None:
    assert topic_of_a_year(question) == asked


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("latest on Norland", "Norland"),
        ("what's the latest from Norland?", "Norland"),
        ("what's new on kelp", "kelp"),
        ("the latest report on kelp", None),
        ("what is the latest", None),
    ],
)
def test_the_latest_on_a_topic_is_asked_broadly(question: str, topic: str | None) -> None:
    assert topic_asked(question) == topic
    assert topic is None or news_asked(question)


def test_news_begins_with_the_newest_document_and_a_year_keeps_to_its_documents(assistant: Assistant) -> None:
    latest = [c.symbol for c in assistant.answer("what's new on Atlantis").citations]
    assert latest == sorted(latest, key=lambda symbol: str(symbol)[-5:], reverse=True)
    assert latest[0] != latest[-1]
    of_year = assistant.answer("tell me about Atlantis in 2037")
    assert of_year.citations
    assert all("2037" in f"{c.symbol} {c.quote}" for c in of_year.citations)


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Compare the 2031 and 2032 reports on kelp", ("kelp", ("2031", "2032"))),
        ("Compare the 2031 reports on kelp", None),
        ("What do the 2031 and 2032 reports on kelp say?", None),
    ],
)
def test_years_are_compared_on_a_topic(question: str, asked: tuple[str, tuple[str, ...]] | None) -> None:
    assert years_compared(analyse(question)) == asked
