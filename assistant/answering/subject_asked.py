"""What a question asks a named document about: "What did resolution 9 decide about Haiti?".

The document is of the question whether it speaks of Haiti or not, so that any of its sentences comes near;
that it nowhere names what is asked about, only the whole document tells.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.acronyms import is_acronym
from assistant.question import Query
from assistant.retrieval import context_words
from assistant.verification.names import KnownNames, countries_in, find_names
from index.abbreviations import name_of_body

if TYPE_CHECKING:
    from index.library import Library
    from index.records import DocumentRecord

ASKED_ABOUT = re.compile(
    r"(?i)\A\W*(?:and\s+)?what\b[^?]*?\s(?:about|regarding|concerning|as to)\s+(?P<what>[^?]+)"
)


def lacks_the_subject(library: Library, query: Query, documents: Sequence[DocumentRecord]) -> bool:
    """Whether the question is what ``documents`` say about a country, a person or a body by its known acronym
    that none of them names anywhere. In English alone: elsewhere names have cases."""
    asked = ASKED_ABOUT.search(query.text) if query.language == "en" else None
    if asked is None or any(document.language != "en" for document in documents):
        return False
    what = f"about {asked['what']}"
    if not countries_in(what) and not find_names(what):
        return False
    paragraphs = [p for document in documents for p in library.paragraphs(document.source)]
    texts = [stored.text for stored in paragraphs]
    headings = {heading for stored in paragraphs for heading in stored.section}
    known = KnownNames([*texts, *headings, *map(context_words, documents)])
    names = [name for name in find_names(what) if not countries_in(name.text)]
    countries = countries_in(what)
    subjects = [bool(known.missing_countries(country)) for country in countries]
    subjects += [
        len(known.missing(name)) == len(name.words) and not _unexplained(name.text) for name in names
    ]
    return bool(subjects) and all(subjects)


def _unexplained(name: str) -> bool:
    """Whether a name is an acronym that may be written out in words nobody knows."""
    return is_acronym(name) and name_of_body(name) is None
