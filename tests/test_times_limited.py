"""A deadline is the date after "by" or "plazo"; a length of time keeps its unit; of two none leads."""

from __future__ import annotations

import pytest

from assistant.answering.own_verb import dated_in
from assistant.answering.times_limited import (
    asks_for_a_length,
    asks_for_a_limit,
    asks_for_more,
    length_with_unit,
    limit_told,
)

NOTA = (
    "El 8 de mayo de 2031 la Oficina emitió una nota verbal en que invitaba a nombrar faros, con un plazo "
    "máximo del 15 de junio de 2031."
)
NOTE = "On 8 May 2031, the Office sent a note in which it asked for views by 15 June 2031."
LENGTHS = "Los faros responderán en 72 horas; los muelles, como máximo a los 15 días."


@pytest.mark.parametrize(
    ("question", "limit", "length", "more"),
    [
        ("¿Qué fecha límite puso la Oficina?", True, False, False),
        ("¿Qué plazo fijó, y se amplió?", True, False, True),
        ("What was the deadline for views, and was it extended?", True, False, True),
        ("Quelle était la date limite ?", True, False, False),
        ("¿En cuánto tiempo responden los faros?", False, True, False),
        ("Combien de temps dure la marée ?", False, True, False),
        ("When did the Board meet?", False, False, False),
        ("When did the Board and the Panel meet?", False, False, False),
        ("¿Cuándo se reunió la Junta y la Comisión?", False, False, False),
    ],
)
def test_what_is_asked_of_time(question: str, *, limit: bool, length: bool, more: bool) -> None:
    assert asks_for_a_limit(question) is limit
    assert asks_for_a_length(question) is length
    assert asks_for_more(question) is more


@pytest.mark.parametrize(
    ("question", "sentence", "told"),
    [
        ("¿Qué plazo había para nombrar faros?", NOTA, "15 de junio de 2031"),
        ("¿Qué plazo había?", NOTA, "15 de junio de 2031"),
        ("¿Qué plazo había para enviar opiniones?", NOTA, ""),  # it is for something else
        ("What was the deadline for views?", NOTE, "15 June 2031"),
        ("What was the deadline?", "The Board met on 8 May 2031.", ""),
        ("What was the deadline?", "It was to reply by 3 May 2031, and to pay by 8 May 2031.", ""),
        (
            "Quelle était la date limite ?",
            "Le 3 mai 2031, elle pria de répondre avant le 8 mai 2031.",
            "8 mai 2031",
        ),
    ],
)
def test_the_limit_is_the_date_that_is_set_as_one(question: str, sentence: str, told: str) -> None:
    found = limit_told(question, sentence, dated_in(sentence))
    assert (sentence[found.start : found.end] if found is not None else "") == told


@pytest.mark.parametrize(
    ("question", "sentence", "figure", "told"),
    [
        ("¿En cuánto tiempo responden los faros y los muelles?", LENGTHS, "15", ""),
        ("¿En cuánto tiempo responden los muelles?", LENGTHS, "15", "15 días"),
        ("How long does it last?", "It lasts two years.", "two years", "two years"),
        ("How long does it last?", "It lasts 15 of them.", "15", ""),
        (
            "How long do the lamps and the piers last?",
            "Lamps last two years, piers six years.",
            "two years",
            "",
        ),
    ],
)
def test_a_length_keeps_its_unit_and_is_of_one(question: str, sentence: str, figure: str, told: str) -> None:
    start = sentence.index(figure)
    assert length_with_unit(question, sentence, start, start + len(figure)) == told
