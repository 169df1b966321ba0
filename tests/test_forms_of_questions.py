"""Questions and follow-ups that have a form in the other official languages are read as their English."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import Assistant
from assistant.follow_ups_in_english import (
    in_english,
    shown_with,
    understood_in_english,
    without_brackets,
)
from assistant.forms_of_questions import (
    FOLLOW_UPS,
    QUESTIONS,
    Form,
    Formed,
    follow_up_formed,
    forms,
    question_formed,
)
from assistant.model import Answer, Conversation
from assistant.question import analyse
from index.embedding import HashingEncoder
from index.library import Library

SAMPLE = Path(__file__).parent.parent / "ui" / "sample" / "collection"
READERS = {QUESTIONS: question_formed, FOLLOW_UPS: follow_up_formed}
ROWS = [(table, form) for table in READERS for form in forms(table)]


@pytest.mark.parametrize(("table", "form"), ROWS, ids=[form.example for _, form in ROWS])
def test_the_example_of_every_row_is_read_as_its_english(table: str, form: Form) -> None:
    formed = READERS[table](form.example)
    assert formed is not None
    assert formed.language == form.language
    before, _, after = form.english.partition("{x}")
    assert formed.english.startswith(before)
    assert formed.english.endswith(after)


@pytest.mark.parametrize("table", READERS)
def test_every_form_is_there_in_all_five_languages(table: str) -> None:
    languages: dict[str, set[str]] = {}
    for form in forms(table):
        languages.setdefault(form.english, set()).add(form.language)
    assert all(found == {"fr", "es", "ru", "zh", "ar"} for found in languages.values()), languages


@pytest.mark.parametrize(
    ("question", "english", "language"),
    [
        ("Bonjour, de quoi parlent ces documents ?", "What are these documents about?", "fr"),
        ("de quoi parlent les textes", "What are these documents about?", "fr"),
        ("Cuantas veces se menciona la pirateria", "How many times is piracy mentioned?", "es"),
        ("¿Se menciona Uzbekistán?", "Is Uzbekistan mentioned anywhere?", "es"),
        ("Что сказано о технической помощи?", "What do the documents say about technical assistance?", "ru"),
        ("Упоминается ли терроризм?", "Is terrorism mentioned anywhere?", "ru"),
        ("请问这些文件讲什么？", "What are these documents about?", "zh"),
        ("多少段提到了恐怖主义", "How many times is terrorism mentioned?", "zh"),
        ("كم مرة ذكر الإرهاب", "How many times is terrorism mentioned?", "ar"),
        ("Où est mentionné Zorvik ?", "Where is Zorvik mentioned?", "fr"),
        ("gracias", "Thank you.", "es"),
    ],
)
def test_what_a_question_is_about_is_said_in_english(question: str, english: str, language: str) -> None:
    assert question_formed(question) == Formed(english, language)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "question",
    [
        "Combien de pays ont ratifié la convention ?",
        "Quand la Commission a-t-elle adopté la résolution ?",
        "Que dit le paragraphe 8 de A/80/1 ?",
        "Qui a parlé au nom du Groupe ?",
        "¿Quién asistió al seminario de Teherán?",
        "¿Qué recomendó la Comisión sobre la piratería?",
        "Сколько государств подписали Конвенцию?",
        "Кто сказал, что документы посвящены пиратству?",
        "委员会什么时候通过决议？",
        "哪些国家批准了公约？",
        "متى عقدت الدورة؟",
        "من هو رئيس اللجنة؟",
        "What do the documents say about piracy?",
        "What are these documents about?",
        "Thank you",
        "source",
        "",
    ],
)
def test_any_other_question_has_no_form(question: str) -> None:
    assert question_formed(question) is None


@pytest.mark.parametrize(
    "follow_up",
    [
        "Et que dit-elle du varech dans la zone côtière de Norland ?",
        "Et qui a présidé la réunion ?",
        "y quién presidió la reunión",
        "А кто председательствовал?",
        "那么谁是主席？",
        "ومن هو الرئيس؟",
        "And when?",
        "Which ones?",
    ],
)
def test_a_follow_up_that_asks_more_has_no_form(follow_up: str) -> None:
    assert follow_up_formed(follow_up) is None


@given(st.text(max_size=80))
def test_any_text_is_read_or_left(text: str) -> None:
    for read in READERS.values():
        formed = read(text)
        assert formed is None or formed.english


def test_the_question_stays_as_typed_and_is_answered_in_its_language() -> None:
    query = analyse("¿Cuántas veces se menciona la piratería?")
    assert (query.text, query.kind) == ("How many times is piracy mentioned?", "mentions")
    assert (query.asked, query.asked_in) == ("¿Cuántas veces se menciona la piratería?", "es")


def test_a_place_alone_is_asked_in_the_language_of_its_words() -> None:
    assert analyse("párrafo 8 de E/CN.99/2031/1").asked_in == "es"
    assert analyse("E/CN.99/2031/1, para. 8").asked_in == "en"


def after(question: str) -> Conversation:
    return Conversation().with_turn(Answer(question, question, True, "…"))


@pytest.mark.parametrize(
    ("before", "follow_up", "understood"),
    [
        ("¿Quién asistió al seminario de Teherán?", "¿y cuándo fue?", "When was the seminar of Tehran?"),
        ("Qui a assisté au séminaire de Téhéran ?", "Et où ?", "Where was the seminar of Tehran?"),
        (
            "Combien de pays ont ratifié la convention ?",
            "et en 2031 ?",
            "How many countries ratify the convention in 2031?",
        ),
        ("¿Qué decidió la Asamblea sobre Haití?", "¿por qué?", "Why did the Assembly decide that on Haiti?"),
    ],
)
def test_a_follow_up_is_read_after_the_english_of_what_was_asked(
    before: str, follow_up: str, understood: str
) -> None:
    read = in_english(follow_up, after(before))
    assert read is not None
    standalone = understood_in_english(read)
    assert standalone is not None
    assert standalone.question == understood


def test_what_was_understood_is_a_question_that_can_be_typed_again() -> None:
    shown = in_english("¿y cuándo fue? (¿Quién asistió al seminario de Teherán?)", Conversation())
    assert shown is not None
    standalone = understood_in_english(shown)
    assert standalone is not None
    assert standalone.question == "When was the seminar of Tehran?"


def test_nothing_is_a_follow_up_before_there_is_something_to_follow() -> None:
    assert in_english("¿y cuándo fue?", Conversation()) is None


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as library:
        assert not library.add([SAMPLE]).failed
        yield Assistant(library)


@pytest.mark.parametrize(
    "question",
    [
        "De quoi parlent ces documents ?",
        "¿Qué documentos tienes?",
        "Какие документы у вас есть?",
        "这些文件讲什么？",
        "ما هي الوثائق المتوفرة؟",
    ],
)
def test_what_is_held_is_told_in_every_language(assistant: Assistant, question: str) -> None:
    english = assistant.answer("What documents do you have?")
    answer = assistant.answer(question)
    assert answer.answered
    assert [c.source for c in answer.citations] == [c.source for c in english.citations]
    assert answer.text != english.text  # the sentence around the documents is in the question's language


def test_where_an_answer_stands_is_told_in_the_language_of_the_conversation(assistant: Assistant) -> None:
    first = assistant.answer("¿Se menciona Corvia en alguna parte?")
    assert first.answered
    source = assistant.answer("¿de qué documento es eso?", Conversation().with_turn(first))
    assert source.answered
    assert source.citations[0].source in {cited.source for cited in first.citations}
    assert source.standalone_question.startswith("¿de qué documento es eso? (")


def test_the_place_that_a_follow_up_means_is_shown(assistant: Assistant) -> None:
    first = assistant.answer("What does paragraph 2 of E/CN.29/2015/4 say?")
    place = first.citations[0]
    following = assistant.answer("Et le paragraphe suivant ?", Conversation().with_turn(first))
    assert following.answered
    assert following.citations[0].source == place.source
    assert following.standalone_question == f"Et le paragraphe suivant ? ({following.citations[0].citation})"


@pytest.mark.parametrize(
    ("question", "english"),
    [
        ("¿Cuándo se publicó el informe E/CN.99/2031/10?", "When was E/CN.99/2031/10 issued?"),
        ("en une phrase, de quoi parle E/CN.99/2031/10 ?", "What is E/CN.99/2031/10 about?"),
        ("О чём документ E/CN.99/2031/10/Add.1?", "Summarise E/CN.99/2031/10/Add.1"),
        ("من أعد الوثيقة A/99/L.3؟", "Who wrote A/99/L.3?"),
        ("Quelle est ton opinion sur la piraterie ?", "What do you think of piracy?"),
    ],
)
def test_what_is_asked_of_a_document_named_by_its_symbol(question: str, english: str) -> None:
    formed = question_formed(question)
    assert formed is not None
    assert formed.english == english


def test_a_question_about_an_answer_is_passed_over_by_what_follows_it() -> None:
    conversation = after("Qui a assisté au séminaire de Téhéran ?").with_turn(
        Answer("êtes-vous sûr ?", "êtes-vous sûr ? (E/CN.99/2031/1, para. 8)", True, "…")
    )
    read = in_english("et à Pretoria ?", conversation)
    assert read is not None
    standalone = understood_in_english(read)
    assert standalone is not None
    assert "Pretoria" in standalone.question
    assert shown_with("et à Pretoria ?", analyse(standalone.question), conversation) == (
        "et à Pretoria ? (Qui a assisté au séminaire de Téhéran ?)"
    )


def test_no_word_is_taken_out_of_the_brackets_of_a_follow_up() -> None:
    conversation = after("Qui a assisté au séminaire de Téhéran ?").with_turn(
        Answer("et où ?", "et où ? (Qui a assisté au séminaire de Téhéran ?)", True, "…")
    )
    said = [turn.answer.standalone_question for turn in without_brackets(conversation).turns]
    assert said == ["Qui a assisté au séminaire de Téhéran ?"] * 2


def test_a_follow_up_that_hangs_on_nothing_is_declined_in_its_own_language(assistant: Assistant) -> None:
    first = assistant.answer("Thank you")
    answer = assistant.answer("Сколько их?", Conversation().with_turn(first))
    assert not answer.answered
    assert any("а" <= letter <= "я" for letter in answer.text)


def test_the_author_that_the_masthead_prints_is_told_and_asked_for_again(assistant: Assistant) -> None:
    about = assistant.answer("What is E/CN.29/2015/4 about?")
    asked = assistant.answer("Who wrote it?", Conversation().with_turn(about))
    assert asked.standalone_question == "Who wrote E/CN.29/2015/4?"
    assert asked.answered
    assert asked.text.startswith("Report of the Secretary-General")
