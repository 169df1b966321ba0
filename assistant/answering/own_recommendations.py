"""What a body's report recommends under a numbered heading, and why: "Recommendation 6" and what leads to it.

"Does the Unit recommend a fund?" is answered by the recommendation with its number, in its own words and
without "Yes": to explore a fund is not to set one up. Its reason is what the paragraphs before it say of the
matter, and what it "is intended to" do; the conditions that they name are none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line, part_of_paragraph, whole_paragraph
from assistant.answering.listing import OPENS_LIST, items_under
from assistant.answering.status import document_order, status_of
from assistant.sentences import split_sentences
from assistant.terms import Term, content_terms, nearness, stems_of
from index.abbreviations import name_of_body

if TYPE_CHECKING:
    from assistant.question import Query
    from index.library import Library
    from index.records import DocumentRecord, StoredParagraph

MOST_TOLD = 3
# The reasons stand in so many paragraphs before the recommendation.
BEFORE = 2
_VERB = r"(?:recommend|want|propose|suggest|call for|ask for|advise)"
_FORMS = (
    re.compile(
        rf"(?i)\A\W*(?:(?:and|so)\s+)?(?P<why>why)\s+(?:does|do|did|has)\s+(?P<by>[^?]+?)\s+{_VERB}(?:ed)?\s+"
        r"(?P<what>[^?]+?)\W*\Z"
    ),
    re.compile(
        rf"(?i)\A\W*(?:(?:and|so)\s+)?(?P<why>)(?:does|do|did|has)\s+(?P<by>[^?]+?)\s+{_VERB}(?:ed)?\s+"
        r"(?P<what>[^?]+?)\W*\Z"
    ),
    re.compile(
        r"(?i)\A\W*(?:(?:and|so)\s+)?(?P<why>)what\s+(?:does|do|did|has)\s+(?P<by>[^?]+?)\s+recommend(?:ed)?\s+"
        r"(?:on|about|regarding|concerning|for)\s+(?P<what>[^?]+?)\W*\Z"
    ),
)
_HEADED = re.compile(r"(?i)\A(?:formal\s+)?recommendation\s+(?:no\.\s*)?[A-Z]?\d+(?:\.\d+)?\Z")
_SHOULD = re.compile(r"(?i)\b(?:should|(?:is|are) (?:recommended|encouraged|requested|invited|urged) to)\b")
_PURPOSE = re.compile(
    r"(?i)\brecommendation\b[^.;]*?\b(?:aims|is (?:intended|expected|meant|designed)|seeks|will|would)\b"
)
_CONDITION = re.compile(
    r"(?i)\bwould (?:require|need|have)\b|\b(?:provided|on condition) that\b|\A\W*(?:if|unless)\b"
)
# What several bodies do together is said in many ways.
_TOGETHER = frozenset(stems_of("joint inter-agency pooled common shared collective"))
# Words that say only that a thing is to be there.
_TO_BE = frozenset(
    stems_of("creation create establish establishing establishment setting set up introduce new having have")
)
_SAME = 0.8


@dataclass(frozen=True, slots=True)
class Asked:
    """A recommendation of the body ``by`` of ``what``; ``why`` where its reason is asked for."""

    by: str
    what: str
    why: bool


def own_recommendation_asked(text: str) -> Asked | None:
    """Which recommendation of which body a question is after; None for other questions."""
    found = next((match for form in _FORMS if (match := form.match(text))), None)
    if found is None:
        return None
    return Asked(re.sub(r"(?i)\Athe\s+", "", found["by"].strip()), found["what"].strip(), bool(found["why"]))


def own_recommendations(library: Library, query: Query, named: Sequence[DocumentRecord]) -> Draft | None:
    """The numbered recommendations on the matter in the reports of the body asked about, or why they are
    made; None where another thing is asked, or it has none on that."""
    asked = own_recommendation_asked(query.text) if query.language == "en" else None
    if asked is None:
        return None
    terms = [term for term in content_terms(f"on {asked.what}") if term.stem not in _TO_BE]
    of_body = [one for one in named or library.documents() if one.language == "en" and _is_of(asked.by, one)]
    if not terms or not of_body:
        return None
    lines: list[Line] = []
    for document in sorted(of_body, key=document_order):
        paragraphs = library.paragraphs(document.source)
        for at, stored in enumerate(paragraphs):
            if _is_recommendation(paragraphs, at) and has_the_matter(terms, stored.text):
                own = _reasons(terms, paragraphs[max(0, at - BEFORE) : at]) if asked.why else []
                lines += own if asked.why else _told(library, stored)
    if not lines or sum(not line.text.startswith("(") for line in lines) > MOST_TOLD:
        return None
    lines = lines if len(lines) > 1 else [Line(lines[0].text, lines[0].supports)]
    return Draft(True, tuple(lines)).out_of_all(of_body)


def _is_of(by: str, document: DocumentRecord) -> bool:
    name = (name_of_body(by) or by).lower()
    return name in {(document.masthead.body or "").lower(), (document.masthead.organ or "").lower()}


def _is_recommendation(paragraphs: Sequence[StoredParagraph], at: int) -> bool:
    """Whether a paragraph is the first under a heading "Recommendation 6" and says what should be done."""
    stored = paragraphs[at]
    if not stored.section or not _HEADED.match(stored.section[-1]) or not _SHOULD.search(stored.text):
        return False
    return at == 0 or paragraphs[at - 1].section != stored.section


def has_the_matter(terms: Sequence[Term], text: str) -> bool:
    """Whether ``text`` has every word of the matter; "inter-agency" for "joint"."""
    known = stems_of(text)
    together = _TOGETHER & set(known)
    return all(
        (term.stem in _TOGETHER and together) or any(nearness(term.stem, other) >= _SAME for other in known)
        for term in terms
    )


def _told(library: Library, stored: StoredParagraph) -> list[Line]:
    support = whole_paragraph(stored, status_of(stored))
    items = items_under(library, stored) if OPENS_LIST.search(stored.text) else []
    return [
        Line(f"**{stored.section[-1]}** — “{' '.join(stored.text.split())}”", (support,), bullet=True),
        *items,
    ]


def _reasons(terms: Sequence[Term], before: Sequence[StoredParagraph]) -> list[Line]:
    """What the paragraphs before a recommendation say of its matter, and what it is intended to do."""
    lines = []
    for stored in before:
        if stored.section and _HEADED.match(stored.section[-1]):
            continue
        for span in split_sentences(stored.text):
            if _CONDITION.search(span.text):
                continue
            if _PURPOSE.search(span.text) or has_the_matter(terms, span.text):
                support = part_of_paragraph(stored, span.start, span.end, status_of(stored))
                lines.append(Line(f"“{' '.join(span.text.split())}”", (support,), bullet=True))
    return lines
