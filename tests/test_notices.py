"""What is said beside an answer: in the language of the question, whatever kind of answer it is."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib.resources import files

import pytest

from assistant.answering.generative import GenerativeAnswerer
from assistant.answering.joining import join
from assistant.answering.wording import Phrases
from assistant.assistant import Assistant, Task
from assistant.language import Language
from assistant.llm.configuration import LLMSettings
from assistant.llm.scripted import ScriptedLLM
from assistant.model import Answer, Examined
from assistant.question import analyse
from assistant.verification.verdict import Reason
from index.embedding import HashingEncoder
from index.library import Library
from tests.mastheads import masthead
from ui.cli.asking import _print_answer
from ui.web.rendering import Renderer

SIX: tuple[Language, ...] = ("ar", "en", "es", "fr", "ru", "zh")
SETTINGS = LLMSettings(model="scripted", base_url="http://127.0.0.1:9", retries=0, timeout=20)
REPORT = (
    masthead(
        "E/CN.29/2017/L.1",
        "Economic and Social Council",
        "12 May 2017",
        distribution="Limited",
        markdown=True,
    )
    + """Commission on Lighthouses and Coastal Signals

## Draft report

1. Several speakers welcomed the survey of 2014, which had counted 412 stations in 31 States.

2. The Commission recommended the following:

(a) The survey should be repeated;

(b) Fog signals should be kept.
"""
)
STATIONS = "How many stations did the survey of 2014 count?"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("notices")
    (folder / "report.md").write_text(REPORT, encoding="utf-8")
    with Library.open(folder / "library", encoders=[HashingEncoder()]) as opened:
        opened.add([folder / "report.md"])
        yield opened


class Unauthorised(Exception):
    status_code = 401


@pytest.mark.parametrize("language", SIX)
def test_every_language_has_every_phrase_with_the_same_blanks(language: Language) -> None:
    def table(code: str) -> dict[str, dict[str, str]]:
        text = files("assistant.answering").joinpath(f"phrases/{code}.json").read_text("utf-8")
        loaded: dict[str, dict[str, str]] = json.loads(text)
        return loaded

    english, own = table("en"), table(language)
    assert own["phrases"].keys() == english["phrases"].keys()
    assert own["counted"].keys() == english["counted"].keys()
    for key, words in own["phrases"].items():
        assert set(re.findall(r"\{\w+\}", words)) == set(re.findall(r"\{\w+\}", english["phrases"][key])), key


@pytest.mark.parametrize("language", SIX)
@pytest.mark.parametrize(
    ("reply", "key"),
    [
        ("Nine kings paid for it [1].", "nothing_left"),
        ("", "model_found_nothing"),
        (Unauthorised(), "llm_error_401"),
    ],
)
def test_why_the_model_is_not_heard_is_said_in_the_language_of_the_question(
    library: Library, language: Language, reply: str | Exception, key: str
) -> None:
    phrases = Phrases(language)
    answerer = GenerativeAnswerer(library, ScriptedLLM([reply]), SETTINGS)
    draft = answerer.draft(Task(analyse(STATIONS), phrases))
    why = phrases.say(key, model=SETTINGS.named, detail="401")
    assert f"{why} {phrases.say('from_documents')}" in draft.notices


def test_what_was_withdrawn_is_counted_in_the_language_of_the_question(library: Library) -> None:
    written = "The survey of 2014 had counted 412 stations in 31 States [1]. Nine kings paid for it [1]."
    answerer = GenerativeAnswerer(library, ScriptedLLM([written]), SETTINGS)
    draft = answerer.draft(Task(analyse(STATIONS), Phrases("ru")))
    assert any("1 предложение" in notice for notice in draft.notices)


@pytest.mark.parametrize(
    "question",
    ["Que dit le paragraphe 1 de E/CN.29/2017/L.1 ?", "Resuma el documento E/CN.29/2017/L.1"],
)
def test_quotes_in_another_language_are_said_to_be(library: Library, question: str) -> None:
    answer = Assistant(library).answer(question)
    language: Language = "fr" if "dit" in question else "es"
    assert answer.citations
    assert answer.notices.count(Phrases(language).say("original")) == 1


def test_quotes_in_the_language_of_the_question_are_not(library: Library) -> None:
    assert Phrases("en").say("original") not in Assistant(library).answer(STATIONS).notices


def test_how_much_was_examined_is_part_of_the_answer(library: Library) -> None:
    documents, paragraphs = library.counts()[0], len(library.paragraphs("report.md"))
    for question in (STATIONS, "Summarize E/CN.29/2017/L.1"):
        answer = Assistant(library).answer(question)
        assert answer.examined is not None
        assert (answer.examined.paragraphs, answer.examined.documents) == (paragraphs, documents)
        assert answer.examined.said == f"Examined: {paragraphs} paragraphs in 1 document."
        assert answer.to_json()["examined"]["documents"] == 1
        assert Answer.from_json(answer.to_json()) == answer
    declined = Assistant(library).answer("Who won the regatta in Halmark?")
    assert not declined.answered
    assert declined.examined is None


def test_it_is_shown_where_several_things_are_told(library: Library) -> None:
    one = Assistant(library).answer("What does paragraph 1 of E/CN.29/2017/L.1 say?")
    several = Assistant(library).answer("Summarize E/CN.29/2017/L.1")
    assert 'class="examined"' not in Renderer().answer(one)
    assert "Examined: " in Renderer().answer(several)


def test_answers_drawn_from_different_numbers_say_no_number_together() -> None:
    few, many = Examined(3, 1, "three"), Examined(30, 2, "thirty")

    def answer(examined: Examined) -> Answer:
        return Answer("Q?", "Q?", True, "A.", examined=examined)

    assert join("Q? Q?", [answer(few), answer(many)]).examined is None
    assert join("Q? Q?", [answer(few), answer(few)]).examined == few


def test_the_terminal_shows_standing_and_on_request_drafts(
    library: Library, capsys: pytest.CaptureFixture[str]
) -> None:
    answerer = GenerativeAnswerer(library, ScriptedLLM(["Nine kings paid for it [1]."]), SETTINGS)
    answer = Assistant(library, answerer=answerer).answer(STATIONS)
    _print_answer(answer, with_question=False, drafts=False)
    plain = capsys.readouterr().out
    assert "E/CN.29/2017/L.1, para. 1 (draft report): “" in plain
    assert "Nine kings" not in plain
    _print_answer(answer, with_question=False, drafts=True)
    drafts = capsys.readouterr().out
    assert "withdrawn: Nine kings paid for it.\n  – " in drafts


def test_a_withdrawn_sentence_is_escaped_and_its_reason_told() -> None:
    from assistant.model import Sentence

    withdrawn = (Sentence("<b>Nine</b> kings.", (), False, ("the number “nine” is not there",)),)
    html = Renderer().answer(Answer("Q?", "Q?", True, "A.", withdrawn=withdrawn), language="es")
    assert "&lt;b&gt;Nine&lt;/b&gt; kings." in html
    assert "the number “nine” is not there" in html
    assert "Mostrar lo que se ha retirado (1)" in html
    assert "<details" not in Renderer().answer(Answer("Q?", "Q?", True, "A."))


@pytest.mark.parametrize(
    ("language", "english", "named"),
    [
        ("fr", "the Security Council", "Conseil de sécurité"),
        ("es", "the General Assembly", "Asamblea General"),
        ("ru", "Economic and Social Council", "Экономический и Социальный Совет"),
        ("zh", "the Commission", "委员会"),
        ("ar", "the Security Council", "مجلس الأمن"),
        ("fr", "the Bureau", "Bureau"),
        ("fr", "the Commission on Kelp", "Commission on Kelp"),
        ("en", "the Security Council", "the Security Council"),
    ],
)
def test_an_organ_is_named_in_the_language_of_the_question_where_its_name_is_known(
    language: Language, english: str, named: str
) -> None:
    assert Phrases(language).body(english) == named


def test_what_no_sentence_says_of_an_organ_is_told_with_its_name_in_that_language() -> None:
    phrases = Phrases("fr")
    said = phrases.say("unsaid", actor=phrases.body("the Security Council"))
    assert "(Conseil de sécurité)" in said
    assert "the " not in said


REASONS = (
    Reason("quote", "absent", "nine kings"),
    Reason("meaning", "absent", ""),
    Reason("meaning", "weak", ""),
    Reason("relevance", "absent", ""),
    Reason("view", "contradicted", "was kelp", "regarded"),
    Reason("wish", "contradicted", "was paid", "should be"),
    Reason("reference", "absent", "They"),
    Reason("number", "absent", "412"),
    Reason("date", "contradicted", "2014", "2015"),
    Reason("speaker", "contradicted", "", "one speaker"),
    *(
        Reason(kind, "absent", "kelp")
        for kind in ("name", "country", "negation", "modality", "action", "wording")
    ),
)


@pytest.mark.parametrize("language", SIX)
@pytest.mark.parametrize("reason", REASONS)
def test_why_a_sentence_was_withdrawn_is_told_in_every_language_with_the_words_it_is_about(
    language: Language, reason: Reason
) -> None:
    told = reason.told(language)
    assert told
    assert "{" not in told
    english = str(reason)
    assert (told == english) == (language == "en")
    for words in (reason.said, reason.found):
        assert not words or (words in told) == (words in english)


def test_the_reasons_of_a_withdrawn_sentence_are_in_the_language_of_the_question(library: Library) -> None:
    written = "The survey of 2014 had counted 412 stations in 31 States [1]. Nine kings paid for it [1]."
    answerer = GenerativeAnswerer(library, ScriptedLLM([written]), SETTINGS)
    draft = answerer.draft(Task(analyse(STATIONS), Phrases("es")))
    (withdrawn,) = draft.withdrawn
    assert any("texto citado" in reason or "pregunta" in reason for reason in withdrawn.reasons)
