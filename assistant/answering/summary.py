"""A document in short: what it is, why it was written, and what each of its parts begins by saying.

Nothing is written anew: a part is summed up by its own leading sentence, a resolution by what its operative
paragraphs do, each cited.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby, takewhile
from typing import TYPE_CHECKING

from assistant.answering.covering import asks_to_be_circulated
from assistant.answering.draft import Draft, Line, part_of_paragraph
from assistant.answering.listing import OPENS_LIST, bullets_below, items, items_under
from assistant.answering.status import document_order, is_draft_resolution, status_of, would_do
from assistant.answering.subject import document_line
from assistant.answering.wording import Phrases
from assistant.documents_meant import documents_described
from assistant.names import CARDINALS
from assistant.question import Query, without_documents
from assistant.retrieval import context_words
from assistant.sentences import Span, split_sentences
from assistant.terms import all_near, content_terms, nearness, stems_of

if TYPE_CHECKING:
    from index.library import Library
    from index.records import DocumentRecord, StoredParagraph

MOST_PARTS = 10
MOST_OF_A_SECTION = 6
MOST_OPERATIVE = 14
MOST_CONCLUSIONS = 12
# A sentence speaks of a subject where it has so much of the words for it.
SPEAKS_OF = 0.66
SEARCHED = 40
# A word is the matter of a whole document where it stands in this part of its paragraphs, and in so many.
PERVADES = 0.3
LEAST_OF_A_MATTER = 2
# A heading that holds so much of a document is its title.
NEARLY_ALL = 0.8
# An operative paragraph longer than this is cut where another statement of it begins.
LONG = 500
SHORTEST_CUT = 150
_NEXT_STATEMENT = re.compile(
    r"[,;]\s+(?=(?:and|as well as)\s+(?:(?:also|further|in this (?:regard|context|connection)),?\s+)?"
    r"(?:to|that|[a-z]+s)\b)"
    r"|;\s+"
)
_PURPOSE = re.compile(
    r"(?i)\b(?:the|this|in the) present (?:report|note|document|addendum|paper|summary|study)\b"
    r"|\bthis (?:report|note|paper|study)\b.*\b(?:prepared|submitted|describes|provides|reviews|covers)\b"
    r"|\b(?:is|was|been) (?:submitted|prepared) (?:pursuant to|in (?:accordance|response|compliance))\b"
)
_CONCLUDING = re.compile(
    r"(?i)\b(?P<what>findings?|conclusions?|conclude|recommendations?|observations|lessons|find)\b"
)
# Headings under which a report says what it found, the likeliest first; "Observations" of the
# Secretary-General are his conclusions.
_FOUND_UNDER = ("conclusion", "finding", "observation")
_NUMBERED = re.compile(r"(?i)(?:recommendation|conclusion|finding|lesson)s? \d{1,2}\W*")
_NO_PROSE = re.compile(
    r"\||(?i:(?:[a-z]+ ){0,2}sources?|notes?|abbreviations?)\s*:"
    r"|The (?:boundaries|designations) (?:and|employed)\b"
)
_ENDED = re.compile(r"[.:;?!][)\]”’\"*]*(?:\s?\[?\d{1,3}\]?)?\s*\Z")
# What every letter has says nothing of this one.
_FORMALITY = re.compile(
    r"(?i)\(signed\)|the following (?:speakers|representatives|delegations) (?:made|took)\b"
    r"|(?:please )?accept, |[^.]*\bpresent (?:letter|note)\b[^.]*\bcirculat(?:ed|ion)\b"
)
_LEANS = re.compile(
    r"\b(?:that|those|this) (?:request|resolution|decision|mandate|invitation|recommendation)s?\b"
)
_DESCRIBING = frozenset(
    stems_of(
        "report resolution decision draft letter note document session addendum corrigendum text paper"
        " revised content contents agenda finding conclusion recommendation lesson review study"
        " main point points idea theme short brief key overview gist part section chapter passage briefly"
        " concise concisely quick quickly shortly outcome result sentence word bullet line please english"
        " write make prepare produce provide create generate short happened went decide"
        " secretary-general conclude find"
    )
)


_COMPARING = frozenset(
    stems_of(
        "compare comparison contrast difference differences differ different similar similarities"
        " common change"
    )
)


def summarise(
    library: Library, query: Query, named: Sequence[DocumentRecord], focus: str | None, phrases: Phrases
) -> Draft | None:
    """The summary of the document or section that the question means, its conclusions alone where they are
    asked for; None when it means neither."""
    if named:
        topic = _topic_beside(query, named)
        if topic and not any(_share(topic, p.text) for d in named for p in library.paragraphs(d.source)):
            return None  # of what stands nowhere in it no summary of the whole is an answer
        drafts = [
            _on_subject(library, topic, document) or _asked_of(library, query, document, phrases)
            for document in named
        ]
        return Draft(True, tuple(line for draft in drafts for line in draft.lines)).out_of_all(named)
    everything = library.documents()
    described = documents_described(query, everything)
    topic = [
        term.stem
        for term in query.terms
        if term.stem not in _DESCRIBING and not any(_knows(document, term.stem) for document in described)
    ]
    if not topic and not described and focus and not query.terms:
        described = [document for document in everything if document.source == focus]
    if described and not topic:
        return _likeliest(library, query, described, phrases)
    sections = sections_about(library, query.searched, topic or [term.stem for term in query.terms])
    if not sections:
        return None
    lines: list[Line] = []
    for heading, paragraphs in sections:
        lines += section_in_short(library, heading, paragraphs)
    return Draft(True, tuple(lines)).out_of_library(library)


def _knows(document: DocumentRecord, stem: str) -> bool:
    return any(nearness(stem, word) >= 0.9 for word in stems_of(context_words(document)))


def _likeliest(
    library: Library, query: Query, described: Sequence[DocumentRecord], phrases: Phrases
) -> Draft:
    """Of several documents that fit, the latest text that is still current; the others are offered."""
    current = [document for document in described if document.is_current] or list(described)
    chosen = max(current, key=document_order)
    draft = _asked_of(library, query, chosen, phrases).out_of_all([chosen])
    others = [document for document in described if document is not chosen]
    if not others:
        return draft
    taken = phrases.say("meant", document=chosen.label)
    offered = tuple(f"Summarize {d.label}" for d in others[:4])
    return replace(draft, notices=(taken,), follow_ups=offered)


def whole_texts_compared(
    library: Library,
    query: Query,
    named: Sequence[DocumentRecord],
    phrases: Phrases,
    *,
    of_a_name: bool = False,
) -> Draft | None:
    """Several documents in short, one after the other, where nothing but the documents themselves is
    compared, or what all of each is about; with ``of_a_name`` also where it is a name that one of them is all
    about and no other words: "on Cyprus". None for other comparisons."""
    if len(named) < 2:
        return None
    topic = [stem for stem in _topic_beside(query, named) if stem not in _COMPARING]
    about = [not topic or _is_all_about(library, document, topic) for document in named]
    is_a_name = of_a_name and all(term.named for term in query.terms if term.stem in topic)
    if not (all(about) or (any(about) and is_a_name)):
        return None
    lines: list[Line] = []
    for document in sorted(named, key=document_order):
        lines += summary_of(library, document, phrases).lines
    return Draft(True, tuple(lines)).out_of_all(named)


def _is_all_about(library: Library, document: DocumentRecord, topic: Sequence[str]) -> bool:
    """Whether each word of ``topic`` stands in so many paragraphs of a document that it is the matter of the
    whole: "compare the two resolutions on Cyprus"."""
    paragraphs = [set(stems_of(p.text)) for p in library.paragraphs(document.source) if p.text.strip()]
    least = max(LEAST_OF_A_MATTER, PERVADES * len(paragraphs))
    return all(sum(all_near([stem], words, 0.9) for words in paragraphs) >= least for stem in topic)


def _topic_beside(query: Query, named: Sequence[DocumentRecord]) -> list[str]:
    """The stems of the subject that the question names besides documents."""
    return [
        term.stem
        for term in content_terms(without_documents(query).text)
        if term.stem not in _DESCRIBING
        and term.word not in CARDINALS
        and not any(_knows(document, term.stem) for document in named)
    ]


def _on_subject(library: Library, topic: Sequence[str], document: DocumentRecord) -> Draft | None:
    """What a document says on ``topic``: the section that is headed so, else the sentences that have most of
    its words; None where no topic is named or no sentence speaks of it."""
    if not topic:
        return None
    paragraphs = [p for p in library.paragraphs(document.source) if p.text.strip()]
    paths = dict.fromkeys(p.section[: depth + 1] for p in paragraphs for depth in range(len(p.section)))
    for path in paths:
        if _share(topic, path[-1]) == 1.0:
            inside = [p for p in paragraphs if p.section[: len(path)] == path]
            return Draft(True, tuple(section_in_short(library, path[-1], inside)))
    spans = [
        (p, max(split_sentences(p.text), key=partial(_share_of_sentence, topic)))
        for p in paragraphs
        if "| " not in p.text
    ]
    speaking = [(p, span) for p, span in spans if _share_of_sentence(topic, span) >= SPEAKS_OF]
    best = sorted(speaking, key=lambda told: -_share_of_sentence(topic, told[1]))[:MOST_OF_A_SECTION]
    lines: list[Line] = []
    for stored, span in sorted(best, key=lambda told: told[0].position):
        heading = f"**{document.label}**" if not lines else ""
        lines.append(_line(stored, span, heading=heading, bullet=True))
    return Draft(True, tuple(lines)) if lines else None


def _share(topic: Sequence[str], text: str) -> float:
    """How much of ``topic`` stands in ``text``, 0 to 1."""
    words = set(stems_of(text))
    return sum(any(nearness(stem, word) >= 0.8 for word in words) for stem in topic) / len(topic)


def _share_of_sentence(topic: Sequence[str], sentence: Span) -> float:
    return _share(topic, sentence.text)


def _asked_of(library: Library, query: Query, document: DocumentRecord, phrases: Phrases) -> Draft:
    """The part of a document that is asked for by its usual heading ("Conclusions and recommendations"), else
    the whole in short."""
    asked = _CONCLUDING.search(query.text)
    if asked is not None:
        paragraphs = library.paragraphs(document.source)
        words = [asked["what"][:8].lower()]
        if words[0][:4] in {"find", "conc"}:
            words += _FOUND_UNDER
        inside = next(filter(None, (_headed(paragraphs, word) for word in words)), None)
        if inside:
            heading, paragraphs = inside
            return Draft(True, tuple(section_in_short(library, heading, paragraphs, MOST_CONCLUSIONS)))
    return summary_of(library, document, phrases)


def _headed(paragraphs: Sequence[StoredParagraph], word: str) -> tuple[str, list[StoredParagraph]] | None:
    """The paragraphs under the shortest, then the last heading with a word that begins with ``word``."""
    paths = {p.section[: depth + 1]: None for p in paragraphs for depth in range(len(p.section))}
    fitting = [path for path in paths if any(w.startswith(word) for w in path[-1].lower().split())]
    if not fitting:
        return None
    numbered = [path for path in fitting if _NUMBERED.fullmatch(path[-1])]
    if len(numbered) > 1:
        firsts = [next(p for p in paragraphs if p.section[: len(path)] == path) for path in numbered]
        return "", firsts
    path = min(reversed(fitting), key=lambda path: len(path[-1].split()))
    return path[-1], [p for p in paragraphs if p.section[: len(path)] == path and p.text.strip()]


def summary_of(library: Library, document: DocumentRecord, phrases: Phrases) -> Draft:
    """One document: what it is, then its operative paragraphs or its parts."""
    lines = [document_line(library, document)]
    paragraphs = [p for p in library.paragraphs(document.source) if p.text.strip()]
    operative = [p for p in paragraphs if p.kind == "operative" and not p.locator.items]
    if operative:
        return Draft(True, (*lines, *_operative(operative, phrases)))
    purpose = _purpose(paragraphs)
    if purpose is not None:
        stored, span = purpose
        lines.append(_line(stored, span))
    parts = _parts(paragraphs)
    if len(parts) > 1:
        for heading, inside in parts[:MOST_PARTS]:
            lead = _lead(inside, purpose, whole=True)
            if lead is not None:
                lines.append(_line(*lead, heading=f"**{heading}**" if heading else "", bullet=True))
    else:
        for stored in _top(paragraphs)[:MOST_OF_A_SECTION]:
            lead = _lead([stored], purpose)
            if lead is not None:
                lines += [_line(*lead, bullet=True), *_opened(library, stored, lead[1])]
    follow_ups = tuple(f"Summarize {version.symbol}" for version in document.versions if version.source)[:3]
    return Draft(True, tuple(lines), follow_ups=follow_ups)


def _opened(
    library: Library, stored: StoredParagraph, span: Span, most: int = MOST_OF_A_SECTION
) -> list[Line]:
    """The items that the last words of a paragraph open, where they are few: "calls on all States to:"."""
    if not OPENS_LIST.search(span.text):
        return []
    opened = items_under(library, stored) or [
        line for bullet in bullets_below(library, stored) for line in items(library, bullet)
    ]
    return opened if len(opened) <= most else []


def _operative(paragraphs: Sequence[StoredParagraph], phrases: Phrases) -> list[Line]:
    """What a resolution does, or a draft would do, paragraph by paragraph."""
    lines: list[Line] = []
    for stored in paragraphs[:MOST_OPERATIVE]:
        span = shortened(split_sentences(stored.text)[0])
        draft = is_draft_resolution(stored)
        heading = "" if lines else phrases.say("would" if draft else "does")
        action = would_do(span.text) if draft and phrases.language == "en" else None
        if action is None:
            text = f"“{span.text.rstrip(' ;')}”"
        else:
            verb, begins = action
            text = f"{verb} “{span.text[begins:].strip(' ;')}”"
        support = part_of_paragraph(stored, span.start, span.end, status_of(stored))
        lines.append(Line(text, (support,), heading, bullet=True))
    if len(paragraphs) > MOST_OPERATIVE:
        rest = phrases.count("paragraph", len(paragraphs) - MOST_OPERATIVE)
        lines.append(Line(phrases.say("and_more", rest=rest), bullet=True))
    return lines


def shortened(span: Span) -> Span:
    """A very long sentence up to the last place before ``LONG`` characters where its next statement begins
    (", and requests", ", and to", ";"): never in the middle of what is demanded."""
    if len(span.text) <= LONG:
        return span
    cuts = [m.start() for m in _NEXT_STATEMENT.finditer(span.text) if SHORTEST_CUT <= m.start() <= LONG]
    return Span(span.start, span.start + cuts[-1], span.text[: cuts[-1]]) if cuts else span


def _purpose(paragraphs: Sequence[StoredParagraph]) -> tuple[StoredParagraph, Span] | None:
    """What a document says it is for, where its first paragraphs do; "that request" with the request."""
    for stored in paragraphs[:12]:
        spans = split_sentences(stored.text)
        for index, span in enumerate(spans):
            if _PURPOSE.search(span.text) and not asks_to_be_circulated(span.text):
                start = spans[index - 1].start if index and _LEANS.search(span.text) else span.start
                return stored, Span(start, span.end, stored.text[start : span.end])
    return None


def _parts(paragraphs: Sequence[StoredParagraph]) -> list[tuple[str, list[StoredParagraph]]]:
    """The paragraphs under each main heading, in order; one level deeper where one heading, the title of the
    cover, holds nearly all of them."""
    several: list[list[tuple[str, list[StoredParagraph]]]] = []
    for level in range(3):
        parts = [(key, list(group)) for key, group in groupby(paragraphs, partial(_heading, level))]
        if sum(bool(heading) for heading, _ in parts) > 1:
            several.append(parts)
            if max(len(inside) for _, inside in parts) < NEARLY_ALL * len(paragraphs):
                return parts
    return several[0] if several else [("", list(paragraphs))]


def _heading(level: int, stored: StoredParagraph) -> str:
    return stored.section[level] if len(stored.section) > level else ""


def _top(paragraphs: Sequence[StoredParagraph]) -> list[StoredParagraph]:
    return [stored for stored in paragraphs if not stored.locator.items]


def _lead(
    paragraphs: Sequence[StoredParagraph],
    shown: tuple[StoredParagraph, Span] | None,
    *,
    whole: bool = False,
) -> tuple[StoredParagraph, Span] | None:
    """The first sentence of the first paragraph that says something not shown yet; a row of a table and where
    a figure comes from say nothing about a part. ``whole`` asks for a sentence with its end: a line of the
    cover has none."""
    for stored in _top(paragraphs) or paragraphs:
        for span in split_sentences(stored.text)[:1]:
            says = len(span.text.split()) > 4 and not _NO_PROSE.match(span.text)
            says = says and not _FORMALITY.match(span.text) and not asks_to_be_circulated(span.text)
            says = says and not (whole and not _ENDED.search(span.text))
            if says and (stored, span) != shown:
                return stored, span
    return None


def _line(stored: StoredParagraph, span: Span, *, heading: str = "", bullet: bool = False) -> Line:
    support = part_of_paragraph(stored, span.start, span.end, status_of(stored))
    return Line(span.text, (support,), heading, bullet)


def sections_about(
    library: Library, searched: str, topic: Sequence[str]
) -> list[tuple[str, list[StoredParagraph]]]:
    """The sections whose heading has all the words of ``topic``, one a document, in time order, as far as
    what is ``searched`` for finds them."""
    found: dict[str, tuple[str, tuple[str, ...]]] = {}
    for hit in library.search(searched, SEARCHED):
        for depth, heading in enumerate(hit.paragraph.section, start=1):
            words = set(stems_of(heading))
            if topic and all_near(topic, words, 0.8):
                found.setdefault(
                    hit.paragraph.document.label, (hit.paragraph.source, hit.paragraph.section[:depth])
                )
                break
    sections = []
    for source, path in found.values():
        inside = [p for p in library.paragraphs(source) if p.section[: len(path)] == path and p.text.strip()]
        sections.append((path[-1], inside))
    sections.sort(key=lambda section: document_order(section[1][0].document))
    return sections[:4]


def section_in_short(
    library: Library, heading: str, paragraphs: Sequence[StoredParagraph], most: int = MOST_OF_A_SECTION
) -> list[Line]:
    """A section under the name of its document and its ``heading``: what each of its parts begins by saying
    where it is long and has parts, else its paragraphs by their first sentence; a lead-in with what it
    opens."""
    depth = _depth_shared([stored.section for stored in paragraphs])
    parts = [(key, list(group)) for key, group in groupby(paragraphs, partial(_heading, depth))]
    has_parts = sum(bool(key) for key, _ in parts) > 1 and len(_top(paragraphs)) > most
    lines: list[Line] = []
    if has_parts:
        for key, inside in parts[:MOST_PARTS]:
            lead = _lead(inside, None)
            if lead is not None:
                lines.append(_line(*lead, heading=f"**{key}**" if key else "", bullet=True))
    else:
        lines = _paragraphs_in_short(library, paragraphs, most)
    if not lines:
        return []
    above = " — ".join(filter(None, (f"**{paragraphs[0].document.label}**", heading)))
    return [lines[0].under(above), *lines[1:]]


def _paragraphs_in_short(library: Library, paragraphs: Sequence[StoredParagraph], most: int) -> list[Line]:
    """Each of the first ``most`` paragraphs by its first sentence, a lead-in with the items it opens."""
    lines: list[Line] = []
    shown: set[str] = set()
    left = most
    for stored in _top(paragraphs):
        first = split_sentences(stored.text)[:1]
        if not left or not first or str(stored.locator) in shown:
            continue
        opened = _opened(library, stored, first[0], MOST_CONCLUSIONS)
        lead = (stored, first[0]) if opened else _lead([stored], None)
        if lead is not None:
            left -= 1
            lines += [_line(*lead, bullet=True), *opened]
            shown |= {support.locator for line in opened for support in line.supports}
    return lines


def _depth_shared(paths: Sequence[tuple[str, ...]]) -> int:
    """How many headings, from the outermost in, all of ``paths`` have."""
    return sum(1 for _ in takewhile(lambda level: len(set(level)) == 1, zip(*paths, strict=False)))
