"""The steps of a conversation, without Gradio and without a browser."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.model import Answer, Conversation, Event, TextDelta
from index.filters import NO_FILTERS, Filters
from tests.web.fakes import FakeAssistant
from ui.web.chat import Chat, Frame, answers_in
from ui.web.rendering import Renderer
from ui.web.settings import WebSettings


class Clock:
    """Time that passes by ``step`` seconds at every look."""

    def __init__(self, step: float) -> None:
        self.step, self.now = step, 0.0

    def __call__(self) -> float:
        self.now += self.step
        return self.now


def chat(assistant: FakeAssistant | None = None, *, step: float = 0.0) -> Chat:
    return Chat(assistant or FakeAssistant(), Renderer(), WebSettings(), clock=Clock(step))


def frames(question: str, memory: list[dict[str, object]] | None = None, *, step: float = 0.0) -> list[Frame]:
    return list(chat(step=step).ask(question, memory or [], "en"))


def test_the_question_is_shown_at_once() -> None:
    first = frames("How many?")[0]
    assert "How many?" in first.current
    assert "Looking through the documents" in first.current
    assert not first.finished


def test_text_is_shown_while_it_arrives_but_not_word_by_word() -> None:
    assert len(frames("How many?", step=0.0)) == 2
    slow = frames("How many?", step=1.0)
    assert len(slow) > 4
    assert "22 States" in slow[4].current


def test_a_follow_up_shows_how_it_was_understood() -> None:
    memory = frames("How many?")[-1].memory
    last = frames("And then?", memory)[-1]
    assert "Understood as" in last.current
    assert 'data-edit="And then? (in E/CN.29/2015/4)"' in last.current
    assert "How many?" in last.past
    assert len(last.memory) == 2


def test_what_the_browser_keeps_is_read_back_to_the_same_answer() -> None:
    memory = frames("How many?")[-1].memory
    assert answers_in(memory) == [FakeAssistant().answer("How many?")]
    past, current = chat().restore(memory, "en")
    assert past == ""
    assert 'class="cite"' in current


@pytest.mark.parametrize(
    "memory", [[{"old": 1}], ["text"], [None], [{"question": "q", "text": "t", "citations": 5}]]
)
def test_a_memory_of_another_version_counts_as_empty(memory: list[dict[str, object]]) -> None:
    assert answers_in(memory) == []
    assert "welcome" in chat().restore(memory, "en")[1]


def test_a_refusal_is_shown_as_a_sentence_and_not_remembered() -> None:
    last = frames("please fail")[-1]
    assert "The library was closed." in last.current
    assert last.memory == []
    assert last.finished


class Broken(FakeAssistant):
    def ask(
        self,
        question: str,
        conversation: Conversation = Conversation(),  # noqa: B008
        *,
        within: Filters = NO_FILTERS,
    ) -> Iterator[Event]:
        yield TextDelta("half ")
        raise RuntimeError("disk on fire")

    def answer(
        self,
        question: str,
        conversation: Conversation = Conversation(),  # noqa: B008
        *,
        within: Filters = NO_FILTERS,
    ) -> Answer:
        raise RuntimeError("disk on fire")


def test_only_the_documents_selected_are_asked_and_the_answer_says_so() -> None:
    assistant = FakeAssistant()
    selecting = Chat(
        assistant,
        Renderer(),
        WebSettings(),
        sources_matching=lambda words: ("a.md", "b.md")[: len(words) - 3],
    )
    last = list(selecting.ask("How many?", [], "en", "2015"))[-1]
    assert assistant.asked_within == Filters(sources=("a.md",))
    assert "Only documents matching “2015” were asked: 1." in last.current
    list(selecting.ask("How many?", [], "en", ""))
    assert assistant.asked_within == NO_FILTERS


def test_a_selection_that_holds_nothing_is_said_to_hold_nothing() -> None:
    last = list(chat().ask("How many?", [], "en", "no such words"))[-1]
    assert "No document matches." in last.current
    assert last.memory == []


def test_an_unexpected_failure_ends_the_turn_and_reaches_the_log() -> None:
    steps = chat(Broken()).ask("How many?", [], "en")
    next(steps)
    last = next(steps)
    assert "Something unexpected happened" in last.current
    assert "disk on fire" not in last.current
    with pytest.raises(RuntimeError, match="disk on fire"):
        next(steps)
