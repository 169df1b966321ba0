"""Pages set from right to left, turned as in a mirror: one set of layout rules serves both directions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.model import Block, Box
from index.reading.fragments import Fragment, Page, Rule, mostly_right_to_left


def is_mirrored(page: Page) -> bool:
    """Whether most of the page's letters are Arabic or Hebrew."""
    return mostly_right_to_left("".join(fragment.text for fragment in page.fragments))


def mirrored(page: Page) -> Page:
    """The page with left and right exchanged; texts stay as they are, in reading order."""
    width = page.width
    return replace(
        page,
        fragments=[_fragment(fragment, width) for fragment in page.fragments],
        rules=[Rule(width - rule.right, rule.top, width - rule.left, rule.bottom) for rule in page.rules],
    )


def unmirrored(blocks: Sequence[Block], width: float) -> list[Block]:
    """Blocks of a mirrored page with their boxes where they stand on the paper."""
    return [
        replace(b, box=Box(width - b.box.right, b.box.top, width - b.box.left, b.box.bottom)) if b.box else b
        for b in blocks
    ]


def _fragment(fragment: Fragment, width: float) -> Fragment:
    words = tuple(replace(word, left=width - word.right, right=width - word.left) for word in fragment.words)
    return replace(fragment, left=width - fragment.right, right=width - fragment.left, words=words)
