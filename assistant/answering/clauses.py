"""The clause of a sentence that a question is about, where the sentence goes on to do something else.

"It would consider the reports of Aldmere and Corvia, adopt lists of issues for Varsk and hold a dialogue with
Brennland": asked whose reports are considered, the list ends where the next verb begins.
"""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.names import DATE, MONTHS, sessions
from assistant.terms import content_terms, nearness, stems_of

_ACT = (
    r"(?:re-)?(?:adopt|appoint|approv|ask|assess|authoriz|begin|call|clos|complet|conduct|consider|continu|convene?|"
    r"decid|defer|discuss|elect|endors|establish|examin|finaliz|grant|hear|held|hold|initiat|invit|issu|launch|met|"
    r"meet|nominat|not|open|postpon|prepar|present|publish|receiv|recommend|reject|request|review|schedul|sent?d?|"
    r"submit|suspend|tak|took|transmit|visit|welcom)(?:e|es|s|ed|d|ted)?"
)
# A verb that takes over: "…, adopt lists of issues for", "… and also visited". A participle ("the reports
# received from") hangs on no joiner and takes over nothing.
_TAKES_OVER = re.compile(
    rf"(?:[,;]\s+(?:and\s+)?|\s+and\s+)(?=(?:(?:to|also|then|it|would|will|had|has|have)\s+)*{_ACT}\s)"
)

# "…, while most nurses served in": what is set against the first is not what is asked about it.
_SET_AGAINST = re.compile(r"[,;]?\s+(?=(?:while|whereas)\s)")
# "… to Norway and in letters dated 3 May to": another time, others.
_OTHER_DATE = re.compile(rf"\s+and\s+(?=(?:in|on|by)\s+(?:\w+\s+){{0,3}}?{DATE.pattern})", re.IGNORECASE)
_VERB = re.compile(rf"\b{_ACT}\b")
_MONTH_OF_YEAR = re.compile(rf"(?i)\b(?:{MONTHS})\s+\d{{4}}\b")


def clauses(sentence: str) -> list[str]:
    """The parts of ``sentence`` with a governing verb each; the sentence itself where there is but one."""
    found = {match.start() for cut in (_TAKES_OVER, _SET_AGAINST) for match in cut.finditer(sentence)}
    cuts = [0, *sorted(found - {0}), len(sentence)]
    return [sentence[start:end] for start, end in pairwise(cuts)]


def _opening(sentence: str) -> frozenset[str]:
    """The stems of what stands before the first verb, the subject of all: it tells no clause from another."""
    first = _VERB.search(sentence)
    return frozenset(stems_of(sentence[: first.start()])) if first else frozenset()


def _of_the_month(sentence: str, question: str) -> str | None:
    """The only part of ``sentence`` that tells of the month asked about, where others tell of other dates."""
    month = _MONTH_OF_YEAR.search(question)
    starts = [match.start() for match in _OTHER_DATE.finditer(sentence)]
    if month is None or not starts:
        return None
    parts = [sentence[start:end] for start, end in pairwise([0, *starts, len(sentence)])]
    fitting = [part for part in parts if month.group().lower() in part.lower()]
    return fitting[0] if len(fitting) == 1 else None


def _of_the_session(sentence: str, question: str) -> str | None:
    """The only part of ``sentence`` that tells of the one session asked about, where others tell of others:
    "at the ninth session, it met with Elm; at the tenth, with Varsk" names one of the ninth."""
    asked = sessions(question)
    parts = sentence.split(";")
    of_each = [sessions(part) for part in parts]
    if len(asked) != 1 or sum(map(bool, of_each)) < 2:
        return None
    fitting = [part for part, told in zip(parts, of_each, strict=True) if told == asked]
    return fitting[0].strip() if len(fitting) == 1 else None


def clause_asked(sentence: str, question: str) -> str:
    """The clause that has more of the question's words than any other, or alone its month or session; the
    sentence where none stands out."""
    of_time = _of_the_month(sentence, question) or _of_the_session(sentence, question)
    if of_time is not None:
        return of_time
    parts = clauses(sentence)
    if len(parts) < 2:
        return sentence
    asked = [term.stem for term in content_terms(question) if term.stem not in _opening(sentence)]

    def fit(part: str) -> int:
        stems = stems_of(part)
        return sum(any(nearness(word, stem) >= 0.9 for stem in stems) for word in asked)

    best, second = sorted(((fit(part), part) for part in parts), key=lambda pair: -pair[0])[:2]
    return best[1] if best[0] > second[0] else sentence
