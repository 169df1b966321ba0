"""How one State voted on a resolution: "How did Norland vote on resolution 9?".

The line under the text names those who voted against or abstained, a footnote who took no part. A State that
is named in neither is said not to be named: whether it sat in the Council then the record does not tell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.answering.adoption import cast_by, is_adopted_resolution, records_of_vote
from assistant.answering.draft import Draft, Line, Support
from assistant.sentences import split_sentences
from assistant.verification.names import countries_in, countries_meant

if TYPE_CHECKING:
    from assistant.answering.wording import Phrases
    from assistant.question import Query
    from index.library import Library
    from index.records import DocumentRecord

_ASKED = re.compile(
    r"(?i)\A\W*(?:and\s+|so\s+)?how\s+(?:did|has|had)\s+(?P<who>(?:the\s+)?[^?]{2,60}?)\s+voted?\b"
    r"[^?]*\W*\Z"
)
_TOOK_NO_PART = re.compile(
    r"(?i)\b(?:did not participate|not participating|did not take part|not present|absent)\b"
)

_NUMBER = re.compile(r"\d{1,3}\s+(?=[A-Z])")


def vote_of_a_state(
    library: Library, query: Query, named: Sequence[DocumentRecord], phrases: Phrases
) -> Draft | None:
    """The record of the vote on the resolution ``named`` with what it says of the State asked about; None for
    other questions, and where the resolution records no vote."""
    asked = _ASKED.match(query.text) if query.language == "en" else None
    who = countries_meant(asked["who"]) if asked is not None else frozenset[str]()
    if asked is None or not who or len(named) != 1 or not is_adopted_resolution(named[0]):
        return None
    records = records_of_vote(library, named[0])
    if not records:
        return None
    record = records[0]
    note = _note_on(library, named[0], who)
    if note is not None:
        lines = [_quoted(note), _quoted(record)]
        return Draft(True, tuple(lines)).out_of_all(named)
    cast = cast_by(record.quote)
    if who & (countries_meant(cast.against) | countries_meant(cast.abstained)) or cast.none_abstained:
        return Draft(True, (_quoted(record),)).out_of_all(named)
    state = next(iter(countries_in(asked["who"])))
    said = phrases.say("vote_not_named", actor=state)
    return Draft(True, (_quoted(record).under(said),)).out_of_all(named)


def _note_on(library: Library, document: DocumentRecord, who: frozenset[str]) -> Support | None:
    """The sentence of a footnote that tells that the State took no part in the vote."""
    for note in library.document(document.source).footnotes:
        for span in split_sentences(note.text):
            if _TOOK_NO_PART.search(span.text) and countries_meant(span.text) & who:
                number = _NUMBER.match(span.text)  # two notes printed in one line
                start = span.start + (number.end() if number is not None else 0)
                return Support(document, str(note.locator), note.text, start, span.end, "footnote")
    return None


def _quoted(record: Support) -> Line:
    return Line(f"“{record.quote.strip()}”", (record,))
