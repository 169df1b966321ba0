"""What a State wants or complains of is not what others said at the meeting that its letter reports.

"What does Norland want the Council to do?" was answered by what the representatives of Sutland and Estland
had supported, by the summary of a meeting that Norland's letter transmits.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.asked_by_a_state import asked_of_by_a_state
from assistant.answering.complaints import complaint_asked
from assistant.answering.letters_of_states import is_said_by_another, state_alone

if TYPE_CHECKING:
    from assistant.answering.draft import Draft
    from assistant.question import Query


def without_other_states(query: Query, draft: Draft) -> Draft:
    """``draft`` without lines in which only others speak than the State whose demands or complaints are asked
    for; as it is where it has no line of its own, or another thing is asked."""
    asked = (
        (asked_of_by_a_state(query.text) or complaint_asked(query.text)) if query.language == "en" else None
    )
    states = state_alone(asked[0]) if asked is not None else frozenset()
    if not states or not draft.answered:
        return draft
    own = [
        line
        for line in draft.lines
        if not line.supports or not all(is_said_by_another(states, support) for support in line.supports)
    ]
    if len(own) == len(draft.lines) or not any(line.supports for line in own):
        return draft
    heading = draft.lines[0].heading if not own[0].heading else own[0].heading
    return replace(draft, lines=(replace(own[0], heading=heading), *own[1:]))
