"""The number of what is listed, in front of a list that has none yet, and the names of a sentence told one by
one: who asks "Which missions …?" is told how many there are and which, before the sentence that says so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answering.announced import asks_for_all, asks_for_several
from assistant.answering.draft import Draft, Line
from assistant.answering.governed import enumerated, number_of_items
from assistant.answering.listing import MOST_ITEMS
from assistant.answering.told_series import told_one_by_one
from assistant.question import Query
from index.locators import Locator

LEAST = 2
_MARKED = "**"
# Of a name alone: "the Board" is listed as "Board", "the mending of nets" as it stands.
_ARTICLE = re.compile(r"\A[Tt]he\s+(?=[A-ZÀ-Þ])")
# "What is the Assembly asked to do?": what is asked of somebody is told, and nobody counts it.
_IS_ASKED = re.compile(
    r"(?i)\b(?:ask(?:s|ed)?|demand(?:s|ed)?|complain\w*|accus\w+|request(?:s|ed)?|urge[sd]?"
    r"|want(?:s|ed)?|call(?:s|ed)? (?:up)?on|says?|said|to do)\b"
)
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr)\.\s+[A-ZÀ-Þ]")
# Characters by which the words of a document are known.
LEAST_OF_A_QUOTE = 40
# "Who must report?": what they must report is not counted; nor are the words of what defines something.
_OF_ONE = re.compile(r"(?i)\W*(?:and\s+|so\s+)?who\s+(?:has|must|should|is|was)\b")
# "What did the Committee say about travel?": a statement, and no list of what stands in it.
WORDS_ASKED = re.compile(
    r"(?i)\A\W*(?:and\s+)?what\s+(?:did|does|do|has|have)\b[^?]*?\b(?:say|said|think|thought|state|note|observe"
    r"|emphasi[sz]e|stress|conclude|argue)\s+(?:about|on|of|regarding|concerning)\b"
)


def with_count(draft: Draft, query: Query) -> Draft:
    """``draft`` with the number of what it lists, where that is what is asked for and it is sure."""
    if not draft.answered or not draft.lines or query.language != "en" or query.kind == "lookup":
        return draft
    if query.kind == "definition" or _OF_ONE.match(query.text) or WORDS_ASKED.match(query.text):
        return draft
    first, *others = draft.lines
    if any(_MARKED in line.text for line in draft.lines) or any(line.heading for line in draft.lines):
        return draft
    counted = _told_one_by_one(first, query) if not others else _counted(first, others, query)
    return draft if counted is None else replace(draft, lines=(counted, *others))


def _told_one_by_one(line: Line, query: Query) -> Line | None:
    """The line of one sentence under what it enumerates."""
    if len(line.supports) != 1:
        return None
    sentence = line.supports[0].quote
    names = enumerated(sentence, query.text)
    if len(names) >= LEAST:
        return _one_by_one(line, names)
    number = number_of_items(sentence, query.text)
    items = told_one_by_one(sentence, query.text)
    if items and number in {0, len(items)}:
        return _one_by_one(line, items)
    return _numbered(line, number) if number >= LEAST else None


def _one_by_one(line: Line, items: Sequence[str]) -> Line:
    said = line.in_quotes().text
    names = "; ".join(_ARTICLE.sub("", item) for item in items)
    return replace(line, text=f"{_MARKED}{len(items)}{_MARKED} — {names}.\n\n{said}")


def _counted(first: Line, others: list[Line], query: Query) -> Line | None:
    """The lead-in with the number of the items it opens, not of those that they open themselves."""
    if not first.supports or not first.supports[-1].quote.rstrip().endswith(":"):
        return None
    asked_for_all = asks_for_all(query) and _is_unframed(first) and not _IS_ASKED.search(query.text)
    if not (asks_for_several(query) or asked_for_all):
        return None
    if len(others) >= MOST_ITEMS or not all(line.bullet and len(line.supports) == 1 for line in others):
        return None
    if any(" | " in line.supports[0].quote for line in others):
        return None  # rows of a table: totals and parts of others are among them
    if any(len(_TITLED.findall(line.supports[0].quote)) > 1 for line in others):
        return None  # lines that ran into each other: "Mr. A. Berg (Norway) Ms. B. Diaz (Chile)"
    depths = [len(Locator.parse(line.supports[0].locator).parts) for line in others]
    number = sum(depth == depths[0] for depth in depths)
    return _numbered(first, number) if number >= LEAST else None


def _is_unframed(line: Line) -> bool:
    """Whether a line is the words of the document alone: "The draft would request …" is more than that, and
    what it would request is no list of things that the question names."""
    return line.text.lstrip("“").startswith(line.supports[-1].quote[:LEAST_OF_A_QUOTE])


def _numbered(line: Line, number: int) -> Line:
    return replace(line, text=f"{_MARKED}{number}{_MARKED} — {line.text}")
