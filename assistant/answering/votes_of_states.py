"""On which resolutions a State abstained or voted against: every record of a vote that the library holds.

The record stands in one line under a resolution ("by 13 votes to none, with 2 abstentions (…)"); one line is
no list. Where texts do not record how the votes were cast, it is said how many: the list may lack some.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from assistant.answering.adoption import cast_by, is_adopted_resolution, records_of_adoption
from assistant.answering.draft import Draft, Line, Support
from assistant.answering.holdings import documents_about, is_of_years
from assistant.answering.status import document_heading, document_order
from assistant.documents_meant import one_of_each
from assistant.terms import content_terms, stems_of
from assistant.verification.names import countries_in

if TYPE_CHECKING:
    from assistant.answering.wording import Phrases
    from assistant.question import Query
    from index.library import Library
    from index.records import DocumentRecord

MOST_LISTED = 60
Vote = Literal["abstained", "against"]

_ACT = (
    r"(?P<act>abstain(?:ed|ing|s)?|abst(?:entions?)|vot(?:e[ds]?|ing) (?:against|no\b)|oppos(?:e[ds]?|ing)"
    r"|veto(?:ed|ing)?|cast (?:an? |its |the )?(?:negative votes?|votes? against|veto))\b"
)
_WHO = r"(?:the\s+)?(?P<who>(?!any\b|some\b|no\b)[^?]{2,90}?)"
_RESOLUTIONS = r"(?i)\bresolutions?\b(?P<about>[^?]*?)\s"
_ASKED = tuple(
    re.compile(pattern)
    for pattern in (
        # "on which resolutions did Norland abstain"
        rf"{_RESOLUTIONS}(?:did|has|have|had|do|does)\s+{_WHO}\s+(?:ever\s+)?{_ACT}",
        # "the resolutions on which Norland abstained"
        rf"{_RESOLUTIONS}(?:(?:on|in|for|from)\s+which|where|that|when)\s+{_WHO}\s+(?:ever\s+|has\s+|have\s+|had\s+)?{_ACT}",
        # "adopted with Norland abstaining", "despite Norland's abstention"
        rf"{_RESOLUTIONS}(?:with|had|has|have|despite|over|against)\s+{_WHO}(?:['’]s?)?\s+{_ACT}",
        # "with the abstention of Norland"
        rf"{_RESOLUTIONS}(?:with|had|has|have|despite|over|against|were|was)\s+(?:an?\s+|the\s+)?{_ACT}\s+"
        r"(?:of|by|from)\s+(?:the\s+)?(?P<who>[^?]{2,90}?)\W*\Z",
        # "how often did Norland abstain"
        rf"(?i)\A\W*(?:and\s+)?(?:how often|how many times|on what|when)(?P<about>)\s+(?:did|has"
        rf"|have)\s+{_WHO}"
        rf"\s+(?:ever\s+)?{_ACT}\s*(?:on|from|in)?\s*(?:resolutions?|votes?|the council"
        rf"|the security council)?\W*\Z",
    )
)
# "which resolutions had abstentions"
_BY_ANYONE = re.compile(
    rf"{_RESOLUTIONS}(?:with|had|has|have|were|was)\s+(?:any\s+|some\s+|an?\s+)?{_ACT}(?!\s+(?:of|by|from)\b)"
)
_NUMBER_ABSTAINED = re.compile(r"(?i)\b(?P<number>\w+)\s+abstentions?\b")
_FRAME = frozenset(
    stems_of(
        "adopt adopted pass passed approve approved security council general assembly united nations which on"
        " were was that vote votes voting"
    )
)


@dataclass(frozen=True, slots=True)
class VotesAsked:
    """``who`` are the States asked about, each as the countries that its name may mean; empty: anyone.
    ``all_of_them`` where every one of them must have voted so. ``about`` is what else is said of the
    texts."""

    vote: Vote
    who: tuple[frozenset[str], ...]
    about: str = ""
    all_of_them: bool = True


def votes_asked(text: str) -> VotesAsked | None:
    """The votes that a question asks for over many resolutions; None where it asks for something else."""
    for pattern in _ASKED:
        asked = pattern.search(text)
        who = states_named(asked["who"]) if asked is not None else ()
        if asked is not None and who:
            either = re.search(r"(?i)\bor\b", asked["who"]) is not None
            return VotesAsked(vote_of(asked["act"]), who, asked["about"], not either)
    anyone = _BY_ANYONE.search(text)
    return VotesAsked(vote_of(anyone["act"]), (), anyone["about"]) if anyone is not None else None


def vote_of(act: str) -> Vote:
    """Which vote a word tells of: "abstained", "vetoed"."""
    return "abstained" if act.lower().startswith("abst") else "against"


def states_named(text: str) -> tuple[frozenset[str], ...]:
    """The States that a question names, typed with capitals or without them."""
    named = countries_in(text) or countries_in(text.title())
    return tuple(dict.fromkeys(named.values()))


def votes_of_states(
    library: Library, query: Query, named: Sequence[DocumentRecord], phrases: Phrases
) -> Draft | None:
    """Every resolution on which the State asked about abstained, or against which it voted, in time order,
    with the record; declined where none shows it. None where a resolution is named or another question is
    asked."""
    asked = votes_asked(query.text) if query.language == "en" and not named else None
    if asked is None:
        return None
    texts = [document for document in library.documents() if is_adopted_resolution(document)]
    texts = sorted(one_of_each(texts, query.asked_in), key=document_order)
    if query.years:
        texts = [document for document in texts if is_of_years(query, document)]
    topical = [t for t in content_terms(f"x {asked.about}") if t.stem not in _FRAME and not t.word.isdigit()]
    if topical:
        texts = documents_about(library, " ".join(term.surface for term in topical), topical, texts)
    told: list[Line] = []
    untold = 0
    for document in texts:
        verdict, record = how_cast(library, document, asked)
        untold += verdict is None
        if verdict and record is not None:
            text = f"{document_heading(document)}: “{record.quote.strip()}”"
            told.append(Line(text, (record,), bullet=True))
    if not told:
        paragraphs = sum(document.paragraphs for document in texts)
        return Draft(False, (Line(phrases.declined(paragraphs, len(texts))),))
    held = phrases.count("document", library.counts()[0])
    lines = [Line(phrases.say("have", count=len(told), documents=held)), *told[:MOST_LISTED]]
    if len(told) > MOST_LISTED:
        lines.append(Line(phrases.say("and_more", rest=len(told) - MOST_LISTED), bullet=True))
    lacking = phrases.say("votes_untold", documents=phrases.count("document", untold)) if untold else ""
    return Draft(True, tuple(lines), notices=(lacking,) if lacking else ()).out_of_all(texts)


def how_cast(
    library: Library, document: DocumentRecord, asked: VotesAsked
) -> tuple[bool | None, Support | None]:
    """Whether those asked about voted so on a resolution, and the record that shows it; None where the text
    does not record it."""
    records = records_of_adoption(library, document)
    verdicts = [(_shown_by(record.quote, asked), record) for record in records]
    sure = next((one for one in verdicts if one[0] is not None), None)
    return sure or (None, records[0] if records else None)


def _shown_by(record: str, asked: VotesAsked) -> bool | None:
    cast = cast_by(record)
    none = cast.none_abstained if asked.vote == "abstained" else cast.none_against
    printed = cast.abstained if asked.vote == "abstained" else cast.against
    if none or cast.unvoted:
        return False
    if not cast.by_vote:
        return None
    if not printed:
        # a number without names tells who only where nobody is asked for
        counted = asked.vote == "abstained" and _NUMBER_ABSTAINED.search(record) is not None
        return (True if not asked.who else None) if counted else False
    if not asked.who:
        return True
    names = {country for meant in countries_in(printed).values() for country in meant}
    there = [bool(meant & names) for meant in asked.who]
    return all(there) if asked.all_of_them else any(there)
