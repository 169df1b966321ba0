"""What verbs print: JSON for programs, plain text for people and pipes."""

from __future__ import annotations

import json
import shutil
import sys
import textwrap
from typing import Any


def print_json(value: Any) -> None:
    """One JSON value, readable on a terminal and on one line in a pipe."""
    indent = 2 if sys.stdout.isatty() else None
    print(json.dumps(value, ensure_ascii=False, indent=indent, default=str))


def print_line(value: Any) -> None:
    """One JSON object on one line, at once."""
    print(json.dumps(value, ensure_ascii=False, default=str), flush=True)


def say(text: str) -> None:
    """A sentence for the person at the terminal, on standard error, so that output stays clean."""
    print(text, file=sys.stderr, flush=True)


def wrapped(text: str, indent: str = "") -> str:
    """``text`` filled to the terminal's width; unchanged in a pipe, where lines are for programs."""
    if not sys.stdout.isatty():
        return "\n".join(indent + line for line in text.splitlines())
    width = min(shutil.get_terminal_size().columns, 110)
    filled = (
        textwrap.fill(line, width, initial_indent=indent, subsequent_indent=indent)
        for line in text.splitlines()
    )
    return "\n".join(filled)


def counted(number: int, noun: str) -> str:
    """ "1 file", "2 files", "1,250 paragraphs"."""
    plural = noun if number == 1 else noun[:-1] + "ies" if noun.endswith("y") else noun + "s"
    return f"{number:,} {plural}"
