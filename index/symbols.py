"""A United Nations document symbol as a type: parse, normalise, relate, link."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Symbol:
    """A canonical symbol such as ``E/CN.15/2002/9/Add.1``; equal when the canonical text is equal."""

    canonical: str

    def __str__(self) -> str:
        return self.canonical
