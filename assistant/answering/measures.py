"""What a resolution obliges every State to do, and what it exempts: sanctions, embargoes, exceptions to them.

Such paragraphs hardly ever say "sanction" or "embargo": "Decides that all States shall prevent: (a) the
import …" is the embargo, "not including supplies intended strictly for medical purposes" an exception to it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line, whole_paragraph
from assistant.answering.framing import does_or_would
from assistant.answering.listing import OPENS_LIST, items_under
from assistant.answering.status import is_draft_resolution, status_of
from assistant.answering.wording import Phrases
from assistant.question import Query, without_documents
from assistant.retrieval import context_words
from assistant.sentences import split_sentences
from assistant.terms import all_near, stems_of

if TYPE_CHECKING:
    from index.library import Library
    from index.records import DocumentRecord, StoredParagraph

_ASKS_MEASURES = re.compile(
    r"(?i)\b(?:sanctions?|embargo(?:es)?|measures|prohibitions?|obligations?)\b[^?]*\b(?:impos|adopt|introduc|plac|order"
    r"|mandat|contain|decid|set|requir)|\b(?:impos|adopt|introduc|plac|order|mandat|contain|decid|requir)\w*\b[^?]*"
    r"\b(?:sanctions?|embargo(?:es)?|measures|prohibitions?|obligations?)\b"
    r"|\bwhat\b[^?]*\b(?:must|shall|are|should)\s+(?:all\s+|member\s+|un member\s+)*states\b"
    r"|\bwhat\s+(?:is|are)\s+(?:all\s+|member\s+)*(?:states\s+)?(?:prohibited|banned|forbidden|obliged|required)\b"
)
_ASKS_EXCEPTIONS = re.compile(
    r"(?i)\b(?:exceptions?|exemptions?|exempt(?:ed|s)?|excluded|exclusions?|carve-?outs?|not apply)\b"
)
_WHAT = re.compile(r"(?i)\A\W*(?:and\s+)?(?:what|which|list|name)\b")
_MUST = re.compile(
    r"(?i)\b(?:must|shall|should|obliged to|required to|have to)\s+(?:(?:all|every|member|un)\s+)*"
    r"(?:states?\s+)?(?P<verb>\w+)"
)
_ANY_VERB = frozenset(
    stems_of("do take adopt comply observe under apply implement respect follow the states by in")
)
# Whatever stands before "States": scanned pages have "ail States".
_MEASURE = re.compile(
    r"\A\W*(?:(?:Also|Further)\s+)?(?:[Dd]ecides|[Rr]eaffirms)\b(?P<before>[^:;]{0,400}?)"
    r"(?:\b(?:\w+\s+)?(?:Member\s+)?States?\b(?:,[^;:]{1,200}?,)?\s+shall\b|\bto\s+(?:impose|prohibit|ban)\b)"
)
_EXCEPTED = re.compile(
    r"(?i)\b(?:except(?:ing)?(?! as regards)|with the exception of|exempt(?:ed|s|ions?)?|exceptions?"
    r"|not including|shall not apply|do(?:es)? not apply|unless"
    r"|nothing in (?:the present|this) resolution shall|without exception)\b"
)
_NO_EXCEPTION = re.compile(
    r"(?i)\bwithout exception\b"
    r"|\bunless (?:the (?:security )?council|it|previously|renewed|otherwise agreed)\b"
)
# "nothing shall prohibit assistance, and calls upon all States: (a) …": the items are of what it goes on to.
_GOES_ON = re.compile(r",\s+and\s+(?:further\s+|also\s+)?[a-z]+s\b")
# Words that such a question is made of, beside the document and those against whom.
_FRAME = frozenset(
    stems_of(
        """
        sanction sanctions embargo measures measure prohibition obligation impose imposed adopt adopted
        introduce place placed order mandate contain decide decided set require required must shall should
        states state member all prevent exception exceptions exemption exemptions exempt exempted excluded
        make made provide apply allow do take under resolution security council united nations prohibited
        banned forbidden obliged
        """
    )
)


def measures(
    library: Library, query: Query, documents: Sequence[DocumentRecord], phrases: Phrases
) -> Draft | None:
    """The paragraphs of the resolutions ``documents`` that oblige all States, or that exempt from it; None
    where the question or the text is of something else."""
    if query.language != "en" or not documents or not _WHAT.match(query.text):
        return None
    exceptions = _ASKS_EXCEPTIONS.search(query.text) is not None
    if not exceptions and not _ASKS_MEASURES.search(query.text):
        return None
    lines: list[Line] = []
    for document in documents:
        paragraphs = [p for p in library.paragraphs(document.source) if p.kind == "operative"]
        if not _is_about(query, document, library.paragraphs(document.source)):
            continue
        binding = [p for p in paragraphs if obliges_states(p.text)]
        if exceptions:
            lines += [line for p in paragraphs if exempts(p.text) for line in _exception(library, p)]
        else:
            for stored in _of_the_verb(library, query, binding):
                lines += _measure(library, stored, phrases)
    return Draft(True, tuple(lines)).out_of_all(documents) if lines else None


def obliges_states(text: str) -> bool:
    """Whether an operative paragraph decides that States shall do or not do something."""
    found = _MEASURE.match(text)
    return found is not None and not _EXCEPTED.search(found["before"])


def exempts(text: str) -> bool:
    """Whether a paragraph or item of a resolution says to what its measures do not apply."""
    return _EXCEPTED.search(_NO_EXCEPTION.sub("", text)) is not None


def _is_about(query: Query, document: DocumentRecord, paragraphs: Sequence[StoredParagraph]) -> bool:
    """Whether the text has what else the question says: against whom, on what."""
    known = set(stems_of(f"{context_words(document)} {' '.join(p.text for p in paragraphs)}"))
    verb = _MUST.search(query.text)
    asked = [
        term.stem
        for term in without_documents(query).terms
        if term.stem not in _FRAME
        and not term.word.isdigit()
        and not (verb and term.word == verb["verb"].lower())
    ]
    return all_near(asked, known, 0.85)


def _of_the_verb(library: Library, query: Query, binding: Sequence[StoredParagraph]) -> list[StoredParagraph]:
    """Those that tell to do what is asked: "What must States prevent?"; all where any would do."""
    asked = _MUST.search(query.text)
    stem = stems_of(asked["verb"])[0] if asked else ""
    if not stem or stem in _ANY_VERB:
        return list(binding)
    return [stored for stored in binding if stem in stems_of(stored.text)]


def _measure(library: Library, stored: StoredParagraph, phrases: Phrases) -> list[Line]:
    text = stored.text.strip().rstrip(" ;,")
    said = does_or_would(text, phrases, draft=is_draft_resolution(stored))
    lines = [Line(said, (whole_paragraph(stored, status_of(stored)),), bullet=True)]
    return [*lines, *items_under(library, stored)] if OPENS_LIST.search(stored.text) else lines


def _exception(library: Library, stored: StoredParagraph) -> list[Line]:
    """The paragraph that exempts, with the items that it exempts; an item with its lead-in."""
    text = stored.text.strip().rstrip(" ;,")
    support = whole_paragraph(stored, status_of(stored))
    above = library.paragraph(stored.source, stored.locator.parent) if stored.locator.parent else None
    lead_in = split_sentences(above.text)[-1:] if above is not None and OPENS_LIST.search(above.text) else []
    if above is not None and lead_in and stored.locator.items:
        supports = (whole_paragraph(above, status_of(above)), support)
        return [Line(f"“{lead_in[0].text}” “{text}”", supports, bullet=True)]
    lines = [Line(f"“{text}”", (support,), bullet=True)]
    exempted = _EXCEPTED.search(stored.text)
    opens = OPENS_LIST.search(stored.text) and exempted and not _GOES_ON.search(stored.text, exempted.end())
    return [*lines, *items_under(library, stored)] if opens else lines
