"""What the readers make of a folder of real documents, and how fast, beside llama-index's default PDF reader.

Nothing here knows the right answers by heart: it uses what documents say of themselves twice. The file name
against the masthead, the numbers against themselves (they run 1, 2, 3 …), the contents table against the
paragraphs, the words of the text layer against the words that were kept, and a DOCX against the PDF of the
same
document.
"""

from __future__ import annotations

import re
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from index.errors import PinciteError
from index.model import Document, Paragraph
from index.reading.isolation import ReadError, read_many
from index.symbols import symbol_from_file_name

SUFFIXES = frozenset((".pdf", ".docx", ".doc", ".rtf", ".odt", ".html", ".htm", ".txt", ".md"))
RIVAL_PAGES = 150
"""Pages that the slow reader is timed on."""
SHORTEST_SEQUENCE = 3
_GOLD = re.compile(r"^S_RES_0*(\d+)_(\d{4})_EN")
_WORD = re.compile(r"\w+")


class NothingToRead(PinciteError):
    """A folder without documents."""


@dataclass(frozen=True, slots=True)
class _File:
    path: Path
    symbol: str | None
    """The symbol that the file's name says."""


def bench_read(folder: Path, *, rival: bool = True, workers: int | None = None) -> dict[str, Any]:
    """Reading figures over every document in ``folder`` and below.

    ``pages_per_second`` is from bytes to ``Document``, all cores; ``rival_pages_per_second`` is pypdf as
    llama-index's default reader calls it, plain text only, None when it is not installed. ``symbol`` counts
    files whose name is a symbol: found without looking at the name, unknown, wrong; ``not in the file`` are
    names that stand nowhere in their file. Raises ``NothingToRead``.
    """
    files = _files(folder)
    if not files:
        raise NothingToRead(f"{folder} holds no document (PDF, DOCX, HTML, text); name another folder.")
    documents, failed, seconds = _read(files, workers)
    pages = sum(_page_count(file.path) for file in files)
    figures: dict[str, Any] = {
        "files": len(files),
        "failed": failed,
        "pages": pages,
        "seconds": round(seconds, 2),
        "pages_per_second": round(pages / seconds, 1) if pages else None,
        "rival_pages_per_second": _rival([file.path for file in files]) if rival else None,
        "symbol": _symbols(files, documents),
        "sequences": _sequences(documents),
        "characters_accounted": _accounted(files, documents),
        "pairs": _pairs(files, documents),
    }
    return figures


def _files(folder: Path) -> list[_File]:
    found = sorted(p for p in folder.rglob("*") if p.suffix.lower() in SUFFIXES and p.is_file())
    return [_File(path, symbol_of_name(path.name)) for path in found if path.stem.upper() != "README"]


def symbol_of_name(name: str) -> str | None:
    """The symbol that a file name stands for ("A_79_7_Add.12.en.pdf" is A/79/7/Add.12), None when it is
    none."""
    gold = _GOLD.match(name)
    if gold:
        return f"S/RES/{gold.group(1)}({gold.group(2)})"
    symbol = symbol_from_file_name(name)
    return _key(str(symbol)) if symbol is not None else None


def _key(symbol: str) -> str:
    return re.sub(r"[\s*]", "", symbol).upper()


def _read(files: Sequence[_File], workers: int | None) -> tuple[dict[Path, Document], int, float]:
    """Documents by path. Files are read under names that say nothing, so that no symbol comes from a name."""
    with tempfile.TemporaryDirectory(prefix="pincite-bench-") as name:
        root = Path(name)
        links: dict[str, Path] = {}
        for number, file in enumerate(files):
            link = root / f"file-{number}{file.path.suffix.lower()}"
            link.symlink_to(file.path.resolve())
            links[link.name] = file.path
        start = time.perf_counter()
        results = list(read_many([root / link for link in links], root=root, workers=workers))
        seconds = time.perf_counter() - start
    documents = {links[r.source]: r for r in results if isinstance(r, Document)}
    return documents, sum(isinstance(r, ReadError) for r in results), seconds


def _page_count(path: Path) -> int:
    import pypdfium2 as pdfium

    if path.suffix.lower() != ".pdf":
        return 0
    try:
        document = pdfium.PdfDocument(path)
    except pdfium.PdfiumError:
        return 0
    count = len(document)
    document.close()
    return count


def _rival(paths: Iterable[Path]) -> float | None:
    """Pages a second of pypdf, page by page, as ``llama_index.readers.file.PDFReader`` reads."""
    try:
        import pypdf
    except ImportError:
        return None
    pages = 0
    start = time.perf_counter()
    for path in paths:
        if path.suffix.lower() != ".pdf":
            continue
        try:
            for page in pypdf.PdfReader(path).pages:
                page.extract_text()
                pages += 1
        except (pypdf.errors.PyPdfError, ValueError, KeyError):
            continue
        if pages >= RIVAL_PAGES:
            break
    return round(pages / (time.perf_counter() - start), 1) if pages else None


def _symbols(files: Sequence[_File], documents: dict[Path, Document]) -> dict[str, Any]:
    counts: Counter[str] = Counter()
    wrong: list[str] = []
    for file in files:
        document = documents.get(file.path)
        if file.symbol is None or document is None:
            continue
        found = {_key(str(symbol)) for symbol in document.symbols}
        text = _key(" ".join([document.masthead_text, *document.furniture]))
        if file.symbol in found:
            counts["exact"] += 1
        elif file.symbol not in text:
            counts["not in the file"] += 1
        elif found:
            counts["wrong"] += 1
            wrong.append(file.path.name)
        else:
            counts["unknown"] += 1
    of = counts["exact"] + counts["wrong"] + counts["unknown"]
    keys = ("exact", "unknown", "wrong", "not in the file")
    return {"of": of, **{key: counts[key] for key in keys}, "wrong files": wrong}


def _sequences(documents: dict[Path, Document]) -> dict[str, Any]:
    """Documents whose numbered paragraphs run without gap or repetition and agree with the contents table."""
    total = 0
    broken: list[str] = []
    contents = 0
    for path, document in documents.items():
        runs = list(sequences(document.paragraphs))
        if not any(len(run) >= SHORTEST_SEQUENCE for run in runs):
            continue
        total += 1
        contents += any(entry.first is not None for entry in document.contents)
        doubts = [w for w in document.warnings if "numbering has a gap" in w or "contents table" in w]
        if doubts or any(run != list(range(run[0], run[0] + len(run))) for run in runs if run):
            broken.append(path.name)
    return {
        "of": total,
        "complete": total - len(broken),
        "with contents table": contents,
        "incomplete": broken,
    }


def sequences(paragraphs: Iterable[Paragraph]) -> Iterable[list[int]]:
    """The last figures of the paragraph numbers of each region (the text, an annex, a section 25.x)."""
    regions: dict[tuple[str, ...], list[int]] = {}
    for paragraph in paragraphs:
        if paragraph.kind not in ("numbered", "operative") or paragraph.number.endswith(")"):
            continue
        found = re.fullmatch(r"(?:(\d+)\.)?(\d+)", paragraph.number)
        if found:
            key = (*paragraph.locator.parts[:-1], found.group(1) or "")
            regions.setdefault(key, []).append(int(found.group(2)))
    return regions.values()


def _accounted(files: Sequence[_File], documents: dict[Path, Document]) -> float | None:
    """Part of the characters of all text layers that stand somewhere in the documents read from them."""
    import pypdfium2 as pdfium

    total = missing = 0
    for file in files:
        document = documents.get(file.path)
        if file.path.suffix.lower() != ".pdf" or document is None:
            continue
        pdf = pdfium.PdfDocument(file.path)
        layer = Counter(c for page in pdf for c in page.get_textpage().get_text_range() if c.isalnum())
        pdf.close()
        kept = Counter(c for text in _all_text(document) for c in text if c.isalnum())
        total += sum(layer.values())
        missing += sum((layer - kept).values())
    return round(1 - missing / total, 5) if total else None


def _all_text(document: Document) -> Iterable[str]:
    yield document.masthead_text
    yield from document.furniture
    for heading in document.headings:
        yield heading.text
    for entry in document.contents:
        yield f"{entry.text} {entry.first or ''} {entry.last or ''}"
    for paragraph in document.paragraphs:
        yield f"{paragraph.number} {paragraph.text}"
        yield from (str(note.footnote.parts[-1]) for note in paragraph.notes)
    for footnote in document.footnotes:
        yield f"{footnote.mark} {footnote.text}"


def _pairs(files: Sequence[_File], documents: dict[Path, Document]) -> dict[str, Any] | None:
    """A DOCX and the PDF of the same name: do they give the same paragraphs?"""
    common = union = numbered = all_numbered = rows = all_rows = 0
    scores: list[float] = []
    paths = {file.path for file in files}
    for path in sorted(paths):
        other = path.with_suffix(".pdf")
        if path.suffix.lower() != ".docx" or other not in paths:
            continue
        if path not in documents or other not in documents:
            continue
        first, second = documents[path].paragraphs, documents[other].paragraphs
        one, two = {str(p.locator) for p in first}, {str(p.locator) for p in second}
        common, union = common + len(one & two), union + len(one | two)
        one, two = ({str(p.locator) for p in each if p.kind != "unnumbered"} for each in (first, second))
        numbered, all_numbered = numbered + len(one & two), all_numbered + len(one | two)
        same, most = same_rows(first, second)
        rows, all_rows = rows + same, all_rows + most
        scores.append(word_f1((p.text for p in first), (p.text for p in second)))
    if not scores:
        return None
    return {
        "of": len(scores),
        "same_locators": round(common / union, 4) if union else None,
        "same_numbered_locators": round(numbered / all_numbered, 4) if all_numbered else None,
        "word_f1": round(sum(scores) / len(scores), 4),
        "same_table_rows": round(rows / all_rows, 4) if all_rows else None,
    }


def same_rows(first: Iterable[Paragraph], second: Iterable[Paragraph]) -> tuple[int, int]:
    """How many rows of tables are the same to the letter in both, and how many the one with more has."""
    one, two = (
        Counter(line for p in each for line in p.text.split("\n") if line.startswith("|"))
        for each in (first, second)
    )
    return sum((one & two).values()), max(sum(one.values()), sum(two.values()))


def word_f1(first: Iterable[str], second: Iterable[str]) -> float:
    """F1 of the words of two texts as bags; 1.0 for the same words in any order, and for two empty texts."""
    one = Counter(word for text in first for word in _WORD.findall(text.casefold()))
    two = Counter(word for text in second for word in _WORD.findall(text.casefold()))
    both = sum(one.values()) + sum(two.values())
    return 2 * sum((one & two).values()) / both if both else 1.0
