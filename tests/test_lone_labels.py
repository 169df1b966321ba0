"""Labels in blocks of their own: each goes before the text that it labels, never before the next."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.model import Block
from index.structure.lone_labels import FIRST_LABEL, LABELLED, LONE_LABEL, join_lone_labels
from index.structure.units import to_units

LEAD = "(b) Decides to establish a committee to undertake the following tasks:"


def _joined(*texts: str) -> list[str]:
    units = to_units([Block(text=text) for text in texts])
    return [unit.text for unit in join_lone_labels(units)]


def test_a_label_above_its_text_is_put_before_it() -> None:
    joined = _joined(LEAD, "(i)", "To count the kelp;", "(ii)", "To report on it.")
    assert joined == [LEAD, "(i) To count the kelp;", "(ii) To report on it."]


def test_labels_that_stand_below_their_texts_are_not_given_to_the_texts_that_follow() -> None:
    joined = _joined(
        LEAD,
        "To count the kelp;",
        "(i)",
        "To ask all harbours;",
        "(ii)",
        "(iii) To report on it;",
    )
    assert joined == [
        LEAD,
        "(i) To count the kelp;",
        "(ii) To ask all harbours;",
        "(iii) To report on it;",
    ]


@pytest.mark.parametrize(
    "texts",
    [
        # The first text is of the list's head, as the last label has a text of its own below it.
        (LEAD, "The tasks are these.", "(i)", "To count the kelp;", "(ii)", "To report on it."),
        # No list is announced.
        ("The Committee met.", "To count the kelp;", "(i)", "To ask;", "(ii)", "(iii) To report."),
        # The list does not begin with its first label.
        (LEAD, "To count the kelp;", "(iv)", "To ask;", "(v)", "(vi) To report."),
    ],
)
def test_where_labels_may_stand_above_their_texts_they_are_taken_to(texts: tuple[str, ...]) -> None:
    assert all(not LONE_LABEL.fullmatch(text) for text in _joined(*texts))
    assert _joined(*texts)[1] == texts[1]


@given(st.lists(st.sampled_from([LEAD, "(i)", "(ii)", "(iii) To report.", "To ask;", "1.", "2. Notes:"])))
def test_no_text_is_lost_or_said_twice(texts: list[str]) -> None:
    words = sorted(" ".join(texts).split())
    assert sorted(" ".join(_joined(*texts)).split()) == words


@pytest.mark.parametrize(
    ("text", "lone", "first", "labelled"),
    [
        ("(i)", True, True, False),
        ("(a)", True, True, False),
        ("1.", True, True, False),
        ("(iv)", True, False, False),
        ("(12)", True, False, False),
        ("(iv) To report", False, False, True),
        ("3. Requests", False, False, True),
        ("(see below)", False, False, False),
        ("1991", False, False, False),
        ("(i)To", False, False, False),
    ],
)
def test_the_labels_expressions_know_what_is_a_label(
    text: str, lone: bool, first: bool, labelled: bool
) -> None:
    assert bool(LONE_LABEL.fullmatch(text)) is lone
    assert bool(FIRST_LABEL.fullmatch(text)) is first
    assert bool(LABELLED.match(text)) is labelled
