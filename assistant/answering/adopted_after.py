"""Whether what a report speaks of was adopted in the end: what it records further on, under the same heading.

"Was it adopted?" after "the representative of Norland proposed amendments": the report tells of the action on
them some paragraphs later ("the Committee adopted the amendments without a vote").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line, part_of_paragraph
from assistant.answering.status import status_of
from assistant.sentences import split_sentences

if TYPE_CHECKING:
    from index.library import Library
    from index.records import StoredParagraph

# Paragraphs after the one cited that are looked through, and sentences told.
MOST_LOOKED_AT = 12
MOST_TOLD = 3
_TEXT = (
    r"(?:draft|resolutions?|decisions?|amendments?|revisions?|proposals?|texts?|recommendations?|paragraphs?"
    r"|conclusions?|motion|agenda|report)"
)
_ACTED = re.compile(
    r"(?i)\b(?:adopted|approved|rejected|withdr(?:ew|awn)|did not adopt|(?:was|were) not adopted)\b"
    rf"[^.;]*?\b{_TEXT}\b"
    rf"|\b{_TEXT}\b[^.;]*?\b(?:was|were) (?:then |also |thus |not )?(?:adopted|approved|rejected|withdrawn)\b"
)
# What is acted on by the name it had when it was proposed.
_PROPOSED = re.compile(r"(?i)\b(amendment|revision|proposal|motion)s?\b")
# The act of another body at another time, or an act still to come.
_NOT_NOW = re.compile(
    r"(?i)\b(?:adoption of|to adopt|be adopted|should|recommends?|recall\w*|previously"
    r"|had (?:been )?adopted)\b"
)


def adopted_after(library: Library, stored: StoredParagraph) -> Draft | None:
    """What the report tells of the action taken on what the paragraph ``stored`` speaks of; None where it
    tells of none under the same heading."""
    paragraphs = [p for p in library.paragraphs(stored.source) if p.position >= stored.position]
    own = [p for p in paragraphs if p.section == stored.section][: MOST_LOOKED_AT + 1]
    acts = [
        (one, span)
        for one in own
        for span in split_sentences(one.text)
        if _ACTED.search(span.text) and not _NOT_NOW.search(span.text)
    ]
    proposed = {word.lower() for word in _PROPOSED.findall(stored.text)}
    very = [act for act in acts if proposed & {word.lower() for word in _PROPOSED.findall(act[1].text)}]
    told = very[:1] or acts[:MOST_TOLD]
    lines = [
        Line(
            f"“{span.text}”",
            (part_of_paragraph(one, span.start, span.end, status_of(one)),),
            bullet=len(told) > 1,
        )
        for one, span in told
    ]
    return Draft(True, tuple(lines)) if lines else None
