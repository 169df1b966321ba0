"""A draft with its authors said: what a letter holds is introduced as the letter's.

"In the Chair’s summary transmitted by the Permanent Representative of …: “…”". Without it, what one State
holds of another, issued as a document of the Security Council, reads like a finding of the Council.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.authors_in_language import author_in
from assistant.answering.draft import Draft, Line, Support
from assistant.answering.wording import Phrases
from assistant.authors import annexed, author_of, submitter_of, writer_of_heading

if TYPE_CHECKING:
    from index.library import Library
    from index.records import DocumentRecord, StoredParagraph

# Characters of a covering letter in which it says what it transmits.
COVERING = 4_000


def with_authors(library: Library, draft: Draft, phrases: Phrases) -> Draft:
    """``draft``, each run of lines from one author's text introduced with that author."""
    if not draft.answered:
        return draft
    lines: list[Line] = []
    known: dict[tuple[str, str], str | None] = {}
    before: tuple[str, str] | None = None
    for line in draft.lines:
        support = line.supports[0] if line.supports else None
        text = None if support is None else _remembered(library, support, known)
        now = None if support is None or text is None else (support.document.source, text)
        if support is not None and text is not None and now != before:
            line = introduced(line, support, phrases.say("author", author=author_in(phrases.language, text)))
        lines.append(line)
        before = now
    return replace(draft, lines=tuple(lines))


def introduced(line: Line, support: Support, introduction: str) -> Line:
    """``line`` under ``introduction``, which is no part of what its citation supports; in quotation marks, as
    the author's words."""
    quote = support.quote.strip()
    bare = line.text.strip() == quote and not line.bullet and not quote.startswith("“")
    heading = f"{line.heading}\n\n{introduction}".strip()
    return replace(line, text=f"“{quote}”" if bare else line.text, heading=heading)


def _remembered(library: Library, support: Support, known: dict[tuple[str, str], str | None]) -> str | None:
    place = (support.document.source, support.locator)
    if place not in known:
        stored = library.paragraph(*place) if support.locator else None
        known[place] = None if stored is None else whose_words(library, stored)
    return known[place]


def whose_words(library: Library, stored: StoredParagraph) -> str | None:
    """Whose words a paragraph is: "a letter from the Permanent Representative of Chile"; None where they are
    those of the body that the document is of."""
    document = stored.document
    author = author_of(document.masthead.title, document.masthead.document_type)
    if author is None:
        author = submitter_of(document.masthead.title, stored.section) or writer_of_heading(stored.section)
        return None if author is None else author.text
    containers, paragraphs = stored.locator.containers, library.paragraphs(document.source)
    if not containers and stored.position <= _signed_at(paragraphs):
        return author.text
    inner = writer_of_heading(stored.section)
    transmitted = inner.text if inner is not None else _annexed(paragraphs)
    if transmitted is None:
        return f"an annex to {author.text}"
    enclosed = len(containers) > 1 and not is_before_its_signature(stored, paragraphs)
    if inner is None and enclosed and " letter" in transmitted:
        transmitted = f"an enclosure to {transmitted}"
    return f"{transmitted}, transmitted by {author.who}"


def is_before_its_signature(stored: StoredParagraph, paragraphs: Sequence[StoredParagraph]) -> bool:
    """Whether the first signature of the annex stands below a paragraph: a letter whose numbers begin again
    with 1 is one letter up to where it is signed."""
    signed = (
        one.position
        for one in paragraphs
        if one.locator.containers[:1] == stored.locator.containers[:1]
        and one.text.lstrip().startswith("(Signed)")
    )
    return stored.position <= next(signed, -1)


def _signed_at(paragraphs: Sequence[StoredParagraph]) -> int:
    """Where the covering letter is signed; what follows it, even under no heading, is what it transmits."""
    signed = (stored.position for stored in paragraphs if stored.text.lstrip().startswith("(Signed)"))
    return next(signed, len(paragraphs))


def _annexed(paragraphs: Sequence[StoredParagraph]) -> str | None:
    """What the covering letter says its one annex is; None where there are several: it may be any of them."""
    if len({stored.locator.containers[0] for stored in paragraphs if stored.locator.containers}) > 1:
        return None
    signed = _signed_at(paragraphs)
    covering = " ".join(
        stored.text for stored in paragraphs if stored.position <= signed and not stored.locator.containers
    )
    return annexed(covering[:COVERING])


def is_of_another(document: DocumentRecord) -> bool:
    """Whether a document is not the words of the organ that it is issued for: a letter, an amendment, papers
    that others submitted."""
    masthead = document.masthead
    return (
        author_of(masthead.title, masthead.document_type) is not None
        or submitter_of(masthead.title, ("any",)) is not None
    )
