"""One question before the library, as the steps that may answer it see it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import islice
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line
from assistant.answering.numbered_texts import NumberedText, numbered_texts
from assistant.answering.operative import asked_of
from assistant.documents_meant import DocumentReference, documents_named, references, without_references
from assistant.question import Query, without_documents
from assistant.retrieval import Evidence, gather
from assistant.which_of_those import asked_of_those

if TYPE_CHECKING:
    from assistant.answering.extractive import Extraction
    from assistant.answering.wording import Phrases
    from assistant.assistant import Task
    from assistant.named_once import NamingOf
    from assistant.surroundings import SurroundingsOf
    from index.library import Library
    from index.records import DocumentRecord, StoredParagraph

# A follow-up is looked for in so many of the documents that the answer before cited.
MOST_BESIDE = 3


@dataclass(frozen=True)
class Asked:
    """A question, what it is asked of, and what it names there; each looked up when a step first needs it.

    ``again`` answers another question in its place: the same one with the document it means, or respelled.
    """

    task: Task
    library: Library
    extraction: Extraction
    surroundings: SurroundingsOf
    naming: NamingOf
    again: Callable[[Task], Draft]

    @property
    def query(self) -> Query:
        """The question as understood."""
        return self.task.query

    @property
    def phrases(self) -> Phrases:
        """What is said in the language of the question."""
        return self.task.phrases

    @cached_property
    def _documents_named(self) -> tuple[list[DocumentRecord], list[str]]:
        return documents_named(self.library, self.query)

    @property
    def named(self) -> list[DocumentRecord]:
        """The documents held that the question names by symbol or title."""
        return self._documents_named[0]

    @property
    def unknown(self) -> list[str]:
        """The symbols in the question that are not held."""
        return self._documents_named[1]

    @property
    def sources(self) -> list[str]:
        """Of which documents alone the answer may be; of all where there are none."""
        return [document.source for document in self.named]

    @cached_property
    def referred(self) -> list[DocumentReference]:
        """What "the draft" or "the report" in the question refers to, where it names no document."""
        return [] if self.named else references(self.library, self.query)

    @cached_property
    def about(self) -> Query:
        """The question without the words that only refer to a document."""
        return without_references(self.query, self.referred) if self.referred else self.query

    @cached_property
    def meant(self) -> list[DocumentRecord]:
        """The documents named, else those referred to, each once."""
        return self.named or list({r.meant.source: r.meant for r in self.referred}.values())

    @cached_property
    def bare(self) -> Query:
        """The question without the names of documents."""
        return without_documents(self.query) if self.named else self.query

    @cached_property
    def texts(self) -> list[NumberedText]:
        """The decisions and resolutions inside reports that the question names by number."""
        found = numbered_texts(self.library, self.query)
        return [text for text in found if not self.named or text.document in self.named]

    @cached_property
    def documents_beside(self) -> list[DocumentRecord]:
        """The documents that the answer before cited, where the question leans on it: "And the chair?"."""
        sources = {source for source, _ in self.task.beside[:MOST_BESIDE]}
        return [d for d in self.library.documents() if d.source in sources] if sources else []

    @property
    def texts_beside(self) -> list[DocumentRecord]:
        """The resolution or draft that the conversation is at, where the question leans on it ("and what does
        it ask of States?")."""
        if asked_of(self.query) is None:
            return []
        texts = (
            document
            for document in self.documents_beside
            if any(p.kind == "operative" for p in self.library.paragraphs(document.source))
        )
        return list(islice(texts, 1))

    @property
    def listed_before(self) -> list[DocumentRecord]:
        """All documents that the answer before cited, where the question is of the list it was."""
        if asked_of_those(self.query.text) is None:
            return []
        sources = {source for source, _ in self.task.beside}
        return [d for d in self.library.documents() if d.source in sources]

    @cached_property
    def gathered(self) -> Callable[[Query, tuple[str, ...]], Evidence]:
        """What is found for a query in the documents of some sources, in all where there are none. What
        several steps look for is looked for once."""
        return cache(lambda query, sources: self.found(query, sources))

    def found(
        self, query: Query, sources: Sequence[str] = (), beside: Sequence[StoredParagraph] = ()
    ) -> Evidence:
        """What is found for ``query`` in ``sources``, and the paragraphs ``beside`` whether found or not."""
        return gather(self.library, query, self.surroundings, sources=sources, beside=beside)

    def declined(self, paragraphs: int, documents: int) -> Draft:
        """That so many paragraphs do not answer."""
        return Draft(False, (Line(self.phrases.declined(paragraphs, documents)),))
