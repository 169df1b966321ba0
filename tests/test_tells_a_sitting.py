"""When a body meets is never told by the date of another event."""

from __future__ import annotations

import pytest

from assistant.answering.draft import Draft, Line, Support
from assistant.answering.tells_a_sitting import TELLS_A_SITTING, tells_no_sitting
from assistant.question import analyse
from index.model import Masthead
from index.records import DocumentRecord


@pytest.mark.parametrize(
    ("sentence", "tells"),
    [
        ("The third session of the Kelp Board will be held in Lima.", True),
        ("The Board held its annual meeting in June.", True),
        ("The Board met on 4 May 2031.", True),
        ("It was agreed at the third session of the Kelp Board, in March 2031.", True),
        ("Requests a report to the Board at its first regular session starting in 2031", True),
        ("At its 5th meeting, on 4 May, the Board heard a statement.", True),
        ("The Board is to report at its third session on the nets and the forum to be held in 2031.", False),
        ("The call was made public at the end of the session and is open until 15 July 2031.", False),
        ("The Board saw to it that meetings of the panel are on schedule.", False),
        ("The Kelp Board was set up on 4 May 2031.", False),
    ],
)
def test_a_sitting_is_told_by_its_words(sentence: str, tells: bool) -> None:
    assert bool(TELLS_A_SITTING.search(sentence)) is tells


def _draft(text: str) -> Draft:
    document = DocumentRecord(1, "1.txt", "E/XY.3/2031/4", masthead=Masthead(body="Kelp Board"), year=2031)
    return Draft(True, (Line(text, (Support(document, "p4", text, 0, len(text)),)),))


@pytest.mark.parametrize(
    ("question", "text", "none"),
    [
        ("When will the Kelp Board meet?", "The kelp forum will be held on 4 May 2031.", True),
        ("When will the Kelp Board meet?", "The Kelp Board will meet on 4 May 2031.", False),
        ("When will the kelp forum be held?", "The kelp forum will be held on 4 May 2031.", False),
    ],
)
def test_another_event_tells_of_no_sitting(question: str, text: str, none: bool) -> None:
    assert tells_no_sitting(analyse(question), _draft(text)) is none
