"""What became of a question, in one word; "no answer", "wrong" and "failed" are different things."""

from __future__ import annotations

from typing import Literal, get_args

from evals.case import Case, place_of
from evals.metrics.completeness import states

Outcome = Literal["right", "partly right", "wrong", "no answer", "failed"]
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)


def outcome(case: Case) -> tuple[Outcome, str]:
    """The outcome with its reason.

    ``failed``: no answer came. ``no answer``: an answerable question was declined. Unanswerable questions
    are right when declined and wrong when answered. An answerable one is ``right`` when every requirement
    is cited, every fact stated, nothing forbidden said and no citation wrong; ``wrong`` when no requirement
    is met or something forbidden is said; ``partly right`` between the two. A false premise is right when
    declined, or answered with what corrects it.
    """
    if case.answer is None:
        return "failed", case.error or "no answer came"
    question = case.question
    if not case.answered:
        if question.answerable == "yes":
            return "no answer", "declined, though the documents answer it"
        return "right", "rightly declined"
    if question.answerable == "no":
        return "wrong", "answered, though the documents do not say"
    forbidden = [phrase for phrase in question.forbidden if states(case.answer.text, phrase)]
    if forbidden:
        return "wrong", f"says: {'; '.join(forbidden)}"
    cited = [place_of(citation) for citation in case.citations]
    missing = [need.text for need in case.requirements if not any(need.met_by(place) for place in cited)]
    if case.requirements and len(missing) == len(case.requirements):
        return "wrong", f"not cited: {'; '.join(missing)}"
    facts = [fact for fact in question.facts if not states(case.answer.text, fact)]
    if not case.requirements and facts and len(facts) == len(question.facts):
        return "wrong", f"missing: {'; '.join(facts)}"
    stray = [str(place) for place in cited if not any(wanted.covers(place) for wanted in case.wanted)]
    stray = stray if case.wanted else []
    reasons = [
        text
        for text, items in (("not cited", missing), ("missing", facts), ("cites besides", stray))
        if items
        for text in [f"{text}: {'; '.join(items)}"]
    ]
    return ("partly right", ". ".join(reasons)) if reasons else ("right", "cited and said as expected")
