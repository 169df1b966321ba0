"""Bad input is a sentence that says what is wrong and what to do, never a traceback."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from ui.cli import main
from ui.cli.looking import _as_operative
from ui.cli.options import port_number, positive

RESOLUTION = """General Assembly

Resolution adopted by the General Assembly

The General Assembly,

Recalling its resolution on the lighting of rivers,

1. Requests the Secretary-General to list the lamps;

2. Decides to meet again:

(a) In a year of floods;

(b) In a year of drought.
"""


@pytest.mark.parametrize(("text", "number"), [("0", 0), ("8010", 8010), (" 65535 ", 65535)])
def test_a_port_is_read(text: str, number: int) -> None:
    assert port_number(text) == number


@pytest.mark.parametrize("text", ["", "abc", "-1", "65536", "80.5", "٣", "²"])
def test_what_is_no_port_is_said_to_be_none(text: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError, match="a port is a number from 0 to 65535"):
        port_number(text)


@pytest.mark.parametrize("text", ["0", "-3", "abc", "", "1e3", "²"])
def test_a_number_of_things_is_at_least_one(text: str) -> None:
    assert positive("1") == 1
    with pytest.raises(argparse.ArgumentTypeError, match="1 or more"):
        positive(text)


@pytest.mark.parametrize(
    "arguments",
    [
        ["search", "lamps", "-k", "0"],
        ["serve", "--port", "99999"],
        ["bench", "speed", "--paragraphs", "0"],
        ["eval", "judge", "sheet.csv", "--port", "x"],
        ["eval", "sample", "run", "-n", "0"],
    ],
)
def test_numbers_out_of_range_are_wrong_usage(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as exit_:
        main(arguments)
    assert exit_.value.code == 2
    assert "a number" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("locator", "operative"),
    [
        ("p3", "op3"),
        ("p3.a", "op3.a"),
        ("annex1.p2", "annex1.op2"),
        ("pp3", "pp3"),
        ("op3", "op3"),
        ("annex1.pp2", "annex1.pp2"),
        ("app1.fn2", "app1.fn2"),
    ],
)
def test_the_operative_form_of_a_locator(locator: str, operative: str) -> None:
    assert _as_operative(locator) == operative


def test_an_operative_paragraph_is_shown_by_the_number_that_is_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "A_RES_99_4.txt").write_text(RESOLUTION)
    library = str(tmp_path / "library")
    assert main(["index", str(tmp_path), "--library", library, "--encoder", "hashing"]) == 0
    capsys.readouterr()
    for name in ("A/RES/99/4, para. 2 (b)", "A/RES/99/4#op2.b"):
        assert main(["show", name, "--library", library]) == 0
        assert "year of drought" in capsys.readouterr().out


def test_an_encoder_that_cannot_be_loaded_is_named_with_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from index.library import Library

    (tmp_path / "A_RES_99_4.txt").write_text(RESOLUTION)
    library = tmp_path / "library"
    assert main(["index", str(tmp_path), "--library", str(library), "--encoder", "hashing"]) == 0
    with Library.open(library) as opened:
        opened._catalogue.set("encoders", '["/gone/encoder"]')
    capsys.readouterr()
    assert main(["search", "lamps", "--library", str(library)]) == 1
    err = capsys.readouterr().err
    assert "was embedded with /gone/encoder, which cannot be loaded here" in err
    assert "--encoder gte-small-un" in err


def test_speed_of_a_folder_without_documents_is_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["bench", "speed", str(tmp_path)]) == 1
    assert "holds no document to index" in capsys.readouterr().err
