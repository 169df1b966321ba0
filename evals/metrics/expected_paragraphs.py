"""Expected recall and precision: the cited paragraphs against those that the question set names.

Recall is the share of requirements that some citation meets. Precision is the share of citations that cover
a required or an acceptable place. A paragraph and its own sub-paragraph cover each other; two
sub-paragraphs of one paragraph do not. Answers that decline are left to the refusal rates.
"""

from __future__ import annotations

from evals.case import Case, place_of
from evals.metrics.base import NOT_APPLICABLE, Metric, Score


def expected_recall() -> Metric:
    """Share of the requirements that are met by a citation; 0 when an answerable question is declined."""
    return Metric("expected_recall", "Right paragraph cited", _recall)


def expected_precision() -> Metric:
    """Share of the citations that are right to make; applies where the answer cites anything."""
    return Metric("expected_precision", "Citations that are right", _precision)


def no_wrong_citation() -> Metric:
    """1 when every citation of the answer is right to make, else 0."""
    return Metric("no_wrong_citation", "Answers with no wrong citation", _all_right)


def _recall(case: Case) -> Score:
    if not case.requirements or case.question.answerable != "yes" or case.answer is None:
        return NOT_APPLICABLE
    cited = [place_of(citation) for citation in case.citations]
    missing = [need.text for need in case.requirements if not any(need.met_by(place) for place in cited)]
    value = 1 - len(missing) / len(case.requirements)
    return Score(
        value, f"not cited: {'; '.join(missing)}" if missing else "every expected paragraph is cited"
    )


def _precision(case: Case) -> Score:
    if not case.citations or not (case.wanted or case.question.answerable == "no"):
        return NOT_APPLICABLE
    wrong = [
        place
        for place in map(place_of, case.citations)
        if not any(wanted.covers(place) for wanted in case.wanted)
    ]
    value = 1 - len(wrong) / len(case.citations)
    return Score(value, f"wrong: {', '.join(map(str, wrong))}" if wrong else "every citation is a right one")


def _all_right(case: Case) -> Score:
    precision = _precision(case)
    if precision.value is None:
        return precision
    return Score(float(precision.value == 1), precision.explanation)
