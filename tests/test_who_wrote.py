"""Who wrote a document is told as its masthead prints it, and of no other line of it."""

from __future__ import annotations

import pytest

from assistant.answering.masthead import _WRITTEN_BY


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("Report of the Secretary-General**", "Report of the Secretary-General"),
        ("Piracy\n\nNote by the Secretariat\n\nSummary", "Note by the Secretariat"),
        ("Interim report\n\nFinal Report of the Panel of Experts\n", "Final Report of the Panel of Experts"),
        (
            "Letter dated 7 May 2031 from the Permanent Mission\nof Norland addressed to the Chair\n\nI have",
            "Letter dated 7 May 2031 from the Permanent Mission\nof Norland addressed to the Chair",
        ),
        ("Note verbale dated 3 June 2031 from Corvia", "Note verbale dated 3 June 2031 from Corvia"),
    ],
)
def test_the_line_that_says_who_wrote(printed: str, value: str) -> None:
    found = _WRITTEN_BY.search(printed)
    assert found is not None
    assert found["value"] == value


@pytest.mark.parametrize(
    "printed",
    [
        "Reports of special rapporteurs",
        "Adoption of the report",
        "Report: piracy",
        "Draft resolution submitted by Norland",
        "Consideration of the report of the Board",
    ],
)
def test_other_lines_say_nothing_of_it(printed: str) -> None:
    assert _WRITTEN_BY.search(printed) is None
