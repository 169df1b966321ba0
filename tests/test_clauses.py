"""A list ends where the governing verb changes."""

from __future__ import annotations

import pytest

from assistant.answering.attribution import names_nobody
from assistant.answering.clauses import clause_asked, clauses
from assistant.answering.countries import listed_countries

PLANNED = (
    "The Panel decided that it would consider the reports submitted by Norway and Peru, adopt lists of issues"
    " for Chile, Oman and Malta, and hold a dialogue with Japan."
)


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        (PLANNED, 3),
        ("The Panel considered the reports of Norway and Peru and adopted views on Chile.", 2),
        ("The Panel heard Norway, Peru and Chile.", 1),
        ("The reports received from Norway, Peru and Chile were late.", 1),
        ("The Panel met in Lisbon, and also visited Norway and Peru.", 2),
        ("Most divers worked in Norway and Peru, while most ships lay in Malta and Oman.", 2),
        ("The Panel met in Lisbon and in Oslo while it rained.", 2),
    ],
)
def test_a_clause_begins_where_another_verb_takes_over(sentence: str, parts: int) -> None:
    found = clauses(sentence)
    assert len(found) == parts
    assert "".join(found) == sentence


@pytest.mark.parametrize(
    ("question", "countries"),
    [
        ("Which States' reports will the Panel consider?", ["Norway", "Peru"]),
        ("For which countries will the Panel adopt lists of issues?", ["Chile", "Oman", "Malta"]),
        ("Which countries did the Panel deal with?", ["Norway", "Peru", "Chile", "Oman", "Malta", "Japan"]),
    ],
)
def test_a_list_ends_where_the_governing_verb_changes(question: str, countries: list[str]) -> None:
    assert listed_countries(clause_asked(PLANNED, question), question) == countries


NOTES = "Notes went on 3 May 2034 to Chile and in letters dated 6 June 2034 to Oman and Malta."


@pytest.mark.parametrize(
    ("question", "countries"),
    [
        ("To which countries did notes go in June 2034?", ["Oman", "Malta"]),
        ("To which countries did notes go in May 2034?", ["Chile"]),
        ("To which countries did notes go in 2034?", ["Chile", "Oman", "Malta"]),
    ],
)
def test_of_a_month_asked_about_only_its_clause_is_listed(question: str, countries: list[str]) -> None:
    assert listed_countries(clause_asked(NOTES, question), question) == countries


@pytest.mark.parametrize(
    ("question", "said", "nobody"),
    [
        ("Who is the Prosecutor of the Tribunal?", "The Office of the Prosecutor assists the courts.", True),
        ("Who is the Prosecutor of the Tribunal?", "The Prosecutor, Anna Berg, assists the courts.", False),
        ("Who is the Chilean nominee?", "She has been a mayor and a leading expert.", True),
        ("Who chairs the Panel?", "The Panel has a Chair, who serves for two years.", True),
        ("Who chairs the Panel?", "Norway holds the chair of the Panel.", False),
        ("Who is the Registrar?", "The Registrar, Ms. Oh, heads the Registry.", False),
    ],
)
def test_an_answer_to_who_has_a_name(question: str, said: str, nobody: bool) -> None:
    assert names_nobody(question, said) is nobody


MET = (
    "At the eighth session, the Board met with Chile and Peru; at the ninth session, it met with Oman, Malta"
    " and Togo; and, at the tenth session, with Ghana."
)


@pytest.mark.parametrize(
    ("question", "countries"),
    [
        ("Which countries did the Board meet with at its ninth session?", ["Oman", "Malta", "Togo"]),
        ("Which countries did the Board meet with at its eighth session?", ["Chile", "Peru"]),
        ("Which countries did the Board meet with?", ["Chile", "Peru", "Oman", "Malta", "Togo", "Ghana"]),
    ],
)
def test_of_a_session_asked_about_only_its_clause_is_listed(question: str, countries: list[str]) -> None:
    assert listed_countries(clause_asked(MET, question), question) == countries
