"""A count put to be checked is checked by a sentence that counts the same."""

from __future__ import annotations

import pytest

from assistant.answering.count_checked import count_put, counts_of
from assistant.terms import stems_of


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("The Kelp Board met in four sessions between May 2031 and May 2032, right?", 4),
        ("There are 180 States parties to the Kelp Accord, correct?", 180),
        ("The Fund employs 500 divers, doesn't it?", 500),
        ("The Board held 12 plenary meetings in 2031, is that right?", 12),
        ("The Kelp Board met in four sessions.", None),
        ("Did the Kelp Board meet in four sessions?", None),
        ("The Board meets in Varsk, right?", None),
        ("The Fund spent 4 per cent on kelp, right?", None),
        ("The mandate runs for two years, right?", None),
        ("The Board held two sessions and four meetings, right?", None),
        ("Who has the right?", None),
    ],
)
def test_a_count_is_put_by_a_claim_with_a_tag(question: str, value: float | None) -> None:
    put = count_put(question)
    assert (put.value if put is not None else None) == value


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("The Board has held three sessions since its last report.", [3.0]),
        ("The Board held 12 plenary meetings and three regular sessions.", [3.0]),
        ("As at 2 May 2032, the closing date of the second session, it had 175 members.", []),
        ("The session began on 4 May.", []),
    ],
)
def test_a_sentence_counts_what_stands_behind_its_number(sentence: str, values: list[float]) -> None:
    assert counts_of(stems_of("sessions")[0], sentence) == values
