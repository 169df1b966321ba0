"""Who holds an office: the sentence that puts the name beside the office goes before one that names others.

"Who is the Chair of the Committee on Kelp?" was answered by whom the Committee met, though "the Chair of the
Committee, Ana Sousa, opened the session" came as near: within its own report a committee is "the Committee".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answering.attribution import OFFICE_AND_NAME
from assistant.answering.foremost import near_one_first

if TYPE_CHECKING:
    from assistant.answering.close_reading import Reading
    from assistant.question import Query

HOLDER_ASKED = re.compile(
    r"(?i)\A\W*who\s+(?:is|was)\s+(?:the\s+)?(?:current\s+|present\s+)?"
    r"(?P<office>chair(?:person|man|woman)?|president|director(?:-general)?|head|chief|coordinator|rapporteur)"
    r"\s+of\s+(?:the\s+)?(?P<body>[^?]+?)\W*\Z"
)
_OF = re.compile(r"(?i)\A(?P<office>[\w-]+)(?: (?:of|for) (?:the )?(?P<body>[^,]+))?,")
NEAR_BEST = 0.9
AMONG = 6


def holder_first(query: Query, readings: list[Reading]) -> list[Reading]:
    """``readings``, the one that names the holder asked for in front."""
    asked = HOLDER_ASKED.match(query.text) if query.language == "en" else None
    if asked is None or not readings:
        return readings
    source = readings[0].source

    def tells(reading: Reading) -> bool:
        return reading.source == source and names_holder(query.text, reading.sentence.text)

    return near_one_first(readings, tells, NEAR_BEST, among=AMONG)


def names_holder(question: str, sentence: str) -> bool:
    """Whether ``sentence`` has the office asked for with a name beside it, of the body asked for or of one
    called by the first word of that: "the Chair of the Committee, Ana Sousa"."""
    asked = HOLDER_ASKED.match(question)
    if asked is None:
        return False
    office, body = asked["office"].lower()[:5], asked["body"].lower()
    for said in OFFICE_AND_NAME.finditer(sentence):
        told = _OF.match(said.group())
        if told is None or told["office"].lower()[:5] != office:
            continue
        of = (told["body"] or "").lower()
        if of and (of == body or body.startswith(f"{of} ") or body.endswith(f" {of}")):
            return True
    return False
