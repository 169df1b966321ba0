"""Which of several has the most is told by a sentence that ranks them, never by one that only names one.

"Which countries contribute most to the Fund?" was answered by two countries in which the Fund had worked.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.answering.draft import Draft
    from assistant.question import Query

_DEGREE = (
    r"largest|highest|biggest|greatest|lowest|smallest|fewest|longest|shortest|oldest|youngest|busiest"
    r"|commonest|deadliest|poorest|richest|worst"
)
# "most" of "in most cases" ranks nothing; "most recent" and "most important" are another thing.
ASKS_FOR_THE_MOST = re.compile(
    r"(?i)\A\W*(?:(?:and|in|to|from|for|on|by|of)\s+)*(?:which|what|who(?:m|se)?|where)\b[^?]*?"
    rf"(?:\bthe\s+(?:\w+\s+)?(?:{_DEGREE})\b|\bthe\s+(?:most|least)\b(?!\s+(?:recent|important|part)\b)"
    r"|\b(?<!at\s)(?<!the\s)(?:most|least)(?=\W*\Z|\s+(?:to|in|on|for|from|during|at|by|under|often|of\s+all)\b))"
)
RANKS = re.compile(
    rf"(?i)\b(?:most|(?<!at\s)least|{_DEGREE}|best|top|leading|lead|main(?:ly)?|major(?:ity)?|primar(?:y|ily)|chief(?:ly)?"
    r"|principal(?:ly)?|predominant(?:ly)?|dominat\w+|foremost|above\s+all|followed\s+by|second|third|peak(?:ed)?|record"
    r"|outnumber\w*|account(?:s|ed|ing)?\s+for|half|two\s+thirds|per\s+cent|rank(?:s|ed|ing)?|exceed\w*|surpass\w*"
    r"|(?:more|less|fewer|higher|lower|larger|greater)\b[^.;]*\bthan|especially|in\s+particular|particularly|dispropor\w+"
    r"|hardest|sharpest|strongest|widest|first)\b|%"
)
_FEWEST = r"(?<!at\s)least|lowest|smallest|fewest|shortest|youngest|poorest"
_ASKS_FOR_THE_LEAST = re.compile(rf"(?i)\b(?:{_FEWEST})\b")
_RANKS_LAST = re.compile(rf"(?i)\b(?:{_FEWEST}|last|(?:less|fewer|lower|smaller)\b[^.;]*\bthan)\b")
# Which document is the oldest is told by its date.
_OF_DOCUMENTS = frozenset(("library", "lookup", "mentions", "summary", "masthead"))
_FIGURE = re.compile(r"(?<![\w/])\d[\d,.]*(?![\w/])")


def ranks_nothing(query: Query, draft: Draft) -> bool:
    """Whether a question asks which has the most or least, and nothing that ``draft`` cites ranks: neither by
    its words nor by figures beside each other."""
    if query.language != "en" or query.kind in _OF_DOCUMENTS or ASKS_FOR_THE_MOST.match(query.text) is None:
        return False
    quotes = [support.quote for line in draft.lines for support in line.supports]
    told = " ".join(quotes)
    ranks = _RANKS_LAST if _ASKS_FOR_THE_LEAST.search(query.text) else RANKS
    return bool(quotes) and not ranks.search(told) and len(_FIGURE.findall(told)) < 3
