"""Of the documents just listed those that pass a test: "Which of them were adopted unanimously?".

Every one of them is looked at. Those whose text does not tell are named, because silence is no "No".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.acting_under import acts_under_chapter, chapter_asked
from assistant.answering.adoption import cast_by, is_adopted_resolution, is_unanimous, records_of_adoption
from assistant.answering.draft import Draft, Line, Support
from assistant.answering.resolutions_that import deed_of, line_that
from assistant.answering.status import document_heading, document_order
from assistant.answering.votes_of_states import VotesAsked, how_cast, states_named, vote_of
from assistant.which_of_those import asked_of_those

if TYPE_CHECKING:
    from assistant.answering.wording import Phrases
    from assistant.question import Query
    from index.library import Library
    from index.records import DocumentRecord

# Whether a document passes, and what shows it; None where its text does not tell.
Verdict = tuple[bool | None, Line | None]
Test = Callable[["DocumentRecord"], Verdict]

_VOTE = re.compile(
    r"(?i)\b(?P<act>abst(?:ain\w*|entions?)|(?:vot(?:e[ds]?|ing)|votes?|cast \w+) against"
    r"|oppos(?:e[ds]?|ition)|veto\w*"
    r"|negative votes?)\b"
)
_UNANIMOUS = re.compile(r"(?i)\bunanim")
_UNVOTED = re.compile(r"(?i)\b(?:consensus|without (?:a )?vote)\b")
_NOT = re.compile(r"(?i)\bnot\b|n['’]t\b|\bwithout (?:any )?(?=abst|dissent|negative)|\bno (?=abst|negative)")
_ACT = re.compile(
    r"(?i)\A(?:(?:that|which|who|also|actually|explicitly|did|do|does|have|has|had)\s+)*(?P<act>[a-z]+)\s+(?:(?:upon|on|for)\s+)?"
    r"(?:the\s+|an?\s+)?(?P<what>[^?]{3,})\Z"
)
_IS = frozenset(("is", "are", "was", "were", "be", "had", "has", "have", "says", "say", "about", "on"))


def which_of_those(
    library: Library, query: Query, listed: Sequence[DocumentRecord], phrases: Phrases
) -> Draft | None:
    """Those of the ``listed`` documents that pass, in time order, each with what shows it; None where the
    question asks nothing of them that can be tested so."""
    asked = asked_of_those(query.text) if query.language == "en" and len(listed) > 1 else None
    test = _test(library, asked) if asked is not None else None
    if asked is None or test is None:
        return None
    verdicts = [(document, *test(document)) for document in sorted(listed, key=document_order)]
    passing = [line for _, passes, line in verdicts if passes and line is not None]
    untold = [document.label for document, passes, _ in verdicts if passes is None]
    if not passing and len(untold) == len(verdicts):
        return None
    count = phrases.count("document", len(verdicts))
    head = phrases.say("have", count=len(passing), documents=count)
    shown = passing
    if not passing:
        head = phrases.say("none_of", documents=count)
        shown = [line for _, passes, line in verdicts if passes is False and line is not None]
        if not shown:  # nothing in a text shows that it does not do something
            return Draft(False, (Line(f"{head.rstrip(' :：')}."),))
    notices = (phrases.say("not_told_in", documents=", ".join(untold)),) if untold else ()
    bullets = [replace(line, bullet=True) for line in shown]
    return Draft(True, (Line(head), *bullets), notices=notices).out_of_all(listed)


def _test(library: Library, asked: str) -> Test | None:
    """What to look for in each document; None where nothing is known that tells."""
    wanted = _NOT.search(asked) is None
    if _UNANIMOUS.search(asked):
        return lambda document: _of_its_adoption(library, document, _unanimous, wanted)
    if _UNVOTED.search(asked):
        return lambda document: _of_its_adoption(library, document, _unvoted, wanted)
    vote = _VOTE.search(asked)
    if vote is not None:
        votes = VotesAsked(vote_of(vote["act"]), states_named(asked))
        return lambda document: _of_votes(library, document, votes, wanted)
    chapter = chapter_asked(asked)
    if chapter is not None:
        return lambda document: _of_a_chapter(library, document, chapter)
    act = _ACT.match(asked) if wanted else None
    deed = deed_of(act["act"], act["what"]) if act is not None and act["act"].lower() not in _IS else None
    if deed is None or not deed.is_known:
        return None

    def does(document: DocumentRecord) -> Verdict:
        line = line_that(library, document, deed)
        return line is not None, line

    return does


def _of_its_adoption(
    library: Library, document: DocumentRecord, told: Callable[[str], bool | None], wanted: bool
) -> Verdict:
    if not is_adopted_resolution(document):
        return None, None
    for record in records_of_adoption(library, document):
        passes = told(record.quote)
        if passes is not None:
            return passes is wanted, _line(document, record)
    return None, None


def _unanimous(record: str) -> bool | None:
    cast = cast_by(record)
    return is_unanimous(record) if cast.by_vote or cast.unvoted else None


def _unvoted(record: str) -> bool | None:
    cast = cast_by(record)
    return cast.unvoted if cast.by_vote or cast.unvoted else None


def _of_votes(library: Library, document: DocumentRecord, votes: VotesAsked, wanted: bool) -> Verdict:
    if not is_adopted_resolution(document):
        return None, None
    passes, record = how_cast(library, document, votes)
    if passes is None or record is None:
        return None, None
    return passes is wanted, _line(document, record)


def _of_a_chapter(library: Library, document: DocumentRecord, chapter: str) -> Verdict:
    passes, support = acts_under_chapter(library, document, chapter)
    return passes, _line(document, support) if support is not None else None


def _line(document: DocumentRecord, support: Support) -> Line:
    return Line(f"{document_heading(document)}: “{support.quote.strip()}”", (support,), bullet=True)
