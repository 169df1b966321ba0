"""That there were none, where it would be declined: "No barges were reported" answers how many were.

What reads sentences together with a question takes "No barges were reported" for no answer to "How many
barges were reported?". Where a sentence has every word that is asked, it is one.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from assistant.answering.added_or_removed import change_asked
from assistant.answering.draft import Draft, Line, part_of_paragraph
from assistant.answering.none_counted import none_of
from assistant.answering.stands_around import stand_around
from assistant.answering.status import status_of
from assistant.answering.wanted import wanted
from assistant.names import years
from assistant.sentences import split_sentences
from assistant.terms import all_near, content_terms, stems_of

if TYPE_CHECKING:
    from assistant.question import Query
    from index.records import StoredParagraph

# Words of "no formal complaints" that make them no others than those asked about.
_LIGHT = frozenset(stems_of("new such formal specific single"))
# "How many fees were set?" is asked of nobody knows whom.
LEAST_SAID = 3


def none_told(query: Query, found: Iterable[StoredParagraph]) -> Draft | None:
    """The sentence of what was ``found`` that says there were none of what is counted, with all the words of
    the question; None where another thing is asked, or none does."""
    want = wanted(query)
    if query.language != "en" or want.kind not in {"count", "number"} or change_asked(query.text):
        return None
    plain = [t for t in query.terms if not t.named and not any(c.isdigit() for c in t.word)]
    named = [t for t in query.terms if t.named]
    if len(plain) + len(named) < LEAST_SAID:
        return None
    for stored in found:
        for span in split_sentences(stored.text):
            none = none_of(query, want.noun, span.text)
            if (
                not none
                or _says_more(none, query)
                or not all_near((t.stem for t in plain), stems_of(span.text))
            ):
                continue
            told = years(f"{span.text} {stored.document.masthead.date or ''}")
            if not stand_around(named, stored) or (query.years and not set(query.years) & set(told)):
                continue
            support = part_of_paragraph(stored, span.start, span.end, status_of(stored))
            said = f"**{none[:1].upper()}{none[1:]}** — “{' '.join(span.text.split())}”"
            return Draft(True, (Line(said, (support,)),))
    return None


def _says_more(none: str, query: Query) -> bool:
    """Whether "no kelp claims" are of fewer things than the claims asked about."""
    asked = stems_of(query.text)
    own = [t.stem for t in content_terms(f"x {none}") if t.word != "x" and t.stem not in _LIGHT]
    return not all_near(own, asked)
