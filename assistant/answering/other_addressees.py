"""What is asked or recommended of others than those asked about answers nothing of them."""

from __future__ import annotations

from assistant.answering.addressees import asks_only_others
from assistant.answering.close_reading import Reading
from assistant.answering.requests_asked import whom_asked_of
from assistant.question import Query
from assistant.sentences import split_sentences


def opens_for_others(query: Query, opening: str) -> bool:
    """Whether the words that open a list ask something of others than those asked about."""
    whom = whom_asked_of(query.text) if query.language == "en" else None
    return whom is not None and asks_only_others(whom, opening)


def of_other_addressees(query: Query, reading: Reading) -> bool:
    """Whether a sentence, or the words over the item that it is of, ask something of others than those of
    whom the question wants to know what is asked."""
    whom = whom_asked_of(query.text) if query.language == "en" else None
    if whom is None:
        return False
    lead_in = split_sentences(reading.candidate.lead_in)[-1:] if not reading.in_footnote else []
    asked = [*(span.text for span in lead_in), reading.sentence.text]
    return any(asks_only_others(whom, text) for text in asked[:1])
