from __future__ import annotations

from pathlib import Path

import pytest

from evals.check import AnswersError, WrittenAnswer, check_answers, count_findings, read_answers
from evals.free_text import read_answer
from index.library import Library
from tests.evals.free_answers import ANSWERS


def test_thirty_answers_are_judged_as_a_person_would(library: Library) -> None:
    answers = [WrittenAnswer(str(n), text) for n, (text, _) in enumerate(ANSWERS, 1)]
    checked = check_answers(answers, library)
    wrong = [
        f"{one.sentences[-1].finding} instead of {expected}: {one.answer.text} {one.sentences[-1].reasons}"
        for one, (_, expected) in zip(checked, ANSWERS, strict=True)
        if one.sentences[-1].finding != expected
    ]
    assert len(answers) == 30
    assert len(wrong) <= 1, "\n".join(wrong)


def test_findings_are_counted_all_five(library: Library) -> None:
    checked = check_answers([WrittenAnswer("1", "Nothing is cited here.")], library)
    assert count_findings(checked)["uncited"] == 1
    assert len(count_findings(checked)) == 5


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("It is lit (A/56/1, para. 2).", ["It is lit."]),
        ("It is lit. (A/56/1, para. 2)", ["It is lit."]),
        ("It is lit [A/56/1, para. 2]. It is red (ibid., para. 3).", ["It is lit.", "It is red."]),
        ("According to paragraph 2 of A/56/1, it is lit.", ["it is lit."]),
        ("It is lit (see A/56/1, para. 2).", ["It is lit."]),
        ("It is lit [1].\n\nReferences\n[1] A/56/1, para. 2", ["It is lit."]),
        ("- It is lit (A/56/1, para. 2);\n- It is red (A/56/1, para. 3).", ["It is lit;", "It is red."]),
    ],
)
def test_claims_are_what_is_left_without_their_citations(text: str, claims: list[str]) -> None:
    sentences = read_answer(text)
    assert [sentence.claim.lstrip("- ") for sentence in sentences] == claims
    assert all(sentence.citations for sentence in sentences)


def test_a_document_that_a_sentence_speaks_of_is_not_its_citation() -> None:
    (sentence,) = read_answer("It had before it document A/55/7 (A/56/1, para. 2).")
    assert [citation.document for citation in sentence.citations] == ["A/56/1"]
    assert "A/55/7" in sentence.claim


def test_a_place_without_a_document_takes_the_document_before_it() -> None:
    sentences = read_answer("It is lit (A/56/1, para. 2). It is red (para. 3).")
    assert [sentence.citations[0].document for sentence in sentences] == ["A/56/1", "A/56/1"]


def test_answers_are_read_from_text_csv_and_jsonl(tmp_path: Path) -> None:
    text, sheet, lines = (tmp_path / f"answers.{kind}" for kind in ("md", "csv", "jsonl"))
    text.write_text("One.\n---\nTwo.\n")
    sheet.write_text("question,answer\nq1,One.\nq2,Two.\n")
    lines.write_text('{"answer": "One."}\n{"answer": "Two.", "id": "b"}\n')
    for path in (text, sheet, lines):
        assert [answer.text for answer in read_answers(path)] == ["One.", "Two."]
    assert read_answers(lines)[1].id == "b"
    assert read_answers(sheet)[0].question == "q1"


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.jsonl", '{"answer": "x"}\n{"reply": "y"}', "answer 2: no column or key 'answer'"),
        ("a.jsonl", '{"answer": "x"}\n{oops}', "line 2, character 2: not JSON"),
        ("a.csv", "text_of_it\nx\n", "answer 1: no column or key 'answer'"),
    ],
)
def test_what_is_wrong_with_a_file_of_answers_is_said(
    tmp_path: Path, name: str, content: str, message: str
) -> None:
    (tmp_path / name).write_text(content)
    with pytest.raises(AnswersError) as caught:
        read_answers(tmp_path / name)
    assert message in str(caught.value)
