"""A bare "Yes" is told only of what a sentence says in the question's own words, or the reader is sure of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.answering.close_reading import Reading
from assistant.answering.surely_yes import _ASKS_FOR_THERE, is_surely_so, own_words
from assistant.answering.yes_no import only_has_the_words, yes_or_no
from assistant.question import analyse
from tests.test_yes_no import reading_of


def read(text: str, reads: float, *, together: float = 0.0) -> Reading:
    reading = reading_of(text)
    signs = reading.signs._replace(reads=reads, paragraph_reads=reads, together=together)
    return replace(reading, signs=signs)


@pytest.mark.parametrize(
    ("question", "text", "reads", "is_so"),
    [
        # word for word, whatever the reader makes of it
        ("Did the observer plant kelp in May 2031?", "The observer planted kelp.", 0.1, True),
        # in other words, but the reader is sure
        ("Has support for piers gone down?", "Support for jetties has dropped.", 0.7, True),
        # the words of the question in other forms, apart from each other, and the reader is not sure
        ("Is the Wreck Unit independent?", "It is the first independent review by the Unit.", 0.37, False),
        ("Was the Regent asked to resign?", "Calls on ministers to resign were made.", 0.35, False),
        ("Are there boats in Norland?", "Boats were sent to Sutland by Norland.", 0.2, False),
        ("Are there boats in Norland?", "In Norland, there are boats.", 0.4, True),
    ],
)
def test_when_yes_is_told(question: str, text: str, reads: float, is_so: bool) -> None:
    assert is_surely_so(question, read(text, reads)) is is_so


def test_words_that_stand_close_together_may_have_other_forms() -> None:
    question, text = "Did the ratification of the Accord fail?", "Those who ratify the Accord failed."
    assert is_surely_so(question, read(text, 0.4, together=1.0))
    assert not is_surely_so(question, read(text, 0.4, together=0.5))


def test_what_only_has_the_words_is_no_answer() -> None:
    query = analyse("Is the Fund paid by voluntary contributions?")
    said = "The Fund contributed to the pay of volunteers."
    assert yes_or_no(query, read(said, 0.3)) is None
    told = "The Fund is paid by voluntary contributions."
    assert yes_or_no(query, read(told, 0.3)) == "yes"
    assert not only_has_the_words(query, read(told, 0.3))


@pytest.mark.parametrize(
    ("claim", "said", "share"),
    [
        ("Did Norway plant kelp in 2031?", "Norway planted kelp.", 1.0),
        ("Did Norway plant kelp?", "Norway sold fish.", 0.3),
        ("Did it?", "Norway sold fish.", 0.0),
    ],
)
def test_the_share_of_own_words(claim: str, said: str, share: float) -> None:
    assert own_words(claim, said, 1.0) == pytest.approx(share, abs=0.05)


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Is there a pier?", True),
        ("Were there any boats?", True),
        ("Was anything said about boats?", True),
        ("Did anybody speak?", True),
        ("Is the pier there?", False),
        ("Did Norway speak?", False),
    ],
)
def test_what_asks_whether_there_is(question: str, asks: bool) -> None:
    assert bool(_ASKS_FOR_THERE.match(question)) is asks
