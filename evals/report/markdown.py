"""The report as Markdown: figures, outcomes, kinds of question, and every question that went wrong."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from evals.report.view import RunView
from evals.summary import Summary


def markdown_report(view: RunView) -> str:
    """The whole report; questions that are right are counted, not listed."""
    parts = [
        f"# Evaluation of {view.description['set']}",
        f"{view.description['started']}, {view.summary.questions} questions, "
        f"{view.description['documents']} documents with {view.description['paragraphs']} paragraphs.",
        figures_table(view.summary),
        _outcomes(view.summary),
    ]
    if view.comparison:
        parts += [f"## Against {view.comparison.first}", _comparison(view)]
    parts += ["## By kind", _labels(view.summary), "## Not right", *map(_question, _not_right(view))]
    return "\n\n".join(parts) + "\n"


def figures_table(summary: Summary) -> str:
    """One line a metric, with its interval."""
    lines = ["| figure | value [95 % interval] |", "|---|---|"]
    lines += [f"| {figure.title} | {figure.printed()} |" for figure in summary.figures.values()]
    return "\n".join(lines)


def _outcomes(summary: Summary) -> str:
    return ", ".join(f"{count} {word}" for word, count in summary.outcomes.items())


def _comparison(view: RunView) -> str:
    assert view.comparison is not None
    lines = ["| figure | before | after | difference [95 % interval] | p | |", "|---|---|---|---|---|---|"]
    for change in view.comparison.metrics.values():
        found = change.difference
        interval = (
            "" if found.low is None or found.high is None else f" [{found.low:+.3f}, {found.high:+.3f}]"
        )
        lines.append(
            f"| {change.title} | {change.first:.3f} | {change.second:.3f} | {found.mean:+.3f}{interval} "
            f"| {found.p:.3f} | {change.verdict} |"
        )
    changed = [
        f"- {one.question}: {one.before} → {one.after} ({one.reason})" for one in view.comparison.outcomes
    ]
    return "\n".join([*lines, "", *changed])


def _labels(summary: Summary) -> str:
    names = list(dict.fromkeys(name for row in summary.by_label.values() for name in row))
    lines = [f"| | {' | '.join(name.replace('_', ' ') for name in names)} |", "|---" * (len(names) + 1) + "|"]
    for label, row in summary.by_label.items():
        cells = [f"{row[name]:.0f}" if name == "questions" else _share(row.get(name)) for name in names]
        lines.append(f"| {label} | {' | '.join(cells)} |")
    return "\n".join(lines)


def _share(value: float | None) -> str:
    return "" if value is None else f"{value:.2f}"


def _not_right(view: RunView) -> list[Mapping[str, Any]]:
    return [question for question in view.questions if question["outcome"] != "right"]


def _question(row: Mapping[str, Any]) -> str:
    asked = " → ".join([*row["turns"], row["question"]])
    said = row["text"].replace("\n", " ") or row["error"]
    return f"**{asked}** ({row['outcome']}: {row['reason']})\n\n> {said}"
