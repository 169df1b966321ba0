""" "What's the second one about?" after "How many reports does the summary cover?": the second of those.

Where an answer only counts things, the second of them is the one that the document lists or heads second;
what it says of it is asked of that document (`answering/nth_of_a_series.py`). An answer that lists things is
gone through itself (`pointing.py`). Pure: a follow-up and the turn before in, the question out.
"""

from __future__ import annotations

import re

from assistant.inline_items import inline_items
from assistant.model import Turn
from assistant.question_words import OPENING
from assistant.verbless import singular
from assistant.which_ones import things_counted
from index.ordinals import ORDINAL_WORDS

_NTH = rf"(?P<nth>{ORDINAL_WORDS}|last|\d{{1,2}}(?:st|nd|rd|th))"
_ASKED = re.compile(
    rf"(?i)\A\W*{OPENING}(?:(?:what|how)\s+about\s+|(?:what|which)(?:['’]?s|\s+(?:is|was|does|did))\s+"
    rf"|tell\s+me\s+about\s+)?the\s+{_NTH}(?:\s+one)?(?:\s+(?:of\s+(?:them|these|those)|about|say|called|on|cover))*\W*\Z"
)


# Of those killed or employed nobody is the second.
_PERSONS = re.compile(r"(?i)\b(?:people|persons?|men|women|children|civilians|staff|personnel)\Z")
# "What is the second report in A/85/7 about?", the question before.
_BEFORE = re.compile(rf"(?i)\AWhat is the {_NTH} [^?]+ in \S[^?]* about\?\Z")


def asks_nth_alone(question: str) -> bool:
    """Whether ``question`` asks for "the second one" and does not say of what."""
    return _ASKED.match(question) is not None


def nth_counted(question: str, last: Turn) -> str | None:
    """``question`` with what "the second one" is one of, in the document that counted them; None where the
    answer before counts nothing, lists what it counts, or rests on several documents."""
    asked = _ASKED.match(question)
    if asked is None:
        return None
    previous, citations = last.answer.standalone_question, last.answer.citations
    before = _BEFORE.match(previous)
    if before is not None:
        return f"{previous[: before.start('nth')]}{asked['nth'].lower()}{previous[before.end('nth') :]}"
    things = things_counted(previous)
    if (
        len(citations) != 1
        or not things
        or _PERSONS.search(things)
        or things.startswith("of ")
        or inline_items(citations[0].quote)
    ):
        return None
    document = citations[0].symbol
    return f"What is the {asked['nth'].lower()} {singular(things)} in {document} about?" if document else None
