"""Tables of invented figures: no two figures in one cell, every figure beside its own name."""

from __future__ import annotations

import itertools

from index.reading.pdf import read_pdf
from tests.reading.made import FULL, Line, Set, paragraph, pdf

RIGHTS = (300, 360, 420, 480)


def ruled(top: float, *, strong: float = 0.5) -> list[Set | Line]:
    """A rule broken at the edges between the columns."""
    edges = (60, 250, 310, 370, 430, 490)
    return [Line(left, top, right - 0.5, strong) for left, right in itertools.pairwise(edges)]


def row(top: float, name: str, *figures: str, rights: tuple[int, ...] = RIGHTS) -> list[Set | Line]:
    """A name at the left, figures ranged right."""
    items: list[Set | Line] = [Set(62, top, name, 8.5)] if name else []
    items += [
        Set(right - 4.25 * len(text.replace(" ", "")) - 2.1 * text.count(" "), top, text, 8.5)
        for right, text in zip(rights, figures, strict=False)
    ]
    return items


def table(*items: list[Set | Line]) -> list[str]:
    page = [item for group in items for item in group] + paragraph(700, FULL, "prepare it.")
    (found,) = [block.text for block in read_pdf("file.pdf", pdf(page)).blocks if block.style == "table"]
    return found.split("\n")


HEAD = [ruled(100), row(112, "Lamp", "2030", "2031", "2032", "2033"), ruled(118, strong=1.4)]


def test_a_name_over_two_lines_takes_the_figures_on_its_last_and_leaves_the_row_above_alone() -> None:
    found = table(
        *HEAD,
        row(132, "Marine lamps", "25.0", "47.3", "25.0", "25.0"),
        row(146, "Communications and"),
        row(156, "technology of lamps", "1 467.5", "1 480.2", "1 763.7", "1 344.3"),
        row(170, "Medical lamps", "299.9", "233.8", "289.7", "96.3"),
        row(184, "Other lamps", "3.0", "4.0", "5.0", "6.0"),
        ruled(190, strong=1.4),
    )
    assert "| Marine lamps | 25.0 | 47.3 | 25.0 | 25.0 |" in found
    assert "| Communications and technology of lamps | 1 467.5 | 1 480.2 | 1 763.7 | 1 344.3 |" in found


def test_a_name_that_goes_on_below_its_figures_keeps_its_last_line() -> None:
    found = table(
        *HEAD,
        row(132, "Central Lamp", "11", "12", "13", "14"),
        row(142, "Republic"),
        row(158, "Switzerland", "21", "22", "23", "24"),
        row(174, "Denmark", "31", "32", "33", "34"),
        ruled(180, strong=1.4),
    )
    assert "| Central Lamp Republic | 11 | 12 | 13 | 14 |" in found
    assert "| Switzerland | 21 | 22 | 23 | 24 |" in found


def test_figures_a_little_lower_than_their_name_are_its_own() -> None:
    found = table(
        *HEAD,
        row(132, "Lamps, net"),
        row(135, "", "91", "158", "67", "42"),
        row(143, "Investment in lamps"),
        row(146, "", "10", "8", "2", "25"),
        row(154, "Other lamps"),
        row(157, "", "7", "9", "2", "22"),
        ruled(163, strong=1.4),
    )
    assert "| Lamps, net | 91 | 158 | 67 | 42 |" in found
    assert "| Investment in lamps | 10 | 8 | 2 | 25 |" in found
    assert "| Other lamps | 7 | 9 | 2 | 22 |" in found


def test_columns_under_one_heading_stay_apart_where_no_rule_shows_them() -> None:
    found = table(
        [Set(240, 90, "Renovation of the historic lamps", 8.5), Set(400, 90, "Total of all of them", 8.5)],
        row(104, "Lamp", "2030", "2031", "2032", "2033"),
        *(
            row(118 + 14 * n, name, *figures)
            for n, (name, *figures) in enumerate(
                (
                    ("Construction", "110 457", "122 269", "110 457", "122 269"),
                    ("Renovation", "32 018", "161", "85 167", "25 203"),
                    ("Dismantling", "19 722", "11 722", "19 722", "11 722"),
                    ("Escalation", "3 972", "695", "36 395", "4 049"),
                    ("Consultants", "27 070", "32 701", "118 225", "158 598"),
                )
            )
        ),
    )
    assert "| Renovation | 32 018 | 161 | 85 167 | 25 203 |" in found


def test_the_name_of_a_group_of_rows_is_a_row_of_its_own() -> None:
    found = table(
        *HEAD,
        row(136, "Posts"),
        row(152, "Keepers", "52", "42", "51", "43"),
        row(168, "Lighters", "90", "83", "90", "81"),
        row(184, "Temporary positions"),
        row(200, "Keepers", "2", "3", "4", "5"),
        ruled(206, strong=1.4),
    )
    assert [line.replace(" |", "").strip("| ") for line in found[1:]] == [
        "Posts",
        "Keepers 52 42 51 43",
        "Lighters 90 83 90 81",
        "Temporary positions",
        "Keepers 2 3 4 5",
    ]
