"""What was done at the one session asked about goes before a sentence that lists what was done at several.

"At its ninth session, it reviewed Elm and Varsk" answers which ports were reviewed at the ninth; "at the
eighth session, it met with …; at the ninth session, it met with …" is of others, and often of another act.
"""

from __future__ import annotations

from assistant.answering.close_reading import Reading
from assistant.answering.foremost import near_one_first
from assistant.names import sessions
from assistant.question import Query

# So near the best one a sentence of that session alone must come, and say so much of what it says of the
# question.
NEAR_BEST = 0.7
SAYS_AS_MUCH = 0.9


def own_session_first(query: Query, readings: list[Reading]) -> list[Reading]:
    """The readings; where one session is asked about and the best one is of others or of several, the
    sentence of its document that is of that session alone is in front."""
    asked = set(query.sessions)
    if len(asked) != 1 or query.language != "en" or not readings:
        return readings
    best = readings[0]
    if set(sessions(best.sentence.text)) in (set(), asked):
        return readings

    def is_of_it(reading: Reading) -> bool:
        says_as_much = reading.coverage.in_sentence >= SAYS_AS_MUCH * best.coverage.in_sentence
        same = reading.source == best.source
        return same and says_as_much and set(sessions(reading.sentence.text)) == asked

    return near_one_first(readings, is_of_it, NEAR_BEST)
