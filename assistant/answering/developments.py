"""How a figure changed between two years, told in one sentence: "to $103 million (2023: $168 million)".

Of the sentences that speak to such a question, the one that says how much it was and how much it became, or
by how much it rose or fell, answers it; one that says why it changed does not yet.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.close_reading import Reading
from assistant.answering.kinds_of_money import of_other_money
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
    found: list[tuple[int, Reading]] = []
    for reading in readings:
        sentence = reading.sentence.text
        if reading.in_footnote or not tells_change(query, sentence) or of_other_money(query.text, sentence):
            continue
        words = stems_of(sentence)
        known = stems_of(context_words(reading.candidate.document))
        in_it = [stem for stem in topic if is_known(stem, words)]
        if in_it and all(stem in in_it or is_known(stem, known) for stem in topic):
            found.append((len(_narrowing(sentence, topic, known)), reading))
    least = min(found, key=lambda one: one[0], default=None)
    return least[1] if least is not None and least[0] <= most else None


def _narrowing(sentence: str, topic: Sequence[str], known: Sequence[str]) -> set[str]:
    """The words in front of the change that are neither asked about nor known of the document."""
    change = _CHANGE.search(sentence)
    subject = sentence[: change.start()] if change else sentence
    said = {t.stem for t in content_terms(subject) if not any(c.isdigit() for c in t.word)}
    return {stem for stem in said - _LIGHT if not is_known(stem, topic) and not is_known(stem, known)}
