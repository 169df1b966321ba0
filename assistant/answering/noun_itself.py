"""What is counted is the noun itself: "428 staff officers" are no 428 staff, nor are they police officers.

"How many staff …?" is not answered where "staff" only says of what kind other things are; "How many observers
…?" by military observers only where none are counted without such a word.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.asked_figure import asked_in
from assistant.answering.foremost import in_front
from assistant.terms import stems_of

if TYPE_CHECKING:
    from assistant.answering.close_reading import Reading
    from assistant.question import Query

_HOW_MANY = re.compile(r"(?i)\bhow many\b")
# Nouns that have one form, and may stand before another noun so.
_ONE_FORM = frozenset(("staff", "police", "personnel", "women", "men", "children", "people", "troops"))
# "Staff members" are staff, "Member States" are members.
_THE_SAME = frozenset(("members", "member", "personnel", "persons", "people", "individuals", "states"))
# "The staff costs more", "staff has": a verb, or what opens the next part.
_NO_NOUN = frozenset(
    (
        *("was", "has", "does", "its", "this", "thus", "plus", "perhaps", "always", "towards", "besides"),
        *("across", "versus", "unless", "whereas", "needs", "works", "serves", "remains", "includes"),
        *("comprises", "stands", "sits"),
    )
)
_WORD = re.compile(r"[\w’'-]+")
_FIGURE = (
    r"(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    r"(?:\s(?:hundred|thousand|million|billion))?"
)
_TELLS_NO_KIND = frozenset(
    stems_of(
        "new total other more further additional different current present actual overall individual separate"
        " deployed serving authorized approved about some"
    )
)
# Between a figure and what it counts stand so many words.
MOST_BETWEEN = 3
# A sentence that comes this near the best one is told for it.
NEAR_BEST = 0.7


def counting_the_noun(query: Query, readings: list[Reading]) -> list[Reading]:
    """The readings; where it is asked how many there are of something, without those in which its noun only
    stands before another, first those that count it by no narrower word."""
    # of a glossed question the noun is not sure
    if query.asked_in != "en" or not _HOW_MANY.search(query.text) or not readings:
        return readings
    asked = asked_in(query)
    if len(asked.noun) != 1:
        return readings
    noun = asked.noun[0].lower
    if only_modifies(noun, query.text):
        return readings  # "how many sanitation facilities": asked so itself
    left = [r for r in readings if not only_modifies(noun, r.sentence.text)]
    kinds = [token.lower for token in asked.modifiers if not _TELLS_NO_KIND.issuperset(stems_of(token.lower))]
    if not kinds and not asked.predicate and not asked.years:  # else one of the kinds may be what is asked
        left = [_without_a_part(noun, r) for r in left]
    if not left or (kinds and len(kinds) > 1):
        return left
    fits = next((r for r in left if counts_directly(noun, kinds[0] if kinds else "", r.sentence.text)), None)
    first = left[0]
    if fits is None or fits.score < NEAR_BEST * first.score or not counts_narrower(noun, first.sentence.text):
        return left
    return in_front(fits, left)


def _without_a_part(noun: str, reading: Reading) -> Reading:
    """``reading`` without the figure that it would lead with, where it counts two or more kinds of the noun
    and not all of them: "701 international staff and 591 national staff"."""
    return replace(reading, short=None) if counts_parts(noun, reading.sentence.text) else reading


def counts_parts(noun: str, sentence: str) -> bool:
    """Whether figures stand before two kinds of ``noun`` in ``sentence``, and none before all of them."""
    between = [set(words) - _TELLS_NO_KIND for words in _between(noun, sentence)]
    return len(between) > 1 and all(between)


def only_modifies(noun: str, sentence: str) -> bool:
    """Whether ``noun`` stands in ``sentence``, and everywhere there right before another noun."""
    found = [match for match in _WORD.finditer(sentence) if _is_form_of(match.group(), noun)]
    return bool(found) and all(_stands_before_a_noun(match, noun, sentence) for match in found)


def counts_directly(noun: str, kind: str, sentence: str) -> bool:
    """Whether a figure stands in ``sentence`` right before ``noun``, with ``kind`` between where it is asked
    for, and no other word that tells of what kind they are."""
    return any(
        set(between) - _TELLS_NO_KIND == (set(stems_of(kind)) if kind else set())
        for between in _between(noun, sentence)
    )


def counts_narrower(noun: str, sentence: str) -> bool:
    """Whether a figure stands before ``noun`` in ``sentence`` with a word between that tells of what kind."""
    return any(set(between) - _TELLS_NO_KIND for between in _between(noun, sentence))


def _between(noun: str, sentence: str) -> list[list[str]]:
    pattern = re.compile(
        rf"(?i)(?<![\w.,]){_FIGURE}\s((?:[a-z’'-]+\s){{0,{MOST_BETWEEN}}}?){re.escape(noun)}\b"
    )
    return [stems_of(match[1]) for match in pattern.finditer(sentence)]


def _is_form_of(word: str, noun: str) -> bool:
    return word.lower() in {noun, noun.removesuffix("s"), f"{noun}s", f"{noun.removesuffix('ies')}y"}


def _stands_before_a_noun(word: re.Match[str], noun: str, sentence: str) -> bool:
    said = word.group().lower()
    if said.endswith("s") and said not in _ONE_FORM:
        return False  # "members vote": in the plural it is no modifier
    after = re.match(r"\s([a-z]{3,}|[A-Z][a-z]{2,})(?![\w’'])", sentence[word.end() :])
    if after is None:
        return False
    head = after[1].lower()
    return head.endswith("s") and not head.endswith("ss") and head not in _THE_SAME | _NO_NOUN
