from __future__ import annotations

import json
from pathlib import Path

import pytest

from evals.question_files import QuestionSetError, read_questions

SETS = Path(__file__).resolve().parents[2] / "evals" / "sets"


def _write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def _problems(path: Path) -> list[str]:
    with pytest.raises(QuestionSetError) as caught:
        read_questions(path)
    return [str(problem) for problem in caught.value.problems]


def test_a_spreadsheet_and_jsonl_give_the_same_questions(tmp_path: Path) -> None:
    sheet = _write(
        tmp_path,
        "set.csv",
        "question,turns,expected,facts,answerable,tags\n"
        '"How many buoys?","What is a buoy? || Who says so?",'
        '"E/CN.29/2015/4, para. 8; E/CN.29/2015/4, para. 9",'
        '"26; 12|twelve",yes,numbers\n'
        "Who chairs?,,,,no,\n",
    )
    rows = [
        {
            "question": "How many buoys?",
            "turns": ["What is a buoy?", "Who says so?"],
            "expected": ["E/CN.29/2015/4, para. 8", "E/CN.29/2015/4, para. 9"],
            "facts": ["26", "12|twelve"],
            "tags": ["numbers"],
        },
        {"question": "Who chairs?", "answerable": False},
    ]
    lines = _write(tmp_path, "set.jsonl", "\n".join(json.dumps(row) for row in rows))
    from dataclasses import replace

    assert [replace(q, line=0) for q in read_questions(sheet)] == [
        replace(q, line=0) for q in read_questions(lines)
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_sheet_saved_with_another_delimiter_or_a_byte_order_mark_is_read(
    tmp_path: Path, delimiter: str
) -> None:
    text = f"\ufeffquestion{delimiter}facts\nHow many?{delimiter}26\n"
    assert read_questions(_write(tmp_path, "set.csv", text))[0].facts == ("26",)


def test_line_breaks_inside_a_cell_separate_values_and_lines_are_still_counted(tmp_path: Path) -> None:
    path = _write(tmp_path, "set.csv", 'question,facts\nHow many?,"26\n12"\nWho?,\n')
    assert _problems(path)[0].startswith("line 4, field 'expected': say what to expect")


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        (
            '{"question": "x", "facts": ["1"], "expcted": []}',
            "line 1, field 'expcted': unknown column; did you mean 'expected'?",
        ),
        ('{"question": "x", "facts": ["1"],}', "line 1, character"),
        ('["x"]', "line 1, character 1: a row is an object"),
        ('{"question": ""}', "line 1, field 'question': the question is empty"),
        ('{"question": "x"}', "line 1, field 'expected': say what to expect"),
        ('{"question": "x", "answerable": "perhaps"}', "should be yes, no or false premise"),
        ('{"question": "x", "answerable": "no", "expected": "A/1, para. 1"}', "has no expected citation"),
        ('{"question": "x", "facts": 7}', "line 1, field 'facts': should be a text or a list of texts"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(tmp_path: Path, row: str, problem: str) -> None:
    assert problem in _problems(_write(tmp_path, "set.jsonl", row))[0]


def test_every_problem_of_a_file_is_reported_at_once(tmp_path: Path) -> None:
    path = _write(tmp_path, "set.jsonl", '{"question": ""}\nnot json\n{"question": "x", "facts": ["1"]}\n')
    assert [problem.split(",")[0] for problem in _problems(path)] == ["line 1", "line 2"]


def test_an_id_that_comes_twice_is_a_problem(tmp_path: Path) -> None:
    row = '{"id": "a", "question": "x", "facts": ["1"]}\n'
    assert "'a' is also the id of line 1" in _problems(_write(tmp_path, "set.jsonl", row + row))[0]


def test_a_missing_or_empty_file_is_a_sentence(tmp_path: Path) -> None:
    assert "no such file" in _problems(tmp_path / "nothing.jsonl")[0]
    assert "empty" in _problems(_write(tmp_path, "set.jsonl", ""))[0]
    (tmp_path / "latin.csv").write_bytes("question\né".encode("latin-1"))
    assert "save the file as UTF-8" in _problems(tmp_path / "latin.csv")[0]


def test_the_header_must_have_a_question_column(tmp_path: Path) -> None:
    assert "no column 'question'" in _problems(_write(tmp_path, "set.csv", "frage,facts\nx,1\n"))[0]


@pytest.mark.parametrize("path", sorted(SETS.glob("*.jsonl")), ids=lambda path: path.stem)
def test_the_sets_of_the_project_are_well_formed(path: Path) -> None:
    questions = read_questions(path)
    assert len({question.id for question in questions}) == len(questions)


@pytest.mark.parametrize("name", sorted({path.stem.split("_")[0] for path in SETS.glob("*_heldout.jsonl")}))
def test_no_question_is_in_both_parts_of_a_set(name: str) -> None:
    dev, heldout = (read_questions(SETS / f"{name}_{part}.jsonl") for part in ("dev", "heldout"))
    assert not {(q.turns, q.text) for q in dev} & {(q.turns, q.text) for q in heldout}
    if name != "invented":  # its halves are of other documents
        assert abs(len(dev) - len(heldout)) <= 1
