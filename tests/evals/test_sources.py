from __future__ import annotations

import pytest

from evals.sources import Sources, UnknownPlaceError, spellings, split_citation
from index.library import Library


@pytest.mark.parametrize(
    ("citation", "name", "locators"),
    [
        ("E/CN.15/2002/10, paras. 4 and 6", "E/CN.15/2002/10", ["p4", "p6"]),
        ("E/CN.15/2002/10", "E/CN.15/2002/10", []),
        ("A_80_15 (Part I).en.pdf, para. 3 (b)", "A_80_15 (Part I).en.pdf", ["p3.b"]),
        ("Commission, 28th session, no symbol, para. 4", "Commission, 28th session, no symbol", ["p4"]),
        ("A/56/1#annex1.p3", "A/56/1", ["annex1.p3"]),
    ],
)  # fmt: skip
def test_a_printed_citation_is_a_name_and_places(citation: str, name: str, locators: list[str]) -> None:
    assert split_citation(citation) == (name, locators)


def test_para_five_of_a_resolution_is_its_operative_paragraph() -> None:
    assert spellings("p5")[:2] == ["p5", "op5"]
    assert "pp5" not in spellings("p5")


def test_a_paragraph_of_an_annex_is_found_by_its_number_alone(library: Library) -> None:
    letter = Sources(library).source("E/CN.29/2015/9")
    assert str(Sources(library).existing(letter, "p3.b")) == f"{letter}#annex1.p3.b"


def test_what_is_not_in_the_library_is_named(library: Library) -> None:
    sources = Sources(library)
    with pytest.raises(UnknownPlaceError, match="no document 'A/99/1'"):
        sources.requirements("A/99/1, para. 2")
    with pytest.raises(UnknownPlaceError, match="has no paragraph p99"):
        sources.requirements("E/CN.29/2015/4, para. 99")


def test_all_of_a_range_or_any_of_it(library: Library) -> None:
    sources = Sources(library)
    assert len(sources.requirements("E/CN.29/2015/4, paras. 4-6")) == 3
    (either,) = sources.requirements("any of E/CN.29/2015/4, paras. 4-6")
    assert len(either.places) == 3
    (other,) = sources.requirements("E/CN.29/2015/4, para. 4 | E/CN.29/2015/7, para. 1")
    assert len({place.source for place in other.places}) == 2
