"""What everybody asks first: who is on a body, by when, whether something is so."""

from __future__ import annotations

import pytest

from assistant.answering.beside_the_point import _FIGURE, _VERB
from assistant.answering.deadlines import lacks_the_deadline
from assistant.answering.of_another_month import of_another_month
from assistant.answering.said_of_it import asks_of_it, attribute_asked, lacks_the_attribute
from assistant.members_asked import members_counted, who_the_members_are


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("who is on the Kelp Board", "Who are the members of the Kelp Board?"),
        ("Who sits on the kelp committee?", "Who are the members of the kelp committee?"),
        ("who all serves on the Panel of Experts", "Who are the members of the Panel of Experts?"),
        ("Who is on the agenda of the Board?", "Who is on the agenda of the Board?"),
        ("who is on leave", "who is on leave"),
        ("Who chairs the Kelp Board?", "Who chairs the Kelp Board?"),
    ],
)
def test_who_is_on_a_body_is_who_its_members_are(question: str, read: str) -> None:
    assert who_the_members_are(question) == read


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("How many members does the Kelp Board have?", "Who are the members of the Kelp Board?"),
        ("how many judges are there on the tribunal", "Who are the judges of the tribunal?"),
        ("how many seats has the Board", "Who are the members of the Board?"),
        ("How many members did the Fund pay?", None),
        ("How many boats does the Kelp Board have?", None),
        ("how many members attended", None),
    ],
)
def test_the_members_are_counted_by_their_list(question: str, asked: str | None) -> None:
    assert members_counted(question) == asked


@pytest.mark.parametrize(
    ("question", "told", "lacks"),
    [
        (
            "What is the deadline for reports?",
            "As at 3 May 2031, two were late.",
            True,
        ),
        ("By when must States report?", "States reported to the Board on 3 May 2031.", True),
        ("By when must States report?", "States are to report by 3 May 2031.", False),
        ("When is the next report due?", "The next report is scheduled for May 2031.", False),
        ("When is the next report due?", "Requests it to report to the Board at its tenth session.", False),
        (
            "What is the deadline for reports?",
            "Reports are to be sent within two months.",
            False,
        ),
        ("by what date should it report", "Requests him to report before the end of May 2031.", False),
        ("by what date should it report", "The report was considered by the Board.", True),
        ("When did the Board meet?", "The Board met on 3 May 2031.", False),
    ],
)
def test_a_date_alone_is_no_deadline(question: str, told: str, lacks: bool) -> None:
    assert lacks_the_deadline(question, told) is lacks


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("Who must report by October 2035?", "The report covers 16 October 2034 to 15 April 2035.", True),
        ("Who must report by October 2035?", "The next report is due in November 2035.", True),
        ("Who must report by October 2035?", "The Board is to report by 3 October 2035.", False),
        ("What was sunk in October 2035?", "On 3 October, a pier was sunk.", False),
        ("What was sunk in October 2035?", "Nine piers were sunk.", False),
        ("What was sunk between 3 May and 2 October 2035?", "From 3 May to 2 October 2035 nine were.", False),
        ("What was sunk in 2035?", "Nine piers were sunk in May 2034.", False),
        ("What did it ask after it met in October 2035?", "In May 2036 it asked for nine piers.", False),
    ],
)
def test_what_is_told_of_another_month_is_no_answer(question: str, told: str, other: bool) -> None:
    assert of_another_month(question, told, None) is other
    assert not of_another_month(question, told, "2035-10-03")


@pytest.mark.parametrize(
    ("question", "attribute"),
    [
        ("Is the Kelp Accord legally binding?", "legally binding"),
        ("is UNKELP expensive", "expensive"),
        ("Is Norland a party to it?", None),
        ("Is Norland in the Union?", None),
        ("Was the Kelp Accord adopted by consensus?", None),
        ("Is it binding?", None),
        ("Is the harbour deep?", None),
    ],
)
def test_an_attribute_is_what_alone_is_asked_of_a_name(question: str, attribute: str | None) -> None:
    assert attribute_asked(question) == attribute


@pytest.mark.parametrize(
    ("question", "of_it"),
    [
        ("And was it held?", True),
        ("did they agree", True),
        ("Is it true that piers sink?", False),
        ("Was it decided that piers sink?", False),
        ("Did the Board agree?", False),
        ("Is the harbour that deep?", False),
    ],
)
def test_of_it_nothing_is_affirmed(question: str, of_it: bool) -> None:
    assert asks_of_it(question) is of_it


def test_whether_something_is_so_is_told_by_a_sentence_that_says_so() -> None:
    question = "Is the Kelp Accord legally binding?"
    assert lacks_the_attribute(question, "The Kelp Accord imposes restrictive measures under the law.")
    assert not lacks_the_attribute(question, "The Kelp Accord is not legally binding.")


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Credits 37 977.4 8 227.5 (13 026.8) 51 951.8", 8),
        ("In 2031, 9 piers of 14,631 were mended, or 12%.", 4),
        ("S/RES/2787 and A/80/1", 0),
        ("nine piers", 0),
    ],
)
def test_figures_of_a_row_are_told_from_symbols(text: str, figures: int) -> None:
    assert len(_FIGURE.findall(text)) == figures


@pytest.mark.parametrize(
    ("text", "has_verb"),
    [
        ("Norland has served for four terms: 2031–2033, 2034–2036", True),
        ("Nine piers were mended in 2031", True),
        ("Credits for the period: 37 977.4 8 227.5", False),
    ],
)
def test_a_sentence_of_figures_has_a_verb(text: str, has_verb: bool) -> None:
    assert (_VERB.search(text) is not None) is has_verb
