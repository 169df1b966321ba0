""" "Who was the latest to join, and when?" after "How many countries are in the Kelp Accord?": join that.

What was joined, signed or left is the treaty that was spoken of, and not the organization or the time that
the question before happened to name too. Who joins a treaty is a country. Pure.
"""

from __future__ import annotations

import re

from assistant.model import Conversation
from assistant.question_words import without_opening
from assistant.what_was_named import treaty_in

_WITHOUT_OBJECT = re.compile(
    r"(?i)\b(?P<deed>join(?:ed)?|acced(?:e|ed)|ratif(?:y|ied)|sign(?:ed)?|withdr(?:aw|ew)|leave|left)"
    r"(?P<order>\s+(?:last|first|most recently))?"
    r"(?P<end>(?:\s+(?:so far|already))?"
    r"(?:,?\s+and\s+(?:when|in (?:what|which) year|on (?:what|which) date))?\s*\?*\s*)\Z"
)
_PREPOSITION = {"acced": " to", "withdr": " from"}
_WHO_WAS = re.compile(
    r"(?i)\A\W*(?:who|what|which(?:\s+one)?)\s+(?P<was>was|is)\s+the\s+(?:very\s+)?"
    r"(?:(?P<first>first|earliest)|last|latest|newest|most recent)"
    r"(?:\s+(?:one|country|state|member|party))?\s+(?=to\s)"
)
_BASE = {
    "joined": "join",
    "acceded": "accede",
    "ratified": "ratify",
    "signed": "sign",
    "withdrew": "withdraw",
}
_WHO_DID = re.compile(r"(?i)\A\W*(?:who|which (?:country|countries|states?|one))\s+\Z")
_WHO = re.compile(r"(?i)\A\W*who(?=\s+(?:(?:has|have|had)\s+)?(?:\w+ed|left|withdrew|withdrawn)\b)")
_TURNS_BACK = 3


def joined_what(question: str, conversation: Conversation) -> str | None:
    """``question`` with the treaty that was joined, signed or left; None where it says what, or no treaty
    was named."""
    plain = without_opening(question)
    deed = _WITHOUT_OBJECT.search(plain)
    turns = conversation.turns[-_TURNS_BACK:]
    treaties = (treaty_in(turn.answer.standalone_question) for turn in reversed(turns))
    treaty = next((one for one in treaties if one), "") if deed else ""
    if deed is None or not treaty:
        return None
    to = next((to for stem, to in _PREPOSITION.items() if deed["deed"].lower().startswith(stem)), "")
    order = (deed["order"] or "").strip().lower()
    verb = _BASE.get(deed["deed"].lower())
    if order and verb and _WHO_DID.match(plain[: deed.start()]):
        first = "first" if order == "first" else "last"
        return f"Which country was the {first} to {verb}{to} {treaty}{plain[deed.start('end') :]}"
    told = f"{plain[: deed.end('deed')]}{to} {treaty}{plain[deed.end('deed') :]}"
    asked = _WHO_WAS.match(told)
    if asked is not None:
        return (
            f"Which country {asked['was']} the {'first' if asked['first'] else 'last'} {told[asked.end() :]}"
        )
    return _WHO.sub("Which countries", told)
