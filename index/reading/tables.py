"""Tables as Markdown rows: columns by rules or by alignment, so that no two figures ever touch."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from index.reading.fragments import Fragment, Page, split
from index.reading.joining import Vocabulary, join_lines
from index.reading.label_signs import LABEL
from index.reading.ruled import Frame, frames

if TYPE_CHECKING:
    from index.reading.lines import Row
    from index.reading.usual import Usual

_LEADERS = re.compile(r"(?:\.\s?){4,}|…{2,}")
_FIGURES = re.compile(r"^(?:[\d\s.,()\[\]%$€<>+–—−\-]+|[Nn]/?[Aa])$")
_BELOW_TABLE = re.compile(r"(?:Sources?|Notes?|Abbreviations?|Acronyms?)\b\s*[:：]|\*")
FEWEST_ROWS_OF_FIGURES = 3
APART = 1.75
"""A step of more than this many times the size of type parts two rows; lines of one name stand closer."""
NEAR = 0.45
"""As a part of a cell's line pitch: figures may be set this much higher or lower than their name."""
LOOSE = 1.3
"""A step between lines of more than this many times a cell's own line pitch begins a new row of the table."""


_Placed = tuple["Row", list[tuple[int, str]]]


@dataclass(slots=True)
class Table:
    """Consecutive rows in columns. ``edges`` are the column edges that rules show, ``bands`` where rules
    are, ``right`` where they end; ``is_open`` says that no rule closes the table at the page's end."""

    rows: list[Row]
    edges: list[float] = field(default_factory=list)
    bands: list[float] = field(default_factory=list)
    right: float = 0.0
    is_open: bool = False

    def __post_init__(self) -> None:
        if self.edges:
            self.edges = _with_columns_of_figures(self.rows, self.edges)

    def columns(self) -> list[tuple[float, float]]:
        """Left and right limit of each column: between rules, or the gaps that no fragment crosses."""
        if self.edges:
            limits = [float("-inf"), *self.edges, float("inf")]
            return list(itertools.pairwise(limits))
        several = [row for row in self.rows if len(row.fragments) > 1]
        figures = _figure_spans(several)
        spans = sorted(
            (f.left, f.right) for row in several for f in row.fragments if not _spans_columns(f, figures)
        )
        merged: list[list[float]] = []
        for left, right in spans:
            if merged and left < merged[-1][1] - 0.5:
                merged[-1][1] = max(merged[-1][1], right)
            else:
                merged.append([left, right])
        return [(left, right) for left, right in merged]

    def cells(self) -> list[list[list[str]]]:
        """Rows of cells of lines."""
        columns = self.columns()
        placed: list[_Placed] = [
            (row, [(_column(fragment, columns), without_marks(fragment)) for fragment in row.fragments])
            for row in self.rows
        ]
        pitch = _cell_pitch([(row.baseline, {at for at, _ in cells}) for row, cells in placed])
        placed = _on_one_line(placed, pitch)
        ruled_rows = len(self.bands) > max(4, len(placed) / 6)
        spaced = sum(b.baseline - a.baseline > LOOSE * pitch for a, b in itertools.pairwise(self.rows)) > 1
        line_a_row = not spaced and (self.is_dense or self._each_line_begins())
        made = _Rows(len(columns), *_where_figures_stand([cells for _, cells in placed]))
        for at, (row, cells) in enumerate(placed):
            last = placed[at - 1][0] if at else None
            step = row.baseline - last.baseline if last is not None else 0.0
            after = placed[at + 1][0].baseline - row.baseline if at + 1 < len(placed) else 0.0
            next_name = False
            if last is None or any(last.baseline <= band <= row.baseline for band in self.bands):
                begins = True
            elif ruled_rows and step > 0.6 * pitch and _is_name_with_figures(cells):
                # Rules may part groups of rows: a name and figures, below figures, are a row of their own.
                begins = made.has_figures or step > APART * row.size
            elif ruled_rows or step < 0.6 * pitch:
                begins = False
            else:
                # Lines at one pitch: figures beside a name begin a row, unless they close the row of a name
                # that is set on several lines (figures stand on the last of them).
                is_row = bool(cells) and cells[0][0] == 0 and len(cells) > 1
                goes_on = bool(cells) and cells[0][1][:1].islower()  # the rest of a name
                figures = is_row and all(_FIGURES.match(text) for _, text in cells[1:])
                apart = step > APART * row.size
                begins = step > LOOSE * pitch or (figures and not goes_on and apart and not made.is_open)
                begins = begins or (made.is_group(cells, step, after) and (line_a_row or apart))
                next_name = not goes_on and ((line_a_row and is_row) or (figures and made.is_open))
            if begins:
                made.begin()
            elif next_name or _figures_again(made.rows[-1], cells):
                made.begin_below_name(row.baseline)  # two figures in one cell would read as another figure
            made.add(row.baseline, cells)
        return made.rows

    def _each_line_begins(self) -> bool:
        """Most lines fill several columns and open in upper case: a list in columns, one entry a line."""
        several = [row for row in self.rows if len(row.fragments) > 1]
        lower = sum(row.fragments[0].text[:1].islower() for row in several)
        return len(several) > 0.7 * len(self.rows) and lower < 0.1 * len(several)

    @property
    def is_dense(self) -> bool:
        """Most lines fill several columns, and not with prose: a table of figures, one line a row."""
        several = [row for row in self.rows if len(row.fragments) > 1]
        lengths = sorted(len(f.text) for row in several for f in row.fragments[1:])
        return len(several) > 0.5 * len(self.rows) and lengths[len(lengths) // 2] < 18

    def markdown(self, vocabulary: Vocabulary | None = None) -> str:
        """``| a | b |`` lines, one a row; a bar inside a cell is escaped."""
        lines = []
        for cells in self.cells():
            joined = []
            for cell in cells:
                text = ""
                for line in cell:
                    text = join_lines(text, line, vocabulary)
                joined.append(text.replace("|", "\\|"))
            lines.append("| " + " | ".join(joined) + " |")
        return "\n".join(lines)


def _with_columns_of_figures(rows: Sequence[Row], edges: Sequence[float]) -> list[float]:
    """``edges`` and those that no rule shows: where two figures stand side by side between two edges, row
    after row, in columns of their own. Two figures in one cell would read as another figure."""
    found = list(edges)
    for left, right in itertools.pairwise([float("-inf"), *edges, float("inf")]):
        spans = _figure_spans(rows, left, right)
        found += [(first[1] + second[0]) / 2 for first, second in itertools.pairwise(spans)]
    return sorted(found)


def _figure_spans(
    rows: Sequence[Row], left: float = float("-inf"), right: float = float("inf")
) -> list[tuple[float, float]]:
    """The columns of figures between two edges; none where fewer than three rows have two side by side."""
    inside = [
        [f for f in row.fragments if left - 3 <= f.left and f.left + 3 < right and _FIGURES.match(f.text)]
        for row in rows
    ]
    if sum(len(figures) > 1 for figures in inside) < FEWEST_ROWS_OF_FIGURES:
        return []
    spans: list[tuple[float, float]] = []
    for figure in sorted((f for figures in inside for f in figures), key=lambda f: f.left):
        if spans and figure.left < spans[-1][1] + 0.4 * figure.size:
            spans[-1] = (spans[-1][0], max(spans[-1][1], figure.right))
        else:
            spans.append((figure.left, figure.right))
    return spans


def _spans_columns(fragment: Fragment, figures: Sequence[tuple[float, float]]) -> bool:
    """Whether words stand over more than one column of figures: the heading of a group of columns."""
    if _FIGURES.match(fragment.text):
        return False
    return sum(fragment.left < right - 1 and left + 1 < fragment.right for left, right in figures) > 1


def _on_one_line(placed: Sequence[_Placed], pitch: float) -> list[_Placed]:
    """Figures set a little higher or lower than the name they belong to put on its line."""
    result: list[_Placed] = []
    for row, cells in placed:
        if result:
            before, others = result[-1]
            names = {at for at, _ in others}, {at for at, _ in cells}
            apart = (names[0] == {0}) != (names[1] == {0}) and not names[0] & names[1]
            figures = all(_FIGURES.match(text) for at, text in [*others, *cells] if at)
            if apart and figures and row.baseline - before.baseline < NEAR * pitch:
                result[-1] = (before, sorted([*others, *cells]))
                continue
        result.append((row, list(cells)))
    return result


def _where_figures_stand(lines: Sequence[Sequence[tuple[int, str]]]) -> tuple[int, int]:
    """How often figures stand on the last line of a name of several lines, as in most tables, and how often
    on the first: seen from the lines that go on in lower case."""
    last = first = 0
    for before, cells in itertools.pairwise(lines):
        if cells and cells[0][0] == 0 and cells[0][1][:1].islower():
            last += len(cells) > 1
            first += len(cells) == 1 and len(before) > 1
    return last, first


@dataclass(slots=True)
class _Rows:
    """A table's rows as its lines are taken in; ``on_last``, ``on_first`` as ``_where_figures_stand``."""

    columns: int
    on_last: int
    on_first: int
    rows: list[list[list[str]]] = field(default_factory=list)
    named: int = 0
    """Lines of the last row's name down to its figures; 0 while it has none."""
    name_at: list[float] = field(default_factory=list)
    """Where the lines of its name stand."""

    @property
    def is_open(self) -> bool:
        """Whether the last row has anything beside its name."""
        return any(self.rows[-1][1:])

    @property
    def has_figures(self) -> bool:
        """Whether figures stand beside the last row's name."""
        return any(any(_FIGURES.match(line) for line in cell) for cell in self.rows[-1][1:])

    def begin(self, name: list[str] | None = None) -> None:
        """Begins a row, with ``name`` as the first lines of its name."""
        self.rows.append([name or [], *([] for _ in range(self.columns - 1))])
        self.named = 0
        self.name_at = self.name_at[-len(name) :] if name else []

    def begin_below_name(self, baseline: float) -> None:
        """Begins a row whose name may have begun above ``baseline``, below the figures of the last row: with
        a line in upper case, nearer to what follows than to what stands before it."""
        name, at = self.rows[-1][0], [*self.name_at, baseline]
        start = len(name)
        for n in range(self.named, len(name)) if self.named else ():
            nearer = (at[n] - at[n - 1]) - (at[n + 1] - at[n])
            opens = name[n][:1].isupper() or name[n][:1].isdigit()
            if opens and (nearer > 0.5 or (nearer > -0.5 and self.on_last >= self.on_first)):
                start = n
                break
        self.rows[-1][0] = name[:start]
        self.begin(name[start:])

    def is_group(self, cells: Sequence[tuple[int, str]], step: float, after: float) -> bool:
        """Whether a line is the name of a group of rows ("Posts"): a name alone, below figures, as far from
        what follows as from what stands before it, where names stand on one line each."""
        alone = len(cells) == 1 and cells[0][0] == 0 and cells[0][1][:1].isupper()
        return (
            alone and not self.on_last and not self.on_first and self.has_figures and abs(step - after) < 0.5
        )

    def add(self, baseline: float, cells: Sequence[tuple[int, str]]) -> None:
        """Takes a line into the last row."""
        for at, text in cells:
            self.rows[-1][at].append(text)
            if at == 0:
                self.name_at.append(baseline)
        if any(at and _FIGURES.match(text) for at, text in cells):
            self.named = len(self.rows[-1][0])


def _figures_again(row: Sequence[Sequence[str]], cells: Sequence[tuple[int, str]]) -> bool:
    """Whether a line has figures in two columns, and nothing else beside a name, where ``row`` has figures
    already. One column is enough beside the rest of a name."""
    beside = [(at, text) for at, text in cells if at > 0]
    if not all(_FIGURES.match(text) for _, text in beside):
        return False
    taken = [at for at, _ in beside if row[at] and _FIGURES.match(row[at][-1])]
    goes_on = cells[0][0] == 0 and cells[0][1][:1].islower()
    return len(set(taken)) > (0 if goes_on else 1)


def _is_name_with_figures(cells: Sequence[tuple[int, str]]) -> bool:
    """Whether a line has a name in the first column and nothing but figures, two at least, in the others."""
    if len(cells) < 3 or cells[0][0] != 0 or not cells[0][1][:1].isupper():
        return False
    return all(_FIGURES.match(text) for _, text in cells[1:])


def _cell_pitch(rows: Sequence[tuple[float, set[int]]]) -> float:
    """The usual step between two lines of one cell: the smallest common step within a column."""
    steps: list[float] = []
    last: dict[int, float] = {}
    for baseline, filled in rows:
        for at in filled:
            if at in last and baseline - last[at] > 4:
                steps.append(baseline - last[at])
            last[at] = baseline
    steps.sort()
    return steps[len(steps) // 8] if steps else 12.0


def _column(fragment: Fragment, columns: Sequence[tuple[float, float]]) -> int:
    """The column that holds most of the fragment; what spans several stands in the first of them."""
    if columns[0][0] == float("-inf"):
        return next(at for at, (_, right) in enumerate(columns) if fragment.left + 3 < right)
    best, best_overlap = 0, float("-inf")
    for at, (left, right) in enumerate(columns):
        overlap = min(right, fragment.right) - max(left, fragment.left)
        if overlap > best_overlap + 0.01:
            best, best_overlap = at, overlap
    return best


def without_marks(fragment: Fragment) -> str:
    """A cell's text: a mark glued to a figure would change the figure."""
    text = fragment.text
    for start, end in reversed(fragment.marks):
        if end - start < len(text):
            text = text[:start] + text[end:]
    return text.strip()


def find_tables(rows: Sequence[Row], page: Page, usual: Usual) -> Iterator[Row | Table]:
    """``rows`` in order, the tables among them taken together."""
    pitch = usual.pitch_of(usual.size)
    fragments = [fragment for row in rows for fragment in row.fragments]
    at = 0
    for frame in frames(page, fragments) if page.rules else ():
        start = next((i for i in range(at, len(rows)) if rows[i].baseline > frame.top), len(rows))
        end = next((i for i in range(start, len(rows)) if rows[i].baseline > frame.bottom), len(rows))
        if end == start:
            continue
        end = _beyond_header(rows, frame, start, end, usual)
        if end - start < 2 and len(frame.edges()) < 1:
            continue
        if not any(len(_cut(row, frame.edges()).fragments) > 1 for row in rows[start:end]):
            continue
        yield from _aligned(rows[at:start], page, pitch)
        yield Table(
            [_cut(row, frame.edges()) for row in rows[start:end]],
            frame.edges(),
            [line.top for line in frame.lines[1:-1]],
            right=frame.right,
            is_open=frame.is_unclosed and end == len(rows) and rows[end - 1].baseline > frame.bottom,
        )
        at = end
    yield from _aligned(rows[at:], page, pitch)


def _cut(row: Row, edges: Sequence[float]) -> Row:
    """The row with its fragments cut at the column edges, save for prose that runs across the columns."""
    parts = [
        part
        for fragment in row.fragments
        for part in ([fragment] if _runs_across(fragment, edges) else split(fragment, edges))
    ]
    return type(row)(parts)


def _runs_across(fragment: Fragment, edges: Sequence[float]) -> bool:
    """Whether a fragment is a line of prose over several columns: many words, and no gap between two of them
    where an edge is that is wider than elsewhere."""
    words = fragment.words
    if len(words) < 8 or sum(word.text[0].isalpha() for word in words) < 0.6 * len(words):
        return False
    gaps = [after.left - before.right for before, after in itertools.pairwise(words)]
    usual = sorted(gaps)[len(gaps) // 2]
    crossed = [edge for edge in edges if fragment.left + 4 < edge < fragment.right - 4]
    at_edges = [
        after.left - before.right
        for before, after in itertools.pairwise(words)
        if any(before.right - 1 <= edge <= after.left + 1 for edge in crossed)
    ]
    return bool(crossed) and all(gap < 1.6 * usual for gap in at_edges)


def _is_small_prose(row: Row, usual: Usual) -> bool:
    """Whether a line across the columns is still of the table: tables are set smaller than text. Sources and
    notes below them are too, and say so."""
    first = row.fragments[0]
    is_note = _BELOW_TABLE.match(first.text) or (first.marks and first.marks[0][0] == 0)
    return row.size < usual.size - 0.5 and not is_note


def continued(rows: Sequence[Row], table: Table, usual: Usual) -> Table | None:
    """The rows at the top of a page that go on with a table which no rule closed on the page before; None
    where text follows it."""
    edges = table.edges
    left = min(fragment.left for row in table.rows for fragment in row.fragments)
    end = several = 0
    for at, row in enumerate(rows):
        parts = _cut(row, edges).fragments
        outside = parts[0].left < left - 6 or parts[-1].right > table.right + 6
        across = any(f.left + 4 < edge < f.right - 4 for f in parts for edge in edges)
        if outside or (across and not _is_small_prose(row, usual)):
            break
        if at and row.baseline - rows[at - 1].baseline > 3.2 * usual.pitch_of(usual.size):
            break
        filled = {sum(f.left + 3 > edge for edge in edges) for f in parts}
        end, several = at + 1, several + (len(filled) > 1)
    if several < 2:
        return None
    whole = end == len(rows)
    return Table([_cut(row, edges) for row in rows[:end]], edges, right=table.right, is_open=whole)


def _beyond_header(rows: Sequence[Row], frame: Frame, start: int, end: int, usual: Usual) -> int:
    """A table that goes on over the page's end has no closing rule: follow its columns down."""
    pitch = usual.pitch_of(usual.size)
    if len(frame.lines) > 2 and frame.lines[-1].thickness > 1.0 and end - start > 6:
        return end
    edges = frame.edges()
    last = end
    for at in range(end, len(rows)):
        row = rows[at]
        before = rows[at - 1].baseline if at > start else frame.bottom
        if row.baseline - before > 3.2 * pitch or row.fragments[0].left < frame.left - 6:
            break
        if row.fragments[-1].right > frame.right + 6:
            break
        parts = _cut(row, frame.edges()).fragments
        if any(f.left + 4 < edge < f.right - 4 for f in parts for edge in edges):
            if last > end and frame.is_unclosed and _is_small_prose(row, usual):
                last = at + 1
                continue
            break
        several = len({_column(f, [(float("-inf"), edges[0]), (edges[0], float("inf"))]) for f in parts}) > 1
        if several or at - last < 8:
            last = at + 1 if several else last
            continue
        break
    # Lines of the last cell below its row's first line.
    while (
        last < len(rows)
        and last > end
        and rows[last].baseline - rows[last - 1].baseline < 1.25 * pitch
        and not any(f.left + 4 < edge < f.right - 4 for f in rows[last].fragments for edge in edges)
    ):
        last += 1
    return last


def _aligned(rows: Sequence[Row], page: Page, pitch: float) -> Iterator[Row | Table]:
    """Tables without rules: consecutive rows of several fragments."""
    flags = [_in_columns(row) for row in rows]
    at = 0
    held: Row | None = None  # a line that may be the heading over a table's right columns
    while at < len(rows):
        end = _table_end(rows, flags, at, page, pitch) if flags[at] else None
        if end is None:
            if held is not None:
                yield held
            held = rows[at]
            at += 1
            continue
        above = [held] if held is not None and _heads(held, rows[at], pitch) else []
        if held is not None and not above:
            yield held
        held = None
        yield Table([*above, *rows[at:end]])
        at = end
    if held is not None:
        yield held


def _heads(row: Row, first: Row, pitch: float) -> bool:
    """Whether a line of one fragment stands over the right columns of the table that starts below it."""
    if len(row.fragments) != 1 or len(first.fragments) < 2:
        return False
    fragment = row.fragments[0]
    near = first.baseline - row.baseline < 1.8 * pitch
    return (
        near and fragment.left > first.fragments[0].right and fragment.right < first.fragments[-1].right + 20
    )


def _in_columns(row: Row) -> bool:
    fragments = row.fragments
    if len(fragments) < 2:
        return False
    if any(_LEADERS.search(f.text) for f in fragments):
        return False
    if _is_justified(fragments):
        return False
    first = fragments[0]
    is_label = LABEL.match(first.text) or first.size < 0.85 * fragments[1].size
    return not (is_label and len(fragments) == 2)


def _is_justified(fragments: Sequence[Fragment]) -> bool:
    """A line of text spread out to the margin because the next word was long: single words, all equally far
    apart."""
    words = sum(fragment.text[0].isalpha() for fragment in fragments)
    if len(fragments) < 4 or words < 3 or any(" " in fragment.text for fragment in fragments):
        return False
    gaps = [after.left - before.right for before, after in itertools.pairwise(fragments)]
    return max(gaps) - min(gaps) < 0.2 * max(gaps)


def _table_end(
    rows: Sequence[Row], flags: Sequence[bool], start: int, page: Page, pitch: float
) -> int | None:
    """One past the last row of the table that starts at ``start``; None when it is no table."""
    last = start
    at = start + 1
    while at < len(rows):
        gap = rows[at].baseline - rows[at - 1].baseline
        if gap > 3.2 * pitch:
            break
        if flags[at]:
            last = at
        elif not _may_be_inside(rows[at], page) or at - last > 6:
            break
        at += 1
    if last == start and _has_figures(rows[start]):
        return start + 1
    return last + 1 if last > start else None


def _has_figures(row: Row) -> bool:
    """Whether a row by itself is a table: a name and two figures in columns."""
    figures = [f for f in row.fragments[1:] if _FIGURES.match(f.text) and any(c.isdigit() for c in f.text)]
    return len(figures) > 1


def _may_be_inside(row: Row, page: Page) -> bool:
    """A row of one fragment between rows of columns: a cell's second line or a heading inside the table."""
    return all(fragment.right - fragment.left < 0.45 * page.width for fragment in row.fragments)
