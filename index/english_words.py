"""Words of ordinary English, so that none is taken for a slip of the pen: the whole words that the packaged
encoder's vocabulary has."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files


def is_english_word(word: str) -> bool:
    """Whether ``word`` is one that English texts use often."""
    return word.lower() in _vocabulary()


@cache
def _vocabulary() -> frozenset[str]:
    text = files("index.embedding").joinpath("packaged/gte-small-un/tokenizer.json").read_text("utf-8")
    return frozenset(word for word in json.loads(text)["model"]["vocab"] if word.isalpha())
