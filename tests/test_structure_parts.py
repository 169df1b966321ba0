"""The parts of structure one by one: labels, sequence, nesting, continuation, footnotes, speakers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.locators import Locator
from index.model import Paragraph
from index.structure.annexes import parse_chapter, parse_container
from index.structure.continuation import is_finished
from index.structure.dates import bracketed_date, date_alone, find_date
from index.structure.labels import ItemLabel, NumberLabel, parse_heading_label, parse_item, parse_number
from index.structure.language import detect_language
from index.structure.references import find_references, resolution_symbol
from index.structure.resolutions import is_closing, is_enacting, is_operative, is_preambular
from index.structure.sequence import Candidate, find_sequence, gaps
from index.structure.speakers import with_speakers
from index.structure.subparagraphs import nest
from index.structure.units import MarkedText, to_unit
from tests.shared_blocks import text_block


@pytest.mark.parametrize(
    ("text", "printed", "locator_part"),
    [
        ("13. In 2001, the Centre", "13", "13"),
        ("1.Reaffirms its resolution", "1", "1"),
        ("12 bis. The Committee", "12 bis", "12bis"),
        ("12. bis The Committee", "12 bis", "12bis"),
        ("7A. The Committee", "7A", "7a"),
        ("25.14 The resources", "25.14", "25-14"),
        ("6.1.2 Under the programme", "6.1.2", "6-1-2"),
        ("13. _ Decides to undertake", "13", "13"),
        ("١٢. وقال", "12", "12"),
        ("3．委员会", "3", "3"),
        ("4. “Quoted from the start", "4", "4"),
    ],
)
def test_a_paragraph_number_is_read(text: str, printed: str, locator_part: str) -> None:
    label = parse_number(text)
    assert label is not None
    assert (label.printed, label.locator_part) == (printed, locator_part)


@pytest.mark.parametrize(
    "text",
    [
        "3.5 million people",
        "2002.",
        "In 2001",
        "(1) First",
        "1.1.2002",
        "12 May 2019",
        "A. Title",
        "10 per cent",
    ],
)
def test_what_is_no_paragraph_number(text: str) -> None:
    assert parse_number(text) is None


@pytest.mark.parametrize(
    ("text", "name", "style"),
    [
        ("(a) Report", "a", "()"),
        ("(iv) Report", "iv", "()"),
        ("a) Rapport", "a", ")"),
        ("i. Report", "i", "."),
        ("(1) Report", "1", "()"),
        ("б) доклад", "b", ")"),
        ("(ب) تقرير", "b", "()"),
        ("(a bis) Report", "a-bis", "()"),
        ("(A) Report", "a", "()upper"),
        ("(aa) Report", "aa", "()"),
    ],
)
def test_a_sub_paragraph_label_has_one_name_in_every_language(text: str, name: str, style: str) -> None:
    label = parse_item(text)
    assert label is not None
    assert (label.name, label.style) == (name, style)


@pytest.mark.parametrize(
    "text", ["(see annex)", "(2002) was", "Mr. Smith", "(S/2025/10)", "and (a) that", "(the) end"]
)
def test_what_is_no_sub_paragraph_label(text: str) -> None:
    assert parse_item(text) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("I. Introduction", "roman"),
        ("A. Deliberations", "upper"),
        ("1. Other issues", "digit"),
        ("2.1 Scope", "dotted"),
    ],
)
def test_a_heading_label_tells_its_kind(text: str, kind: str) -> None:
    label = parse_heading_label(text)
    assert label is not None
    assert label.kind == kind


def test_c_after_b_is_a_letter_and_no_roman_hundred() -> None:
    before = parse_heading_label("B. Attendance")
    label = parse_heading_label("C. Agenda", after=before)
    assert label is not None
    assert (label.kind, label.value) == ("upper", 3)


def candidates(*numbers: tuple[int, float]) -> list[Candidate]:
    return [
        Candidate(position, NumberLabel((number,), "", "", 3), likeness)
        for position, (number, likeness) in enumerate(numbers)
    ]


def chain(*numbers: tuple[int, float]) -> list[tuple[int, int]]:
    return [(c.position, c.label.number[0]) for c in find_sequence(candidates(*numbers))]


def test_a_heading_with_the_next_number_stands_before_the_paragraph_that_owns_it() -> None:
    assert chain((1, 0.2), (2, 0.2), (3, 0.2), (4, 0.0), (4, 0.2), (5, 0.2)) == [
        (0, 1),
        (1, 2),
        (2, 3),
        (4, 4),
        (5, 5),
    ]


def test_a_heading_after_the_paragraph_of_its_number_is_not_taken_for_it() -> None:
    assert (1, 4) in chain((3, 0.2), (4, 0.2), (4, -0.3), (5, 0.2), (1, -0.3), (6, 0.2))


def test_a_list_inside_a_paragraph_does_not_steal_the_numbers_that_follow() -> None:
    found = chain(
        (1, 0.3), (2, 0.3), (1, -1.0), (2, -1.0), (3, -1.0), (4, -1.0), (3, 0.3), (4, 0.3), (5, 0.3)
    )
    assert [position for position, _ in found] == [0, 1, 6, 7, 8]


def test_one_lost_number_does_not_lose_the_rest() -> None:
    found = find_sequence(candidates((1, 0.3), (2, 0.3), (4, 0.3), (5, 0.3), (6, 0.3)))
    assert [c.label.number[0] for c in found] == [1, 2, 4, 5, 6]
    assert gaps(c.label for c in found) == ("3",)


def dotted(*numbers: str) -> list[str]:
    made = [
        Candidate(position, NumberLabel(tuple(map(int, number.strip("H").split("."))), "", "", 4), likeness)
        for position, number in enumerate(numbers)
        for likeness in [-0.3 if number.endswith("H") else 0.3]
    ]
    return [c.label.printed for c in find_sequence(made)]


def test_views_on_a_communication_go_up_and_down_a_level() -> None:
    numbers = ["1", "2.1", "2.2", "2.3", "3", "4.1", "4.2", "5"]
    assert dotted(*numbers) == numbers


def test_a_dotted_heading_between_paragraphs_is_no_paragraph() -> None:
    assert dotted("1", "2", "2.1H", "3", "3.1H", "4", "5") == ["1", "2", "3", "4", "5"]


@given(st.integers(1, 60), st.data())
def test_numbered_headings_between_never_break_a_sequence(count: int, data: st.DataObject) -> None:
    numbers: list[tuple[int, float]] = []
    expected: list[int] = []
    heading = 1
    for number in range(1, count + 1):
        if number > 1 and data.draw(st.booleans()):
            numbers.append((heading, -0.3))
            heading += 1
        expected.append(len(numbers))
        numbers.append((number, 0.2))
    assert [position for position, _ in chain(*numbers)] == expected


def labels(*texts: str) -> list[ItemLabel]:
    found = [parse_item(f"{text} Words") for text in texts]
    assert all(found)
    return [label for label in found if label is not None]


@pytest.mark.parametrize(
    ("texts", "paths"),
    [
        ("(a) (b) (c)", "a b c"),
        ("(a) (i) (ii) (b) (i)", "a a.i a.ii b b.i"),
        ("(g) (h) (i) (j)", "g h i j"),
        ("(g) (h) (i) (ii) (i)", "g h h.i h.ii i"),
        ("(i) (ii) (iii) (iv) (v)", "i ii iii iv v"),
        ("(a) (i) a. b. (ii) (b)", "a a.i a.i.a a.i.b a.ii b"),
        ("(1) (2) (a) (b) (3)", "1 2 2.a 2.b 3"),
        ("a) b) c)", "a b c"),
        ("(a) (6) (c)", "a b c"),
    ],
)
def test_sub_paragraphs_nest_by_their_own_order(texts: str, paths: str) -> None:
    if texts.startswith("(g)"):
        texts = "(a) (b) (c) (d) (e) (f) " + texts
        paths = "a b c d e f " + paths
    assert [".".join(place.path) for place in nest(labels(*texts.split()))] == paths.split()


@pytest.mark.parametrize(
    "text",
    [
        "It ended.",
        "as follows:",
        "of them;",
        "and “so be it.”",
        "the Council?",
        "(resolution 55/25, annex).",
        "",
        "是的。",
    ],
)
def test_finished_text(text: str) -> None:
    assert is_finished(text)


@pytest.mark.parametrize(
    "text", ["the European Union", "the same resolution,", "in the Con", "see (a)", "No. 5 of"]
)
def test_text_that_a_page_broke_off(text: str) -> None:
    assert not is_finished(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Security Council,",
        "The General Assembly,",
        "The Economic and Social Council,",
        "La Asamblea General,",
        "大会，",
    ],
)
def test_enacting_lines(text: str) -> None:
    assert is_enacting(text)


@pytest.mark.parametrize(
    "text",
    [
        "the Security Council,",
        "The Security Council considered the item.",
        "Committee’s report,",
        "The Centre, having met,",
        "The representative of Chile,",
    ],
)
def test_lines_that_enact_nothing(text: str) -> None:
    assert not is_enacting(text)


@pytest.mark.parametrize(
    "text",
    [
        "Recalling its resolution",
        "Deeply concerned at",
        "Mindful of",
        "Also noting",
        "Having considered",
        "Whereas Japan",
    ],
)
def test_preambular_openings(text: str) -> None:
    assert is_preambular(text)
    assert not is_operative(text)


@pytest.mark.parametrize(
    "text",
    ["Requests the Secretary-General", "Further decides that", "Strongly condemns", "Also takes note of"],
)
def test_operative_openings(text: str) -> None:
    assert is_operative(text)
    assert not is_preambular(text)


@pytest.mark.parametrize(
    "text", ["Adopted unanimously at the 5th meeting.", "86th plenary meeting", "19 December 2001"]
)
def test_the_record_of_adoption(text: str) -> None:
    assert is_closing(text)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("[24 March 2025]", "2025-03-24"),
        ("Contents\t[1 May 2025]", "2025-05-01"),
        ("Contents", None),
        ("[Original: English]", None),
        ("adopted on [1 May 2025] in Geneva", None),
    ],
)
def test_the_date_of_an_official_record_stands_in_brackets_over_its_contents(
    text: str, iso: str | None
) -> None:
    assert bracketed_date(text) == iso


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("4 March 2002", "2002-03-04"),
        ("29 de abril de 2024", "2024-04-29"),
        ("1er mars 2024", "2024-03-01"),
        ("4 марта 2024 года", "2024-03-04"),
        ("2024年3月4日", "2024-03-04"),
        ("٤ آذار/مارس ٢٠٢٤", "2024-03-04"),
        ("March 4, 2002", "2002-03-04"),
    ],
)
def test_dates_in_six_languages(text: str, iso: str) -> None:
    found = find_date(text)
    assert found is not None
    assert found[0] == iso


@pytest.mark.parametrize("text", ["45 March 2002", "March 2002", "20–24 May", "the 4 of them"])
def test_what_is_no_date(text: str) -> None:
    assert date_alone(text) is None


@pytest.mark.parametrize(
    ("text", "container"),
    [
        ("Annex", ("annex", None)),
        ("Annex II", ("annex", 2)),
        ("Annexe I", ("annex", 1)),
        ("Приложение II", ("annex", 2)),
        ("附件一", ("annex", 1)),
        ("Enclosure", ("enc", None)),
        ("Appendix III", ("app", 3)),
        ("Draft resolution IV", ("draft", 4)),
        ("Resolution 81/1", ("res", "81-1")),
        ("Decision 2025/12", ("dec", "2025-12")),
        ("Annex to the letter dated 3 June 2025 from the Permanent Representative of Chile", ("annex", None)),
    ],
)
def test_titles_of_annexes_and_the_like(text: str, container: tuple[str, int | str | None]) -> None:
    assert parse_container(to_unit(0, text_block(text))) == container


@pytest.mark.parametrize(
    "text",
    [
        "Annexes",
        "Annex II contains the terms of reference.",
        "Appendices",
        "Draft resolution",
        "annexed to it",
        "Annexed",
    ],
)
def test_what_opens_no_annex(text: str) -> None:
    assert parse_container(to_unit(0, text_block(text))) is None


@pytest.mark.parametrize(
    ("text", "part"),
    [("Chapter II", "chap2"), ("Part one", "part1"), ("Chapter IV Organization", "chap4"), ("Party", None)],
)
def test_chapters(text: str, part: str | None) -> None:
    assert parse_chapter(to_unit(0, text_block(text))) == part


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The Committee considered the report of the Secretary-General.", "en"),
        ("Le Comité a examiné le rapport du Secrétaire général sur la question.", "fr"),
        ("El Comité examinó el informe del Secretario General sobre la cuestión.", "es"),
        ("Комитет рассмотрел доклад Генерального секретаря.", "ru"),
        ("委员会审议了秘书长的报告。", "zh"),
        ("نظرت اللجنة في تقرير الأمين العام.", "ar"),
        ("Der Ausschuss prüfte den Bericht des Generalsekretärs und die Lage.", "de"),
    ],
)
def test_the_language_is_detected(text: str, language: str) -> None:
    assert detect_language(text) == language


def test_a_resolution_has_the_symbol_of_the_organ_that_is_named_and_no_other() -> None:
    text = "By its resolution 55/25 of 15 November 2000, the General Assembly adopted the Convention."
    (reference,) = find_references(text)
    assert str(reference.symbol) == "A/RES/55/25"
    (bare,) = find_references("They followed resolution 9/1 to the letter.")
    assert (bare.symbol, bare.organ, bare.number) == (None, None, "9/1")
    assert resolution_symbol("General Assembly", "9/1") is None


@pytest.mark.parametrize(
    ("text", "symbols"),
    [
        ("General Assembly resolutions 55/25 and 56/120", ["A/RES/55/25", "A/RES/56/120"]),
        ("Security Council resolution 1373 (2001)", ["S/RES/1373 (2001)"]),
        ("its resolution 1373 (2001)", ["S/RES/1373 (2001)"]),
        ("Economic and Social Council resolution 2001/12", ["E/RES/2001/12"]),
        ("General Assembly resolution 1514 (XV)", ["A/RES/1514 (XV)"]),
        ("resolution 5/5 of 22 October 2010 of the Conference of the Parties to the Convention", [None]),
        ("Economic and Social Council resolution 2012/[...] entitled", [None]),
        ("(E/CN.15/2002/2 and Corr.1)", ["E/CN.15/2002/2", "E/CN.15/2002/2/Corr.1"]),
    ],
)
def test_references_and_their_symbols(text: str, symbols: list[str | None]) -> None:
    found = [str(reference.symbol) if reference.symbol else None for reference in find_references(text)]
    assert found == symbols


@given(st.text(alphabet="General Assmblyouti nd5/2()[.],its of the\nSecurity Council1373", max_size=120))
def test_a_reference_is_where_it_says_it_is(text: str) -> None:
    for reference in find_references(text):
        assert text[reference.start : reference.end] == reference.text


@given(st.text(max_size=40), st.text(max_size=40), st.integers(0, 40))
def test_joining_keeps_note_marks_where_they_stood(first: str, second: str, position: int) -> None:
    position = min(position, len(second))
    joined = MarkedText(first.strip(), ()).followed_by(MarkedText(second, ((position, "1"),)))
    (mark,) = joined.marks
    assert joined.text[mark[0] :] == second[position:]


def paragraphs(*texts: str) -> list[Paragraph]:
    return [Paragraph(Locator((f"u{n}",)), "", "unnumbered", text) for n, text in enumerate(texts, start=1)]


def test_in_a_verbatim_record_a_turn_lasts_until_the_next_speaker() -> None:
    found = with_speakers(
        paragraphs(
            "The meeting was called to order at 10.05 a.m.",
            "The President (spoke in Spanish): I give the floor.",
            "Mr. Okello (Utopia): We thank the Secretariat.",
            "We also thank all others: they helped.",
            "The President: I thank Mr. Okello.",
        ),
        "verbatim record",
    )
    speakers = [p.speaker for p in found]
    assert speakers == [None, "The President", "Mr. Okello (Utopia)", "Mr. Okello (Utopia)", "The President"]


def test_in_a_summary_record_silence_about_the_speaker_stays_silence() -> None:
    found = with_speakers(
        paragraphs(
            "Ms. Aho (Utopia) said that her Government agreed.",
            "She added that it would pay.",
            "The meeting was suspended at noon.",
            "The Chair invited comments.",
        ),
        "summary record",
    )
    assert [p.speaker for p in found] == ["Ms. Aho (Utopia)", "Ms. Aho (Utopia)", None, "The Chair"]


def test_a_report_has_no_speakers() -> None:
    assert with_speakers(paragraphs("Mr. Okello (Utopia): We thank you."), "report")[0].speaker is None
