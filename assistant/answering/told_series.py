"""What a sentence tells one by one in plain words: "the services included care, legal aid and shelter".

Names show themselves by their capitals; a series of plain words is an answer only where a verb of listing or
"such as" stands between it and the kind of thing that is asked for, or the very verb of the question opens
it, and where it is sure at which "and" it ends.
"""

from __future__ import annotations

import re

from assistant.answering.governed import kind_asked, number_before
from assistant.answering.whole_names import sealed, unsealed
from assistant.terms import content_terms, nearness, stems_of

LEAST = 3
ALIKE = 0.9
# Words of an item: what is longer is a clause.
MOST_WORDS = 16
# Words after the preposition of a tail that is the question's own: "in over ten ports".
LEAST_OF_A_TAIL = 2
# Characters between the kind that is asked for and what opens the series: "the services given to keepers
# included", and "such as", which hangs on the word before it.
MOST_BEFORE_VERB, MOST_BEFORE_PHRASE = 80, 30
# The share of the question's other words that a sentence must have whose verb alone is the question's.
LEAST_SHARE = 0.6
_ALIA = r",?(?:\s+inter alia,?)?:?\s+"
_VERB = re.compile(
    r"\b(?:(?:includ|compris)(?:e|es|ed|ing)|consist(?:s|ed|ing)?\s+of|(?:made\s+up|composed)\s+of"
    rf"|(?:were|are)(?=:?\s+(?:the|an?)\s)){_ALIA}"
)
_PHRASE = re.compile(rf"\b(?:such\s+as|including|namely|comprising){_ALIA}")
# "in the areas of fishing, trade and care": the kind itself opens them.
_OF = re.compile(r"\s+of\s+")
_CLASS = re.compile(
    r"(?i)areas|fields|sectors|topics|themes|subjects|issues|forms|types|kinds|categories|principles|purposes"
    r"|cases|crimes|charges|acts|goals|values|functions|skills|questions|matters|aspects|elements|means|benefits"
)
# "five aims (law, care and rest)", where the number shows that they are the aims.
_BRACKET = re.compile(r"\(")
# "four terms: 2031, 2033 and 2035"
_COLON = re.compile(r":\s+")
# "These include" after the sentence that has the kind.
_THESE_ARE = re.compile(rf"(?<=\. )(?:These|They|Those)\s+{_VERB.pattern}")
# What ends a series that a comma goes on from.
_ENDS = re.compile(
    r"(?:which|who|whom|whose|where|while|whereas|when|with|thereby|thus|therefore|in order|in line"
    r"|in (?:addition|accordance|cooperation|collaboration|partnership|consultation)|to|for|by|at|on|but"
    r"|so|if|[a-z]+ing|pursuant|through|under|during|between|among|owing|due|given|despite|although"
    r"|because|subject)\b"
)
# "In addition to shelter, the services included …": the series is not all of it.
_BESIDE = re.compile(
    r"(?i)\b(?:in addition to|as well as|besides|apart from|beyond|along with|together with)\b"
)
_NO_ITEM = re.compile(
    r"(?i)(?:it|they|he|she|we|this|that|these|those|there|which|who|whose|also|not|then|however|therefore"
    r"|(?:and|or)\s+(?:other|others|more|so)|others?|the (?:following|latter|former))\b"
)
_ACTS = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|does|did)\b")
_MARK = re.compile(r"\A\((?:[a-z]|[ivx]+|\d+)\)\s+")
_AND = re.compile(r"\s+(?:and|or)\s+")
_LEADING_AND = re.compile(r"\A(?:and|or)\s+")
# With what stands in brackets out of sight a bracket that closes is that of the whole series.
_CLAUSE_ENDS = re.compile(r"[.:](?=\s|\Z)|\)|\s[–—]\s")
# Letters of no language of ours, in place of what parts a series.
_HIDDEN = {" ": "ˌ", ",": "ˎ", ";": "˔", ".": "ˍ", ":": "˒", ")": "ˀ"}


def told_one_by_one(sentence: str, question: str) -> list[str]:
    """The items that ``sentence`` tells of what ``question`` asks for; empty where it does not show that they
    are of it, or where the series ends."""
    if _BESIDE.search(sentence):
        return []
    kind, number = kind_asked(question)
    found: set[tuple[str, ...]] = set()
    for start, counted in _openings(sentence, question, kind):
        items, told = series_of(sentence[start:], counted or number), counted or number
        whole = len(items) == told if told else len(items) >= LEAST
        found.add(tuple(_without_the_question(items, kind, question)) if whole else ())
    return list(found.pop()) if len(found) == 1 else []


def _without_the_question(items: list[str], kind: str, question: str) -> list[str]:
    """The items without what the first and the last have of the question itself: of "the disputes over
    kelp, tides and light in the ports of Elm" the disputes and the ports."""
    first, *middle, last = items
    if kind and not any(kind.lower() in item.lower() for item in (*middle, last)):
        first = re.sub(rf"(?i)\A.*\b{re.escape(kind)}\s+{_PREPOSITION}\s+(?:the\s+)?(?=\S)", "", first)
    for preposition in re.finditer(rf"\s{_PREPOSITION}\s", last):
        tail = last[preposition.start() + 1 :].lower()
        if len(tail.split()) > LEAST_OF_A_TAIL and tail in question.lower():
            last = last[: preposition.start()]
            break
    return [first, *middle, last]


_PREPOSITION = r"(?:in|of|on|over|for|with|between|about|from|to|at|by|under|among)"


def series_of(text: str, number: int | None = None) -> list[str]:
    """The items of the series that ``text`` begins with; empty where it is unsure where one ends."""
    plain = _CLAUSE_ENDS.split(_held_together(text), maxsplit=1)[0]
    if ";" in plain:
        parts = [part.strip() for part in plain.split(";")]
        items = [_LEADING_AND.sub("", part) for part in parts]
        return _checked(items) if len(parts) > 1 and _LEADING_AND.match(parts[-1]) else []
    parts = [part.strip() for part in plain.split(",")]
    oxford = next((at for at, part in enumerate(parts) if at and _LEADING_AND.match(part)), None)
    closing = oxford or next((at for at, part in enumerate(parts) if _AND.search(part)), None)
    if closing is None:
        return []
    if oxford is None and number is not None:  # "…, care and law, tools and ropes": as many as are told
        last = next((at for at in range(len(parts) - 1, closing - 1, -1) if _AND.search(parts[at])), closing)
        closing = last if last + 2 == number else closing
    if closing + 1 < len(parts) and not _ENDS.match(parts[closing + 1]):
        return []
    if oxford is not None:
        return _checked([*parts[:closing], _LEADING_AND.sub("", parts[closing])])
    halves = _AND.split(parts[closing])
    return _checked([*parts[:closing], *halves]) if len(halves) == 2 else []


def _openings(sentence: str, question: str, kind: str) -> list[tuple[int, int | None]]:
    """Where in ``sentence`` a series of what is asked for may begin, with how many it says that they are."""
    stem = stems_of(kind)[:1]
    starts: list[tuple[int, int | None]] = []
    for word in re.finditer(r"[^\W\d_][\w-]*", sentence) if stem else ():
        if nearness(stem[0], (stems_of(word.group()) or [""])[0]) < ALIKE:
            continue
        counted = number_before(sentence[: word.start()])
        after = word.end()
        opened = [_OF.match(sentence, after)] if _CLASS.fullmatch(word.group()) else []
        opened.append(_VERB.search(sentence, after, after + MOST_BEFORE_VERB))
        opened.append(_THESE_ARE.search(sentence, after))
        opened.append(_PHRASE.search(sentence, after, after + MOST_BEFORE_PHRASE))
        opened.append(_COLON.search(sentence, after, after + MOST_BEFORE_PHRASE))
        # where its number is not told a bracket must stand right behind the noun
        within = MOST_BEFORE_VERB if counted else len(" (")
        opened.append(_BRACKET.search(sentence, after, after + within))
        starts += [
            (one.end(), counted) for one in opened if one and _is_near(sentence[after : one.start()], one)
        ]
    governed = None if starts else _after_the_verb(sentence, question)
    return starts if governed is None else [(governed, None)]


def _is_near(between: str, opening: re.Match[str]) -> bool:
    """Whether what opens a series stands in the sentence of its noun, or is the "These include" after it."""
    return between.count(". ") == (opening.re is _THESE_ARE)


_ASKED_VERB = re.compile(
    r"(?i)\b(?:do|does|did|will|would|should)\s+(?P<subject>.+?)\s+(?P<verb>[a-z]{4,})"
    r"(?:\s+(?:of|on|in|with|to|for))?\s*\?*\s*\Z"
)


def _after_the_verb(sentence: str, question: str) -> int | None:
    """Where what the very verb of the question governs begins: "did the cases concern?" in "concerned"."""
    asked = _ASKED_VERB.search(question)
    if asked is None:
        return None
    stem = stems_of(asked["verb"])[0]
    verbs = [w for w in re.finditer(r"[a-z][\w-]*", sentence) if stems_of(w.group())[:1] == [stem]]
    terms = {term.stem for term in content_terms(question)} - {stem}
    known = stems_of(sentence)
    told = sum(any(nearness(term, other) >= ALIKE for other in known) for term in terms)
    if len(verbs) != 1 or told < LEAST_SHARE * len(terms):
        return None
    rest = re.match(r"(?:\s+(?:of|on|in|with|to|for))?:?\s+", sentence[verbs[0].end() :])
    return verbs[0].end() + rest.end() if rest else None


def _held_together(text: str) -> str:
    """``text`` with what parts a series put out of sight where it stands in a known name or in brackets."""

    def hidden(match: re.Match[str]) -> str:
        return "".join(_HIDDEN.get(one, one) for one in match.group())

    return re.sub(r"\([^()]*\)|“[^”]*”", hidden, sealed(text))


def _shown(text: str) -> str:
    for plain, hidden in _HIDDEN.items():
        text = text.replace(hidden, plain)
    return unsealed(text).strip(" ,;.")


def _checked(items: list[str]) -> list[str]:
    """The items as they stand; none where one of them is no item."""
    shown = [_shown(item) for item in items]
    plain = all(
        item
        and len(item.split()) <= MOST_WORDS
        and not _NO_ITEM.match(item)
        and not _ACTS.search(re.sub(r"\([^()]*\)", "", item))
        for item in shown
    )
    whole = plain and len(set(shown)) == len(shown) and len(shown) > 1
    return [_MARK.sub("", item) for item in shown] if whole else []
