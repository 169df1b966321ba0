"""Draw sentences with their citations for people to judge, read the judgements back, compare them.

A sheet is a CSV file with one row a sentence: answer on one side, cited paragraphs on the other, an empty
column for the judgement. It can be filled in with a spreadsheet or in the browser (``evals.judging``).
"""

from __future__ import annotations

import csv
import random
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from evals.agreement import agreement
from evals.run_folder import RunFolder
from index.errors import PinciteError

LABELS = {"1": "supported", "2": "partly", "3": "not", "4": "citation wrong"}
"""The keys of the judging page and what they stand for."""


class SheetError(PinciteError):
    """A sheet that cannot be read."""


@dataclass(frozen=True, slots=True)
class Item:
    """One sentence to judge. ``judgement`` is one of ``LABELS``' values, empty until judged."""

    item: str
    question: str
    sentence: str
    citations: str
    paragraphs: str
    judgement: str = ""
    comment: str = ""


def draw(run: RunFolder, count: int, *, seed: int = 0) -> list[Item]:
    """``count`` sentences with citations, at most one a question before any question gives a second.

    The same seed draws the same sentences, so that several people can judge one sample.

    Raises:
        RunFolderError: there is no run in the folder.
    """
    run.description()
    outcomes = {row["id"]: row for row in run.rows("scores.jsonl")}
    by_question: dict[str, list[Item]] = defaultdict(list)
    for key, row in sorted(run.answers().items()):
        answer = row["answer"] or {}
        citations = {one["n"]: one for one in answer.get("citations", ())}
        for number, sentence in enumerate(answer.get("sentences", ()), 1):
            cited = [citations[n] for n in sentence["citations"] if n in citations]
            if cited and answer["answered"]:
                by_question[key].append(
                    Item(
                        item=f"{key}.{number}",
                        question=" → ".join([*outcomes.get(key, {}).get("turns", ()), answer["question"]]),
                        sentence=sentence["text"],
                        citations="\n".join(
                            one["citation"] or f"{one['label']}, {one['locator']}" for one in cited
                        ),
                        paragraphs="\n\n".join(one["paragraph_text"] for one in cited),
                    )
                )
    chance = random.Random(seed)
    for items in by_question.values():
        chance.shuffle(items)
    rounds = []
    for depth in range(max(map(len, by_question.values()), default=0)):
        layer = [items[depth] for items in by_question.values() if len(items) > depth]
        chance.shuffle(layer)
        rounds += layer
    return rounds[:count]


def write_sheet(path: Path, items: Sequence[Item]) -> None:
    """Write a sheet, whole or not at all."""
    new = path.with_name(f".{path.name}.new")
    with new.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, [field.name for field in fields(Item)])
        writer.writeheader()
        writer.writerows(asdict(item) for item in items)
    new.replace(path)


def read_sheet(path: Path) -> list[Item]:
    """The rows of a sheet.

    Raises:
        SheetError: it is missing, lacks a column, or has a judgement that is none of the four.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
    except FileNotFoundError:
        raise SheetError(
            f"There is no sheet {path}: `pincite eval sample RUN --out {path}` makes one."
        ) from None
    names = [field.name for field in fields(Item)]
    items = []
    for line, row in enumerate(rows, 2):
        if missing := [name for name in ("item", "sentence", "judgement") if row.get(name) is None]:
            raise SheetError(f"{path}, line {line}: no column {', '.join(missing)}.")
        said = row["judgement"].strip().lower()
        label = LABELS.get(said, said)
        if label and label not in LABELS.values():
            raise SheetError(
                f"{path}, line {line}: {said!r} should be one of {', '.join(LABELS.values())}, or 1 to 4."
            )
        items.append(
            Item(**{name: (row.get(name) or "") for name in names if name != "judgement"}, judgement=label)
        )
    return items


def read_judgements(sheets: Sequence[Path]) -> dict[str, dict[str, str]]:
    """``{name of the sheet: {item: label}}`` of everything judged."""
    return {
        path.stem: {item.item: item.judgement for item in read_sheet(path) if item.judgement}
        for path in sheets
    }


def judged_figures(judgements: Mapping[str, Mapping[str, str]]) -> dict[str, float | int | None]:
    """Shares of each label over all judgements, and how far the judges agree."""
    labels = [label for given in judgements.values() for label in given.values()]
    shares = {label: labels.count(label) / len(labels) for label in LABELS.values()} if labels else {}
    return {"judgements": len(labels), **shares, **agreement(judgements)}
