"""What "it" is after a list of documents: "Is there a resolution about piers?" — "What does it decide?".

The piers decide nothing. Where one document was listed it is that one; where several were, "the resolution",
and which is asked.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.question import analyse

if TYPE_CHECKING:
    from assistant.model import Turn

_ASKS = (
    r"(?:do(?:es)?|did|is|was|are|were|has|have|had|can|will|would|who|when|summari[sz]e|compare|open|read"
    r"|show(?: me)?|quote|explain|about|in|of|by)"
)
_IT = re.compile(
    rf"(?i)\b{_ASKS}\s+(?:[a-z]+(?:ed|ote)\s+)?(?P<it>it|this|that)\b(?!\s+(?:true|possible|said|clear|so)\b)"
)
_THEY = re.compile(rf"(?i)\b{_ASKS}\s+(?P<it>they|them|these|those)\b(?!\s+[a-z]+s\b)")
MOST_NAMED = 4
_KIND = re.compile(r"(?i)\b(?:draft\s+)?(?:resolution|decision|report|letter|note|document)(?=s?\b)")


def with_listed_document(question: str, last: Turn) -> str | None:
    """``question`` with "it" said out as the document that the turn before listed; None where none was listed
    or nothing stands for one."""
    answer = last.answer
    if not answer.answered or analyse(answer.standalone_question).kind != "library":
        return None
    listed = list(dict.fromkeys(cited.symbol or cited.label for cited in answer.citations))
    it, they = _IT.search(question), _THEY.search(question)
    found = it or they
    if found is None or not listed or (they and not 1 < len(listed) <= MOST_NAMED):
        return None
    kind = _KIND.search(answer.standalone_question)
    if it is None:
        meant = f"{', '.join(listed[:-1])} and {listed[-1]}"
    else:
        meant = listed[0] if len(listed) == 1 else f"the {kind.group().lower() if kind else 'document'}"
    told = question[: found.start("it")] + meant + question[found.end("it") :]
    return told[:1].upper() + told[1:]
