""" "And Norland?" after the record of a vote: how that State voted on the text. Pure."""

from __future__ import annotations

import re

from assistant.model import Turn
from assistant.verification.names import countries_in

_STATE = re.compile(
    r"(?i)\A\W*(?:(?:and|but|so)\s+)?(?:(?:what|how)\s+about\s+|what\s+of\s+|how\s+did\s+)?"
    r"(?P<who>(?:the\s+)?[^?,;]{2,60}?)"
    r"(?:\s+vote)?(?:\s+then)?\W*\Z"
)
_VOTE = re.compile(r"(?i)\bby\s+\w+\s+votes?\b|\babst(?:ained|entions?)\b|\badopted unanimously\b")
_OF_A_VOTE = re.compile(r"(?i)\b(?:abst\w+|vot(?:e[ds]?|ing)|against|veto\w*|unanim\w+|adopted)\b")


def state_that_voted(question: str, last: Turn) -> str | None:
    """How the State that ``question`` names alone voted on the one resolution whose vote was told last."""
    asked = _STATE.match(question)
    symbols = {cited.symbol for cited in last.answer.citations if cited.symbol}
    if asked is None or not last.answer.answered or len(symbols) != 1:
        return None
    who = asked["who"].strip()
    bare = re.sub(r"(?i)\Athe\s+", "", who)
    if bare not in countries_in(bare) and bare.title() not in countries_in(bare.title()):
        return None
    told = any(_VOTE.search(cited.quote) for cited in last.answer.citations)
    symbol = symbols.pop()
    if not told or "/RES/" not in str(symbol) or not _OF_A_VOTE.search(last.answer.standalone_question):
        return None
    called = who if bare in countries_in(bare) else who.title()
    return f"How did {called} vote on {symbol}?"
