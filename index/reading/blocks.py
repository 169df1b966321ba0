"""Lines into blocks: where one paragraph ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.model import Block, BlockStyle, Box
from index.reading.fragments import Fragment, Page
from index.reading.joining import LINE_END_HYPHENS, clean, join_lines
from index.reading.lines import UNDERSCORES, Line
from index.reading.tables import Table
from index.reading.usual import Usual

LINKING = re.compile(
    r"\b(?:of|the|and|to|for|in|on|by|with|from|its|their|de|des|du|et|la|le|les|à|aux|del|los|las|y|en|por)$"
)
"""A line of a title that ends in such a word goes on in the next."""
SHORTEST_FULL = 16
"""In ems: the narrowest column that running text is set in."""
ENDED = re.compile(r"(?<!\bNo)(?<!\bVol)[.;!?]$")
"""A line that may end a sentence; "(Sales No." does not."""
MASTHEAD_COLUMN = 0.53
"""Right edge of the column of session and agenda item, as a part of the page's width: its lines break between
0.53 and 0.56 in the development documents."""

STARTS_OF_MASTHEAD = re.compile(
    r"(?:[A-Z][\w-]+|\d{1,4}(?:st|nd|rd|th))(?: [a-z-]+){0,3} session(?:,? (?:of )?\d{4})?"
    r"|[A-Z][^\d,;:]{2,30}, \d{1,2}[ –-].{3,60} \d{4}\*{0,3}"
    r"|(?:Provisional )?[Aa]genda items? \d.*|Items? \d.{0,30} of the .*agenda\*{0,3}"
)
"""What is a line of its own in the column of session, place and agenda item, however full the line above."""

_BODY = re.compile(
    r"^(?:[A-Z][\w’-]+ (?:[\w’-]+ )*)?(?:Commission|Committee|Council|Conference)\b(?!.*\bNations$)"
)
_BODY_UNDER = re.compile(r"^(?:Committee|Subcommittee|Working Group|Working Party|Executive Board)\b")


@dataclass(slots=True)
class Placed:
    """A block with the lines it was made of, and the right edge of its page's text."""

    block: Block
    lines: Sequence[Line] = ()
    right: float = 0.0


def alone(fragment: Fragment, page: Page, style: BlockStyle) -> Placed:
    """A block of one fragment, outside the running text."""
    return Placed(
        Block(
            clean(fragment.text),
            style=style,
            page=page.number,
            box=Box(fragment.left, fragment.top, fragment.right, fragment.bottom),
            bold=fragment.bold,
            italic=fragment.italic,
            size=round(fragment.size, 1),
            indent=round(fragment.left, 1),
            note_marks=fragment.marks,
        )
    )


def block_of(lines: Sequence[Line], page: Page, usual: Usual, style: BlockStyle) -> Placed:
    text = ""
    marks: list[tuple[int, int]] = []
    for line in lines:
        text = join_lines(text, line.text, usual.vocabulary)
        offset = len(text) - len(line.text)
        marks.extend((offset + start, offset + end) for start, end in line.marks)
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    size = lines[0].size
    middle = (left + right) / 2
    block = Block(
        clean(text),
        style=style,
        page=page.number,
        box=Box(left, lines[0].baseline - 0.8 * size, right, lines[-1].baseline + 0.25 * size),
        bold=all(line.bold for line in lines),
        italic=all(line.italic for line in lines),
        centred=abs(middle - page.width / 2) < 0.03 * page.width and left > 0.22 * page.width,
        size=round(size, 1),
        indent=round(lines[0].left, 1),
        note_marks=tuple(marks),
    )
    return Placed(block, lines)


def table_block(table: Table, page: Page, usual: Usual) -> Placed:
    fragments = [f for row in table.rows for f in row.fragments]
    block = Block(
        clean(table.markdown(usual.vocabulary)),
        style="table",
        page=page.number,
        box=Box(
            min(f.left for f in fragments),
            min(f.top for f in fragments),
            max(f.right for f in fragments),
            max(f.bottom for f in fragments),
        ),
        size=round(fragments[0].size, 1),
        indent=round(min(f.left for f in fragments), 1),
    )
    return Placed(block)


def paragraphs(lines: Sequence[Line], page: Page, usual: Usual) -> list[Placed]:
    blocks: list[Placed] = []
    edges = sorted(line.right for line in lines if abs(line.size - usual.size) < 0.6)
    right = edges[int(0.85 * (len(edges) - 1))] if edges else 0.0
    for run in _runs(lines, usual):
        for group in _split_run(run, page, right):
            text = group[0].text.strip()
            style: BlockStyle = "rule" if len(group) == 1 and UNDERSCORES.match(text) else "text"
            blocks.append(block_of(group, page, usual, style))
    return blocks


def _runs(lines: Sequence[Line], usual: Usual) -> list[list[Line]]:
    """Lines of one size at one pitch: a paragraph, or several without space between them."""
    runs: list[list[Line]] = []
    for line in lines:
        if runs:
            last = runs[-1][-1]
            size = max(line.size, last.size)
            step = line.baseline - last.baseline
            pitch = usual.pitch_of(size)
            same_size = abs(line.size - last.size) < 0.09 * size
            if same_size and 0 < step < max(1.22 * pitch, pitch + 1.5) and not last.ends:
                runs[-1].append(line)
                continue
        runs.append([line])
    return runs


def _split_run(run: list[Line], page: Page, right: float) -> list[list[Line]]:
    limit = max(line.right for line in run)
    masthead = page.number == 1 and run[0].baseline < 0.6 * page.height and run[0].left < 0.13 * page.width
    if masthead:
        # Session, agenda item and title of the item stand in a column of half the page's width.
        limit = max(limit, MASTHEAD_COLUMN * page.width)
    groups: list[list[Line]] = []
    for line in run:
        starts = masthead and bool(groups) and _starts_in_masthead(groups[-1][-1], line)
        if groups and not starts and not _new_paragraph(groups[-1], line, limit, right):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _starts_in_masthead(last: Line, line: Line) -> bool:
    """Whether a line of the masthead's column is one of its own: a session, or a committee under the
    commission on the line above."""
    text = line.text.strip()
    if STARTS_OF_MASTHEAD.fullmatch(text):
        return True
    return bool(_BODY_UNDER.match(text) and _BODY.match(last.text) and not LINKING.search(last.text))


def _new_paragraph(group: list[Line], line: Line, limit: float, right: float) -> bool:
    """Whether ``line`` begins something new. ``limit`` is where lines may end here, ``right`` where the
    page's
    text ends."""
    last = group[-1]
    em = line.size
    if last.text[-1] in LINE_END_HYPHENS and not line.label:
        return False
    if line.label and _new_item(group, line, limit):
        return True
    if line.label and not (len(group) == 1 and last.left - line.left > 0.5 * em):
        return False
    if line.ends and not line.label and not last.ends and -em < line.left - last.left < 6 * em:
        return False  # the second line of an entry of the contents table, wherever it is indented to
    if _centred_together(group, line):
        return last.bold != line.bold
    if len(group) > 1 and abs(line.left - last.left) > 0.8 * em:
        return True
    if len(group) == 1 and line.left - last.text_left > 0.8 * em:
        return not _hangs(last, line, max(limit, right))
    if last.left - line.left > 3 * em and last.italic != line.italic and not last.label and len(group) == 1:
        return True  # "with", in italics at the margin, between two quotations set in
    if last.bold != line.bold and last.right < last.left + 0.6 * (right - last.left):
        return True
    # In running text the first two words may be held together by a space that does not break.
    title = last.bold and line.bold
    share = len(_opening(line.text) if title else " ".join(line.text.split(" ")[:2])) / max(1, len(line.text))
    room = limit - last.right
    if title and (line.text[0].islower() or LINKING.search(last.text)):
        return False
    if title:
        return room > share * line.width + 0.6 * em
    return room > share * line.width + 1.5 * em and (
        room > 0.12 * (limit - last.left) or last.bold != line.bold
    )


def _hangs(last: Line, line: Line, limit: float) -> bool:
    """Whether an indented second line belongs to the first: lists of publications hang. The first is full,
    does not end a sentence, and no space stands between the two."""
    if last.label or last.ends or line.label or line.left - last.left > 4 * line.size:
        return False
    if last.width < SHORTEST_FULL * last.size:  # two short lines, ranged right: "9th plenary meeting", a date
        return False
    word = len(line.text.split(" ", 1)[0]) / max(1, len(line.text)) * line.width
    full = limit - last.right < word + 0.6 * line.size
    return full and (line.text[0].islower() or not ENDED.search(last.text))


def _opening(text: str) -> str:
    """What a line of a title opens with that may not be parted: "Report", but "30 June", "of Ukraine"."""
    words = text.split(" ", 2)
    held = len(words) > 1 and (len(words[0]) <= 3 or words[1][:1].isdigit())
    return " ".join(words[:2]) if held else words[0]


def _new_item(group: list[Line], line: Line, limit: float) -> bool:
    """Whether a line that opens with a label opens an item, or only happens to break before "(ii)"."""
    last = group[-1]
    em = line.size
    full = limit - last.right < 2 * em
    aligned = abs(line.left - last.left) < 0.5 * em
    if _is_next_item(group[0], last, line):
        return True
    if len(group) > 1 and aligned and full:
        return False
    if len(group) == 1 and not last.label and full and last.left - line.left > 0.5 * em:
        return False
    return line.set_apart or not aligned or not full


def _is_next_item(first: Line, last: Line, line: Line) -> bool:
    """Whether "c." stands below "b. …;" at the same edge: the next of a list, however full the line above."""
    if abs(line.left - first.left) > 0.5 * line.size or not re.search(r"(?:[.;:,]|\band|\bor)$", last.text):
        return False
    before, after = first.label.strip("()[]."), line.label.strip("()[].")
    if before.isdecimal() and after.isdecimal():
        return int(after) == int(before) + 1
    return len(before) == len(after) == 1 and ord(after) == ord(before) + 1


def _centred_together(group: list[Line], line: Line) -> bool:
    last = group[-1]
    middle, other = (last.left + last.right) / 2, (line.left + line.right) / 2
    return abs(middle - other) < 3 and abs(last.left - line.left) > 1.5 * line.size


def usual_right(items: Sequence[Placed], usual: Usual) -> float:
    """The right edge of a page's text: where its full lines end."""
    edges = sorted(line.right for item in items for line in item.lines if abs(line.size - usual.size) < 0.6)
    return edges[int(0.85 * (len(edges) - 1))] if edges else 0.0


def goes_on(before: Placed, item: Placed, right: float) -> bool:
    """Whether a page's first text is the rest of the paragraph that ended the page before.

    A paragraph that breaks there fills its last line, and the next page starts flush, without a label.
    """
    last, first = before.lines[-1], item.lines[0]
    if first.label and not _breaks_before_label(before, item):
        return False
    if last.ends or abs(last.size - first.size) > 0.09 * last.size:
        return False
    if (last.bold and not first.bold) or item.block.centred or before.block.centred:
        return False
    body = item.lines[1].left if len(item.lines) > 1 else None
    if body is not None and first.left - body > 0.8 * first.size:
        return False
    if body is None and abs(first.left - before.lines[-1].left) > 0.8 * first.size:
        return False
    room = before.right - last.right
    return room < 3 * last.size


def _breaks_before_label(before: Placed, item: Placed) -> bool:
    """Whether the page only happens to break before "(ii)" in the middle of a sentence: the label is not set
    apart and stands where lines start that begin nothing."""
    last, first = before.lines[-1], item.lines[0]
    running = len(before.lines) > 1 and last.text[-1] not in ".:!?"
    return running and not first.set_apart and abs(first.left - last.left) < 0.5 * first.size
