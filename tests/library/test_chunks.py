"""Pieces: every word in exactly one, none too long, each at its characters."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.chunks import Context, contexts, count_tokens, pieces, split, telling_title, text_nodes
from index.embedding.hashing import HashingEncoder
from index.exact import Matrix, best_by_paragraph, inside, joined
from index.model import Document, Masthead
from index.plain import from_plain, to_plain
from index.sentences import sentence_spans
from tests.library.made import REPORT, open_library, paragraph


def words(text: str) -> int:
    return len(text.split())


@given(st.text(alphabet="ab .;\n。", max_size=400), st.integers(1, 30))
def test_every_character_that_is_not_blank_is_in_exactly_one_piece(text: str, budget: int) -> None:
    spans = split(text, budget, len)
    assert "".join(text[start:end] for start, end in spans).replace(" ", "").replace(
        "\n", ""
    ) == text.replace(" ", "").replace("\n", "")
    assert all(end - start <= budget for start, end in spans)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))


def test_a_long_paragraph_is_cut_at_sentence_ends() -> None:
    text = "The Commission met in Lima. It adopted no text. It will meet again in May."
    assert [text[a:b] for a, b in split(text, 10, words)] == [
        "The Commission met in Lima. It adopted no text.",
        "It will meet again in May.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "See para. 13 of document No. 5.",
        "Mr. Costa spoke; i.e. he asked",
        "It rose by 3.5 per cent in the U.S. market",
        "Art. 4 applies",
    ],
)
def test_an_abbreviation_does_not_end_a_sentence(text: str) -> None:
    assert len(sentence_spans(text)) == 1 + text.count(";")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One. Two! Three?", 3),
        ("大会通过了决议。会议结束。", 2),
        ("هل انتهى؟ نعم.", 2),
        ("He said “No.” She left.", 2),
    ],
)
def test_sentences_end_in_every_script(text: str, count: int) -> None:
    assert len(sentence_spans(text)) == count


def test_a_piece_fits_the_encoder_by_the_encoders_own_count() -> None:
    encoder = HashingEncoder(max_tokens=40)
    long = paragraph("p1", "word " * 500)
    made = pieces(long, Context("A title", ("I. Heading",), "As follows:"), encoder)
    assert len(made) > 10
    assert all(encoder.count_tokens(piece.embedded) <= 40 for piece in made)
    assert all(piece.embedded.startswith("A title\nI. Heading\nAs follows:\n") for piece in made)


def test_a_long_title_leaves_room_for_the_text() -> None:
    encoder = HashingEncoder(max_tokens=40)
    made = pieces(paragraph("p1", "word " * 100), Context("A very long title indeed " * 20), encoder)
    assert all(encoder.count_tokens(piece.embedded) <= 40 for piece in made)
    assert len(made) < 10


def test_a_paragraph_is_embedded_whole_and_by_its_sentences() -> None:
    text = "The Commission met in Lima. It adopted no text."
    made = pieces(paragraph("p1", text), Context("A title"), HashingEncoder())
    sentences = ["The Commission met in Lima.", "It adopted no text."]
    assert [piece.embedded for piece in made] == [f"A title\n{text}", *sentences]
    assert [text[piece.start : piece.end] for piece in made] == [text, *sentences]
    assert [piece.number for piece in made] == [0, 1, 2]
    assert len(pieces(paragraph("p1", "It adopted no text."), Context(), HashingEncoder())) == 1


@pytest.mark.parametrize(
    ("encoder", "expected"),
    [
        ("multilingual-e5-small", ["The Commission met in Lima. It adopted no text."]),
        (
            "gte-small-un",
            [
                "The Commission met in Lima. It adopted no text.",
                "The Commission met in Lima.",
                "It adopted no text.",
            ],
        ),
    ],
)
def test_the_multilingual_space_gets_paragraphs_only(encoder: str, expected: list[str]) -> None:
    text = "The Commission met in Lima. It adopted no text."
    made = pieces(paragraph("p1", text), Context(), HashingEncoder(name=encoder))
    assert [piece.embedded for piece in made] == expected
    # The store deletes pieces 0 … n - 1 of a paragraph that is gone.
    assert [piece.number for piece in made] == list(range(len(expected)))
    alone = pieces(paragraph("p1", "It adopted no text."), Context(), HashingEncoder(name=encoder))
    assert [piece.embedded for piece in alone] == ["It adopted no text."]


def test_a_paragraph_stands_under_title_year_heading_and_lead_in() -> None:
    context = Context("A title", ("I. Part", "A. Heading"), "As follows:", year=2031)
    assert context.embedded() == "A title (2031)\nA. Heading\nAs follows:"
    assert Context("Report for 2031", year=2031).embedded() == "Report for 2031"
    assert Context().embedded() == ""


def test_of_a_long_title_the_beginning_is_kept_and_of_a_lead_in_the_end() -> None:
    embedded = Context("title " * 100, lead_in="lead " * 100 + "end:").embedded()
    assert embedded.startswith("title title")
    assert embedded.endswith("lead end:")
    assert len(embedded) < 400


def test_an_encoder_not_taught_with_titles_gets_that_of_a_brief_document_alone() -> None:
    assert Context("A title", ("I. Heading",)).embedded(titles=False) == ""
    assert Context("A title", ("I. Heading",), brief=True).embedded(titles=False) == "A title"
    assert Context("A title", lead_in="As follows:", brief=True).embedded(titles=False) == "As follows:"


def test_a_resolution_known_by_its_number_is_embedded_with_what_it_names() -> None:
    texts = ["Noting the situation in Kesara,", "Calls upon Kesara to withdraw;"]
    assert telling_title("Resolution 9 (2031)", texts) == "Resolution 9 (2031), Kesara"
    assert telling_title("Lighthouses", texts) == "Lighthouses"


def test_a_paragraph_without_words_has_no_piece() -> None:
    assert pieces(paragraph("p1", " \n"), Context(), HashingEncoder()) == []


def test_a_special_token_in_a_document_is_text() -> None:
    assert count_tokens("<|endoftext|>") > 1


def test_a_sub_paragraph_is_embedded_with_its_lead_in() -> None:
    by_locator = dict(zip((str(p.locator) for p in REPORT.paragraphs), contexts(REPORT), strict=True))
    assert by_locator["p2.a"].lead_in.startswith("The following matters were raised")
    assert by_locator["p3"].lead_in == ""


def test_nodes_carry_locator_and_offsets(tmp_path: Path) -> None:
    sentences = [
        "The delta was dredged before rains came.",
        "Boats need lights when they sail.",
        "Nobody voted.",
    ]
    sentences *= 2
    (tmp_path / "a.txt").write_text("E/CN.99/2019/4\n" + " ".join(sentences) + "\n")
    with open_library(tmp_path / "lib") as library:
        library.add([tmp_path / "a.txt"])
        (stored,) = library.paragraphs("a.txt")
        nodes = text_nodes(stored, HashingEncoder(max_tokens=20), Context())
    assert len(nodes) > 1
    assert " ".join(node.text for node in nodes) == " ".join(sentences)
    assert [stored.text[n.metadata["start"] : n.metadata["end"]] for n in nodes] == [n.text for n in nodes]
    assert {node.metadata["locator"] for node in nodes} == {"p1"}


def test_a_whole_document_survives_plain_values() -> None:
    assert from_plain(Document, to_plain(REPORT)) == REPORT
    empty = Document("x")
    assert to_plain(empty) == {"source": "x"}
    assert from_plain(Document, {"source": "x", "a field of tomorrow": 1}) == empty


@settings(max_examples=50)
@given(st.text(), st.text(), st.booleans())
def test_any_text_survives_plain_values(title: str, furniture: str, ocr: bool) -> None:
    document = replace(REPORT, masthead=Masthead(title=title), furniture=(furniture,), read_by_ocr=ocr)
    assert from_plain(Document, to_plain(document)) == document


def test_each_paragraph_counts_once_by_its_best_piece() -> None:
    ids = np.array([1, 1, 2, 3], dtype=np.int64)
    scores = np.array([0.2, 0.9, 0.5, 0.1], dtype=np.float32)
    assert [i for i, _ in best_by_paragraph(ids, scores, 2)] == [1, 2]


def test_ranges_that_touch_are_one_and_only_what_is_inside_is_found() -> None:
    ranges = np.array([(1, 3), (4, 4), (8, 9)], dtype=np.int64)
    assert joined(ranges).tolist() == [[1, 4], [8, 9]]
    ids = np.arange(12, dtype=np.int64)
    assert ids[inside(ids, joined(ranges))].tolist() == [1, 2, 3, 4, 8, 9]
    matrix = Matrix(ids, np.eye(12, dtype=np.float32))
    assert {i for i, _ in matrix.nearest(np.ones(12, np.float32), 12, ranges=ranges)} == {1, 2, 3, 4, 8, 9}
    allowed = np.array([2, 8, 11], dtype=np.int64)
    assert {i for i, _ in matrix.nearest(np.ones(12, np.float32), 12, allowed, ranges)} == {2, 8}
