"""Whether a paragraph, with its headings and the title of its document, has the words of a question.

What is not said in the answering sentence often stands around it: whose report it is, and of which year.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.acronyms import is_acronym
from assistant.terms import Term, nearness, stems_of
from index.abbreviations import name_of_body

if TYPE_CHECKING:
    from index.records import StoredParagraph

_SAME = 0.8


def stand_around(terms: Sequence[Term], stored: StoredParagraph, before: str = "") -> bool:
    """Whether every one of ``terms`` stands in the paragraph, in what is ``before`` it or over it, an acronym
    of a body perhaps in full."""
    masthead = stored.document.masthead
    over = " ".join(
        filter(None, (*stored.section, masthead.title, masthead.body, masthead.organ, masthead.date))
    )
    text = f"{before} {stored.text} {over.replace('-', ' ')}"
    known = frozenset(stems_of(text))
    return all(
        any(nearness(term.stem, one) >= _SAME for one in known) or _in_full(term, text) for term in terms
    )


def _in_full(term: Term, text: str) -> bool:
    name = name_of_body(term.surface.upper()) if is_acronym(term.surface.upper()) else None
    return name is not None and name.lower() in text.lower()
