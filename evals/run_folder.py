"""A run on disk: what was asked of what, every answer with its trace, every score.

``run.json`` describes the run, ``answers.jsonl`` has one line a question (appended as they come, so that an
interrupted run loses nothing), ``scores.jsonl`` and ``summary.json`` are derived from it and can be made
again.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from index.errors import PinciteError


class RunFolderError(PinciteError):
    """A folder that is not a run, or belongs to another one."""


@dataclass(frozen=True, slots=True)
class RunFolder:
    """The files of a run."""

    path: Path

    def begin(self, description: Mapping[str, Any]) -> None:
        """Create the folder, or check that it was begun with the same set and configuration.

        Raises:
            RunFolderError: the folder holds a run of another set or configuration.
        """
        if (self.path / "run.json").exists():
            before = self.description()
            for key in ("set_sha256", "configuration"):
                if before.get(key) != description.get(key):
                    what = "version of the question set" if key == "set_sha256" else key
                    raise RunFolderError(
                        f"{self.path} holds a run with another {what}: name another folder with --out, "
                        f"or remove this one to start again."
                    )
            return
        self.path.mkdir(parents=True, exist_ok=True)
        self.write("run.json", description)

    def description(self) -> dict[str, Any]:
        """What ``run.json`` says.

        Raises:
            RunFolderError: there is no run here.
        """
        return self.read("run.json")

    def append(self, answer: Mapping[str, Any]) -> None:
        """Keep one answer; it is on disk when this returns."""
        with (self.path / "answers.jsonl").open("a", encoding="utf-8") as file:
            file.write(json.dumps(answer, ensure_ascii=False) + "\n")
            file.flush()
            os.fsync(file.fileno())

    def answers(self) -> dict[str, dict[str, Any]]:
        """The answers by question id, the last one of each; a line cut short by a crash is passed over."""
        return {row["id"]: row for row in self.rows("answers.jsonl")}

    def rows(self, name: str) -> Iterator[dict[str, Any]]:
        """The objects of a JSONL file; nothing where there is no file."""
        path = self.path / name
        if not path.exists():
            return
        for line in path.read_text(encoding="utf-8").splitlines():
            try:
                yield json.loads(line)
            except json.JSONDecodeError:
                continue

    def write_rows(self, name: str, rows: Iterable[Mapping[str, Any]]) -> None:
        """Write a JSONL file whole, or leave the old one."""
        lines = [json.dumps(row, ensure_ascii=False) for row in rows]
        self._replace(name, "".join(f"{line}\n" for line in lines))

    def write(self, name: str, value: Mapping[str, Any]) -> None:
        """Write a JSON file whole, or leave the old one."""
        self._replace(name, json.dumps(value, ensure_ascii=False, indent=1) + "\n")

    def read(self, name: str) -> dict[str, Any]:
        """A JSON file of the run.

        Raises:
            RunFolderError: it is not there or not readable.
        """
        path = self.path / name
        try:
            value: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            raise RunFolderError(
                f"{self.path} is not a finished run: it has no {name}. `pincite eval run` makes one."
            ) from None
        except json.JSONDecodeError as error:
            raise RunFolderError(f"{path} is damaged ({error}): run the evaluation again.") from None
        return value

    def _replace(self, name: str, text: str) -> None:
        new = self.path / f".{name}.new"
        new.write_text(text, encoding="utf-8")
        new.replace(self.path / name)
