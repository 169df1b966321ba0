"""Invented documents in the layouts of real kinds: treaty bodies, bulletins, records, covers, maps."""

from __future__ import annotations

import pytest

from index.model import Document
from index.parsing import parse_bytes
from index.structure.contents import parse_contents
from index.structure.document_types import document_type, is_type_line
from index.structure.headings import is_item_of_agenda, opens_heading, stands_on_its_own
from index.structure.masthead_words import ADOPTED, COVER_SESSION, RESOLUTION_TITLE, SERIES, TREATY
from index.structure.resolutions import is_article, is_closing, is_resolving
from index.structure.units import to_unit
from tests.reading.made import FULL, Line, Set, paragraph, pdf
from tests.shared_blocks import text_block


def in_text(*lines: str) -> Document:
    return parse_bytes("file.txt", "\n\n".join(lines).encode())


def in_pdf(*pages: list[Set | Line]) -> Document:
    return parse_bytes("file-1.pdf", pdf(*pages))


def places(document: Document) -> list[str]:
    return [str(p.locator) for p in document.paragraphs]


def head(symbol: str, *organ: str) -> list[Set | Line]:
    """A first page down to the second rule: the symbol's root large, the organ's name line by line."""
    root, _, rest = symbol.partition("/")
    items: list[Set | Line] = [
        Set(70, 60, "United Nations", 14),
        Set(400, 60, root, 20),
        Set(400 + 13.2 * len(root), 60, f"/{rest}", 10),
        Line(70, 66, 540, 1),
        Set(420, 80, "Distr.: General"),
        Set(420, 92, "3 March 2031"),
        Set(420, 116, "Original: English"),
    ]
    items += [Set(125, 86 + 18 * n, name, 17, "b") for n, name in enumerate(organ)]
    return [*items, Line(70, 152, 540, 1.5)]


@pytest.mark.parametrize(
    ("symbol", "treaty", "body", "title", "kind"),
    [
        (
            "CCPR/C/NOR/CO/8",
            "International Covenant on Civil and Political Rights",
            "Human Rights Committee",
            "Concluding observations on the eighth periodic report of Norland",
            "concluding observations",
        ),
        (
            "CEDAW/C/NOR/CO/10",
            "Convention sur l’élimination de toutes les formes de discrimination à l’égard des femmes",
            "Comité pour l’élimination de la discrimination à l’égard des femmes",
            "Observations finales concernant le dixième rapport périodique du Norland",
            "concluding observations",
        ),
        (
            "CRC/C/NOR/CO/7",
            "Конвенция о правах ребенка",
            "Комитет по правам ребенка",
            "Заключительные замечания по седьмому периодическому докладу Норландии",
            "concluding observations",
        ),
        (
            "CAT/C/NOR/CO/9",
            "اتفاقية مناهضة التعذيب",
            "لجنة مناهضة التعذيب",
            "الملاحظات الختامية بشأن التقرير الدوري التاسع لنورلاند",
            "concluding observations",
        ),
        (
            "CCPR/C/NOR/CO/8",
            "公民及政治权利国际公约",
            "人权事务委员会",
            "关于诺兰第八次定期报告的结论性意见",
            "concluding observations",
        ),
    ],
)
def test_a_treaty_body_prints_its_treaty_in_the_organs_place(
    symbol: str, treaty: str, body: str, title: str, kind: str
) -> None:
    found = in_text(
        "United Nations", symbol, treaty, "Distr.: General", body, title + "*", "1. One.", "2. Two."
    )
    masthead = found.masthead
    assert (masthead.organ, masthead.body) == (treaty, body)
    assert (masthead.title, masthead.document_type) == (title, kind)
    assert places(found) == ["p1", "p2"]


def test_a_treatys_name_over_several_lines_is_the_organ_in_a_pdf_too() -> None:
    page = [
        *head("CCPR/C/NOR/CO/8", "International Covenant on", "Civil and Political Rights"),
        Set(70, 165, "Human Rights Committee", 10, "b"),
        Set(123, 200, "Concluding observations on the eighth periodic report", 14, "b"),
        Set(123, 217, "of Norland*", 14, "b"),
        *paragraph(260, FULL, "prepare it.", label="1."),
        *paragraph(300, FULL, "prepare another.", label="2."),
    ]
    found = in_pdf(page)
    assert found.masthead.organ == "International Covenant on Civil and Political Rights"
    assert found.masthead.body == "Human Rights Committee"
    assert found.masthead.title == "Concluding observations on the eighth periodic report of Norland"
    assert places(found) == ["p1", "p2"]


@pytest.mark.parametrize(
    "text",
    [
        "Convention on Tides",
        "United Nations Framework Convention on Lamps",
        "Convención sobre los Faros",
        "灯塔公约",
    ],
)
def test_names_of_treaties(text: str) -> None:
    assert TREATY.fullmatch(text)


@pytest.mark.parametrize(
    "text",
    [
        "Conventional lamps",
        "The Convention on Tides",
        "Committee on the Convention",
        "Draft convention on tides",
    ],
)
def test_what_names_no_treaty(text: str) -> None:
    assert not TREATY.fullmatch(text)


def test_recommendations_numbered_under_a_paragraph_stand_further_in() -> None:
    page = [*paragraph(90, FULL, "prepare it.", label="1."), *paragraph(120, FULL, "prepare it.", label="2.")]
    page += paragraph(150, FULL, "listed below:", label="3.")
    for n in range(1, 9):
        page.append(Set(147, 160 + 26 * n, f"3.{n} Ratify the Convention on Tides, and the rules on lamps"))
        page.append(Set(147, 172 + 26 * n, "that belong to it (Sudland) (Westland);"))
    page += paragraph(420, FULL, "prepare it.", label="4.")
    page += paragraph(450, FULL, "prepare it.", label="5.")
    expected = ["p1", "p2", "p3", *(f"p3-{n}" for n in range(1, 9)), "p4", "p5"]
    assert places(in_pdf(page)) == expected


def test_a_line_of_the_masthead_that_always_stands_alone_is_not_joined_to_a_full_one() -> None:
    page = [
        *head("ECE/LAMPS/WP.29/2031/11", "Economic and Social Council"),
        Set(70, 165, "Economic Commission for the Northern Harbours", 10, "b"),
        Set(70, 177, "World Forum for the Harmonization of Lamp Regulations", 10, "b"),
        Set(70, 189, "195th session", 10, "b"),
        Set(70, 201, "Geneva, 4–7 March 2031"),
        Set(70, 213, "Item 4.8.1 of the provisional agenda"),
        Set(123, 250, "Lamps of harbours", 14, "b"),
        *paragraph(290, FULL, "prepare it."),
    ]
    masthead = in_pdf(page).masthead
    assert (masthead.session, masthead.agenda_item) == ("195th session", "4.8.1")
    assert (masthead.place, masthead.dates) == ("Geneva", "4–7 March 2031")


def test_the_series_of_the_secretariats_issuances_is_no_title() -> None:
    found = in_text(
        "ST/SGB/2031/7",
        "3 March 2031",
        "Secretariat",
        "Secretary-General’s bulletin",
        "Organization of the Office of Lamps",
        "The Secretary-General, to set out what the Office of Lamps is to do, promulgates the following:",
        "Section 1",
        "1.1 The Office keeps the lamps.",
        "1.2 The Office keeps the ropes.",
        "Section 2",
        "2.1 The bulletin enters into force today.",
    )
    assert found.masthead.title == "Organization of the Office of Lamps"
    assert found.masthead.document_type == "bulletin"
    assert places(found) == ["u1", "p1-1", "p1-2", "p2-1"]


@pytest.mark.parametrize("text", ["Administrative instruction", "Information circular", "秘书长公报"])
def test_series_of_the_secretariat(text: str) -> None:
    assert SERIES.fullmatch(text)


@pytest.mark.parametrize("text", ["Administrative instructions on lamps", "Bulletin", "Circular saws"])
def test_what_is_no_series_of_the_secretariat(text: str) -> None:
    assert not SERIES.fullmatch(text)


def test_a_cover_that_prints_two_sessions_in_one_block_is_read_to_its_end() -> None:
    def cover(top: float) -> list[Set | Line]:
        return [
            Set(123, top, "Report of the Committee on Tides", 20, "b"),
            Set(123, top + 40, "Twenty-seventh session", 12, "b"),
            Set(123, top + 54, "(23 September–4 October 2030)", 12, "b"),
            Set(123, top + 68, "Twenty-eighth session", 12, "b"),
            Set(123, top + 82, "(17 March–4 April 2031)", 12, "b"),
            Set(123, top + 300, "General Assembly", 14, "b"),
            Set(123, top + 320, "Official Records"),
            Set(123, top + 332, "Eighty-fifth Session"),
            Set(123, top + 344, "Supplement No. 56"),
        ]

    found = in_pdf(
        [Set(450, 60, "A/85/56", 8), *cover(200)],
        [Set(450, 60, "A/85/56", 8), *paragraph(120, FULL, "prepare it.", label="1.")],
    )
    assert (found.masthead.organ, found.masthead.session) == ("General Assembly", "Eighty-fifth session")
    assert places(found) == ["p1"]


@pytest.mark.parametrize(
    "text",
    [
        "Thirty-ninth session (2–13 December 2024)",
        "Fifth session",
        "Fifth session (May 2030) Sixth session (May 2031)",
    ],
)
def test_sessions_on_a_cover(text: str) -> None:
    assert COVER_SESSION.fullmatch(text)


@pytest.mark.parametrize(
    "text", ["Fifth session of the Board on lamps", "In session", "Report on its fifth session"]
)
def test_what_names_no_session_on_a_cover(text: str) -> None:
    assert not COVER_SESSION.fullmatch(text)


def test_job_number_symbol_and_page_beside_a_page_set_sideways_are_no_text() -> None:
    def page(number: int) -> list[Set | Line]:
        return [
            Set(500, 50, "A/85/4", 8.5, "b"),
            *paragraph(130, FULL, FULL, f"the end of page {number}."),
            Set(60, 755, "31-01234", 7),
        ]

    sideways: list[Set | Line] = [
        Set(20, 300, "4", 8.5, "b"),
        Set(20, 755, "/4", 8.5, "b"),
        Set(40, 400, "31-01234", 7),
        Set(570, 420, "A/85/4", 8.5, "b"),
        Set(200, 300, "A map of the lamps"),
    ]
    document = in_pdf(page(1), page(2), page(3), sideways)
    texts = [p.text for p in document.paragraphs] + [h.text for h in document.headings]
    assert not {"31-01234", "/4", "4"} & set(texts)
    assert list(document.furniture).count("A/85/4") == 3


def test_the_running_header_of_a_short_record_and_the_note_on_corrections_are_no_text() -> None:
    first: list[Set | Line] = [
        Set(60, 60, "United Nations", 14),
        Set(480, 60, "S", 20),
        Set(492, 60, "/PV.12345", 10),
        Set(120, 86, "Security Council", 17, "b"),
        Set(60, 150, "12345th meeting"),
        Set(60, 164, "Tuesday, 3 June 2031, 10 a.m."),
        Set(60, 176, "New York"),
        Set(
            60,
            655,
            "This record contains the text of speeches delivered in English. Corrections should be",
            8,
        ),
        Set(60, 664, "submitted to the original languages only.", 8),
    ]
    second: list[Set | Line] = [
        Set(60, 50, "03/06/2031", 9),
        Set(230, 50, "Lighthouses of the north", 9, "b"),
        Set(500, 50, "S/PV.12345", 9, "b"),
        Set(60, 100, "The meeting was called to order at 10.05 a.m.", 10, "i"),
        *paragraph(130, "The President: We begin with the lamps of the north, which are old."),
    ]
    document = in_pdf(first, second)
    assert [p.text[:20] for p in document.paragraphs] == ["The meeting was call", "The President: We be"]
    assert {"03/06/2031", "Lighthouses of the north", "S/PV.12345"} <= set(document.furniture)


OLD = (
    "21 (1931). Resolution of 2 April 1931",
    "Whereas the harbours are held under mandate ; and",
    "Whereas the keepers have left them ;",
    "Now, therefore, the Security Council, satisfied that the rules were kept, hereby resolves to approve the"
    " following terms:",
    "Article 1",
    "The harbours are a strategic area.",
    "Article 2",
    "The keepers shall be entitled :",
    "1. To build lamps ;",
    "2. To light them ; and",
    "3. To put them out.",
    "Article 3",
    "1. The keepers shall report.",
    "2. They shall report in time.",
)


def test_a_resolution_of_one_sentence_and_the_articles_it_approves() -> None:
    document = in_text(*OLD)
    kinds = [p.kind for p in document.paragraphs]
    assert (kinds.count("preambular"), kinds.count("operative"), kinds.count("numbered")) == (2, 1, 0)
    assert places(document) == ["pp1", "pp2", "op1", "u1", "u2", "u2.1", "u2.2", "u2.3", "u3", "u4"]
    assert [h.text for h in document.headings] == ["Article 1", "Article 2", "Article 3"]


@pytest.mark.parametrize(
    "text",
    [
        "Now, therefore, the Security Council hereby resolves to approve the terms:",
        "Now therefore the General Assembly proclaims this Declaration",
        "Now, therefore, be it resolved",
    ],
)
def test_sentences_that_resolve(text: str) -> None:
    assert is_resolving(text)


@pytest.mark.parametrize(
    "text", ["Now, therefore, we ask", "Therefore the Council decides", "Now it decides"]
)
def test_sentences_that_do_not_resolve(text: str) -> None:
    assert not is_resolving(text)


@pytest.mark.parametrize(
    ("text", "yes"), [("Article 5", True), ("Article XII", True), ("Article 5 applies", False)]
)
def test_titles_of_articles(text: str, yes: bool) -> None:
    assert is_article(text) is yes


@pytest.mark.parametrize(
    "text",
    [
        "36e séance plénière",
        "36ª sesión plenaria",
        "36-е пленарное заседание, 18 ноября 2025 года",
        "2025年11月18日第36次全体会议",
        "الجلسة العامة ٣٦",
    ],
)
def test_the_record_of_adoption_in_other_languages(text: str) -> None:
    assert is_closing(text)


@pytest.mark.parametrize("text", ["36e rapport du Comité", "第36条", "Sesión plenaria", "36 заседаний"])
def test_what_records_no_adoption(text: str) -> None:
    assert not is_closing(text)


def test_russian_preambular_paragraphs_open_in_lower_case() -> None:
    document = in_text(
        "A/RES/85/7",
        "Генеральная Ассамблея,",
        "получив доклад о маяках,",
        "принимая во внимание значение гаваней,",
        "1. принимает к сведению доклад;",
        "2. просит препроводить его.",
    )
    assert places(document) == ["pp1", "pp2", "op1", "op2"]


@pytest.mark.parametrize(
    ("title", "adopted"),
    [
        ("Résolution 2795 (2025)", "Adoptée par le Conseil de sécurité à sa 9999e séance, le 3 octobre 2025"),
        (
            "Resolución 2795 (2025)",
            "Aprobada por el Consejo de Seguridad en su 9999ª sesión, celebrada el 3 de octubre de 2025",
        ),
        ("第2795(2025)号决议", "2025年10月3日安全理事会第9999次会议通过"),
        ("القرار ٢٧٩٥ (٢٠٢٥)", "الذي اتخذه مجلس الأمن في جلسته ٩٩٩٩، المعقودة في ٣ تشرين الأول/أكتوبر ٢٠٢٥"),
    ],
)
def test_a_resolution_of_the_security_council_is_titled_by_its_number_in_every_language(
    title: str, adopted: str
) -> None:
    document = in_text(
        "S/RES/2795 (2025)", "Security Council", title, adopted, "The Security Council,", "1. Decides it;"
    )
    assert document.masthead.title == title
    assert document.masthead.date == "2025-10-03"


@pytest.mark.parametrize("text", ["2795 lamps (2025)", "Resolution (2025)", "Résolution sur les phares"])
def test_what_is_no_title_of_a_resolution(text: str) -> None:
    assert not RESOLUTION_TITLE.fullmatch(text)


@pytest.mark.parametrize("text", ["Adoptée par tous", "Adopted on", "通过"])
def test_what_tells_no_adoption(text: str) -> None:
    assert not ADOPTED.fullmatch(text)


def test_a_bold_line_with_a_bullet_or_letter_over_a_number_is_a_heading() -> None:
    page = [
        *paragraph(90, FULL, "prepare it.", label="1."),
        Set(123, 130, "•", 10),
        Set(147, 130, "Lamps of the north", 10, "b"),
        *paragraph(150, FULL, "prepare it.", label="2."),
        Set(123, 190, "b.", 10, "b"),
        Set(147, 190, "Lamps of the south", 10, "b"),
        *paragraph(210, FULL, "prepare it.", label="3."),
    ]
    document = in_pdf(page)
    assert places(document) == ["p1", "p2", "p3"]
    assert [h.text for h in document.headings] == ["• Lamps of the north", "b. Lamps of the south"]


@pytest.mark.parametrize(
    ("text", "yes"), [("• Lamps", True), ("c. Lamps", True), ("• lamps", False), ("lamps", False)]
)
def test_how_headings_open(text: str, yes: bool) -> None:
    assert opens_heading(text) is yes


@pytest.mark.parametrize(
    ("text", "yes"),
    [
        ("(Agenda item 2)", True),
        ("(Item 3 (a))", True),
        ("(Agenda items 2 and 4 (b))", True),
        ("(item on lamps)", False),
    ],
)
def test_the_agenda_item_under_a_heading(text: str, yes: bool) -> None:
    assert is_item_of_agenda(text) is yes


def test_what_stands_under_a_signature_on_the_next_page_is_not_part_of_it() -> None:
    assert stands_on_its_own("Summary")
    assert not stands_on_its_own("President")
    page = [
        *head("S/2031/700", "Security Council"),
        Set(123, 190, "Letter dated 3 March 2031 from the keeper of the lamps", 14, "b"),
        *paragraph(240, FULL, "prepare it."),
        Set(350, 280, "(Signed) Anna Dahl"),
        Set(350, 300, "Chargé d’affaires a.i."),
    ]
    after = [Set(123, 90, "Summary", 10, "i"), *paragraph(120, FULL, "prepare another.")]
    document = in_pdf(page, after)
    assert document.paragraphs[1].text == "(Signed) Anna Dahl\nChargé d’affaires a.i."
    assert document.paragraphs[2].section == ("Summary",)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        (
            "Views adopted by the Committee under the Optional Protocol, concerning communication No. 4/2031",
            "views",
        ),
        ("List of issues in relation to the third periodic report of Norland", "list of issues"),
        ("Observaciones finales sobre el octavo informe periódico de Norlandia", "concluding observations"),
        ("Report of the Secretary-General", "report"),
    ],
)
def test_kinds_of_treaty_bodies(line: str, kind: str) -> None:
    assert document_type([line], None) == kind


def test_lettered_lines_between_numbered_paragraphs_are_headings() -> None:
    page = [*paragraph(90, FULL, "They deal with:", label="1.")]
    for n, (letter, title) in enumerate(
        (("(i)", "Old lamps."), ("(ii)", "New lamps."), ("(iii)", "No lamps."))
    ):
        page.append(Set(147, 130 + 60 * n, f"{letter} {title}"))
        page += paragraph(150 + 60 * n, FULL, "prepare it.", label=f"{n + 2}.")
    document = in_pdf(page)
    assert places(document) == ["p1", "p2", "p3", "p4"]
    assert [h.text for h in document.headings] == ["(i) Old lamps.", "(ii) New lamps.", "(iii) No lamps."]


def test_the_last_items_of_lists_before_numbered_paragraphs_stay_items() -> None:
    page = [
        *paragraph(90, FULL, "They deal with:", label="1."),
        Set(147, 130, "(a) Old lamps;"),
        Set(147, 150, "(b) New lamps."),
        *paragraph(170, FULL, "They deal with:", label="2."),
        Set(147, 210, "(a) Ropes."),
        *paragraph(230, FULL, "prepare it.", label="3."),
    ]
    assert places(in_pdf(page)) == ["p1", "p1.a", "p1.b", "p2", "p2.a", "p3"]


@pytest.mark.parametrize(
    ("text", "yes"), [("INTRODUCTION", True), ("[LAMPS/SHIP/644]", False), ("Lamps", False)]
)
def test_a_line_in_capitals_is_a_heading_whatever_it_is_set_in(text: str, yes: bool) -> None:
    page = [*paragraph(90, FULL, "prepare it."), Set(123, 130, text), *paragraph(160, FULL, "prepare it.")]
    page = [*head("A/85/4", "General Assembly"), *page_below(page, 120)]
    assert (text in [h.text for h in in_pdf(page).headings]) is yes


def page_below(items: list[Set | Line], by: float) -> list[Set | Line]:
    """The items moved down the page."""
    return [
        Set(item.left, item.top + by, item.text, item.size, item.look)
        if isinstance(item, Set)
        else Line(item.left, item.top + by, item.right, item.width)
        for item in items
    ]


def test_the_agenda_items_title_may_name_a_kind_of_document() -> None:
    page = [
        *head("DP/2031/4", "Executive Board of the", "United Nations Lamp Programme"),
        Set(70, 165, "Annual session 2031", 10, "b"),
        Set(70, 177, "2 to 5 June 2031, New York"),
        Set(70, 189, "Item 15 of the provisional agenda"),
        Set(70, 201, "Annual report of the Executive Director", 10, "b"),
        Set(123, 240, "Recommendations on ropes in 2030", 14, "b"),
        *paragraph(280, FULL, "prepare it.", label="1."),
        *paragraph(320, FULL, "prepare it.", label="2."),
    ]
    masthead = in_pdf(page).masthead
    assert masthead.title == "Recommendations on ropes in 2030"
    assert masthead.agenda_item == "15"


def test_the_title_of_a_draft_stands_below_the_line_that_says_who_submits_it() -> None:
    page = [
        *head("E/2031/L.5", "Economic and Social Council"),
        Set(70, 165, "2031 session", 10, "b"),
        Set(70, 177, "Agenda item 2"),
        Set(70, 189, "Adoption of the agenda", 10, "b"),
        Set(123, 230, "Draft decision submitted by the Vice-President, Anna Dahl (Norland)", 10, "b"),
        Set(123, 260, "Meeting on the lamps of the north", 12, "b"),
        *paragraph(
            290, "With regard to the meeting on the lamps, the Economic and Social Council decides that:"
        ),
        Set(147, 320, "(a) The lamps shall be lit;"),
        Set(147, 340, "(b) The meeting shall be held on 17 June 2031."),
    ]
    masthead = in_pdf(page).masthead
    assert (masthead.title, masthead.document_type) == ("Meeting on the lamps of the north", "draft decision")


def test_where_and_when_a_forum_meets_is_a_line_of_its_own_below_a_full_one() -> None:
    page = [
        *head("E/HLPF/2031/2", "Economic and Social Council"),
        Set(70, 165, "High-level political forum on lamps", 10, "b"),
        Set(70, 177, "Convened under the auspices of the Economic and Social Council"),
        Set(70, 189, "New York, 14–18 and 21–23 July 2031"),
        Set(70, 201, "Item 2 of the provisional agenda"),
        Set(123, 240, "Discussion papers on lamps", 14, "b"),
        *paragraph(280, FULL, "prepare it."),
    ]
    masthead = in_pdf(page).masthead
    assert (masthead.place, masthead.dates) == ("New York", "14–18 and 21–23 July 2031")


def test_a_word_in_italics_at_the_margin_between_two_quotations_set_in_stands_alone() -> None:
    page = [
        *head("S/2031/118", "Security Council"),
        Set(123, 190, "Norland: amendment to the draft resolution", 14, "b"),
        *paragraph(230, "In the operative paragraph, replace:"),
        Set(170, 250, "“between Norland and the Federation of the Southern Harbours”"),
        Set(123, 262, "with", 10, "i"),
        Set(170, 280, "“in Norland”."),
    ]
    assert [p.text for p in in_pdf(page).paragraphs][2:3] == ["with"]


@pytest.mark.parametrize(
    "line", ["Thirteenth report of the Advisory Committee on Lamps", "Twenty-first report of the Board"]
)
def test_reports_are_counted_beyond_the_tenth(line: str) -> None:
    assert document_type([line], None) == "report"
    assert is_type_line(line)


@pytest.mark.parametrize("line", ["The report on lamps", "Reporting of lamps", "Health report of no one."])
def test_what_says_no_kind(line: str) -> None:
    assert not is_type_line(line)


def test_two_titles_of_one_line_each_are_two_whatever_stands_between_them() -> None:
    page = [
        *head("A/HRC/85/L.12", "General Assembly"),
        Set(70, 165, "Human Rights Council", 10, "b"),
        Set(70, 177, "Agenda item 3"),
        Set(123, 215, "Norland,* Sudland, Westland and Eastland:* draft resolution", 12, "b"),
        Set(123, 243, "85/... Human rights and the safety of the harbours", 12, "b"),
        *paragraph(280, "The Human Rights Council,"),
        *paragraph(300, FULL.replace("The Commission on Tidal Affairs noted", "Recalling"), "prepare it,"),
        Set(147, 330, "1. Calls upon all States to keep harbours;"),
        Set(147, 350, "2. Decides to remain seized of the matter."),
    ]
    document = in_pdf(page)
    assert document.masthead.title == "Human rights and the safety of the harbours"
    assert document.masthead.document_type == "draft resolution"
    assert places(document) == ["pp1", "op1", "op2"]


def test_the_heading_over_the_first_paragraph_is_no_title() -> None:
    page = [
        *head("CEDAW/C/NOR/Q/11", "Convention on Tides"),
        Set(70, 165, "Committee on Tides", 10, "b"),
        Set(123, 210, "List of issues in relation to the eleventh periodic report*, **", 14, "b"),
        Set(123, 240, "[Date received: 3 March 2031]"),
        Set(123, 270, "General", 12, "b"),
        *paragraph(300, FULL, "prepare it.", label="1."),
        *paragraph(340, FULL, "prepare it.", label="2."),
    ]
    document = in_pdf(page)
    assert document.masthead.title == "List of issues in relation to the eleventh periodic report"
    assert [h.text for h in document.headings] == ["General"]


def test_numbered_rows_of_tables_do_not_tell_how_deep_headings_stand() -> None:
    page = [
        *head("A/85/6", "General Assembly"),
        Set(123, 200, "A. Lamps of the north", 12, "b"),
        Set(123, 230, "Overall orientation", 10.8, "b"),
        *paragraph(260, FULL, FULL, "prepare it.", label="1."),
        Set(123, 310, "E. Enabling lamps", 7, "b"),
        Set(123, 330, "E. Enabling ropes", 7, "b"),
        Set(123, 350, "E. Enabling bells", 7, "b"),
        *paragraph(380, FULL, FULL, "prepare it.", label="2."),
    ]
    assert in_pdf(page).paragraphs[0].section == ("A. Lamps of the north", "Overall orientation")


def test_a_committee_under_its_commission_is_a_body_of_its_own() -> None:
    page = [
        *head("E/ESCWA/C.3/2031/4", "Economic and Social Council"),
        Set(70, 165, "Economic and Social Commission for Western Lamps", 10, "b"),
        Set(70, 177, "Committee on Lamps", 10, "b"),
        Set(70, 189, "Fifteenth session", 10, "b"),
        Set(123, 230, "Country programme document", 14, "b"),
        Set(123, 265, "Norland", 14, "b"),
        *paragraph(300, FULL, "prepare it.", label="1."),
        *paragraph(340, FULL, "prepare it.", label="2."),
    ]
    masthead = in_pdf(page).masthead
    assert masthead.body == "Economic and Social Commission for Western Lamps; Committee on Lamps"
    assert masthead.session == "Fifteenth session"
    assert masthead.title == "Country programme document Norland"


def test_a_bodys_name_over_two_lines_is_one() -> None:
    page = [
        *head("A/CONF.9/PC/2", "General Assembly"),
        Set(70, 165, "Preparatory Committee for the United Nations", 10, "b"),
        Set(70, 177, "Conference on Lamps", 10, "b"),
        Set(70, 189, "Second session", 10, "b"),
        Set(123, 230, "Lamps in harbours", 14, "b"),
        *paragraph(280, FULL, "prepare it."),
    ]
    assert in_pdf(page).masthead.body == "Preparatory Committee for the United Nations Conference on Lamps"


def test_the_next_letter_below_an_item_that_fills_its_line_is_the_next_item() -> None:
    page = paragraph(90, FULL, "envisions:", label="1.")
    full = FULL[:-16] + "harbours today;"
    for n, letter in enumerate("abc"):
        page.append(Set(123, 130 + 12 * n, f"{letter}. {full}"))
    page += paragraph(190, FULL, "prepare it.", label="2.")
    assert places(in_pdf(page)) == ["p1", "p1.a", "p1.b", "p1.c", "p2"]


def test_a_lettered_heading_below_a_charts_label_is_a_heading() -> None:
    page = [
        *paragraph(90, FULL, "prepare it.", label="1."),
        Set(173, 160, "Other lamps, 35, (11%)", 8, "b"),
        Set(123, 200, "b. Lamps in 2031", 10, "b"),
        *paragraph(230, FULL, "prepare it.", label="2."),
    ]
    assert "b. Lamps in 2031" in [h.text for h in in_pdf(page).headings]


@pytest.mark.parametrize(
    ("line", "entry"),
    [
        ("II. Ports . . . . . . . . 29 - 40", ("II. Ports", 29, 40)),
        ("V. Human resources . . 65 - 66", ("V. Human resources", 65, 66)),
        ("I. Lamps .................. 1–28 3", ("I. Lamps", 1, 28)),
        ("Programme budget for 2024–2025 ....... 3", ("Programme budget for 2024–2025", None, None)),
    ],
)
def test_entries_of_contents_tables_with_and_without_pages(
    line: str, entry: tuple[str, int | None, int | None]
) -> None:
    unit = to_unit(0, text_block(line))
    (found,) = parse_contents([unit])
    assert (found.text, found.first, found.last) == entry


def test_amounts_along_the_axis_of_a_chart_are_no_paragraphs() -> None:
    page = [*paragraph(90, FULL, "prepare it.", label="1."), *paragraph(420, FULL, "prepare it.", label="2.")]
    page += [Set(100, 140 + 20 * n, f"${200 - 20 * n}.0m", 8) for n in range(8)]
    page += [Line(160 + 40 * n, 160, 190 + 40 * n, 130) for n in range(4)]
    page += [Set(160, 330, "$82.9m $77.3m", 8)]
    document = in_pdf(page)
    assert places(document) == ["p1", "p2"]
    assert not any("$" in paragraph.text for paragraph in document.paragraphs)
