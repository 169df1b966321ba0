"""A State that only voted on a text is not what the text is on.

"The draft resolution on Norland" is not the one that was "adopted by 13 votes to none, with 2 abstentions
(Norland and Elmland)": there the name stands among those who voted.
"""

from __future__ import annotations

import re

from assistant.answering.close_reading import Reading
from assistant.question import Query
from assistant.terms import content_terms, nearness, stems_of
from assistant.verification.names import countries_in

_SAME_WORD = 0.85
# The matter of a text: "the draft resolution on Norland", "a decision concerning Norland".
_TEXT_ON = re.compile(
    r"(?i)\b(?:resolution|draft|decision|text|proposal)s?\s+(?:on|about|concerning|regarding|dealing with)\s+"
    r"(?P<matter>[^?,;]+)"
)
# … as the gloss of a question in Chinese has it: "on Norland draft resolution".
_ON_TEXT = re.compile(
    r"\b(?i:on|about|concerning)\s+(?P<matter>[A-Z]\w+(?:\s[A-Z]\w+)*)\s+(?i:of\s+|the\s+)*(?i:draft|resolution)\b"
)
_ENDS = re.compile(
    r"(?i)\s+(?:(?:been\s+|be\s+)?(?:adopted|approved|passed|rejected|vetoed)\b"
    r"|by\s+(?:the|a)\b|in\s+\d{4}\b|at\s+its\b)"
)
# Those who voted, in brackets, after a colon or as a subject.
_IN_BRACKETS = re.compile(
    r"(?i)\b(?:abst\w+|against|in favou?r|votes?|voting|members?|none|absent)\b[^().;]{0,40}\([^)]*\)"
)
_AFTER_COLON = re.compile(
    r"(?i)\b(?:against|abstaining|abstentions?|in favou?r|not voting|absent)\s*:[^.;\n]*"
)
_ABSTAINED = re.compile(
    r"(?i)(?:\A|(?<=[.;)]))[^.;()]*?\b(?:abstain(?:ed|ing)|voted (?:against|in favou?r)|did not"
    r" participate in the vot\w+|cast (?:a|its|their) (?:negative )?votes?)\b"
)


def without_voters(text: str) -> str:
    """``text`` without the names of those who voted, abstained or took no part."""
    for pattern in (_IN_BRACKETS, _AFTER_COLON, _ABSTAINED):
        text = pattern.sub(" ", text)
    return text


def matter_of_a_text(question: str) -> str | None:
    """What the text asked about is on, where that is a State; None otherwise."""
    asked = _TEXT_ON.search(question) or _ON_TEXT.search(question)
    if asked is None:
        return None
    matter = _ENDS.split(asked["matter"])[0]
    return matter if countries_in(matter) else None


def names_only_as_voter(question: str, said: str, around: str) -> bool:
    """Whether the State that a text is asked to be on is named in ``said`` and ``around`` only as one that
    voted."""
    matter = matter_of_a_text(question)
    if matter is None:
        return False
    stems = [term.stem for term in content_terms(f"x {matter}") if term.named]
    everything = f"{said} {around}"
    return bool(stems) and _has(stems, everything) and not _has(stems, without_voters(everything))


def of_a_voter(query: Query, reading: Reading) -> bool:
    """Whether ``reading`` names the State that a text is asked to be on only among those who voted."""
    if query.language != "en":
        return False
    said = f"{' '.join(reversed(reading.with_before))} {reading.text}"
    return names_only_as_voter(query.text, said, reading.candidate.around)


def _has(wanted: list[str], text: str) -> bool:
    stems = stems_of(text)
    return all(any(nearness(one, other) >= _SAME_WORD for other in stems) for one in wanted)
