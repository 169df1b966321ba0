"""What is said beside every answer, whatever kind of answer it is, in one place."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft

if TYPE_CHECKING:
    from assistant.answering.wording import Phrases


def with_notices(draft: Draft, phrases: Phrases) -> Draft:
    """The draft, with a word that its quotes are in another language than the question where they are."""
    said = phrases.say("original")
    if not draft.answered or said in draft.notices or not _foreign(draft, phrases):
        return draft
    return replace(draft, notices=(*draft.notices, said))


def _foreign(draft: Draft, phrases: Phrases) -> bool:
    languages = {support.document.language for line in draft.lines for support in line.supports}
    return bool(languages - {phrases.language, "", None})
