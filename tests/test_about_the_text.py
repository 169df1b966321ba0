"""How a text was adopted and who signed it is asked of that text; whose answer something is."""

from __future__ import annotations

import pytest

from assistant.about_the_text import (
    asked_of_the_text,
    asks_of_a_vote,
    asks_of_the_text,
    lacks_the_answer_of,
    tells_of_a_vote,
)
from assistant.model import Citation

RESOLUTION, DRAFT, LETTER = "S/RES/9 (2031)", "E/2031/L.4", "A/99/12"


def _cited(*symbols: str) -> tuple[Citation, ...]:
    return tuple(Citation(1, name, name, "p1", f"{name}.txt", "x", 0, 1, "x") for name in symbols)


@pytest.mark.parametrize(
    ("typed", "symbol", "understood"),
    [
        ("was there a vote?", RESOLUTION, "Was there a vote on S/RES/9 (2031)?"),
        ("and was there any recorded vote on it", RESOLUTION, "Was there a vote on S/RES/9 (2031)?"),
        ("did it pass?", RESOLUTION, "When and by what vote was S/RES/9 (2031) adopted?"),
        (
            "Was this resolution finally adopted?",
            RESOLUTION,
            "When and by what vote was S/RES/9 (2031) adopted?",
        ),
        ("did it pass unanimously?", RESOLUTION, "Was S/RES/9 (2031) adopted unanimously?"),
        ("was it adopted by consensus", RESOLUTION, "Was S/RES/9 (2031) adopted by consensus?"),
        ("how did they vote on it?", RESOLUTION, "What was the vote on S/RES/9 (2031)?"),
        ("did it go through?", DRAFT, "Was E/2031/L.4 adopted?"),
        ("was there a vote?", DRAFT, "Was E/2031/L.4 adopted?"),
        ("who signed", LETTER, "Who signed A/99/12?"),
        ("And who signed the letter?", LETTER, "Who signed A/99/12?"),
        # nothing of the kind is asked, or of something else
        ("was there a vote?", LETTER, None),
        ("who signed", RESOLUTION, None),
        ("who signed the agreement?", LETTER, None),
        ("was there a vote in the Board?", RESOLUTION, None),
        ("did it pass the border?", RESOLUTION, None),
        ("was it approved?", RESOLUTION, None),
        (
            "was the resolution adopted unanimously?",
            RESOLUTION,
            None,
        ),  # "the resolution" is said out elsewhere
        ("was it adopted in 2030?", RESOLUTION, None),
        ("who voted?", RESOLUTION, None),
    ],
)
def test_the_vote_and_the_signature_are_those_of_the_text(
    typed: str, symbol: str, understood: str | None
) -> None:
    assert asked_of_the_text(typed, _cited(symbol, symbol)) == understood


def test_of_two_texts_or_of_none_it_is_not_known_which_is_meant() -> None:
    assert asked_of_the_text("was there a vote?", _cited(RESOLUTION, "S/RES/10 (2031)")) is None
    assert asked_of_the_text("was there a vote?", ()) is None


@pytest.mark.parametrize(
    ("typed", "vote", "text"),
    [
        ("was there a vote?", True, True),
        ("did it pass?", True, True),
        ("who signed it?", False, True),
        ("who signed the agreement?", False, False),
        ("what did they decide?", False, False),
    ],
)
def test_what_is_asked_of_any_text(typed: str, *, vote: bool, text: bool) -> None:
    assert asks_of_a_vote(typed) is vote
    assert asks_of_the_text(typed) is text


@pytest.mark.parametrize(
    ("said", "tells"),
    [
        ("Adopted at the 105th meeting by 14 votes to none.", True),
        ("The draft was withdrawn by its sponsors.", True),
        ("The amendment was rejected by a recorded vote.", True),
        ("The text was approved by consensus.", True),
        ("It covered 15 countries designated for diaspora voting.", False),
        ("The Court unanimously indicated a provisional measure.", False),
        ("“Reef-Lagoon conflict”", False),
    ],
)
def test_what_tells_of_a_vote(said: str, *, tells: bool) -> None:
    assert tells_of_a_vote(said) is tells


@pytest.mark.parametrize(
    ("question", "said", "author", "lacks"),
    [
        ("what did norland answer", "The crimes committed by Norland go on.", "Sudland", True),
        (
            "And what did Norland reply to that?",
            "Norland replied that the pier was its own.",
            "Sudland",
            False,
        ),
        ("what did norland answer", "The Norlandic delegation rejected the claim.", "Sudland", False),
        (
            "what did norland answer",
            "The claim is without ground.",
            "the Permanent Mission of Norland",
            False,
        ),
        ("how did norland respond?", "The pier is closed.", "", True),
        ("what did norland say about piers?", "The pier is closed.", "", False),  # no answer is asked for
    ],
)
def test_an_answer_is_told_as_that_of_the_one_who_gave_it(
    question: str, said: str, author: str, *, lacks: bool
) -> None:
    assert lacks_the_answer_of(question, said, author) is lacks
