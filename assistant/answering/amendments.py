"""What later documents did to the paragraphs an answer cites: a corrigendum corrects, a revision replaces.

An answer from a paragraph that was corrected is wrong in the way that matters most; the correction is quoted
below it, with its own citation.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line, Support, whole_paragraph
from assistant.answering.status import status_of
from assistant.answering.wording import Phrases
from assistant.citations import format_citation, parse_citations
from index.locators import Locator

if TYPE_CHECKING:
    from index.library import Library
    from index.records import DocumentRecord, StoredParagraph, Version

MOST_LINES = 3
# An answer that cites more paragraphs than this of a document tells of the document, not of a paragraph.
MOST_PINPOINTS = 2
# The paragraph of a revision that replaces another shares this part of its words; below, it was left out.
SAME_PARAGRAPH = 0.5


def with_amendments(library: Library, draft: Draft, phrases: Phrases) -> Draft:
    """``draft`` with the corrections and revisions of what it cites; unchanged where there are none."""
    if not draft.answered:
        return draft
    cited = {support.document.source for line in draft.lines for support in line.supports}
    lines: list[Line] = []
    notices: list[str] = []
    for support in _supports(draft):
        for version in support.document.versions:
            if version.kind not in {"corrected by", "revised by"} or version.source in cited:
                continue
            if version.kind == "corrected by":
                found = _corrections(library, support, version, phrases)
                if version.source is None:
                    notices.append(_unheld(support.document, version, phrases))
            elif version == _latest(support.document):
                notices.append(phrases.say("revised", document=support.document.label, other=version.symbol))
                pinpoint = len(_places(draft, support.document.source)) <= MOST_PINPOINTS
                found = _revised(library, support, version, phrases) if pinpoint else []
            else:
                continue
            lines += [line for line in found if line not in lines]
    if not lines and not notices:
        return draft
    kept = tuple(dict.fromkeys(notices))
    return replace(draft, lines=(*draft.lines, *lines[:MOST_LINES]), notices=(*draft.notices, *kept))


def _supports(draft: Draft) -> Iterator[Support]:
    for line in draft.lines:
        yield from (support for support in line.supports if support.locator)


def _places(draft: Draft, source: str) -> set[str]:
    return {support.locator for support in _supports(draft) if support.document.source == source}


def _unheld(document: DocumentRecord, version: Version, phrases: Phrases) -> str:
    return phrases.say("corrigendum_unheld", document=document.label, other=version.symbol)


def _latest(document: DocumentRecord) -> Version | None:
    """The last revision that the library holds."""
    held = [v for v in document.versions if v.kind == "revised by" and v.source]
    return max(held, key=lambda version: version.symbol) if held else None


def _corrections(library: Library, support: Support, version: Version, phrases: Phrases) -> list[Line]:
    """The paragraphs of a corrigendum that name the place cited."""
    if version.source is None:
        return []
    cited = Locator.parse(support.locator)
    lines = []
    for stored in library.paragraphs(version.source):
        if any(_touches(place, cited) for place in places_named(stored)):
            lines.append(_quoted(stored, "corrected", phrases))
    return lines


def places_named(stored: StoredParagraph) -> list[Locator]:
    """The places that a paragraph of a corrigendum says it corrects: in its headings and its first line."""
    opening = stored.text.split("\n", 1)[0][:160]
    return [
        locator
        for text in (*stored.section, opening)
        for citation in parse_citations(text)
        for locator in citation.locators
    ]


def _touches(place: Locator, cited: Locator) -> bool:
    """Whether a correction of ``place`` bears on ``cited``: the same paragraph, its lead-in, a part of it."""
    one, other = _as_numbered(place), _as_numbered(cited)
    return one == other or one.is_inside(other) or other.is_inside(one)


def _as_numbered(locator: Locator) -> Locator:
    """Operative paragraph 5 is called paragraph 5 by those who correct it."""
    leaf = locator.leaf or ""
    return Locator((*locator.containers, leaf.replace("op", "p"), *locator.items)) if leaf else locator


def _revised(library: Library, support: Support, version: Version, phrases: Phrases) -> list[Line]:
    """The paragraph of the revision that stands for the one cited, where its words are others."""
    assert version.source is not None  # only revisions held are asked for
    kind = Locator.parse(support.locator)
    best, nearness = None, SAME_PARAGRAPH
    for stored in library.paragraphs(version.source):
        if (stored.locator.leaf or "").rstrip("0123456789") != (kind.leaf or "").rstrip("0123456789"):
            continue
        ratio = SequenceMatcher(None, support.text.split(), stored.text.split(), autojunk=False).ratio()
        if ratio > nearness:
            best, nearness = stored, ratio
    if best is None or best.text.strip() == support.text.strip():
        return []
    return [_quoted(best, "revised_reads", phrases)]


def _quoted(stored: StoredParagraph, key: str, phrases: Phrases) -> Line:
    place = format_citation(stored.label, [stored.locator])
    text = " ".join(stored.text.split("\n"))
    return Line(f"{phrases.say(key, place=place)} “{text}”", (whole_paragraph(stored, status_of(stored)),))
