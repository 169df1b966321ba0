"""Lines of a data file, with an error that says which line cannot be read."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from index.errors import PinciteError


class DatasetError(PinciteError):
    """A benchmark file that is missing or not in the layout expected."""


def json_lines(path: Path, required: Sequence[str] = ()) -> Iterator[dict[str, Any]]:
    """The objects of a JSONL file, each of which has the keys ``required``.

    Raises:
        DatasetError: there is no such file, or a line is not such an object.
    """
    try:
        file = path.open(encoding="utf-8")
    except FileNotFoundError:
        raise DatasetError(f"There is no file {path}.") from None
    with file:
        for number, line in enumerate(file, 1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
            except json.JSONDecodeError as error:
                where = f"{path}, line {number}, character {error.colno}"
                raise DatasetError(f"{where}: not JSON ({error.msg}).") from None
            missing = [key for key in required if not isinstance(row, dict) or key not in row]
            if missing:
                raise DatasetError(f"{path}, line {number}: no {', '.join(map(repr, missing))}.")
            yield row
