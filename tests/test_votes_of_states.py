"""How a State voted, over every resolution that the library holds, and of which of those just listed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.answering.adoption import cast_by
from assistant.answering.votes_of_states import Vote, states_named, votes_asked
from assistant.model import Conversation
from assistant.which_of_those import asked_of_those
from index.embedding import HashingEncoder
from index.library import Library

# Invented; the third record is as a scanned page has it, the last text records no vote.
VOTES = {
    9101: "Adopted at the 9001st meeting by 14 votes to none, with 1 abstention (Chile).",
    9102: "Adopted unanimously at the 9002nd meeting.",
    9103: "Adopted at the 9003rd meeting by 13 votes io none, with 2 abstentions (Chile, Nor-way}",
    9104: "Adopted at the 9004th meeting by 9 votes to 1 (Chile), with I abstention (Japan).",
    9105: "Adopted at the 9005th meeting by consensus.",
    9106: "",
}


def _resolution(number: int, vote: str) -> str:
    acting = "\nActing under Chapter VII of the Charter,\n" if number == 9103 else ""
    return f"""{number} (1964). Resolution of {number - 9100} April 1964

The Security Council,

Recalling its earlier resolutions on the lighthouses of Halvard,
{acting}
1. Deplores the closing of the lighthouses of Halvard;

2. Calls upon the keepers to relight them.

{vote}
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("resolutions")
    for number, vote in VOTES.items():
        (folder / f"S_RES_{number}_1964.txt").write_text(_resolution(number, vote), "utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as library:
        assert not library.add([folder]).failed
        yield Assistant(library)


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("On which resolutions did Chile abstain?", [9101, 9103]),
        ("which resolutions did chile abstain from", [9101, 9103]),
        ("how often did chile abstain", [9101, 9103]),
        ("Which resolutions were adopted with Chile abstaining?", [9101, 9103]),
        ("On which resolutions did Norway abstain?", [9103]),
        ("On which resolutions did Chile and Norway abstain?", [9103]),
        ("On which resolutions did Norway or Japan abstain?", [9103, 9104]),
        ("Which resolutions did Chile vote against?", [9104]),
        ("Which resolutions had abstentions?", [9101, 9103, 9104]),
    ],
)
def test_every_resolution_on_which_a_state_voted_so_is_listed_with_its_record(
    assistant: Assistant, question: str, numbers: list[int]
) -> None:
    answer = assistant.answer(question)
    assert [c.symbol for c in answer.citations] == [f"S/RES/{n} (1964)" for n in numbers]
    assert answer.text.startswith(f"{len(numbers)} of 6 documents:")


def test_it_is_said_how_many_texts_do_not_record_how_the_votes_were_cast(assistant: Assistant) -> None:
    answer = assistant.answer("On which resolutions did Chile abstain?")
    assert any("1 document does not" in said or "1 document" in said for said in answer.notices)


def test_a_state_that_never_voted_so_is_on_no_list(assistant: Assistant) -> None:
    assert not assistant.answer("On which resolutions did Japan vote against?").answered


@pytest.mark.parametrize(
    ("text", "vote", "named", "all_of_them"),
    [
        ("On which resolutions did Chile abstain?", "abstained", 1, True),
        ("which resolutions did chile and norway abstain on", "abstained", 2, True),
        ("Which resolutions did Chile or Norway oppose?", "against", 2, False),
        ("the resolutions on which Chile has abstained", "abstained", 1, True),
        ("Which resolutions were adopted with the abstention of Chile?", "abstained", 1, True),
        ("Which resolutions were adopted despite Chile's abstention?", "abstained", 1, True),
        ("which resolutions had abstentions", "abstained", 0, True),
        ("how many times did Chile abstain?", "abstained", 1, True),
        ("Which resolutions has Chile vetoed?", "against", 1, True),
    ],
)
def test_the_votes_that_are_asked_for(text: str, vote: Vote, named: int, all_of_them: bool) -> None:
    asked = votes_asked(text)
    assert asked is not None
    assert (asked.vote, len(asked.who), asked.all_of_them) == (vote, named, all_of_them)


@pytest.mark.parametrize(
    "text",
    [
        "Who abstained on resolution 9101?",
        "Which resolutions did Chile sponsor?",
        "Which resolutions are about Chile?",
        "Which resolutions condemn those who abstain from dialogue?",
        "Why did Chile abstain?",
    ],
)
def test_other_questions_ask_for_no_votes(text: str) -> None:
    assert votes_asked(text) is None


def test_states_are_known_with_capitals_and_without() -> None:
    assert states_named("chile and norway") == states_named("Chile and Norway")
    assert len(states_named("Chile and Norway")) == 2
    assert states_named("the keepers") == ()


@pytest.mark.parametrize(
    ("record", "abstained", "none_against"),
    [
        ("Adopted by 13 votes io none, with 2 abstentions (China, Zimbabwe)", "China, Zimbabwe", True),
        ("Adopted by 14 votes to none, with I abstention (China)", "China", True),
        ("Adopted by 14 votes to none, with 1 abstention (Norway}.", "Norway", True),
        (
            "Adopted by 13 votes to none, with 2 abstentions (United King-dom, Chile).",
            "United Kingdom, Chile",
            True,
        ),
        ("Adopted by 9 votes to 1 (Chile).", "", False),
    ],
)
def test_a_record_is_read_as_scanned_pages_have_it(record: str, abstained: str, none_against: bool) -> None:
    cast = cast_by(record)
    assert (cast.abstained, cast.none_against) == (abstained, none_against)


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("which of them were adopted unanimously?", [9102]),
        ("which of these were adopted by consensus", [9105]),
        ("on which of those did Chile abstain?", [9101, 9103]),
        ("Which ones had abstentions?", [9101, 9103, 9104]),
        ("and which of the six resolutions act under Chapter VII?", [9103]),
    ],
)
def test_which_of_those_listed_is_put_to_every_one_of_them(
    assistant: Assistant, question: str, numbers: list[int]
) -> None:
    listed = assistant.answer("Which resolutions do you have on lighthouses?")
    assert len(listed.citations) == 6
    answer = assistant.answer(question, Conversation().with_turn(listed))
    assert [c.symbol for c in answer.citations] == [f"S/RES/{n} (1964)" for n in numbers]


def test_those_whose_text_does_not_tell_are_named(assistant: Assistant) -> None:
    listed = assistant.answer("Which resolutions do you have on lighthouses?")
    answer = assistant.answer("which of them were adopted unanimously?", Conversation().with_turn(listed))
    assert any("S/RES/9106 (1964)" in said for said in answer.notices)


def test_none_of_those_is_said_with_what_shows_it(assistant: Assistant) -> None:
    conversation = Conversation().with_turn(assistant.answer("On which resolutions did Chile abstain?"))
    answer = assistant.answer("which of them were adopted by consensus?", conversation)
    assert answer.text.startswith("None of 2 documents:")
    assert len(answer.citations) == 2


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("which of them were adopted unanimously?", "were adopted unanimously"),
        ("On which of these did Chile abstain?", "did Chile abstain"),
        ("Which ones had abstentions?", "had abstentions"),
        ("and which of the three resolutions extend it?", "extend it"),
        ("were any of those adopted by consensus?", "adopted by consensus"),
        ("which were adopted unanimously?", "were adopted unanimously"),
        ("Which resolutions were adopted unanimously?", None),
        ("Which of the lamps were lit?", None),
        ("Which harbours were closed?", None),
        ("What do they decide?", None),
    ],
)
def test_what_is_asked_of_each_of_those_listed(question: str, asked: str | None) -> None:
    assert asked_of_those(question) == asked
