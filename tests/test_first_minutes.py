"""What newcomers type first: broad questions, mentions, the library, the assistant itself, how to answer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.answering.manner import lacks_the_manner
from assistant.answering.sides_told import lacks_a_side
from assistant.asked_of_assistant import asked_of_assistant
from assistant.how_to_answer import without_manner
from assistant.mentions_asked import mentions_asked
from assistant.model import Answer, Conversation
from assistant.question import analyse
from assistant.topic_asked import bare_topic, topic_asked
from index.embedding import HashingEncoder
from index.library import Library

SAMPLE = Path(__file__).parent.parent / "ui" / "sample" / "collection"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as library:
        assert not library.add([SAMPLE]).failed
        yield library


@pytest.fixture(scope="module")
def assistant(library: Library) -> Assistant:
    return Assistant(library)


def cited(answer: Answer) -> list[str]:
    return [citation.citation for citation in answer.citations]


# ---- mentions


@pytest.mark.parametrize(
    ("question", "what", "whether"),
    [
        ("How many paragraphs mention kelp?", "kelp", False),
        ("How many times is Norland mentioned?", "Norland", False),
        ("How often is UNOLS mentioned in the documents?", "UNOLS", False),
        ("Which paragraphs of the report deal with the training of keepers?", "training of keepers", False),
        ("in which paragraphs is Norland mentioned", "Norland", False),
        ('quote the sentence about "quota"', "quota", False),
        ('show me every paragraph that mentions the word "quota"', "quota", False),
        ("Is Article 5 mentioned?", "Article 5", True),
        ("Is Norland mentioned anywhere in these documents?", "Norland", True),
        ("Is there anything about pearls?", "pearls", True),
        ("Anything on pearls?", "pearls", True),
        ("Do the documents mention pearl divers?", "pearl divers", True),
    ],
)
def test_what_is_to_be_found_where_it_is_mentioned(question: str, what: str, whether: bool) -> None:
    asked = mentions_asked(question)
    assert asked is not None
    assert (asked.what, asked.whether) == (what, whether)


@pytest.mark.parametrize(
    "question",
    [
        "Is it mentioned?",
        "How many States mentioned the treaty?",
        "Was the resolution mentioned by Norland?",
        "Is there anything that the Board decided about Norland?",
        "Is there a reference to kelp in the resolution?",
        "How many sentences were passed on pirates?",
        "How many places were offered on the course?",
        "Which parts of the country are covered?",
    ],
)
def test_a_question_of_fact_is_no_question_about_mentions(question: str) -> None:
    assert mentions_asked(question) is None


def test_every_mention_is_counted_and_shown(assistant: Assistant, library: Library) -> None:
    answer = assistant.answer("How many paragraphs mention the Trust Fund?")
    holding = [
        stored
        for document in library.documents()
        for stored in library.paragraphs(document.source)
        if "trust fund" in stored.text.lower()
    ]
    assert answer.answered
    assert f"mentioned in {len(holding)} paragraph" in answer.text
    told = {citation.citation for citation in answer.citations if "trust fund" in citation.quote.lower()}
    assert len(told) == len(holding)


def test_whether_something_is_mentioned_is_answered_yes_or_told_not_to_be(assistant: Assistant) -> None:
    there = assistant.answer("Is there anything about the Trust Fund?")
    assert there.text.startswith("**Yes**")
    absent = assistant.answer("Is there anything about pearl divers?")
    assert not absent.answered
    assert "“pearl divers” is not mentioned" in absent.text
    assert absent.nearest


def test_mentions_are_looked_for_in_the_document_that_is_named_alone(assistant: Assistant) -> None:
    answer = assistant.answer("How many paragraphs of E/CN.29/2015/4 mention the Trust Fund?")
    assert answer.answered
    told = [c.citation for c in answer.citations if "Trust Fund" in c.quote]  # and what a corrigendum changes
    assert {citation.split(",")[0] for citation in told} == {"E/CN.29/2015/4"}
    assert any("E/CN.29/2015/4" in notice for notice in answer.notices)


def test_a_mention_says_the_words_together(library: Library) -> None:
    found = library.saying("Trust Fund")
    assert found
    assert all("trust fund" in stored.text.lower() for stored in found)
    assert library.saying("keepers training") == []
    assert library.saying("") == []
    assert library.saying("zzyzx") == []


def test_words_that_stand_apart_are_neither_counted_nor_said_not_to_be_there(assistant: Assistant) -> None:
    answer = assistant.answer("Is there anything about keepers training?")
    assert "is mentioned in" not in answer.text
    assert "is not mentioned" not in answer.text


# ---- broad questions


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("What do the documents say about coastal signals?", "coastal signals"),
        ("Tell me about the Trust Fund", "Trust Fund"),
        ("latest developments on pearls", "pearls"),
        ("Any news on Norland?", "Norland"),
        ("What is said about kelp in these documents?", "kelp"),
        ("What do they say about kelp?", "kelp"),
        (
            "explain pearl diving in simple words",
            "pearl diving in simple words",
        ),  # its manner is taken off before
        ("list everything you have on Norland", "Norland"),
        ("What says the documents on the terrorism?", "terrorism"),  # the gloss of "Que disent …"
    ],
)
def test_a_broad_question_names_a_topic_alone(question: str, topic: str) -> None:
    assert topic_asked(question) == topic


@pytest.mark.parametrize(
    "question",
    [
        "Tell me about it",
        "Tell me about the report",
        "What does the report say about kelp?",
        "What do the documents say about how keepers were trained?",
        "What was said about kelp?",
        "What do the documents say about the 2015 budget?",
        "What developments did the Board note on kelp?",
    ],
)
def test_a_question_with_an_act_a_time_or_a_document_is_not_broad(question: str) -> None:
    assert topic_asked(question) is None


@pytest.mark.parametrize("typed", ["kelp", "Norland", "coastal signals?", "pearl divers"])
def test_a_topic_may_be_typed_as_into_a_search_box(typed: str) -> None:
    assert bare_topic(typed) is not None


@pytest.mark.parametrize(
    "typed",
    ["140", "number of signatories", "budget 2015", "more", "it", "resolution 29/1", "who signed", ""],
)
def test_a_figure_or_what_is_wanted_is_no_bare_topic(typed: str) -> None:
    assert bare_topic(typed) is None


def test_a_topic_is_told_document_by_document_with_its_section(assistant: Assistant) -> None:
    answer = assistant.answer("What do the documents say about the Trust Fund?")
    assert answer.answered
    assert re.match(r"“Trust Fund” is mentioned in \d+ paragraphs of \d+ documents:", answer.text)
    assert "V. The Trust Fund for Coastal Signals" in answer.text
    assert len({citation.citation.split(",")[0] for citation in answer.citations}) > 1
    assert all(sentence.citations for sentence in answer.sentences[1:])


def test_a_topic_that_no_paragraph_has_is_declined(assistant: Assistant) -> None:
    assert not assistant.answer("What do the documents say about volcanoes?").answered


# ---- the library, and the assistant itself


@pytest.mark.parametrize(
    "question",
    [
        "What is this collection about?",
        "What topics are covered?",
        "Give me an overview of the documents",
        "What are the documents about?",
        "¿De qué tratan los documentos?",
    ],
)
def test_an_overview_of_the_library_lists_what_it_holds(assistant: Assistant, question: str) -> None:
    assert analyse(question).kind == "library"
    answer = assistant.answer(question)
    assert answer.answered
    assert "E/CN.29/2015/4" in answer.text


def test_what_topics_were_discussed_somewhere_is_no_question_about_the_library() -> None:
    assert analyse("What topics were discussed at the seminar?").kind != "library"


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("can you help me draft a statement on crime prevention", "writing"),
        ("Draft a speech about corruption", "writing"),
        ("Prepare talking points on firearms", "writing"),
        ("Rédige un discours sur la corruption", "writing"),
        ("Translate paragraph 8 into French", "translation"),
        ("Do you agree with the Secretary-General?", "opinion"),
        ("What should I say in tomorrow's meeting about cybercrime?", "opinion"),
        ("who is right, Norland or Varsk?", "opinion"),
        ("Are you an AI?", "itself"),
        ("hello, how does this work?", "itself"),
        ("Are you sure?", "itself"),
        ("¿hablas español?", "itself"),
        ("Do you speak French?", "itself"),
        ("Hello there", "greeting"),
        ("thanks a lot!", "greeting"),
        ("What is 2+2?", "greeting"),
        ("more", "greeting"),
        ("你是谁", "itself"),
    ],
)
def test_what_is_asked_of_the_assistant_itself(question: str, asked: str) -> None:
    assert asked_of_assistant(question) == asked


@pytest.mark.parametrize(
    "question",
    [
        "Draft resolution on crime prevention",
        "Draft report of the Commission",
        "Write a summary of the draft report",
        "Who prepared the report?",
        "Was the report translated?",
        "What should States do about cybercrime?",
        "Should the Commission act?",
        "Which model does the study use?",
        "Which States think the treaty is needed?",
        "How should States report?",
        "Good offices of the Secretary-General",
        "How does the mechanism work?",
    ],
)
def test_what_documents_may_answer_is_not_asked_of_the_assistant(question: str) -> None:
    assert asked_of_assistant(question) is None


def test_the_assistant_says_what_it_leaves_to_people_and_offers_the_documents(assistant: Assistant) -> None:
    answer = assistant.answer("Can you draft a statement on coastal signals?")
    assert not answer.answered
    assert "do not write texts" in answer.text
    assert answer.follow_ups == ("What do the documents say about coastal signals?",)
    assert "9 documents" in assistant.answer("hello").text


def test_what_is_to_be_translated_is_shown_as_it_is(assistant: Assistant) -> None:
    answer = assistant.answer("Translate paragraph 4 of E/CN.29/2015/4 into French")
    assert cited(answer)[0] == "E/CN.29/2015/4, para. 4"
    assert any("do not translate" in notice for notice in answer.notices)


# ---- how to answer


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("in one sentence, what is the Accord", "What is the Accord"),
        ("short answer please: when was it adopted", "When was it adopted"),
        ("Hello, how many States signed?", "How many States signed?"),
        ("When was it adopted? Please", "When was it adopted?"),
        ("What does it say in simple terms?", "What does it say?"),
        ("Was it adopted, yes or no?", "Was it adopted?"),
        ("Give me evidence that the Fund is failing", "The Fund is failing"),
        ("Could you please tell me when the camp was closed?", "When the camp was closed?"),
        ("Do you know how many boats are left?", "How many boats are left?"),
        ("I'd like to know until when it stays", "Until when it stays"),
    ],
)
def test_how_an_answer_is_wanted_is_taken_off_the_question(typed: str, asked: str) -> None:
    assert without_manner(typed).lower() == asked.lower()


@pytest.mark.parametrize(
    "typed",
    [
        "What is the short answer?",
        "Please.",
        "In short supply were pearls",
        "in short",
        "Summarize it",
        "Can you tell me whether it was adopted?",
        "What do you know about kelp?",
    ],
)
def test_what_is_nothing_but_manner_stays(typed: str) -> None:
    assert without_manner(typed) == typed


# ---- what must not be told


def test_a_sentence_without_the_manner_does_not_tell_how_a_text_was_adopted() -> None:
    asked = "Was the resolution adopted by consensus?"
    assert lacks_the_manner(asked, "By its resolution 29/1 the Assembly adopted the Accord.")
    assert not lacks_the_manner(asked, "Adopted at the 12th meeting by 13 votes to none.")
    assert not lacks_the_manner("Was the resolution adopted?", "The Assembly adopted the Accord.")


def test_a_difference_needs_both_sides() -> None:
    asked = "What is the difference between smuggling and trafficking?"
    assert lacks_a_side(asked, "Trafficking in firearms is second in profits.")
    assert not lacks_a_side(asked, "Smuggling, unlike trafficking, ends with arrival.")
    assert not lacks_a_side("What is the difference between the 2014 and 2015 budgets?", "It rose.")


def test_yes_is_not_said_of_a_thing_that_the_sentence_does_not_name(assistant: Assistant) -> None:
    answer = assistant.answer("Is there a deadline for pearl divers?")
    assert not answer.text.startswith("**Yes**")


def test_more_is_followed_up_where_something_was_answered(assistant: Assistant) -> None:
    first = assistant.answer("What do the documents say about the Trust Fund?")
    answer = assistant.answer("more", Conversation().with_turn(first))
    assert answer.standalone_question != "more"


RESOLUTION = """United Nations S/RES/3011 (2031)

Security Council
Distr.: General
5 May 2031

Resolution 3011 (2031)

Adopted by the Security Council at its 9999th meeting, on 5 May 2031

The Security Council,

Recalling its resolution 2990 (2030) on the lights of Norland,

1. Extends the mandate of the Light Mission until 31 May 2032;

2. Remains seized of the matter.
"""


def test_a_resolution_of_the_council_is_found_without_its_year(tmp_path: Path) -> None:
    file = tmp_path / "council.txt"
    file.write_text(RESOLUTION, encoding="utf-8")
    with Library.open(tmp_path / "library", encoders=[HashingEncoder()]) as library:
        assert not library.add([file]).failed
        assert [record.label for record in library.find("s/res/3011")] == ["S/RES/3011 (2031)"]
        assert library.find("S/RES/301") == []
        assistant = Assistant(library)
        for asked in ("S/RES/3011", "What does S/RES/3011 decide?"):
            answer = assistant.answer(asked)
            assert answer.answered, asked
            assert "S/RES/3011 (2031), para. 1" in cited(answer)
