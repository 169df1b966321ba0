"""The short answer inside a sentence: the number, date, place or person that a question asks for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.matching import Weighted
from assistant.names import DATE, SESSION, YEAR, Figure, figures
from assistant.sentences import Span, split_clauses
from assistant.terms import nearness, stems_of

_PLACE = re.compile(
    r"\b(?:in|at)\s+(?P<place>(?:the\s+)?[A-Z][\w'’-]*(?:(?:,\s+|\s+(?:of|des?|du|del|the)\s+(?:la\s+|the\s+)?|\s+)[A-Z][\w'’-]*)*)"
)
_BODY = re.compile(
    r"\b(?:to|before)\s+(?P<place>the\s+[A-Z][\w'’-]*(?:\s+(?:(?:of|on|and|for|the|against)\s+)*[A-Z][\w'’-]*)*"
    r"(?:\s+at\s+its\s+[\w-]+\s+session)?)"
)
_SPEAKER = re.compile(
    r"\A(?:In that (?:context|connection|regard),\s+)?(?P<who>(?:(?:One|Another|Some|Several|Many|Most"
    r"|A few|Both|All|Two|Three|A number of|The majority of|Other|The same"
    r"|A large number of|Most of the|Some other)\s+(?:other\s+)?(?:of the\s+)?(?:speakers?"
    r"|representatives?(?: of [^,.]{3,60}?)?|delegations?|observers?|participants?|members?|States"
    r"|Member States|countries|experts)"
    r"|(?:The|A|An)\s+(?:observers?|representatives?|Director|Chair(?:man|person|woman)?|President"
    r"|Chief|Secretary|Executive Director|Special Rapporteur|Minister|delegation|speaker|Rapporteur)s?"
    r"(?:\s+(?:of|for|on|a\.i\.)\s+(?:the\s+)?(?:[A-Z][\w'’-]*(?:\s+(?:of|for|on|in|and|the|to|against"
    r"|by)(?:\s+the)?)*\s*)+)?"
    r"|Speakers|Participants|Delegations|Others|Several|Many|Most|Some|The Commission|The Council"
    r"|The Assembly|The Conference|The Committee|The Centre|The Secretary-General))\b"
)
# What other nouns count: "26 signatories" answers "how many countries signed?".
_COUNTED_BY_OTHERS = frozenset(
    stems_of("countries states governments nations people persons members delegations")
)
# A count whose unit the sentence does not name ("26 signatories" for "how many countries signed") must share
# this
# much of the question with the words around it.
LEAST_SHARE = 0.3
# The figure after one of these is a name, not a count: "agenda item 3", "article 30", "No. 185".
# Between two figures that are one answer together.
_JOINED_BY = r"to|or|(?:out )?of(?: the)?|-|–"
_NUMBERS_A_THING = re.compile(
    r"(?i)\b(?:items?|articles?|art\.|nos?\.|paragraphs?|paras?\.|resolutions?|decisions?|chap\."
    r"|chapters?|sect\.|sections?|vols?\.|annex|rules?"
    r"|phase|part|page|pp?\.|goals?|targets?|programme|subprogramme|table|figure|principle"
    r"|form)\s+(?:\d+\s*(?:,|and|-|–|to)\s*)*\Z"
)


# "Of all the applications received by June, the Board accepted 31 (12 per cent)": they are what is counted.
_OF_ALL = re.compile(r"(?i)\W*(?:out\s+)?of\s+(?:all|the|these|those|its|their|\d)[^,;]*,")
_BARE = re.compile(
    r"(?i)\s*(?:\(|[,;.]|\Z|(?:and|but|or|while|were|was|are|is|had|have|has|remain\w*|accepted|implemented)\b)"
)
# The year of "resolution 2690 (2023)" is part of its number.
_OF_A_RESOLUTION = re.compile(r"\d\s?\(\Z")
# A whole date is more of an answer than a year that stands as near.
WHOLE_DATE = 1.3


@dataclass(frozen=True, slots=True)
class ShortAnswer:
    """``text`` as it stands at ``start:end`` of the paragraph; ``fit`` says how well its surroundings match
    (0 to 1).

    ``clause`` is the part of the sentence it stands in, itself a span of the paragraph.
    """

    text: str
    start: int
    end: int
    fit: float
    clause: Span


def numbers_in(
    sentence: Span,
    question: Sequence[Weighted],
    unit: Sequence[str],
    lead_in: str = "",
) -> list[ShortAnswer]:
    """Counts in ``sentence``, best first. ``unit`` are the stems counted ("how many *signatories*").

    What a figure counts stands between it and the next figure, or in the words that an item of a list hangs
    on (``lead_in``); a figure whose window lacks the unit is no answer.
    """
    found: list[ShortAnswer] = []
    unit_is_there = _any_near(unit, sentence.text)
    unit_leads = not unit_is_there and _any_near(unit, lead_in)
    of_all = _OF_ALL.match(sentence.text)
    shared_out = (
        sentence.start + of_all.end() if of_all and unit and _any_near(unit, of_all.group()) else None
    )
    for clause in split_clauses(sentence):
        counts = [
            number
            for number in figures(clause.text)
            if not _NUMBERS_A_THING.search(clause.text[: number.start])
        ]
        numbers = _without_range_ends(clause.text, counts)
        ends = [*(number.start for number in numbers[1:]), *([len(clause.text)] if numbers else [])]
        for number, end in zip(numbers, ends, strict=True):
            window = clause.text[number.end : end]
            near = " ".join(window.split()[:9])
            share = _share(question, window, f"{lead_in} {clause.text[: number.start]}")
            of_those = shared_out is not None and clause.start + number.start >= shared_out
            here = _any_near(unit, near) or unit_leads or (of_those and _BARE.match(window) is not None)
            if (
                unit
                and not here
                and (unit_is_there or share < LEAST_SHARE or not _COUNTED_BY_OTHERS & set(unit))
            ):
                continue
            if number.text.lower() == "one" and not (unit and here):
                continue  # "One speaker", "one of them": a pronoun more often than a count
            fit = 0.5 * (1.0 if here or not unit else 0.4) + 0.5 * share
            found.append(_short(clause, number.start, _range_end(clause.text, number.end), fit))
    return sorted(found, key=lambda answer: -answer.fit)


def first_match(
    pattern: re.Pattern[str], sentence: Span, question: Sequence[Weighted]
) -> tuple[ShortAnswer | None, bool]:
    """The match of ``pattern`` that stands nearest to the question's words, and whether there is one."""
    best = max(every_match(pattern, sentence, question), key=lambda answer: answer.fit, default=None)
    return best, best is not None


def every_match(pattern: re.Pattern[str], sentence: Span, question: Sequence[Weighted]) -> list[ShortAnswer]:
    """The matches of ``pattern`` in the order they stand."""
    return [
        _short(
            sentence,
            match.start(),
            match.start() + len(match.group().rstrip(" ,.")),
            _proximity(question, sentence.text[: match.start()], sentence.text[match.end() :]),
        )
        for match in pattern.finditer(sentence.text)
    ]


def dates_in(sentence: Span, question: Sequence[Weighted]) -> list[ShortAnswer]:
    """Dates, else years, in ``sentence``: the one nearest to the question's words first."""
    found: list[ShortAnswer] = []
    for pattern in (DATE, YEAR, SESSION):
        if pattern is SESSION and found:
            break
        for match in pattern.finditer(sentence.text):
            start = sentence.start + match.start()
            if any(other.start <= start < other.end for other in found):
                continue
            before, after = sentence.text[: match.start()], sentence.text[match.end() :]
            if pattern is YEAR and _OF_A_RESOLUTION.search(before):
                continue
            fit = _proximity(question, before, after) * (WHOLE_DATE if pattern is DATE else 1.0)
            found.append(_short(sentence, match.start(), match.end(), fit))
    return sorted(found, key=lambda answer: -answer.fit)


def places_in(sentence: Span, question: Sequence[Weighted]) -> list[ShortAnswer]:
    """Named places ("in Palermo, Italy") and, for what is submitted, sessions, nearest to the question's
    words first."""
    asked = {weighted.term.stem for weighted in question}
    found = [
        _short(sentence, match.start("place"), match.end("place"), 0.5)
        for match in _BODY.finditer(sentence.text)
    ]
    for match in _PLACE.finditer(sentence.text):
        place = match["place"].rstrip(",")
        if YEAR.search(place) or DATE.match(sentence.text, match.start("place")):
            continue
        if set(stems_of(place)) <= asked:
            if series_of_places(sentence.text):
                return []  # "in Quito for the one region, in Vilnius for the other": asked of one of them
            continue
        before, after = sentence.text[: match.start()], sentence.text[match.end() :]
        found.append(
            _short(
                sentence,
                match.start("place"),
                match.start("place") + len(place),
                _proximity(question, before, after),
            )
        )
    return sorted(found, key=lambda answer: -answer.fit)


def series_of_places(text: str) -> bool:
    """Whether a sentence tells of the same in several places."""
    return len({match["place"] for match in _PLACE.finditer(text) if not YEAR.search(match["place"])}) > 2


def speaker_of(sentence: Span) -> ShortAnswer | None:
    """Who a sentence says spoke, with the quantifier: "One speaker", "The observer for Thailand"."""
    match = _SPEAKER.match(sentence.text)
    if match is None:
        return None
    who = match["who"].rstrip()
    return _short(sentence, match.start("who"), match.start("who") + len(who), 1.0)


def _short(span: Span, start: int, end: int, fit: float) -> ShortAnswer:
    return ShortAnswer(span.text[start:end], span.start + start, span.start + end, fit, span)


def _without_range_ends(text: str, numbers: Sequence[Figure]) -> list[Figure]:
    """Drops the "25" of "20 to 25", the "five" of "four or five" and the "16" of "15 of 16": they end what is
    one answer."""
    kept: list[Figure] = []
    for number in numbers:
        if kept and re.fullmatch(rf"\s*(?:{_JOINED_BY})\s*", text[kept[-1].end : number.start]):
            continue
        kept.append(number)
    return kept


def _range_end(text: str, end: int) -> int:
    """Takes "to 25" into "20 to 25", "of 16" into "15 of 16", "per cent" into "25 per cent"."""
    more = re.match(rf"\s*(?:{_JOINED_BY})\s*(?:\d[\d,]*|[a-z]+)\b", text[end:])
    if more and figures(more.group()):
        end += more.end()
    percent = re.match(r"\s*(?:per cent|%|million|billion)(?:\s+(?:dollars|euros))?", text[end:])
    return end + percent.end() if percent else end


def _any_near(stems: Sequence[str], text: str) -> bool:
    return any(nearness(stem, other) >= 0.8 for stem in stems for other in stems_of(text))


def _share(question: Sequence[Weighted], near: str, before: str) -> float:
    """The share of the question in the words after a figure; the words before it count half."""
    after, ahead = stems_of(near), stems_of(before)
    total = 0.0
    for weighted in question:
        here = max((nearness(weighted.term.stem, stem) for stem in after), default=0.0)
        there = max((nearness(weighted.term.stem, stem) for stem in ahead), default=0.0)
        total += weighted.share * max(here, 0.5 * there)
    return total


def _proximity(question: Sequence[Weighted], before: str, after: str) -> float:
    """How near the question's words stand to a place in a sentence; words just before it count most."""
    total = 0.0
    left, right = list(reversed(stems_of(before))), stems_of(after)
    for weighted in question:
        best = 0.0
        for distance, stem in enumerate(left[:40]):
            best = max(best, nearness(weighted.term.stem, stem) / (1 + distance / 8))
        for distance, stem in enumerate(right[:25]):
            best = max(best, 0.8 * nearness(weighted.term.stem, stem) / (1 + distance / 8))
        total += weighted.share * best
    return total
