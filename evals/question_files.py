"""Read a question set from JSONL or CSV; whatever is wrong with it is said with line and column.

The columns are the fields of ``Question`` with ``question`` for its text; only ``question`` is required. In
CSV (as a spreadsheet saves it, with commas, semicolons or tabs) a cell with several values separates them
by ";" or by line breaks, and earlier ``turns`` by " || " or line breaks. In JSONL they are lists, or the
same strings.
"""

from __future__ import annotations

import csv
import difflib
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from evals.questions import Answerable, Question
from index.errors import PinciteError

COLUMNS = (
    "id",
    "question",
    "turns",
    "answerable",
    "expected",
    "also",
    "facts",
    "forbidden",
    "kind",
    "difficulty",
    "tags",
    "conversation",
)
_ANSWERABLE: Mapping[str, Answerable] = {
    "": "yes",
    "yes": "yes",
    "true": "yes",
    "1": "yes",
    "no": "no",
    "false": "no",
    "0": "no",
    "false premise": "false premise",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in a file. ``column`` is a cell ("C, expected"), a field or a character position."""

    line: int
    column: str
    message: str

    def __str__(self) -> str:
        return f"line {self.line}, {self.column}: {self.message}"


class QuestionSetError(PinciteError):
    """A question set that cannot be used as it is; ``problems`` says why, one by one."""

    def __init__(self, path: Path, problems: list[Problem]) -> None:
        self.problems = problems
        listed = "\n".join(f"  {problem}" for problem in problems)
        super().__init__(f"{path} has {len(problems)} problem(s) to put right:\n{listed}")


@dataclass(frozen=True, slots=True)
class _Row:
    line: int
    values: Mapping[str, Any]
    columns: Mapping[str, str]

    def problem(self, name: str, message: str) -> Problem:
        return Problem(self.line, self.columns.get(name, f"field {name!r}"), message)


def read_questions(path: Path) -> list[Question]:
    """The questions of a ``.jsonl`` or ``.csv`` file, in order.

    Raises:
        QuestionSetError: the file is missing, empty or has rows that cannot be read; every problem is listed.
    """
    problems: list[Problem] = []
    questions: list[Question] = []
    seen: dict[str, int] = {}
    for row in _rows(path, problems):
        question = _question(row, len(questions) + 1, problems)
        if question is None:
            continue
        if question.id in seen:
            problems.append(row.problem("id", f"{question.id!r} is also the id of line {seen[question.id]}"))
        seen[question.id] = row.line
        questions.append(question)
    if not problems and not questions:
        problems.append(Problem(1, "first column", "no question found; the file is empty"))
    if problems:
        raise QuestionSetError(path, problems)
    return questions


def _rows(path: Path, problems: list[Problem]) -> Iterator[_Row]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise QuestionSetError(path, [Problem(1, "first column", "there is no such file")]) from None
    except UnicodeDecodeError as error:
        message = f"byte {error.start} is not UTF-8; save the file as UTF-8 (in Excel: CSV UTF-8)"
        raise QuestionSetError(path, [Problem(1, "first column", message)]) from None
    if path.suffix.lower() in {".csv", ".tsv"}:
        return _csv_rows(text, problems)
    return _json_rows(text, problems)


def _json_rows(text: str, problems: list[Problem]) -> Iterator[_Row]:
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            values = json.loads(line)
        except json.JSONDecodeError as error:
            problems.append(Problem(number, f"character {error.colno}", f"not JSON: {error.msg}"))
            continue
        if not isinstance(values, dict):
            problems.append(Problem(number, "character 1", "a row is an object, {…}"))
            continue
        row = _Row(number, values, {name: f"field {name!r}" for name in values})
        yield from _with_known_columns(row, problems)


def _csv_rows(text: str, problems: list[Problem]) -> Iterator[_Row]:
    first_line = text.splitlines()[0] if text.strip() else ""
    delimiter = max(",;\t", key=first_line.count)
    reader = csv.reader(io.StringIO(text), delimiter=delimiter, strict=True)
    header: list[str] = []
    start = 1
    try:
        for cells in reader:
            line, start = start, reader.line_num + 1
            if not any(cell.strip() for cell in cells):
                continue
            if not header:
                header = [cell.strip().lower() for cell in cells]
                columns = {name: f"column {_letter(i)} ({name})" for i, name in enumerate(header)}
                known = _Row(line, dict.fromkeys(header, ""), columns)
                if "question" not in header:
                    problems.append(
                        Problem(line, "header", f"no column 'question'; found {', '.join(header)}")
                    )
                    return
                list(_with_known_columns(known, problems))
                continue
            if len(cells) > len(header):
                extra = f"column {_letter(len(header))}"
                problems.append(
                    Problem(line, extra, f"{len(cells)} cells where the header has {len(header)}")
                )
                continue
            yield _Row(line, dict(zip(header, cells, strict=False)), columns)
    except csv.Error as error:
        problems.append(Problem(start, "first column", f"not readable as CSV: {error}"))


def _with_known_columns(row: _Row, problems: list[Problem]) -> Iterator[_Row]:
    for name in row.values:
        if name not in COLUMNS:
            near = difflib.get_close_matches(name, COLUMNS, n=1)
            hint = f"; did you mean {near[0]!r}?" if near else f"; the columns are {', '.join(COLUMNS)}"
            problems.append(row.problem(name, f"unknown column{hint}"))
    yield row


def _question(row: _Row, number: int, problems: list[Problem]) -> Question | None:
    text = row.values.get("question")
    if not isinstance(text, str) or not text.strip():
        problems.append(row.problem("question", "the question is empty"))
        return None
    lists = {}
    for name in ("turns", "expected", "also", "facts", "forbidden", "tags"):
        try:
            lists[name] = _values(row.values.get(name), "||" if name == "turns" else ";")
        except TypeError:
            problems.append(row.problem(name, "should be a text or a list of texts"))
            return None
    said = str(row.values.get("answerable", "")).strip().lower()
    if said not in _ANSWERABLE:
        problems.append(row.problem("answerable", f"{said!r} should be yes, no or false premise"))
        return None
    answerable = _ANSWERABLE[said]
    if answerable == "no" and lists["expected"]:
        message = (
            "an unanswerable question has no expected citation; put it into 'also' or change 'answerable'"
        )
        problems.append(row.problem("expected", message))
    if answerable == "yes" and not lists["expected"] and not lists["facts"]:
        problems.append(row.problem("expected", "say what to expect: citations, facts, or answerable no"))
    single = {
        name: str(row.values.get(name) or "").strip() for name in ("kind", "difficulty", "conversation")
    }
    return Question(
        id=str(row.values.get("id") or f"q{number}").strip(),
        text=text.strip(),
        answerable=answerable,
        line=row.line,
        **cast(Any, lists),
        **cast(Any, single),
    )


def _values(value: object, separator: str) -> tuple[str, ...]:
    """A list of texts, or one text with several values, as a tuple without empty ones."""
    if value is None:
        return ()
    if isinstance(value, str):
        return tuple(filter(None, (part.strip() for part in value.replace("\n", separator).split(separator))))
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        return tuple(part.strip() for part in value if part.strip())
    raise TypeError(value)


def _letter(index: int) -> str:
    """0 → "A", as a spreadsheet names its columns."""
    return chr(ord("A") + index) if index < 26 else f"{chr(ord('A') + index // 26 - 1)}{_letter(index % 26)}"
