"""Countries that a sentence lists, for questions that ask which countries."""

from __future__ import annotations

import re

from assistant.verification.names import countries_in

COUNTRIES_ASKED = re.compile(
    r"(?i)\b(?:countr(?:y|ies)|states|governments|(?<!united )nations|delegations|representatives|pays|países"
    r"|стран\w*|государств\w*)\b"
    r"|\bwho\b.*\b(?:attended|participated|took part|took the floor|spoke|statements?)\b|国家|الدول|البلدان"
)


def listed_countries(sentence: str, question: str) -> list[str]:
    """The countries a sentence lists, in order, each once, without those of the question."""
    asked = {country for meant in countries_in(question).values() for country in meant}
    mentioned = countries_in(sentence)
    found: dict[str, str] = {}
    for said in sorted(mentioned, key=sentence.find):
        meant = mentioned[said]
        if meant & asked or not said[0].isupper() or len(meant) > 1:
            continue
        found.setdefault(next(iter(meant)), said)
    return list(found.values())
