"""What a question speaks of, said in front of it: "And the Tide Board, who chairs it?".

Pure: a question in, the one that says the same in one piece out. Nothing of the conversation is needed.
"""

from __future__ import annotations

import re

from assistant.names import proper_names
from assistant.pronouns import EXPLETIVE

_ASKS = (
    r"(?:who|whom|whose|what|when|where|why|how|which|did|does|do|is|are|was|were|has|have|had|can|could|will"
    r"|would|should)\b"
)
# "In 2031, who …", "When it met, what …": a time or a condition in front is none.
_NO_TOPIC = (
    r"(?:in|on|at|by|for|to|of|from|with|within|according|during|after|before|since|until|as|if|when|while|because"
    r"|although|under|between|among|per|please|sorry|no|yes|not|well|ok(?:ay)?|thanks?|hello|dear|today"
    r"|who|whom|whose|what|where|why|how|which|did|does|do|is|are|was|were|has|have|had|can|could|will|would"
    r"|should|tell|show|give|list|explain|compare|summari[sz]e)\b"
)
_TOPIC_FIRST = re.compile(
    r"(?i)\A\W*(?:(?:and|but|so|then|now)[\s,]+)?(?:(?:what|how) about\s+|as (?:for|to)\s+"
    r"|(?:with regard to|regarding|concerning|about)\s+)?"
    rf"(?P<topic>(?!{_NO_TOPIC})[^?:;,–—]{{2,90}}?)\s*(?:[,:;]|\s[–—-])\s+(?:and\s+)?(?P<asked>{_ASKS}[^?]*)\?*\s*\Z"
)
_PRONOUN = re.compile(
    r"(?i)\b(?P<word>its|their|his|her(?=\s+[a-z])|it|they|them|he|she|him|her"
    r"|(?:that|this)(?=\W*\Z)|(?:(?<=\bdoes )|(?<=\bdid ))(?:that|this)(?=\s+(?:one\s+)?[a-z]+\b))\b"
)
# "There was a meeting in Lima, who chaired it?" says something first, and is left as it is.
_SAYS_SOMETHING = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|did|does|will|would|can|could|said|says|held|met|[a-z]{2,}ed)\b"
)
_OWN = frozenset(("its", "their", "his"))
_MOST_WORDS = 10


def in_one_piece(question: str) -> str | None:
    """``"And the Tide Board, when was it set up?"`` → ``"When was the Tide Board set up?"``; None where no
    name or thing stands in front, or the question after it does not speak of that."""
    found = _TOPIC_FIRST.match(question)
    if found is None:
        return None
    topic, asked = found["topic"].strip(), found["asked"].strip()
    if len(topic.split()) > _MOST_WORDS or not _is_a_thing(topic) or _SAYS_SOMETHING.search(topic):
        return None
    taken = [match.span() for match in EXPLETIVE.finditer(asked)]
    pronoun = next(
        (m for m in _PRONOUN.finditer(asked) if not any(a <= m.start() < b for a, b in taken)), None
    )
    if pronoun is None:
        return None
    word = pronoun["word"].lower()
    owns = word in _OWN or (word == "her" and _follows_a_noun(asked, pronoun.end()))
    said = f"{topic}’" if owns and topic.endswith("s") else f"{topic}’s" if owns else topic
    if pronoun.start():  # inside the question "The" is "the"
        said = re.sub(r"\A(?:The|This|That|These|Those)\b", lambda match: match.group().lower(), said)
    whole = f"{asked[: pronoun.start()]}{said}{asked[pronoun.end() :]}"
    return f"{whole[:1].upper()}{whole[1:].rstrip(' .!')}?"


def _is_a_thing(topic: str) -> bool:
    """Whether words are a name, or a thing with its article: "the mission", "resolution 9 (2031)"."""
    named = proper_names(f"about {topic}") or re.search(r"\d", topic)
    return bool(named) or re.match(r"(?i)(?:the|this|that|these|those)\s+\w", topic) is not None


def _follows_a_noun(text: str, at: int) -> bool:
    return re.match(r"\s+(?!to\b|in\b|on\b|for\b|at\b|by\b|about\b|and\b)[a-z]", text[at:]) is not None
