"""Questions about the answer itself are answered with the place it rests on."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.about_the_answer import about_the_answer, asks_about_an_answer
from assistant.answering.own_sources import own_sources
from assistant.answering.wording import Phrases
from assistant.assistant import Assistant
from assistant.conversation import standalone
from assistant.model import Answer, Citation, Conversation
from index.embedding import HashingEncoder
from index.library import Library

QUOTE = "Norway offered to host the tenth session."


def _after(
    asked: str = "What did Norway offer?",
    *,
    answered: bool = True,
    status: str = "report",
    locator: str = "p9",
) -> Conversation:
    name = "E/XY.3/2031/10"
    cited = Citation(
        1, name, name, locator, "a.txt", QUOTE, 0, len(QUOTE), QUOTE, None, f"{name}, para. 9", status
    )
    answer = Answer(asked, asked, answered, QUOTE, citations=(cited,) if answered else ())
    return Conversation().with_turn(answer)


@pytest.mark.parametrize(
    ("question", "about", "understood"),
    [
        ("Which document is that?", "source", f"Which document says “{QUOTE[:-1]}”?"),
        ("And which paragraph?", "source", f"Which document says “{QUOTE[:-1]}”?"),
        ("which documents?", "source", f"Which document says “{QUOTE[:-1]}”?"),
        ("Where does it say that?", "source", f"Which document says “{QUOTE[:-1]}”?"),
        ("What is the source of that?", "source", f"Which document says “{QUOTE[:-1]}”?"),
        ("Where is that from?", "source", f"Which document says “{QUOTE[:-1]}”?"),
        ("When was that report issued?", "source", f"Which document says “{QUOTE[:-1]}”?"),
        ("Who said that?", "speaker", f"Who says “{QUOTE[:-1]}”?"),
        ("Whose proposal is that?", "speaker", f"Who says “{QUOTE[:-1]}”?"),
        ("According to whom?", "speaker", f"Who says “{QUOTE[:-1]}”?"),
        ("Is that a decision or a draft?", "standing", "Is E/XY.3/2031/10, para. 9 a decision or a draft?"),
        ("Was that only a recommendation?", "standing", "Was E/XY.3/2031/10, para. 9 only a recommendation?"),
        ("Is this binding?", "standing", "Is E/XY.3/2031/10, para. 9 binding?"),
        ("Are you sure?", "paragraph", "What does E/XY.3/2031/10, para. 9 say?"),
        ("Is that true?", "paragraph", "What does E/XY.3/2031/10, para. 9 say?"),
        ("Read me the whole paragraph", "paragraph", "What does E/XY.3/2031/10, para. 9 say?"),
        (
            "Can you show me the full text of that paragraph?",
            "paragraph",
            "What does E/XY.3/2031/10, para. 9 say?",
        ),
        (
            "And what does the last paragraph say?",
            "last",
            "What does the last paragraph of E/XY.3/2031/10 say?",
        ),
        ("the first paragraph", "first", "What does the first paragraph of E/XY.3/2031/10 say?"),
    ],
)
def test_what_is_asked_about_the_answer(question: str, about: str, understood: str) -> None:
    asked = about_the_answer(question, _after())
    assert asked is not None
    assert (asked.about, asked.question) == (about, understood)
    assert asks_about_an_answer(question)


@pytest.mark.parametrize(
    "question",
    [
        "Which document sets out the budget?",
        "Who said that the budget was too small?",
        "Is that a decision which binds Norway?",
        "Where was the tenth session held?",
        "Which documents did the Board have before it?",
        "What is the source of the funds for the pier?",
        "When was the letter of Norway issued?",
        "Read me the next paragraph",
        "Whose view did Norway reject?",
        "Who is the Chair?",
        "What does the last paragraph say about piers?",
    ],
)
def test_what_asks_something_else(question: str) -> None:
    assert about_the_answer(question, _after()) is None


def test_nothing_is_shown_of_what_was_not_answered() -> None:
    assert about_the_answer("Which document is that?", _after(answered=False)) is None
    assert about_the_answer("Which document is that?", Conversation()) is None


def test_what_a_report_tells_of_is_not_asked_whether_it_was_adopted() -> None:
    assert about_the_answer("Has it been adopted?", _after(status="report")) is None
    asked = about_the_answer("Has it been adopted?", _after(status="draft resolution, operative"))
    assert asked is not None
    assert asked.question == "Has E/XY.3/2031/10 been adopted?"


def test_what_comes_after_it_follows_the_question_before() -> None:
    conversation = _after()
    aside = Answer(
        "Who said that?",
        f"Who says “{QUOTE}”?",
        True,
        QUOTE,
        citations=conversation.turns[0].answer.citations,
    )
    understood = standalone("And Chile?", conversation.with_turn(aside))
    assert understood.question == "What did Chile offer?"


REPORT = """UNITED NATIONS
E/XY.3/2031/10

Kelp Board
Report of the Kelp Board

1. The Board met in Lima.

2. Norway offered to host the tenth session. Chile thanked Norway.

3. The Board closed its session.
"""


def test_the_paragraph_is_shown_whole_under_its_document(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    with Library.open(tmp_path / "library", encoders=[HashingEncoder()]) as library:
        library.add([tmp_path / "a.txt"])
        assistant = Assistant(library)
        conversation = Conversation().with_turn(assistant.answer("What did Norway offer to host?"))
        told = assistant.answer("Who said that?", conversation)
        last = assistant.answer("What does the last paragraph say?", conversation.with_turn(told))
        first = about_the_answer("the first paragraph", conversation)
        assert first is not None
        draft = own_sources(library, first, Phrases())
    assert told.answered
    assert [cited.locator for cited in told.citations] == ["p2", "", "p2"]
    assert told.text.startswith("**Norway** — ")
    assert told.citations[2].quote.endswith("Chile thanked Norway.")
    assert [cited.locator for cited in last.citations] == ["p3"]
    assert draft is not None
    assert "met in Lima" in draft.lines[0].text


@pytest.mark.parametrize(
    ("before", "locator", "question"),
    [
        ("How many documents were before the Board?", "p9", "Which documents?"),
        ("When was E/XY.3/2031/10 issued?", "", "Who wrote it?"),
        ("What is E/XY.3/2031/10 about?", "p9", "Who wrote it?"),
    ],
)
def test_what_asks_of_the_documents_is_no_question_about_the_answer(
    before: str, locator: str, question: str
) -> None:
    assert about_the_answer(question, _after(before, locator=locator)) is None
