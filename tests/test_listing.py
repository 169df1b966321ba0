"""Lists and definitions: the text's own enumeration whole, and the sentence that says what a thing is."""

from __future__ import annotations

import pytest

from assistant.answering.countries import listed_countries
from assistant.answering.definitions import WHAT_IS_A, defines, term_asked, written_out
from assistant.answering.enumerations import asks_for_no_names
from assistant.answering.listed_names import listed_names
from assistant.facets import facets, separate_years
from assistant.question import analyse


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("The contributors were Brennland, Corvia and Varsk.", ["Brennland", "Corvia", "Varsk"]),
        ("Subsequently, Aldmere, Brennland and Corvia joined.", ["Aldmere", "Brennland", "Corvia"]),
        ("It was made by Varsk, the Tamarind Islands (on behalf of the Group) and Lumora.",
         ["Varsk", "Tamarind Islands", "Lumora"]),
        ("Observers for the World Union of Keepers and the Association of Pilots spoke.",
         ["World Union of Keepers", "Association of Pilots"]),
        ("It met on Monday, Tuesday and in March, April and May.", []),
        ("Brennland made a statement.", []),
        # names with "and" and commas inside are one each
        ("They are Trinidad and Tobago, the Food and Agriculture Organization of the United Nations and WTO.",
         ["Trinidad and Tobago", "Food and Agriculture Organization of the United Nations", "WTO"]),
        ("It works with WTO, UNDP and other bodies, such as the Kelp Fund and the Elm Union.",
         ["WTO", "UNDP", "Kelp Fund", "Elm Union"]),
        ("It met the Kelp Union and the Centre de recherche sur les droits civils, sociaux et culturels.",
         ["Kelp Union", "Centre de recherche sur les droits civils, sociaux et culturels"]),
        ("It was paid by the Fondo para el agua and the Elm Union.", ["Fondo para el agua", "Elm Union"]),
        ("They are of the African States, Western European and other States and Asian States.",
         ["African States", "Western European and other States", "Asian States"]),
        # where the last name ends is unsure
        ("It met the Council of Kelp, the Union of Ports and Piers and Quays.", []),
        ("It met the Ministry of Trade, Industry and Tourism.", []),
        ("Several speakers, many of them experts, agreed and left.", []),
    ],
)  # fmt: skip
def test_names_in_a_series_are_told_one_by_one(sentence: str, names: list[str]) -> None:
    assert listed_names(sentence) == names


@pytest.mark.parametrize(
    ("question", "without"),
    [
        ("In which areas did the States invest?", True),
        ("What measures did the delegations propose?", True),
        ("Which States invested in those areas?", False),
        ("Who attended the meetings?", False),
    ],
)
def test_names_beside_what_has_no_names_are_not_asked_for(question: str, without: bool) -> None:
    assert asks_for_no_names(analyse(question)) is without


def test_the_part_of_a_continent_is_no_country() -> None:
    assert listed_countries("In Latin America, banks in Panama, Mexico and South Africa joined.", "") == [
        "Panama",
        "Mexico",
        "South Africa",
    ]


def test_a_name_of_the_question_is_not_listed_in_the_answer() -> None:
    assert listed_names("Brennland, Corvia and Varsk met.", "Who met with Varsk?") == ["Brennland", "Corvia"]


@pytest.mark.parametrize(
    ("term", "sentence", "is_defined"),
    [
        ("the Kelp Fund", "The Kelp Fund was established by the Council in 2011.", True),
        ("kelp court", "“Kelp court” means a court for disputes over kelp.", True),
        ("Kelp Net", "Kelp Net, a database of forests, has 40 entries.", True),
        ("kelp court", "Some experts called for a kelp court.", False),
        ("the Kelp Fund", "Norway paid $300 into the Kelp Fund.", False),
    ],
)
def test_a_sentence_defines_a_term_or_only_uses_it(term: str, sentence: str, is_defined: bool) -> None:
    assert defines(term, sentence) is is_defined


@pytest.mark.parametrize(
    ("question", "term"),
    [
        ("What is meant by solitary duty?", "solitary duty"),
        ("What does “Lights in common” mean?", "Lights in common"),
        ("Define daymark", "daymark"),
        ("What is the Brennland Declaration?", "the Brennland Declaration"),
        ("What is the role of the regional offices in the training of keepers of lights?", None),
        ("Who signed it?", None),
    ],
)
def test_the_term_asked_for(question: str, term: str | None) -> None:
    assert term_asked(analyse(question)) == term


@pytest.mark.parametrize(
    ("acronym", "text", "name"),
    [
        ("ECOT", "by the Economic Council of Tides (ECOT) and others", "Economic Council of Tides"),
        ("UNOK", "the United Nations Office for Kelp (UNOK).", "United Nations Office for Kelp"),
        ("ECOT", "as ECOT said (ECOT)", None),
        ("ECOT", "no brackets here: ECOT", None),
    ],
)  # fmt: skip
def test_an_acronym_is_written_out_before_its_brackets(acronym: str, text: str, name: str | None) -> None:
    assert written_out(acronym, text) == name


def test_a_period_is_one_time_and_two_years_are_two() -> None:
    assert separate_years(analyse("Who contributed in the biennium 2013-2014?")) == ()
    assert len(facets(analyse("Who contributed in the biennium 2013-2014?"))) == 1
    assert separate_years(analyse("What was said of kelp in 2002, and what in 2019?")) == ("2002", "2019")
    assert separate_years(analyse("Who paid between 3 May 2013 and 2 May 2014?")) == ()
    assert separate_years(analyse("What was said of kelp in May 2013 and in May 2014?")) == ("2013", "2014")


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Whose reports did the Tide Panel consider?", "list"),
        ("Whose initial reports did the Tide Panel consider?", "list"),
        ("Whose view was it that kelp is dear?", "speaker"),
        ("Who reported that kelp is dear?", "speaker"),
    ],
)
def test_whose_reports_asks_for_a_list_and_not_for_a_speaker(question: str, kind: str) -> None:
    assert analyse(question).kind == kind


def test_the_united_nations_are_no_countries_asked_for() -> None:
    from assistant.answering.countries import COUNTRIES_ASKED

    assert COUNTRIES_ASKED.search("How many nations signed it?")
    assert not COUNTRIES_ASKED.search("How many United Nations volunteers were deployed?")


@pytest.mark.parametrize(
    ("question", "is_one"),
    [
        ("What is a wreck?", True),
        ("What is an offshore wind farm?", True),
        ("what is a serious crime", True),
        ("What is a good example?", False),
        ("What is the budget?", False),
        ("What is a State asked to do about wrecks and boats?", False),
        ("What are the aims?", False),
    ],
)
def test_what_a_thing_is_is_a_question_for_its_definition(question: str, is_one: bool) -> None:
    assert bool(WHAT_IS_A.match(question)) is is_one
