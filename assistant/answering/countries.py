"""Countries that a sentence lists, for questions that ask which countries."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from assistant.names import proper_names
from assistant.terms import stems_of
from assistant.verification.names import country_names_in

MOST_LOOKED_UP = 4
COUNTRIES_ASKED = re.compile(
    r"(?i)\b(?:countr(?:y|ies)|states|governments|(?<!united )nations|delegations|representatives|pays|países"
    r"|стран\w*|государств\w*)\b"
    r"|\bwho\b.*\b(?:attended|participated|took part|took the floor|spoke|statements?)\b|国家|الدول|البلدان"
)
# "Which countries contributed to it?": its answer names countries, and is no list of initiatives.
WHICH_COUNTRIES = re.compile(
    r"(?i)\A\W*(?:which|what)\s+(?:other\s+|member\s+)*(?:countries|states|governments)\b(?!\s+part(?:y|ies)\b)"
)


# "Which Governments paid?", "What States signed?"; "States parties" are something else, and stay.
_STATES_ASKED = re.compile(
    r"(?i)(?P<ask>\A\W*(?:and\s+)?(?:which|what)\s+(?:(?:other|of the|two|three|four|member)\s+){0,2})"
    r"(?:governments|states|nations)\b(?!\s+(?:part(?:y|ies)|members?|signator|of)\b)"
)


def asked_of_countries(question: str) -> str | None:
    """``"Which Governments paid?"`` → ``"Which countries paid?"``: one thing in plain words; None for other
    questions. What reads a question was taught with "countries" most."""
    plain, changed = _STATES_ASKED.subn(r"\g<ask>countries", question)
    return plain if changed else None


def listed_countries(sentence: str, question: str) -> list[str]:
    """The countries a sentence lists, in order, each once, as written, without those of the question."""
    asked = {country for _, _, country in country_names_in(question)}
    found: dict[str, str] = {}
    for start, end, country in country_names_in(sentence):
        if country not in asked and sentence[start].isupper():
            found.setdefault(country, sentence[start:end])
    return list(found.values())


def names_a_state(question: str, said: str, search: Callable[[str], Iterable[str]]) -> bool:
    """Whether ``said`` has the name of a State that the question does not have itself: one that the table
    knows, or of which a text found by ``search`` says "the Government of" or "the representative of"."""
    if listed_countries(said, question):
        return True
    asked = set(stems_of(question))
    joined = proper_names(said, skip_first=False)
    names = [name for one in joined for name in re.split(r",\s+|\s+and\s+", one)]
    others = [name for name in dict.fromkeys(names) if not set(stems_of(name)) <= asked]
    return any(_is_a_state(name, search) for name in others[:MOST_LOOKED_UP])


def _is_a_state(name: str, search: Callable[[str], Iterable[str]]) -> bool:
    spoken_of = re.compile(
        r"\b(?:[Gg]overnments?|[Rr]epresentatives?|[Oo]bservers?|[Dd]elegations?) (?:of|for)(?: the)? "
        rf"{re.escape(name)}\b"
    )
    return any(
        spoken_of.search(text) for text in search(f"the representative of {name}, the Government of {name}")
    )


def names_no_countries(question: str, items: Sequence[str]) -> bool:
    """Whether the countries that did something are asked for, and fewer than half of ``items`` name one."""
    if WHICH_COUNTRIES.match(question) is None:
        return False
    return 2 * sum(bool(country_names_in(item)) for item in items) < len(items)
