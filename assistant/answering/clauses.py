"""The clause of a sentence that a question is about, where the sentence goes on to do something else.

"It would consider the reports of Aldmere and Corvia, adopt lists of issues for Varsk and hold a dialogue with
Brennland": asked whose reports are considered, the list ends where the next verb begins.
"""

from __future__ import annotations

import re
from itertools import pairwise

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

_VERB = re.compile(rf"\b{_ACT}\b")


def clauses(sentence: str) -> list[str]:
    """The parts of ``sentence`` with a governing verb each; the sentence itself where there is but one."""
    cuts = [0, *(match.start() for match in _TAKES_OVER.finditer(sentence)), len(sentence)]
    return [sentence[start:end] for start, end in pairwise(cuts)]


def _opening(sentence: str) -> frozenset[str]:
    """The stems of what stands before the first verb, the subject of all: it tells no clause from another."""
    first = _VERB.search(sentence)
    return frozenset(stems_of(sentence[: first.start()])) if first else frozenset()


def clause_asked(sentence: str, question: str) -> str:
    """The clause that has more of the question's words than any other; the sentence where none stands out."""
    parts = clauses(sentence)
    if len(parts) < 2:
        return sentence
    asked = [term.stem for term in content_terms(question) if term.stem not in _opening(sentence)]

    def fit(part: str) -> int:
        stems = stems_of(part)
        return sum(any(nearness(word, stem) >= 0.9 for stem in stems) for word in asked)

    best, second = sorted(((fit(part), part) for part in parts), key=lambda pair: -pair[0])[:2]
    return best[1] if best[0] > second[0] else sentence
