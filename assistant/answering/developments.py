"""How a figure changed between two years, told in one sentence: "to $103 million (2023: $168 million)".

Of the sentences that speak to such a question, the one that says how much it was and how much it became, or
by how much it rose or fell, answers it; one that says why it changed does not yet.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.close_reading import Reading
from assistant.answering.figures_of_years import years_with_a_figure
from assistant.answering.kinds_of_money import of_other_money
from assistant.answering.own_clause import told_in
from assistant.answering.tables import is_known
from assistant.question import Query
from assistant.retrieval import context_words
from assistant.terms import content_terms, stems_of

_CHANGE = re.compile(
    r"(?i)\b(?:increas\w+|decreas\w+|ris(?:e|es|en|ing)|rose|f[ae]ll(?:s|en|ing)?|fell|gr[eo]wn?|grows?|growth|declin\w+"
    r"|drop(?:s|ped)?|reduc\w+|up|down|higher|lower|doubl\w+|compared (?:to|with)|against)\b"
)
_SHARE = re.compile(r"(?i)\b(?:proportion|share|percentage|ratio)\b")
_FIGURE = re.compile(r"\d[\d,.]*\d|\d")
_MONEY = re.compile(r"[$€£]\s?\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LIGHT = frozenset(
    stems_of("total overall annual year end record net gross per cent million billion dollars amount")
)
MOST_NARROWING = 2
# What a question about a change says beside its matter.
_ASKING = frozenset(
    stems_of(
        "change develop development evolve evolution number trend figure amount total increase decrease grow"
    )
)


def tells_change(query: Query, sentence: str) -> bool:
    """Whether a sentence gives a figure with the first of the years asked about, from which it changed, and
    the last or a word of change; a share where no share is asked for is of something else."""
    first, last = min(query.years), max(query.years)
    if first not in sentence or (_SHARE.search(sentence) and not _SHARE.search(query.text)):
        return False
    figures = [one for one in _FIGURE.findall(sentence) if not _YEAR.fullmatch(one)]
    return bool(figures) and (last in sentence or _CHANGE.search(sentence) is not None)


def best_that_tells_change(
    query: Query, readings: Sequence[Reading], most: int = MOST_NARROWING
) -> Reading | None:
    """Of the readings that tell the change of what the question names, the one that speaks least of anything
    else: "revenue fell" before "revenue of the field offices fell". None where each has
    more than ``most`` words of something narrower."""
    if not query.years:
        return None
    topic = [t.stem for t in query.terms if t.stem not in _ASKING and not t.word.isdigit()]
    found: list[tuple[int, int, Reading]] = []
    for reading in readings:
        sentence = reading.sentence.text
        if reading.in_footnote or not tells_change(query, sentence) or of_other_money(query.text, sentence):
            continue
        words = stems_of(sentence)
        known = stems_of(context_words(reading.candidate.document))
        title = stems_of(reading.candidate.document.masthead.title or "")
        in_it = [stem for stem in topic if is_known(stem, words)]
        if in_it and all(stem in in_it or is_known(stem, known) for stem in topic):
            lacking = sum(not is_known(stem, words) and not is_known(stem, title) for stem in topic)
            found.append((lacking, len(_narrowing(sentence, topic, known)), reading))
    least = min(found, key=lambda one: one[:2], default=None)
    return least[2] if least is not None and least[1] <= most else None


def with_each_year(query: Query, change: Reading, readings: Sequence[Reading]) -> list[Reading]:
    """``change``, and the sentence of its paragraph that has the figure of a year for which it has none: "The
    rest, 134, were new cases. Their number decreased, compared to 2023 (167)"."""
    lacking = set(query.years) - years_with_a_figure(change.sentence.text, query.years)
    if len(lacking) != 1:
        return [change]
    year = next(iter(lacking))
    topic = [t.stem for t in query.terms if t.stem not in _ASKING and not t.word.isdigit()]
    said = [stem for stem in topic if is_known(stem, stems_of(change.sentence.text))]

    def has_it(reading: Reading) -> bool:
        text = reading.sentence.text
        others = set(_YEAR.findall(text)) - {year}
        return not others and all(is_known(stem, stems_of(text)) for stem in said) and bool(told_in(text))

    own = change.candidate.paragraph.id
    beside = [r for r in readings if r.candidate.paragraph.id == own and not r.in_footnote and has_it(r)]
    beside = [r for r in beside if r.sentence.start != change.sentence.start]
    nearest = min(beside, key=lambda r: abs(r.sentence.start - change.sentence.start), default=None)
    return [change] if nearest is None or not said else [nearest, change]


def _narrowing(sentence: str, topic: Sequence[str], known: Sequence[str]) -> set[str]:
    """The words in front of the change that are neither asked about nor known of the document."""
    starts = [found.start() for found in (_CHANGE.search(sentence), _MONEY.search(sentence)) if found]
    subject = sentence[: min(starts)] if starts else sentence
    said = {t.stem for t in content_terms(subject) if not any(c.isdigit() for c in t.word)}
    return {stem for stem in said - _LIGHT if not is_known(stem, topic) and not is_known(stem, known)}
