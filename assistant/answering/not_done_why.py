"""Why something was not accepted, approved or adopted, where a sentence tells what was done with it instead.

"Why were the credentials of Norland not accepted?" is answered by "In line with resolution 9, the bureau
decided to defer any action on the credentials of Norland": the ground stands in front, and "not accepted" was
"deferred".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line, part_of_paragraph
from assistant.answering.stands_around import stand_around
from assistant.answering.status import status_of
from assistant.sentences import split_sentences
from assistant.terms import content_terms, nearness, stems_of

if TYPE_CHECKING:
    from assistant.question import Query
    from index.records import StoredParagraph

_DONE = (
    r"(?:accept|approv|adopt|recogni[sz]|admit|grant|consider|agree|endors|allow|examin|decid|act|pass|tak"
    r"|hold|held)"
)
_ASKED = re.compile(
    r"(?i)\A\W*(?:(?:and|so)\s+)?why\s+(?:was|were|is|are|has|have|had|did|does)(?:n['’]t)?\s+"
    rf"(?P<what>[^?]+?)\s+(?:(?:been\s+)?not\s+(?:been\s+)?|(?:been\s+)?)(?P<done>{_DONE}\w*)(?P<where>[^?]*)\?*\s*\Z"
)
_NOT = re.compile(r"(?i)\bnot\b|n['’]t\b")
_INSTEAD = re.compile(
    r"(?i)\b(?:defer(?:s|red|ring)?|postpon(?:e[sd]?|ing)|reject(?:s|ed)?|refus(?:e[sd]?|al)|decline[sd]?"
    r"|(?:decided|agreed|resolved) not to|took no (?:action|decision)|take no (?:action|decision)"
    r"|(?:was|were) not (?:accepted|approved|adopted|granted|recogni[sz]ed|admitted)|no action)\b"
)
# In front of what was decided stands the ground; or a word says so.
_GROUND = re.compile(
    r"(?i)\A\W*(?:acknowledging|in (?:line|accordance|conformity|view|light|the light)"
    r"|pursuant to|given|having"
    r"|considering|taking|owing to|due to|because|since|as\b|noting|recalling|under\b|following|on the ground"
    r"|based on)"
    r"|\b(?:because|owing to|due to|since|on the grounds?|in (?:view|light) of|in (?:line|accordance) with"
    r"|pursuant to|pending|as a result of|for lack of|so that|given that)\b"
)


def not_done_asked(text: str) -> tuple[str, str] | None:
    """What is asked not to have been accepted or the like, and where; None for other questions."""
    found = _ASKED.match(text) if _NOT.search(text) else None
    return (found["what"].replace(" not", "").strip(), found["where"].strip()) if found is not None else None


def gives_the_ground(sentence: str) -> bool:
    """Whether a sentence tells what was done instead, and on what ground."""
    return _INSTEAD.search(sentence) is not None and _GROUND.search(sentence) is not None


def not_done_why(query: Query, found: Iterable[StoredParagraph]) -> Draft | None:
    """The sentence of what was ``found`` that tells what was done instead and why; None where another thing
    is asked, or none does."""
    asked = not_done_asked(query.text) if query.language == "en" else None
    if asked is None:
        return None
    what, where = content_terms(f"on {asked[0]}"), content_terms(f"on {asked[1]}")
    if not what:
        return None
    for stored in found:
        for span in split_sentences(stored.text):
            words = stems_of(span.text)
            if not gives_the_ground(span.text) or not stand_around(where, stored):
                continue
            if all(any(nearness(term.stem, one) >= 0.9 for one in words) for term in what):
                support = part_of_paragraph(stored, span.start, span.end, status_of(stored))
                return Draft(True, (Line(" ".join(span.text.split()), (support,)),))
    return None
