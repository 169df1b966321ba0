"""A sentence that only counts is told with those that say which: "The Board found two complaints void."

Asked which complaints, the number is no answer: the sentences after it in its paragraph name them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import takewhile

from assistant.answering.close_reading import Reading
from assistant.answering.governed import kind_asked
from assistant.answering.topic_announced import MOST_CHARACTERS, up_to
from assistant.names import CARDINALS, proper_names
from assistant.question import Query
from assistant.sentences import split_sentences
from assistant.terms import nearness, stems_of

SAME_WORD = 0.8
# A sentence of more characters tells more than a number.
MOST_OF_A_COUNT = 160
_COUNTS = re.compile(
    rf"(?i)\b(?:\d{{1,3}}|{'|'.join(word for word, number in CARDINALS.items() if 2 <= number <= 20)})\s+"
    r"(?:(?!of\b)[\w-]+\s+){0,2}?(?P<things>[a-z-]{3,}(?<![sui])s)\b[^,:;()]{0,80}\Z"
)
# "In Oak v. Corvia, the Board decided …": a sentence that takes up one of those counted by its name.
_NAMES_ONE = re.compile(
    r"(?:In|As to|As regards|Regarding|Concerning|On|With (?:regard|respect) to)\s+"
    r"(?:the\s+(?:case|matter)\s+of\s+)?"
    r"(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)[A-Z]"
)


def counts_only(sentence: str, things: str, said_of_them: Collection[str] = ()) -> bool:
    """Whether ``sentence`` only says how many ``things`` there were, and names none; of things that have
    another word there, what follows must be one of the stems ``said_of_them``: "inadmissible"."""
    said = sentence.strip().rstrip(".")
    found = _COUNTS.search(said) if len(said) <= MOST_OF_A_COUNT else None
    if found is None or proper_names(said[found.start() :]):
        return False
    asked, told = stems_of(things), stems_of(found["things"])
    if asked and told and nearness(asked[0], told[0]) >= SAME_WORD:
        return True
    return bool({*said_of_them} & {*stems_of(said[found.end("things") :])})


def names_one(sentence: str) -> bool:
    """Whether ``sentence`` takes up one of those counted before it by its name."""
    return _NAMES_ONE.match(sentence) is not None


def with_those_counted(query: Query, chosen: Sequence[Reading]) -> list[Reading]:
    """``chosen``; one sentence that only counts what is asked for with those right after it that name one."""
    things = kind_asked(query.text)[0] if query.language == "en" and query.kind == "list" else ""
    if not things or len(chosen) != 1 or chosen[0].in_footnote:
        return list(chosen)
    best = chosen[0]
    if not counts_only(best.sentence.text, things, [term.stem for term in query.terms]):
        return list(chosen)
    after = [span for span in split_sentences(best.text) if span.start >= best.sentence.end]
    naming = takewhile(lambda span: names_one(span.text), after)
    within = [span for span in naming if span.end - best.sentence.start <= MOST_CHARACTERS]
    return [up_to(best, within[-1].end)] if within else [best]
