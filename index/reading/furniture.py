"""Running headers, page numbers, job numbers and bar codes: words of the page, never of the text."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from index.reading.fragments import Fragment, Page

TOP = 0.105
BOTTOM = 0.90
"""Parts of the page height within which something repeated is furniture. On most development documents
running
headers stand above 0.09, page and job numbers below 0.92; the text begins below 0.095."""
DEEP_TOP = 0.14
"""As ``TOP``, for what is the same to the letter on a third of the pages, and for a symbol alone on its
line."""

PAGE_NUMBER = re.compile(
    r"^(?:[-–—]\s*)?(?:page\s+)?(?:(?:\d{1,4}|[ivxlc]{1,7})(?:\s*/\s*\d{1,4})?|/\d{1,4})(?:\s*[-–—])?$", re.I
)
JOB_NUMBER = re.compile(
    r"^(?:(?:GE|V|K|E|B|N|LC|NA|HQ)\.?\s?)?\d{2}-\d{5}X?\*?(?:\s*\((?:[ACEFRS]|[A-Z])\))?(?:\s*\d{6}\*?){0,4}$"
)
BAR_CODE = re.compile(r"^\*\d{6,9}\*$")
TURN_OVER = re.compile(r"^/\s*\.{2,3}$")
RECYCLE = re.compile(r"^Please recycle\b.*$", re.I)
SYMBOL_ALONE = re.compile(r"^[A-Z]{1,6}(?:/[\w.()\- ]+)+\*{0,3}$")
LABELLED = re.compile(
    r"^(?:[\[(]?(?:\d{1,3}[.)]|[a-z]{1,4}\))"
    r"|(?:Draft )?(?:resolution|decision) (?:[IVXLC]+|[A-Z]|\d{1,4}(?:/\d{1,3})?)\b)",
    re.IGNORECASE,
)
"""What numbers a paragraph or a decision: two that begin at the same height on two pages are no running
header."""
HEADER_LINE = re.compile(
    r"^(?:(?:English|French|Spanish|Français|Español|Arabic|Chinese|Russian)(?: only)?"
    r"|(?:page|página) \d{1,4})$",
    re.IGNORECASE,
)
DEEPEST_HEADER = 0.16
"""How far down the page the last line of a header of three lines may stand."""
DAY = re.compile(r"^\d{1,2}/\d{1,2}/\d{2,4}$")
DIGITS = re.compile(r"\d+|\b[ivxlc]+\b")


def furniture(pages: Sequence[Page]) -> set[int]:
    """The ``id`` of every fragment of ``pages`` that is furniture."""
    found: set[int] = set()
    repeated: defaultdict[tuple[str, int, int], list[tuple[int, Fragment]]] = defaultdict(list)
    same: defaultdict[tuple[str, int, int], list[tuple[int, Fragment]]] = defaultdict(list)
    for page in pages:
        for fragment in page.fragments:
            if is_furniture_by_itself(fragment, page) and not _ends_a_line(fragment, page):
                if not _marks_a_note(fragment, page):
                    found.add(id(fragment))
                continue
            place = (round(fragment.baseline / 3), round(page.height / 10))
            if fragment.marks and fragment.marks[0][0] == 0:
                continue  # a note: "28 Ibid." may stand at the foot of two pages
            labelled = LABELLED.match(fragment.text) or _is_number_of_text(fragment.text, page)
            if _in_margin(fragment, page) and not labelled:
                repeated[DIGITS.sub("#", fragment.text), *place].append((page.number, fragment))
            elif fragment.baseline < DEEP_TOP * page.height:
                same[fragment.text, *place].append((page.number, fragment))
        found.update(id(f) for f in _after_job_number(page))
        found.update(id(f) for f in _record_header(page))
        found.update(id(f) for f in _stacked_header(page))
    found.update(_displaced(pages, found))
    text_size = _text_size(pages)
    for least, groups in ((2, repeated), (max(3, len(pages) // 3), same)):
        for places in groups.values():
            # Annexes on new pages have lines of their titles in common: larger than text, and rare.
            is_title = places[0][1].bold and places[0][1].size > 1.1 * text_size
            if is_title and len(places) * 2 < len(pages):
                continue
            if len({number for number, _ in places}) >= least:
                found.update(id(fragment) for _, fragment in places)
    return found


def _displaced(pages: Sequence[Page], found: set[int]) -> set[int]:
    """Job numbers and symbols beside a map or a table set sideways: the same as stand in the margin of other
    pages, far out on this one, upright where the reader turned the page."""
    known: defaultdict[str, set[int]] = defaultdict(set)
    for page in pages:
        for fragment in page.fragments:
            text = fragment.text.strip()
            if id(fragment) in found and (JOB_NUMBER.match(text) or SYMBOL_ALONE.match(text)):
                known[text].add(page.number)
    return {
        id(fragment)
        for page in pages
        for fragment in page.fragments
        if page.number > 1 and len(known[fragment.text.strip()]) > 1 and _far_out(fragment, page)
    }


def _far_out(fragment: Fragment, page: Page) -> bool:
    """Whether a fragment stands in an outer sixth of the page, on whatever side."""
    across = (fragment.left + fragment.right) / 2 / page.width
    down = fragment.baseline / page.height
    return not (1 / 6 < across < 5 / 6 and 1 / 6 < down < 5 / 6)


def _text_size(pages: Sequence[Page]) -> float:
    """The size that most letters of the document are set in."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for fragment in page.fragments:
            sizes[round(fragment.size, 1)] += len(fragment.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def is_furniture_by_itself(fragment: Fragment, page: Page) -> bool:
    """What is furniture on the evidence of one page: its form and its place in the margin."""
    text = fragment.text.strip()
    if BAR_CODE.match(text) or RECYCLE.match(text):
        return True
    low = fragment.baseline > 0.87 * page.height
    high = fragment.baseline < TOP * page.height
    if page.number > 1 and fragment.baseline < DEEP_TOP * page.height and SYMBOL_ALONE.match(text):
        return True
    if low and (JOB_NUMBER.match(text) or PAGE_NUMBER.match(text) or TURN_OVER.match(text)):
        return True
    if JOB_NUMBER.match(text) and "(" in text:
        return True
    if fragment.turned and _at_edge(fragment, page):
        return True
    return high and page.number > 1 and bool(PAGE_NUMBER.match(text)) and not _is_number_of_text(text, page)


def _is_number_of_text(text: str, page: Page) -> bool:
    """Whether "56/103" at the head of the 11th page numbers a decision: no page is numbered further than it
    stands in the file."""
    first, _, second = (part.strip() for part in text.partition("/"))
    return first.isdigit() and second.isdigit() and int(first) > page.number + 2


def _ends_a_line(fragment: Fragment, page: Page) -> bool:
    """A page number at the end of an entry of the contents table, low on the page."""
    return bool(PAGE_NUMBER.match(fragment.text.strip())) and any(
        other is not fragment
        and abs(other.baseline - fragment.baseline) < 2
        and len(other.text) > 24
        and not other.turned
        and not JOB_NUMBER.match(other.text.strip())
        for other in page.fragments
    )


def _marks_a_note(fragment: Fragment, page: Page) -> bool:
    """A note's small raised figure, set apart from the note to its right, is no page number."""
    return len(fragment.text) < 4 and any(
        other.left > fragment.right
        and other.left - fragment.right < 3 * other.size
        and -0.1 * other.size < other.baseline - fragment.baseline < 0.6 * other.size
        and fragment.size < 0.85 * other.size
        for other in page.fragments
    )


def _after_job_number(page: Page) -> list[Fragment]:
    """Dates printed after the job number, set apart from it: "24-19640 (E)    041124"."""
    heads = [f for f in page.fragments if JOB_NUMBER.match(f.text.strip()) and "(" in f.text]
    return [
        fragment
        for fragment in page.fragments
        if re.fullmatch(r"\d{6}", fragment.text.strip())
        and any(abs(fragment.baseline - head.baseline) < 2 for head in heads)
    ]


def _record_header(page: Page) -> list[Fragment]:
    """The running header of verbatim records: the symbol, the subject and the date on one line. The date
    changes place from page to page, and a short record has each of them once."""
    head = [f for f in page.fragments if f.baseline < TOP * page.height and not f.turned]
    dates = [f for f in head if DAY.match(f.text.strip())]
    symbols = [f for f in head if SYMBOL_ALONE.match(f.text.strip())]
    if page.number == 1 or not dates or not symbols:
        return []
    return [f for f in head if abs(f.baseline - dates[0].baseline) < 2]


def _stacked_header(page: Page) -> list[Fragment]:
    """The running header of typescripts, one thing on a line: the symbol, "English", "Page 2"."""
    head = [f for f in page.fragments if f.baseline < DEEPEST_HEADER * page.height and not f.turned]
    symbols = [f for f in head if SYMBOL_ALONE.match(f.text.strip())]
    if page.number == 1 or not symbols:
        return []
    stacked = [symbols[0]]
    for fragment in sorted(head, key=lambda f: f.baseline):
        last = stacked[-1]
        below = 0 < fragment.baseline - last.baseline < 2.2 * fragment.size
        if below and abs(fragment.left - last.left) < 60 and HEADER_LINE.match(fragment.text.strip()):
            stacked.append(fragment)
    return stacked if len(stacked) > 1 else []


def _in_margin(fragment: Fragment, page: Page) -> bool:
    return (
        fragment.baseline < TOP * page.height
        or fragment.baseline > BOTTOM * page.height
        or (fragment.turned and _at_edge(fragment, page))
    )


def _at_edge(fragment: Fragment, page: Page) -> bool:
    return fragment.left > 0.9 * page.width or fragment.right < 0.1 * page.width


def drop_header_rules(pages: Sequence[Page]) -> None:
    """Take the rules under running headers off the pages: they are no table's."""
    places = Counter(
        place
        for page in pages
        for place in {round(r.top) for r in page.rules if r.horizontal and r.top < DEEP_TOP * page.height}
    )
    often = {place for place, count in places.items() if count > max(2, 0.4 * len(pages))}
    for page in pages:
        page.rules = [
            rule
            for rule in page.rules
            if not (rule.top < DEEP_TOP * page.height and {round(rule.top), round(rule.top) + 1} & often)
        ]
