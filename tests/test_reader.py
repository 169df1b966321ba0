"""The reader reads every word of a passage, says where the answer stands, and decides what leads."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answering.close_reading import likeliest
from assistant.answering.spans import numbers_in
from assistant.matching import weigh
from assistant.reader import PACKAGED, UNREAD, Passage, PassageReading, packaged_reader
from assistant.reader.onnx import MOST_PIECES, OnnxReader, ReaderError
from assistant.sentences import Span
from assistant.terms import content_terms

OPENED = Passage("The lighthouse at Orsk Point was opened on 3 March 1987.", "E/CN.29/2015/4, Lighthouses")
PAID = Passage("The Commission took note of the budget for the biennium.", "E/CN.29/2015/4, Lighthouses")


@pytest.fixture(scope="module")
def reader() -> OnnxReader:
    return OnnxReader(PACKAGED)


def test_the_packaged_files_are_the_ones_whose_origin_is_written_down() -> None:
    provenance = (PACKAGED / "PROVENANCE.md").read_text(encoding="utf-8")
    for name in ("model.onnx", "tokenizer.json"):
        assert hashlib.sha256((PACKAGED / name).read_bytes()).hexdigest() in provenance


def test_the_passage_that_answers_is_told_from_one_that_does_not(reader: OnnxReader) -> None:
    answering, other = reader.read("When was the lighthouse at Orsk Point opened?", [OPENED, PAID])
    assert answering.answers > other.answers + 2


def test_the_answer_is_where_its_words_stand(reader: OnnxReader) -> None:
    text = "The Committee met in Varsk. The lighthouse was opened on 3 March 1987. Members thanked the host."
    (read,) = reader.read("When was the lighthouse opened?", [Passage(text)])
    spans = [(0, 27), (28, 70), (71, len(text))]
    scores = [read.of(start, end) for start, end in spans]
    assert scores.index(max(scores)) == 1


def test_a_passage_is_read_alike_in_any_company(reader: OnnxReader) -> None:
    question = "When was the lighthouse at Orsk Point opened?"
    alone = reader.read(question, [OPENED])[0].answers
    others = [Passage("Word " * n) for n in range(1, 30)]
    assert reader.read(question, [*others, OPENED])[-1].answers == pytest.approx(alone, abs=0.7)


def test_no_word_of_a_long_passage_is_left_out(reader: OnnxReader) -> None:
    text = "The Committee considered the item and took note of the report. " * 60 + OPENED.text
    (read,) = reader.read("When was the lighthouse at Orsk Point opened?", [Passage(text)])
    covered = {at for start, end, _ in read.pieces for at in range(start, end)}
    assert {at for at, character in enumerate(text) if not character.isspace()} <= covered
    assert read.of(len(text) - len(OPENED.text), len(text)) > read.of(0, 60)


def test_a_question_as_long_as_a_letter_leaves_room_for_the_passage(reader: OnnxReader) -> None:
    (read,) = reader.read("Why, " * (2 * MOST_PIECES), [OPENED])
    assert read.pieces


def test_nothing_to_read_is_no_error(reader: OnnxReader) -> None:
    assert reader.read("When?", []) == []
    (empty,) = reader.read("When?", [Passage("")])
    assert empty.of(0, 10) == UNREAD
    assert len(reader.read("", [OPENED])) == 1


def test_readers_with_other_files_have_other_fingerprints(tmp_path: Path) -> None:
    for name in ("model.onnx", "tokenizer.json"):
        (tmp_path / name).write_bytes(b"other")
    assert OnnxReader(tmp_path).fingerprint != packaged_reader().fingerprint


def test_a_folder_without_a_model_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match=r"has no model\.onnx"):
        OnnxReader(tmp_path)


@given(
    st.lists(st.tuples(st.integers(0, 40), st.integers(1, 5), st.floats(-9, 9)), max_size=12),
    st.integers(0, 40),
    st.integers(1, 20),
)
def test_a_span_is_as_good_as_its_best_pieces(
    pieces: Sequence[tuple[int, int, float]], start: int, length: int
) -> None:
    read = PassageReading(0.0, tuple((s, s + size, logit) for s, size, logit in pieces))
    inside = [logit for s, size, logit in pieces if s < start + length and s + size > start]
    value = read.of(start, start + length)
    assert min(inside, default=UNREAD) - 1e-9 <= value <= max(inside, default=UNREAD) + 1e-9


def test_of_two_figures_the_one_that_the_reader_takes_for_the_answer_is_given() -> None:
    text = "The staff fell from 26 officers to 7 officers."
    question = weigh(content_terms("officers left"), lambda word: 1, 10)
    first, second = (
        next(one for one in numbers_in(Span(0, len(text), text), question, []) if one.text == number)
        for number in ("26", "7")
    )
    read = PassageReading(3.0, ((first.start, first.end, -2.0), (second.start, second.end, 4.0)))
    assert likeliest(first, [first, second], read, 0) is second
    unsure = PassageReading(3.0, ((first.start, first.end, 1.0), (second.start, second.end, 1.2)))
    assert likeliest(first, [first, second], unsure, 0) is first
    assert likeliest(first, [], unsure, 0) is first
