"""The report as one HTML file: no script, style, font or picture comes from anywhere else."""

from __future__ import annotations

from importlib.resources import files

from evals.outcomes import OUTCOMES
from evals.report.view import RunView
from evals.summary import Figure

HEADLINE = (
    "expected_recall",
    "no_wrong_citation",
    "quote_exactness",
    "true_refusal",
    "false_refusal",
    "citation_f1",
)
"""The figures shown large at the top, where the run has them."""


def html_report(view: RunView) -> str:
    """The page as text."""
    from jinja2 import Environment

    folder = files("evals.report")
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    template = environment.from_string((folder / "report.html").read_text(encoding="utf-8"))
    return template.render(
        view=view,
        outcomes=OUTCOMES,
        headline=[view.summary.figures[name] for name in HEADLINE if name in view.summary.figures],
        plotted=[plot_row(figure) for figure in view.summary.figures.values() if not figure.unit],
        counted=[figure for figure in view.summary.figures.values() if figure.unit],
        style=(folder / "report.css").read_text(encoding="utf-8"),
        script=(folder / "report.js").read_text(encoding="utf-8"),
    )


def plot_row(figure: Figure) -> dict[str, object]:
    """A share between 0 and 1 as percentages of the plot's width: the mean and the ends of its interval."""
    found = figure.estimate
    low = found.mean if found.low is None else found.low
    high = found.mean if found.high is None else found.high
    return {
        "title": figure.title,
        "printed": figure.printed(),
        "mean": round(100 * found.mean, 2),
        "low": round(100 * low, 2),
        "width": round(100 * (high - low), 2),
        "higher_is_better": figure.higher_is_better,
    }
