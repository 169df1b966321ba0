"""Follow-ups: what they become, and what is left alone."""

from __future__ import annotations

import pytest

from assistant.conversation import standalone
from assistant.model import Answer, Citation, Conversation
from assistant.topic import several_of, topic_of

TEXT = "The observer for Atlantis supported the proposal."


def _citation(locator: str, number: int = 1) -> Citation:
    return Citation(number, "E/XY.3/2031/10", "E/XY.3/2031/10", locator, "a.txt", TEXT, 0, len(TEXT), TEXT)


def _after(question: str, *locators: str) -> Conversation:
    citations = tuple(_citation(locator, n) for n, locator in enumerate(locators or ("p9",), start=1))
    return Conversation().with_turn(Answer(question, question, True, "…", citations=citations))


LOOK_UP = "What does paragraph 9 of E/XY.3/2031/10 say?"


@pytest.mark.parametrize(
    ("before", "question", "becomes"),
    [
        (LOOK_UP, "the next paragraph", "What does paragraph 10 of E/XY.3/2031/10 say?"),
        (LOOK_UP, "And the previous one?", "What does paragraph 8 of E/XY.3/2031/10 say?"),
        (LOOK_UP, "paragraph 15 (b)", "paragraph 15 (b) of E/XY.3/2031/10"),
        ("What was said about dredging?", "And in 2035?", "What was said about dredging in 2035?"),
        ("What was said about dredging in 2031?", "and in 2035?", "What was said about dredging in 2035?"),
        ("What did speakers say about dredging?", "What about piers?", "What did speakers say about piers?"),
        (
            "How many signatories did the Tidal Accord have?",
            "And the Harbour Accord?",
            "How many signatories did the Harbour Accord have?",
        ),
        (
            "How many signatories did the Tidal Accord have?",
            "How many parties?",
            "How many parties did the Tidal Accord have?",
        ),
        (
            "How many States had signed the Tidal Accord?",
            "and ratified it?",
            "How many States had ratified the Tidal Accord?",
        ),
        (
            "Which reports did the Committee on Tides consider at its fortieth session?",
            "No, I meant the Committee on Kelp, at its twenty-eighth session.",
            "Which reports did the Committee on Kelp consider at its twenty-eighth session?",
        ),
        (
            "What did the Committee on Tides recommend to Peru?",
            "and to Norway?",
            "What did the Committee on Tides recommend to Norway?",
        ),
        (
            "Which proposals were adopted by the Board?",
            "And rejected?",
            "Which proposals were rejected by the Board?",
        ),
        ("Who attended the Tirana seminar?", "Where was it held?", "Where was the Tirana seminar held?"),
        (
            "Who supported the negotiation of a tidal accord?",
            "And who opposed it?",
            "Who opposed the negotiation of a tidal accord?",
        ),
        (
            "What did the Conference have before it?",
            "No, I meant the Commission",
            "What did the Commission have before it?",
        ),
        (
            "What was said about dredging?",
            "What did he say about piers?",
            "What did the observer for Atlantis say about piers?",
        ),
        (LOOK_UP, "And the next?", "What does paragraph 10 of E/XY.3/2031/10 say?"),
        (LOOK_UP, "Has it been corrected?", "Has E/XY.3/2031/10, para. 9 been corrected?"),
        (LOOK_UP, "Summarize it", "Summarize E/XY.3/2031/10"),
        (
            "How many States have signed the Accord?",
            "And how many have ratified it?",
            "How many States have ratified the Accord?",
        ),
        ("How many divers are employed?", "How many of them are women?", "How many of the divers are women?"),
        ("What did the observer for the Divers Union say?", "And Norway?", "What did Norway say?"),
        ("What is dredging limited to?", "in the revision?", "What is dredging limited to in the revision?"),
        ("What did the Commission decide?", "no, the Conference", "What did the Conference decide?"),
        ("How many grants did the Fund get?", "no, I meant money", "How much money did the Fund get?"),
        (
            "When was the Oran pier handed over to the Algerian authorities?",
            "And the headquarters in Lima?",
            "When was the headquarters in Lima handed over to the Algerian authorities?",
        ),
        (
            "What total fees did the Fund receive in 2031?",
            "And regular fees?",
            "What regular fees did the Fund receive in 2031?",
        ),
        (
            "For how long did resolution 99 (2031) extend the mandate of the Guild?",
            "And when must the Board report on it?",
            "When must the Board report on resolution 99 (2031)?",
        ),
        (
            "What is the theme of the Lima meeting on kelp?",
            "Where and when will it take place?",
            "Where and when will the Lima meeting on kelp take place?",
        ),
        (
            "How many divers did the Fund employ?",
            "How many of them only at night?",
            "How many of the divers were only at night?",
        ),
        (
            "What sum did the Panel recommend for the closure of the quarry?",
            "And what did the Board actually approve?",
            "What did the Board actually approve for the closure of the quarry?",
        ),
        (
            "What was said about kelp at the Lima forum on harbours?",
            "And who chaired it?",
            "Who chaired the Lima forum on harbours?",
        ),
        (
            "When is the Lima forum to be held?",
            "has it taken place?",
            "Has the Lima forum taken place?",
        ),
        (
            "When will the tenth session of the Forum on Kelp take place?",
            "Where will it be held?",
            "Where will the tenth session of the Forum on Kelp be held?",
        ),
        (
            "Which summit did Chile host on 17 May 2031?",
            "What did its participants call for?",
            "What did the participants of the summit that Chile hosted on 17 May 2031 call for?",
        ),
        (
            "Who resigned from the Kelp Board in 2031?",
            "When was her term to expire?",
            "When was the term of the person who resigned from the Kelp Board in 2031 to expire?",
        ),
        (
            "How many claims has the Tidal Court registered since 1989?",
            "And how many were rejected?",
            "How many of the claims that the Tidal Court has registered were rejected?",
        ),
        (
            "What did the Board recommend for KELPFOR for 2031?",
            "no, not KELPFOR, TIDEMIS",
            "What did the Board recommend for TIDEMIS for 2031?",
        ),
        (
            "When was the tenth session of the Kelp Board held?",
            "How many plenary meetings did it hold?",
            "How many plenary meetings did the tenth session of the Kelp Board hold?",
        ),
        ("When was the Lima seminar?", "and the Oran one?", "When was the Oran seminar?"),
        (
            "When was the Lima seminar?",
            "how many countries attended?",
            "How many countries attended the Lima seminar?",
        ),
        ("When was the Lima seminar?", "who spoke?", "Who spoke at the Lima seminar?"),
        ("Is Norland mentioned anywhere?", "tell me more", "What else is said about Norland?"),
        ("¿Cuántos buzos había en 2031?", "¿Y en 2035?", "¿Cuántos buzos había en 2035?"),
        ("Qu'a dit la Commission du varech ?", "et en 2035 ?", "Qu'a dit la Commission du varech en 2035?"),
    ],
)
def test_a_follow_up_becomes_a_question_of_its_own(before: str, question: str, becomes: str) -> None:
    assert standalone(question, _after(before)).question == becomes


@pytest.mark.parametrize(
    "question",
    [
        "Which countries attended the Lima workshop?",
        "What did the Centre do in its work with States?",
        "Was it noted that dredging is costly?",
        "Were there new storms in 2031?",
        "What did the speakers say they would do?",
        "In which countries does seaweed grow?",
        "¿Y cuántos lo habían hecho en abril?",
        "Et combien en avait la Commission ?",
    ],
)
def test_a_change_of_subject_is_left_alone(question: str) -> None:
    understood = standalone(question, _after("What was said about kelp?"))
    assert understood.question == question
    assert not understood.rewritten


def test_the_second_one_of_a_list_is_its_second_item_not_the_lead_in() -> None:
    conversation = _after("Which documents were before it?", "p1", "p1.a", "p1.b")
    asked = standalone("What does the second one say?", conversation)
    assert asked.question == "What does E/XY.3/2031/10, para. 1 (b) say?"


def test_after_the_first_one_the_second_is_of_the_same_list() -> None:
    conversation = _after("Which documents were before it?", "p1", "p1.a", "p1.b")
    first = standalone("the first one", conversation).question
    opened = Answer("the first one", first, True, "…", citations=(_citation("p1.a"),))
    asked = standalone("and the second?", conversation.with_turn(opened))
    assert asked.question == "What does E/XY.3/2031/10, para. 1 (b) say?"


def test_without_a_conversation_nothing_is_rewritten() -> None:
    assert standalone("And who opposed it?", Conversation()).question == "And who opposed it?"


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("Which countries attended the Tirana seminar?", "the Tirana seminar"),
        ("What did speakers say about kelp?", "kelp"),
        ("How many signatories did the Accord have in 2031?", "the Accord"),
        ("Who hosted the seminar in Lima?", "the seminar in Lima"),
        ("Why?", ""),
        ("On what date was resolution 99 (2031) adopted?", "resolution 99 (2031)"),
        ("When is the Lima forum to be held?", "the Lima forum"),
        ("How strong is the dive team?", "the dive team"),
        ("How many States have signed the Accord?", "the Accord"),
        ("How many divers are employed?", "divers"),
        ("Which countries were invited to the Lima meeting?", "the Lima meeting"),
        ("When did the Assembly adopt the Tidal Accord?", "the Tidal Accord"),
        ("How did the report describe the harbour?", "the report"),
        ("When did the second round begin in Lima?", "the second round"),
        ("How many divers did its food project help?", "its food project"),
        ("What does the plan of the Board cover?", "the plan of the Board cover"),
        ("What total fees did the Fund receive in 2031?", "the Fund"),
    ],
)
def test_the_topic_of_a_question(question: str, topic: str) -> None:
    assert topic_of(question) == topic


@pytest.mark.parametrize(
    ("question", "things"),
    [
        ("How many divers did the Fund employ?", "divers"),
        ("Which States have signed the Accord?", "States"),
        ("Which resolutions asked the Board for reports?", "resolutions"),
        ("How many divers in Oran needed care?", "divers in Oran"),
        ("Which countries border the reef?", "countries"),
        ("How many people of Oran fell ill?", "people of Oran"),
        ("How many posts according to E/XY/9?", ""),
        ("What did the Board decide?", ""),
        ("Who chaired the meeting?", ""),
    ],
)
def test_what_they_stands_for(question: str, things: str) -> None:
    assert several_of(question) == things


@pytest.mark.parametrize(
    ("question", "leans"),
    [
        ("And who opposed it?", True),
        ("How many of them were women?", True),
        ("What did the observer for Atlantis say about piers?", True),  # a name of the answer
        ("Who supported the proposal?", True),
        ("How much is still outstanding?", True),  # names nothing of its own
        ("By how much was the fee raised?", True),
        ("What fee was proposed?", True),
        ("By how much did Norway raise the fee?", False),
        ("What do you have on 2012?", False),
        ("Who attended the Lima workshop?", False),
        ("What does E/XY.3/2031/11 say?", False),
    ],
)
def test_what_keeps_to_the_subject_is_looked_for_where_the_conversation_is(
    question: str, leans: bool
) -> None:
    understood = standalone(question, _after("What was said about kelp?"))
    assert understood.leans is leans
    assert [citation.locator for citation in understood.cited] == ["p9"]


def test_he_is_who_was_asked_about_before_a_question_that_was_declined() -> None:
    asked = "Who is the High Representative for Kelp and Tides?"
    declined = "When was the High Representative for Kelp and Tides appointed?"
    conversation = Conversation()
    for question, answered in ((asked, False), (declined, False)):
        conversation = conversation.with_turn(Answer(question, question, answered, "…"))
    assert (
        standalone("What did he say about piers?", conversation).question
        == "What did the High Representative for Kelp and Tides say about piers?"
    )


def test_how_many_after_who_is_the_count_of_the_list_where_nothing_else_says_it() -> None:
    understood = standalone("how many?", _after("Who attended the Lima seminar?"))
    assert understood.question == "How many attended the Lima seminar?"
    assert understood.otherwise == "Who attended the Lima seminar?"
    assert standalone("and in 2031?", _after("How many boats were there in 2030?")).otherwise == ""


@pytest.mark.parametrize(
    "before", ["Which resolutions are about Norland?", "What is the latest resolution on Norland?"]
)
def test_what_it_decides_is_asked_of_the_text_that_was_found(before: str) -> None:
    listed = Answer(before, before, True, "1 document:\n- **E/XY.3/2031/10**", citations=(_citation("p9"),))
    conversation = Conversation().with_turn(listed)
    assert standalone("what does it decide?", conversation).question == "What does E/XY.3/2031/10 decide?"
