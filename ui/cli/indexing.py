"""`pincite index` and `pincite check`: the verbs that change a library on disk."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ui.cli.options import add_library, add_verb, folder_of
from ui.cli.output import counted, print_json, say

if TYPE_CHECKING:
    from index.library import Library
    from index.records import CheckReport, IndexReport, Progress


def register(verbs: Any) -> None:
    """Add the verbs of this file to the command line."""
    parser = add_verb(verbs, "index", index, "read files and folders into the library")
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="a file or a folder")
    parser.add_argument(
        "--remove", nargs="+", default=[], metavar="NAME", help="remove documents by symbol or file name"
    )
    parser.add_argument(
        "--remove-missing", action="store_true", help="remove documents whose file under PATH is gone"
    )
    parser.add_argument("--reparse", action="store_true", help="read files again that did not change")
    parser.add_argument(
        "--encoder", action="append", default=[], metavar="SPEC", help="embed with this encoder from now on"
    )
    add_library(parser)
    parser = add_verb(verbs, "check", check, "compare catalogue, vectors and lexical index")
    parser.add_argument("--repair", action="store_true", help="bring them into agreement")
    add_library(parser)


def index(options: argparse.Namespace) -> int:
    """Read what is new or changed; without PATH, finish what an interrupted run or an upgrade left to do."""
    from index.library import Library

    embedded = 0
    with Library.open(folder_of(options), encoders=_encoders(options.encoder)) as library:
        removed = library.remove(options.remove) if options.remove else 0
        with _progress_bar() as progress:
            if options.encoder or not (options.paths or options.remove):
                embedded = library.embed_anew(progress, remember=options.encoder or None)
            report = library.add(
                options.paths,
                reparse=options.reparse,
                remove_missing=options.remove_missing,
                progress=progress,
            )
    if embedded:
        say(f"{counted(embedded, 'document')} embedded anew.")
    if options.paths and not report.files:
        given = ", ".join(str(path) for path in options.paths)
        say(f"pincite: there is no document in {given}; PDF, DOCX, HTML, text and ZIP are read.")
    _print_report(report, removed, as_json=options.json)
    return 1 if report.failed else 0


def _encoders(specs: list[str]) -> Any:
    """The encoders named on the command line; None for those the library has."""
    from index.embedding import load_encoder

    return [load_encoder(spec) for spec in specs] or None


def _print_report(report: IndexReport, removed: int, *, as_json: bool) -> None:
    for failure in report.failed:
        say(f"pincite: {failure.error}")
    if as_json:
        print_json(
            {
                "files": report.files,
                "indexed": report.indexed,
                "unchanged": report.unchanged,
                "removed": report.removed + removed,
                "failed": [asdict(failure) for failure in report.failed],
                "paragraphs": report.paragraphs,
                "seconds": report.seconds,
            }
        )
        return
    for record in report.documents:
        name = "" if record.label.startswith(record.source) else f"{record.source}: "
        print(f"{name}{record.label}, {counted(record.paragraphs, 'paragraph')}")
        for warning in record.warnings:
            print(f"    note: {warning}")
    parts = [
        counted(report.files, "file"),
        f"{report.indexed:,} indexed",
        f"{report.unchanged:,} unchanged",
        *([f"{report.removed + removed:,} removed"] if report.removed + removed else []),
        *([f"{len(report.failed):,} not read"] if report.failed else []),
        counted(report.paragraphs, "paragraph"),
        f"{report.seconds:.1f} s",
    ]
    print(", ".join(parts))


@contextmanager
def _progress_bar() -> Iterator[Callable[[Progress], None]]:
    """A progress bar by what is embedded, with paragraphs a second and the time left; nothing in a pipe."""
    if not sys.stderr.isatty():
        yield lambda step: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.fields[files]}"),
        TextColumn("{task.fields[speed]}"),
        TimeRemainingColumn(),
    )
    console = Console(stderr=True)
    with Bar(*columns, console=console, transient=True, speed_estimate_period=300) as bar:
        task = bar.add_task("reading", total=1.0, speed="", files="")

        def show(step: Progress) -> None:
            elapsed = bar.tasks[0].elapsed or 0
            rate = f", {step.paragraphs / elapsed:,.0f}/s" if elapsed else ""
            speed = f"{step.paragraphs:,} paragraphs{rate}" if step.paragraphs else ""
            text = f"{step.stage} {step.source[-40:]}"
            files = f"{step.done}/{step.total} files"
            bar.update(task, description=text, completed=step.share, speed=speed, files=files)

        yield show


def check(options: argparse.Namespace) -> int:
    """Compare the three stores; exit code 1 when they disagree."""
    from index.library import Library

    with Library.open(folder_of(options), create=False) as library:
        report = library.repair() if options.repair else library.check()
        if options.json:
            print_json({**asdict(report), "agrees": report.agrees})
        else:
            _print_check(report, library)
    return 0 if report.agrees else 1


def _print_check(report: CheckReport, library: Library) -> None:
    print(f"{library.folder}: {counted(report.documents, 'document')}, ", end="")
    print(counted(report.paragraphs, "paragraph"))
    for store in report.stores:
        state = "agrees" if store.agrees else f"{store.missing:,} missing, {store.surplus:,} too many"
        print(f"{store.name}: {store.present:,} of {store.expected:,}, {state}")
    for problem in report.problems:
        print(problem)
    if not report.agrees:
        say("pincite: the stores disagree; `pincite check --repair` brings them into agreement.")
