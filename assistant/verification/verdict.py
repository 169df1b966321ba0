"""What a check says: a label, a score, and the reasons a reader can follow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

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


_IN_WORDS: dict[ReasonKind, str] = {
    "number": "the number",
    "date": "the date",
    "name": "the name",
    "country": "the country",
    "negation": "what is denied",
    "modality": "the standing",
    "speaker": "the speaker",
    "action": "the act",
    "wording": "the wording",
}


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
        match self.kind:
            case "quote":
                return f"the quoted words “{self.said}” are not in the cited text"
            case "meaning":
                far = "is about something else" if self.severity == "absent" else "does not say all of this"
                return f"the cited text {far}"
            case "relevance":
                return "it does not answer the question"
            case "view":
                return f"the cited text gives this as somebody's view (“{self.found}”), not as a fact"
            case "wish":
                return f"the cited text gives this as asked for (“{self.found}”), not as done"
            case "reference":
                return f"“{self.said}” refers to a sentence that is not shown"
        what = _IN_WORDS[self.kind]
        if not self.said:
            return f"{what} differs: the cited text has “{self.found}”, which is left out here"
        if self.found:
            return f"{what} differs: “{self.said}” here, “{self.found}” in the cited text"
        return f"{what} “{self.said}” is not in the cited text"


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
