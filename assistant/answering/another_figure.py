"""A figure that a question takes for granted, and a sentence that tells another of the same thing.

"I need the 20 recommendations of the review" is put right by "Fifteen recommendations were made". A sentence
without any figure of those things puts nothing right: "When will the remaining $5 million tranches be paid?"
is not corrected by the size of the whole loan, and "article 207" is no number of articles.
"""

from __future__ import annotations

from assistant.answering.own_clause import Told, told_in
from assistant.names import figures
from assistant.terms import nearness, stems_of

SAME_WORD = 0.85
# What a figure counts stands in so many words behind it.
NOUN_WITHIN = 4


def tells_another_figure(question: str, sentence: str) -> bool:
    """Whether ``sentence`` has another figure for what a figure of ``question`` counts."""
    told = told_in(sentence)
    return any(
        _value(question, asked) != _value(sentence, one) and _of_the_same(asked, one)
        for asked in told_in(question)
        for one in told
    )


def _value(text: str, told: Told) -> float | None:
    found = figures(text[told.amount.start : told.amount.end])
    return found[0].value if found else None


def _of_the_same(asked: Told, told: Told) -> bool:
    things = stems_of(" ".join(asked.after.split()[:NOUN_WITHIN]))[:2]
    there = stems_of(" ".join(told.after.split()[:NOUN_WITHIN]))
    return any(nearness(thing, stem) >= SAME_WORD for thing in things for stem in there)
