"""Pages of plain text: where one ends, and what was printed on it beside the text.

Documents of the 1990s were put on the net as their word processors printed them: between two lines of a
paragraph stand the job number and "/..." of one page, the symbol, "English" and "Page 2" of the next.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_SYMBOL = re.compile(r"[A-Z]{1,6}(?:/[A-Z0-9][\w.()-]*){1,8}\*{0,3}")
_LANGUAGE = re.compile(
    r"(?:English|French|Spanish|Français|Español|Arabic|Chinese|Russian)(?: only)?", re.IGNORECASE
)
_PAGE = re.compile(r"(?:page|página)\s+\d{1,4}", re.IGNORECASE)
_TURN_OVER = re.compile(r"(?:(?:GE\.|V\.|K\.)?\s?\d{2}-\d{4,6}\b[\s\d]*(?:\([A-Z]\))?[\s\d]*)?/\s?\.{3}")
_JOB = re.compile(r"(?:GE\.|V\.|K\.)?\s?\d{2}-\d{5}\b[\s\d]*\([A-Z]\)[\s\d]*")
_FIGURE = re.compile(r"[-–]?\s?\d{1,4}\s?[-–]?")


@dataclass(frozen=True, slots=True)
class TextPage:
    """The text of one page, and the lines printed above it that are none of it (with those at the foot of the
    page before)."""

    text: str
    marks: tuple[str, ...] = ()


def pages_of(text: str) -> list[TextPage]:
    """``text`` cut into pages, at form feeds and where the head of a page stands in the text."""
    lines = text.replace("\f", "\n\f\n").split("\n")
    pages: list[TextPage] = []
    current: list[str] = []
    marks: tuple[str, ...] = ()
    at = 0
    while at < len(lines):
        end = _end_of_marks(lines, at)
        if end is None:
            current.append(lines[at])
            at += 1
            continue
        pages.append(TextPage("\n".join(current), marks))
        marks = tuple(line for line in lines[at:end] if line.strip())
        current = []
        at = end
    pages.append(TextPage("\n".join(current), marks))
    return [page for page in pages if page.text.strip() or page.marks]


def _end_of_marks(lines: list[str], start: int) -> int | None:
    """Where the run of page marks that opens at ``start`` ends; None where no page ends there."""
    if not lines[start].strip() and lines[start] != "\f":
        return None
    end = last = start
    turns = False
    while end < len(lines):
        line = lines[end].strip()
        feeds = "\f" in lines[end]
        if line and not feeds and not _is_mark(line, in_run=turns):
            break
        turns = turns or feeds or bool(_PAGE.fullmatch(line)) or bool(_TURN_OVER.fullmatch(line))
        end += 1
        last = end if line or feeds else last
    return last if turns else None


def _is_mark(line: str, *, in_run: bool) -> bool:
    if any(form.fullmatch(line) for form in (_SYMBOL, _LANGUAGE, _PAGE, _TURN_OVER, _JOB)):
        return True
    return in_run and bool(_FIGURE.fullmatch(line))
