"""Questions that can be read in more than one way: the reading taken is stated, the others are offered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft
from assistant.answering.wording import Phrases
from assistant.question import Query

if TYPE_CHECKING:
    from assistant.documents_meant import DocumentReference

MOST_OFFERED = 4


def with_other_readings(
    draft: Draft, query: Query, references: Sequence[DocumentReference], phrases: Phrases
) -> Draft:
    """``draft`` with the document that was taken to be meant, and the question put to the others."""
    notices: list[str] = []
    offered: list[str] = []
    for reference in references:
        if len(reference.fitting) < 2:
            continue
        notices.append(phrases.say("meant", document=reference.meant.label))
        offered += [
            f"{query.text[: reference.start]}{document.label}{query.text[reference.end :]}"
            for document in reference.fitting
            if document is not reference.meant
        ]
    follow_ups = tuple(dict.fromkeys((*offered[:MOST_OFFERED], *draft.follow_ups)))
    return replace(draft, notices=(*notices, *draft.notices), follow_ups=follow_ups)
