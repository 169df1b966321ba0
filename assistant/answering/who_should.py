"""Who is to do something, where the words over a list say who and an item says what.

"Who should mend the nets?" is answered by "Coastal States should: … (c) Mend the nets": neither of the two
says it alone. Where an item was found to answer, the words that open its list are told with it; where nothing
was, the item that has what is asked is looked for, in the document that is named as the source.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.according_to import according_to, sources_meant
from assistant.answering.addressees import addressees_in
from assistant.answering.draft import Draft, Line, Support, part_of_paragraph
from assistant.answering.listing import BULLET, MOST_ITEMS, OPENS_LIST, items
from assistant.answering.status import status_of
from assistant.sentences import split_sentences
from assistant.terms import Term, content_terms, nearness, stems_of
from index.filters import Filters

if TYPE_CHECKING:
    from assistant.question import Query
    from index.library import Library
    from index.records import StoredParagraph

SEARCHED = 40
_SAME = 0.8
# So much of what is asked, and at least so many words of it, an item has.
LEAST_SHARED = 0.75
LEAST_WORDS = 3
_ASKED = re.compile(
    r"(?i)\A\W*(?:(?:and|but|so)\s+)?who(?:\s+exactly|\s+else)?\s+(?:should|must|shall|ought\s+to|needs?\s+to|ha(?:s|ve)\s+to"
    r"|(?:is|are|was|were)\s+(?:supposed|meant|expected|asked|requested|urged|invited|encouraged|advised|required"
    r"|called\s+(?:up)?on)\s+to|(?:is|are)\s+to)\s+(?P<what>[^?]{6,}?)\W*\Z"
)
# What says nothing of the act: "give recognition to" is to recognize.
_LIGHT = frozenset(stems_of("give make take do provide ensure carry get have help more better"))
_MUST = re.compile(
    r"(?i)\b(?:should|shall|must|ought|needs?|encouraged|urge[ds]?|call(?:s|ed)?|request|invit|recommend)"
)


def act_asked(text: str) -> str | None:
    """The act of which it is asked who is to do it; None for other questions.

    ``"Who is supposed to mend the nets?"`` → ``"mend the nets"``.
    """
    asked = _ASKED.match(text)
    return asked["what"] if asked is not None else None


def with_addressee(library: Library, query: Query, draft: Draft) -> Draft:
    """``draft``; where it is asked who is to do something and it is one item of a list, with the words that
    open the list and say who."""
    if not draft.answered or query.asked_in != "en" or act_asked(query.text) is None or len(draft.lines) != 1:
        return draft
    line = draft.lines[0]
    if len(line.supports) != 1 or not line.supports[0].locator:
        return draft
    item = library.paragraph(line.supports[0].document.source, line.supports[0].locator)
    above = (
        opening_over(library, item)
        if item is not None and item.kind not in {"operative", "preambular"}
        else None
    )
    if above is None:
        return draft
    bare = BULLET.sub("", line.text.strip("“”"))
    said = f"“{bare}”"
    whole = Line(f"“{above.quote}” … {said}", (above, *line.supports), heading=line.heading)
    return replace(draft, lines=(whole,))


def who_should(library: Library, query: Query) -> Draft | None:
    """The item that has what is asked, under the words that say who is to do it; None where another thing is
    asked, or no item has it."""
    if query.asked_in != "en" or act_asked(query.text) is None:
        return None
    sourced = according_to(query.text)
    act = act_asked(sourced.question if sourced is not None else query.text)
    meant = sources_meant(library, query, sourced) if sourced is not None else []
    terms = [term for term in content_terms(f"to {act}") if term.stem not in _LIGHT]
    if sourced is not None and not meant:
        return None
    filters = Filters(sources=tuple(one.source for one in meant)) if meant else Filters()
    best: tuple[float, StoredParagraph, Support] | None = None
    for hit in library.search(act or "", SEARCHED, filters=filters):
        above = opening_over(library, hit.paragraph)
        share = _share(terms, hit.paragraph.text)
        if above is not None and share and (best is None or share > best[0]):
            best = (share, hit.paragraph, above)
    if best is None:
        return None
    _, item, above = best
    return Draft(True, (Line(f"“{above.quote}”", (above,)), *items(library, item)))


def _share(terms: Sequence[Term], text: str) -> float:
    """How much of ``terms`` a text has; 0 where that is too little to be what is asked, or a name lacks."""
    stems = set(stems_of(text))
    there = [term for term in terms if any(nearness(term.stem, stem) >= _SAME for stem in stems)]
    least = min(LEAST_WORDS, len(terms))
    if not terms or len(there) < max(2, least) or any(term.named and term not in there for term in terms):
        return 0.0
    share = len(there) / len(terms)
    return share if share >= LEAST_SHARED else 0.0


def opening_over(library: Library, item: StoredParagraph) -> Support | None:
    """The words that open the list of ``item`` and say who is to do what it has; None where they name
    nobody."""
    above = _paragraph_over(library, item)
    sentences = split_sentences(above.text) if above is not None else []
    if above is None or not sentences or not OPENS_LIST.search(above.text):
        return None
    last = sentences[-1]
    if not addressees_in(last.text) or not _MUST.search(last.text):
        return None
    return part_of_paragraph(above, last.start, last.end, status_of(above))


def _paragraph_over(library: Library, item: StoredParagraph) -> StoredParagraph | None:
    """The paragraph that opens the list of ``item``: what it is an item of, or what is over its bullets."""
    if item.locator.items and item.locator.parent is not None:
        return library.paragraph(item.source, item.locator.parent)
    if not BULLET.match(item.text):
        return None
    before = library.neighbours(item.source, item.locator, before=MOST_ITEMS, after=0)[:-1]
    return next((one for one in reversed(before) if not BULLET.match(one.text)), None)
