"""The command line: `pincite VERB …`. Each verb is a thin function over Library, Assistant or evals.

Nothing heavy is imported before a verb needs it, so that `--help`, `documents` and `show` answer at once.
Exit codes: 0 all well, 1 something asked for was not done (standard error says what), 2 wrong usage.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from index.errors import PinciteError
from ui.cli import asking, benchmarks, evaluating, indexing, looking

DONE, NOT_DONE, INTERRUPTED = 0, 1, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    options = build_parser().parse_args(arguments)
    try:
        code: int = options.run(options)
        sys.stdout.flush()
    except PinciteError as error:
        print(f"pincite: {error}", file=sys.stderr)
        return NOT_DONE
    except KeyboardInterrupt:
        print("pincite: stopped; what was reported as done is kept.", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has enough of it (`pincite documents | head`).
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    return code


def build_parser() -> argparse.ArgumentParser:
    """The parser of all verbs."""
    parser = argparse.ArgumentParser(
        prog="pincite",
        description="Questions about United Nations documents, answered with citations to the paragraph.",
        epilog="`pincite VERB --help` tells more. PINCITE_LIBRARY names the library when --library does not.",
    )
    parser.add_argument("--version", action="version", version=f"pincite {_version()}")
    verbs = parser.add_subparsers(metavar="VERB", required=True)
    indexing.register(verbs)
    looking.register(verbs)
    asking.register(verbs)
    evaluating.register(verbs)
    benchmarks.register(verbs)
    return parser


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("pincite")
    except PackageNotFoundError:
        return "(not installed)"
