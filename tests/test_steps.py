"""The order of the steps: what goes before what, and a step that is for questions of one form is skipped."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import cast

import pytest

from assistant.answering import steps
from assistant.answering.asked import Asked
from assistant.answering.draft import Draft, Line


@dataclass
class _Task:
    beside: tuple[tuple[str, str], ...] = ()


@dataclass
class _Asked:
    named: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    task: _Task = field(default_factory=_Task)


def _said(text: str) -> steps.Step:
    return lambda asked: Draft(True, (Line(text),))


def _asked(*, named: bool = False, unknown: bool = False, beside: bool = False) -> Asked:
    task = _Task((("a.md", "p1"),) if beside else ())
    return cast(Asked, _Asked(["a"] * named, ["b"] * unknown, task))


@pytest.mark.parametrize(
    ("asked", "of_all", "none_by_name", "held", "alone"),
    [
        (_asked(), True, True, True, True),
        (_asked(named=True), False, False, True, True),
        (_asked(unknown=True), False, True, False, True),
        (_asked(beside=True), True, True, True, False),
    ],
)
def test_a_step_is_skipped_where_the_question_is_not_of_its_form(
    asked: Asked, of_all: bool, none_by_name: bool, held: bool, alone: bool
) -> None:
    step = _said("kelp")
    assert (steps._of_all(step)(asked) is not None) is of_all
    assert (steps._of_none_by_name(step)(asked) is not None) is none_by_name
    assert (steps._of_what_is_held(step)(asked) is not None) is held
    assert (steps._standing_alone(step)(asked) is not None) is alone


def test_the_first_step_that_answers_does(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[str] = []

    def silent(asked: Asked) -> Draft | None:
        tried.append("silent")
        return None

    monkeypatch.setattr(steps, "STEPS", (silent, _said("first"), _said("second")))
    assert steps.first_that_answers(_asked()).lines[0].text == "first"
    assert tried == ["silent"]


def test_what_no_step_answers_is_searched_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(steps, "STEPS", (lambda asked: None,))
    monkeypatch.setattr(steps, "searched_through", _said("found"))
    assert steps.first_that_answers(_asked()).lines[0].text == "found"
