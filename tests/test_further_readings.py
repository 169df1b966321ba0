"""What else a follow-up may ask: the readings made of it, none without a name or time that was typed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.answering.draft import Draft, Line, whole_paragraph
from assistant.assistant import Task
from assistant.further_readings import FurtherReading, further_readings, names_more
from assistant.model import Answer, Citation, Conversation
from assistant.surer import is_outside, is_surer, is_unsure
from index.embedding import HashingEncoder
from index.library import Library


def _after(question: str, quote: str, *sources: str) -> Conversation:
    cited = tuple(
        Citation(n, f"E/{n}", f"E/{n}", "p4", source, quote, 0, len(quote), quote)
        for n, source in enumerate(sources or ("a.txt",), 1)
    )
    return Conversation().with_turn(Answer(question, question, bool(cited), "…", citations=cited))


FUND = _after("How many divers did the Kelp Fund employ in 2031?", "The Kelp Fund employed 12 divers.")


@pytest.mark.parametrize(
    ("typed", "understood", "readings"),
    [
        (
            "Where is its harbour?",
            "Where is the harbour of divers?",
            ["Where is the harbour of divers?", "Where is its harbour?"],
        ),
        ("and how many boats are there?", "How many boats are there?", ["How many boats are there?"]),
        ("And boats?", "How many boats did it employ?", ["How many boats did it employ?"]),  # no question
        (
            "Which of them were boats?",
            "Which of the vessels were boats?",
            ["Which of the vessels were boats?"],  # "of them" is of nothing else
        ),
    ],
)
def test_a_follow_up_may_be_read_as_typed(typed: str, understood: str, readings: list[str]) -> None:
    found = [reading.question for reading in further_readings(typed, understood, FUND)]
    assert found == readings


def test_a_reading_that_drops_what_was_typed_is_none() -> None:
    found = further_readings("How many in Norway in 2033?", "How many divers in 2031?", FUND)
    assert found
    assert all("Norway" in one.question and "2033" in one.question for one in found)


def test_the_documents_cited_before_are_asked_first() -> None:
    first = further_readings("How many boats has it?", "How many boats has the Kelp Fund?", FUND)[0]
    assert first == FurtherReading("How many boats has the Kelp Fund?", ("a.txt",))


@pytest.mark.parametrize(
    "question",
    [
        "What does E/2031/5 say?",
        "Thanks!",
        "paragraph 7",
        "What does resolution 9 (2031) ask for?",
        "No, I meant the boats.",
        "¿Cuántos barcos hay?",  # no follow-up by its form
    ],
)
def test_what_says_itself_where_to_look_is_read_in_one_way(question: str) -> None:
    assert further_readings(question, question, FUND) == []


def test_after_nothing_but_declined_questions_there_is_no_other_reading() -> None:
    declined = Conversation().with_turn(Answer("Who dives?", "Who dives?", False, "…"))
    assert further_readings("And where?", "Where?", declined) == []


def test_an_answer_out_of_many_files_is_no_conversation_about_a_document() -> None:
    wide = _after("Which divers were named?", "Divers were named.", *"abcd")
    assert further_readings("And who dives?", "Who dives?", wide) == []


SURE, UNSURE, DECLINED = Draft(True, sure=0.9), Draft(True, sure=0.1), Draft(False)
LOOKED_UP = Draft(True)


@pytest.mark.parametrize(
    ("other", "draft", "surer"),
    [
        (SURE, DECLINED, True),
        (SURE, UNSURE, True),
        (UNSURE, DECLINED, False),
        (UNSURE, SURE, False),
        (SURE, SURE, False),
        (LOOKED_UP, DECLINED, False),
        (DECLINED, DECLINED, False),
    ],
)
def test_another_reading_must_be_surer_by_much(other: Draft, draft: Draft, surer: bool) -> None:
    assert is_surer(other, draft, lead=True) is surer


def test_what_is_sure_or_looked_up_is_compared_with_nothing() -> None:
    assert [is_unsure(one) for one in (SURE, LOOKED_UP, UNSURE, DECLINED)] == [False, False, True, True]


@dataclass(frozen=True)
class _Told:
    """Answers what it was told to by paragraph and surety; keeps to the documents of its library."""

    library: Library
    told: dict[str, tuple[str, float | None]]

    def over(self, library: Library) -> _Told:
        return _Told(library, self.told)

    def draft(self, task: Task) -> Draft:
        name, sure = self.told.get(task.query.text, ("", None))
        held = [one for one in self.library.documents() if one.source.endswith(name)] if name else []
        if not held:
            return Draft(False, (Line("No."),))
        stored = self.library.paragraphs(held[0].source)[0]
        return Draft(True, (Line(stored.text, (whole_paragraph(stored),)),), sure=sure)


FIRST, TYPED, READ = (
    "Who chaired the Lima seminar?",
    "Who was hurt there?",
    "Who was hurt at the Lima seminar?",
)


@pytest.mark.parametrize(
    ("sure_as_read", "sure_as_typed", "answered_as"),
    [
        (None, ("a.txt", 0.8), TYPED),  # declined as read
        (None, ("a.txt", 0.4), READ),  # and not sure as typed
        (None, ("b.txt", 0.9), READ),  # answered, but by another document
        (("a.txt", 0.9), ("a.txt", 1.0), READ),  # sure as read
        (("b.txt", 0.3), ("a.txt", 0.8), TYPED),
        (("b.txt", 0.6), ("a.txt", 0.8), READ),
        (("a.txt", 0.1), ("a.txt", 0.9), READ),  # the same paragraph
    ],
)
def test_the_surest_answer_is_told_and_how_it_was_understood(
    tmp_path: Path,
    sure_as_read: tuple[str, float] | None,
    sure_as_typed: tuple[str, float],
    answered_as: str,
) -> None:
    for name, text in (("a.txt", "1. The seminar was held in Lima."), ("b.txt", "1. Kelp is a weed.")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    told: dict[str, tuple[str, float | None]] = {FIRST: ("a.txt", None), TYPED: sure_as_typed}
    if sure_as_read:
        told[READ] = sure_as_read
    with Library.open(tmp_path / "library", encoders=[HashingEncoder()]) as library:
        library.add([tmp_path / "a.txt", tmp_path / "b.txt"])
        assistant = Assistant(library, answerer=_Told(library, told))
        conversation = Conversation().with_turn(assistant.answer(FIRST))
        assert assistant.answer(TYPED, conversation).standalone_question == answered_as


def test_what_answers_out_of_no_file_cited_before_is_outside(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("1. The seminar was held in Lima.", encoding="utf-8")
    with Library.open(tmp_path / "library", encoders=[HashingEncoder()]) as library:
        library.add([tmp_path / "a.txt"])
        (document,) = library.documents()
        support = whole_paragraph(library.paragraphs(document.source)[0])
    draft = Draft(True, (Line("Lima", (support,)),), sure=0.9)
    assert is_outside(draft, [("other.txt", "p1")])
    assert not is_outside(draft, [("other.txt", "p1"), (document.source, "p7")])
    assert not is_outside(draft, [])


@pytest.mark.parametrize(
    ("reading", "typed", "expected"),
    [
        ("Who was hurt at the Lima seminar?", "Who was hurt there?", True),
        ("Who approved the approved budget?", "Who approved that?", False),
        ("Who approved that?", "Who approved that?", False),
        ("What did the Board say of Norway?", "What did the Board say of it?", True),
    ],
)
def test_a_reading_may_name_what_was_typed_as_a_pronoun(reading: str, typed: str, *, expected: bool) -> None:
    assert names_more(reading, typed) is expected


@pytest.mark.parametrize(
    ("sure_outside", "sure_inside", "answered"),
    [
        (0.6, 0.4, "a.txt"),  # "that" is in what was cited
        (0.6, 0.2, "b.txt"),  # it speaks of the budget too
        (0.9, 0.5, "a.txt"),
    ],
)
def test_what_no_name_tells_is_asked_of_what_was_cited(
    tmp_path: Path, sure_outside: float, sure_inside: float, answered: str
) -> None:
    for name, text in (("a.txt", "1. The budget is small."), ("b.txt", "1. The budget is kelp.")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    first, typed, read = (
        "What was the approved budget?",
        "Who approved that?",
        "Who approved the approved budget?",
    )
    told: dict[str, tuple[str, float | None]] = {
        first: ("a.txt", None),
        typed: ("a.txt", sure_inside),
        read: ("b.txt", sure_outside),
    }
    with Library.open(tmp_path / "library", encoders=[HashingEncoder()]) as library:
        library.add([tmp_path / "a.txt", tmp_path / "b.txt"])
        assistant = Assistant(library, answerer=_Told(library, told))
        conversation = Conversation().with_turn(assistant.answer(first))
        answer = assistant.answer(typed, conversation)
    assert answer.citations[0].source.endswith(answered)
