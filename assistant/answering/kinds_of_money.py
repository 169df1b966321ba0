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
        "held": r"assets|reserves|balances?|holdings|cash",
    }.items()
}
# What a question about one kind says; "cost" and "funding" may be of any.
_ASKED = {
    kind: re.compile(rf"(?i)\b(?:{words})\b")
    for kind, words in {
        "spent": r"expenditures?|expended|spend|spent|disbursed",
        "budgeted": r"budget(?:s|ed)?|appropriat\w+|allot\w+",
        "received": r"revenues?|incomes?|contributions?|pledged|donated"
        r"|(?:money|funds|how much)\b[^?]*\b(?:raised?|mobili[sz]ed?|collect(?:ed)?)",
    }.items()
}


# What is still to be paid, or missing, is none of what something costs, has or spends.
_OWED = re.compile(
    r"(?i)\b(?:unpaid|outstanding|owed|owes?|arrears|overdue|shortfalls?|deficits?"
    r"|(?:funding|financing) gaps?|under-?funded|unfunded|debts?)\b"
)
_OF_MONEY = re.compile(
    r"(?i)\b(?:costs?|budgets?|budgeted|spend(?:s|ing)?|spent|expenditures?|expenses|revenues?|incomes?"
    r"|contributions?|contributed?|appropriat\w+|receives?|received|pa(?:id|ys?)|funding|funds?|money)\b"
)


def kinds_of_money(text: str) -> set[str]:
    """The kinds of money that ``text`` speaks of: "spent", "budgeted", "received", "held"."""
    return {kind for kind, pattern in _KINDS.items() if pattern.search(text)}


def of_other_money(question: str, sentence: str) -> bool:
    """Whether ``question`` asks about one kind of money and ``sentence`` speaks of others alone."""
    asked = {kind for kind, pattern in _ASKED.items() if pattern.search(question)}
    told = kinds_of_money(sentence)
    if _OWED.search(sentence) and _OF_MONEY.search(question) and not _OWED.search(question):
        return not told & (asked or {"spent", "budgeted"})
    return len(asked) == 1 and bool(told) and not asked & told
