"""A sum that is only a change, or a part, of what is asked: "an increase of $8,000" is not what it costs.

Asked what something costs, a reader takes the sum in bold for the whole. The increase, what it is compared
with, the share that is assessed and the costs of one kind alone are sums of something else.
"""

from __future__ import annotations

import re

from assistant.terms import content_terms, nearness, stems_of

SAME_WORD = 0.8
_CHANGE = re.compile(
    r"(?i)\b(?:increas|decreas|reduc|rise|rising|fall|drop|growth|cut|declin|sav|underspend|overspend|surplus"
    r"|shortfall|differ|varianc|variation|chang)\w*\s+(?:of|by|amounting to"
    r"|totalling)\s+(?:[a-z-]+\s+){0,2}\Z"
    r"|\b(?:an? (?:additional|further|extra|net)|compared (?:with|to)|against|up from|down from"
    r"|instead of)\s+"
    r"(?:(?:the|an?|its|approved|level|amount|appropriation|budget|apportionment|resources|previous|initial"
    r"|of"
    r"|for)\s+)*\Z"
)
_CHANGE_AFTER = re.compile(
    r"(?i)\A[,\s]*(?:more|less|fewer|higher|lower) than\b|\A\s+(?:increase|decrease|reduction)\b"
)
_CHANGE_ASKED = re.compile(
    r"(?i)\b(?:increas|decreas|reduc|ris[ei]|rose|fall|fell|drop|grow|grew|cut|declin|sav|chang|differ|more"
    r"|less"
    r"|fewer|higher|lower|additional|extra|shortfall|surplus|overspen|underspen|compared|previous|last year"
    r"|earlier)\w*"
)
# "The assessed portion of the budget, which amounts to", "the resources for operational costs".
_PART = re.compile(
    r"(?i)\b(?:(?P<share>[a-z-]+) (?:portion|part|share|component) of"
    r"|(?P<kind>operational|personnel|staff|travel|military|civilian|police|administrative|indirect|direct"
    r"|overhead|capital|construction|transport|medical|fuel|training|consultancy|non-post|post)"
    r"(?: (?:and|or) [a-z]+)? (?:personnel |staff )?(?:costs?|expenses|expenditures?|resources"
    r"|requirements))\b"
)


def is_a_change(question: str, sentence: str, start: int, end: int) -> bool:
    """Whether the figure ``sentence[start:end]`` is told as how much something changed, or what it was
    before, and ``question`` asks for neither."""
    if _CHANGE_ASKED.search(question):
        return False
    return bool(_CHANGE.search(sentence[:start]) or _CHANGE_AFTER.match(sentence[end:]))


def is_of_a_part(question: str, sentence: str, start: int) -> bool:
    """Whether the sum at ``start`` is told of a part of the money, or of one kind of it, that ``question``
    does not name."""
    clause = sentence[:start].rpartition(";")[2]
    parts = [word for match in _PART.finditer(clause) for word in (match["share"], match["kind"]) if word]
    asked = stems_of(question)
    said = [term.stem for word in parts for term in content_terms(f"x {word}") if term.word != "x"]
    return bool(said) and not any(nearness(one, other) >= SAME_WORD for one in said for other in asked)
