"""When a quotation under a list of names is folded."""

from __future__ import annotations

import pytest

from ui.web.answer_view import view_lines
from ui.web.said_again import is_said_again

NAMES = [first + last for first in ("Bren", "Cor", "Var", "Lum") for last in ("land", "mere", "wick")]
SENTENCE = f"“The following took part: {', '.join(NAMES[:-1])} and the {NAMES[-1]}.”"
LISTED = f"12 — {'; '.join(NAMES)}."


@pytest.mark.parametrize(
    ("listing", "quotation", "folded"),
    [
        (LISTED, SENTENCE, True),
        ("; ".join(NAMES), SENTENCE, True),
        (LISTED, SENTENCE.replace("“", "«").replace("”", "»"), True),
        (LISTED.replace("Lumwick", "Kingdom of Lumwick"), SENTENCE, True),
        # Few names are read at a glance, with their sentence.
        (f"11 — {'; '.join(NAMES[1:])}.", SENTENCE, False),
        # Another sentence, or one that is not quoted, says something of its own.
        (LISTED, "“The session was opened by the Chair.”", False),
        (LISTED, f"“Of them, {', '.join(NAMES[:5])} spoke.”", False),
        (LISTED, SENTENCE.strip("“”"), False),
        (LISTED, f"It says: {SENTENCE}", False),
        ("", SENTENCE, False),
        # A sentence with commas is no list.
        (SENTENCE, SENTENCE, False),
    ],
)
def test_what_says_the_list_again(listing: str, quotation: str, folded: bool) -> None:
    assert is_said_again(listing, quotation) is folded


def test_the_quotation_under_a_long_list_is_folded_and_keeps_its_mark() -> None:
    listed, quoted = view_lines(f"**12** — {'; '.join(NAMES)}.\n\n{SENTENCE} [1]")
    assert not listed.is_folded
    assert quoted.is_folded
    assert quoted.text == SENTENCE
    assert [run.mark for run in quoted.runs] == [None, 1]
