"""Who is against something: all whose words oppose it, each named, and no milder voice in their place."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answering.who_is_against import lists_nobody_against, opposes, what_is_opposed
from assistant.assistant import Assistant
from assistant.terms import stems_of
from index.embedding import HashingEncoder
from index.library import Library

REPORT = """United Nations
E/XY.3/2031/12

Economic and Social Council

Distr.: General
3 June 2031
Original: English

Report of the Forum on Kelp on its tenth session

1. The Director of the Lamp House advocated licences to complement voluntary fees in harbours, saying that
voluntary fees and licences went together.

2. A representative of the Divers of Varsk thanked the hosts. The representative criticized voluntary fees and
called for licences.

3. The High Warden stressed that voluntary fees were insufficient and asked for rules.

4. The representative of Norway welcomed the forum and criticized the late papers.
"""


@pytest.fixture(name="assistant")
def _assistant(tmp_path: Path) -> Assistant:
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    library = Library.open(tmp_path / "library", encoders=[HashingEncoder()])
    library.add([tmp_path / "a.txt"])
    return Assistant(library)


def test_all_who_are_against_it_are_told_with_who_they_are(assistant: Assistant) -> None:
    told = assistant.answer("Who criticized purely voluntary fees at the forum on kelp?")
    assert [cited.locator for cited in told.citations] == ["p2", "p3"]
    assert "Divers of Varsk" in told.text
    assert "High Warden" in told.text
    assert "Lamp House" not in told.text


@pytest.mark.parametrize(
    ("question", "what"),
    [
        ("who is against purely voluntary fees at the forum on kelp", "voluntary fees"),
        ("Which delegations opposed the new levy?", "new levy"),
        ("Who else objected to the levy during the ninth session?", "levy"),
        ("Who was critical of the levy?", "levy"),
        ("Who supports the levy?", ""),
        ("Who voted against resolution 974?", ""),
        ("Why did Norway oppose the levy?", ""),
    ],
)
def test_it_is_asked_who_is_against_something(question: str, what: str) -> None:
    assert what_is_opposed(question) == stems_of(what)


@pytest.mark.parametrize(
    ("sentence", "against"),
    [
        ("The representative criticized voluntary fees and called for licences.", True),
        ("Norway objected to the voluntary fees.", True),
        ("The Warden stressed that voluntary fees were insufficient.", True),
        ("Some speakers cautioned against voluntary fees.", True),
        ("One delegation could not accept voluntary fees.", True),
        ("Voluntary fees were rejected by the Union of Divers.", True),
        ("One delegation voiced reservations about voluntary fees.", True),
        ("The Director advocated licences to complement voluntary fees.", False),
        ("The representative criticized the papers and welcomed voluntary fees.", False),
        ("Licences, as opposed to voluntary fees, were in use.", False),
        ("Norway never opposed voluntary fees.", False),
        ("The Warden stressed that lamps were insufficient for voluntary fees.", False),
    ],
)
def test_a_sentence_is_against_what_its_verb_is_opposed_to(sentence: str, *, against: bool) -> None:
    assert opposes(sentence, stems_of("voluntary fees")) is against


@pytest.mark.parametrize(
    ("question", "lead", "nobody"),
    [
        ("Who opposed the levy?", "The levy was opposed by the following States:", False),
        ("Who opposed the levy?", "Against this background, the Fund used the levy:", True),
        ("Who paid the levy?", "The levy was paid by the following States:", False),
    ],
)
def test_a_list_of_those_against_says_that_they_are(question: str, lead: str, *, nobody: bool) -> None:
    assert lists_nobody_against(question, lead) is nobody
