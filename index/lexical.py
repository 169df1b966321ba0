"""The lexical index: BM25 over search terms, in tantivy. Derived from the catalogue and rebuildable from it.

Why tantivy and not SQLite FTS5 is in docs/library.md (measured: 1.1 ms against 87 ms a question at 100,000
paragraphs). Text goes in already analysed (index.analysis), so that what a term is does not depend on the
engine. BM25 with k1 = 1.2 and b = 0.75, the engine's constants.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from index.analysis import fold, stem, terms, words_of_question
from index.errors import PinciteError

if TYPE_CHECKING:
    import tantivy

# Raise when the fields or the analysis change: an owner that finds another number builds the index anew.
LEXICAL = "2"
FIELDS = {"text": 1.0, "names": 1.5, "context": 0.35}
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
        import tantivy

        self._folder = folder
        self._read_only = read_only
        self._schema = _schema()
        self._writer: tantivy.IndexWriter | None = None
        if not read_only:
            folder.mkdir(parents=True, exist_ok=True)
        try:
            self._index = tantivy.Index(self._schema, str(folder.absolute()))
        except (ValueError, OSError) as error:
            raise LexicalUnreadable(
                f"The lexical index {folder} cannot be opened ({error}); "
                "`pincite check --repair` builds it anew."
            ) from error
        whole = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
        self._index.register_tokenizer("terms", whole)
        self._index.reload()
        self._searcher = self._index.searcher()

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
    ) -> list[tuple[int, float]]:
        """The ``k`` best paragraphs as (paragraph id, BM25 score), best first.

        A phrase in double quotes must occur word for word, unless no paragraph has it. ``languages`` are
        those of the documents: a question's word is looked up under the stem of each. ``documents``
        restricts to document ids, ``kind`` to one kind of paragraph.
        """
        if documents is not None and not documents:
            return []
        query = self._query(question, languages, must_have_phrases=True)
        hits = self._run(query, k, documents, kind)
        if not hits and _phrases(question):
            hits = self._run(self._query(question, languages, must_have_phrases=False), k, documents, kind)
        return hits

    def _run(
        self, query: Any, k: int, documents: Sequence[int] | None, kind: str | None
    ) -> list[tuple[int, float]]:
        import tantivy

        if query is None or k < 1:
            return []
        conditions = []
        if documents is not None:
            conditions.append(tantivy.Query.term_set_query(self._schema, "document", list(documents)))
        if kind is not None:
            conditions.append(tantivy.Query.term_query(self._schema, "kind", kind))
        if conditions:
            unscored = [tantivy.Query.const_score_query(condition, 0.0) for condition in conditions]
            query = tantivy.Query.boolean_query([(tantivy.Occur.Must, part) for part in (query, *unscored)])
        searcher = self._searcher
        found = searcher.search(query, k, count=False).hits
        ids = searcher.fast_field_values("paragraph", [address for _, address in found])
        return [(int(i), float(score)) for i, (score, _) in zip(ids, found, strict=True) if i is not None]

    def _query(self, question: str, languages: Sequence[str], *, must_have_phrases: bool) -> Any:
        from tantivy import Occur, Query

        alternatives = _alternatives(question, languages)
        clauses: list[tuple[Any, Any]] = []
        for stems in alternatives:
            looked_up = [
                Query.boost_query(Query.term_query(self._schema, field, term), weight)
                for term in stems
                for field, weight in FIELDS.items()
                if field != "names" or any(character.isdigit() for character in term)
            ]
            if len(stems) == 1:
                clauses.extend((Occur.Should, query) for query in looked_up)
            else:  # one word under the stems of several languages is still one word
                clauses.append((Occur.Should, Query.disjunction_max_query(looked_up)))
        for phrase in _phrases(question):
            sought = [
                Query.phrase_query(self._schema, "text", list(words))
                for words in dict.fromkeys(tuple(terms(phrase, language)) for language in languages)
                if len(words) > 1
            ]
            if sought:
                occur = Occur.Must if must_have_phrases else Occur.Should
                clauses.append((occur, Query.disjunction_max_query(sought)))
        return Query.boolean_query(clauses) if clauses else None

    def document_frequency(self, word: str, language: str = "en") -> int:
        """How many paragraphs have a word in their text."""
        return sum(self._searcher.doc_freq("text", term) for term in terms(word, language)[:1])

    def mean_idf(self, question: str, languages: Sequence[str] = ("en",)) -> list[float]:
        """The inverse document frequency of each telling word of a question (0 for words nobody uses)."""
        import math

        total = self._searcher.num_docs
        values = []
        for stems in _alternatives(question, languages):
            frequency = max(self._searcher.doc_freq("text", term) for term in stems)
            values.append(math.log(1 + (total - frequency + 0.5) / (frequency + 0.5)) if frequency else 0.0)
        return values

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


def _schema() -> Any:
    import tantivy

    builder = tantivy.SchemaBuilder()
    builder.add_integer_field("paragraph", indexed=True, fast=True)
    builder.add_integer_field("document", indexed=True, fast=True)
    for field in (*FIELDS, "kind"):
        builder.add_text_field(field, tokenizer_name="terms")
    return builder.build()


def _alternatives(question: str, languages: Sequence[str]) -> list[tuple[str, ...]]:
    """For each telling word of a question, its distinct terms under the languages given."""
    found: dict[tuple[str, ...], None] = {}
    for word in words_of_question(question):
        for sequence in zip(*(terms(word, language) for language in languages or ("en",)), strict=False):
            found[tuple(dict.fromkeys(sequence))] = None
    return list(found)


def _phrases(question: str) -> list[str]:
    import re

    return [match[1] for match in re.finditer(r"[\"“„«]([^\"“”„«»]+)[\"”“»]", question)]


__all__ = ["LEXICAL", "LexicalEntry", "LexicalIndex", "LexicalUnreadable", "stem", "wipe"]
