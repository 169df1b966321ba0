"""A vote that a question takes for granted, laid beside the record: "Why did Norland veto resolution 9?"

Nobody voted against a resolution that was adopted "by 14 votes to none", nobody abstained on one adopted
unanimously. Where the record shows the vote to have been another, it is shown.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from assistant.answering.adoption import cast_by, is_adopted_resolution, records_of_vote
from assistant.answering.draft import Draft, Line
from assistant.verification.names import countries_meant

if TYPE_CHECKING:
    from assistant.answering.wording import Phrases
    from assistant.question import Query
    from index.library import Library
    from index.records import DocumentRecord

Vote = Literal["against", "abstained", "for"]

_TAKEN = re.compile(
    r"(?i)\b(?:(?:why|when|how come|what reasons?)\b[^?]*?\b(?:did|has|had)|what\s+(?:made|led))\s+"
    r"(?P<who>[^?]{3,60}?)\s+(?:to\s+)?"
    r"(?P<act>veto|(?:vote|cast [^?]{0,20}vote) against|oppose|block|abstain\w*|vote (?:for|in favou?r of)"
    r"|support)\b[^?]*\b(?:resolution|S/RES/)"
)


def vote_never_cast(
    library: Library, query: Query, named: Sequence[DocumentRecord], phrases: Phrases
) -> Draft | None:
    """The record of the vote, where it shows that the State did not vote as the question takes it to have;
    None where the question takes no vote for granted, or the record does not tell."""
    taken = _TAKEN.search(query.text) if query.language == "en" else None
    if taken is None or len(named) != 1 or not is_adopted_resolution(named[0]):
        return None
    who = countries_meant(taken["who"])
    vote = _vote(taken["act"].lower())
    for record in records_of_vote(library, named[0]):
        cast = cast_by(record.quote)
        against, abstained = countries_meant(cast.against), countries_meant(cast.abstained)
        others = {"against": abstained, "abstained": against, "for": against | abstained}[vote]
        none = {"against": cast.none_against, "abstained": cast.none_abstained, "for": False}[vote]
        if who and (none or who & others):
            line = Line(f"“{record.quote.strip()}”", (record,)).under(phrases.say("premise"))
            return Draft(True, (line,)).out_of_all(named)
    return None


def _vote(act: str) -> Vote:
    if act.startswith("abstain"):
        return "abstained"
    return "for" if act == "support" or " for" in act or " in " in act else "against"
