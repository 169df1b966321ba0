"""Follow-ups that take up the follow-up before them, or the year of the answer."""

from __future__ import annotations

import pytest

from assistant.model import Answer, Citation, Turn
from assistant.substitution import substitute
from assistant.varied_again import varied_again


def _turn(question: str, standalone: str, quote: str = "The piers are sound.") -> Turn:
    cited = Citation(
        1, "E/XY/9", "E/XY/9", "p4", "a.txt", quote, 0, len(quote), quote, citation="E/XY/9, para. 4"
    )
    return Turn(question, Answer(question, standalone, True, "…", citations=(cited,)))


@pytest.mark.parametrize(
    ("turn", "fragment", "understood"),
    [
        # the year is that of the answer
        (
            _turn(
                "How many ports did the Fund help?",
                "How many ports did the Fund help?",
                "In 2031, 32 ports, up from 29.",
            ),
            "the year before",
            "How many ports did the Fund help in 2030?",
        ),
        (
            _turn("How many ports did the Fund help?", "How many ports did the Fund help?"),
            "the year before",
            "How many ports did the Fund help in the year before?",
        ),
        (_turn("How many fell in 2031?", "How many fell in 2031?"), "the year before", None),
        # for what was put there last
        (
            _turn("and to Chile?", "How much did Peru pay to Chile?"),
            "Norway",
            "How much did Peru pay to Norway?",
        ),
        (_turn("and to Chile?", "How much did Peru pay to Chile?"), "from Norway", None),
        (_turn("and to Chile?", "How much did Peru pay to Chile?"), "the Tidal Fund", None),
        (_turn("How much did Peru pay?", "How much did Peru pay?"), "Norway", None),
        # of a State that is talked about
        (_turn("Tell me about Norway", "Tell me about Norway"), "piers", "Tell me about piers in Norway"),
        (_turn("Tell me about Norway", "Tell me about Norway"), "Chile", None),
        (_turn("Tell me about the Fund", "Tell me about the Fund"), "piers", None),
    ],
)
def test_what_was_varied_before_is_varied_again(turn: Turn, fragment: str, understood: str | None) -> None:
    assert varied_again(fragment, turn) == understood


def test_to_whom_is_added_where_nobody_was_named() -> None:
    previous = "How much was global KELPAID in 2031?"
    assert substitute(previous, "to Norway") == "How much was global KELPAID to Norway in 2031?"
