""" "Has the draft been adopted?": what the library knows of what became of a draft, and no more."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line, part_of_paragraph
from assistant.answering.status import status_of
from assistant.answering.subject import document_line
from assistant.answering.wording import Phrases
from assistant.question import Query
from assistant.sentences import split_sentences

if TYPE_CHECKING:
    from index.library import Library
    from index.records import DocumentRecord

MOST_DRAFTS = 3
_ASKED = re.compile(
    r"(?i)\A\W*(?:(?:did|has|have|had)\b.{3,200}?\b(?:adopt|pass|approve|agree on)(?:ed)?\b"
    r"|(?:was|were|is|are)\b.{3,200}?\b(?:adopted|passed|approved)\b"
    r"|when (?:was|were|did)\b.{3,200}?\b(?:adopt|pass|approve)(?:ed)?\b)"
)
_ADOPTED = re.compile(
    r"\b(?:adopted|approved)\s+(?:the\s+)?(?:revised\s+)?draft\s+(?:resolution|decision)", re.I
)
_ACTED_ON = re.compile(r"(?i)\b(?:adopt|approv|recommend|consider|reject|withdr[ae]w|postpon)\w*\b")


def became_of(
    library: Library, query: Query, meant: Sequence[DocumentRecord], phrases: Phrases
) -> Draft | None:
    """Whether the drafts that the question means were adopted; None where it asks something else.

    Yes only where a text says so in so many words; else that they are drafts, with what was done with them.
    """
    drafts = [document for document in meant if is_draft(document)]
    if not drafts or len(drafts) != len(meant) or len(drafts) > MOST_DRAFTS or not _ASKED.match(query.text):
        return None
    told = what_became_of(library, drafts, phrases)
    return replace(told, notices=(*told.notices, *revisions_held(drafts, phrases)))


def revisions_held(named: Sequence[DocumentRecord], phrases: Phrases) -> list[str]:
    """That the library holds a later revision of one of ``named``."""
    return [
        phrases.say("revised", document=document.label, other=version.symbol)
        for document in named
        for version in document.versions
        if version.kind == "revised by" and version.source
    ]


def what_became_of(library: Library, drafts: Sequence[DocumentRecord], phrases: Phrases) -> Draft:
    """That the ``drafts`` were adopted, where a text says so; else what they are, with what was done with
    them."""
    acts = [line for document in drafts for line in _acts_on(library, document)]
    for line in acts:
        if _ADOPTED.search(line.text):
            told = Draft(True, (Line(f"**{phrases.say('yes')}** — {line.text}", line.supports),))
            return told.out_of_library(library)
    lines = [document_line(library, document) for document in drafts]
    first = Line(f"{phrases.say('only_draft')} {lines[0].text}", lines[0].supports)
    return Draft(True, (first, *lines[1:], *acts[:MOST_DRAFTS])).out_of_library(library)


def is_draft(document: DocumentRecord) -> bool:
    """Whether a document is a draft resolution or decision, whatever revision of it."""
    kind = (document.masthead.document_type or "").lower()
    return "draft" in kind and "report" not in kind


def _acts_on(library: Library, document: DocumentRecord) -> list[Line]:
    """The sentences of other documents that name the draft and say what was done with it."""
    lines = []
    for symbol in document.symbols:
        for stored in library.mentions(symbol=symbol):
            if stored.source == document.source:
                continue
            for span in split_sentences(stored.text):
                if str(symbol) in span.text and _ACTED_ON.search(span.text):
                    support = part_of_paragraph(stored, span.start, span.end, status_of(stored))
                    lines.append(Line(f"“{span.text}”", (support,)))
    return lines
