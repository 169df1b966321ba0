"""A question set against a library: an expected paragraph that is not there is an error, not a miss."""

from __future__ import annotations

from pathlib import Path

from evals.question_files import Problem, QuestionSetError, read_questions
from evals.questions import Question
from evals.sources import Sources, UnknownDocumentError, UnknownPlaceError


def missing_places(questions: list[Question], sources: Sources) -> list[Problem]:
    """Every expected or acceptable citation that names nothing in the library."""
    problems = []
    for question in questions:
        for column, entries in (("expected", question.expected), ("also", question.also)):
            for entry in entries:
                try:
                    sources.requirements(entry)
                except UnknownPlaceError as error:
                    message = f"{entry!r}: {error}"
                    problems.append(Problem(question.line, f"column {column!r}", message))
    return problems


def missing_documents(questions: list[Question], sources: Sources) -> tuple[str, ...]:
    """The names of documents that are expected and that the library does not hold."""
    missing: dict[str, None] = {}
    for question in questions:
        for entry in question.expected:
            for name in sources.names(entry):
                try:
                    sources.source(name)
                except UnknownDocumentError:
                    missing[name] = None
                except UnknownPlaceError:
                    continue  # several begin so: it is there, and ``read_set`` says what is wrong
    return tuple(missing)


def read_set(path: Path, sources: Sources) -> list[Question]:
    """The questions of a set that is whole and whose paragraphs are all in the library.

    Raises:
        QuestionSetError: it is not, with every problem by line and column.
    """
    questions = read_questions(path)
    problems = missing_places(questions, sources)
    if problems:
        raise QuestionSetError(path, problems)
    return questions
