""" "By when?" of what was just told, and "When is the next report due?" of the resolution that asks for it.

A time is taken from the words that set it ("by 31 January 2033", "at its eighty-third session", "every six
months") of the paragraphs cited, or of the paragraphs that ask for a report. Any other date of the document
is the date of something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line, part_of_paragraph
from assistant.answering.status import status_of
from assistant.names import DATE, PERIOD, SESSION, YEAR
from assistant.sentences import split_sentences

if TYPE_CHECKING:
    from assistant.question import Query
    from index.library import Library
    from index.records import DocumentRecord, StoredParagraph

_BY_WHEN = re.compile(r"(?i)\A\W*(?:(?:and|but|so)[\s,]+)?(?:by|before|until|till) when\W*\Z")
_REPORT_DUE = re.compile(
    r"(?i)\A\W*(?:(?:and|but|so)[\s,]+)?(?:by )?when(?:\s+(?:is|are|was|were|must|should|will|does))?\s+"
    r"(?:(?:the|a|an|its|their|his)\s+)?(?:(?:next|first|new|further|follow-up|progress|following)\s+){0,2}reports?\s+"
    r"(?:due|expected|(?:to )?be (?:submitted|presented|issued|delivered)|come out)"
    r"(?P<of>\s+(?:according to|in|under|of|by)\s+[^?]+)?\W*\Z"
)
_SESSION = rf"(?:{SESSION.pattern}|\d{{4}}\s+(?:[a-z]+\s+){{0,2}}session)"
_TIME = re.compile(
    r"(?i)\b(?P<word>by|before|(?:no|not) later than|on|in|until|through|prior to"
    r"|at(?=\s+the\s+(?:end|beginning|start)\s+of))\s+"
    r"(?P<time>(?:the\s+)?(?:(?:end|beginning|middle|close)\s+of\s+)?"
    rf"(?:{DATE.pattern}|{PERIOD.pattern}|{YEAR.pattern}))"
    r"|\b(?P<at>at|to|by|during|before|(?:no|not) later than)\s+"
    rf"(?P<session>(?:its|the|their|his)\s+(?:{_SESSION}))"
    r"|\b(?P<often>(?:every\s+(?:[a-z]+\s+)?(?:days?|weeks?|months?|years?)|annually|quarterly|monthly|biennially"
    r"|twice a year|once a year|on an annual basis))\b"
    r"|\b(?P<within>within\s+(?:[\w-]+\s+){1,3}?(?:days?|weeks?|months?|years?))\b"
)
# "On 3 May" and "in 2031" tell when something was done as well.
_WEAK = frozenset(("on", "in", "through", "until"))
_ASKS_FOR_IT = re.compile(
    r"(?i)\b(?:requests?|invites?|asks?|calls? upon|renews its request|decides?|shall|should|mandates"
    r"|encourages?)\b"
)
_REPORT = re.compile(
    r"(?i)\b(?:(?:submit|transmit|present|provide|prepare|issue|convey|make)\w*\b[^.;]{0,120}?\breports?\b"
    r"|(?:to )?reports?\s+(?:back\s+)?(?:annually|regularly|periodically|to|every|on|thereon|thereafter)\b)"
)
_RECALLS = re.compile(r"(?i)\A\W*(?:takes? note|recall|welcom|having considered|bearing in mind|noting)")
MOST_TOLD = 12


def times_set(
    library: Library,
    query: Query,
    typed: str,
    beside: Sequence[tuple[str, str]],
    documents: Sequence[DocumentRecord],
) -> Draft | None:
    """The times set by the paragraphs ``beside`` (source, locator) where ``typed`` is a bare "By when?";
    those by which the one document of ``documents`` wants its reports; None for other questions, and where no
    time is set."""
    if query.language != "en":
        return None
    if _BY_WHEN.match(typed):
        found = (library.paragraph(source, locator) for source, locator in beside if locator)
        return _told(_times([stored for stored in found if stored is not None], reports=False), library)
    if _REPORT_DUE.match(query.text) and len(documents) == 1:
        paragraphs = library.paragraphs(documents[0].source)
        return _told(_times([p for p in paragraphs if p.kind != "preambular"], reports=True), library)
    return None


def _times(paragraphs: Sequence[StoredParagraph], *, reports: bool) -> Iterator[tuple[str, Line]]:
    """Each time set, with the line that tells it."""
    for stored in paragraphs:
        for span in split_sentences(stored.text):
            asked = _ASKS_FOR_IT.search(span.text)
            if _RECALLS.match(span.text) or asked is None:
                continue
            report = _REPORT.search(span.text, asked.end()) if reports else None
            if reports and report is None:
                continue
            time = _time_in(span.text, asked.start(), strong=not reports)
            if time:
                support = part_of_paragraph(stored, span.start, span.end, status_of(stored))
                quote = " ".join(support.quote.split())
                yield time, Line(f"**{time[0].upper()}{time[1:]}** — “{quote}”", (support,))


def _time_in(sentence: str, after: int, *, strong: bool) -> str:
    """The first time that ``sentence`` sets: after the words that ask for it, or in front of all."""
    for found in _TIME.finditer(sentence):
        word = (found["word"] or "").lower()
        if found.start() < after and found.start() > _OPENING:
            continue
        if word in _WEAK and (strong or word != "in"):
            continue
        if found["session"]:
            return re.sub(r"(?i)\A(?:its|the|their|his)\s+", "", found["session"])
        if found["time"]:
            return f"{word} {found['time']}"
        return found.group()
    return ""


# "At its eighty-first session, the Assembly should …", "By the end of 2032, …".
_OPENING = 2


def _told(times: Iterator[tuple[str, Line]], library: Library) -> Draft | None:
    lines = [line for _, line in times][:MOST_TOLD]
    if not lines:
        return None
    several = len(lines) > 1
    told = tuple(Line(line.text, line.supports, bullet=several) for line in lines)
    return Draft(True, told).out_of_library(library)
