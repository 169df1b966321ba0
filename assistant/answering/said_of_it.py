"""Whether something is so is told only by a sentence that says so of it: "Is the Accord legally binding?".

A sentence on "restrictive measures in accordance with international law" comes near in meaning, and says
nothing of it. Where all that is asked is one attribute, its words must stand there.
"""

from __future__ import annotations

import re

from assistant.names import proper_names
from assistant.terms import all_near, content_terms, stems_of

_IS = re.compile(
    r"(?i)\A\W*(?:and\s+|so\s+)?(?:is|are|was|were)\s+(?:(?:the|this|that)\s+)?(?P<said>[^?]+?)\s*\??\s*\Z"
)
# What begins so says more than what something is like.
_MORE = re.compile(
    r"(?i)\A(?:an?|the|one|part|any|there|in|on|at|of|for|to|from|by|with|under|about|between|among|against|it|still"
    r"|being|going|supposed|mentioned|held|adopted|[\w-]+ed|[\w-]+ing (?:to|by|for))\b"
)
MOST_WORDS = 3
_OF_IT = re.compile(
    r"(?i)\A\W*(?:(?:and|so|but|then)\s+)*(?:is|are|was|were|did|does|do|has|have|had|will|would|can|could)\s+"
    r"(?:it|they|this|that|these|those|he|she)\b"
    r"(?!\s+(?:true|possible|correct|the case)\b|\s+[a-z]+\s+that\b)"
)


def asks_of_it(question: str) -> bool:
    """Whether a yes/no question is of something that it calls only "it": "Was it held?"."""
    return _OF_IT.match(question) is not None


def attribute_asked(question: str) -> str | None:
    """What ``question`` asks whether a thing named is: "legally binding" of "Is the Kelp Accord legally
    binding?"; None for other questions."""
    asked = _IS.match(question)
    names = proper_names(f"x {asked['said']}") if asked else []
    if asked is None or len(names) != 1 or not asked["said"].startswith(names[0]):
        return None
    rest = asked["said"][len(names[0]) :].strip()
    if not rest or len(rest.split()) > MOST_WORDS or _MORE.match(rest) or "," in rest:
        return None
    return rest


def lacks_the_attribute(question: str, told: str) -> bool:
    """Whether ``question`` asks if a thing has one attribute, and ``told`` lacks a word of it."""
    attribute = attribute_asked(question)
    if attribute is None:
        return False
    wanted = [term.stem for term in content_terms(attribute)]
    return bool(wanted) and not all_near(wanted, stems_of(told))
