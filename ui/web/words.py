"""The words of the interface in the six official languages: one JSON dictionary each, in ``strings/``."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
DEFAULT_LANGUAGE = "en"
_STATUS_PART = re.compile(r"[^\s,()][^,()]*[^\s,()]")


@dataclass(frozen=True, slots=True)
class Strings:
    """Every dictionary; English stands in for a language or a word that is missing."""

    by_language: Mapping[str, Mapping[str, str]]

    def language(self, wanted: str | None) -> str:
        """The language to use for ``wanted`` ("fr-CA" → "fr"), English when it is not one of the six."""
        code = (wanted or "").lower().replace("_", "-").split("-")[0]
        return code if code in self.by_language else DEFAULT_LANGUAGE

    def status(self, language: str, term: str) -> str:
        """The standing of a document in the reader's language: "draft resolution, not adopted", "report
        (addendum)". Each part is looked up by itself; one that no dictionary has stays as it is."""
        english = self.by_language[DEFAULT_LANGUAGE]

        def word(part: re.Match[str]) -> str:
            key = f"status.{part.group()}"
            return self.get(language, key) if key in english else part.group()

        return _STATUS_PART.sub(word, term)

    def get(self, language: str, key: str, **values: object) -> str:
        """The words for ``key`` with ``{name}`` filled in; KeyError for a key that no dictionary has."""
        words = self.by_language.get(language, {}).get(key) or self.by_language[DEFAULT_LANGUAGE][key]
        for name, value in values.items():
            words = words.replace("{" + name + "}", str(value))
        return words


def load_strings(languages: Iterable[str] = LANGUAGES) -> Strings:
    """The dictionaries shipped with the package."""
    folder = Path(__file__).parent / "strings"
    return Strings(
        {code: json.loads((folder / f"{code}.json").read_text(encoding="utf-8")) for code in languages}
    )
