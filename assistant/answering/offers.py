"""What is offered to be asked next, in the language of the question.

The steps that answer offer questions in English; those about a document or a paragraph have a form in each
language (``forms_of_questions.tsv`` reads it back). A topic found in an English text stays English.
"""

from __future__ import annotations

import re

from assistant.answering.wording import Phrases

_SUMMARY = re.compile(r"Summari[sz]e (?P<document>.+)")
_PARAGRAPH = re.compile(r"What does paragraph (?P<paragraph>\d+) of (?P<document>.+) say\?")


def in_own_language(offered: tuple[str, ...], phrases: Phrases) -> tuple[str, ...]:
    """``offered`` as they are asked in the language of ``phrases``."""
    if phrases.language == "en":
        return offered
    return tuple(_said(question, phrases) for question in offered)


def _said(question: str, phrases: Phrases) -> str:
    if summary := _SUMMARY.fullmatch(question):
        return phrases.say("ask_summary", document=summary["document"])
    if paragraph := _PARAGRAPH.fullmatch(question):
        return phrases.say("ask_paragraph", **paragraph.groupdict())
    return question
