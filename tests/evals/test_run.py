"""A run keeps everything, goes on after an interruption, and refuses a set that does not fit the library."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from assistant.model import Answer, Conversation
from evals.compare import compare_runs
from evals.floors import FloorsError, check_floors, read_floors
from evals.question_files import QuestionSetError
from evals.report import html_report, junit_report, markdown_report, read_view
from evals.run import run_set
from evals.run_folder import RunFolder, RunFolderError
from evals.sample import draw, judged_figures, read_judgements, read_sheet, write_sheet
from index.library import Library
from tests.evals.broken import PLACES, given

ROWS = (
    {
        "id": "a",
        "question": "How many signed?",
        "expected": "E/CN.29/2015/4, para. 4",
        "facts": "96",
        "kind": "number",
    },
    {
        "id": "b",
        "question": "And who doubted?",
        "turns": ["How many signed?"],
        "expected": "E/CN.29/2015/4, para. 5",
    },
    {"id": "c", "question": "Why?", "answerable": "no"},
)


@dataclass
class Recorder:
    """Answers everything from one paragraph, remembers what it was asked, fails when told to."""

    library: Library
    failing: set[str] = field(default_factory=set)
    asked: list[tuple[str, ...]] = field(default_factory=list)

    def answer(self, question: str, conversation: Conversation | None = None) -> Answer:
        earlier = conversation.turns if conversation else ()
        self.asked.append((*(turn.question for turn in earlier), question))
        if question in self.failing:
            raise RuntimeError("the model went away")
        return given(self.library, question, *PLACES["signed"])


@pytest.fixture
def question_set(tmp_path: Path) -> Path:
    path = tmp_path / "set.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in ROWS))
    return path


def test_earlier_turns_are_asked_first_and_kept(question_set: Path, library: Library, tmp_path: Path) -> None:
    recorder = Recorder(library)
    run_set(question_set, recorder, library, tmp_path / "run")
    assert ("How many signed?", "And who doubted?") in recorder.asked
    kept = RunFolder(tmp_path / "run").answers()
    assert [earlier["question"] for earlier in kept["b"]["earlier_answers"]] == ["How many signed?"]
    assert kept["a"]["answer"]["citations"][0]["locator"] == "p4"
    assert kept["a"]["retrieved"]


def test_a_failure_is_kept_and_asked_again_when_the_run_is_resumed(
    question_set: Path, library: Library, tmp_path: Path
) -> None:
    first = run_set(question_set, Recorder(library, failing={"Why?"}), library, tmp_path / "run")
    assert first.summary.outcomes["failed"] == 1
    assert "the model went away" in RunFolder(tmp_path / "run").answers()["c"]["error"]
    again = Recorder(library)
    second = run_set(question_set, again, library, tmp_path / "run")
    assert again.asked == [("Why?",)]
    assert second.summary.outcomes["failed"] == 0
    assert second.summary.outcomes["wrong"] == 2


def test_a_line_cut_short_by_a_crash_is_asked_again(
    question_set: Path, library: Library, tmp_path: Path
) -> None:
    run_set(question_set, Recorder(library), library, tmp_path / "run")
    answers = tmp_path / "run" / "answers.jsonl"
    answers.write_text(answers.read_text()[:-40])
    again = Recorder(library)
    run_set(question_set, again, library, tmp_path / "run")
    assert again.asked == [("Why?",)]


def test_a_run_is_not_resumed_with_another_set_or_configuration(
    question_set: Path, library: Library, tmp_path: Path
) -> None:
    run_set(question_set, Recorder(library), library, tmp_path / "run", configuration={"k": 5})
    with pytest.raises(RunFolderError, match="another configuration"):
        run_set(question_set, Recorder(library), library, tmp_path / "run", configuration={"k": 6})
    question_set.write_text(question_set.read_text() + "\n")
    with pytest.raises(RunFolderError, match="another version of the question set"):
        run_set(question_set, Recorder(library), library, tmp_path / "run", configuration={"k": 5})


def test_an_expected_paragraph_that_is_not_in_the_library_is_an_error_not_a_miss(
    library: Library, tmp_path: Path
) -> None:
    path = tmp_path / "set.jsonl"
    path.write_text('{"question": "x", "expected": "E/CN.29/2015/4, para. 44"}\n')
    with pytest.raises(QuestionSetError) as caught:
        run_set(path, Recorder(library), library, tmp_path / "run")
    assert str(caught.value.problems[0]).startswith("line 1, column 'expected': 'E/CN.29/2015/4, para. 44'")
    assert not (tmp_path / "run").exists()


def test_reports_hold_every_question_and_touch_no_network(
    question_set: Path, library: Library, tmp_path: Path
) -> None:
    run_set(question_set, Recorder(library, failing={"Why?"}), library, tmp_path / "one")
    run_set(question_set, Recorder(library), library, tmp_path / "two")
    view = read_view(RunFolder(tmp_path / "two"), RunFolder(tmp_path / "one"))
    page = html_report(view)
    assert page.count('class="question"') == 3
    assert "<mark>96 States had signed the Convention</mark>" in page
    assert "was failed" in page
    assert not any(word in page for word in ("http://", "https://", "src=", "@import", "url("))
    assert "Unanswerable questions declined" in markdown_report(view)
    suite = ElementTree.fromstring(junit_report(view))
    assert (suite.get("tests"), suite.get("failures"), suite.get("errors")) == ("3", "2", "0")
    assert view.to_json()["comparison"]["outcomes"][0]["id"] == "c"


def test_answers_are_escaped_in_the_report(question_set: Path, library: Library, tmp_path: Path) -> None:
    question_set.write_text('{"id": "x", "question": "<script>alert(1)</script>", "answerable": "no"}')
    run_set(question_set, Recorder(library), library, tmp_path / "run")
    page = html_report(read_view(RunFolder(tmp_path / "run")))
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


def test_two_runs_are_compared_question_by_question(
    question_set: Path, library: Library, tmp_path: Path
) -> None:
    run_set(question_set, Recorder(library, failing={"Why?"}), library, tmp_path / "one")
    run_set(question_set, Recorder(library), library, tmp_path / "two")
    comparison = compare_runs(RunFolder(tmp_path / "one"), RunFolder(tmp_path / "two"))
    assert [(one.id, one.before, one.after) for one in comparison.outcomes] == [("c", "failed", "wrong")]
    assert comparison.metrics["expected_recall"].verdict == "no clear difference"
    with pytest.raises(RunFolderError, match="not a finished run"):
        compare_runs(RunFolder(tmp_path / "one"), RunFolder(tmp_path / "nowhere"))


def test_floors_hold_or_not(question_set: Path, library: Library, tmp_path: Path) -> None:
    summary = run_set(question_set, Recorder(library), library, tmp_path / "run").summary
    floors = tmp_path / "floors.json"
    floors.write_text('{"expected_recall": {"min": 0.5}, "true_refusal": {"min": 1}, "tokens": {"max": 9}}')
    checks = check_floors(summary, read_floors(floors))
    assert [check.holds for check in checks] == [True, False, False]
    assert str(checks[1]) == "true_refusal: 0.000, should be at least 1"
    floors.write_text('{"expected_recall": 0.5}')
    with pytest.raises(FloorsError, match="expected_recall"):
        read_floors(floors)


def test_a_sample_is_drawn_judged_and_read_back(question_set: Path, library: Library, tmp_path: Path) -> None:
    run_set(question_set, Recorder(library), library, tmp_path / "run")
    items = draw(RunFolder(tmp_path / "run"), 2, seed=3)
    assert items == draw(RunFolder(tmp_path / "run"), 2, seed=3)
    assert len({item.item.split(".")[0] for item in items}) == 2
    for name, labels in (("ana", "1 1"), ("ben", "1 4")):
        sheet = tmp_path / f"{name}.csv"
        write_sheet(sheet, items)
        judged = zip(read_sheet(sheet), labels.split(), strict=True)
        write_sheet(sheet, [replace(item, judgement=key) for item, key in judged])
    figures = judged_figures(read_judgements([tmp_path / "ana.csv", tmp_path / "ben.csv"]))
    assert figures["supported"] == 0.75
    assert figures["citation wrong"] == 0.25
    assert figures["judged_twice"] == 2
