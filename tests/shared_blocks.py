"""Blocks for tests, as a reader of plain text gives them."""

from __future__ import annotations

from index.model import Block


def text_block(text: str) -> Block:
    """A block of text without any layout."""
    return Block(text=text)
