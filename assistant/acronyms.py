"""Acronyms against names: "CITES" is the Convention on International Trade in Endangered Species."""

from __future__ import annotations

import re

from assistant.names import proper_names
from index.abbreviations import name_of_body

# Kinds of bodies, not names of one.
GENERIC_ACRONYMS = frozenset(("NGO", "NGOs", "IGO", "IGOs", "CSO", "CSOs", "UN", "IT", "ICT", "HQ"))
_ACRONYM = re.compile(r"[A-Z][A-Za-z]*[A-Z][A-Za-z]*\Z")
_SMALL = frozenset(("of", "on", "for", "the", "and", "in", "to", "against", "with", "by"))


def is_acronym(name: str) -> bool:
    """ "CITES" and "UNODC", not "Vienna"."""
    return bool(_ACRONYM.match(name)) and sum(c.isupper() for c in name) >= 2 and " " not in name


def spelled_in(acronym: str, text: str) -> str | None:
    """The name that ``acronym`` stands for in ``text``: that of the body known by it, else one with its
    initials; None where the text has neither."""
    name = name_of_body(acronym)
    return name if name is not None and name.lower() in text.lower() else spelled_out(acronym, text)


def spelled_out(acronym: str, text: str) -> str | None:
    """The name in ``text`` whose capital initials ``acronym`` is made of; None when there is none.

    "CITES" → "Convention on International Trade in Endangered Species": the initials must begin with the
    acronym.
    """
    if not is_acronym(acronym):
        return None
    letters = acronym.rstrip("s").upper()
    for name in proper_names(f"x {text}"):
        words = [word for word in re.split(r"[\s-]+", name) if word.lower() not in _SMALL]
        initials = "".join(word[0] for word in words if word[0].isupper())
        at = initials.find(letters)
        if len(letters) > 2 and at >= 0:
            return " ".join(words[at : at + len(letters)])
    return None
