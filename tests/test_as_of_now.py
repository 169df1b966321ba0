"""What is so now is told with the date of the document that tells it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.answering.as_of_now import asks_of_now, date_in_words, newest_first, with_its_date
from assistant.answering.close_reading import Reading
from assistant.answering.draft import Draft, Line, whole_paragraph
from assistant.answering.wording import Phrases
from assistant.language import Language
from assistant.question import analyse
from index.model import Masthead
from tests.test_yes_no import reading_of


def dated(text: str, date: str | None, source: str = "kelp.txt", score: float = 1.0) -> Reading:
    """``text`` as a reading of a document of that date."""
    reading = reading_of(text)
    stored = reading.candidate.paragraph
    document = replace(stored.document, source=source, masthead=Masthead(date=date))
    candidate = replace(reading.candidate, paragraph=replace(stored, document=document))
    return replace(reading, candidate=candidate, score=score)


@pytest.mark.parametrize(
    ("question", "now"),
    [
        ("Is the kelp embargo against Norland still in force?", True),
        ("Is the kelp embargo currently in force?", True),
        ("How many posts does UNKELP have now?", True),
        ("How many posts does UNKELP have at present?", True),
        ("Does the kelp ban apply today?", True),
        ("L’embargo contre Norland est-il toujours en vigueur ?", True),
        ("¿Sigue vigente el embargo contra Norland?", True),
        ("Действует ли ещё эмбарго против Норландии?", True),
        ("对诺兰的禁运现在仍然有效吗？", True),
        ("هل لا يزال الحظر ساريا؟", True),
        ("Is the kelp embargo against Norland in force?", False),
        ("Was the embargo still in force in 2031?", False),
        ("Was the embargo still in force?", False),
        ("Which piers were still open in the north?", False),
        ("Is it still in force since 2031?", False),
        ("What has UNKELP done until now?", False),
        ("What is still to come?", False),
        ("L’embargo est-il en vigueur ?", False),
        ("¿Está vigente el embargo?", False),
    ],
)
def test_what_asks_of_now(question: str, *, now: bool) -> None:
    assert asks_of_now(analyse(question)) is now


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "As of 6 May 2031:"),
        ("fr", "Au 6 mai 2031 :"),
        ("es", "Al 6 de mayo de 2031:"),
        ("ru", "По состоянию на 6 мая 2031 года:"),
        ("zh", "截至2031年5月6日："),
        ("ar", "حتى 6 أيار/مايو 2031:"),
    ],
)
def test_the_date_of_the_document_goes_in_front(language: Language, words: str) -> None:
    reading = dated("The embargo is in force.", "2031-05-06")
    draft = Draft(True, (Line("It is.", (whole_paragraph(reading.candidate.paragraph),)),))
    query = analyse("Is the embargo still in force?")
    assert with_its_date(query, draft, Phrases(language)).lines[0].heading == words


@pytest.mark.parametrize("question", ["Is the embargo in force?", "Was it still in force in 2031?"])
def test_what_does_not_ask_of_now_stays(question: str) -> None:
    reading = dated("The embargo is in force.", "2031-05-06")
    draft = Draft(True, (Line("It is.", (whole_paragraph(reading.candidate.paragraph),)),))
    assert with_its_date(analyse(question), draft, Phrases()) is draft


def test_an_undated_document_has_no_date_in_front() -> None:
    reading = dated("The embargo is in force.", None)
    draft = Draft(True, (Line("It is.", (whole_paragraph(reading.candidate.paragraph),)),))
    query = analyse("Is the embargo still in force?")
    assert with_its_date(query, draft, Phrases()).lines[0].heading == ""


def test_a_year_alone_is_told_as_it_stands() -> None:
    assert date_in_words("2031", "fr") == "2031"
    assert date_in_words("2031-05-01", "fr") == "1er mai 2031"


def test_the_newest_that_speaks_of_it_goes_first() -> None:
    old = dated("The embargo is in force.", "2031-05-06", "old.txt")
    new = dated("The embargo is in force.", "2033-05-06", "new.txt", 0.9)
    far = dated("The embargo is in force.", "2035-05-06", "far.txt", 0.3)
    asked = [old, new, far]
    assert newest_first(analyse("Is the embargo still in force?"), asked)[0] is new
    assert newest_first(analyse("Is the embargo in force?"), asked)[0] is old


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("As at 2 May 2031, 40 were settled. Some 13 were pending.", "As of 2 May 2031:"),
        ("As of 30 April 2031, some 13 were pending.", "As of 30 April 2031:"),
        ("By 1 March 2031, 40 were settled. Some 13 were pending.", "As of 1 March 2031:"),
        ("Al 2 de mayo de 2031, 13 estaban pendientes.", "As of 2 May 2031:"),
        ("The Board met on 2 May 2031. Some 13 were pending.", "As of 6 June 2031:"),
        ("Replies were due by 2 May 2031. Some 13 were pending.", "As of 6 June 2031:"),
    ],
)
def test_the_day_that_the_paragraph_is_of_goes_before_that_of_the_document(text: str, heading: str) -> None:
    reading = dated(text, "2031-06-06")
    draft = Draft(True, (Line("Some 13.", (whole_paragraph(reading.candidate.paragraph),)),))
    query = analyse("How many are still pending?")
    assert with_its_date(query, draft, Phrases()).lines[0].heading == heading
