"""The second of the reports that a document counts: the one under the second of its headings, or the one
that it calls so ("Recommendation 2").

"The summary covers five reports" is followed by five headings, one for each report, and nothing but their
order says which is the second. Headings are a series of the things only where there are as many of them as
the document counts, and where it counts them right above them; a label is one where nothing else has it.
Where the document has no series and speaks of no second one either, that is said: a sentence with another
number in it is of something else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line, part_of_paragraph
from assistant.answering.status import status_of
from assistant.names import figures
from assistant.ordinals_asked import ordinal_in
from assistant.sentences import split_sentences
from assistant.terms import nearness, stems_of
from index.ordinals import ORDINAL_WORDS

if TYPE_CHECKING:
    from assistant.answering.asked import Asked
    from index.records import StoredParagraph

SAME_WORD = 0.85
# "the five reports", "five relevant evaluation reports": so many words between a number and what it counts.
MOST_BETWEEN = 3
# "Recommendation 2." is a label and says nothing.
LABEL_WORDS = 3
_ASKED = re.compile(
    rf"(?i)\A\W*what\s+(?:is|was)\s+the\s+(?P<nth>{ORDINAL_WORDS}|last|\d{{1,2}}(?:st|nd|rd|th))\s+"
    r"(?P<thing>[^?]+?)\s+(?:in|of)\s+[A-Z][\w.]*/[^?]+?\s+about\W*\Z"
)
_LABEL = r"\W*(?:[A-Za-z]\.\s+)?{thing}\s+{number}\b"
# A line above that only says where one of them stands is no word on what it is about.
_TITLE = re.compile(r"\A(?:[A-Z]|[IVX]+|\d{1,2})\.\s+")


def asks_for_the_nth(question: str) -> tuple[str, str] | None:
    """The ordinal and the thing: ("second", "report"); None where nothing is asked for by its place."""
    found = _ASKED.match(question)
    return (found["nth"].lower(), found["thing"]) if found is not None else None


def nth_of_a_series(asked: Asked) -> Draft | None:
    """What the one document named says of the thing asked for by its place; that it says nothing where it has
    no such series; None where another question is asked, or it speaks of "the second report" itself."""
    named = asked.named
    wanted = asks_for_the_nth(asked.query.text) if asked.query.language == "en" else None
    if wanted is None or len(named) != 1:
        return None
    paragraphs = asked.library.paragraphs(named[0].source)
    nth, thing = wanted
    noun = thing.split()[-1]
    found = _labelled(paragraphs, nth, noun) or _headed(paragraphs, nth, noun)
    if found is not None:
        return Draft(True, (_line(found),)).out_of_all(named)
    itself = re.compile(rf"(?i)\b{re.escape(nth)}\s+(?:[\w-]+\s+){{0,2}}{re.escape(noun)}")
    if any(itself.search(stored.text) for stored in paragraphs):
        return None
    return asked.declined(len(paragraphs), 1)


def _labelled(paragraphs: Sequence[StoredParagraph], nth: str, noun: str) -> StoredParagraph | None:
    """The paragraph that begins with, or stands first under, "Recommendation 2"."""
    number = _number(nth)
    if number is None:
        return None
    label = re.compile(_LABEL.format(thing=re.escape(noun), number=number), re.IGNORECASE)
    own = [one for one in paragraphs if label.match(one.text)]
    below: dict[tuple[str, ...], StoredParagraph] = {}
    for stored in paragraphs:
        if stored.section and label.match(stored.section[-1]):
            below.setdefault(stored.section, stored)
    found = own or list(below.values())
    return found[0] if len(found) == 1 else None


def _headed(paragraphs: Sequence[StoredParagraph], nth: str, noun: str) -> StoredParagraph | None:
    """The first paragraph under the heading of that place, where the headings are the things counted."""
    for at, stored in enumerate(paragraphs):
        number = _counted(stored.text, noun)
        if number is None:
            continue
        firsts = _under(stored.section, paragraphs[at + 1 :])
        place = number if nth == "last" else _number(nth)
        if len(firsts) == number and place is not None and 1 <= place <= number:
            return firsts[place - 1]
    return None


def _under(section: tuple[str, ...], after: Sequence[StoredParagraph]) -> list[StoredParagraph]:
    """The first paragraph under each heading that stands right below ``section``."""
    depth = len(section)
    firsts: dict[str, StoredParagraph] = {}
    for stored in after:
        if stored.section[:depth] != section:
            break
        if len(stored.section) > depth:
            firsts.setdefault(stored.section[depth], stored)
    return list(firsts.values())


def _counted(text: str, noun: str) -> int | None:
    """How many of ``noun`` the first sentence that counts them has: 5 of "the five relevant reports"."""
    stem = stems_of(noun)[0]
    for figure in figures(text):
        words = stems_of(text[figure.end :])[: MOST_BETWEEN + 1]
        if any(nearness(stem, word) >= SAME_WORD for word in words) and figure.value == int(figure.value):
            return int(figure.value) if figure.value > 1 else None
    return None


def _number(nth: str) -> int | None:
    ordinal = ordinal_in(nth)
    return ordinal.number if ordinal is not None else None


def _line(stored: StoredParagraph) -> Line:
    """The first sentence of the paragraph (with the next where it is a label), below its heading."""
    sentences = split_sentences(stored.text)
    label = len(sentences) > 1 and len(sentences[0].text.split()) <= LABEL_WORDS
    start, end = sentences[0].start, sentences[1 if label else 0].end
    support = part_of_paragraph(stored, start, end, status_of(stored))
    title = _TITLE.sub("", stored.section[-1]).rstrip(" ;:.") if stored.section and not label else ""
    said = " ".join(stored.text[start:end].split())
    return Line(f"**{title}** — “{said}”" if title else f"“{said}”", (support,))
