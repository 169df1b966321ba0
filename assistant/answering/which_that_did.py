"""Which Governments, countries or organizations did something: never the names of a sentence that tells of
something else.

"Which countries closed their borders?" is not answered by the countries that signed a memorandum.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Support
from assistant.retrieval import what_it_hangs_on
from assistant.terms import content_terms, nearness, stems_of

if TYPE_CHECKING:
    from index.library import Library

_ASKED = re.compile(
    r"(?i)\A\W*(?:and\s+|so\s+)?(?:which|what)\s+"
    r"(?P<which>(?:(?!(?:of|is|are|was|were|do|does|did|has|have|had|can|should|must)\b)[\w-]+\s+){0,2}?)"
    r"(?:countr(?:y|ies)|governments?|states?|nations|organi[sz]ations?|agenc(?:y|ies)|compan(?:y|ies)|bodies"
    r"|entities|groups)\s+(?P<did>(?!of\b|is\b|are\b|was\b|were\b)[^?]+?)\W*\Z"
)
_SOURCE = re.compile(r"(?i)[,;]?\s*\baccording to\b.*\Z")
# "a PFD policy": what the letters stand for are words of the deed as well.
_SHORT = re.compile(r"(?<![\w/])[A-Z]{2,}s?(?![\w/])")
_AUXILIARIES = frozenset(
    stems_of("have has had do did does be is are was were been will would can could since")
)
_NEAR = 0.8
# What tells of the deed has at least so much of its words: a deed may be told in other words.
LEAST_SHARE = 0.34


def deed_asked(text: str) -> list[str]:
    """The words, as stems, of what those asked for did, and when, where and why; none where another question
    is asked."""
    asked = _ASKED.match(text)
    if asked is None:
        return []
    deed = _SOURCE.sub("", asked["did"])
    terms = content_terms(f"on {asked['which']} {deed}")
    return [term.stem for term in terms if term.stem not in _AUXILIARIES]


def tells_of_another_deed(library: Library, text: str, draft: Draft) -> bool:
    """Whether a draft names some that did something else: what it tells has next to none of the words of the
    deed asked."""
    deed = deed_asked(text)
    supports: list[Support] = [support for line in draft.lines for support in line.supports]
    if not deed or not supports:
        return False
    if any("| " in support.quote or not support.quote for support in supports):
        return False  # the words of the deed may be those of a table's columns
    quoted = " ".join(support.quote for support in supports)
    meant = " ".join(long for short in _SHORT.findall(quoted) for long in library.written_out(short))
    words = stems_of(f"{quoted} {meant} {_over(library, supports)}")
    there = [stem for stem in deed if any(nearness(stem, word) >= _NEAR for word in words)]
    return len(there) < LEAST_SHARE * len(deed)


def _over(library: Library, supports: Sequence[Support]) -> str:
    """The headings over what is told, the words that it hangs on, and the titles: a list of names says in
    them what those named did."""
    said = []
    for support in supports:
        said.append(support.document.masthead.title or "")
        stored = library.paragraph(support.document.source, support.locator) if support.locator else None
        if stored is not None:
            said += [*stored.section, what_it_hangs_on(library, stored)]
    return " ".join(said)
