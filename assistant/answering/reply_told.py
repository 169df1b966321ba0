"""What the reply was: the sentences right after the one cited in which another, who was spoken to, speaks.

"Who asked about the audits, and what was the reply?": a report tells the reply behind the question, in the
same paragraph or, marked as one, in the next. A reply that stands elsewhere is to something else, whoever
gave it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line, part_of_paragraph
from assistant.answering.status import status_of
from assistant.answering.who_says import speaker_in
from assistant.sentences import Span, split_sentences
from assistant.terms import all_near, content_terms, stems_of

if TYPE_CHECKING:
    from assistant.answering.wording import Phrases
    from assistant.model import Citation
    from index.library import Library
    from index.records import StoredParagraph

# Paragraphs after the one cited in which a reply is looked for, and sentences of it told.
MOST_AFTER = 2
MOST_TOLD = 3
# Those to whom a reply is given.
_ASKER = re.compile(
    r"(?i)\A(?:[^.;:]{2,120}?,\s)?(?:(?:a|one|the|another|some|several|many|most|other|two|three|these|those)\s)?"
    r"(?:(?:large|small|great|other)\s)?(?:(?:group|number|majority)\sof\s)?(?:[\w-]+\s)?"
    r"(?:delegations?|speakers?|representatives?|participants?|members?|states|countries|experts?|observers?)\b"
)
_OFFICER = re.compile(r"(?i)\b(?:director|chair\w*|president|advis[eo]r|chief|head|secretary|rapporteur)\b")
_ON = re.compile(r"\A(?:He|She|They|It|The (?:delegation|speaker|representative|observer))\b")
_ANSWERS = re.compile(
    r"\A(?:In (?:response|reply|answer|his (?:response|reply)|her (?:response|reply)|its (?:response|reply)"
    r"|their (?:response|reply))\b|Responding\b|Replying\b|Answering\b)"
    r"|\b(?:replied|responded|answered|clarified|explained|acknowledged|assured|confirmed)\b"
)


def is_a_reply(sentence: str) -> bool:
    """Whether somebody speaks in ``sentence`` who is no delegation, nor whoever spoke before."""
    marked = re.match(r"\A(?:In (?:response|reply|answer)|Responding|Replying)\b", sentence) is not None
    if _ON.match(sentence):
        return False
    return (marked or speaker_in(sentence) is not None) and not (_ASKER.match(sentence) and not marked)


def reply_told(library: Library, cited: Citation, by: str, phrases: Phrases) -> Draft | None:
    """The reply, by whom ``by`` names where it does, to what ``cited`` says; declined where a speaker's words
    have none; None where what is cited is nobody's words."""
    stored = library.paragraph(cited.source, cited.locator)
    if stored is None or stored.text[cited.start : cited.end] != cited.quote:
        return None
    told = list(_reply(library, stored, cited.start))
    named = [term.stem for term in content_terms(f"of {by}")] if by else []
    wanted = [one for one in told if all_near(named, stems_of(one[1].text))] if _is_officer(by) else told
    if wanted:
        told = told[told.index(wanted[0]) :]
        return Draft(True, tuple(_line(one, span, len(told) > 1) for one, span in told[:MOST_TOLD]))
    spoken = next((s.text for s in split_sentences(stored.text) if s.start <= cited.start < s.end), "")
    if by and not _is_officer(by):  # "the response of the Government": perhaps no words
        return None
    if speaker_in(spoken) is None and not _ASKER.match(spoken) and not _ON.match(spoken):
        return None
    return Draft(False, (Line(phrases.say("declined")),))


def _is_officer(by: str) -> bool:
    """Whether ``by`` is an officer, who must be named in the reply: for a body its officers reply."""
    return _OFFICER.search(by) is not None


def _line(stored: StoredParagraph, span: Span, bullet: bool) -> Line:
    support = part_of_paragraph(stored, span.start, span.end, status_of(stored))
    return Line(" ".join(span.text.split()), (support,), bullet=bullet)


def _reply(library: Library, stored: StoredParagraph, start: int) -> Iterator[tuple[StoredParagraph, Span]]:
    """The sentences of the reply to the one at ``start``: the first that replies, with those in which the
    same one goes on."""
    spans = [span for span in split_sentences(stored.text) if span.start > start]
    if any(is_a_reply(span.text) for span in spans):
        yield from ((stored, span) for span in _from_the_first(spans))
        return
    after = library.neighbours(stored.source, stored.locator, before=0, after=MOST_AFTER)
    for other in after:
        if other.position <= stored.position:
            continue
        spans = split_sentences(other.text)
        if other.section != stored.section or not spans or not is_a_reply(spans[0].text):
            return
        if not _ANSWERS.search(spans[0].text):
            return
        yield from ((other, span) for span in _from_the_first(spans))
        return


def _from_the_first(spans: list[Span]) -> Iterator[Span]:
    replying = False
    for span in spans:
        if is_a_reply(span.text):
            replying = True
        elif replying and _ASKER.match(span.text) and not re.match(r"\AThe delegation", span.text):
            return
        if replying:
            yield span
