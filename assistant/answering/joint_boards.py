"""That a body shares the board whose paper it is makes the paper not one about that body.

"Did UNDP accept the recommendations?" is not told by "UNFPA management accepted …" in a paper of the
Executive Board of UNDP, UNFPA and UNOPS.
"""

from __future__ import annotations

import re

from assistant.acronyms import spelled_in
from assistant.answering.answerability import bodies_in
from assistant.answering.close_reading import Reading
from assistant.joint_names import JOINT, LONG_NAME, without_joint_names
from assistant.question import Query


def only_shares_the_board(asked: set[str], everything: str) -> bool:
    """Whether each body ``asked`` about is named in ``everything`` only in the name of a board that it shares
    with others, and one of these is named there by itself."""
    shared = " ".join(JOINT.findall(everything))
    if not asked or not shared:
        return False
    apart = without_joint_names(everything)
    if any(_is_named(body, apart) or not _is_named(body, shared) for body in asked):
        return False
    return any(name in shared or _is_named(name, shared) for name in _names_in(apart))


def of_a_body_beside(query: Query, reading: Reading) -> bool:
    """Whether ``reading`` is of a body that only shares its board with the one asked about."""
    asked = bodies_in(query.text) if query.language == "en" else set()
    if not asked or re.search(r"\b[Bb]oard\b", query.text):
        return False
    candidate = reading.candidate
    return only_shares_the_board(asked, f"{candidate.paragraph.text} · {reading.text} · {candidate.around}")


def _names_in(text: str) -> set[str]:
    return bodies_in(text) | {re.sub(r"\s+", " ", name) for name in LONG_NAME.findall(text)}


def _is_named(acronym: str, text: str) -> bool:
    return re.search(rf"\b{re.escape(acronym)}\b", text) is not None or spelled_in(acronym, text) is not None
