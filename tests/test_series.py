"""Whose document a symbol is, and what of a masthead follows from it where nothing is printed."""

from __future__ import annotations

import pytest

from index.manifest import Manifest
from index.model import Document
from index.parsing import document_to_json, parse_bytes
from index.series import (
    bodies_of,
    distribution_of,
    is_of_principal_organ,
    known_series,
    series_of,
    session_of,
)
from index.structure.reporting import meets, reported_session, reporting_body
from index.symbols import Symbol


def body_of(symbol: str) -> str | None:
    series = series_of(Symbol.parse(symbol))
    return series.body if series else None


@pytest.mark.parametrize(
    ("symbol", "body"),
    [
        ("CAT/C/SR.9001", "Committee against Torture"),
        ("CAT/C/OLA/CO/9", "Committee against Torture"),
        ("CRC/C/GC/901", "Committee on the Rights of the Child"),
        ("CCPR/C/190/D/9001/2091", "Human Rights Committee"),
        ("A/HRC/186/9", "Human Rights Council"),
        ("A/HRC/RES/186/9", "Human Rights Council"),
        ("A/HRC/WG.6/186/OLA/1", "Working Group on the Universal Periodic Review"),
        ("A/C.3/186/L.9", "Third Committee"),
        ("E/CN.15/2091/L.1/Add.3", "Commission on Crime Prevention and Criminal Justice"),
        ("E/ICEF/2091/9", "Executive Board of the United Nations Children’s Fund"),
        ("HSP/EB.91/9", "Executive Board of the United Nations Human Settlements Programme"),
        ("IDB.91/2", "Industrial Development Board"),
        ("TD/B/9001", "Trade and Development Board"),
        ("TD/9001", "United Nations Conference on Trade and Development"),
        ("JIU/REP/2091/2", "Joint Inspection Unit"),
        ("E/ECE/9001", "Economic Commission for Europe"),
        ("A/86/9001", "General Assembly"),
        ("A/86/6 (Sect. 91)", "General Assembly"),
        ("A/RES/86/901", "General Assembly"),
        ("A/ES-91/1", "General Assembly"),
        ("A/86/PV.91", "General Assembly"),
        ("S/RES/9001 (2091)", "Security Council"),
        ("S/2091/9/Add.1", "Security Council"),
        ("S/PV.99001", "Security Council"),
        ("E/2091/L.91", "Economic and Social Council"),
        ("E/RES/2091/9", "Economic and Social Council"),
    ],
)  # fmt: skip
def test_the_body_whose_documents_a_series_has(symbol: str, body: str) -> None:
    assert body_of(symbol) == body


@pytest.mark.parametrize(
    "symbol",
    [
        "CAT/SP/9",  # the States parties, not the Committee
        "A/HRC/WG.91/1",
        "A/AC.9001/2091/1",
        "A/CONF.9001/1",
        "E/CN.15/WG.1/2091/1",
        "CTOC/COP/WG.91/2091/2",
        "TD/B/CN.91/4",
        "TD/B/WP/901",
        "TD/B/C.I/MEM.91/2",
        "S/AC.91/2091/1",
        "E/ECE/TRADE/91",
        "DP/901",  # without a year: the body had another name then
        "DP/1985/9",
        "ST/SGB/2091/9",
        "CEDAW/9001",
    ],
)
def test_series_of_which_the_body_is_not_known(symbol: str) -> None:
    assert body_of(symbol) is None


def test_a_body_has_the_name_of_its_time() -> None:
    now, then = body_of("DP/2091/9"), body_of("DP/2003/9")
    assert "Project Services" in (now or "")
    assert "Project Services" not in (then or "Project Services")


def test_a_joint_document_is_of_both_bodies() -> None:
    symbols = [Symbol.parse("A/86/9001"), Symbol.parse("S/2091/9")]
    assert bodies_of(symbols) == ("General Assembly", "Security Council")


def test_no_series_is_listed_twice_for_one_time() -> None:
    rows = [(row.prefix, row.years) for row in known_series()]
    assert len(rows) == len(set(rows))
    undated = [prefix for prefix, years in rows if years is None]
    assert all(prefix not in undated for prefix, years in rows if years)


@pytest.mark.parametrize(
    ("symbol", "own"),
    [("A/86/44", True), ("S/RES/9001 (2091)", True), ("A/HRC/86/1", False), ("CAT/C/1/9", False)],
)
def test_documents_of_principal_organs(symbol: str, own: bool) -> None:
    assert is_of_principal_organ(Symbol.parse(symbol)) is own


@pytest.mark.parametrize(
    ("symbol", "distribution"),
    [
        ("A/C.3/186/L.9/Rev.1", "Limited"),
        ("E/CN.99/2091/L.1", "Limited"),
        ("A/AC.99/R.9", "Restricted"),
        ("S/RES/9001 (2091)", "General"),
        ("A/86/44", "General"),
        ("E/2091/9", "General"),
        ("S/PRST/2091/9", "General"),
        ("E/CN.99/2091/9", None),
        ("E/CN.99/2091/CRP.9", None),
        ("A/86/PV.91", None),
        ("JIU/REP/2091/2", None),
    ],
)
def test_what_a_symbol_says_of_distribution(symbol: str, distribution: str | None) -> None:
    assert distribution_of(Symbol.parse(symbol)) == distribution


@pytest.mark.parametrize(
    ("symbol", "session"),
    [
        ("A/86/44", "Eighty-sixth session"),
        ("A/RES/86/901", "Eighty-sixth session"),
        ("A/C.3/86/L.9", "Eighty-sixth session"),
        ("A/HRC/12/9", "Twelfth session"),
        ("A/110/9", "Hundred and tenth session"),
        ("E/2091/9", "2091 session"),
        ("A/9/Rev.1", None),
        ("A/520/Rev.20", None),
        ("A/100/Rev.1", None),
        ("A/AC.99/86/1", None),
        ("A/HRC/S-9/1", None),
        ("E/CN.15/2091/9", None),
        ("S/2091/9", None),
        ("E/1946/9", None),
    ],
)
def test_the_session_a_symbol_begins_with(symbol: str, session: str | None) -> None:
    assert session_of(Symbol.parse(symbol)) == session


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("Report of the Committee on Lamps", "Committee on Lamps"),
        ("Report of the Committee against Darkness on its ninth session", "Committee against Darkness"),
        ("Second annual report of the Lamp Commission", "Lamp Commission"),
        ("Annual report of the Lamp Commission for 2091", "Lamp Commission"),
        ("Report of the Ad Hoc Committee on Rivers and Lakes for 2091*",
         "Ad Hoc Committee on Rivers and Lakes"),
        ("Report of the Executive Board of the United Nations Tidal Fund on the work of its session",
         "Executive Board of the United Nations Tidal Fund"),
        ("Report of the Advisory Committee on Administrative and Budgetary Questions on the proposed budget",
         "Advisory Committee on Administrative and Budgetary Questions"),
        ("Report of the Panel of Experts on Oland", "Panel of Experts on Oland"),
        ("Report of the Joint Inspection Unit", "Joint Inspection Unit"),
        ("Report of the Lamp and River Committee (Ninth Committee)",
         "Lamp and River Committee (Ninth Committee)"),
        ("Report of the United Nations Tidal Mission in Oland", None),
        ("Report of the Committee", None),
        ("Report of the Secretary-General on the Committee on Lamps", None),
        ("Report of the Chair of the Committee on Lamps", None),
        ("Report of the Special Rapporteur on lamps", None),
        ("Report of the United Nations High Commissioner for Lamps", None),
        ("Letter dated 4 May 2091 from the Chair of the Committee on Lamps", None),
        ("Results of the ninth session of the Committee on Lamps", None),
        ("Consideration of the report of the Committee on Lamps", None),
    ],
)  # fmt: skip
def test_whose_report_a_title_says(line: str, body: str | None) -> None:
    assert reporting_body([line]) == body


@pytest.mark.parametrize(
    ("line", "session"),
    [
        ("Report of the Lamp Board on the work of its annual session of 2091", "Annual session of 2091"),
        ("Report of the Committee on Lamps on its ninth special session", "Ninth special session"),
        ("Report on the fifty-sixth session (4–7 March 2091)", "Fifty-sixth session"),
        ("Report of the Committee on Lamps on its eighth and ninth sessions", None),
        ("Report of the Secretary-General on the tenth session of the Lamp Board", None),
        ("Report on lamps at its ninth session", None),
        ("Report of the Committee on Lamps", None),
    ],
)  # fmt: skip
def test_the_session_a_report_is_on(line: str, session: str | None) -> None:
    assert reported_session([line]) == session


@pytest.mark.parametrize(
    ("name", "it_meets"),
    [
        ("Executive Board of the United Nations Tidal Programme", True),
        ("Committee on Lamps", True),
        ("Комитет против тьмы", True),
        ("United Nations Tidal Programme", False),
        ("International Lamp Instruments", False),
        ("Secretariat", False),
        ("Convention on Lamps", False),
    ],
)
def test_bodies_that_meet(name: str, it_meets: bool) -> None:
    assert meets(name) is it_meets


def parsed(*lines: str, name: str = "x.txt", manifest: Manifest | None = None) -> Document:
    text = "\n\n".join([*lines, "I. Introduction", "1. The lamps were lit in 1997, as planned."])
    return parse_bytes(name, text.encode(), manifest=manifest)


def test_what_is_not_printed_follows_from_the_symbol_and_is_said_to() -> None:
    document = parsed("CAT/C/904/2", "Convention against Torture", "Note by the Secretariat")
    assert document.masthead.body == "Committee against Torture"
    assert document.masthead.organ == "Convention against Torture"
    assert document.derived == ("body",)
    told = document_to_json(document)
    assert told["derived"] == {"body": "Committee against Torture"}
    assert (told["masthead"]["body"], told["masthead"]["organ"]) == (None, "Convention against Torture")


def test_the_cover_of_official_records() -> None:
    document = parsed(
        "A/86/944",
        "Report of the Committee on Lamps",
        "General Assembly",
        "Official Records Eighty-sixth Session Supplement No. 944",
    )
    masthead = document.masthead
    assert (masthead.organ, masthead.body) == ("General Assembly", "Committee on Lamps")
    assert (masthead.session, masthead.distribution) == ("Eighty-sixth session", "General")
    assert document.derived == ("distribution",)


def test_the_session_of_a_body_is_not_that_of_the_organ_it_reports_to() -> None:
    document = parsed("Economic and Social Council", "E/2091/24", "Report of the Lamp Commission for 2091")
    assert (document.masthead.body, document.masthead.session) == ("Lamp Commission", None)
    own = parsed(
        "Economic and Social Council", "E/2091/24", "Report of the Lamp Commission on its ninth session"
    )
    assert own.masthead.session == "Ninth session"
    council = parsed("Economic and Social Council", "E/2091/24", "Note by the Secretariat")
    assert (council.masthead.session, council.derived) == (
        "2091 session",
        ("body", "session", "distribution"),
    )


def test_an_agenda_item_that_names_a_report_is_not_the_document() -> None:
    document = parsed(
        "General Assembly",
        "A/86/904",
        "Eighty-sixth session",
        "Agenda item 9",
        "Report of the Committee on Lamps",
        "Report of the Secretary-General",
    )
    assert document.masthead.body == "General Assembly"


def test_what_is_printed_stands() -> None:
    document = parsed(
        "E/CN.15/2091/L.9",
        "Economic and Social Council",
        "Distr.: General",
        "Commission on Lamps",
        "Ninth session",
        "Draft report",
    )
    masthead = document.masthead
    assert (masthead.body, masthead.distribution) == ("Commission on Lamps", "General")
    assert masthead.session == "Ninth session"
    assert document.derived == ()


def test_a_document_of_two_organs_has_both_as_its_bodies() -> None:
    document = parsed("General Assembly", "Security Council", "A/86/904–S/2091/9", "Note by the President")
    assert document.masthead.body == "General Assembly; Security Council"


def test_a_resolution_without_anything_above_it() -> None:
    document = parse_bytes(
        "S_RES_9001_2091.txt",
        b"Resolution 9001 (2091)\nof 4 May 2091\n\nThe Security Council,\n\n1. Decides to light the lamps.",
    )
    masthead = document.masthead
    assert (masthead.organ, masthead.body, masthead.distribution) == (
        "Security Council", "Security Council", "General"
    )  # fmt: skip


def test_a_manifest_comes_before_the_symbol() -> None:
    manifest = Manifest({"x.txt": {"symbol": "CAT/C/904/2", "body": "Committee on Lamps"}})
    document = parsed("Note by the Secretariat", manifest=manifest)
    assert document.masthead.body == "Committee on Lamps"
    assert "body" not in document.derived


def test_nothing_is_made_up_for_a_document_without_a_symbol() -> None:
    document = parsed("Thoughts on lamps")
    assert (document.masthead.body, document.derived) == (None, ())


def test_typescript_sets_a_board_beside_its_committee() -> None:
    document = parsed(
        "United Nations Conference on Lamps", "LAMP AND RIVER BOARD\t[SHIPPING] Standing Committee on Lamps"
    )
    assert document.masthead.body == "LAMP AND RIVER BOARD"
