"""Who "The Director" is, is told by the title that stands in full before; never by another office's."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answering.full_titles import bare_title, full_title
from assistant.assistant import Assistant
from index.embedding import HashingEncoder
from index.library import Library

REPORT = """United Nations
E/XY.3/2031/12

Economic and Social Council

Distr.: General
3 June 2031
Original: English

Report of the Kelp Fund on its ninth session

A. Kelp nets

1. The Director, Division of Tides and Nets, introduced the update on kelp nets.

2. One delegation asked about torn nets. The Director confirmed that the Fund would mend forty torn nets.

B. Lamps

3. The Deputy Director, Lamp Office, introduced the report on lamps.

4. The Director promised that the lamps of Varsk would be lit in winter.

C. Piers

5. The Chairperson of the Kelp Staff Guild made a statement. The Chairperson regretted the delays. She
deplored the closing of the canteen at the piers.

D. Moorings

6. The Director of the Port of Elm introduced the paper on moorings. One delegation asked the Director of the
Port of Varsk about it.

7. The Director denied that the moorings had been sold.
"""


@pytest.fixture(name="assistant")
def _assistant(tmp_path: Path) -> Assistant:
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    library = Library.open(tmp_path / "library", encoders=[HashingEncoder()])
    library.add([tmp_path / "a.txt"])
    return Assistant(library)


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("The Director confirmed that nets would be mended.", "Director"),
        ("In response, the Principal Adviser also said that it was late.", "Principal Adviser"),
        ("The Deputy Executive Director had welcomed it.", "Deputy Executive Director"),
        ("The Chair says so.", "Chair"),
        ("The Director, Division of Tides, confirmed it.", None),
        ("The Director of the Port confirmed it.", None),
        ("The directors confirmed it.", None),
        ("The Board confirmed it.", None),
        ("The Director General Assembly hall was closed.", None),
    ],
)
def test_a_title_is_bare_where_only_its_verb_follows(sentence: str, title: str | None) -> None:
    assert bare_title(sentence) == title


@pytest.mark.parametrize(
    ("title", "sentence", "full"),
    [
        (
            "Director",
            "The Director, Division of Tides, Nets and Lamps, introduced it.",
            "The Director, Division of Tides, Nets and Lamps",
        ),
        ("Chair", "The Chair of the Kelp Guild made a statement.", "The Chair of the Kelp Guild"),
        ("Chair", "The Chair of the Kelp Guild (KG) spoke.", "The Chair of the Kelp Guild"),
        (
            "Chair",
            "A statement was made by the Chair of the Guild, Ana de Wit.",
            "The Chair of the Guild, Ana de Wit",
        ),
        ("Director", "The Deputy Director, Division of Tides, introduced it.", None),
        ("Director", "One delegation asked the Director of the Port about it.", None),
        ("Director", "The Director introduced it.", None),
        ("Director", "The Director, who was late, introduced it.", None),
    ],
)
def test_a_title_is_full_where_its_holder_acts(title: str, sentence: str, full: str | None) -> None:
    assert full_title(title, sentence) == full


def test_who_is_told_by_the_full_title_with_the_sentence_that_has_it(assistant: Assistant) -> None:
    told = assistant.answer("Who confirmed that the Fund would mend torn nets?")
    assert told.text.startswith("**The Director, Division of Tides and Nets** — “The Director, Division")
    assert [cited.locator for cited in told.citations] == ["p1", "p2"]


def test_a_pronoun_is_told_by_the_full_title_too(assistant: Assistant) -> None:
    told = assistant.answer("Who deplored the closing of the canteen at the piers?")
    assert told.text.startswith("**The Chairperson of the Kelp Staff Guild** — ")
    assert "She\ndeplored" in told.text or "She deplored" in told.text


def test_the_title_of_another_office_is_not_carried_over(assistant: Assistant) -> None:
    told = assistant.answer("Who promised that the lamps of Varsk would be lit in winter?")
    assert "Lamp Office" not in told.text
    assert "Division of Tides" not in told.text


def test_of_two_directors_nobody_is_chosen(assistant: Assistant) -> None:
    told = assistant.answer("Who denied that the moorings had been sold?")
    assert "**" not in told.text


def test_what_is_not_asked_who_stays_as_it_is(assistant: Assistant) -> None:
    told = assistant.answer("How many torn nets would the Fund mend?")
    assert "Division of Tides" not in told.text
