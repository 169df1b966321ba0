"""Models by their ``fastembed`` name, where a network and the extra ``pincite[fastembed]`` exist.

fastembed is used to fetch the files only; they run in our own ``OnnxEncoder``, which never truncates.
"""

from __future__ import annotations

import os
from pathlib import Path

from index.embedding.errors import EncoderError
from index.onnx_models import SENDS_NOTHING


def fastembed_folder(model: str) -> Path:
    """Fetch ``model`` (once; fastembed caches it) and return the folder its files are in."""
    os.environ.update(SENDS_NOTHING)  # fastembed imports onnxruntime
    try:
        from fastembed import TextEmbedding  # type: ignore[import-not-found]
    except ModuleNotFoundError as error:
        raise EncoderError(
            "The package fastembed is not installed. Run: pip install 'pincite[fastembed]'"
        ) from error
    try:
        return Path(TextEmbedding(model).model._model_dir)
    except (OSError, ValueError) as error:
        raise EncoderError(f"fastembed cannot provide {model}: {error}") from error
