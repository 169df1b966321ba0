"""ALCE citation recall, precision and F1 at sentence level (Gao et al., 2023, arXiv:2305.14627, section 4.3).

For a sentence with citations C: recall is 1 when C is not empty and the paragraphs of C together entail the
sentence. A citation c is irrelevant when it alone does not entail the sentence and C without c still does;
precision of c is 1 when the sentence has recall 1 and c is not irrelevant. Recall is the mean over the
sentences of an answer, precision the mean over all its citations, F1 their harmonic mean. Who decides
entailment is the caller's choice: the claim checker of ``assistant.verification`` in the product, a lookup
table in the tests. It is asked
about the claim of the sentence (``evals.claims``), not about the place that the sentence may name.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.model import Answer, Sentence
from evals.case import Case, place_of
from evals.claims import claim_of
from evals.metrics.base import NOT_APPLICABLE, Metric, Score

Entails = Callable[[Sequence[str], str], bool]
"""Whether the paragraphs, taken together, entail the sentence."""


@dataclass(frozen=True, slots=True)
class SentenceSupport:
    """The verdict on one sentence. ``relevant`` has one entry a citation, in the order of the sentence."""

    text: str
    recall: bool
    relevant: tuple[bool, ...]


def sentence_support(sentence: str, paragraphs: Sequence[str], entails: Entails) -> SentenceSupport:
    """ALCE's two questions for one sentence and the texts of the paragraphs it cites."""
    recall = bool(paragraphs) and entails(paragraphs, sentence)
    if not recall:
        return SentenceSupport(sentence, False, (False,) * len(paragraphs))
    relevant = []
    for i, paragraph in enumerate(paragraphs):
        others = [*paragraphs[:i], *paragraphs[i + 1 :]]
        alone = entails([paragraph], sentence)
        relevant.append(alone or not (others and entails(others, sentence)))
    return SentenceSupport(sentence, True, tuple(relevant))


def citation_support(entails: Entails) -> tuple[Metric, Metric, Metric]:
    """Recall, precision and F1 as three metrics that share one memory of the verdicts."""
    # The three metrics ask for the same verdicts in turn, and a verdict may cost a model call.
    memory: dict[tuple[tuple[str, ...], str], bool] = {}

    def remembered(paragraphs: Sequence[str], sentence: str) -> bool:
        key = (tuple(paragraphs), sentence)
        if key not in memory:
            memory[key] = entails(paragraphs, sentence)
        return memory[key]

    def recall(case: Case) -> Score:
        supports = _supports(case, remembered)
        if not supports:
            return NOT_APPLICABLE
        weak = [support.text for support in supports if not support.recall]
        return Score(1 - len(weak) / len(supports), _list("not supported by what it cites", weak))

    def precision(case: Case) -> Score:
        verdicts = [verdict for support in _supports(case, remembered) for verdict in support.relevant]
        if not verdicts:
            return NOT_APPLICABLE
        return Score(sum(verdicts) / len(verdicts), f"{sum(verdicts)} of {len(verdicts)} citations support")

    def f1(case: Case) -> Score:
        one, other = recall(case).value, precision(case).value
        if one is None:
            return NOT_APPLICABLE
        if not other:
            return Score(0.0, "no citation supports its sentence")
        return Score(harmonic_mean(one, other))

    return (
        Metric("citation_recall", "Citation recall (ALCE)", recall),
        Metric("citation_precision", "Citation precision (ALCE)", precision),
        Metric("citation_f1", "Citation F1 (ALCE)", f1),
    )


def harmonic_mean(one: float, other: float) -> float:
    """F1 of a recall and a precision; 0 when both are."""
    return 2 * one * other / (one + other) if one + other else 0.0


def _supports(case: Case, entails: Entails) -> list[SentenceSupport]:
    if not case.answered or case.answer is None:
        return []
    return [
        sentence_support(
            _claim(case, case.answer, sentence), _cited_texts(case, case.answer, sentence.citations), entails
        )
        for sentence in case.answer.sentences
    ]


def _claim(case: Case, answer: Answer, sentence: Sentence) -> str:
    cited = [citation for citation in answer.citations if citation.n in sentence.citations]
    names = [name for citation in cited for name in (citation.citation, citation.label)]
    stored = [text for citation in cited if (text := case.stored.get(place_of(citation)))]
    return claim_of(sentence.text, names, draft=any("draft resolution" in text.status for text in stored))


def _cited_texts(case: Case, answer: Answer, numbers: Sequence[int]) -> list[str]:
    """What the library holds at the cited places: an invented place supports nothing."""
    by_number = {citation.n: citation for citation in answer.citations}
    texts = []
    for number in numbers:
        citation = by_number.get(number)
        stored = case.stored.get(place_of(citation)) if citation else None
        texts.append(stored.evidence if stored else "")
    return texts


def _list(what: str, sentences: Sequence[str]) -> str:
    return f"{what}: {' / '.join(sentences)}" if sentences else "every sentence is supported"
