"""Of which month, and by whom, the documents are that are asked for: "letters from Chile of June 2031"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.authors import author_of
from assistant.language import LANGUAGES
from assistant.names import MONTHS
from assistant.verification.names import countries_meant

if TYPE_CHECKING:
    from index.records import DocumentRecord

_MONTH_NAMES = MONTHS.split("|")[:12]
_MONTH = re.compile(rf"(?i)\b(?P<month>{'|'.join(_MONTH_NAMES)})\s+(?:of\s+)?(?P<year>(?:19|20)\d\d)\b")
_LANGUAGE = "|".join(LANGUAGES)
_IN_LANGUAGE = re.compile(
    rf"(?i)\b(?:documents?|texts?|reports?|letters?|resolutions?|anything)\s+(?:\w+\s+)?in\s+(?P<after>{_LANGUAGE})\b"
    rf"|\b(?P<before>{_LANGUAGE})(?:-language)?\s+(?:documents?|texts?)\b"
)
_BY = re.compile(
    r"(?i)\b(?:letters?|notes? verbales?|documents?|communications?)\s+"
    r"(?:(?:(?:is|are|was|were|came|come)\s+)?(?:sent\s+|submitted\s+|written\s+|signed\s+)?)"
    r"(?:from|by)\s+(?:the\s+)?(?P<who>[^?,;.]{3,60})"
)


def months_asked(text: str) -> frozenset[str]:
    """The months that ``text`` names with their years, as dates begin: "June 2031" → "2031-06"."""
    return frozenset(
        f"{said['year']}-{_MONTH_NAMES.index(said['month'].capitalize()) + 1:02d}"
        for said in _MONTH.finditer(text)
    )


def language_asked(text: str) -> str | None:
    """The language that the documents asked for are in: "documents in Spanish" → "es"; None where none is
    said."""
    said = _IN_LANGUAGE.search(text)
    return LANGUAGES[(said["after"] or said["before"]).lower()] if said is not None else None


def author_asked(text: str) -> frozenset[str]:
    """The State whose letters are asked for; none where no State is named as their author."""
    said = _BY.search(text)
    # a State is typed without its capital too: "letters from ukraine"
    return countries_meant(f"{said['who']} {said['who'].title()}") if said is not None else frozenset()


def is_by(document: DocumentRecord, states: frozenset[str]) -> bool:
    """Whether a document is a letter of one of ``states``."""
    author = author_of(document.masthead.title, document.masthead.document_type)
    return author is not None and bool(countries_meant(author.who) & states)
