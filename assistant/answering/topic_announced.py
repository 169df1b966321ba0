"""A sentence that only announces a topic is told with what is said of it.

Of "One session was dedicated to kelp. Speakers discussed …. Overall, …" the first has most words of "What did
the forum say about kelp?" and says nothing: it is quoted with the sentences that follow in its paragraph.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.close_reading import Reading
from assistant.sentences import Span, split_sentences

# A paragraph is quoted on to its end, but no further than this.
MOST_FOLLOWING = 7
MOST_CHARACTERS = 1800
# A sentence of more words says something itself.
MOST_OF_AN_OPENING = 300
_ASKED = re.compile(
    r"(?i)\bwhat\b[^?]{0,60}?\b(?:did|does|do|has|have|had)\b[^?]+?"
    r"\b(?:say|said|think|thought|discuss(?:ed)?|conclude[d]?|note[d]?|find|found|tell|told|talk(?:ed)?"
    r"|stress(?:ed)?"
    r"|report(?:ed)?|observe[d]?|emphasi[sz]e[d]?|highlight(?:ed)?|hear|heard|learn(?:ed)?|mention(?:ed)?)\b"
    r"|\bwhat\b[^?]{0,20}?\b(?:was|were|is|has been|have been|came)\b[^?]{0,20}?"
    r"\b(?:said|discussed|noted|concluded|stressed|emphasi[sz]ed|highlighted|mentioned|underscored|raised"
    r"|talked"
    r"|told|heard|out)\b"
    r"|\bwhat\b[^?]{0,40}?\b(?:views?|conclusions?|outcomes?|messages?|points?)\b"
)
_SITTING = (
    r"(?:sessions?|(?:sub)?panels?|panel discussions?|round[- ]tables?|workshops?|debates?|dialogues?"
    r"|side[- ]events?"
    r"|events?|segments?|seminars?|webinars?|meetings?|briefings?|discussions?|consultations?|conferences?"
    r"|working groups?|plenary|sub-?items?)"
)
_MET = (
    r"(?:(?:was|were|is|are|had been)\s+)?(?:also\s+|then\s+|mainly\s+|\w+ly\s+)?"
    r"(?:dedicated to|devoted to|focus(?:s?ed|es|ing)? on|centred on|centered on|dealt with|addressed"
    r"|considered"
    r"|covered|looked at|explored|examined|discussed|took up|turned to|held on|organized on"
    r"|exchanged views on)\b"
)
_ON = r"(?:on|about|concerning|regarding|devoted to|dedicated to)\b"
_THOSE = r"(?:speakers|participants|members|delegations|delegates|panellists|representatives|experts|states)"
_ANNOUNCES = re.compile(
    # "One session was dedicated to kelp.", "The second panel looked at kelp."
    rf"(?i)\A(?:[^.;:,]{{2,60}},\s+)?(?:(?:the|one|an?|another|two|three|several|this|that|its)\s+)"
    rf"(?:[\w’'-]+\s+){{0,4}}?{_SITTING}(?:\s+(?:of|in|at)\s+[^,;:]{{2,60}}?)?\s+{_MET}"
    # "Speakers in the session focused on kelp.", "Participants exchanged views on kelp."
    rf"|\A(?:[^.;:]{{2,200}},\s+)?(?:the\s+|several\s+|many\s+)?{_THOSE}(?:\s+(?:in|at"
    rf"|of)\s+[^,;:]{{2,120}}?)?\s+{_MET}"
    # "A debate was held on kelp.", "The Board held a discussion on kelp."
    rf"|\A(?:[^.;:,]{{2,160}},\s+)?[^.;:,]{{2,60}}?\s+(?:held|had|organi[sz]ed|convened|hosted)\s+(?:an?"
    rf"|the)\s+"
    rf"(?:[\w-]+\s+){{0,2}}?(?:{_SITTING}|exchange of views)\s+{_ON}"
    rf"|\A(?:[^.;:]{{2,160}},\s+)?an?\s+(?:[\w-]+\s+){{0,2}}?(?:{_SITTING}|exchange of views)"
    r"\s+(?:was\s+held|took\s+place)\b"
    # "Kelp was discussed.", "The matter of kelp was considered at length."
    r"|\A[^.;:,]{2,90}?\b(?:was|were)\s+(?:also\s+|then\s+)?"
    r"(?:discussed|considered|addressed|debated)(?:\s+(?:at length|in detail|at the [\w ]{3,30}))?\s*\.?\Z"
)
# What says something of the topic, and that of the items and the documents before a body.
_SAYS = re.compile(
    r"(?i)\b(?:that|which|who|highlight\w*|stress\w*|not(?:ed|ing)|emphasi[sz]\w+|call(?:ed|ing|s)?"
    r"|underlin\w*"
    r"|underscor\w*|urg(?:ed|ing|es)|conclud\w*|recommend\w*|agree[ds]?|decid\w+|should|must|insist\w*"
    r"|adopt\w*"
    r"|warn\w*|because|welcom\w*|express\w*|identif\w*|such as|including|the need (?:to|for)|its agenda"
    r"|agenda item"
    r"|\d+(?:\.\d+)? per cent)\b"
)


def announces_only(sentence: str) -> bool:
    """Whether a sentence says what was talked about and nothing of what was said of it."""
    return (
        len(sentence) <= MOST_OF_AN_OPENING
        and _ANNOUNCES.search(sentence) is not None
        and _SAYS.search(sentence) is None
    )


def asks_what_was_said(question: str) -> bool:
    """Whether it is asked what somebody said, or what was said, of something."""
    return _ASKED.search(question) is not None


def with_what_was_said(question: str, chosen: list[Reading]) -> list[Reading]:
    """``chosen``, each that only announces what was talked about with the sentences that follow it; one that
    nothing follows is left out where others tell something."""
    if not asks_what_was_said(question):
        return chosen
    empty = [one for one in chosen if not one.in_footnote and announces_only(one.sentence.text)]
    if not empty:
        return chosen
    longer = {id(one): _carried_on(one) for one in empty}
    told = [longer.get(id(one)) or one for one in chosen if longer.get(id(one), one) is not None]
    return without_what_others_have(told) or chosen


def without_what_others_have(readings: list[Reading]) -> list[Reading]:
    """``readings`` without those whose words stand in another of them."""
    return [
        one
        for one in readings
        if not any(
            other is not one
            and (other.source, other.locator) == (one.source, one.locator)
            and other.sentence.start <= one.sentence.start
            and one.sentence.end <= other.sentence.end
            and len(other.sentence.text) > len(one.sentence.text)
            for other in readings
        )
    ]


def up_to(reading: Reading, end: int) -> Reading:
    """``reading`` quoted on to ``end`` of its paragraph."""
    start = reading.sentence.start
    return replace(reading, sentence=Span(start, end, reading.text[start:end]), short=None)


def _carried_on(reading: Reading) -> Reading | None:
    """``reading`` with what follows in its paragraph; None where nothing does."""
    after = [span for span in split_sentences(reading.text) if span.start >= reading.sentence.end]
    within = [s for s in after[:MOST_FOLLOWING] if s.end - reading.sentence.start <= MOST_CHARACTERS]
    return up_to(reading, within[-1].end) if within else None
