"""Broad questions: "What do the documents say about piracy?", "Tell me about pearls". Pure.

They name a topic and nothing else: no act, no time, no document. One sentence is no answer to them.
"""

from __future__ import annotations

import re

_TEXTS = r"(?:documents?|library|collection|texts?|reports?|resolutions?|files?|un|united nations)"
_ON = r"(?:about|on|regarding|concerning)"
_TOPIC = r"(?P<topic>\S[^?]*?)"
_IN_DOCUMENTS = (
    r"(?:,? document|\s+(?:(?:here|overall|in general)|(?:in|within|across|from|according to)"
    rf" (?:(?:all )?(?:the|these|this|your) ){_TEXTS}))?"
)
_ASKED = tuple(
    re.compile(rf"(?i)\A\W*(?:and\s+|so\s+|please\s+)?{form}{_IN_DOCUMENTS}\W*\Z")
    for form in (
        rf"what (?:do|does|have|has) (?:all )?(?:the|these|this|your) {_TEXTS} (?:say|said|tell us|tell me|state|have"
        rf"|contain|got)(?: to say)? {_ON} {_TOPIC}",
        # as the gloss of other languages has it: "What says the documents on the terrorism?"
        rf"what (?:be )?says? (?:in )?(?:(?:the|these|this) )?(?:(?:{_TEXTS}|documentation) )?(?:on|about) {_TOPIC}",
        rf"(?:tell|spoke|speak) (?:me )?(?:on|of|about) {_TOPIC}",
        rf"what (?:is|has been|was) (?:said|written|stated|reported) {_ON} {_TOPIC}",
        rf"(?:can you |could you )?(?:please )?tell me (?:something |everything |all |more |a bit )?about {_TOPIC}",
        rf"(?:what|which) (?:information|material|content)s? (?:is there|is available|do you have|exists?) {_ON} {_TOPIC}",
        rf"(?:(?:give|show) me )?(?:any |some |all )?information {_ON} {_TOPIC}",
        r"(?:(?:what(?:['’]s| is| are)|are there|is there|any|give me|show me) )?(?:the |any )*"
        r"(?:latest |recent |new |newest |most recent |main |current )*"
        rf"(?:developments?|news|updates?) (?:{_ON}|in|with|of) {_TOPIC}",
    )
)
# A topic is a few words and no clause, and stands for nothing said before.
_NO_TOPIC = re.compile(
    r"(?i)\A(?:it|its|this|that|these|those|them|they|him|her|you|yourself|the (?:document|report|library|resolution"
    r"|meeting|session|text|letter|draft)s?)\b"
    r"|\b(?:who|which|that|when|where|how|why|whether|did|does|was|were|is|are|has|have|had|will|would|should|can)\b"
    r"|\d"
)
MOST_WORDS = 6
_QUOTES = " \"'“”‘’«»"


def topic_asked(question: str) -> str | None:
    """The topic that is all of a broad ``question``; None for other questions."""
    for pattern in _ASKED:
        match = pattern.match(question)
        if match is None:
            continue
        topic = re.sub(r"(?i)\A(?:the|a|an)\s+", "", match["topic"].strip(_QUOTES))
        if not _NO_TOPIC.search(topic) and len(topic.split()) <= MOST_WORDS:
            return topic
    return None
