"""Questions about the library itself, texts named by a number, questions that fit several documents."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.answering.vague import is_vague
from assistant.facets import facets, span_of_years
from assistant.model import Answer
from assistant.question import analyse, is_a_resolution_alone, split_questions
from assistant.spelling import with_question_word
from index.embedding import HashingEncoder
from index.library import Library
from tests.mastheads import masthead

ACTS = {
    (9661, 2031): "Decides to extend the mandate of the Kelp Bay Watch Force until 4 May 2032;",
    (9662, 2032): "Decides to extend the mandate of the Kelp Bay Watch Force until 4 May 2033;",
    (9663, 2033): "Decides to extend the mandate of the Kelp Bay Watch Force until 4 May 2034;",
    (9664, 2033): "Condemns the sale of lamps from wrecks, recalling resolution 9242 (2029);",
}
LETTER = (
    masthead("S/2033/45", "Security Council", "7 June 2033", markdown=True)
    + """Letter dated 7 June 2033 from the Permanent Representative of Norway to the United Nations addressed
to the President of the Security Council

I have the honour to write to you on the lightships of Kelp Bay.

In May 2033 Chile towed eleven lightships out of Kelp Bay in broad daylight and sold them abroad.

(Signed) Ada Berg
"""
)
CORRIGENDUM = (
    masthead("E/2033/68/Corr.1", "Economic and Social Council", "9 June 2033", markdown=True)
    + """Tides and tolls

Corrigendum

1. Paragraph 44

The paragraph should read

In 2030 the harbours took 281 tolls.
"""
)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("files")
    for (number, year), act in ACTS.items():
        text = f"United Nations\nS/RES/{number} ({year})\nSecurity Council\n6 May {year}\n\n"
        text += (
            f"Resolution {number} ({year})\n\nThe Security Council,\n\nConcerned about the bay,\n\n1. {act}\n"
        )
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    (folder / "letter.md").write_text(LETTER, encoding="utf-8")
    (folder / "corrigendum.md").write_text(CORRIGENDUM, encoding="utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as library:
        assert not library.add([folder]).failed
        yield Assistant(library)


def documents(answer: Answer) -> list[str]:
    return [str(citation.symbol) for citation in answer.citations]


@pytest.mark.parametrize(
    ("question", "symbols"),
    [
        ("What is the latest resolution on the Kelp Bay Watch Force?", ["S/RES/9663 (2033)"]),
        ("oldest resolution on the Kelp Bay Watch Force you hold", ["S/RES/9661 (2031)"]),
        ("What do you hold from 2032?", ["S/RES/9662 (2032)"]),
        ("Which documents from June 2033 do you have?", ["S/2033/45", "E/2033/68/Corr.1"]),
        ("which letters from norway are in the library", ["S/2033/45"]),
        ("which letters are from norway", ["S/2033/45"]),
        ("Is there a letter from Norway?", ["S/2033/45"]),
        ("is there a resolution about wrecks", ["S/RES/9664 (2033)"]),
    ],
)
def test_what_is_held_is_told_by_date_and_author(
    assistant: Assistant, question: str, symbols: list[str]
) -> None:
    assert documents(assistant.answer(question)) == symbols


def test_a_resolution_in_a_list_says_what_it_does(assistant: Assistant) -> None:
    text = assistant.answer("What do you hold from 2032?").text
    assert "“Decides to extend the mandate of the Kelp Bay Watch Force" in text
    assert "Resolution 9662" not in text


def test_nothing_is_held_by_a_state_that_only_is_spoken_of(assistant: Assistant) -> None:
    answer = assistant.answer("which letters from chile are in the library")
    assert not answer.answered


@pytest.mark.parametrize(
    "typed",
    ["S-RES-9664 (2033)", "UNSCR 9664", "resolution 9664", "SC Res 9664/2033", "resolution 9664 of 2033"],
)
def test_a_number_alone_is_the_text_of_that_number(assistant: Assistant, typed: str) -> None:
    answer = assistant.answer(typed)
    assert answer.answered
    assert set(documents(answer)) == {"S/RES/9664 (2033)"}
    assert "sale of lamps" in answer.text


def test_a_number_that_is_not_held_is_said_with_what_mentions_it(assistant: Assistant) -> None:
    answer = assistant.answer("resolution 9242")
    assert not answer.answered
    assert answer.text == "The text of resolution 9242 is not in this library."
    assert [citation.symbol for citation in answer.nearest] == ["S/RES/9664 (2033)"]


def test_of_a_document_not_held_the_corrigendum_is_told(assistant: Assistant) -> None:
    answer = assistant.answer("What does paragraph 44 of E/2033/68 say?")
    assert "281 tolls" in answer.text
    assert any("no document E/2033/68" in notice for notice in answer.notices)
    assert not assistant.answer("What does paragraph 45 of E/2033/68 say?").answered


def test_a_letter_speaks_for_its_state(assistant: Assistant) -> None:
    answer = assistant.answer("What does Norway say about the lightships that Chile sold abroad in May 2033?")
    assert "eleven lightships" in answer.text


def test_a_development_has_every_document_between_the_years(assistant: Assistant) -> None:
    question = "How did the mandate of the Kelp Bay Watch Force change from 2031 to 2033?"
    text = assistant.answer(question).text
    found = [text.find(f"S/RES/{number}") for number in (9661, 9662, 9663)]
    assert -1 < found[0] < found[1] < found[2]


@pytest.mark.parametrize(
    ("question", "span"),
    [
        ("How did the mandate change from 2031 to 2035?", ("2031", "2035")),
        ("How has the fee developed between 2031 and 2035?", ("2031", "2035")),
        ("Compare the fees of 2031 and 2035", None),
        ("How did the view of fees change between 2031 and 2035?", None),  # what is compared are the two ends
        ("How did the fee change between 2031 and 2032?", None),  # two years, each by itself
        ("What is the difference between 2031 and 2035?", None),
        ("What was decided from 2031 to 2035?", None),
    ],
)
def test_a_span_of_years_is_one_in_which_something_changes(
    question: str, span: tuple[str, str] | None
) -> None:
    assert span_of_years(analyse(question)) == span


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        (
            "Who coordinates the Panel, and until when does its mandate run?",
            ["Who coordinates the Panel?", "Until when does its mandate run?"],
        ),
        ("What was decided and by whom was it proposed?", ["What was decided?", "By whom was it proposed?"]),
        ("When and in which city was it held?", ["When and in which city was it held?"]),
        ("Who was elected, and for which body?", ["Who was elected, and for which body?"]),
    ],
)
def test_a_second_question_begins_with_its_preposition(question: str, parts: list[str]) -> None:
    assert split_questions(question) == parts


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("what is the latest report on kelp?", "library"),
        ("newest letter from Norway", "library"),
        ("What is the most recent document you have?", "library"),
        ("Which documents of the Board do you hold?", "library"),
        ("Is there a resolution about the Kelp Bay Watch Force?", "library"),
        ("are there any letters from Norway", "library"),
        ("Are there any reports on piers?", "library"),
        ("Is there a report that mentions piers?", "yes-no"),
        ("Is there a letter from Norway that condemns the sale?", "yes-no"),
        ("Is there a pier in the bay?", "yes-no"),
        ("What does the latest report on kelp say about lamps?", "statement"),
        ("What is the last report that the Board considered?", "statement"),
    ],
)
def test_the_latest_document_is_asked_for_or_what_it_says(question: str, kind: str) -> None:
    assert (analyse(question).kind == "library") is (kind == "library")


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("Was more kelp sold in 2031 than in 2030?", 1),
        ("How much kelp was sold in 2030 and in 2031?", 2),
        ("Was kelp sold in 2030 and in 2031?", 2),
    ],
)
def test_a_comparison_answered_by_yes_or_no_is_one_question(question: str, number: int) -> None:
    assert len(facets(analyse(question))) == number


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("wich harbours are dredged?", "which harbours are dredged?"),
        ("Wat is the toll?", "What is the toll?"),
        ("how mutch is the toll?", "how much is the toll?"),
        ("In wich bay is the wreck?", "In which bay is the wreck?"),
        ("Who is Wat Tyler?", "Who is Wat Tyler?"),
        ("What is the toll?", "What is the toll?"),
        ("Watch the kelp", "Watch the kelp"),
    ],
)
def test_a_mistyped_word_that_asks_is_read_at_the_beginning_alone(typed: str, meant: str) -> None:
    assert with_question_word(typed) == meant


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("resolution 9661", True),
        ("Resolution 9661 (2031)?", True),
        ("What is resolution 9661 about?", True),
        ("resolution 9661 and kelp", False),
        ("kelp", False),
    ],
)
def test_a_resolution_alone_is_its_number_and_nothing_else(text: str, alone: bool) -> None:
    assert is_a_resolution_alone(text) is alone


@pytest.mark.parametrize(
    ("question", "vague"),
    [
        ("How many lamps?", True),
        ("What happened on Kelp Bay in 2031?", False),
        ("How many lamps did the harbour masters count?", False),
        ("How many lamps in S/2033/45?", False),
    ],
)
def test_a_question_is_vague_that_says_one_thing(question: str, vague: bool) -> None:
    assert is_vague(analyse(question)) is vague


def test_of_several_documents_that_fit_the_others_are_offered(assistant: Assistant) -> None:
    answer = assistant.answer("Until when is the mandate?")
    assert answer.answered
    assert any(notice.startswith("I took this as a question about S/RES/966") for notice in answer.notices)
    assert any("in S/RES/966" in offered for offered in answer.follow_ups)


@pytest.mark.parametrize("asks", ["speak about", "talk of", "discuss", "mention"])
def test_the_documents_that_speak_about_something_are_told_with_the_sentence(
    assistant: Assistant, asks: str
) -> None:
    answer = assistant.answer(f"Which documents {asks} lightships?")
    assert answer.answered
    assert "S/2033/45" in documents(answer)
    assert "Chile towed eleven lightships out of Kelp Bay" in answer.text
