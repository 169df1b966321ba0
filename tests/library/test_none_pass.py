"""Filters that no document passes are told why, and what there is instead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.retrieval import paragraph_retriever
from index.embedding.hashing import HashingEncoder
from index.files import SourceFile
from index.filters import Filters, language_code, singular
from index.library import Library
from index.model import Document
from index.none_pass import why_none_pass
from tests.library.made import document, open_library

DOCUMENTS = {
    "a.txt": replace(
        document("a.txt", "Boats.", symbol="E/CN.99/2019/4", document_type="draft resolution"), language="en"
    ),
    "b.txt": replace(
        document("b.txt", "Bateaux.", symbol="E/CN.99/2020/1", document_type="report", body="Rivers Board"),
        language="fr",
    ),
    "c.txt": document("c.txt", "Ferries.", session="2025 regular session", date="2025-02-01"),
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("filters")
    for name in DOCUMENTS:
        (folder / name).write_text(name)

    def read(files: list[SourceFile]) -> Iterator[tuple[SourceFile, Document]]:
        for file in files:
            yield file, DOCUMENTS[file.source]

    with Library.open(folder / "library", encoders=[HashingEncoder()], reader=read) as opened:  # type: ignore[arg-type]
        opened.add([folder / name for name in DOCUMENTS])
        yield opened


@pytest.mark.parametrize(
    ("filters", "said"),
    [
        (Filters(document_type="reprot"), "No document here has the type “reprot”; did you mean “report”?"),
        (
            Filters(document_type="treaty"),
            "No document here has the type “treaty”; there are “draft resolution”, “report”.",
        ),
        (Filters(body="Lamps"), "No document here has the body “Lamps”; there are “Rivers Board”."),
        (Filters(body="INCB"), "the body “INCB” (International Narcotics Control Board); there are “Rivers"),
        (Filters(distribution="limited"), "has the distribution “limited”; none is known of any."),
        (Filters(language="Klingon"), "No document here has the language “Klingon”; there are “en”, “fr”."),
        (Filters(session="99"), "No document here has the session “99”; there are “2025 regular session”."),
        (Filters(year_from=2030), "No document here has the year “2030-”"),
        (Filters(symbol="E/CN.99/2019/5"), "did you mean “E/CN.99/2019/4”?"),
        (Filters(sources=("a.text",)), "did you mean “a.txt”?"),
        (Filters(document_type="report", session="2025 regular session"),
         "at once: among those that pass the others none has the session “2025 regular session”; none is"),
        (Filters(document_type="report", language="en"),
         "among those that pass the others none has the type “report”; there are “draft resolution”."),
        (Filters(language="fr", also=Filters(document_type="letter")), "has the type “letter”"),
        (Filters(language="en", also=Filters(document_type="report")),
         "among those that pass the others none has the language “en”; there are “fr”."),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_what_there_is(library: Library, filters: Filters, said: str) -> None:
    assert said in (why_none_pass(library, filters) or "")


@pytest.mark.parametrize(
    ("filters", "sources"),
    [
        (Filters(), ["a.txt", "b.txt", "c.txt"]),
        (Filters(document_type="draft resolutions"), ["a.txt"]),
        (Filters(document_type="reports"), ["b.txt"]),
        (Filters(language="French"), ["b.txt"]),
        (Filters(session="2025 regular session"), ["c.txt"]),
    ],
)  # fmt: skip
def test_what_is_meant_passes(library: Library, filters: Filters, sources: list[str]) -> None:
    assert sorted(record.source for record in library.documents(filters)) == sources
    assert why_none_pass(library, filters) is None


def test_a_collection_is_a_folder_of_sources(tmp_path: Path) -> None:
    for folder in ("north", "north/deep", "northern"):
        (tmp_path / "files" / folder).mkdir(parents=True)
        (tmp_path / "files" / folder / "a.txt").write_text("E/CN.99/2019/4\nBoats.\n")
    with open_library(tmp_path / "library") as library:
        library.add([tmp_path / "files"])
        found = [record.source for record in library.documents(Filters(collection="north"))]
        assert sorted(found) == ["north/a.txt", "north/deep/a.txt"]
        retriever = paragraph_retriever(library, filters=Filters(collection="northern/"))
        assert [node.metadata["source"] for node in retriever.retrieve("boats")] == ["northern/a.txt"]
        assert "did you mean “north”" in (why_none_pass(library, Filters(collection="norht")) or "")


@pytest.mark.parametrize(
    ("words", "one"),
    [
        ("resolutions", "resolution"),
        ("Notes verbales", "Note verbale"),
        ("draft reports (addendum)", "draft report (addendum)"),
        ("corrigenda", "corrigendum"),
        ("agenda", "agenda"),
        ("address", "address"),
        ("report", "report"),
        ("s", "s"),
    ],
)  # fmt: skip
def test_types_are_compared_in_the_singular(words: str, one: str) -> None:
    assert singular(words) == one


def test_languages_have_names() -> None:
    names = ("FR", "French", "Francais", "FRANÇAIS", "espanol", "русский", "العربية", "中文", "xx")
    assert [language_code(name) for name in names] == ["fr", "fr", "fr", "fr", "es", "ru", "ar", "zh", "xx"]
