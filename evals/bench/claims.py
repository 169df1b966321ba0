"""Does the checker agree with people? Claims with their evidence and a human label, judged and scored.

A row is ``{"claim": str, "evidence": [sentences], "label": "supported" | "partially_supported" |
"not_supported"}``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from index.errors import PinciteError

if TYPE_CHECKING:
    from index.embedding.base import Encoder

LABELS = ("supported", "partially_supported", "not_supported")


class ClaimsFileError(PinciteError):
    """A claims file that cannot be used; the message says which line and why."""


def bench_claims(
    file: Path, predictions: Path | None = None, *, encoder: Encoder | None = None
) -> dict[str, float]:
    """Judge every claim of ``file`` → ``{"n", "f1_supported", "accuracy", …}``.

    ``f1_supported`` and ``accuracy`` are of "supported" against the rest, as WiCE reports them (Kamoi et
    al. 2023); ``accuracy_three_labels`` tells all three apart. ``predictions`` gets one JSON object per
    row: the claim, the decision (``label``), its ``score`` and ``reasons``. Without an ``encoder``
    claims are judged by words (put aside, F1 is .66 either way). Raises ``ClaimsFileError``.
    """
    from assistant.verification import check_sentence

    rows = read_claims(file)
    verdicts = [check_sentence(row["claim"], row["evidence"], encoder=encoder) for row in rows]
    if predictions is not None:
        with predictions.open("w", encoding="utf-8") as out:
            for row, verdict in zip(rows, verdicts, strict=True):
                decision = {
                    "claim": row["claim"],
                    "label": verdict.label,
                    "score": round(verdict.score, 4),
                    "reasons": [str(reason) for reason in verdict.reasons],
                }
                out.write(json.dumps(decision, ensure_ascii=False) + "\n")
    labelled = [(v.label, row["label"]) for v, row in zip(verdicts, rows, strict=True) if row.get("label")]
    return score([said for said, _ in labelled], [true for _, true in labelled])


def score(said: Sequence[str], true: Sequence[str]) -> dict[str, float]:
    """Figures of decisions against human labels, as ``bench_claims`` returns them."""
    both = sum(s == t == "supported" for s, t in zip(said, true, strict=True))
    chosen, relevant = sum(s == "supported" for s in said), sum(t == "supported" for t in true)
    agree = sum((s == "supported") == (t == "supported") for s, t in zip(said, true, strict=True))
    exact = sum(s == t for s, t in zip(said, true, strict=True))
    count = len(true)
    return {
        "n": count,
        "f1_supported": round(2 * both / (chosen + relevant), 4) if chosen + relevant else 0.0,
        "accuracy": round(agree / count, 4) if count else 0.0,
        "precision_supported": round(both / chosen, 4) if chosen else 0.0,
        "recall_supported": round(both / relevant, 4) if relevant else 0.0,
        "accuracy_three_labels": round(exact / count, 4) if count else 0.0,
    }


def read_claims(file: Path) -> list[dict[str, Any]]:
    """The rows of a claims file, checked. Raises ``ClaimsFileError``."""
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise ClaimsFileError(f"Cannot read {file}: {error.strerror}.") from error
    rows = [_row(file, number, line) for number, line in enumerate(lines, start=1) if line.strip()]
    if not rows:
        raise ClaimsFileError(f"{file} holds no claims.")
    return rows


def _row(file: Path, number: int, line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        raise ClaimsFileError(f"{file}, line {number}: not JSON ({error.msg}).") from error
    if not isinstance(row, dict) or not isinstance(row.get("claim"), str):
        raise ClaimsFileError(f'{file}, line {number}: needs a "claim" that is a text.')
    evidence = row.get("evidence")
    if isinstance(evidence, str):
        row["evidence"] = [evidence]
    elif not isinstance(evidence, list) or not all(isinstance(text, str) for text in evidence):
        raise ClaimsFileError(f'{file}, line {number}: needs "evidence", a list of sentences.')
    if row.get("label") not in (None, *LABELS):
        raise ClaimsFileError(
            f"{file}, line {number}: the label {row['label']!r} is none of {', '.join(LABELS)}."
        )
    return row


def distinct(rows: Iterable[dict[str, Any]]) -> int:
    """How many different claims the rows hold."""
    return len({row["claim"] for row in rows})
