"""A new deadline is not the old one, what a notice must contain is its list, who deals with a matter is
named, and what a document says of a name is told out of several paragraphs."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answering.contents_asked import must_contain, opens_contents
from assistant.answering.new_deadlines import asks_for_a_new_deadline, sets_a_new_deadline
from assistant.answering.who_deals_with import deals_with, dealt_with, names_somebody
from assistant.assistant import Assistant
from assistant.terms import stems_of
from index.embedding import HashingEncoder
from index.library import Library

REPORT = """United Nations
E/XY.3/2031/13

Economic and Social Council

Distr.: General
3 June 2031
Original: English

Report of the Board on Wrecks on its eleventh session

1. The Board continued to pay particular attention to piracy in the Board on Wrecks and to its reports.

2. At each session Ms. Oduya, the rapporteur on piracy, presented a report on piracy to the Board.

3. Norland lit two lamps in the strait. The harbour of Norland was dredged in May.

4. In the case of Ash v. Norland, the Board found that the levy was lawful. The pilots of Norland appealed.

5. The Board asked Norland to mark its wrecks. The fishers thanked Norland.
"""
RESOLUTION = """RESOLUTION 974 (2031)
of 17 June 2031

The Security Council,

Recalling its resolutions on the lamps of Varsk,

1. Decides that deliveries of all lamps, lenses and lamp equipment to the harbours of Varsk may only be
provided in coordination with the Lamp Watch and are subject to notification to the Committee, at least five
days before the deliveries of lamps to the harbours of Varsk;

2. Decides that all notifications should include:

(a) the maker of the lamps;

(b) the date and place of delivery;

3. Decides to remain seized of the question.
"""


@pytest.fixture(name="assistant")
def _assistant(tmp_path: Path) -> Assistant:
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "S_RES_974_2031.txt").write_text(RESOLUTION, encoding="utf-8")
    library = Library.open(tmp_path / "library", encoders=[HashingEncoder()])
    library.add([tmp_path / "a.txt", tmp_path / "S_RES_974_2031.txt"])
    return Assistant(library)


def test_who_deals_with_a_matter_is_named(assistant: Assistant) -> None:
    told = assistant.answer("Who deals with piracy in the Board on Wrecks?")
    assert "Ms. Oduya" in told.text


def test_what_notices_must_contain_is_their_list(assistant: Assistant) -> None:
    told = assistant.answer(
        "What details must be in the notifications of lamp deliveries to Varsk under resolution 974?"
    )
    assert "the maker of the lamps" in told.text
    assert "date and place" in told.text


def test_what_a_document_says_of_a_state_is_told_out_of_several_paragraphs(assistant: Assistant) -> None:
    told = assistant.answer("What does E/XY.3/2031/13 say about Norland?")
    places = [cited.locator for cited in told.citations]
    assert len(set(places)) > 1
    assert places == sorted(places)
    assert len(places) <= 4


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("What new deadline did the Director ask for?", True),
        ("Until when was the deadline for the report extended?", True),
        ("To what date did they postpone the submission of the report?", True),
        ("What is the revised due date?", True),
        ("What is the deadline for the report?", False),
        ("Until when is the mandate extended?", False),
        ("When was the new pier built?", False),
    ],
)
def test_a_new_deadline_is_asked_for(question: str, *, asks: bool) -> None:
    assert asks_for_a_new_deadline(question) is asks


@pytest.mark.parametrize(
    ("sentence", "sets"),
    [
        ("I wish to request an extension of the deadline for the report until 7 May 2031.", True),
        ("The deadline was extended to 20 March 2031.", True),
        ("The Board agreed on a new deadline of 20 March 2031.", True),
        ("The meeting was postponed by the Chair until 4 June 2031.", True),
        ("The Council requested me to submit, by 1 May 2031, a report.", False),
        ("On 4 June 2031 the pier was extended.", False),
        ("An extension of the deadline was discussed.", False),
    ],
)
def test_a_sentence_that_puts_something_off(sentence: str, *, sets: bool) -> None:
    assert sets_a_new_deadline(sentence) is sets


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("What details must be in the notifications of deliveries?", "notifications"),
        ("what must notifications contain under resolution 974?", "notifications"),
        ("What information should the annual report include?", "report"),
        ("What must the plans of the harbours state?", "plans"),
        ("What did the notifications contain?", ""),
        ("Who must sign the notifications?", ""),
        ("What must the harbours do?", ""),
    ],
)
def test_it_is_asked_what_something_must_contain(question: str, thing: str) -> None:
    assert must_contain(question) == next(reversed(stems_of(thing)), "")


@pytest.mark.parametrize(
    ("lead", "opens"),
    [
        ("Decides that all notifications should include:", True),
        ("Notifications must also contain the following:", True),
        ("Decides that all reports should include:", False),
        ("The notifications were as follows:", False),
        ("Notifications should be sent to:", False),
    ],
)
def test_a_lead_in_that_opens_what_is_contained(lead: str, *, opens: bool) -> None:
    assert opens_contents("What must notifications contain?", lead) is opens


@pytest.mark.parametrize(
    ("question", "what"),
    [
        ("who deals with reprisals in the Board on Wrecks?", "reprisals"),
        ("Who is responsible for new complaints at the Board?", "new complaints"),
        ("Who in the secretariat handles fees?", "fees"),
        ("Who took care of the lamps?", "lamps"),
        ("Who is the Director of the Board?", ""),
        ("What deals with reprisals?", ""),
        ("Who wrote about reprisals?", ""),
    ],
)
def test_it_is_asked_who_deals_with_a_matter(question: str, what: str) -> None:
    assert dealt_with(question) == stems_of(what)


@pytest.mark.parametrize(
    ("sentence", "deals"),
    [
        ("Ms. Oduya continued to serve as the rapporteur on reprisals.", True),
        ("Mr. Ash, who is in charge of reprisals, spoke.", True),
        ("The Office for Reprisals is the office of reprisals against pilots.", True),
        ("The Board continued to pay attention to reprisals.", False),
        ("Ms. Oduya, the rapporteur on lamps, spoke of reprisals.", False),
        ("A rapporteur on reprisals should be appointed.", False),
    ],
)
def test_a_sentence_that_names_who_deals_with_it(sentence: str, *, deals: bool) -> None:
    assert deals_with(sentence, stems_of("reprisals")) is deals


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Ms. Oduya watched the lamps.", True),
        ("The Lamp Office watched the lamps.", True),
        ("OKELP performs these tasks.", True),
        ("The UNK continued to pay attention to the lamps.", False),
        ("The Board continued to pay attention to the lamps.", False),
    ],
)
def test_a_sentence_that_names_somebody_beside_the_one_asked_about(sentence: str, *, names: bool) -> None:
    assert names_somebody("Who deals with lamps at UNK?", sentence) is names
