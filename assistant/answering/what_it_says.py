"""What one document says: of a matter, or in its preamble as a whole.

"What does the Declaration say about the Agency?" is answered by every sentence that names the Agency in the
paragraph found, and elsewhere where these are few.

"What is said about tourism in the draft resolution?" is answered from the draft or not at all; "What does the
preamble of resolution 837 say?" by its preambular paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.close_reading import Reading
from assistant.answering.draft import Draft, Line, Support, part_of_paragraph
from assistant.answering.lookup import line_of
from assistant.answering.status import status_of
from assistant.question import Query, without_documents
from assistant.sentences import Span, split_sentences
from assistant.terms import Term, all_near, content_terms, nearness, stems_of

if TYPE_CHECKING:
    from index.library import Library
    from index.records import DocumentRecord, StoredParagraph

MOST_SENTENCES = 6
MOST_PARAGRAPHS = 40
# Words that name a document or a part of one.
_OF_TEXTS = frozenset(
    stems_of(
        "preamble preambular operative paragraph part section text draft resolution decision council security"
        " general assembly economic social contain state content read list all"
    )
)
_SAYS_OF = re.compile(
    r"(?i)\bwhat\b[^?]{0,30}?\b(?:do(?:es)?|did|is|was|has|have)\b[^?]+?\b(?:say|said|tell|state|mention)\s+"
    r"(?:about|on|of|regarding|concerning)\s+(?P<what>[^?]+?)\W*\Z"
)
# A longer topic is a matter and no name; more sentences are the document's subject.
MOST_OF_A_NAME = 2
MOST_NAMING = 4
# A matter of more paragraphs is what the document is about.
MOST_OF_A_MATTER = 12
# … of which so many sentences each, that come so near the best one.
MOST_OF_A_PARAGRAPH = 2
NEAR_BEST = 0.5
_COUNTED = re.compile(r"(?i)\bhow many\b")


def whole_part(library: Library, query: Query, documents: Sequence[DocumentRecord]) -> Draft | None:
    """All preambular, or all operative, paragraphs of the one document of ``documents``, where the question
    asks for that part and says nothing of a matter; ``query`` is without what refers to the document."""
    if query.scope is None or len(documents) != 1 or query.kind not in {"statement", "summary", "list"}:
        return None
    if _topic(query, documents[0]) or _COUNTED.search(query.text):
        return None
    paragraphs = library.paragraphs(documents[0].source)
    inside = [stored for stored in paragraphs if stored.kind == query.scope and stored.text.strip()]
    if not inside:
        return None
    lines = tuple(line_of(stored, bullet=True) for stored in inside[:MOST_PARAGRAPHS])
    return Draft(True, lines).out_of(len(paragraphs), 1)


def _topic(query: Query, document: DocumentRecord) -> list[Term]:
    bare = re.sub(r"\S*\d\S*", " ", without_documents(query).text)
    own = stems_of(f"{document.label} {document.masthead.organ or ''}")
    return [t for t in content_terms(bare) if t.stem not in _OF_TEXTS and t.stem not in own]


def that_speak(query: Query, readings: Sequence[Reading]) -> list[Reading]:
    """The readings whose sentence has all that the question asks about; one a paragraph, in their order."""
    topic = [term.stem for term in query.terms if term.stem not in _OF_TEXTS]
    if not topic:
        return []
    found: dict[int, Reading] = {}
    for reading in readings:
        words = set(stems_of(reading.sentence.text))
        if all_near(topic, words, 0.8):
            found.setdefault(reading.candidate.paragraph.id, reading)
    return list(found.values())[:MOST_SENTENCES]


def with_all_that_name(
    library: Library,
    query: Query,
    named: Sequence[DocumentRecord],
    draft: Draft,
    readings: Callable[[], Sequence[Reading]],
) -> Draft:
    """``draft`` with the other sentences that name what one document is asked to speak of: all of the
    document where they are few, else the best of several paragraphs, else those of the one it rests on."""
    asked = _SAYS_OF.search(query.text) if query.language == "en" and len(named) == 1 else None
    places = {support.locator for line in draft.lines for support in line.supports}
    if asked is None or not draft.answered or len(places) != 1 or len(draft.lines) > 1:
        return draft
    own = stems_of(named[0].label)
    topic = [t for t in content_terms(f"x {asked['what']}") if t.stem not in own and t.word != "x"]
    if not 0 < len(topic) <= MOST_OF_A_NAME or query.years:
        return draft
    naming = [
        (stored, span)
        for stored in library.paragraphs(named[0].source)
        if "| " not in stored.text
        for span in split_sentences(stored.text)
        if _names(library, topic, span.text)
    ]
    inside = [one for one in naming if str(one[0].locator) in places]
    first = draft.lines[0].supports[0]
    told = naming if len(naming) <= MOST_NAMING else _few_best(first, naming, readings()) or inside
    if not 1 < len(told) <= MOST_NAMING or not any(_is_of(first, *one) for one in told):
        return draft
    lines = [draft.lines[0] if _is_of(first, stored, span) else _said(stored, span) for stored, span in told]
    return replace(draft, lines=tuple(replace(line, bullet=True) for line in lines))


def _few_best(
    first: Support, naming: Sequence[tuple[StoredParagraph, Span]], readings: Sequence[Reading]
) -> list[tuple[StoredParagraph, Span]]:
    """Of more sentences than are told, the few that answer best by ``readings``, in their order, with that of
    the answer, which is ``first``; none where they are of one paragraph, or the name is the subject of the
    document."""
    if not 1 < len({str(stored.locator) for stored, _ in naming}) <= MOST_OF_A_MATTER or not readings:
        return []
    scores = {(r.locator, r.sentence.start): r.score for r in readings if r.source == first.document.source}
    least = NEAR_BEST * readings[0].score

    def score(one: tuple[StoredParagraph, Span]) -> float:
        of_the_answer = _is_of(first, *one)
        return 1.0 if of_the_answer else scores.get((str(one[0].locator), one[1].start), 0.0)

    best: list[tuple[StoredParagraph, Span]] = []
    for one in sorted(naming, key=score, reverse=True):
        beside = sum(other[0].id == one[0].id for other in best)
        if score(one) >= least and beside < MOST_OF_A_PARAGRAPH and len(best) < MOST_NAMING:
            best.append(one)
    return [one for one in naming if one in best]


def _is_of(support: Support, stored: StoredParagraph, span: Span) -> bool:
    return support.locator == str(stored.locator) and support.start < span.end and span.start < support.end


def _said(stored: StoredParagraph, span: Span) -> Line:
    support = part_of_paragraph(stored, span.start, span.end, status_of(stored))
    return Line(span.text.rstrip(" ;,"), (support,))


def _names(library: Library, topic: Sequence[Term], text: str) -> bool:
    """Whether a sentence has all words of a name, an acronym as printed or written out."""
    words = stems_of(text)
    return all(
        any(nearness(term.stem, word) >= 0.9 for word in words)
        or (
            term.surface.isupper()
            and any(set(stems_of(long)) <= set(words) for long in library.written_out(term.surface))
        )
        for term in topic
    )
