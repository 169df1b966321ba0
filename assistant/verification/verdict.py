"""What a check says: a label, a score, and the reasons a reader can follow."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from assistant.language import Language

Label = Literal["supported", "partially_supported", "not_supported"]
ReasonKind = Literal[
    "quote",
    "number",
    "date",
    "name",
    "country",
    "negation",
    "modality",
    "speaker",
    "view",
    "wish",
    "action",
    "wording",
    "meaning",
    "reference",
    "relevance",
]
Severity = Literal["contradicted", "absent", "weak"]


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing the sentence says that the evidence does not.

    ``said`` are the sentence's words, ``found`` what the evidence has in their place ("" when nothing).
    Severity: "contradicted" when the evidence has something else at that place, "absent" when it has nothing
    of the kind, "weak" when it only lowers the score.
    """

    kind: ReasonKind
    severity: Severity
    said: str
    found: str = ""

    def __str__(self) -> str:
        return self.told()

    def told(self, language: Language = "en") -> str:
        """The reason in words; what it quotes stays as it is."""
        words = _words()[language]
        match self.kind:
            case "meaning":
                key = "other_matter" if self.severity == "absent" else "meaning"
            case "quote" | "relevance" | "view" | "wish" | "reference":
                key = self.kind
            case _:
                key = "left_out" if not self.said else "differs" if self.found else "absent"
        return words[key].format(what=words.get(self.kind, ""), said=self.said, found=self.found)


@cache
def _words() -> dict[Language, dict[str, str]]:
    """What is said of each kind of reason, in the six languages."""
    text = files("assistant.verification").joinpath("reasons.json").read_text("utf-8")
    words: dict[Language, dict[str, str]] = json.loads(text)
    return words


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome of a check. ``score`` is the estimated probability (0 to 1) that the evidence supports all
    of it."""

    label: Label
    score: float
    reasons: tuple[Reason, ...] = ()

    @property
    def supported(self) -> bool:
        """True when the whole sentence may be shown as supported."""
        return self.label == "supported"
