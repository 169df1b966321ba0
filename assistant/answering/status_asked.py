""" "What is the status of A/AC.9/2031/L.4?": what the document is, and what the library shows became of it.

The kind and the date of a document stand in its masthead; that a draft was adopted or revised only other
documents tell, so that where none does, no more is said than that nothing here shows it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft
from assistant.answering.standing import MOST_DRAFTS, is_draft, revisions_held, what_became_of
from assistant.answering.subject import document_line

if TYPE_CHECKING:
    from assistant.answering.wording import Phrases
    from assistant.question import Query
    from index.library import Library
    from index.records import DocumentRecord

_KIND = (
    r"(?:(?:the|this|that)\s+)?"
    r"(?:(?:draft|document|resolution|decision|report|text|letter|note|proposal)\s+){0,2}"
)
# A symbol, or the number of a resolution: nothing after it, so that "of the plan in A/9/12" is no text.
_TEXT = r"(?:[A-Z]+/\S*\d\S*?|\d{1,4}(?:/\d{1,4})?)(?:\s\([^)?]{1,20}\))*"
_A_STANDING = (
    r"(?:draft|decision|resolution|recommendation|proposal|binding|adopted|final|report|letter|statement)"
    r"(?:\s+text)?"
)
_ASKED = re.compile(
    rf"(?i)\A\W*(?:(?:and|so)\s+)?(?:what(?:['’]s|\s+is|\s+was)\s+the\s+(?:current\s+|present\s+|legal\s+|formal\s+)?"
    rf"(?:status|standing)\s+of\s+{_KIND}{_TEXT}(?:\s+now|\s+today)?"
    rf"|what\s+(?:happened\s+(?:to|with)|(?:has\s+)?bec[ao]me\s+of)\s+{_KIND}{_TEXT}"
    rf"|what\s+status\s+(?:has|does)\s+{_KIND}{_TEXT}(?:\s+have)?"
    rf"|(?:(?:current|present)\s+)?status\s+of\s+{_KIND}{_TEXT}"
    rf"|(?:is|was)\s+{_KIND}{_TEXT}\s+(?:still\s+|only\s+|just\s+)*a\s+draft"
    rf"|(?:is|was)\s+{_KIND}{_TEXT}\s+(?:(?:still|only|just|merely|already|an?|the|legally|formally)\s+)*{_A_STANDING}"
    rf",?\s+or\s+(?:(?:is|was|it|still|only|just|merely|already|an?|the|legally|formally)\s+)*{_A_STANDING})\W*\Z"
)


def status_asked(
    library: Library, query: Query, named: Sequence[DocumentRecord], phrases: Phrases
) -> Draft | None:
    """What the documents ``named`` are, and of drafts whether the library shows them adopted; None where the
    question is another."""
    asked = _ASKED.match(query.text) if query.language == "en" else None
    if asked is None or not named or len(named) > MOST_DRAFTS:
        return None
    if all(is_draft(document) for document in named):
        told = what_became_of(library, named, phrases)
    else:
        told = Draft(True, tuple(document_line(library, d) for d in named)).out_of_all(named)
    return replace(told, notices=(*told.notices, *revisions_held(named, phrases)))
