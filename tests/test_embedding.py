"""Encoders: what every one of them promises, and how folders and servers are read."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.embedding import PACKAGED, EncoderError, HashingEncoder, as_llama_index, load_encoder
from index.embedding.base import knows_english_alone
from index.embedding.endpoint import EndpointEncoder
from index.embedding.folder import read_encoder_folder
from index.embedding.onnx import pool
from index.embedding.vocabulary import is_english, pieces_of
from index.embedding.windows import join_windows, split_into_windows

ALPHABET = "abcdefghijklmnopqrstuvwxyz"


@given(st.lists(st.integers(), max_size=300), st.integers(1, 50))
def test_windows_lose_no_token_and_keep_their_order(ids: list[int], size: int) -> None:
    windows = split_into_windows(ids, size)
    assert [token for window in windows for token in window] == ids
    assert all(len(window) <= size for window in windows)


def test_windows_of_a_long_text_are_of_nearly_equal_length() -> None:
    assert [len(window) for window in split_into_windows(list(range(11)), 5)] == [4, 3, 4]


def test_joined_windows_weigh_by_length_and_are_unit_vectors() -> None:
    vectors = np.array([[1, 0], [0, 1], [0, 1]], dtype=np.float32)
    joined = join_windows(vectors, [0, 0, 1], [3, 1, 7], 2)
    assert np.allclose(np.linalg.norm(joined, axis=1), 1)
    assert joined[0, 0] == pytest.approx(3 * joined[0, 1])


@pytest.mark.parametrize(
    ("how", "expected"),
    [("mean", [2.0, 3.0]), ("cls", [1.0, 2.0]), ("last", [3.0, 4.0]), ("max", [3.0, 4.0])],
)
def test_padding_takes_no_part_in_pooling(how: str, expected: list[float]) -> None:
    hidden = np.array([[[1, 2], [3, 4], [100, 100]]], dtype=np.float32)
    mask = np.array([[1, 1, 0]])
    assert pool(hidden, mask, how)[0].tolist() == expected  # type: ignore[arg-type]


def test_the_stand_in_is_deterministic_and_finds_shared_words() -> None:
    encoder = HashingEncoder()
    vectors = encoder.encode_passages(["Firearms and ammunition", "ammunition, firearms AND", "maritime law"])
    again = HashingEncoder().encode_passages(["Firearms and ammunition"])
    assert np.array_equal(vectors[:1], again)
    assert vectors[0] @ vectors[1] == pytest.approx(1, abs=1e-5)
    assert abs(vectors[0] @ vectors[2]) < 0.6


def test_the_stand_in_is_had_only_by_name() -> None:
    assert isinstance(load_encoder("hashing"), HashingEncoder)
    with pytest.raises(EncoderError, match="There is no encoder 'no-such-model'"):
        load_encoder("no-such-model")


def test_llama_index_gets_the_same_vectors() -> None:
    encoder = HashingEncoder()
    adapter = as_llama_index(encoder)
    assert (
        adapter.get_text_embedding_batch(["one", "two"]) == encoder.encode_passages(["one", "two"]).tolist()
    )
    assert adapter.get_query_embedding("one") == encoder.encode_queries(["one"])[0].tolist()


def _folder(path: Path, files: dict[str, object]) -> Path:
    for name, content in {"model.onnx": "", "tokenizer.json": {}, **files}.items():
        target = path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content if isinstance(content, str) else json.dumps(content))
    return path


def test_a_sentence_transformers_folder_states_pooling_prefixes_and_length(tmp_path: Path) -> None:
    folder = read_encoder_folder(
        _folder(
            tmp_path,
            {
                "1_Pooling/config.json": {"pooling_mode_cls_token": True, "pooling_mode_mean_tokens": False},
                "config_sentence_transformers.json": {"prompts": {"query": "q: ", "document": "d: "}},
                "sentence_bert_config.json": {"max_seq_length": 256},
                "config.json": {"_name_or_path": "org/some-model", "max_position_embeddings": 512},
            },
        )
    )
    assert (folder.name, folder.pooling, folder.max_tokens) == ("some-model", "cls", 256)
    assert (folder.query_prefix, folder.passage_prefix) == ("q: ", "d: ")


def test_an_e5_folder_gets_the_prefixes_its_config_forgets(tmp_path: Path) -> None:
    folder = read_encoder_folder(
        _folder(tmp_path, {"config.json": {"_name_or_path": "intfloat/multilingual-e5-small"}})
    )
    assert (folder.query_prefix, folder.passage_prefix) == ("query: ", "passage: ")


def test_encoder_json_overrides_what_the_export_says(tmp_path: Path) -> None:
    folder = read_encoder_folder(
        _folder(tmp_path, {"encoder.json": {"name": "mine", "pooling": "last", "max_tokens": 99}})
    )
    assert (folder.name, folder.pooling, folder.max_tokens) == ("mine", "last", 99)


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({"modules.json": [{"type": "sentence_transformers.models.Dense"}]}, "Dense layer"),
        ({"config.json": "{"}, "not valid JSON"),
    ],
)
def test_a_folder_that_would_give_wrong_vectors_is_refused(
    tmp_path: Path, files: dict[str, object], message: str
) -> None:
    with pytest.raises(EncoderError, match=message):
        read_encoder_folder(_folder(tmp_path, files))


ENGLISH_VOCABULARY = {
    f"{a}{b}{c}{d}": 0 for a in "abcdefghij" for b in "aeiou" for c in "klmnprst" for d in ALPHABET
}
MANY_LANGUAGES = [
    [f"{a}{b}{c}{d}", -1.0] for a in "абвгдежзик" for b in "аеиоу" for c in "klmnprst" for d in ALPHABET
]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"encoder.json": {"languages": ["en"]}}, ("en",)),
        ({"encoder.json": {"languages": "EN"}, "README.md": "---\nlanguage: fr\n---\n"}, ("en",)),
        ({"encoder.json": {"languages": []}, "tokenizer.json": {"model": {"vocab": ENGLISH_VOCABULARY}}}, ()),
        ({"README.md": "---\nlicense: mit\nlanguage: en\n---\n# A model"}, ("en",)),
        ({"README.md": "---\nlanguage:\n- en\n- zh\ntags:\n- x\n---\n"}, ("en", "zh")),
        ({"README.md": "---\nlanguage: [en, fr]\n---\n"}, ("en", "fr")),
        ({"README.md": "---\nlanguage: multilingual\n---\n"}, ("multilingual",)),
        ({"README.md": "A model.\n\nlanguage: en"}, ()),
        ({"tokenizer.json": {"model": {"vocab": ENGLISH_VOCABULARY}}}, ("en",)),
        ({"tokenizer.json": {"model": {"vocab": MANY_LANGUAGES}}}, ()),
        ({"tokenizer.json": {"model": {"vocab": {"the": 0, "of": 1}}}}, ()),
        ({"tokenizer.json": {"model": {}}}, ()),
        ({"tokenizer.json": "no JSON"}, ()),
    ],
)  # fmt: skip
def test_a_folder_says_by_itself_its_card_or_its_vocabulary_which_languages_it_knows(
    tmp_path: Path, files: dict[str, object], expected: tuple[str, ...]
) -> None:
    assert read_encoder_folder(_folder(tmp_path, files)).languages == expected


def test_the_vocabularies_of_the_packaged_encoders_tell_what_these_say() -> None:
    for name, english in (("gte-small-un", True), ("multilingual-e5-small", False)):
        tokenizer = json.loads((PACKAGED / name / "tokenizer.json").read_text(encoding="utf-8"))
        assert is_english(pieces_of(tokenizer)) is english
        assert knows_english_alone(load_encoder(name)) is english


def test_what_a_server_does_not_tell_its_specification_may() -> None:
    assert load_encoder("http://127.0.0.1:9/v1#m").languages == ()
    told = load_encoder("http://127.0.0.1:9/v1#m&languages=en")
    assert (told.name, told.languages) == ("m", ("en",))


def test_a_folder_without_tokenizer_says_what_is_missing(tmp_path: Path) -> None:
    (tmp_path / "model.onnx").touch()
    with pytest.raises(EncoderError, match=r"no tokenizer\.json"):
        read_encoder_folder(tmp_path)


def test_a_file_that_is_no_model_is_a_sentence(tmp_path: Path) -> None:
    encoder = load_encoder(str(_folder(tmp_path, {"model.onnx": "not a model"})))
    with pytest.raises(EncoderError, match="onnxruntime cannot open"):
        _ = encoder.dimensions


class _Server(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if body["model"] == "broken":
            self.send_response(404)
            self.end_headers()
            self.wfile.write(b"no such model")
            return
        rows = [{"index": i, "embedding": [float(len(text)), 1.0]} for i, text in enumerate(body["input"])]
        self.send_response(200)
        self.end_headers()
        self.wfile.write(json.dumps({"data": rows[::-1]}).encode())

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[str]:
    http = HTTPServer(("127.0.0.1", 0), _Server)
    threading.Thread(target=http.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{http.server_port}/v1"
    http.shutdown()


def test_an_endpoint_gives_unit_vectors_in_the_order_asked_for(server: str) -> None:
    vectors = EndpointEncoder(server, "any", batch_size=2).encode_passages(["a", "bbb", "cc"])
    assert (vectors[:, 0] / vectors[:, 1]).tolist() == pytest.approx([1, 3, 2])
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1)


def test_two_servers_with_one_model_name_are_two_spaces() -> None:
    one, other = (load_encoder(f"http://127.0.0.1:{port}/v1#m") for port in (8791, 8792))
    assert one.name == other.name
    assert one.fingerprint != other.fingerprint
    assert one.fingerprint == load_encoder("http://127.0.0.1:8791/v1/#m").fingerprint
    short = EndpointEncoder("http://127.0.0.1:8791/v1", "m", max_tokens=128)
    assert short.fingerprint != one.fingerprint


def test_an_endpoint_that_refuses_or_is_away_is_a_sentence(server: str) -> None:
    with pytest.raises(EncoderError, match="answered 404: no such model"):
        load_encoder(server + "#broken").encode_queries(["x"])
    with pytest.raises(EncoderError, match="cannot be reached"):
        load_encoder("http://127.0.0.1:9/v1#m").encode_queries(["x"])
    with pytest.raises(EncoderError, match="names no model"):
        load_encoder(server)


@pytest.mark.parametrize("gone", ["use-multilingual-v3", "gte-small"])
def test_an_encoder_that_is_gone_is_told_with_what_to_do(gone: str) -> None:
    with pytest.raises(EncoderError, match="pincite index --encoder gte-small-un"):
        load_encoder(gone)
