"""The documents that a body had before it are told where documents are asked for, and nowhere else.

"What new forms of crime were mentioned?" was answered by the two papers that the Conference "had before it",
one of which had "new forms" in its title.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.answering.draft import Draft
    from assistant.question import Query

HAD_BEFORE = re.compile(
    r"(?i)\b(?:had|has|have)\s+(?:also\s+)?before\s+(?:it|them)\b|\bfollowing\s+documents?\s+(?:was|were)\s+(?:also\s+)?before\b"
)
ASKS_FOR_DOCUMENTS = re.compile(
    r"(?i)\b(?:documents?|reports?|papers?|notes?|documentation|texts?|materials?|before\s+(?:it|them|the)|consider(?:ed)?"
    r"|basis|submitted|titles?|drafts?|letters?|stud(?:y|ies)|proposals?)\b"
)


def lists_documents_instead(query: Query, draft: Draft) -> bool:
    """Whether ``draft`` opens with what a body had before it, and the question is not for documents."""
    opening = next((line for line in draft.lines if line.supports), None)
    if opening is None or query.language != "en" or query.kind in {"lookup", "mentions", "summary"}:
        return False
    before = HAD_BEFORE.search(opening.supports[0].quote) is not None
    return before and ASKS_FOR_DOCUMENTS.search(query.text) is None
