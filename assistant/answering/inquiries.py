"""Who investigates a matter is told by the sentence that says who does, not by what only covers a letter.

"Which body is looking into the fire at the pier?" was answered by "I have the honour to transmit a statement
by the Harbour Police regarding the fire": of all that was sent this has most of the question's words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answering.covering import only_covers
from assistant.answering.foremost import in_front

if TYPE_CHECKING:
    from assistant.answering.close_reading import Reading
    from assistant.answering.draft import Draft
    from assistant.question import Query

# So near the best one, by the score, such a sentence of its document must come, among so many.
NEAR_BEST = 0.35
AMONG = 24
_WHO = (
    r"(?:who|by\s+whom|(?:which|what)\s+(?:[a-z]+\s+){0,2}?(?:body|bodies|agency|agencies|authorit(?:y|ies)|organs?"
    r"|offices?|organi[sz]ations?|committees?|department|unit|court|mission|police))"
)
ASKS_WHO_INQUIRES = re.compile(
    rf"(?i)\A\W*(?:and\s+)?{_WHO}\s+(?:(?:is|are|was|were|has|have|will)\s+(?:been\s+|be\s+)?(?:now\s+|currently\s+)?)?"
    r"(?:look(?:s|ed|ing)?\s+into|investigat\w+|prob(?:es|ed|ing)|inquir\w+\s+into|in\s+charge\s+of\s+the\s+"
    r"(?:investigation|inquiry)|(?:conduct|carr|lead|led)\w*\s+(?:out\s+)?(?:the|an)\s+(?:investigation|inquiry))\b"
)
_INQUIRY = r"(?:investigations?|inquir(?:y|ies)|enquir(?:y|ies)|probes?|fact-finding)"
TELLS_WHO_INQUIRES = re.compile(
    rf"(?i)\b(?:conduct|carr|launch|open|initiat|undert[ao]k|led\b|lead|start|began|begun|pursu)\w*\s+(?:out\s+)?"
    rf"(?:[\w’'-]+\s+){{0,4}}?{_INQUIRY}\b"
    rf"|\b{_INQUIRY}\b[^.;]{{0,60}}?\b(?:conducted|carried\s+out|launched|opened|initiated|undertaken|led|started)\s+by\b"
    r"|\b(?:is|are|was|were|has|have|had)\s+(?:(?:now|currently|also|been|being)\s+)*investigat(?:ing|ed)\b"
    r"|\binvestigat(?:es|ed)\s+(?:by|the|these|those|all|allegations|reports|claims|cases|incidents)\b"
    r"|\b(?:cases?|matters?|complaints?|incidents?|allegations?)\b[^.;]{0,80}?\b(?:referred|assigned|entrusted"
    r"|handed\s+over|transferred)\s+(?:by\s+[^.;]{3,80}?\s+)?to\b"
)


def inquiring_first(query: Query, readings: list[Reading]) -> list[Reading]:
    """The readings; where it is asked who investigates and the best one only covers what is sent, in front
    the sentence of its document that says who does."""
    if query.language != "en" or not readings or not ASKS_WHO_INQUIRES.match(query.text):
        return readings
    best = readings[0]
    if not only_covers(best.sentence.text):
        return readings
    near = (r for r in readings[:AMONG] if r.source == best.source and r.score >= NEAR_BEST * best.score)
    told = next((r for r in near if not r.in_footnote and TELLS_WHO_INQUIRES.search(r.sentence.text)), None)
    return readings if told is None else in_front(told, readings)


def tells_no_inquiry(query: Query, draft: Draft) -> bool:
    """Whether it is asked who investigates, and all that is cited are covering words."""
    if query.language != "en" or not ASKS_WHO_INQUIRES.match(query.text):
        return False
    quotes = [support.quote for line in draft.lines for support in line.supports]
    return bool(quotes) and all(
        only_covers(quote) and not TELLS_WHO_INQUIRES.search(quote) for quote in quotes
    )
