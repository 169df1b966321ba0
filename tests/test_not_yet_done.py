"""Whether a question is of a deed, or of what was said."""

from __future__ import annotations

import pytest

from assistant.answering.not_yet_done import deed_asked_of, says_something


@pytest.mark.parametrize(
    ("question", "deed"),
    [
        ("Has Norland withdrawn from Elmland?", "withdrawn"),
        ("Was the pier repaired?", "repaired"),
        ("Did Norland release the ships?", "release"),
        ("Is the pier open?", None),
        ("Who repaired the pier?", None),
    ],
)
def test_the_deed_of_the_question(question: str, deed: str | None) -> None:
    assert deed_asked_of(question) == deed


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("Did the Council demand a repair?", True),
        ("Has the Board recommended a repair?", True),
        ("Did anyone call for a repair?", True),
        ("Did the speakers favour a repair?", True),
        ("Did Norland repair the pier?", False),
        ("Did the parties cease fire?", False),
        ("Has Norland withdrawn its request?", False),
    ],
)
def test_what_is_said_is_told_in_the_words_of_a_demand(question: str, *, says: bool) -> None:
    assert says_something(question) is says
