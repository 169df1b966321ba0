"""What is asked: kinds of answer, places, names, constraints; and several questions in one."""

from __future__ import annotations

import pytest

from assistant.question import analyse, split_questions
from index.question_language import language_of


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("How many signatories did the Accord have?", "number"),
        ("What percentage of the assets was returned?", "number"),
        ("When was resolution 61/12 adopted?", "date"),
        ("In which year did the Fund begin?", "date"),
        ("Where was the seminar held?", "place"),
        ("Who introduced the report?", "person"),
        ("Who supported the proposal?", "speaker"),
        ("Which countries attended the seminar?", "list"),
        ("What documents did the Committee have before it?", "list"),
        ("Did the Committee adopt the text?", "yes-no"),
        ("What is meant by “tidal assistance”?", "definition"),
        ("How did views on tides change between 2031 and 2035?", "comparison"),
        ("Summarize the report", "summary"),
        ("Why was the session postponed?", "reason"),
        ("What was said about dredging?", "statement"),
        ("What does paragraph 9 of E/XY.3/2031/10 say?", "lookup"),
        ("paragraph 15 (b)", "lookup"),
        ("Where is resolution 61/12 mentioned?", "mentions"),
        ("Which documents speak about the death penalty?", "mentions"),
        ("Which documents discuss kelp?", "mentions"),
        ("What do you have on 2031?", "library"),
        ("Which documents are in the library?", "library"),
        ("Resolutions from 2031?", "library"),
        ("List the Security Council resolutions on kelp", "library"),
        ("Do you have resolution 661?", "library"),
        ("Resolutions on kelp that the Council adopted", "statement"),
        ("Hello!", "small-talk"),
        ("Combien de signataires l’Accord comptait-il ?", "number"),
        ("¿Dónde se celebró el seminario?", "place"),
        ("Когда состоялось совещание?", "date"),
        ("谁提出了这个建议？", "speaker"),
        ("Who announced the number of divers?", "person"),
        ("Tell me the number of divers.", "number"),
    ],
)
def test_the_kind_of_answer_asked_for(text: str, kind: str) -> None:
    assert analyse(text).kind == kind


def test_when_and_where_ask_for_two_kinds_of_answer() -> None:
    assert analyse("When and where was the seminar held?").kinds == ("date", "place")


def test_constraints_are_not_content_words() -> None:
    query = analyse("What did speakers say about dredging at the twenty-ninth session in 2031?")
    assert (query.sessions, query.years) == ((29,), ("2031",))
    assert "dredg" in {term.stem for term in query.terms}
    assert not {"2031", "session", "twenti-ninth"} & {term.stem for term in query.terms}


def test_resolution_numbers_are_recognised_in_prose() -> None:
    assert analyse("What does resolution 1373 (2001) require?").resolutions == ("1373 (2001)",)
    assert analyse("Where is General Assembly resolution 61/12 cited?").resolutions == ("61/12",)


def test_a_place_in_another_instrument_is_no_look_up() -> None:
    assert analyse("What does article 4, paragraph 3, of the statute provide?").kind != "lookup"


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("La Asamblea General condenó a Turquía?", "es"),
        ("la situación en la región", "es"),
        ("La conférence s'est-elle prononcée à Genève ?", "fr"),
        ("la mer et la pêche", "fr"),
        # Letters alone make no question of another language: names have them.
        ("São Tomé report", "en"),
        ("the effects of La Niña", "en"),
        # Endings do where small words and letters are alike.
        ("papel de la sociedad civil en la pesca", "es"),
        ("rapport de la commission en question", "fr"),
        ("Quand se tiendra la session ?", "fr"),
        # Words without small ones: an accent in small letters, or most words end as Spanish ones do.
        ("presupuesto misión faro 2031", "es"),
        ("évaluation faro 2031", "fr"),
        ("embargo armas Somalia", "en"),
        ("malaria data agenda", "en"),
        ("UNFPA communiqué 2031", "en"),
        ("Côte d'Ivoire", "fr"),
        ("Bogotá strategies", "en"),
    ],
)
def test_letters_tell_french_from_spanish(question: str, language: str) -> None:
    assert language_of(question) == language


def test_the_language_of_a_citation_is_not_spanish() -> None:
    assert analyse("E/XY.3/2031/10, para. 15 (b)").language == "en"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("How many signed? Who objected?", 2),
        ("How many signatories were there and when was the report issued?", 2),
        ("When and where was the seminar held?", 1),
        ("What did Chile and Peru propose?", 1),
    ],
)
def test_several_questions_in_one_are_split(text: str, parts: int) -> None:
    assert len(split_questions(text)) == parts


@pytest.mark.parametrize(
    ("message", "parts"),
    [
        ("What did the Board find? A short summary please", 1),
        ("What did the Board find? Please be brief.", 1),
        ("What did the Board find? In one sentence.", 1),
        ("What did the Board find? Thanks!", 1),
        ("What did the Board find? With citations please.", 1),
        ("What did the Board find? Who spoke?", 2),
        ("What did the Board find? The budget please.", 2),
        ("A short summary of the report please", 1),
    ],
)
def test_how_an_answer_is_wanted_is_no_question(message: str, parts: int) -> None:
    assert len(split_questions(message)) == parts


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("How many missions should the Committee of 24 undertake?", ()),
        ("What did the Group of 77 say?", ()),
        ("What did the group of 12 experts say?", (12.0,)),
        ("Why were 24 boats lost?", (24.0,)),
        ("What does article 24 say?", (24.0,)),
    ],
)
def test_the_number_that_a_body_is_called_by_is_no_figure(question: str, figures: tuple[float, ...]) -> None:
    assert analyse(question).figures == figures
