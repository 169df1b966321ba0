"""Did one arm, supply or fund another: the sentence that tells of arms, supplies or support, or denies it.

"Did Norland arm anyone in the harbour war?": what answers has "has not provided support or supplies", and
none of the words of the question but the name; that Norland took part in talks is beside it.
"""

from __future__ import annotations

import re

from assistant.answering.close_reading import Reading
from assistant.answering.foremost import in_front
from assistant.question import Query
from assistant.verification.names import countries_in, countries_meant

# So near the best one such a sentence must come, of so many.
NEAR_BEST = 0.5
AMONG = 24
_ASKED = re.compile(
    r"(?i)\A\W*(?:and\s+|so\s+|but\s+)?(?:did|does|do|has|have|had|is|are|was|were)\s+"
    r"(?P<who>(?:the\s+)?[^?]{2,50}?)\s+"
    r"(?:really\s+|actually\s+|ever\s+|also\s+|been\s+|secretly\s+)*"
    r"(?:arm(?:ed|ing)?|suppl(?:y|ied|ying)|fund(?:ed|ing)?|financ(?:e|ed|ing)|equip(?:ped|ping)?"
    r"|bankroll(?:ed|ing)?|(?:send|sent|sending|sell|sold|selling|deliver(?:ed|ing)?|give|gave|giving|provid(?:e|ed|ing))\s+"
    r"(?:\w+\s+){0,2}?(?:arms|weapons?|ammunition|money|funds?|missiles?|drones?"
    r"|aid|support|supplies|equipment|military))\b"
)
_GIVING = (
    r"(?:provid\w*|suppl(?:y|ied|ies|ying)|deliver\w*|fund(?:ed|s|ing)|financ\w+|equip\w*|sell\w*|sold"
    r"|arm(?:ed|ing)(?! (?:forces?|groups?|conflicts?|elements?|men|actors?|attacks?)\b)"
    r"|transfer\w*|sen[dt]\w*|ship\w*|giv(?:es|en|ing)|gave)"
)
_GIVEN = (
    r"(?:(?<!rapid )support|suppl(?:y|ies)|arms|weapons?|weaponry|ammunition|funds?|funding|money|finance"
    r"|drones?|missiles?|equipment|materiel|military|logistics|mercenaries)"
)
_GIVES = re.compile(rf"(?i)\b{_GIVING}\b[^.;]{{0,60}}?\b{_GIVEN}\b|\b{_GIVEN}\b[^.;]{{0,30}}?\b{_GIVING}\b")
# What is given to those in need is no arming.
_RELIEF = re.compile(r"(?i)\bhumanitarian (?:aid|assistance|support)\b|\bin aid\b")


def asks_who_supplied(question: str) -> frozenset[str]:
    """The State of which it is asked whether it armed, supplied or funded somebody; none elsewhere."""
    asked = _ASKED.match(question)
    return countries_meant(asked["who"]) if asked is not None else frozenset()


def tells_of_supplies(states: frozenset[str], sentence: str) -> bool:
    """Whether ``sentence`` has one of ``states`` give arms, funds, supplies or support, or denies that."""
    given = _GIVES.search(sentence)
    if given is None or _RELIEF.search(sentence):
        return False
    before = sentence[: given.start()]
    return any(meant & states for meant in countries_in(before).values())


def supplying_first(query: Query, readings: list[Reading]) -> list[Reading]:
    """The readings; where it is asked whether a State armed or funded somebody, the sentence that tells of
    such a thing in front of one that does not."""
    states = asks_who_supplied(query.text) if query.language == "en" and readings else frozenset[str]()
    if not states or tells_of_supplies(states, readings[0].sentence.text):
        return readings
    near = (r for r in readings[:AMONG] if r.score >= NEAR_BEST * readings[0].score)
    found = next((r for r in near if tells_of_supplies(states, r.sentence.text)), None)
    return readings if found is None else in_front(found, readings)
