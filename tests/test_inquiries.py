"""Who investigates a matter is told by the sentence that says who does."""

from __future__ import annotations

import pytest

from assistant.answering.draft import Draft, Line, Support
from assistant.answering.inquiries import ASKS_WHO_INQUIRES, TELLS_WHO_INQUIRES, tells_no_inquiry
from assistant.question import analyse
from index.records import DocumentRecord


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Which body is looking into the fire at the pier?", True),
        ("Who is investigating the fire?", True),
        ("By whom was the fire investigated?", False),
        ("which authority has investigated the fire", True),
        ("Who carried out the investigation into the fire?", True),
        ("Who sent the letter on the investigation?", False),
        ("Why is the fire investigated?", False),
        ("Which body looks after the nets?", False),
    ],
)
def test_who_inquires_is_asked(question: str, *, asks: bool) -> None:
    assert bool(ASKS_WHO_INQUIRES.match(question)) is asks


@pytest.mark.parametrize(
    ("sentence", "tells"),
    [
        ("Officers of the Harbour Police are conducting urgent investigations at the pier.", True),
        ("The case has been referred to the Harbour Police.", True),
        ("An inquiry into the fire was opened by the Port Court.", True),
        ("The Harbour Police is investigating the fire.", True),
        ("I have the honour to transmit a statement by the Harbour Police on the fire.", False),
        ("The investigation is closed.", False),
        ("The report was referred to in the debate.", False),
    ],
)
def test_what_tells_who_inquires(sentence: str, *, tells: bool) -> None:
    assert bool(TELLS_WHO_INQUIRES.search(sentence)) is tells


@pytest.mark.parametrize(
    ("question", "text", "none"),
    [
        (
            "Who is investigating the fire?",
            "I have the honour to transmit herewith a statement on the fire.",
            True,
        ),
        ("Who is investigating the fire?", "The Harbour Police is investigating the fire.", False),
        ("Who sent the statement?", "I have the honour to transmit herewith a statement on the fire.", False),
    ],
)
def test_covering_words_tell_of_no_inquiry(question: str, text: str, *, none: bool) -> None:
    document = DocumentRecord(1, "1.txt", "A/98/9", year=2034)
    draft = Draft(True, (Line(text, (Support(document, "u1", text, 0, len(text)),)),))
    assert tells_no_inquiry(analyse(question), draft) is none
