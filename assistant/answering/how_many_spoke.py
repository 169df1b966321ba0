"""What one speaker said is not what many said: where only others are told, they are told as such.

"What did one speaker say about extradition?" was answered by what "many speakers" had underscored.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.answering.draft import Draft
    from assistant.answering.wording import Phrases
    from assistant.question import Query

_WHO = (
    r"(?:speakers?|delegations?|delegates?|representatives?|participants?|observers?|experts?|members?"
    r"|States?)"
)
_ONE = r"(?:one|a\s+single|another|a|an)"
_SEVERAL = (
    r"(?:several|some|a\s+few|many|most|all|numerous|a\s+(?:large\s+|great\s+)?number\s+of|various|other"
    r"|the\s+majority\s+of)"
)
_SAYS = (
    r"(?:say|said|think|thought|suggest(?:ed)?|propose[ds]?|note[ds]?|stress(?:ed)?|emphasi[sz]ed?|argue[ds]?|stated?"
    r"|express(?:ed)?|report(?:ed)?|recommend(?:ed)?|want(?:ed)?|ask(?:ed)?|raised?|mention(?:ed)?|believed?"
    r"|complain(?:ed)?|warn(?:ed)?|highlight(?:ed)?)"
)
ASKED_OF_SPEAKERS = re.compile(
    rf"(?i)\bwhat\b[^?]*?\b(?:did|do|does|have|has|had|was|were)\b[^?]*?\b(?P<how_many>{_ONE}|{_SEVERAL})\s+"
    rf"(?:of\s+the\s+)?(?:other\s+)?{_WHO}\s+(?:also\s+)?{_SAYS}\b"
)
ONE_SPOKE = re.compile(
    rf"(?i)\b(?:one|another|a|an)\s+(?:further\s+|other\s+)?{_WHO}\b(?!\s+of\s+(?:States|members))"
)
SEVERAL_SPOKE = re.compile(rf"(?i)\b{_SEVERAL}\s+(?:of\s+the\s+)?(?:other\s+)?{_WHO}\b")
_IS_ONE = re.compile(rf"(?i){_ONE}")


def of_so_many(query: Query, draft: Draft, phrases: Phrases) -> Draft:
    """``draft``; where one speaker is asked about and all lines are of several, or several and all are of
    one, that the documents do not say so stands over them."""
    asked = ASKED_OF_SPEAKERS.search(query.text) if query.language == "en" else None
    if asked is None or not draft.answered or not draft.lines:
        return draft
    meant, other = (
        (ONE_SPOKE, SEVERAL_SPOKE) if _IS_ONE.fullmatch(asked["how_many"]) else (SEVERAL_SPOKE, ONE_SPOKE)
    )
    quotes = [" ".join(support.quote for support in line.supports) for line in draft.lines]
    if any(meant.search(quote) for quote in quotes):
        return draft
    if not all(other.search(quote) for quote in quotes if quote):
        return draft
    first, *others = draft.lines
    return replace(draft, lines=(first.under(phrases.say("premise")), *others))
