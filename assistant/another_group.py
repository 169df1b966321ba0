"""Whom a question was about replaced by whom "and for women?" names, whatever preposition stands before.

Women stand for children or refugees, never for a council or a place. Pure.
"""

from __future__ import annotations

import re

_ONE = (
    r"(?:women|girls|boys|men|children|youth|adults|adolescents|infants|young (?:people|persons|women|men)"
    r"|older (?:people|persons)|refugees|migrants|asylum[- ]seekers|returnees|minorities"
    r"|indigenous (?:peoples?|women)|(?:internally )?displaced persons"
    r"|(?:persons|people) with disabilities|journalists|civilians|prisoners|detainees|students"
    r"|teachers|farmers|human rights defenders|aid workers|peacekeepers)"
)
_GROUP = rf"{_ONE}(?:(?:,| and| or) {_ONE})*"
_NEW = re.compile(
    rf"(?i)(?P<word>(?:for|about|on|of|among|to|with|by|against|regarding)\s+)?(?:the\s+)?(?P<who>{_GROUP})"
)
_OLD = re.compile(rf"(?i)\b(?:the\s+)?{_GROUP}\b(?!['’])")


def another_group(previous: str, fragment: str) -> str | None:
    """``previous`` asked about the group that ``fragment`` names; None where either names none, or
    ``previous`` several."""
    new, old = _NEW.fullmatch(fragment), list(_OLD.finditer(previous))
    if new is None or len(old) != 1:
        return None
    return previous[: old[0].start()] + new["who"] + previous[old[0].end() :]
