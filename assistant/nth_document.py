""" "What does the first one demand?" after an answer that lists resolutions: what that resolution demands.

"The first one" alone is the first thing shown; of a resolution that is asked something it is asked that,
and not what it is about. Where resolutions are asked for and the answer is a report's sentence that names
them, it is the first that the sentence names. Pure.
"""

from __future__ import annotations

import re

from assistant.model import Turn
from assistant.names import ordinal_value
from assistant.substitution import texts_in

_NTH = re.compile(r"(?i)\bthe (?P<nth>first|second|third|fourth|fifth|sixth|last) one\b(?!\s+to\s)")
_ASKS = re.compile(
    r"(?i)\A\W*(?:(?:and|but|so)\s+)?(?:what|when|who|whom|why|where|how|which|until when|by when|did"
    r"|does|is|was|has)\b"
)
_DOCUMENTS = re.compile(
    r"(?i)\b(?:which|what|list|show(?: me)?|find(?: me)?|give me)\s+(?:[\w-]+\s+){0,4}?"
    r"(?P<kind>documents|resolutions|decisions|reports|letters|notes|drafts|texts)\b"
)
# What is asked of it in these words is what it says as a whole.
_AS_A_WHOLE = re.compile(
    r"(?i)\A\W*(?:(?:and|but|so)\s+)?what\s+(?:is|was|does|about)\b\W*(?:about|say|said|on|mean|read|contain)?\W*\Z"
)


def nth_document(question: str, shown: Turn | None) -> str | None:
    """``question`` with the document that "the second one" is; None where no documents were asked for, or
    nothing is asked of it but what it says."""
    asked = _NTH.search(question)
    if asked is None or shown is None or not shown.answer.citations or _ASKS.match(question) is None:
        return None
    listed = _DOCUMENTS.search(shown.answer.standalone_question)
    rest = f"{question[: asked.start()]}{question[asked.end() :]}"
    if listed is None or _AS_A_WHOLE.match(rest):
        return None
    row = _row(listed["kind"].lower(), shown)
    nth = asked["nth"].lower()
    number = len(row) if nth == "last" else ordinal_value(nth)
    if number is None or not 1 <= number <= len(row):
        return None
    return f"{question[: asked.start()]}{row[number - 1]}{question[asked.end() :]}"


def _row(kind: str, shown: Turn) -> list[str]:
    cited = list(dict.fromkeys(c.symbol or c.label for c in shown.answer.citations))
    if kind != "resolutions" or any("/RES/" in one for one in cited):
        return cited
    quotes = [c.quote for c in shown.answer.citations]
    named = [quote[slice(*span)] for quote in quotes for span in texts_in(quote)]
    return list(dict.fromkeys(one for one in named if "resolution" in one.lower() or "/RES/" in one)) or cited
