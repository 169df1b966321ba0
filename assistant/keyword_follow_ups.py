"""A follow-up to keywords: "uncdf regular resources 2024" — "and total expenditure?".

Keywords have no verb that tells what stays; of whom and of what time they are stays. Pure.
"""

from __future__ import annotations

import re

from assistant.keywords import are_keywords, in_full
from assistant.kinds_of_names import Named, kind_of_name, names_in, without_article
from assistant.names import DATE, PERIOD, YEAR

_OPENED = "about "
_MOST_WORDS = 12
_PLACED = re.compile(r"(?i)\A(?:for|of|in|on|at|by|from|to)\s+")
_COMMON = re.compile(r"(?:the\s+)?[a-z][a-z'’-]*(?: [a-z][a-z'’-]*){0,4}")
_FOR_ONE_ANOTHER = frozenset(("body", "organ", "other"))


def in_keywords(previous: str, fragment: str) -> str | None:
    """``previous`` with ``fragment`` for its name, or for all but its name and time; None where it is no
    keywords, or has no name."""
    if not are_keywords(previous) or len(previous.split()) > _MOST_WORDS:
        return None
    plain = _PLACED.sub("", fragment).strip(" ?.!")
    named = [name for name in _names(previous) if name.kind != "time"]
    if not named or any(time.search(fragment) for time in (DATE, PERIOD, YEAR)):
        return None
    own = names_in(f"{_OPENED}{plain}")
    if not own:
        return _asked_of(named[0].text, previous, plain) if _COMMON.fullmatch(plain) else None
    if own[0].text != without_article(plain):
        return None
    old = next((name for name in named if _may_stand_for(plain, name)), None)
    return None if old is None else previous[: old.whole] + plain + previous[old.end :]


def _names(previous: str) -> list[Named]:
    """The names of keywords, which may begin with one; places are those in ``previous``."""
    shift = len(_OPENED)
    return [
        Named(n.text, n.start - shift, n.end - shift, n.whole - shift, n.before, n.kind)
        for n in names_in(f"{_OPENED}{previous}")
    ]


def _may_stand_for(name: str, old: Named) -> bool:
    kind = kind_of_name(name)
    return kind == old.kind or {kind, old.kind} <= _FOR_ONE_ANOTHER


def _asked_of(name: str, previous: str, wanted: str) -> str:
    """ "What is the total expenditure of UNCDF in 2024?"; as keywords where it is no such measure."""
    time = next((found.group() for one in (DATE, PERIOD, YEAR) if (found := one.search(previous))), "")
    said = f"{wanted} of {name}{f' in {time}' if time else ''}"
    asked = in_full(said)
    return asked if asked != said else f"{name} {wanted} {time}".strip()
