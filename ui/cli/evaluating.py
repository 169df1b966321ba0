"""`pincite eval …`: judge answers and citations. Each verb is a call into ``evals``."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from index.errors import PinciteError
from ui.cli.options import add_library, add_verb, open_to_read, port_number, positive
from ui.cli.output import print_json, print_line, say, wrapped

if TYPE_CHECKING:
    from evals.judge import Judgement
    from evals.report.view import RunView


def register(verbs: Any) -> None:
    """Add the verbs of this file to the command line."""
    help_text = "judge answers and citations"
    group = verbs.add_parser("eval", help=help_text, description=help_text)
    inner = group.add_subparsers(metavar="VERB", required=True)

    parser = add_verb(inner, "run", run, "ask a set of questions and judge the answers")
    parser.add_argument("set", type=Path, metavar="SET", help="JSONL, or CSV as a spreadsheet saves it")
    parser.add_argument("--out", type=Path, metavar="DIR", help="the run's folder (default: runs/SET)")
    parser.add_argument(
        "--floors", type=Path, metavar="FILE.json", help="exit 1 when a figure is below these"
    )
    parser.add_argument("--report", type=Path, metavar="FILE", help="write .html, .md, .json or .xml (JUnit)")
    add_library(parser)

    parser = add_verb(
        inner, "validate", validate, "say what is wrong with a question set, with line and column"
    )
    parser.add_argument("set", type=Path, metavar="SET", help="JSONL, or CSV as a spreadsheet saves it")
    add_library(parser)

    parser = add_verb(inner, "report", report, "write the report of a run that is done")
    parser.add_argument("run_folder", type=Path, metavar="RUN")
    parser.add_argument("out", type=Path, metavar="FILE", help=".html, .md, .json or .xml (JUnit)")
    parser.add_argument(
        "--against", type=Path, metavar="RUN", help="an earlier run; what changed comes first"
    )

    parser = add_verb(inner, "readme", readme, 'write the README section "How good is it?" from runs')
    parser.add_argument("runs", nargs="+", type=Path, metavar="RUN")
    parser.add_argument("--readme", type=Path, default=Path("README.md"), metavar="FILE")

    parser = add_verb(inner, "compare", compare, "two runs, question by question")
    parser.add_argument("before", type=Path, metavar="RUN")
    parser.add_argument("after", type=Path, metavar="RUN")
    parser.add_argument("--report", type=Path, metavar="FILE", help="write .html or .md")

    parser = add_verb(inner, "check", check, "judge answers that anybody wrote against the library")
    parser.add_argument("answers", type=Path, metavar="FILE", help="JSONL, CSV or text")
    add_library(parser)

    parser = add_verb(inner, "sample", sample, "draw sentences of a run for people to judge")
    parser.add_argument("run_folder", type=Path, metavar="RUN")
    parser.add_argument("-n", type=positive, default=50, help="how many sentences (default: 50)")
    parser.add_argument("--seed", type=int, default=0, help="the same seed draws the same sentences")
    parser.add_argument("--out", type=Path, default=Path("sample.csv"), metavar="SHEET.csv")

    parser = add_verb(inner, "judge", judge, "judge a drawn sheet in the browser")
    parser.add_argument("sheet", type=Path, metavar="SHEET.csv")
    parser.add_argument("--port", type=port_number, default=7862)

    parser = add_verb(inner, "agreement", agreement, "what judged sheets say, and how far their judges agree")
    parser.add_argument("sheets", nargs="+", type=Path, metavar="SHEET.csv")


def run(options: argparse.Namespace) -> int:
    """Run a question set; exit code 1 when a floor is not reached."""
    from assistant.answering.configured import configured_answerer, configured_rewriter
    from assistant.assistant import Assistant
    from evals.floors import check_floors, read_floors
    from evals.report.markdown import figures_table
    from evals.run import run_set

    floors = read_floors(options.floors) if options.floors else {}
    out = options.out or Path("runs") / options.set.stem
    with open_to_read(options) as library, _progress() as progress:
        result = run_set(
            options.set,
            Assistant(library, answerer=configured_answerer(library), rewriter=configured_rewriter()),
            library,
            out,
            progress=progress,
        )
    checks = check_floors(result.summary, floors)
    missed = [found for found in checks if not found.holds]
    if options.json:
        print_json({"run": str(out), **result.summary.to_json(), "floors": [asdict(one) for one in checks]})
    else:
        print(figures_table(result.summary))
        print(f"\nQuestions: {result.summary.counted()}.")
        say(f"Every question with its scores is in {out}.")
    for found in missed:
        say(f"pincite: {found}")
    if options.report:
        _write_report(options.report, out, None, checks)
    return 1 if missed else 0


def _write_report(path: Path, run_folder: Path, against: Path | None, floors: Any = ()) -> None:
    from evals.report.html import html_report
    from evals.report.junit import junit_report
    from evals.report.markdown import markdown_report
    from evals.report.view import read_view
    from evals.run_folder import RunFolder

    makers: dict[str, Callable[[RunView], str]] = {
        ".html": html_report,
        ".xml": lambda view: junit_report(view, floors),
        ".md": markdown_report,
        ".json": lambda view: json.dumps(view.to_json(), ensure_ascii=False, indent=1),
    }
    if path.suffix not in makers:
        raise PinciteError(f"{path}: a report is written as {', '.join(makers)}; name a file that ends so.")
    view = read_view(RunFolder(run_folder), RunFolder(against) if against else None)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(makers[path.suffix](view), encoding="utf-8")
    say(f"Report: {path}")


def validate(options: argparse.Namespace) -> int:
    """Check a set by itself and against the library; exit code 1 with every problem when there is one."""
    from evals.sources import Sources
    from evals.validate import read_set

    with open_to_read(options) as library:
        questions = read_set(options.set, Sources(library))
    if options.json:
        print_json({"questions": len(questions)})
    else:
        print(f"{len(questions)} questions, every expected paragraph is in the library.")
    return 0


def report(options: argparse.Namespace) -> int:
    """Write the report of a finished run."""
    _write_report(options.out, options.run_folder, options.against)
    return 0


def readme(options: argparse.Namespace) -> int:
    """Put the figures of the runs into the README, between its markers."""
    from evals.readme import readme_section, update_readme
    from evals.run_folder import RunFolder

    changed = update_readme(options.readme, readme_section([RunFolder(path) for path in options.runs]))
    say(f"{options.readme} {'now has' if changed else 'already had'} these figures.")
    return 0


@contextmanager
def _progress() -> Iterator[Callable[[int, int, Judgement], None] | None]:
    """A bar with the questions done; nothing in a pipe."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("questions", total=None)
        yield lambda done, total, judgement: bar.update(task, completed=done, total=total)


def compare(options: argparse.Namespace) -> int:
    """Print the differences between two runs of one set."""
    from evals.compare import compare_runs
    from evals.run_folder import RunFolder

    comparison = compare_runs(RunFolder(options.before), RunFolder(options.after))
    if options.json:
        print_json(comparison.to_json())
    else:
        for change in comparison.metrics.values():
            print(f"{change.title}: {change.first:.3f} → {change.second:.3f}, {change.verdict}")
        for one in comparison.outcomes:
            print(f"{one.question}: {one.before} → {one.after}")
    if options.report:
        _write_report(options.report, options.after, options.before)
    return 0


def check(options: argparse.Namespace) -> int:
    """Print each sentence with its verdict; exit code 1 when one is not supported."""
    from evals.check import check_answers, count_findings, read_answers

    answers = read_answers(options.answers)
    with open_to_read(options) as library:
        checked = check_answers(answers, library)
    findings = count_findings(checked)
    if options.json:
        for answer in checked:
            print_line(answer.to_json())
    else:
        for answer in checked:
            for sentence in answer.sentences:
                print(wrapped(f"{sentence.finding}: {sentence.text}"))
                for reason in sentence.reasons:
                    print(wrapped(reason, indent="    "))
        say(", ".join(f"{count} {finding}" for finding, count in findings.items()))
    bad = ("not supported", "citation wrong")
    return 1 if any(findings.get(finding) for finding in bad) else 0  # type: ignore[call-overload]


def sample(options: argparse.Namespace) -> int:
    """Write a sheet of sentences with their cited paragraphs."""
    from evals.run_folder import RunFolder
    from evals.sample import draw, write_sheet

    items = draw(RunFolder(options.run_folder), options.n, seed=options.seed)
    write_sheet(options.out, items)
    if options.json:
        print_json({"sheet": str(options.out), "sentences": len(items)})
    else:
        print(f"{len(items)} sentences in {options.out}; `pincite eval judge {options.out}` shows them.")
    return 0


def judge(options: argparse.Namespace) -> int:
    """Serve the sheet on this machine until interrupted."""
    from evals.judging import serve

    serve(options.sheet, options.port)
    return 0


def agreement(options: argparse.Namespace) -> int:
    """Print the shares of each judgement and the agreement of the judges."""
    from evals.sample import judged_figures, read_judgements

    figures = judged_figures(read_judgements(options.sheets))
    if options.json:
        print_json(figures)
    else:
        for name, value in figures.items():
            print(f"{name}: {value if not isinstance(value, float) else round(value, 3)}")
    return 0
