"""What "it" and "they" are after a list of documents."""

from __future__ import annotations

import pytest

from assistant.listed_documents import with_listed_document
from assistant.model import Answer, Citation, Turn


def _turn(question: str, *symbols: str, answered: bool = True) -> Turn:
    cited = tuple(
        Citation(number, symbol, symbol, "", f"{symbol}.txt", "Title", 0, 5, "Title", citation=symbol)
        for number, symbol in enumerate(symbols, 1)
    )
    return Turn(question, Answer(question, question, answered, "…", citations=cited))


@pytest.mark.parametrize(
    ("question", "symbols", "becomes"),
    [
        ("What does it decide?", ["S/RES/42 (2031)"], "What does S/RES/42 (2031) decide?"),
        ("summarize it", ["S/RES/42 (2031)"], "Summarize S/RES/42 (2031)"),
        ("who wrote it", ["A/9"], "Who wrote A/9"),
        ("what is this about", ["A/9"], "What is A/9 about"),
        ("When was it adopted?", ["S/RES/42 (2031)", "S/RES/43 (2031)"], "When was the resolution adopted?"),
        ("what do they say", ["A/9", "A/11", "A/12"], "What do A/9, A/11 and A/12 say"),
        ("compare them", ["A/9", "A/11"], "Compare A/9 and A/11"),
        # nothing stands for a document
        ("is it true that piers sink?", ["A/9"], None),
        ("who chairs the Board?", ["A/9"], None),
        ("what do those States say?", ["A/9", "A/11"], None),
        ("what do they say", ["A/1", "A/2", "A/3", "A/4", "A/5"], None),
        ("what do they say", ["A/9"], None),
        ("what does it decide", [], None),
    ],
)
def test_it_is_the_document_listed_and_no_word_of_the_question(
    question: str, symbols: list[str], becomes: str | None
) -> None:
    listed = _turn("Which resolutions are about piers?", *symbols)
    assert with_listed_document(question, listed) == becomes


def test_after_another_question_it_is_what_it_was() -> None:
    assert (
        with_listed_document("What does it decide?", _turn("How many piers did the Board buy?", "A/9"))
        is None
    )
    declined = _turn("Which resolutions are about piers?", "A/9", answered=False)
    assert with_listed_document("What does it decide?", declined) is None
