"""Locators: one place, one name, in every language; written, printed and read back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.locators import Locator, NotALocator, from_roman, roman

WRITTEN_AND_PRINTED = [
    ("p8", "para. 8"),
    ("p13.e", "para. 13 (e)"),
    ("p13.b.ii", "para. 13 (b) (ii)"),
    ("p13.b.ii.a", "para. 13 (b) (ii) (a)"),
    ("pp3", "preambular para. 3"),
    ("op5", "para. 5"),
    ("op3.a", "para. 3 (a)"),
    ("annex1.p3", "annex I, para. 3"),
    ("annex2.app1.p4", "annex II, appendix I, para. 4"),
    ("annex1.op2", "annex I, para. 2"),
    ("part2.p3", "part II, para. 3"),
    ("enc1.u2", "enclosure I, unnumbered para. 2"),
    ("draft3.pp2", "draft resolution III, preambular para. 2"),
    ("dec1.u1", "draft decision I, unnumbered para. 1"),
    ("res81-1.op2", "resolution 81/1, para. 2"),
    ("dec81-5.u1", "decision 81/5, unnumbered para. 1"),
    ("fn2", "footnote 2"),
    ("annex1.fna", "annex I, footnote a"),
    ("fn1-2", "footnote 1 (2)"),
    ("star2", "note **"),
    ("u7", "unnumbered para. 7"),
    ("p25-14", "para. 25.14"),
    ("p25-14.a", "para. 25.14 (a)"),
    ("p12bis", "para. 12 bis"),
    ("p12.a-bis", "para. 12 (a bis)"),
    ("p7a", "para. 7A"),
    ("annex4", "annex IV"),
    ("p13.2", "para. 13 (2)"),
]
NOT = [
    "",
    "13",
    "para. 13",
    "p",
    "p13.",
    ".p13",
    "q4",
    "p13..a",
    "annex.p3",
    "fn",
    "p1.!",
    "pp3bis",
    "annex1.annex",
]


@pytest.mark.parametrize(("written", "printed"), WRITTEN_AND_PRINTED)
def test_written_and_printed_forms(written: str, printed: str) -> None:
    locator = Locator.parse(written)
    assert str(locator) == written
    assert locator.printed == printed


@pytest.mark.parametrize(("written", "printed"), WRITTEN_AND_PRINTED)
def test_what_is_printed_reads_back_as_the_same_place(written: str, printed: str) -> None:
    expected = written.replace("op", "p") if "op" in written and "app" not in written else written
    assert str(Locator.parse_printed(printed)) == expected


@pytest.mark.parametrize("text", NOT)
def test_what_is_no_locator_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(NotALocator, match="is not a locator"):
        Locator.parse(text)


@pytest.mark.parametrize(
    ("printed", "written"),
    [
        ("paragraph 15 (b)", "p15.b"),
        ("Para. 15(b)", "p15.b"),
        ("paragraph 15 (b) (ii)", "p15.b.ii"),
        ("operative paragraph 5", "op5"),
        ("Annex, para. 3", "annex1.p3"),
        ("annex II, paragraph 3", "annex2.p3"),
        ("footnote 2", "fn2"),
    ],
)
def test_other_printed_forms_are_understood(printed: str, written: str) -> None:
    assert str(Locator.parse_printed(printed)) == written


@pytest.mark.parametrize("text", ["", "sect. of it", "page 5", "13", "the annex to the report"])
def test_printed_text_that_names_no_paragraph_is_refused(text: str) -> None:
    with pytest.raises(NotALocator):
        Locator.parse_printed(text)


def test_parents_children_and_what_lies_inside() -> None:
    locator = Locator.parse("annex1.p13.b.ii")
    assert str(locator.parent) == "annex1.p13.b"
    assert str(locator.paragraph) == "annex1.p13"
    assert locator.containers == ("annex1",)
    assert locator.leaf == "p13"
    assert locator.items == ("b", "ii")
    assert Locator.parse("p13").child("e") == Locator.parse("p13.e")
    assert locator.is_inside(Locator.parse("annex1"))
    assert not Locator.parse("p13").is_inside(Locator.parse("p1"))
    assert Locator.parse("p13").parent is None


READING_ORDER = """
    pp1 pp2 pp10 op1 op2 p1 p1.a p1.b p1.z p1.aa p2 p2bis p3 p10 p25-9 p25-14 part1.p1
    annex1.p1 annex1.p2 annex2.p1 star1 fn1 fn2
"""


def test_reading_order_as_far_as_locators_tell_it() -> None:
    expected = READING_ORDER.split()
    assert [str(locator) for locator in sorted(map(Locator.parse, reversed(expected)))] == expected


@given(st.integers(1, 3999))
def test_roman_numerals_round_trip(number: int) -> None:
    assert from_roman(roman(number)) == number
    assert from_roman(roman(number).lower()) == number


@pytest.mark.parametrize("text", ["", "IIII", "VX", "a", "IC"])
def test_what_is_no_roman_numeral(text: str) -> None:
    assert from_roman(text) is None


@given(st.text(alphabet="pofnuanexit0123456789.-bs ", max_size=20))
def test_any_text_is_a_locator_that_round_trips_or_is_refused(text: str) -> None:
    try:
        locator = Locator.parse(text)
    except NotALocator:
        return
    assert Locator.parse(str(locator)) == locator
    assert locator.printed
    assert not locator < locator
