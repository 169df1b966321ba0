"""What the assistant says in its own words, in the six languages; quotes are never translated.

The phrases are in ``phrases/LANGUAGE.json``: "phrases" with their blanks, and "counted" with the plural forms
of what is counted, by the plural categories of Unicode CLDR that differ in these phrases.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from assistant.language import Language
from index.translation.names_of_bodies import body_in

Counted = Literal["paragraph", "document", "sentence"]


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases of one language."""

    language: Language = "en"

    def say(self, key: str, **values: object) -> str:
        """The phrase ``key`` with its blanks filled."""
        return _table(self.language).phrases[key].format(**values)

    def count(self, what: Counted, number: int) -> str:
        """``count("document", 2)`` → "2 documents", in the plural form the language asks for."""
        forms = _table(self.language).counted[what]
        form = forms.get(plural_category(self.language, number), forms["other"])
        return form.format(n=f"{number:,}" if self.language == "en" else number)

    def searched(self, paragraphs: int, documents: int) -> str:
        """How much was looked at."""
        return self.say(
            "searched",
            paragraphs=self.count("paragraph", paragraphs),
            documents=self.count("document", documents),
        )

    def examined(self, paragraphs: int, documents: int) -> str:
        """How much an answer was drawn from: how far what it tells can be complete."""
        return self.say(
            "examined",
            paragraphs=self.count("paragraph", paragraphs),
            documents=self.count("document", documents),
        )

    def declined(self, paragraphs: int, documents: int) -> str:
        """That what was looked at does not answer, and how much that was."""
        return f"{self.say('declined')} {self.searched(paragraphs, documents)}"

    def body(self, name: str) -> str:
        """An organ by its name in this language where that is known, else as it was named."""
        return body_in(self.language, name) or (name if self.language == "en" else name.removeprefix("the "))

    def reads(self, place: str) -> str:
        """The words before a quoted place."""
        return self.say("reads", place=place)

    def does_not_exist(self, place: str, existing: str) -> str:
        """A place that is not there, and which places are."""
        said = self.say("no_place", place=place)
        return f"{said} {self.say('range', places=existing)}" if existing else said

    def no_document(self, name: str) -> str:
        """A document that is not there."""
        return self.say("no_document", name=name)

    def which_document(self, place: str, count: int) -> str:
        """Several documents have the place asked for."""
        return self.say("which", place=place, documents=self.count("document", count))

    def nowhere(self, place: str) -> str:
        """No document has the place asked for."""
        return self.say("nowhere", place=place)


def plural_category(language: Language, number: int) -> str:
    """The CLDR plural category of a whole number, as far as the phrases tell them apart."""
    if language == "ru":
        ends, last_two = number % 10, number % 100
        if ends == 1 and last_two != 11:
            return "one"
        return "few" if ends in {2, 3, 4} and last_two not in {12, 13, 14} else "other"
    if language == "ar":
        if number in {1, 2}:
            return "one" if number == 1 else "two"
        return "few" if 3 <= number % 100 <= 10 else "other"
    if language == "fr" and number == 0:
        return "one"
    return "one" if number == 1 else "other"


@dataclass(frozen=True, slots=True)
class _Table:
    phrases: Mapping[str, str]
    counted: Mapping[str, Mapping[str, str]]


@cache
def _table(language: Language) -> _Table:
    text = files("assistant.answering").joinpath(f"phrases/{language}.json").read_text("utf-8")
    return _Table(**json.loads(text))
