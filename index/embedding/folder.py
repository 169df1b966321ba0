"""Read how a folder in the sentence-transformers layout wants to be used: files, pooling, prefixes, length.

A folder holds ``model.onnx`` (at its top or in ``onnx/``), ``tokenizer.json`` and, as exported, some of
``1_Pooling/config.json``, ``config_sentence_transformers.json`` (prompts), ``sentence_bert_config.json``
(``max_seq_length``), ``modules.json`` and ``config.json``. An ``encoder.json`` of ours overrides all of them,
and says which ``languages`` the encoder knows; else the model card (``README.md``) or the vocabulary does.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from index.embedding.errors import EncoderError
from index.embedding.vocabulary import languages_known

Pooling = Literal["mean", "cls", "max", "last"]

MODEL_FILES = (
    "model.onnx",
    "onnx/model.onnx",
    "model_optimized.onnx",
    "model_quantized.onnx",
    "onnx/model_quantized.onnx",
)
POOLING_KEYS: dict[str, Pooling] = {
    "pooling_mode_cls_token": "cls",
    "pooling_mode_mean_tokens": "mean",
    "pooling_mode_max_tokens": "max",
    "pooling_mode_lasttoken": "last",
}
# Families whose cards ask for prefixes that their exported configs do not carry.
FAMILY_PREFIXES: tuple[tuple[str, str, str], ...] = (
    ("e5-", "query: ", "passage: "),
    ("bge-", "Represent this sentence for searching relevant passages: ", ""),
    ("arctic-embed", "Represent this sentence for searching relevant passages: ", ""),
)


@dataclass(frozen=True, slots=True)
class EncoderFolder:
    """Everything needed to run the model of one folder. ``max_tokens`` counts special tokens too."""

    name: str
    model: Path
    tokenizer: Path
    pooling: Pooling
    max_tokens: int
    query_prefix: str = ""
    passage_prefix: str = ""
    languages: tuple[str, ...] = ()


def read_encoder_folder(folder: Path) -> EncoderFolder:
    """Describe the encoder in ``folder``.

    Raises ``EncoderError`` when a file is missing, is not JSON, or asks for a step we do not carry out (a
    dense layer after pooling), because vectors computed without it would be wrong without anyone noticing.
    """
    if not folder.is_dir():
        raise EncoderError(f"The encoder folder {folder} does not exist. Name one with model.onnx in it.")
    model = _model_file(folder)
    tokenizer = folder / "tokenizer.json"
    if not tokenizer.is_file():
        raise EncoderError(
            f"The encoder folder {folder} has no tokenizer.json. Copy it there from where the model came."
        )
    own = _read_json(folder / "encoder.json")
    config = _read_json(folder / "config.json")
    _refuse_unknown_modules(folder)
    query_prefix, passage_prefix = _prefixes(folder, config)
    return EncoderFolder(
        name=str(own.get("name") or _model_name(config) or folder.resolve().name),
        model=model,
        tokenizer=tokenizer,
        pooling=own.get("pooling") or _pooling(folder),
        max_tokens=int(own.get("max_tokens") or _max_tokens(folder, config)),
        query_prefix=str(own.get("query_prefix", query_prefix)),
        passage_prefix=str(own.get("passage_prefix", passage_prefix)),
        languages=_languages(own, folder),
    )


def _languages(own: dict[str, Any], folder: Path) -> tuple[str, ...]:
    stated = own.get("languages")
    if stated is None:
        return languages_known(folder)
    return tuple(str(code).lower() for code in ([stated] if isinstance(stated, str) else stated))


def _model_file(folder: Path) -> Path:
    for name in MODEL_FILES:
        if (folder / name).is_file():
            return folder / name
    others = sorted([*folder.glob("*.onnx"), *folder.glob("onnx/*.onnx")])
    if len(others) == 1:
        return others[0]
    if others:
        names = ", ".join(str(path.relative_to(folder)) for path in others)
        raise EncoderError(
            f"The encoder folder {folder} has several models ({names}). Rename the one to use to model.onnx."
        )
    raise EncoderError(f"The encoder folder {folder} has no model.onnx. Export the model to ONNX into it.")


def _read_json(path: Path) -> dict[str, Any]:
    if not path.is_file():
        return {}
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise EncoderError(f"{path} is not valid JSON ({error}). Correct it or fetch it again.") from error
    return value if isinstance(value, dict) else {}


def _refuse_unknown_modules(folder: Path) -> None:
    path = folder / "modules.json"
    if not path.is_file():
        return
    try:
        modules = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise EncoderError(f"{path} is not valid JSON ({error}). Correct it or fetch it again.") from error
    kinds = [str(module.get("type", "")).rsplit(".", 1)[-1] for module in modules]
    unknown = [kind for kind in kinds if kind not in {"Transformer", "Pooling", "Normalize"}]
    if unknown:
        raise EncoderError(
            f"The encoder in {folder} has a {unknown[0]} layer after pooling, which is not supported. "
            "Export it to ONNX with that layer inside, or choose another model."
        )


def _model_name(config: dict[str, Any]) -> str:
    return str(config.get("_name_or_path", "")).rstrip("/").rsplit("/", 1)[-1]


def _pooling(folder: Path) -> Pooling:
    config = _read_json(folder / "1_Pooling" / "config.json")
    for key, pooling in POOLING_KEYS.items():
        if config.get(key):
            return pooling
    return "mean"


def _max_tokens(folder: Path, config: dict[str, Any]) -> int:
    stated = _read_json(folder / "sentence_bert_config.json").get("max_seq_length")
    positions = config.get("max_position_embeddings")
    # RoBERTa-like models count positions from 2.
    if positions and config.get("model_type") in {"roberta", "xlm-roberta"}:
        positions -= 2
    known = [int(value) for value in (stated, positions) if value]
    return min(known, default=512)


def _prefixes(folder: Path, config: dict[str, Any]) -> tuple[str, str]:
    prompts = _read_json(folder / "config_sentence_transformers.json").get("prompts") or {}
    if prompts:
        passage = prompts.get("passage") or prompts.get("document") or ""
        return str(prompts.get("query") or ""), str(passage)
    name = (_model_name(config) or folder.resolve().name).lower()
    for family, query_prefix, passage_prefix in FAMILY_PREFIXES:
        if family in name:
            return query_prefix, passage_prefix
    return "", ""
