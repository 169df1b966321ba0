"""Sentence spans: exact to the character, and not fooled by abbreviations."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.sentences import Span, split_clauses, split_sentences


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The Council met. It rose at noon.", 2),
        ("See Treaty Series, vol. 2225, No. 39574, and art. 4.", 1),
        ("The report (E/XY.3/2031/2 and Corr.1) was noted.", 1),
        ("Ali H. Saryazdi was Rapporteur. He spoke.", 2),
        ("The Director a.i. of the Institute spoke.", 1),
        ("The list is in annex A. The Committee approved it.", 2),
        ("It cost 3.5 million dollars. No more was spent.", 2),
        ("They said “no.” Others agreed.", 2),
        ("The lead-in:\nThe words after the list.", 2),
        ("委员会通过了报告。会议结束。", 2),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(text: str, count: int) -> None:
    assert len(split_sentences(text)) == count


@given(st.text(alphabet="ab. A;:\n(”?é1", max_size=80))
def test_spans_are_exact_and_lose_nothing(text: str) -> None:
    spans = split_sentences(text)
    assert all(text[span.start : span.end] == span.text for span in spans)
    kept = "".join(span.text for span in spans)
    assert "".join(kept.split()) == "".join(text.split())


def test_clauses_of_a_list_of_figures_are_spans_of_the_paragraph() -> None:
    text = "There were 12 signatories to the Accord; 7 to the Protocol; and 3 to the Annex."
    clauses = split_clauses(Span(0, len(text), text))
    assert [clause.text for clause in clauses] == [
        "There were 12 signatories to the Accord;",
        "7 to the Protocol;",
        "and 3 to the Annex.",
    ]
    assert all(text[clause.start : clause.end] == clause.text for clause in clauses)
