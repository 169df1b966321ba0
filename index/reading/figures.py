"""Charts and diagrams: their scattered words are no paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.model import Block, BlockStyle, Box
from index.reading.blocks import Placed
from index.reading.fragments import Page
from index.reading.usual import Usual

FEWEST_SCRAPS = 6
_NUMBER = re.compile(r"^(?:[\s\d.,%$€£()+–—−\-|/<>]|(?<=\d)(?:k|m|mn|bn)\b)+$")


def with_figures(items: list[Placed], page: Page, usual: Usual) -> list[Placed]:
    """The scattered words of a chart (axis figures, legends) taken together: they are no paragraphs."""
    result: list[Placed] = []
    run: list[Placed] = []

    def flush() -> None:
        numbers = sum(bool(_NUMBER.match(line)) for item in run for line in item.block.text.split("\n"))
        if len(run) >= FEWEST_SCRAPS and numbers >= 2:
            result.append(_figure(run, page, "furniture" if _is_drawn(run, page) else "table"))
        else:
            result.extend(run)
        run.clear()

    for item in items:
        if _is_scrap(item, usual) or (run and _is_legend(item, page)):
            run.append(item)
        else:
            flush()
            result.append(item)
    flush()
    return result


def _is_legend(item: Placed, page: Page) -> bool:
    """Whether each line stands right behind a swatch of colour or a piece of a curve."""
    if item.block.style != "text" or not item.lines or item.block.bold:
        return False
    return all(
        any(
            -2 < line.left - rule.right < 16
            and rule.right - rule.left < 60
            and rule.top < line.baseline + 1
            and rule.bottom > line.baseline - line.size
            for rule in page.rules
        )
        for line in item.lines
    )


def _is_scrap(item: Placed, usual: Usual) -> bool:
    block = item.block
    if block.style == "table":
        return len(block.text) < 400
    if block.style != "text" or len(item.lines) > 3 or len(block.text) > 120:
        return False
    text = block.text.strip()
    if _NUMBER.match(text):
        return True
    if any(line.label or line.ends for line in item.lines) or text[-1:] in ".;:,":
        return False
    off_size = block.size is not None and abs(block.size - usual.size) > 0.6
    return (off_size and not block.bold) or not item.lines


def _is_drawn(items: Sequence[Placed], page: Page) -> bool:
    """Whether bars, slices or curves are drawn among the words: then they say nothing without the drawing."""
    boxes = [item.block.box for item in items if item.block.box is not None]
    top, bottom = min(box.top for box in boxes), max(box.bottom for box in boxes)
    shapes = sum(
        top < rule.bottom and rule.top < bottom and rule.bottom - rule.top > 3 for rule in page.rules
    )
    return shapes >= 3 and not any(item.block.text.count("\n") > 5 for item in items)


def _figure(items: Sequence[Placed], page: Page, style: BlockStyle) -> Placed:
    boxes = [item.block.box for item in items if item.block.box is not None]
    return Placed(
        Block(
            "\n".join(item.block.text for item in items),
            style=style,
            page=page.number,
            box=Box(
                min(box.left for box in boxes),
                min(box.top for box in boxes),
                max(box.right for box in boxes),
                max(box.bottom for box in boxes),
            ),
            size=items[0].block.size,
            indent=items[0].block.indent,
        )
    )
