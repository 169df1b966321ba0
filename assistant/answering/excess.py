"""How far over: "exceed the approved budget of $80 million by $12 million" is $12 million over, not 80.

The sum that is exceeded stands in every sentence on the budget; by how much it is exceeded in one of them.
Where no sentence says so, no sum stands in front.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.close_reading import Reading
from assistant.answering.foremost import in_front
from assistant.answering.own_clause import told_in
from assistant.question import Query

# So near the best one such a sentence of its document must come.
NEAR_BEST = 0.3
_LIMIT = r"(?:budget|target|estimate|ceiling|limit|plan|appropriation|allocation|quota|authori[sz]ation)"
_ASKED = re.compile(
    r"(?i)\b(?:how (?:far|much|many|big|large)|by (?:how (?:much|many)|what (?:amount|sum|margin)))\b"
    rf"[^?]*\b(?:(?:over|above|beyond)\s+(?:(?:the|its|their|his|her|a|approved|original|initial|planned|annual"
    rf"|agreed)\s+)*{_LIMIT}s?\b|exceed(?:s|ed|ing)?\b|overr[au]ns?\b|over(?:spent|spend|spending)\b|over-"
    r"(?:expenditures?|spending)\b|overshoots?\b|surpass(?:es|ed)?\b)"
    r"|\bhow (?:big|large|high|great)\s+(?:is|was|will be|are|were)\s+(?:the\s+)?(?:[\w-]+\s+){0,2}?"
    r"(?:overruns?|over-?expenditures?|excess|overspend(?:ing)?)\b"
)
_HEDGED = (
    r"(?:(?:about|around|over|nearly|almost|some|just|approximately|more than|an estimated|as much as)\s+)*"
)
# What stands before, and after, the figure by which something is exceeded.
_BY = re.compile(
    rf"(?i)\b(?:exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|overshot|overshoots?|overspent|overran)\b[^;]*?\bby\s+{_HEDGED}\Z"
    rf"|\b(?:overruns?|over-?expenditures?|overspending|excess)\s+(?:[\w-]+\s+){{0,3}}?(?:of|by|at|to|totalling)"
    rf"\s+(?:the amount of\s+)?{_HEDGED}\Z"
)
_OVER = re.compile(
    r"(?i)\A(?:\s+\([^()]*\))?,?\s+(?:more than|over|above|in excess of|beyond|higher than)\s+"
    rf"(?:(?:the|its|their|what was)\s+)?(?:[\w-]+\s+){{0,3}}?{_LIMIT}\w*\b"
)
_IN_BRACKETS = re.compile(r"\s+\((?:or\s+)?[\d.,]+\s*(?:per cent|%)\)")


def asks_for_the_excess(question: str) -> bool:
    """Whether it is asked by how much something is over a budget or any other limit."""
    return _ASKED.search(question) is not None


def excess_in(sentence: str) -> str:
    """By how much ``sentence`` says that something exceeds another, with the share in brackets after it; ""
    where it says it of none, or of several."""
    found = [
        told
        for told in told_in(sentence)
        if _BY.search(sentence[: told.amount.start]) or _OVER.match(sentence[told.amount.end :])
    ]
    if len(found) != 1:
        return ""
    start, end = found[0].amount.start, found[0].amount.end
    share = _IN_BRACKETS.match(sentence[end:])
    return sentence[start : end + (share.end() if share else 0)]


def lacks_the_excess(question: str, said: str) -> bool:
    """Whether the excess is asked for, and nothing that is ``said`` has a figure: "signed within budget"."""
    return asks_for_the_excess(question) and not told_in(said)


def excess_first(query: Query, readings: list[Reading], read: Sequence[Reading]) -> list[Reading]:
    """The readings; where the excess is asked for and the best one tells none, the sentence of its document
    that does is in front."""
    if query.language != "en" or not readings or not asks_for_the_excess(query.text):
        return readings
    best = readings[0]
    if excess_in(best.sentence.text):
        return readings
    near = (r for r in read if r.source == best.source and r.score >= NEAR_BEST * best.score)
    found = next((r for r in near if excess_in(r.sentence.text)), None)
    return readings if found is None else in_front(found, readings)
