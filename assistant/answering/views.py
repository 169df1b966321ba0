"""What speakers said on a matter: every statement that the documents report of them, each with its speaker.

One representative's words are no answer to "What did speakers say …?", and what many said is no answer to
what "several speakers" said: United Nations reports grade the words with care.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.close_reading import Reading
from assistant.answering.spans import speaker_of
from assistant.question import Query
from assistant.terms import Term, nearness, stems_of
from assistant.verification.speakers import find_attributions, quantity_of
from assistant.verification.wording import normalise

MOST_VIEWS = 8
# A statement is told when it comes this near the best sentence; where the question says which speakers, this.
NEAR_BEST = 0.72
NEAR_BEST_OF_GROUP = 0.6
# Of a topic of three words or more, this share must be in the statement itself.
MOST_OF_TOPIC = 0.6
_SPEAKERS = re.compile(
    r"(?i)\b(?:speakers?|representatives?|delegations?|observers?|participants?|states|countries|experts"
    r"|members|others|several|many|most|some)\b"
)
_GROUP = (
    r"(?:(?P<quantity>one|another|some|several|many|most|a (?:large )?number of|a few|the majority of|all"
    r"|certain|various|numerous|other)\s+(?:of\s+)?(?:other\s+)?)?(?:the\s+)?"
    r"(?:speakers?|delegations?|delegates?|representatives?|participants?|observers?|experts?|panell?ists?"
    r"|(?:member )?states|countries)"
)
_SAY = (
    r"(?:say|said|think|thought|feel|stress|emphasi[sz]e|note|underlin|underscor|highlight|express|raise"
    r"|mention|suggest|propose|argue|call for|urge|recommend|report|state|believe|want|ask|support|oppose"
    r"|criticize|welcome|point out|reiterate|reaffirm|affirm|describe|share|request)\w*"
)
_ASKED = re.compile(
    rf"(?i)\bwhat\b[^?]{{0,40}}?\b(?:did|do|does|have|has|had|were|was)\s+{_GROUP}\s+(?:also\s+)?{_SAY}\b"
    r"|\bwhat (?:\w+ )?(?:views?|opinions?|concerns?|positions)\b.{0,20}"
    r"\b(?:were|was|have been|has been|did)\b"
    r"|\bwhat (?:was|has been|is) (?:said|noted|stressed|emphasi[sz]ed|mentioned|suggested|expressed)\b"
)
# Words of the question that say who spoke and that they did; what is left is what it was about.
_SPEAKING = frozenset(
    stems_of(
        """speakers speaker delegations delegates representatives participants observers experts panellists
        states countries members say said think thought feel stress emphasize note underline underscore
        highlight express raise mention suggest propose argue call urge recommend report state believe want
        ask support oppose criticize welcome point reiterate reaffirm affirm describe share request views view
        opinions concerns concern positions several many most some number majority"""
    )
)


def views(query: Query, readings: Sequence[Reading]) -> list[Reading]:
    """The statements to tell, best first; empty where the question does not ask for them or few are there."""
    asked = _ASKED.search(query.text)
    if asked is None or not readings:
        return []
    quantity = quantity_of(asked["quantity"] or "")
    topic = [term for term in query.terms if term.stem not in _SPEAKING]
    near = NEAR_BEST_OF_GROUP if quantity else NEAR_BEST
    found: list[Reading] = []
    for reading in readings:
        if reading.score < near * readings[0].score or len(found) >= MOST_VIEWS:
            break
        if reading.in_footnote or any(reading.sentence.text == other.sentence.text for other in found):
            continue
        if _told_by(reading, quantity) and _is_about(reading, topic):
            found.append(reading)
    return found if len(found) > 1 or (quantity and found) else []


def _told_by(reading: Reading, quantity: str | None) -> bool:
    """Whether the sentence reports someone's words, and of the speakers asked for where the question says."""
    told = find_attributions(normalise(reading.sentence.text))
    if quantity is None:
        speaker = speaker_of(reading.sentence)
        return (speaker is not None and _SPEAKERS.search(speaker.text) is not None) or any(
            attribution.quantity != "body" for attribution in told
        )
    return any(attribution.quantity == quantity for attribution in told)


def _is_about(reading: Reading, topic: Sequence[Term]) -> bool:
    """Whether most of what was asked about is in the sentence, or in its paragraph with a part of it here."""
    if not topic:
        return True
    here = _share(topic, " ".join(reading.with_before))
    return here >= (1.0 if len(topic) < 3 else MOST_OF_TOPIC) or (
        here > 0
        and _share(topic, f"{reading.text} {' '.join(reading.candidate.paragraph.section[-1:])}") >= 0.8
    )


def _share(topic: Sequence[Term], text: str) -> float:
    stems = stems_of(text)
    there = sum(any(nearness(term.stem, stem) >= 0.8 for stem in stems) for term in topic)
    return there / len(topic)
