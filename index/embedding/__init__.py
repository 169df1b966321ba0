"""Encoders: what turns text into vectors. ``default_encoders`` needs no network, no torch and no download."""

from __future__ import annotations

from pathlib import Path

from index.embedding.base import Encoder, Vectors
from index.embedding.errors import EncoderError
from index.embedding.hashing import HashingEncoder
from index.embedding.llama_index import as_llama_index

__all__ = [
    "Encoder",
    "EncoderError",
    "HashingEncoder",
    "Vectors",
    "as_llama_index",
    "default_encoders",
    "load_encoder",
]

# What earlier versions packaged, and a library may still name.
GONE = frozenset({"use-multilingual-v3", "gte-small"})
PACKAGED = Path(__file__).parent / "packaged"
SPECIFICATIONS = (
    "gte-small-un, multilingual-e5-small, a folder with model.onnx and tokenizer.json, "
    "https://HOST/v1#MODEL (with &languages=en where it knows English alone), or fastembed:MODEL"
)


def default_encoders() -> tuple[Encoder, ...]:
    """The packaged encoders: one for documents in English, one for documents in other languages
    (``index.spaces.holds``). Weights load on first use, and only those of an encoder that is needed.
    """
    return load_encoder("gte-small-un"), load_encoder("multilingual-e5-small")


def load_encoder(spec: str) -> Encoder:
    """An encoder by specification: see ``SPECIFICATIONS``; ``hashing`` is the stand-in for tests.

    Raises ``EncoderError`` when there is no such encoder or its files are not right.
    """
    if spec == "hashing":
        return HashingEncoder()
    if spec.startswith(("http://", "https://")):
        from index.embedding.endpoint import EndpointEncoder

        base, _, named = spec.partition("#")
        model, _, languages = named.partition("&languages=")
        if not model:
            raise EncoderError(f"{spec} names no model. Write it after a #: {base}#MODEL")
        return EndpointEncoder(base, model, languages=[code for code in languages.split(",") if code])
    if spec.startswith("fastembed:"):
        from index.embedding.fastembed import fastembed_folder
        from index.embedding.onnx import OnnxEncoder

        return OnnxEncoder.from_folder(fastembed_folder(spec.removeprefix("fastembed:")))
    if spec in GONE:
        raise EncoderError(
            f"The encoder {spec} no longer comes with Pincite. Embed this library anew, once: "
            "pincite index --encoder gte-small-un --encoder multilingual-e5-small"
        )
    folder = PACKAGED / spec if (PACKAGED / spec).is_dir() else Path(spec)
    if not folder.is_dir():
        raise EncoderError(f"There is no encoder {spec!r}. Name one of: {SPECIFICATIONS}.")
    from index.embedding.onnx import OnnxEncoder

    return OnnxEncoder.from_folder(folder)
