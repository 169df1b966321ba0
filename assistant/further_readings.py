"""What else a follow-up may ask, where the reading that the rules made of it is not answered or hardly.

A question typed after others may stand as it was typed, asked of the documents that were cited before; it may
leave out what the question before named, or what the answer named. Pure: the turns so far in, the likeliest
readings out. None of them lacks a name, a figure or a time that was typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.common_subject import EVERYWHERE, with_common_subject
from assistant.kinds_of_names import names_in
from assistant.model import Conversation, Turn
from assistant.names import proper_names
from assistant.question import analyse

MOST_READINGS = 3
# A file that was cited so many answered questions ago is still what the conversation is about.
_TURNS_BACK = 2
# Files of one answer: what drew on more was no conversation about a document.
_MOST_FILES = 3
_OPENING = re.compile(r"(?i)\A\s*(?:and|but|so|then|also|ok(?:ay)?)[\s,]+(?=\S+\s+\S)")
_FIGURE = re.compile(r"\d[\d,./-]*")


@dataclass(frozen=True, slots=True)
class FurtherReading:
    """``question`` put to the files ``sources`` alone, to all where there are none."""

    question: str
    sources: tuple[str, ...] = ()


def further_readings(typed: str, understood: str, conversation: Conversation) -> list[FurtherReading]:
    """The likeliest readings of ``typed`` besides ``understood``, put to every document; the likeliest first."""
    query = analyse(typed)
    if query.kind in {"library", "small-talk", "lookup"} or query.citations or query.symbols:
        return []
    answered = [turn for turn in reversed(conversation.turns) if turn.answer.citations]
    if not answered:
        return []
    found = dict.fromkeys(_readings(typed, understood, answered[:_TURNS_BACK]))
    whole = [one for one in found if _keeps(typed, one.question)]
    return [one for one in whole if one != FurtherReading(understood)][:MOST_READINGS]


def _readings(typed: str, understood: str, answered: list[Turn]) -> Iterator[FurtherReading]:
    plain = _without_opening(typed)
    last = answered[0]
    files = tuple(dict.fromkeys(cited.source for cited in last.answer.citations))
    if len(files) <= _MOST_FILES:
        yield FurtherReading(understood, files)
        yield FurtherReading(plain, files)
    for turn in answered:
        told = with_common_subject(plain, turn.answer.standalone_question)
        if told is not None:
            yield FurtherReading(told)
    named = _named_in_answer(last)
    if named:
        yield FurtherReading(f"{plain.rstrip('?!. ')} of {named}?", files)


def _named_in_answer(turn: Turn) -> str:
    """The one name that the answer gave to what the question asked for."""
    asked = turn.answer.standalone_question
    told = [name.text for name in names_in(turn.answer.citations[0].quote)]
    new = [name for name in dict.fromkeys(told) if name not in asked and name not in EVERYWHERE]
    return new[0] if len(new) == 1 else ""


def _keeps(typed: str, reading: str) -> bool:
    """Whether ``reading`` has every name and figure of ``typed``."""
    own = [name for name in proper_names(typed) if name not in EVERYWHERE]
    return all(one in reading for one in (*own, *_FIGURE.findall(typed)))


def _without_opening(question: str) -> str:
    plain = _OPENING.sub("", question)
    return plain[:1].upper() + plain[1:]
