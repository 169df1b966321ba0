"""Candidates for a question from every vector space and from the lexical index, under filters, and their
fusion."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from index.abbreviations import Abbreviations
from index.analysis import fold
from index.catalogue import Catalogue
from index.embedding.background import BACKGROUND
from index.embedding.base import Encoder, Vectors, knows_english_alone
from index.exact import Ids, inside, joined
from index.filters import NO_FILTERS, Filters, documents_where
from index.held_twice import Seen
from index.question_language import language_of
from index.ranking import fuse, phrases_first, spaces_to_ask
from index.records import Hit, StoredParagraph
from index.spaces import Space, Spaces, english_spaces, languages_held
from index.stores import Stores, paragraph_of

if TYPE_CHECKING:
    from index.translation import Gloss

Ranked = list[tuple[int, float]]

# How many candidates each side gives. Past this depth nothing reached the first ten (docs/retrieval.md).
DEPTH = 100
# What the paragraph as a whole counts beside its nearest sentence (docs/retrieval.md), and how many more
# candidates are looked at for that.
WHOLE = 0.5
MORE_BY_SENTENCES = 1.5
# Up to so many paragraphs a filtered search reads just their vectors: faster than Chroma and exact.
SMALL_SUBSET = 4000
# Chroma is asked for at most so many rows when a filter will drop some of them.
WIDEST = 1200
# Paragraphs fetched at once while the best distinct ones are looked for.
BLOCK = 20
# A shorter abbreviation is a word of some language, or what a scanner made of one ("ai" for "at").
SHORTEST_NAME = 3
# Filters whose meaning is remembered until the catalogue changes: people ask several questions under one.
SCOPES_KEPT = 64


@dataclass(frozen=True, slots=True)
class Scope:
    """The paragraphs a filter lets through: documents, sorted id ranges of shape (n, 2), how many there are
    at most (``kind`` not counted), and all paragraphs of the kind asked for, where one is."""

    documents: tuple[int, ...]
    ranges: Ids
    size: int
    kind: str | None
    of_kind: Ids | None


def _is_whole(spans: Sequence[tuple[int, int]]) -> bool:
    """Whether the first piece is the paragraph and the others its sentences; a long paragraph is in parts."""
    start, end = spans[0]
    return start <= min(first for first, _ in spans) and end >= max(last for _, last in spans)


class Search:
    """Hybrid search over one library. Thread-safe; the encoders and stores are opened on first use."""

    def __init__(self, catalogue: Catalogue, spaces: Spaces, stores: Stores) -> None:
        self._selection = NO_FILTERS
        self._catalogue = catalogue
        self._spaces = spaces
        self._stores = stores
        self._counted: dict[int, tuple[str, int, int]] = {}
        self._scopes: dict[Filters, tuple[str, Scope]] = {}
        self._known_abbreviations: tuple[str, Abbreviations] | None = None
        self._known_languages: tuple[str, list[str]] | None = None
        self._kinds: tuple[str, Ids, NDArray[np.str_]] | None = None
        self._background: dict[str, Vectors] = {}

    def within(self, selection: Filters) -> Search:
        """The same search among what ``selection`` lets through."""
        if selection == self._selection:
            return self
        seen = copy(self)
        seen._selection = selection
        return seen

    def hits(self, question: str, k: int, filters: Filters = NO_FILTERS) -> list[Hit]:
        """The ``k`` best paragraphs, best first; empty for an empty question or library."""
        if k < 1 or not question.strip():
            return []
        scope = self.scope(filters)
        if scope is not None and not scope.size:
            return []
        depth = max(DEPTH, 2 * k)
        english = self._in_english(question)
        asked = self._asked(question, english)
        dense = self._nearest_to(asked, depth, scope)
        lexical = self.lexical(question, depth, scope, english=english)
        glossed = english.understood if english else 0.0
        fused = fuse(
            question,
            dense,
            lexical,
            glossed=glossed,
            floors=self._floors(asked),
            english=english_spaces(asked),
        )
        holding = self._holding(question, scope, english)
        if holding:
            fused = phrases_first(fused, holding)
        parts: dict[int, dict[str, float]] = {}
        for name, ranked in (*dense.items(), ("lexical", lexical)):
            for paragraph_id, score in ranked:
                parts.setdefault(paragraph_id, {})[name] = score
        return [Hit(p, score, parts.get(p.id, {})) for p, score in islice(self._distinct(fused), k)]

    def _distinct(self, ranked: Ranked) -> Iterator[tuple[StoredParagraph, float]]:
        """Paragraphs with their scores. A document held twice, as PDF and as DOCX, gives each paragraph
        once."""
        seen = Seen()
        for start in range(0, len(ranked), BLOCK):
            scores = dict(ranked[start : start + BLOCK])
            for paragraph in self._catalogue.paragraphs_by_id(list(scores)):
                if seen.is_new(paragraph):
                    yield paragraph, scores[paragraph.id]

    def _in_english(self, question: str) -> Gloss | None:
        """The gloss of a question in another language, where there are documents in English."""
        language = language_of(question)
        if language == "en" or "en" not in self._languages():
            return None
        from index.translation import gloss

        return gloss(question, language)

    def lexical(
        self, question: str, depth: int, scope: Scope | None = None, *, english: Gloss | None = None
    ) -> Ranked:
        """Paragraphs by BM25, found by the words of the question and of its gloss."""
        words = f"{english.for_words} {question}" if english is not None else question
        return self._stores.lexical.search(
            words,
            depth,
            languages=self._languages(),
            other_words=self._abbreviations().expansions(words),
            documents=scope.documents if scope else None,
            kind=scope.kind if scope else None,
        )

    def _holding(self, question: str, scope: Scope | None, english: Gloss | None) -> frozenset[int]:
        """The paragraphs that hold what the question quotes, as typed or in English."""
        for text in (question, english.for_words) if english is not None else (question,):
            found = self._stores.lexical.holding(
                text,
                languages=self._languages(),
                documents=scope.documents if scope else None,
                kind=scope.kind if scope else None,
            )
            if found:
                return found
        return frozenset()

    def saying(self, words: str, filters: Filters = NO_FILTERS) -> list[StoredParagraph]:
        """Every paragraph that says ``words``, or says them with a name in them written out or by its
        abbreviation ("UNODC"), each once, in the order of the library."""
        scope = self.scope(filters)
        found = self._stores.lexical.saying(
            (
                words,
                *(said for said in self._abbreviations().said_otherwise(words) if len(said) >= SHORTEST_NAME),
            ),
            languages=self._languages(),
            documents=scope.documents if scope else None,
        )
        seen = Seen()
        return [stored for stored in self._catalogue.paragraphs_by_id(found) if seen.is_new(stored)]

    def written_out(self, acronym: str) -> tuple[str, ...]:
        """The long forms of an abbreviation that documents explain or that is known of a body."""
        return self._abbreviations().long_forms.get(fold(acronym), ())

    def _abbreviations(self) -> Abbreviations:
        generation = self._stores.generation
        if self._known_abbreviations is None or self._known_abbreviations[0] != generation:
            self._known_abbreviations = (generation, self._catalogue.abbreviations())
        return self._known_abbreviations[1]

    def _languages(self) -> list[str]:
        generation = self._stores.generation
        if self._known_languages is None or self._known_languages[0] != generation:
            self._known_languages = (generation, self._catalogue.languages())
        return self._known_languages[1]

    def dense(
        self,
        question: str,
        depth: int,
        scope: Scope | None = None,
        *,
        english: Gloss | None = None,
        every_space: bool = False,
    ) -> Mapping[str, Ranked]:
        """Paragraphs by cosine, per vector space that has a say in this question, or of every space. A space
        that knows English alone is asked for the gloss."""
        return self._nearest_to(self._asked(question, english, every_space=every_space), depth, scope)

    def _asked(
        self, question: str, english: Gloss | None, *, every_space: bool = False
    ) -> list[tuple[Space, Encoder, Vectors]]:
        """The spaces to ask, each with its encoder and the question's vector in it."""
        usable = self._spaces.to_search()
        names = [space.name for space, _ in usable]
        languages = self._languages()
        # A space is not asked, nor its encoder loaded, where it has no document.
        alone = english_spaces(usable)
        held = [name for name in names if languages_held(name, languages, names, alone)]
        wide = every_space or english is not None
        chosen = held if wide else spaces_to_ask(question, held, languages, alone)
        asked = []
        for space, encoder in usable:
            if space.name in chosen:
                wanted = english.text if english is not None and space.name in alone else question
                asked.append((space, encoder, encoder.encode_queries([wanted])[0]))
        return asked

    def _nearest_to(
        self, asked: Sequence[tuple[Space, Encoder, Vectors]], depth: int, scope: Scope | None
    ) -> dict[str, Ranked]:
        found = {}
        for space, encoder, vector in asked:
            nearest = self.nearest(space, vector, int(depth * MORE_BY_SENTENCES), scope)
            found[space.name] = self._weighed(encoder, vector, nearest)[:depth]
        return found

    def _weighed(self, encoder: Encoder, vector: Vectors, nearest: Ranked) -> Ranked:
        """Paragraphs that came near as a whole or by a sentence, ranked by both: a sentence alone that is
        near may stand in a paragraph about something else."""
        pieces = self._spaces.piece_vectors(encoder, [paragraph_id for paragraph_id, _ in nearest])
        ranked = []
        for paragraph_id, score in nearest:
            spans, vectors = pieces.get(paragraph_id, ([], vector[None]))
            if len(spans) > 1 and _is_whole(spans):
                cosines = vectors @ vector
                score = WHOLE * float(cosines[0]) + (1.0 - WHOLE) * float(cosines.max())
            ranked.append((paragraph_id, score))
        return sorted(ranked, key=lambda item: (-item[1], item[0]))

    def _floors(self, asked: Sequence[tuple[Space, Encoder, Vectors]]) -> dict[str, float]:
        """How near the question comes to texts about nothing, in the multilingual spaces beside others."""
        floors: dict[str, float] = {}
        for space, encoder, vector in asked if len(asked) > 1 else ():
            if not knows_english_alone(encoder):
                if space.fingerprint not in self._background:
                    self._background[space.fingerprint] = encoder.encode_passages(BACKGROUND)
                floors[space.name] = float((self._background[space.fingerprint] @ vector).max())
        return floors

    def nearest(self, space: Space, vector: Vectors, depth: int, scope: Scope | None = None) -> Ranked:
        """Paragraphs of one space by cosine with ``vector``."""
        if scope is not None and scope.size <= SMALL_SUBSET:
            subset = self._stores.exact.subset(space.id, space.dimensions, scope.ranges)
            return subset.nearest(vector, depth, scope.of_kind)
        if not self._stores.read_only:
            found = self._approximate(space, vector, depth, scope)
            if found is not None:
                return found
        whole = self._stores.exact.space(space.id, space.dimensions, self._stores.generation)
        if scope is None:
            return whole.nearest(vector, depth)
        return whole.nearest(vector, depth, scope.of_kind, scope.ranges)

    def _approximate(self, space: Space, vector: Vectors, depth: int, scope: Scope | None) -> Ranked | None:
        """From Chroma, filtered afterwards; None when too few of what it gave pass the filter, or the folder
        has just been lent."""
        pieces, total = self._sizes(space)
        # Several pieces of one paragraph may stand next to each other in the list.
        wide = min(int(depth * max(1.25, pieces / max(total, 1))), WIDEST)
        if scope is not None:
            passing = min(scope.size, len(scope.of_kind) if scope.of_kind is not None else scope.size)
            wide = int(wide * 1.5 * total / max(passing, 1))
            if wide > WIDEST:
                return None
        found = self._stores.near(space, vector, wide)
        if found is None:
            return None
        best: dict[int, float] = {}
        for row, score in found:
            best.setdefault(paragraph_of(row), score)
        if scope is None:
            return list(best.items())[:depth]
        ids = np.fromiter(best, dtype=np.int64, count=len(best))
        keep = inside(ids, scope.ranges)
        if scope.of_kind is not None:
            keep &= np.isin(ids, scope.of_kind)
        passed = [(int(i), best[int(i)]) for i in ids[keep]]
        return passed[:depth] if len(passed) >= depth // 2 else None

    def _sizes(self, space: Space) -> tuple[int, int]:
        """How many pieces a space and how many paragraphs the library has, counted once a generation."""
        generation = self._stores.generation
        known = self._counted.get(space.id)
        if known is None or known[0] != generation:
            pieces, paragraphs = self._catalogue.piece_count(space.id), self._catalogue.counts()[1]
            self._counted[space.id] = known = (generation, pieces, paragraphs)
        return known[1], known[2]

    def scope(self, filters: Filters) -> Scope | None:
        """What ``filters`` let through; None when that is everything."""
        filters = filters.and_also(self._selection)
        if filters == NO_FILTERS:
            return None
        generation = self._stores.generation
        known = self._scopes.get(filters)
        if known and known[0] == generation:
            return known[1]
        scope = self._scope(filters, generation)
        if len(self._scopes) >= SCOPES_KEPT:
            self._scopes.clear()
        self._scopes[filters] = (generation, scope)
        return scope

    def _scope(self, filters: Filters, generation: str) -> Scope:
        where, values = documents_where(filters)
        rows: Sequence[Sequence[int]] = self._catalogue.database.connection.execute(
            f"""SELECT d.id, first_paragraph, last_paragraph FROM documents d
                WHERE first_paragraph IS NOT NULL AND {where} ORDER BY first_paragraph""",
            values,
        ).fetchall()
        ranges = joined(np.array([(row[1], row[2]) for row in rows], dtype=np.int64).reshape(-1, 2))
        size = int((ranges[:, 1] - ranges[:, 0] + 1).sum())
        of_kind = None
        if filters.kind:
            ids, kinds = self._paragraph_kinds(generation)
            ids = ids[kinds == filters.kind]
            of_kind = ids[inside(ids, ranges)]
            size = size if len(of_kind) else 0
        return Scope(tuple(row[0] for row in rows), ranges, size, filters.kind, of_kind)

    def _paragraph_kinds(self, generation: str) -> tuple[Ids, NDArray[np.str_]]:
        """The ids of all paragraphs and the kind of each: 8 + 44 bytes a paragraph, read once a
        generation."""
        if self._kinds is None or self._kinds[0] != generation:
            rows = self._catalogue.database.connection.execute("SELECT id, kind FROM paragraphs ORDER BY id")
            pairs = [tuple(row) for row in rows]
            ids = np.array([pair[0] for pair in pairs], dtype=np.int64)
            self._kinds = (generation, ids, np.array([pair[1] for pair in pairs], dtype=np.str_))
        return self._kinds[1], self._kinds[2]
