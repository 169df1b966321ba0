"""Positioned fragments → blocks in reading order. Pure: knows pages and fragments, not PDF.

The rules are those of typesetting, not of one template: a paragraph's lines have one pitch, one size and one
left
edge; a line ends early only where its paragraph ends (else the next word would have stood on it); notes are
smaller, at the foot, and begin with their mark; text on one baseline with wide gaps is a table, a label or
two
columns.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from index.model import Block, BlockStyle, Box
from index.reading.furniture import drop_header_rules, furniture
from index.reading.glyphs import Fragment, Page, Rule
from index.reading.joining import LINE_END_HYPHENS, Vocabulary, clean, halves, join_lines
from index.reading.ruled import column_edges
from index.reading.tables import Table, find_tables

LABEL = re.compile(
    r"^(?:\d{1,3}(?:\.\d{1,3}){0,3}\.?|[\[(]?(?:[a-z]{1,2}|[ivxl]{1,6}|\d{1,3}|[A-Z])[\])]|[ivxl]{1,6}\.|[a-zA-Z]\.|[IVXLC]{1,6}\.?"
    r"|[•▪◦‣●■–—·*o-]|\*{1,4}|\d{1,3}/|[а-яА-Я]\)|[أ-ي]\)|\([أ-ي]\)|[٠-٩]{1,3}[.\-–]?)$"
)
SURE_LABEL = re.compile(
    r"^(?:\d{1,3}(?:\.\d{1,3}){0,3}\.|[\[(]?(?:[a-z]{1,2}|[ivxl]{1,6}|\d{1,3}|[A-Z])[\])]"
    r"|[A-Z]\.|[IVXL]{1,6}\.|[•▪◦‣●■])$"
)
"""A label even where no wide gap follows it; a bare number or letter is one only when set apart."""
GLUED_LABEL = re.compile(r"^\d{1,3}\.(?=[^\W\d_](?:[^\W\d_]|\s))")
LEADER = re.compile(r"(?:\s*(?:\.\s?){4,}|\s*…[\s.…]*|\s*_{6,})")
UNDERSCORES = re.compile(r"^_{3,}$")
NOTE_START = re.compile(r"^(?:\d{1,3}|\*{1,4}|[a-z]{1,2}|[†‡§])(?:/(?=\s|$)|(?![\w/])|(?<=[*†‡§]))\s*")


MASTHEAD_COLUMN = 0.53
"""Right edge of the column of session and agenda item, as a part of the page's width: its lines break between
0.53 and 0.56 in the development documents."""


@dataclass(slots=True)
class Line:
    """One printed line of running text, its label (if set apart) already in front of it."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    bold: bool
    italic: bool
    marks: tuple[tuple[int, int], ...]
    label: str = ""
    text_left: float = 0.0
    set_apart: bool = False
    """The label stands before a wide gap."""
    ends: bool = False
    """Nothing can follow on the same paragraph: a line of a contents table."""

    @property
    def width(self) -> float:
        return self.right - self.left


@dataclass(slots=True)
class Row:
    """Fragments on one baseline, from left to right."""

    fragments: list[Fragment]

    @property
    def baseline(self) -> float:
        return self.fragments[0].baseline

    @property
    def size(self) -> float:
        return max(self.fragments, key=lambda f: len(f.text)).size


@dataclass(slots=True)
class _Frame:
    """What is usual in a document: the size of its text, the pitch of its lines for each size."""

    size: float
    pitch: dict[int, float] = field(default_factory=dict)
    vocabulary: Vocabulary | None = None

    def usual_pitch(self, size: float) -> float:
        return self.pitch.get(round(size), 1.45 * size)


def lay_out(pages: Sequence[Page]) -> list[Block]:
    """Blocks of all pages in reading order."""
    hidden = furniture(pages)
    drop_header_rules(pages)
    frame = _frame(pages, hidden)
    blocks: list[Block] = []
    last: _Placed | None = None
    for page in pages:
        placed = _page_blocks(page, hidden, frame)
        own = [item for item in placed if item.block.style == "text" and item.lines]
        right = _usual_right(own, frame)
        for item in placed:
            if item.block.style == "text" and item.lines:
                first = item is own[0]
                goes_on = first and last is not None and _goes_on(last, item, right)
                blocks.append(replace(item.block, continues=goes_on))
            else:
                blocks.append(item.block)
        if any(item.block.style in ("text", "table") for item in placed):
            body = [item for item in placed if item.block.style in ("text", "table")]
            last = body[-1] if body[-1].lines else None
            if last is not None:
                last.right = right
    return blocks


@dataclass(slots=True)
class _Placed:
    """A block with the lines it was made of, and the right edge of its page's text."""

    block: Block
    lines: Sequence[Line] = ()
    right: float = 0.0


def _usual_right(items: Sequence[_Placed], frame: _Frame) -> float:
    """The right edge of a page's text: where its full lines end."""
    edges = sorted(line.right for item in items for line in item.lines if abs(line.size - frame.size) < 0.6)
    return edges[int(0.85 * (len(edges) - 1))] if edges else 0.0


def _goes_on(before: _Placed, item: _Placed, right: float) -> bool:
    """Whether a page's first text is the rest of the paragraph that ended the page before.

    A paragraph that breaks there fills its last line, and the next page starts flush, without a label.
    """
    last, first = before.lines[-1], item.lines[0]
    if first.label or last.ends or abs(last.size - first.size) > 0.09 * last.size:
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


def _frame(pages: Sequence[Page], hidden: set[int]) -> _Frame:
    sizes: Counter[float] = Counter()
    pitches: dict[int, Counter[float]] = {}
    inner: list[str] = []
    broken: list[tuple[str, str]] = []
    for page in pages:
        previous: Fragment | None = None
        for fragment in page.fragments:
            if id(fragment) in hidden:
                continue
            sizes[round(fragment.size * 2) / 2] += len(fragment.text)
            tokens = fragment.text.split(" ")
            inner.append(" ".join(tokens[1:-1]))
            pair = halves(previous.text, fragment.text) if previous is not None else None
            if pair is not None:
                broken.append(pair)
            if (
                previous is not None
                and abs(previous.size - fragment.size) < 0.5
                and fragment.left < previous.right
            ):
                step = fragment.baseline - previous.baseline
                if 0.9 * fragment.size < step < 3 * fragment.size and len(previous.text) > 40:
                    pitches.setdefault(round(fragment.size), Counter())[round(step * 2) / 2] += 1
            previous = fragment
    size = sizes.most_common(1)[0][0] if sizes else 10.0
    pitch = {}
    for key, steps in pitches.items():
        # The smallest step that is common: in notes and letters single lines can outnumber wrapped ones.
        often = steps.most_common(1)[0][1]
        pitch[key] = min(step for step, count in steps.items() if count >= 0.35 * often)
    return _Frame(size, pitch, Vocabulary(inner, broken))


def _page_blocks(page: Page, hidden: set[int], frame: _Frame) -> list[_Placed]:
    seen = [f for f in page.fragments if id(f) not in hidden]
    hidden_here = [f for f in page.fragments if id(f) in hidden]
    head = [_alone(f, page, "furniture") for f in hidden_here if f.baseline < page.height / 2]
    foot = [_alone(f, page, "furniture") for f in hidden_here if f.baseline >= page.height / 2]
    turned = [f for f in seen if f.turned]
    seen = [f for f in seen if not f.turned]
    notes_top = _notes_top(page, seen, frame)
    body = [f for f in seen if f.baseline < notes_top]
    notes = [f for f in seen if f.baseline >= notes_top]
    result = head
    masthead_bottom = _masthead_bottom(page, body)
    if masthead_bottom:
        top = [f for f in body if f.baseline <= masthead_bottom]
        body = [f for f in body if f.baseline > masthead_bottom]
        result += _masthead(top, page, frame)
    for region in _regions(body, page):
        result += _region_blocks(region, page, frame)
    result += [_alone(f, page, "text") for f in turned]
    result = _with_figures(result, page, frame)
    result += _note_blocks(notes, page, frame)
    return result + foot


def _alone(fragment: Fragment, page: Page, style: BlockStyle) -> _Placed:
    """A block of one fragment, outside the running text."""
    return _Placed(
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


# --- charts and diagrams


FEWEST_SCRAPS = 6
_NUMBER = re.compile(r"^[\s\d.,%$€()+–—−\-|/]+$")


def _with_figures(items: list[_Placed], page: Page, frame: _Frame) -> list[_Placed]:
    """The scattered words of a chart (axis figures, legends) taken together: they are no paragraphs."""
    result: list[_Placed] = []
    run: list[_Placed] = []

    def flush() -> None:
        numbers = sum(bool(_NUMBER.match(line)) for item in run for line in item.block.text.split("\n"))
        if len(run) >= FEWEST_SCRAPS and numbers >= 2:
            result.append(_figure(run, page, "furniture" if _is_drawn(run, page) else "table"))
        else:
            result.extend(run)
        run.clear()

    for item in items:
        if not _is_scrap(item, frame):
            flush()
            result.append(item)
        else:
            run.append(item)
    flush()
    return result


def _is_scrap(item: _Placed, frame: _Frame) -> bool:
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
    off_size = block.size is not None and abs(block.size - frame.size) > 0.6
    return (off_size and not block.bold) or not item.lines


def _is_drawn(items: Sequence[_Placed], page: Page) -> bool:
    """Whether bars, slices or curves are drawn among the words: then they say nothing without the drawing."""
    boxes = [item.block.box for item in items if item.block.box is not None]
    top, bottom = min(box.top for box in boxes), max(box.bottom for box in boxes)
    shapes = sum(
        top < rule.bottom and rule.top < bottom and rule.bottom - rule.top > 3 for rule in page.rules
    )
    return shapes >= 3 and not any(item.block.text.count("\n") > 5 for item in items)


def _figure(items: Sequence[_Placed], page: Page, style: BlockStyle) -> _Placed:
    boxes = [item.block.box for item in items if item.block.box is not None]
    return _Placed(
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


# --- the foot of the page


def _notes_top(page: Page, fragments: Sequence[Fragment], frame: _Frame) -> float:
    """The height below which everything is footnotes; infinity when the page has none."""
    below = page.height * 0.25
    lines = [f.baseline - 0.1 for f in fragments if UNDERSCORES.match(f.text.strip()) and f.baseline > below]
    lines += [rule.top for rule in _note_rules(page) if rule.top > below]
    for line in sorted(lines):
        after = [f for f in fragments if f.baseline > line - 1 and not UNDERSCORES.match(f.text.strip())]
        if after and _are_notes(after, frame):
            return line - 1
    rows = _rows(fragments)
    top = float("inf")
    for row in reversed(rows):
        if row.size > 0.93 * frame.size:
            break
        if _starts_note(row.fragments[0], row):
            top = row.baseline - 0.5 * row.size
    return top


def _note_rules(page: Page) -> list[Rule]:
    """Short rules that stand alone: not the edges of a table's cells, which have neighbours beside and
    below."""
    flat = [r for r in page.rules if r.horizontal and r.bottom - r.top < 3]
    foot = 0.93 * page.height
    return [
        rule
        for rule in flat
        if 0.06 * page.width < rule.right - rule.left < 0.36 * page.width
        and not any(other is not rule and other.top > rule.top - 2 and other.top < foot for other in flat)
    ]


def _are_notes(fragments: Sequence[Fragment], frame: _Frame) -> bool:
    """Whether what stands below a rule is notes: smaller than the text, or (typewritten) each with its
    mark."""
    rows = _rows(fragments)
    small = all(row.size < 0.95 * frame.size for row in rows)
    if _starts_note(rows[0].fragments[0], rows[0]):
        return small or not any(SURE_LABEL.match(row.fragments[0].text) for row in rows)
    return small and len(rows) < 25


def _starts_note(fragment: Fragment, row: Row) -> bool:
    if fragment.marks and fragment.marks[0][0] == 0:
        return True
    raised_alone = len(row.fragments) > 1 and fragment.size < 0.85 * row.fragments[1].size
    match = NOTE_START.match(fragment.text)
    if match is None:
        return False
    mark = match.group().strip()
    return raised_alone or mark.startswith("*") or mark.endswith("/")


def _note_blocks(fragments: Sequence[Fragment], page: Page, frame: _Frame) -> list[_Placed]:
    rows = _rows(fragments)
    groups: list[list[Line]] = []
    rules: list[_Placed] = []
    for row in rows:
        if len(row.fragments) == 1 and UNDERSCORES.match(row.fragments[0].text.strip()):
            rules.append(_alone(row.fragments[0], page, "rule"))
            continue
        starts = _starts_note(row.fragments[0], row)
        line = _line(row)
        if starts and not line.marks:
            match = NOTE_START.match(line.text)
            if match:
                line = replace(line, marks=((0, len(match.group().rstrip())),))
        if starts or not groups:
            groups.append([line])
        else:
            groups[-1].append(line)
    return rules + [_block(group, page, frame, "footnote") for group in groups]


# --- the masthead of the first page


def _masthead_bottom(page: Page, fragments: Sequence[Fragment]) -> float:
    """How far down the page the two-sided masthead ("General Assembly | Distr.: General") reaches; 0 if
    none."""
    if page.number > 1:
        return 0.0
    right = [f for f in fragments if f.left > 0.5 * page.width and f.baseline < 0.45 * page.height]
    marks = re.compile(r"distr|original|english|general\b|limited|restricted|\d{4}$|^[A-Z]+/", re.I)
    if not any(re.search(r"distr|^original|^[A-Z]{1,5}/\S+\d", f.text, re.I) for f in right):
        return 0.0
    bottom = 0.0
    for fragment in sorted(right, key=lambda f: f.baseline):
        if bottom and fragment.baseline > bottom + 0.08 * page.height:
            break
        if marks.search(fragment.text) or fragment.baseline < 0.15 * page.height:
            bottom = fragment.baseline + 1
    return bottom


def _masthead(fragments: Sequence[Fragment], page: Page, frame: _Frame) -> list[_Placed]:
    """Left side (organ), then right side (symbol, distribution, date, language), each in lines."""
    blocks: list[_Placed] = []
    middle = 0.5 * page.width
    for side in (
        [f for f in fragments if f.left <= middle],
        [f for f in fragments if f.left > middle],
    ):
        lines = [_line(Row([f])) for row in _rows(side) for f in row.fragments]
        run: list[Line] = []
        for line in lines:
            same = (
                run
                and abs(line.size - run[-1].size) < 0.6
                and line.baseline - run[-1].baseline < 1.6 * line.size
            )
            if run and not (same and side and side[0].left <= middle and line.bold and run[-1].bold):
                blocks.append(_block(run, page, frame, "text"))
                run = []
            run.append(line)
        if run:
            blocks.append(_block(run, page, frame, "text"))
    return blocks


# --- columns


def _regions(fragments: Sequence[Fragment], page: Page) -> list[list[Fragment]]:
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


# --- rows and lines


def _rows(fragments: Sequence[Fragment]) -> list[Row]:
    rows: list[Row] = []
    for fragment in sorted(fragments, key=lambda f: (f.baseline, f.left)):
        for row in rows[-3:]:
            size = max(row.fragments[0].size, fragment.size)
            shift = abs(fragment.baseline - row.fragments[0].baseline)
            small = min(row.fragments[0].size, fragment.size) < 0.85 * size
            if shift < (0.55 if small else 0.18) * size and not _overlap(row, fragment):
                row.fragments.append(fragment)
                break
        else:
            rows.append(Row([fragment]))
    for row in rows:
        row.fragments.sort(key=lambda f: f.left)
        main = max(row.fragments, key=lambda f: f.size * len(f.text))
        if row.fragments[0] is not main and row.fragments[0].size < 0.85 * main.size:
            continue
    rows.sort(key=lambda row: max(row.fragments, key=lambda f: f.size * len(f.text)).baseline)
    return rows


def _overlap(row: Row, fragment: Fragment) -> bool:
    return any(
        min(f.right, fragment.right) - max(f.left, fragment.left) > 0.5 * fragment.size for f in row.fragments
    )


def _line(row: Row) -> Line:
    """One row as one line: a label takes a space after it, a wide gap becomes a tab, leaders are dropped."""
    parts: list[str] = []
    marks: list[tuple[int, int]] = []
    at = 0
    main = max(row.fragments, key=_weight)
    label = ""
    previous: Fragment | None = None
    for fragment in row.fragments:
        if previous is not None:
            gap = fragment.left - previous.right
            is_label = len(parts) == 1 and (LABEL.match(previous.text) or _is_raised(previous, fragment))
            if is_label:
                label = previous.text
            separator = " " if is_label or gap < 3 * fragment.size or fragment.text[0] in ",.;:)" else "\t"
            parts.append(separator)
            at += 1
        text = fragment.text
        if fragment is not main and _is_raised(fragment, main):
            marks.append((at, at + len(text)))
        marks.extend((at + start, at + end) for start, end in fragment.marks)
        parts.append(text)
        at += len(text)
        previous = fragment
    text = "".join(parts)
    first = row.fragments[0]
    if not label:
        found = re.match(r"\S+(?=\s)", text)
        if found and SURE_LABEL.match(found.group()):
            label = found.group()
    glued = GLUED_LABEL.match(text)
    if glued and not label:
        # A tab too narrow for a space: "176.The Federation".
        label = glued.group()
        text = f"{label} {text[len(label) :]}"
        marks = [(start + 1, end + 1) if start >= len(label) else (start, end) for start, end in marks]
    text_left = first.left
    if label and len(row.fragments) > 1:
        text_left = row.fragments[1].left
    elif label:
        text_left += (first.right - first.left) * (len(label) + 1) / len(text)
    return Line(
        text,
        first.left,
        row.fragments[-1].right,
        main.baseline,
        main.size,
        all(f.bold for f in row.fragments),
        all(f.italic for f in row.fragments),
        tuple(marks),
        label,
        text_left,
        bool(label) and len(row.fragments) > 1,
    )


def _weight(fragment: Fragment) -> float:
    """How much a fragment says about its line's size: leaders say nothing."""
    return fragment.size * (0.1 if LEADER.fullmatch(fragment.text) else len(fragment.text))


def _is_raised(fragment: Fragment, other: Fragment) -> bool:
    return fragment.size < 0.85 * other.size and other.baseline - fragment.baseline > 0.1 * other.size


def _region_blocks(fragments: Sequence[Fragment], page: Page, frame: _Frame) -> list[_Placed]:
    rows = _rows(fragments)
    blocks: list[_Placed] = []
    lines: list[Line] = []
    for item in find_tables(rows, page, frame.usual_pitch(frame.size)):
        if isinstance(item, Table) and _is_masthead_pair(item, page):
            for at in (0, 1):
                lines += [_line(Row([row.fragments[at]])) for row in item.rows if len(row.fragments) > at]
        elif isinstance(item, Table):
            blocks += _paragraphs(lines, page, frame)
            lines = []
            blocks.append(_table_block(item, page, frame))
        else:
            lines.append(_contents_line(_line(item)))
    return blocks + _paragraphs(lines, page, frame)


def _is_masthead_pair(table: Table, page: Page) -> bool:
    """Two organs side by side at the head of a joint document, each with its session."""
    return (
        page.number == 1
        and len(table.rows) <= 4
        and table.rows[-1].baseline < 0.45 * page.height
        and all(len(row.fragments) <= 2 for row in table.rows)
    )


def _contents_line(line: Line) -> Line:
    if not LEADER.search(line.text) or UNDERSCORES.match(line.text.strip()):
        return line
    text = re.sub(r"\t+", "\t", LEADER.sub("\t", line.text).replace(" \t", "\t").replace("\t ", "\t")).strip()
    return replace(line, text=text, marks=(), ends=bool(re.search(r"\t[\divxlc–\-]+$", text)))


# --- paragraphs


def _paragraphs(lines: Sequence[Line], page: Page, frame: _Frame) -> list[_Placed]:
    blocks: list[_Placed] = []
    edges = sorted(line.right for line in lines if abs(line.size - frame.size) < 0.6)
    right = edges[int(0.85 * (len(edges) - 1))] if edges else 0.0
    for run in _runs(lines, frame):
        for group in _split_run(run, page, right):
            text = group[0].text.strip()
            style: BlockStyle = "rule" if len(group) == 1 and UNDERSCORES.match(text) else "text"
            blocks.append(_block(group, page, frame, style))
    return blocks


def _runs(lines: Sequence[Line], frame: _Frame) -> list[list[Line]]:
    """Lines of one size at one pitch: a paragraph, or several without space between them."""
    runs: list[list[Line]] = []
    for line in lines:
        if runs:
            last = runs[-1][-1]
            size = max(line.size, last.size)
            step = line.baseline - last.baseline
            usual = frame.usual_pitch(size)
            same_size = abs(line.size - last.size) < 0.09 * size
            if same_size and 0 < step < max(1.22 * usual, usual + 1.5) and not last.ends:
                runs[-1].append(line)
                continue
        runs.append([line])
    return runs


def _split_run(run: list[Line], page: Page, right: float) -> list[list[Line]]:
    limit = max(line.right for line in run)
    if page.number == 1 and run[0].baseline < 0.6 * page.height and run[0].left < 0.13 * page.width:
        # Session, agenda item and title of the item stand in a column of half the page's width.
        limit = max(limit, MASTHEAD_COLUMN * page.width)
    groups: list[list[Line]] = []
    for line in run:
        if groups and not _new_paragraph(groups[-1], line, limit, right):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


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
        return True
    if last.bold != line.bold and last.right < last.left + 0.6 * (right - last.left):
        return True
    # In running text the first two words may be held together ("10 people"), in titles that is rare.
    title = last.bold and line.bold
    share = len(" ".join(line.text.split(" ")[: 1 if title else 2])) / max(1, len(line.text))
    room = limit - last.right
    if title:
        return room > share * line.width + 0.6 * em
    return room > share * line.width + 1.5 * em and (
        room > 0.12 * (limit - last.left) or last.bold != line.bold
    )


def _new_item(group: list[Line], line: Line, limit: float) -> bool:
    """Whether a line that opens with a label opens an item, or only happens to break before "(ii)"."""
    last = group[-1]
    em = line.size
    full = limit - last.right < 2 * em
    aligned = abs(line.left - last.left) < 0.5 * em
    if len(group) > 1 and aligned and full:
        return False
    if len(group) == 1 and not last.label and full and last.left - line.left > 0.5 * em:
        return False
    return line.set_apart or not aligned or not full


def _centred_together(group: list[Line], line: Line) -> bool:
    last = group[-1]
    middle, other = (last.left + last.right) / 2, (line.left + line.right) / 2
    return abs(middle - other) < 3 and abs(last.left - line.left) > 1.5 * line.size


def _block(lines: Sequence[Line], page: Page, frame: _Frame, style: BlockStyle) -> _Placed:
    text = ""
    marks: list[tuple[int, int]] = []
    for line in lines:
        text = join_lines(text, line.text, frame.vocabulary)
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
    return _Placed(block, lines)


def _table_block(table: Table, page: Page, frame: _Frame) -> _Placed:
    fragments = [f for row in table.rows for f in row.fragments]
    block = Block(
        clean(table.markdown(frame.vocabulary)),
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
    return _Placed(block)
