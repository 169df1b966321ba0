"""Decisions and resolutions that stand inside a report, by their number: "decision 56/104" of a commission.

A session's report holds the texts adopted at it. None is a document of its own, so its number finds no
symbol; it names a part of the report ("dec56-104"), and what the text decides is all of that part.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line, whole_paragraph
from assistant.answering.listing import MOST_ITEMS
from assistant.answering.operative import acts_in, asked_of
from assistant.answering.status import status_of
from assistant.answering.tables import is_known
from assistant.citations import format_citation
from assistant.question import Query
from assistant.retrieval import Evidence, context_words
from assistant.terms import stems_of
from index.locators import Locator

if TYPE_CHECKING:
    from index.library import Library
    from index.records import DocumentRecord, StoredParagraph

_NUMBERED = re.compile(
    r"(?i)\b(?P<kind>resolution|decision)s?\s+(?:No\.\s*)?(?P<number>\d{1,4}/\d{1,4})(?!\d|/)"
)
_PART = {"resolution": "res", "decision": "dec"}
_KIND = {"res": "resolution", "dec": "decision"}
_TEXT_PART = re.compile(r"(?P<kind>res|dec)(?P<number>\d+-\d+)")
_ASKS_DECISION = re.compile(
    r"(?i)\A\W*what\s+(?:did|has|have|does)\s+[^?]+?\b(?:decided?|resolved?|agreed?)\s+(?:on|about|regarding|concerning"
    r"|with regard to|in respect of)\b"
)
MOST_FOUND = 8
# "9th plenary meeting", "25 April 2025": when a text was adopted is no point of it.
_ADOPTED = re.compile(
    r"\A\W*(?:(?:\d+(?:st|nd|rd|th)\s+(?:\w+\s+)?meeting|\d{1,2}\s+[A-Z][a-z]+\s+\d{4}"
    r"|[A-Z]\w+\s+session(?:\s+\d{4})?)\W*)+\Z"
)
# "Noted the report, and requested the Bureau to …": the report of a session tells it in the past.
_ALSO_DID = re.compile(r"[,;]\s+and\s+(?:also\s+|further\s+)?(?P<verb>[a-z]+ed)\b")
# Kinds of question that all of a text answers; others ask for something in it.
_FOR_THE_WHOLE = frozenset(("statement", "list", "summary", "lookup", "definition"))
_ASKS_WHAT = re.compile(
    r"(?i)\A\W*(?:and\s+|so\s+)?(?:what\b(?! (?:year|date|day|time|number|percentage))|list\b|show\b|give\b"
    r"|summari[sz]e|tell me|(?:resolution|decision)\b)"
)
_ASKS_WHEN_ADOPTED = re.compile(
    r"(?i)\A\W*(?:when|on (?:what|which) date|at (?:what|which) (?:plenary )?meeting)\b[^?]*\badopted\W*\Z"
    r"|\bdate of (?:the )?adoption\b"
)
_BARE_LEAD_IN = re.compile(r"\A(?:[Tt]he\s)?(?:[\w’'-]+\s?){1,8}:\s*\Z")
# What a text is asked to have done, where any of its points would do.
_ANY_ACT = frozenset(
    stems_of("decide say state provide contain conclude agree adopt be do about summarize list")
)
_ACTS = frozenset(
    stems_of(
        "request urge call invite encourage endorse approve welcome recommend note recognize recall stress"
        " emphasize express reaffirm support acknowledge authorize agree"
    )
)
_FRAME = _ANY_ACT | frozenset(
    stems_of("resolution decision text point paragraph all content concern regard respect matter issue")
)


@dataclass(frozen=True, slots=True)
class NumberedText:
    """``paragraphs`` are all that stands at ``place`` in ``document``, in reading order."""

    kind: str
    number: str
    document: DocumentRecord
    place: Locator
    paragraphs: tuple[StoredParagraph, ...]

    @property
    def points(self) -> list[StoredParagraph]:
        """What the text does, one paragraph each: not its preamble, its tables or when it was adopted."""
        return [
            stored
            for stored in self.paragraphs
            if stored.kind != "preambular" and "| " not in stored.text and not _ADOPTED.match(stored.text)
        ]


def numbered_texts(library: Library, query: Query) -> list[NumberedText]:
    """The texts that the question names by kind and number, of the body that it names; of none twice."""
    found: list[NumberedText] = []
    for named in _NUMBERED.finditer(query.text):
        kind, number = named["kind"].lower(), named["number"]
        place = Locator.parse(f"{_PART[kind]}{number.replace('/', '-')}")
        of_document: dict[str, list[StoredParagraph]] = {}
        for stored in library.paragraphs_inside(place):
            of_document.setdefault(stored.source, []).append(stored)
        texts = (NumberedText(kind, number, p[0].document, place, tuple(p)) for p in of_document.values())
        found += [text for text in texts if text.document.language == "en" and _is_of_the_body(query, text)]
    return found


def texts_inside(library: Library, document: DocumentRecord) -> list[NumberedText]:
    """The adopted texts that stand in ``document``, in its order."""
    places = [
        Locator(stored.locator.containers[: at + 1])
        for stored in library.paragraphs(document.source)
        for at, part in enumerate(stored.locator.containers)
        if _TEXT_PART.fullmatch(part)
    ]
    return [_text_at(library, document, place) for place in {str(place): place for place in places}.values()]


def _text_at(library: Library, document: DocumentRecord, place: Locator) -> NumberedText:
    part = _TEXT_PART.fullmatch(place.containers[-1])
    assert part is not None, place
    number = part["number"].replace("-", "/")
    paragraphs = tuple(library.children(document.source, place))
    return NumberedText(_KIND[part["kind"]], number, document, place, paragraphs)


def deciding_point(text: NumberedText, acts: frozenset[str]) -> Line:
    """What ``text`` does by one of ``acts``, stems of verbs, else first, under its number and title: not its
    bare lead-in, "The Commission:"."""
    points = [p for p in text.points if not _BARE_LEAD_IN.match(p.text)] or list(text.paragraphs)
    chosen = next((point for point in points if acts & _done_by(point)), points[0])
    return replace(_line(chosen), heading=_heading(text))


def asks_for_a_decision(query: Query) -> bool:
    """Whether the question is what a body decided on something."""
    return query.language == "en" and _ASKS_DECISION.match(query.text) is not None


def text_deciding(library: Library, query: Query, found: Sequence[StoredParagraph]) -> NumberedText | None:
    """The text inside a report that decides on what the question asks a body to have decided on; the first of
    those that ``found``, best first, stand in."""
    for stored in found[:MOST_FOUND]:
        containers = stored.locator.containers
        if not containers or not _TEXT_PART.fullmatch(containers[-1]):
            continue
        text = _text_at(library, stored.document, Locator(containers))
        if text.document.language == "en" and _decides_on(query, text):
            return text
    return None


def _decides_on(query: Query, text: NumberedText) -> bool:
    """Whether the title or one point has all of the topic, and the masthead whose decision it is."""
    known = stems_of(context_words(text.document))
    others = [t for t in query.terms if t.stem not in _FRAME and not is_known(t.stem, known)]
    topic = [term.stem for term in others if not term.word.isdigit()]
    if not topic or len(others) == len([t for t in query.terms if t.stem not in _FRAME]):
        return False  # whose decision it is, the question does not say or another report has
    return _share_of(topic, _title(text)) == 1 or any(_share(topic, point) == 1 for point in text.points)


def _is_of_the_body(query: Query, text: NumberedText) -> bool:
    """Whether every body that the question names before or after the number is that of the report: "General
    Assembly decision 56/104" is no decision of a commission. What the text is on may be any name in it."""
    body = re.compile(
        rf"(?i)(?P<before>(?:[\w’']+\s+){{1,12}}?){text.kind}s?\s+(?:No\.\s*)?{re.escape(text.number)}"
        r"(?:\s+(?:of|by|adopted by)\s+(?:the\s+)?(?P<after>[^?,;]{2,120}))?"
    ).search(query.text)
    said = f"{body['before'] or ''} {body['after'] or ''}" if body else ""
    known = stems_of(f"{context_words(text.document)} {' '.join(p.text for p in text.points[:2])}")
    named = {stem for name in query.names for stem in stems_of(name)} & set(stems_of(said))
    return all(is_known(stem, known) for stem in named)


def told_by_text(library: Library, query: Query, text: NumberedText) -> Draft | None:
    """All the points of ``text`` that the question is about; None where it asks for something in a point."""
    if _ASKS_WHEN_ADOPTED.search(query.text):
        return _when_adopted(text)
    if query.kind not in _FOR_THE_WHOLE or not _ASKS_WHAT.match(query.text):
        return None
    points = _asked_for(query, text)
    if not points:
        return None
    above = {str(stored.locator): stored for stored in text.points}
    chosen: dict[str, StoredParagraph] = {}
    for stored in points:
        for place in _lead_ins(stored.locator):
            if place in above:
                chosen.setdefault(place, above[place])
        chosen.setdefault(str(stored.locator), stored)
    lines = [_line(stored) for stored in list(chosen.values())[: MOST_ITEMS + 1]]
    told = Draft(True, (replace(lines[0], heading=_heading(text)), *lines[1:]))
    return told.out_of(len(text.paragraphs), 1)


def _when_adopted(text: NumberedText) -> Draft | None:
    """The lines below a text that say at which meeting and when it was adopted."""
    said = [stored for stored in text.paragraphs if _ADOPTED.match(stored.text)]
    lines = [
        Line(f"“{one.text.strip()}”", (whole_paragraph(one, status_of(one)),), bullet=True) for one in said
    ]
    if not lines:
        return None
    told = Draft(True, (replace(lines[0], heading=_heading(text)), *lines[1:]))
    return told.out_of(len(text.paragraphs), 1)


def _heading(text: NumberedText) -> str:
    title = _title(text)
    return f"**{format_citation(text.document.label, [text.place])}**{f': {title}' if title else ''}"


def lacks_the_act(query: Query, text: NumberedText) -> bool:
    """Whether the question is what ``text`` urges, requests … and none of its points does: what it asks in
    other words is no answer."""
    asked = asked_of(query)
    acts = asked.acts & _ACTS if asked is not None else frozenset[str]()
    return bool(acts) and not any(acts & _done_by(stored) for stored in text.points)


def within(evidence: Evidence, text: NumberedText) -> Evidence:
    """``evidence`` with the candidates that stand in ``text`` alone."""
    own = {stored.id for stored in text.paragraphs}
    return replace(evidence, candidates=tuple(c for c in evidence.candidates if c.paragraph.id in own))


def _asked_for(query: Query, text: NumberedText) -> list[StoredParagraph]:
    """The points of the act and the topic asked about; one alone where only one speaks to the topic."""
    points = text.points
    acts = {term.stem for term in query.terms} & _ACTS
    done = [stored for stored in points if acts & _done_by(stored)]
    if acts and not done:
        return []
    told = _with_items(points, done) if acts else points
    known = stems_of(f"{context_words(text.document)} {_title(text)}")
    topic = [
        term.stem
        for term in query.terms
        if term.stem not in _FRAME and term.stem not in acts and not term.word.isdigit()
        if not is_known(term.stem, known)
    ]
    if not topic:
        return told
    on_it = [stored for stored in told if _share(topic, stored) > 0.5]
    return _with_items(points, on_it) if len(on_it) == 1 else told if on_it else []


def _done_by(stored: StoredParagraph) -> set[str]:
    """The stems of what a point does: "Also requested the Bureau …", "Notes the report, and urges …"."""
    opening = " ".join(stored.text.split()[:3])
    verbs = [opening, *(verb for verb, _ in acts_in(stored.text)), *_ALSO_DID.findall(stored.text)]
    return {stem for verb in verbs for stem in stems_of(verb)}


def _with_items(
    points: Sequence[StoredParagraph], chosen: Sequence[StoredParagraph]
) -> list[StoredParagraph]:
    """``chosen`` and the items under each, in the text's order."""
    return [
        stored
        for stored in points
        if any(stored is one or stored.locator.is_inside(one.locator) for one in chosen)
    ]


def _share(topic: Sequence[str], stored: StoredParagraph) -> float:
    return _share_of(topic, stored.text)


def _share_of(topic: Sequence[str], text: str) -> float:
    words = stems_of(text)
    return sum(is_known(stem, words) for stem in topic) / len(topic)


def _title(text: NumberedText) -> str:
    """The heading of the text: the last of its section that is not its number."""
    own = [heading for heading in text.paragraphs[0].section if text.number not in heading]
    return own[-1] if own and len(text.paragraphs[0].section) > 1 else ""


def _lead_ins(locator: Locator) -> list[str]:
    """The places that an item hangs on, the outermost first."""
    found = []
    while locator.items and (above := locator.parent) is not None:
        found.append(str(above))
        locator = above
    return found[::-1]


def _line(stored: StoredParagraph) -> Line:
    items = stored.locator.items
    label = f"({items[-1]}) " if items else f"{stored.number}. " if stored.number else ""
    support = whole_paragraph(stored, status_of(stored))
    return Line(f"{label}“{stored.text.strip().rstrip(' ;')}”", (support,), bullet=True)
