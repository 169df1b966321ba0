"""A body asked for by name, part or acronym; a session by number, year and kind; and what does not fit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from index.embedding.hashing import HashingEncoder
from index.files import SourceFile
from index.filters import Filters
from index.fitting import acronyms_in, body_fits, session_fits, symbol_fits_body, symbol_fits_session
from index.library import Library
from index.model import Document
from tests.library.made import document

TIDAL = "Executive Board of the United Nations Tidal Fund and the Lamp Office"
LEARNED = '[["UNTF", "United Nations Tidal Fund"], ["LOLA", "Committee on Lamps and Oland"]]'


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("Committee against Torture", "committee against torture"),
        ("Committee against Torture", "the Committee Against Torture"),
        ("Committee against Torture", "Torture"),
        ("Committee against Torture", "CAT"),
        ("Committee against Torture", "cat"),
        ("Security Council", "SC"),
        ("Security Council", "Conseil de sécurité"),
        ("General Assembly; Security Council", "security council"),
        ("United Nations Children’s Fund; Executive Board", "United Nations Children's Fund"),
        ("United Nations Children’s Fund; Executive Board", "UNICEF"),
        ("United Nations Children’s Fund; Executive Board", "UNICEF Executive Board"),
        ("United Nations Children’s Fund; Executive Board", "unicef board"),
        ("United Nations Children’s Fund; Executive Board", "Board of UNICEF"),
        ("Comité de Lámparas", "comite de lamparas"),
        (TIDAL, "executive board"),
        (TIDAL, "UNTF"),
        (TIDAL, "untf"),
        (TIDAL, "the UNTF's"),
        ("Committee on Lamps and Oland", "LOLA"),
        ("Lamp Secur. Board", "secur"),
    ],
)  # fmt: skip
def test_names_of_a_body(name: str, asked: str) -> None:
    assert body_fits(name, asked, LEARNED)


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("United Nations Educational Board", "CAT"),  # edu-cat-ional
        ("Catering Board", "CAT"),
        ("Human Rights Council", "Human Rights Committee"),
        ("Committee on the Protection of the Rights of All Lamps", "Human Rights Committee"),
        (TIDAL, "UNICEF"),
        (TIDAL, "UNTF Committee"),
        ("Committee on Lamps and Oland", "Committee on Lamps of Oland"),
        (None, "CAT"),
        ("", "CAT"),
    ],
)  # fmt: skip
def test_other_bodies(name: str | None, asked: str) -> None:
    assert not body_fits(name, asked, LEARNED)


@pytest.mark.parametrize(
    ("asked", "acronyms"),
    [
        ("CAT", ["CAT"]),
        ("cat", ["cat"]),
        ("UNDP and UNFPA Board", ["UNDP", "UNFPA"]),
        ("undp board", ["undp"]),
        ("the cat board", []),
        ("Security Council", []),
    ],
)
def test_words_that_may_be_acronyms(asked: str, acronyms: list[str]) -> None:
    assert acronyms_in(asked) == acronyms


@pytest.mark.parametrize(
    ("canonical", "asked", "fits"),
    [
        ("CAT/C/901/1", "CAT", True),
        ("CAT/C/901/1", "Committee against Torture", True),
        ("A/86/901", "General Assembly", True),
        ("A/86/901", "CAT", False),
        ("A/AC.9001/1", "General Assembly", False),
    ],
)
def test_the_body_of_a_symbol(canonical: str, asked: str, fits: bool) -> None:
    assert symbol_fits_body(canonical, asked, "[]") is fits


@pytest.mark.parametrize(
    ("printed", "asked"),
    [
        ("Twenty-eighth session", "28"),
        ("Twenty-eighth session", "28th session"),
        ("Twenty-eighth session", "twenty-eighth regular session"),
        ("28th special session", "28"),
        ("Eightieth year", "80"),
        ("2091 regular session", "2091 regular session"),
        ("2091 regular session", "regular session 2091"),
        ("First regular session 2091", "2091 regular session"),
        ("First regular session 2091", "first regular session of 2091"),
        ("Annual Session of 2091", "2091 annual session"),
        ("Annual session 2091", "ANNUAL SESSION 2091"),
        ("Annual session 2091", "2091"),
        ("Annual session 2091", "annual"),
        ("Sixty-ninth session", "sixty-ninth session (2091)"),
        ("Session annuelle de 2091", "2091 annual session"),
    ],
)
def test_names_of_a_session(printed: str, asked: str) -> None:
    assert session_fits(printed, asked)


@pytest.mark.parametrize(
    ("printed", "asked"),
    [
        ("Twenty-eighth session", "29"),
        ("Twenty-eighth session", "28th special session"),
        ("Annual session 2091", "2091 regular session"),
        ("Annual session 2091", "2090 annual session"),
        ("Annual session 2091", "91"),
        ("First regular session 2091", "second regular session 2091"),
        ("First regular session 2091", "first regular session 2092"),
        ("2091 session", "20"),
        (None, "28"),
        ("Annual session 2091", ""),
    ],
)
def test_other_sessions(printed: str | None, asked: str) -> None:
    assert not session_fits(printed, asked)


@pytest.mark.parametrize(
    ("canonical", "asked", "fits"),
    [("A/86/901", "86", True), ("E/2091/9", "2091 session", True), ("A/86/901", "85", False)],
)
def test_the_session_of_a_symbol(canonical: str, asked: str, fits: bool) -> None:
    assert symbol_fits_session(canonical, asked) is fits


DOCUMENTS = {
    "boats.txt": document("boats.txt", "The Committee on Boats (COB) met.", body="Committee on Boats"),
    "report.txt": document(
        "report.txt", "Lamps.", symbol="A/86/944", organ="General Assembly", title="Report of the Lamp Board"
    ),
    "nine.txt": document("nine.txt", "Lamps.", symbol="CAT/C/901/1", organ="Convención contra la Oscuridad"),
    "year.txt": document("year.txt", "Lamps.", session="Annual Session of 2091"),
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("fitting")
    for name in DOCUMENTS:
        (folder / name).write_text(name)

    def read(files: list[SourceFile]) -> Iterator[tuple[SourceFile, Document]]:
        for file in files:
            yield file, replace(DOCUMENTS[file.source])

    with Library.open(folder / "library", encoders=[HashingEncoder()], reader=read) as opened:  # type: ignore[arg-type]
        opened.add([Path(folder / name) for name in DOCUMENTS])
        yield opened


@pytest.mark.parametrize(
    ("filters", "sources"),
    [
        (Filters(body="COB"), ["boats.txt"]),  # as the document explains it
        (Filters(body="cob"), ["boats.txt"]),
        (Filters(body="Lamp Board"), ["report.txt"]),  # by its title
        (Filters(body="General Assembly"), ["report.txt"]),
        (Filters(body="Committee against Torture"), ["nine.txt"]),  # by its symbol
        (Filters(session="86"), ["report.txt"]),  # by its symbol
        (Filters(session="2091 annual session"), ["year.txt"]),
        (Filters(body="Lamp", session="85"), []),
    ],
)
def test_documents_of_a_body_and_of_a_session(library: Library, filters: Filters, sources: list[str]) -> None:
    assert [record.source for record in library.documents(filters)] == sources
