"""A part of a document by its number or its heading: "section IV", "chapter II, section B".

The headings above a paragraph say where it stands: "IV. Harbours", "Chapter II", "B. Membership". What the
question says besides its part is looked for in that part alone; where it says nothing more, the part is told
in short.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line
from assistant.answering.lookup import line_of
from assistant.answering.summary import section_in_short
from assistant.answering.tables import is_known
from assistant.question import Query, analyse
from assistant.retrieval import Evidence, context_words
from assistant.terms import all_near, content_terms, stems_of
from index.locators import roman

if TYPE_CHECKING:
    from assistant.answering.wording import Phrases
    from index.library import Library
    from index.records import DocumentRecord, StoredParagraph

# A part with so few words is told whole.
TOLD_WHOLE = 200
MOST_PARAGRAPHS = 12
# A document with fewer headings that have a number is not told by them.
LEAST_NUMBERED = 3
_KIND = r"(?:sub-?sections?|sections?|sect\.|chapters?|chap\.|parts?)"
_NUMBER = r"(?:[IVXL]+|[A-H]|\d{1,2})"
# "chapter II, section B", "section III.C", "section B of chapter II"; never "Chapter VII of the Charter", nor
# the "(Part I)" of a symbol.
_NUMBERED = re.compile(
    rf"(?<!\()\b(?i:{_KIND})\s+(?P<first>{_NUMBER})\b"
    rf"(?P<more>(?:(?:\s*[.,]\s*|\s+)(?:(?i:{_KIND})\s+)?\(?(?:[IVXL]+|[A-HJ-Z]|\d{{1,2}})\b\)?)*)"
    rf"(?:\s+of\s+(?i:{_KIND})\s+(?P<outer>{_NUMBER})\b|\s+and\s+(?:(?i:{_KIND})\s+)?(?P<second>{_NUMBER})\b)?"
    r"(?!\)|(?:\s+of|\s+to)?\s+(?:the\s+)?(?:Charter|Covenant|Convention|Statute|Constitution|Treaty|Protocol|Agreement)\b)"
)
_ENTITLED = re.compile(
    rf"(?i)\b{_KIND}\s+(?:(?:entitled|headed|called|titled|named)\s+(?:on\s+)?|on\s+)"
    r"(?:[“\"](?P<quoted>[^”\"]+)[”\"]|(?P<said>(?:the\s+)?[^?.,;]+?))"
    r"(?=\W*\Z|\s+(?:of|in|from)\s+(?:the\s+)?(?:report|document|note|draft|letter|[A-Z]+/)|\s+says?\b)"
)
_PIECE = re.compile(r"[IVXL]+|[A-Z]|\d{1,2}")
_HEADED = re.compile(
    r"(?i:(?:section|chapter|part)\s+)?(?P<number>[IVXL]+|[A-Z]|\d{1,2})(?:[.:)—–-]|\s+[—–-]|\Z)"
)
# What is asked of a part as a whole.
_OF_THE_WHOLE = frozenset(
    stems_of(
        "say state contain cover deal discuss discussed about content contents main point points idea"
        " theme topic summary summarise summarize short brief briefly outline give tell describe"
        " described report read talk address addressed treat treated title titled called heading"
        " section chapter part subsection subject finding findings key overview include included"
        " document under concern explain set out gist"
    )
)


@dataclass(frozen=True, slots=True)
class Part:
    """``paragraphs`` are all that stand under ``heading`` in ``document``, in reading order; ``besides`` is
    what the question says without what names the part."""

    document: DocumentRecord
    heading: str
    paragraphs: tuple[StoredParagraph, ...]
    besides: Query


def parts_named(library: Library, query: Query, documents: Sequence[DocumentRecord]) -> list[Part]:
    """The parts of ``documents`` that the question names, in its order; ``query`` is without their names."""
    if query.language != "en" or not documents:
        return []
    found: list[Part] = []
    for said, pieces in _said(query.text):
        besides = analyse(f"{query.text[: said.start()]} {query.text[said.end() :]}".strip())
        for document in documents:
            paragraphs = [p for p in library.paragraphs(document.source) if p.text.strip()]
            path = _numbered(paragraphs, pieces) if pieces else _entitled(paragraphs, said)
            if path is not None:
                under = tuple(p for p in paragraphs if p.section[: len(path)] == path)
                found.append(Part(document, path[-1], under, besides))
    return found


def _said(text: str) -> Iterator[tuple[re.Match[str], list[str]]]:
    """What names a part by number, with the numbers from the outermost in; else by its heading, with none."""
    numbered = list(_NUMBERED.finditer(text))
    for said in numbered:
        own = [said["first"], *_PIECE.findall(re.sub(rf"(?i){_KIND}", " ", said["more"]))]
        yield said, [said["outer"], *own] if said["outer"] else own
        if said["second"]:
            yield said, [*own[:-1], said["second"]]
    if not numbered:
        for said in _ENTITLED.finditer(text):
            yield said, []


def _numbered(paragraphs: Sequence[StoredParagraph], pieces: Sequence[str]) -> tuple[str, ...] | None:
    """The path of headings with these numbers, each under the one before; of the text itself before that of
    an annex. None where there is none or several that are as near."""
    own = [p for p in paragraphs if not p.locator.containers]
    for among in (own, paragraphs):
        paths = paths_of(among)
        found: list[tuple[str, ...]] = [()]
        for piece in pieces:
            found = [
                path
                for path in paths
                for above in found
                if path[:-1][: len(above)] == above and _has(path, piece)
            ]
            least = min((len(path) for path in found), default=0)
            found = [path for path in found if len(path) == least]
        if len(found) == 1:
            return found[0]
    return None


def paths_of(paragraphs: Sequence[StoredParagraph]) -> list[tuple[str, ...]]:
    """The paths of headings above ``paragraphs``, and every path above those, each once."""
    return list(dict.fromkeys(p.section[: d + 1] for p in paragraphs for d in range(len(p.section))))


def _has(path: tuple[str, ...], piece: str) -> bool:
    headed = _HEADED.match(path[-1])
    if headed is None:
        return False
    number = headed["number"]
    return number == piece or (piece.isdigit() and number == roman(int(piece)) and len(path) == 1)


def _entitled(paragraphs: Sequence[StoredParagraph], said: re.Match[str]) -> tuple[str, ...] | None:
    """The shortest heading with all the words that the question puts for it; None where none has them."""
    words = [term.stem for term in content_terms(said["quoted"] or said["said"])]
    fitting = [
        path for path in paths_of(paragraphs) if words and all_near(words, set(stems_of(path[-1])), 0.8)
    ]
    return min(fitting, key=lambda path: len(path[-1].split()), default=None)


def is_asked_whole(part: Part) -> bool:
    """Whether the question asks for the part and for nothing in it."""
    own = stems_of(f"{context_words(part.document)} {part.document.label} {part.heading}")
    terms = [t for t in part.besides.terms if not t.word.isdigit() and not is_known(t.stem, own)]
    return part.besides.kind not in {"number", "date", "place", "person", "yes-no", "comparison"} and all(
        term.stem in _OF_THE_WHOLE for term in terms
    )


def lacks_the_part(
    library: Library, query: Query, documents: Sequence[DocumentRecord], phrases: Phrases
) -> Draft | None:
    """That the one document named has no part of the number asked for, and which it has; None where the
    question names none by number or asks for something in it, and of a document without numbered parts."""
    if query.language != "en" or len(documents) != 1:
        return None
    said = next((said for said, pieces in _said(query.text) if pieces), None)
    paragraphs = library.paragraphs(documents[0].source)
    numbered = [p[0] for p in paths_of(paragraphs) if len(p) == 1 and _HEADED.match(p[0])]
    if said is None or len(numbered) < LEAST_NUMBERED:
        return None
    besides = analyse(f"{query.text[: said.start()]} {query.text[said.end() :]}".strip())
    if not is_asked_whole(Part(documents[0], "", (), besides)):
        return None
    place = f"{documents[0].label}, {said.group()}"
    told = phrases.does_not_exist(place, "; ".join(numbered))
    return Draft(False, (Line(told),)).out_of_all(documents)


def parts_told(library: Library, parts: Sequence[Part]) -> Draft | None:
    """Each part in short, or whole where it is a few lines; None where nothing stands in any."""
    lines = [line for part in parts for line in _told(library, part)]
    documents = list({part.document.source: part.document for part in parts}.values())
    return Draft(True, tuple(lines)).out_of_all(documents) if lines else None


def _told(library: Library, part: Part) -> list[Line]:
    if sum(len(stored.text.split()) for stored in part.paragraphs) > TOLD_WHOLE:
        return section_in_short(library, part.heading, part.paragraphs, MOST_PARAGRAPHS)
    first, *rest = [line_of(stored, bullet=True) for stored in part.paragraphs]
    return [first.under(f"**{part.document.label}** — {part.heading}"), *rest]


def inside(evidence: Evidence, part: Part) -> Evidence:
    """``evidence`` with the candidates that stand in ``part`` alone."""
    own = {stored.id for stored in part.paragraphs}
    return replace(evidence, candidates=tuple(c for c in evidence.candidates if c.paragraph.id in own))
