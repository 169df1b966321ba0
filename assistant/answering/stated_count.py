"""A total that a document states, rather than the names of one occasion counted by us.

"How many States accepted the procedure?" is not answered by the four whose reports were taken up at one
session "that had accepted the procedure": the next paragraph says that 112 have accepted it. Where the
sentences of a draft have no figure at all, a sentence near them that has one right before the verb asked is
told.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line, Support, part_of_paragraph
from assistant.answering.own_clause import Told, told_in
from assistant.answering.status import status_of
from assistant.question import Query
from assistant.sentences import Span, split_sentences
from assistant.terms import content_terms, nearness, stems_of
from assistant.verb_forms import PAST

if TYPE_CHECKING:
    from index.library import Library
    from index.records import StoredParagraph

SAME_WORD = 0.85
# Paragraphs on either side of the one cited that are looked at.
NEAR = 3
# Words of the question that the paragraph may lack: the body's own name is seldom said again.
LEAST_SHARE = 0.6
_ASKED = re.compile(
    rf"(?i)\A\W*(?:(?:and|so)\s+)?how many\s+(?!of\b)(?P<things>[a-z][\w -]*?s)\s+(?:(?:have|had)\s+)?"
    rf"(?P<did>(?-i:{PAST}))\s+(?P<what>[^?]+)"
)
_DONE = (
    r"\s*(?:\([^)]*\)\s*)?(?:(?:of them|States(?: Parties)?|countries)\s+)?"
    r"(?:(?:have|has|had)\s+)?(?:\w+ly\s+)?{did}\b"
)


def with_stated_count(library: Library, query: Query, draft: Draft) -> Draft:
    """``draft``; where it counts names and the document states how many did so, the sentence that does."""
    asked = _ASKED.match(query.text) if query.language == "en" else None
    supports = [support for line in draft.lines for support in line.supports] if draft.answered else []
    if asked is None or not supports or not draft.lines[0].text.startswith("**"):
        return draft
    done = re.compile(_DONE.format(did=re.escape(asked["did"])), re.IGNORECASE)
    if any(told_in(support.quote) for support in supports):
        return draft
    wanted = [term.stem for term in content_terms(f"a {asked['what']}")]
    for stored in _around(library, supports[0]):
        words = stems_of(stored.text)
        there = sum(any(nearness(stem, one) >= SAME_WORD for one in words) for stem in wanted)
        if there < LEAST_SHARE * len(wanted):
            continue
        for sentence in split_sentences(stored.text):
            told = [one for one in told_in(sentence.text) if done.match(sentence.text, one.amount.end)]
            if len(told) == 1:
                return replace(draft, lines=(_line(stored, sentence, told[0]),))
    return draft


def _around(library: Library, support: Support) -> list[StoredParagraph]:
    """The paragraphs of the same section near the one cited, the nearest first."""
    paragraphs = library.paragraphs(support.document.source)
    at = next((n for n, one in enumerate(paragraphs) if str(one.locator) == support.locator), None)
    if at is None:
        return []
    near = [*paragraphs[at : at + NEAR + 1], *reversed(paragraphs[max(0, at - NEAR) : at])]
    return [one for one in near if one.section == paragraphs[at].section]


def _line(stored: StoredParagraph, sentence: Span, told: Told) -> Line:
    support = part_of_paragraph(stored, sentence.start, sentence.end, status_of(stored))
    figure = sentence.text[told.amount.start : told.amount.end]
    return Line(f"**{figure[:1].upper()}{figure[1:]}** — “{sentence.text}”", (support,))
