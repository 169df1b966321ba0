"""A follow-up that names nothing keeps to the text or the body that the question before named.

"How often must the Board report?" after a question on resolution 99 (2031) is asked of that resolution. Pure.
"""

from __future__ import annotations

import re

from assistant.common_subject import EVERYWHERE, with_common_subject
from assistant.model import Conversation
from assistant.names import proper_names
from assistant.pronouns import PRONOUN
from assistant.question import analyse
from assistant.question_words import ASKS
from assistant.what_was_named import body_named, text_cited_instead, text_spoken_of

# Offices and figures that are always somebody's: "the arms expert", "the total budget".
_SOMEBODYS = re.compile(r"(?i)\A\W*(?:who|what|how (?:large|big|high|long))\s+(?:is|was|are|were|else)\b")
_MOST_TERMS = 4
_QUESTION = re.compile(rf"(?i)\A\W*{ASKS}")


def with_what_was_named(question: str, conversation: Conversation) -> str | None:
    """``question`` asked of the text, or of the body, that the conversation is about; None where it names
    something of its own."""
    query = analyse(question)
    if query.asked_in != "en" or query.kind in {"library", "small-talk", "lookup", "summary"}:
        return None
    if query.citations or query.resolutions or _QUESTION.match(question) is None:
        return None
    own = [name for name in proper_names(question) if name not in EVERYWHERE]
    if own or PRONOUN.search(question):
        return None
    stem = question.rstrip("?!. ")
    last = conversation.turns[-1]
    text = text_cited_instead(conversation.turns) or text_spoken_of(conversation.turns)
    if text:
        on = "on" if re.search(r"(?i)\b(?:abstained|voted)\Z", stem) else "according to"
        return f"{stem} {on} {text}?"
    if (
        not last.answer.answered
        or query.years
        or len(query.terms) > _MOST_TERMS
        or not _SOMEBODYS.match(question)
    ):
        return None
    for turn in reversed(conversation.turns[-3:]):
        previous = turn.answer.standalone_question
        told = with_common_subject(question, previous, of_texts=False) if body_named(previous) else None
        if told is not None:
            return told
    return None
