"""Do the documents answer the question at all? Several independent signs, and some of them decline by
themselves.

The costliest mistake is the nearest text given as an answer to what no document says. A person named whom the
evidence does not know, a year or session it does not speak of, a figure asked for that is not there: each
declines by
itself. What is left is a matter of degree, decided on words and meaning together.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.acronyms import GENERIC_ACRONYMS, is_acronym, spelled_out
from assistant.answering.attribution import holder_is_named, only_a_place, speaker_asked, speaks
from assistant.answering.close_reading import Reading
from assistant.answering.countries import listed_countries
from assistant.answering.glossed_names import loosely_named
from assistant.names import figures, sessions
from assistant.question import Query
from assistant.verification.names import KnownNames, Name, countries_in, find_names
from assistant.verification.wording import tokenise

# Fitted on the development questions on the five seeds (evals/sets/*_dev.jsonl), answerable against
# unanswerable.
LEAST_SUPPORT = 0.50
LEAST_SUPPORT_OTHER_LANGUAGE = 0.36
LEAST_MEANT_ALONE = 0.32
HEAVY_MISS = 0.25
MEANT_ALL_THE_SAME = 0.66
LEAST_IN_SENTENCE = 0.30
LEAST_IN_SENTENCE_OF_A_DATE = 0.50
LEAST_MEANT = 0.24
# An acronym that a text writes out in a way not recognised is forgiven where the meaning is this near.
MEANT_WITH_ACRONYM = 0.5
_OFFICES = frozenset(
    ("secretary", "secretary-general", "general", "director", "president", "executive", "council")
)
# The words of one name stand this near each other wherever it is named.
NAME_WINDOW = 20
_BODY_WORD = re.compile(r"\b(?:Council|Assembly|Commission|Committee|Conference|Board|Court|Bank|Fund)\Z")


@dataclass(frozen=True, slots=True)
class Judgement:
    """``answers`` says whether the best reading answers; ``reasons`` why not; ``absent`` names found nowhere.

    ``premise`` is True when the evidence speaks to the question and contradicts what it takes for granted.
    """

    answers: bool
    reasons: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    premise: bool = False


def judge(query: Query, best: Reading | None) -> Judgement:
    """Whether ``best`` answers ``query``."""
    if best is None:
        return Judgement(False, ("nothing found",))
    reasons: list[str] = []
    absent = missing_names(query, best) if query.language == "en" else ()
    if absent:
        reasons.append("name")
    everything = _everything(best)
    if query.years and not any(year in everything for year in query.years):
        reasons.append("year")
    if query.sessions and not set(query.sessions) & set(sessions(everything)):
        reasons.append("session")
    if query.figures and not set(query.figures) <= {figure.value for figure in figures(everything)}:
        reasons.append("figure")
    if not best.typed and query.kind in {"number", "date"}:
        reasons.append("kind")
    speaker = speaker_asked(query.text)
    if speaker and not speaks(speaker, " ".join(best.with_before)):
        reasons.append("speaker")
    said = " ".join(best.with_before)
    if only_a_place(query.text, said):
        reasons.append("place only")
    if query.kinds[0] == "person" and not holder_is_named(query.text, said):
        reasons.append("holder")
    far = _too_far(query, best)
    contradicted = set(reasons) <= {"name", "year", "figure"} and bool(reasons) and not far
    takes_for_granted = query.kind == "reason" or "figure" in reasons
    premise = contradicted and takes_for_granted and best.coverage.in_sentence >= 0.4
    return Judgement(not reasons and not far, (*reasons, *far), absent, premise)


def support(best: Reading) -> float:
    """How well words and meaning together speak for an answer, at most 1; a weighty word missing speaks
    against."""
    covered = best.coverage
    missing = 0.25 * max(0.0, covered.worst - 0.15)
    return 0.40 * covered.share + 0.15 * covered.in_sentence + 0.45 * best.meaning - missing


def _too_far(query: Query, best: Reading) -> list[str]:
    if query.language != "en":
        # of Chinese, words cannot be told apart without a dictionary: meaning decides alone
        alone = query.language == "zh" and best.meaning >= LEAST_MEANT_ALONE
        return [] if alone or support(best) >= LEAST_SUPPORT_OTHER_LANGUAGE else ["far"]
    reasons = []
    if support(best) < LEAST_SUPPORT:
        reasons.append("far")
    if best.coverage.worst > HEAVY_MISS and best.meaning < MEANT_ALL_THE_SAME:
        reasons.append("heavy")
    dated = query.kind == "date"
    least, enough = (LEAST_IN_SENTENCE_OF_A_DATE, 0.6) if dated else (LEAST_IN_SENTENCE, 0.4)
    if best.coverage.in_sentence < least and best.meaning < enough:
        reasons.append("elsewhere")
    lists_countries = query.kind == "list" and len(listed_countries(best.sentence.text, query.text)) > 2
    if best.meaning < LEAST_MEANT and best.coverage.in_sentence < 0.85 and not lists_countries:
        reasons.append("meaning")
    return reasons


def missing_names(query: Query, best: Reading) -> tuple[str, ...]:
    """Names and countries of the question that neither the paragraph nor what stands around it knows."""
    everything = _everything(best)
    known = KnownNames([everything])
    missing = list(known.missing_countries(query.text))
    countries = set(countries_in(query.text))
    for name in find_names(query.text):
        unexplained = any(is_acronym(word.text) for word in name.words) and best.meaning >= MEANT_WITH_ACRONYM
        office = all(word.lower in _OFFICES for word in name.words)
        if unexplained or office or name.text in GENERIC_ACRONYMS or spelled_out(name.text, everything):
            continue
        lacking = known.missing(name) or _scattered(name, everything) or _other_body(name, everything)
        if query.asked_in != "en" and loosely_named(name.text, everything):
            continue
        if lacking and not any(country in name.text for country in countries):
            missing.append(name.text)
    return tuple(dict.fromkeys(missing))


def _other_body(name: Name, text: str) -> bool:
    """Whether a body is named that the text does not name word for word: "Human Rights Council"."""
    run = name.text.removeprefix("the ").removeprefix("The ")
    if not _BODY_WORD.search(run) or len(run.split()) < 2 or any(word.islower() for word in run.split()):
        return False
    return run.lower() not in text.lower()


def _scattered(name: Name, text: str) -> bool:
    """Whether the words of a name stand only far apart: "Security … Council" is not the Security Council."""
    wanted = {word.stem for word in name.words}
    if len(wanted) < 2:
        return False
    stems = [token.stem for token in tokenise(text)]
    places = [index for index, stem in enumerate(stems) if stem in wanted]
    return wanted <= set(stems) and not any(
        len(wanted & set(stems[start : start + NAME_WINDOW])) > 1 for start in places
    )


def _everything(best: Reading) -> str:
    return f"{best.candidate.around} · {best.candidate.paragraph.text} · {best.text}"
