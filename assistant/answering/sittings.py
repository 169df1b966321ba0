"""When and where a body meets: from the sentences that tell its sessions, and from its papers' mastheads.

Reports tell of webinars, joint meetings and visits of a committee too; "When did the Committee meet?" asks
for none of them. A session is told by "held its third session … from 4 to 8 May", by "The third session was
held …", by "The Committee met in Geneva from …", or by a masthead that has its place and dates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line, Support, part_of_paragraph
from assistant.answering.framing import does_or_would
from assistant.answering.status import document_order, is_draft_resolution, status_of
from assistant.bodies_and_sessions import BODY_NOUN
from assistant.names import DATE, MONTHS, SESSION, sessions, years
from assistant.sentences import Span, split_sentences
from assistant.sittings_asked import SittingAsked, sitting_asked
from assistant.terms import stems_of
from index.abbreviations import name_of_body
from index.filters import Filters

if TYPE_CHECKING:
    from assistant.answering.wording import Phrases
    from assistant.question import Query
    from index.library import Library
    from index.records import DocumentRecord, StoredParagraph

SEARCHED = 60
MOST_TOLD = 8
_SMALL = frozenset(stems_of("of on for the and in to against with de united nations"))
_DATED = rf"(?:{DATE.pattern}|\b(?:19|20)\d\d\b)"
_NOT_OF_ITS_OWN = (
    r"(?:joint|informal|preparatory|side|expert|bilateral|closed|private|briefing|coordination|high-level)"
)
_SESSION = (
    rf"(?:(?!{_NOT_OF_ITS_OWN}\b)[\w’'-]+\s+){{0,6}}?"
    r"(?:sessions?|(?:annual|regular|plenary|formal)\s+meetings?)"
)
# A text of the body itself sets its next one: "Decides that the third session of the Board shall be held …".
_DECIDES = r"(?:(?:also\s+|further\s+)?(?:decides|decided)\s+that\s+)?"
_SOON = r"(?:will|shall|would|is to|are to|is scheduled to|are scheduled to)"
# How a session is told; the group with a name is what stands in front of the verb.
_TOLD = tuple(
    re.compile(f"(?i){form}")
    for form in (
        rf"\b(?P<who>[^.;]*?)\b(?:held|holds|convened|opened|{_SOON} (?:hold|convene|open))\s+"
        rf"(?:its|their|the|an?|one|two|three|four)\s+{_SESSION}\b[^.;]*?{_DATED}",
        rf"\A\W*{_DECIDES}(?P<of>(?:the\s+)?{_SESSION}\s+of\s+[^.;]*?)\s"
        rf"(?:was|were|has been|had been|took|{_SOON} (?:be|take))\s+(?:also\s+)?"
        rf"(?:held|convened|opened|place)\b[^.;]*?{_DATED}",
        rf"\A\W*{_DECIDES}(?P<own>(?:the\s+)?{_SESSION})\s+(?:\([^)]*\)\s+)?"
        rf"(?:was|has been|had been|{_SOON} be)\s+(?:held|convened|opened)\b[^.;]*?{_DATED}",
        rf"\b(?P<set>[^.;]*?)\b(?:(?:took\s+note|noted|considered|endorsed|adopted|welcomed)\b[^.;]*?)?(?:decide[sd]?|agree[sd]?|recommend(?:s|ed)?)\s+(?:to\s+recommend\s+to\s+[^,.;]*?)?"
        rf"that\s+(?:its|their)\s+{_SESSION}\s+(?:\([^)]*\)\s+)?(?:{_SOON}\s+)?be\s+(?:held|convened)\b"
        rf"[^.;]*?{_DATED}",
        rf"\A\W*(?P<did>[^.;,]*?)\b(?:met|{_SOON} meet)\s+(?:in|at|from|on|between|for)\b"
        rf"(?![^.;]*\b(?:with|joint)\b)[^.;]*?{_DATED}",
    )
)
_WHEN_SET = re.compile(r"(?i)\bthat\s+(?:its|their)\s+[^.;]*?\bbe\s+(?:held|convened)\b(?P<when>.*)")
_HEAD = re.compile(rf"(?i)\b(?:{BODY_NOUN}|Group|Panel|Bureau|Meeting|Congress|Union|Fund|Tribunal)\b")
_TO_COME = re.compile(rf"(?i)\b(?:{_SOON}|next)\b")
# "The Bureau of the Committee met": another body, with the name of the one asked about in its own.
_PART_OF = re.compile(
    r"(?i)\b(?:bureau|secretariat|subcommittee|subcommission|working group|task force|chair)\b"
)
_MONTHS = [month.lower() for month in MONTHS.split("|")[:12]]
_WITH_YEAR = re.compile(r"(?i)(?P<day>\d{1,2})?.*?(?P<month>[a-z]+)\W+(?P<year>\d{4})")


@dataclass(frozen=True, slots=True)
class _Sitting:
    """A session as it is told: its ``numbers``, its years, ``line``; ``to_come`` where it is announced.

    ``dated`` is its last day, ISO 8601, or "" where no whole date is told.
    """

    numbers: tuple[int, ...]
    years: tuple[str, ...]
    line: Line
    order: tuple[str, str]
    to_come: bool
    dated: str


def sittings(library: Library, query: Query, phrases: Phrases) -> Draft | None:
    """When and where the body met that ``query`` asks about; declined where others of its sessions are told
    and not the one asked about. None where it asks for no such thing, of a body that nothing is held of, or
    where no session is told."""
    asked = sitting_asked(query.text) if query.language == "en" else None
    if asked is None:
        return None
    body = _body_of(library, asked.body)
    if body is None:
        return None
    own = [d for d in library.documents() if body in _bodies(d)]
    told = list(_of_sentences(library, body, own, phrases))
    covered = {number for one in told for number in one.numbers}
    for one in _of_mastheads(library, body, own):
        if not one.numbers or not set(one.numbers) <= covered or asked.where:
            told.append(one)
            covered |= set(one.numbers)
    newest = max((document_order(document)[0] for document in library.documents()), default="")
    chosen = _fitting(asked, told, newest)
    if not chosen and told and (asked.sessions or asked.years):
        documents, paragraphs = library.counts()
        near = tuple(support for one in told[-MOST_TOLD:] for support in one.line.supports)
        return Draft(False, (Line(phrases.declined(paragraphs, documents)),), nearest=near)
    if not chosen:
        return None
    several = len(chosen) > 1
    if not several:
        line = _headed(asked, chosen[0].line)
        if asked.which == "next" and not (chosen[0].to_come or _is_to_come(chosen[0], newest)):
            line = line.under(phrases.say("premise"))  # a session that has been held is no next one
        return Draft(True, (line,)).out_of_library(library)
    lines = [replace(one.line, bullet=True) for one in chosen]
    return Draft(True, tuple(lines)).out_of_library(library)


def _headed(asked: SittingAsked, line: Line) -> Line:
    """``line`` with the dates of the one session that is asked about in front: those behind its number."""
    if line.text.startswith("**"):
        return line
    found = list(DATE.finditer(line.text))
    for said in SESSION.finditer(line.text) if asked.sessions else ():
        if set(sessions(said.group())) & set(asked.sessions):
            found = [date for date in found if date.start() > said.start()][:1]
    if len(found) != 1 or not asked.when:
        return line
    statement = line.text if "“" in line.text else f"“{line.text}”"
    return replace(line, text=f"**{found[0].group()}** — {statement}")


def _body_of(library: Library, typed: str) -> str | None:
    """The body of the library that is called as ``typed``, whatever the order of its words: all of them are
    in its name, and no other body has as few besides. None where none is, or several are."""
    plain = re.sub(r"(?i)\b(?:heads|chair(?:persons|men|people))\b", "chairs", typed)
    spelled = " ".join(name_of_body(word) or word for word in plain.split())
    words = {stem for stem in stems_of(spelled) if stem not in _SMALL}
    known = {name for document in library.documents() for name in _bodies(document)}
    rest = {name: len(set(stems_of(name)) - _SMALL - words) for name in known if words <= set(stems_of(name))}
    if not words or not rest:
        return None
    least = min(rest.values())
    nearest = [name for name, count in rest.items() if count == least]
    return nearest[0] if len(nearest) == 1 and (least == 0 or len(words) > 1) else None


def _bodies(document: DocumentRecord) -> set[str]:
    masthead = document.masthead
    return {name.strip() for name in (masthead.body or masthead.organ or "").split(";") if name.strip()}


def _is_to_come(one: _Sitting, newest: str) -> bool:
    """Whether a session lies after the ``newest`` date of the library: what a report of last year announces
    has been held by the time of this year's."""
    if one.dated:
        return one.dated > newest
    return one.to_come and max(one.years, default="") >= newest[:4]


def _fitting(asked: SittingAsked, told: Sequence[_Sitting], newest: str) -> list[_Sitting]:
    """Of all sessions those asked for, in the order of time; the newest where there are too many.

    The next one is the first after ``newest``; where none is, the last that is told, whoever announces it.
    """
    fitting = [one for one in told if not asked.sessions or set(asked.sessions) & set(one.numbers)]
    fitting = [one for one in fitting if not asked.years or set(asked.years) & set(one.years)]
    fitting.sort(key=lambda one: one.order)
    if asked.which == "next":
        coming = [one for one in fitting if _is_to_come(one, newest)][:1]
        return coming or [one for one in fitting if one.to_come][-1:] or fitting[-1:]
    if asked.which == "last":
        return [one for one in fitting if not one.to_come][-1:]
    return fitting[-MOST_TOLD:]


def _of_sentences(
    library: Library, body: str, own: Sequence[DocumentRecord], phrases: Phrases
) -> Iterator[_Sitting]:
    """The sessions that sentences tell: of the body's own documents those on "the Committee" too."""
    mine = {document.source for document in own}
    filters = Filters(sources=tuple(mine))
    found: dict[int, StoredParagraph] = {}
    said = f"{body} held its session from to; met"
    sets = f"{body} decided that its next session would be held in from to; dates and venue"
    hits = [library.search(text, SEARCHED, filters=filters) for text in (said, sets)]
    for hit in (*chain.from_iterable(hits), *library.search(said, SEARCHED)):
        found.setdefault(hit.paragraph.id, hit.paragraph)
    seen: set[str] = set()
    for stored in found.values():
        for span in split_sentences(stored.text):
            told = _told(span, body, of_own=stored.source in mine)
            if told is None or told in seen or "| " in span.text:
                continue
            seen.add(told)
            yield _Sitting(
                tuple(sessions(span.text)),
                _years_of(told, span) or tuple(years(stored.document.masthead.date or "")),
                Line(
                    _with_its_standing(stored, span, phrases),
                    (part_of_paragraph(stored, span.start, span.end, status_of(stored)),),
                ),
                (_dated(span.text) or document_order(stored.document)[0], stored.document.label),
                to_come=_TO_COME.search(span.text) is not None,
                dated=_dated(span.text) or "",
            )


def _years_of(told: str, span: Span) -> tuple[str, ...]:
    """The years in which a session is told to be; of one that is set, not the year in which it was set."""
    is_set = _WHEN_SET.search(told)
    return tuple(years(is_set["when"])) if is_set is not None else tuple(years(span.text))


def _with_its_standing(stored: StoredParagraph, span: Span, phrases: Phrases) -> str:
    """The sentence as what its text does or, of a draft, would do."""
    draft = is_draft_resolution(stored)
    if draft or stored.kind == "operative":
        return does_or_would(span.text.rstrip(" ;,"), phrases, draft=draft)
    return span.text


def _told(span: Span, body: str, *, of_own: bool) -> str | None:
    """The words of a sentence that tell a session of ``body``; None where it tells none."""
    for form in _TOLD:
        match = form.search(span.text)
        if match is None:
            continue
        who = next(filter(None, match.groupdict().values()), "")
        named = body.lower() in who.lower()
        head = _HEAD.findall(body)
        by_head = of_own and head and re.search(rf"(?i)\bthe {head[-1]}\s*(?:also\s*)?\Z", who.rstrip(" ,"))
        of_it = of_own and re.fullmatch(r"(?i)\W*(?:the\s+)?(?:[\w-]+\s+){0,3}sessions?\W*(?:of\W*)?", who)
        if (named or by_head or of_it) and not _PART_OF.search(who.lower().replace(body.lower(), "")):
            return match.group()
    return None


def _dated(text: str) -> str | None:
    """The last date of ``text`` that has its year, as ISO 8601; None where it has none."""
    for said in reversed([match.group() for match in DATE.finditer(text)]):
        parts = _WITH_YEAR.fullmatch(said)
        if parts and parts["month"].lower() in _MONTHS:
            month = _MONTHS.index(parts["month"].lower()) + 1
            return f"{parts['year']}-{month:02d}-{int(parts['day'] or 1):02d}"
    return None


def _of_mastheads(library: Library, body: str, own: Sequence[DocumentRecord]) -> Iterator[_Sitting]:
    """The sessions whose dates stand over the body's papers, each once."""
    seen: set[str] = set()
    for document in sorted(own, key=document_order):
        masthead = document.masthead
        if not masthead.dates or not (masthead.session or masthead.place) or masthead.dates in seen:
            continue
        text = library.document(document.source).masthead_text
        end = text.find(masthead.dates)
        places = [text.find(said) for said in (masthead.session, masthead.place) if said]
        before = [at for at in places if 0 <= at < end]
        if end < 0 or not before:
            continue
        seen.add(masthead.dates)
        start = min(before)
        session = f", {masthead.session[:1].lower()}{masthead.session[1:]}" if masthead.session else ""
        place = f"{masthead.place}, " if masthead.place else ""
        support = Support(document, "", text, start, end + len(masthead.dates), "masthead")
        told = f"**{place}{masthead.dates}** — {body}{session}"
        yield _Sitting(
            tuple(sessions(masthead.session or "")),
            tuple(years(masthead.dates)),
            Line(told, (support,)),
            (_dated(masthead.dates) or document_order(document)[0], document.label),
            to_come=False,
            dated=_dated(masthead.dates) or "",
        )
