"""Retrieval test collections on disk, in BEIR form or as MTRAG ships them, as questions, judgements and
documents.

BEIR form is ``corpus.jsonl`` (``_id``, ``title``, ``text``), ``queries.SPLIT.jsonl`` or ``queries.jsonl``
(``_id``, ``text``, and here ``history``: the earlier questions of the conversation, oldest first) and
``qrels/SPLIT.tsv``.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from index.errors import PinciteError
from index.files import SourceFile
from index.locators import Locator
from index.model import Document, Masthead, Paragraph


class NotACollection(PinciteError):
    """A folder lacks what a retrieval benchmark needs, or a line of it cannot be read."""


@dataclass(frozen=True, slots=True)
class BenchQuery:
    """One question with the questions asked before it in the same conversation, oldest first."""

    id: str
    text: str
    history: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Collection:
    """``judgements[query id][document id]`` is the relevance, 1 or more; queries without any are left out."""

    name: str
    corpus: Path
    queries: tuple[BenchQuery, ...]
    judgements: Mapping[str, Mapping[str, int]]


def load_collection(folder: Path, split: str) -> Collection:
    """The collection in ``folder``: BEIR form, or MTRAG's own layout, told apart by what is there.

    Raises ``NotACollection`` with what is missing.
    """
    mtrag = sorted(folder.glob("*_queries/*_questions.jsonl"))
    if not (folder / "corpus.jsonl").is_file() and mtrag:
        return _load_mtrag(folder, mtrag[0])
    queries = _first(folder / f"queries.{split}.jsonl", folder / "queries.jsonl")
    judgements = _judgements(_first(folder / "qrels" / f"{split}.tsv"))
    return Collection(
        name=folder.resolve().name,
        corpus=_first(folder / "corpus.jsonl"),
        queries=_judged(
            (
                BenchQuery(str(row["_id"]), str(row["text"]), tuple(map(str, row.get("history") or ())))
                for row in _rows(queries)
            ),
            judgements,
        ),
        judgements=judgements,
    )


def _load_mtrag(folder: Path, questions: Path) -> Collection:
    """MTRAG: all user turns of a conversation in one text, each led by ``|user|:``; the last is the
    question.
    """
    domain = questions.name.removesuffix("_questions.jsonl")
    judgements = _judgements(_first(questions.parent / "qrels" / "dev.tsv"))
    queries = []
    for row in _rows(questions):
        turns = [turn.strip(" :\n") for turn in str(row["text"]).split("|user|:") if turn.strip(" :\n")]
        queries.append(BenchQuery(str(row["_id"]), turns[-1], tuple(turns[:-1])))
    return Collection(
        folder.resolve().name, _first(folder / f"{domain}.jsonl"), _judged(queries, judgements), judgements
    )


def read_corpus(path: Path) -> Iterator[tuple[str, str, str]]:
    """``(id, title, text)`` of every document of a ``corpus.jsonl``."""
    for row in _rows(path):
        yield str(row["_id"]), str(row.get("title") or "").strip(), str(row.get("text") or "").strip()


def as_documents(files: Sequence[SourceFile]) -> Iterator[tuple[SourceFile, Document]]:
    """A reader for ``Library.open``: each line of a corpus file is a document of one paragraph, its id the
    source.
    """
    for file in files:
        for identifier, title, text in read_corpus(file.path):
            paragraph = Paragraph(Locator.parse("u1"), "", "unnumbered", text or title)
            masthead = Masthead(title=title or None)
            yield file, Document(f"{file.source}/{identifier}", masthead=masthead, paragraphs=(paragraph,))


def _judged(
    queries: Iterable[BenchQuery], judgements: Mapping[str, Mapping[str, int]]
) -> tuple[BenchQuery, ...]:
    return tuple(query for query in queries if query.id in judgements)


def _judgements(path: Path) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.reader(lines, delimiter="\t"):
            if len(row) >= 3 and row[2].strip().lstrip("-").isdigit() and int(row[2]) > 0:
                found.setdefault(row[0], {})[row[1]] = int(row[2])
    if not found:
        raise NotACollection(f"{path} has no judgement; its lines are query-id, corpus-id, score with tabs.")
    return found


def _first(*paths: Path) -> Path:
    for path in paths:
        if path.is_file():
            return path
    raise NotACollection(
        f"{paths[0].parent} has no {paths[0].name}. A folder in BEIR form holds corpus.jsonl, "
        "queries.SPLIT.jsonl and qrels/SPLIT.tsv; check the folder and --split."
    )


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                try:
                    row = json.loads(line)
                    if not isinstance(row, dict) or "_id" not in row:
                        raise ValueError("it has no _id")
                except ValueError as error:
                    raise NotACollection(f"{path}, line {number} cannot be read: {error}.") from error
                yield row
