"""Who said that something is so: only a sentence that says it answers, not any that names the same State."""

from __future__ import annotations

import re

from assistant.terms import content_terms, nearness, stems_of

_ASKED = re.compile(
    r"(?i)\A\W*(?:and\s+|so\s+)?(?:who|which\s+(?:countr(?:y|ies)|states?|delegations?|speakers?|governments?))\s+"
    r"(?:said|says|say|stated|states|claimed|claims|argued|argues|alleged|declared|maintained|thinks|thought"
    r"|believes|believed|called|calls)\s+(?:that\s+)?(?P<what>[^?]+?)"
    r"(?=\s*,?\s+(?:and|but)\s+(?:on|why|when|where|how|what|who|in)\b|\s*\?|\W*\Z)"
)
# Of what is said so much stands in the sentence that says it, or in the one that it leans back on.
LEAST_SHARE = 0.5
# Fewer words may all be said in others.
LEAST_TERMS = 3
_NEAR = 0.8


def said_asked(text: str) -> list[str]:
    """The words, as stems, of what it is asked who said; none where another question is asked."""
    asked = _ASKED.match(text)
    return [term.stem for term in content_terms(f"on {asked['what']}")] if asked is not None else []


def says_something_else(text: str, said: str) -> bool:
    """Whether the question is who said that something is so, and ``said`` has less than half of its words."""
    words = said_asked(text)
    if len(words) < LEAST_TERMS:
        return False
    known = stems_of(said)
    there = [stem for stem in words if any(nearness(stem, word) >= _NEAR for word in known)]
    return len(there) < LEAST_SHARE * len(words)
