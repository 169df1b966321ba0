"""What an amendment to a draft changes: its instructions, whole ("In …, replace “A” with “B”").

Its paragraphs are halves of instructions, and a quoted phrase alone says nothing: which words go, and which
come, is told together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line, whole_paragraph
from assistant.answering.status import status_of
from assistant.documents_meant import one_of_each
from assistant.retrieval import context_words
from assistant.terms import content_terms, nearness, stems_of
from assistant.verification.names import countries_meant

if TYPE_CHECKING:
    from assistant.answering.wording import Phrases
    from assistant.question import Query
    from index.library import Library
    from index.records import DocumentRecord, StoredParagraph

MOST_PARAGRAPHS = 60
MOST_INSTRUCTIONS = 20
_ASKED = re.compile(
    r"(?i)\A\W*(?:and\s+)?(?:(?:what|how)\b|(?:show|quote|summari[sz]e|list)\b"
    r"|which\s+(?:amendments?|changes|words|paragraphs?)\b)(?![^?]*\b(?:members?|vot(?:e[ds]?|ing))\b)[^?]*"
    r"\b(?:amend(?:ments?|ed|s|ing)?|chang(?:e[ds]?|ing)|replac(?:e[ds]?|ing))\b"
)
_OF_IT = re.compile(r"(?i)\bamend(?:ments?|ed|s|ing)?\b")
_WHAT_IT_SAYS = re.compile(
    r"(?i)\A\W*(?:and\s+)?(?:what|how)\b[^?]*\b(?:say|propose|want|ask|contain|do|change|replace)s?\b|\bsummar"
)
_FATE = re.compile(
    r"(?i)\b(?:pass(?:ed)?|adopt(?:ed)?|approved?|reject(?:ed)?|accept(?:ed)?|carried|voted? (?:on"
    r"|down)|fail(?:ed)?)\b"
)
_NO_TOPIC = frozenset(
    stems_of(
        "amendment amendments amend amends amended change changes changed draft resolution decision"
        " text propose"
        " proposed proposes submit submitted made replace does say document words wording contained pass"
        " passed adopt adopted approve approved reject rejected accept accepted carried vote voted"
        " fail failed"
    )
)
_OPENS = re.compile(
    r"\A(?:\W*\(?[a-z0-9]{1,3}[.)]\s+)?(?:In|After|Before|At|Replace|Delete|Insert|Add|Amend|Change|Substitute|Renumber|Remove"
    r"|Operative|Preambular|Paragraph|For)\b"
)


def amendment_told(
    library: Library, query: Query, named: Sequence[DocumentRecord], phrases: Phrases
) -> Draft | None:
    """The instructions of the amendment that is named or, where none is, of the one that the words of the
    question fit; declined where its fate is asked, which it does not tell itself. None where none fits,
    several do, or another question is asked."""
    if query.language != "en":
        return None
    if query.kind == "yes-no" and _FATE.search(query.text):
        of_it = (
            [d for d in named if is_amendment(d)]
            if named
            else _OF_IT.search(query.text) and _fitting(library, query)
        )
        if of_it and len(of_it) == 1:
            return Draft(False, (Line(phrases.declined(of_it[0].paragraphs, 1)),))
    if query.kind in {"yes-no", "date", "number"}:
        return None
    if named:
        meant = [d for d in named if is_amendment(d)] if len(named) == 1 else []
        asked = _ASKED.match(query.text) or _WHAT_IT_SAYS.search(query.text)
    else:
        asked = _ASKED.match(query.text) if _OF_IT.search(query.text) else None
        meant = _fitting(library, query) if asked else []
    if asked is None or len(meant) != 1 or meant[0].paragraphs > MOST_PARAGRAPHS:
        return None
    told = [
        p for p in library.paragraphs(meant[0].source) if p.text.strip() and not p.text.startswith("(Signed)")
    ]
    instructions = _instructions(told)
    if not 0 < len(instructions) <= MOST_INSTRUCTIONS:
        return None
    lines = [_line(one, bullet=len(instructions) > 1) for one in instructions]
    return Draft(True, tuple(lines)).out_of_all(meant)


def is_amendment(document: DocumentRecord) -> bool:
    """Whether a document is an amendment to a draft."""
    return "amendment" in (document.masthead.document_type or "").lower()


def _fitting(library: Library, query: Query) -> list[DocumentRecord]:
    """The amendments that have all words of the question: in the masthead or the text, the State by which
    they are proposed in the title."""
    topic = [t for t in content_terms(f"x {query.text}") if t.stem not in _NO_TOPIC and t.word != "x"]
    found = []
    for document in one_of_each([d for d in library.documents() if is_amendment(d)], "en"):
        told = f"{context_words(document)} {' '.join(p.text for p in library.paragraphs(document.source))}"
        words, states = stems_of(told), countries_meant(told)
        if all(
            countries_meant(f"{t.surface} {t.surface.title()}") & states
            or any(nearness(t.stem, word) >= 0.9 for word in words)
            for t in topic
        ):
            found.append(document)
    return found


def _instructions(told: Sequence[StoredParagraph]) -> list[list[StoredParagraph]]:
    """The paragraphs of each instruction together; what stands before the first is none."""
    found: list[list[StoredParagraph]] = []
    for stored in told:
        if _OPENS.match(stored.text):
            found.append([stored])
        elif found:
            found[-1].append(stored)
    return found


def _line(instruction: Sequence[StoredParagraph], *, bullet: bool) -> Line:
    said = " ".join(" ".join(stored.text.split()) for stored in instruction)
    supports = tuple(whole_paragraph(stored, status_of(stored)) for stored in instruction)
    return Line(said, supports, bullet=bullet)
