from __future__ import annotations

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from evals.judging import create_app
from evals.sample import Item, SheetError, read_sheet, write_sheet


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    path = tmp_path / "sample.csv"
    write_sheet(
        path, [Item(str(n), "q", f"sentence {n}", "A/1, para. 1", "text, with\nlines") for n in (1, 2)]
    )
    return path


def test_a_judgement_is_on_disk_when_it_is_confirmed(sheet: Path) -> None:
    client = TestClient(create_app(sheet))
    answer = client.post("/judgements", json={"item": "2", "judgement": "partly", "comment": "half"})
    assert answer.json() == {"judged": 1, "of": 2}
    assert [(item.judgement, item.comment) for item in read_sheet(sheet)] == [("", ""), ("partly", "half")]


def test_the_page_shows_the_items_and_gives_the_sheet_back(sheet: Path) -> None:
    client = TestClient(create_app(sheet))
    assert client.get("/items").json()["items"][0]["sentence"] == "sentence 1"
    assert client.get("/export.csv").content == sheet.read_bytes()
    page = client.get("/").text
    assert "http://" not in page
    assert "https://" not in page


@pytest.mark.parametrize(("item", "judgement", "status"), [("9", "partly", 404), ("1", "maybe", 422)])
def test_what_is_not_on_the_sheet_or_not_a_label_is_refused(
    sheet: Path, item: str, judgement: str, status: int
) -> None:
    before = sheet.read_bytes()
    client = TestClient(create_app(sheet))
    assert client.post("/judgements", json={"item": item, "judgement": judgement}).status_code == status
    assert sheet.read_bytes() == before


def test_another_host_name_is_refused(sheet: Path) -> None:
    client = TestClient(create_app(sheet), headers={"host": "evil.example"})
    assert client.get("/items").status_code == 400


def test_keys_and_words_are_read_from_a_sheet_and_others_refused(tmp_path: Path) -> None:
    path = tmp_path / "sheet.csv"
    path.write_text("item,sentence,judgement\n1,x,4\n2,y,Supported\n")
    assert [item.judgement for item in read_sheet(path)] == ["citation wrong", "supported"]
    path.write_text("item,sentence,judgement\n1,x,perhaps\n")
    with pytest.raises(SheetError, match="line 2: 'perhaps'"):
        read_sheet(path)
