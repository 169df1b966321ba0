"""A question typed as keywords, asked in full: "price of the second operator" → "What is the price of …?".

What kind of thing is wanted is told by the noun that it begins with; without a question word nothing else
shows it, and any sentence on the matter would seem to answer.
"""

from __future__ import annotations

import re

# What may stand before the noun: "total estimated cost of", "new vacancy rate in".
_QUALIFIED = (
    r"(?:(?:the|total|overall|estimated|annual|yearly|monthly|average|avg|median|planned|actual|final|initial"
    r"|new|original|current|first-year|net|gross|unit|full|maximum|minimum|exact|proposed|target|expected"
    r"|projected|authorized|approved|reported)\s+){0,3}"
)
_MONEY = (
    r"(?:costs?|price|budget|salary|expenditures?|expenses|revenues?|income|balance|deficit|surplus"
    r"|appropriation)"
)
_SHARE = r"(?:share|proportion|percentage|fraction)"
_MEASURE = (
    r"(?:size|area|length|width|height|depth|capacity|population|turnout|strength|worth|value|amount|fees?|fine"
    r"|death toll|toll|shortfall|ceiling|growth|rise|fall|increase|decrease|decline|drop|reduction|coverage"
    r"|prevalence|speed|distance|(?:[a-z-]+\s+)?(?:rate|ratio))"
)
_JOINED = r"(?=\s+(?:of|for|in|to|on|at|per|from|between|paid|charged|spent|given|set)\b)"
_HEADS = (
    (re.compile(rf"(?i){_QUALIFIED}{_MONEY}{_JOINED}"), "What is the {}?"),
    (re.compile(rf"(?i){_QUALIFIED}{_SHARE}(?=\s+of\b)"), "What is the {}?"),
    (re.compile(rf"(?i){_QUALIFIED}{_MEASURE}{_JOINED}"), "How large is the {}?"),
    (re.compile(rf"(?i){_QUALIFIED}(?:date|deadline)(?=\s+(?:of|for|by|set|on)\b)"), "When is the {}?"),
    (re.compile(rf"(?i){_QUALIFIED}dates(?=\s+(?:of|for)\b)"), "When are the {}?"),
    (re.compile(r"(?i)(?:the\s+)?reason(?=\s+(?:for|of|behind)\b)"), "What is the {}?"),
    (re.compile(r"(?i)(?:the\s+)?(?:reasons|grounds)(?=\s+(?:for|of|behind)\b)"), "What are the {}?"),
    (re.compile(r"(?i)(?:the\s+)?(?:full\s+)?name(?=\s+of\b)"), "What is the {}?"),
    (re.compile(r"(?i)(?:the\s+)?(?:full\s+)?names(?=\s+of\b)"), "What are the {}?"),
    (re.compile(r"(?i)(?:the\s+)?duration(?=\s+of\b)"), "What is the {}?"),
)
_ASKS = re.compile(
    r"(?i)\b(?:who|what|when|where|why|which|how|whose|whom|did|does|do|was|were|is|are|has|have|had|can|may"
    r"|must|will|would|should|could|said|says?|list|name|compare|explain|describe|tell|give|show|summari[sz]e)\b"
)


def in_full(text: str) -> str:
    """``text`` as a question where it is keywords that begin with what is wanted; else as it is."""
    bare = text.strip().rstrip("?!. ")
    if not bare or _ASKS.search(bare):
        return text
    for head, asked in _HEADS:
        found = head.match(bare)
        if found is not None:
            without_article = re.sub(r"(?i)\Athe\s+", "", bare)
            first = without_article.split(maxsplit=1)[0]
            plain = first if first[1:] != first[1:].lower() else first.lower()
            return asked.format(plain + without_article[len(first) :])
    return text


def are_keywords(text: str) -> bool:
    """Whether ``text`` is typed as into a search box: with no word that asks, and no question mark."""
    return "?" not in text and _ASKS.search(text) is None
