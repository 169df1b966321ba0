""" "When was resolution 794 adopted, and who abstained?": what a resolution records of its own adoption.

A resolution says so of itself in its masthead ("Adopted by the Security Council at its 3145th meeting, on 3
December 1992") or under its last paragraph ("Adopted at the 105th meeting by 10 votes to none, with 1
abstention (…)"). Its paragraphs name other resolutions with other dates, none of which is an answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from assistant.answering.draft import Draft, Line, Support, part_of_paragraph
from assistant.answering.nobody_voted import nobody_or_unnamed
from assistant.answering.standing import is_draft
from assistant.answering.status import status_of
from assistant.names import DATE
from assistant.terms import stems_of

if TYPE_CHECKING:
    from assistant.answering.wording import Phrases
    from assistant.question import Query
    from index.library import Library
    from index.records import DocumentRecord

MOST_DOCUMENTS = 3

Fact = Literal["date", "meeting", "abstained", "against", "vote", "unanimous", "unvoted"]

# What is asked, the narrower before the wider: "who abstained in the vote" is no question for the whole vote.
_ASKED: tuple[tuple[re.Pattern[str], Fact], ...] = (
    (re.compile(r"(?i)\babst(?:ain\w*|entions?)\b"), "abstained"),
    (
        re.compile(r"(?i)\b(?:vot(?:e[ds]?|ing)|cast) against\b|\bopposed\b|\bvetoed\b|\bnegative votes?\b"),
        "against",
    ),
    (re.compile(r"(?i)\bunanim\w+"), "unanimous"),
    (re.compile(r"(?i)\bby consensus\b|\bwithout a vote\b"), "unvoted"),
    (re.compile(r"(?i)\bvot(?:es?|ed|ing)\b"), "vote"),
    (re.compile(r"(?i)\b(?:which|what) (?:plenary )?meeting\b"), "meeting"),
    (re.compile(r"(?i)\bwhen\b|\b(?:date|day|year)\b"), "date"),
)
# Parts of the vote.
_OF_THE_VOTE = frozenset(("abstained", "against", "unanimous", "unvoted"))
_COUNT = re.compile(r"(?i)\bhow many\b|\bnumber of\b")
_WHO = re.compile(r"(?i)\bwho\b")
_RECORD = re.compile(
    r"(?i)(?:Resolution\s+)?adopted\b(?:(?!\.\s|\.\Z)[^;])*?\b(?:meeting|votes?|vote|unanimously|consensus|on\s+\d)"
    r"(?:(?!\.(?:\s|\d|\Z)|\n\[)[^;])*"
)
# "188 (1964). Resolution of 9 April 1964"
_OF_DATE = re.compile(rf"Resolution of (?:{DATE.pattern})", re.IGNORECASE)
_MEETING = re.compile(r"(?i)\b\d+(?:st|nd|rd|th)\b_?(?: \(?(?:closed|plenary|private)\)?)? meeting\b")
_VOTES = re.compile(r"(?i)\bby\s+(?P<value>\w+\s+votes?\b.*)\Z", re.DOTALL)
# Scanned pages have "votes io none", "without a vate", and a bracket that is closed by another.
_TO = r"\bvotes?\s+(?:to|io|lo)\s+"
_ABSTAINED = re.compile(r"(?i)\babstentions?\s*[({\[]\s*(?P<value>[^(){}\[\]]+?)\s*[)}\]]")
_AGAINST = re.compile(rf"(?i){_TO}(?!none\b|0\b)\w+\s*[({{\[]\s*(?P<value>[^(){{}}\[\]]+?)\s*[)}}\]]")
_STANDS: dict[Fact, re.Pattern[str]] = {
    "abstained": _ABSTAINED,
    "against": _AGAINST,
    "vote": _VOTES,
    "meeting": _MEETING,
    "date": DATE,
}
# "How many abstained?" wants the figure, not the names.
_HOW_MANY: dict[Fact, re.Pattern[str]] = {
    **_STANDS,
    "abstained": re.compile(r"(?i)\b(?P<value>\w+)\s+abstentions?\b"),
    "against": re.compile(rf"(?i){_TO}(?P<value>\w+)"),
}
_TO_NONE = re.compile(rf"(?i){_TO}(?:none|0)\b")
_UNANIMOUS = re.compile(r"(?i)\bunanimously\b")
_UNVOTED = re.compile(r"(?i)\bwithout a v[oa]te\b|\bby consensus\b")
# "United King-dom": a word broken at the end of a line.
_BROKEN_WORD = re.compile(r"(?<=[a-z])-\s?(?=[a-z])")
# The record of a vote that a scanned page has at the end of its last paragraph.
_AT_THE_END = re.compile(r"(?<=[\n.;]) *(?=Adopted (?:unanimously|at the|by|without)\b)|\A(?=Adopted )")
# Words a question about an adoption is made of, beside the name of the resolution.
_FRAME = frozenset(
    stems_of(
        """
        adopt adopted adoption cast negative affirmative received pass passed vote votes voted voting
        resolution resolutions decision
        security council general assembly united nations economic social meeting plenary date day year
        exact abstain abstained abstention abstentions abstaining against favour oppose opposed veto
        vetoed unanimous unanimously unanimity consensus without member members state states country
        countries delegation delegations government governments many result results outcome number
        document text approve approved council's
        """
    )
)
# What a resolution called by its number is said to be on: no more than a help to the reader.
GLOSS = re.compile(
    r"(?i)\bresolution\s+\d+(?:\s*\(\d{4}\))?,?\s+(?:on|about|concerning|regarding)\s+(?P<matter>[^?,;]+?)"
    r"(?=\s+(?:be\s+)?(?:adopted|passed|approved|voted)\b|[?,;.]|\Z)"
)


def adoption(
    library: Library, query: Query, named: Sequence[DocumentRecord], phrases: Phrases
) -> Draft | None:
    """The answer to a question about the adoption of the resolutions ``named``, declined where they do not
    record it; None where the question is about something else."""
    asked = _facts_asked(query)
    if not asked or not 0 < len(named) <= MOST_DOCUMENTS:
        return None
    if not all(is_adopted_resolution(document) for document in named):
        return None
    counted = _COUNT.search(query.text) is not None
    several = len(named) > 1 or len(asked) > 1
    nobody = "no" if query.kind == "yes-no" else "nobody" if _WHO.search(query.text) else "none"
    lines: list[Line] = []
    for document in named:
        records = _records(library, document)
        for fact in asked:
            line = _told(records, fact, phrases, counted=counted, nobody=nobody)
            if line is None and fact == "date":
                line = _dated(library, document)
            if line is not None:
                where = f" ({document.label})" if len(named) > 1 else ""
                lines.append(replace(line, text=f"{line.text}{where}", bullet=several))
    if lines:
        return Draft(True, tuple(lines)).out_of_all(named)
    paragraphs = sum(len(library.paragraphs(document.source)) for document in named)
    return Draft(False, (Line(phrases.declined(paragraphs, len(named))),))


@dataclass(frozen=True, slots=True)
class Cast:
    """The names of those who voted ``against`` and who ``abstained``, as printed; ``none_…`` where the record
    shows that nobody did; ``by_vote`` where it tells of votes, ``unvoted`` where there was no vote."""

    against: str
    abstained: str
    none_against: bool
    none_abstained: bool
    by_vote: bool = False
    unvoted: bool = False


def cast_by(record: str) -> Cast:
    """What a record says of how the votes were cast: "by 9 votes to none, with 1 abstention (Norland)"."""
    record = _BROKEN_WORD.sub("", record)
    against, abstained = _AGAINST.search(record), _ABSTAINED.search(record)
    unanimous = _UNANIMOUS.search(record) is not None
    return Cast(
        against["value"] if against else "",
        abstained["value"] if abstained else "",
        unanimous or _TO_NONE.search(record) is not None,
        unanimous,
        unanimous or _VOTES.search(record) is not None,
        _UNVOTED.search(record) is not None,
    )


def records_of_adoption(library: Library, document: DocumentRecord) -> list[Support]:
    """What a resolution records of its own adoption, as in its masthead and under its last paragraph."""
    return [record for record in _records(library, document) if not _OF_DATE.match(record.quote)]


def is_unanimous(record: str) -> bool:
    """Whether a record says that a text was adopted unanimously."""
    return _UNANIMOUS.search(record) is not None


def records_of_vote(library: Library, document: DocumentRecord) -> list[Support]:
    """What a resolution records of its own adoption, where that tells of the vote."""
    return [r for r in _records(library, document) if _VOTES.search(r.quote) or _UNANIMOUS.search(r.quote)]


def _facts_asked(query: Query) -> list[Fact]:
    """What the question wants to know of an adoption; nothing where it has other words than that takes."""
    about_it = re.search(r"(?i)\b(?:adopt|pass(?:ed)?\b|approv|vot)|\babst|\bunanim|\bveto", query.text)
    known = _FRAME.union(*(stems_of(gloss["matter"]) for gloss in GLOSS.finditer(query.text)))
    others = [term for term in query.terms if term.stem not in known and not re.search(r"\d", term.word)]
    if about_it is None or others:
        return []
    asked: list[Fact] = [fact for pattern, fact in _ASKED if pattern.search(query.text)]
    narrower: list[Fact] = [fact for fact in asked if fact != "vote"]
    # "who abstained in the vote" asks for no more than who abstained
    return narrower if set(narrower) & _OF_THE_VOTE else asked


def is_adopted_resolution(document: DocumentRecord) -> bool:
    """Whether a document is a resolution and no draft of one."""
    kind = (document.masthead.document_type or "").lower()
    return "resolution" in kind and not is_draft(document)


def _records(library: Library, document: DocumentRecord) -> list[Support]:
    """What the masthead and the lines under the text say of the adoption."""
    masthead = library.document(document.source).masthead_text
    found = [
        Support(document, "", masthead, said.start(), said.end(), "masthead")
        for pattern in (_RECORD, _OF_DATE)
        for said in pattern.finditer(masthead)
    ]
    for stored in library.paragraphs(document.source):
        if stored.kind in {"operative", "preambular"}:
            last = list(_AT_THE_END.finditer(stored.text))[-1:]
            said = _RECORD.match(stored.text, last[0].end()) if last else None
        else:
            said = _RECORD.match(stored.text) or _MEETING.match(stored.text)
        if said is not None:
            found.append(part_of_paragraph(stored, said.start(), said.end(), status_of(stored)))
    return found


def _told(
    records: Sequence[Support], asked: Fact, phrases: Phrases, *, counted: bool, nobody: str = "none"
) -> Line | None:
    """The record that tells what is asked, the short answer in front of it: the phrase ``nobody`` where none
    voted so."""
    if asked in {"unanimous", "unvoted"}:
        wanted, other = (_UNANIMOUS, _UNVOTED) if asked == "unanimous" else (_UNVOTED, _UNANIMOUS)
        for record in records:
            if wanted.search(record.quote):
                return _line(record, phrases.say("yes"))
            if other.search(record.quote) or _VOTES.search(record.quote):
                return _line(record, phrases.say("no"))
        return None
    pattern = (_HOW_MANY if counted else _STANDS)[asked]
    for record in records:
        found = pattern.search(record.quote)
        if found is not None:
            short = found["value"] if "value" in pattern.groupindex else found.group()
            return _line(record, "" if asked == "vote" else short)
    if asked in {"abstained", "against", "vote"}:
        # "by 14 votes to none" and "unanimously" tell as well that nobody abstained or voted against
        voted = (r for r in records if any(p.search(r.quote) for p in (_VOTES, _UNANIMOUS, _UNVOTED)))
        cast = next(voted, None)
        if cast is None:
            return None
        told = nobody_or_unnamed(_BROKEN_WORD.sub("", cast.quote), asked) if asked != "vote" else ""
        if told == "unnamed":
            return _line(cast, "").under(phrases.say("votes_unnamed"))
        return _line(cast, phrases.say(nobody) if told else "")
    return None


def _dated(library: Library, document: DocumentRecord) -> Line | None:
    """The date of a resolution, which is that of its adoption, as its masthead has it."""
    masthead = library.document(document.source).masthead_text
    said = DATE.search(masthead)
    if said is None:
        return None
    opened = masthead.rfind("\n", 0, said.start()) + 1
    ends = masthead.find("\n", said.end())
    end = ends if ends >= 0 else len(masthead)
    return _line(Support(document, "", masthead, opened, end, "masthead"), said.group())


def _line(record: Support, short: str) -> Line:
    lead = f"**{short}** — " if short else ""
    return Line(f"{lead}“{record.quote.strip()}”", (record,))
