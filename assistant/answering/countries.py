"""Countries that a sentence lists, for questions that ask which countries."""

from __future__ import annotations

import re

from assistant.verification.names import country_names_in

COUNTRIES_ASKED = re.compile(
    r"(?i)\b(?:countr(?:y|ies)|states|governments|(?<!united )nations|delegations|representatives|pays|países"
    r"|стран\w*|государств\w*)\b"
    r"|\bwho\b.*\b(?:attended|participated|took part|took the floor|spoke|statements?)\b|国家|الدول|البلدان"
)


def listed_countries(sentence: str, question: str) -> list[str]:
    """The countries a sentence lists, in order, each once, as written, without those of the question."""
    asked = {country for _, _, country in country_names_in(question)}
    found: dict[str, str] = {}
    for start, end, country in country_names_in(sentence):
        if country not in asked and sentence[start].isupper():
            found.setdefault(country, sentence[start:end])
    return list(found.values())
