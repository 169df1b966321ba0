"""The session of a run of paragraphs: "At its ninth session, the Board decided …", and four paragraphs on
what else it decided there, which do not name it again.

Asked about the ninth session, a paragraph of the run of the eighth answers nothing, however near its words
come.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from assistant.answering.close_reading import Reading
from assistant.names import sessions
from assistant.question import Query

if TYPE_CHECKING:
    from index.library import Library
    from index.records import StoredParagraph

# A run goes on for so many paragraphs after the one that opens it.
MOST_OF_A_RUN = 6
_OPENS = re.compile(
    r"(?:\d+\.\s+)?(?:At|During|In) (?:its|the|that|their) (?P<session>[^,.;]{3,60}? session)\b"
)


def session_opened(text: str) -> int | None:
    """The number of the session with which a paragraph opens; None where it opens with none."""
    opened = _OPENS.match(text)
    found = sessions(opened["session"]) if opened is not None else []
    return found[0] if len(found) == 1 else None


def sessions_of_runs(paragraphs: Sequence[StoredParagraph]) -> dict[int, int]:
    """The session of each paragraph, by its id, in sections where several runs open with one: its own or that
    of the last paragraph before it in its section that opens with one."""
    opened: dict[tuple[str, ...], list[int]] = {}
    last_at: dict[tuple[str, ...], int] = {}
    found: dict[int, tuple[tuple[str, ...], int]] = {}
    for at, stored in enumerate(paragraphs):
        section = tuple(stored.section)
        session = session_opened(stored.text)
        if session is not None:
            opened.setdefault(section, []).append(session)
            last_at[section] = at
        if opened.get(section) and at - last_at[section] <= MOST_OF_A_RUN:
            found[stored.id] = (section, opened[section][-1])
    return {place: session for place, (section, session) in found.items() if len({*opened[section]}) > 1}


def in_runs_of_others(
    query: Query, paragraphs: Sequence[StoredParagraph], among: Sequence[StoredParagraph]
) -> frozenset[int]:
    """The ids of those ``among`` the ``paragraphs`` of a document that are in the run of another session than
    the one asked about."""
    if len(set(query.sessions)) != 1:
        return frozenset()
    runs = sessions_of_runs(paragraphs)
    return frozenset(one.id for one in among if runs.get(one.id, query.sessions[0]) != query.sessions[0])


def of_the_session_asked(library: Library, query: Query, readings: list[Reading]) -> list[Reading]:
    """The readings without those of the runs of other sessions than the one asked about, those of its own run
    with the session around them; all of them where none or several are asked about."""
    asked = set(query.sessions)
    if len(asked) != 1 or query.language != "en":
        return readings
    runs = cache(lambda source: sessions_of_runs(library.paragraphs(source)))

    def placed(reading: Reading) -> Reading | None:
        if asked & set(sessions(reading.text)):
            return reading
        session = runs(reading.source).get(reading.candidate.paragraph.id)
        if session is None or session not in asked:
            return reading if session is None else None
        around = f"{reading.candidate.around} · {session}th session"
        return replace(reading, candidate=replace(reading.candidate, around=around))

    return [one for one in map(placed, readings) if one is not None]
