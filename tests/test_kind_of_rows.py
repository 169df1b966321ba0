"""A table is told for a list only where its rows are of the kind that is asked for."""

import pytest

from assistant.answering.kind_of_rows import NAMES_ONE, are_of_kind
from assistant.answering.list_instead import tells_a_sum
from assistant.terms import stems_of

COUNTRIES = ["Norway", "Chad and others", "Total"]
OUTCOMES = ["Allegation substantiated", "Subject resigned", "Total"]
BODIES = ["UNKELP", "Board of Nets and Piers", "Total"]


@pytest.mark.parametrize(
    ("kind", "labels", "fits"),
    [
        ("countries", COUNTRIES, True),
        ("States", COUNTRIES, True),
        ("countries", OUTCOMES, False),
        ("States", [], False),
        ("organizations", BODIES, True),
        ("organizations", OUTCOMES, False),
        ("organizations", ["Total in the report to the Kelp Board"], False),
        ("findings", BODIES, False),
        ("posts", OUTCOMES, True),
    ],
)
def test_rows_are_of_the_kind_asked_for(kind: str, labels: list[str], fits: bool) -> None:
    assert are_of_kind(stems_of(kind)[0], labels) is fits


@pytest.mark.parametrize(
    ("label", "named"),
    [
        ("UNKELP", True),
        ("Board of Nets", True),
        ("Harbour Guild", True),
        ("Total", False),
        ("Implemented progress", False),
        ("under review", False),
        ("P-4", False),
        ("KLP/REP/2043/1", False),
    ],
)
def test_a_name_of_an_organization(label: str, named: bool) -> None:
    assert bool(NAMES_ONE.search(label)) is named


@pytest.mark.parametrize(
    ("item", "tells"),
    [
        ("Repairs: $1.2 million", True),
        ("Boats, US$ 400", True),
        ("Ms. Oh (Norway): 2030", False),
        ("12 boats", False),
    ],
)
def test_an_item_with_a_sum_of_money(item: str, tells: bool) -> None:
    assert tells_a_sum(item) is tells
