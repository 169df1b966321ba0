"""One chosen sentence as a statement: the short answer first, the status of its text, the quote to the
character."""

from __future__ import annotations

from assistant.answering.close_reading import Reading
from assistant.answering.status import is_draft_resolution, would_do
from assistant.answering.wording import Phrases
from assistant.question import Query


def framed(query: Query, reading: Reading, phrases: Phrases) -> str:
    """The statement to show for ``reading``; whatever stands in quotation marks stands in the paragraph."""
    text = reading.sentence.text
    stored = reading.candidate.paragraph
    lead = _lead(query, reading)
    if stored.kind == "preambular":
        key = "preamble_draft" if is_draft_resolution(stored) else "preamble"
        return f"{lead}{phrases.say(key)} “{text}”"
    if stored.kind == "operative":
        action = would_do(text) if reading.sentence.start == 0 else None
        draft = is_draft_resolution(stored)
        if action is not None and phrases.language == "en":
            verb, rest = action
            if draft:
                return f"{lead}{phrases.say('draft')} {verb} “{text[rest:].strip()}”"
            return f"{lead}{phrases.say('resolution')} {text[:rest].strip().lower()} “{text[rest:].strip()}”"
        return (
            f"{lead}{phrases.say('draft' if draft else 'resolution')} “{text}”"
            if action is None
            else f"{lead}“{text}”"
        )
    return f"{lead}“{text}”" if lead else text


def _lead(query: Query, reading: Reading) -> str:
    short = reading.short
    if short is None or query.kind not in {"number", "date", "place"}:
        return ""
    if short.text.strip() == reading.sentence.text.strip():
        return ""
    text = short.text[:1].upper() + short.text[1:]
    return f"**{text}** — "
