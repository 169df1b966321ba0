"""A paper that is named by the one it is about is found under its own symbol."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.paper_on_another import ON_PAPER, PAPER_ON, VERB_BETWEEN
from index.library import Library

AMENDMENT = """United Nations

S/2031/118

Security Council

Distr.: General
24 February 2031
Original: English

Norland: amendment to the draft resolution contained in document S/2031/112

1. In the operative paragraph, replace “kelp” with “sea grass”.
"""
DRAFT = """United Nations

E/2031/L.21

Economic and Social Council

Distr.: Limited
22 July 2031
Original: English

Lighthouses on the northern coast

Draft decision submitted by the Vice-President of the Council, Ana Pinto (Norland)

The Economic and Social Council requests the Secretary-General to report on lighthouses.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("documents")
    (folder / "amendment.md").write_text(AMENDMENT, encoding="utf-8")
    (folder / "draft.md").write_text(DRAFT, encoding="utf-8")
    with Library.open(tmp_path_factory.mktemp("library")) as opened:
        opened.add([folder])
        yield opened


@pytest.mark.parametrize(
    "question",
    [
        "What does the amendment to S/2031/112 replace?",
        "What does the Norlandic amendment to the draft resolution S/2031/112 replace?",
        "Что заменяет поправка к проекту резолюции S/2031/112?",
    ],
)
def test_the_amendment_is_meant_where_the_draft_is_not_held(library: Library, question: str) -> None:
    answer = Assistant(library).answer(question)
    assert "“kelp” with “sea grass”" in answer.text
    assert {citation.symbol for citation in answer.citations} == {"S/2031/118"}


def test_a_document_that_nothing_is_about_is_still_not_held(library: Library) -> None:
    answer = Assistant(library).answer("What does the corrigendum to S/2031/112 replace?")
    assert not answer.answered
    assert "S/2031/112" in answer.text


@pytest.mark.parametrize(
    ("question", "who"),
    [
        ("Who submitted the amendment to S/2031/112?", "Norland"),
        (
            "Who proposed the draft decision on lighthouses?",
            "The Vice-President of the Council, Ana Pinto (Norland)",
        ),
        ("Which country put forward the draft on sea mines?", None),
    ],
)
def test_who_submitted_it_is_read_in_the_masthead(library: Library, question: str, who: str | None) -> None:
    answer = Assistant(library).answer(question)
    assert (answer.sentences[0].text if answer.answered else None) == who


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("What does the amendment to S/2031/112 say?", "S/2031/112"),
        ("the Norlandic amendment to the draft resolution S/2031/112", "S/2031/112"),
        ("the amendment of Norland to draft resolution S/2031/112?", "S/2031/112"),
        ("the amendments to the draft resolution contained in document S/2031/112.", "S/2031/112"),
        ("the corrigendum to A/99/7 (Part I)", "A/99/7"),
        ("the amendment to the treaty", None),
        ("What does S/2031/112 amend?", None),
        ("the report on S/2031/112", None),
        ("the amendment to article 3/4", None),
    ],
)
def test_a_paper_on_another(text: str, symbol: str | None) -> None:
    found = PAPER_ON.search(text)
    assert (found["symbol"] if found else None) == symbol


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("What Norland draft resolution S/2031/112 amendment substitute?", "S/2031/112"),
        ("S/2031/112 amendments", "S/2031/112"),
        ("S/2031/112 was amended", None),
        ("draft resolution amendment", None),
    ],
)
def test_a_paper_on_another_as_a_gloss_has_it(text: str, symbol: str | None) -> None:
    found = ON_PAPER.search(text)
    assert (found["symbol"] if found else None) == symbol


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("What does amendment substitute to draft resolution S/2031/112?", "substitute"),
        ("amendment replace to S/2031/112", "replace"),
        ("amendment to draft resolution S/2031/112", None),
        ("amendment substitute draft resolution", None),
    ],
)
def test_a_verb_between_a_paper_and_the_other(text: str, verb: str | None) -> None:
    found = VERB_BETWEEN.search(text)
    assert (found["verb"] if found else None) == verb
