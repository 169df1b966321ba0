"""Follow-ups that take up a thing listed or counted, or the document cited; the vote on another text."""

from __future__ import annotations

import pytest

from assistant.answering.vote_of_another_text import records_another_vote
from assistant.elided_count import with_what_was_counted
from assistant.model import Answer, Citation, Conversation, Turn
from assistant.nth_document import nth_document
from assistant.what_was_named import text_cited_instead


def cited(symbol: str, quote: str) -> Citation:
    return Citation(
        1, symbol, symbol, "p1", f"{symbol}.pdf", quote, 0, len(quote), quote, None, symbol, "report"
    )


def turn(question: str, *citations: Citation) -> Turn:
    return Turn(question, Answer(question, question, True, "…", citations=citations))


RESOLUTIONS = "Which resolutions are on kelp?"
LISTED = turn(RESOLUTIONS, cited("S/RES/91 (2031)", "Decides"), cited("S/RES/92 (2031)", "Asks"))
NAMED = turn(RESOLUTIONS, cited("S/2031/5", "By resolution 91 (2031) and resolution 92 (2031)"))
LETTERS = turn("Which letters are there from Norland?", cited("S/2031/5", "I"), cited("S/2031/6", "I"))


@pytest.mark.parametrize(
    ("question", "shown", "meant"),
    [
        ("What does the first one demand?", LISTED, "What does S/RES/91 (2031) demand?"),
        ("When was the last one adopted?", LISTED, "When was S/RES/92 (2031) adopted?"),
        ("What does the second one decide?", NAMED, "What does resolution 92 (2031) decide?"),
        ("Who signed the second one?", LETTERS, "Who signed S/2031/6?"),
        ("What is the first one about?", LISTED, None),
        ("What does the first one say?", LISTED, None),
        ("The first one", LISTED, None),
        ("What does the third one demand?", LISTED, None),
        ("Who was the first one to join?", LISTED, None),
        ("What does the first one demand?", turn("Who spoke?", cited("S/2031/5", "Norland spoke")), None),
        ("What does the first one demand?", None, None),
    ],
)
def test_the_first_one_is_the_document_of_which_something_is_asked(
    question: str, shown: Turn | None, meant: str | None
) -> None:
    assert nth_document(question, shown) == meant


ADOPTED = "the draft resolution was adopted unanimously."
COUNTED = "How many complaints are pending at the Kelp Court?"


@pytest.mark.parametrize(
    ("question", "previous", "meant"),
    [
        ("in how many did it find a breach", COUNTED, "in how many complaints did it find a breach"),
        ("And for how many has it paid?", COUNTED, "And for how many complaints has it paid?"),
        ("How many did it reject?", COUNTED, "How many complaints did it reject?"),
        ("How many were rejected?", COUNTED, None),
        ("In how many cases did it find a breach?", COUNTED, None),
        ("How many divers did it employ?", COUNTED, None),
        ("In how many did it find a breach?", "Who chairs the Kelp Court?", None),
    ],
)
def test_a_noun_left_out_after_how_many_is_what_was_counted(
    question: str, previous: str, meant: str | None
) -> None:
    assert with_what_was_counted(question, previous) == meant


@pytest.mark.parametrize(
    ("question", "symbol", "document"),
    [
        ("By when is the report on Thule and resolution 91 due?", "S/2031/5", "S/2031/5"),
        ("What does resolution 91 say on Thule?", "S/2031/5", ""),
        ("What was decided in resolution 91 on Thule?", "S/2031/5", ""),
        ("By when is the report on Thule and resolution 91 due?", "S/RES/91 (2031)", ""),
        ("By when is the report on Thule due?", "S/2031/5", ""),
    ],
)
def test_a_text_only_mentioned_is_not_what_the_conversation_is_at(
    question: str, symbol: str, document: str
) -> None:
    assert text_cited_instead([turn(question, cited(symbol, "It refers to resolution 91"))]) == document


def test_no_turn_lists_nothing() -> None:
    assert nth_document("What does the first one demand?", next(iter(Conversation().turns), None)) is None


@pytest.mark.parametrize(
    ("question", "sentence", "around", "another"),
    [
        ("Did anyone oppose the draft resolution on kelp?", ADOPTED, "Tides", True),
        ("Did anyone oppose the draft resolution on kelp?", ADOPTED, "Kelp", False),
        ("Did anyone oppose the resolution on kelp?", "Adopted by 13 votes to none.", "Tides", True),
        ("Did anyone oppose the draft resolution on kelp?", "Norland opposed the draft.", "Tides", False),
        ("Did anyone oppose the budget?", ADOPTED, "Tides", False),
    ],
)
def test_a_vote_is_told_of_its_own_text(question: str, sentence: str, around: str, another: bool) -> None:
    assert records_another_vote(question, sentence, around) is another
