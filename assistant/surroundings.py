"""What stands around a document's paragraphs: the masthead's own words and the footnotes, remembered."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from index.library import Library
    from index.records import DocumentRecord, StoredParagraph

REMEMBERED = 4_000
OPENING = 1_500


@dataclass(frozen=True, slots=True)
class Surroundings:
    """``masthead`` as printed; ``footnotes`` by locator ("fn2").

    ``opening`` are the first words of a resolution, which say what its operative paragraphs are about.
    """

    masthead: str = ""
    opening: str = ""
    footnotes: dict[str, str] = field(default_factory=dict)


class SurroundingsOf:
    """Looks up and remembers surroundings, by document and the time it was indexed."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._known: OrderedDict[tuple[str, str | None], Surroundings] = OrderedDict()
        self._lock = Lock()

    def document(self, record: DocumentRecord) -> Surroundings:
        """The surroundings of a document in the library."""
        key = (record.source, record.indexed_at)
        with self._lock:
            if key in self._known:
                self._known.move_to_end(key)
                return self._known[key]
        document = self._library.document(record.source)
        resolves = any(paragraph.kind == "operative" for paragraph in document.paragraphs)
        opening = " ".join(paragraph.text for paragraph in document.paragraphs[:4]) if resolves else ""
        found = Surroundings(
            document.masthead_text,
            opening[:OPENING],
            {str(note.locator): note.text for note in document.footnotes if note.text},
        )
        with self._lock:
            self._known[key] = found
            while len(self._known) > REMEMBERED:
                self._known.popitem(last=False)
        return found

    def notes(self, stored: StoredParagraph) -> list[tuple[str, str]]:
        """The footnotes marked in a paragraph, as (locator, text)."""
        marks = [str(note.footnote) for note in stored.paragraph.notes]
        if not marks:
            return []
        footnotes = self.document(stored.document).footnotes
        return [(mark, footnotes[mark]) for mark in dict.fromkeys(marks) if mark in footnotes]
