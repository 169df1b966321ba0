"""Lines that stand above and under a table or a picture: they name what is shown, and say nothing.

"Number of personnel present" under "Security situation" was the answer to what the security situation is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.question import Kind
    from index.records import StoredParagraph

MOST_WORDS = 9
# Kinds of question that a name alone may answer, and a line of names is a name.
_BY_A_NAME = frozenset(("person", "speaker", "list", "place", "lookup", "mentions", "masthead"))
SOURCE = re.compile(r"(?i)\A\W*sources?\s*:\s")
# No sentence, no row and no item with a mark at its end or a figure in it.
SAYS_NOTHING = re.compile(r"\A[“\"]?[A-Z][^|\d.;:?!,\n]*[^|\d.;:?!,\n\s]\Z")

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
# A paragraph of which more is an address only says where something stands.
MOST_OF_AN_ADDRESS = 0.4


def is_address(text: str) -> bool:
    """Whether a paragraph is little else than web addresses: it comes near to no question."""
    length = sum(len(address) for address in _ADDRESS.findall(text))
    return length > MOST_OF_AN_ADDRESS * len(text.strip())


def is_caption(stored: StoredParagraph, kind: Kind) -> bool:
    """Whether a paragraph without a number is such a line, and the question asks for more than a name."""
    text = stored.text.strip()
    if kind in _BY_A_NAME or not str(stored.locator).rpartition(".")[2].startswith("u"):
        return False
    if len(text.split()) > MOST_WORDS:
        return bool(SOURCE.match(text)) and len(text.split()) <= 3 * MOST_WORDS
    return bool(SOURCE.match(text) or SAYS_NOTHING.match(text))
