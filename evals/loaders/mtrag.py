"""MTRAG (Katsis et al., 2025): retrieval within a conversation, and which questions can be answered.

The folder has ``DOMAIN.jsonl`` (passages), ``DOMAIN_queries/DOMAIN_questions.jsonl`` (every turn so far, a
line each), ``DOMAIN_queries/qrels/dev.tsv`` and ``DOMAIN_tasks.jsonl``. The human rewrites are not read:
whoever uses them measures a person's work.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from evals.loaders.beir import Passage, Relevance, RetrievalQuery, read_qrels
from evals.loaders.lines import json_lines

_TURN = "|user|:"


def read_passages(folder: Path, domain: str = "fiqa") -> Iterator[Passage]:
    """The passage pool of a domain."""
    for row in json_lines(folder / f"{domain}.jsonl", ["_id", "text"]):
        yield Passage(str(row["_id"]), row.get("title") or "", row["text"])


def read_conversations(folder: Path, domain: str = "fiqa") -> tuple[list[RetrievalQuery], Relevance]:
    """The last turn of each task as the query, the turns before it as history; judged queries only."""
    queries_folder = folder / f"{domain}_queries"
    relevance = read_qrels(queries_folder / "qrels" / "dev.tsv")
    queries = []
    for row in json_lines(queries_folder / f"{domain}_questions.jsonl", ["_id", "text"]):
        if row["_id"] in relevance:
            *history, last = split_turns(row["text"])
            queries.append(RetrievalQuery(row["_id"], last, tuple(history)))
    return queries, relevance


def split_turns(text: str) -> list[str]:
    """``"|user|: One?\\n|user|: Two?"`` → ``["One?", "Two?"]``."""
    return [turn.strip() for turn in text.split(_TURN) if turn.strip()] or [text.strip()]


def read_answerability(folder: Path, domain: str = "fiqa") -> dict[str, bool]:
    """``{task id: whether the passages answer it}``; tasks with a partial answer are left out."""
    verdicts = {"ANSWERABLE": True, "UNANSWERABLE": False}
    found = {}
    for row in json_lines(folder / f"{domain}_tasks.jsonl", ["task_id", "user"]):
        labels = row["user"].get("enrichments", {}).get("Answerability", [])
        if labels and labels[0] in verdicts:
            found[row["task_id"]] = verdicts[labels[0]]
    return found
