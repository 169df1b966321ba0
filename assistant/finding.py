"""The library's search with its first few paragraphs read: which of several that are close answers?

The search compares a question with paragraphs that were read apart; the reader reads them together, which
costs some milliseconds a paragraph and so is done for the foremost alone, and of a long paragraph for the
part that has most of the question's words (two-stage ranking: Nogueira and Cho, arXiv:1901.04085). What it
gives is in docs/retrieval.md.
"""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.named_once import NamingOf, in_own_words
from assistant.named_outright import NamedOutright, in_reading_order, named_outright
from assistant.question import Query, analyse
from assistant.reader import Passage, Reader, packaged_reader, passage_of
from assistant.retrieval import what_it_hangs_on
from assistant.terms import stems_of
from assistant.where_to_look import where_to_look
from index.filters import NO_FILTERS, Filters
from index.held_twice import Seen
from index.ranking import PHRASE
from index.records import Hit
from index.sentences import sentence_spans

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from index.library import Library

# The foremost paragraphs are read in twos until one answers, at most so many, none that lies farther below
# the first than CLOSE. Recall@1 / @5 of 236 development questions on the corpus: .646 / .856 with none,
# .735 / .856 with four, .748 / .871 with eight, .750 / .871 so (two at the median). Up to twelve, and ANSWERS
# .5, would give .763 / .890 (four at the median, and 110 ms for one question in twenty).
CONTENDERS = 8
AT_ONCE = 2
CLOSE = 2.0
# The logit from which a paragraph answers.
ANSWERS = -1.0
# After so many, reading ends as well where none comes near answering: what the search brings further down
# seldom does then. Seeds .788 / .884 to .786 / .879, corpus .750 / .871 to .744 / .856, and at most four are
# read for most questions instead of eight, which halves the time of a question that nothing answers.
HOPE_AFTER = 4
HOPELESS = -3.5
# Where the question names what a few documents are about, these are searched besides, in their own words.
# Theirs come first where the first hit is in one of them, else the others: so many of the first, then so many
# of the second. Recall@1 / @5 of 714 development questions .748 / .858 to .758 / .871, of those on the corpus
# .728 / .844 to .743 / .860; 2 to 4 and 1 or 2 are equally good.
BEFORE = 3
BETWEEN = 2
# Of documents that the question names, so many paragraphs stand before those of all the others: 24 of 25
# development questions that name one are answered there, the other asks who cites it.
NAMED = 5
# What a logit of the reader counts beside the fused score: .3 to .8 are equally good. A gloss is read with
# less trust.
READING = 0.5
READING_OF_GLOSS = 0.2
# A reader is never so sure that nothing else counts.
SUREST = 6.0
# Characters of a paragraph that are read; 400 lose two questions in a hundred, the whole gains none.
READ = 600


class Finder:
    """Finds paragraphs of one library. Safe in many threads; the reader's model loads on first use."""

    def __init__(self, library: Library, reader: Reader | None = None) -> None:
        self._library = library
        self._reader = reader or packaged_reader()
        self._naming = NamingOf(library)

    def find(self, question: str, k: int = 10, *, filters: Filters = NO_FILTERS) -> list[Hit]:
        """The ``k`` paragraphs that answer ``question`` best, best first; higher scores are better. Those of
        documents that pass ``filters``, and what the question says of where to look."""
        where = where_to_look(question, self._library)
        if where is not None and where.stated:
            question, filters = where.question, where.filters.and_also(filters)
        hits = self._library.search(question, max(k, CONTENDERS), filters=filters)
        query = analyse(question)
        named = named_outright(self._library, query, filters)
        if named is not None:
            return self._named_first(named, hits, k, filters)[:k]
        if query.kind == "lookup" or query.language != "en":
            return hits[:k]
        inside = self._inside(query, hits, k, filters)
        if inside is None:
            return self._with_foremost_read(query, hits)[:k]
        own, sources, found = inside
        if hits[0].paragraph.source in sources:
            return _merged(self._with_foremost_read(own, found), hits)[:k]
        return _merged(self._with_foremost_read(query, hits), found)[:k]

    def _named_first(self, named: NamedOutright, hits: Sequence[Hit], k: int, filters: Filters) -> list[Hit]:
        """What the documents named have, before the ``hits`` of all: where nothing else is sought, or a place
        is named, their text as it stands; else what answers best of them."""
        if named.places or not named.rest:
            top = hits[0].score if hits else 1.0
            own = [Hit(stored, top) for stored in in_reading_order(self._library, named, k, filters)]
            return _each_once((*own, *hits))
        inside = filters.and_also(named.filters)
        own = self._library.search(named.rest, max(k, CONTENDERS), filters=inside)
        query = analyse(named.rest)
        if own and query.language == "en":
            own = self._with_foremost_read(query, own)
        return _each_once((*own[:NAMED], *hits, *own[NAMED:]))

    def _inside(
        self, query: Query, hits: Sequence[Hit], k: int, filters: Filters
    ) -> tuple[Query, list[str], list[Hit]] | None:
        """The question in the words of the documents that are about what it names, their sources, and what
        they have; None where none of the first hits is in such a document."""
        if filters.sources or query.asked_in != "en" or PHRASE.search(query.text):
            # Of glosses, whose names are less sure, two in 104 lose their first place; what is quoted is
            # asked for as it stands, wherever it does.
            return None
        found_in = (hit.paragraph for hit in hits)
        named = in_own_words(query.text, found_in, self._naming, unless_named=True)
        if named is None:
            return None
        own, sources = analyse(named[0]), named[1]
        within = replace(filters, sources=tuple(sources))
        found = self._library.search(own.text, max(k, CONTENDERS), filters=within)
        return (own, sources, found) if found else None

    def _with_foremost_read(self, query: Query, hits: list[Hit]) -> list[Hit]:
        """The hits, the foremost in the order that reading them gives."""
        foremost = [hit for hit in hits[:CONTENDERS] if hit.score >= hits[0].score - CLOSE]
        if len(foremost) < 2 or not all(_can_be_read(hit) for hit in foremost):
            return hits
        read = self._read(query, foremost)
        return [*sorted(read, key=lambda hit: -hit.score), *hits[len(read) :]]

    def _read(self, query: Query, hits: Sequence[Hit]) -> list[Hit]:
        """The first of the hits, down to one that answers or until there is no hope of one, each raised by
        what the reader makes of it: none falls below those that were not read."""
        weight = READING if query.asked_in == "en" else READING_OF_GLOSS
        found: list[Hit] = []
        surest = -math.inf
        for start in range(0, len(hits), AT_ONCE):
            some = hits[start : start + AT_ONCE]
            made = self._reader.read(query.searched, [self._passage(query, hit) for hit in some])
            for hit, one in zip(some, made, strict=True):
                raised = weight * (SUREST + max(-SUREST, min(SUREST, one.answers)))
                found.append(replace(hit, score=hit.score + raised))
            surest = max(surest, *(one.answers for one in made))
            if surest >= ANSWERS or (len(found) >= HOPE_AFTER and surest < HOPELESS):
                break
        return found

    def _passage(self, query: Query, hit: Hit) -> Passage:
        stored = hit.paragraph
        whole = passage_of(stored, what_it_hangs_on(self._library, stored))
        return replace(whole, text=excerpt(query.searched, whole.text))


def _merged(first: Sequence[Hit], second: Sequence[Hit]) -> list[Hit]:
    """The hits of two searches: the foremost of the ``first``, the foremost of the ``second``, then the rest;
    each paragraph once, no score above the one before it."""
    return _each_once((*first[:BEFORE], *second[:BETWEEN], *first[BEFORE:], *second[BETWEEN:]))


def _each_once(hits: Iterable[Hit]) -> list[Hit]:
    """The hits in their order, each paragraph once, no score above the one before it."""
    found: list[Hit] = []
    seen = Seen()
    for hit in hits:
        if seen.is_new(hit.paragraph):
            found.append(replace(hit, score=min(hit.score, found[-1].score if found else math.inf)))
    return found


def _can_be_read(hit: Hit) -> bool:
    """Whether a hit stands in a document of the kind the reader was taught with: in English, with a symbol.
    Of other texts its order is worse than the search's (SciFact, nDCG@10 .75 and .73)."""
    document = hit.paragraph.document
    return document.language == "en" and bool(document.symbols)


def excerpt(question: str, text: str, room: int = READ) -> str:
    """Of ``text`` the sentence that shares most words with ``question`` and those around it, within ``room``
    characters; a sentence longer than that is cut."""
    if len(text) <= room:
        return text
    asked = set(stems_of(question))
    spans = sentence_spans(text)
    shared = [len(asked & set(stems_of(text[start:end]))) for start, end in spans]
    first = last = max(range(len(spans)), key=lambda place: (shared[place], -place))
    while True:
        before = shared[first - 1] if first and spans[last][1] - spans[first - 1][0] <= room else -1
        fits = last + 1 < len(spans) and spans[last + 1][1] - spans[first][0] <= room
        after = shared[last + 1] if fits else -1
        if before < 0 and after < 0:
            start = spans[first][0]
            return text[start : min(spans[last][1], start + room)]
        if before >= after:
            first -= 1
        else:
            last += 1
