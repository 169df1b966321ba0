"""A decision or only a recommendation? Already adopted or still a draft? Told by the standing of the text.

Such a question asks of one matter which of two things it is. What is recommended stands under a heading that
says so; what an organ decided is an operative paragraph of its own; that a plan is a draft, or was adopted, a
sentence tells. Nothing else settles it: of what merely stands in a report no standing is made up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line, part_of_paragraph
from assistant.answering.framing import does_or_would
from assistant.answering.source_said import is_the_source_said
from assistant.answering.status import is_draft_resolution, printed_date, status_of
from assistant.answering.who_should import opening_over
from assistant.names import years
from assistant.sentences import Span, split_sentences
from assistant.terms import content_terms, nearness, stems_of
from index.filters import Filters

if TYPE_CHECKING:
    from assistant.answering.wording import Phrases
    from assistant.question import Query
    from index.library import Library
    from index.records import DocumentRecord, StoredParagraph

SEARCHED = 40
DRAFT = "Still a draft"
_SAME = 0.8
# Of so many documents a source said in words may be one.
MOST_MEANT = 2
_HOW = (
    r"(?:(?:a|an|the|only|just|merely|simply|still|already|really|actually|legally|formally|mere|it|is|was|been"
    r"|be|yet|not)\s+)*"
)
_DECIDED = r"(?:decisions?|resolutions?|binding|mandatory|obligat(?:ory|ion)|orders?|rules?|law)"
_ADVISED = r"(?:recommendations?|proposals?|suggestions?|non-binding|advice|ideas?|requests?|wish)"
_ADOPTED = r"(?:adopted|approved|endorsed|final(?:ized)?|in force|agreed)"
_DRAFT = (
    r"(?:drafts?|proposed|pending|under (?:discussion|negotiation|review)|being (?:drafted|negotiated)"
    r"|proposals?)"
)
_VERB = r"(?i)\A\W*(?:(?:and|but|so)\s+)?(?:is|was|are|were|has|have)\s+(?P<what>[^?]+?)\s+"
_END = r"(?:\s+(?:text|one|of\s+[^?]{2,60}))?\W*\Z"
_IN_TIME = r"(?P<time>\s+(?:in|at|by|as\s+of|during)\s+[^?,]{3,60}?)?"
_OF_DECISIONS = re.compile(
    rf"{_VERB}{_HOW}(?:{_DECIDED},?\s+or\s+{_HOW}{_ADVISED}|{_ADVISED},?\s+or\s+{_HOW}{_DECIDED}){_END}"
)
_OF_TEXTS = re.compile(
    rf"{_VERB}{_HOW}(?:{_ADOPTED}{_IN_TIME},?\s+or\s+{_HOW}{_DRAFT}|{_DRAFT},?\s+or\s+{_HOW}{_ADOPTED}){_END}"
)
_IN_A_SOURCE = re.compile(
    r"(?i)\A(?P<what>.+?),?\s+(?:in|of|from|according\s+to)\s+(?P<source>(?:the|an?|this)\s+[^,?]*?"
    r"\b(?:report|paper|note|letter|review|study|declaration)\b[^,?]*)\Z"
)
_SYMBOL = re.compile(r"\s+(?:in|of|from|by)\s+(?:the\s+)?[A-Z]+/\S.*\Z")
_RECOMMENDATIONS = re.compile(
    r"(?i)\A\W*(?:(?:\d+|[IVXLC]+|[A-Z])[.)]\s*)?(?:[\w,’' -]*\band\s+|key\s+|main\s+|policy\s+)?"
    r"recommendations?\b"
)
_FOR_ADOPTION = re.compile(
    r"(?i)\b(?:presented|submitted|tabled|transmitted)\s+(?:\w+\s+){0,3}?for\s+(?:its\s+)?"
    r"(?:adoption|approval|endorsement)\b"
    r"|\bto be (?:adopted|approved|endorsed)\b"
)
_NOT_DONE = re.compile(r"(?i)\b(?:not|to be|will be|would be|should be|if|once|when|until|before)\b")
# "The recommendation on piers": what it is called says nothing of what it is on.
_CALLED = frozenset(stems_of("recommendation decision proposal demand call request suggestion idea text"))


@dataclass(frozen=True, slots=True)
class StandingAsked:
    """Of ``what`` it is asked whether it is decided or recommended or, ``of_a_text``, adopted or a draft."""

    what: str
    of_a_text: bool


def standing_asked(text: str) -> StandingAsked | None:
    """What is asked to be one of two kinds of standing; None for other questions.

    ``"Is the levy on nets a decision or just a recommendation?"`` → ``what="the levy on nets"``.
    """
    for form, of_a_text in ((_OF_DECISIONS, False), (_OF_TEXTS, True)):
        asked = form.match(text)
        if asked is not None and content_terms(f"of {asked['what']}"):
            return StandingAsked(asked["what"], of_a_text)
    return None


def standing_of_two(
    library: Library, query: Query, named: Sequence[DocumentRecord], phrases: Phrases
) -> Draft | None:
    """Which of the two it is that is asked about, with the sentence or paragraph that shows it; None where
    nothing does, or another thing is asked."""
    asked = standing_asked(query.text) if query.language == "en" else None
    if asked is None:
        return None
    if asked.of_a_text:
        told = _of_a_text(library, query, asked.what, named)
    else:
        told = _of_a_matter(library, query, asked.what, named, phrases)
    return told.out_of_library(library) if told is not None else None


def _of_a_matter(
    library: Library, query: Query, what: str, named: Sequence[DocumentRecord], phrases: Phrases
) -> Draft | None:
    """The operative paragraph, or the sentence under recommendations, that has the matter."""
    within = _IN_A_SOURCE.match(what)
    what = _SYMBOL.sub("", what) if named else what
    sources = [document.source for document in named]
    if not named and within is not None:
        said = _spaced(within["source"])
        meant = [one for one in library.documents() if is_the_source_said(said, one, library)]
        if not 0 < len(meant) <= MOST_MEANT:
            return None
        what, sources = within["what"], [document.source for document in meant]
    words = [term.stem for term in content_terms(f"of {_spaced(what)}") if term.stem not in _CALLED]
    if not words:
        return None
    for stored, span in _sentences(library, what, sources):
        if not _has(words, span.text):
            continue
        line = _standing_of(library, stored, span, phrases)
        if line is not None:
            return Draft(True, (line,))
        if not sources:
            return None  # what comes nearest has no standing of its own
    return None


def _standing_of(library: Library, stored: StoredParagraph, span: Span, phrases: Phrases) -> Line | None:
    if stored.kind == "operative":
        support = part_of_paragraph(stored, 0, len(stored.text), status_of(stored))
        text = stored.text.strip().rstrip(" ;.,")
        return Line(does_or_would(text, phrases, draft=is_draft_resolution(stored)), (support,))
    heading = next((one for one in reversed(stored.section) if _RECOMMENDATIONS.match(one)), None)
    if heading is None:
        return None
    support = part_of_paragraph(stored, span.start, span.end, status_of(stored))
    over = opening_over(library, stored)
    opens = f"“{over.quote}” … " if over is not None else ""
    said = f"{opens}“{' '.join(span.text.split()).rstrip(';')}”"
    standing = f"**A recommendation**, under the heading “{heading.strip()}”"
    return Line(f"{standing} — {said}", (*filter(None, (over,)), support))


def draft_told(library: Library, query: Query, what: str) -> Draft | None:
    """That the text of this title is a draft still, where a sentence has it as one and none as adopted."""
    told = _of_a_text(library, query, what, ())
    if told is None or not told.lines[0].text.startswith(f"**{DRAFT}**"):
        return None
    head = [term.surface for term in content_terms(f"of {_spaced(what)}") if term.surface.isalpha()]
    titled = all(word[:1].upper() + word[1:] in told.lines[0].text or word.isupper() for word in head)
    return told if titled else None  # "the annual report": any of them


def _of_a_text(library: Library, query: Query, what: str, named: Sequence[DocumentRecord]) -> Draft | None:
    """The sentence that tells a text of this name as adopted or, where none does, as a draft, with the one
    that says when it is to be adopted."""
    terms = content_terms(f"of {_spaced(what)}")
    when = set(years(what))
    head = [term.surface for term in terms if not term.surface.isdigit() and not term.surface.isupper()]
    head = [word for word in head if word.lower() != "draft"]
    others = [term.stem for term in terms if term.surface.isupper()]
    if len(head) < 2:
        return None  # "the draft": any of them
    called = r"\W+(?:[\w-]+\W+){0,2}?".join(re.escape(word) for word in head)
    adopted = re.compile(
        rf"(?i)\b(?:adopt|approv|endors)(?:ed|s)\s+(?:[\w-]+\s+){{0,5}}?{called}"
        rf"|{called}[^.;]{{0,60}}?\b(?:was|were|has been|have been)\s+(?:\w+ly\s+)?"
        r"(?:adopted|approved|endorsed)\b"
    )
    draft = re.compile(
        rf"(?i)\bdraft\s+(?:[\w-]+\s+){{0,3}}?{called}|{called}[^.;]{{0,30}}?[:(]\s*(?:a\s+)?draft\b"
    )
    drafts: list[tuple[StoredParagraph, Span]] = []
    asked_of = set(query.years) - when
    for stored, span in _sentences(library, what, [one.source for one in named]):
        around = f"{_spaced(span.text)} {stored.document.masthead.title or ''}"
        if not when <= set(years(span.text)) or not _has(others, around):
            continue
        if asked_of and str(stored.document.year) not in asked_of:
            continue
        done = adopted.search(span.text)
        if done is not None and not _NOT_DONE.search(span.text[max(0, done.start() - 30) : done.end()]):
            return Draft(True, (_told("Adopted", stored, span),))
        if draft.search(span.text):
            drafts.append((stored, span))
    if not drafts:
        return None
    later = _for_adoption(library, drafts[0][0].source, re.compile(rf"(?i){called}"))
    return Draft(True, (_told(DRAFT, *drafts[0]), *([later] if later is not None else [])))


def _for_adoption(library: Library, source: str, called: re.Pattern[str]) -> Line | None:
    """The sentence of a document that says of the text ``called`` so that it is yet to be adopted."""
    for stored in library.paragraphs(source):
        before = ""
        for span in split_sentences(stored.text):
            if _FOR_ADOPTION.search(span.text) and called.search(f"{before} {span.text}"):
                support = part_of_paragraph(stored, span.start, span.end, status_of(stored))
                return Line(f"“{' '.join(span.text.split())}”", (support,))
            before = span.text
    return None


def _told(standing: str, stored: StoredParagraph, span: Span) -> Line:
    support = part_of_paragraph(stored, span.start, span.end, status_of(stored))
    day = printed_date(stored.document.masthead.date)
    when = f", as of {day}" if day and standing != "Adopted" else ""
    return Line(f"**{standing}**{when} — “{' '.join(span.text.split())}”", (support,))


def _sentences(library: Library, what: str, sources: Sequence[str]) -> Iterator[tuple[StoredParagraph, Span]]:
    """The sentences of the paragraphs that a search for ``what`` finds, best first."""
    filters = Filters(sources=tuple(sources)) if sources else Filters()
    for hit in library.search(what, SEARCHED, filters=filters):
        yield from ((hit.paragraph, span) for span in split_sentences(hit.paragraph.text))


def _spaced(text: str) -> str:
    """``text`` with the words of a compound apart: "leave-no-one-behind", "2030–2033"."""
    return re.sub(r"(?<=\w)[-‐–](?=\w)", " ", text)


def _has(words: Sequence[str], text: str) -> bool:
    said = stems_of(_spaced(text))
    return all(any(nearness(word, stem) >= _SAME for stem in said) for word in words)
