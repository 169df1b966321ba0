"""A sentence made whole: what must stand beside it to be understood, or to be true.

An item says nothing without its lead-in ("Some speakers proposed the following: … (b) …"), a lead-in nothing
without its items, "Several recommendations were made." nothing without the sentences that make them, "The
speaker called for …" nothing without who the speaker was.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.announced import Announced
from assistant.answering.antecedents import who_is_meant
from assistant.answering.close_reading import Reading, leans_back
from assistant.answering.draft import Line, part_of_paragraph, whole_paragraph
from assistant.answering.framing import framed, quoted, support_of
from assistant.answering.listing import MOST_ITEMS, OPENS_LIST, items, items_below, items_under, names_below
from assistant.answering.sentences_in_cells import cell_sentences
from assistant.answering.status import status_of
from assistant.answering.tables import head_of, is_known, is_list_of_names, read_down, rows_of, told_row
from assistant.answering.wording import Phrases
from assistant.question import Query
from assistant.retrieval import Candidate, context_words
from assistant.sentences import Span, split_sentences
from assistant.terms import stems_of

if TYPE_CHECKING:
    from index.library import Library
    from index.records import StoredParagraph

# Characters of a paragraph that a colon in it opens; more than that is better opened than read here.
MOST_AFTER_COLON = 1200
# Kinds of question that a whole list answers, and how long a list may be to be told whole.
_ASK_FOR_ALL = frozenset(("statement", "list"))
LEAST_OF_A_LIST = 2
MOST_OF_A_LIST = 15
LEAST_IN_LEAD_IN = 2
# A lead-in that says who holds what follows, or that it is only asked for or proposed.
_HELD_BY = re.compile(
    r"(?i)\b(?:suggest|propos|recommend|request|decid|invit|urg|call|encourag|express|view|opinion|stress|note[ds]?\b"
    r"|emphasi|agree|consider|should|would|could|may|might|wish|want|hope|plan|intend|speaker|delegation|sugir|propus"
    r"|recom|estim|expres|señal)"
)
# "What do they ask the Secretary-General to do?", and an item that asks.
_ASKS_WHAT_IS_ASKED = re.compile(
    r"(?i)\bwhat\b[^?]*\b(?:ask|request|urge|call (?:up)?on|want|invite|demand|expect"
    r"|encourage)\b[^?]*\bto(?:\s+do)?\b"
    r"|\bwhat\b[^?]*\b(?:ask|request|want|demand|expect)\s+(?:of|from)\b"
    r"|\bwhat\b[^?]*\b(?:asked|requested|urged|called (?:up)?on|invited|encouraged)\s+to\b"
)
_ITEM_ASKS = re.compile(
    r"(?:\([a-z]+\)\s+)?(?:To\s+)?(?:(?:Also|Further|Strongly|Once again)\s+)*"
    r"(?i:request|invite|urge|call (?:up)?on|encourage|ask|appeal to|demand)s?\b"
)
_NO_SENTENCE = re.compile(r"\A(?:[a-zà-ÿ]|To\s)|(?:;|[;,]\s+(?:and|or|et|y|o|и))\s*\Z")
_FIRST = re.compile(r"(?:First(?:ly| of all)?,|The first (?:is|was|would|concerns?|relates?)\b)")
_NEXT = re.compile(
    r"(?:(?:Second|Third|Fourth|Fifth|Sixth|Final|Last)(?:ly)?,"
    r"|The (?:second|third|fourth|fifth|last|final)\b)"
)


def whole(library: Library, query: Query, reading: Reading, phrases: Phrases) -> list[Line]:
    """The lines of an answer that state ``reading``: one, and the items that it opens."""
    reading = _with_what_it_announces(reading)
    listed = _row(query, reading) or _whole_list(library, query, reading, phrases)
    if listed:
        return listed
    head = (
        _led_in(library, query, reading, phrases)
        or _meant(library, query, reading)
        or _named(query, reading, phrases)
    )
    if head is None:
        head = Line(framed(query, reading, phrases), (support_of(reading),))
    return [head, *_opened(library, reading)]


def whole_announced(
    library: Library, query: Query, best: Reading, found: Announced, phrases: Phrases
) -> list[Line]:
    """The lines that tell a list found by what announces it, with the number of its items where these are
    asked for as such."""
    stored, opening = found.stored, found.opening
    if best.candidate.paragraph.id == stored.id and best.sentence.start < opening.start:
        # the sentence that answers best leads up to the list
        opening = Span(best.sentence.start, opening.end, stored.text[best.sentence.start : opening.end])
    reading = _at(best, stored, opening)
    reading = replace(reading, candidate=replace(reading.candidate, lead_in="", before=""), typed=True)
    head, *items_told = whole(library, query, reading, phrases)
    if query.kind == "list" and items_told and "**" not in head.text:
        head = replace(head, text=f"**{len(found.items)}** — {head.text}")
    return [head, *items_told]


def _row(query: Query, reading: Reading) -> list[Line]:
    """The row of a table that ``reading`` is, its columns named: figures between bars say nothing."""
    if reading.in_footnote or "| " not in reading.text:
        return []
    rows = rows_of(reading.text)
    head = head_of(rows)
    start = reading.sentence.start
    row = next((row for row in rows if row is not head and row.start - 2 <= start < row.end), None)
    if row is None or is_list_of_names(rows):
        return []
    stored = reading.candidate.paragraph
    sentences = cell_sentences(query, stored, row, head)
    if sentences is not None:
        return [sentences]
    supports = [part_of_paragraph(stored, row.start, row.end, status_of(stored))]
    if head is not None and len(head.cells) == len(row.cells):
        supports.append(part_of_paragraph(stored, head.start, head.end, status_of(stored)))
    return [Line(told_row(row, head, query.years), tuple(supports))]


def _whole_list(library: Library, query: Query, reading: Reading, phrases: Phrases) -> list[Line]:
    """The list that ``reading`` is an item of, where its lead-in has all that the question says: "What is
    planned for 2033?" asks for every item under "The following is planned for 2033:", not for one."""
    stored = reading.candidate.paragraph
    parent = stored.locator.parent
    if query.kind not in _ASK_FOR_ALL or reading.in_footnote or not stored.locator.items or parent is None:
        return []
    above = library.paragraph(stored.source, parent)
    opening = split_sentences(above.text)[-1:] if above is not None and OPENS_LIST.search(above.text) else []
    if above is None or not opening:
        return []
    items_below = items_under(library, above)
    if not _says_all_asked(query, opening[0].text, reading.candidate) and not _do_it(query, items_below):
        return []
    if not LEAST_OF_A_LIST <= len(items_below) <= MOST_OF_A_LIST:
        return []
    lead_in = _at(reading, above, opening[0])
    said = framed(query, lead_in, phrases)
    return [Line(said if "“" in said else f"“{said}”", (support_of(lead_in),)), *items_below]


def _do_it(query: Query, items_below: list[Line]) -> bool:
    """Whether the question is what somebody is asked to do, and most of the items ask: "(a) Request you to
    …; (b) Further request you to …"."""
    asking = [line for line in items_below if _ITEM_ASKS.match(line.text)]
    return _ASKS_WHAT_IS_ASKED.search(query.text) is not None and len(asking) * 2 > len(items_below) > 1


def _says_all_asked(query: Query, opening: str, candidate: Candidate) -> bool:
    """Whether what the question says beside whose matter it is stands in the lead-in or the heading."""
    whose = stems_of(context_words(candidate.document))
    lead = stems_of(opening)
    known = [*lead, *stems_of(" ".join(candidate.paragraph.section))]
    asked = [t.stem for t in query.terms if not t.word.isdigit() and not is_known(t.stem, whose)]
    in_lead = [stem for stem in asked if is_known(stem, lead)]
    return len(in_lead) >= LEAST_IN_LEAD_IN and all(is_known(stem, known) for stem in asked)


def _at(reading: Reading, stored: StoredParagraph, sentence: Span) -> Reading:
    """``reading`` moved to a sentence of another paragraph of its document."""
    return replace(
        reading,
        candidate=replace(reading.candidate, paragraph=stored),
        sentence=sentence,
        short=None,
        locator=str(stored.locator),
        text=stored.text,
        before="",
    )


def _led_in(library: Library, query: Query, reading: Reading, phrases: Phrases) -> Line | None:
    """An item with its lead-in in front, where it needs that."""
    stored = reading.candidate.paragraph
    parent = stored.locator.parent
    if reading.in_footnote or not stored.locator.items or parent is None or reading.sentence.start:
        return None
    above = library.paragraph(stored.source, parent)
    sentences = split_sentences(above.text) if above is not None else []
    if above is None or not sentences or not sentences[-1].text.endswith(":"):
        return None
    if not _NO_SENTENCE.search(reading.sentence.text) and not _HELD_BY.search(sentences[-1].text):
        return None
    lead_in = _at(reading, above, sentences[-1])
    said = framed(query, lead_in, phrases)
    ours = above.kind == "operative"  # "The resolution decides:" is our sentence and nobody's words
    said = said if ours or "“" in said else f"“{said}”"
    return Line(f"{said} {quoted(query, reading)}", (support_of(lead_in), support_of(reading, alone=True)))


def _meant(library: Library, query: Query, reading: Reading) -> Line | None:
    """ "He said that …" to a question who said it: the name, the sentence that has it, and what was said."""
    if query.kind not in {"person", "speaker"} or reading.in_footnote:
        return None
    naming = who_is_meant(library, reading.candidate.paragraph, reading.sentence)
    if naming is None:
        return None
    stored, span = naming.paragraph, naming.span
    names = part_of_paragraph(stored, span.start, span.end, status_of(stored))
    said = f"“{span.text}” … “{reading.sentence.text.rstrip(' ;,')}”"
    name = f"{naming.name[:1].upper()}{naming.name[1:]}"
    return Line(f"**{name}** — {said}", (names, support_of(reading, alone=True)))


def _named(query: Query, reading: Reading, phrases: Phrases) -> Line | None:
    """ "The speaker called for …" with the sentence that names them, where that is not the one before."""
    before = [span for span in split_sentences(reading.text) if span.end <= reading.sentence.start]
    if len(before) < 2 or not leans_back(reading.sentence.text) or not leans_back(before[-1].text):
        return None
    first = next((span for span in reversed(before) if not leans_back(span.text)), None)
    if first is None or "\n" in reading.text[first.end : reading.sentence.start]:
        return None
    named = replace(reading, sentence=first, short=None)
    main = framed(query, reading, phrases, alone=True)
    main = main if "“" in main else f"“{main}”"
    return Line(f"“{first.text}” … {main}", (support_of(named), support_of(reading, alone=True)))


def _with_what_it_announces(reading: Reading) -> Reading:
    """The reading with the sentences that follow it from "First" to "Finally", or what its colon opens."""
    after = [span for span in split_sentences(reading.text) if span.start >= reading.sentence.end]
    if after and reading.sentence.text.endswith(":") and after[-1].end - after[0].start <= MOST_AFTER_COLON:
        start, end = reading.sentence.start, after[-1].end
        return replace(reading, sentence=Span(start, end, reading.text[start:end]), short=None)
    if not after or not _FIRST.match(after[0].text) or _FIRST.match(reading.sentence.text):
        return reading
    last = max((at for at, span in enumerate(after) if _NEXT.match(span.text)), default=0)
    if last == 0:
        return reading
    start, end = reading.sentence.start, after[last].end
    return replace(reading, sentence=Span(start, end, reading.text[start:end]), short=None)


def _opened(library: Library, reading: Reading) -> list[Line]:
    """The items that a sentence ending in a colon opens; the table or bullets below it where it has none."""
    stored = reading.candidate.paragraph
    if reading.in_footnote or not reading.sentence.text.rstrip().endswith(":"):
        return []
    under = items_under(library, stored)
    if under:
        return under[:MOST_ITEMS]
    below = items_below(library, stored)
    if below:
        return [line for one in below for line in items(library, one)]
    following = library.neighbours(stored.source, stored.locator, before=0, after=1)[1:]
    names = names_below(stored, following)
    if names is not None:
        support = whole_paragraph(names, status_of(names))
        return [Line(names.text.strip(), (support,), bullet=True)]
    return [line for one in following if one.text.lstrip().startswith("|") for line in _table(one)]


def _table(stored: StoredParagraph) -> list[Line]:
    """The rows of a table, each a line; the table as it stands where its rows cannot be told apart."""
    rows = rows_of(stored.text)
    head, status = head_of(rows), status_of(stored)
    if is_list_of_names(rows):
        names = [stored.text[start:end] for start, end in read_down(stored.text, rows)]
        return [Line("; ".join(names), (whole_paragraph(stored, status),), bullet=True)]
    lines = [
        Line(told_row(row, head), (part_of_paragraph(stored, row.start, row.end, status),), bullet=True)
        for row in rows
        if row is not head
    ]
    return lines[:MOST_ITEMS] or [Line(stored.text, (whole_paragraph(stored, status),), bullet=True)]
