"""Why something was not done, or is not there: only a sentence that gives a ground answers it.

"Why do agencies have no plan?" shares its words with every sentence on plans, and a document that tells which
agencies have none seldom tells why. A sentence without any word of a ground ("because", "owing to", "for lack
of", "could not") tells something else, and that nothing answers is said instead.
"""

from __future__ import annotations

import re

from assistant.answering.draft import Draft
from assistant.question import Query

_AUXILIARY = r"(?:did|does|do|has|have|had|was|were|is|are|would|could|can)"
_DENIED = re.compile(
    rf"(?i)\A\W*(?:(?:and|but|so)\s+)?why\s+{_AUXILIARY}"
    r"(?:n['’]?t\b|\s+(?:not\b|[^?]*?\b(?:not|have no|has no|had no|never)\b))"
)
_GROUND = re.compile(
    r"(?i)\b(?:because|owing to|due to|since|as a result|on the grounds?|in (?:view|light|line|accordance)"
    r"|pursuant to|given|for (?:lack|want) of|lack(?:s|ed|ing)?|absence|constraints?|shortage|insufficient"
    r"|inadequate|reasons?|result(?:s|ed|ing)? (?:from|of)|caus(?:e[sd]?|ing)|cannot|can['’]t|could not"
    r"|unable|inability|prevent(?:s|ed|ing)?|hamper(?:s|ed|ing)?|imped\w+|obstruct\w+|hinder\w*|therefore|thus|hence"
    r"|so that|pending|until|explain(?:s|ed)?|attribut\w+|stem(?:s|med)? from|consider(?:s|ed|ing)"
    r"|argu(?:es?|ed)|believ\w+|view|refus\w+|reject\w+|declin\w+|object\w+|deferr?\w*|postpon\w+|noting|acknowledging"
    r"|as (?:it|they|there|the)\b)"
)


def gives_no_ground(query: Query, draft: Draft) -> bool:
    """Whether ``query`` asks why something was not done, and ``draft`` gives no ground for anything."""
    if query.language != "en" or _DENIED.match(query.text) is None:
        return False
    quotes = [support.quote for line in draft.lines for support in line.supports]
    return bool(quotes) and not any(_GROUND.search(quote) for quote in quotes)
