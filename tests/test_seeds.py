"""The five seed documents give exactly the structure of section 4.8 of the conventions, and lose no word."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from index.model import Block, Document
from index.parsing import document_to_json, parse_file
from index.reading.text import read_text
from index.structure.naming import infer_symbol
from index.symbols import Symbol
from tests.shared import require_shared

SEEDS = {
    "000": ("000_50375ad1f317f49c.txt", 17, {"p1": "abcdef"}, ["1", "2"]),
    "001": ("001_c76b0e0363571adc.txt", 13, {"p1": "ab"}, []),
    "002": ("002_cf007b34385fbec6.txt", 22, {"p13": "abcdef", "p15": "abcdef"}, ["*", "**", *"12345"]),
    "003": ("003_7e616b2ad0e69b02.txt", 24, {"p1": "abcde", "p2": "abcdef"}, []),
}


@cache
def seed(number: str) -> Document:
    (path,) = require_shared("seeds").glob(f"{number}_*")
    return parse_file(path)


@pytest.mark.parametrize("number", SEEDS)
def test_numbered_paragraphs_sub_paragraphs_and_notes(number: str) -> None:
    _, count, lists, marks = SEEDS[number]
    document = seed(number)
    expected = []
    for paragraph in range(1, count + 1):
        expected.append(f"p{paragraph}")
        expected += [f"p{paragraph}.{letter}" for letter in lists.get(f"p{paragraph}", "")]
    assert [str(p.locator) for p in document.paragraphs] == expected
    assert [note.mark for note in document.footnotes] == marks
    assert document.warnings == ()
    assert document.symbols == ()


def test_the_draft_resolution_has_17_preambular_and_17_operative_paragraphs() -> None:
    document = seed("004")
    assert [str(p.locator) for p in document.paragraphs] == [
        "u1",
        *(f"pp{n}" for n in range(1, 18)),
        *(f"op{n}" for n in range(1, 18)),
    ]
    assert [note.mark for note in document.footnotes] == list("1234567")
    assert all(p.text.endswith(",") for p in document.paragraphs if p.kind == "preambular")
    assert document.masthead.document_type == "revised draft resolution"


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text))


def file_words(path: Path) -> Counter[str]:
    blocks: tuple[Block, ...] = read_text(path.name, path.read_bytes()).blocks
    total: Counter[str] = Counter()
    for block in blocks:
        text = block.text
        for start, end in sorted(block.note_marks, reverse=True):
            text = f"{text[:start]} {text[end:]}"  # a mark is no word of the text: it is a note's mark
        total += words(text)
    return total


def document_words(document: Document) -> Counter[str]:
    numbers = [p.number for p in document.paragraphs if p.kind != "preambular" and len(p.locator.parts) == 1]
    letters = [p.number.rsplit(" ", 1)[-1] for p in document.paragraphs if len(p.locator.parts) > 1]
    texts = [p.text for p in document.paragraphs]
    contents = [f"{e.text} {e.first or ''} {e.last or ''}" for e in document.contents]
    headings = [heading.text for heading in document.headings]
    notes = [note.text for note in document.footnotes]
    everything = [*numbers, *letters, *texts, *contents, *headings, *notes, document.masthead_text]
    return words(" ".join([*everything, *document.furniture]))


@pytest.mark.parametrize("number", [*SEEDS, "004"])
def test_every_word_of_the_file_is_in_the_document(number: str) -> None:
    (path,) = require_shared("seeds").glob(f"{number}_*")
    missing = file_words(path) - document_words(seed(number))
    invented = document_words(seed(number)) - file_words(path)
    page_columns_of_the_contents_table = words("2 2 4 5 6") if number == "002" else Counter()
    assert missing - page_columns_of_the_contents_table == Counter()
    assert invented == Counter()


HEADINGS = {
    ("000", "p1"): ("International cooperation in combating transnational crime",),
    ("000", "p16"): (
        "International cooperation in combating transnational crime",
        "Deliberations",
        "7. Kidnapping",
    ),
    ("001", "p13"): (
        "VII. Other serious crimes, as defined in the Convention, including new forms and dimensions of "
        "transnational organized crime",
        "Deliberations",
    ),
    ("002", "p14"): ("IV. Technical cooperation activities",),
    ("003", "p18"): (
        "Integration and coordination of efforts by the United Nations Office on Drugs and Crime and Member "
        "States in the field of crime prevention and criminal justice",
        "A. Deliberations",
        "3. Ratification and implementation of the international instruments to prevent and combat terrorism",
    ),
    ("003", "p24"): (
        "Integration and coordination of efforts by the United Nations Office on Drugs and Crime and Member "
        "States in the field of crime prevention and criminal justice",
        "B. Action taken",
    ),
}


@pytest.mark.parametrize(("number", "locator"), HEADINGS)
def test_the_heading_path(number: str, locator: str) -> None:
    (paragraph,) = [p for p in seed(number).paragraphs if str(p.locator) == locator]
    assert paragraph.section == HEADINGS[number, locator]


@pytest.mark.parametrize(
    ("number", "locator", "passage"),
    [
        ("000", "p2", "States members of the European Union and associated States)"),
        ("000", "p5", "involving organized crime would be contributed"),
        ("000", "p9", "including projects in the areas"),
        ("000", "p12", "and other United Nations entities"),
        ("000", "p15", "his secretariat to assist the Centre"),
        ("001", "p10", "to be held in November 2012."),
        ("002", "p2", "In the same resolution, the Assembly requested"),
        ("002", "p6", "with other relevant international organizations"),
        ("002", "p10", "that they would identify as essential"),
        ("002", "p13.e", "the Centre organized a ministerial consultation"),
        ("002", "p18", "requests from several States, including Belarus"),
        ("002", "p20", "the Convention and the Protocols thereto would"),
        ("003", "p17", "for terrorist purposes, and the financing of terrorism, in particular through"),
        ("004", "pp3", "the main tools of the international community to fight"),
        ("004", "pp8", "and invited Member States to strengthen"),
    ],
)
def test_a_page_break_inside_a_paragraph_is_mended(number: str, locator: str, passage: str) -> None:
    (paragraph,) = [p for p in seed(number).paragraphs if str(p.locator) == locator]
    assert passage in paragraph.text


def test_notes_are_cited_in_the_paragraphs_that_carry_their_marks() -> None:
    cited = {
        note.mark: [str(locator) for locator in note.cited_in]
        for note in seed("002").footnotes
        if not note.mark.startswith("*")
    }
    assert cited == {"1": ["p13.f"], "2": ["p14"], "3": ["p14"], "4": ["p14"], "5": ["p14"]}
    assert "ratify them.1" not in seed("002").paragraphs[18].text


def test_mastheads() -> None:
    masthead = seed("003").masthead
    assert masthead.organ == "Economic and Social Council"
    assert masthead.body == "Commission on Crime Prevention and Criminal Justice"
    assert masthead.session == "Twenty-eighth session"
    assert (masthead.place, masthead.dates) == ("Vienna", "20–24 May 2019")
    assert (masthead.distribution, masthead.date, masthead.original_language) == (
        "Limited",
        "2019-05-23",
        "English",
    )
    assert masthead.document_type == "draft report (addendum)"
    assert seed("002").masthead.agenda_item == "5"
    assert seed("004").masthead.agenda_item == "5 (a)"
    assert (seed("002").masthead.title or "").startswith("Promoting the ratification of the United Nations")
    assert (seed("004").masthead.title or "").startswith("Strengthening international cooperation")


def test_the_label_of_an_unknown_symbol_names_the_document_and_says_so() -> None:
    assert document_to_json(seed("003"))["label"] == (
        "Commission on Crime Prevention and Criminal Justice, 28th session, draft report (addendum), "
        "23 May 2019, symbol not stated"
    )


def test_the_contents_table_is_read_with_its_paragraph_ranges() -> None:
    ranges = [(entry.first, entry.last) for entry in seed("002").contents]
    assert ranges == [(1, 2), (3, 8), (9, 13), (14, 15), (16, 22)]


def test_resolution_9_1_is_the_conferences_and_never_the_assemblys() -> None:
    references = [r for p in seed("003").paragraphs for r in p.references if r.number == "9/1"]
    assert references
    assert all(reference.symbol is None for reference in references)
    assert all("Conference of the Parties" in (reference.organ or "") for reference in references)


def test_a_document_listed_by_another_with_its_title_gets_the_symbol_given_there() -> None:
    documents = [seed(number) for number in ("000", "001", "002", "003", "004")]
    inferred = {d.source[:3]: infer_symbol(d, documents) for d in documents}
    assert inferred.pop("002") == Symbol("E/CN.15/2002/10")
    assert set(inferred.values()) == {None}
