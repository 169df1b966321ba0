"""What encoders and readers share: a model file and its tokenizer opened, and batches run on every core."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

from index.errors import PinciteError

# Slower as one operator than as the two it is made of: a quarter of a whole pass (tools/quantise_encoder.py).
SLOWER_FUSED = ["SkipLayerNormFusion"]

# onnxruntime's wheels for Linux and macOS send their maker a report of every process and session, and leave a
# number in ~/.cache that tells machines apart, unless one of these is set before it is first imported (they
# were named differently in different releases: microsoft/onnxruntime pull requests 27379 and 29843).
SENDS_NOTHING = {"ORT_DISABLE_TELEMETRY": "1", "ORT_TELEMETRY_DISABLED": "1"}

Batch = TypeVar("Batch")
Result = TypeVar("Result")


def open_tokenizer(path: Path) -> Any:
    """The tokenizer of a ``tokenizer.json``, which cuts nothing off and pads nothing."""
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(path))
    # Exported files often carry a truncation length of 128: that would drop text without a word.
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def silent_onnxruntime() -> Any:
    """The module onnxruntime, imported so that nothing leaves the machine. The only way to import it."""
    os.environ.update(SENDS_NOTHING)
    import onnxruntime

    return onnxruntime


def open_session(path: Path, error_class: type[PinciteError]) -> Any:
    """A session of one thread a call: batches run side by side. Raises ``error_class`` for a file that cannot
    be opened."""
    onnxruntime = silent_onnxruntime()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    try:
        return onnxruntime.InferenceSession(
            str(path), options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOWER_FUSED
        )
    except Exception as error:  # onnxruntime raises a dozen unrelated classes
        raise error_class(
            f"onnxruntime cannot open {path}: {error} Export it again or name another."
        ) from error


def packed(lengths: Sequence[int], room: int) -> list[list[int]]:
    """Indices of ``lengths``, the shortest first, in batches whose rows times the longest row stay within
    ``room``; what is longer stands alone."""
    batches: list[list[int]] = []
    for index in sorted(range(len(lengths)), key=lambda i: lengths[i]):
        if batches and (len(batches[-1]) + 1) * lengths[index] <= room:
            batches[-1].append(index)
        else:
            batches.append([index])
    return batches


def side_by_side(run: Callable[[Batch], Result], batches: Sequence[Batch], threads: int) -> list[Result]:
    """The result of ``run`` for each batch, in order."""
    if len(batches) < 2 or threads == 1:
        return [run(batch) for batch in batches]
    with ThreadPoolExecutor(threads) as pool:
        return list(pool.map(run, batches))
