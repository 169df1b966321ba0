"""Citations printed and read back; the forms people write; what is no citation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.citations import format_citation, format_places, parse_citations, same_place
from index.locators import Locator

PRINTED = [
    (["p8"], "para. 8"),
    (["p13.b"], "para. 13 (b)"),
    (["p13.b.ii"], "para. 13 (b) (ii)"),
    (["p4", "p5", "p6", "p7"], "paras. 4-7"),
    (["p4", "p6", "p9"], "paras. 4, 6 and 9"),
    (["p4", "p5"], "paras. 4 and 5"),
    (["p13.a", "p13.c"], "para. 13 (a) and (c)"),
    (["p13.a", "p13.b", "p13.c"], "para. 13 (a)-(c)"),
    (["p4", "p13.b", "p15"], "paras. 4, 13 (b) and 15"),
    (["pp3"], "preambular para. 3"),
    (["pp3", "pp5"], "preambular paras. 3 and 5"),
    (["annex1.p3"], "annex I, para. 3"),
    (["annex2"], "annex II"),
    (["res81-4.p3"], "resolution 81/4, para. 3"),
    (["dec81-29.u1.d"], "decision 81/29, unnumbered para. 1 (d)"),
    (["draft3.part2.sect3.pp1"], "draft resolution III, part II, sect. III, preambular para. 1"),
    (["dec2.p3"], "draft decision II, para. 3"),
    (["fn2"], "footnote 2"),
    (["fn2", "fn3"], "footnotes 2 and 3"),
    (["p25-14"], "para. 25.14"),
    (["u7"], "unnumbered para. 7"),
]


@pytest.mark.parametrize(("locators", "printed"), PRINTED)
def test_places_are_printed_as_the_united_nations_prints_them(locators: list[str], printed: str) -> None:
    assert format_places(locators) == printed


@pytest.mark.parametrize(("locators", "printed"), PRINTED)
def test_what_is_printed_is_read_back(locators: list[str], printed: str) -> None:
    (citation,) = parse_citations(f"E/XY.3/2031/10, {printed}")
    assert citation.document == "E/XY.3/2031/10"
    assert [str(locator) for locator in citation.locators] == locators
    assert format_citation(citation.document, citation.locators) == f"E/XY.3/2031/10, {printed}"


@pytest.mark.parametrize(
    ("text", "document", "locators"),
    [
        ("paragraph 9 of E/XY.3/2031/10", "E/XY.3/2031/10", ["p9"]),
        ("op. para. 5 of A/RES/99/25", "A/RES/99/25", ["op5"]),
        ("In resolution 60/251, para. 3, it said", None, ["p3"]),
        ("OP5", None, ["op5"]),
        ("PP 3", None, ["pp3"]),
        ("§ 8", None, ["p8"]),
        ("the third preambular paragraph", None, ["pp3"]),
        ("para 15(b)", None, ["p15.b"]),
        ("subparagraph (b) of paragraph 13", None, ["p13.b"]),
        ("e/xy.3/2031/10 para 3", "E/XY.3/2031/10", ["p3"]),
        ("A/99/1 (para. 4)", "A/99/1", ["p4"]),
        ("第8段", None, ["p8"]),
        (
            "Tides Commission, 28th session, report, 23 May 2019, symbol not stated, para. 3",
            "Tides Commission, 28th session, report, 23 May 2019, symbol not stated",
            ["p3"],
        ),
    ],
)
def test_forms_that_people_write(text: str, document: str | None, locators: list[str]) -> None:
    citation = parse_citations(text)[0]
    assert citation.document == document
    assert [str(locator) for locator in citation.locators] == locators


def test_ibid_takes_the_document_of_the_citation_before() -> None:
    first, second = parse_citations("A/99/1, para. 4; ibid., para. 6")
    assert (first.document, second.document, second.ibid) == ("A/99/1", "A/99/1", True)


def test_a_place_after_a_comma_belongs_to_the_document_before() -> None:
    citations = parse_citations("A/99/1, para. 4, and preambular para. 2")
    assert [citation.document for citation in citations] == ["A/99/1", "A/99/1"]


@pytest.mark.parametrize(
    "text",
    [
        "note by the Secretariat of 5 May",
        "the para-military forces",
        "paragraphs of the report",
        "24/7 contact network",
        "a party to the agreement",
    ],
)
def test_what_is_no_citation(text: str) -> None:
    assert parse_citations(text) == []


def test_operative_and_numbered_print_alike_and_are_the_same_place() -> None:
    assert same_place("op5", "p5")
    assert not same_place("pp5", "p5")
    assert not same_place("p5", "p5.a")


places = st.lists(
    st.builds(
        lambda kind, number, letter: f"{kind}{number}" + (f".{letter}" if letter and kind == "p" else ""),
        st.sampled_from(["p", "pp", "fn"]),
        st.integers(1, 60),
        st.sampled_from(["", "a", "b", "c", "d"]),
    ),
    min_size=1,
    max_size=6,
    unique=True,
)


@given(places)
def test_any_list_of_places_round_trips(locators: list[str]) -> None:
    ordered = sorted(locators, key=lambda text: Locator.parse(text).sort_key)
    printed = format_citation("A/99/1", ordered)
    read = [str(place) for citation in parse_citations(printed) for place in citation.locators]
    assert sorted(read) == sorted(locators)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Что говорится в пункте 9 документа E/CN.99/2031/10?", ["p9"]),
        ("пункты 9 и 10 доклада E/CN.99/2031/10", ["p9", "p10"]),
        ("в пунктах 3–5 резолюции E/CN.99/2031/10", ["p3", "p4", "p5"]),
        ("¿Qué dice el párrafo 9 del documento E/CN.99/2031/10?", ["p9"]),
        ("le paragraphe 9 dans le rapport E/CN.99/2031/10", ["p9"]),
        ("ماذا تقول الفقرة 9 من الوثيقة E/CN.99/2031/10؟", ["p9"]),
    ],
)
def test_a_paragraph_before_its_document_in_other_languages(text: str, places: list[str]) -> None:
    (cited,) = parse_citations(text)
    assert cited.document == "E/CN.99/2031/10"
    assert [str(place) for place in cited.locators] == places
