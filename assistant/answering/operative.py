"""What a resolution asks, and of whom: every operative paragraph that does, not the nearest one.

"What is the Secretary-General requested to do?" is answered by each paragraph that requests it of him, in the
text's order and with the standing of the text: a draft would request, a resolution requests.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line, part_of_paragraph
from assistant.answering.framing import does_or_would
from assistant.answering.listing import OPENS_LIST, items_under
from assistant.answering.status import is_draft_resolution, status_of, would_do
from assistant.answering.wording import Phrases
from assistant.question import Query
from assistant.retrieval import context_words, gather
from assistant.surroundings import SurroundingsOf
from assistant.terms import Term, content_terms, nearness, stems_of
from index.abbreviations import name_of_body

if TYPE_CHECKING:
    from index.library import Library
    from index.records import DocumentRecord, StoredParagraph

MOST_PARAGRAPHS = 12
_TEXT_OR_BODY = re.compile(
    r"(?i)\b(?:draft|resolution|decision|text|council|assembly|commission|committee|conference|board|it)\b|/"
)
_ACT = (
    r"urge|request|call (?:up)?on|call for|invite|encourage|ask(?: for)?|instruct|demand|decide|recommend"
    r"|authorize|appeal to|condemn|endorse|welcome|emphasi[sz]e|stress|reaffirm|recogni[sz]e|direct"
    r"|want|expect|require"
)
_ACTIVE = re.compile(
    r"(?i)\bwhat\b(?! (?:year|date|time))[^?]{0,30}?\b(?:does|did|would|do)\s+(?P<who>[^?]+?)\s+"
    rf"(?P<act>{_ACT})\b"
    r"(?P<whom>[^?]*?)(?:\s+to(?:\s+do)?\b(?P<rest>[^?]*))?\W*\Z"
)
# "List what the draft urges States to do", "everything that resolution 9 (1999) requests".
_THIRD_PERSON = (
    r"urges|requests|calls (?:up)?on|calls for|invites|encourages|asks(?: for)?|instructs|demands|decides"
    r"|recommends|authorizes|appeals to|condemns|endorses|welcomes|emphasi[sz]es|stresses|reaffirms"
    r"|recogni[sz]es|directs"
)
_LISTED = re.compile(
    r"(?i)\A\W*(?:(?:please\s+)?(?:list|enumerate|give(?: me)?|show(?: me)?)\s+)?"
    r"(?:(?:all|the|things|points|of|that|everything|what|whatever)\s+)+(?P<who>[^?]+?)\s+"
    rf"(?P<act>{_THIRD_PERSON})\b(?P<whom>[^?]*?)(?:\s+to(?:\s+do)?\b(?P<rest>[^?]*))?\W*\Z"
)
_PASSIVE = re.compile(
    r"(?i)\bwhat\s+(?:is|are|was|were)\s+(?P<whom>[^?]+?)\s+(?:being\s+)?"
    r"(?P<act>asked|requested|urged|called (?:up)?on|invited|encouraged|instructed)\s+to(?:\s+do)?\b"
    r"(?P<rest>[^?]*)"
)
# What a text is named by after the verb is no one of whom something is asked.
_IN_TEXT = re.compile(
    r"(?i)\s(?:in|by|under|through|with|of)\s+(?:its\s+|the\s+)?(?:(?:draft\s+)?(?:resolution|decision)\s+)?"
    r"(?:[a-z]/)?[\w./]*\d[\w./]*(?:\s*\(\d{4}\))?(?=\s*\W*\Z)"
)
# "Renews its request to the Secretary-General" requests it of him.
_RENEWED = re.compile(
    r"(?:Renews|Reiterates|Repeats)\s+its\s+(?:\w+\s+)?(?P<act>request|call|appeal|invitation)\s+"
    r"(?:to|(?:up)?on|for)\b"
)
_FURTHER_CLAUSE = re.compile(rf"[,;]\s+(?:and\s+)?(?=(?:(?:also|further)\s+)?(?:{_THIRD_PERSON})\b)")
# To be asked is to be requested, urged, invited …: any of them.
_ASKING = frozenset(stems_of("request call urge invite encourage ask appeal instruct demand direct"))
_WANTING = frozenset(stems_of("want expect require"))
_ASK = _WANTING | frozenset(stems_of("ask"))
_OF_TEXT = frozenset(
    stems_of(
        "draft resolution decision text council assembly commission committee do regard concern respect take"
        " action"
    )
)
# "request to the Governments of Norland and Varsk", which is no "request to be heard".
_PUT_TO = frozenset(stems_of("request recommend ask demand"))
_TO_WHOM = re.compile(
    r"(?i)\s+(?P<whom>(?:(?:the|all|both|its)\s+)?(?!(?:be|do|have|take|make)\b)[^?]+?)"
    r"(?=\s+(?:in|on|about|regarding|by|under)\b|\W*\Z)"
)
_NO_NAME = frozenset(("the", "all", "of", "on", "upon", "for", "it", "from"))
# How far from the verb the one stands of whom something is asked.
_NEAR_THE_VERB = 90


@dataclass(frozen=True, slots=True)
class Asked:
    """``acts`` are stems of what the text does, ``whom`` of whom it asks it (empty: of anyone)."""

    acts: frozenset[str]
    whom: tuple[str, ...]
    topic: tuple[Term, ...]


def asked_of(query: Query) -> Asked | None:
    """What the question wants from operative paragraphs; None where it wants something else."""
    if query.language != "en":
        return None
    text = _IN_TEXT.sub("", query.text)
    match = _PASSIVE.search(text) or _ACTIVE.search(text) or _LISTED.search(text)
    if match is None:
        return None
    groups = match.groupdict()
    who = groups.get("who")
    if who is not None and not _TEXT_OR_BODY.search(who):
        return None
    act = stems_of(groups["act"])[0]
    whom = groups["whom"] or ""
    rest = groups.get("rest") or ""
    to = _TO_WHOM.match(rest) if not whom.strip() and act in _PUT_TO else None
    if to is not None:  # "What did the Council request to the Governments?"
        whom, rest = to["whom"], rest[to.end() :]
    named = [stem for stem in stems_of(whom) if stem not in _NO_NAME]
    if act in _WANTING and not named:
        return None  # "What does it want?" may be asked of anything
    said = " ".join(part or "" for part in (who, rest))
    topic = tuple(t for t in content_terms(f"x {said}") if t.stem not in _OF_TEXT and not t.word.isdigit())
    return Asked(_ASKING if act in _ASK else frozenset((act,)), tuple(named[:4]), topic)


def what_is_asked(
    library: Library,
    query: Query,
    documents: Sequence[DocumentRecord],
    surroundings: SurroundingsOf,
    phrases: Phrases,
) -> Draft | None:
    """The paragraphs that ask, of ``documents`` or, where the question names none, of the likeliest text."""
    asked = asked_of(query)
    if asked is None or (not documents and (query.symbols or query.resolutions)):
        return None
    others: list[DocumentRecord] = []
    if not documents:
        found = gather(library, replace(query, scope="operative"), surroundings).candidates
        fitting = [
            c.document
            for c in found
            if _does(c.paragraph, asked) and _is_about(c.document, c.paragraph, asked)
        ]
        distinct = list({document.source: document for document in fitting}.values())
        documents, others = distinct[:1], distinct[1:4]
    told = [stored for document in documents for stored in library.paragraphs(document.source)]
    told = [stored for stored in told if _does(stored, asked)]
    narrowed = [stored for stored in told if _is_about(stored.document, stored, asked)]
    told = narrowed or told
    if not told or (len(told) > MOST_PARAGRAPHS and not narrowed):
        return None
    lines = [
        line for stored in told[:MOST_PARAGRAPHS] for line in _lines(library, stored, phrases, len(told) > 1)
    ]
    notices = (phrases.say("meant", document=documents[0].label),) if others else ()
    return Draft(
        True, tuple(lines), notices=notices, follow_ups=tuple(f"Summarize {d.label}" for d in others)
    ).out_of_all(documents)


def _does(stored: StoredParagraph, asked: Asked) -> bool:
    """Whether a paragraph opens with the act, and asks it of those asked about."""
    if stored.kind != "operative" or stored.locator.items:
        return False
    return any(
        asked.acts & set(stems_of(verb)) and _is_asked_of(stored.text[end : end + _NEAR_THE_VERB], asked)
        for verb, end in acts_in(stored.text)
    )


def acts_in(text: str) -> list[tuple[str, int]]:
    """What an operative paragraph does, each as the plain verb and where the rest begins.

    "Notes the decisions, and urges the Fund to …" urges too; "Recalls its decision, which urges …" does not.
    """
    opening = would_do(text)
    if opening is None:
        return []
    renewed = _RENEWED.match(text)
    found = [(renewed["act"], renewed.end())] if renewed else [opening]
    for clause in _FURTHER_CLAUSE.finditer(text, found[0][1]):
        further = would_do(text[clause.end() :])
        if further is not None:
            found.append((further[0], clause.end() + further[1]))
    return found


def _is_asked_of(rest: str, asked: Asked) -> bool:
    """Whether what follows the verb opens with those asked about."""
    if not asked.whom:
        return True
    after = re.sub(r"(?i)\A\W*(?:the|all|that|upon|on|for)\b", "", rest)
    name = name_of_body(asked.whom[0]) if len(asked.whom) == 1 else None
    written = [asked.whom, *([stems_of(name)] if name else [])]
    return any(_opens_with(stems_of(after), one) for one in written)


def _opens_with(stems: Sequence[str], name: Sequence[str]) -> bool:
    """Whether ``name`` stands at the beginning: "all Member States", not "the Director of the Office"."""
    first = next((at for at, stem in enumerate(stems[:3]) if nearness(stem, name[0]) >= 0.9), None)
    if first is None or "of" in stems[:first]:
        return False
    return all(any(nearness(stem, other) >= 0.9 for other in stems[first:]) for stem in name)


def _is_about(document: DocumentRecord, stored: StoredParagraph, asked: Asked) -> bool:
    """Whether the paragraph, or its document's masthead, has most of what else was asked about."""
    if not asked.topic:
        return True
    words = stems_of(f"{context_words(document)} {stored.text}")
    there = sum(any(nearness(term.stem, word) >= 0.85 for word in words) for term in asked.topic)
    return there * 2 > len(asked.topic)


def _lines(library: Library, stored: StoredParagraph, phrases: Phrases, several: bool) -> list[Line]:
    text = stored.text.strip()
    statement = does_or_would(text.rstrip(" ;,"), phrases, draft=is_draft_resolution(stored))
    start = stored.text.find(text)
    support = part_of_paragraph(stored, start, start + len(text), status_of(stored))
    lines = [Line(statement, (support,), bullet=several)]
    if OPENS_LIST.search(text):
        lines += items_under(library, stored)
    return lines
