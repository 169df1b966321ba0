"""When something was: told by what says that it took place before an announcement of it; and when something
will be: by no year that lies behind.

"When did the Committee visit Norland?" was answered by "its representative said that the Committee would
visit it in May", though the report says "The visit took place from 3 to 7 June"; "When will it visit
Sudland?" by the year of an earlier visit to another country in the same list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.own_verb import dated_in, named_before
from assistant.names import DATE, YEAR
from assistant.sentences import split_sentences
from assistant.terms import nearness, stems_of
from assistant.verb_forms import past_of

if TYPE_CHECKING:
    from assistant.answering.close_reading import Reading
    from assistant.question import Query

_WHEN = r"(?:when|on what dates?|(?:in|on) (?:what|which) (?:year|month|date|day))"
WHEN_DID = re.compile(rf"(?i)\A\W*{_WHEN} (?:did|does|do)\b(?P<rest>.+)")
WHEN_WILL = re.compile(rf"(?i)\A\W*{_WHEN} (?:will|shall)\b|\b(?:by|until) (?:when|what date) will\b")
# A form of the verb behind one of these has not happened.
TO_COME = (
    r"(?:would|will|shall|to|plan(?:s|ned)? to|intend(?:s|ed)? to|was to|were to|is to|are to|planned"
    r"|scheduled|upcoming|forthcoming|future|next)\s+(?:be\s+|also\s+|soon\s+|then\s+)*"
)
TOOK_PLACE = re.compile(
    r"(?i)\b(?:took place|(?:was|were) (?:held|conducted|carried out|undertaken|made)|occurred)\b"
)
# What a sentence says of what is ahead, though its years are behind: "the report will be submitted …".
AHEAD = re.compile(
    r"(?i)\b(?:will|shall|would|should|must|expected|scheduled|next|session|later|once|upon|until|within"
    r"|annual(?:ly)?|every|each|due|forthcoming|upcoming|biennial(?:ly)?|thereafter|quarter|deadline"
    r"|no date)\b"
)
LEANS_BACK = re.compile(r"(?:The|This|That|These|It|They|Its|Their)\b")
NEAR_BEST = 0.8
SAME_WORD = 0.85


def took_place_first(query: Query, readings: list[Reading]) -> list[Reading]:
    """``readings``, one that dates the deed as done in front of the best one where that only announces it."""
    asked = WHEN_DID.match(query.text) if query.language == "en" else None
    if asked is None or not readings or not only_announced(asked["rest"], readings[0].sentence.text):
        return readings
    best = readings[0]
    done = [
        r
        for r in readings[1:]
        if r.score >= NEAR_BEST * best.score
        and r.candidate.document.source == best.candidate.document.source
        and dates_it_as_done(asked["rest"], r.sentence.text)
    ]
    return [_leaning_back(done[0]), *(r for r in readings if r is not done[0])] if done else readings


def _leaning_back(reading: Reading) -> Reading:
    """ "The visit took place in May" with the sentence before it in its paragraph, which says whose visit."""
    before = reading.text[: reading.sentence.start].rstrip()
    if reading.before or not before or LEANS_BACK.match(reading.sentence.text) is None:
        return reading
    return replace(reading, before=split_sentences(before)[-1].text)


def only_announced(asked: str, sentence: str) -> bool:
    """Whether each form of a verb of ``asked``, the question behind "did", stands behind "would" or
    "will"."""
    verbs = _verbs(asked, sentence)
    return bool(verbs) and all(
        re.search(rf"(?i)\b{TO_COME}\Z", sentence[: verb.start()]) is not None for verb in verbs
    )


def dates_it_as_done(asked: str, sentence: str) -> bool:
    """Whether ``sentence`` has a date and says that the deed of ``asked`` took place, or its verb in the
    past."""
    if not (DATE.search(sentence) or YEAR.search(sentence)) or only_announced(asked, sentence):
        return False
    verbs = _verbs(asked, sentence)
    past = {form for word in re.findall(r"[a-z]{3,}", asked) for form in (past_of(word),) if form}
    return bool(verbs) and (
        TOOK_PLACE.search(sentence) is not None or any(verb.group().lower() in past for verb in verbs)
    )


def _verbs(asked: str, sentence: str) -> Sequence[re.Match[str]]:
    """The words of ``sentence`` that are those of ``asked`` in small letters, a verb or its noun."""
    stems = {stem for word in re.findall(r"\b[a-z]{4,}\b", asked) for stem in stems_of(word)}
    words = re.finditer(r"\b[a-zA-Z]{4,}\b", sentence)
    return [
        word
        for word in words
        if any(nearness(stem, other) >= SAME_WORD for stem in stems for other in stems_of(word.group()))
    ]


def lies_behind(question: str, said: str, date: str | None, told_date: str = "") -> bool:
    """Whether ``question`` is when something will be, and ``said`` has only years before that of its
    document's ``date`` (ISO 8601) and says of nothing that it is to come; or such a year is ``told_date``,
    its answer."""
    if WHEN_WILL.search(question) is None or not date:
        return False
    answer = re.findall(r"(?<![\d/.,-])(?:1[89]|20)\d\d(?![\d/])", told_date)
    if answer and max(map(int, answer)) < int(date[:4]):
        return True
    told = {int(year) for year in re.findall(r"(?<![\d/.,-])(?:19|20)\d\d(?![\d/])", said)}
    return bool(told) and max(told) < int(date[:4]) and AHEAD.search(said) is None


def dates_others(question: str, sentence: str) -> bool:
    """Whether ``question`` is when somebody did or will do something, and all that ``sentence`` dates are
    other names: "the visits to Norland (2031) and Ostland (2032) and planned visits to Sudland"."""
    if WHEN_DID.match(question) is None and WHEN_WILL.search(question) is None:
        return False
    names = [named_before(sentence, dated) for dated in dated_in(sentence)]
    return len(names) > 1 and all(name and name not in question for name in names)
