"""The catalogue gives back what it was given, and forgets what was removed."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.catalogue import Catalogue, Provenance
from index.filters import BadFilter, Filters, glob_of
from index.locators import Locator
from index.symbols import Symbol
from index.versions import relations
from tests.library.made import REPORT, document

FROM = Provenance("/x/report.txt", "hash", "reader")


def test_a_document_comes_back_exactly_as_it_went_in(tmp_path: Path) -> None:
    catalogue = Catalogue(tmp_path, read_only=False)
    catalogue.put(REPORT, FROM)
    assert catalogue.document("report.txt") == REPORT


def test_putting_a_source_again_replaces_its_paragraphs(tmp_path: Path) -> None:
    catalogue = Catalogue(tmp_path, read_only=False)
    catalogue.put(REPORT, FROM)
    catalogue.put(document("report.txt", "Only this."), FROM)
    assert catalogue.counts() == (1, 1)
    assert [p.text for p in catalogue.paragraphs_where("1")] == ["Only this."]


def test_an_id_of_a_replaced_paragraph_is_never_used_again(tmp_path: Path) -> None:
    catalogue = Catalogue(tmp_path, read_only=False)
    catalogue.put(REPORT, FROM)
    before = {p.id for p in catalogue.paragraphs_where("1")}
    catalogue.put(REPORT, FROM)
    assert before.isdisjoint(p.id for p in catalogue.paragraphs_where("1"))


def test_a_record_carries_masthead_and_label(tmp_path: Path) -> None:
    catalogue = Catalogue(tmp_path, read_only=False)
    catalogue.put(REPORT, FROM)
    (record,) = catalogue.records()
    assert (record.label, record.year, record.paragraphs) == ("E/CN.99/2002/10", 2002, 5)
    assert record.masthead == REPORT.masthead
    assert record.warnings == REPORT.warnings


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (Filters(), True),
        (Filters(symbol="E/CN.99/*"), True),
        (Filters(symbol="e/cn.99/2002/10"), True),
        (Filters(symbol="E/CN.99/2002/1"), False),
        (Filters(symbol="E/CN.9?/2002/10"), False),
        (Filters(body="rivers"), True),
        (Filters(body="Économic"), True),
        (Filters(session="11"), True),
        (Filters(session="eleventh"), True),
        (Filters(session="1"), False),
        (Filters(year_from=2002, year_to=2002), True),
        (Filters(year_from=2003), False),
        (Filters(document_type="report"), True),
        (Filters(distribution="limited"), False),
        (Filters(language="fr"), False),
        (Filters(sources=("report.txt",)), True),
        (Filters(current_only=True), True),
    ],
)
def test_a_filter_lets_through_what_it_says(tmp_path: Path, filters: Filters, found: bool) -> None:
    catalogue = Catalogue(tmp_path, read_only=False)
    catalogue.put(REPORT, FROM)
    assert bool(catalogue.records(filters)) is found


def test_years_the_wrong_way_round_are_a_sentence() -> None:
    with pytest.raises(BadFilter, match="give the earlier year first"):
        Filters(year_from=2010, year_to=2001)


def test_brackets_in_a_symbol_pattern_mean_themselves() -> None:
    assert glob_of("S/RES/1373 (2001)*") == "S/RES/1373 (2001)*"
    assert glob_of("a/[x]?") == "A/[[]X][?]"


def test_paragraphs_are_found_by_what_they_or_their_footnotes_mention(tmp_path: Path) -> None:
    catalogue = Catalogue(tmp_path, read_only=False)
    catalogue.put(REPORT, FROM)
    found = catalogue.mentioning("m.symbol = ?", "E/CN.99/2002/2")
    assert [p.locator for p in found] == [Locator(("p2",))]


def test_revisions_revise_all_earlier_ones_and_a_corrigendum_corrects_its_parent() -> None:
    known = {
        text: Symbol(text) for text in ("A/9/1", "A/9/1/Rev.1", "A/9/1/Rev.2", "A/9/1/Corr.1", "A/9/1/Add.1")
    }
    assert relations(Symbol("A/9/1/Rev.2"), known) == [
        ("revises", Symbol("A/9/1")),
        ("revises", Symbol("A/9/1/Rev.1")),
    ]
    assert relations(Symbol("A/9/1/Corr.1"), known) == [("corrects", Symbol("A/9/1"))]
    assert relations(Symbol("A/9/1/Add.1"), known) == [("extends", Symbol("A/9/1"))]
    assert relations(Symbol("A/9/1"), known) == []
    assert relations(Symbol("A/9/2/Rev.1"), known) == []
