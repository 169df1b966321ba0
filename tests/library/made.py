"""Documents of invented bodies, built by hand: the library is tested without any reader."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from index.embedding.hashing import HashingEncoder
from index.files import SourceFile
from index.library import Library
from index.locators import Locator
from index.model import Document, Footnote, Masthead, NoteMark, Paragraph, ParagraphKind, Reference
from index.records import Failure
from index.symbols import Symbol, find_symbols


def paragraph(locator: str, text: str, **more: object) -> Paragraph:
    """A paragraph whose references are the symbols in its text."""
    references = tuple(
        Reference("document", text[found.start : found.end], found.start, found.end, symbol)
        for found in find_symbols(text)
        for symbol in found.symbols
    )
    kind: ParagraphKind = (
        "preambular" if locator.startswith("pp") else "operative" if locator.startswith("op") else "numbered"
    )
    made = Paragraph(
        Locator(tuple(locator.split("."))), locator.lstrip("p"), kind, text, references=references
    )
    return replace(made, **more)  # type: ignore[arg-type]


def document(source: str, *texts: str, symbol: str | None = None, **masthead: str) -> Document:
    """A document with one numbered paragraph a text."""
    return Document(
        source=source,
        symbols=(Symbol.parse(symbol),) if symbol else (),
        symbol_source="masthead" if symbol else None,
        masthead=Masthead(**masthead),
        paragraphs=tuple(paragraph(f"p{n}", text) for n, text in enumerate(texts, start=1)),
    )


def read_lines(files: Sequence[SourceFile]) -> Iterator[tuple[SourceFile, Document | Failure]]:
    """A reader of test files. "--- NAME" lines make a file an archive of members."""
    for file in files:
        text = file.path.read_text(encoding="utf-8")
        if not text.startswith("--- "):
            yield file, _read(file.source, text)
            continue
        for member in text.split("--- ")[1:]:
            name, _, content = member.partition("\n")
            yield file, _read(f"{file.source}/{name}", content)


def _read(source: str, text: str) -> Document | Failure:
    """First line the symbol or nothing, every further line a paragraph."""
    if text.startswith("BAD"):
        return Failure(source, f"{source} is damaged; ask for another copy.")
    symbol, *lines = text.split("\n")
    title = next((line[6:] for line in lines if line.startswith("title:")), None)
    texts = [line for line in lines if line and not line.startswith("title:")]
    made = document(source, *texts, symbol=symbol.strip() or None)
    return replace(made, masthead=Masthead(title=title, body="Commission on Rivers", date="2019-05-23"))


def open_library(folder: Path, **more: object) -> Library:
    """A library with the stand-in encoder that reads test files."""
    more.setdefault("encoders", (HashingEncoder(),))
    more.setdefault("reader", read_lines)
    return Library.open(folder, **more)  # type: ignore[arg-type]


REPORT = Document(
    source="report.txt",
    symbols=(Symbol.parse("E/CN.99/2002/10"),),
    symbol_source="masthead",
    masthead=Masthead(
        organ="Economic and Social Council",
        body="Commission on Rivers",
        session="Eleventh session",
        date="2002-03-04",
        distribution="General",
        document_type="report",
        title="Navigation on shared rivers",
    ),
    paragraphs=(
        paragraph(
            "p1", "The Commission considered the report at its third meeting.", section=("I. Introduction",)
        ),
        paragraph(
            "p2",
            "The following matters were raised, in line with E/CN.99/2002/2 and resolution 56/120:",
            section=("II. Debate", "A. Summary"),
            pages=(2, 3),
            notes=(NoteMark(Locator(("fn1",)), 12),),
        ),
        paragraph("p2.a", "Dredging of the lower delta", section=("II. Debate", "A. Summary")),
        paragraph("p2.b", "Lighting of buoys", section=("II. Debate", "A. Summary")),
        paragraph("p3", "One speaker said that 1,250 boats had been registered."),
    ),
    footnotes=(Footnote(Locator(("fn1",)), "1", "A/99/12.", (Locator(("p2",)),)),),
    masthead_text="United Nations",
    furniture=("V.02-00001 (E)",),
    warnings=("The contents table names six sections.",),
)
