"""Each figure of a sentence with the clause that is its own: what it counts, and what is said of that.

"Close to 5,000 civilians were affected, with 718 people killed, including 49 children" has three figures, and
"killed" is said of one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from assistant.names import YEAR, Figure, figures

Measure = Literal["count", "share", "money"]


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure with its unit at ``text[start:end]``: "5,000", "26 per cent", "$1.2 million", "20 to 25"."""

    start: int
    end: int
    measure: Measure


@dataclass(frozen=True, slots=True)
class Told:
    """What one clause tells in figures: ``amount``, and in ``beside`` the same in another measure ("58 (44
    per cent)").

    ``before`` and ``after`` are the words of its clause on both sides of it, those it shares with its
    neighbours included: "killed" of "12 men and 5 women were killed" is said of both.
    ``of_those`` is True for a part of what the figure before counts: "629 of whom …".
    """

    amount: Amount
    before: str
    after: str
    beside: Amount | None = None
    of_those: bool = False

    @property
    def side(self) -> str:
        """ "from" or "to" where it is what something was before or is after a change, "" otherwise."""
        found = _FROM_OR_TO.search(self.before)
        return found[1].lower() if found else ""

    @property
    def words(self) -> str:
        """Everything its clause says."""
        return f"{self.before} {self.after}"

    def holds(self, at: int) -> bool:
        """Whether the character ``at`` of the sentence belongs to its figures."""
        return any(one.start <= at < one.end for one in (self.amount, self.beside) if one is not None)

    def measured(self, measure: Measure) -> Amount | None:
        """Its amount in ``measure``."""
        both = (self.amount, self.beside)
        return next((one for one in both if one is not None and one.measure == measure), None)


_CURRENCY = re.compile(r"(?:(?<!\w)(?:US|C|A|NZ|HK)?[$€£¥]|\b(?:USD|EUR|CHF|SwF))\s?\Z")
_SCALE = re.compile(r"\s?(?:thousand|million|billion|trillion)\b")
_MONEY_AFTER = re.compile(
    r"\s?(?:(?:United States |US )?dollars?|euros?|CHF|USD|EUR|(?:Swiss )?francs?|pounds?|yen|roubles?)\b"
)
_SHARE_AFTER = re.compile(r"\s?(?:%|per ?cent\b|percent(?:age points?)?\b)")
_UNITS: tuple[tuple[re.Pattern[str], Measure], ...] = ((_SHARE_AFTER, "share"), (_MONEY_AFTER, "money"))
_RANGE = re.compile(r"\s*(?:-|–|to|or|(?:out )?of(?: the)?)\s*\Z")
# A figure after these is a name, one before these a length of time; neither counts anything.
_NAMES = re.compile(
    r"(?i)\b(?:items?|articles?|arts?\.|nos?\.?|number|paragraphs?|paras?\.|resolutions?|decisions?|chap\."
    r"|chapters?|sect\.|sections?|vols?\.|annex(?:es)?|rules?|phase|parts?|pages?|pp?\.|goals?|targets?"
    r"|programmes?|subprogrammes?|tables?|figures?|principles?|forms?|committees?|appendix|zone)\s+"
    r"(?:\d+\s*(?:,|and|-|–|to)\s*)*\Z"
)
_LENGTH = re.compile(
    r"(?i)[ -](?:\w+ )?(?:(?:years?|months?|weeks?|days?|hours?|minutes?|decades?)\b|[ap]\.m\.)"
)
# … and so is the "5" of "5-year", and the "2722" of "resolutions 2722 (2024) and 2739 (2024)".
_PART_OF_A_NAME = re.compile(r"-[A-Za-z]|\s?\((?:\d{4}|[IVXLC]+)\)")
# "The first two Protocols" are not two in number.
_SOME = re.compile(r"(?i)\b(?:first|last|other|next|past|latter)\s+\Z")
# "One" counts before a noun; in "one of them", "each one", "one has to" it is a pronoun.
_ONE_THING = re.compile(
    r"\s+\(|\s+(?!(?:of|that|which|who|whose|another|has|is|was|can|must|or|and|to|in)\b)[a-z]"
)


# The words of one pair of brackets.
_BRACKETS = re.compile(r"\(([^()]*)\)")


def told_in(sentence: str) -> list[Told]:
    """The figures of ``sentence`` that count or measure, each with its own clause: those of the sentence in
    order, then those of asides in brackets, which are clauses of their own and say more of the figure before
    them ("8 posts (1 P-4 and 7 P-3) were cut")."""
    outside, asides = sentence, []
    for brackets in _BRACKETS.finditer(sentence):
        inside = _amounts(brackets[1])
        if inside and not _same_in_brackets(sentence[: brackets.start()], inside):
            asides.append((brackets.start(1), brackets[1]))
            outside = f"{outside[: brackets.start()]}{' ' * len(brackets[0])}{outside[brackets.end() :]}"
    row = _clauses(outside)
    told = list(row)
    for start, text in asides:
        of = next((one.words for one in reversed(row) if one.amount.end < start), "")
        for one in _clauses(text):
            beside = one.beside and _moved(one.beside, start)
            before = f"{of} {one.before}"
            told.append(replace(one, amount=_moved(one.amount, start), before=before, beside=beside))
    return told


def _moved(amount: Amount, by: int) -> Amount:
    return replace(amount, start=amount.start + by, end=amount.end + by)


def _clauses(sentence: str) -> list[Told]:
    amounts = _amounts(sentence)
    told: list[Told] = []
    starts = [_clause_start(sentence, one, amounts[:at]) for at, one in enumerate(amounts)]
    for at, amount in enumerate(amounts):
        end = starts[at + 1] if at + 1 < len(amounts) else len(sentence)
        before = sentence[starts[at] : amount.start]
        after = _up_to_semicolon(sentence[amount.end : end])
        if told and _in_brackets_after(sentence, told[-1].amount, amount):
            last = told[-1]
            told[-1] = replace(last, beside=amount, after=f"{last.after.rstrip('( ')} {after.lstrip(') ')}")
            continue
        of_those = _OF_THOSE.match(after) or _OF_THOSE.search(before)
        told.append(Told(amount, before, after, of_those=bool(of_those)))
    return _sharing(told)


def _same_in_brackets(before: str, inside: Sequence[Amount]) -> bool:
    """Whether brackets hold nothing but the figure before them in another measure."""
    outside = _amounts(before)
    if len(inside) != 1 or not outside:
        return False
    there = Amount(len(before) + 1 + inside[0].start, len(before) + 1 + inside[0].end, inside[0].measure)
    return _in_brackets_after(f"{before}(", outside[-1], there)


def _amounts(sentence: str) -> list[Amount]:
    found: list[Amount] = []
    for figure in figures(sentence):
        if not _counts(sentence, figure):
            continue
        amount = _with_unit(sentence, figure)
        last = found[-1] if found else None
        if last is not None and _is_one_range(sentence, last, amount):
            found[-1] = Amount(last.start, amount.end, amount.measure)
        else:
            found.append(amount)
    return found


def _counts(sentence: str, figure: Figure) -> bool:
    after = sentence[figure.end :]
    if _NAMES.search(sentence[: figure.start]) or _LENGTH.match(after) or _PART_OF_A_NAME.match(after):
        return False
    if figure.text.isalpha() and _SOME.search(sentence[: figure.start]):
        return False
    return figure.text.lower() != "one" or bool(_ONE_THING.match(after))


def _with_unit(sentence: str, figure: Figure) -> Amount:
    sign = _CURRENCY.search(sentence[: figure.start])
    start = sign.start() if sign else figure.start
    measure: Measure = "money" if sign else "count"
    end = figure.end
    scale = _SCALE.match(sentence[end:])
    end += scale.end() if scale else 0
    for pattern, means in _UNITS:
        unit = pattern.match(sentence[end:])
        if unit is not None:
            end, measure = end + unit.end(), means
    return Amount(start, end, measure)


def _is_one_range(sentence: str, last: Amount, amount: Amount) -> bool:
    """ "20 to 25", "15 of 16", "between $26 and $75"; not "from $19 million to $21 million", nor "by 39 per
    cent to $103 million"."""
    if "count" not in {last.measure, amount.measure} and last.measure != amount.measure:
        return False
    gap, before = sentence[last.end : amount.start], sentence[: last.start]
    if re.fullmatch(r"\s+and\s+", gap):
        return bool(re.search(r"(?i)\bbetween\s+\Z", before))
    if not _RANGE.fullmatch(gap):
        return False
    return " of" in gap or not re.search(r"(?i)\bfrom\s+\Z", before)


_JOINER = re.compile(
    r";|\s[–—]\s|,\s+|\s\(|\)\s"
    r"|,?\s+(?:and|but|while|whereas|or|with|including|comprising|compared|as well as|against|plus|versus)\s+"
)
_STRONG = re.compile(r";|,\s+(?:and|but|while|whereas)\s+")
# Words that open a clause before its figure ("; in 2024, 63 …").
MOST_BEFORE = 6
_FROM_OR_TO = re.compile(r"(?i)\b(from|to)\s+\Z")
_CHANGE = re.compile(r"\s+(?:to|from)\s+(?=\S+\Z|\Z)")


def _clause_start(sentence: str, amount: Amount, earlier: Sequence[Amount]) -> int:
    """Where the clause of ``amount`` begins, after the last of ``earlier``."""
    left = earlier[-1].end if earlier else 0
    gap = sentence[left : amount.start]
    if not earlier:
        return left + gap.rfind(";") + 1
    strong = _last(_STRONG.finditer(gap))
    if strong is not None and len(gap[strong.end() :].split()) <= MOST_BEFORE:
        return left + strong.start()
    found = _last(_JOINER.finditer(gap)) or _CHANGE.search(gap)
    return left + found.start() if found is not None else amount.start


def _last(matches: Iterable[re.Match[str]]) -> re.Match[str] | None:
    return max(matches, key=lambda match: match.end(), default=None)


def _up_to_semicolon(text: str) -> str:
    return text.split(";", 1)[0]


def _in_brackets_after(sentence: str, last: Amount, amount: Amount) -> bool:
    """Whether ``amount`` is ``last`` in another measure: "58 (44 per cent)", "629 of whom (70 per cent)"."""
    gap = sentence[last.end : amount.start]
    return last.measure != amount.measure and bool(re.fullmatch(r"(?:\s+[\w-]+){0,3}\s+\(", gap))


_INCLUDED = re.compile(r"[\s,:(–]*(?:including|comprising|consisting of|namely|among them|of them)\b")
# "76 were told in 2024 compared to 63 in 2023": 63 were told, too.
_COMPARED = re.compile(r"[\s,(]*(?:as )?(?:compared (?:to|with)|against|versus|up from|down from)\b")
_OF_THOSE = re.compile(r"\s*(?:\([^)]*\)\s*)?(?:of|from|among) (?:whom|which|them|these|those)\b")
_PARTITIVE = re.compile(
    r"(?i)(?:\A|[,;:])\W*(?:and |that )?(?:(?:out )?of|among|from)(?: the| these| those| its)?\s*\Z"
)
_ONLY_JOINED = re.compile(
    r"(?i)\A[\s,;]*(?:(?:and|or|as well as|plus)\s+)?(?:(?:the|a|another|some|over|about|around|nearly"
    r"|almost|approximately|at least|more than|less than|fewer than|up to|an estimated)\s+)*\Z"
)
# "13 in the Investigation Branch": the noun stands with a figure before.
_ELLIPTIC = re.compile(r"\s+(?:in|at|for|from|on|to|under|by)\b")
_ADJUNCT = re.compile(r"[,:;(]|\b(?:in|at|for|from|on|to|under|by|of|who|that|which)\b")
_PREDICATE = re.compile(
    r"\b(?:was|were|is|are|had|has|have|been|be|will|would|shall|\w{2,}ed|\w{3,}ing|in|at|for|from|by|on|to|as"
    r"|under|during|who|that|which)\b"
)
# "12 men" of "12 men and 5 women were killed": so many words at most, and nothing said of them.
MOST_OF_A_NOUN = 4


def _sharing(told: Sequence[Told]) -> list[Told]:
    """The clauses with what they share: the verb before the first figure of a row, the one after its last,
    the whole that they are parts of, the noun that they leave out ("four posts in Lima and 13 in Quito")."""
    row = list(told)
    noun, whole = "", ""
    for at, one in enumerate(told):
        if _ELLIPTIC.match(one.after):
            row[at] = replace(one, before=f"{one.before} {noun}")
        else:
            noun = _ADJUNCT.split(one.after, maxsplit=1)[0]
        before = row[at].before
        if at and _INCLUDED.match(one.before):
            row[at] = replace(row[at], before=f"{row[at - 1].words} {before}")
        elif at and _COMPARED.match(one.before):
            row[at] = replace(row[at], before=f"{YEAR.sub('', row[at - 1].words)} {before}")
        elif at and _ONLY_JOINED.match(one.before) and not one.of_those and not _whole(told[at - 1]):
            row[at] = replace(row[at], before=f"{row[at - 1].before} {before}")
        elif whole and not one.of_those:
            row[at] = replace(row[at], before=f"{whole} {before}")
        whole = one.words if _whole(one) else whole
    for at in range(len(row) - 2, -1, -1):
        own, following = row[at].after, row[at + 1]
        joined = _ONLY_JOINED.match(told[at + 1].before)
        bare = len(own.split()) <= MOST_OF_A_NOUN and not _PREDICATE.search(own)
        if joined and bare and not following.of_those and not _whole(row[at]):
            row[at] = replace(row[at], after=f"{own} {following.after}")
    return row


def _whole(told: Told) -> bool:
    """Whether a figure counts the whole that the next ones are parts of: "of the 131 staff, 73 …"."""
    return bool(_PARTITIVE.search(told.before))
