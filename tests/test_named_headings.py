"""A heading "Name (State)" says who is of which State, and nothing else does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import Assistant
from index.embedding import HashingEncoder
from index.library import Library

NOMINEES = """# Appointment of 3 members of the Committee of Experts on Tidal Administration

United Nations\\
E/2034/9

Economic and Social Council

5 March 2034

1. The Council is to consider the nomination of three experts who will serve for four years.

## Biographical information on the nominees for the Committee of Experts on Tidal Administration

### Rolf Berg (Norway)

Rolf Berg is a professor of tides and wrote on harbours. He has worked in Chile and Peru.

### Eva Maria Fox (Hungary)

She is a leading expert on estuaries and has been the mayor of a town in Norway.

### Gita Hem (Bolivia (Plurinational State of))

Gita Hem leads a school of administration. She has advised ministries on wrecks.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("files")
    (folder / "nominees.md").write_text(NOMINEES, encoding="utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as library:
        assert not library.add([folder]).failed
        yield Assistant(library)


@pytest.mark.parametrize(
    ("question", "short"),
    [
        (
            "Who is the Hungarian nominee for the Committee of Experts on Tidal Administration?",
            "Eva Maria Fox",
        ),
        ("Who is the nominee from Norway for CETA?", "Rolf Berg"),
        ("Which country is Gita Hem from?", "Bolivia (Plurinational State of)"),
        ("What nationality is Rolf Berg?", "Norway"),
    ],
)
def test_the_heading_tells_who_is_of_which_state(assistant: Assistant, question: str, short: str) -> None:
    assert f"**{short}**" in assistant.answer(question).text


@pytest.mark.parametrize(
    "question",
    [
        "Who is the Chilean nominee for the Committee of Experts on Tidal Administration?",
        "Who is the Hungarian nominee for the Panel on Wrecks?",
        "Which country is Anna Oh from?",
        "Where does Rolf Berg work?",
    ],
)
def test_no_heading_names_nobody(assistant: Assistant, question: str) -> None:
    text = assistant.answer(question).text
    assert not any(f"**{name}" in text for name in ("Rolf", "Eva", "Gita", "Norway", "Hungary", "Bolivia"))
