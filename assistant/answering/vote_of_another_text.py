"""The record of a vote is of its own text: "the draft resolution was adopted unanimously" tells of no other.

"Did any speaker oppose the draft resolution on kelp?" is answered by such a line only where the text
it stands in, its heading or its opening are on kelp.
"""

from __future__ import annotations

import re

from assistant.terms import all_near, content_terms

_TEXT_ON = re.compile(
    r"(?i)\b(?:resolution|decision|draft|text|proposal)s?\s+(?:on|about|concerning|regarding|for)\s+"
    r"(?P<matter>[^?,;]+)"
)
_ENDS = re.compile(
    r"(?i)\s+(?:in|at|of|during)\s+(?:its\s|the\s)?(?:[a-z-]+\s)?(?:\d{4}|session|meeting)\b.*"
    r"|\s+by\s.*"
)
_RECORD = re.compile(
    r"(?i)\A\W*(?:at the same meeting, )?(?:the |this )?(?:draft |revised )*(?:resolution|decision|text)?"
    r"[^.;,]{0,25}?"
    r"(?:was |were )?(?:thereupon |then |also )?adopted (?:unanimously|by|without|at|with|as)\b"
)
# So much of the matter, as the question has it, stands where the vote is recorded.
LEAST_OF_THE_MATTER = 0.5
SAME_WORD = 0.8


def records_another_vote(question: str, sentence: str, around: str) -> bool:
    """Whether ``question`` is of a text on some matter, and ``sentence`` the record of a vote ``around``
    which nothing is on it."""
    asked = _TEXT_ON.search(question)
    if asked is None or _RECORD.match(sentence) is None:
        return False
    words = [term.stem for term in content_terms(f"x {_ENDS.sub('', asked['matter'])}")]
    there = [term.stem for term in content_terms(f"x {around} {sentence}")]
    found = sum(all_near([word], there, SAME_WORD) for word in words)
    return bool(words) and found < LEAST_OF_THE_MATTER * len(words)
