"""What is counted by its qualifier: "76 new allegations" says nothing of allegations of fraud.

The noun agrees, the word before it, by which the things asked about are told from others of the kind, stands
nowhere around the sentence.
"""

from __future__ import annotations

import re

from assistant.answering.asked_figure import asked_in
from assistant.question import Query
from assistant.terms import nearness, stems_of
from assistant.verification.wording import Token

# A word so near is the same for this.
SAME_WORD = 0.8
# Words that tell no kind of a thing: how many, since when, on the whole.
_TELLS_NO_KIND = frozenset(
    stems_of(
        "new total other more many further additional different current present recent actual exact overall"
        " whole official reported registered known estimated alleged confirmed individual separate single"
        " main major big small large great full active ongoing annual yearly monthly average approximate"
        " people person persons member united nations"
    )
)
_COUNTED = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?)\b", re.I
)


def of_another_kind(query: Query, sentence: str, everything: str) -> bool:
    """Whether ``sentence`` counts the things asked about without the word that says of what kind, which
    ``everything`` around it lacks too."""
    asked = asked_in(query)
    if not asked.noun or not asked.modifiers or not _COUNTED.search(sentence):
        return False
    said = stems_of(sentence)
    if not all(_stands(token, said) for token in asked.noun):
        return False
    around = [*said, *stems_of(everything)]
    return any(_tells_a_kind(token) and not _stands(token, around) for token in asked.modifiers)


def _tells_a_kind(token: Token) -> bool:
    if token.text[:1].isupper() or not token.text.isalpha():
        return False
    return not _TELLS_NO_KIND.issuperset(stems_of(token.text))


def _stands(token: Token, known: list[str]) -> bool:
    return any(nearness(stem, other) >= SAME_WORD for stem in stems_of(token.text) for other in known)
