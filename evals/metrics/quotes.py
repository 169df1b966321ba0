"""Quote exactness: the share of citations whose quote stands in the library, character for character.

A citation is exact when its place exists, its quote is not empty, ``paragraph_text[start:end]`` is the
quote and the quote is found in the paragraph as the library holds it. Words that a sentence of the answer
puts in quotation marks count too: three words or more between marks must stand in a paragraph that the
sentence cites.
"""

from __future__ import annotations

import re

from assistant.model import Citation
from evals.case import Case, place_of
from evals.metrics.base import NOT_APPLICABLE, Metric, Score

_MARKED = re.compile(r"[“\"«]([^“”\"«»]+)[”\"»]")


def quote_exactness() -> Metric:
    """Share of exact quotes over the citations of an answer and the quotations inside its sentences."""
    return Metric("quote_exactness", "Quotes exact", _score)


def marked_quotations(text: str) -> list[str]:
    """What stands between quotation marks, three words or longer: ``'he said “x y z”'`` → ``['x y z']``."""
    return [quote.strip() for quote in _MARKED.findall(text) if len(quote.split()) >= 3]


def _score(case: Case) -> Score:
    if case.answer is None or not case.citations:
        return NOT_APPLICABLE
    wrong = [problem for citation in case.citations if (problem := _problem(case, citation))]
    total = len(case.citations)
    by_number = {citation.n: citation for citation in case.citations}
    for sentence in case.answer.sentences:
        cited = [by_number[n] for n in sentence.citations if n in by_number]
        texts = [stored.text for c in cited if (stored := case.stored.get(place_of(c)))]
        for quotation in marked_quotations(sentence.text):
            total += 1
            if not any(_plain(quotation) in _plain(text) for text in texts):
                wrong.append(f"“{quotation}” is not in what the sentence cites")
    return Score(1 - len(wrong) / total, "; ".join(wrong) or "every quote stands where it is said to stand")


def _problem(case: Case, citation: Citation) -> str:
    place = place_of(citation)
    stored = case.stored.get(place)
    if stored is None:
        return f"{place} is not in the library"
    if not citation.quote:
        return f"{place} is cited without a quote"
    if citation.paragraph_text[citation.start : citation.end] != citation.quote:
        return f"{place}: the quote is not at the characters named"
    if citation.quote not in stored.text:
        return f"{place} does not say “{citation.quote}”"
    return ""


def _plain(text: str) -> str:
    """Without inner quotation marks, and without the point that house style puts inside the outer ones."""
    return re.sub(r"[“”\"«»‘’']", "", text).strip(" .,;…")
