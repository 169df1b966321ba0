"""Two columns of running text on one page, read one after the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from index.reading.fragments import Fragment, Page
from index.reading.ruled import column_edges


def regions(fragments: Sequence[Fragment], page: Page) -> list[list[Fragment]]:
    """Parts of the page to read one after the other: a two-column page gives left and right column."""
    gutter = _gutter(fragments, page)
    if gutter is not None and column_edges(page, gutter[0] - 12, gutter[1] + 12):
        gutter = None  # the columns of a table with long cells
    if gutter is None:
        return [list(fragments)]
    left, right = gutter
    regions: list[list[Fragment]] = []
    pending: list[Fragment] = []

    def flush() -> None:
        if pending:
            regions.append([f for f in pending if f.right <= right])
            regions.append([f for f in pending if f.right > right])
            pending.clear()

    for fragment in sorted(fragments, key=lambda f: f.baseline):
        if fragment.left < left - 1 and fragment.right > right + 1:
            flush()
            if regions and regions[-1] and _crosses(regions[-1][-1], left, right):
                regions[-1].append(fragment)
            else:
                regions.append([fragment])
        else:
            pending.append(fragment)
    flush()
    return [region for region in regions if region]


def _crosses(fragment: Fragment, left: float, right: float) -> bool:
    return fragment.left < left - 1 and fragment.right > right + 1


def _gutter(fragments: Sequence[Fragment], page: Page) -> tuple[float, float] | None:
    """An empty strip near the middle with running text on both sides of it, over most of the page."""
    narrow = [f for f in fragments if f.right - f.left < 0.55 * page.width]
    prose = [f for f in narrow if f.right - f.left > 0.25 * page.width]
    if len(prose) < 16 or len(prose) < 0.5 * len(fragments):
        return None
    lefts = Counter(round(f.left / 4) for f in prose if f.left > 0.4 * page.width)
    if not lefts:
        return None
    start = lefts.most_common(1)[0][0] * 4
    left_side = [f for f in prose if f.right < start + 2]
    right_side = [f for f in prose if abs(f.left - start) < 20]
    if min(len(left_side), len(right_side)) < 8:
        return None
    end = sorted(f.right for f in left_side)[int(0.95 * (len(left_side) - 1))]
    if start - end < 4 or start - end > 0.15 * page.width:
        return None
    return end, min(f.left for f in right_side)
