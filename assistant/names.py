"""Proper names, figures, dates and sessions in a text: what an answer must never get wrong.

Used on questions (what must the evidence hold?) and on sentences (what does it hold?).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
    "|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
)
# The number of "resolution 1966 (2010)" is no year.
YEAR = re.compile(
    r"(?<![\d/.,])(1[89]\d\d|20\d\d|21\d\d)(?![\d/]|[.,]\d|(?:st|nd|rd|th)\b|\s?\((?:19|20)\d\d\))"
)
# "2024/25", "2026-2027".
PERIOD = re.compile(r"(?<![\w/.-])(?:19|20)\d\d[/–-](?:\d{4}|\d\d)(?![\w/-])")
DATE = re.compile(
    rf"(?:(?:\d{{1,2}}(?:\s*(?:[-–—]|to|and|au|y)\s*\d{{1,2}})?(?:er|st|nd|rd|th)?(?:\s+(?:of|de))?\s+)"
    rf"(?:{MONTHS})(?:\s+(?:to|[-–—])\s+\d{{1,2}}\s+(?:{MONTHS}))?(?:,?\s+(?:de\s+)?\d{{4}})?"
    rf"|(?:{MONTHS})\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}"
    rf"|(?:{MONTHS})\s+(?:de\s+)?\d{{4}}"
    # "04.04.2022", "4/4/2022"; no part of a longer number or a symbol
    r"|(?<![\d./])(?:0?[1-9]|[12]\d|3[01])(?:\.(?:0?[1-9]|1[0-2])\.|/(?:0?[1-9]|1[0-2])/)(?:19|20)\d\d(?![\d/]|\.\d))",
    re.IGNORECASE,
)
_UNITS = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen
    """.split()  # noqa: SIM905 - a list of quoted words is harder to read

_TENS = dict(
    zip(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
        range(20, 100, 10),
        strict=True,
    )
)
_ORDINAL_UNITS = """
    zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
    fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth
    """.split()  # noqa: SIM905 - a list of quoted words is harder to read

_ORDINAL_TENS = dict(
    zip(
        [
            "twentieth",
            "thirtieth",
            "fortieth",
            "fiftieth",
            "sixtieth",
            "seventieth",
            "eightieth",
            "ninetieth",
        ],
        range(20, 100, 10),
        strict=True,
    )
)


def _build_words() -> tuple[dict[str, int], dict[str, int]]:
    cardinals = {word: n for n, word in enumerate(_UNITS)} | dict(_TENS)
    ordinals = {word: n for n, word in enumerate(_ORDINAL_UNITS)} | dict(_ORDINAL_TENS)
    for word, tens in _TENS.items():
        for n in range(1, 10):
            cardinals[f"{word}-{_UNITS[n]}"] = tens + n
            ordinals[f"{word}-{_ORDINAL_UNITS[n]}"] = tens + n
    return cardinals, ordinals


CARDINALS, ORDINALS = _build_words()
_CARDINAL_WORDS = sorted(CARDINALS, key=len, reverse=True)
_ORDINAL_WORDS = sorted(ORDINALS, key=len, reverse=True)
_NUMBER_WORD = re.compile(rf"(?<![\w-])(?:{'|'.join(_CARDINAL_WORDS)})(?![\w-])", re.IGNORECASE)
_FIGURE = re.compile(
    r"(?<![\w/.,-])\d{1,3}(?:[,  ]\d{3})+(?:\.\d+)?(?![\w/])|(?<![\w/.-])\d+(?:\.\d+)?(?![\w/]|\.\d)"
)
_ORDINAL = re.compile(
    rf"(?<![\w-])(?:(\d+)(?:st|nd|rd|th)|((?:{'|'.join(_ORDINAL_WORDS)})))(?![\w-])", re.IGNORECASE
)
SESSION = re.compile(
    rf"(?<![\w-])(?:(\d+)(?:st|nd|rd|th)|({'|'.join(_ORDINAL_WORDS)}))\s+"
    r"(?:(?:special|emergency|regular|annual|substantive|resumed|plenary|executive)\s+)*(session"
    r"|congress|conference)",
    re.IGNORECASE,
)
# Words that join the parts of a name: "Convention on International Trade in Endangered Species".
_JOINERS = frozenset(
    """
    of on for the in and to against with de la du des et del y from by off
    """.split()  # noqa: SIM905 - a list of quoted words is harder to read
)
_WORD = re.compile(r"[^\W_][\w'’.-]*[^\W_]|[^\W_]", re.UNICODE)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number at ``text[start:end]``; ``value`` compares "seven" with "7" and "1,200" with "1200"."""

    start: int
    end: int
    text: str
    value: float


def figures(text: str) -> list[Figure]:
    """Numbers in figures and in words, in order, without those inside symbols and dates."""
    taken = [m.span() for m in DATE.finditer(text)]
    found: list[Figure] = []
    for match in _FIGURE.finditer(text):
        if not _inside(match.span(), taken) and not YEAR.fullmatch(match.group()):
            value = float(re.sub(r"[,  ]", "", match.group()))
            found.append(Figure(match.start(), match.end(), match.group(), value))
    for match in _NUMBER_WORD.finditer(text):
        if not _inside(match.span(), taken):
            found.append(Figure(match.start(), match.end(), match.group(), CARDINALS[match.group().lower()]))
    return sorted(found, key=lambda figure: figure.start)


def years(text: str) -> list[str]:
    """The years named in ``text``, in order, each once."""
    return list(dict.fromkeys(m.group(1) for m in YEAR.finditer(text)))


def dates(text: str) -> list[str]:
    """The dates named in ``text`` as written, in order."""
    return [m.group() for m in DATE.finditer(text)]


# "30.º período de sesiones", "30e session", "30-я сессия", "第三十届" is left to the year and the body.
_SESSION_ELSEWHERE = re.compile(
    r"(?<!\d)(\d{1,3})\s?(?:\.?[ºª°]|e|ème|-?[йяеюх]{1,2}|-?го)?\s+(?:período de sesiones|session"
    r"|сесси\w+)|第\s?(\d{1,3})\s?届",
    re.IGNORECASE,
)


_ONE_ORDINAL = rf"(?:\d+(?:st|nd|rd|th)|{'|'.join(_ORDINAL_WORDS)})"
_NUMBERED = re.compile(
    rf"(?<![\w-])(?P<ordinal>{_ONE_ORDINAL})\s+(?:\w+\s+)??(?P<thing>rounds?|meetings?|cycles?|phases?|editions?"
    r"|congress|conference|forum|summit|seminars?|workshops?|reviews?|biennium|term|wave|tranche|deployment)\b",
    re.IGNORECASE,
)
_AGENDA_ITEMS = re.compile(
    r"(?i)(?:\bagenda\s+items?|\bitems?(?=\s+\d[\d\s,()a-z]{0,40}\b(?:of|on)\s+(?:its|the)\s+(?:\w+\s+)?agenda))"
    r"\s+(?P<numbers>\d{1,3}(?:\s*\([a-z]\))?(?:(?:,|\s+and|\s+to)\s*\d{1,3}\b(?!\s+\w+\s+\d{4}))*)"
)
# "the eightieth and eighty-first sessions", "at its eighty-second session than at its eighty-first"
_SESSIONS_BESIDE = re.compile(
    rf"(?<![\w-])(?P<before>{_ONE_ORDINAL})\s+(?:and|or|to)\s+(?:the\s+)?{_ONE_ORDINAL}\s+sessions\b"
    rf"|\bsession\s+(?:than|and|or|to)\s+(?:(?:at|in)\s+)?(?:its|the)\s+(?P<after>{_ONE_ORDINAL})\b"
    r"(?!\s+(?:special\s+)?(?:meeting|report|paragraph|year|time|day))",
    re.IGNORECASE,
)


def sessions(text: str) -> list[int]:
    """The numbers of the sessions (congresses, conferences) named: "twenty-ninth session" is 29."""
    found = [int(m.group(1)) if m.group(1) else ORDINALS[m.group(2).lower()] for m in SESSION.finditer(text)]
    found += [int(m.group(1) or m.group(2)) for m in _SESSION_ELSEWHERE.finditer(text)]
    if found:
        beside = [word for m in _SESSIONS_BESIDE.finditer(text) for word in (m["before"], m["after"]) if word]
        found += [value for word in beside if (value := ordinal_value(word)) is not None]
    return list(dict.fromkeys(found))


def numbered_things(text: str) -> set[tuple[str, int]]:
    """(thing, number) of what is told apart by a number: "the twelfth round" is ("round", 12), "agenda items
    3 and 4" are ("item", 3) and ("item", 4)."""
    found = ((match["thing"].lower(), ordinal_value(match["ordinal"])) for match in _NUMBERED.finditer(text))
    items = {
        ("item", int(number))
        for match in _AGENDA_ITEMS.finditer(text)
        for number in re.findall(r"\d+", match["numbers"])
    }
    return {(thing, number) for thing, number in found if number is not None} | items


def ordinal_value(word: str) -> int | None:
    """``"third"`` and ``"3rd"`` → 3; None for what is no ordinal."""
    match = _ORDINAL.fullmatch(word.strip())
    if match is None:
        return None
    return int(match.group(1)) if match.group(1) else ORDINALS[match.group(2).lower()]


def proper_names(text: str, *, skip_first: bool = True) -> list[str]:
    """Runs of capitalised words with their joiners: "Convention against Corruption", "UNODC".

    With ``skip_first`` a capital that only begins the text proves nothing, so a single first word is no name
    unless a capitalised word follows it.
    """
    names: list[str] = []
    for run in _capital_runs(text, skip_first=skip_first):
        name = text[run[0] : run[1]].strip()
        if name and name not in names:
            names.append(name)
    return names


def _capital_runs(text: str, *, skip_first: bool) -> Iterator[tuple[int, int]]:
    words = list(_WORD.finditer(text))
    i = 0
    while i < len(words):
        if not _is_capital(words[i].group()) or (skip_first and _begins_sentence(text, words[i].start())):
            i += 1
            continue
        last = i
        j = i + 1
        while j < len(words) and _only_space(text, words[j - 1].end(), words[j].start()):
            if _is_capital(words[j].group()):
                last = j
            elif words[j].group().lower() not in _JOINERS:
                break
            j += 1
        yield words[i].start(), words[last].end()
        i = last + 1


def _is_capital(word: str) -> bool:
    return word[0].isupper() and word not in {"I"}


def _begins_sentence(text: str, start: int) -> bool:
    before = text[:start].rstrip(" \"'“‘«¿¡(")
    return not before or before[-1] in ".?!:\n"


def _only_space(text: str, start: int, end: int) -> bool:
    return text[start:end] in {" ", "\n", "  "}


def _inside(span: tuple[int, int], taken: list[tuple[int, int]]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in taken)
