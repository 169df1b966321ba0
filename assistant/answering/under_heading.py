"""What stands under a heading that says what is asked for: "Selected ports using the tide table".

The paragraphs below such a heading are the list: none of them says that it is one of it. "Posts to be
abolished" asks in the same way for all that stands under "Abolishment", not for one of three paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.answering.announced import asks_for_several
from assistant.answering.draft import Draft, Line, part_of_paragraph
from assistant.answering.status import status_of
from assistant.retrieval import context_words
from assistant.sentences import split_sentences
from assistant.terms import Term, content_terms, nearness, stems_of
from assistant.verification.names import country_names_in
from index.abbreviations import name_of_body

if TYPE_CHECKING:
    from assistant.question import Query
    from assistant.retrieval import Evidence
    from index.library import Library
    from index.records import StoredParagraph

LEAST = 2
MOST_LISTED = 12
MOST_OF_KEYWORDS = 6
# Headings are looked at of so many of the paragraphs that the search puts first.
MOST_LOOKED_AT = 8
# A word of the question stands in a heading where one this near does.
ALIKE = 0.8
_NUMBERING = re.compile(r"\A(?:[IVXLC]+|[A-Z]|\d+)\.\s+")
_NO_CONTENT = frozenset(
    stems_of(
        "selected some other main examples example list overview section chapter part various several new"
    )
)
# Words in which a list is asked for.
_FRAME = frozenset(
    stems_of(
        "given give example examples named name listed list cited cite described describe presented"
        " present shown"
        " mentioned mention included include country countries state states paper report document case cases"
    )
)
_COUNTRIES = re.compile(r"(?i)\b(?:which|what)\s+(?:member\s+|other\s+)?(?:countries|states|governments)\b")
_QUESTION = re.compile(
    r"(?i)\b(?:who|whom|when|where|why|how|is|are|was|were|did|does|do|has|have|can|could|will|would|should|must)\b"
)
_PLURAL = re.compile(r"(?i)\b(?!(?:united|nations|states)\b)[a-z]{3,}(?<!s)s\b")


def under_heading(library: Library, query: Query, evidence: Evidence) -> Draft | None:
    """The paragraphs under the heading that says all that a list is asked for, one line each; None where no
    heading of what is found says it."""
    if query.language != "en" or not asks_for_several(query):
        return None
    countries = _COUNTRIES.search(query.text) is not None
    for stored in _first(evidence):
        heading = _content(stored.section[-1])
        beyond = [t for t in query.terms if not _is_known(t, context_words(stored.document))]
        asked = [t for t in beyond if t.stem not in _FRAME]
        if len(asked) < LEAST or len(heading) < LEAST or not all(_has(t.stem, heading) for t in asked):
            continue
        kinds = [t for t in query.terms if t.stem in stems_of("countries states")]
        if countries and not any(_has(t.stem, heading) for t in kinds):
            continue
        told = _under(library, stored)
        lines = [line for one in told if (line := _one_of_list(one, countries)) is not None]
        if LEAST <= len(lines) == len(told) <= MOST_LISTED:
            return Draft(True, tuple(lines))
    return None


def of_the_heading_asked(library: Library, query: Query, draft: Draft) -> Draft:
    """``draft``; all that stands under the heading of the paragraph it rests on, where key words in the
    plural have that heading's words and nothing that some of these paragraphs lack."""
    places = {(s.document.source, s.locator) for line in draft.lines for s in line.supports}
    if not draft.answered or len(places) != 1 or query.language != "en" or not _is_key_words(query):
        return draft
    source, locator = next(iter(places))
    stored = library.paragraph(source, locator) if locator else None
    if stored is None or stored.kind != "numbered" or not stored.section:
        return draft
    heading = _content(stored.section[-1])
    if not heading or not all(any(nearness(t.stem, one) >= ALIKE for t in query.terms) for one in heading):
        return draft
    told = _under(library, stored)
    others = [
        t
        for t in query.terms
        if not _has(t.stem, heading)
        and not t.word[:1].isdigit()
        and not _is_known(t, context_words(stored.document))
    ]
    on_it = all(_has(t.stem, stems_of(one.text)) for t in others for one in told)
    if not others or not on_it or not LEAST <= len(told) <= MOST_OF_KEYWORDS:
        return draft
    lines = []
    for one in told:
        end = len(one.text.rstrip())
        lines.append(Line(one.text.strip(), (part_of_paragraph(one, 0, end, status_of(one)),), bullet=True))
    return Draft(
        True, tuple(lines), notices=draft.notices, follow_ups=draft.follow_ups, searched=draft.searched
    )


def _is_key_words(query: Query) -> bool:
    """Whether a question is words without a verb, one of them a plural: "posts to be abolished"."""
    return _QUESTION.search(query.text) is None and _PLURAL.search(query.text) is not None


def _first(evidence: Evidence) -> list[StoredParagraph]:
    found = [c.paragraph for c in evidence.candidates[:MOST_LOOKED_AT]]
    distinct: dict[tuple[str, tuple[str, ...]], StoredParagraph] = {}
    for stored in found:
        if stored.section:
            distinct.setdefault((stored.source, stored.section), stored)
    return list(distinct.values())


def _content(heading: str) -> list[str]:
    terms: Sequence[Term] = content_terms(f"x {_NUMBERING.sub('', heading)}")
    return [t.stem for t in terms if t.word != "x" and t.stem not in _NO_CONTENT]


def _has(stem: str, stems: Sequence[str]) -> bool:
    return any(nearness(stem, other) >= ALIKE for other in stems)


def _is_known(term: Term, context: str) -> bool:
    words = stems_of(context.replace("-", " "))
    name = name_of_body(term.surface) if term.surface.isupper() else None
    return _has(term.stem, words) or (name is not None and set(stems_of(name)) <= set(words))


def _under(library: Library, stored: StoredParagraph) -> list[StoredParagraph]:
    """The numbered paragraphs under the heading of ``stored``."""
    return [
        one
        for one in library.paragraphs(stored.source)
        if one.section == stored.section and one.kind == stored.kind and not one.locator.items
    ]


def _one_of_list(stored: StoredParagraph, countries: bool) -> Line | None:
    """The first sentence of a paragraph; with the country in front that it names first, where countries are
    asked for."""
    spans = split_sentences(stored.text)
    if not spans:
        return None
    named = country_names_in(stored.text) if countries else []
    if countries and not named:
        return None
    span = next((s for s in spans if named and s.start <= named[0][0] < s.end), spans[0])
    support = part_of_paragraph(stored, span.start, span.end, status_of(stored))
    lead = f"**{stored.text[named[0][0] : named[0][1]]}** — " if named else ""
    return Line(f"{lead}“{span.text}”", (support,), bullet=True)
