"""What a search brings of documents that it names: "A/80/44", "troops in S/RES/649 (1990)".

A document does not repeat its own symbol in its paragraphs, others do: searched for by words it is the one
thing that is not found.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.citations import same_place
from assistant.documents_meant import documents_named, one_of_each
from assistant.question import Query, without_documents
from assistant.terms import content_terms
from index.filters import NO_FILTERS, Filters
from index.locators import Locator

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.library import Library
    from index.records import DocumentRecord, StoredParagraph

# Words after which a symbol is what somebody else speaks of: "the letter transmitting S/2025/71". With their
# object between them: "take note of the report of the Committee in A/80/44" has not.
_SPOKEN_OF = re.compile(
    r"(?i)\b(?:recall(?:s|ed|ing)?|refer(?:s|red|ring)?(?: back)? to|references? to|cit(?:e|es|ed|ing)"
    r"|mention(?:s|ed|ing)?|transmit(?:s|ted|ting)?|tak(?:e|es|ing|en) note of|took note of"
    r"|reaffirm(?:s|ed|ing)?|pursuant to|in (?:response|reply|reference|addition) to|respond(?:s|ed|ing)? to"
    r"|repl(?:y|ies|ied|ying) to|supersed(?:e|es|ed|ing)|replac(?:e|es|ed|ing)"
    r"|follow(?:s|ed|ing)? up (?:on|to))\s+"
    r"(?:(?:the|its|document|documents|letter|report|draft|security|council|general|assembly|resolutions?"
    r"|decisions?|no\.)\s+){0,5}\W?\Z"
)
# What is said of a document where nothing else is asked: "document A/80/44", "show me resolution 649 (1990)".
_NAMING = re.compile(
    r"(?i)\b(?:security council|general assembly|economic and social council|(?:draft )?resolutions?"
    r"|(?:draft )?decisions?|documents?|reports?|letters?|notes?|texts?|full|show|find|open|read|see|search"
    r"|look up|me|please|para(?:graph)?s?\.?)\b"
)


@dataclass(frozen=True, slots=True)
class NamedOutright:
    """The documents a search names, each once; the places named in them; ``rest`` is what is sought there,
    "" where the documents themselves are."""

    documents: tuple[DocumentRecord, ...]
    rest: str
    places: tuple[str, ...] = ()

    @property
    def filters(self) -> Filters:
        """Nothing but these documents."""
        return Filters(sources=tuple(document.source for document in self.documents))


def named_outright(library: Library, query: Query, filters: Filters = NO_FILTERS) -> NamedOutright | None:
    """The documents that ``query`` names and that pass ``filters``; None where it names none, asks who
    speaks of one, or names one only as what others speak of."""
    if query.kind == "mentions" or not (query.symbols or query.resolutions):
        return None
    named, _ = documents_named(library, query)
    if not named or all(spoken_of(query.text, start) for start in _beginnings(query)):
        return None
    passing = {record.source for record in library.documents(filters)}
    versions = [
        version
        for document in named
        for version in (library.find(document.symbol) if document.symbol else [document])
        if version.source in passing
    ]
    chosen = one_of_each(versions, query.asked_in)
    if not chosen:
        return None
    return NamedOutright(tuple(chosen), _rest(query), tuple(str(place) for place in query.locators))


def spoken_of(text: str, start: int) -> bool:
    """Whether what begins at ``start`` is what somebody refers to."""
    return _SPOKEN_OF.search(text[:start]) is not None


def in_reading_order(
    library: Library, named: NamedOutright, k: int, filters: Filters
) -> list[StoredParagraph]:
    """The first paragraphs of the documents, ``k`` in all, those of the places named before the others."""
    share = -(-k // len(named.documents))
    found: list[StoredParagraph] = []
    for document in named.documents:
        held = [p for p in library.paragraphs(document.source) if filters.kind in (None, p.kind)]
        meant = [p for p in held if _is_at(str(p.locator), named.places)]
        found += (meant or held)[:share]
    return found[:k]


def _is_at(locator: str, places: Sequence[str]) -> bool:
    """Whether ``locator`` is one of the places or under it; "para. 5" of a resolution is operative."""
    inside: Locator | None = Locator.parse(locator)
    while inside is not None:
        if any(same_place(inside, place) for place in places):
            return True
        inside = inside.parent
    return False


def _beginnings(query: Query) -> list[int]:
    """Where in the question each document is named."""
    starts = [citation.start for citation in query.citations if citation.document is not None]
    for number in query.resolutions:
        starts += [match.start() for match in re.finditer(re.escape(number), query.text)]
    return starts


def _rest(query: Query) -> str:
    """The question without the names of documents; "" where no word of content is left."""
    text = without_documents(query).text
    for number in query.resolutions:
        text = text.replace(number, " ")
    told = _NAMING.sub(" ", text)
    return " ".join(text.split()) if content_terms(told) else ""
