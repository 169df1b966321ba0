"""A denial that holds of one place, time or condition only, and questions that leave out their matter.

"It had not been adopted at the Conference in Palermo" says nothing about whether it was adopted elsewhere
or later; "Did the Council agree?" asks nothing that a paragraph on another matter could settle.
"""

from __future__ import annotations

import re

from assistant.terms import content_terms, nearness, stems_of

_NOT = re.compile(r"(?i)\b(?:not|n't|never|no|neither|nor|cannot|without)\b|n['’]t\b")
# What limits a statement to a place, a time, a condition or an agent: "at the Conference", "by 30 June".
_LIMIT = re.compile(
    r"(?i)\b(?P<limit>at|in|on|by|before|prior to|until|till|within|during|as of|as at|when|where|if|unless"
    r"|except|while|under|at the time of)\s+(?P<what>[^,;.()]+)"
)
_MOMENT = re.compile(
    r"(?i)\b(?:at (?:that|the|this) (?:time|stage|point|moment|date)|by (?:then|that time|that date)"
    r"|until then|so far|(?:at|in|during|within) (?:that|this|the same) "
    r"(?:meeting|session|year|period|month|week|day|conference))\b"
)
# "not yet" is of the moment of writing, and is the whole of what the document can say.
_NOTHING = frozenset(
    stems_of("time order particular accordance respect view fact part full way case general")
)


def denied_only_there(claim: str, sentence: str) -> bool:
    """Whether ``sentence`` denies something at a place, by a time or under a condition of which ``claim``
    says nothing."""
    negation = _NOT.search(sentence)
    if negation is None:
        return False
    if (moment := _MOMENT.search(sentence)) and moment.group().lower() not in claim.lower():
        return True
    asked = stems_of(claim)
    before, after = sentence[: negation.start()], sentence[negation.end() :]
    opening = before.split(",")[0] if "," in before else ""  # "At the Conference, it was not adopted"
    limits = [*_LIMIT.finditer(after), *(m for m in [_LIMIT.match(opening.strip())] if m)]
    return any(_is_new(limit["what"], asked) for limit in limits)


def _is_new(what: str, asked: list[str]) -> bool:
    stems = [term.stem for term in content_terms(f"x {what}") if term.word != "x"]
    stems = [stem for stem in stems if stem not in _NOTHING]
    return bool(stems) and not any(nearness(stem, other) >= 0.8 for stem in stems for other in asked)


# Verbs that say nothing without what they are about.
_ABOUT_SOMETHING = (
    r"(?:agree|concur|consent|object|respond|reply|react|comply|accept|approve|disagree|oppose|support"
    r"|decide|act|intervene|follow|refuse|vote|do so)"
)
_WITHOUT_MATTER = re.compile(
    rf"(?i)\A\W*(?:(?:and|but|so|then)\s+)*(?:did|does|do|has|have|had|would|will)\s+(?P<who>[^?]+?)\s+"
    rf"{_ABOUT_SOMETHING}(?:d|ed)?(?:\s+(?:(?:to|with|on|about)\s+)?(?:it|that|this|so|them|him|her))?\s*\?*\s*\Z"
)


def lacks_its_matter(question: str) -> bool:
    """Whether a question asks if somebody agreed, replied or decided and does not say to or on what."""
    return _WITHOUT_MATTER.match(question) is not None
