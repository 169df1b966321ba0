"""Symbols: what is one, what only looks like one, and how they relate."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.symbols import NotASymbol, Symbol, find_symbols, parse_symbols, symbol_from_file_name

REAL = [
    text.strip()
    for text in """
A/RES/55/25 · A/RES/217(III) · A/RES/3362 (S-VII) · A/RES/S-13/2 · A/RES/ES-8/2 · A/55/1 · A/56/L.5/Rev.1 ·
A/C.3/62/L.16/Rev.2 · A/62/433 (Part II) · A/64/PV.121 · A/78/7/Add.1 · A/520/Rev.20 · A/INF/56/4 · A/46/18* ·
A/CONF.213/RPM.1/1 · A/AC.254/4/Rev.9 · A/HRC/RES/12/10 · A/HRC/DEC/18/117 · A/HRC/PRST/OS/12/1 ·
S/RES/1373 (2001) · S/PV.8422 · S/PV.8422 (Resumption 1) · S/PRST/2004/36 · S/2004/616 · E/2002/30 ·
E/5715/Rev.2 · E/RES/2001/12 · E/ICEF/1996/7 · E/CN.15/2002/10 · E/CN.15/2002/9/Add.1 · E/CN.15/2002/2/Corr.1
· E/CN.15/2002/L.1/Add.3 · E/CN.15/2012/L.4/Rev.1 · E/CN.15/2019/CRP.1 · E/CN.4/Sub.2/AC.2/1987/WP.4/Add.1 ·
[E/]ECE/TRADE/1 · CTOC/COP/2012/7 · CTOC/COP/2012/CRP.4 · CTOC/COP/WG.2/2007/2 · CAC/COSP/2019/L.13/Rev.1 ·
CRC/C/SR.209 · CEDAW/C/1996/1 · ST/AI/189/Add.3/Rev.2 · ST/SGB/2005/5 · ST/LIB/SER.B/5/Rev.5 · UNEP/EA.1/L.13
· HSP/GC/24/7 · TD/B/C.1/3
""".replace("\n", " ").split("·")
]
MORE = [
    "A/81/6 (Sect. 13)",
    "A/80/15 (Part I)",
    "A/78/6 (Sect. 2)/Corr.1",
    "S/2025/10/Add.34",
    "DP/FPA/2025/4 (Part II)",
    "E/ICEF/2025/P/L.1",
    "CAT/C/NLD/CO/5-6",
    "FCCC/PA/CMA/2018/3/Add.1",
    "CCPR/C/96/D/1577/2007",
    "A/CN.9/WG.II/WP.190",
    "S/AC.37/2004/(1455)/10",
    "TD/B(S-XXIII)/2",
    "UNW/2025/3",
    "JIU/REP/2025/2",
    "IDB.42/9",
    "A/HRC/28/NGO/12",
    "S/Agenda/8500",
    "E/ESCAP/CTI(2)/3",
    "A/S-32/1",
    "HRI/GEN/1/Rev.9 (Vol. I)",
    "A/80/6 (Sect. 29A)",
    "UNEP/EA.6/Res.4",
    "UNEP/OzL.Pro.37/2",
    "EC/76/SC/CRP.4",
    "CEB/2025/3",
    "TPNW/MSP/2025/1",
    "TD/B/EX(78)/2",
    "ICCD/COP(16)/1",
]
NOT = [
    "UNODC/World Bank",
    "A/B",
    "S/N",
    "24/7",
    "and/or",
    "10/2 a.m.",
    "N/A",
    "https://www.un.org/en/A/55/1",
    "undocs.org/A/55/1",
    "km/h 3/4",
    "2018/2019",
    "he/she",
    "A/4 paper",
    "TCP/IP 4",
    "OECD/DAC 3",
    "HIV/AIDS 2030",
    "x@y.org/A/55/1",
]


def test_the_table_of_real_symbols_has_48() -> None:
    assert len(REAL) == 48


@pytest.mark.parametrize("text", [*REAL, *MORE])
def test_a_real_symbol_parses_and_round_trips(text: str) -> None:
    symbol = Symbol.parse(text)
    assert Symbol.parse(str(symbol)) == symbol
    # "RES" and "Res" are both in use: lower case cannot tell them apart.
    assert Symbol.parse(str(symbol).lower()) == symbol or "Agenda" in text or "/Res." in text


@pytest.mark.parametrize("text", [*REAL, *MORE])
def test_a_real_symbol_is_found_in_a_sentence(text: str) -> None:
    sentence = f"It had before it a report ({text}), introduced on 3 May."
    (found,) = find_symbols(sentence)
    assert sentence[found.start : found.end] == text
    assert found.symbols == (Symbol.parse(text),)


@pytest.mark.parametrize("text", NOT)
def test_what_only_looks_like_a_symbol_is_not_found(text: str) -> None:
    assert find_symbols(f"They said {text} to all.") == ()


@pytest.mark.parametrize(
    "text", ["", "and/or", "24/7", "A/B", "resolution 9/1", "E/CN.15/2002/10 and more", "A"]
)
def test_what_is_no_symbol_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(NotASymbol, match="document symbol"):
        Symbol.parse(text)


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("S/RES/1373(2001)", "S/RES/1373 (2001)"),
        ("S/RES/1373 (2001)", "S/RES/1373 (2001)"),
        ("A/RES/217(III)", "A/RES/217 (III)"),
        ("A/46/18*", "A/46/18"),
        ("A/46/18**", "A/46/18"),
        ("[E/]ECE/TRADE/1", "ECE/TRADE/1"),
        ("[E/CN.15/2019/4](#)", "E/CN.15/2019/4"),
        ("E/CN.15/\n2002/10", "E/CN.15/2002/10"),
        ("A/58/400\u2011", ""),
        ("CTOC/COP\u00a0/2012/7", ""),
        ("e/cn.15/2002/9/add.1", "E/CN.15/2002/9/Add.1"),
        ("A/81/6 (SECT. 13)", "A/81/6 (Sect. 13)"),
        ("A/81/6 (Sect.13)", "A/81/6 (Sect. 13)"),
        ("a/62/433 (part ii)", "A/62/433 (Part II)"),
        ("**E/2025/80**", "E/2025/80"),
        ("A/RES/48/159 A", "A/RES/48/159 A"),
    ],
)
def test_every_spelling_gives_the_printed_form(written: str, canonical: str) -> None:
    symbol = Symbol.try_parse(written)
    assert (str(symbol) if symbol else "") == canonical


def test_trailing_asterisks_count_reissues_of_the_same_document() -> None:
    assert Symbol.parse("A/46/18**").reissue == 2
    assert Symbol.parse("A/46/18**") == Symbol.parse("A/46/18")


@pytest.mark.parametrize(
    ("text", "symbols"),
    [
        ("E/CN.15/2002/2 and Corr.1", ["E/CN.15/2002/2", "E/CN.15/2002/2/Corr.1"]),
        ("E/CN.15/2002/9 and Add.1", ["E/CN.15/2002/9", "E/CN.15/2002/9/Add.1"]),
        ("A/58/7 and Add.1-3", ["A/58/7", "A/58/7/Add.1", "A/58/7/Add.2", "A/58/7/Add.3"]),
        ("A/58/7, Corr.1 and Add.1", ["A/58/7", "A/58/7/Corr.1", "A/58/7/Add.1"]),
        ("A/58/7/Add.1 and Add.2", ["A/58/7/Add.1", "A/58/7/Add.2"]),
        ("A/58/7 and Add.1/Corr.1", ["A/58/7", "A/58/7/Add.1/Corr.1"]),
        ("E/CN.7/2019/2-E/CN.15/2019/2", ["E/CN.7/2019/2", "E/CN.15/2019/2"]),
        ("A/58/400\u2013S/2003/900", ["A/58/400", "S/2003/900"]),
        ("A/79/846-S/2025/198", ["A/79/846", "S/2025/198"]),
        ("E/CN.15/2002/10", ["E/CN.15/2002/10"]),
    ],
)
def test_shorthand_and_double_symbols_give_all_they_name(text: str, symbols: list[str]) -> None:
    assert [str(symbol) for symbol in parse_symbols(text)] == symbols
    (found,) = find_symbols(f"the report ({text}).")
    assert [str(symbol) for symbol in found.symbols] == symbols


def test_two_symbols_joined_by_and_are_two_mentions() -> None:
    text = "the institutes (E/CN.15/2019/7 and E/CN.15/2019/7/Corr.1)."
    assert [f.symbols for f in find_symbols(text)] == [
        (Symbol.parse("E/CN.15/2019/7"),),
        (Symbol.parse("E/CN.15/2019/7/Corr.1"),),
    ]


def test_a_sentence_end_is_no_part_of_a_symbol() -> None:
    (found,) = find_symbols("See A/55/25. The next one.")
    assert found.symbols == (Symbol("A/55/25"),)


def test_a_symbol_broken_over_two_lines_is_one() -> None:
    (found,) = find_symbols("the report (E/CN.15/\n2002/10) of")
    assert found.symbols == (Symbol("E/CN.15/2002/10"),)


def test_relations_of_addenda_corrigenda_and_revisions() -> None:
    base = Symbol.parse("ST/AI/189")
    addendum = Symbol.parse("ST/AI/189/Add.3")
    revision = Symbol.parse("ST/AI/189/Add.3/Rev.2")
    assert revision.modifiers == (("Add", 3), ("Rev", 2))
    assert addendum.is_addendum_of(base)
    assert revision.revises(addendum)
    assert revision.revises(Symbol.parse("ST/AI/189/Add.3/Rev.1"))
    assert not revision.revises(revision)
    assert not revision.revises(Symbol.parse("ST/AI/189/Add.3/Rev.3"))
    assert not revision.is_addendum_of(base)
    assert revision.base == base
    assert Symbol.parse("E/CN.15/2002/2/Corr.1").corrects(Symbol.parse("E/CN.15/2002/2"))


@pytest.mark.parametrize(
    ("text", "year", "session", "series", "part"),
    [
        ("E/CN.15/2002/10", 2002, None, None, None),
        ("S/RES/1373 (2001)", 2001, None, "RES", None),
        ("A/RES/56/120", None, "56", "RES", None),
        ("A/C.3/62/L.16/Rev.2", None, "62", "L", None),
        ("S/2004/616", 2004, None, None, None),
        ("A/RES/ES-8/2", None, "ES-8", "RES", None),
        ("A/62/433 (Part II)", None, "62", None, "Part II"),
        ("S/PV.8422 (Resumption 1)", None, None, "PV", "Resumption 1"),
        ("A/RES/3362 (S-VII)", None, "S-VII", "RES", None),
        ("CTOC/COP/2012/CRP.4", 2012, None, "CRP", None),
    ],
)
def test_what_a_symbol_tells(
    text: str, year: int | None, session: str | None, series: str | None, part: str | None
) -> None:
    symbol = Symbol.parse(text)
    assert (symbol.year, symbol.session, symbol.series, symbol.part) == (year, session, series, part)


def test_a_part_belongs_to_its_whole() -> None:
    assert Symbol.parse("A/62/433 (Part II)").whole == Symbol("A/62/433")
    assert Symbol.parse("A/62/433").whole == Symbol("A/62/433")


def test_the_link_is_to_the_united_nations_page_and_quoted() -> None:
    assert Symbol.parse("E/CN.15/2002/10").link() == "https://docs.un.org/en/E/CN.15/2002/10"
    assert Symbol.parse("S/RES/1373 (2001)").link("fr") == "https://docs.un.org/fr/S/RES/1373%20%282001%29"


def test_addendum_two_stands_before_addendum_ten() -> None:
    assert Symbol.parse("A/58/7/Add.2") < Symbol.parse("A/58/7/Add.10")


@pytest.mark.parametrize(
    ("name", "symbol"),
    [
        ("A_79_846.en.pdf", "A/79/846"),
        ("S_RES_2787 (2025).en.pdf", "S/RES/2787 (2025)"),
        ("S_RES_0649_1990_EN_GOLD.txt", "S/RES/649 (1990)"),
        ("DP_FPA_2025_4 (Part II).en.pdf", "DP/FPA/2025/4 (Part II)"),
        ("A_81_6 (SECT. 13).docx", "A/81/6 (Sect. 13)"),
        ("E_AC.51_2025_L.4_Add.10.en.pdf", "E/AC.51/2025/L.4/Add.10"),
        ("S_2025_10_Add.34.en.pdf", "S/2025/10/Add.34"),
        ("A_79_846-EN.pdf", "A/79/846"),
        ("TD_B_CN.4_48.fr.pdf", "TD/B/CN.4/48"),
        ("folder/A_52_613.en.pdf", "A/52/613"),
        ("000_50375ad1f317f49c.txt", None),
        ("UNDoc-4077798.en.pdf", None),
        ("A_1.txt", None),
        ("report_2025_final.pdf", None),
        ("***.en.pdf", None),
        ("S_Smith_2024_notes.pdf", None),
        ("E_draft_v2.docx", None),
        ("S_PV.9999.en.pdf", "S/PV.9999"),
        ("S_PV.9999 (Resumption 1).en.pdf", "S/PV.9999 (Resumption 1)"),
        ("TD_B_EX(78)_2.en.pdf", "TD/B/EX(78)/2"),
        ("ICCD_COP(16)_1.en.pdf", "ICCD/COP(16)/1"),
        ("S_smith_2024.pdf", None),
        ("S_L.pdf", None),
    ],
)
def test_a_file_name_states_a_symbol_or_nothing(name: str, symbol: str | None) -> None:
    found = symbol_from_file_name(name)
    assert (str(found) if found else None) == symbol


@given(st.text(alphabet="AESTR/.()-0123456789 CNLaddov*\n", max_size=60))
def test_any_text_is_parsed_or_refused_and_what_is_found_parses_again(text: str) -> None:
    Symbol.try_parse(text)
    for found in find_symbols(text):
        assert 0 <= found.start < found.end <= len(text)
        for symbol in found.symbols:
            assert Symbol.parse(str(symbol)) == symbol


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A/RES/79/328 A-B", "A/RES/79/328 A-B"),
        ("A/RES/79/1 B\nDistr.: General", "A/RES/79/1 B"),
        ("A/RES/79/1 A further report", "A/RES/79/1"),
        ("E/CN.15/2002/10 A\n", "E/CN.15/2002/10"),
        ("S/RES/1373 (2001) A\n", "S/RES/1373 (2001)"),
    ],
)
def test_the_letters_of_a_resolution_in_parts_are_kept(text: str, found: str) -> None:
    assert [str(one) for one in find_symbols(text)[0].symbols] == [found]
