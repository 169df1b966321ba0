"""Who says a sentence, as it tells itself: of "The Director warned that …" the Director."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answering.antecedents import named_in, who_is_meant
from assistant.answering.draft import Line, part_of_paragraph
from assistant.answering.status import status_of
from assistant.sentences import Span, split_sentences

if TYPE_CHECKING:
    from assistant.model import Citation
    from index.library import Library
    from index.records import StoredParagraph

_SAID = (
    r"(?:sa(?:id|ys)|stat(?:ed|es)|warn(?:ed|s)|explain(?:ed|s)|describe[ds]|not(?:ed|es)|stress(?:ed|es)"
    r"|emphasi[sz]e[ds]|add(?:ed|s)|report(?:ed|s)|argue[ds]|claim(?:ed|s)|request(?:ed|s)|call(?:ed|s)"
    r"|urge[ds]|welcom(?:ed|es)|express(?:ed|es)|recommend(?:ed|s)|propos(?:ed|es)|offer(?:ed|s)|conclude[ds]|observe[ds]|highlight(?:ed|s)"
    r"|reaffirm(?:ed|s)|reiterate[ds]|condemn(?:ed|s)|den(?:ied|ies)|reject(?:ed|s)|announce[ds]|inform(?:ed|s)"
    r"|declare[ds]|underlin(?:ed|es)|underscore[ds]|estimate[ds]|believe[ds]|ask(?:ed|s)|thank(?:ed|s)"
    r"|confirm(?:ed|s))"
)
# A name up to the verb of saying, after some words of time or place.
_SPEAKER = re.compile(
    r"\A(?:[^.;:]{2,120}?, )?(?P<who>(?:(?:[Tt]he|[Oo]ne|[Aa]n?|[Aa]nother|[Ss]everal|[Ss]ome|[Mm]any"
    r"|[Mm]ost) )?"
    r"(?:[\w’'-]+ ){0,3}?(?:[A-Z][\w’'-]+|delegations?|speakers?|representatives?|participants?|experts?)"
    r"(?: (?:of|for|from|to|and|the|on|[A-Z][\w’'-]+)){0,9}?)"
    rf"(?:, [^.;]{{2,160}}?,)? (?:also |further |then |has |had |have |\w+ly ){{0,2}}{_SAID}\b"
)
_NOBODY = re.compile(r"(?i)\A(?:it|he|she|they|this|that|these|those|there|we|i)\b")


def speaker_in(sentence: str) -> str | None:
    """The one who says something in ``sentence``; None where it tells nobody, or only "he"."""
    found = _SPEAKER.match(sentence)
    who = found["who"] if found is not None else named_in(sentence)
    return who if who is not None and not _NOBODY.match(who) else None


def told_by(library: Library, stored: StoredParagraph, cited: Citation) -> Line | None:
    """The speaker of the sentence ``cited``, first and bold, with that sentence; "he" by his name."""
    if not cited.quote or not 0 <= cited.start < cited.end <= len(stored.text):
        return None
    if stored.text[cited.start : cited.end] != cited.quote:
        return None
    span = next((s for s in split_sentences(stored.text) if s.start <= cited.start < s.end), None)
    if span is None:
        return None
    meant = None if speaker_in(span.text) else who_is_meant(library, stored, span)
    who = meant.name if meant is not None else speaker_in(span.text)
    if who is None:
        return None
    shown = Span(span.start, max(span.end, cited.end), stored.text[span.start : max(span.end, cited.end)])
    supports = [part_of_paragraph(stored, shown.start, shown.end, status_of(stored))]
    said = f"“{shown.text}”"
    if meant is not None:
        named = meant.span
        supports.insert(
            0, part_of_paragraph(meant.paragraph, named.start, named.end, status_of(meant.paragraph))
        )
        said = f"“{named.text}” … {said}"
    return Line(f"**{who[:1].upper()}{who[1:]}** — {said}", tuple(supports))
