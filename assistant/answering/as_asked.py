"""Of the sentences that come near, the one that says it as it is asked.

The best one in words and meaning may tell it of a narrower class ("273 volunteers with disabilities" of
volunteers), of another state ("759 claims were made" of those still open), of what rose where it is asked
what fell, of what was paid where it is asked what the Board recommends, or as what came on top ("It also
received $3.9 million from the Fund"). Where another one that comes near says it as asked, that one is told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.acronyms import is_acronym
from assistant.answering.added_or_removed import change_asked, tells_only_what_stands, tells_the_change
from assistant.answering.asked_figure import asked_in
from assistant.answering.beside_the_point import beside_the_point
from assistant.answering.changes_told import (
    Direction,
    asks_how_much_it_changed,
    direction_asked,
    went_so,
    went_the_other_way,
)
from assistant.answering.close_reading import Reading
from assistant.answering.foremost import in_front
from assistant.answering.headlines import FIGURES
from assistant.answering.narrower import is_narrowed, tells_a_total
from assistant.answering.near_misses import near_miss
from assistant.answering.own_clause import told_in
from assistant.answering.place_asked import kind_of_place_asked
from assistant.answering.states import state_asked, tells_the_state
from assistant.answering.wanted import wanted
from assistant.names import years
from assistant.question import Query
from assistant.terms import nearness, stems_of

# So near the best one, by the score, another sentence must come.
NEAR = 0.6
# … where it is the total of what the best one tells a part of, in the same document.
TOTAL_NEAR = 0.4
# … where it has the verb that the best one lacks.
VERB_NEAR = 0.5
# … where nothing but the subject tells them apart.
SUBJECT_NEAR = 0.75
SAME_WORD = 0.8


def as_asked_first(query: Query, readings: list[Reading]) -> list[Reading]:
    """The readings, the one that says it as it is asked in front."""
    if query.language != "en" or not readings:
        return readings
    for found in (
        _going_so,
        _of_the_change,
        _by_the_verb_asked,
        _in_the_state_asked,
        _of_the_whole,
        _of_the_subject,
    ):
        better = found(query, readings)
        if better is not None and not beside_the_point(query, better) and not near_miss(query, better):
            return in_front(better, readings)
    return readings


def says_the_contrary(query: Query, reading: Reading) -> bool:
    """Whether it is asked what fell, and the sentence says only what rose, or the other way round; or what
    was added, and it says how many there are."""
    direction, sentence = direction_asked(query), reading.sentence.text
    if query.language == "en" and tells_only_what_stands(query.text, sentence):
        return True
    return direction is not None and went_the_other_way(direction, sentence)


def _of_the_change(query: Query, readings: Sequence[Reading]) -> Reading | None:
    """The sentence that counts what was added or removed, where the best one does not."""
    change = change_asked(query.text)
    if change is None or tells_the_change(change, readings[0].sentence.text):
        return None
    near = _near(readings, NEAR)
    return next((r for r in near if r.typed and tells_the_change(change, r.sentence.text)), None)


def _near(readings: Sequence[Reading], near: float) -> list[Reading]:
    best = readings[0]
    return [r for r in readings[1:] if r.score >= near * best.score and not r.in_footnote]


def _going_so(query: Query, readings: Sequence[Reading]) -> Reading | None:
    """What went the way asked about, where the best sentence tells of the other or of none."""
    direction = direction_asked(query)
    if direction is None or _goes_only_so(direction, readings[0]):
        return None
    return next((r for r in _near(readings, NEAR) if _goes_only_so(direction, r)), None)


def _goes_only_so(direction: Direction, reading: Reading) -> bool:
    other: Direction = "down" if direction == "up" else "up"
    return went_so(direction, reading.sentence.text) and not went_so(other, reading.sentence.text)


# "How much does the Board recommend?": the verb of the one who is asked about, which few sentences have.
_VERB_ASKED = re.compile(
    r"(?i)\b(?:does|do|did)\s+(?:(?!\b(?:does|do|did|that|which|who)\b)[^?,]){2,70}?\s+(?P<verb>recommend"
    r"|propose|request|approve|authori[sz]e|appropriate|allocate|pledge|proclaim|declare|demand|endorse|condemn"
    r"|establish|set up|prohibit|forbid|ban|estimate|set aside)\b"
)
_OTHER_WORDS = {
    "set up": ("establish", "create"),
    "prohibit": ("prevent", "ban", "forbid"),
    "forbid": ("prohibit", "prevent"),
    "ban": ("prohibit", "prevent"),
    "demand": ("call",),
}
# A cut that is recommended is not what is recommended.
_CUT = re.compile(r"(?i)\b(?:reduc\w+|decreas\w+|cuts?|adjust\w+)\b")


def _by_the_verb_asked(query: Query, readings: Sequence[Reading]) -> Reading | None:
    """What the one asked about recommends, where the best sentence does not recommend."""
    asked = _VERB_ASKED.search(query.text)
    if asked is None or (wanted(query).kind not in FIGURES and not kind_of_place_asked(query.text)):
        return None
    verb = asked["verb"].lower()
    forms = {stem for word in (verb, *_OTHER_WORDS.get(verb, ())) for stem in stems_of(word)}

    def has_verb(reading: Reading) -> bool:
        said = stems_of(f"{reading.candidate.lead_in} {reading.sentence.text}")
        return bool(forms & set(said))  # no synonym: what is proposed is not yet recommended

    if has_verb(readings[0]):
        return None
    cut_asked = _CUT.search(query.text) is not None
    source = readings[0].source
    fitting = [
        r
        for r in _near(readings, VERB_NEAR)
        if has_verb(r)
        and (r.typed or kind_of_place_asked(query.text))
        and r.candidate.paragraph.kind != "preambular"
        and (cut_asked or not _CUT.search(r.sentence.text))
    ]
    return next((r for r in fitting if r.source == source), None) or next(iter(fitting), None)


def _in_the_state_asked(query: Query, readings: Sequence[Reading]) -> Reading | None:
    """The number of those in the state asked about, where the best sentence has none: a share of them, or the
    number of all."""
    state = state_asked(query.text)
    if state is None or wanted(query).kind != "count":
        return None

    def tells(reading: Reading) -> bool:
        counts = [told for told in told_in(reading.sentence.text) if told.measured("count") is not None]
        return any(tells_the_state(state, told.words, query.text) for told in counts)

    if tells(readings[0]):
        return None
    return next((r for r in _near(readings, NEAR) if r.typed and tells(r)), None)


def _of_the_whole(query: Query, readings: Sequence[Reading]) -> Reading | None:
    """The total of the document, where the best sentence counts only some of the things asked about."""
    if wanted(query).kind != "count" or not _counts_some(query, readings[0]):
        return None
    source = readings[0].source
    beside = [r for r in _near(readings, TOTAL_NEAR) if r.source == source and not _counts_some(query, r)]
    totals = [r for r in beside if _counts_all(query, r)]
    return next(iter(totals), None)


def _counts_some(query: Query, reading: Reading) -> bool:
    if reading.short is None:
        return False
    start, text = reading.short.start - reading.sentence.start, reading.sentence.text
    noun = asked_in(query).noun_stems
    found = (told for told in told_in(text) if told.holds(start))
    return any(is_narrowed(query.text, noun, text[told.amount.end :]) for told in found)


def _counts_all(query: Query, reading: Reading) -> bool:
    of_then = set(query.years) <= set(years(reading.text)) or not years(reading.sentence.text)
    if reading.short is None or not of_then:
        return False
    start = reading.short.start - reading.sentence.start
    return any(told.holds(start) and tells_a_total(told) for told in told_in(reading.sentence.text))


# Up to its verb a sentence says what it is about; what stands in front of a comma is when or where.
_SUBJECT = re.compile(
    r"\A(?:(?:In|At|On|By|As at|As of|During|For|Since)\b[^,]{0,60},\s+)?(?P<subject>[^,;:.]*?)\s+"
    r"(?:was|were|is|are|amount(?:s|ed)?|totall?(?:s|ed)|stands?|stood|reach(?:es|ed)|came|comes|fell|rose|grew|remain(?:s|ed)"
    r"|represent(?:s|ed)|increased|decreased|declined|dropped|doubled|will|would)\b"
)
_LIGHT = frozenset(stems_of("total overall annual amount level number figure sum year"))
_CHANGE = frozenset(stems_of("fall fell rise rose drop increase decrease decline grow grew change reduce"))
_FIGURE = re.compile(r"\d")
_ASIDE = re.compile(r"\([^()]*\)")
MOST_WORDS = 8
_PUT_AS_ONE = re.compile(r"(?i)\b(?:who|whom|whose|which|why|how|when|where)\b|\?\s*\Z")


def _of_the_subject(query: Query, readings: Sequence[Reading]) -> Reading | None:
    """The figure of what is asked about itself, where the best sentence has that of a part of it, of what
    came on top of it, or of something in proportion to it."""
    few = query.kind == "statement" and len(query.text.split()) <= MOST_WORDS
    label = few and not _PUT_AS_ONE.search(query.text)
    if not (label or wanted(query).kind == "money" or asks_how_much_it_changed(query.text)):
        return None
    named = {t.stem for t in query.terms if t.named or is_acronym(t.surface)}
    topic = {t.stem for t in query.terms if not any(c.isdigit() for c in t.word)} - named - _CHANGE
    core = topic - _LIGHT
    if not core:
        return None

    def is_about(reading: Reading) -> bool:
        found = _SUBJECT.match(reading.sentence.text)
        if found is None or not _FIGURE.search(reading.sentence.text[found.end() :]):
            return False
        said = set(stems_of(found["subject"])) - _SMALL
        covered = all(any(nearness(one, other) >= SAME_WORD for other in said) for one in core)
        known = topic | named
        beyond = {one for one in said if not any(nearness(one, other) >= SAME_WORD for other in known)}
        told = years(_ASIDE.sub("", reading.sentence.text))
        in_time = not query.years or not told or bool(set(query.years) & set(told))
        return covered and in_time and not beyond - _LIGHT

    if is_about(readings[0]):
        return None
    near = [r for r in _near(readings, SUBJECT_NEAR) if "| " not in r.sentence.text and is_about(r)]
    own = [r for r in near if r.source == readings[0].source]
    return next(iter(own or near), None)


_SMALL = frozenset(stems_of("the a an its their of for in to at and"))
