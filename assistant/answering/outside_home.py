"""Foreign countries are those abroad: "branches abroad in Corvia and Varsk, and within Norland in Elm".

Where foreign countries are asked for, what the sentence tells of the country itself, "within", "inside" it,
is cut away before the countries are listed.
"""

from __future__ import annotations

import re

_FOREIGN = re.compile(
    r"(?i)\b(?:foreign|abroad|overseas|other (?:countr|state)|outside|third countr|elsewhere)"
)
_HOME = re.compile(
    r"(?i)(?:,|;)?\s+(?:and|as well as|but also|while)\s+(?:also\s+)?(?:domestically|nationally|locally"
    r"|at home"
    r"|within|inside|internally)\b"
)
_ABROAD = re.compile(r"(?i)\b(?:abroad|overseas|outside|foreign|elsewhere)\b")


def without_home(sentence: str, question: str) -> str:
    """``sentence`` without what it adds on the home country, where ``question`` asks for foreign ones."""
    home = _HOME.search(sentence) if _FOREIGN.search(question) else None
    if home is None or not sentence[: home.start()].strip():
        return sentence
    after = _ABROAD.search(sentence[home.end() :])
    return sentence if after is not None else sentence[: home.start()]
