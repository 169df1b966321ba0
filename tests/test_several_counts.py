"""Several counts asked at once stand in front all of them, or none; an excess is not the sum exceeded."""

from __future__ import annotations

import pytest

from assistant.answering.excess import asks_for_the_excess, excess_in, lacks_the_excess
from assistant.answering.several_counts import counts_of_each, things_counted


@pytest.mark.parametrize(
    ("question", "things"),
    [
        ("How many gold, silver and bronze lamps went to the ports?", ("gold", "silver", "bronze lamps")),
        ("How many nets and boats were lost?", ("nets", "boats")),
        ("How many men and how many women died?", ("men", "women")),
        ("How many staff officers and tide observers did UNKELP have?", ("staff officers", "tide observers")),
        ("How many countries accepted it and how many did not?", ()),
        ("How many ports were there in 2031 and 2032?", ()),
        ("How many people died in Norland and Thule?", ()),
        ("How many members of the Board and the Council met?", ()),
        ("How many nets were lost?", ()),
    ],
)
def test_the_things_counted_are_told_apart(question: str, things: tuple[str, ...]) -> None:
    assert things_counted(question) == things


@pytest.mark.parametrize(
    ("things", "sentence", "told"),
    [
        (("gold", "silver"), "It gave 11 gold and 30 silver lamps to 13 ports.", ["11 gold and 30 silver"]),
        (
            ("nets", "boats"),
            "In all, 12 old nets were lost, while 4 boats came home.",
            ["12 old nets", "4 boats"],
        ),
        (
            ("staff officers", "pilots"),
            "9 staff officers (2 women), 7 pilots.",
            ["9 staff officers", "7 pilots"],
        ),
        # half of what is asked, one figure for both, two for one
        (("gold", "silver", "bronze"), "It gave 11 gold and 30 silver lamps.", []),
        (("men", "women"), "17 men and women came.", []),
        (("men", "women"), "12 men and 4 women came, 3 men left.", []),
    ],
)
def test_all_the_counts_or_none(things: tuple[str, ...], sentence: str, told: list[str]) -> None:
    assert [sentence[start:end] for start, end in counts_of_each(things, sentence)] == told


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("How far over budget is the pier now expected to go?", True),
        ("By how much did the costs exceed the approved budget?", True),
        ("How much has the Board spent over its budget?", True),
        ("How big is the cost overrun?", True),
        ("How many nets over the ceiling were sold?", True),
        ("How much of the budget was spent?", False),
        ("How many people does it employ over the period?", False),
        ("By how much will the cost rise?", False),
        ("How much excess kelp is there?", False),
        ("What is the approved budget?", False),
    ],
)
def test_an_excess_is_asked_for(question: str, asked: bool) -> None:
    assert asks_for_the_excess(question) is asked


@pytest.mark.parametrize(
    ("sentence", "excess"),
    [
        (
            "It is to exceed the budget of $80 million by $12 million (or 15 per cent).",
            "$12 million (or 15 per cent)",
        ),
        ("Expenditure was $3 million over the approved budget.", "$3 million"),
        ("An overrun of about $4 million was reported.", "$4 million"),
        ("They exceed the limit of 50 by 3 and that of 70 by 9.", ""),
        ("The budget of $80 million was not exceeded.", ""),
        ("It was $3 million over ten years.", ""),
        ("The tides rose by 4 per cent.", ""),
    ],
)
def test_the_excess_is_not_what_is_exceeded(sentence: str, excess: str) -> None:
    assert excess_in(sentence) == excess


def test_a_sentence_without_a_figure_tells_no_excess() -> None:
    assert lacks_the_excess("How far over budget is the pier?", "The contract was signed within budget.")
    assert not lacks_the_excess("How far over budget is the pier?", "It is $3 million over the budget.")
    assert not lacks_the_excess("What is the pier like?", "The contract was signed within budget.")
