"""Rows of figures as one Markdown table with columns of even width."""

from __future__ import annotations

from collections.abc import Sequence

from evals.bench.aims import Aim
from evals.bench.retrieval_rows import Row


def table(rows: Sequence[Row]) -> str:
    """Figure, ours, interval, aim, whether it is met, and a column for each of the others."""
    rivals = list(dict.fromkeys(name for row in rows for name in row.rivals))
    head = ["", "Pincite", "95 % interval", "aim", "", *rivals]
    return _aligned([head, *(_cells(row, rivals) for row in rows)])


def _cells(row: Row, rivals: Sequence[str]) -> list[str]:
    interval = (
        ""
        if row.low is None or row.high is None
        else f"{_number(row.low, row.places)} to {_number(row.high, row.places)}"
    )
    met = {True: "met", False: "not met", None: ""}[row.met]
    others = [_number(row.rivals[name], row.places) if name in row.rivals else "" for name in rivals]
    return [row.figure, _number(row.value, row.places), interval, _aim(row.aim), met, *others]


def _aim(aim: Aim | None) -> str:
    if aim is None:
        return ""
    return f"{'clearly ' if aim.clearly else ''}{aim.sign} {aim.bound:g}"


def _number(value: float, places: int) -> str:
    return f"{value:,.{places}f}"


def _aligned(cells: Sequence[Sequence[str]]) -> str:
    """Text to the left, in the first column, everything else to the right."""
    widths = [max(3, *map(len, column)) for column in zip(*cells, strict=True)]
    lines = [
        "| "
        + " | ".join(
            cell.rjust(width) if number else cell.ljust(width)
            for number, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        + " |"
        for row in cells
    ]
    rule = [f"{'-' * (width - 1)}:" if number else "-" * width for number, width in enumerate(widths)]
    return "\n".join([lines[0], f"| {' | '.join(rule)} |", *lines[1:]])
