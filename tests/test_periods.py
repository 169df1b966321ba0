"""Periods of years: a budget year is not told by figures of another."""

from __future__ import annotations

import pytest

from assistant.periods import of_another_period, of_other_years, periods, without_periods_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the expenditure for 2024/25", {(2024, 2025)}),
        ("the biennium 2014-2015 and 2016–2017", {(2014, 2015), (2016, 2017)}),
        ("for the period 1998/99", {(1998, 1999)}),
        ("for the period from 1 July 2024 to 30 June 2025", {(2024, 2025)}),
        ("the strategic plan, 2022-2025,", {(2022, 2025)}),
        ("Economic and Social Council resolution 2024/25", set()),
        ("its decision 2024/25", set()),
        ("A/C.5/2024/25", set()),
        ("E/2024/25", set()),
        ("from 1 to 12 July 2024", set()),
        ("on 3 May 2024", set()),
        ("2024/24", set()),
        ("paragraphs 2024-25.1", set()),
    ],
)
def test_periods_are_told_from_symbols_resolutions_and_dates(text: str, found: set[tuple[int, int]]) -> None:
    assert periods(text) == found


@pytest.mark.parametrize(
    ("asked", "told", "another"),
    [
        ({(2024, 2025)}, {(2023, 2024)}, True),
        ({(2024, 2025)}, {(2023, 2024), (2024, 2025)}, False),
        ({(2024, 2025)}, {(2022, 2025)}, False),
        ({(2024, 2025)}, set(), False),
        (set(), {(2023, 2024)}, False),
    ],
)
def test_a_sentence_is_of_another_period_only_where_it_names_none_that_is_asked(
    asked: set[tuple[int, int]], told: set[tuple[int, int]], another: bool
) -> None:
    assert of_another_period(asked, told) is another


@pytest.mark.parametrize(
    ("year", "text", "other"),
    [
        (2035, "In 2034, 76 new claims were made compared to 63 new claims in 2033.", True),
        (2033, "In 2034, 76 new claims were made compared to 63 new claims in 2033.", False),
        (2034, "Revenue fell to $103 million (2033: $168 million).", False),
        (2033, "Revenue fell to $103 million (2033: $168 million).", False),
        (2035, "Revenue fell to $103 million (2033: $168 million).", True),
        (2033, "It sent a record 14,631 divers, a 14 per cent increase from 2033.", True),
        (2033, "Costs rose from 2033 to 2034 by 9 per cent.", False),
        (2035, "Under resolution 2759 (2034), 76 divers were sent.", False),
        (2035, "Some 76 divers were sent.", False),
        (2035, "The plan for 2034–2037 has 76 divers.", False),
    ],
)
def test_a_figure_told_in_other_years_is_not_of_the_year_asked_about(
    year: int, text: str, other: bool
) -> None:
    assert of_other_years(year, text) is other


@pytest.mark.parametrize(
    ("heading", "kept"),
    [
        ("Budget for the period from 1 July 2030 to 30 June 2031", "lamps for  , not 2029/30"),
        ("Budget for 2030/31", "lamps for  , not 2029/30"),
        ("Budget for 2031/32", "lamps for 2030/31, not 2029/30"),
        ("Lamps", "lamps for 2030/31, not 2029/30"),
    ],
)
def test_what_stands_under_a_period_need_not_repeat_it(heading: str, kept: str) -> None:
    assert without_periods_of("lamps for 2030/31, not 2029/30", heading) == kept
