"""Retrieval measured on a test collection through the same door as every question: ``assistant.finding``.

The corpus is indexed into a library of its own, every document as one paragraph with its title; a question
with a history is first made standalone, as in a chat. Figures come from ir-measures, intervals from a
bootstrap over conversations.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from assistant.conversation import standalone
from assistant.finding import Finder
from assistant.model import Answer, Conversation
from evals.bench.collections import BenchQuery, Collection, as_documents, load_collection
from evals.bench.rivals import BM25, LAST_TURN, LLAMA_INDEX, llama_index_default
from evals.statistics import difference, estimate
from index.embedding import Encoder, default_encoders
from index.library import Library
from index.spaces import holds

Run = Mapping[str, Sequence[str]]
MEASURES = ("recall@1", "recall@5", "recall@10", "ndcg@5", "ndcg@10", "mrr")
# Documents ranked a question: enough for every measure above (mrr looks at ten).
DEPTH = 10


def run_beir(
    folder: Path,
    split: str = "test",
    *,
    library: Path | None = None,
    cache: Path | None = None,
    rivals: bool = False,
    encoders: Sequence[Encoder] | None = None,
) -> dict[str, Any]:
    """Index the corpus of ``folder``, ask every judged question, and measure.

    ``library`` keeps the index for another run, ``cache`` the vectors (quality only: times then mean
    nothing). ``encoders`` replaces the packaged ones.
    ``rivals`` measures BM25 alone, each vector space alone, the last turn alone and llama-index's
    default pipeline on the same questions, each with ``"recall@5_below"``: how far it stays below ours,
    paired by question, with its interval and p.

    Returns ``{"queries", "recall@1", "recall@5", "recall@10", "ndcg@5", "ndcg@10", "mrr", "ms_per_query",
    "intervals"}`` and, with rivals, ``"rivals"``: the same figures by name. Raises ``NotACollection``.
    """
    collection = load_collection(folder, split)
    encoders = tuple(encoders or default_encoders())
    if cache is not None:
        from evals.bench.vector_cache import CachedEncoder

        encoders = tuple(CachedEncoder(encoder, cache) for encoder in encoders)
    with (
        TemporaryDirectory() as temporary,
        Library.open(library or Path(temporary), encoders=encoders, reader=as_documents) as opened,
    ):
        opened.add([collection.corpus])
        opened.warm_up()
        finder = Finder(opened)
        ranked, milliseconds = _timed(collection, lambda query: _found(finder, standalone_text(query)))
        report = measure(collection, ranked)
        report["ms_per_query"] = milliseconds
        if rivals:
            report["rivals"] = _rivals(collection, opened, encoders, finder, ranked)
    return report


def standalone_text(query: BenchQuery) -> str:
    """The question as the assistant understands it after the questions before it."""
    conversation = Conversation()
    for earlier in query.history:
        understood = standalone(earlier, conversation).question
        conversation = conversation.with_turn(Answer(earlier, understood, answered=False, text=""))
    return standalone(query.text, conversation).question


def measure(collection: Collection, run: Run) -> dict[str, Any]:
    """The measures of a run (document ids by question, best first), each with its 95 % interval."""
    values = _values(collection, run)
    clusters = [_conversation(query) for query in collection.queries]
    report: dict[str, Any] = {"queries": len(collection.queries)}
    intervals = {}
    for name in MEASURES:
        estimated = estimate(values[name], clusters)
        if estimated is not None:
            report[name] = round(estimated.mean, 4)
            if estimated.low is not None and estimated.high is not None:
                intervals[name] = [round(estimated.low, 4), round(estimated.high, 4)]
    report["intervals"] = intervals
    return report


def below(collection: Collection, ours: Run, theirs: Run, name: str) -> dict[str, float | None] | None:
    """How far ``theirs`` stays below ``ours`` in the measure ``name``, paired by question."""
    clusters = [_conversation(query) for query in collection.queries]
    found = difference(_values(collection, theirs)[name], _values(collection, ours)[name], clusters)
    if found is None:
        return None
    return {key: None if value is None else round(value, 4) for key, value in asdict(found).items()}


def _values(collection: Collection, run: Run) -> dict[str, list[float]]:
    """Each measure of each question, in the collection's order."""
    import ir_measures
    from ir_measures import RR, R, nDCG

    wanted = dict(zip(MEASURES, (R @ 1, R @ 5, R @ 10, nDCG @ 5, nDCG @ 10, RR @ 10), strict=True))
    scored = {
        query.id: {document: float(-rank) for rank, document in enumerate(run.get(query.id, ()))}
        for query in collection.queries
    }
    values: dict[str, dict[str, float]] = {name: {} for name in MEASURES}
    names = {measure: name for name, measure in wanted.items()}
    judgements = {query.id: dict(collection.judgements[query.id]) for query in collection.queries}
    for metric in ir_measures.iter_calc(list(wanted.values()), judgements, scored):
        values[names[metric.measure]][metric.query_id] = metric.value
    return {name: [values[name].get(query.id, 0.0) for query in collection.queries] for name in MEASURES}


def _conversation(query: BenchQuery) -> str:
    """What a question is resampled with: the questions of one conversation begin alike."""
    return query.history[0] if query.history else query.text


def _timed(
    collection: Collection, find: Callable[[BenchQuery], Sequence[str]]
) -> tuple[dict[str, Sequence[str]], float]:
    """A run, and the mean time of a question in milliseconds."""
    started = time.perf_counter()
    run = {query.id: find(query) for query in collection.queries}
    seconds = time.perf_counter() - started
    return run, round(1000 * seconds / max(len(run), 1), 2)


def _found(finder: Finder, question: str) -> list[str]:
    return [_identifier(hit.paragraph.source) for hit in finder.find(question, DEPTH)]


def _identifier(source: str) -> str:
    """``corpus.jsonl/4983`` is document 4983."""
    return source.partition("/")[2]


def _rivals(
    collection: Collection, library: Library, encoders: Sequence[Encoder], finder: Finder, ours: Run
) -> dict[str, Any]:
    """The usual ways to do it, over the same index where they can use it."""
    search = library.searcher
    sources = {p.id: _identifier(p.source) for r in library.documents() for p in library.paragraphs(r.source)}

    def listed(ranked: Sequence[tuple[int, float]]) -> list[str]:
        return [sources[paragraph_id] for paragraph_id, _ in ranked[:DEPTH]]

    def in_space(name: str, query: BenchQuery) -> list[str]:
        return listed(search.dense(standalone_text(query), 100, every_space=True)[name])

    reports: dict[str, Callable[[BenchQuery], Sequence[str]]] = {}
    if any(query.history for query in collection.queries):
        reports[LAST_TURN] = lambda query: _found(finder, query.text)
    reports[BM25] = lambda query: listed(search.lexical(standalone_text(query), 100))
    names = [encoder.name for encoder in encoders]
    for name in names:
        if holds(name, "en", names):
            reports[name] = partial(in_space, name)
    found: dict[str, Any] = {}

    def report(name: str, run: Run, milliseconds: float) -> None:
        found[name] = {**measure(collection, run), "ms_per_query": milliseconds}
        found[name]["recall@5_below"] = below(collection, ours, run, "recall@5")

    for name, find in reports.items():
        run, milliseconds = _timed(collection, find)
        report(name, run, milliseconds)
    with TemporaryDirectory() as folder:
        default = llama_index_default(collection.corpus, encoders[0], DEPTH, Path(folder))
        run, milliseconds = _timed(collection, default)
    report(LLAMA_INDEX, run, milliseconds)
    return found
