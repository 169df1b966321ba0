"""The session after that one is counted from the one asked about."""

from __future__ import annotations

import pytest

from assistant.session_counted import with_session_counted

NINTH = "Which States did the Kelp Board review at its ninth session?"


@pytest.mark.parametrize(
    ("question", "previous", "counted"),
    [
        ("And at the session after that one?", NINTH, "And at the tenth session?"),
        ("what about the session before?", NINTH, "what about the eighth session?"),
        ("And at the next session?", NINTH, "And at the tenth session?"),
        ("At the previous one?", NINTH, "At the eighth session?"),
        (
            "Who chaired the session following that, and why?",
            "Who chaired the 21st session of the Board?",
            "Who chaired the twenty-second session, and why?",
        ),
        ("When is the next session?", NINTH, None),
        ("And at the tenth session?", NINTH, None),
        ("And at the next session?", "Which States did the Board review?", None),
        ("And at the next session?", "What was said at the ninth and tenth sessions?", None),
        ("And at the session before?", "Who opened the first session?", None),
        ("What did the Board do after the session?", NINTH, None),
    ],
)
def test_a_session_is_counted_from_the_one_before(question: str, previous: str, counted: str | None) -> None:
    assert with_session_counted(question, previous) == counted
