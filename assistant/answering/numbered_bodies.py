"""A committee that is known by its number: "the Third Committee", "the 1718 Committee".

Every report has a committee with a chair; of the one asked about only that tells something which names it
so, or by the resolution that set it up. Pure but for the paragraphs that it looks into.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.names import ordinal_value
from assistant.retrieval import context_words

if TYPE_CHECKING:
    from assistant.answering.draft import Draft
    from index.library import Library

_NUMBER = r"(?P<number>\d{3,4}|(?i:first|second|third|fourth|fifth|sixth)|(?:1st|2nd|3rd|4th|5th|6th))"
_NAMED = re.compile(rf"\b{_NUMBER}\s+(?:[Ss]anctions\s+)?[Cc]ommittee\b(?!\s+(?:meeting|session|report)s?\b)")
# "the Committee established pursuant to resolution 1718 (2006)", "Committee pursuant to resolution 1718".
_SET_UP_BY = r"\bCommittee\b[^.;]{{0,80}}?\bresolutions?\b[^.;]{{0,60}}?\b{0}\b"


def numbered_body(question: str) -> str | None:
    """The number by which ``question`` names a committee: "1718", "3"; None where it names none so."""
    found = _NAMED.search(question)
    return _value(found["number"]) if found else None


def names_the_body(number: str, text: str) -> bool:
    """Whether ``text`` names the committee of that ``number``."""
    if any(_value(found["number"]) == number for found in _NAMED.finditer(text)):
        return True
    return len(number) > 1 and re.search(_SET_UP_BY.format(number), text) is not None


def tells_of_another_body(library: Library, question: str, draft: Draft) -> bool:
    """Whether ``question`` is about a committee by its number, and nothing that ``draft`` cites names it."""
    number = numbered_body(question)
    supports = [support for line in draft.lines for support in line.supports]
    if number is None or not supports:
        return False
    for support in supports:
        stored = library.paragraph(support.document.source, support.locator) if support.locator else None
        section = " ".join(stored.section) if stored is not None else ""
        around = stored.text if stored is not None else support.text
        if names_the_body(number, f"{around} {section} {context_words(support.document)}"):
            return False
    return True


def _value(said: str) -> str:
    if len(said) > 2 and said.isdigit():
        return said
    return str(ordinal_value(said.lower()) or said)
