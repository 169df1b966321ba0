"""Which resolutions a resolution recalls: of every paragraph that does so."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import Assistant
from assistant.answering.recalled import numbers_recalled
from index.embedding import HashingEncoder
from index.library import Library
from tests.mastheads import masthead

TEXT = (
    masthead("S/RES/4242 (2036)", "Security Council", "3 March 2036")
    + """Resolution 4242 (2036)

Adopted by the Security Council at its 20021st meeting, on 3 March 2036

The Security Council,

Recalling its resolution 4100 (2031) of 2 May 2031,

Recalling also its resolutions 4150 (2033) of 3 May 2033 and 4151 (2033) of 4 May 2033 on the lighthouses of \
Atlantis,

Reaffirming its resolution 4009 (2029),

Reaffirming its support for the keepers,

1. Decides to remain seized of the matter.
"""
)


@pytest.mark.parametrize(
    ("text", "act", "numbers"),
    [
        ("Recalling its resolution 4100 (2031) of 2 May 2031,", "recall", ["4100 (2031)"]),
        ("Recalling also General Assembly resolutions 91/12 and 92/3 B,", "recall", ["91/12", "92/3 B"]),
        ("Recalling its resolutions 9 (XII) and 4100 (2031),", "cit", ["9 (XII)", "4100 (2031)"]),
        ("Reaffirming its resolution 4009 (2029),", "recall", []),
        ("Reaffirming its support for the keepers,", "reaffirm", []),
        ("Recalling the report of 2031 (S/2031/4),", "recall", []),
        ("Deploring that resolution 4009 (2029) was ignored,", "mention", []),
    ],
)
def test_the_numbers_that_a_paragraph_recalls(text: str, act: str, numbers: list[str]) -> None:
    assert numbers_recalled(text, act) == numbers


@pytest.mark.parametrize(
    ("question", "places", "count"),
    [
        ("Which resolutions does resolution 4242 (2036) recall?", ["pp1", "pp2"], "**3**"),
        ("Which resolutions on lighthouses does resolution 4242 (2036) recall?", ["pp2"], "**2**"),
        ("Which earlier resolutions does resolution 4242 (2036) reaffirm?", ["pp3"], "**1**"),
    ],
)
def test_all_that_a_resolution_recalls_is_told(
    tmp_path: Path, question: str, places: list[str], count: str
) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    with Library.open(tmp_path / "library", encoders=[HashingEncoder()]) as library:
        library.add([tmp_path / "a.txt"])
        answer = Assistant(library).answer(question)
    assert [citation.locator for citation in answer.citations] == places
    assert count in answer.text
