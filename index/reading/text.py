"""Plain text and Markdown, as converters write United Nations documents, to blocks.

Markdown's emphasis, links and HTML superscripts become properties of blocks; its heading levels are kept as
hints only, because converters get them wrong ("1." headings above the chapter's own).
"""

from __future__ import annotations

import html
import re
from dataclasses import replace
from itertools import pairwise

from index.model import Block, BlockStyle
from index.reading.base import Reading, UnreadableFile
from index.reading.joining import Vocabulary, halves, join_lines
from index.reading.text_pages import pages_of

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")

# Above this many characters a line is a whole paragraph: no United Nations page or e-mail is set that wide.
WIDEST_WRAPPED_LINE = 140

# Fewer characters than this are a heading or a line of the masthead, which no next page goes on with.
SHORTEST_TEXT = 60
# A line that would have had room for the next line's first word, and this much more, was ended on purpose.
ROOM_TO_SPARE = 8

# "STATISTICAL COMMISSION", "Commission on Tides", "Ninth session", "Lima, 10-14 March 1997", "Item 7 (a)".
_MASTHEAD_LINE = re.compile(
    r"[A-ZÀ-Ý][A-ZÀ-Ý ,'’-]{6,}"
    r"|United Nations|Nations Unies|Naciones Unidas|[A-Z]{1,5}(?:/[\w.()-]+)+\*{0,2}"
    r"|(?:[A-Z][\w’'-]*(?:,? and| of| the)* )*"
    r"(?:Commission|Committee|Council|Conference|Assembly|Board|Forum|Working Group|Panel)\b"
    r"(?: (?:on|of|for|to|in) [^.;:]{3,80})?"
    r"|.*\b(?:session|year|sesiones|année)"
    r"|.*\b\d{4}"
    r"|(?:Distr\.?|DISTR\.?|ORIGINAL:|Original:).*"
    r"|(?:Agenda )?[Ii]tems? \d+.{0,30}"
)
_RULE = re.compile(r"\s*(?:-{3,}|_{3,}|\*{3,}|={3,})\s*")
_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*")
_FENCE = re.compile(r"\s*```\w*\s*")
_LINK = re.compile(r"!?\[([^\]\[]*)\]\((?:[^()\s]|\([^()]*\))*\)")
_BREAK_TAG = re.compile(r"<br\s*/?>", re.IGNORECASE)
# CommonMark's other hard line break: "Distr.: General\\" above the date.
_BACKSLASH_BREAK = re.compile(r"(?<!\\)\\$", re.MULTILINE)
_SUPERSCRIPT_TAG = re.compile(r"<sup>\s*(.*?)\s*</sup>", re.IGNORECASE)
_TAG = re.compile(r"</?(?:i|b|em|strong|u|span|div|p|center|small|sub|sup)(?:\s[^<>]*)?>", re.IGNORECASE)
_BOLD = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*|__(?=\S)(.+?)(?<=\S)__")
_ITALIC = re.compile(
    r"(?<![*\w])\*(?=[^\s*])([^*]+?)(?<=[^\s*])\*(?![*\w])"
    r"|(?<![_\w])_(?=[^\s_])([^_]+?)(?<=[^\s_])_(?![_\w])"
)
_SUPERSCRIPT = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_TABLE_ROW = re.compile(r"\s*\|.*\|\s*")
_LABEL = re.compile(
    r"\s*(?:\d{1,3}(?: ?bis| ?ter)?\.\s|\([a-z]{1,4}\)\s|\([ivx]+\)\s|[-•–]\s|\*{1,3} ?(?=[A-Z])|[⁰¹²³⁴⁵⁶⁷⁸⁹]"
    r"|\d{1,3} (?:Ibid|Official Records|See |Document |United Nations))"
)
# An operative paragraph without a number may follow its preamble with no blank line between.
_VERB = re.compile(r"\s*(?:Decides|Requests|Recommends|Calls (?:up)?on|Resolves)\b")
_CLAUSE_END = re.compile(r",(?: ?\d{1,3})?\s*$")
# The words that open a resolution stand on a line of their own, with or without a blank line about them.
_ENACTING = re.compile(r"\s*The (?:Security Council|General Assembly|Economic and Social Council)[,.]?\s*")
_OPEN = "\ue000"
_CLOSE = "\ue001"


def read_text(name: str, data: bytes) -> Reading:
    """The blocks of plain text or Markdown. Raises ``UnreadableFile`` when ``data`` is not text at all."""
    text = _decode(name, data)
    wrapped = _is_wrapped(text)
    vocabulary = _vocabulary(text) if wrapped else None
    blocks: list[Block] = []
    pages = pages_of(text)
    has_pages = len(pages) > 1 or "\f" in text
    width = _width(text) if wrapped else None
    for page_number, page in enumerate(pages, start=1):
        number = page_number if has_pages else None
        blocks += [Block(text=line.strip(), style="furniture", page=number) for line in page.marks]
        opening = True
        for lines in _groups(page.text, width):
            block = _block(lines, number, vocabulary)
            if block is None:
                continue
            if opening and _goes_on(blocks, block):
                block = replace(block, continues=True)
            opening = False
            blocks.append(block)
    return Reading(blocks=tuple(blocks), format="text")


def _goes_on(blocks: list[Block], block: Block) -> bool:
    """Whether the first block of a page is the rest of the last paragraph of the page before."""
    before = next((each for each in reversed(blocks) if each.style != "furniture"), None)
    if before is None or before.style != "text" or block.style != "text" or block.page == 1:
        return False
    if _LABEL.match(block.text) or len(before.text) < SHORTEST_TEXT:
        return False
    return block.text[0].islower() or before.text.rstrip()[-1].isalpha()


def _decode(name: str, data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    elif b"\0" in data:
        raise UnreadableFile(f"{name}: this is not a text file (it contains zero bytes); it was not read.")
    else:
        encodings = ["utf-8-sig", "cp1252", "latin-1"]
    for encoding in encodings:
        try:
            return data.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError:
            continue
    raise UnreadableFile(
        f"{name}: the text's encoding is damaged; save the file as UTF-8 and index it again."
    )


def _is_wrapped(text: str) -> bool:
    """Whether lines are broken at a width, so that a line end inside a group means nothing."""
    lengths = sorted(len(line) for line in text.splitlines() if line.strip())
    return bool(lengths) and lengths[int(len(lengths) * 0.95)] <= WIDEST_WRAPPED_LINE and len(lengths) > 3


def _width(text: str) -> int:
    """How wide the lines of running text are set."""
    lengths = sorted(len(line.rstrip()) for line in text.splitlines() if line.strip())
    return lengths[int(len(lengths) * 0.9)]


def _vocabulary(text: str) -> Vocabulary:
    """The words inside the lines, to tell a hyphen that belongs to a word from one that only breaks it."""
    lines = [line.strip() for line in text.splitlines()]
    inner = [" ".join(line.split()[1:-1]) for line in lines]
    broken = [pair for first, second in pairwise(lines) if (pair := halves(first, second))]
    return Vocabulary(inner, broken)


def _groups(page: str, width: int | None) -> list[list[str]]:
    """Lines that form one block each; ``width`` is that of wrapped lines, None where each line is a block."""
    groups: list[list[str]] = []
    current: list[str] = []
    for line in _BACKSLASH_BREAK.sub("  ", _BREAK_TAG.sub("\n", page)).split("\n"):
        alone = _RULE.fullmatch(line) or _HEADING.fullmatch(line) or _FENCE.fullmatch(line)
        in_table = bool(_TABLE_ROW.fullmatch(line))
        after_table = bool(current) and bool(_TABLE_ROW.fullmatch(current[-1]))
        starts = (
            not line.strip()
            or alone
            or (current and (_ENACTING.fullmatch(line) or _ENACTING.fullmatch(current[-1])))
            or in_table != after_table
            or (not in_table and (width is None or (current and _starts_block(current[-1], line, width))))
        )
        if starts and current:
            groups.append(current)
            current = []
        if line.strip() and not _FENCE.fullmatch(line):
            current.append(line)
            if alone:
                groups.append(current)
                current = []
    if current:
        groups.append(current)
    return groups


def _starts_block(previous: str, line: str, width: int) -> bool:
    """Inside wrapped lines: a label starts a block where the line before could have ended one, Markdown's
    two blanks end a line for good, and so does a short line without a full stop before a capital, as in
    mastheads."""
    if _is_short_of(previous, line, width):
        return True
    if previous.endswith("  ") or (_VERB.match(line) and _CLAUSE_END.search(previous)):
        return True
    return bool(_LABEL.match(line)) and bool(re.search(r"[.;:,!?\]”\"’)]\s*$|\b(?:and|or)\s*$", previous))


def _is_short_of(previous: str, line: str, width: int) -> bool:
    room = width - len(previous.rstrip()) - len(line.split(maxsplit=1)[0])
    if room < ROOM_TO_SPARE + width // 4 or not _MASTHEAD_LINE.fullmatch(previous.strip()):
        return False
    return line.strip()[0].isupper()


def _block(lines: list[str], page: int | None, vocabulary: Vocabulary | None) -> Block | None:
    if len(lines) == 1 and _RULE.fullmatch(lines[0]):
        return Block(text="", style="rule", page=page)
    level: int | None = None
    style: BlockStyle = "text"
    heading = _HEADING.fullmatch(lines[0])
    if heading:
        level, style, lines = len(heading[1]), "heading", [heading[2], *lines[1:]]
    if _TABLE_ROW.fullmatch(lines[0]):
        return Block(text="\n".join(line.strip() for line in lines), style="table", page=page)
    raw = ""
    for line in lines:
        raw = join_lines(raw, line.strip(" "), vocabulary)
    text, bold, italic = _without_emphasis(html.unescape(_LINK.sub(r"\1", raw)))
    text, marks = _note_marks(text)
    if not text.strip():
        return None
    return Block(text=text, style=style, page=page, level=level, bold=bold, italic=italic, note_marks=marks)


def _without_emphasis(text: str) -> tuple[str, bool, bool]:
    """The text without Markdown and HTML emphasis, and whether all of it was bold, all of it italic."""
    text = _SUPERSCRIPT_TAG.sub(rf"{_OPEN}\1{_CLOSE}", text)
    bold = bool(_BOLD.fullmatch(text.strip()))
    text = _BOLD.sub(lambda match: match[1] or match[2], text)
    italic = bool(_ITALIC.fullmatch(text.strip()))
    text = _ITALIC.sub(lambda match: match[1] or match[2], text)
    return _TAG.sub("", text), bold, italic


def _note_marks(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text with superscripts in plain figures, and the ranges of its note marks."""
    pieces: list[str] = []
    marks: list[tuple[int, int]] = []
    length = 0
    for piece in re.split(rf"({_OPEN}[^{_CLOSE}]*{_CLOSE}|[⁰¹²³⁴⁵⁶⁷⁸⁹]+)", text.strip(" ")):
        is_mark = piece.startswith(_OPEN) or bool(_SUPERSCRIPT.fullmatch(piece))
        plain = piece.strip(_OPEN + _CLOSE).translate(SUPERSCRIPTS) if is_mark else piece
        if is_mark and plain:
            marks.append((length, length + len(plain)))
        pieces.append(plain)
        length += len(plain)
    return "".join(pieces), tuple(marks)
