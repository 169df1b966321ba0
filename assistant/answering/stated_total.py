"""The number that a document states goes before names counted out of one occasion.

"At its ninth session, the Board wrote to the ports that had joined: Elm, Varsk and Oster" names three of
them. How many joined the next paragraph says: "Of the other 40 ports, 31 have joined".
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.asked_figure import asked_in
from assistant.answering.close_reading import Reading
from assistant.answering.own_clause import told_in
from assistant.names import sessions
from assistant.question import Query
from assistant.terms import stems_of

# So near the best one such a sentence of its document must come.
NEAR_BEST = 0.6
# The verb of the question stands so near behind the figure.
NEAR_ITS_FIGURE = 4


def stated_total(query: Query, readings: Sequence[Reading]) -> Reading | None:
    """The sentence that tells how many did what is asked, where the best one only lists those of a session
    that the question does not name; None where none does."""
    if query.kinds[0] != "number" or query.language != "en" or query.sessions or not readings:
        return None
    best = readings[0]
    predicate = asked_in(query).predicate[:1]
    if not predicate or not sessions(best.sentence.text):
        return None
    verb = {*stems_of(predicate[0].lower)}
    for reading in readings:
        if reading.score < NEAR_BEST * best.score:
            break
        text = reading.sentence.text
        if reading.source != best.source or reading.in_footnote or sessions(text):
            continue
        if any(
            verb & {*stems_of(" ".join(told.after.split()[:NEAR_ITS_FIGURE]))}
            for told in told_in(text)
            if told.amount.measure == "count"
        ):
            return reading
    return None
