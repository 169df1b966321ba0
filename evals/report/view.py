"""What a report shows, gathered from a run folder once for all its forms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from evals.compare import Comparison, compare_runs
from evals.outcomes import OUTCOMES
from evals.run_folder import RunFolder
from evals.summary import Summary


@dataclass(frozen=True, slots=True)
class RunView:
    """A run to report on, with the run it is compared to where there is one."""

    folder: str
    description: Mapping[str, Any]
    summary: Summary
    questions: tuple[Mapping[str, Any], ...]
    comparison: Comparison | None = None

    @property
    def labels(self) -> list[str]:
        """Every label of the questions, for the filter."""
        return sorted({label for question in self.questions for label in question["labels"]})

    def to_json(self) -> dict[str, Any]:
        """The whole report for a program."""
        return {
            "run": dict(self.description),
            "summary": self.summary.to_json(),
            "questions": [dict(question) for question in self.questions],
            "comparison": self.comparison.to_json() if self.comparison else None,
        }


def read_view(run: RunFolder, against: RunFolder | None = None) -> RunView:
    """The view of ``run``; with ``against``, what changed since that run.

    Questions whose outcome changed come first, then the worse outcomes before the better ones.

    Raises:
        RunFolderError: a folder is no finished run.
    """
    comparison = compare_runs(against, run) if against else None
    before = {change.id: change.before for change in comparison.outcomes} if comparison else {}
    answers = run.answers()
    questions = [
        {**row, **_answer_parts(answers.get(row["id"], {}), row), "before": before.get(row["id"], "")}
        for row in run.rows("scores.jsonl")
    ]
    worst_first = list(reversed(OUTCOMES))
    questions.sort(key=lambda row: (not row["before"], worst_first.index(row["outcome"])))
    summary = Summary.from_json(run.read("summary.json"))
    return RunView(str(run.path), run.description(), summary, tuple(questions), comparison)


def _answer_parts(kept: Mapping[str, Any], row: Mapping[str, Any]) -> dict[str, Any]:
    answer = kept.get("answer") or {}
    return {
        "answered": bool(answer.get("answered")),
        "text": answer.get("text", ""),
        "standalone_question": answer.get("standalone_question", ""),
        "sentences": answer.get("sentences", ()),
        "notices": answer.get("notices", ()),
        "citations": [
            _citation(citation, row) for citation in answer.get("citations", ()) if answer.get("answered")
        ],
        "earlier": [
            {"question": earlier["question"], "text": earlier["text"]}
            for earlier in kept.get("earlier_answers", ())
        ],
        "error": kept.get("error", ""),
        "seconds": kept.get("seconds", 0.0),
    }


def _citation(citation: Mapping[str, Any], row: Mapping[str, Any]) -> dict[str, Any]:
    text, start, end = citation["paragraph_text"], citation["start"], citation["end"]
    return {
        "n": citation["n"],
        "citation": citation["citation"] or f"{citation['label']}, {citation['locator']}",
        "source": citation["source"],
        "before": text[:start],
        "quote": text[start:end],
        "after": text[end:],
        "right": citation["n"] in row["right_citations"],
    }
