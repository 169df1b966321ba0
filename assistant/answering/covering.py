"""What a letter transmits is what it says: its covering words are no answer.

"I have the honour to transmit herewith a statement regarding the fire at the pier (see annex)" has all the
words of "What did Norland say about the fire at the pier?" and none of what was said; the annex has that.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from assistant.answering.introduced import is_of_another

if TYPE_CHECKING:
    from assistant.answering.close_reading import Reading

_TEXT = (
    r"(?:letters?|statements?|reports?|notes?|texts?|documents?|communiqu\w+|declarations?|messages?|papers?"
    r"|summar(?:y|ies)|reviews?|memorand\w+|lists?|annex(?:es)?|copy|copies|information|positions?|replies"
    r"|reply|responses?|comments?|programmes?|decisions?|resolutions?|chronicle|outcome\w*|proceedings|tables?)"
)
_COVERS = re.compile(
    r"(?i)(?:\b(?:have|has|had) the honou?r to (?:\w+ly )?(?:transmit|forward|enclose|attach|convey|submit)\b"
    r"|\b(?:hereby|herewith) (?:transmit|forward|enclose|attach|submit)\w*\b"
    r"|\b(?:transmit|forward|enclose|attach|submit)(?:ted|ting)? (?:\w+ ){0,3}?herewith\b"
    rf"|\bplease find (?:\w+ )?(?:attached|enclosed|annexed)\b"
    rf"|\A\W*(?:i|we)\s+(?:therefore |also |hereby )?(?:transmit|forward|enclose|attach)\b[^.;]*?\b{_TEXT}\b)"
)
# "I should be grateful if the present letter and its annex could be circulated as a document …"
_TO_BE_CIRCULATED = re.compile(
    r"(?i)(?:\b(?:grateful|appreciate\w*|obliged|request\w*|kindly|ask)\b[^;]*?"
    r"\b(?:circulat|issu|publish|distribut|reproduc)\w*\b[^;]*?\bdocuments?\b"
    r"|\b(?:grateful|appreciate\w*)\b[^;]*?\bcirculation\b[^;]*?\bdocuments?\b"
    r"|\b(?:grateful|appreciate\w*)\b[^;]*?\bbring (?:this (?:matter|letter|report)"
    r"|(?:the )?(?:present|attached|above)[\w ]*) to the attention of\b)"
)
# Of what was sent, by whom and when, the covering words are the answer.
_OF_THE_SENDING = re.compile(
    r"(?i)\b(?:transmit|forward|sen[dt]|enclos|attach|annex|circulat|convey|issu(?:e|ed)\b|address(?:ed)?\b|sign(?:ed)?\b)"
    r"|\A\W*(?:and\s+)?(?:who|when|why|which|how|to whom|where|is|was|did|does|has)\b"
)
MOST_TOLD = 4
# … of which so much of the best one's score is told too.
NEAR_BEST = 0.6
# Of so few words a line is a name or a heading.
_LEAST_WORDS = 5
_NO_PROSE = re.compile(r"[^.!?]{0,90}:\s*\Z|\A\W*\[?(?:Original|Signed)\b")


def only_covers(sentence: str) -> bool:
    """Whether ``sentence`` says only that something is sent, or asks that it be circulated."""
    return _COVERS.search(sentence) is not None or _TO_BE_CIRCULATED.search(sentence) is not None


def asks_to_be_circulated(sentence: str) -> bool:
    """Whether ``sentence`` only asks that the letter be made a document."""
    return _TO_BE_CIRCULATED.search(sentence) is not None


def what_it_covers(
    question: str, readings: Sequence[Reading], inside: Callable[[str], Sequence[Reading]]
) -> list[Reading]:
    """What the letter says that is transmitted, or says besides, where the best of ``readings`` only covers
    it and what is said is asked for; empty elsewhere. ``inside`` reads one document with the question."""
    best = readings[0] if readings else None
    if best is None or not is_of_another(best.candidate.document) or _OF_THE_SENDING.search(question):
        return []
    if not only_covers(best.sentence.text):
        return []
    said = [
        reading
        for reading in inside(best.source)
        if not reading.in_footnote
        and not only_covers(reading.sentence.text)
        and len(reading.sentence.text.split()) >= _LEAST_WORDS
        and not _NO_PROSE.search(reading.sentence.text)
    ]
    return [reading for reading in said if reading.score >= NEAR_BEST * said[0].score][:MOST_TOLD]
