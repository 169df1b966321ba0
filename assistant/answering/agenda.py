"""What an item of an agenda is: "item 9 of the provisional agenda of the fifty-seventh session".

Agendas stand in four forms: items "9. Management of …" under a heading, items under "adopted the following
agenda:", the numbered paragraphs of an annex, and the headings of annotations. Where a report prints none,
the heading above "The Commission considered item 4 of its agenda" tells it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line, whole_paragraph
from assistant.answering.listing import OPENS_LIST, items_under
from assistant.answering.status import status_of
from assistant.answering.tables import is_known
from assistant.answering.wording import Phrases
from assistant.names import ordinal_value, sessions
from assistant.question import Query, without_documents
from assistant.retrieval import context_words
from assistant.terms import stems_of

if TYPE_CHECKING:
    from index.library import Library
    from index.records import DocumentRecord, StoredParagraph

_ITEM = r"(?:agenda\s+)?item\s+(?:no\.\s*)?(?P<number>\d{1,3})\s*(?:\((?P<letter>[a-z])\))?"
_ASKED = re.compile(
    r"(?i)\A\W*(?:what|which)(?:['’]s|\s+(?:is|was|are|were))\s+(?:the\s+)?"
    rf"(?:(?:title|subject|name|topic)\s+of\s+)?(?:(?:provisional|the)\s+)*{_ITEM}"
)
_ASKED_AS_VERB = re.compile(
    rf"(?i)\A\W*what\s+(?:does|did)\s+(?:the\s+)?(?:provisional\s+)?{_ITEM}"
    r"[^?]*\b(?:concern|cover|deal with|say|read)\W*\Z"
)
# "Which items are on the provisional agenda …?", "What is on the agenda of …?"
_ASKED_WHOLE = re.compile(
    r"(?i)\A\W*(?:(?:what|which|list|name)\s+(?:are\s+|were\s+)?(?:the\s+|all\s+)*"
    r"(?:items?|points?|topics?|matters?)\s+(?:(?:are|were|is|was|stand|stood)\s+)?(?:on|of|in)\s+"
    r"|what(?:['’]s|\s+(?:is|was|stands|stood))\s+(?:on|in)\s+)(?:the\s+|its\s+)?"
    r"(?:(?:provisional|draft|annotated)\s+)*agenda\b(?!\s+(?:item|2030|2063|for sustainable))"
    r"|\A\W*(?:what|which|list)\s+(?:are\s+)?(?:the\s+)?agenda\s+items\b(?!\s+\d)"
)
LEAST_OF_AN_AGENDA = 3
_AGENDA = re.compile(r"(?i)\bagenda\b(?!\s+(?:item|2030|2063|for sustainable))(?<!2030 agenda)")
_ANNOTATED = re.compile(r"(?i)\b(?:annotat(?:ed|ions)|provisional agenda)\b")
_NUMBER = re.compile(r"\A(?:(?:Agenda\s+)?[Ii]tem\s+)?(?P<number>\d{1,3})\.\s+(?P<title>\S.*)", re.DOTALL)
_CONSIDERED = re.compile(
    rf"(?i)\bconsidered\s+{_ITEM}(?:\s+of its agenda)?(?!\s*(?:\(|to|and)\s*\w)"
    r"(?:,\s+entitled\s+“(?P<title>[^”]+)”)?"
)
# "Agenda for the ninth session", not "Agenda and organization of work".
_IS_AGENDA = re.compile(
    r"(?i)(?:(?:provisional|draft|annotated)\s+)*agenda\b(?!\s+(?:and(?! annotations)|items?)\b)"
)
_ORDER = re.compile(r"\A(?:[IVXLC]+|[A-Z]|\d+)\.\s+")
_FRAME = frozenset(
    stems_of(
        "agenda item provisional session sessions title subject name topic number regular concern cover deal"
    )
)


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """``stored`` has the item or tells of it; ``title`` is empty where its text is the title; ``heading`` are
    the words that say whose agenda it is, of which session."""

    number: str
    letter: str
    stored: StoredParagraph
    heading: str
    title: str = ""


def agenda_item(
    library: Library, query: Query, named: Sequence[DocumentRecord], phrases: Phrases
) -> Draft | None:
    """The item asked for, with its parts; declined where the agenda has no such item, None where no agenda of
    that body and session is here."""
    asked = _ASKED.search(query.text) or _ASKED_AS_VERB.search(query.text)
    whole = asked is None and _ASKED_WHOLE.search(query.text) is not None
    if query.language != "en" or not (asked or whole):
        return None
    said = without_documents(query) if named else query
    body = [t.stem for t in said.terms if t.stem not in _FRAME and not re.search(r"\d", t.word)]
    if not body and not named:
        return None
    documents = named or [document for document in library.documents() if _knows(document, body)]
    items = [
        item
        for document in documents
        for item in _items(library.paragraphs(document.source))
        if _is_of_the_session(query, item)
    ]
    if asked is None:
        agenda = _whole_agenda(library, items)
        return None if agenda is None else agenda.out_of_all(documents)
    number, letter = asked["number"], (asked["letter"] or "").lower()
    found = [item for item in items if item.number == number and item.letter == letter]
    printed = [item for item in found if not item.title] or found
    if not found and any(not item.title for item in items):
        return Draft(False, (Line(phrases.say("declined")),))  # that agenda is here, and has no such item
    if not printed or len({item.heading for item in printed}) > 1:
        return None
    told = Draft(True, tuple(line for item in printed[:1] for line in _lines(library, item)))
    return told.out_of_all(documents)


def _whole_agenda(library: Library, items: Sequence[AgendaItem]) -> Draft | None:
    """All the items of the one agenda that ``items`` are of, with their parts; None where they are of several
    or only told of."""
    printed = [item for item in items if not item.title and not item.letter]
    agendas = {(item.heading, item.stored.source) for item in printed}
    if len(printed) < LEAST_OF_AN_AGENDA or len(agendas) != 1:
        return None
    lines = [replace(line, bullet=True) for item in printed for line in _lines(library, item)]
    title = _ORDER.sub("", printed[0].heading).strip().rstrip(":")
    first, *others = lines
    return Draft(True, (first.under(f"**{len(printed)}** — {title}:"), *others))


def _knows(document: DocumentRecord, body: Sequence[str]) -> bool:
    words = stems_of(context_words(document))
    return all(is_known(stem, words) for stem in body)


def _items(paragraphs: Sequence[StoredParagraph]) -> Iterator[AgendaItem]:
    """The items that the paragraphs of a document print, name or annotate, and their parts."""
    at = {str(stored.locator): stored for stored in paragraphs}
    printed: dict[str, AgendaItem] = {}
    for stored in paragraphs:
        heading = stored.section[-1] if stored.section else ""
        above = at.get(str(stored.locator.parent)) if stored.locator.items else None
        item = _printed(stored, above, heading)
        part_of = printed.get(str(stored.locator.parent)) if above is not None else None
        if item is not None:
            printed[str(stored.locator)] = item
            yield item
        elif part_of is not None:
            yield replace(part_of, letter=stored.locator.items[-1], stored=stored)
        annotated = _NUMBER.match(heading)
        if annotated and _ANNOTATED.search(
            f"{context_words(stored.document)} {' '.join(stored.section[:-1])}"
        ):
            yield AgendaItem(annotated["number"], "", stored, "annotations", annotated["title"])
        told = _CONSIDERED.search(stored.text)
        if told and heading:
            title = told["title"] or _ORDER.sub("", heading)
            yield AgendaItem(told["number"], (told["letter"] or "").lower(), stored, "considered", title)


def _printed(stored: StoredParagraph, above: StoredParagraph | None, heading: str) -> AgendaItem | None:
    """The item that a paragraph is: by its number under the heading of an agenda, or in its list."""
    if above is not None:
        in_list = _AGENDA.search(above.text) and OPENS_LIST.search(above.text)
        return (
            AgendaItem(stored.locator.items[-1], "", stored, f"{above.text} {heading}") if in_list else None
        )
    numbered = _NUMBER.match(stored.text)
    if numbered and _AGENDA.search(heading):
        return AgendaItem(numbered["number"], "", stored, heading)
    title = stored.document.masthead.title or ""
    if stored.number and not stored.section and _IS_AGENDA.match(title):
        return AgendaItem(stored.number, "", stored, title)
    if stored.number and (_IS_AGENDA.match(heading) or heading.lower() == "annotations"):
        return AgendaItem(stored.number, "", stored, heading)
    return None


def _is_of_the_session(query: Query, item: AgendaItem) -> bool:
    """Whether the agenda, or where it says none its document, is of the session asked about."""
    bare = [ordinal_value(word) for word in re.findall(r"\b\d+(?:st|nd|rd|th)\b", query.text)]
    asked = set(query.sessions) or {number for number in bare if number is not None}
    if not asked:
        return True
    own = (
        sessions(item.heading) or sessions(context_words(item.stored.document)) or sessions(item.stored.text)
    )
    return not own or bool(set(own) & asked)


def _lines(library: Library, item: AgendaItem) -> list[Line]:
    stored = item.stored
    text = stored.text.strip().rstrip(";")
    lead = f"**{item.title}** — " if item.title else ""
    lines = [Line(f"{lead}“{text}”", (whole_paragraph(stored, status_of(stored)),))]
    return [*lines, *items_under(library, stored)] if OPENS_LIST.search(stored.text) else lines
