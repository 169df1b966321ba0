"""From a paragraph to what is embedded: the whole of it, in parts where it is longer than an encoder reads,
and each of its sentences.

A piece never holds two paragraphs, is cut at sentence ends where it can be, and knows its characters, so
that whatever is found leads back to one locator. A paragraph is embedded with the title and year of its
document, its heading and its lead-in; a sentence alone. What each gave is in docs/retrieval.md.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any

from index.embedding.base import Encoder
from index.model import Document, Paragraph
from index.named_most import named_most
from index.rows import year_of
from index.sentences import sentence_spans
from index.subject import BARE_TITLE, subject_of

if TYPE_CHECKING:
    from llama_index.core.schema import TextNode

    from index.records import StoredParagraph

TokenCounter = Callable[[str], int]

# A change to how pieces are cut or what is embedded with them must change this: it is part of a space's
# fingerprint.
CHUNKING = "3"
# More of a lead-in than this (in UTF-8: about 45 English words' pieces) would crowd out the item it leads to.
CONTEXT_BYTES = 200
# Of titles the beginning says what a document is about; of headings the last one, what stands under it.
TITLE_BYTES, HEADING_BYTES = 160, 100
# Of encoders that were not taught with titles: a title tells paragraphs apart only where few share it.
BRIEF = 5
# Not taught with titles: in front of every paragraph they make the paragraphs of a document alike.
WITHOUT_TITLES = frozenset({"multilingual-e5-small"})
# Sentences add nothing in this space: recall@5 .61 without them and .59 with them, on 61 questions in five
# languages.
PARAGRAPHS_ONLY = frozenset({"multilingual-e5-small"})
# Longer paragraphs are embedded whole only: their sentences would double the work for tables and annexes.
SENTENCES_UP_TO = 1200


@dataclass(frozen=True, slots=True)
class Piece:
    """``text[start:end]`` of a paragraph, and ``embedded``, the words an encoder is given for it."""

    number: int
    start: int
    end: int
    embedded: str

    @property
    def digest(self) -> bytes:
        """16 bytes that differ when what is embedded differs."""
        return text_digest(self.embedded)


def text_digest(text: str) -> bytes:
    """What tells one embedded text from another, 16 bytes."""
    return blake2b(text.encode(), digest_size=16).digest()


@dataclass(frozen=True, slots=True)
class Context:
    """What stands around a paragraph: the document's title, the headings over it, the lead-in of its list."""

    title: str = ""
    section: tuple[str, ...] = ()
    lead_in: str = ""
    brief: bool = False
    year: int | None = None

    def embedded(self, titles: bool = True) -> str:
        """What is put before the paragraph's own words, a line each: title and year of the document, the
        last heading, the lead-in of an item; without ``titles`` the lead-in, or the title of a brief
        document.
        """
        if not titles:
            return clipped(self.lead_in or (self.title if self.brief else ""), CONTEXT_BYTES)
        title = beginning(self.title, TITLE_BYTES)
        year = "" if self.year is None or str(self.year) in title else f"({self.year})"
        heading = beginning(self.section[-1], HEADING_BYTES) if self.section else ""
        lines = (f"{title} {year}".strip(), heading, clipped(self.lead_in, CONTEXT_BYTES))
        return "\n".join(line for line in lines if line)

    def words(self) -> str:
        """The context as one line, the most general first."""
        return " · ".join(part for part in (self.title, *self.section, self.lead_in) if part)


def contexts(document: Document) -> list[Context]:
    """The context of every paragraph of ``document``, in its order."""
    title = telling_title(subject_of(document), [paragraph.text for paragraph in document.paragraphs])
    brief, year = len(document.paragraphs) <= BRIEF, year_of(document)
    texts = {paragraph.locator.parts: paragraph.text for paragraph in document.paragraphs}
    return [
        Context(title, paragraph.section, texts.get(paragraph.locator.parts[:-1], ""), brief, year)
        for paragraph in document.paragraphs
    ]


def telling_title(title: str, texts: Sequence[str]) -> str:
    """``title``; where it is a number alone, with the names that ``texts``, the paragraphs, say most."""
    return ", ".join((title, *named_most(texts))) if BARE_TITLE.fullmatch(title) else title


def pieces(paragraph: Paragraph, context: Context, encoder: Encoder) -> list[Piece]:
    """What to embed for a paragraph: its parts, then its sentences where it has several and is not long.

    Some encoders get no sentences (``PARAGRAPHS_ONLY``); pieces are numbered from 0.
    """
    made = parts(paragraph, context, encoder)
    if len(made) != 1 or len(paragraph.text) > SENTENCES_UP_TO or encoder.name in PARAGRAPHS_ONLY:
        return made
    spans = sentence_spans(paragraph.text)
    if len(spans) < 2:
        return made
    fitting = [(start, end) for start, end in spans if _fits(paragraph.text[start:end], encoder)]
    sentences = [
        Piece(number, start, end, paragraph.text[start:end])
        for number, (start, end) in enumerate(fitting, start=len(made))
    ]
    return [*made, *sentences]


def parts(paragraph: Paragraph, context: Context, encoder: Encoder) -> list[Piece]:
    """The paragraph cut so that ``encoder`` reads every word of it: at least one piece unless empty."""
    if not paragraph.text.strip():
        return []
    room = encoder.max_tokens
    prefix = clipped(context.embedded(encoder.name not in WITHOUT_TITLES), room)
    # Nearly every paragraph fits as it is: only the others need tokens counted, which takes a second to load.
    start = len(paragraph.text) - len(paragraph.text.lstrip())
    end = len(paragraph.text.rstrip())
    whole = _joined(prefix, paragraph.text[start:end])
    if _fits(whole, encoder):
        return [Piece(0, start, end, whole)]
    budget = room - count_tokens(prefix) - 8
    while True:
        cut = split(paragraph.text, budget, count_tokens)
        made = [
            Piece(number, start, end, _joined(prefix, paragraph.text[start:end]))
            for number, (start, end) in enumerate(cut)
        ]
        # o200k tokens are longer than most encoders'; only their own count shows that nothing is truncated.
        if budget <= 8 or all(_fits(piece.embedded, encoder) for piece in made):
            return made
        budget = int(budget * 0.7)
        if budget < room // 4:
            prefix = clipped(prefix, len(prefix.encode()) // 2)


def split(text: str, budget: int, count: TokenCounter) -> list[tuple[int, int]]:
    """Half-open spans of ``text`` of at most ``budget`` tokens each, cut at sentence ends, else between
    words, else between characters. Every character that is not blank is in exactly one span."""
    if count(text) <= budget:
        start = len(text) - len(text.lstrip())
        return [(start, start + len(text.strip()))] if text.strip() else []
    units = [unit for span in sentence_spans(text) for unit in _short_units(text, span, budget, count)]
    spans: list[tuple[int, int]] = []
    for start, end in units:
        if spans and count(text[spans[-1][0] : end]) <= budget:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans


def _short_units(text: str, span: tuple[int, int], budget: int, count: TokenCounter) -> list[tuple[int, int]]:
    """``span`` itself, or halves of it until each is within the budget; one character is never halved."""
    start, end = span
    if end - start <= 1 or count(text[start:end]) <= budget:
        return [span]
    middle = (start + end) // 2
    blank = text.find(" ", middle, end - 1)
    if blank == -1:
        blank = text.rfind(" ", start + 1, middle)
    left_end, right_start = (blank, blank + 1) if blank > start else (middle, middle)
    halves = []
    for half in ((start, left_end), (right_start, end)):
        stripped = _stripped(text, *half)
        if stripped:
            halves.extend(_short_units(text, stripped, budget, count))
    return halves


def _stripped(text: str, start: int, end: int) -> tuple[int, int] | None:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end = start + len(piece.strip())
    return (start, end) if end > start else None


def clipped(text: str, size: int) -> str:
    """The end of ``text`` within ``size`` bytes of UTF-8, whole words."""
    while len(text.encode()) > size:
        _, _, text = text.partition(" ")
    return text


def beginning(text: str, size: int) -> str:
    """The beginning of ``text`` within ``size`` bytes of UTF-8, whole words."""
    while len(text.encode()) > size:
        text, _, _ = text.rpartition(" ")
    return text


def _joined(prefix: str, text: str) -> str:
    return f"{prefix}\n{text}" if prefix else text


def _fits(text: str, encoder: Encoder) -> bool:
    # No tokenizer makes more tokens than characters; short texts need no counting.
    return len(text) + 2 <= encoder.max_tokens or encoder.count_tokens(text) <= encoder.max_tokens


def count_tokens(text: str) -> int:
    """Tokens of ``text`` in tiktoken's o200k_base, which does justice to all six languages."""
    # disallowed_special=(): a document that contains "<|endoftext|>" is text like any other, not an error.
    return len(_encoding().encode(text, disallowed_special=())) if text else 0


@lru_cache(maxsize=1)
def _encoding() -> Any:
    """The encoding from the file that llama-index ships; tiktoken would fetch it from the network
    otherwise."""
    if "TIKTOKEN_CACHE_DIR" not in os.environ:
        from importlib.util import find_spec

        spec = find_spec("llama_index.core") if find_spec("llama_index") else None
        if spec and spec.origin:
            os.environ["TIKTOKEN_CACHE_DIR"] = str(Path(spec.origin).parent / "_static" / "tiktoken_cache")
    import tiktoken

    return tiktoken.get_encoding("o200k_base")


def text_nodes(paragraph: StoredParagraph, encoder: Encoder, context: Context) -> list[TextNode]:
    """The parts of a stored paragraph as llama-index nodes: node text is the paragraph's own words, and the
    metadata name document, locator and character offsets."""
    from llama_index.core.schema import TextNode

    made: Sequence[Piece] = parts(paragraph.paragraph, context, encoder)
    return [
        TextNode(
            id_=f"{paragraph.id}.{piece.number}",
            text=paragraph.text[piece.start : piece.end],
            metadata={
                "source": paragraph.source,
                "symbol": str(paragraph.symbol) if paragraph.symbol else None,
                "label": paragraph.label,
                "locator": str(paragraph.locator),
                "section": " · ".join(paragraph.section),
                "start": piece.start,
                "end": piece.end,
            },
            excluded_embed_metadata_keys=["source", "symbol", "label", "locator", "section", "start", "end"],
            excluded_llm_metadata_keys=["source", "start", "end"],
        )
        for piece in made
    ]
