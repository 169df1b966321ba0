"""What else a follow-up may ask, where the reading that the rules made of it is not answered or hardly.

A question typed after others may be asked of the documents that were cited before, as it was understood or as
it was typed: "Who was hurt there?" is answered by the paragraph on what happened there, whatever "there" is.
Pure: the turns so far in, readings out. None of them lacks a name, a figure or a time that was typed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.about_the_text import asks_of_the_text
from assistant.common_subject import EVERYWHERE
from assistant.conversation import has_verb, places_of
from assistant.in_other_languages import goes_on
from assistant.model import Conversation
from assistant.names import proper_names
from assistant.nth_counted import asks_nth_alone
from assistant.pronouns import external_pronoun
from assistant.question import analyse
from assistant.question_words import without_opening
from assistant.why_they_did import asks_why_alone

# Files of one answer: what drew on more was no conversation about a document.
_MOST_FILES = 3
# An answer cited so many turns ago is still what the conversation is about, where nothing was answered since.
_TURNS_BACK = 3
# "No, I meant the Bank": no question by itself; the rules know what it corrects.
_CORRECTS = re.compile(
    r"(?i)\A\W*(?:no|sorry|pardon|oops|wait|actually|rather|not|(?:i|we) (?:meant?|was|were|wanted))\b"
)
# A text named with its year is that text and no other: "resolution 99 (2031)".
_WHOLE_TEXT = re.compile(r"(?i)\b(?:resolution|decision)\s+\d[\d/]*\s*(?:[A-Z]\s*)?\(")
_FIGURE = re.compile(r"\d[\d,./-]*")


# "Which of them are in Europe?" is answered by nothing that is not said of them.
_OF_THEM = re.compile(
    r"(?i)\b(?:which|who|what|how many|any|some|most|all|none|one) of (?:them|these|those)\b"
)
_OTHERS = re.compile(r"(?i)\b(?:who|whom|what|where|which|anybody|anyone|anything)\b[^?]{0,20}?\belse\b")


@dataclass(frozen=True, slots=True)
class FurtherReading:
    """``question`` put to the files ``sources`` alone."""

    question: str
    sources: tuple[str, ...]


def further_readings(typed: str, understood: str, conversation: Conversation) -> list[FurtherReading]:
    """The readings of ``typed`` besides ``understood`` put to every document; the likeliest first."""
    query = analyse(typed)
    if goes_on(typed):
        files = _files_at(conversation)
        return [FurtherReading(question, files) for question in dict.fromkeys((understood, typed)) if files]
    if query.asked_in != "en" or query.kind in {"library", "small-talk", "lookup"}:
        return []
    if query.citations or query.symbols or _WHOLE_TEXT.search(typed) or _CORRECTS.match(typed):
        return []
    if asks_of_the_text(typed) and understood != typed:
        return []  # put to the text by its name
    files = _files_at(conversation)
    if not files:
        return []
    plain = without_opening(typed)
    as_typed = has_verb(plain) and _OF_THEM.search(plain) is None and not says_nothing_alone(typed)
    asked = [understood, plain] if as_typed else [understood]
    whole = [question for question in dict.fromkeys(asked) if _keeps(typed, question)]
    return [FurtherReading(question, files) for question in whole]


def says_nothing_alone(typed: str) -> bool:
    """Whether ``typed`` is "Why did they?" or "What's the second one about?": of nothing, where it is read as
    it stands."""
    return asks_why_alone(typed) or asks_nth_alone(typed)


def has_pronoun(typed: str) -> bool:
    """Whether a pronoun of ``typed`` stands for something that was said before; in other languages, whether
    it only goes on with that."""
    return external_pronoun(typed) is not None or goes_on(typed)


def names_more(reading: str, typed: str) -> bool:
    """Whether ``reading`` has a name that ``typed`` has not: what its pronoun stands for."""
    return bool(set(proper_names(reading)) - set(proper_names(typed)) - EVERYWHERE)


def asks_for_others(typed: str) -> bool:
    """Whether ``typed`` asks for what was not told yet: "Who else signed it?"."""
    return _OTHERS.search(typed) is not None


def _files_at(conversation: Conversation) -> tuple[str, ...]:
    """The files that the last answer cited; none where they are many."""
    for turn in reversed(conversation.turns[-_TURNS_BACK:]):
        cited = places_of(turn)
        if cited:
            files = tuple(dict.fromkeys(one.source for one in cited))
            return files if len(files) <= _MOST_FILES else ()
    return ()


def _keeps(typed: str, reading: str) -> bool:
    """Whether ``reading`` has every name and figure of ``typed``."""
    own = [name for name in proper_names(typed) if name not in EVERYWHERE]
    return all(one in reading for one in (*own, *_FIGURE.findall(typed)))
