"""Write docs/commands.md from the command line's own parser, so that the page cannot drift from the program.

Run `python tools/write_commands.py`; a test fails while the page differs from what this writes.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

from ui.cli import build_parser

PAGE = Path(__file__).parent.parent / "docs" / "commands.md"
INTRODUCTION = """\
# Commands

Written by `tools/write_commands.py` from the program itself; do not edit by hand.

Exit codes: 0 all well, 1 something asked for was not done (standard error says what, where and what to
do), 2 wrong usage. Every verb takes `--json` and then prints for programs; in a pipe nothing is coloured
and no progress bar is drawn.
"""


def page() -> str:
    """The whole page as Markdown."""
    return INTRODUCTION + "".join(_verb("pincite", build_parser()))


def _verb(name: str, parser: argparse.ArgumentParser) -> Iterator[str]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for verb, child in action.choices.items():
                if any(isinstance(inner, argparse._SubParsersAction) for inner in child._actions):
                    yield from _verb(f"{name} {verb}", child)
                else:
                    yield _section(f"{name} {verb}", child)


def _section(name: str, parser: argparse.ArgumentParser) -> str:
    rows = [_row(action) for action in parser._actions if action.dest != "help"]
    positional = " ".join(f"{_words(action)}" for action in parser._actions if not action.option_strings)
    lines = [f"\n## `{' '.join([name, positional]).strip()}`\n", f"\n{_sentence(parser.description or '')}\n"]
    return "".join([*lines, "\n| option | meaning |\n|---|---|\n", *rows])


def _row(action: argparse.Action) -> str:
    value = "" if action.nargs == 0 else f" {_words(action)}"
    name = f"{', '.join(action.option_strings)}{value}" if action.option_strings else _words(action)
    choices = f" ({', '.join(map(str, action.choices))})" if action.choices else ""
    return f"| `{name}` | {(action.help or '').replace('|', '/')}{choices} |\n"


def _words(action: argparse.Action) -> str:
    metavar = action.metavar or action.dest.upper()
    word = metavar if isinstance(metavar, str) else " ".join(metavar)
    return f"{word} …" if action.nargs in ("+", "*") and not action.option_strings else word


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:].rstrip(".") + "."


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
