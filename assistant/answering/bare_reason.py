"""A sentence that neither gives a reason nor says the thing asked about is no answer to "Why …?".

"Why does the declaration want the guild to keep the pier?" is not answered by "The guild must free the
boats": the two share a name. Whatever gives a reason, a purpose or an effect may answer, and whatever tells
of the thing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.retrieval import context_words
from assistant.terms import content_terms, nearness, stems_of

if TYPE_CHECKING:
    from assistant.answering.draft import Draft
    from assistant.question import Query

_WHY = re.compile(
    r"(?i)\A\W*(?:(?:and|but|so)\s+)?(?:why|how\s+come|for\s+what\s+reasons?)\s+(?!is\s+that|not\b)"
)
_GIVES_REASON = re.compile(
    r"(?i)\b(?:because|due to|owing to|since|as a (?:result|consequence)|result(?:s|ed|ing)?|reasons?|given"
    r"|caus(?:e[ds]?|ing)|therefore|thus|hence|thereby|so (?:that|as)|considering|pursuant|purposes?|driven"
    r"|in (?:order|view|light|response|recognition|accordance|line)|for (?:the purpose|lack|fear|want)"
    r"|aim(?:s|ed|ing)?|intend\w*|reflect\w*|attribut\w+|led to|leads? to|lack\w*|allow\w*|enabl\w+|need\w*"
    r"|concern\w*|fear\w*|to [a-z]+|by [a-z]+ing|with a view|ensur\w+|prevent\w*|follow\w*|when|while"
    r"|although|despite|without|unable|difficult\w*)\b"
)
_SAME = 0.8
_ASKING = frozenset(stems_of("why want wants wanted keep kept say said think let make go get did does do"))


def gives_reason(text: str) -> bool:
    """Whether ``text`` gives a reason, a purpose or an effect of anything, by any word that may."""
    return _GIVES_REASON.search(text) is not None


def tells_no_reason(query: Query, draft: Draft) -> bool:
    """Whether it is asked why, and all that ``draft`` cites gives no reason and has none of the words of what
    is asked but names and words of its document's masthead."""
    if not draft.answered or query.asked_in != "en" or not _WHY.match(query.text):
        return False
    supports = [support for line in draft.lines for support in line.supports]
    quotes = " ".join(support.quote for support in supports)
    if not supports or gives_reason(quotes):
        return False
    around = set(stems_of(" ".join(context_words(support.document) for support in supports)))
    asked = [
        term.stem
        for term in content_terms(query.text)
        if not term.named and term.stem not in _ASKING and term.stem not in around
    ]
    said = stems_of(quotes)
    return bool(asked) and not any(nearness(stem, one) >= _SAME for stem in asked for one in said)
