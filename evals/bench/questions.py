"""The search measured on question sets over a library, beside its parts and llama-index's default pipeline.

What is ranked are paragraphs, what is wanted are the citations that a right answer must have. Every rival is
asked the same questions of the same paragraphs in the same run; questions are grouped by their language.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from assistant.finding import Finder
from assistant.question import analyse
from evals.bench.beir import DEPTH, measure, standalone_text
from evals.bench.collections import BenchQuery, Collection
from evals.bench.rivals import BM25, LLAMA_INDEX, llama_index_default
from evals.case import Place, Requirement
from evals.metrics.paragraph_recall import ranked_items
from evals.sources import Sources
from evals.statistics import difference
from evals.validate import read_set
from index.library import Library

OURS = "Pincite"
UNREAD = "Pincite, foremost not read"
# Deep enough that the paragraphs of other spaces do not crowd out the first ten.
SEARCHED = 100

Find = Callable[[str], Sequence[Place]]
Asked = tuple[BenchQuery, tuple[Requirement, ...]]


def bench_questions(sets: Sequence[Path], library: Library, *, rivals: bool = True) -> dict[str, Any]:
    """Ask every answerable question of ``sets``.

    Returns ``{language: {"queries": n, name: figures}}`` with the figures of ``evals.bench.beir.measure`` for
    ours and, with ``rivals``, BM25, each vector space and llama-index; a rival's figures also hold
    ``"recall@1_below"``, how far it stays below ours, with its 95 % interval and p.

    Raises ``QuestionSetError`` for a set that cannot be used with this library.
    """
    sources = Sources(library)
    asked: defaultdict[str, list[Asked]] = defaultdict(list)
    for path in sets:
        for question in read_set(path, sources):
            requirements, _ = sources.truth(question)
            if question.answerable == "yes" and requirements:
                query = BenchQuery(f"{path.stem} {question.id}", question.text, question.turns)
                asked[analyse(question.text).asked_in].append((query, requirements))
    library.warm_up()
    with TemporaryDirectory() as folder:
        finders: dict[str, Find] = {
            OURS: partial(_found, Finder(library)),
            UNREAD: partial(_searched, library),
        }
        if rivals:
            finders |= _parts(library)
            finders[LLAMA_INDEX] = _llama_index(library, Path(folder))
        return {language: _report(group, finders) for language, group in sorted(asked.items())}


def _report(asked: Sequence[Asked], finders: Mapping[str, Find]) -> dict[str, Any]:
    judgements = {query.id: {f"r{n}": 1 for n in range(len(needed))} for query, needed in asked}
    collection = Collection("questions", Path(), tuple(query for query, _ in asked), judgements)
    runs = {
        name: {query.id: ranked_items(find(standalone_text(query)), needed) for query, needed in asked}
        for name, find in finders.items()
    }
    report: dict[str, Any] = {"queries": len(asked)}
    first = {
        name: [_first(run[query.id], len(needed)) for query, needed in asked] for name, run in runs.items()
    }
    for name, run in runs.items():
        figures = measure(collection, run)
        del figures["queries"]
        if name != OURS:
            below = difference(first[name], first[OURS], [query.text for query, _ in asked])
            if below is not None:
                figures["recall@1_below"] = {key: _rounded(value) for key, value in asdict(below).items()}
        report[name] = figures
    return report


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def _first(items: Sequence[str], needed: int) -> float:
    """Recall at 1: the share of the requirements that the first paragraph meets."""
    return float(bool(items) and re.fullmatch(r"r\d+", items[0]) is not None) / needed


def _found(finder: Finder, question: str) -> list[Place]:
    return [Place(h.paragraph.source, str(h.paragraph.locator)) for h in finder.find(question, DEPTH)]


def _searched(library: Library, question: str) -> list[Place]:
    return [Place(h.paragraph.source, str(h.paragraph.locator)) for h in library.search(question, DEPTH)]


def _parts(library: Library) -> dict[str, Find]:
    """BM25 and each vector space, alone, over the same index."""
    places = {
        paragraph.id: Place(paragraph.source, str(paragraph.locator))
        for record in library.documents()
        for paragraph in library.paragraphs(record.source)
    }
    search = library.searcher

    def listed(ranked: Sequence[tuple[int, float]]) -> list[Place]:
        return [places[paragraph] for paragraph, _ in ranked[:DEPTH]]

    def in_space(name: str, question: str) -> list[Place]:
        return listed(search.dense(question, SEARCHED, every_space=True).get(name, ()))

    found: dict[str, Find] = {BM25: lambda question: listed(search.lexical(question, SEARCHED))}
    return found | {encoder.name: partial(in_space, encoder.name) for encoder in library.encoders}


def _llama_index(library: Library, folder: Path) -> Find:
    """Its default pipeline with our encoder over the same paragraphs, each a document of its own: it keeps no
    paragraphs, and a chunk of several could not be judged."""
    places: list[Place] = []
    corpus = folder / "corpus.jsonl"
    with corpus.open("w", encoding="utf-8") as out:
        for record in library.documents():
            for paragraph in library.paragraphs(record.source):
                row = {"_id": str(len(places)), "title": record.label, "text": paragraph.text}
                out.write(json.dumps(row, ensure_ascii=False) + "\n")
                places.append(Place(paragraph.source, str(paragraph.locator)))
    find = llama_index_default(corpus, library.encoders[0], DEPTH, folder / "chroma")
    return lambda question: [places[int(found)] for found in find(BenchQuery("", question))]
