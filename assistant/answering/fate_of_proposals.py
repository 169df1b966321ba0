"""What happened to a proposal, as a report tells it: "What became of Norland's proposal on buoys?".

A report has the proposal in a heading, and under it who sponsored it, who supported it, who did not, and what
came of it. One of these alone reads as the outcome: each is told, in the order of the report.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line, part_of_paragraph
from assistant.answering.status import status_of
from assistant.documents_meant import one_of_each
from assistant.retrieval import context_words
from assistant.sentences import Span, split_sentences
from assistant.terms import content_terms, nearness, stems_of
from assistant.verification.names import countries_meant

if TYPE_CHECKING:
    from assistant.question import Query
    from index.library import Library
    from index.records import DocumentRecord, StoredParagraph

# More paragraphs under one heading are no short report of what was said.
MOST_PARAGRAPHS = 12
_WHAT = r"(?P<what>(?:(?!\bdecisions?\b|\bresolutions?\b)[^?])*?\bproposals?\b[^?]*?)\W*\Z"
_FATE = re.compile(
    r"(?i)\A\W*(?:and\s+)?(?:what\s+(?:happened|has happened|happens)\s+(?:to|with)|what\s+(?:became"
    r"|has become)\s+of"
    r"|what\s+(?:was|is)\s+the\s+(?:outcome|fate|result|status)\s+of|what\s+about"
    r"|how\s+(?:was|were)(?=[^?]*\breceived\b)|how\s+did\s+(?:delegations|members|states|it)\s+(?:react|respond)\s+to"
    r"|what\s+did\s+(?:the\s+)?(?:delegations|members|states|speakers)\s+(?:say|think)\s+(?:about|of|on)"
    rf"|where\s+does)\s+(?:the\s+)?{_WHAT}"
)
_AGAINST = re.compile(
    r"(?i)\A\W*(?:and\s+)?(?:who|which\s+(?:delegations|states|countries))\s+(?:(?:was|were|is|are"
    r"|spoke)\s+(?:against|opposed to)"
    rf"|opposed|opposes|objected to|rejected|did not (?:like|support|want))\s+(?:the\s+)?{_WHAT}"
)
_FOR = re.compile(
    r"(?i)\A\W*(?:and\s+)?(?:who|which\s+(?:delegations|states|countries))\s+(?:(?:was|were|is|are"
    r"|spoke)\s+(?:for|in favou?r of|behind)"
    rf"|supported|supports|backed|welcomed)\s+(?:the\s+)?{_WHAT}"
)
# Words of a report of a debate: against the proposal itself, for it, and what came of it.
_SPEAKS_AGAINST = re.compile(
    r"(?i)\b(?:unnecessary|not necessary|redundant|oppos(?:e[ds]?|ition)|object(?:ed|ion)|against"
    r"|reject(?:ed)?|withdraw"
    r"|not (?:be )?(?:needed|support(?:ed)?|viable|useful|feasible)|did not support|could not support"
    r"|could not agree"
    r"|discontinu\w+|duplicat(?:e[ds]?|ive))\b"
)
_SPEAKS_FOR = re.compile(
    r"(?i)(?<!not )\b(?:support(?:ed|s)?|in favou?r of|welcom(?:e[ds]?|ing)|merit(?:ed|s)?|useful"
    r"|endors(?:e[ds]?))\b"
)
_COMES_OF_IT = re.compile(
    r"(?i)\b(?:withdr\w+|decided|agreed|adopted|approved|deferred|postponed|referred (?:back )?to|recommended"
    r"|no (?:consensus|agreement)|remain(?:s|ed) on)\b"
)
_WITHDRAWN = re.compile(r"(?i)\bwithdraw")
_SIDE = re.compile(
    r"(?i)\A(?:[^,]{0,60},\s+)?(?:the\s+)?(?:sponsors?|sponsor delegations?|(?:several|some|other"
    r"|many|a number of|certain|one|another|most)\s+"
    r"(?:other\s+)?(?:delegations?|speakers?|representatives?|members?|states)|it\s+was\s+(?:also\s+)?(?:stated|noted|said|suggested|argued"
    r"|recalled|observed)|a view was|the view was)\b"
)
_NO_TOPIC = frozenset(
    stems_of(
        "proposal proposals revised submitted propose proposed report draft the new received at in of"
        " by committee"
        " commission council conference board body"
    )
)


def fate_of_proposal(library: Library, query: Query, named: Sequence[DocumentRecord]) -> Draft | None:
    """What the report says of the proposal asked about, side by side; of one side where that is asked for.
    None where no heading is of it, several are, or another question is asked."""
    if query.language != "en":
        return None
    for pattern, speaks in ((_FATE, None), (_AGAINST, _SPEAKS_AGAINST), (_FOR, _SPEAKS_FOR)):
        asked = pattern.match(query.text)
        if asked is None:
            continue
        section = _section(library, asked["what"], named)
        lines = [line for stored in section for line in _told(stored, speaks)]
        if not lines:
            return None
        document = section[0].document
        lines = [Line(lines[0].text, lines[0].supports)] if len(lines) == 1 else lines
        return Draft(True, tuple(lines)).out_of_all([document])
    return None


def _section(library: Library, what: str, named: Sequence[DocumentRecord]) -> list[StoredParagraph]:
    """The paragraphs under the one heading that is of the proposal; none where none is, or several are."""
    topic = [t for t in content_terms(f"x {what}") if t.stem not in _NO_TOPIC and t.word != "x"]
    states = countries_meant(f"{what} {what.title()}")
    if not topic:
        return []
    found: list[list[StoredParagraph]] = []
    for document in named or one_of_each(library.documents(), "en"):
        if "resolution" in (document.masthead.document_type or ""):
            continue
        under: dict[tuple[str, ...], list[StoredParagraph]] = {}
        for stored in library.paragraphs(document.source):
            if stored.section and re.search(r"(?i)\bproposals?\b", stored.section[-1]):
                under.setdefault(stored.section, []).append(stored)
        context = stems_of(context_words(document))
        for section, paragraphs in under.items():
            heading = stems_of(section[-1])
            of_it = countries_meant(section[-1])
            there = [
                any(nearness(t.stem, word) >= 0.85 for word in heading)
                or bool(countries_meant(f"{t.surface} {t.surface.title()}") & of_it)
                for t in topic
            ]
            beside = [any(nearness(t.stem, word) >= 0.85 for word in context) for t in topic]
            if (
                any(there)
                and all(a or b for a, b in zip(there, beside, strict=True))
                and states <= of_it | states
            ):
                found.append(paragraphs)
    return found[0] if len(found) == 1 and len(found[0]) <= MOST_PARAGRAPHS else []


def _told(stored: StoredParagraph, speaks: re.Pattern[str] | None) -> Iterator[Line]:
    """The sentences of a paragraph to tell: the first, each further side's first, and what came of it; those
    that speak for or against where that is asked for."""
    spans = split_sentences(stored.text)
    sides: set[str] = set()
    for number, span in enumerate(spans):
        if speaks is not None:
            said = _SIDE.match(span.text)
            # the sponsor is for it, and is told here only what others want of it
            is_sponsor = said is not None and "sponsor" in said.group().lower()
            told = _WITHDRAWN if is_sponsor and speaks is _SPEAKS_AGAINST else None if is_sponsor else speaks
            if said is not None and told is not None and told.search(span.text):
                yield _line(stored, span)
            continue
        side = _SIDE.match(span.text)
        name = side.group().lower() if side is not None else ""
        is_new = bool(name) and name not in sides and not name.startswith("it was")
        sides.add(name)
        if number == 0 or is_new or _COMES_OF_IT.search(span.text):
            yield _line(stored, span)


def _line(stored: StoredParagraph, span: Span) -> Line:
    support = part_of_paragraph(stored, span.start, span.end, status_of(stored))
    return Line(span.text, (support,), bullet=True)
