""" "When was the second one?" after an answer that lists names in one sentence: the second of them.

Where the answer's first statement is itself the list that was asked for ("five were rated ‘good’, 15 ‘fair’
and three ‘poor’"), "how many got the second one?" counts the items of that sentence and not the further
sentences that were shown below it.

Pure: a follow-up and what it follows in, the follow-up with the name out.
"""

from __future__ import annotations

import re

from assistant.answering.listed_names import listed_names
from assistant.model import Turn
from assistant.names import ordinal_value
from assistant.what_was_named import agent_in
from index.ordinals import ORDINAL_WORDS

# What is put in quotation marks within a sentence: "rated ‘fair, with some work needed’".
_QUOTED = re.compile(r"(?<![\w])[‘“](?P<said>[^‘’“”]{2,80})[’”](?!\w)")
# Of what is asked something: after "what about the second one?" it is the second thing shown.
_ASKS_OF_IT = re.compile(r"(?i)\A\W*(?:and\s+)?(?:how|when|who|whom|where|why|which)\b")
_LEAST_QUOTED = 3
_NTH = re.compile(r"(?i)\bthe (?P<nth>first|second|third|fourth|fifth|sixth|last) one\b(?!\s+to\s)")
# "its tenth, eleventh and twelfth sessions"
_OCCASIONS = re.compile(
    rf"(?i)\b(?P<row>(?:{ORDINAL_WORDS})(?:(?:,\s+|,?\s+and\s+)(?:{ORDINAL_WORDS}))+)\s+(?:[a-z]+\s+)?"
    r"(?P<what>session|meeting)s\b"
)


def nth_of_names(question: str, last: Turn) -> str | None:
    """``question`` with the name that "the second one" is; None where the answer before shows no such row,
    or nothing is asked of it."""
    asked = _NTH.search(question)
    if asked is None or not last.answer.citations or not re.match(r"(?i)\W*[a-z]", question):
        return None
    if not question[: asked.start()].strip():
        return None
    row = _row(last) if len(last.answer.citations) == 1 else []
    if not row and _ASKS_OF_IT.match(question):
        row = _quoted_in(last.answer.citations[0].quote)
    nth = asked["nth"].lower()
    number = len(row) if nth == "last" else ordinal_value(nth)
    if number is None or not 1 <= number <= len(row):
        return None
    return question[: asked.start()] + row[number - 1] + question[asked.end() :]


def _row(last: Turn) -> list[str]:
    """What the sentence cited lists, as it can be said in a question."""
    previous, quote = last.answer.standalone_question, last.answer.citations[0].quote
    occasions = _OCCASIONS.search(quote)
    if occasions and occasions["what"].lower() in previous.lower():
        of = agent_in(previous)
        return [
            f"the {said} {occasions['what'].lower()}{f' of {of}' if of else ''}"
            for said in re.split(r",?\s+and\s+|,\s+", occasions["row"])
        ]
    return listed_names(quote, previous)


def _quoted_in(sentence: str) -> list[str]:
    """What ``sentence`` lists in quotation marks, with them; a single quotation or two are no list."""
    said = list(dict.fromkeys(match.group() for match in _QUOTED.finditer(sentence)))
    return said if len(said) >= _LEAST_QUOTED else []
