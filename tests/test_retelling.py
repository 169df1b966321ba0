"""Sentences in the manner of language models about the sample collection, written and judged by a person: the
model's words against the paragraphs it was shown. What is false is never shown; most of what is true is."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant.answering.passages import passage_of
from assistant.answering.resolving import resolve
from assistant.verification.evidence import Evidence
from assistant.verification.retelling import retelling_faults
from index.embedding import HashingEncoder
from index.library import Library
from ui.sample import sample_folder

SENTENCES: list[dict[str, Any]] = [
    json.loads(line)
    for line in Path(__file__).with_name("model_sentences.jsonl").read_text(encoding="utf-8").splitlines()
]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library.open(tmp_path_factory.mktemp("sample"), encoders=[HashingEncoder()]) as library:
        library.add([sample_folder()])
        yield library


def shown(library: Library, row: dict[str, Any], marker: str) -> bool:
    stored = [library.paragraph(source, locator) for source, locator in row["passages"]]
    passages = [passage_of(library, paragraph) for paragraph in stored if paragraph is not None]
    assert len(passages) == len(stored)
    return any(one.supports for one in resolve(f"{row['sentence']} {marker}", passages))


def test_no_false_sentence_is_shown_whatever_it_cites(sample: Library) -> None:
    everything = "[1][2][3][4][5]"
    false = [row for row in SENTENCES if not row["true"]]
    assert len(false) >= 80
    told = [row["sentence"] for row in false for marker in ("[1]", everything) if shown(sample, row, marker)]
    assert told == []


def test_most_true_sentences_are_shown(sample: Library) -> None:
    true = [row for row in SENTENCES if row["true"]]
    assert sum(shown(sample, row, "[1]") for row in true) >= 0.8 * len(true)


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        # a word of the source stands in another one's place
        (
            "One speaker asked that the results of the Bureau and the results of the survey be sent.",
            "One speaker asked that the report of the Bureau and the results of the survey be sent.",
        ),
        # a figure loses its own statement
        (
            "96 States had become parties.",
            "96 States had signed the Convention and 22 States had become parties.",
        ),
        (
            "Of it, 46 per cent was spent on training.",
            "46 per cent was spent on fuel and 23 per cent on training.",
        ),
        ("88 stations are without any use.", "In the north, 47 of 88 stations are without any use."),
        # a fact loses what governs it
        ("The lights were stations.", "Views differed on the question whether the lights were stations."),
        ("The Governments had ratified it by May.", "The Governments expected to ratify it by May."),
        # a speaker gains company
        ("Several experts suggested a list.", "The expert from Halmark suggested a list."),
        ("It was held in May.", "They looked forward to the meeting to be held in May."),
        (
            "One speaker spoke of the need to deport them.",
            "One speaker spoke of the need to avoid deporting them.",
        ),
        (
            "Forgeries posed a threat.",
            "Some speakers referred to forgeries as a problem that posed a threat.",
        ),
        # names and acts change places
        (
            "The network was established by Interpol and is maintained by the Group of Eight.",
            "The network established by the Group of Eight and maintained by Interpol is quick.",
        ),
        (
            "Interpol maintains the Asian hotline.",
            "They spoke of the Asian hotline and a network maintained by Interpol.",
        ),
        (
            "The seminars developed a checklist.",
            "The seminars used presentations developed by the Centre and a checklist.",
        ),
        # words of two sentences
        (
            "One speaker asked for pledges.",
            "Several speakers endorsed the call for pledges. One speaker asked for time.",
        ),
        (
            "The pace has increased because of the workshops.",
            "The pace has increased. Five workshops were held.",
        ),
    ],
)
def test_words_of_the_source_put_together_anew_are_a_fault(sentence: str, source: str) -> None:
    assert retelling_faults(sentence, Evidence.of([source]))


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("22 States had become parties.", "22 States had become parties to it by 31 January 2015."),
        ("The Office signed a memorandum on 1 May.", "On 1 May the Office signed a memorandum."),
        ("The lamp was lit in May.", "The lamp, which had cost $300, was lit in May."),
        ("61 of the stations have been sold.", "Of the stations: 61 have been sold;"),
        ("One speaker asked whether it was lit.", "One speaker asked whether it was lit at night."),
    ],
)
def test_a_cut_a_reordering_and_a_list_item_with_its_lead_in_are_none(sentence: str, source: str) -> None:
    assert retelling_faults(sentence, Evidence.of([source])) == []
