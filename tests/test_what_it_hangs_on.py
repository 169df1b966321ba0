"""A paragraph that opens on "This mission" is read with the paragraph that says which; others stand alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.retrieval import _LEANS_BACK, what_it_hangs_on
from index.embedding.hashing import HashingEncoder
from index.library import Library

REPORT = """United Nations

E/CN.29/2016/5

Commission on Lighthouses

Report of the Secretary-General

I. The mission

1. The Council supported a mission of keepers to Varsk.

2. This mission would train forty keepers and repair two lamps.

3. The Fund paid for the lamps:

(a) Two lamps in Varsk;

(b) One lamp in Orsk.

II. Training

4. These courses were held in May.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("documents")
    (folder / "report.md").write_text(REPORT, encoding="utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as opened:
        opened.add([folder])
        yield opened


@pytest.mark.parametrize(
    ("locator", "words"),
    [
        ("p1", ""),
        ("p2", "The Council supported a mission of keepers to Varsk."),
        ("p3", ""),
        ("p3.a", "The Fund paid for the lamps:"),
        ("p4", ""),
    ],
)
def test_a_paragraph_is_read_with_what_it_hangs_on(library: Library, locator: str, words: str) -> None:
    stored = library.paragraph(library.documents()[0].source, locator)
    assert stored is not None
    assert what_it_hangs_on(library, stored) == words


@pytest.mark.parametrize(
    ("text", "leans"),
    [
        ("This mission would train keepers.", True),
        ("It would train keepers.", True),
        ("They met in May.", True),
        ("The latter was adopted.", True),
        ("It was noted that keepers met.", False),
        ("It is important to train keepers.", False),
        ("It should also be noted that keepers met.", False),
        ("The Council met.", False),
        ("Thistle is a plant.", False),
    ],
)
def test_what_leans_on_the_paragraph_before(text: str, leans: bool) -> None:
    assert bool(_LEANS_BACK.match(text)) is leans
