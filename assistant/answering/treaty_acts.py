"""Who ratified or signed is told by a sentence that says it was done, not by one on what prepares it.

"Which countries ratified the Convention?" was answered by the six in which "pre-ratification activities" had
been undertaken.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.answering.draft import Draft
    from assistant.question import Query

_OF = r"(?:countr(?:y|ies)|governments?|states?|nations|members?)"
WHO_DID = re.compile(
    rf"(?i)\A\W*(?:and\s+|so\s+)?(?:who|(?:which|what)\s+(?:[\w-]+\s+){{0,2}}?{_OF}|name\s+the\s+{_OF}\s+that)\s+"
    r"(?:have\s+|has\s+|had\s+)?(?:already\s+|now\s+|also\s+)?(?P<did>ratified|signed|acceded|joined|denounced|withdrew|adhered)\b"
)
# "Did Norway ratify it?", "Has Malta signed?"
WHETHER_DONE = re.compile(
    r"(?i)\A\W*(?:and\s+|but\s+)?(?:did|has|have|had)\s+(?:(?!to\b)[\w’'-]+\s+){1,6}?(?:already\s+|yet\s+|also\s+|ever\s+)?"
    r"(?P<did>ratif(?:y|ied)|sign(?:ed)?|acceded?|denounced?)\b(?!\s+off)"
)
_FORMS = {
    "ratified": r"\bratif\w+",
    "signed": r"\bsign(?:s|ed|ing|ature\w*|ator\w+)?\b",
    "acceded": r"\bacce(?:d\w+|ssion\w*)",
    "joined": r"\bjoin\w*",
    "denounced": r"\bdenounc\w+",
    "withdrew": r"\bwithdr\w+",
    "adhered": r"\badher\w+",
}
# As something that was done.
_DONE = re.compile(
    r"(?i)(?<!pre-)(?<!\bto be )(?<!\bbe )\b(?:ratified|signed|acceded|joined|denounced|withdrew"
    r"|withdrawn|adhered|signator(?:y|ies)"
    r"|(?:ratifications?|signatures?|accessions?)\s+(?:by|of\s+(?-i:[A-Z])\w*|were|was|had|have)"
    r"|(?:ratifications?|accessions?|signatures?)\b[^.;]{0,80}?\bby\s+(?-i:[A-Z])\w*"
    r"|instruments?\s+of\s+(?:ratification|accession)|states\s+parties|parties\s+to)\b"
)


def is_only_prepared(question: str, said: str) -> bool:
    """Whether a question is whether a treaty was ratified or signed, and ``said`` only has what leads to
    that."""
    return WHETHER_DONE.match(question) is not None and _DONE.search(said) is None


def only_prepares(query: Query, draft: Draft) -> bool:
    """Whether a question is which countries ratified or signed, and all that ``draft`` cites of it is no more
    than what should lead to that: activities for it, plans, calls."""
    asked = WHO_DID.match(query.text) if query.language == "en" else None
    quotes = [support.quote for line in draft.lines for support in line.supports]
    if asked is None or not quotes or any("| " in quote for quote in quotes):
        return False
    told = " ".join(quotes)
    return bool(re.search(rf"(?i){_FORMS[asked['did'].lower()]}", told)) and _DONE.search(told) is None
