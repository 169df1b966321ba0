"""A search that names documents brings their own paragraphs, which do not repeat the symbol."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.finding import NAMED, Finder
from assistant.named_outright import named_outright, spoken_of
from assistant.question import analyse
from index.filters import NO_FILTERS, Filters
from index.library import Library
from tests.library.made import open_library

OWN = ["The harbour was dredged.", "Nine buoys were lit.", "Ferries ran at night.", "No pilot was trained."]
OTHERS = ["As E/CN.99/2019/4 says, nine buoys were lit.", "Recalling E/CN.99/2019/4, dredging goes on."]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("named")
    files = {
        "own.txt": ["E/CN.99/2019/4", *OWN],
        "others.txt": ["E/CN.99/2019/9", *OTHERS, *(f"Remark {n} about ferries." for n in range(8))],
        "section.txt": ["E/CN.99/2020/6 (Sect. 3)", "A section on ferries.", "Its costs."],
        "copy.html": ["E/CN.99/2019/4", *OWN],
    }
    for name, lines in files.items():
        (folder / name).write_text("\n".join(lines), encoding="utf-8")
    with open_library(folder / "library") as opened:
        opened.add([folder / name for name in files])
        yield opened


def texts(library: Library, query: str, k: int = 10, filters: Filters = NO_FILTERS) -> list[str]:
    return [hit.paragraph.text for hit in Finder(library).find(query, k, filters=filters)]


@pytest.mark.parametrize(
    "query", ["E/CN.99/2019/4", "e/cn.99/2019/4", "document E/CN.99/2019/4", "  E/CN.99/2019/4?"]
)
def test_a_symbol_alone_brings_the_document_in_reading_order(library: Library, query: str) -> None:
    assert texts(library, query, 3) == OWN[:3]
    assert texts(library, query)[:4] == OWN, "held twice, it comes once"


def test_a_symbol_with_a_bracket_is_one(library: Library) -> None:
    assert texts(library, "E/CN.99/2020/6 (Sect. 3)", 2) == ["A section on ferries.", "Its costs."]


def test_two_symbols_share_the_places(library: Library) -> None:
    found = texts(library, "E/CN.99/2019/4 and E/CN.99/2020/6 (Sect. 3)", 4)
    assert found == [*OWN[:2], "A section on ferries.", "Its costs."]


def test_what_is_asked_besides_says_which_paragraphs_come_first(library: Library) -> None:
    found = texts(library, "ferries at night in E/CN.99/2019/4")
    assert found[0] == "Ferries ran at night."
    assert set(found[:4]) == set(OWN)
    assert OTHERS[0] in found[4:]


def test_a_place_named_comes_first(library: Library) -> None:
    assert texts(library, "paragraph 3 of E/CN.99/2019/4", 1) == [OWN[2]]


@pytest.mark.parametrize("query", ["Where is E/CN.99/2019/4 cited?", "Which text recalls E/CN.99/2019/4?"])
def test_what_only_mentions_it_is_left_to_the_search(library: Library, query: str) -> None:
    assert named_outright(library, analyse(query)) is None
    assert texts(library, query)[0] in OTHERS


def test_filters_hold_for_documents_named(library: Library) -> None:
    other = Filters(sources=("others.txt",))
    assert named_outright(library, analyse("E/CN.99/2019/4"), other) is None
    assert set(texts(library, "E/CN.99/2019/4", filters=other)) <= {
        *OTHERS,
        *texts(library, "ferries", 99, other),
    }
    assert texts(library, "E/CN.99/2019/4", filters=Filters(kind="preambular")) == []


def test_scores_never_rise(library: Library) -> None:
    for query in ("E/CN.99/2019/4", "buoys in E/CN.99/2019/4", "ferries"):
        scores = [hit.score for hit in Finder(library).find(query)]
        assert scores == sorted(scores, reverse=True)
    assert NAMED < 10, "others find room among ten"


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("Which draft recalls ", True),
        ("the letter transmitting document ", True),
        ("Who takes note of the report (", True),
        ("measures pursuant to Security Council resolution ", True),
        ("a reply to the letter ", True),
        ("What does ", False),
        ("What did the Council decide in resolution ", False),
        ("ferries mentioned by the chair in ", False),
        ("", False),
    ],
)  # fmt: skip
def test_words_that_speak_of_another_document(before: str, expected: bool) -> None:
    assert spoken_of(f"{before}E/CN.99/2019/4", len(before)) is expected
