"""Who wrote a document is told as its masthead prints it, and of no other line of it."""

from __future__ import annotations

import pytest

from assistant.answering.masthead import _WRITTEN_BY, SUBMITTED_BY, WHO_SUBMITTED


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


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("Norland and Sutland*: draft resolution", "Norland and Sutland"),
        ("Norland: revised draft resolution", "Norland"),
        ("Norland: amendment to the draft resolution contained in document S/2031/112", "Norland"),
        (
            "Draft decision submitted by the Vice-President of the Council, Ana Pinto (Norland)",
            "the Vice-President of the Council, Ana Pinto (Norland)",
        ),
        ("Revised draft resolution submitted by the Chair*", "the Chair"),
        ("Amendments proposed by Norland", "Norland"),
    ],
)
def test_the_line_that_says_who_submitted_a_draft(printed: str, value: str) -> None:
    found = SUBMITTED_BY.search(printed)
    assert found is not None
    assert (found["value"] or found["by"]).strip() == value


@pytest.mark.parametrize(
    "printed",
    [
        "Coordination questions: kelp",
        "Agenda item 3: report on the draft resolution",
        "Report submitted by the Chair",
        "Letter on the draft resolution submitted by Norland",
        "Consideration of the draft resolution",
    ],
)
def test_other_lines_say_nothing_of_who_submitted_a_draft(printed: str) -> None:
    assert SUBMITTED_BY.search(printed) is None


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Who submitted E/2031/L.21?", True),
        ("Who proposed the draft decision on kelp?", True),
        ("Who tabled the amendment to the draft?", True),
        ("Which country put forward the text on kelp?", True),
        ("Which delegations sponsored the draft resolution?", True),
        ("By whom was the draft resolution submitted?", True),
        ("Who are the sponsors of the draft resolution?", True),
        ("Who submitted nominations for the board?", False),
        ("Who attended the seminar?", False),
        ("Which countries proposed a seminar on kelp?", False),
        ("What did the draft resolution propose?", False),
    ],
)
def test_what_asks_who_submitted_a_draft(question: str, *, asks: bool) -> None:
    assert bool(WHO_SUBMITTED.search(question)) is asks
