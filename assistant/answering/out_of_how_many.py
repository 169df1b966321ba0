"""How many of several were settled, closed or done, where one sentence counts them "out of the 26".

"How many of the open issues have been settled?" is answered by "Out of the 26 outstanding issues, seven have
been resolved": in plain speech open is outstanding, and settled is resolved. What the issues are of stands in
the sentences before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line, part_of_paragraph
from assistant.answering.stands_around import stand_around
from assistant.answering.status import status_of
from assistant.names import CARDINALS
from assistant.sentences import split_sentences
from assistant.terms import Term, content_terms, nearness, stems_of

if TYPE_CHECKING:
    from assistant.question import Query
    from index.records import StoredParagraph

_ASKED = re.compile(
    r"(?i)\A\W*(?:(?:and|so)\s+)?how many of (?:the|its|their|these|those)\s+(?P<what>[^?]+?)\s+"
    r"(?:have|has|had|were|was|are)\s+(?:already\s+|since\s+)?(?:been\s+)?(?P<done>[a-z]+(?:ed|t|n))\b(?P<rest>[^?]*)\?*\s*\Z"
)
_NUMBER = rf"(?:\d[\d,]*|{'|'.join(CARDINALS)})"
_COUNTS = re.compile(
    rf"(?i)\b(?:out )?of (?:the |these |those |its |a total of )?{_NUMBER}\s+(?P<what>[^.;]{{3,160}}?),\s+"
    rf"(?:only\s+)?(?P<number>{_NUMBER})\s+(?:[\w-]+\s+){{0,2}}?(?:have|has|had|were|was|are)\s+(?:already\s+|since\s+)?"
    r"(?:been\s+)?(?P<done>[a-z]+(?:ed|t|n))\b"
)
# What plain speech and documents call the same.
_SAME_WORDS = tuple(
    frozenset(stems_of(line))
    for line in (
        "open outstanding unresolved pending remaining unsettled",
        "settled resolved closed solved clarified",
        "done completed implemented carried fulfilled executed",
        "paid disbursed settled",
        "issue question matter problem point item",
        "begun started launched commenced initiated",
        "filled occupied",
    )
)
_SO_FAR = re.compile(r"(?i)\b(?:so far|to date|by now|until now|up to now|yet|in total|already)\b")


def counted(question: str, sentence: str) -> str | None:
    """The number that ``sentence`` gives of those that ``question`` asks about; None where it gives none."""
    asked, told = _ASKED.match(question), _COUNTS.search(sentence)
    if asked is None or told is None or not _is_same(asked["done"], told["done"]):
        return None
    noun = stems_of(re.split(r"(?i)\s(?:with|of|in|on|about|from|for|by)\s", asked["what"])[0])
    words = stems_of(told["what"])
    return told["number"] if all(any(_near(one, other) for other in words) for one in noun) else None


def out_of_how_many(query: Query, found: Iterable[StoredParagraph]) -> Draft | None:
    """The sentence of what was ``found`` that counts those asked about out of all; None where another thing
    is asked, or none does."""
    asked = _ASKED.match(query.text) if query.language == "en" else None
    if asked is None:
        return None
    besides = _SO_FAR.sub(" ", asked["rest"])
    parts = re.split(r"(?i)\s(?=(?:with|of|in|on|about|from|for|by)\s)", asked["what"], maxsplit=1)
    terms: list[Term] = content_terms(f"on {' '.join((*parts[1:], besides))}")
    for stored in found:
        for span in split_sentences(stored.text):
            number = counted(query.text, span.text)
            if number is None or not stand_around(terms, stored):
                continue
            support = part_of_paragraph(stored, span.start, span.end, status_of(stored))
            said = f"**{number[:1].upper()}{number[1:]}** — “{' '.join(span.text.split())}”"
            return Draft(True, (Line(said, (support,)),))
    return None


def _is_same(one: str, other: str) -> bool:
    return _near(stems_of(one)[0], stems_of(other)[0])


def _near(one: str, other: str) -> bool:
    return nearness(one, other) >= 0.9 or any({one, other} <= same for same in _SAME_WORDS)
