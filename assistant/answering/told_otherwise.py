"""What answers a question in other words than it has, where it would be declined: a count out of all, an
amount that is not settled yet, what was done instead of what was not, that there were none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.answering.amount_open import amount_open
from assistant.answering.none_told import none_told
from assistant.answering.not_done_why import not_done_why
from assistant.answering.out_of_how_many import out_of_how_many
from assistant.names import CARDINALS

if TYPE_CHECKING:
    from assistant.answering.draft import Draft
    from assistant.question import Query
    from index.records import StoredParagraph

_HOW_MUCH = re.compile(r"(?i)\A\W*(?:(?:and|so)\s+)?how (?:much|many)\b")
_FIGURE = re.compile(rf"(?i)\d|\b(?:{'|'.join(CARDINALS)}|none|all|half|most)\b")


def lacks_the_figure(query: Query, draft: Draft) -> bool:
    """Whether how much or how many is asked, and nothing that ``draft`` cites has a figure."""
    quotes = (support.quote for line in draft.lines for support in line.supports)
    return _HOW_MUCH.match(query.text) is not None and _FIGURE.search(" ".join(quotes)) is None


def told_otherwise(query: Query, found: Sequence[StoredParagraph]) -> Draft | None:
    """The sentence of the paragraphs ``found`` that answers in other words; None where there is none."""
    if query.asked_in != "en":
        return None
    return (
        amount_open(query, found)
        or not_done_why(query, found)
        or out_of_how_many(query, found)
        or none_told(query, found)
    )
