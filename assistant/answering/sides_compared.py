"""What a question compares, taken apart: "Which is larger, the loan or the grant?" is of a loan and of a
grant. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answering.greater_of_two import two_compared
from assistant.answering.own_clause import told_in
from assistant.terms import content_terms, stems_of

# A side is told where more than this share of its own words is.
MORE_THAN = 0.5
SIZE = (
    r"larger|largest|bigger|biggest|higher|highest|greater|greatest|smaller|smallest|lower|lowest|fewer"
    r"|fewest"
)
MORE = re.compile(rf"(?i)\b(?:{SIZE}|more|most|less|least)\b")
_OR = re.compile(r"(?i)\s*,?\s+or\s+")
_THAN = re.compile(r"(?i)\s+than\s+")
# "The claims for the hull or those for the mast", "of men or of women": the claims are asked about of both.
_THOSE = re.compile(
    r"(?i)\A(?:(?:those|that|the ones?|the other)\s+)?(?P<of>for|of|in|on|under|by|from|at|against|with)\s+"
)
# Where and when the two are compared, after the second of them.
_SETTING = re.compile(r"(?i)\s+(?:in|at|during|under|according to|since|as of|as at|thanks to)\s+")


@dataclass(frozen=True, slots=True)
class Sides:
    """The stems of what each of two has to itself, and of what is asked of both; ``choice`` where one of
    them is asked for ("or"), and not whether the first is it ("than")."""

    one: tuple[str, ...]
    other: tuple[str, ...]
    both: tuple[str, ...]
    choice: bool = True


def sides_of(question: str) -> Sides | None:
    """The two whose figures ``question`` compares; None where it compares no two."""
    compared, word = two_compared(question), MORE.search(question)
    if compared is None or word is None:
        return None
    if compared.choice:
        cut = next(_OR.finditer(question, word.end()), None) or _OR.search(question)
        start = word.end() if cut is not None and word.end() <= cut.start() else 0
    else:
        cut, start = _THAN.search(question, word.end()), 0
    if cut is None:
        return None
    before, one, other = question[:start], question[start : cut.start()], question[cut.end() :]
    common, comma, own = one.rpartition(", ")  # "Who has more boats, Norland or Thule?"
    before, one = (f"{before} {common}", own) if comma else (before, one)
    those = _THOSE.match(other)
    if those is not None:
        common, of, own = one.partition(f" {those['of']} ")
        before, one = (f"{before} {common}", own) if of else (before, one)
        other = other[those.end() :]
    setting = _SETTING.search(other)
    if setting is not None and _stems(other[: setting.start()]):
        other = other[: setting.start()]
    of_one, of_other, both = _stems(one), _stems(other), _stems(before)
    shared = {*of_one} & {*of_other}
    own_one = tuple(stem for stem in of_one if stem not in shared)
    own_other = tuple(stem for stem in of_other if stem not in shared)
    both = tuple(dict.fromkeys((*both, *(stem for stem in of_one if stem in shared))))
    return Sides(own_one, own_other, both, compared.choice) if own_one and own_other else None


def _stems(text: str) -> tuple[str, ...]:
    found = (t for t in content_terms(f"x {text}") if t.word != "x" and not t.word.isdigit())
    return tuple(dict.fromkeys(t.stem for t in found if not MORE.fullmatch(t.word)))


def share(asked: Sequence[str], said: Sequence[str]) -> float:
    """The share of ``asked`` that is ``said``, in the same words: a synonym may well be the other of two."""
    return sum(stem in said for stem in asked) / len(asked)


# Words for what the other of two may be as well: refugees are people, too.
_GENERIC = frozenset(stems_of("people persons individuals countries states members staff cases others"))


def each_is_counted(question: str, sentence: str) -> bool:
    """Whether ``sentence`` has one figure for each of two, where a general word and another tell them apart:
    "123 displaced people" are not those "displaced in their own country"."""
    sides = sides_of(question)
    if sides is None:
        return True
    starts = sorted(told.amount.start for told in told_in(sentence))
    ends = [*starts[1:], len(sentence)]
    clauses = [stems_of(sentence[start:end]) for start, end in zip(starts, ends, strict=False)]
    several = (side for side in (sides.one, sides.other) if len(side) > 1 and _GENERIC & {*side})
    return all(sum(share(side, clause) > MORE_THAN for clause in clauses) == 1 for side in several)
