"""What is counted is the noun itself, and no narrower kind of it where the noun is counted."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.answering.noun_itself import counts_directly, counts_narrower, counts_parts, only_modifies
from index.embedding import HashingEncoder
from index.library import Library


@pytest.mark.parametrize(
    ("noun", "sentence", "only"),
    [
        ("staff", "The Force had 900 troops, including 428 staff officers.", True),
        ("members", "It has 40 member organizations.", True),
        ("police", "It has 12 police units.", True),
        ("staff", "The Force had 428 staff officers and 90 staff.", False),
        ("staff", "The Force had 122 staff members.", False),
        ("staff", "It has 90 staff in the islands.", False),
        ("members", "It has 193 Member States.", False),
        ("members", "It has 12 members.", False),
        ("members", "Seven members states that it is so.", False),
        ("staff", "Of the staff was told nothing.", False),
        ("staff", "The Force had 900 troops.", False),
        ("observers", "It has 150 military observers.", False),
    ],
)
def test_a_noun_that_only_says_of_what_kind_others_are(noun: str, sentence: str, only: bool) -> None:
    assert only_modifies(noun, sentence) is only


@pytest.mark.parametrize(
    ("noun", "kind", "sentence", "directly"),
    [
        ("observers", "", "It has 90 observers.", True),
        ("observers", "", "A total of 90 new observers came.", True),
        ("observers", "", "It has 150 military observers.", False),
        ("women", "", "It reached 139 million women.", True),
        ("officers", "staff", "It has 428 staff officers.", True),
        ("officers", "staff", "It has 597 individual police officers.", False),
        ("officers", "", "The officers came.", False),
    ],
)
def test_a_figure_before_the_noun(noun: str, kind: str, sentence: str, directly: bool) -> None:
    assert counts_directly(noun, kind, sentence) is directly


def test_a_figure_before_a_narrower_word() -> None:
    assert counts_narrower("observers", "It has 150 military observers.")
    assert not counts_narrower("observers", "It has 150 observers.")


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("It has 701 international staff and 591 national staff.", True),
        ("It has 90 staff, of them 50 national staff.", False),
        ("It has 50 national staff.", False),
    ],
)
def test_kinds_that_are_counted_one_by_one(sentence: str, parts: bool) -> None:
    assert counts_parts("staff", sentence) is parts


REPORT = """United Nations

A/97/44

Distr.: General
4 May 2042

Report of the Ferry Board on the Kelp Force

1. The Kelp Force had deployed 900 troops, including 428 staff officers and 150 military observers.

2. The Kelp Force has 31 ferries on the coast.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("nouns")
    (folder / "A_97_44.txt").write_text(REPORT, "utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as library:
        assert not library.add([folder]).failed
        yield Assistant(library)


def test_staff_officers_are_not_the_staff(assistant: Assistant) -> None:
    answer = assistant.answer("How many staff does the Kelp Force have?")
    assert "428" not in answer.text


def test_staff_officers_and_military_observers_are_still_told(assistant: Assistant) -> None:
    for question, figure in (("staff officers", "428"), ("military observers", "150")):
        answer = assistant.answer(f"How many {question} does the Kelp Force have?")
        assert answer.text.startswith(f"**{figure}**")
