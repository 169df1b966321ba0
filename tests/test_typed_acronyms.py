"""Acronyms that only the documents explain, typed in small letters."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from assistant.typed_acronyms import with_acronyms


def _written_out(acronym: str) -> Sequence[str]:
    known = {"KLU": "Kelp Light Unit", "WG": "Working Group", "CAN": "Coastal Area Network", "EN": "Eel Net"}
    known |= {"PLS": "Pier Light Service"}
    return (known[acronym],) if acronym in known else ()


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        (
            "how many of the klu recommendations were accepted",
            "how many of the KLU recommendations were accepted",
        ),
        ("who chairs the wg", "who chairs the WG"),
        ("what can the Board do", "what can the Board do"),  # a word, whatever else it stands for
        ("que dit le rapport en bref", "que dit le rapport en bref"),
        ("the date pls", "the date pls"),
        ("what is the xqz", "what is the xqz"),  # the documents explain no such thing
        ("see klu/2031/4 and klu-based work", "see klu/2031/4 and klu-based work"),
    ],
)
def test_an_acronym_that_the_documents_explain_is_read_in_capitals(typed: str, printed: str) -> None:
    assert with_acronyms(typed, _written_out) == printed
