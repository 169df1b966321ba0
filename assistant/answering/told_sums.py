"""A sum of money is asked for by what it is the sum of (a fee, a loan, what it cost), and none is told."""

from __future__ import annotations

import re

_SUM = (
    r"(?:amounts?|costs?|prices?|fees?|budgets?|salar(?:y|ies)|fines?|rents?|wages?|sums?|payments?|tariffs?)"
)
_ASKED = re.compile(
    rf"(?i)\b(?:what|which) (?:(?!of\b|is\b|was\b|are\b|were\b)[\w’'-]+ ){{0,3}}?{_SUM}"
    r"(?! (?:of (?:time|people"
    r"|work"
    r"|energy|water|food|aid)|estimates?|plans?|items?|lines?|periods?|years?|documents?|systems?|committee))\b"
    rf"(?=[^?]*\b(?:pay|paid|charge[ds]?|cost|foresee\w*|set|impose[ds]?|allocate[ds]?|approve[ds]?|agree[ds]?|was"
    r"|is|were|are|receive[ds]?|will|does|did)\b)"
    r"|\bhow much (?:money|salary|funding|cash|income|revenue|rent|tax)\b"
    r"|\bhow (?:big|large|high) (?:is|was|are|were) (?:the |its |their )?(?:[\w’'-]+ ){0,4}?(?:loans?|grants?"
    r"|budgets?|debts?|fees?|fines?|salary|salaries|deficits?|contributions?)\b"
    r"|\bhow much (?:does|do|did|will|would) [^?]*\bcost\b"
    r"|\A\W*what (?:does|do|did|will|would) [^?]*\bcost\b"
    rf"|\A\W*(?:the )?(?:(?!(?:of|off|for|on|in|to|and|about|by|at|with|from)\b)[\w’'-]+ ){{0,3}}?"
    rf"{_SUM} (?:of|for|per|paid|charged)\b"
    r"(?! (?:time|people|work|energy|water|food))"
)
# A sum, or what is told in place of one.
_TOLD = re.compile(
    r"(?i)[$€£¥]|\b\d[\d.,]* (?:million|billion|trillion|thousand)"
    r"|\b\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?(?! [a-z-])"
    r"|\b(?:dollars?|euros?|francs?|pounds?|yen|roubles?|rubles?|pesos?|rupees?|dinars?|shillings?"
    r"|yuan|renminbi"
    r"|CHF|USD|EUR|SwF)\b|\bper ?cent\b|%|\b(?:free|gratis|nothing|nominal)\b"
    r"|\b(?:no|any|additional|without) (?:\w+ )?"
    r"(?:costs?|charges?|fees?|payment|compensation|implications?)\b|\bin kind\b|\bexisting resources\b"
)


def asks_for_a_sum(question: str) -> bool:
    """Whether ``question`` asks for a sum of money by what it is the sum of."""
    return bool(_ASKED.search(question))


def lacks_the_sum(question: str, said: str) -> bool:
    """Whether ``question`` asks for a sum of money, and ``said`` has none nor what stands in place of one."""
    return asks_for_a_sum(question) and not _TOLD.search(said)
