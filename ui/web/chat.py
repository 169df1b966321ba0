"""The conversation: a Gradio application of a question box and two HTML regions, streamed.

The regions are ``gr.HTML`` and not ``gr.Chatbot``: a chatbot repeats a message's whole markup in its
``aria-label``, drops ``aria`` attributes while sanitising, and lets Markdown rewrite the text of a quotation.
Here the templates escape everything, and finished turns keep still while the next one is written.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from assistant.model import Answer, Conversation, Finished, TextDelta, Understood
from index.errors import PinciteError
from index.filters import NO_FILTERS, Filters
from ui.web.answer_view import read_otherwise
from ui.web.readiness import Answers
from ui.web.rendering import Renderer
from ui.web.settings import WebSettings

if TYPE_CHECKING:
    import gradio


# One core saturates near 1,900 streamed updates a second over all users (measured with Gradio 6.31).
_SECONDS_BETWEEN_UPDATES = 0.1
_TURNS_KEPT = 30
_MEMORY_KEY = "pincite-conversation"

# Two tabs share what the browser keeps: each has its own conversation again after a reload. Without one of
# its own a tab goes on with the last one.
_KEEP_IN_TAB = f"""memory => {{
    try {{
        sessionStorage.removeItem("{_MEMORY_KEY}");
        sessionStorage.setItem("{_MEMORY_KEY}", JSON.stringify(memory));
        dispatchEvent(new Event("{_MEMORY_KEY}-kept"));
    }} catch {{ /* refused or full: then the last conversation of any tab */ }}
    return [];
}}"""
_KEPT = f"""memory => {{
    let own = null;
    try {{ own = JSON.parse(sessionStorage.getItem("{_MEMORY_KEY}")); }} catch {{ /* refused */ }}
    return [own ?? memory, document.documentElement.lang];
}}"""

# The box is empty by then: what is being answered stands in the page.
_QUESTION_BEING_ANSWERED = """() => [
    document.querySelector("#current .turn.busy .question .words")?.textContent ?? "",
    document.documentElement.lang,
]"""

Memory = list[dict[str, Any]]
SourcesMatching = Callable[[str], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Frame:
    """What the page shows after one step: earlier turns, the turn being answered, what the browser keeps."""

    past: str
    current: str
    memory: Memory
    finished: bool


class Chat:
    """The steps of a conversation, apart from Gradio. One object serves everybody and keeps nothing."""

    def __init__(
        self,
        assistant: Answers,
        renderer: Renderer,
        settings: WebSettings,
        *,
        sample_size: int = 0,
        sources_matching: SourcesMatching = lambda words: (),
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._assistant = assistant
        self._renderer = renderer
        self._settings = settings
        self._sample_size = sample_size
        self._sources_matching = sources_matching
        self._clock = clock

    def welcome(self, language: str = "en") -> str:
        """What stands where a conversation will be."""
        return self._renderer.welcome(
            examples=self._settings.examples, sample_size=self._sample_size, language=language
        )

    def restore(self, memory: Memory, language: str) -> tuple[str, str]:
        """The regions for a conversation that the browser kept: (turns before the last, the last turn)."""
        turns = [self._renderer.answer(answer, language=language) for answer in answers_in(memory)]
        return ("".join(turns[:-1]), turns[-1]) if turns else ("", self.welcome(language))

    def ask(self, question: str, memory: Memory, language: str, selection: str = "") -> Iterator[Frame]:
        """Answer ``question``; a frame at once, then about ten a second while text arrives, then the last.

        ``selection`` are words of the document list: only documents that match them are asked.
        """
        answers = answers_in(memory)
        past = "".join(self._renderer.answer(answer, language=language) for answer in answers)
        kept = [answer.to_json() for answer in answers]
        understood: str | None = None
        text = ""

        def unfinished() -> Frame:
            html = self._renderer.unfinished(question, text, understood=understood, language=language)
            return Frame(past, html, kept, finished=False)

        yield unfinished()
        shown_at = self._clock()
        try:
            within, notices = self._selected(selection, language)
            for event in self._assistant.ask(question, conversation_of(answers), within=within):
                if isinstance(event, Finished):
                    answer = replace(event.answer, notices=(*notices, *event.answer.notices))
                    html = self._renderer.answer(answer, language=language)
                    yield Frame(past, html, [*kept, answer.to_json()][-_TURNS_KEPT:], finished=True)
                    return
                if isinstance(event, Understood):
                    standalone = event.standalone_question.strip()
                    understood = standalone if read_otherwise(standalone, question) else None
                elif isinstance(event, TextDelta):
                    text += event.text
                if self._clock() - shown_at >= _SECONDS_BETWEEN_UPDATES:
                    shown_at = self._clock()
                    yield unfinished()
        except PinciteError as error:
            yield self._failed(question, str(error), past, kept, language)
        except Exception:
            # The page must not wait for ever; the traceback belongs in the server's log.
            message = self._renderer.strings.get(language, "unexpected")
            yield self._failed(question, message, past, kept, language)
            raise

    def _selected(self, words: str, language: str) -> tuple[Filters, tuple[str, ...]]:
        """The filter that ``words`` of the document list mean, and the notice that says so."""
        if not words.strip():
            return NO_FILTERS, ()
        sources = self._sources_matching(words)
        if not sources:
            raise PinciteError(self._renderer.strings.get(language, "documents.none"))
        say = self._renderer.strings.get
        return Filters(sources=sources), (say(language, "selection.said", words=words, n=len(sources)),)

    def stopped(self, question: str, language: str) -> str:
        """The turn that the reader stopped. What was written is not kept: nothing had checked it yet."""
        return self._renderer.stopped(question, language=language)

    def _failed(self, question: str, message: str, past: str, kept: Memory, language: str) -> Frame:
        html = self._renderer.failure(question, message, language=language)
        return Frame(past, html, kept, finished=True)


def answers_in(memory: Memory) -> list[Answer]:
    """The answers that a browser kept; a memory of another version of Pincite counts as empty."""
    try:
        return [Answer.from_json(stored) for stored in memory or []]
    except (TypeError, ValueError, KeyError, AttributeError):
        return []


def conversation_of(answers: list[Answer]) -> Conversation:
    """The conversation in which ``answers`` were given, oldest first."""
    conversation = Conversation()
    for answer in answers:
        conversation = conversation.with_turn(answer)
    return conversation


def build_chat(chat: Chat, renderer: Renderer, settings: WebSettings) -> gradio.Blocks:
    """The Gradio application around ``chat``."""
    import gradio as gr

    # Language and selection are known only to the page: its script passes them along with the question.
    with_page = """(question, memory) => [
        question, memory, document.documentElement.lang, document.body.dataset.selection ?? ""
    ]"""
    busy: dict[str, Any] = {
        "concurrency_limit": settings.questions_at_once,
        "show_progress": "hidden",
        "api_visibility": "private",
    }

    def ask(question: str, memory: Memory, language: str, selection: str) -> Iterator[tuple[Any, ...]]:
        question = question.strip()
        if not question:
            yield gr.skip(), gr.skip(), gr.skip(), gr.skip()
            return
        first = True
        for frame in chat.ask(question[: settings.longest_question], memory, language, selection):
            kept = frame.memory if frame.finished else gr.skip()
            yield frame.past if first else gr.skip(), frame.current, kept, "" if first else gr.skip()
            first = False

    def restore(memory: Memory, language: str) -> tuple[str, str, Memory]:
        return (*chat.restore(memory, language), memory)

    def stopped(question: str, language: str) -> Any:
        # The answer may have been finished between the click and its arrival here.
        return chat.stopped(question, language) if question else gr.skip()

    def forget(language: str) -> tuple[str, str, Memory, str]:
        return "", chat.welcome(language), [], ""

    blocks: gradio.Blocks = gr.Blocks(title="Pincite", analytics_enabled=False, fill_width=True)
    with blocks:
        gr.HTML(renderer.shell(), elem_id="shell", apply_default_css=False)
        memory = gr.BrowserState([], storage_key=_MEMORY_KEY, secret=_MEMORY_KEY)
        language = gr.Textbox("en", visible="hidden", elem_id="page-language")
        selection = gr.Textbox("", visible="hidden", elem_id="page-selection")
        past = gr.HTML("", elem_id="past", apply_default_css=False)
        current = gr.HTML(chat.welcome(), elem_id="current", apply_default_css=False)
        question = gr.Textbox(
            show_label=False,
            label=renderer.strings.get("en", "ask"),
            placeholder=renderer.strings.get("en", "ask"),
            elem_id="question",
            lines=1,
            max_lines=5,
            max_length=settings.longest_question,
            submit_btn=True,
            stop_btn=True,
            container=False,
        )
        clear = gr.Button("New conversation", elem_id="forget", visible="hidden")
        asking = question.submit(
            ask,
            [question, memory, language, selection],
            [past, current, memory, question],
            js=with_page,
            **busy,
        )
        asking.then(None, [memory], None, js=_KEEP_IN_TAB, api_visibility="private")
        # In two steps: said at once, "stopped" would be overwritten by what was still on its way.
        question.stop(None, cancels=[asking], show_progress="hidden", api_visibility="private").then(
            stopped,
            [question, language],
            [current],
            js=_QUESTION_BEING_ANSWERED,
            show_progress="hidden",
            api_visibility="private",
        )
        clear.click(
            forget,
            [language],
            [past, current, memory, question],
            js="() => [document.documentElement.lang]",
            api_visibility="private",
        ).then(None, [memory], None, js=_KEEP_IN_TAB, api_visibility="private")
        blocks.load(
            restore,
            [memory, language],
            [past, current, memory],
            js=_KEPT,
            show_progress="hidden",
            api_visibility="private",
        )
    return blocks
