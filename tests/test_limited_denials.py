"""A denial of one place or time is no denial; a question without its matter is settled by nothing."""

from __future__ import annotations

import pytest

from assistant.answering.limited_denials import denied_only_there, lacks_its_matter
from assistant.answering.yes_no import YesNo, settle
from assistant.question import analyse
from tests.test_yes_no import reading_of


@pytest.mark.parametrize(
    ("claim", "sentence", "limited"),
    [
        ("the Kelp Accord been adopted", "The Accord had not been adopted at the Conference in Varsk.", True),
        ("the Kelp Accord been adopted", "By 30 June 2030, the Accord had not been adopted.", True),
        ("the Kelp Accord been adopted", "The Accord had not been adopted at that time.", True),
        ("the Kelp Accord been adopted", "The Accord was not adopted by the Board.", True),
        ("Norway pay", "Norway does not pay unless a keeper is sent.", True),
        ("the Kelp Accord been adopted", "The Accord has not been adopted.", False),
        ("the Accord entered into force", "The Accord has not yet entered into force.", False),
        ("it adopted at the Conference", "It was not adopted at the Conference.", False),
        ("the balance suffice", "The balance does not suffice to meet the requests.", False),
        ("it been adopted", "It was adopted at Varsk.", False),
    ],
)
def test_denials_of_a_place_or_time(claim: str, sentence: str, limited: bool) -> None:
    assert denied_only_there(claim, sentence) is limited


@pytest.mark.parametrize(
    ("question", "lacks"),
    [
        ("Did the Lamp Council agree?", True),
        ("And did Norway reply to it?", True),
        ("Has the Board decided?", True),
        ("Did the Lamp Council agree to the fee?", False),
        ("Did Norway ratify the Accord?", False),
        ("Was the Accord adopted?", False),
    ],
)
def test_questions_without_their_matter(question: str, lacks: bool) -> None:
    assert lacks_its_matter(question) is lacks


@pytest.mark.parametrize(
    ("texts", "answer"),
    [
        (["The Kelp Accord had not been adopted at the Conference held in Varsk."], None),
        (
            [
                "The Kelp Accord had not been adopted at the Conference held in Varsk.",
                "By resolution 90/2 of 31 May 2031, the Assembly adopted the Kelp Accord.",
            ],
            "yes",
        ),
        (["The Kelp Accord has not been adopted."], "no"),
        (
            ["The Kelp Accord has not yet been adopted.", "In May, the Assembly adopted the Kelp Accord."],
            "yes",
        ),
    ],
)
def test_what_was_adopted_elsewhere_or_later_was_adopted(texts: list[str], answer: YesNo | None) -> None:
    settled = settle(analyse("Has the Kelp Accord been adopted?"), [reading_of(text) for text in texts])
    assert (settled.answer if settled else None) == answer


def test_no_paragraph_settles_a_question_without_its_matter() -> None:
    told = reading_of("The cease-fire was agreed to by the Lamp Council.")
    assert settle(analyse("Did the Lamp Council agree?"), [told]) is None
