"""Who pays for something, or how it is financed: the sentences that say where its money comes from.

"How is the Lamp Force financed?" is answered by "funded from voluntary contributions from Norland", and not
by a sentence that only speaks of its financing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line, part_of_paragraph
from assistant.answering.stands_around import stand_around
from assistant.answering.status import status_of
from assistant.sentences import split_sentences
from assistant.terms import Term, content_terms, nearness, stems_of

if TYPE_CHECKING:
    from assistant.question import Query
    from index.library import Library
    from index.records import DocumentRecord, StoredParagraph

SEARCHED = 60
MOST_TOLD = 3
# So many characters from where its money comes from stands what is paid for.
NEAR = 80
_PAID = r"(?:funded|financed|paid(?: for)?|sponsored|bankrolled)"
_FORMS = (
    re.compile(
        r"(?i)\A\W*(?:(?:and|so)\s+)?who\s+(?:pays|paid|is paying|will pay|would pay)\s+for\s+"
        r"(?P<what>[^?]+?)\W*\Z"
    ),
    re.compile(
        r"(?i)\A\W*(?:(?:and|so)\s+)?who\s+(?:funds|funded|finances|financed|sponsors|sponsored|is funding"
        r"|is financing)\s+(?P<what>[^?]+?)\W*\Z"
    ),
    re.compile(
        r"(?i)\A\W*(?:(?:and|so)\s+)?(?:how|by whom)\s+(?:is|are|was|were|will|has|have)\s+"
        rf"(?P<what>[^?]+?)\s+(?:be(?:en|ing)?\s+)?{_PAID}\W*\Z"
    ),
    re.compile(
        r"(?i)\A\W*(?:(?:and|so)\s+)?where\s+does\s+(?:the\s+)?(?:money|funding)\s+(?:for|of)\s+(?P<what>[^?]+?)\s+"
        r"come\s+from\W*\Z"
    ),
)
_SOURCE = re.compile(
    r"(?i)\b(?:(?:financed|funded|paid(?: for)?|borne|sponsored|met|covered|defrayed)\s+"
    r"(?:\w+ly\s+|in part\s+)?(?:by|through|from|out of)\b"
    r"|(?:voluntary|assessed|financial|in-kind|annual)\s+contributions?\b[^.;]{0,60}?\b(?:from|of|by)\s+(?:the\s+)?[A-Z]"
    r"|(?:the\s+)?(?:costs?|expenses)\b[^.;]{0,80}?\b(?:borne|met|shared|charged|apportioned)\b"
    r"|apportioned? among\b|charged? to the\b|through (?:voluntary|assessed) contributions\b)"
)
_BY = re.compile(r"(?i)\b(?:by|through|from|out of)\Z")
_OPENS = re.compile(r"(?:\A|[:;])\s*\Z")
_IT = re.compile(r"(?:It|They|This|These) (?:is|are|was|were|has been|have been) ")
_SAME = 0.85


def paid_asked(text: str) -> str | None:
    """What it is asked who pays for; None for other questions."""
    found = next((match for form in _FORMS if (match := form.match(text))), None)
    return found["what"].strip() if found is not None else None


def tells_who_pays(sentence: str) -> bool:
    """Whether a sentence says where money comes from."""
    return _SOURCE.search(sentence) is not None


def who_pays(library: Library, query: Query, named: list[DocumentRecord]) -> Draft | None:
    """The sentences that say where the money for the thing asked about comes from; None where another thing
    is asked, or none says so."""
    what = paid_asked(query.text) if query.language == "en" and not named else None
    terms = content_terms(f"on {what}") if what is not None else []
    if not terms:
        return None
    lines: list[Line] = []
    for hit in library.search(f"{what} financed funded from contributions", SEARCHED):
        if len(lines) < MOST_TOLD and not hit.paragraph.text.startswith("| "):
            lines += _lines(hit.paragraph, terms)[: MOST_TOLD - len(lines)]
    if not lines:
        return None
    lines = lines if len(lines) > 1 else [Line(lines[0].text, lines[0].supports)]
    return Draft(True, tuple(lines)).out_of_library(library)


def _lines(stored: StoredParagraph, terms: list[Term]) -> list[Line]:
    if not stand_around(terms, stored):
        return []
    lines, spans = [], split_sentences(stored.text)
    for at, span in enumerate(spans):
        # "It is financed by …" is of what the sentence before names
        first = spans[at - 1] if at and _IT.match(span.text) else span
        if pays_for(terms, span.text, first.text if first is not span else ""):
            support = part_of_paragraph(stored, first.start, span.end, status_of(stored))
            lines.append(Line(f"“{' '.join(support.quote.split())}”", (support,), bullet=True))
    return lines


def pays_for(terms: list[Term], sentence: str, before: str = "") -> bool:
    """Whether a sentence says where the money for what ``terms`` name comes from: they stand beside that, or
    in the sentence ``before`` on which it leans."""
    for source in _SOURCE.finditer(sentence):
        words = stems_of(f"{before} {_beside(sentence, source)}")
        if all(any(nearness(term.stem, one) >= _SAME for one in words) for term in terms):
            return True
    return False


def _beside(sentence: str, source: re.Match[str]) -> str:
    """Where what is paid for may stand: before "funded by", after it where a clause begins so; of
    contributions anywhere in the sentence."""
    if not _BY.search(source[0]):
        return sentence
    opens = _OPENS.search(sentence[: source.start()]) is not None
    return sentence[max(0, source.start() - NEAR) : source.end() + (NEAR if opens else 0)]
