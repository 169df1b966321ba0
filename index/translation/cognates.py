"""French and Spanish words that no row has, by the endings they share with English: "crédibilité" →
"credibility". Pure."""

from __future__ import annotations

import re

from index.analysis import fold

# Ending there → ending here; the first that fits.
_ENDINGS: dict[str, tuple[tuple[str, str], ...]] = {
    "fr": (
        (r"ités?$", "ity"), (r"iques?$", "ic"), (r"istes?$", "ist"),
        (r"ismes?$", "ism"), (r"ations?$", "ation"), (r"euses?$|eux$", "ous"),
        (r"(?<=[at])eurs?$", "or"), (r"ifs?$|ives?$", "ive"), (r"aires?$", "ary"), (r"oires?$", "ory"),
        (r"iels?$|ielles?$", "ial"), (r"els?$|elles?$", "al"), (r"aux$", "al"),
        (r"ances?$", "ance"), (r"ences?$", "ence"), (r"(?<=[ghmnpr])ies?$", "y"),
    ),
    "es": (
        (r"idad(?:es)?$", "ity"), (r"tad(?:es)?$", "ty"), (r"ci[oó]n$|ciones$", "tion"),
        (r"si[oó]n$|siones$", "sion"), (r"ic[oa]s?$", "ic"), (r"istas?$", "ist"), (r"ismos?$", "ism"),
        (r"mente$", "ly"), (r"[oa]s[oa]s?$", "ous"), (r"iv[oa]s?$", "ive"), (r"ari[oa]s?$", "ary"),
        (r"ales$", "al"), (r"ancias?$", "ance"), (r"encias?$", "ence"), (r"(?<!r)[ií]as?$", "y"),
    ),
}  # fmt: skip
_SHORTEST = 5


def cognate(word: str, language: str) -> str | None:
    """The English word that ``word`` may be; None for short words and other languages."""
    if language not in _ENDINGS or len(word) < _SHORTEST:
        return None
    lowered = word.lower()
    for ending, english in _ENDINGS[language]:
        changed = re.sub(ending, english, lowered)
        if changed != lowered and len(changed) >= _SHORTEST - 1:
            return fold(changed)
    return None
