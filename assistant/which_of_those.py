"""What is asked of the documents just listed: "Which of them were adopted unanimously?".

Pure: a question in, what it asks of each of them out. It is answered for every document of the list
(`answering/which_of_those.py`); a search would find some.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.model import Turn

_NUMBER = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve)"
_THOSE = (
    rf"(?:them|these|those|the\s+(?:above|listed|{_NUMBER}))"
    rf"(?:\s+(?:{_NUMBER}\s+)?(?:resolutions?|ones?|documents?|texts?))?"
)
# "Which of them …?", "On which of these did …?", "Were any of those …?", "Which ones …?"
_OPENS = re.compile(
    r"(?i)\A\W*(?:(?:and|but|so|then|ok(?:ay)?)[\s,]+)?(?:(?:on|in|by|under|from|with)\s+)?"
    rf"(?:(?:which|how many|what)\s+(?:ones?\s+)?(?:(?:resolutions?\s+)?(?:of|among|from)\s+{_THOSE})"
    rf"|(?:which|what)\s+ones"
    rf"|(?:which|what)(?=\s+(?:were|was|had)\s+(?:not\s+)?(?:adopted|passed|unanim|abst))"
    rf"|(?P<verb>were|was|are|is|did|do|does|has|have|had)\s+(?:any|some|all|each)\s+(?:of\s+)?{_THOSE})\s*(?P<asked>[^?]*)"
)


def asked_of_those(question: str) -> str | None:
    """What is asked of each of the documents listed: "were adopted unanimously"; None where the question is
    not of those."""
    found = _OPENS.match(question)
    return found["asked"].strip(" .!") or None if found is not None else None


def is_of_a_list(question: str, last: Turn) -> bool:
    """Whether the turn before listed documents of which ``question`` asks."""
    answer = last.answer
    listed = {cited.source for cited in answer.citations}
    one_each = len(listed) > 1 and len(listed) * 5 >= len(answer.citations) * 4
    lines = [sentence.text for sentence in answer.sentences if sentence.citations]
    of_documents = bool(lines) and sum(line.startswith("**") for line in lines) * 5 >= len(lines) * 4
    return answer.answered and one_each and of_documents and asked_of_those(question) is not None
