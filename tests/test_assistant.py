"""The assistant end to end on a small library of an invented body, with the stand-in encoder.

The right place, the right words, a clear no, and never a quote that is not there.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import Assistant, Conversation
from assistant.answering.compose import QuoteMismatch, cite
from assistant.answering.draft import Support
from assistant.assistant import NothingSelected
from assistant.model import Finished, TextDelta, Understood
from index.embedding import HashingEncoder
from index.filters import Filters
from index.library import Library

REPORT = """Economic and Social Council

Distr.: General
4 March 2031

Original: English

Commission on Tides

Eleventh session

Lima, 16-25 April 2031

Item 5 of the provisional agenda

Cooperation on kelp

Report of the Secretary-General

I. Introduction

1. By its resolution 85/25 of 15 November 2030, the General Assembly adopted the Accord on Kelp.

2. At the time of writing there were 140 signatories to the Accord on Kelp and 26 signatories to the Pier
Protocol.

II. Seminars

3. In 2030, the Centre for Tides organized the following seminars:

(a) Ministers from Angola, Botswana and Zambia attended a seminar in Pretoria from 26 to 28 March 2030;

(b) Experts from Chile, Ecuador and Peru attended a seminar in Quito on 4 May 2030.

4. One speaker suggested that a kelp court be established. Several speakers considered such a court premature.

5. Statements were made by the representatives of Norway and Japan.
"""

DRAFT = """Economic and Social Council

Distr.: Limited
26 April 2035

Original: English

Commission on Tides

Fifteenth session

Lima, 23-27 April 2035

Agenda item 5

Cooperation on kelp

Italy: draft resolution

Strengthening cooperation on kelp

The Economic and Social Council,

Recalling General Assembly resolution 85/25 of 15 November 2030,

Recognizing that kelp forests protect coasts,

1. Requests the Secretary-General to submit a report on kelp harvesting to the Commission at its next session;

2. Invites Member States to provide extrabudgetary resources for the restoration of kelp forests.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("documents")
    (folder / "E_XY.3_2031_10.txt").write_text(REPORT, encoding="utf-8")
    (folder / "E_XY.3_2035_L.4.txt").write_text(DRAFT, encoding="utf-8")
    (folder / "manifest.csv").write_text(
        "file,symbol\nE_XY.3_2031_10.txt,E/XY.3/2031/10\nE_XY.3_2035_L.4.txt,E/XY.3/2035/L.4\n",
        encoding="utf-8",
    )
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as library:
        report = library.add([folder])
        assert not report.failed
        yield Assistant(library)


def places(assistant: Assistant, question: str, conversation: Conversation | None = None) -> list[str]:
    return [citation.locator for citation in assistant.answer(question, conversation).citations]


def test_a_place_is_looked_up(assistant: Assistant) -> None:
    answer = assistant.answer("What does paragraph 2 of E/XY.3/2031/10 say?")
    assert [citation.citation for citation in answer.citations] == ["E/XY.3/2031/10, para. 2"]
    assert "140 signatories" in answer.text


def test_a_paragraph_with_sub_paragraphs_is_shown_whole(assistant: Assistant) -> None:
    assert places(assistant, "E/XY.3/2031/10, para. 3") == ["p3", "p3.a", "p3.b"]


def test_paragraph_2_of_a_resolution_is_its_operative_paragraph(assistant: Assistant) -> None:
    assert places(assistant, "What does paragraph 2 of E/XY.3/2035/L.4 say?") == ["op2"]


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("What does paragraph 9 of E/XY.3/2031/10 say?", "paras. 1-5"),
        ("What does para. 3 (c) of E/XY.3/2031/10 say?", "para. 3 (a) and (b)"),
        ("What does paragraph 1 of E/XY.3/2031/99 say?", "E/XY.3/2031/99"),
        ("footnote 7 of E/XY.3/2031/10", "does not exist"),
    ],
)
def test_what_does_not_exist_is_said_not_to_exist(assistant: Assistant, question: str, says: str) -> None:
    answer = assistant.answer(question)
    assert not answer.answered
    assert not answer.citations
    assert says in answer.text


def test_a_place_that_several_documents_have_is_asked_back(assistant: Assistant) -> None:
    answer = assistant.answer("What does paragraph 1 say?")
    assert not answer.answered
    assert "E/XY.3/2031/10, para. 1" in answer.follow_ups


def test_a_name_that_the_library_knows_is_never_said_to_appear_nowhere(assistant: Assistant) -> None:
    known = assistant.answer("Who chairs the Centre for Tides in Botswana?")
    assert "nowhere" not in known.text
    unknown = assistant.answer("What did Ruritania propose on kelp courts?")
    assert not unknown.answered
    assert "“Ruritania” appears nowhere" in unknown.text


def test_only_selected_documents_are_asked(assistant: Assistant) -> None:
    question = "How many signatories to the Accord on Kelp were there?"
    assert assistant.answer(question).answered
    elsewhere = assistant.answer(question, within=Filters(symbol="*/L.4"))
    assert not elsewhere.answered
    assert "1 document" in elsewhere.text
    assert assistant.answer(question, within=Filters(year_to=2031)).answered


def test_a_selection_of_nothing_is_refused_in_a_sentence(assistant: Assistant) -> None:
    with pytest.raises(NothingSelected, match="No document of this library"):
        assistant.answer("How many signatories were there?", within=Filters(year_from=2050))


def test_where_a_resolution_is_mentioned(assistant: Assistant) -> None:
    assert set(places(assistant, "Where is resolution 85/25 mentioned?")) == {"p1", "pp1"}


@pytest.mark.parametrize(
    ("question", "leads"),
    [
        ("How many signatories does the Accord on Kelp have?", "**140**"),
        ("How many signatories does the Pier Protocol have?", "**26**"),
        ("When was the Quito seminar held?", "**4 May 2030**"),
    ],
)
def test_a_fact_leads_its_answer(assistant: Assistant, question: str, leads: str) -> None:
    answer = assistant.answer(question)
    assert answer.text.startswith(leads), answer.text


def test_a_list_of_countries_is_complete_and_counted(assistant: Assistant) -> None:
    answer = assistant.answer("Which countries attended the Pretoria seminar?")
    assert answer.text.startswith("**3** — Angola; Botswana; Zambia")
    assert [citation.locator for citation in answer.citations] == ["p3.a"]


def test_a_speaker_keeps_its_quantifier(assistant: Assistant) -> None:
    answer = assistant.answer("Who suggested a kelp court?")
    assert "One speaker suggested" in answer.text


def test_a_draft_resolution_would_do_and_has_not_done(assistant: Assistant) -> None:
    answer = assistant.answer("What is the Secretary-General requested to submit on kelp harvesting?")
    assert "The draft resolution would request “the Secretary-General" in answer.text
    assert "draft" in answer.citations[0].status


@pytest.mark.parametrize(
    "question",
    [
        "What did Portugal propose?",
        "Who chaired the twenty-ninth session?",
        "What did the representative of Norway say about the kelp court?",
        "How much did the Pretoria seminar cost?",
        "What is the capital of Mongolia?",
        "How many signatories did the Accord have in 2044?",
    ],
)
def test_what_no_document_says_is_declined(assistant: Assistant, question: str) -> None:
    answer = assistant.answer(question)
    assert not answer.answered, answer.text
    assert not answer.citations
    assert "9 paragraphs" in answer.text or "documents" in answer.text


def test_a_decline_says_how_much_was_searched(assistant: Assistant) -> None:
    _, paragraphs = assistant.library.counts()
    assert f"{paragraphs} paragraphs in 2 documents" in assistant.answer("What did Portugal propose?").text


def test_the_masthead_is_read(assistant: Assistant) -> None:
    answer = assistant.answer("Who submitted the draft resolution?")
    assert answer.text.startswith("Italy")
    assert answer.citations[0].locator == ""


def test_what_the_library_holds(assistant: Assistant) -> None:
    answer = assistant.answer("What do you have on 2035?")
    assert [citation.symbol for citation in answer.citations] == ["E/XY.3/2035/L.4"]


def test_a_follow_up_is_answered_in_its_conversation(assistant: Assistant) -> None:
    first = assistant.answer("How many signatories does the Accord on Kelp have?")
    conversation = Conversation().with_turn(first)
    second = assistant.answer("And the Pier Protocol?", conversation)
    assert second.standalone_question == "How many signatories does the Pier Protocol have?"
    assert "26" in second.text


def test_two_questions_get_two_answers_with_citations_numbered_through(assistant: Assistant) -> None:
    answer = assistant.answer("When was the Quito seminar held? What does paragraph 2 of E/XY.3/2031/10 say?")
    assert [citation.n for citation in answer.citations] == [1, 2]
    assert "[2]" in answer.text


def test_events_end_in_the_answer_that_replaces_what_was_streamed(assistant: Assistant) -> None:
    events = list(assistant.ask("Who suggested a kelp court?"))
    assert isinstance(events[0], Understood)
    assert isinstance(events[-1], Finished)
    streamed = "".join(event.text for event in events if isinstance(event, TextDelta))
    assert streamed.strip() == events[-1].answer.text.strip()
    assert events[-1].answer.timings_ms["total"] > 0


@pytest.mark.parametrize(
    "question",
    [
        "",
        "?",
        "  ",
        "[[[",
        "¿",
        "para.",
        "E/",
        "a" * 5000,
        "What does paragraph 0 of E/XY.3/2031/10 say?",
        "🙂",
    ],
)
def test_odd_input_gets_a_sentence_and_never_a_traceback(assistant: Assistant, question: str) -> None:
    assert isinstance(assistant.answer(question).text, str)


@pytest.mark.parametrize(
    "question",
    [
        "How many signatories does the Accord on Kelp have?",
        "Which countries attended the Pretoria seminar?",
        "What was said about a kelp court?",
        "What do you have on 2035?",
        "E/XY.3/2035/L.4, preambular para. 2",
    ],
)
def test_every_quote_is_its_paragraph_to_the_character(assistant: Assistant, question: str) -> None:
    answer = assistant.answer(question)
    assert answer.citations
    for citation in answer.citations:
        assert citation.quote == citation.paragraph_text[citation.start : citation.end]
        stored = assistant.library.paragraph(citation.source, citation.locator)
        assert stored is None or stored.text == citation.paragraph_text


def test_a_quote_that_is_not_there_is_never_cited(assistant: Assistant) -> None:
    document = assistant.library.documents()[0]
    with pytest.raises(QuoteMismatch):
        cite(Support(document, "p1", "Some text.", 40, 60), 1)


def test_the_framing_is_in_the_language_of_the_question(assistant: Assistant) -> None:
    answer = assistant.answer("¿Qué dice el párrafo 9 de E/XY.3/2031/10?")
    assert "no existe" in answer.text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Qui a fait des déclarations ?", "Norway"),
        ("Quels pays ont assisté au séminaire de Pretoria en mars 2030 ?", "Botswana"),
        ("¿Cuándo se celebró el seminario de Pretoria?", "26 to 28 March 2030"),
        ("Кто присутствовал на семинаре в Претории?", "Angola"),
        ("哪些国家参加了比勒陀利亚的研讨会？", "Angola"),
        ("من أدلى ببيانات؟", "Japan"),
    ],
)
def test_a_question_in_another_language_finds_what_english_documents_say(
    assistant: Assistant, question: str, said: str
) -> None:
    answer = assistant.answer(question)
    assert answer.answered
    assert said in answer.text


def test_what_no_document_says_is_declined_in_the_language_of_the_question(assistant: Assistant) -> None:
    answer = assistant.answer("Combien de navires la Norvège a-t-elle achetés en 2019 ?")
    assert not answer.answered
    assert answer.text.startswith("Les documents")


def test_an_empty_library_says_what_to_do(tmp_path: Path) -> None:
    with Library.open(tmp_path / "empty", encoders=[HashingEncoder()]) as library:
        answer = Assistant(library).answer("Who suggested a kelp court?")
    assert not answer.answered
    assert "pincite index" in answer.text


FRENCH = """Conseil économique et social

Distr. générale
5 mars 2033

Français
Original : français

Commission des marées

Treizième session

Rapport sur les phares

1. Le Centre a restauré 17 phares au cours de la période considérée.

2. Un orateur a proposé de créer un tribunal des phares.
"""


def test_documents_in_the_language_of_the_question_are_read_as_they_stand(tmp_path: Path) -> None:
    (tmp_path / "phares.txt").write_text(FRENCH)
    with Library.open(tmp_path / "library", encoders=[HashingEncoder()]) as library:
        library.add([tmp_path / "phares.txt"])
        answer = Assistant(library).answer("Combien de phares le Centre a-t-il restaurés ?")
    assert answer.answered
    assert "17" in answer.text
