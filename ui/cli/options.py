"""Options that several verbs share, and what they stand for."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from index.filters import Filters
    from index.library import Library

Verb = Callable[[argparse.Namespace], int]


def add_verb(verbs: Any, name: str, run: Verb, help_text: str, **more: Any) -> argparse.ArgumentParser:
    """A verb with the option every verb has, ``--json``."""
    parser: argparse.ArgumentParser = verbs.add_parser(name, help=help_text, description=help_text, **more)
    parser.add_argument("--json", action="store_true", help="print JSON for programs")
    parser.set_defaults(run=run)
    return parser


def port_number(text: str) -> int:
    """A port as ``--port`` takes it: 0 (any that is free) to 65535."""
    return _between(text, 0, 65_535, "a port is a number from 0 to 65535")


def positive(text: str) -> int:
    """A number of things asked for: 1 or more."""
    return _between(text, 1, 10**9, "give a number of 1 or more")


def _between(text: str, least: int, most: int, wanted: str) -> int:
    if not text.strip().isascii() or not text.strip().isdigit() or not least <= int(text) <= most:
        raise argparse.ArgumentTypeError(f"{text!r}: {wanted}")
    return int(text)


def add_library(parser: argparse.ArgumentParser) -> None:
    """``--library DIR``."""
    parser.add_argument(
        "--library",
        type=Path,
        metavar="DIR",
        help="the library's folder (default: PINCITE_LIBRARY, else your data folder)",
    )


def add_filters(parser: argparse.ArgumentParser) -> None:
    """Options that restrict documents and paragraphs; ``filters_of`` reads them."""
    group = parser.add_argument_group("filters")
    group.add_argument("--symbol", help="a symbol or a pattern such as 'E/CN.15/*'")
    group.add_argument("--body", help="the body: its name, words of it, or an acronym")
    group.add_argument("--session", help="28, 28th, twenty-eighth, or '2025 annual session'")
    group.add_argument("--from", dest="year_from", type=int, metavar="YEAR", help="from this year on")
    group.add_argument("--to", dest="year_to", type=int, metavar="YEAR", help="up to this year")
    group.add_argument("--type", dest="document_type", help="report, draft resolutions, letter …")
    group.add_argument("--distribution", help="general, limited or restricted")
    group.add_argument("--language", help="en, fr, es, ru, zh or ar, or the name: French, français")
    group.add_argument("--source", dest="sources", action="append", default=[], help="a file's name")
    group.add_argument("--collection", metavar="FOLDER", help="the folder or archive they were read from")
    group.add_argument(
        "--kind",
        choices=("numbered", "preambular", "operative", "unnumbered"),
        help="one kind of paragraph",
    )
    group.add_argument("--current", action="store_true", help="leave out what a revision replaced")


def filters_of(options: argparse.Namespace) -> Filters:
    """The filters that the options of ``add_filters`` say."""
    from index.filters import Filters

    return Filters(
        symbol=options.symbol,
        body=options.body,
        session=options.session,
        year_from=options.year_from,
        year_to=options.year_to,
        document_type=options.document_type,
        distribution=options.distribution,
        language=options.language,
        kind=options.kind,
        sources=tuple(options.sources),
        collection=options.collection,
        current_only=options.current,
    )


def folder_of(options: argparse.Namespace) -> Path:
    """The library's folder."""
    from index.library import default_folder

    return options.library or default_folder()


def open_to_read(options: argparse.Namespace) -> Library:
    """The library for reading: works beside a process that writes or serves it."""
    from index.library import Library

    return Library.open(folder_of(options), read_only=True)
