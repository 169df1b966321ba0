"""Which figure of a sentence is that of a year: "11 per cent (4 per cent in 2023)" has one of 2023 in
brackets.

And which years a sentence has a figure for, where two years are compared.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.own_clause import told_in
from assistant.answering.wanted import wanted
from assistant.names import YEAR
from assistant.question import Query
from assistant.terms import nearness, stems_of

SAME_WORD = 0.8
_BRACKETS = re.compile(r"\((?P<said>[^()]*)\)")
# Brackets that say the figure before them in other words.
_EXPLAINS = re.compile(r"(?i)\s*(?:i\.\s?e\.|that is\b|or\b|representing\b|equal to\b)")


def figure_of_a_year(query: Query, sentence: str) -> str:
    """The figure that ``sentence`` has in brackets for the one year asked about, with that year; "" for
    none, or where it cannot be told which of several is meant."""
    if len(query.years) != 1 or "number" not in query.kinds:
        return ""
    year = query.years[0]
    row = told_in(sentence)
    fitting: list[tuple[int, str]] = []
    of_one = (m for m in _BRACKETS.finditer(sentence) if len(set(YEAR.findall(m["said"]))) == 1)
    brackets = [m for m in of_one if year in m["said"]]
    for at, match in enumerate(brackets):
        inside = [told for told in row if match.start() < told.amount.start < match.end()]
        before = [told for told in row if told.amount.start < match.start()]
        if len(inside) != 1 or not before or _EXPLAINS.match(match["said"]):
            continue
        if wanted(query).kind == "money" and inside[0].measured("share"):
            continue  # "(87 per cent of the losses in 2024)" is no sum
        start = max(told.amount.start for told in before)
        measure = before[-1].amount.measure
        later = [told.amount.start for told in row if told.amount.measure == measure]
        later = [at for at in later if at > match.end()]
        comma = re.search(r"[,;]", sentence[match.end() :])
        later += [match.end() + comma.start()] if comma else []
        end = min([*later, *(m.start() for m in brackets[at + 1 :]), len(sentence)])
        fitting.append((_shared(query, sentence[start:end]), match["said"].strip()))
    best = sorted(fitting, reverse=True)
    if not best or best[0][0] == 0 or (len(best) > 1 and best[0][0] == best[1][0]):
        return ""
    return best[0][1]


def _shared(query: Query, words: str) -> int:
    there = set(stems_of(words))
    asked = [term.stem for term in query.terms if not any(c.isdigit() for c in term.word)]
    return sum(
        2 if one in there else any(nearness(one, other) >= SAME_WORD for other in there) for one in asked
    )


def years_with_a_figure(sentence: str, years: Sequence[str]) -> frozenset[str]:
    """Those of ``years`` that ``sentence`` has a figure for: in the same brackets or clause as the year."""
    found: set[str] = set()
    for year in years:
        for match in re.finditer(rf"\b{year}\b", sentence):
            brackets = (b for b in _BRACKETS.finditer(sentence) if b.start() < match.start() < b.end())
            bracket = next(brackets, None)
            after = re.match(r"\s*\(\s*[$€]?\d[\d.,]*[^()]{0,30}\)", sentence[match.end() :])
            near = bracket["said"] if bracket else _clause(sentence, match.start(), match.end())
            if after is not None or told_in(YEAR.sub("", near)):
                found.add(year)
    return frozenset(found)


def _clause(sentence: str, start: int, end: int) -> str:
    """The words around a year without those in brackets, up to "compared" or another year."""
    outside = _BRACKETS.sub(lambda match: " " * len(match[0]), sentence)
    cut = re.compile(r";|\b(?:compared|against|while|whereas|but)\b|\b(?:19|20)\d\d\b")
    left = max((m.end() for m in cut.finditer(outside, 0, start)), default=0)
    right = cut.search(outside, end)
    return outside[left : right.start() if right else len(outside)]
