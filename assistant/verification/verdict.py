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
    "action",
    "wording",
    "meaning",
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
        if self.kind == "quote":
            return f"the quoted words “{self.said}” are not in the cited text"
        if self.kind == "meaning":
            return "the cited text is not close enough to this sentence"
        if not self.said:
            return f"{self.kind}: the cited text has “{self.found}”, the sentence leaves it out"
        if self.found:
            return f"{self.kind}: the sentence has “{self.said}”, the cited text “{self.found}”"
        return f"{self.kind}: “{self.said}” is not in the cited text"


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
