"""Follow-ups of the other official languages read in English: "¿y cuándo fue?" after "Who attended it?".

The rules for follow-ups know English: what carries over is found there. Shown is what was typed, with the
question it hangs on, or the place it means, in brackets: "¿y cuándo fue? (¿Quién asistió al seminario?)".
Pure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assistant.about_the_answer import asks_about_an_answer
from assistant.answering.english_order import in_english_order
from assistant.citations import format_citation
from assistant.conversation import Standalone, standalone
from assistant.forms_of_questions import follow_up_formed
from assistant.language import Language
from assistant.model import Answer, Conversation, Turn
from assistant.question import Query, analyse

_SHOWN = re.compile(r"(?P<follow_up>[^()]+?)\s*\((?P<before>.+)\)\s*\Z", re.DOTALL)


@dataclass(frozen=True, slots=True)
class InEnglish:
    """A follow-up asked in ``language``: ``question`` says it in English, ``conversation`` is what it follows
    with its questions in English."""

    question: str
    language: Language
    conversation: Conversation


def in_english(question: str, conversation: Conversation) -> InEnglish | None:
    """``question`` and ``conversation`` in English; None where it is no follow-up that has a form."""
    shown = _SHOWN.match(question)
    if shown is not None:  # typed as it was shown, or edited
        question = shown["follow_up"]
        conversation = Conversation().with_turn(Answer(shown["before"], shown["before"], False, ""))
    formed = follow_up_formed(question) if conversation.turns else None
    if formed is None:
        return None
    turns = tuple(_turn_in_english(turn) for turn in conversation.turns)
    return InEnglish(formed.english, formed.language, Conversation(turns))


def understood_in_english(follow_up: InEnglish) -> Standalone | None:
    """``follow_up`` as an English question that stands alone; None where the rules make nothing of it."""
    understood = standalone(follow_up.question, follow_up.conversation)
    return understood if understood.rewritten else None


def without_brackets(conversation: Conversation) -> Conversation:
    """``conversation`` with its questions as they were typed first, none with what follow-ups were shown
    with: the rules for what carries over would take words out of the brackets."""
    return Conversation(tuple(_turn_without_brackets(turn) for turn in conversation.turns))


def shown_with(question: str, english: Query, conversation: Conversation) -> str:
    """``question`` with what it hangs on in brackets: the place meant, else the question before."""
    if english.citations and english.citations[0].document is not None:
        place = english.citations[0]
        return f"{question.strip()} ({format_citation(place.document or '', place.locators)})"
    asked = (_plain(turn.answer.standalone_question) for turn in reversed(conversation.turns))
    core = next((said for said in asked if not asks_about_an_answer(said)), "")
    return f"{question.strip()} ({core})" if core else question


def _parted(shown: str) -> tuple[str, str] | None:
    """A follow-up in English, and the question or place it was shown with; None for any other question."""
    match = _SHOWN.match(shown)
    formed = follow_up_formed(match["follow_up"]) if match else None
    return None if match is None or formed is None else (formed.english, match["before"])


def _plain(shown: str) -> str:
    """The question that others hang on, without those before its brackets; one about an answer in English."""
    parted = _parted(shown)
    if parted is None:
        return shown
    english, before = parted
    return english if asks_about_an_answer(english) else before


def _turn_without_brackets(turn: Turn) -> Turn:
    shown = turn.answer.standalone_question
    said = _plain(shown)
    return turn if said == shown else _asked_as(said, turn)


def _turn_in_english(turn: Turn) -> Turn:
    return _asked_as(_english(turn.answer.standalone_question, turn), turn)


def _asked_as(said: str, turn: Turn) -> Turn:
    """``turn`` as if ``said`` had been asked; what asks about an answer is typed as that too."""
    typed = said if asks_about_an_answer(said) else turn.question
    return replace(turn, question=typed, answer=replace(turn.answer, standalone_question=said))


def _english(shown: str, turn: Turn) -> str:
    """``shown`` in English: the gloss of a question; of a follow-up shown with its question what both say."""
    parted = _parted(shown)
    if parted is None:
        return in_english_order(analyse(shown)).text
    english, hung_on = parted
    if asks_about_an_answer(english):
        return english  # an aside, to be passed over
    before = replace(turn.answer, standalone_question=_english(hung_on, turn))
    return standalone(english, Conversation((replace(turn, answer=before),))).question
