"""The letters that a State wrote, and what in them are its words.

"I", "we" and "my Government" of a letter are whoever its title says that it is from; a letter of another, put
under it as an annex, is not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answering.own_words import speaks_itself
from assistant.answering.status import document_order
from assistant.answering.who_says import speaker_in
from assistant.authors import author_of, writer_of_heading
from assistant.documents_meant import one_of_each
from assistant.terms import all_near, content_terms, stems_of
from assistant.verification.names import countries_in, countries_meant

if TYPE_CHECKING:
    from assistant.answering.draft import Support
    from index.library import Library
    from index.records import DocumentRecord, StoredParagraph

_GOVERNMENT_OF = re.compile(
    r"(?i)\A(?:the\s+)?(?:(?:government|delegation|permanent mission|representative)s?\s+of\s+(?:the\s+)?)?"
)
_OF_THE_LETTER = re.compile(
    r"(?i)\b(?:in|by|with)\s+(?:its|the|this|their)\s+(?:\w+\s+)?(?:letters?|notes? verbales?)\b"
)
_SAME = 0.8


def state_alone(said: str) -> frozenset[str]:
    """The State that ``said`` names alone: "the Government of Norway"; none of "the Norway Fund"."""
    bare = _GOVERNMENT_OF.sub("", said.strip()).strip()
    named = countries_in(bare) or countries_in(bare.title())
    if len(named) != 1 or len(next(iter(named))) != len(bare):
        return frozenset()
    return frozenset(state for meant in named.values() for state in meant)


def letters_of(library: Library, states: frozenset[str], matter: str = "") -> list[DocumentRecord]:
    """The letters from one of ``states`` in the order of time, those that have every word of ``matter``."""
    from_it = [document for document in library.documents() if wrote(states, document)]
    terms = [term.stem for term in content_terms(_OF_THE_LETTER.sub(" ", matter))]
    on_it = [one for one in one_of_each(from_it, "en") if all_near(terms, _words(library, one), _SAME)]
    return sorted((one for one in on_it if one.language == "en"), key=document_order)


def own_paragraphs(
    library: Library, document: DocumentRecord, states: frozenset[str]
) -> list[StoredParagraph]:
    """The paragraphs of a letter that are not of the letter of somebody else than one of ``states``, put
    under it as an annex."""

    def is_own(stored: StoredParagraph) -> bool:
        inner = writer_of_heading(stored.section)
        return inner is None or bool(states & countries_meant(inner.who))

    return [one for one in library.paragraphs(document.source) if is_own(one)]


def wrote(states: frozenset[str], document: DocumentRecord) -> bool:
    """Whether ``document`` is from one of ``states``, as its title says."""
    author = author_of(document.masthead.title, document.masthead.document_type)
    return author is not None and bool(states & countries_meant(author.who))


def is_said_by(states: frozenset[str], support: Support) -> bool:
    """Whether what is cited is of a letter from one of ``states``, or reports words of it; not what a letter
    of it tells that another said."""
    is_own = wrote(states, support.document) and not is_said_by_another(states, support)
    return is_own or speaks_itself(states, support.quote)


def is_said_by_another(states: frozenset[str], support: Support) -> bool:
    """Whether what is cited tells what the representative of another State said."""
    speaker = countries_meant(speaker_in(support.quote) or "")
    return bool(speaker) and not speaker & states


def _words(library: Library, document: DocumentRecord) -> frozenset[str]:
    texts = [document.masthead.title or "", *(one.text for one in library.paragraphs(document.source))]
    return frozenset(stem for text in texts for stem in stems_of(text))
