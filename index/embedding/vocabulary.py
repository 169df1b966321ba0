"""What languages an encoder knows, where its folder does not say: from the model card or the vocabulary.

A vocabulary made for English alone has next to no piece with another letter than a to z (gte-small: 0.1 of a
hundred); one made for many languages is full of them (multilingual-e5-small: 45).
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

# Pieces of an English vocabulary that have other letters, at most.
FOREIGN = 0.02
# A vocabulary of fewer pieces is a toy, and proves nothing.
LEAST_PIECES = 5_000

_FRONT_MATTER = re.compile(r"\A---\s*\n(.*?)\n---\s*(?:\n|\Z)", re.DOTALL)
_LANGUAGE = re.compile(r"(?m)^language:[ \t]*(.*(?:\n[ \t]*-[ \t]*\S+)*)")
_CODE = re.compile(r"[A-Za-z]{2,}(?:-[A-Za-z]+)?")
# How byte-level vocabularies write a blank and a line end, and others the beginning or inside of a word.
_MARKS = "▁ĠĊ#"


def languages_of_card(card: str) -> tuple[str, ...]:
    """The languages that a model card names in its front matter, "" for none; "multilingual" is several."""
    front = _FRONT_MATTER.match(card)
    listed = _LANGUAGE.search(front[1]) if front else None
    return tuple(dict.fromkeys(code.lower() for code in _CODE.findall(listed[1]))) if listed else ()


def is_english(pieces: list[str]) -> bool:
    """Whether a vocabulary was made for English alone, by its pieces of two letters and more."""
    words = [word for piece in pieces if len(word := piece.strip(_MARKS)) > 1 and not word.startswith("<")]
    words = [word for word in words if any(map(str.isalpha, word))]
    if len(words) < LEAST_PIECES:
        return False
    return sum(not word.isascii() for word in words) <= FOREIGN * len(words)


def pieces_of(tokenizer: Any) -> list[str]:
    """The vocabulary of a ``tokenizer.json``; empty for one that is in another form."""
    model = tokenizer.get("model") if isinstance(tokenizer, dict) else None
    vocabulary = model.get("vocab") if isinstance(model, dict) else None
    if isinstance(vocabulary, dict):
        return [str(piece) for piece in vocabulary]
    if isinstance(vocabulary, list):
        return [str(entry[0]) for entry in vocabulary if isinstance(entry, list) and entry]
    return []


def languages_known(folder: Path) -> tuple[str, ...]:
    """The languages of the encoder in ``folder`` by its card, else ``("en",)`` by its vocabulary, else () for
    any."""
    card = folder / "README.md"
    if card.is_file():
        named = languages_of_card(card.read_text(encoding="utf-8", errors="replace"))
        if named:
            return named
    try:
        tokenizer = json.loads((folder / "tokenizer.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ()
    return ("en",) if is_english(pieces_of(tokenizer)) else ()
