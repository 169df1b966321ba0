"""What one sentence enumerates of the kind that is asked for: "Which five ports …?" of "the five ports with
the most traffic, Sandry, Varsk, Lumora, Corvia and Elm".

A series is an answer only where the sentence says that it is one: the kind's own noun opens it, or the deed
asked about is done by it. Any other series may be of something else, and is left alone.
"""

from __future__ import annotations

import re

from assistant.answering.listed_names import series_at, series_before
from assistant.answering.parted_series import parted_names
from assistant.inline_items import inline_items
from assistant.names import CARDINALS
from assistant.terms import content_terms, nearness, stems_of

LEAST = 2
# How near a verb of the question must come to the sentence's.
ALIKE = 0.9
# Higher ones are written in figures.
_IN_WORDS = {word: number for word, number in CARDINALS.items() if 2 <= number <= 20}
_NUMBER = rf"(?P<number>{'|'.join(_IN_WORDS)}|\d{{1,3}})"
# "Which five missions", "Under which agenda items", "List the evaluations": the kind asked for is a plural.
_KIND = re.compile(
    rf"(?i)\A\W*(?:(?:and|please|in|on|of|for|to|from|by|with|under)\s+)*"
    r"(?:which|what|list|name|who(?=\s+(?:are|were)\b))\s+"
    rf"(?:(?:are|were|the|all|of the)\s+)*(?:{_NUMBER}\s+)?"
    r"(?:(?!(?:did|does|do|is|was|should|must|will|would|shall|can|may|has|have|had)\b)[\w’'-]+\s+){0,3}?"
    r"(?P<word>(?!(?:does|nations)\b)[\w-]{2,}[a-z](?<![sui])s|countries|bodies|entities)\b"
)
# "Who submitted reports?", "Who co-organized it?"
_WHO_DID = re.compile(r"(?i)\A\W*(?:and\s+)?who\s+(?:had\s+|has\s+|have\s+|also\s+)?(?P<verb>[\w-]+ed)\b")
_BEFORE_KIND = re.compile(rf"(?i)\b{_NUMBER}\s+(?:(?!(?:and|or)\b)[\w-]+\s+){{0,2}}\Z")
# "items such as", "factions of the Front, namely", "ports (": nothing but a phrase stands between.
_OPENED = re.compile(
    r"(?:\s+(?:of|for|in|on|with|from|by|to|at)\s+[^,.;:()]{1,60}?)?"
    r"(?:\s*:|,?\s+(?:such as|including)|,?\s+namely[,:]?|\s+(?:were|are)(?=\s+(?:the\s+)?[A-Z])"
    r"|\s*(?P<bracket>\())\s*"
)
# A name or a bracket further on, which the number of the kind shows to be of it.
_FURTHER = re.compile(r"[,:]\s+|\(")
MOST_BETWEEN = 120
_ONE_NUMBER = r"\d{1,4}(?:/\d{1,4})?(?:\s\((?:[a-z]|\d{4})\))?"
_NUMBERS = re.compile(
    rf"\s+(?P<all>{_ONE_NUMBER}(?:\s*,\s*{_ONE_NUMBER})*,?\s+and\s+{_ONE_NUMBER})(?![\w/]|\s+per\b)"
)
_PARTS_OF_NUMBERS = re.compile(_ONE_NUMBER)
# "What did the revenue comprise?" asks for all of it; "What is the aim …?" for one thing.
_ASKS_WHAT = re.compile(
    r"(?i)\A\W*(?:(?:in|on|of|for|to|from|by|with)\s+)?(?:what|whom?)\s+(?:do|does|did|will|should|are|were)\b"
)
_BULLETS = re.compile(r"(?m)^\s*[•●▪◦–—]\s+")
_PARTED = re.compile(r";\s+(?:and\s+)?")


def enumerated(sentence: str, question: str) -> list[str]:
    """The names or numbers that ``sentence`` enumerates of what ``question`` asks for; empty where it does
    not show that they are of it."""
    asked = _KIND.search(question)
    if asked is not None:
        return _of_the_kind(sentence, asked)
    did = _WHO_DID.search(question)
    return _by_whom(sentence, did["verb"]) if did is not None else []


def kind_asked(question: str) -> tuple[str, int | None]:
    """The plural noun whose things ``question`` asks for, and how many it says they are: "Which five ports
    …?"; "" where it asks for none."""
    asked = _KIND.search(question)
    return (asked["word"], number_told(asked["number"])) if asked is not None else ("", None)


def number_of_items(sentence: str, question: str) -> int:
    """How many items ``sentence`` has after a colon or on lines of their own, where they are of the kind that
    is asked for, or what leads to them has all that the question says; 0 where it has none that can be told
    apart."""
    bullets = list(_BULLETS.finditer(sentence))
    if len(bullets) >= LEAST:
        at = bullets[0].start()
        return len(bullets) if _leads_to(sentence[:at], sentence[at:], question) else 0
    colon = sentence.find(":")
    if colon < 0 or not _leads_to(sentence[:colon], sentence[colon:], question):
        return 0
    lead, below = sentence[:colon], sentence[colon + 1 :]
    marked = [item.text for item in inline_items(below).values()]
    if marked:
        return len(marked) if ";" not in marked[-1] else 0
    items, asked = _PARTED.split(below), _KIND.search(question)
    of_kind = asked is None or _has_kind(lead, asked["word"])
    return len(items) if of_kind and len(items) >= LEAST and "; and " in below and ":" not in below else 0


def _leads_to(lead: str, items: str, question: str) -> bool:
    """Whether what stands before ``items`` says that they are what ``question`` asks for: it has the kind, or
    all of the question that is told at all ("Which parts make up the income?" of "Income comprised:")."""
    asked = _KIND.search(question)
    if asked is None and not _ASKS_WHAT.match(question):
        return False
    if asked is not None and _has_kind(lead, asked["word"]):
        return True
    terms = content_terms(question)
    told = sum(_has_kind(lead, term.word) for term in terms)
    only_below = any(_has_kind(items, term.word) and not _has_kind(lead, term.word) for term in terms)
    return told >= LEAST and told * 2 >= len(terms) and not only_below


def _of_the_kind(sentence: str, asked: re.Match[str]) -> list[str]:
    stem, number = stems_of(asked["word"])[:1], number_told(asked["number"])
    parted = parted_names(sentence)
    if parted:
        of_kind = _has_kind(sentence[: sentence.find(parted[0])], asked["word"])
        return parted if of_kind and number in {None, len(parted)} else []
    found: list[list[str]] = []
    for word in re.finditer(r"[^\W\d_][\w-]*", sentence):
        if stem and stems_of(word.group())[:1] == stem and word.group().lower() != stem[0]:
            counted = number_before(sentence[: word.start()])
            if number and counted and number != counted:
                continue
            names = _opened(sentence[word.end() :], counted or number)
            found += [one for one in (names, series_before(sentence[: word.start()])) if one]
    return found[0] if len(found) == 1 else []


def _opened(rest: str, number: int | None) -> list[str]:
    """The names or numbers that the noun before ``rest`` opens; where their ``number`` is told, so many."""
    numbers = _NUMBERS.match(rest)
    if numbers is not None:
        found = _PARTS_OF_NUMBERS.findall(numbers["all"])
        return found if number in {None, len(found)} else []
    opened = _OPENED.match(rest)
    if opened is not None:
        names = _series(rest, opened.end(), within=opened["bracket"] is not None)
        if len(names) >= LEAST and number in {None, len(names)}:
            return names
    if number is None:
        return []
    for further in _FURTHER.finditer(rest[:MOST_BETWEEN]):
        names = _series(rest, further.end(), within=further.group() == "(")
        if len(names) == number:
            return names
    return []


def _series(text: str, start: int, *, within: bool) -> list[str]:
    """The series of names that begins at ``start``; ``within`` brackets, it must fill them."""
    if not within:
        return series_at(text[start:])[0]
    end = text.find(")", start)
    names, after = series_at(text[start:end]) if end > 0 else ([], "")
    return names if not after.strip() else []


def _by_whom(sentence: str, verb: str) -> list[str]:
    """Those by whom the deed of a question was done: "was organized by Norway and Chile", "Norway and Chile
    organized"."""
    stem = stems_of(verb.removeprefix("co-"))[:1]
    done = [
        word
        for word in re.finditer(r"[\w-]+", sentence)
        if stem
        and word.group().endswith("ed")
        and nearness(stem[0], (stems_of(word.group().removeprefix("co-")) or [""])[0]) >= ALIKE
    ]
    if len(done) != 1:
        return []
    by = re.match(r"(?:\s+\w+ly)?\s+by\s+", sentence[done[0].end() :])
    if by is not None:
        return series_at(sentence[done[0].end() + by.end() :])[0]
    names, after = series_at(sentence)
    gap = re.match(r"\s+(?:(?:had|have|also|jointly|all)\s+)*", after)
    return names if gap and after[gap.end() :].startswith(done[0].group()) else []


def _has_kind(lead: str, kind: str) -> bool:
    stems = stems_of(kind)
    return bool(stems) and any(nearness(stems[0], stem) >= ALIKE for stem in stems_of(lead))


def number_before(text: str) -> int | None:
    """The number that the noun after ``text`` is told with: "the two new" ports."""
    before = _BEFORE_KIND.search(text)
    return number_told(before["number"]) if before else None


def number_told(word: str | None) -> int | None:
    """ "five" or "5" as a number; None where it is neither."""
    if word is None or word.isdigit():
        return int(word) if word else None
    return _IN_WORDS.get(word.lower())
