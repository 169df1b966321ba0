"""What states a quantity and what does not, and which forms of one are found by each other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.analysis import fold
from index.quantities import Quantity, quantities, sought_terms, stored_terms


def told(text: str, language: str = "en") -> list[str]:
    """The quantities as "units e place", with % for a share."""
    found = quantities(fold(text), language)
    return [f"{one.units}e{one.place}{'%' * one.share}" for one in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("$207,080,300", ["207080300e0"]),
        ("US$207 million", ["207e6"]),
        ("207.5 million boats", ["2075e5"]),
        ("1,200 million", ["1200e6"]),
        ("1.2 billion", ["12e8"]),
        ("$1.2bn, €5m and £30 k", ["12e8", "5e6", "30e3"]),
        ("USD 5 million", ["5e6"]),
        ("$5-million", ["5e6"]),
        ("12 thousand million", ["12e9"]),
        ("3 lakh", ["3e5"]),
        ("1 489 259 keepers", ["1489259e0"]),
        ("207\u00a0080\u202f300", ["207080300e0"]),
        ("207\u2009080", ["207080e0"]),
        ("| $5 000 | 41 386.3 |", ["5000e0", "413863e-1"]),
        ("5 12 300", ["5e0", "12e0", "300e0"]),
        ("20 per cent", ["20e0%"]),
        ("20 percent", ["20e0%"]),
        ("20%", ["20e0%"]),
        ("0.75 per cent", ["75e-2%"]),
        ("one per cent", ["1e0%"]),
        ("5 percentage points", ["5e0"]),
        ("twenty per cent", ["20e0%"]),
        ("20 to 25 per cent", ["20e0%", "25e0%"]),
        ("20-25 per cent", ["20e0%", "25e0%"]),
        ("20–25%", ["20e0%", "25e0%"]),
        ("5 and 10 per cent", ["5e0%", "10e0%"]),
        ("15 to 20 million", ["15e6", "20e6"]),
        ("between 1.5 and 2 million", ["15e5", "2e6"]),
        ("US$20-US$25 million", ["20e6", "25e6"]),
        ("5 and 10 million", ["5e0", "10e6"]),
        ("300 to 2 million", ["300e0", "2e6"]),
        ("5 States and five boats", ["5e0", "5e0"]),
        ("a 5-year plan", ["5e0"]),
        ("a two-week course", ["2e0"]),
        ("twenty-five", ["25e0"]),
        ("one hundred and forty", ["140e0"]),
        ("one hundred and forty thousand", ["140e3"]),
        ("two hundred and seven million", ["207e6"]),
        ("five million two hundred thousand", ["5200e3"]),
        ("two thousand and six", ["2006e0"]),
        ("two thousand million", ["2e9"]),
        ("five hundred and two hundred", ["500e0", "200e0"]),
        ("two million and five thousand", ["2e6", "5e3"]),
        ("half a million", ["5e5"]),
        ("a million and a half", ["15e5"]),
        ("two and a half million", ["25e5"]),
        ("two and a half years", ["25e-1"]),
        ("a hundred boats", ["100e0"]),
        ("one million", ["1e6"]),
        ("$2000", ["2000e0"]),
        ("2000 million", ["2000e6"]),
        ("ended with 12.", ["12e0"]),
        ("(40 boats)", ["40e0"]),
        ("5 (9 per cent) sank", ["5e0", "9e0%"]),
    ],
)
def test_a_quantity_is_read_with_its_precision(text: str, found: list[str]) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("fr", "2,5 millions", ["25e5"]),
        ("fr", "12,5 pour cent", ["125e-1%"]),
        ("fr", "2 milliards", ["2e9"]),
        ("es", "207 millones", ["207e6"]),
        ("es", "1.250.000 barcos", ["1250000e0"]),
        ("es", "2,5 mil millones", ["25e8"]),
        ("es", "5 mil", ["5e3"]),
        ("es", "20 por ciento", ["20e0%"]),
        ("ru", "2,5 миллиона", ["25e5"]),
        ("ru", "207 млн долл. США и 3 тыс. судов", ["207e6", "3e3"]),
        ("ru", "20 процентов", ["20e0%"]),
        ("zh", "2.07亿美元", ["207e6"]),
        ("zh", "5百万", ["5e6"]),
        ("zh", "有5个国家", ["5e0"]),
        ("zh", "百分之20", ["20e0%"]),
        ("ar", "5 ملايين", ["5e6"]),
        ("ar", "٢٠٧ مليون", ["207e6"]),
        ("ar", "20 في المائة", ["20e0%"]),
    ],
)
def test_scales_and_shares_of_other_languages(language: str, text: str, found: list[str]) -> None:
    assert told(text, language) == found


@pytest.mark.parametrize(
    "text",
    [
        "in 2005",
        "2001-2005",
        "2024/25",
        "the 1990s",
        "5 May 2019",
        "May 5, 2019",
        "on 5-7 June",
        "5, 6 and 7 June",
        "28 February to 3 March",
        "10:30",
        "10.30 a.m. and 3 p.m.",
        "resolution 1325 (2000)",
        "resolutions 1325 (2000), 242 (1967) and 88 (1951)",
        "the 1325 agenda",
        "resolution 56/120",
        "decision 24",
        "E/CN.99/2002/10, Add.5",
        "A/RES/S-13/2",
        "paragraph 5",
        "paras. 5-7 and 12",
        "paragraphs 5, 6 and 7",
        "articles 2 (1) and 11 to 15",
        "article 11.41",
        "sub-item 5 (a)",
        "article five",
        "Goal 14",
        "table 3",
        "pp. 12-15",
        "No. 7",
        "page 40",
        "Agenda 21",
        "the Group of 77",
        "the Committee of 24",
        "at its 55th session",
        "twenty-first",
        "the one hundred and tenth meeting",
        "30.º",
        "two thirds",
        "three-quarters",
        "two dozen",
        "2 dozen",
        "a third of a million",
        "several hundred",
        "one of them",
        "1 of them",
        "0 per cent",
        "COVID-19",
        "P-5",
        "G20",
        "+1 555 963 1234",
        "tel.: (555) 963-1234",
        "963-1234",
        "ISBN 978-92-1-130",
        "02-34567",
        "007",
        "1.2.3",
        "16.b.1",
        "5. The Commission met.",
        "(5) The Commission met.",
        "2,5 million",
        "1,250,00",
        "2½ years",
        "5k",
        "第5段",
        "2005年",
        "",
        "1234567890123456",
    ],
)
def test_a_number_that_names_or_dates_states_no_quantity(text: str) -> None:
    assert told(text) == []
    assert stored_terms(text) == []


def test_a_mark_of_a_note_is_no_digit() -> None:
    assert stored_terms("30² boats") == stored_terms("30 boats")


def only(text: str) -> Quantity:
    (found,) = quantities(fold(text))
    return found


def matches(asked: str, text: str) -> bool:
    return not set(sought_terms(only(asked))).isdisjoint(stored_terms(text))


@pytest.mark.parametrize(
    ("one", "other", "match"),
    [
        ("$207 million", "$207,080,300", True),
        ("$207 million", "207.5 million", False),
        ("$207 million", "$206.5 million", True),
        ("1.2 billion", "1,200 million", True),
        ("1.2 billion", "1,238 million", True),
        ("1,200 million", "1,238 million", False),
        ("100 million", "99.6 million", True),
        ("1.0 million", "995 thousand", True),
        ("5 million", "5,040,000", True),
        ("5 million", "5.4 million", False),
        ("5 million", "5,000", False),
        ("20 per cent", "twenty per cent", True),
        ("20 per cent", "20%", True),
        ("20 per cent", "19.8 per cent", True),
        ("20 per cent", "20 boats", False),
        ("5 per cent", "5.3 per cent", False),
        ("5 States", "five States", True),
        ("5 States", "15 States", False),
        ("12 States", "12,000 States", False),
        ("half a million", "500,000", True),
        ("two and a half million", "$2,500,000", True),
    ],
)
def test_quantities_match_at_the_precision_of_the_less_precise(one: str, other: str, match: bool) -> None:
    assert matches(one, other) == match
    assert matches(other, one) == match


SMALL = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen"""
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"


def in_words(number: int) -> str:
    """An English number below a thousand in words."""
    small = SMALL.split()
    if number >= 100:
        rest = f" and {in_words(number % 100)}" if number % 100 else ""
        return f"{small[number // 100]} hundred{rest}"
    if number < 20:
        return small[number]
    tens = TENS.split()[number // 10 - 2]
    return f"{tens}-{small[number % 10]}" if number % 10 else tens


NUMBERS = st.integers(2, 999)


@given(NUMBERS, st.sampled_from([(3, "thousand"), (6, "million"), (9, "billion")]), st.booleans())
def test_a_number_in_two_forms_has_matching_terms(number: int, scale: tuple[int, str], share: bool) -> None:
    place, word = scale
    forms = [f"{number} {word}", f"{in_words(number)} {word}", f"{number * 10**place:,}"]
    forms.append(f"{number * 10**place:,}".replace(",", " "))
    forms += [f"${number}{'kmb'[place // 3 - 1]}{'n' * (place == 9)}"]
    assert all(matches(one, other) for one in forms for other in forms)
    shares = [f"{number} per cent", f"{number}%", f"{in_words(number)} per cent"]
    assert all(matches(one, other) for one in shares for other in shares)
    assert not any(matches(one, other) for one in shares for other in (*forms, f"{number} boats"))


@given(st.integers(10, 10**9), st.integers(10, 10**9), st.integers(0, 6))
def test_terms_say_what_rounding_says(one: int, other: int, dropped: int) -> None:
    """A number against one rounded to a coarser place, the terms against arithmetic."""
    coarse = other // 10**dropped
    if len(str(coarse)) < 2:
        return
    asked = Quantity(0, 0, 0, coarse, dropped)
    told_as = Quantity(0, 0, 0, one, 0)
    rounded = (one + 10**dropped // 2) // 10**dropped
    common = set(sought_terms(told_as)) & {f"{coarse}e{dropped}", f"~{coarse}e{dropped}"}
    assert (f"{coarse}e{dropped}" in common) == (rounded == coarse)
    stored = set(stored_terms(f"${one:,}"))
    assert bool(set(sought_terms(asked)) & stored) == (rounded == coarse)


@pytest.mark.timeout(20)
@pytest.mark.parametrize("part", ["9", "5, ", "(1) ", "may 5 ", "100 ", "one hundred and ", "20-25-"])
def test_a_long_row_of_figures_is_read_in_time(part: str) -> None:
    stored_terms(part * (60_000 // len(part)))


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    assert all(term and " " not in term for term in stored_terms(text))
    for one in quantities(fold(text)):
        assert 0 <= one.start < one.figure_end <= one.end
