"""What a State complains of: the sentences of its letters that accuse another of a breach, or protest.

"Why is Norland complaining about Thule?" is answered by the grievance ("Thule has violated …") with the items
that it opens, not by the sentence of the letter that has both names and the year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from assistant.answering.covering import only_covers
from assistant.answering.demands import ANYONE, asks_of
from assistant.answering.draft import Draft, Line, part_of_paragraph
from assistant.answering.letters_of_states import is_said_by, letters_of, own_paragraphs, state_alone, wrote
from assistant.answering.listing import OPENS_LIST, items, items_below, items_under
from assistant.answering.status import document_heading, status_of
from assistant.sentences import split_sentences
from assistant.verification.names import countries_meant

if TYPE_CHECKING:
    from assistant.question import Query
    from index.library import Library
    from index.records import DocumentRecord, StoredParagraph

# Of one letter the first sentences that do, and of several letters the latest.
MOST_OF_A_LETTER = 4
MOST_OF_EACH = 2
MOST_LETTERS = 3
# A letter of more paragraphs transmits what is about much else.
SHORT = 40
# So many characters from the wrong stands the one who did it.
NEAR = 90
_COMPLAIN = r"(?:complain|protest|accus|object|blam)"
_ABOUT = r"(?:about|of|against|over|at|to|with|for)"
_ASKED = (
    re.compile(
        r"(?i)\A\W*(?:(?:and|so)\s+)?what\s+(?:is|are|was|were)\s+(?P<who>[^?’']+?)['’]s?\s+"
        rf"(?:complaint|grievance|accusation|allegation|protest|objection)s?(?:\s+(?:{_ABOUT})\s+(?P<whom>[^?]+?))?"
        r"(?P<when>\s+in\s+(?:19|20)\d\d)?\W*\Z"
    ),
    re.compile(
        r"(?i)\A\W*(?:(?:and|so)\s+)?(?:why|what)\s+(?:is|are|was|were|does|do|did|has|have)\s+(?P<who>[^?]+?)\s+"
        rf"(?:been\s+)?{_COMPLAIN}(?:e|ing|ed)?(?:\s+{_ABOUT})?(?:\s+(?P<whom>[^?]+?))?"
        r"(?:\s+(?:of|about|for|over))?(?P<when>\s+in\s+(?:19|20)\d\d)?\W*\Z"
    ),
)
_GRIEVANCE = re.compile(
    r"(?i)\b(?:violat\w+|breach\w*|infring\w+|aggress\w+|illegal\w*|unlawful\w*|incursions?|encroach\w*|occup(?:y|ied|ation)\w*"
    r"|attack(?:s|ed|ing)?|assault\w*|shell(?:ed|ing)|bombard\w*|protests?|condemns?|denounces?|deplores?|accus\w+"
    r"|provocat\w+|hostile|threat\w*|crimes?|repress\w+|suppress\w+|misrepresent\w*|misinformation|disinformation"
    r"|unwarranted|baseless|unfounded|regrettable|unacceptable|hypocri\w+|failed to|refus\w+ to"
    r"|in defiance of|non-compliance|contrary to|contravention|undermin\w+)\b"
)
# "A meeting on the crimes of …" has them for its topic, "a witness to the crimes" for what was seen.
_TOPIC_OF = re.compile(
    r"(?i)\b(?:on|about|regarding|concerning|themes?|topics?|titles?|entitled|called|witness\w* (?:to|of))\s+"
    r"(?:the\s+)?[“\"]?\s*\Z"
)


def complaint_asked(text: str) -> tuple[str, str, str] | None:
    """Who complains, of whom ("" for anyone), and in which year, where a question wants to know what of."""
    found = next((match for form in _ASKED if (match := form.match(text))), None)
    if found is None:
        return None
    return found["who"].strip(), (found["whom"] or "").strip(), (found["when"] or "").strip()


def complaints(library: Library, query: Query) -> Draft | None:
    """What the letters of the State asked about accuse the other of; None where another thing is asked, or
    none of them accuses it of anything."""
    asked = complaint_asked(query.text) if query.language == "en" else None
    if asked is None:
        return None
    who, whom, when = asked
    states, accused = state_alone(who), countries_meant(whom)
    if not states or (whom and not accused):
        return None
    letters = [one for one in letters_of(library, states, when) if one.paragraphs <= SHORT]
    accusing = [one for one in letters if any(_of_letter(library, one, states, accused, 1))][-MOST_LETTERS:]
    most = MOST_OF_A_LETTER if len(accusing) == 1 else MOST_OF_EACH
    lines: list[Line] = []
    for document in accusing:
        first, *others = _of_letter(library, document, states, accused, most)
        lines += [first.under(document_heading(document) if len(accusing) > 1 else ""), *others]
    if not lines:
        return None
    lines = lines if len(lines) > 1 else [Line(lines[0].text, lines[0].supports)]
    return Draft(True, tuple(lines)).out_of_all(letters)


def is_not_its_complaint(query: Query, draft: Draft) -> bool:
    """Whether what a State complains of is asked, and ``draft`` has no words of that State, or in another's
    letter none that accuse."""
    asked = complaint_asked(query.text) if query.language == "en" else None
    states = state_alone(asked[0]) if asked is not None else frozenset()
    supports = [support for line in draft.lines for support in line.supports]
    accused = countries_meant(asked[1]) if asked is not None else frozenset()
    return bool(states and supports) and not any(
        is_said_by(states, one) and (wrote(states, one.document) or accuses(one.quote, accused))
        for one in supports
    )


def _of_letter(
    library: Library,
    document: DocumentRecord,
    states: frozenset[str],
    accused: frozenset[str],
    most: int,
) -> Iterator[Line]:
    told, below = 0, set[str]()
    for stored in own_paragraphs(library, document, states):
        for span in split_sentences(stored.text) if str(stored.locator) not in below else ():
            opened = _opened(library, stored) if OPENS_LIST.search(span.text) else []
            asks = asks_of(span.text, ANYONE, document)
            if told == most or (not asks and not accuses(span.text, accused)):
                continue
            below |= {support.locator for line in opened for support in line.supports}
            if asks:
                continue  # what it wants done is no wrong, and what it opens is not
            told += 1
            support = part_of_paragraph(stored, span.start, span.end, status_of(stored))
            yield Line(f"“{' '.join(span.text.split())}”", (support,), bullet=True)
            yield from opened


def accuses(sentence: str, accused: frozenset[str]) -> bool:
    """Whether ``sentence`` speaks of a wrong, and of one of ``accused`` right before or after it, where there
    are any; what only sends a letter on accuses nobody."""
    if only_covers(sentence):
        return False
    return any(
        not accused or accused & countries_meant(sentence[max(0, wrong.start() - NEAR) : wrong.end() + NEAR])
        for wrong in _GRIEVANCE.finditer(sentence)
        if not _TOPIC_OF.search(sentence[: wrong.start()])
    )


def _opened(library: Library, stored: StoredParagraph) -> list[Line]:
    below = items_under(library, stored)
    return below or [line for one in items_below(library, stored) for line in items(library, one)]
