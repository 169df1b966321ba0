"""What a question says of the documents to look in narrows the library, is shown, and is no topic."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.finding import Finder
from assistant.where_to_look import where_to_look
from index.embedding import HashingEncoder
from index.filters import Filters
from index.library import Library

TEXTS = {
    "S_RES_9001": ("Security Council", "S/RES/9001 (2031)", "4 May 2031",
                   "Resolution 9001 (2031)\n\nThe Security Council,\n\nRecalling its visit to Oland,\n\n"
                   "1. Decides to extend the mandate of the lamp wardens in Oland;\n\n"
                   "2. Requests the Secretary-General to report on Oland."),
    "S_RES_9050": ("Security Council", "S/RES/9050 (2033)", "4 May 2033",
                   "Resolution 9050 (2033)\n\nThe Security Council,\n\n"
                   "1. Decides to end the mandate of the lamp wardens in Oland;"),
    "A_86_1": ("General Assembly", "A/86/1", "6 May 2033",
               "Report of the Secretary-General\n\n"
               "1. In 2031 the lamp wardens in Oland were paid $4 million from the fund for wardens.\n\n"
               "2. The fund for wardens holds $7 million."),
    "A_86_2": ("General Assembly", "A/86/2", "7 May 2034",
               "Letter dated 5 May 2034 from the Permanent Representative of Oland to the United Nations"
               " addressed to the Secretary-General\n\nThe lamp wardens in Oland have not been paid."),
}  # fmt: skip


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("files")
    for name, (organ, symbol, date, text) in TEXTS.items():
        masthead = f"# {symbol}\n\nUnited Nations\n\n{symbol}\n\n{organ}\n\nDistr.: General\\\n{date}\n\n"
        (folder / f"{name}.md").write_text(masthead + text, encoding="utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as library:
        assert not library.add([folder]).failed
        yield library


@pytest.mark.parametrize(
    ("question", "filters", "rest"),
    [
        ("In French documents, how large is the fund?", Filters(language="fr"), "How large is the fund?"),
        ("How large is the fund in documents in Spanish?", Filters(language="es"), "How large is the fund?"),
        ("In A/86/*, how large is the fund?", Filters(symbol="A/86/*"), "How large is the fund?"),
        ("In S/RES/90*, what is decided?", Filters(symbol="S/RES/90*"), "What is decided?"),
        ("What is said in the A/86 series of wardens?", Filters(symbol="A/86/*"), "What is said of wardens?"),
        ("In documents of the Security Council, what is said of Oland?",
         Filters(body="Security Council"), "What is said of Oland?"),
        ("In documents since 2032, what is said of wardens?",
         Filters(year_from=2032), "What is said of wardens?"),
        ("In documents between 2031 and 2033, what is said of Oland?",
         Filters(year_from=2031, year_to=2033), "What is said of Oland?"),
        ("In restricted documents, who is paid?", Filters(distribution="restricted"), "Who is paid?"),
        ("Who is paid according to the latest version?", Filters(current_only=True), "Who is paid?"),
    ],
)  # fmt: skip
def test_what_a_question_says_of_where_to_look(
    library: Library, question: str, filters: Filters, rest: str
) -> None:
    where = where_to_look(question, library)
    assert where is not None
    assert where.stated
    assert (where.filters, where.question) == (filters, rest)


@pytest.mark.parametrize(
    ("question", "sources", "rest"),
    [
        ("What do letters of 2034 say about wardens?", ("A_86_2",), "What is said about wardens?"),
        ("Which letters of 2034 speak of wardens?", ("A_86_2",), "Which documents mention wardens?"),
        ("In Security Council resolutions, who is asked to report?",
         ("S_RES_9001", "S_RES_9050"), "Who is asked to report?"),
        ("In resolutions from 2032 to 2034, what is said of Oland?",
         ("S_RES_9050",), "What is said of Oland?"),
        ("In reports of the General Assembly, how large is the fund?", ("A_86_1",), "How large is the fund?"),
    ],
)  # fmt: skip
def test_a_type_is_the_very_type(
    library: Library, question: str, sources: tuple[str, ...], rest: str
) -> None:
    where = where_to_look(question, library)
    assert where is not None
    assert where.stated
    assert where.question == rest
    assert sorted(source.rpartition("/")[2] for source in where.filters.sources) == [
        f"{source}.md" for source in sources
    ]


@pytest.mark.parametrize(
    "question",
    [
        "In the letter of 2034, who is paid?",  # one that is spoken of
        "How do documents of 2031 and 2033 treat wardens?",  # both are put side by side
        "What was paid in 2031?",
        "What is the situation in Oland?",
        "What does the report on French documents say?",
        "What do resolutions on Oland say?",
        "In documents of the Kelp Council, who is paid?",  # nothing of such a body is held
        "How many wardens were paid from the fund in 2031?",
    ],
)
def test_a_topic_is_no_place_to_look(library: Library, question: str) -> None:
    where = where_to_look(question, library)
    assert where is None or not where.stated


def test_what_was_decided_in_a_year_is_looked_for_in_its_resolutions(library: Library) -> None:
    assistant = Assistant(library)
    first = assistant.answer("What did the Security Council decide on the lamp wardens in 2031?")
    later = assistant.answer("What did the Security Council decide on the lamp wardens in 2033?")
    assert {c.symbol for c in first.citations} == {"S/RES/9001 (2031)"}
    assert {c.symbol for c in later.citations} == {"S/RES/9050 (2033)"}


def test_the_person_is_told_where_was_looked(library: Library) -> None:
    answer = Assistant(library).answer("In letters of 2034, have the lamp wardens in Oland been paid?")
    assert {c.symbol for c in answer.citations} == {"A/86/2"}
    assert "Looked only in “letters of 2034” (1 document)." in answer.notices


def test_where_nothing_fits_the_question_is_offered_without(library: Library) -> None:
    answer = Assistant(library).answer("In French documents, how large is the fund for wardens?")
    assert not answer.answered
    assert "French documents" in answer.text
    assert answer.follow_ups == ("How large is the fund for wardens?",)


def test_search_looks_only_there_too(library: Library) -> None:
    hits = Finder(library).find("In letters of 2034, who was paid?")
    assert {str(hit.paragraph.symbol) for hit in hits} == {"A/86/2"}


def test_a_backslash_ends_a_line_for_good(library: Library) -> None:
    """Else "Distr.: General\\" took the date below it for more of itself, and the letter had no year."""
    assert {d.masthead.date for d in library.documents() if str(d.symbol) == "A/86/2"} == {"2034-05-07"}
