"""Money spent is not money budgeted, and money received neither: an amount of one answers nothing of another.

"How much did the Mission spend?" is not answered by its proposed budget, however many of the words stand in
the sentence on that.
"""

from __future__ import annotations

import re

_KINDS = {
    kind: re.compile(rf"(?i)\b(?:{words})\b")
    for kind, words in {
        "spent": r"expenditures?|expended|expenses?|spend(?:s|ing)?|spent|disburse\w*|costs?",
        "budgeted": r"budget(?:s|ed)?|appropriat\w+|allot\w+|proposed resources|resource requirements",
        "received": r"revenues?|incomes?|receipts?|contribut\w+|received|raised|pledge[sd]?|donat\w+|funding",
    }.items()
}
# What a question about one kind says; "cost" and "funding" may be of any.
_ASKED = {
    kind: re.compile(rf"(?i)\b(?:{words})\b")
    for kind, words in {
        "spent": r"expenditures?|expended|spend|spent|disbursed",
        "budgeted": r"budget(?:s|ed)?|appropriat\w+|allot\w+",
        "received": r"revenues?|incomes?|contributions?|pledged|donated",
    }.items()
}


def kinds_of_money(text: str) -> set[str]:
    """The kinds of money that ``text`` speaks of: "spent", "budgeted", "received"."""
    return {kind for kind, pattern in _KINDS.items() if pattern.search(text)}


def of_other_money(question: str, sentence: str) -> bool:
    """Whether ``question`` asks about one kind of money and ``sentence`` speaks of others alone."""
    asked = {kind for kind, pattern in _ASKED.items() if pattern.search(question)}
    told = kinds_of_money(sentence)
    return len(asked) == 1 and bool(told) and not asked & told
