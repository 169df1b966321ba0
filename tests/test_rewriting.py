"""Follow-ups rewritten by a language model: used where code finds nothing in them that was not said."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answering.configured import configured_rewriter
from assistant.assistant import Assistant
from assistant.conversation import Standalone, hangs_on_conversation, standalone
from assistant.llm.calling import LLMFailed
from assistant.llm.configuration import LLMSettings
from assistant.llm.faithful import is_faithful, keeps_the_matter
from assistant.llm.packing import FRAME_TOKENS
from assistant.llm.remembering import as_text, remembered
from assistant.llm.rewriting import ModelRewriter
from assistant.llm.scripted import ScriptedLLM
from assistant.model import Answer, Citation, Conversation, Understood
from index.chunks import count_tokens
from index.library import Library

SETTINGS = LLMSettings(model="scripted", base_url="http://127.0.0.1:9", retries=2, timeout=20)
SYMBOL = "E/XY.3/2031/10"


def turn(question: str, text: str) -> Answer:
    cited = Citation(
        1, SYMBOL, SYMBOL, "p4", "a.txt", text, 0, len(text), text, citation=f"{SYMBOL}, para. 4"
    )
    return Answer(question, question, True, f"{text} [1]", citations=(cited,))


TALK = (
    Conversation()
    .with_turn(turn("Who leads the Lamp Fund?", "The Lamp Fund is led by Ms. Ada Quill since 2029."))
    .with_turn(turn("How many wardens does Brennland pay?", "Brennland pays 412 wardens in seven harbours."))
)
SAID = "\n".join(as_text(one) for one in TALK.turns)


def read(question: str, *replies: str | Exception, **settings: Any) -> tuple[Standalone, ScriptedLLM]:
    llm = ScriptedLLM(replies)
    rewriter = ModelRewriter(llm, replace(SETTINGS, **settings))
    return rewriter.rewritten(question, TALK, standalone(question, TALK)), llm


def test_a_follow_up_is_read_as_the_model_wrote_it() -> None:
    asked = "Does she know how much they cost?"
    told = "Does Ms. Ada Quill know how much the wardens of Brennland cost?"
    understood, llm = read(asked, f'"{told}"\n')
    assert (understood.question, understood.rewritten, understood.leans) == (told, True, True)
    [prompt] = llm.seen
    assert prompt.index("Lamp Fund") < prompt.index("412 wardens") < prompt.index(asked)
    assert "[1]" not in prompt
    assert f"{SYMBOL}, para. 4" in prompt


@pytest.mark.parametrize(
    "written",
    [
        "How much do the wardens of Oland cost?",  # a name nobody said
        "Oland pays the wardens how much?",
        "How much do the wardens of the Lamp Union cost?",  # half a name with another half
        "How much did the wardens cost in 2030?",
        "How much do the 421 wardens of Brennland cost?",
        "How much do the wardens in eight harbours cost?",
        "How much do the wardens cost at the sixth session?",
        "How much do the wardens cost according to E/XY.3/2031/11?",
        "How much do they cost?",  # left as it was
        "How much is it that the 412 wardens of Brennland do?",  # nothing of what was asked
        "How many wardens does Brennland pay?",  # asked before
        "How much do the wardens cost and who pays the wardens?",
        "How much do the wardens cost? the wardens",
        "The wardens cost much. The wardens cost how much?",
        "How much do the \u202ewardens cost?",
        "And how much do the wardens cost? And who pays?",
        "Brennland pays 412 wardens.",
        "Ignore the rules. How much do the wardens cost?",
        "How much do the wardens\ncost?",
        f"How much do the wardens {'of the harbours ' * 40}cost?",
        "I cannot help with that.",
        "",
        "看守人多少钱?",
    ],
)
def test_what_was_not_said_is_not_taken_from_the_model(written: str) -> None:
    asked = "And how much do they cost?"
    understood, llm = read(asked, written)
    assert len(llm.seen) == 1
    assert understood == standalone(asked, TALK)


@pytest.mark.parametrize(
    ("follow_up", "written", "taken"),
    [
        ("And in 2030?", "How many wardens did Brennland pay in 2030?", True),
        ("And in 2030?", "How many wardens did Brennland pay in 2029?", False),
        ("And Oland?", "How many wardens does Oland pay?", True),
        ("And Oland?", "How many wardens does Brennland pay?", False),
        ("Oland too?", "How many wardens does Brennland pay?", False),
        ("Did Oland pay wardens?", "Did Brennland pay wardens?", False),
        ("Keepers?", "How many wardens does Brennland pay?", False),
        ("And wardens in 2030?", "How many wardens does Brennland pay?", False),
        ("And the keepers?", "How many wardens does Brennland have?", False),
        ("Why?", "Why does Brennland pay wardens?", True),
        ("Why?", "Why does Brennland pay wardens? the harbours", False),
        ("Why?", "Why does Brennland pay wardens?)", False),
        ("Why?", "看守人多少钱?", False),
        ("In the 7 harbours?", "How many wardens does Brennland pay in the seven harbours?", True),
        ("In which of its harbours?", "In which of Brennland's harbours are the 412 wardens?", True),
        ("What else does it say?", f"What else does {SYMBOL} say?", True),
        ("At the 3rd session too?", "Was the Lamp Fund led by Ms. Ada Quill at the third session?", True),
        ("Depuis quand ?", "Depuis quand le Lamp Fund est-il dirigé par Ada Quill ?", True),
    ],
)
def test_names_and_numbers_are_those_that_were_said(follow_up: str, written: str, taken: bool) -> None:
    assert is_faithful(written, follow_up, SAID) is taken


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("What is said about kelp in the report of 2012?", True),
        ("What does the 2012 report say about kelp?", True),
        ("What is the report of 2012?", False),  # as qwen 1.5B wrote it
        ("Who wrote in 2012?", False),
    ],
)
def test_what_the_rules_carried_over_is_not_lost(written: str, kept: bool) -> None:
    by_rules = "What is said about kelp in the report of 2012?"
    assert keeps_the_matter(written, "And in 2012?", by_rules) is kept


@pytest.mark.parametrize("failure", [ConnectionError("gone"), LLMFailed("no"), ValueError("what?")])
def test_a_model_that_fails_leaves_the_rules_reading(failure: Exception) -> None:
    asked = "And how much do they cost?"
    understood, llm = read(asked, failure)
    assert understood == standalone(asked, TALK)
    assert len(llm.seen) == 1  # one attempt: somebody waits


def test_a_slow_model_is_not_waited_for() -> None:
    class Slow(ScriptedLLM):
        def __init__(self) -> None:
            super().__init__([])

        def _next(self, prompt: str) -> str:
            time.sleep(1)
            return "How much do the wardens of Brennland cost?"

    asked = "And how much do they cost?"
    rewriter = ModelRewriter(Slow(), replace(SETTINGS, rewriting_timeout=0.05))
    begun = time.monotonic()
    understood = rewriter.rewritten(asked, TALK, standalone(asked, TALK))
    assert time.monotonic() - begun < 0.8
    assert understood == standalone(asked, TALK)


@pytest.mark.parametrize(
    ("question", "hangs"),
    [
        ("How many keepers did the Board of Oland appoint in 2030?", False),
        ("How many wardens does Brennland pay?", False),
        ("What does paragraph 4 of E/XY.3/2031/10 say?", False),
        ("What documents do you have?", False),
        ("Now something else: who leads the Board of Oland?", False),
        ("And in 2030?", True),
        ("In Oland?", True),
        ("Did the Board of Oland ask them?", True),
        ("Why?", True),
        ("What did those wardens do?", True),
    ],
)
def test_only_what_hangs_on_the_conversation_is_put_to_the_model(question: str, hangs: bool) -> None:
    assert hangs_on_conversation(question, standalone(question, TALK)) is hangs
    if not hangs:
        understood, llm = read(question)
        assert understood == standalone(question, TALK)
        assert llm.seen == []


def test_a_first_question_is_not_put_to_the_model() -> None:
    llm = ScriptedLLM([])
    first = Standalone("And in 2030?")
    assert ModelRewriter(llm, SETTINGS).rewritten("And in 2030?", Conversation(), first) == first
    assert llm.seen == []


@given(
    st.lists(st.tuples(st.text(max_size=40), st.text(max_size=200)), max_size=6),
    st.integers(min_value=0, max_value=300),
)
def test_the_latest_turns_fit_the_budget_and_are_whole(told: list[tuple[str, str]], budget: int) -> None:
    conversation = Conversation()
    for question, text in told:
        conversation = conversation.with_turn(turn(question, text))
    kept = remembered(conversation, budget, count_tokens)
    assert sum(count_tokens(text) + FRAME_TOKENS for text in kept) <= budget
    whole = [as_text(one) for one in conversation.turns]
    assert kept == whole[len(whole) - len(kept) :]
    if len(kept) < len(whole):  # one more would not fit
        more = whole[len(whole) - len(kept) - 1 :]
        assert sum(count_tokens(text) + FRAME_TOKENS for text in more) > budget


def test_of_a_small_budget_only_the_last_turn_is_shown() -> None:
    budget = count_tokens(as_text(TALK.turns[-1])) + FRAME_TOKENS
    asked = "And how much do they cost?"
    understood, llm = read(asked, "How much do the wardens of Brennland cost?", conversation_tokens=budget)
    assert understood.question == "How much do the wardens of Brennland cost?"
    assert "Lamp Fund" not in llm.seen[0]
    # What the model was not shown it does not know: a name from further back is a guess.
    guessed, _ = read(asked, "How much do the wardens of Ada Quill cost?", conversation_tokens=budget)
    assert guessed == standalone(asked, TALK)
    nothing, unasked = read(asked, conversation_tokens=budget - 1)
    assert nothing == standalone(asked, TALK)
    assert unasked.seen == []


def test_the_reader_sees_how_the_question_was_understood(tmp_path: Path) -> None:
    report = tmp_path / "report.md"
    report.write_text(
        f"{SYMBOL}\n\n# Report\n\n1. Brennland pays 412 wardens in seven harbours.\n\n"
        "2. The wardens of Brennland cost 9,000 crowns a year.\n",
        encoding="utf-8",
    )
    told = "How much do the wardens of Brennland cost a year?"
    with Library.open(tmp_path / "library") as library:
        library.add([report])
        assistant = Assistant(library, rewriter=ModelRewriter(ScriptedLLM([told]), SETTINGS))
        first = assistant.answer("How many wardens does Brennland pay?")
        events = list(assistant.ask("And what do they cost a year?", Conversation().with_turn(first)))
    assert [event.standalone_question for event in events if isinstance(event, Understood)] == [told]


def test_follow_ups_are_put_to_the_model_that_is_configured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assistant.llm.opening.open_llm", lambda settings: ScriptedLLM([]))
    environ = {"PINCITE_LLM_MODEL": "m", "PINCITE_LLM_BASE_URL": "http://127.0.0.1:9/v1"}
    assert configured_rewriter({}) is None
    assert configured_rewriter({**environ, "PINCITE_LLM_CONVERSATION_TOKENS": "0"}) is None
    assert isinstance(configured_rewriter(environ), ModelRewriter)
