"""Whether a document is the source that words such as "the SG's report on tides" or "Norland" mean."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.authors import author_of
from assistant.documents_that_say import PAPER
from assistant.retrieval import context_words
from assistant.terms import all_near, content_terms, stems_of
from assistant.verification.names import countries_meant

if TYPE_CHECKING:
    from index.library import Library
    from index.records import DocumentRecord

_SECRETARY_GENERAL = re.compile(r"(?i)\b(?:the\s+)?(?:UN\s+)?(?:SG|UNSG|secretary[- ]general)\b(?:['’]s)?")
_BY_HIM = re.compile(r"(?i)\b(?:report|note|bulletin)s?\s+(?:of|by)\s+the\s+Secretary-General\b")
# Words that say that it is a paper, and not which.
_KIND_WORDS = frozenset(
    stems_of("report letter note statement paper text document review draft study latest un")
)
_SAME = 0.9
_YEAR = re.compile(r"(?<![\d/.-])(?:19|20)\d\d(?![\d/.-])")
# What changes a report says what the report says.
_CHANGES = frozenset(("corrigendum", "addendum"))


def is_the_source_said(said: str, document: DocumentRecord, library: Library) -> bool:
    """Whether ``document`` is what ``said`` means as a source: a letter of the State, a report of the
    Secretary-General, a paper that has the words of ``said`` in its title."""
    if PAPER.search(said) is not None and not _is_of_the_form(said, document):
        return False
    rest = said
    if _SECRETARY_GENERAL.search(said):
        if _BY_HIM.search(library.document(document.source).masthead_text) is None:
            return False
        rest = _SECRETARY_GENERAL.sub(" ", said)
    states = countries_meant(rest)
    if states and PAPER.search(said) is None:
        author = author_of(document.masthead.title, document.masthead.document_type)
        return author is not None and bool(states & countries_meant(author.who))
    words = stems_of(f"{context_words(document)}")
    rest = _YEAR.sub(lambda year: " " if year.group() in _years_of(document) else year.group(), rest)
    named = [t.stem for t in content_terms(f"on {rest}") if t.stem not in _KIND_WORDS]
    return all_near(named, words, _SAME)


def _years_of(document: DocumentRecord) -> frozenset[str]:
    """The years that "the 2031 report" may mean a document by: its own, and that of its date."""
    return frozenset((str(document.year or ""), (document.masthead.date or "")[:4])) - {""}


def _is_of_the_form(said: str, document: DocumentRecord) -> bool:
    paper = PAPER.search(said)
    masthead = document.masthead
    own = stems_of(f"{masthead.document_type or ''} {masthead.title or ''}")
    if paper is None or paper.group().lower() == "paper" or stems_of(paper.group())[-1] in own:
        return True
    return (masthead.document_type or "") in _CHANGES


def names_a_source(said: str) -> bool:
    """Whether ``said`` has more than a form of paper: "the report" alone is any of them."""
    return bool(
        _SECRETARY_GENERAL.search(said)
        or [t for t in content_terms(f"on {said}") if t.stem not in _KIND_WORDS]
    )
