"""Whose words are asked for: "What did Norway say?"

In a record the speaker is named, a letter speaks without naming its author.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.attribution import act_asked, speaker_asked, speaks
from assistant.answering.close_reading import Reading, in_full
from assistant.answering.introduced import is_of_another, whose_words
from assistant.answering.of_another_author import of_another_author
from assistant.answering.own_words import only_spoken_of
from assistant.question import Query
from assistant.terms import nearness, stems_of
from assistant.verification.names import countries_meant

if TYPE_CHECKING:
    from index.library import Library

# Of what one speaker said on a matter, as many sentences as come this near the best.
SPEAKER_NEAR_BEST = 0.9
# … of those that tell the very act asked for ("What did … call for?"), this near.
SAME_ACT_NEAR_BEST = 0.5
# Of what is asked so much stands in a sentence that has all of it.
ALL_SAID = 0.95
# A letter does these without saying so.
_ACTS_UNNAMED = frozenset(
    stems_of(
        "accuse allege blame criticize claim say state argue complain demand want propose report mention"
    )
)
# A word so near another one in meaning is the same for this.
SAME_WORD = 0.9


def speaking(library: Library, query: Query, readings: list[Reading]) -> list[Reading]:
    """The readings that tell what the speaker asked about said, where it is asked what someone said."""
    speaker = speaker_asked(query.text)
    if speaker is None or not readings:
        return []
    states = countries_meant(speaker)
    words = [
        r
        for r in readings
        if not r.in_footnote
        and (speaks(speaker, _with_its_lead_in(r)) or _is_in_a_letter_of(library, states, r))
        and not _only_spoken_of(library, states, r)
    ]
    act = act_asked(query.text)
    same = [r for r in words if r.score >= SAME_ACT_NEAR_BEST * words[0].score and _tells(r, act)]
    return same or [r for r in words if r.score >= SPEAKER_NEAR_BEST * words[0].score]


def _with_its_lead_in(reading: Reading) -> str:
    """The sentence; of an item after the words it hangs on, which name who acts: "The Board: Requested …"."""
    return f"{reading.candidate.lead_in} {in_full(reading)}".strip()


def without_speaker(library: Library, query: Query, readings: Sequence[Reading]) -> Query:
    """``query`` as what is said, where the best sentence is of a letter of the State whose words are
    asked for: that it does not name its author speaks against no answer."""
    speaker = speaker_asked(query.text)
    states = countries_meant(speaker or "")
    if speaker is None or not _is_in_a_letter_of(library, states, readings[0]):
        return query
    said = rf"(?i)\b(?:did|does|do|has|have|had)\s+{re.escape(speaker)}\s+\w+"
    return replace(query, text=re.sub(said, "is said", query.text))


def written_by_another(library: Library, writer: frozenset[str], best: Reading) -> bool:
    """Whether the best sentence is of a text by another than the ``writer`` that the question names."""
    author = whose_words(library, best.candidate.paragraph)
    return of_another_author(writer, best.sentence.text, author)


def says_all_itself(library: Library, query: Query, best: Reading) -> bool:
    """Whether ``best`` is of a letter of the very State whose words are asked for, and has all words of the
    question: however far it may seem, it says something of that matter."""
    states = countries_meant(speaker_asked(query.text) or "")
    all_said = best.coverage.in_sentence >= ALL_SAID or all(
        one.term.stem in _ACTS_UNNAMED for one in best.coverage.missing
    )
    return all_said and _is_in_a_letter_of(library, states, best)


def without_a_word(library: Library, query: Query, readings: Sequence[Reading]) -> str | None:
    """The State whose words are asked for, where what was found best is what others say or ask of it; None
    for any other speaker, and where it is heard."""
    speaker = speaker_asked(query.text)
    states = countries_meant(speaker or "")
    if speaker is None or not readings or not _only_spoken_of(library, states, readings[0]):
        return None
    return speaker


def _only_spoken_of(library: Library, states: frozenset[str], reading: Reading) -> bool:
    said = in_full(reading)
    return bool(states) and only_spoken_of(library, states, reading.candidate.paragraph, said)


def _is_in_a_letter_of(library: Library, states: frozenset[str], reading: Reading) -> bool:
    """Whether a sentence is of a letter of the State asked about: there it speaks without being named."""
    if not states or not is_of_another(reading.candidate.document):
        return False
    author = whose_words(library, reading.candidate.paragraph)
    return bool(countries_meant(author or "") & states)


def _tells(reading: Reading, act: str | None) -> bool:
    """Whether a sentence has the very word of the ``act`` asked for."""
    return act is not None and any(
        nearness(act, stem) >= SAME_WORD for stem in stems_of(reading.sentence.text)
    )
