"""An organ by its name in another language than English: the lexicon read the other way round."""

from __future__ import annotations

from functools import cache

from index.translation.lexicon import COLUMNS, ForeignLanguage, entries

# Nouns that are an organ's short name in every language; "Board" or "Bureau" alone may be many things.
_SHORT = frozenset(("assembly", "commission", "committee", "conference", "council", "secretariat"))
# Where the lexicon has the word for reading under another English one.
_ALSO: dict[str, dict[str, str]] = {"zh": {"commission": "委员会", "conference": "会议"}}


def body_in(language: str, english: str) -> str | None:
    """ "the Security Council" → "Conseil de sécurité"; None where the lexicon does not know the body."""
    name = english.lower().removeprefix("the ").strip()
    if language not in COLUMNS or (" " not in name and not english.isupper() and name not in _SHORT):
        return None
    return _names(language).get(name)


@cache
def _names(language: ForeignLanguage) -> dict[str, str]:
    """The first name that the lexicon has for each body, the official one."""
    found = dict(_ALSO.get(language, {}))
    for entry in entries(language):
        if entry.field == "bodies":
            for english in (entry.english, *entry.others):
                found.setdefault(english.lower(), entry.term)
    return found
