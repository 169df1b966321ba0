"""The short answer in front of a sentence: the figure, date or place that the question asks for, or none.

Of several figures in a sentence only the one whose own clause says what is asked may stand there: a reader
takes "5,000" in bold for the number of the killed, whatever the sentence says. Where no clause can be told to
be the one asked about, the sentence is shown alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.answering.asked_figure import Asked, asked_in
from assistant.answering.own_clause import Amount, Measure, Told, told_in
from assistant.answering.spans import ShortAnswer
from assistant.answering.wanted import Kind, wanted
from assistant.names import YEAR, years
from assistant.question import Query
from assistant.sentences import Span
from assistant.terms import nearness, stems_of
from assistant.verification.polarity import negations, opposite
from assistant.verification.wording import Token, tokenise

# Question kinds whose answer may be led by a short one.
LED = frozenset(("number", "date", "place", "statement"))
# Words of one family, and synonyms, count as the same word.
SAME_WORD = 0.8
# A negation reaches so many words.
REACH = 4
# "By how much did it fall?" has two figures for an answer: the sentence tells them.
_DIFFERENCE = re.compile(
    r"(?i)\bby how (?:much|many)\b|\bhow (?:much|many) (?:more|less|fewer)\b|\bdifference\b"
)
# What the figure may measure, the likeliest first, by the kind of thing wanted.
_MEASURES: dict[Kind, tuple[Measure, ...]] = {
    "count": ("count", "share"),
    "number": ("count", "share", "money"),
    "rate": ("share", "money", "count"),
    "share": ("share",),
    "money": ("money", "count"),
}


def headline(query: Query, sentence: Span, short: ShortAnswer | None) -> str:
    """The short answer to put before ``sentence``, in its own words; "" for none. ``short`` is the one that
    the words around the figures of the sentence, and the reader, point to."""
    if short is None or query.kind not in LED or short.text.strip() == sentence.text.strip():
        return ""
    if _DIFFERENCE.search(query.text):
        return ""
    text, start = sentence.text, short.start - sentence.start
    measures = _MEASURES.get(wanted(query).kind)
    row = told_in(text) if measures else []
    current = next((told for told in row if told.holds(start)), None)
    if measures is None or current is None:
        return short.text.strip()
    chosen = asked_for(asked_in(query), row, current)
    return "" if chosen is None else _written(text, row, chosen, measures)


def asked_for(asked: Asked, row: Sequence[Told], current: Told) -> Told | None:
    """The figure of ``row`` whose clause holds what is asked: ``current`` where nothing speaks against it,
    another where only that one holds it; None where that cannot be told."""
    topic = row[0].before
    left = _fullest(list(row), [t.lower for t in asked.predicate], lambda told: told.words)
    left = [told for told in left if not _contrary(asked, told)]
    left = _fullest(left, [t.lower for t in asked.modifiers], lambda told: told.words)
    left = _fullest(left, asked.names, lambda told: f"{topic} {told.words}")
    if current in left:
        return current
    left = [told for told in left if _may_count(asked, told)]
    return left[0] if len(left) == 1 else None


def _fullest(row: list[Told], wanted: Sequence[str], words: Callable[[Told], str]) -> list[Told]:
    """Those of ``row`` that have the most of the words ``wanted``; all of them where none has any."""

    def share(told: Told) -> int:
        there = stems_of(words(told))
        asked = [stem for word in wanted for stem in stems_of(word)]
        return sum(any(nearness(stem, other) >= SAME_WORD for other in there) for stem in asked)

    most = max(map(share, row), default=0)
    return [told for told in row if share(told) == most]


# "In 2024, 76 complaints …"; not the year of a resolution that is recalled.
_IN_A_YEAR = re.compile(
    rf"(?i)(?:\A|[;,])\W*(?:and )?(?:in|during|for|by|since) (?:[\w-]+ ){{0,2}}{YEAR.pattern}"
)
# "Six net additional posts" is not how many there are in total.
_ADDED = re.compile(r"(?i)\A\W*(?:\w+\s+)?(?:additional|net|new|further|more|other|extra)\b")


def _contrary(asked: Asked, told: Told) -> bool:
    """Whether the clause says the opposite of what is asked: "informal" of formal, "not paid" of paid,
    another year, "additional" of a total."""
    in_years = {*years(told.after), *(match[1] for match in _IN_A_YEAR.finditer(told.before))}
    if asked.years and in_years and not in_years & set(asked.years):
        return True
    if asked.in_total and _ADDED.match(told.after):
        return True
    after, before = tokenise(told.after), tokenise(told.before)[::-1]
    for token in (*asked.noun, *asked.modifiers, *asked.predicate):
        for words in (after, before):
            said = next((word for word in words if _same(token, word) or opposite(token, word)), None)
            if said is not None and not _same(token, said):
                return True
            if said is not None:
                break
    return _negates(asked, after)


def _same(one: Token, other: Token) -> bool:
    return one.stem == other.stem


def _negates(asked: Asked, clause: Sequence[Token]) -> bool:
    """Whether the clause denies what is asked, or affirms what is asked in the negative."""
    said = [at for at, word in enumerate(clause) if any(_same(word, token) for token in asked.predicate)]
    if not said:
        return False
    denied = any(0 <= one - at <= REACH for at in negations(clause) for one in said)
    return denied != asked.negated


_GENERIC = frozenset(stems_of("people persons individuals others"))
_NO_NOUN = re.compile(r"\s*(?:\([^)]*\)\s*)?(?:(?:was|were|is|are|will|would|had|has|have|of|did|do|remain\w*|in|at|for|from|on|to|under|by)\b|\W*\Z)")
_PERSONS = frozenset(
    stems_of(
        "civilians children women men staff victims refugees personnel workers people persons individuals"
    )
)


def _may_count(asked: Asked, told: Told) -> bool:
    """Whether a figure may count the things asked for: it names them, or what they are asked to be, or no
    noun, or "people" for persons."""
    if not asked.noun or told.of_those or _NO_NOUN.match(told.after):
        return True
    near = stems_of(" ".join(told.after.split()[:4]))
    nouns = {stem for token in asked.noun for stem in stems_of(token.lower)}
    said = {stem for token in asked.predicate for stem in stems_of(token.lower)}
    named = any(nearness(stem, other) >= SAME_WORD for stem in nouns | said for other in near)
    return named or bool(nouns & _PERSONS and _GENERIC & set(near))


def _written(sentence: str, row: Sequence[Told], chosen: Told, measures: Sequence[Measure]) -> str:
    """The amount of ``chosen`` in the first of ``measures`` it has; a share of those before with their
    number where a number is asked for."""
    amount = next(filter(None, map(chosen.measured, measures)), None)
    if amount is None:
        return ""
    before = row[row.index(chosen) - 1]
    if amount.measure == "share" and measures[0] == "count" and chosen.of_those and before is not chosen:
        whole = before.measured("count")
        if whole is not None:
            return f"{_hedged(sentence, amount)} of {sentence[whole.start : whole.end]}"
    return _hedged(sentence, amount)


# What a figure must not lose: "over 1,100" is not 1,100.
_HEDGE = re.compile(
    r"(?i)(?<![\w-])(?:(?:(?:well|just|only|a little|slightly|still) )?(?:over|under|above|below|more than"
    r"|less than|fewer than|nearly|almost|close to|around|about|approximately|roughly|some|at least|at most"
    r"|no (?:more|less|fewer) than|not (?:more|less|fewer) than|up to|as many as|as much as|as few as"
    r"|an estimated|an average of|a maximum of|a minimum of|a total of(?= an?\b)|between|an additional"
    r"|a further|another|only|half of)\s+)+\Z"
)
_HEDGE_AFTER = re.compile(r"(?i)\A\s+(?:or (?:more|less|fewer)|on average)\b")


def _hedged(sentence: str, amount: Amount) -> str:
    """The amount as the sentence has it, with the words that make it more or less than that."""
    hedge = _HEDGE.search(sentence[: amount.start])
    more = _HEDGE_AFTER.match(sentence[amount.end :])
    return sentence[
        hedge.start() if hedge else amount.start : amount.end + (more.end() if more else 0)
    ].strip()
