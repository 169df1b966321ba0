"""What a State asks of another, or of those it writes to: in each of its letters every sentence that does.

"What does Norland want Thule to do?" is answered by what Norland's letters demand of Thule, with the items
that it opens, and not by what they say that Thule did. "I would appreciate your attention" asks it of the one
to whom the letter is addressed; that the letter be circulated every letter asks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answering.covering import asks_to_be_circulated
from assistant.answering.demands import ANYONE, TO_ASK, addressee_of, asks_of, demands_of
from assistant.answering.draft import Draft, Line
from assistant.answering.letters_of_states import (
    is_said_by,
    letters_of,
    own_paragraphs,
    state_alone,
    wrote,
)
from assistant.answering.status import document_heading

if TYPE_CHECKING:
    from assistant.answering.draft import Support
    from assistant.question import Query
    from index.library import Library

MOST_TOLD = 14
# The latest of several letters that ask the same one.
MOST_LETTERS = 4
_MATTER = r"(?:after|following|about|on|over|regarding|concerning|in response to|because of|in|since|with)"
_ASKED = (
    re.compile(
        rf"(?i)\A\W*(?:(?:and|so)\s+)?what\s+(?:exactly\s+)?(?:does|do|did|would|has|have)\s+(?P<who>[^?]+?)\s+{TO_ASK}"
        r"(?:ed|d)?\s+(?:(?:of|from|on|upon)\s+)?(?P<whom>[^?]+?)\s+to\s+do"
        rf"(?:\s+(?P<matter>{_MATTER}\s+[^?]+?))?\W*\Z"
    ),
    re.compile(
        rf"(?i)\A\W*(?:(?:and|so)\s+)?what\s+(?:does|do|did)\s+(?P<who>[^?]+?)\s+{TO_ASK}\s+(?:of|from)\s+"
        rf"(?P<whom>[^?]+?)(?:\s+(?P<matter>{_MATTER}\s+[^?]+?))?\W*\Z"
    ),
    re.compile(
        r"(?i)\A\W*(?:(?:and|so)\s+)?what\s+(?:are|were)\s+(?P<who>[^?’']+?)['’]s?\s+(?:demands?|requests?|calls)\s+"
        rf"(?:to|of|on|from|towards?)\s+(?P<whom>[^?]+?)(?:\s+(?P<matter>{_MATTER}\s+[^?]+?))?\W*\Z"
    ),
)
_WANTS = re.compile(
    r"(?i)\b(?:want|demand|ask|request|requir|expect|urg|call(?:s|ed|ing)? (?:up)?on|call(?:s|ed|ing)? for"
    r"|insist|appeal|invit|encourag|propos|suggest|recommend|hope|should|must)"
)


def asked_of_by_a_state(text: str) -> tuple[str, str, str] | None:
    """Who asks, of whom, and on what ("" for anything), where a question wants to know what one asks."""
    found = next((match for form in _ASKED if (match := form.match(text))), None)
    if found is None:
        return None
    whom = re.sub(r"(?i)\A(?:the|all)\s+", "", found["whom"].strip())
    return found["who"].strip(), whom, (found["matter"] or "").strip()


def asked_by_a_state(library: Library, query: Query) -> Draft | None:
    """What the letters of the State asked about ask of the one asked about; None where another thing is
    asked, or no letter asks them anything."""
    asked = asked_of_by_a_state(query.text) if query.language == "en" else None
    states = state_alone(asked[0]) if asked is not None else frozenset()
    if asked is None or not states:
        return None
    _, whom, matter = asked
    letters = letters_of(library, states, matter)
    told: list[list[Line]] = []
    for document in letters:
        addressee = addressee_of(whom, document)
        lines = [
            line
            for stored in own_paragraphs(library, document, states)
            for line in demands_of(library, stored, addressee, document)
            if not asks_to_be_circulated(line.text)
        ]
        if lines:
            told.append([lines[0].under(document_heading(document)), *lines[1:]])
    told = told[-MOST_LETTERS:]
    lines = [line for of_one in told for line in of_one]
    if not lines or len(lines) > MOST_TOLD:
        return None
    if len(told) == 1:
        lines = [Line(one.text, one.supports, bullet=len(lines) > 1) for one in lines]
    return Draft(True, tuple(lines)).out_of_all(letters)


def is_not_asked_by_it(query: Query, draft: Draft) -> bool:
    """Whether what one State wants of another is asked, and ``draft`` has no words of that State that ask
    anything: what the other one says of it, or an organ asks, it does not want."""
    asked = asked_of_by_a_state(query.text) if query.language == "en" else None
    states = state_alone(asked[0]) if asked is not None else frozenset()
    supports = [support for line in draft.lines for support in line.supports]
    if asked is None or not states or not supports:
        return False
    return not any(_asks(states, asked[1], support) for support in supports)


def _asks(states: frozenset[str], whom: str, support: Support) -> bool:
    document = support.document
    if not is_said_by(states, support):
        return False
    if wrote(states, document):
        return any(asks_of(support.quote, who, document) for who in (ANYONE, addressee_of(whom, document)))
    of_an_organ = support.status.endswith((", operative", ", preambular"))
    return not of_an_organ and _WANTS.search(support.quote) is not None
