"""Claims with evidence: tables of claim, evidence sentences and label; WiCE; the rationales of SciFact.

WiCE (Kamoi et al., 2023) is such a table already, with the numbers of the supporting sentences besides.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evals.loaders.beir import read_corpus, read_queries
from evals.loaders.lines import DatasetError, json_lines

LABELS = ("supported", "partially_supported", "not_supported")


@dataclass(frozen=True, slots=True)
class Claim:
    """``supporting`` are alternative sets of indices into ``evidence`` that support the claim together."""

    id: str
    claim: str
    evidence: tuple[str, ...]
    label: str
    supporting: tuple[tuple[int, ...], ...] = ()


def read_claims(path: Path) -> list[Claim]:
    """A table as JSONL (WiCE included), or CSV with columns claim, evidence (one sentence a line) and label.

    Raises:
        DatasetError: the file is missing, a row lacks a column, or a label is none of the three.
    """
    rows = (
        _csv_rows(path) if path.suffix.lower() == ".csv" else json_lines(path, ["claim", "evidence", "label"])
    )
    return [_claim(path, number, row) for number, row in enumerate(rows, 1)]


def read_scifact(folder: Path, split: str = "train") -> list[Claim]:
    """The claims of SciFact (Wadden et al., 2020) against their rationale sentences.

    SUPPORT gives "supported", CONTRADICT "not_supported". The corpus is in the layout of BEIR, where
    sentences are not marked: the abstract is cut at its sentence ends, and a row whose rationale lies
    beyond them is left out.
    """
    from assistant.sentences import split_sentences

    claims = {query.id: query.text for query in read_queries(folder, split)}
    rationales: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for row in json_lines(folder / f"evidence.{split}.jsonl", ["query_id", "doc_id", "label", "sentences"]):
        rationales[row["query_id"], row["doc_id"]].append(row)
    wanted = {doc for _, doc in rationales}
    abstracts = {
        p.id: [s.text for s in split_sentences(p.text)] for p in read_corpus(folder) if p.id in wanted
    }
    found = []
    for (query, doc), rows in rationales.items():
        sentences = abstracts.get(doc, [])
        supporting = tuple(tuple(row["sentences"]) for row in rows)
        if query in claims and all(index < len(sentences) for group in supporting for index in group):
            label = "supported" if rows[0]["label"] == "SUPPORT" else "not_supported"
            found.append(Claim(f"{query}/{doc}", claims[query], tuple(sentences), label, supporting))
    return found


def _csv_rows(path: Path) -> Iterator[dict[str, Any]]:
    try:
        file = path.open(encoding="utf-8-sig", newline="")
    except FileNotFoundError:
        raise DatasetError(f"There is no file {path}.") from None
    with file:
        for row in csv.DictReader(file):
            yield {
                **row,
                "evidence": [line for line in (row.get("evidence") or "").splitlines() if line.strip()],
            }


def _claim(path: Path, number: int, row: dict[str, Any]) -> Claim:
    label, evidence = row.get("label"), row.get("evidence")
    if label not in LABELS:
        raise DatasetError(f"{path}, row {number}: label {label!r} should be one of {', '.join(LABELS)}.")
    if not row.get("claim") or not isinstance(evidence, list):
        raise DatasetError(f"{path}, row {number}: a claim and a list of evidence sentences are wanted.")
    supporting = tuple(tuple(group) for group in row.get("supporting_sentences") or ())
    name = row.get("id") or (row.get("meta") or {}).get("id") or str(number)
    return Claim(str(name), row["claim"], tuple(evidence), str(label), supporting)
