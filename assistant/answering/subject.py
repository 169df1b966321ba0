"""What a document is about, in one line: its title, or its headings where the title only names its kind."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.draft import Line, Support, whole_paragraph
from assistant.answering.status import document_heading, status_of

if TYPE_CHECKING:
    from index.library import Library
    from index.records import DocumentRecord

# Titles that name a kind of document and no subject.
_ONLY_A_KIND = re.compile(
    r"(?i)(?:(?:revised|draft|provisional|annotated|final|annual)\s+)*(?:report|note|letter|agenda|resolution|decision"
    r"|addendum|corrigendum|programme of work|summary record|verbatim record|proceedings|annotations)"
    r"(?:\s+(?:of|by|from)\s+the\s+[\w\s,-]{3,60})?[*\s]*"
)
# The label says that already.
_ONLY_A_NUMBER = re.compile(
    r"(?i)(?:resolution|decision)\s+\d{1,4}(?:/\d{1,4})?(?:\s\((?:\d{4}|[IVXLC]+)\))?"
)
_NUMBERING = re.compile(r"\A(?:[IVXLC]+|[A-Z]|\d+)\.\s+")
MOST_HEADINGS = 2
# The act shown of a resolution in a list is no "Decides:", and is cut at a word.
LEAST_OF_AN_ACT = 4
LONGEST_ACT = 160
# A title that is a paragraph is cut at a word: titles of 390 characters exist.
LONGEST = 220


def subject_of(library: Library, document: DocumentRecord) -> str:
    """``"Draft report"`` of an addendum on kelp → ``"Draft report: Cooperation on kelp"``."""
    title = shortened((document.masthead.title or "").strip())
    if _ONLY_A_NUMBER.fullmatch(title):
        return ""
    if title and not _ONLY_A_KIND.fullmatch(title):
        return title
    headings: dict[str, None] = {}
    for stored in library.paragraphs(document.source):
        if stored.section and len(headings) < MOST_HEADINGS:
            headings.setdefault(_NUMBERING.sub("", stored.section[0]).strip())
    return ": ".join(filter(None, (title, shortened("; ".join(headings)))))


def shortened(text: str, longest: int = LONGEST) -> str:
    """``text``, cut between two words with an ellipsis where it is longer than ``longest`` characters."""
    text = re.sub(r"\s+", " ", text)
    return text if len(text) <= longest else f"{text[:longest].rsplit(' ', 1)[0]} …"


def document_line(library: Library, document: DocumentRecord) -> Line:
    """A document with its kind, date and subject, resting on its masthead."""
    return _line_on(library, document, subject_of(library, document))


def _line_on(library: Library, document: DocumentRecord, subject: str, *, bullet: bool = False) -> Line:
    text = f"{document_heading(document)}: {subject}" if subject else document_heading(document)
    support = title_support(library, document)
    return Line(text, (support,) if support else (), bullet=bullet)


def line_with_first_act(library: Library, document: DocumentRecord, *, bullet: bool = False) -> Line:
    """``document_line``; of a resolution whose title is its number, with what it does first."""
    subject = subject_of(library, document)
    line = _line_on(library, document, subject, bullet=bullet)
    if subject:
        return line
    operative = (p for p in library.paragraphs(document.source) if p.kind == "operative")
    first = next((p for p in operative if len(p.text.split()) >= LEAST_OF_AN_ACT), None)
    if first is None:
        return line
    told = shortened(first.text.strip(), LONGEST_ACT)
    return replace(line, text=f"{line.text}: “{told}”", supports=(whole_paragraph(first, status_of(first)),))


def title_support(library: Library, document: DocumentRecord) -> Support | None:
    """The title as it stands in the masthead, as support for what a document is."""
    masthead = library.document(document.source).masthead_text
    if not masthead.strip():
        return None
    start, end = place_of_title(masthead, document.masthead.title or "", document.label)
    return Support(document, "", masthead, start, end, "masthead")


def place_of_title(masthead: str, title: str, label: str) -> tuple[int, int]:
    """Where a masthead has its ``title``, whose words may stand on several lines there; where it has none,
    the document's ``label``, its symbol, else the first line: "United Nations" says nothing."""
    words = title.split()
    if words:
        found = re.search(r"[\s*#_|]+".join(map(re.escape, words)), masthead)
        if found is not None:
            return found.span()
    first = masthead.strip().splitlines()[0]
    shown = label if label and label in masthead else first
    at = masthead.find(shown)
    return at, at + len(shown)
