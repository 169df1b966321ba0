"""Completeness: the share of the facts a question set names that the answer states, and no forbidden phrase.

A fact is found when one of its spellings ("12|twelve") stands in the answer's text; case, accents, kinds of
dash and quotation mark and repeated spaces make no difference, but a fact does not match inside a longer
word or number: "26" is not in "126" nor in "26.5".
"""

from __future__ import annotations

import re
import unicodedata

from evals.case import Case
from evals.metrics.base import NOT_APPLICABLE, Metric, Score


def completeness() -> Metric:
    """Share of the facts that the answer states; 0 when an answerable question is declined."""
    return Metric("completeness", "Expected facts stated", _facts)


def forbidden_absent() -> Metric:
    """1 when no forbidden phrase stands in the answer, else 0."""
    return Metric("forbidden_absent", "No forbidden phrase", _forbidden)


def states(text: str, fact: str) -> bool:
    """Whether ``text`` states one of the spellings of ``fact``."""
    folded = fold(text)
    return any(_stands_alone(fold(spelling), folded) for spelling in fact.split("|") if spelling.strip())


def fold(text: str) -> str:
    """Lower case, no accents, one kind of dash, apostrophe and space."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(ch for ch in decomposed if not unicodedata.combining(ch))
    plain = re.sub(r"[‐-―−]", "-", re.sub(r"[‘’ʼ`]", "'", plain))
    return re.sub(r"\s+", " ", plain).strip()


def _stands_alone(fact: str, text: str) -> bool:
    left = r"(?<!\w)(?<!\d[.,])" if fact[:1].isalnum() else ""
    right = r"(?!\w)(?![.,]\d)" if fact[-1:].isalnum() else ""
    return re.search(left + re.escape(fact.removesuffix("*")) + right, text) is not None


def _facts(case: Case) -> Score:
    if not case.question.facts or case.answer is None or case.question.answerable != "yes":
        return NOT_APPLICABLE
    if not case.answered:
        return Score(0.0, "declined")
    missing = [fact for fact in case.question.facts if not states(case.answer.text, fact)]
    value = 1 - len(missing) / len(case.question.facts)
    return Score(value, f"missing: {'; '.join(missing)}" if missing else "every expected fact is stated")


def _forbidden(case: Case) -> Score:
    if not case.question.forbidden or case.answer is None or not case.answered:
        return NOT_APPLICABLE
    said = [phrase for phrase in case.question.forbidden if states(case.answer.text, phrase)]
    return Score(float(not said), f"says: {'; '.join(said)}" if said else "nothing forbidden is said")
