"""Who was elected to what: the officers of the body that the question names.

The paragraphs that list officers say "the Commission", or nothing at all, of whose they are; the masthead, or
the row above in a table of several bodies, does.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line, Support, part_of_paragraph
from assistant.answering.officer_lists import LABEL, ROLE, Officer, officers_in
from assistant.answering.status import document_order, status_of
from assistant.matching import likely_meant
from assistant.names import ordinal_value, sessions
from assistant.question import Query, without_documents
from assistant.retrieval import context_words
from assistant.sentences import split_sentences
from assistant.terms import content_terms, nearness, stems_of
from index.abbreviations import name_of_body

if TYPE_CHECKING:
    from index.library import Library
    from index.records import DocumentRecord, StoredParagraph

_ASKS_WHO = re.compile(r"(?i)\A\W*(?:and\s+)?(?:who|which (?:person|country|delegation)|name|list)\b")
_ASKS_OFFICERS = re.compile(r"(?i)\b(?:officers|bureau members|members of the bureau)\b")
_CHAIRED = re.compile(r"(?i)(?<![\w-])(?:chairs|chaired|presided over|presides over)\b")
# Rapporteurs of another sort, and offices of single matters.
_OTHER_OFFICE = re.compile(
    r"(?i)\b(?:special|country|follow-?up|task force) (?:rapporteur|chair)"
    r"|\brapporteurs? (?:on|for)\b|\bchair(?:['’]s)? (?:summary|report)\b"
)
_FRAME = frozenset(
    stems_of(
        "who elected elect re-elected chosen appointed serve served serving become officer officers bureau"
        " member session sessions meeting name names list hold held office acclamation country chairs"
        " chaired preside over new"
    )
)
_OFTEN_MISTYPED = frozenset(("session", "elected", "officers"))
MOST_OFFICERS = 12
MOST_BODIES = 3
MOST_SEARCHED = 20
SAME_WORD = 0.95
# An officer of a body that a table names is of the body asked about where the question has so much of its
# name.
LEAST_OF_HEAD = 0.6


def officers(library: Library, query: Query, named: Sequence[DocumentRecord]) -> Draft | None:
    """Who holds the office asked about in the body asked about, in ``named`` where the question names
    documents; None where they do not list it."""
    roles = _roles_asked(query)
    if roles is None:
        return None
    said = without_documents(query) if named else query
    body = [term.stem for term in said.terms if not _is_frame(term.stem, term.word)]
    if not body and not named:
        return None
    held = [
        (stored, officer)
        for stored in _paragraphs(library, query, body, named)
        for officer in officers_in(stored.text)
        if not roles or _kind(officer.role) in roles
        if _is_of_the_body(body, stored, officer)
    ]
    held = [(stored, officer) for stored, officer in held if _is_of_the_session(library, query, stored)]
    bodies = {(stored.source, officer.body) for stored, officer in held}
    if not held or len(bodies) > MOST_BODIES:
        return None
    held.sort(key=lambda pair: document_order(pair[0].document))
    several = len(held) > 1
    lines: list[Line] = []
    for at, (stored, officer) in enumerate(held[:MOST_OFFICERS]):
        opening = _opening(stored, officer)
        if several and opening is not None and (not at or held[at - 1][0].id != stored.id):
            lines.append(Line(f"“{opening.quote}”", (opening,)))
        lines.append(_line(stored, officer, None if several else opening, bullet=several))
    told = Draft(True, tuple(lines))
    return told.out_of_all(named) if named else told.out_of_library(library)


def _roles_asked(query: Query) -> frozenset[str] | None:
    """The kinds of office asked about; empty for all officers, None where no officer is asked about."""
    if query.language != "en" or _OTHER_OFFICE.search(query.text):
        return None
    asks = _ASKS_WHO.match(query.text) is not None
    if _ASKS_OFFICERS.search(query.text) and re.search(r"(?i)\b(?:who|which|what|list|name)\b", query.text):
        return frozenset()
    # a follow-up may end in what was talked about before: "Who were the vice-chairs: the rapporteur?"
    first, _, rest = query.text.partition(":")
    roles = {_kind(found.group()) for found in ROLE.finditer(first)}
    roles = roles or {_kind(found.group()) for found in ROLE.finditer(rest)}
    if _CHAIRED.search(query.text):
        roles.add("chair")
    # "statistical commission rapporteur 56th session": no question word, and nothing but a body and an office
    bare = not re.search(
        r"(?i)\b(?:what|when|where|why|how|did|does|do|is|are|was|were|has|have|said?|says?|the)\b",
        query.text,
    )
    return frozenset(roles) if roles and (asks or (bare and len(query.text.split()) <= 10)) else None


def _kind(role: str) -> str:
    """ "Vice-Chairperson" and "vice-chairs" are one kind of office; so are "Chair" and "Chairman"."""
    return re.sub(r"(?:person|man|woman|men)?s?\Z", "", role.lower().replace(" ", "-"))


def _is_frame(stem: str, word: str) -> bool:
    """Whether a word belongs to the form of the question, perhaps mistyped: "56th sesion"."""
    of_form = (
        stem in _FRAME or word.lower() == "vice" or likely_meant(word.lower(), _OFTEN_MISTYPED) is not None
    )
    return of_form or ROLE.fullmatch(word) is not None or re.search(r"\d", word) is not None


def _paragraphs(
    library: Library, query: Query, body: Sequence[str], named: Sequence[DocumentRecord]
) -> Iterable[StoredParagraph]:
    """The paragraphs of ``named``; else of documents whose masthead has the body asked about, then those that
    a search finds."""
    seen: set[int] = set()
    own = list(named) or [d for d in library.documents() if _knows(d, body)]
    found = [stored for document in own for stored in library.paragraphs(document.source)]
    if not named:
        found += [hit.paragraph for hit in library.search(query.searched, MOST_SEARCHED)]
    for stored in found:
        if stored.id not in seen and ROLE.search(stored.text):
            seen.add(stored.id)
            yield stored


def _knows(document: DocumentRecord, body: Sequence[str]) -> bool:
    words = stems_of(context_words(document))
    return all(_is_among(stem, words) for stem in body)


def _is_among(stem: str, words: Sequence[str]) -> bool:
    """Whether a word of a body's name, or what an acronym is of, is among ``words``: a Committee is no
    Commission."""
    name = name_of_body(stem)
    return any(nearness(stem, word) >= SAME_WORD for word in words) or (
        name is not None and set(stems_of(name)) <= set(words)
    )


def _is_of_the_body(body: Sequence[str], stored: StoredParagraph, officer: Officer) -> bool:
    """Whether all that the question says of the body is in the masthead or the name that the text has; of a
    body that the text names, most of the name must be in the question."""
    own = stems_of(f"{context_words(stored.document)} {stored.text if officer.body else ''}")
    named = [
        term.stem
        for term in content_terms(f"x {officer.body}")
        if term.stem != "x" and not term.word.isdigit()
    ]
    if not all(_is_among(stem, [*own, *named]) for stem in body):
        return False
    if not named:
        return True
    asked = [stem for stem in named if any(nearness(stem, word) >= 0.85 for word in body)]
    return len(asked) >= LEAST_OF_HEAD * len(named)


def _is_of_the_session(library: Library, query: Query, stored: StoredParagraph) -> bool:
    """Whether the paragraph, its headings, the title or most of its document are of the session asked for."""
    bare = [ordinal_value(word) for word in re.findall(r"\b\d+(?:st|nd|rd|th)\b", query.text)]
    asked = set(query.sessions) or {number for number in bare if number is not None}
    if not asked:
        return True
    document = stored.document
    near = sessions(f"{stored.text} {' '.join(stored.section)}") or sessions(document.masthead.title or "")
    if near:
        return bool(set(near) & asked)
    told = Counter(n for p in library.paragraphs(document.source) for n in sessions(p.text))
    return bool(told) and told.most_common(1)[0][0] in asked


def _opening(stored: StoredParagraph, officer: Officer) -> Support | None:
    """The sentence that says who elected the officers listed under it; None where they stand in a table."""
    first = next(iter(split_sentences(stored.text)), None)
    if first is None or not LABEL.match(stored.text[officer.start :]) or stored.text.startswith("|"):
        return None
    end = min(first.end, stored.text.find("\n") if "\n" in stored.text else first.end)
    return part_of_paragraph(stored, first.start, end, status_of(stored)) if end <= officer.start else None


def _line(stored: StoredParagraph, officer: Officer, opening: Support | None, *, bullet: bool) -> Line:
    support = part_of_paragraph(stored, officer.start, officer.end, status_of(stored))
    text = f"**{officer.name}** — {officer.role}{f', {officer.body}' if officer.body else ''}"
    if opening is not None:
        return Line(f"{text}: “{opening.quote}”", (opening, support), bullet=bullet)
    told = "\n" not in support.quote and "|" not in support.quote and not LABEL.match(support.quote)
    return Line(f"{text}: “{support.quote}”" if told else text, (support,), bullet=bullet)
