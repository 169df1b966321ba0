"""Items inside a paragraph: found by their marks, looked up, and pointed at by "the second one"."""

from __future__ import annotations

import pytest

from assistant.conversation import standalone
from assistant.inline_items import inline_items
from assistant.model import Answer, Citation, Conversation

PARAGRAPH = "The report suggests that: (i) a model law be made, (ii) kelp be counted; and (iii) all be told."

ITEMS = {"i": "(i) a model law be made", "ii": "(ii) kelp be counted", "iii": "(iii) all be told."}


@pytest.mark.parametrize(
    ("text", "items"),
    [
        (PARAGRAPH, ITEMS),
        (f"{PARAGRAPH}\nChapter V", ITEMS),
        ("It may (a) go or (b) stay.", {"a": "(a) go", "b": "(b) stay."}),
        ("Steps: (1) ask; (2) listen.", {"1": "(1) ask", "2": "(2) listen."}),
        ("Under article 3 (b) and paragraph 4 (a) of it.", {}),
        ("The State(s) and (i) only one.", {}),
        ("No items.", {}),
    ],
)
def test_items_count_up_from_the_first(text: str, items: dict[str, str]) -> None:
    found = inline_items(text)
    assert {mark: span.text for mark, span in found.items()} == items
    assert all(text[span.start : span.end] == span.text for span in found.values())


def test_the_second_one_is_the_second_item_of_the_sentence_cited() -> None:
    symbol, length = "E/XY.3/2031/10", len(PARAGRAPH)
    citation = Citation(1, symbol, symbol, "p9", "a.txt", PARAGRAPH, 0, length, PARAGRAPH)
    asked = "What does the report suggest?"
    conversation = Conversation().with_turn(Answer(asked, asked, True, "…", citations=(citation,)))
    assert (
        standalone("What is the second one?", conversation).question
        == "What does E/XY.3/2031/10, para. 9 (ii) say?"
    )
