""" "When was the resolution on Haiti adopted?": which text that is, where it is told by its topic alone.

Only of a text as a whole: when it was adopted, who voted, sponsored or signed, what it decides. Where one
text of its kind is on the topic it is that one; of several it is asked which, or the newest or first is
taken where that is said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line
from assistant.answering.holdings import documents_about, has_all
from assistant.answering.status import document_order
from assistant.answering.which_document import MOST_OFFERED, Meant
from assistant.answering.wording import Phrases
from assistant.documents_meant import is_of_kind, one_of_each
from assistant.terms import content_terms, stems_of
from index.abbreviations import name_of_body

if TYPE_CHECKING:
    from assistant.question import Query
    from index.library import Library
    from index.records import DocumentRecord

_REFERENCE = re.compile(
    r"(?i)\b(?:the|that|this)\s+(?:(?P<which>latest|newest|last|most recent|first|earliest|oldest)\s+)?"
    r"(?:(?:security council|general assembly|un|adopted)\s+)?"
    r"(?P<kind>draft resolution|resolution|draft decision|decision|letter|note verbale"
    r"|report|study|review)\s+"
    r"(?:on|about|regarding|concerning|dealing with)\s+(?P<topic>(?:(?!\s*[?,]|\s+(?:adopted|passed|issued"
    r"|published|submitted|circulated|dated|written|signed|sponsored|introduced|tabled|says?|said|decides?"
    r"|concludes?|concluded|recommends?|recommended|finds?|found|asks?|requests?|calls?|about|contains?|unanimously|by)\b).)+)"
)
# What is asked of a text as a whole: no word of it tells of which one.
_OF_A_WHOLE = frozenset(
    stems_of(
        "adopt adopted adoption pass passed issue issued publish published date dated vote votes voted voting"
        " favour abstain abstained abstention sponsor sponsored submit submitted introduce introduced table"
        " tabled sign signed write wrote written author symbol number say says decide ask request call"
        " content contain summary summarize summarise main point points key unanimously unanimous consensus"
        " conclude conclusion finding findings recommendation recommend lesson observation key brief short"
        " session meeting result outcome country countries state states year long title"
    )
)
_FIRST = frozenset(("first", "earliest", "oldest"))


def text_on_a_topic(
    library: Library, query: Query, documents: Sequence[DocumentRecord], phrases: Phrases
) -> Meant | None:
    """The question with the text by its name, or the question which one is meant; None for questions that ask
    more than of a text as a whole, and where no text of its kind is on the topic."""
    said = _REFERENCE.search(query.text) if query.language == "en" else None
    if said is None or query.kind == "library" or query.citations or query.resolutions or query.years:
        return None
    rest = f"{query.text[: said.start()]} {query.text[said.end() :]}"
    if any(term.stem not in _OF_A_WHOLE for term in content_terms(rest)):
        return None
    found: list[DocumentRecord] = []
    for topic in filter(None, (said["topic"], name_of_body(said["topic"]))):
        found = found or _on(library, topic, said["kind"].lower(), documents)
    meant = sorted(one_of_each(found, query.asked_in), key=document_order)
    if not meant:
        return None
    which = (said["which"] or "").lower()
    if which:
        meant = meant[:1] if which in _FIRST else meant[-1:]

    def named(document: DocumentRecord) -> str:
        return f"{query.text[: said.start()]}{document.label}{query.text[said.end() :]}"

    if len(meant) == 1:
        return Meant(named(meant[0]), taken=True)
    offered = tuple(named(document) for document in meant[::-1][:MOST_OFFERED])
    asked = phrases.say("which_one", documents=phrases.count("document", len(meant)))
    return Meant(draft=Draft(False, (Line(asked),), follow_ups=offered))


# What people call a report is called a note, a study or a paper by its masthead.
_ANY_PAPER = frozenset(("report", "study", "review"))
_NO_PAPER = ("resolution", "decision", "letter", "draft", "verbale")


def _on(library: Library, topic: str, kind: str, documents: Sequence[DocumentRecord]) -> list[DocumentRecord]:
    """The documents of a kind that are on a topic: those whose title or body has its words, else of
    resolutions and letters those that speak of it."""
    terms = content_terms(topic)
    of_kind = [document for document in documents if _is_called(document, kind)]
    titled = [document for document in of_kind if has_all(terms, _title(document))]
    if titled or not terms or not of_kind:
        return titled if terms else []
    return documents_about(library, topic, terms, of_kind, in_passing=kind not in _ANY_PAPER)


def _is_called(document: DocumentRecord, kind: str) -> bool:
    if kind not in _ANY_PAPER:
        return is_of_kind(document, kind)
    own = (document.masthead.document_type or "").lower()
    return not any(word in own for word in _NO_PAPER)


def _title(document: DocumentRecord) -> str:
    masthead = document.masthead
    return " ".join(filter(None, (masthead.title, document.subject, masthead.body)))
