"""The short answer in a sentence, lists with their count, standing in words, who is asked about."""

from __future__ import annotations

import pytest

from assistant.acronyms import spelled_out
from assistant.answering.answerability import bodies_of_other_matters, is_of_another
from assistant.answering.attribution import (
    act_asked,
    holder_is_named,
    names_nobody,
    of_other_speakers,
    only_a_place,
    only_introduces,
    speaker_asked,
    speaks,
)
from assistant.answering.countries import listed_countries
from assistant.answering.spans import dates_in, numbers_in, places_in, speaker_of
from assistant.answering.status import would_do
from assistant.matching import Weighted, weigh
from assistant.names import figures, proper_names, sessions
from assistant.sentences import Span
from assistant.terms import content_terms, stem_of


def _span(text: str) -> Span:
    return Span(0, len(text), text)


def _question(text: str) -> tuple[Weighted, ...]:
    return weigh(content_terms(text), lambda word: 1, 10)


COUNTS = (
    "There were 140 signatories to the Accord; 102 signatories to the Kelp Protocol; "
    "and 26 signatories to the Pier Protocol."
)


@pytest.mark.parametrize(
    ("asked", "number"),
    [("signatories Accord", "140"), ("signatories Kelp Protocol", "102"), ("Pier signatories", "26")],
)
def test_of_several_counts_the_one_asked_for_leads(asked: str, number: str) -> None:
    assert numbers_in(_span(COUNTS), _question(asked), [stem_of("signatories")])[0].text == number


def test_a_range_is_one_answer() -> None:
    sentence = _span("Each group will be composed of 20 to 25 experts.")
    assert numbers_in(sentence, _question("experts group"), [stem_of("experts")])[0].text == "20 to 25"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("It met targets on 15 of 16 relevant indicators.", "15 of 16"),
        ("It met 47 out of the 88 indicators.", "47 out of the 88"),
        ("It met 3 indicators of the plan.", "3"),
    ],
)
def test_a_part_is_told_with_its_whole(text: str, number: str) -> None:
    found = numbers_in(_span(text), _question("indicators met"), [stem_of("indicators")])
    assert found[0].text == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Of all applications received in 2031, the Board has accepted 31 (12 per cent).", "31"),
        ("Of the 40 applications, 31 were accepted.", "31"),
        ("Of all applications received in 2031, the Board paid 31 journeys.", None),
        ("Speaking of applications, the Board met in room 31.", None),
    ],
)
def test_a_bare_figure_after_of_all_counts_what_was_named(text: str, number: str | None) -> None:
    found = numbers_in(_span(text), _question("applications accepted"), [stem_of("applications")])
    assert (found[0].text if found else None) == number


def test_the_number_of_an_agenda_item_is_no_count() -> None:
    assert (
        numbers_in(_span("The Committee considered agenda item 3 and article 30."), _question("parties"), [])
        == []
    )


def test_the_date_nearest_to_the_words_asked_about_leads() -> None:
    sentence = _span("They welcomed the study published in 2011 and the meeting to be held in November 2012.")
    assert dates_in(sentence, _question("study published"))[0].text == "2011"
    assert dates_in(sentence, _question("meeting held"))[0].text == "November 2012"


def test_the_year_of_a_resolution_is_part_of_its_number_and_a_whole_date_is_better_than_a_year() -> None:
    sentence = _span(
        "In resolution 99 (2023), the Board ended the mandate of the Guild as from 30 June 2024."
    )
    assert [answer.text for answer in dates_in(sentence, _question("mandate end"))] == ["30 June 2024"]


@pytest.mark.parametrize(
    ("acronym", "text", "of_another"),
    [
        ("KELPMA", "The mandate of KELPMO was ended.", True),  # much like it, and not the same
        ("KELPMA", "The mandate of KELPMA was ended; KELPMO goes on.", False),
        ("KELPMA", "The mandate of the mission was ended.", False),
        (
            "MINUSCA",
            "The mandate of the mission was ended.",
            True,
        ),  # well known: its name would be known, too
    ],
)
def test_an_acronym_much_like_another_is_not_that(acronym: str, text: str, of_another: bool) -> None:
    assert is_of_another(acronym, text) is of_another


@pytest.mark.parametrize(
    ("question", "act"),
    [
        ("What did the observer for Norway call for?", "call"),
        ("What does the representative of Peru propose on kelp?", "propos"),
        ("What did Norway say about kelp?", None),
        ("Which act did Norway propose?", None),
    ],
)
def test_the_act_that_a_speaker_is_asked_for(question: str, act: str | None) -> None:
    assert act_asked(question) == act


def test_a_place_is_found_inside_its_sentence() -> None:
    sentence = _span("The seminar held in Lima, Peru, from 3 to 4 May reviewed the Accord.")
    assert places_in(sentence, _question("seminar held"))[0].text == "Lima, Peru"


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("One speaker suggested a study.", "One speaker"),
        ("A number of speakers agreed.", "A number of speakers"),
        ("The observer for Atlantis spoke.", "The observer for Atlantis"),
        ("Kelp is harvested.", None),
    ],
)
def test_who_speaks_keeps_its_quantifier(sentence: str, who: str | None) -> None:
    found = speaker_of(_span(sentence))
    assert (found.text if found else None) == who


def test_countries_listed_are_counted_once_each_in_their_order() -> None:
    sentence = "Angola, Bosnia and Herzegovina, Trinidad and Tobago and Angola attended a seminar in Peru."
    found = listed_countries(sentence, "Which countries attended the seminar in Peru?")
    assert found == ["Angola", "Bosnia and Herzegovina", "Trinidad and Tobago"]


@pytest.mark.parametrize(
    ("sentence", "question", "found"),
    [
        ("Côte d’Ivoire, Guinea‑Bissau and Timor‑Leste agreed.", "Which States agreed?",
         ["Côte d’Ivoire", "Guinea‑Bissau", "Timor‑Leste"]),
        ("Norway and Peru attended the Latin American days.", "Which States attended?", ["Norway", "Peru"]),
        ("In Chad, Niger and Mali it helped the Chad River Basin Commission.",
         "In which countries was the Chad River Basin Commission helped?", ["Chad", "Niger", "Mali"]),
        ("The Democratic People’s Republic of Korea and Oman left.", "Which States left?",
         ["Democratic People’s Republic of Korea", "Oman"]),
        ("The Norway Fund met in Malta.", "In which countries?", ["Malta"]),
    ],
)  # fmt: skip
def test_countries_are_listed_under_the_names_they_are_written_with(
    sentence: str, question: str, found: list[str]
) -> None:
    assert listed_countries(sentence, question) == found


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Requests the Secretary-General to report;", "request"),
        ("Also invites Member States to …", "also invite"),
        ("Reiterates its call", "reiterate"),
        ("Stresses the need", "stress"),
        ("Notifies all States", "notify"),
        ("The observer spoke.", None),
    ],
)
def test_what_a_draft_resolution_would_do(text: str, verb: str | None) -> None:
    action = would_do(text)
    assert (action[0] if action else None) == verb


@pytest.mark.parametrize(
    ("question", "speaker"),
    [
        ("What did Portugal propose on kelp?", "Portugal"),
        ("What did the observer for Thailand say?", "the observer for Thailand"),
        ("What did speakers say about kelp?", None),
        ("What did the representatives suggest?", None),
    ],
)
def test_a_named_speaker_is_recognised(question: str, speaker: str | None) -> None:
    assert speaker_asked(question) == speaker


def test_a_record_of_who_took_the_floor_says_nothing_of_what_was_said() -> None:
    assert not speaks("Norway", "Statements were made by the representatives of Norway and Peru.")
    assert not speaks("Portugal", "One speaker proposed a study of kelp.")
    assert speaks("Norway", "The representative of Norway proposed a study of kelp.")
    assert not speaks("the Secretariat", "Many speakers referred to the study of kelp.")
    assert not speaks("the Secretariat", "The observer for the Secretariat for the Pearl Fund spoke of it.")
    assert speaks("the Secretariat", "The representative of the Secretariat spoke of kelp.")


SAID = "What did the representative of Norway say about the report on kelp?"


@pytest.mark.parametrize(
    ("question", "said", "only"),
    [
        (SAID, "The representative of Norway introduced the report on kelp (E/XY.3/2031/4).", True),
        (SAID, "The representative of Norway introduced the item, stressing that kelp grew slowly.", False),
        (SAID, "The representative of Norway introduced an amendment to the draft.", False),
        ("Who introduced the report on kelp?", "The representative of Norway introduced the report.", False),
        ("What did Norway introduce?", "The representative of Norway introduced the report.", False),
    ],
)
def test_who_introduced_a_report_has_not_said_what_it_says(question: str, said: str, only: bool) -> None:
    assert only_introduces(question, said) is only


def test_a_country_where_something_happened_did_not_do_it() -> None:
    assert only_a_place(
        "When did Italy ratify the Accord?", "The Accord was opened in Palermo, Italy, in 2000."
    )
    assert not only_a_place("When did Italy ratify the Accord?", "Italy ratified the Accord in 2000.")


@pytest.mark.parametrize(
    ("speaker", "said", "others"),
    [
        ("the World Tide Organization", "Some speakers referred to kelp as a problem.", True),
        ("Norway", "The representative of Peru proposed a study of kelp.", True),
        ("Norway", "The representative of Norway, supported by several speakers, proposed a study.", False),
        ("the Commission", "The Commission noted that several speakers had proposed a study.", False),
        # the text's own voice may be the one who is asked about: a resolution does not name its Council
        ("the Council", "Decides to establish a centre for kelp;", False),
        ("the Council", "It was noted that kelp grew slowly.", False),
    ],
)
def test_what_others_said_is_not_what_the_one_asked_about_said(speaker: str, said: str, others: bool) -> None:
    assert of_other_speakers(speaker, said) is others


@pytest.mark.parametrize(
    ("question", "said", "nobody"),
    [
        (
            "Who is the Executive Director of the Kelp Office?",
            "The draft would request the Executive Director of the United Nations Office on Kelp to report.",
            True,
        ),
        ("Who is the Director of the Centre?", "The Director of the Centre, Ana de Sousa, opened it.", False),
        ("Who was elected Rapporteur?", "The Commission elected Ana Maria Sousa Rapporteur.", False),
        ("Who was elected Rapporteur?", "It elected Kofi Addo (Ghana) as Rapporteur.", False),
        ("Who is the Chair of the Board?", "The Chair of the Board thanked New Zealand.", True),
        # a person, and who did something, are other questions
        ("Who was Khaled Zidane?", "He opened the meeting.", False),
        ("Who proposed a study?", "One speaker proposed a study.", False),
    ],
)
def test_a_sentence_that_names_nobody_does_not_tell_who_holds_an_office(
    question: str, said: str, nobody: bool
) -> None:
    assert names_nobody(question, said) is nobody


def test_the_holder_of_an_office_must_be_named() -> None:
    assert not holder_is_named("Who is the President of the Council?", "The President of the Council spoke.")
    assert holder_is_named(
        "Who is the President of the Council?", "The President of the Council, Ms. Ode, spoke."
    )
    assert holder_is_named(
        "Who is the Chair of the Board?", "The Chair of the Board, Olena de Vries, opened it."
    )
    assert not holder_is_named("Who is the Chair of the Board?", "The Chair of the Board, Kenya, opened it.")
    assert holder_is_named("Who proposed a study?", "One speaker proposed a study.")


@pytest.mark.parametrize(
    ("question", "text", "others"),
    [
        ("Did the Committee on Kelp meet?", "Report of the Committee on Tides", ("Committee on Kelp",)),
        ("did the committee on kelp meet", "Kelp: the Committee met", ()),
        (
            "Did the Working Group on the Tides meet?",
            "The Working Group met",
            ("Working Group on the Tides",),
        ),
        ("Did the Committee meet on Monday?", "The Committee met", ()),
    ],
)
def test_a_committee_of_another_matter_is_another_committee(
    question: str, text: str, others: tuple[str, ...]
) -> None:
    assert bodies_of_other_matters(question, text) == others


def test_an_acronym_is_matched_with_the_name_it_stands_for() -> None:
    text = (
        "The secretariat of the Convention on International Trade in Endangered Species of Wild Fauna spoke."
    )
    assert spelled_out("CITES", text) is not None
    assert spelled_out("CITES", "The Committee on Trade spoke.") is None
    assert spelled_out("Cites", text) is None


def test_names_figures_and_sessions_in_a_text() -> None:
    assert proper_names("Who attended the Tirana seminar on the Accord on Kelp?") == [
        "Tirana",
        "Accord on Kelp",
    ]
    assert [figure.value for figure in figures("seven parties and 1,200 signatories on 3 May 2031")] == [
        7,
        1200,
    ]
    assert sessions("at its twenty-ninth session and the 30th session") == [29, 30]
