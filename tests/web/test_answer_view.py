"""An answer's text as lines, runs and citation marks."""

from __future__ import annotations

import pytest

from assistant.model import Answer, Sentence
from tests.web.fakes import FakeAssistant
from ui.web.answer_view import MARKER, Run, plain_text, read_otherwise, view_answer, view_lines


def marks(runs: tuple[Run, ...]) -> str:
    return "".join(f"<{run.mark}>" if run.mark is not None else run.text for run in runs)


@pytest.mark.parametrize("text", ["[1]", " [12]", "[999]"])
def test_a_citation_marker_is_seen(text: str) -> None:
    assert MARKER.fullmatch(text)


@pytest.mark.parametrize("text", ["[1000]", "[a]", "[]", "[…]", "(1)", "[1, 2]", "[2012/...]"])
def test_other_brackets_are_not_citation_markers(text: str) -> None:
    assert not MARKER.search(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("22 States [1]. Two more [2].", "22 States.<1> Two more.<2>"),
        ("22 States. [1] Two more. [2]", "22 States.<1> Two more.<2>"),
        ("A, [1] B", "A,<1> B"),
        ("Both [1][2].", "Both.<1><2>"),
        ("缔约国22个[1]。", "缔约国22个。<1>"),
        ("In para. 3.5 [1] of", "In para. 3.5<1> of"),
    ],
)
def test_a_mark_stands_after_the_punctuation_as_in_united_nations_documents(text: str, shown: str) -> None:
    assert marks(view_lines(text)[0].runs) == shown


def test_lists_and_headings_are_lines_of_their_own() -> None:
    lines = view_lines("## In 2002\n\n- one\n• two\n\nAnd **three**.")
    assert [line.kind for line in lines] == ["heading", "item", "item", "paragraph"]
    assert [run.strong for run in lines[3].runs] == [False, True, False]


def test_a_hyphen_inside_a_line_does_not_make_a_list() -> None:
    assert view_lines("a follow-up - of sorts")[0].kind == "paragraph"


def test_a_mark_without_its_citation_yet_leads_nowhere() -> None:
    run = view_lines("Half an answer [1]")[0].runs[1]
    assert run.mark == 1
    assert run.cited is None


def test_only_the_sentence_that_the_source_does_not_confirm_is_marked() -> None:
    view = view_answer(FakeAssistant().answer("How many?"))
    assert [(run.text, run.supported) for run in view.lines[0].runs if run.mark is None] == [
        ("22 States had become parties to it.", True),
        (" ", True),
        ("Everybody was glad.", False),
    ]


def test_an_unsupported_sentence_is_found_although_its_own_mark_stands_inside() -> None:
    answer = Answer(
        question="q",
        standalone_question="q",
        answered=True,
        text="Everybody was glad [1].",
        sentences=(Sentence("Everybody was glad [1].", (1,), supported=False),),
    )
    assert view_answer(answer).lines[0].runs[0] == Run("Everybody was glad.", supported=False)


def test_a_question_understood_as_typed_is_not_repeated() -> None:
    answer = FakeAssistant().answer("How many?")
    assert view_answer(answer).understood is None


@pytest.mark.parametrize(
    ("standalone", "question", "otherwise"),
    [
        ("What did Norland say?", "what did norland say", False),
        ("How many?", "How many? ", False),
        ("", "How many?", False),
        ("How many piers?", "How many?", True),
        ("هل قيل ذلك؟", "هل قيل ذلك", False),
    ],
)
def test_capitals_and_a_question_mark_are_no_other_reading(
    standalone: str, question: str, otherwise: bool
) -> None:
    assert read_otherwise(standalone, question) is otherwise


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("**E/CN.29/2015/7** (note, 14 January 2015)", "from"),
        ("**Commission, 5th session, draft report (addendum), symbol not stated** (draft report)", "from"),
        ("**E/CN.29/2015/L.3** (draft report (addendum), 9 April 2015)", "from"),
        ("**22** — “As at 31 January 2015, 22 States …” [1]", "paragraph"),
        ("**22** States (of 96)", "paragraph"),
    ],
)
def test_the_line_that_names_a_document_is_told_from_a_result(line: str, kind: str) -> None:
    assert view_lines(line)[0].kind == kind


def test_a_copied_answer_carries_its_sources_in_the_printed_form() -> None:
    assert plain_text(FakeAssistant().answer("How many?")) == (
        "22 States had become parties to it [1]. Everybody was glad.\n\n[1] E/CN.29/2015/4, para. 4"
    )


def test_a_sub_paragraph_in_a_list_hangs_by_its_own_letter() -> None:
    lines = view_lines("- (a) “One;” [1]\n- (ii) two\n- (sic) three\n- four")
    assert [line.bullet for line in lines] == ["(a)", "(ii)", "(sic)", "–"]
    assert lines[0].runs[0].text == "“One;”"
