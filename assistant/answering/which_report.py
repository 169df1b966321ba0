"""Who submitted a first report is told by what says "initial report", not by whose next report is due.

The bodies that watch over a treaty get an initial report and then periodic ones, the second, the third: a
sentence that names States and speaks of their reports answers only where it is of the same one.
"""

from __future__ import annotations

import re

from assistant.answering.close_reading import Reading, in_full
from assistant.names import ordinal_value
from assistant.question import Query

_ORDINAL = r"initial|[a-z]+-(?:first|second|third|[a-z]+th)|first|second|third|[a-z]{2,}th|\d+(?:st|nd|rd|th)"
_REPORT = re.compile(
    rf"(?i)\b(?P<first>{_ORDINAL})(?:(?:,| and| to)+ (?P<further>{_ORDINAL}))*"
    r"(?: combined)?(?: periodic)? reports?\b"
)
_WHO = re.compile(
    r"(?i)\A\W*(?:and\s+)?(?:who|which|what)\b[^?]*\b(?:submit\w*|hand(?:ed|s)? in|sen[dt]|filed?"
    r"|present(?:ed|s)?|deliver(?:ed|s)?|gave|overdue|due)\b"
)


def report_asked(question: str) -> int | None:
    """The number of the report whose senders ``question`` asks for, 1 for an initial one; None of others."""
    found = _REPORT.search(question) if _WHO.match(question) else None
    return _number(found["first"]) if found is not None else None


def tells_of_the_report(number: int, sentence: str) -> bool:
    """Whether ``sentence`` speaks of a report of that number."""
    told = (word for one in _REPORT.finditer(sentence) for word in (one["first"], one["further"]) if word)
    return number in map(_number, told)


def _number(word: str) -> int | None:
    return 1 if word.lower() == "initial" else ordinal_value(word.lower())


def of_the_report(query: Query, readings: list[Reading]) -> list[Reading]:
    """The readings; where those are asked for who submitted a report of some number, those of such reports
    alone."""
    number = report_asked(query.text) if query.language == "en" else None
    if number is None:
        return readings
    return [reading for reading in readings if tells_of_the_report(number, in_full(reading))]


def of_another_report(query: Query, told: str) -> bool:
    """Whether those are asked for who submitted a report of some number, and ``told`` speaks of none such."""
    number = report_asked(query.text) if query.language == "en" else None
    return number is not None and not tells_of_the_report(number, told)
