"""Abbreviations come from the documents' own words, and mean the same in a question."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.abbreviations import Abbreviations, find_abbreviations
from tests.library.made import open_library


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        (
            "the United Nations Office on Drugs and Crime (UNODC) reported",
            "UNODC",
            "United Nations Office on Drugs and Crime",
        ),
        (
            "by the International Association of Prosecutors (IAP),",
            "IAP",
            "International Association of Prosecutors",
        ),
        (
            "the Office of the United Nations High Commissioner for Human Rights (OHCHR)",
            "OHCHR",
            "Office of the United Nations High Commissioner for Human Rights",
        ),
        ("l’Organisation mondiale de la Santé (OMS)", "OMS", "Organisation mondiale de la Santé"),
        ("Международный уголовный суд (МУС)", "МУС", "Международный уголовный суд"),
    ],
)
def test_a_name_before_its_abbreviation_is_its_long_form(text: str, short: str, long: str) -> None:
    (found,) = find_abbreviations(text)
    assert (found.short, found.long) == (short, long)


@pytest.mark.parametrize(
    "text",
    [
        "one speaker (Colombia) said",
        "see document (E/CN.15/2002/10)",
        "resolution 3363 (XXX)",
        "the Commission (see annex II)",
        "Friends of the river, an observer (UNODC)",
        "in paragraph 13 (EU)",
        "(UNODC)",
    ],
)
def test_brackets_that_hold_no_abbreviation_give_none(text: str) -> None:
    assert find_abbreviations(text) == []


def test_expansion_goes_both_ways() -> None:
    known = Abbreviations.of([("CRB", "Commission on River Basins")])
    assert known.expansions("What did the crb decide?") == ["Commission on River Basins"]
    assert known.expansions("What did the Commission on river basins decide?") == ["CRB"]
    assert known.expansions("What did the Commission decide?") == []


def test_a_question_with_the_abbreviation_finds_the_paragraph_with_the_name(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "E/CN.99/2019/4\n"
        "The Commission on River Basins (CRB) was established in 1950.\n"
        "Boats were counted by the Commission on River Basins in May.\n"
        "Ships were counted by the ministry in June.\n"
        "Ferries were counted by CRB in July.\n"
    )
    with open_library(tmp_path / "lib") as library:
        library.add([tmp_path / "a.txt"])
        lexical = library.searcher.lexical
        texts = [p.text for p in library.paragraphs_by_id([i for i, _ in lexical("boats CRB", 3)])]
        assert texts[0].startswith("Boats were counted")
        texts = [
            p.text for p in library.paragraphs_by_id([i for i, _ in lexical("Commission on River Basins", 4)])
        ]
        assert "Ferries were counted by CRB in July." in texts


def test_a_body_that_no_document_explains_is_known_by_its_acronym(tmp_path: Path) -> None:
    with open_library(tmp_path) as library:
        known = library.searcher._abbreviations()
    assert "International Narcotics Control Board" in known.expansions("Which members of the INCB left?")
    assert known.expansions("What does the UN say?") == []
