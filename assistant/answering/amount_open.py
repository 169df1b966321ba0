"""How much somebody will give or pay, where the documents say that this is not settled yet.

"How much will Norland contribute?" is answered by "The amount had yet to be approved.", without a figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line, part_of_paragraph
from assistant.answering.stands_around import stand_around
from assistant.answering.status import status_of
from assistant.sentences import split_sentences
from assistant.terms import content_terms, nearness, stems_of

if TYPE_CHECKING:
    from assistant.question import Query
    from index.records import StoredParagraph

_ASKED = re.compile(
    r"(?i)\A\W*(?:(?:and|so)\s+)?(?:how much|what (?:amount|sum)|how (?:big|large|high))\b"
    r"[^?]*?\b(?:will|would|does|do|did|is|are|was|has|have)\b(?P<what>[^?]+)\?*\s*\Z"
)
_OPEN = re.compile(
    r"(?i)\b(?:amounts?|sums?|size|level|figures?|costs?|fees?|budgets?|contributions?)\b[^.;:]{0,80}?\b"
    r"(?:(?:has|have|had|is|are|was|were) (?:yet|still) to be"
    r"|(?:has|have|had|is|was|were) not (?:yet )?(?:been)?"
    r"|remain(?:s|ed)? to be)\s?"
    r"(?:approved|determined|decided|fixed|agreed|announced|confirmed|specified|set|finali[sz]ed"
    r"|known|settled|established)\b"
)


def says_it_is_open(sentence: str) -> bool:
    """Whether a sentence says that an amount is not settled yet."""
    return _OPEN.search(sentence) is not None


def amount_open(query: Query, found: Iterable[StoredParagraph]) -> Draft | None:
    """The sentence of what was ``found`` that says that the amount asked for is not settled, with the one
    before it that says whose; None where another thing is asked, or none says so."""
    asked = _ASKED.match(query.text) if query.language == "en" else None
    terms = content_terms(f"on {asked['what']}") if asked is not None else []
    if not terms:
        return None
    for stored in found:
        spans = split_sentences(stored.text)
        for at, span in enumerate(spans):
            if not says_it_is_open(span.text) or not stand_around(terms, stored):
                continue
            first = spans[max(0, at - 1)]
            said = f"{first.text} {span.text}"
            names = [term for term in terms if term.surface[:1].isupper() and not term.word.isdigit()]
            if not all(any(nearness(t.stem, one) >= 1 for one in stems_of(said)) for t in names[:1]):
                continue  # it is another's
            support = part_of_paragraph(stored, first.start, span.end, status_of(stored))
            return Draft(True, (Line(f"“{' '.join(support.quote.split())}”", (support,)),))
    return None
