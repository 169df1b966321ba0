"""Do the documents answer the question at all? A probability from several signs of the best sentence.

The costliest mistake is the nearest text given as an answer to what no document says. A person named whom the
evidence does not know, a year or session it does not speak of, a figure asked for that is not there: each of
these nearly declines by itself; the rest is a matter of degree. How much each sign weighs is fitted
(``calibration.json``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from assistant.acronyms import GENERIC_ACRONYMS, is_acronym, spelled_in, spelled_out
from assistant.answering.another_figure import tells_another_figure
from assistant.answering.as_typed import names_typed
from assistant.answering.attribution import holder_is_named, only_a_place, speaker_asked, speaks
from assistant.answering.calibration import least_probability, model
from assistant.answering.close_reading import Reading
from assistant.answering.features import TYPED
from assistant.answering.glossed_names import loosely_named
from assistant.answering.wanted import wanted
from assistant.names import figures, sessions
from assistant.question import Query
from assistant.retrieval import context_words
from assistant.terms import nearness, stems_of
from assistant.typed_names import is_known_body
from assistant.verification.names import KnownNames, Name, countries_in, find_names
from assistant.verification.wording import tokenise
from index.abbreviations import name_of_body
from index.analysis import fold
from index.series import PRINCIPAL

# An acronym that a text writes out in a way not recognised is forgiven where the meaning is this near.
MEANT_WITH_ACRONYM = 0.5
_OFFICES = frozenset(
    ("secretary", "secretary-general", "general", "director", "president", "executive", "council")
)
# Shorter words of a name are not its own: "de", "los".
SHORTEST_OF_NAME = 4
# The words of one name stand this near each other wherever it is named.
NAME_WINDOW = 20
_BODY_WORD = re.compile(r"\b(?:Council|Assembly|Commission|Committee|Conference|Board|Court|Bank|Fund)\Z")
# "the Committee against Torture", "the commission on narcotic drugs": the body, the first word of its matter.
_BODY_ON = re.compile(
    r"(?i)\b(?:(?:sub-?)?(?:committee|commission)|working group|(?:special )?rapporteur|panel|tribunal|forum"
    r"|the (?:convention|covenant|protocol|treaty)) (?:on|against|for) (?:the )?(?P<matter>[a-z][\w-]{3,})"
)


@dataclass(frozen=True, slots=True)
class Judgement:
    """``answers`` says whether the best reading answers; ``reasons`` why not; ``absent`` names found nowhere.

    ``premise`` is True when the best sentence has so much of the question that only a name, year or figure in
    it can be wrong. What tells such a thing otherwise in so many words is found by ``untrue_premises``.
    """

    answers: bool
    reasons: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    premise: bool = False
    probability: float = 0.0


class Signs(NamedTuple):
    """What speaks for and against an answer; the first ones are ``Features`` of the best reading.

    ``margin`` is its lead on the best reading of another paragraph, ``reads_lead`` that of its paragraph on
    the best other one by what the reader makes of them. From ``untyped_quantity`` to ``holder``:
    1 where something is wrong.
    """

    share: float
    in_sentence: float
    in_paragraph: float
    exact: float
    named: float
    plain: float
    plain_in_sentence: float
    together: float
    heading: float
    missing: float
    meaning: float
    paragraph_meaning: float
    reads: float
    paragraph_reads: float
    lexical: float
    rank: float
    fit: float
    score: float
    margin: float
    reads_lead: float
    untyped_quantity: float
    untyped_number: float
    untyped_date: float
    untyped_person: float
    untyped_country: float
    untyped_place: float
    untyped_other: float
    noun_missing: float
    name: float
    country: float
    year: float
    session: float
    figure: float
    speaker: float
    place_only: float
    holder: float


def judge(query: Query, readings: Sequence[Reading]) -> Judgement:
    """Whether the best of ``readings`` (the first) answers ``query``."""
    if not readings:
        return Judgement(False, ("nothing found",))
    best = readings[0]
    absent = missing_names(query, best) if query.language == "en" else ()
    found = signs(query, readings, absent)
    probability = model("answerability", query.language).probability(found)
    against = tuple(name for name in AGAINST if getattr(found, name))
    far = probability < least_probability(query.language)
    takes_for_granted = query.kind == "reason" or (
        bool(found.figure) and tells_another_figure(query.text, best.sentence.text)
    )
    contradicted = set(against) <= {"name", "year", "figure"} and bool(against) and takes_for_granted
    premise = far and contradicted and best.coverage.in_sentence >= 0.4 and best.meaning >= 0.24
    reasons = (against or ("far",)) if far else ()
    return Judgement(not far, reasons, names_typed(query, absent), premise, probability)


def surety(judgement: Judgement, best: Reading) -> float:
    """How probable it is, 0 to 1, that ``best`` answers: what the fitted model or the reader says, the
    lesser of them."""
    return min(judgement.probability, read_so(best))


def read_so(reading: Reading) -> float:
    """What the reader makes of ``reading`` or its paragraph as an answer, 0 to 1."""
    return max(reading.signs.reads, reading.signs.paragraph_reads)


# Signs that are reasons to decline.
AGAINST = (
    "name", "year", "session", "figure", "speaker", "place_only", "holder", "untyped_quantity",
    "untyped_number", "untyped_date",
)  # fmt: skip


def signs(query: Query, readings: Sequence[Reading], absent: Sequence[str]) -> Signs:
    """The signs of the first of ``readings``; ``absent`` are the names it does not account for."""
    best = readings[0]
    of_best = best.signs
    everything = _everything(best)
    said = " ".join(best.with_before)
    speaker = speaker_asked(query.text)
    other = next((r for r in readings if (r.source, r.locator) != (best.source, best.locator)), None)
    untyped, want = not best.typed, wanted(query)
    kind = TYPED.get(want.kind, "")
    return Signs(
        **{name: getattr(of_best, name) for name in _OF_BEST},
        score=best.score,
        margin=best.score - other.score if other is not None else 1.0,
        reads_lead=_reads_lead(best, readings),
        untyped_quantity=float(untyped and kind == "quantity"),
        untyped_number=float(untyped and kind == "number"),
        untyped_date=float(untyped and kind == "date"),
        untyped_person=float(untyped and kind in {"person", "speaker"}),
        untyped_country=float(untyped and kind == "country"),
        untyped_place=float(untyped and kind == "place"),
        untyped_other=float(untyped and kind == "list"),
        noun_missing=float(bool(want.noun) and not of_best.noun),
        name=float(bool(absent)),
        country=float(any(name in countries_in(query.text) for name in absent)),
        year=float(bool(query.years) and not any(year in everything for year in query.years)),
        session=float(bool(query.sessions) and not set(query.sessions) & set(sessions(everything))),
        figure=float(bool(query.figures) and not _has_figures(query, everything)),
        speaker=float(speaker is not None and not speaks(speaker, said)),
        place_only=float(only_a_place(query.text, said)),
        holder=float(query.kind == "person" and not holder_is_named(query.text, said)),
    )


def _reads_lead(best: Reading, readings: Sequence[Reading]) -> float:
    others = (
        reading.signs.paragraph_reads
        for reading in readings
        if reading.candidate.paragraph.id != best.candidate.paragraph.id
    )
    return best.signs.paragraph_reads - max(others, default=0.0)


def _has_figures(query: Query, text: str) -> bool:
    return set(query.figures) <= {figure.value for figure in figures(text)}


_OF_BEST = (
    "share", "in_sentence", "in_paragraph", "exact", "named", "plain",
    "plain_in_sentence", "together", "heading", "missing", "meaning",
    "paragraph_meaning", "reads", "paragraph_reads",
    "lexical", "rank", "fit",
)  # fmt: skip


def missing_names(query: Query, best: Reading) -> tuple[str, ...]:
    """Names and countries of the question that neither the paragraph nor what stands around it knows."""
    countries, names = set(countries_in(query.text)), find_names(query.text)
    everything = _everything(best)
    of_other_matters = bodies_of_other_matters(query.text, everything)
    if not countries and not names:
        return of_other_matters
    known = KnownNames([everything])
    missing = list(known.missing_countries(query.text))
    for name in names:
        acronyms = [word.text for word in name.words if is_acronym(word.text)]
        unexplained = (
            bool(acronyms)
            and best.meaning >= MEANT_WITH_ACRONYM
            and not any(is_of_another(acronym, everything) for acronym in acronyms)
        )
        office = all(word.lower in _OFFICES for word in name.words)
        if unexplained or office or name.text in GENERIC_ACRONYMS or spelled_out(name.text, everything):
            continue
        lacking = known.missing(name) or _scattered(name, everything) or _other_body(name, everything)
        # One organ has one name in English: the Security Council is not the Economic and Social Council.
        glossed = query.asked_in != "en" and name.text.removeprefix("the ") not in PRINCIPAL.values()
        if glossed and loosely_named(name.text, everything):
            continue
        if lacking and not any(country in name.text for country in countries):
            missing.append(name.text)
    return tuple(dict.fromkeys([*missing, *of_other_matters]))


def lacks_a_body(query: Query, reading: Reading) -> bool:
    """Whether the question names a known body ("Is Norway a member of the Human Rights Council?") that
    neither the paragraph nor what stands over it names: its words apart are none."""
    there = f"{context_words(reading.candidate.document)} {_everything(reading)}"
    known = KnownNames([there])
    return any(
        is_known_body(name) and name.lower() not in there.lower() and not known.knows(name)
        for name in query.names
    )


def bodies_of_other_matters(question: str, text: str) -> tuple[str, ...]:
    """Bodies that the question names by their matter where ``text`` does not know the matter: what "the
    Committee" of another report did is not what the Committee against Torture did."""
    named = list(_BODY_ON.finditer(question))
    known = set(stems_of(text)) if named else set()
    return tuple(
        match.group()
        for match in named
        if not any(nearness(stem, word) >= 0.85 for stem in stems_of(match["matter"]) for word in known)
    )


def of_other_names(query: Query, reading: Reading) -> bool:
    """Whether a question in French or Spanish names somebody or some place, and nothing that is read names
    any of them: there is no reader for documents in these languages that would tell. Elsewhere names have
    cases."""
    if query.language not in ("fr", "es") or not query.names:
        return False
    told = fold(_everything(reading))
    words = [word for name in query.names for word in name.split() if len(word) >= SHORTEST_OF_NAME]
    return bool(words) and not any(fold(word) in told for word in words)


def of_another_body(query: Query, reading: Reading) -> bool:
    """Whether a reading is of another body than the one that the question names: of another committee, or,
    where the question says UNAMI, of MINUSCA."""
    asked = bodies_in(query.text)
    if query.language != "en" or not (asked or _BODY_ON.search(query.text)):
        return False  # most questions name no body: nothing of the reading need be put together
    everything = _everything(reading)
    if bodies_of_other_matters(query.text, everything):
        return True
    named = [acronym for acronym in asked if _is_named(acronym, everything)]
    others = bodies_in(" ".join(reading.with_before)) - asked
    return (bool(asked) and not named) or (bool(others) and len(named) < len(asked))


def figure_of_other_bodies(query: Query, reading: Reading) -> bool:
    """Whether a figure of a committee is asked for that the paragraph names only after the sentence that
    counts: "1,530 communications were pending" of all the committees, before a sentence on this one."""
    if query.language != "en" or "number" not in query.kinds:
        return False
    text, end = reading.text, reading.sentence.end
    above = f"{reading.candidate.around} {text[:end]}".lower()
    return any(
        body.group().lower() in text[end:].lower() and body["matter"].lower() not in above
        for body in _BODY_ON.finditer(query.text)
    )


def lacks_the_body(query: Query, reading: Reading) -> bool:
    """Whether the question names a body by its acronym, and nothing around the reading does."""
    asked = bodies_in(query.text) if query.language == "en" else set()
    everything = _everything(reading) if asked else ""
    return bool(asked) and not any(_is_named(acronym, everything) for acronym in asked)


def names_all_bodies(query: Query, reading: Reading) -> bool:
    """Whether the reading, or what stands around it, names every body that the question names by acronym."""
    everything = _everything(reading)
    return all(_is_named(acronym, everything) for acronym in bodies_in(query.text))


def bodies_in(text: str) -> set[str]:
    """The known bodies that ``text`` names by their acronym."""
    return {
        word
        for word in re.findall(r"\bUN-[A-Z][a-z]+\b|\b[A-Z]{3,}\b", text)
        if word not in GENERIC_ACRONYMS and name_of_body(word) is not None
    }


def _is_named(acronym: str, text: str) -> bool:
    return acronym in text or spelled_in(acronym, text) is not None


def is_of_another(acronym: str, text: str) -> bool:
    """Whether an acronym is of a well-known body, or the text has another much like it: MINUSCA is not
    MINUSMA, and a text that speaks of one does not write out the other."""
    if name_of_body(acronym) is not None:
        return True
    others = {word for word in re.findall(r"\b[A-Z]{3,}\b", text) if word[:3] == acronym[:3]}
    return bool(others - {acronym}) and acronym not in others


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
    candidate = best.candidate
    return f"{candidate.around} · {candidate.writer} · {candidate.paragraph.text} · {best.text}"
