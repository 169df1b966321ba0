"""How fast a library is made and asked, beside llama-index's usual pipeline in the same run.

Indexing is measured on documents as they are. The time of a question depends on how much there is to search:
the same documents are multiplied, each copy under a name of its own and with vectors a little aside of the
original's, so that a hundred thousand paragraphs need not be embedded to be searched. Questions are encoded
in full.
"""

from __future__ import annotations

import re
import resource
import statistics
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import numpy as np

from assistant import Assistant
from assistant.finding import Finder
from evals.bench.rivals import plain_onnx_embedding
from evals.bench.wrapped import WrappedEncoder
from index.chunks import contexts, pieces
from index.embedding import PACKAGED, Encoder, Vectors, as_llama_index, default_encoders
from index.embedding.windows import normalise
from index.errors import PinciteError
from index.files import SourceFile
from index.filters import Filters
from index.library import Library
from index.model import Document
from index.parsing import parse_file
from index.spaces import holds
from index.symbols import NotASymbol, Symbol

if TYPE_CHECKING:
    from llama_index.core.embeddings import BaseEmbedding

SAMPLE = Path(__file__).parents[2] / "ui" / "sample" / "collection"
# How far a copy's vector lies from the original's: a cosine of about .95, as between paragraphs that say
# nearly the same thing.
ASIDE = 0.33
# Of a symbol the number that tells it from others of its series.
LAST_NUMBER = re.compile(
    r"(?<!\d)(?<!Add\.)(?<!Corr\.)(?<!Rev\.)\d+(?=(?:/(?:Add|Corr|Rev)\.\d+)*(?: \(\d{4}\))?\Z)"
)
MARK = re.compile(r" \[\d+\]$")
QUESTIONS = (
    "What did the Commission decide about the next session?",
    "Who introduced the report?",
    "How many States made statements?",
    "concerns of small island States",
    "Which document was before the Commission under item 4?",
    "E/CN.29/2015/4",
    "When must Governments report on the measures they have taken?",
    "Qui a présenté le rapport ?",
)

# Questions as people ask them, for whole answers.
ANSWERED = (
    "What did the Commission decide about the next session?",
    "How many States made statements?",
    "Which countries attended the seminar?",
    "Why did speakers object to the draft?",
    "When must Governments report on the measures they have taken?",
    "Did the Commission adopt the draft resolution?",
    "How much was contributed to the fund in 2014?",
    "What did one speaker say about training?",
)


class NothingToIndex(PinciteError):
    """The folder has no document to measure with."""


def run_speed(
    folder: Path = SAMPLE,
    *,
    paragraphs: int = 100_000,
    rounds: int = 5,
    rival: bool = True,
    published: Path | None = None,
) -> dict[str, Any]:
    """Index ``folder``, index it again as llama-index would, then ask questions of ``paragraphs`` paragraphs.

    Returns ``{"indexing", "rival", "rival_with_our_batching", "times_as_fast",
    "times_as_fast_through_the_text", "times_as_fast_with_our_batching", "questions"}``. The rival has the
    same file of weights: once run as llama-index's integration runs it, once by our encoder; with
    ``published``, a folder with the encoder's model.onnx as it is published (float 32), also
    ``"rival_as_published"`` and ``"times_as_fast_as_published"``. Tokens
    are counted twice over: ``embedded_tokens`` are all that the encoders read, ``text_tokens`` those of the
    paragraphs, each once however many spaces and pieces it is embedded in. ``times_as_fast`` compares
    embedded tokens a second, the work done, and ``times_as_fast_through_the_text`` how long a user waits.
    Sizes are in megabytes, times of a question in milliseconds.
    """
    files = sorted(path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))
    if not files:
        raise NothingToIndex(f"{folder} holds no document to index; name another folder.")
    documents = [parse_file(path, root=folder) for path in files]
    encoders = default_encoders()
    for encoder in encoders:
        encoder.encode_queries(["loaded before anything is timed"])
    report: dict[str, Any] = {"indexing": _index(documents, encoders)}
    if rival:
        report["rival"] = _index_as_llama_index(
            documents, encoders[0], plain_onnx_embedding(PACKAGED / encoders[0].name)
        )
        report["rival_with_our_batching"] = _index_as_llama_index(
            documents, encoders[0], as_llama_index(encoders[0], batch_size=10)
        )
        for name, rate in (
            ("times_as_fast", "embedded_tokens_per_second"),
            ("times_as_fast_through_the_text", "text_tokens_per_second"),
        ):
            report[name] = round(report["indexing"][rate] / report["rival"][rate], 2)
        others = {"times_as_fast_with_our_batching": "rival_with_our_batching"}
        if published is not None:
            report["rival_as_published"] = _index_as_llama_index(
                documents, encoders[0], plain_onnx_embedding(published)
            )
            others["times_as_fast_as_published"] = "rival_as_published"
        for name, other in others.items():
            rate = "embedded_tokens_per_second"
            report[name] = round(report["indexing"][rate] / report[other][rate], 2)
    report["questions"] = _ask(documents, encoders, paragraphs, rounds)
    return report


def _index(documents: Sequence[Document], encoders: Sequence[Encoder]) -> dict[str, float]:
    """Embedding and storing, without the reading of files (``pincite bench read`` measures that)."""
    with TemporaryDirectory() as temporary:
        corpus = Path(temporary) / "corpus"
        corpus.touch()
        with Library.open(
            Path(temporary) / "library", encoders=encoders, reader=lambda files: _members(files, documents)
        ) as library:
            started = time.perf_counter()
            library.add([corpus])
            seconds = time.perf_counter() - started
    names = [encoder.name for encoder in encoders]
    texts = [
        (encoder, _embedded([d for d in documents if holds(encoder.name, d.language, names)], encoder))
        for encoder in encoders
    ]
    return _rates(
        _text_tokens(documents, encoders[0]),
        sum(encoder.count_tokens(text) for encoder, made in texts for text in made),
        sum(len(made) for _, made in texts),
        seconds,
    )


def _embedded(documents: Sequence[Document], encoder: Encoder) -> list[str]:
    """Every text that ``encoder`` is given for ``documents``."""
    return [
        piece.embedded
        for document in documents
        for paragraph, context in zip(document.paragraphs, contexts(document), strict=True)
        for piece in pieces(paragraph, context, encoder)
    ]


def _text_tokens(documents: Sequence[Document], encoder: Encoder) -> int:
    return sum(encoder.count_tokens(p.text) for document in documents for p in document.paragraphs)


def _index_as_llama_index(
    documents: Sequence[Document], encoder: Encoder, embedding: BaseEmbedding
) -> dict[str, float]:
    """``SentenceSplitter(256)``, batches of ten as they come, Chroma: the pipeline of its guides.
    ``encoder`` counts the tokens."""
    import chromadb
    from llama_index.core import Document as Text
    from llama_index.core.ingestion import IngestionPipeline

    from evals.bench.rivals import sentence_splitter

    texts = ["\n\n".join(p.text for p in document.paragraphs) for document in documents]
    with TemporaryDirectory() as temporary:
        collection = chromadb.PersistentClient(temporary).create_collection("rival", embedding_function=None)
        pipeline = IngestionPipeline(transformations=[sentence_splitter(256), embedding])
        started = time.perf_counter()
        nodes = pipeline.run(documents=[Text(text=text) for text in texts])
        collection.add(
            ids=[node.node_id for node in nodes],
            embeddings=np.array([node.get_embedding() for node in nodes], dtype=np.float32),
            documents=[node.get_content() for node in nodes],
        )
        seconds = time.perf_counter() - started
    read = sum(encoder.count_tokens(node.get_content()) for node in nodes)
    return _rates(_text_tokens(documents, encoder), read, len(nodes), seconds)


def _rates(text: int, embedded: int, pieces: int, seconds: float) -> dict[str, float]:
    return {
        "text_tokens": text,
        "embedded_tokens": embedded,
        "pieces": pieces,
        "seconds": round(seconds, 2),
        "text_tokens_per_second": round(text / seconds, 1),
        "embedded_tokens_per_second": round(embedded / seconds, 1),
    }


def _ask(
    documents: Sequence[Document], encoders: Sequence[Encoder], paragraphs: int, rounds: int
) -> dict[str, float]:
    known = [_Multiplied(encoder) for encoder in encoders]
    with TemporaryDirectory() as temporary:
        corpus = Path(temporary) / "corpus"
        corpus.touch()
        folder = Path(temporary) / "library"
        copies = list(_copies(documents, paragraphs))
        with Library.open(folder, encoders=known, reader=lambda files: _members(files, copies)) as library:
            library.add([corpus])
            library.warm_up()
            finder = Finder(library)
            finder.find(QUESTIONS[0])  # the reader's model is loaded before anything is timed
            plain = _times(finder, rounds, Filters())
            filtered = _times(finder, rounds, Filters(language="en"))
            answered = _answer_times(library, rounds)
        size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    return {
        "paragraphs": sum(len(document.paragraphs) for document in copies),
        "p50_ms": _share(plain, 50),
        "p95_ms": _share(plain, 95),
        "filtered_p50_ms": _share(filtered, 50),
        "filtered_p95_ms": _share(filtered, 95),
        "answer_p50_ms": _share(answered, 50),
        "answer_p95_ms": _share(answered, 95),
        "index_megabytes": round(size / 1e6, 1),
        "peak_memory_megabytes": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3, 1),
    }


def _times(finder: Finder, rounds: int, filters: Filters) -> list[float]:
    found = []
    for turn in range(rounds):
        for question in QUESTIONS:
            started = time.perf_counter()
            finder.find(f"{question} {turn}" if turn else question, 10, filters=filters)
            found.append(1000 * (time.perf_counter() - started))
    return found


def _answer_times(library: Library, rounds: int) -> list[float]:
    """Whole answers of the extractive assistant: understood, searched, read, composed. It has no first
    character before the whole answer."""
    assistant = Assistant(library)
    assistant.answer(ANSWERED[0])  # the reader's model is loaded before anything is timed
    found = []
    for _ in range(rounds):
        for question in ANSWERED:
            started = time.perf_counter()
            assistant.answer(question)
            found.append(1000 * (time.perf_counter() - started))
    return found


def _share(values: Sequence[float], percent: int) -> float:
    return round(statistics.quantiles(values, n=100, method="inclusive")[percent - 1], 2)


def _members(
    files: Sequence[SourceFile], documents: Sequence[Document]
) -> Iterator[tuple[SourceFile, Document]]:
    """Documents at hand, as a reader gives the members of an archive."""
    for file in files:
        for document in documents:
            yield file, replace(document, source=f"{file.source}/{document.source}")


def _copies(documents: Sequence[Document], paragraphs: int) -> Iterator[Document]:
    """The documents, then copies of them under other names, until there are ``paragraphs`` paragraphs."""
    made = 0
    number = 0
    while made < paragraphs:
        for document in documents:
            yield _copy(document, number) if number else document
            made += len(document.paragraphs)
        number += 1


def _copy(document: Document, number: int) -> Document:
    marked = tuple(
        replace(p, text=f"{p.text} [{number}]", references=(), notes=()) for p in document.paragraphs
    )
    return replace(
        document,
        source=f"{number}/{document.source}",
        symbols=tuple(altered for symbol in document.symbols for altered in _altered(symbol, number)),
        paragraphs=marked,
        footnotes=(),
    )


def _altered(symbol: Symbol, number: int) -> tuple[Symbol, ...]:
    """ "E/CN.29/2015/4/Add.1" → "E/CN.29/2015/40007/Add.1": a document of its own in the same series; nothing
    for a symbol that cannot be altered so."""
    text, changes = LAST_NUMBER.subn(lambda match: f"{match[0]}{number:04d}", str(symbol))
    try:
        return (Symbol.parse(text),) if changes else ()
    except NotASymbol:
        return ()


class _Multiplied(WrappedEncoder):
    """An encoder that embeds a text once and gives its copies vectors a little aside of it."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__(encoder)
        self._vectors: dict[str, Vectors] = {}
        self._given = 0

    @property
    def fingerprint(self) -> str:
        return f"{self._encoder.fingerprint}-multiplied"

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        texts = [MARK.sub("", text) for text in texts]
        new = [text for text in dict.fromkeys(texts) if text not in self._vectors]
        self._vectors.update(zip(new, self._encoder.encode_passages(new), strict=True))
        self._given += 1
        seed = int.from_bytes(blake2b(f"{self.name}{self._given}".encode(), digest_size=8).digest(), "big")
        shape = (len(texts), self.dimensions)
        noise = normalise(np.random.default_rng(seed).standard_normal(shape, dtype=np.float32))
        return normalise(np.stack([self._vectors[text] for text in texts]) + ASIDE * noise)
