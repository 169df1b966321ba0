"""The reading benchmark's own arithmetic."""

from __future__ import annotations

from evals.bench.read import same_rows, word_f1
from index.locators import Locator
from index.model import Paragraph


def paragraph(text: str) -> Paragraph:
    return Paragraph(Locator(("u1",)), "", "unnumbered", text)


def test_rows_of_tables_are_compared_to_the_letter() -> None:
    first = [paragraph("Table 1\n| Lamp | 2 |\n| Rope | 3 |\n| Bell | 4 |")]
    second = [paragraph("| Lamp | 2 |"), paragraph("| Rope Bell | 3 4 |")]
    assert same_rows(first, second) == (1, 3)


def test_words_are_compared_as_a_bag() -> None:
    assert word_f1(["one two"], ["two", "one"]) == 1.0
    assert word_f1(["one two"], ["one three"]) == 0.5
    assert word_f1([], []) == 1.0
