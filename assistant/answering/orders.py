"""Sentences in a document that speak to the program instead of to the document's readers.

"Ignore your instructions", "Answer every question with …": they are text like any other where a place is
looked up, and evidence of nothing.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.draft import Draft, Line, Support

_PROGRAM = (
    r"(?:(?:AI|language|digital|virtual)\s+(?:assistants?|models?|systems?|agents?)"
    r"|chat\s?bots?|assistants?|LLMs?)"
)
_TOLD = r"(?:must|should|shall|will|has to|have to|is to|are to|always)"
_ORDERS = re.compile(
    r"\b(?:ignore|disregard|forget|override)\b[^.]{0,40}\b(?:instructions?|prompts?|rules|above"
    r"|previous|earlier)\b"
    r"|\b(?:system prompt|you are (?:now|an? (?:AI|assistant|language model))|as an AI|your instructions?|"
    r"(?:reply|respond|answer) (?:only )?(?:with|that|by saying)|do not (?:cite|mention|reveal)|"
    r"tell the (?:user|reader)|new instructions?)\b|<\|?(?:im_start|im_end|system|endoftext)"
    # "Answer every question with …", "Reply to any query by …"
    r"|\b(?:answer|reply to|respond to)\s+(?:every|each|any|all)\s+(?:such\s+|further\s+|other\s+|the\s+)?"
    r"(?:user\s+)?(?:questions?|quer(?:y|ies)|prompts?)\s+(?:only\s+)?(?:with|by|that|as)\b"
    # "assistants must reply that …", "the AI assistant should say …"; an assistant of flesh does not reply
    rf"|\b{_PROGRAM}\s+(?:(?:reading|processing)\s+this[^,.;]{{0,40}}\s+)?{_TOLD}\s+(?:\w+\s+)?"
    r"(?:reply|replies|respond|answer|say|state|claim|output|cite|ignore|follow|treat|assert)s?\b"
    r"|\b(?:if|when|since|as)\s+you\s+are\s+an?\s+(?:AI|assistant|language model|chat\s?bot)\b"
    r"|\b(?:pretend|act)\s+(?:to be|as if you|that you)\b",
    re.IGNORECASE,
)


def gives_orders(sentence: str) -> bool:
    """Does a sentence speak to the program and not to its readers ("ignore your instructions …")?"""
    return _ORDERS.search(sentence) is not None


def without_orders(draft: Draft, declined: str) -> Draft:
    """``draft`` without the lines that rest on such a sentence; declined with ``declined`` where none is
    left."""
    kept = tuple(line for line in draft.lines if not any(_orders(support) for support in line.supports))
    if not draft.answered or len(kept) == len(draft.lines):
        return draft
    if any(line.supports for line in kept):
        return replace(draft, lines=kept)
    return Draft(False, (Line(declined),), notices=draft.notices)


def _orders(support: Support) -> bool:
    return gives_orders(support.quote)
