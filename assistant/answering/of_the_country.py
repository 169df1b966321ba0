"""A document that nowhere names the country asked about tells nothing of it.

"When is the next report on Norland due?" is not answered by the report on Chile, however much like an
answer its sentence is: where the country is named in the title alone, or once at the beginning, no sentence
shows it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.retrieval import context_words
from assistant.verification.names import countries_in, countries_meant
from index.filters import Filters

if TYPE_CHECKING:
    from assistant.answering.close_reading import Reading
    from assistant.answering.draft import Draft
    from assistant.question import Query
    from index.library import Library

# "The US-funded surveys": what is asked about is no country.
_IN_A_COMPOUND = re.compile(r"\b[A-Z][\w.]*-[a-z]+\b")
# "What did the Committee say about Norland?": what is asked about is the country and nothing else.
SAID_OF_IT = re.compile(
    r"(?i)\b(?:say|said|says|find|found|conclude|concluded|report|reported|mention|mentioned|state|stated|note|noted)\b"
    r"[^?]*\b(?:on|about|regarding|concerning)\s+(?:the\s+)?(?P<country>(?-i:[A-Z])[\w .'’-]*?)\W*\Z"
)


def of_documents_on_it(library: Library, query: Query, readings: Sequence[Reading]) -> list[Reading]:
    """The readings out of documents that name one of the countries of ``query``; all where it names none."""
    asked = countries_in(_IN_A_COMPOUND.sub(" ", query.text)) if query.language == "en" else {}
    meant = frozenset(country for one in asked.values() for country in one)
    if not meant:
        return list(readings)
    known: dict[str, bool] = {}

    def named(reading: Reading) -> bool:
        document = reading.candidate.document
        if countries_meant(f"{context_words(document)} {reading.text}") & meant:
            return True
        source = document.source
        if source not in known:
            masthead, inside = library.document(source).masthead_text, Filters(sources=(source,))
            known[source] = bool(countries_meant(masthead) & meant) or any(
                library.saying(name, filters=inside) for name in {*asked, *meant}
            )
        return known[source]

    kept = [reading for reading in readings if named(reading)]
    said = SAID_OF_IT.search(query.text)
    if said is None or not countries_meant(said["country"]):
        return kept
    return [reading for reading in kept if _speaks_of(reading, meant)]


def is_beside_the_country(query: Query, draft: Draft) -> bool:
    """Whether ``draft`` answers what was said about a country by paragraphs that do not name it."""
    said = SAID_OF_IT.search(query.text) if query.language == "en" and draft.answered else None
    meant = countries_meant(said["country"]) if said is not None else frozenset()
    supports = [support for line in draft.lines for support in line.supports]
    return bool(meant and supports) and not any(
        countries_meant(f"{context_words(one.document)} {one.text}") & meant for one in supports
    )


def _speaks_of(reading: Reading, meant: frozenset[str]) -> bool:
    """Whether the paragraph, a heading above it or the title names one of the countries."""
    stored = reading.candidate.paragraph
    around = f"{context_words(reading.candidate.document)} {' '.join(stored.section)}"
    return bool(countries_meant(f"{around} {reading.text}") & meant)


def documents_naming(library: Library, query: Query) -> tuple[str, ...]:
    """The sources of the documents that name a country of ``query`` by the name used there, or its own."""
    asked = countries_in(query.text)
    names = {*asked, *(country for one in asked.values() for country in one)}
    return tuple({stored.source: None for name in sorted(names) for stored in library.saying(name)})
