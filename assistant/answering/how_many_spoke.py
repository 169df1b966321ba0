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
_IS_MOST = re.compile(r"(?i)most|all|the\s+majority\s+of")
MOST_SPOKE = re.compile(
    rf"(?i)\b(?:most|all|every|each|(?:the|a)\s+(?:\w+\s+)?majority\s+of)\s+(?:of\s+)?(?:the\s+)?(?:other\s+)?{_WHO}\b"
    r"|\bunanimous\w*|\b(?:general|wide|broad) (?:agreement|support|consensus)\b"
)


def of_so_many(query: Query, draft: Draft, phrases: Phrases) -> Draft:
    """``draft``; where one speaker is asked about and all lines are of several, several and all are of one,
    or most and all are of fewer, that the documents do not say so stands over them."""
    asked = ASKED_OF_SPEAKERS.search(query.text) if query.language == "en" else None
    if asked is None or not draft.answered or not draft.lines:
        return draft
    is_one = _IS_ONE.fullmatch(asked["how_many"]) is not None
    is_most = _IS_MOST.fullmatch(asked["how_many"]) is not None
    meant = ONE_SPOKE if is_one else MOST_SPOKE if is_most else SEVERAL_SPOKE
    quotes = [" ".join(support.quote for support in line.supports) for line in draft.lines]
    if any(meant.search(quote) for quote in quotes):
        return draft
    if not all(ONE_SPOKE.search(quote) or SEVERAL_SPOKE.search(quote) for quote in quotes if quote):
        return draft
    first, *others = draft.lines
    return replace(draft, lines=(first.under(phrases.say("premise")), *others))
