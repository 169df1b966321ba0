"""Statements that are whole: who said it, what a list hangs on, all that was said; planned is not held."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.answering.answerability import of_another_body
from assistant.answering.draft import Line, part_of_paragraph, says_all_of
from assistant.answering.premises import lacks_the_deed, of_another_number, only_past, only_planned
from assistant.answering.spans import series_of_places
from assistant.answering.views import views
from assistant.model import Answer, Conversation
from assistant.names import sessions
from assistant.question import analyse
from index.embedding import HashingEncoder
from index.library import Library
from tests.mastheads import masthead
from tests.test_yes_no import reading_of

REPORT = (
    masthead("E/CN.31/2034/5", "Economic and Social Council", "3 March 2034")
    + """Commission on Tidal Works
Sixth session
Lisbon, 4-8 May 2034

Dredging and the care of harbours

Report of the Secretary-General

I. Debate

1. Most speakers regarded dredging as a threat to kelp beds. Several speakers stressed that dredging should \
be licensed. A number of speakers welcomed the study of dredging. One speaker objected to any licence for \
dredging.

2. The representative of the Harbour Guild recalled that silt had doubled in ten years. The speaker also \
described the beacons of the Guild. The speaker called for the nationalization of sand pits.

3. Some delegations proposed the following measures for harbour pilots:

(a) To pay every pilot a bonus of 40 crowns a month;

(b) To close the pilot school at night.

4. Three lessons were drawn from the closure of the quarry. First, the quarry should have been drained. \
Second, the drivers should have been told. Finally, the closure cost more than the lease.

II. Meetings

5. The Institute has planned regional seminars in Tirana for the northern harbours, in Oran for the southern \
harbours and in Lima for the western harbours.

6. The seminar in Split was attended by 41 engineers and was opened by the Minister of Harbours.

7. The nominees for the Board of Pilots are listed below:

• Anna Oh (Norway)
• Karim Zidane (Algeria)

8. The following surveys of estuaries are planned for 2036:

(a) One survey of silt in the northern estuaries;

(b) A survey of eelgrass;

(c) Two surveys of moorings.

9. At its fourth session, the Wreck Panel licensed six wrecks for removal.

10. At its fifth session, the Wreck Panel licensed 12 wrecks for removal.
"""
)
OTHER = (
    masthead("E/CN.31/2034/9", "Economic and Social Council", "9 March 2034")
    + """Commission on Tidal Works
Sixth session
Lisbon, 4-8 May 2034

Beacons

Report of the Secretary-General

1. The programme for beacons employed 77 divers in 2033.

2. It was opened by the Minister of Lights.
"""
)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("files")
    (folder / "harbours.txt").write_text(REPORT, encoding="utf-8")
    (folder / "beacons.txt").write_text(OTHER, encoding="utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as library:
        assert not library.add([folder]).failed
        yield Assistant(library)


def quotes(answer: Answer) -> list[str]:
    return [citation.quote for citation in answer.citations]


def test_what_speakers_said_is_told_of_all_who_spoke_not_of_one(assistant: Assistant) -> None:
    answer = assistant.answer("What did speakers say about dredging?")
    opened = [quote.split()[0] for quote in quotes(answer)]
    assert opened == ["Most", "Several", "A", "One"]


def test_what_several_speakers_said_is_not_what_most_or_one_said(assistant: Assistant) -> None:
    answer = assistant.answer("What did several speakers say about dredging?")
    assert [quote.split(" speakers")[0] for quote in quotes(answer)] == ["Several", "A number of"]


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("What surveys of estuaries are planned for 2036?", ["p8", "p8.a", "p8.b", "p8.c"]),
        ("What surveys does the Commission on Tidal Works plan for 2036?", ["p8", "p8.a", "p8.b", "p8.c"]),
    ],
)
def test_a_list_is_told_whole_where_its_lead_in_has_all_that_is_asked(
    assistant: Assistant, question: str, places: list[str]
) -> None:
    assert [citation.locator for citation in assistant.answer(question).citations] == places


def test_one_item_asked_for_comes_alone(assistant: Assistant) -> None:
    answer = assistant.answer("What survey of moorings is planned for 2036?")
    assert "p8.b" not in {citation.locator for citation in answer.citations}


def test_the_speaker_is_named_though_three_sentences_before(assistant: Assistant) -> None:
    answer = assistant.answer("Who called for the nationalization of sand pits?")
    assert "The representative of the Harbour Guild" in answer.text
    assert quotes(answer)[-1] == "The speaker called for the nationalization of sand pits."


def test_an_item_of_a_list_keeps_the_words_that_say_whose_it_is(assistant: Assistant) -> None:
    answer = assistant.answer("What bonus should a pilot be paid each month?")
    assert "Some delegations proposed the following measures" in answer.text
    assert [citation.locator for citation in answer.citations] == ["p3", "p3.a"]


def test_lessons_that_are_announced_are_told(assistant: Assistant) -> None:
    answer = assistant.answer("Which lessons were drawn from the closure of the quarry?")
    assert "First, the quarry" in answer.text
    assert "Finally, the closure cost more than the lease." in answer.text


def test_bullets_below_a_colon_belong_to_the_answer(assistant: Assistant) -> None:
    answer = assistant.answer("Which nominees for the Board of Pilots are listed?")
    assert "Anna Oh" in answer.text
    assert "Karim Zidane" in answer.text


def test_bullets_with_paragraphs_of_their_own_are_a_list(tmp_path: Path) -> None:
    text = REPORT[: REPORT.index("I. Debate")] + (
        "The Board met twice in May.\n\nThe three pillars of the Pilots Strategy are:\n\n• Safe harbours;\n\n"
        "• Lit harbours;\n\n• Quiet harbours.\n\nThe end of it came in June.\n"
    )
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    with Library.open(tmp_path / "library", encoders=[HashingEncoder()]) as library:
        library.add([tmp_path / "a.txt"])
        answer = Assistant(library).answer("What are the three pillars of the Pilots Strategy?")
    assert answer.text.startswith("**3** — The three pillars")
    assert len(answer.citations) == 4
    assert "Lit harbours [" in answer.text


def test_a_seminar_that_was_planned_was_attended_by_nobody_known(assistant: Assistant) -> None:
    assert not assistant.answer("Who attended the Oran seminar?").answered
    assert "41 engineers" in assistant.answer("How many engineers attended the Split seminar?").text


def test_two_sessions_set_side_by_side_are_both_told(assistant: Assistant) -> None:
    answer = assistant.answer(
        "Did the Wreck Panel license more wrecks at its fifth session than at its fourth?"
    )
    assert [citation.locator for citation in answer.citations] == ["p9", "p10"]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("more at its fifth session than at its fourth?", [5, 4]),
        ("at the 80th and 81st sessions", [81, 80]),
        ("the twenty-ninth session and the second meeting", [29]),
        ("at its tenth session and its third report", [10]),
        ("the second of May and the third of June", []),
    ],
)
def test_sessions_that_share_a_word(text: str, numbers: list[int]) -> None:
    assert sessions(text) == numbers


@pytest.mark.parametrize(
    ("question", "sentence", "planned"),
    [
        ("Who attended the Oran seminar?", "A seminar is to be held in Oran.", True),
        ("What did the Oran seminar recommend?", "The Institute plans to hold a seminar in Oran.", True),
        ("Who attended the Oran seminar?", "The seminar planned for Oran was attended by ten States.", False),
        ("Who attended the Oran seminar?", "Ten States attended the seminar in Oran.", False),
        ("When is the Oran seminar planned?", "A seminar is to be held in Oran in May.", False),
        ("Where will the seminar be held?", "A seminar is to be held in Oran.", False),
    ],
)
def test_planned_and_held(question: str, sentence: str, planned: bool) -> None:
    assert only_planned(analyse(question), reading_of(sentence)) is planned


@pytest.mark.parametrize(
    ("question", "sentence", "past"),
    [
        ("Where will the next seminar be held?", "The seminar was held in Oran in 2031.", True),
        ("Where will the next seminar be held?", "The seminar held in Oran in 2031 was short.", True),
        ("Where will the next seminar be held?", "The next seminar will be held in Oran.", False),
        ("Where will the seminar be held?", "It was decided to hold the seminar in Oran.", False),
        ("Where was the seminar held?", "The seminar was held in Oran in 2031.", False),
    ],
)
def test_what_has_been_is_not_what_is_to_come(question: str, sentence: str, past: bool) -> None:
    assert only_past(analyse(question), reading_of(sentence)) is past


@pytest.mark.parametrize(
    ("question", "sentence", "lacks"),
    [
        ("Who chaired the Forum?", "The Chair of the Guild stressed remedies at the Forum.", True),
        ("Who chaired the Forum?", "The Forum was chaired by the Guild.", False),
        ("Who chaired the Forum?", "The Forum met under the chairmanship of Ms. Oh.", False),
        ("Who chairs the Forum?", "The Chair of the Guild stressed remedies at the Forum.", True),
        ("Who chairs the Guild?", "The Chair of the Guild, Olena de Vries, stressed remedies.", False),
        ("Who chaired the Forum?", "The Chair of the Guild, Olena de Vries, spoke at the Forum.", True),
        ("Who prepared the guides?", "The preparatory process for the guides went on.", True),
        ("Who prepared the guides?", "The guides had been drafted by the Institute.", False),
        ("Who spoke at the Forum?", "The Chair of the Guild stressed remedies at the Forum.", False),
    ],
)
def test_who_did_it_wants_a_sentence_that_tells_the_deed(question: str, sentence: str, lacks: bool) -> None:
    assert lacks_the_deed(analyse(question), reading_of(sentence)) is lacks


@pytest.mark.parametrize(
    ("question", "sentence", "other"),
    [
        ("What did the twelfth round find?", "The eleventh round found kelp.", True),
        ("What did the 12th round find?", "The twelfth round found kelp.", False),
        ("What did the twelfth round find?", "The inspection found kelp.", False),
        ("What did the twelfth inspection round find?", "The eleventh round found kelp.", True),
        ("What did the round find?", "The eleventh round found kelp.", False),
    ],
)
def test_what_the_eleventh_round_found_the_twelfth_did_not(question: str, sentence: str, other: bool) -> None:
    assert of_another_number(analyse(question), reading_of(sentence)) is other


@pytest.mark.parametrize(
    ("question", "sentence", "other"),
    [
        ("Was the mandate of UNAMI extended?", "The mandate of MINUSCA was extended.", True),
        ("Was the mandate of UNAMI extended?", "UNAMI and MINUSCA were extended.", False),
        (
            "Was the mandate of UNAMI extended?",
            "The United Nations Assistance Mission for Iraq was extended as MINUSCA was.",
            False,
        ),
        # Of which mission? A document on UNAMI is asked about "the Mission" in its own words: named_once.
        ("Was the mandate of UNAMI extended?", "The mandate of the Mission was extended.", True),
        ("Was the mandate extended?", "The mandate of MINUSCA was extended.", False),
    ],
)
def test_what_is_told_of_one_mission_is_not_told_of_another(
    question: str, sentence: str, other: bool
) -> None:
    assert of_another_body(analyse(question), reading_of(sentence)) is other


def test_one_place_of_a_series_is_not_where_another_meeting_was() -> None:
    assert series_of_places("seminars in Tirana for one, in Oran for another and in Lima for the third")
    assert not series_of_places("a seminar in Tirana, Albania, in 2034")


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("What did speakers say about dredging?", True),
        ("What did several delegations stress?", True),
        ("What concerns were raised about dredging?", True),
        ("What was said about dredging?", True),
        ("What did Norway say about dredging?", False),
        ("What did the Commission decide about dredging?", False),
        ("How many speakers were there?", False),
    ],
)
def test_which_questions_ask_for_views(question: str, asked: bool) -> None:
    said = [
        reading_of("Several speakers said that dredging was harmful."),
        reading_of("Several speakers said that dredging was costly."),
    ]
    assert bool(views(analyse(question), said)) is asked


def after(assistant: Assistant, *questions: str) -> Answer:
    conversation = Conversation()
    for question in questions:
        answer = assistant.answer(question, conversation)
        conversation = conversation.with_turn(answer)
    return answer


def test_a_follow_up_is_answered_where_the_conversation_is(assistant: Assistant) -> None:
    """Both reports tell who opened something; "it" is what was talked about."""
    answer = after(assistant, "How many divers did the programme for beacons employ?", "Who opened it?")
    assert "Minister of Lights" in answer.text
    answer = after(assistant, "How many engineers came to Split?", "And who opened the seminar?")
    assert "Minister of Harbours" in answer.text


def test_a_change_of_subject_is_not_held_to_the_old_document(assistant: Assistant) -> None:
    answer = after(
        assistant,
        "How many divers did the programme for beacons employ?",
        "How many engineers attended the seminar in Split?",
    )
    assert "41 engineers" in answer.text


@pytest.mark.parametrize(
    ("inner", "outer", "within"),
    [((0, 10), (0, 30), True), ((0, 10), (5, 30), False), ((0, 10), (0, 10), True)],
)
def test_a_sentence_told_again_with_the_next_one_is_told_once(
    inner: tuple[int, int], outer: tuple[int, int], within: bool
) -> None:
    stored = reading_of("The observer spoke. She urged them to go on.").candidate.paragraph
    one, two = (Line("…", (part_of_paragraph(stored, *span),)) for span in (inner, outer))
    assert says_all_of(two, one) is within
    assert not says_all_of(two, Line("…"))
