"""One chosen sentence as a statement: the short answer, the status of its text, the exact quote."""

from __future__ import annotations

from assistant.answering.close_reading import Reading, leans_back
from assistant.answering.draft import Support
from assistant.answering.headlines import headline
from assistant.answering.status import is_draft_resolution, status_of, would_do
from assistant.answering.wording import Phrases
from assistant.question import Query
from assistant.sentences import split_sentences


def support_of(reading: Reading, *, alone: bool = False) -> Support:
    """The sentence of ``reading`` as support; with the one before it where it is not understood alone."""
    start, end = _bounds(reading, alone)
    status = "footnote" if reading.in_footnote else status_of(reading.candidate.paragraph)
    return Support(reading.candidate.document, reading.locator, reading.text, start, end, status)


def _bounds(reading: Reading, alone: bool) -> tuple[int, int]:
    """The characters to quote; of the row of a table without the bars around it."""
    start = reading.sentence.start if alone else _understandable_from(reading)
    text = reading.text[start : reading.sentence.end]
    inside = text.strip(" |")
    if not text.lstrip().startswith("|") or not inside:
        return start, reading.sentence.end
    left = start + text.index(inside[0])
    return left, left + len(inside)


def _understandable_from(reading: Reading) -> int:
    if not leans_back(reading.sentence.text):
        return reading.sentence.start
    spans = split_sentences(reading.text)
    before = [span for span in spans if span.end <= reading.sentence.start]
    same_line = before and "\n" not in reading.text[before[-1].end : reading.sentence.start]
    return before[-1].start if same_line else reading.sentence.start


def quoted(query: Query, reading: Reading) -> str:
    """The sentence of ``reading`` in quotation marks, after the short answer in it where one is asked for."""
    return f"{_lead(query, reading)}“{reading.sentence.text.rstrip(' ;,')}”"


def framed(query: Query, reading: Reading, phrases: Phrases, *, alone: bool = False) -> str:
    """The statement to show for ``reading``; whatever stands in quotation marks stands in the paragraph.

    ``alone`` leaves out the sentence before it even where it is not understood without.
    """
    start, end = _bounds(reading, alone)
    text = reading.text[start:end]
    if reading.candidate.paragraph.kind in {"operative", "preambular"}:
        text = text.rstrip(" ;,")  # the mark that joins a paragraph to the next one
    stored = reading.candidate.paragraph
    lead = _lead(query, reading)
    if reading.in_footnote:
        return f"{lead}“{text}”"
    if stored.kind == "preambular":
        key = "preamble_draft" if is_draft_resolution(stored) else "preamble"
        return f"{lead}{phrases.say(key)} “{text}”"
    if stored.kind == "operative":
        draft = is_draft_resolution(stored)
        if reading.sentence.start:
            return f"{lead}{phrases.say('draft' if draft else 'resolution')} “{text}”"
        return f"{lead}{does_or_would(text, phrases, draft=draft)}"
    return f"{lead}“{text}”" if lead else text


def does_or_would(text: str, phrases: Phrases, *, draft: bool) -> str:
    """An operative paragraph as what its text does, or as a draft would do: "The resolution requests “…”"."""
    said, action = phrases.say("draft" if draft else "resolution"), would_do(text)
    if action is None:
        return f"{said} “{text}”"
    if phrases.language != "en":
        return f"{said} “{text}”"  # the verb stays in the quote: it would not agree with the phrase
    verb, rest = action
    does, what = verb if draft else text[:rest].strip().lower(), text[rest:].strip(" ,")
    return f"{said} {does}:" if what == ":" else f"{said} {does} “{what}”"


def _lead(query: Query, reading: Reading) -> str:
    text = headline(query, reading.sentence, reading.short)
    return f"**{text[:1].upper()}{text[1:]}** — " if text else ""
