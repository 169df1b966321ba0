"""Pages without a text layer, read by tesseract where it is installed."""

from __future__ import annotations

import csv
import functools
import io
import os
import shutil
import subprocess
from typing import Any

from index.reading.base import Reading, UnreadableFile
from index.reading.fragments import Fragment, Page
from index.reading.layout import lay_out

DPI = 300
SECONDS_PER_PAGE = 60
MAX_PIXELS = 40_000_000
LANGUAGES = ("eng", "fra", "spa", "rus", "ara", "chi_sim")
MIN_CONFIDENCE = 30.0
"""Words that tesseract itself believes less than this are specks and stamps."""
NEEDED = "install tesseract (Debian: tesseract-ocr and the language packs) and add it again"


def tesseract() -> str | None:
    """The path of the program, None when it is not installed."""
    return shutil.which("tesseract")


@functools.cache
def languages(program: str) -> str:
    """The installed ones among the official languages, as tesseract wants them; eng when it does not say."""
    try:
        listed = subprocess.run(
            [program, "--list-langs"], capture_output=True, text=True, timeout=20, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return "eng"
    installed = set(listed.stdout.split())
    # Every language more doubles the time: the Latin ones together, other scripts only when nothing else is
    # there.
    latin = [each for each in ("eng", "fra", "spa") if each in installed]
    other = [each for each in LANGUAGES if each in installed]
    return "+".join(latin or other or ["eng"])


def read_page_image(document: Any, number: int, program: str) -> Page:
    """Page ``number`` (from 1) of an open ``pypdfium2.PdfDocument``, rendered and read; may hold no
    fragment."""
    sheet = document[number - 1]
    width, height = sheet.get_size()
    scale = min(DPI / 72, (MAX_PIXELS / max(1.0, width * height)) ** 0.5)
    picture = sheet.render(scale=scale, grayscale=True).to_pil()
    out = io.BytesIO()
    picture.save(out, format="PNG", compress_level=1)
    return Page(number, width, height, _fragments(out.getvalue(), program, 1 / scale), [], 1.0)


def read_image(name: str, data: bytes) -> Reading:
    """A picture of one page. Raises ``UnreadableFile`` when tesseract is missing or finds no text."""
    from PIL import Image, UnidentifiedImageError

    program = tesseract()
    if program is None:
        raise UnreadableFile(f"{name} is a picture; to read the text in it, {NEEDED}.")
    try:
        with Image.open(io.BytesIO(data)) as picture:
            width, height = picture.size
            if width * height > MAX_PIXELS * 2:
                raise UnreadableFile(f"{name} is a picture of {width} by {height} pixels, too large to read.")
            out = io.BytesIO()
            picture.convert("L").save(out, format="PNG", compress_level=1)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise UnreadableFile(f"{name} is a damaged picture.") from error
    # A scan of a page is taken to be 11 inches high: sizes in points then mean what they mean in a PDF.
    scale = 792 / height
    page = Page(1, width * scale, 792.0, _fragments(out.getvalue(), program, scale), [], 1.0)
    blocks = lay_out([page])
    if not blocks:
        raise UnreadableFile(f"{name} is a picture in which no text was found.")
    return Reading(
        blocks=tuple(blocks),
        format="image",
        read_by_ocr=True,
        page_sizes=((page.width, page.height),),
    )


def _fragments(image: bytes, program: str, scale: float) -> list[Fragment]:
    environment = dict(os.environ, OMP_THREAD_LIMIT="1")
    try:
        done = subprocess.run(
            [program, "stdin", "stdout", "-l", languages(program), "--dpi", str(DPI), "--psm", "3", "tsv"],
            input=image,
            capture_output=True,
            timeout=SECONDS_PER_PAGE,
            env=environment,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return []
    return parse_tsv(done.stdout.decode("utf-8", "replace"), scale)


def parse_tsv(table: str, scale: float) -> list[Fragment]:
    """Tesseract's table of words → a fragment for each of its lines, in points."""
    lines: dict[tuple[str, str, str], list[dict[str, str]]] = {}
    for row in csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE):
        text = (row.get("text") or "").strip()
        if row.get("level") != "5" or not text or _number(row, "conf") < MIN_CONFIDENCE:
            continue
        key = (row.get("block_num") or "", row.get("par_num") or "", row.get("line_num") or "")
        lines.setdefault(key, []).append(row)
    fragments = [_fragment(words, scale) for words in lines.values()]
    # The heights of recognised letters vary from line to line as type does not: bring what is near the page's
    # usual size to it, or every second line would seem to begin something new.
    sizes = sorted(size for fragment in fragments for size in [fragment.size] * len(fragment.text))
    usual = sizes[len(sizes) // 2] if sizes else 0.0
    for fragment in fragments:
        if 0.7 * usual < fragment.size < 1.4 * usual:
            fragment.size = usual
    return fragments


def _fragment(words: list[dict[str, str]], scale: float) -> Fragment:
    left = min(_number(word, "left") for word in words)
    right = max(_number(word, "left") + _number(word, "width") for word in words)
    bottoms = sorted(_number(word, "top") + _number(word, "height") for word in words)
    heights = sorted(_number(word, "height") for word in words)
    # The middle word's height is about that of a capital letter: 0.7 of the size in points.
    size = heights[len(heights) // 2] / 0.75
    return Fragment(
        " ".join((word.get("text") or "").strip() for word in words),
        left * scale,
        right * scale,
        bottoms[len(bottoms) // 2] * scale,
        round(size * scale),
    )


def _number(row: dict[str, str], name: str) -> float:
    try:
        return float(row.get(name) or 0)
    except ValueError:
        return 0.0
