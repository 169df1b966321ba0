"""Who stands on a list: "Did Norway attend the session?" against the list of those who attended it.

A list of names has no sentence of its own for each: it is a lead-in with a table, with lines or with a series
below or after it. Yes quotes the lead-in and the item. No is said only where a lead-in promises the whole
list ("representatives of the following States attended the session:"), and says what it was read from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.acronyms import spelled_out
from assistant.answering.draft import Draft, Line, Support, part_of_paragraph
from assistant.answering.listing import MOST_ITEMS, OPENS_LIST, bullets_below, children_of
from assistant.answering.status import status_of
from assistant.answering.tables import is_known, is_list_of_names, read_down, rows_of
from assistant.answering.wording import Phrases
from assistant.kinds_of_names import kind_of_name, without_article
from assistant.names import DATE, figures, sessions
from assistant.question import Query
from assistant.retrieval import Candidate, context_words
from assistant.sentences import split_sentences
from assistant.terms import Term, content_terms
from assistant.verification.names import KnownNames, countries_in
from assistant.verification.wording import normalise
from index.abbreviations import name_of_body

if TYPE_CHECKING:
    from index.library import Library
    from index.records import DocumentRecord, StoredParagraph

MOST_DOCUMENTS = 6
# Paragraphs at the head of a document in which it says when its session was held.
FIRST_PARAGRAPHS = 12
LEAST_STATES = 3
# Paragraphs of one name each that may follow a lead-in: more than there are States.
MOST_LISTED = 250
_ASKED = re.compile(
    r"(?i)\A\W*(?:and\s+)?(?:did|does|do|was|were|is|are|has|have|had)\s+(?P<who>.+?)\s+(?:also\s+|been\s+)*"
    r"(?:(?P<attend>attend(?:ed)?|participated?(?:\s+in)?|tak(?:e|en) part(?:\s+in)?|represented|present)"
    r"|(?P<member>(?:an?\s+|one of the\s+)(?:\w+\s+)?members?\s+of))\b(?P<rest>.*)"
)
_ATTENDED = re.compile(r"(?i)\b(?:attended|participated|took part|were (?:also )?(?:represented|present))\b")
_MEMBERS = re.compile(
    r"(?i)\bmember(?: state)?s of\b.*\b(?:are|were|is|was)\b|\bcomposed of\b|\bfollowing members\b"
)
# A list of those who did not come is a list of attendance too.
_AWAY = re.compile(r"(?i)\b(?:not|absent|unable|invited|excused|regret\w*|except)\b")
_WHOLE = re.compile(r"(?i)\bthe following\b")
_WHO_FOR = re.compile(
    r"(?i)\A(?:the\s+)?(?:representatives?|delegations?|governments?|delegates?)\s+(?:of|from|for)\s+"
)
_MONTH = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_HELD = re.compile(r"(?i)\b(?:held|convened|took place|met)\b")
# "Congo (Democratic Republic of the)"
_FORM_BEHIND = re.compile(r"\A(?P<name>[^()]+?)\s*\((?P<form>[^()]+\sof(?:\sthe)?)\)\Z")
_WITHOUT_FORM = re.compile(r"\s*\([^()]*\)\s*\Z")
# Words of the form of the question, which no list has to have.
_FRAME = frozenset(("session", "meeting", "held", "year", "state", "member", "representative", "there"))


@dataclass(frozen=True, slots=True)
class _List:
    """``names`` stand on it, each with where it stands; ``whole`` where the lead-in promises all of them."""

    lead: Support
    names: tuple[tuple[str, Support], ...]
    whole: bool

    def place_of(self, who: str) -> Support | None:
        """Where ``who`` stands on the list, under any of its names."""
        return next((place for name, place in self.names if _is_same(who, name)), None)

    def mentions(self, who: str) -> bool:
        """Whether a State stands in any form in a name of the list: "Norway (for the Nordic countries)"."""
        return not KnownNames([name for name, _ in self.names]).missing_countries(who)


def attendance(
    library: Library, query: Query, candidates: Sequence[Candidate], phrases: Phrases
) -> Draft | None:
    """Yes with the item, or no with the list that lacks it; None where the question is about no list, or no
    document among those of ``candidates`` has one of the meeting or body that it names."""
    asked = _ASKED.match(query.text) if query.language == "en" else None
    if asked is None:
        return None
    who = without_article(_WHO_FOR.sub("", asked["who"]).strip())
    kind = kind_of_name(who)
    if not who[:1].isupper():
        return None  # "Did anyone attend?"
    of = [term for term in content_terms(f"x {asked['rest']}") if term.word != "x" and _tells(term)]
    documents = list({c.paragraph.source: c.document for c in candidates}.values())[:MOST_DOCUMENTS]
    if not any(term.named for term in of) and len(documents) > 1:
        return None
    verb = _ATTENDED if asked["attend"] else _MEMBERS
    for document in documents:
        lists = [one for one in _lists(library, document, verb) if _is_of(query, of, one, library)]
        for one in lists:
            item = one.place_of(who)
            if item is not None:
                return Draft(True, (_told(one, item, phrases),))
        for one in lists:
            if one.whole and kind == "state" and _of_states(one) and not one.mentions(who):
                unlisted = phrases.say("not_listed", count=len(one.names))
                text = f"**{phrases.say('no')}** — {unlisted} “{one.lead.quote}”"
                return Draft(True, (Line(text, (one.lead,)),))
    return None


def _tells(term: Term) -> bool:
    return (
        term.stem not in _FRAME
        and not _MONTH.fullmatch(term.surface)
        and re.search(r"\d", term.word) is None
        and not sessions(f"{term.surface} session")
    )


def _told(one: _List, item: Support, phrases: Phrases) -> Line:
    yes = phrases.say("yes")
    if item == one.lead:
        return Line(f"**{yes}** — “{one.lead.quote}”", (one.lead,))
    return Line(f"**{yes}** — “{one.lead.quote}” … “{item.quote}”", (one.lead, item))


def _is_same(who: str, name: str) -> bool:
    """Whether two names are of one State or body: "Russia" and "Russian Federation", "FAO" and its name."""
    name = _FORM_BEHIND.sub(r"\g<form> \g<name>", normalise(without_article(name)))
    meant, other = countries_in(who).get(who), countries_in(name)
    if meant is not None:
        first = next((said for said in other if name.startswith(said)), None)
        return first is not None and bool(other[first] & meant)
    names = {who.lower(), (name_of_body(who) or who).lower()}
    return without_article(name).lower() in names


def _is_of(query: Query, of: Sequence[Term], one: _List, library: Library) -> bool:
    """Whether a list is of the meeting or body asked about, by all its words, its session and its time."""
    document = one.lead.document
    stored = library.paragraph(document.source, one.lead.locator)
    section = " ".join(stored.section) if stored is not None else ""
    around = f"{context_words(document)} {section} {one.lead.quote}"
    known = [term.stem for term in content_terms(around)]
    if not all(is_known(term.stem, known) or spelled_out(term.surface, around) for term in of):
        return False
    when = f"{one.lead.quote} {section}"
    if not DATE.search(when):
        first = library.first_paragraphs(document.source, FIRST_PARAGRAPHS)
        held = [s.text for p in first for s in split_sentences(p.text) if _HELD.search(s.text)]
        when = " ".join([when, document.masthead.dates or "", document.masthead.title or "", *held])
    asked = [*query.years, *_MONTH.findall(query.text)]
    return all(word in when for word in asked) and set(query.sessions) <= set(sessions(when))


def _of_states(one: _List) -> bool:
    states = [name for name, _ in one.names if kind_of_name(name) == "state"]
    return len(states) >= max(LEAST_STATES, len(one.names) // 2)


def _lists(library: Library, document: DocumentRecord, verb: re.Pattern[str]) -> Iterator[_List]:
    """The lists of a document whose lead-in or sentence has ``verb``."""
    for stored in library.paragraphs(document.source):
        for sentence in split_sentences(stored.text) if verb.search(stored.text) else []:
            colon = sentence.text.find(":")
            lead = sentence.text[: colon + 1] if colon >= 0 else sentence.text
            if not verb.search(lead) or _AWAY.search(lead):
                continue
            head = part_of_paragraph(stored, sentence.start, sentence.start + len(lead), status_of(stored))
            opens = colon >= 0 and _WHOLE.search(lead) is not None
            names, ends = _below(library, stored) if OPENS_LIST.search(stored.text) else ([], True)
            names = names or (_after(stored, head.end, sentence.end) if colon >= 0 else [])
            if names:
                counted = len(names) in {figure.value for figure in figures(lead)}
                yield _List(head, tuple(names), whole=counted or (opens and ends))
            elif len(countries_in(lead)) >= LEAST_STATES:
                yield _List(head, tuple((name, head) for name in countries_in(lead)), whole=False)


def _below(library: Library, stored: StoredParagraph) -> tuple[list[tuple[str, Support]], bool]:
    """The names in the table, the items or the lines that ``stored`` opens, and whether the list is seen to
    end: what a page break or an odd line cuts off is no whole list."""
    under = children_of(library, stored) or bullets_below(library, stored)
    if under:
        items = [(one.text.strip(" ;,.•–-"), part_of_paragraph(one, 0, len(one.text))) for one in under]
        return items, len(items) < MOST_ITEMS
    names: list[tuple[str, Support]] = []
    last = stored
    for one in library.neighbours(stored.source, stored.locator, before=0, after=MOST_LISTED)[1:]:
        found = _names_of(one)
        if not found:
            return names, bool(one.number) or one.section != last.section
        names += found
        last = one
    return names, True


def _names_of(stored: StoredParagraph) -> list[tuple[str, Support]]:
    """The one State that is a paragraph by itself, or the names of a table in columns; none of other text."""
    if kind_of_name(_WITHOUT_FORM.sub("", normalise(stored.text)).strip()) == "state":
        return [(stored.text.strip(), part_of_paragraph(stored, 0, len(stored.text), status_of(stored)))]
    rows = rows_of(stored.text) if stored.text.lstrip().startswith("|") else []
    if not is_list_of_names(rows):
        return []
    return [
        (stored.text[start:end], part_of_paragraph(stored, start, end, status_of(stored)))
        for start, end in read_down(stored.text, rows)
    ]


def _after(stored: StoredParagraph, start: int, end: int) -> list[tuple[str, Support]]:
    """The names that follow a colon, one a line to the end of the paragraph or in a series to ``end``."""
    lines = "\n" in stored.text[start:].strip()
    text = stored.text if lines else stored.text[:end]
    if lines:
        parts = [match.span() for match in re.finditer(r"[^\n|]+", text[start:])]
    else:
        cut = (match.span() for match in re.finditer(r"(?:[^,;()]|\([^()]*\))+", text[start:]))
        parts = [part for span in cut for part in _at_and(text[start:], *span)]
    names = []
    for one, two in parts:
        said = text[start + one : start + two]
        name = re.sub(r"\A(?:[\s,;]|and\s)+|[\s.;,]+\Z", "", said)
        at = start + one + said.find(name)
        if name:
            names.append((name, part_of_paragraph(stored, at, at + len(name), status_of(stored))))
    return names


def _at_and(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The two names that "and" joins between ``start`` and ``end``; one where it is part of the name:
    "Oman and Bosnia and Herzegovina"."""
    said = text[start:end]
    if kind_of_name(re.sub(r"\A\s*(?:and\s+)?|[\s.]+\Z", "", said)) == "state":
        return [(start, end)]
    for joint in re.finditer(r"\s+and\s+", said):
        sides = (said[: joint.start()], said[joint.end() :])
        if all(kind_of_name(without_article(side.strip(" .\n"))) == "state" for side in sides):
            return [(start, start + joint.start()), (start + joint.end(), end)]
    return [(start, end)]
