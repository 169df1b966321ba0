"""Do the documents answer the question at all? Several independent signs, and any of some of them is enough
to decline.

The costliest mistake is the nearest text given as an answer to what no document says. A person named that
the evidence
does not know, a year or session it does not speak of, a figure asked for that is not there: each declines by
itself.
What is left is a matter of degree, decided on words and meaning together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answering.close_reading import Reading
from assistant.names import sessions
from assistant.question import Query
from assistant.verification.names import KnownNames, countries_in, find_names

# Fitted on the development questions on the five seeds (evals/sets/*_dev.jsonl), answerable against
# unanswerable.
LEAST_COVERED = 0.42
LEAST_MEANT = 0.16
LEAST_TOGETHER = 0.90
HEAVY_MISS = 0.34


@dataclass(frozen=True, slots=True)
class Judgement:
    """``answers`` says whether the best reading answers; ``reasons`` why not; ``absent`` names found
    nowhere."""

    answers: bool
    reasons: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    premise: bool = False


def judge(query: Query, best: Reading | None) -> Judgement:
    """Whether ``best`` answers ``query``."""
    if best is None:
        return Judgement(False, ("nothing found",))
    reasons: list[str] = []
    absent = missing_names(query, best)
    if absent:
        reasons.append("name")
    everything = _everything(best)
    if query.years and not any(year in everything for year in query.years):
        reasons.append("year")
    if query.sessions and not set(query.sessions) & set(sessions(everything)):
        reasons.append("session")
    if not best.typed and query.kind in {"number", "date"}:
        reasons.append("kind")
    reasons += _degree(query, best)
    return Judgement(not reasons, tuple(reasons), absent)


def _degree(query: Query, best: Reading) -> list[str]:
    share, meant = best.coverage.share, best.meaning
    if query.language != "en":
        # words of another language match nothing but names and figures: meaning decides alone
        return [] if meant >= 0.30 or share + meant >= LEAST_TOGETHER else ["far"]
    reasons = []
    if share < LEAST_COVERED and meant < 0.5:
        reasons.append("words")
    if meant < LEAST_MEANT:
        reasons.append("meaning")
    if share + meant < LEAST_TOGETHER:
        reasons.append("together")
    if best.coverage.worst > HEAVY_MISS and meant < 0.5:
        reasons.append("heavy")
    return reasons


def missing_names(query: Query, best: Reading) -> tuple[str, ...]:
    """Names and countries of the question that neither the paragraph nor what stands around it knows."""
    known = KnownNames([_everything(best)])
    missing = list(known.missing_countries(query.text))
    countries = set(countries_in(query.text))
    for name in find_names(query.text):
        lacking = known.missing(name)
        if lacking and not any(country in name.text for country in countries):
            missing.append(name.text)
    return tuple(dict.fromkeys(missing))


def _everything(best: Reading) -> str:
    return f"{best.candidate.around} · {best.candidate.paragraph.text}"


def explain(query: Query, judgement: Judgement, known_anywhere: Sequence[str]) -> tuple[str, ...]:
    """The names to tell the reader about: those that the library mentions nowhere."""
    return tuple(name for name in judgement.absent if name not in known_anywhere)
