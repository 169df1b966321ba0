"""What happened is told with what came of it: "The assault resulted in the deaths of …" after the assault."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.close_reading import Reading
from assistant.sentences import Span, split_sentences

MOST_FOLLOWING = 3
_WHAT_HAPPENED = re.compile(
    r"(?i)\A\W*(?:and\s+|so\s+)?(?:what\s+(?:exactly\s+|else\s+)?(?:happened|occurred|took place"
    r"|was the incident)\b"
    r"|what\s+(?:is|was)\s+(?:known|reported|said)\s+(?:of|about)\s+the\s+(?:attack|assault|incident|accident"
    r"|explosion|ambush|clash(?:es)?|crash|strike)\b|describe\s+the\s+(?:attack|incident|accident|explosion))"
)
_EVENT = (
    r"(?:attacks?|assaults?|incidents?|accidents?|explosions?|blasts?|ambush(?:es)?|clash(?:es)?|crash|collapse"
    r"|strikes?|shelling|bombings?|raids?|violence|fighting|fire|shooting|storm|floods?|earthquake"
    r"|debris|collision)"
)
_RESULT = re.compile(
    rf"(?i)\A(?:(?:the|this|that|these|those|both|all)\s+(?:[\w-]+\s+){{0,2}}?{_EVENT}|it|this"
    rf"|as a (?:result|consequence)|in the {_EVENT}"
    r"|(?:[\w’-]+ ){1,9}(?:were|was) (?:killed|injured|wounded|displaced|destroyed|abducted|taken))\b"
)
_OUTCOME = re.compile(
    r"(?i)\b(?:result(?:ed|ing|s)?|kill\w*|injur\w*|wound\w*|deaths?|dead|died|fatalit\w*|casualt\w*|destroy\w*"
    r"|damag\w*|displac\w*|caus(?:ed|ing)|led to|left|abduct\w*|arrest\w*|victims?|burn\w*)\b"
)


def with_its_result(question: str, chosen: list[Reading]) -> list[Reading]:
    """``chosen``; where it is asked what happened, the one event told with the sentences right after it that
    say what came of it."""
    if len(chosen) != 1 or not _WHAT_HAPPENED.match(question) or chosen[0].in_footnote:
        return chosen
    reading = chosen[0]
    end = reading.sentence.end
    after = [span for span in split_sentences(reading.text) if span.start >= end]
    for span in after[:MOST_FOLLOWING]:
        if _RESULT.match(span.text) and _OUTCOME.search(span.text):
            end = span.end  # with what stands between
    if end == reading.sentence.end:
        return chosen
    start = reading.sentence.start
    return [replace(reading, sentence=Span(start, end, reading.text[start:end]), short=None)]
