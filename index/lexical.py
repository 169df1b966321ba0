"""The lexical index: BM25 over search terms, in tantivy. Derived from the catalogue and rebuildable from it.

Why tantivy and not SQLite FTS5 is in docs/library.md (measured: 1.1 ms against 87 ms a question at 100,000
paragraphs). Text goes in already analysed (index.analysis), so that what a term is does not depend on the
engine. BM25 with k1 = 1.2 and b = 0.75, the engine's constants.
"""

from __future__ import annotations

import math
import re
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from index.analysis import fold, stem, terms, words_of_question
from index.errors import PinciteError
from index.quantities import Quantity, quantities, sought_terms, stored_terms
from index.question_language import language_of
from index.spelled_numbers import SCALES

if TYPE_CHECKING:
    import tantivy

# Raise when the fields or the analysis change: an owner that finds another number builds the index anew.
LEXICAL = "3"
FIELDS = {"text": 1.0, "names": 1.5, "context": 0.35}
# A name that stands for another counts a little less than the words that were asked for.
OTHER_WORDS = 0.7
# Reasoned as for names, too few questions name a figure to measure it: a figure printed in another form
# counts a little less than a word as rare in a paragraph of average length: the form asked for stays ahead.
OTHER_FIGURES = 0.7
# A phrase that more paragraphs hold says nothing about which is meant.
MOST_HOLDING = 5_000
_WRITER_MEMORY = 48_000_000


class LexicalUnreadable(PinciteError):
    """The lexical index on disk cannot be opened."""


@dataclass(frozen=True, slots=True)
class LexicalEntry:
    """What the index holds of a paragraph: its words, names it mentions, and the words around it."""

    paragraph_id: int
    document_id: int
    text: str
    names: Sequence[str] = ()
    context: str = ""
    language: str = "en"
    kind: str = "numbered"


class LexicalIndex:
    """BM25 over paragraphs. Many processes may search; one (the owner of the folder) may write.

    Writes are seen after ``commit``, all of them or none, also when the process is killed in the middle.
    """

    def __init__(self, folder: Path, *, read_only: bool) -> None:
        self._folder = folder
        self._read_only = read_only
        self._writer: tantivy.IndexWriter | None = None
        if not read_only:
            folder.mkdir(parents=True, exist_ok=True)
        self._open()

    def _open(self) -> None:
        schema, has_quantities = _schema(), True
        try:
            index = self._opened(schema)
        except LexicalUnreadable:
            if not self._read_only:
                raise
            # A reader may come before the owner that builds an older index anew: it finds by words.
            schema, has_quantities = _schema(quantities=False), False
            index = self._opened(schema)
        # In this order: another thread may be searching, and what is newer has all that is older.
        self._index, self._searcher = index, index.searcher()
        self._schema, self._has_quantities = schema, has_quantities

    def _opened(self, schema: Any) -> tantivy.Index:
        import tantivy

        try:
            index = tantivy.Index(schema, str(self._folder.absolute()))
        except (ValueError, OSError) as error:
            raise LexicalUnreadable(
                f"The lexical index {self._folder} cannot be opened ({error}); "
                "`pincite check --repair` builds it anew."
            ) from error
        whole = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
        index.register_tokenizer("terms", whole)
        index.reload()
        return index

    # ---- writing

    def add(self, entries: Iterable[LexicalEntry]) -> None:
        """Add or replace paragraphs; visible after ``commit``."""
        import tantivy

        writer = self._open_writer()
        for entry in entries:
            writer.delete_documents_by_term("paragraph", entry.paragraph_id)
            writer.add_document(
                tantivy.Document(
                    paragraph=entry.paragraph_id,
                    document=entry.document_id,
                    text=" ".join(terms(entry.text, entry.language)),
                    names=" ".join(fold(name).replace(" ", "") for name in entry.names),
                    context=" ".join(terms(entry.context, entry.language)),
                    kind=entry.kind,
                    quantities=" ".join(stored_terms(entry.text, entry.language)),
                )
            )

    def delete(self, paragraph_ids: Iterable[int]) -> None:
        """Delete paragraphs; unknown ids are ignored. Seen after ``commit``."""
        writer = self._open_writer()
        for paragraph_id in paragraph_ids:
            writer.delete_documents_by_term("paragraph", paragraph_id)

    def commit(self) -> None:
        """Make what was added and deleted durable and visible."""
        if self._writer:
            self._writer.commit()
            self.reload()

    def reload(self) -> None:
        """See what another process committed."""
        if not self._has_quantities:
            self._open()
        self._index.reload()
        self._searcher = self._index.searcher()

    def close(self) -> None:
        """Wait for merging threads and let go of the files."""
        if self._writer:
            self._writer.wait_merging_threads()
            self._writer = None

    def _open_writer(self) -> tantivy.IndexWriter:
        if self._writer is None:
            # One thread makes one segment a commit; indexing is bound by the encoder, not by this.
            self._writer = self._index.writer(_WRITER_MEMORY, 1)
        return self._writer

    # ---- searching

    def search(
        self,
        question: str,
        k: int,
        *,
        languages: Sequence[str] = ("en",),
        documents: Sequence[int] | None = None,
        kind: str | None = None,
        other_words: Sequence[str] = (),
    ) -> list[tuple[int, float]]:
        """The ``k`` best paragraphs as (paragraph id, BM25 score), best first.

        A phrase in double quotes must occur word for word, unless no paragraph has it. ``languages`` are
        those of the documents: a question's word is looked up under the stem of each. ``documents``
        restricts to document ids, ``kind`` to one kind of paragraph. ``other_words`` are names that mean the
        same as something in the question (an abbreviation's long form); each counts as one phrase.
        """
        if documents is not None and not documents:
            return []
        words = self._words(question, languages) + self._other_words(other_words, languages)
        phrases = self._phrases(question, languages)
        hits = self._run(words, phrases, k, documents, kind)
        if not hits and phrases:
            hits = self._run([*words, *phrases], [], k, documents, kind)
        return hits

    def holding(
        self,
        question: str,
        *,
        languages: Sequence[str] = ("en",),
        documents: Sequence[int] | None = None,
        kind: str | None = None,
    ) -> frozenset[int]:
        """The paragraphs that hold every phrase quoted in ``question``, as ``search`` understands it; none
        where nothing is quoted."""
        phrases = self._phrases(question, languages)
        if not phrases or (documents is not None and not documents):
            return frozenset()
        return frozenset(found for found, _ in self._run(phrases, phrases, MOST_HOLDING, documents, kind))

    def saying(
        self,
        names: Sequence[str],
        *,
        languages: Sequence[str] = ("en",),
        documents: Sequence[int] | None = None,
    ) -> list[int]:
        """The paragraphs with one of ``names``, word for word but for endings. At most ``MOST_HOLDING``."""
        if documents is not None and not documents:
            return []
        whole = [query for name in names for query in self._name(name, languages)]
        return sorted(found for found, _ in self._run(whole, [], MOST_HOLDING, documents, None))

    def _run(
        self,
        should: Sequence[Any],
        must: Sequence[Any],
        k: int,
        documents: Sequence[int] | None,
        kind: str | None,
    ) -> list[tuple[int, float]]:
        from tantivy import Occur, Query

        if k < 1 or not (should or must):
            return []
        # The words in a query of their own: beside a condition that must hold they would all be optional.
        clauses = [(Occur.Must, query) for query in must]
        if should:
            clauses += [(Occur.Must, Query.boolean_query([(Occur.Should, query) for query in should]))]
        conditions = []
        if documents is not None:
            conditions.append(Query.term_set_query(self._schema, "document", list(documents)))
        if kind is not None:
            conditions.append(Query.term_query(self._schema, "kind", kind))
        clauses += [(Occur.Must, Query.const_score_query(condition, 0.0)) for condition in conditions]
        searcher = self._searcher
        found = searcher.search(Query.boolean_query(clauses), k, count=False).hits
        ids = searcher.fast_field_values("paragraph", [address for _, address in found])
        return [(int(i), float(score)) for i, (score, _) in zip(ids, found, strict=True) if i is not None]

    def _words(self, question: str, languages: Sequence[str]) -> list[Any]:
        """The words of a question, one query each; a figure's words and its other forms are one query."""
        folded = fold(question)
        figures = self._figures(folded, language_of(question))
        queries: list[Any] = []
        words: dict[Quantity, list[tuple[Sequence[str], bool]]] = {figure: [] for figure in figures}
        for stems, (figure, is_unit) in _alternatives(folded, languages, figures).items():
            if figure is None:
                queries.extend(self._word(stems))
            else:
                words[figure].append((stems, is_unit))
        for figure, of_figure in words.items():
            queries.extend(self._figure(figure, of_figure, folded, languages))
        return queries

    def _word(self, stems: Sequence[str]) -> list[Any]:
        """A word of the question under its stems."""
        from tantivy import Query

        looked_up = [
            Query.boost_query(Query.term_query(self._schema, field, term), weight)
            for term in stems
            for field, weight in FIELDS.items()
            if field != "names" or any(character.isdigit() for character in term)
        ]
        # One word under the stems of several languages is still one word.
        return looked_up if len(stems) == 1 else [Query.disjunction_max_query(looked_up)]

    def _figures(self, folded: str, language: str) -> list[Quantity]:
        """The quantities of a folded question, each once."""
        if not self._has_quantities:
            return []
        found = quantities(folded, language)
        return list({figure.what: figure for figure in reversed(found)}.values())[::-1]

    def _figure(
        self,
        figure: Quantity,
        words: Sequence[tuple[Sequence[str], bool]],
        folded: str,
        languages: Sequence[str],
    ) -> list[Any]:
        """The words of a figure or, where a paragraph has it otherwise than asked, its other forms: whichever
        weighs more. ``words`` are stems, and whether they are of its scale or unit."""
        from tantivy import Occur, Query

        as_words = [query for stems, _ in words for query in self._word(stems)]
        held = {term: self._searcher.doc_freq("quantities", term) for term in sought_terms(figure)}
        sought = [Query.term_query(self._schema, "quantities", term) for term, count in held.items() if count]
        if not sought:
            return as_words
        # Constant, not by length as BM25: a table has a hundred figures, and each is as good as one in a
        # sentence. It stands for the words of scale and unit too: "$207,080,300" has no "million". Where a
        # sign is asked, no word tells the form asked for ("20" of "20%" may be a paragraph's): none is ahead.
        counts = [sum(held.values())]
        counts += [
            max(self._searcher.doc_freq("text", term) for term in stems) for stems, unit in words if unit
        ]
        weight = (1.0 if figure.bare else OTHER_FIGURES) * sum(_rarity(count, len(self)) for count in counts)
        otherwise = Query.const_score_query(
            Query.boolean_query([(Occur.Should, query) for query in sought]), weight
        )
        if not figure.bare:
            asked = self._name(folded[figure.start : figure.end], languages)
            otherwise = Query.boolean_query(
                [(Occur.Must, otherwise), *((Occur.MustNot, query) for query in asked)]
            )
        if not as_words:
            return [otherwise]
        together = Query.boolean_query([(Occur.Should, query) for query in as_words])
        return [Query.disjunction_max_query([together, otherwise])]

    def _other_words(self, names: Sequence[str], languages: Sequence[str]) -> list[Any]:
        from tantivy import Query

        return [
            Query.boost_query(query, OTHER_WORDS) for name in names for query in self._name(name, languages)
        ]

    def _name(self, name: str, languages: Sequence[str]) -> list[Any]:
        """A word or a phrase as one query, under the stems of every language; none for no words."""
        from tantivy import Query

        sought = [
            Query.term_query(self._schema, "text", words[0])
            if len(words) == 1
            else Query.phrase_query(self._schema, "text", list(words))
            for words in dict.fromkeys(tuple(terms(name, language)) for language in languages)
            if words
        ]
        return [Query.disjunction_max_query(sought)] if sought else []

    def _phrases(self, question: str, languages: Sequence[str]) -> list[Any]:
        phrases = (phrase for phrase in _quoted(question) if len(terms(phrase)) > 1)
        return [query for phrase in phrases for query in self._name(phrase, languages)]

    def document_frequency(self, word: str, language: str = "en") -> int:
        """How many paragraphs have a word in their text."""
        return sum(self._searcher.doc_freq("text", term) for term in terms(word, language)[:1])

    # ---- for check and repair

    def __len__(self) -> int:
        return int(self._searcher.num_docs)

    def paragraph_ids(self) -> list[int]:
        """The ids of all paragraphs held, with repetitions if there are any."""
        import tantivy

        if not len(self):
            return []
        found = self._searcher.search(tantivy.Query.all_query(), len(self), count=False).hits
        values = self._searcher.fast_field_values("paragraph", [address for _, address in found])
        return [int(value) for value in values if value is not None]


def wipe(folder: Path) -> None:
    """Remove the index's files; the next owner builds it anew from the catalogue."""
    shutil.rmtree(folder, ignore_errors=True)


def _schema(*, quantities: bool = True) -> Any:
    import tantivy

    builder = tantivy.SchemaBuilder()
    builder.add_integer_field("paragraph", indexed=True, fast=True)
    builder.add_integer_field("document", indexed=True, fast=True)
    for field in (*FIELDS, "kind"):
        builder.add_text_field(field, tokenizer_name="terms")
    if quantities:
        builder.add_text_field("quantities", tokenizer_name="terms", index_option="basic")
    return builder.build()


def _rarity(holding: int, paragraphs: int) -> float:
    """BM25's weight of a term that ``holding`` of the paragraphs have."""
    return math.log(1.0 + max(0.0, paragraphs - holding + 0.5) / (holding + 0.5))


def _alternatives(
    folded: str, languages: Sequence[str], figures: Sequence[Quantity] = ()
) -> dict[tuple[str, ...], tuple[Quantity | None, bool]]:
    """For each telling word of a folded question, its distinct terms under the languages given; the figure it
    is of, if any, and whether it is of its scale or unit ("million", "per cent")."""
    found: dict[tuple[str, ...], tuple[Quantity | None, bool]] = {}
    for word, start in words_of_question(folded):
        figure = next((figure for figure in figures if figure.start <= start < figure.end), None)
        is_unit = figure is not None and (start >= figure.figure_end or word in SCALES)
        for sequence in zip(*(terms(word, language) for language in languages or ("en",)), strict=False):
            found.setdefault(tuple(dict.fromkeys(sequence)), (figure, is_unit))
    return found


def _quoted(question: str) -> list[str]:
    return [match[1] for match in re.finditer(r"[\"“„«]([^\"“”„«»]+)[\"”“»]", question)]


__all__ = ["LEXICAL", "LexicalEntry", "LexicalIndex", "LexicalUnreadable", "stem", "wipe"]
