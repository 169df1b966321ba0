"""Retrieval sets in the layout of BEIR (Thakur et al., 2021): corpus, queries and relevance judgements.

A query may carry ``history``, the earlier questions of its conversation, oldest first.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from evals.loaders.lines import DatasetError, json_lines

Relevance = dict[str, dict[str, int]]
"""``{query id: {passage id: grade}}`` with grades above 0 only."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One entry of a corpus."""

    id: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class RetrievalQuery:
    """A question with those asked before it."""

    id: str
    text: str
    history: tuple[str, ...] = ()


def read_corpus(folder: Path) -> Iterator[Passage]:
    """The passages of ``corpus.jsonl``, one at a time."""
    for row in json_lines(folder / "corpus.jsonl", ["_id", "text"]):
        yield Passage(str(row["_id"]), row.get("title") or "", row["text"])


def read_queries(folder: Path, split: str) -> list[RetrievalQuery]:
    """The queries of ``queries.SPLIT.jsonl``, or of ``queries.jsonl`` where all splits share one file."""
    own = folder / f"queries.{split}.jsonl"
    path = own if own.exists() else folder / "queries.jsonl"
    return [
        RetrievalQuery(str(row["_id"]), row["text"], tuple(row.get("history") or ()))
        for row in json_lines(path, ["_id", "text"])
    ]


def read_qrels(path: Path) -> Relevance:
    """Relevance judgements with a header line: query id, passage id, grade, separated by tabs.

    Raises:
        DatasetError: the file is missing or a line has no number as its grade.
    """
    relevance: Relevance = {}
    try:
        file = path.open(encoding="utf-8", newline="")
    except FileNotFoundError:
        raise DatasetError(f"There is no file {path} with relevance judgements.") from None
    with file:
        rows = csv.reader(file, delimiter="\t")
        next(rows, None)
        for number, row in enumerate(rows, 2):
            if len(row) != 3 or not row[2].strip().lstrip("-").isdigit():
                raise DatasetError(
                    f"{path}, line {number}: should be query id, passage id and a whole number."
                )
            if int(row[2]) > 0:
                relevance.setdefault(row[0], {})[row[1]] = int(row[2])
    return relevance


def judged_queries(folder: Path, split: str) -> tuple[list[RetrievalQuery], Relevance]:
    """The queries of a split that have a relevant passage, with their judgements.

    Raises:
        DatasetError: a file is missing, or no query of the split is judged.
    """
    relevance = read_qrels(folder / "qrels" / f"{split}.tsv")
    queries = [query for query in read_queries(folder, split) if query.id in relevance]
    if not queries:
        raise DatasetError(f"No query of {folder} has a judgement in qrels/{split}.tsv.")
    return queries, relevance
