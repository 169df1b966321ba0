"""Two columns of running text on one page, read one after the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from index.reading.fragments import Fragment, Page
from index.reading.ruled import column_edges

Gutter = tuple[float, float]


def known_gutter(pages: Sequence[Page], hidden: set[int]) -> Gutter | None:
    """The strip between two columns that most two-column pages of a document share: its last page may have
    too few lines to show one by itself."""
    found = [_gutter([f for f in page.fragments if id(f) not in hidden], page) for page in pages]
    common = Counter((round(left / 8), round(right / 8)) for left, right in filter(None, found))
    if not common:
        return None
    left, right = common.most_common(1)[0][0]
    return next(g for g in found if g and (round(g[0] / 8), round(g[1] / 8)) == (left, right))


def regions(fragments: Sequence[Fragment], page: Page, known: Gutter | None = None) -> list[list[Fragment]]:
    """Parts of the page to read one after the other: a two-column page gives left and right column.
    ``known`` is where other pages of the document have their gutter."""
    gutter = _gutter(fragments, page)
    if gutter is None and known is not None and _fits(fragments, known):
        gutter = known
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


def _fits(fragments: Sequence[Fragment], gutter: Gutter) -> bool:
    """Whether hardly a line crosses the gutter, and lines start at both columns' edges."""
    left, right = gutter
    crossing = sum(_crosses(fragment, left, right) for fragment in fragments)
    beside = [f for f in fragments if f.left >= right - 2]
    starting = sum(abs(f.left - right) < 3 for f in beside)
    return crossing * 10 <= len(fragments) and starting >= 2 and len(fragments) - len(beside) - crossing >= 2


def _gutter(fragments: Sequence[Fragment], page: Page) -> Gutter | None:
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
