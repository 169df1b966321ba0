"""What a document is about, for lists and examples: its title, or else its first own heading.

A hundred documents are called "Draft report"; a reader tells them apart by the agenda item they report on.
"""

from __future__ import annotations

import re

from index.model import Document

_NUMBERING = re.compile(r"\A\s*(?:[IVXLC]+|[A-Z]|\d+)[.)]\s+")
# Titles that name a kind of document and no subject.
_GENERIC_TITLE = re.compile(
    r"(?:revised )?(?:draft |annual |final |interim |progress )?"
    r"(?:reports?|resolutions?|decisions?|notes?|letters?|addendum|corrigendum"
    r"|summary record|provisional agenda)\W*",
    re.IGNORECASE,
)
# Titles that are a number and no subject.
BARE_TITLE = re.compile(r"(?:Resolution|Decision|Statement)\s[\w./-]+(?:\s\(\d{4}\))?\W*", re.IGNORECASE)
# Headings that every document has say nothing about this one.
_COMMON_HEADING = re.compile(
    r"introduction|conclusions?|recommendations?|deliberations|annex|addendum|contents|background|summary"
    r"|general|opening|attendance|notes|action taken.*|agenda|adoption.*|organization.*|election.*"
    r"|the .* council,?",
    re.IGNORECASE,
)


def own_headings(document: Document) -> list[str]:
    """The headings that are the document's own, in order, without their numbering."""
    bare = (_NUMBERING.sub("", heading.text).strip(" .:*") for heading in document.headings)
    return [words for words in bare if words and not _COMMON_HEADING.match(words)]


def subject_of(document: Document) -> str:
    """The title; for a title such as "Draft report" the first own heading; "" where there is neither."""
    title = document.masthead.title or ""
    if title and not _GENERIC_TITLE.fullmatch(title):
        return title
    headings = own_headings(document)
    return headings[0] if headings else title
