"""What a State says in its letter is in no letter of another State.

"How does Thule justify it in its letter of 7 May?", where the only letter of that day is one in which Norland
complains of Thule: what that letter says of Thule are not Thule's words.
"""

from __future__ import annotations

import re

from assistant.verification.names import countries_in, countries_meant

_LETTER = r"(?:letters?|notes? verbales?|communications?)"
# "What does Thule say … in its letter", "Thule's letter", "the letter from Thule"
_IN_ITS_LETTER = re.compile(rf"(?i)\b(?:in|by|with)\s+(?:its|his|her|their)\s+(?:\w+\s+){{0,2}}?{_LETTER}\b")
_ITS_LETTER = re.compile(rf"(?P<who>[A-Z][\w .-]{{2,60}}?)['’]s?\s+(?:[a-z]+\s+){{0,2}}?{_LETTER}\b")
_LETTER_FROM = re.compile(
    rf"(?i:\b{_LETTER}\s+(?:dated\s+[^?,]{{4,20}}?\d{{4}}\s+)?(?:from|by))\s+(?P<who>[^?,;]{{3,90}})"
)
_ACTS = re.compile(r"(?i)\b(?:do|does|did|has|have|had)\s+(?P<who>[^?]{3,60})")
# The State itself speaks in the sentence, whoever wrote it down.
_SPEAKS = (
    r"[^.;]{0,80}?\b(?:sa(?:y|ys|id)|stat|declar|claim|alleg|justif|announc|vow|assert|maintain|argu|propos|call"
    r"|demand|request|warn|express|report|accus|den(?:y|ie)|reject|admit|acknowledg|confirm|insist|respond|repl"
    r"|letter|communicat|inform|explain|not(?:e|ed|ing)\b)"
)


def of_another_author(asked: frozenset[str], sentence: str, author: str | None) -> bool:
    """Whether ``sentence`` is of a letter by another, ``author``, than the State ``asked`` for, and reports
    no words of that one."""
    wrote = countries_meant(author or "")
    if not asked or not wrote or asked & wrote:
        return False
    return not any(
        meant & asked and re.search(rf"\b{re.escape(name)}\b{_SPEAKS}", sentence)
        for name, meant in countries_in(sentence).items()
    )


def writer_asked(question: str) -> frozenset[str]:
    """The State in whose letter the question looks; none where it names no letter or no author."""
    for pattern in (_ITS_LETTER, _LETTER_FROM):
        found = pattern.search(question)
        if found is not None:
            return countries_meant(found["who"])
    letter = _IN_ITS_LETTER.search(question)
    acting = _ACTS.search(question[: letter.start()]) if letter is not None else None
    if acting is None:
        return frozenset()
    first = min(countries_in(acting["who"]), key=acting["who"].find, default=None)
    return countries_meant(first) if first is not None else frozenset()
