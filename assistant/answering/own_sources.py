"""What an answer rests on, shown when a reader asks for it: the document, its standing, whose words they are,
and the paragraph whole."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from assistant.about_the_answer import AboutTheAnswer
from assistant.answering.adopted_after import adopted_after
from assistant.answering.draft import Draft, Line, part_of_paragraph, whole_paragraph
from assistant.answering.framing import does_or_would
from assistant.answering.introduced import with_authors
from assistant.answering.reply_told import reply_told
from assistant.answering.said_within import source_within
from assistant.answering.standing import is_draft
from assistant.answering.status import is_draft_resolution, status_of
from assistant.answering.subject import document_line
from assistant.answering.who_says import told_by
from assistant.answering.wording import Phrases
from assistant.citations import format_citation

if TYPE_CHECKING:
    from assistant.model import Citation
    from index.library import Library
    from index.records import DocumentRecord, StoredParagraph

# An answer out of more documents or places than these is shown by the first of them.
MOST_DOCUMENTS = 3
MOST_PLACES = 2


def own_sources(library: Library, asked: AboutTheAnswer, phrases: Phrases) -> Draft | None:
    """The documents and paragraphs that ``asked`` is about; None where they are no longer in the library."""
    if asked.about == "reply":  # to nothing, where nothing was told
        if not asked.cited:
            return Draft(False, (Line(phrases.say("declined")),))
        return reply_told(library, asked.cited[-1], asked.by, phrases)
    places: dict[tuple[str, str], StoredParagraph] = {}
    for cited in asked.cited:
        stored = library.paragraph(cited.source, cited.locator) if cited.locator else None
        if stored is not None:
            places.setdefault((cited.source, cited.locator), stored)
    documents = _documents(library, asked.cited)
    if not documents:
        return None
    if asked.about == "adopted":
        return next((draft for one in places.values() if (draft := adopted_after(library, one))), None)
    if asked.about in {"first", "last"}:
        edge = _at_the_edge(library, documents[0], first=asked.about == "first")
        return None if edge is None else Draft(True, (_told(edge, phrases),))
    told = list(places.values())[:MOST_PLACES]
    paragraphs = with_authors(library, Draft(True, tuple(_told(one, phrases) for one in told)), phrases).lines
    if asked.about == "paragraph":
        return Draft(True, paragraphs) if paragraphs else None
    speaker = _speaker(library, asked, places) if asked.about == "speaker" else None
    heads = [_headed(library, document, phrases) for document in documents[:MOST_DOCUMENTS]]
    within = _said_within(asked, places) if asked.about == "speaker" and phrases.language == "en" else None
    return Draft(True, (*filter(None, (speaker or within,)), *heads, *paragraphs))


def _said_within(asked: AboutTheAnswer, places: dict[tuple[str, str], StoredParagraph]) -> Line | None:
    """The one whose words the sentence reports that is asked about, where it names one."""
    cited = asked.cited[0]
    stored = places.get((cited.source, cited.locator))
    who = source_within(cited.quote)
    if stored is None or not who or cited.quote not in stored.text:
        return None
    start = stored.text.index(cited.quote)
    support = part_of_paragraph(stored, start, start + len(cited.quote), status_of(stored))
    said = f"**{who[:1].upper()}{who[1:]}**, as reported in {stored.document.label}"
    return Line(f"{said}: “{cited.quote.strip()}”", (support,))


def _speaker(
    library: Library, asked: AboutTheAnswer, places: Mapping[tuple[str, str], StoredParagraph]
) -> Line | None:
    """Who says what was cited, by the first of the sentences that tells it."""
    found = (
        told_by(library, places[cited.source, cited.locator], cited)
        for cited in asked.cited
        if (cited.source, cited.locator) in places
    )
    return next((line for line in found if line is not None), None)


def _at_the_edge(library: Library, document: DocumentRecord, *, first: bool) -> StoredParagraph | None:
    """The first or the last numbered paragraph of a document itself; of a text without numbers, of all."""
    own = [p for p in library.paragraphs(document.source) if not p.locator.containers and p.text.strip()]
    numbered = [
        p for p in own if re.fullmatch(r"(?:op|p)\d[\d-]*", p.locator.leaf or "") and not p.locator.items
    ]
    either = numbered or own
    return (either[0] if first else either[-1]) if either else None


def _documents(library: Library, cited: tuple[Citation, ...]) -> list[DocumentRecord]:
    sources = dict.fromkeys(one.source for one in cited)
    held = {document.source: document for document in library.documents()}
    return [held[source] for source in sources if source in held]


def _headed(library: Library, document: DocumentRecord, phrases: Phrases) -> Line:
    """The document with its kind, date and subject; a draft as what it is."""
    line = document_line(library, document)
    return line.under(phrases.say("only_draft")) if is_draft(document) else line


def _told(stored: StoredParagraph, phrases: Phrases) -> Line:
    """A paragraph whole: an operative one as what its text does, any other as it reads."""
    support = whole_paragraph(stored, status_of(stored))
    text = stored.text.strip()
    intro = phrases.reads(format_citation(stored.document.label, [stored.locator]))
    if stored.kind == "operative":
        said = does_or_would(text.rstrip(" ;,"), phrases, draft=is_draft_resolution(stored))
        return Line(f"{intro} {said}" if phrases.language != "en" else said, (support,))
    return Line(f"{intro} “{text}”", (support,))
