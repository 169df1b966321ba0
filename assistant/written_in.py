"""The document that "it" is where a question names one without its symbol: "reasons given in the report".

"What does it say about kelp?", "Who signed it?": the document that the answer cites, or "the report". Pure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.kinds_of_names import names_in
from assistant.model import Citation

_DOCUMENT = re.compile(
    r"(?i)\b(?:in|by|according to|of|from)\s+(?P<text>(?:the|this|that|its)\s+"
    r"(?:(?!(?:of|in|on|the)\b)[\w'’-]+\s+){0,4}?"
    r"(?:paper|report|letter|document|study|review|note|brief|declaration|statement)\b)"
)
# What a text does, and what only a text undergoes.
_SAYS = re.compile(
    r"(?i)\s+(?:also |then |actually )?"
    r"(?:say|mention|state|note|recommend|conclude|suggest|call|give|list)s?\b"
)
_WROTE = re.compile(r"(?i)\bwho (?:signed|wrote|drafted|sent|issued|circulated|transmitted|prepared)\s*\Z")
# "What does it say about piers?" is asked of the document where nobody spoke.
_ASKED_WHAT = re.compile(r"(?i)\bwhat does\s+\Z")
_TOLD = re.compile(r"(?i)\s+(?:also |actually )?(?:say|mention|state|note)\b")


def written_in(before: str, after: str, previous: str, cited: Sequence[Citation]) -> str:
    """What a pronoun between ``before`` and ``after`` stands for where only a text does or undergoes that; ""
    for anything else, or where ``previous`` speaks of no document."""
    if not _SAYS.match(after) and not _WROTE.search(before):
        return ""
    document = _DOCUMENT.search(previous)
    symbols = {one.symbol for one in cited}
    only = symbols.pop() if len(symbols) == 1 else None
    if document is None:
        speaks = any(
            name.kind in {"body", "organ", "person", "meeting", "text"} for name in names_in(previous)
        )
        asked = _ASKED_WHAT.search(before) is not None and _TOLD.match(after) is not None
        return only or "" if asked and not speaks else ""
    return only or document["text"]
