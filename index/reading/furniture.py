"""Running headers, page numbers, job numbers and bar codes: words of the page, never of the text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from index.reading.glyphs import Fragment, Page

TOP = 0.105
BOTTOM = 0.90
"""Parts of the page height within which something repeated is furniture. On the development documents running
headers stand above 0.09, page and job numbers below 0.92; the text begins below 0.095."""

PAGE_NUMBER = re.compile(
    r"^(?:[-–—]\s*)?(?:page\s+)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*/\s*\d{1,4})?(?:\s*[-–—])?$", re.I
)
JOB_NUMBER = re.compile(
    r"^(?:(?:GE|V|K|E|B|N|LC|NA|HQ)\.?\s?)?\d{2}-\d{5}X?\*?(?:\s*\((?:[ACEFRS]|[A-Z])\))?(?:\s*\d{6}\*?){0,4}$"
)
BAR_CODE = re.compile(r"^\*\d{6,9}\*$")
TURN_OVER = re.compile(r"^/\s*\.{2,3}$")
RECYCLE = re.compile(r"^Please recycle\b.*$", re.I)
SYMBOL_ALONE = re.compile(r"^[A-Z]{1,6}(?:/[\w.()\- ]+)+\*{0,3}$")
DIGITS = re.compile(r"\d+|\b[ivxlc]+\b")


def furniture(pages: Sequence[Page]) -> set[int]:
    """The ``id`` of every fragment of ``pages`` that is furniture."""
    found: set[int] = set()
    repeated: defaultdict[tuple[str, int, int], list[tuple[int, Fragment]]] = defaultdict(list)
    for page in pages:
        for fragment in page.fragments:
            if is_furniture_by_itself(fragment, page):
                found.add(id(fragment))
            elif _in_margin(fragment, page):
                key = (DIGITS.sub("#", fragment.text), round(fragment.baseline / 3), round(page.height / 10))
                repeated[key].append((page.number, fragment))
        found.update(id(f) for f in _after_job_number(page))
    for places in repeated.values():
        if len({number for number, _ in places}) > 1:
            found.update(id(fragment) for _, fragment in places)
    return found


def is_furniture_by_itself(fragment: Fragment, page: Page) -> bool:
    """What is furniture on the evidence of one page: its form and its place in the margin."""
    text = fragment.text.strip()
    if BAR_CODE.match(text) or RECYCLE.match(text):
        return True
    low = fragment.baseline > 0.87 * page.height
    high = fragment.baseline < TOP * page.height
    if low and (JOB_NUMBER.match(text) or PAGE_NUMBER.match(text) or TURN_OVER.match(text)):
        return True
    if JOB_NUMBER.match(text) and "(" in text:
        return True
    if fragment.turned and _at_edge(fragment, page):
        return True
    return high and page.number > 1 and bool(SYMBOL_ALONE.match(text) or PAGE_NUMBER.match(text))


def _after_job_number(page: Page) -> list[Fragment]:
    """Dates printed after the job number, set apart from it: "24-19640 (E)    041124"."""
    heads = [f for f in page.fragments if JOB_NUMBER.match(f.text.strip()) and "(" in f.text]
    return [
        fragment
        for fragment in page.fragments
        if re.fullmatch(r"\d{6}", fragment.text.strip())
        and any(abs(fragment.baseline - head.baseline) < 2 for head in heads)
    ]


def _in_margin(fragment: Fragment, page: Page) -> bool:
    return (
        fragment.baseline < TOP * page.height
        or fragment.baseline > BOTTOM * page.height
        or (fragment.turned and _at_edge(fragment, page))
    )


def _at_edge(fragment: Fragment, page: Page) -> bool:
    return fragment.left > 0.9 * page.width or fragment.right < 0.1 * page.width
