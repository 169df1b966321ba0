"""From a file to a document: names in order of trust, manifests, the JSON of the contract, errors as
sentences."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from index.manifest import BadManifest, parse_manifest
from index.model import Document, Masthead, Paragraph, Reference
from index.parsing import NoSuchFile, document_to_json, parse_bytes, parse_file
from index.structure.document_types import status
from index.structure.naming import document_label, infer_symbol, printed_date
from index.symbols import Symbol

REPORT = """
General Assembly

{symbol}

Distr.: General
3 May 2019

Original: English

Seventy-third session

Agenda item 12

Care of lighthouses in the northern harbours

Report of the Secretary-General

I. Introduction

1. The lighthouses were lit. See A/72/99.
"""


def report(name: str, symbol: str = "", manifest: str = "") -> Document:
    text = REPORT.format(symbol=symbol).encode()
    return parse_bytes(name, text, manifest=parse_manifest(manifest) if manifest else None)


@pytest.mark.parametrize(
    ("name", "printed", "manifest", "symbol", "source"),
    [
        ("x.txt", "", "", None, None),
        ("x.txt", "A/73/99", "", "A/73/99", "masthead"),
        ("A_73_99.txt", "", "", "A/73/99", "file name"),
        ("A_73_98.txt", "", "file,symbol\nA_73_98.txt,A/73/99", "A/73/99", "manifest"),
        ("x.txt", "A/73/98", "file,symbol\nx.txt,A/73/99", "A/73/99", "manifest"),
        ("A_73_99.txt", "A/73/99-S/2019/7", "", "A/73/99", "masthead"),
    ],
)
def test_a_symbol_comes_from_manifest_then_file_name_then_masthead(
    name: str, printed: str, manifest: str, symbol: str | None, source: str | None
) -> None:
    document = report(name, printed, manifest)
    assert (str(document.symbol) if document.symbol else None) == symbol
    assert document.symbol_source == source


def test_a_joint_document_keeps_both_its_names() -> None:
    document = report("A_73_99.txt", "A/73/99-S/2019/7")
    assert [str(symbol) for symbol in document.symbols] == ["A/73/99", "S/2019/7"]


def test_what_is_printed_outweighs_a_file_name_that_contradicts_it_and_a_warning_says_so() -> None:
    document = report("A_73_98.txt", "A/73/99")
    assert str(document.symbol) == "A/73/99"
    assert any("A/73/98" in warning for warning in document.warnings)


def test_a_manifest_gives_masthead_fields_too() -> None:
    document = report("x.txt", manifest="file,title,language\nx.txt,Lights,fr")
    assert (document.masthead.title, document.language) == ("Lights", "fr")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("symbol\nA/73/99", "must name the columns"),
        ("file,colour\nx.txt,red", "unknown column “colour”"),
        ("file,symbol\nx.txt,nonsense", "line 2"),
    ],
)
def test_a_bad_manifest_is_refused_with_a_sentence(text: str, said: str) -> None:
    with pytest.raises(BadManifest, match=said):
        parse_manifest(text)


def test_the_manifest_beside_a_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text(REPORT.format(symbol=""), encoding="utf-8")
    (tmp_path / "manifest.csv").write_text("file,symbol\nx.txt,A/73/99\n", encoding="utf-8-sig")
    document = parse_file(tmp_path / "x.txt")
    assert (str(document.symbol), document.symbol_source) == ("A/73/99", "manifest")


def test_the_source_is_the_path_below_the_root(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "x.txt").write_text(REPORT.format(symbol=""), encoding="utf-8")
    assert parse_file(tmp_path / "in" / "x.txt", root=tmp_path).source == "in/x.txt"
    assert parse_file(tmp_path / "in" / "x.txt").source == "x.txt"


def test_a_file_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(NoSuchFile, match="No such file"):
        parse_file(tmp_path / "none.txt")


def test_the_json_of_the_contract_is_plain_and_complete() -> None:
    data = json.loads(json.dumps(document_to_json(report("A_73_99.txt"))))
    assert data["symbol"] == "A/73/99"
    assert data["symbol_source"] == "file name"
    assert set(data["masthead"]) == set(Masthead.__slots__)
    assert data["masthead"]["document_type"] == "report"
    (paragraph,) = data["paragraphs"]
    assert paragraph["locator"] == "p1"
    assert paragraph["number"] == "1"
    assert paragraph["kind"] == "numbered"
    assert paragraph["section"] == ["I. Introduction"]
    assert [reference["symbol"] for reference in paragraph["references"]] == ["A/72/99"]
    assert data["warnings"] == []
    assert data["language"] == "en"


def test_an_unknown_symbol_is_said_to_be_unknown_and_never_guessed() -> None:
    document = report("x.txt")
    assert document_label(document) == "General Assembly, 73rd session, report, 3 May 2019, symbol not stated"
    assert document_to_json(document)["symbol"] is None


def test_dates_are_printed_as_the_united_nations_prints_them() -> None:
    assert printed_date("2019-05-23") == "23 May 2019"
    assert printed_date("in May") == "in May"


def listing(text: str, symbol: str, **masthead: str) -> Document:
    start = text.index(symbol)
    reference = Reference("document", symbol, start, start + len(symbol), symbol=Symbol.parse(symbol))
    paragraph = Paragraph(
        report("y.txt").paragraphs[0].locator, "1", "numbered", text, references=(reference,)
    )
    fields = {"organ": "General Assembly", "session": "Seventy-third session", **masthead}
    return Document("y.txt", masthead=Masthead(**fields), paragraphs=(paragraph,))


LISTED = "Report of the Secretary-General on the care of lighthouses in the northern harbours (A/73/99)"


@pytest.mark.parametrize(
    ("other", "found"),
    [
        (listing(LISTED, "A/73/99"), True),
        (listing(LISTED, "A/73/99", session="Seventieth session"), False),
        (listing(LISTED.replace("northern", "southern"), "A/73/99"), False),
        (listing(LISTED.replace("Report", "Note"), "A/73/99"), False),
        (listing(LISTED.replace("A/73/99", "A/73/99/Add.1"), "A/73/99/Add.1"), False),
        (listing(LISTED.replace("A/73/99", "E/2011/9"), "E/2011/9"), False),
    ],
)
def test_a_symbol_is_inferred_only_from_a_listing_that_fits_in_every_respect(
    other: Document, found: bool
) -> None:
    symbol = infer_symbol(report("x.txt"), [other])
    assert symbol == (Symbol("A/73/99") if found else None)


def test_two_listings_that_disagree_prove_nothing() -> None:
    others = [listing(LISTED, "A/73/99"), listing(LISTED.replace("A/73/99", "A/73/98"), "A/73/98")]
    assert infer_symbol(report("x.txt"), others) is None


@pytest.mark.parametrize(
    ("kind", "symbol", "words"),
    [
        ("draft resolution", "A/73/L.9", "draft resolution, not adopted"),
        ("resolution", "A/RES/73/9", "adopted resolution"),
        ("report", "A/73/9", "report"),
        ("report", "E/CN.9/2019/CRP.2", "conference room paper"),
        ("draft report (addendum)", "A/AC.9/L.2/Add.1", "draft report"),
        (None, "A/73/9", "document"),
    ],
)
def test_the_status_says_with_what_authority_a_document_speaks(
    kind: str | None, symbol: str, words: str
) -> None:
    assert status(Masthead(document_type=kind), Symbol.parse(symbol)) == words
