"""From an answer to a judgement: gather the case, compute every metric, name the outcome."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from assistant.model import Answer
from evals.case import Case, Place, place_of
from evals.metrics import Entails, Metric, Score
from evals.outcomes import Outcome, outcome
from evals.questions import Question
from evals.sources import Sources


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the metrics say of one question."""

    case: Case
    outcome: Outcome
    reason: str
    scores: Mapping[str, Score]


def build_case(
    question: Question,
    answer: Answer | None,
    sources: Sources,
    *,
    retrieved: Sequence[Place] = (),
    seconds: float = 0.0,
    error: str = "",
) -> Case:
    """The case with the texts of every place that it requires, accepts or cites."""
    requirements, acceptable = sources.truth(question)
    cited = [place_of(citation) for citation in answer.citations] if answer else []
    required = [place for need in requirements for place in need.places]
    return Case(
        question=question,
        answer=answer,
        requirements=requirements,
        acceptable=acceptable,
        stored=sources.gather([*required, *acceptable, *cited]),
        retrieved=tuple(retrieved),
        seconds=seconds,
        error=error,
    )


def judge(case: Case, metrics: Sequence[Metric]) -> Judgement:
    """Every metric on one case."""
    word, reason = outcome(case)
    return Judgement(case, word, reason, {metric.name: metric.score(case) for metric in metrics})


def entails_by_claim_checker() -> Entails:
    """The product's claim checker as the judge of entailment: only "supported" entails."""
    from assistant.verification import check_sentence

    check: Callable[[str, Sequence[str]], object] = check_sentence

    def entails(paragraphs: Sequence[str], sentence: str) -> bool:
        verdict = check(sentence, [text for text in paragraphs if text])
        return getattr(verdict, "label", None) == "supported"

    return entails
