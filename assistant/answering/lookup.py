"""Questions that name a place: no search, the place itself; and a clear word when it does not exist."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.answering.corrigenda import as_corrected
from assistant.answering.draft import Draft, Line, Support, part_of_paragraph, whole_paragraph
from assistant.answering.status import status_of
from assistant.answering.wording import Phrases
from assistant.citations import format_citation, format_places, same_place
from assistant.documents_meant import documents_described, documents_named, documents_referred_to
from assistant.inline_items import inline_items
from assistant.question import Query
from assistant.retrieval import context_words
from assistant.terms import nearness, stems_of
from index.locators import Locator

if TYPE_CHECKING:
    from index.library import Library
    from index.records import DocumentRecord, StoredParagraph

_MOST_DOCUMENTS = 6
# A question says which document it means by so many words besides the place, when so large a share of them is
# in one, and so much more than in the next.
LEAST_ELSE = 3
LEAST_SHARE = 0.5
AHEAD = 0.2
_OF_PLACES = frozenset(stems_of("paragraph para say section article page"))


def look_up(library: Library, query: Query, phrases: Phrases, focus: str | None = None) -> Draft:
    """The text at the places a question names. ``focus`` is the document the conversation is at."""
    lines: list[Line] = []
    missing: list[Line] = []
    follow_ups: list[str] = []
    for citation in query.citations:
        if not citation.locators:
            continue
        if citation.document is not None:
            documents = library.find(citation.document)
            if not documents:
                missing.append(Line(phrases.no_document(citation.document)))
                lines += as_corrected(library, citation.document, citation.locators, phrases)
                continue
        else:
            having = _documents_without_name(library, query, focus, citation.locators)
            documents = _the_one_asked_about(library, query, having, citation.locators)
            if len(documents) < len(having):
                missing.append(Line(phrases.say("meant", document=documents[0].label)))
            if len(documents) > 1:
                follow_ups += [
                    format_citation(document.label, citation.locators)
                    for document in documents[:_MOST_DOCUMENTS]
                ]
                missing.append(Line(phrases.which_document(format_places(citation.locators), len(documents))))
                continue
            if not documents:
                missing.append(Line(phrases.nowhere(format_places(citation.locators))))
                continue
        for locator in citation.locators:
            found = _place(library, documents[0], locator, phrases)
            if found:
                lines += found
            else:
                missing.append(Line(_does_not_exist(library, documents[0], locator, phrases)))
    if not lines:
        return Draft(False, tuple(missing), follow_ups=tuple(follow_ups))
    notices = tuple(line.text for line in missing)
    return Draft(True, tuple(lines), notices=notices, follow_ups=tuple(follow_ups) or _onward(query, lines))


def _documents_without_name(
    library: Library, query: Query, focus: str | None, locators: Sequence[Locator]
) -> list[DocumentRecord]:
    named, _ = documents_named(library, query)
    if named:
        return named[:1]
    referred = documents_referred_to(library, query)
    if len(referred) == 1:
        return referred
    everything = library.documents()
    described = documents_described(query, everything)
    pool = described or ([d for d in everything if d.source == focus] if focus else everything)
    if len(pool) == 1:
        return pool
    return [document for document in pool if _find(library, document, locators[0]) is not None] or pool[:1]


def _the_one_asked_about(
    library: Library, query: Query, documents: list[DocumentRecord], locators: Sequence[Locator]
) -> list[DocumentRecord]:
    """Of several documents that have the place, the one whose title and paragraph hold what else the question
    says; all of them where none is clearly ahead."""
    terms = [term for term in query.terms if not term.word.isdigit() and term.stem not in _OF_PLACES]
    if len(documents) < 2 or len(terms) < LEAST_ELSE:
        return documents
    shares = []
    for document in documents:
        stored = _find(library, document, locators[0])
        words = stems_of(f"{context_words(document)} {stored.text if stored else ''}")
        there = sum(any(nearness(term.stem, word) >= 0.9 for word in words) for term in terms)
        shares.append((there / len(terms), document))
    shares.sort(key=lambda pair: -pair[0])
    ahead = shares[0][0] >= LEAST_SHARE and shares[0][0] - shares[1][0] >= AHEAD
    return [shares[0][1]] if ahead else documents


def _find(library: Library, document: DocumentRecord, locator: Locator) -> StoredParagraph | None:
    stored = library.paragraph(document.source, locator)
    if stored is not None:
        return stored
    # "paragraph 5" of a resolution is its operative paragraph 5; of a report with annexes, the body's before
    # an annex's
    leaf = Locator((locator.leaf or "", *locator.items))
    for paragraph in library.paragraphs(document.source):
        if same_place(Locator((paragraph.locator.leaf or "", *paragraph.locator.items)), leaf) and (
            not locator.containers or same_place(paragraph.locator, locator)
        ):
            return paragraph
    return None


def _place(library: Library, document: DocumentRecord, locator: Locator, phrases: Phrases) -> list[Line]:
    if locator.is_note:
        for note in library.document(document.source).footnotes:
            if note.locator == locator and note.text:
                support = Support(document, str(locator), note.text, 0, len(note.text), "footnote")
                intro = phrases.reads(format_citation(document.label, [locator]))
                return [Line(f"{intro} “{note.text}”", (support,))]
        return []
    if locator.leaf is None:
        inside = [p for p in library.paragraphs(document.source) if p.locator.is_inside(locator)]
        return [line_of(paragraph, bullet=True) for paragraph in inside[:40]]
    stored = _find(library, document, locator)
    if stored is None:
        return _inside(library, document, locator, phrases)
    intro = phrases.reads(format_citation(document.label, [stored.locator]))
    text = stored.text.strip()
    first = Line(f"{intro} “{text}”", (whole_paragraph(stored, status_of(stored)),)) if text else Line(intro)
    children = [p for p in library.paragraphs(document.source) if p.locator.is_inside(stored.locator)]
    return [first, *(line_of(child, bullet=True) for child in children)]


def _inside(library: Library, document: DocumentRecord, locator: Locator, phrases: Phrases) -> list[Line]:
    """An item that stands inside its paragraph: "paragraph 64 (ii)" where paragraph 64 has no parts."""
    if len(locator.items) != 1:
        return []
    parent = _find(library, document, Locator(locator.parts[:-1]))
    item = inline_items(parent.text).get(locator.items[0]) if parent is not None else None
    if parent is None or item is None:
        return []
    intro = phrases.reads(format_citation(document.label, [locator]))
    support = part_of_paragraph(parent, item.start, item.end, status_of(parent))
    return [Line(f"{intro} “{item.text}”", (support,))]


def line_of(stored: StoredParagraph, *, bullet: bool) -> Line:
    """A paragraph whole, with its own number or letter in front."""
    label = (
        f"({stored.locator.items[-1]}) "
        if stored.locator.items
        else f"{stored.number}. "
        if stored.number
        else ""
    )
    return Line(
        f"{label}“{stored.text.strip()}”", (whole_paragraph(stored, status_of(stored)),), bullet=bullet
    )


def _does_not_exist(library: Library, document: DocumentRecord, locator: Locator, phrases: Phrases) -> str:
    """Says so, and what there is instead: the range of the kind of place asked for."""
    place = format_citation(document.label, [locator])
    if locator.is_note:
        notes = [note.locator for note in library.document(document.source).footnotes if note.locator.leaf]
        plain = [note for note in notes if str(note).startswith("fn")]
        return phrases.does_not_exist(place, format_places(plain))
    paragraphs = library.paragraphs(document.source)
    if locator.items:
        parent = Locator(locator.parts[: -len(locator.items)])
        within = [p.locator for p in paragraphs if p.locator.is_inside(parent)]
        if within:
            return phrases.does_not_exist(place, format_places(within))
    same_kind = [
        p.locator
        for p in paragraphs
        if not p.locator.items
        and _kind(p.locator) == _kind(locator)
        and p.locator.containers == locator.containers
    ]
    whole = same_kind or [p.locator for p in paragraphs if not p.locator.items]
    return phrases.does_not_exist(place, format_places(whole))


def _kind(locator: Locator) -> str:
    return (locator.leaf or "").rstrip("0123456789-").replace("op", "p")


def _onward(query: Query, lines: Sequence[Line]) -> tuple[str, ...]:
    last = lines[-1].supports[-1] if lines[-1].supports else None
    if last is None or not last.locator.lstrip("p").isdigit():
        return ()
    number = int(last.locator.lstrip("p"))
    return (f"What does paragraph {number + 1} of {last.document.label} say?",)
