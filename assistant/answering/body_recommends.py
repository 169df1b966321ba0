"""What a body recommended on a matter: the sentences in which it does, wherever a document tells them.

"The Committee recommended that the Assembly endorse …" is told by the Committee whose full name stands in the
paragraphs before or over it, or whose document it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from assistant.acronyms import is_acronym, spelled_in
from assistant.answering.addressees import is_addressee
from assistant.answering.draft import Draft, Line, part_of_paragraph
from assistant.answering.introduced import is_of_another
from assistant.answering.listing import OPENS_LIST, items_under
from assistant.answering.organs import Organ, organ_asked, verbs_of
from assistant.answering.requests_asked import request_asked
from assistant.answering.status import status_of
from assistant.question import Query, analyse
from assistant.retrieval import gather
from assistant.sentences import Span, split_sentences
from assistant.surroundings import SurroundingsOf
from assistant.terms import Term, all_near, content_terms, stems_of

if TYPE_CHECKING:
    from index.library import Library
    from index.records import DocumentRecord, StoredParagraph

MOST_LOOKED_THROUGH = 10
MOST_TOLD = 6
# The full name of "the Committee" stands in one of so many paragraphs before.
BEFORE = 3
_ASKED = re.compile(
    r"(?i)\A\W*(?:and\s+|so\s+)?what\s+(?:did|does|has)\s+(?P<by>[^?]+?)\s+recommend(?:ed)?\s+"
    r"(?:on|about|regarding|concerning|with regard to)\s+(?P<topic>[^?]+?)\W*\Z"
)
_RECOMMENDS = re.compile(r"recommend", re.IGNORECASE)
_TO_WHOM = re.compile(r"\A\S*\s+(?:to\s+|that\s+)?(?P<whom>(?:[\w’'-]+\s*){1,6})")


def body_recommends(
    library: Library, query: Query, named: Sequence[DocumentRecord], surroundings: SurroundingsOf
) -> Draft | None:
    """The sentences in which the body asked about recommends something on the matter, to those asked about;
    None where something else is asked, or no document found has one."""
    asked = recommendation_asked(query)
    if asked is None:
        return None
    organ, whom, topic = asked
    terms = content_terms(f"on {topic}")
    if not terms:
        return None
    for document in list(named) or _found(library, query, organ, topic, surroundings):
        lines = list(_lines(library, document, organ, whom, terms))
        if 0 < sum(line.text.startswith("“") for line in lines) <= MOST_TOLD:
            lines = lines if len(lines) > 1 else [Line(lines[0].text, lines[0].supports)]
            draft = Draft(True, tuple(lines))
            return draft.out_of_all(named) if named else draft.out_of_library(library)
    return None


def recommendation_asked(query: Query) -> tuple[Organ, str, str] | None:
    """The body that recommends, to whom ("" for anyone) and on what."""
    if query.language != "en" or not _RECOMMENDS.search(query.text):
        return None
    request, bare = request_asked(query.text), _ASKED.match(query.text)
    by = request.by if request is not None else bare["by"] if bare is not None else ""
    organ = organ_asked(f"did {by} recommend") if by else None
    if organ is None or not organ.own:
        return None  # "the Committee" is any of them
    if request is not None:
        return organ, request.whom, request.topic
    return (organ, "", bare["topic"]) if bare is not None else None


def _found(
    library: Library, query: Query, organ: Organ, topic: str, surroundings: SurroundingsOf
) -> list[DocumentRecord]:
    distinct: dict[str, DocumentRecord] = {}
    for asked in (query, analyse(f"{organ.name} recommended {topic}")):
        for candidate in gather(library, asked, surroundings).candidates:
            distinct.setdefault(candidate.document.source, candidate.document)
    return [one for one in distinct.values() if not is_of_another(one)][:MOST_LOOKED_THROUGH]


def _lines(
    library: Library, document: DocumentRecord, organ: Organ, whom: str, terms: Sequence[Term]
) -> Iterator[Line]:
    masthead = document.masthead
    titled = f"{masthead.title or ''} {document.subject or ''}"
    paragraphs = library.paragraphs(document.source)
    own = f"{masthead.organ or ''} {masthead.body or ''} {titled}"
    for at, stored in enumerate(paragraphs):
        if stored.kind in {"operative", "preambular"} or not _RECOMMENDS.search(stored.text):
            continue
        before = " ".join(one.text for one in paragraphs[max(0, at - BEFORE) : at])
        around = f"{own} {' '.join(stored.section)} {before} {stored.text}"
        for span in split_sentences(stored.text):
            if not _recommends(organ, whom, span.text, around.lower()):
                continue
            if speaks_of(terms, f"{titled} {' '.join(stored.section)} {span.text}"):
                yield from _told(library, stored, span)


def _recommends(organ: Organ, whom: str, sentence: str, around: str) -> bool:
    for verb, start in verbs_of(organ, sentence, around):
        if not verb.lower().startswith("recommend"):
            continue
        after = sentence[sentence.index(verb, start) :]
        to = _TO_WHOM.match(after)
        if not whom or (to is not None and is_addressee(whom, to["whom"])):
            return True
    return False


def speaks_of(terms: Sequence[Term], text: str) -> bool:
    """Whether ``text`` has every word of the matter, an acronym perhaps in full."""
    known = stems_of(text)
    return all(
        all_near([term.stem], known, 0.85)
        or (is_acronym(term.surface) and spelled_in(term.surface, text) is not None)
        for term in terms
    )


def _told(library: Library, stored: StoredParagraph, span: Span) -> Iterator[Line]:
    below = items_under(library, stored) if OPENS_LIST.search(span.text) else []
    if OPENS_LIST.search(span.text) and not below:
        return  # what it opens is not held as items: it says nothing
    support = part_of_paragraph(stored, span.start, span.end, status_of(stored))
    yield Line(f"“{' '.join(span.text.split())}”", (support,), bullet=not below)
    yield from below
