"""Mastheads: what each line says, in old and new layouts."""

from __future__ import annotations

import pytest

from index.model import Masthead
from index.parsing import parse_bytes
from index.structure import masthead_words as words


@pytest.mark.parametrize(
    "text",
    [
        "Eightieth session",
        "Annual Session of 2025",
        "Annual session 2025",
        "2025 regular session",
        "Thirty-seventh meeting of Chairs of the human rights treaty bodies",
        "Octavo período de sesiones sustantivo",
        "Quatre-vingt-sixième session",
        "Восемьдесят шестая сессия",
        "第八十六届会议",
        "الدورة السادسة والثمانون",
    ],
)
def test_session_lines(text: str) -> None:
    assert words.is_session(text)


@pytest.mark.parametrize("text", ["Report on the session", "New York, 3 June 2031", "Sessions", "In session"])
def test_lines_that_name_no_session(text: str) -> None:
    assert not words.is_session(text)


@pytest.mark.parametrize(
    ("text", "place", "dates"),
    [
        ("New York, 2–5 June 2031", "New York", "2–5 June 2031"),
        (
            "New York, 20–24 and 29–31 January and 11 February 2031",
            "New York",
            "20–24 and 29–31 January and 11 February 2031",
        ),
        ("Geneva, 30 June to 4 July 2031", "Geneva", "30 June to 4 July 2031"),
    ],
)
def test_places_and_dates_of_meetings(text: str, place: str, dates: str) -> None:
    match = words.PLACE_DATES.fullmatch(text)
    assert match is not None
    assert (match["place"], match["dates"]) == (place, dates)


@pytest.mark.parametrize("text", ["New York, 2031", "The report of 3 June 2031", "New York"])
def test_what_is_no_place_and_date(text: str) -> None:
    assert words.PLACE_DATES.fullmatch(text) is None


@pytest.mark.parametrize(
    ("printed", "number"),
    [("97 b)", "97 (b)"), ("٩٧ (ب)", "97 (b)"), ("97(b)", "97 (b)"), ("32 (a) and 110", "32 (a) and 110")],
)
def test_agenda_items_have_one_form_in_every_language(printed: str, number: str) -> None:
    assert words.item_number(printed) == number


@pytest.mark.parametrize(
    ("printed", "names"),
    [("anglais", "English"), ("inglés y francés", "English and French"), ("английский", "English")],
)
def test_languages_are_named_in_english(printed: str, names: str) -> None:
    assert words.language_names(printed) == names


@pytest.mark.parametrize(
    ("printed", "distribution"),
    [
        ("Distr.: General", "General"),
        ("DISTR. LIMITED", "Limited"),
        ("Distr.GENERAL", "General"),
        ("Distr. : générale", "General"),
        ("Distr. GENERALE", "General"),
        ("Distr. LIMITEE", "Limited"),
        ("Distr.: limitada", "Limited"),
        ("Distribución general", "General"),
        ("Distribution: Restricted", "Restricted"),
        ("Distr. RESERVADA", "Restricted"),
        ("Распространение: ограниченное", "Limited"),
        ("分发:普遍", "General"),
    ],
)
def test_distributions_in_all_layouts(printed: str, distribution: str) -> None:
    match = words.DISTRIBUTION.search(printed)
    assert match is not None
    assert words.distribution_name(match["value"] or match["other"]) == distribution


@pytest.mark.parametrize("printed", ["Distribution of lamps", "General", "District general", "Distr."])
def test_what_is_no_distribution(printed: str) -> None:
    assert words.DISTRIBUTION.search(printed) is None


@pytest.mark.parametrize("text", ["10th meeting", "12345e séance", "第12345次会议", "الجلسة ١٢٣٤٥"])
def test_numbers_of_meetings(text: str) -> None:
    assert words.MEETING_NUMBER.fullmatch(text)


@pytest.mark.parametrize("text", ["Report of the 10th meeting", "10 meetings", "第八十六届会议"])
def test_what_is_no_number_of_a_meeting(text: str) -> None:
    assert words.MEETING_NUMBER.fullmatch(text) is None


@pytest.mark.parametrize("text", ["United Nations Tidal Fund", "United Nations Office on Lamps", "UN-Women"])
def test_names_of_organizations_are_no_titles(text: str) -> None:
    assert words.is_organization(text)


@pytest.mark.parametrize("text", ["United Nations Volunteers programme", "Report of the United Nations Fund"])
def test_titles_that_name_an_organization_stay_titles(text: str) -> None:
    assert not words.is_organization(text)


def masthead_of(*lines: str) -> Masthead:
    text = "\n\n".join([*lines, "I. Introduction", "1. The lamps were lit in 1997, as planned."])
    return parse_bytes("x.txt", text.encode()).masthead


def test_a_typewritten_masthead_sets_labels_and_values_on_lines_of_their_own() -> None:
    masthead = masthead_of(
        "UNITED NATIONS",
        "General Assembly",
        "Distr.",
        "GENERAL",
        "A/52/9013",
        "19 November 1997",
        "ORIGINAL: ENGLISH",
        "Fifty-second session",
        "Agenda item 18",
        "Report of the Secretary-General",
    )
    assert (masthead.distribution, masthead.original_language) == ("General", "English")
    assert (masthead.date, masthead.agenda_item) == ("1997-11-19", "18")


def test_the_cover_of_official_records_says_session_and_date() -> None:
    masthead = masthead_of(
        "A/86/944",
        "Report of the Committee on Lamps",
        "Thirty-ninth session (2–13 December 2030)",
        "General Assembly",
        "Official Records Eighty-sixth Session Supplement No. 944",
        "[29 July 2031]",
    )
    assert (masthead.session, masthead.date) == ("Eighty-sixth session", "2031-07-29")
    assert masthead.title == "Report of the Committee on Lamps"
