"""States and well-known bodies typed in small letters, written as they are printed: "and on libya?".

Names are known by their capitals, and what a follow-up puts for what by the kinds of names. Only what is
written small throughout is changed: "Chad" stays, "CHAD" too. Pure.
"""

from __future__ import annotations

import re
from functools import cache

from assistant.verification.names import country_names
from index.abbreviations import known_bodies

# Shorter ones may be other words: "us", "uk".
_LEAST_LETTERS = 4
# A name that is the end of a longer one: "latin america", "northern ireland".
_PART_OF_ANOTHER = (
    r"(?<!latin )(?<!north )(?<!south )(?<!central )(?<!northern )(?<!american )(?<!new )(?<!west )"
)
_LEAST_WORDS = 2


def with_capitals(text: str) -> str:
    """``"what about south sudan?"`` → ``"what about South Sudan?"``; ``"the security council"`` → ``"the
    Security Council"``."""
    return _small().sub(lambda found: _printed()[found.group()], text)


@cache
def _printed() -> dict[str, str]:
    """By its small letters, each name as it is printed."""
    states = [name for name in country_names() if len(name) >= _LEAST_LETTERS and "(" not in name]
    bodies = [name for _, name in known_bodies() if len(name.split()) >= _LEAST_WORDS]
    # a body that is printed in small letters keeps them
    return {name.lower(): name for name in (*bodies, *states) if name != name.lower()}


@cache
def _small() -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in sorted(_printed(), key=len, reverse=True))
    return re.compile(rf"(?<![\w./-]){_PART_OF_ANOTHER}(?:{names})(?![\w/-]|\.\w)")
