""" "Was resolution 2780 adopted under Chapter VII of the Charter?": what a resolution says it acts under."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line, Support, part_of_paragraph
from assistant.answering.status import status_of

if TYPE_CHECKING:
    from assistant.answering.wording import Phrases
    from assistant.question import Query
    from index.library import Library
    from index.records import DocumentRecord, StoredParagraph

_NUMERALS = {"six": "vi", "seven": "vii", "eight": "viii", "6": "vi", "7": "vii", "8": "viii"}
_CHAPTER = r"Chapters?\s+(?P<chapter>[IVX]+|six|seven|eight|[678])\b"
_ASKED = re.compile(
    rf"(?i)\bunder\s+(?:the\s+)?{_CHAPTER}|\b{_CHAPTER.replace('chapter>', 'named>')}\s+(?:resolution"
    rf"|mandate|action)"
)
_ACTING = re.compile(rf"(?i)\bacting\s+under\s+(?:the provisions of\s+)?{_CHAPTER}[^;,.:]*")
MOST_DOCUMENTS = 3


def acts_under(
    library: Library, query: Query, named: Sequence[DocumentRecord], phrases: Phrases
) -> Draft | None:
    """Yes or No with the words "Acting under Chapter …" of each resolution in ``named``.

    None where the question is another, or a text has no such words: saying nothing is no act under another
    chapter.
    """
    asked = _ASKED.search(query.text)
    if asked is None or query.kind != "yes-no" or not 0 < len(named) <= MOST_DOCUMENTS:
        return None
    chapter = _numeral(asked["chapter"] or asked["named"])
    lines = []
    for document in named:
        found = _acting(library.paragraphs(document.source))
        if found is None:
            return None
        stored, said = found
        same = _numeral(said["chapter"]) == chapter
        support = part_of_paragraph(stored, said.start(), said.end(), status_of(stored))
        answer = phrases.say("yes" if same else "no")
        lines.append(Line(f"**{answer}** — “{said.group()}”", (support,), bullet=len(named) > 1))
    return Draft(True, tuple(lines)).out_of_all(named)


def chapter_asked(text: str) -> str | None:
    """The Chapter under which ``text`` says that something is done: "under Chapter VII" → "vii"."""
    asked = _ASKED.search(text)
    return _numeral(asked["chapter"] or asked["named"]) if asked is not None else None


def acts_under_chapter(
    library: Library, document: DocumentRecord, chapter: str
) -> tuple[bool, Support | None]:
    """Whether a resolution says that it acts under ``chapter``, and its words "Acting under …"."""
    found = _acting(library.paragraphs(document.source))
    if found is None:
        return False, None
    stored, said = found
    support = part_of_paragraph(stored, said.start(), said.end(), status_of(stored))
    numerals = re.findall(r"(?i)\b(?:[IVX]+|six|seven|eight|[678])\b", said.group())
    return chapter in {_numeral(one) for one in numerals}, support


def _acting(paragraphs: Sequence[StoredParagraph]) -> tuple[StoredParagraph, re.Match[str]] | None:
    return next(((p, found) for p in paragraphs if (found := _ACTING.search(p.text)) is not None), None)


def _numeral(written: str) -> str:
    return _NUMERALS.get(written.lower(), written.lower())
