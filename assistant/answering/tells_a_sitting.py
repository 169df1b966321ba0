"""When a body meets is never told by the date of another event.

"When will the Kelp Board meet in 2031?" was answered by a sentence in which the Board was asked to prepare a
forum, with the forum's date in front; "When does the Board hold its next session?" by the day until which a
call for inputs was open.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.names import MONTHS
from assistant.sittings_asked import sitting_asked

if TYPE_CHECKING:
    from assistant.answering.draft import Draft
    from assistant.question import Query

# How a sentence tells that a session or a meeting takes place, or a masthead or a heading that it did.
TELLS_A_SITTING = re.compile(
    r"(?i)\b(?:sessions?|meetings?)\b(?:\W+(?!(?:sessions?|meetings?|forum|conference|seminar"
    r"|workshop|summit|webinar|event|congress|panel)\b)[\w’'()-]+){0,14}?\W+"
    r"(?:held|hold|takes?|took|convened?|start(?:s|ed|ing)?|opens|opened|begins?|began|beginning|scheduled"
    r"|closed|concluded|ended|from\s+(?:\d|(?-i:[A-Z])))"
    r"|\b(?:sessions?|meetings?),?\s+(?:\([^)]*\),?\s+)?(?:(?:on|in|at)\s+)?(?:\d|the\s+\d|\((?:19|20)\d|(?-i:[A-Z]))"
    r"|\b(?:sessions?|meetings?)\s+of\s+[^.;]{3,90}?,?\s+(?:in|on|at|from)\s+(?:\d|(?-i:"
    rf"{MONTHS})\b)"
    r"|\b(?:hold|holds|held|holding|convenes?|convened|opens?|opened)\s+(?:\w+\s+)?(?:its|their|the|an?|one|two"
    r"|three|four|five|six|\d+)\s+(?:[\w’'-]+\s+){0,6}?(?:sessions?|meetings?)\b"
    r"|\b(?:meets?|met|convenes?|convened|sits|sat|gathers?|gathered|meeting\s+(?:in|at|on|from))\b"
)


def tells_no_sitting(query: Query, draft: Draft) -> bool:
    """Whether it is asked when or where a body meets, and what is cited tells of no session or meeting."""
    if query.language != "en" or sitting_asked(query.text) is None:
        return False
    quotes = [support.quote for line in draft.lines for support in line.supports]
    on_the_masthead = any(s.status == "masthead" for line in draft.lines for s in line.supports)
    return bool(quotes) and not on_the_masthead and not any(map(TELLS_A_SITTING.search, quotes))
