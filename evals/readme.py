"""The README's section "How good is it?", written from runs so that no figure is typed by hand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from evals.run_folder import RunFolder
from evals.summary import Figure, Summary
from index.errors import PinciteError

BEGIN, END = "<!-- evals: begin -->", "<!-- evals: end -->"
SHOWN = (
    "expected_recall",
    "no_wrong_citation",
    "quote_exactness",
    "true_refusal",
    "false_refusal",
    "completeness",
    "citation_recall",
    "citation_precision",
    "pinpoint_paragraph",
    "pinpoint_sub_paragraph",
    "attribution",
    "citation_form",
    "paragraph_recall@1",
    "paragraph_recall@5",
    "latency_ms",
)


class ReadmeError(PinciteError):
    """A README without the place for the section."""


def readme_section(runs: Sequence[RunFolder]) -> str:
    """A table with one column a run, and below it what each was run on and the command that repeats it."""
    views = [(run.description(), Summary.from_json(run.read("summary.json"))) for run in runs]
    names = [Path(str(description["set"])).stem.replace("_", " ") for description, _ in views]
    lines = [f"| | {' | '.join(names)} |", "|---" * (len(views) + 1) + "|"]
    for name in SHOWN:
        found = [summary.figures.get(name) for _, summary in views]
        title = next((figure.title for figure in found if figure), None)
        if title:
            lines.append(f"| {title} | {' | '.join(_cell(figure) for figure in found)} |")
    lines.append(f"| Questions | {' | '.join(summary.counted() for _, summary in views)} |")
    notes = [
        f"- {name}: {description['started'][:10]}, {description['documents']} documents with "
        f"{description['paragraphs']} paragraphs, {_machine(description['machine'])}. "
        f"Repeat with `{description['command']}`."
        for name, (description, _) in zip(names, views, strict=True)
    ]
    legend = (
        "Shares in per cent with 95 % intervals (bootstrap over conversations); docs/evals.md defines each."
    )
    return "\n".join([*lines, "", legend, "", *notes])


def update_readme(path: Path, section: str) -> bool:
    """Put ``section`` between the two markers; returns whether the file changed.

    Raises:
        ReadmeError: the markers are not there, or not in this order.
    """
    text = path.read_text(encoding="utf-8")
    pattern = re.compile(re.escape(BEGIN) + r".*?" + re.escape(END), re.DOTALL)
    if not pattern.search(text):
        raise ReadmeError(f"{path} has no lines {BEGIN} and {END} to put the figures between.")
    new = pattern.sub(lambda _: f"{BEGIN}\n{section}\n{END}", text, count=1)
    if new != text:
        path.write_text(new, encoding="utf-8")
    return new != text


def _cell(figure: Figure | None) -> str:
    if figure is None:
        return ""
    if figure.unit:
        return f"p50 {figure.p50:.0f} {figure.unit}, p95 {figure.p95:.0f} {figure.unit}"
    found = figure.estimate
    interval = (
        "" if found.low is None or found.high is None else f" ({100 * found.low:.0f}–{100 * found.high:.0f})"
    )
    return f"{100 * found.mean:.1f}{interval}"


def _machine(facts: dict[str, object]) -> str:
    return f"{facts['cores']} cores, {facts['memory_gib']} GiB, Python {facts['python']}"
