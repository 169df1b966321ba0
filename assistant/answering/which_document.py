""" "What's the document about?" where many are held: which one is meant is asked, with what it may be.

Where the conversation is at a document, or one alone is of the kind that is named, it is that; so are the two
that were cited last where "the two reports" are compared.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line
from assistant.answering.status import document_order
from assistant.answering.wording import Phrases
from assistant.documents_meant import is_of_kind, one_of_each
from assistant.terms import content_terms, stems_of

if TYPE_CHECKING:
    from assistant.question import Query
    from index.records import DocumentRecord

_KIND = (
    r"(?P<{0}>draft resolution|draft report|draft decision|document|report|resolution|letter|note|text|paper"
    r"|file|draft|pdf|decision)"
)
# "the document", "this report": with nothing that tells which.
_ONE = re.compile(
    rf"(?i)\b(?:the|this|that)\s+(?:whole\s+|entire\s+|full\s+)?{_KIND.format('kind')}(?:['’]s)?\b"
    r"(?!\s+(?:of|from|by|dated|on|entitled)\b)"
)
_TWO = re.compile(
    rf"(?i)\b(?:both|(?:the|these|those)(?:\s+(?:two|2|both))?)\s+{_KIND.format('kinds')}s\b"
    r"(?!\s+(?:of|from|by|dated|on)\b)"
)
_ANY_KIND = frozenset(("document", "text", "paper", "file", "pdf"))
# What is asked of a document as a whole: no word of it need be in the document.
_OF_A_WHOLE = frozenset(
    stems_of(
        "document report resolution letter note text paper file draft pdf decision point points main"
        " key short brief summary summarise summarize summarised gist overview idea topic theme"
        " content contain cover author write written wrote issue issued publish published date dated"
        " title symbol number long length page pages adopt adopted binding status purpose subject"
        " differ difference different compare comparison change changed read bullet sentence word line"
        " finding conclusion two both whole entire full three five similar common submit submitted"
        " sign signed newest latest"
    )
)
_REVISION = re.compile(r"/Rev\.\d+")
_DOCUMENT_NUMBERS = re.compile(r"\d")
MOST_OFFERED = 6


@dataclass(frozen=True, slots=True)
class Meant:
    """What a question means by "the document": ``question`` names it; or it is asked by ``draft``.

    ``taken`` says that it was taken for what is meant because no other document of its kind is held.
    """

    question: str = ""
    draft: Draft | None = None
    taken: bool = False


def which_document(
    query: Query, documents: Sequence[DocumentRecord], beside: Sequence[DocumentRecord], phrases: Phrases
) -> Meant | None:
    """What is meant by a bare "the document" or "the two reports" in a question of nothing else; None for
    other questions. ``beside`` are the documents that the answer before cited."""
    if query.language != "en" or query.citations or query.resolutions or query.years or query.sessions:
        return None
    two = _TWO.search(query.text) if query.kind == "comparison" else None
    one = None if two else _ONE.search(query.text)
    said = two or one
    if said is None or _says_more(query):
        return None
    kind = said["kinds" if two else "kind"].lower()
    held = one_of_each(_of_kind(documents, kind), query.asked_in)
    near = one_of_each(_of_kind(beside, kind) or beside, query.asked_in)
    count = 2 if two else 1
    for pool, taken in ((near, False), (held, len(documents) > count)):
        if len(pool) == count:
            return Meant(_named(query.text, said, sorted(pool, key=document_order)), taken=taken)
    if len(near) > count:
        held = near  # one of those that were spoken of
    if len(held) < count or (two is None and len({_REVISION.sub("", one.label) for one in held}) == 1):
        return None  # of a text and its revisions the last is meant
    newest = sorted(held, key=document_order)[::-1][:MOST_OFFERED]
    if two:
        first, *others = newest
        offered = tuple(f"Compare {first.label} and {other.label}" for other in others[: MOST_OFFERED // 2])
    else:
        offered = tuple(_named(query.text, said, [document]) for document in newest)
    asked = phrases.say("which_two" if two else "which_one", documents=phrases.count("document", len(held)))
    return Meant(draft=Draft(False, (Line(asked),), follow_ups=offered))


def _says_more(query: Query) -> bool:
    """Whether a question has words that tell which document, or what of it is asked."""
    return any(
        term.stem not in _OF_A_WHOLE and not _DOCUMENT_NUMBERS.search(term.word)
        for term in content_terms(query.text)
    )


def _of_kind(documents: Sequence[DocumentRecord], kind: str) -> list[DocumentRecord]:
    """The documents that are called so; a draft report is a report too, a draft resolution only where no
    resolution is held."""
    if kind in _ANY_KIND:
        return list(documents)
    alike = [d for d in documents if kind in (d.masthead.document_type or "").lower()]
    if kind == "report":
        return alike
    return [document for document in documents if is_of_kind(document, kind)] or alike


def _named(text: str, said: re.Match[str], documents: Sequence[DocumentRecord]) -> str:
    """The question with the documents by their names: "What's S/2031/4 about?"."""
    names = " and ".join(document.label for document in documents)
    return f"{text[: said.start()]}{names}{text[said.end() :]}"
