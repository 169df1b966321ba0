"""Example questions for the reader's own library."""

from __future__ import annotations

from dataclasses import replace

from index.model import Heading
from index.parsing import parse_file
from tests.web.fakes import letter_in_arabic, report
from ui.sample import sample_folder
from ui.web.examples import example_questions


def test_a_paragraph_that_exists_and_a_heading_of_its_own_are_asked_about() -> None:
    assert example_questions([replace(report(), headings=(Heading("A. Fog signals", 1, 0),))]) == (
        "What does paragraph 9 of E/CN.29/2015/4 say?",
        "What does E/CN.29/2015/4 say about fog signals?",
    )


def test_a_document_without_a_symbol_is_not_given_one() -> None:
    nameless = replace(report(), symbols=(), headings=(Heading("II. Technical cooperation", 1, 0),))
    assert example_questions([nameless]) == ("What was said about technical cooperation?",)


def test_headings_that_every_document_has_are_passed_over() -> None:
    usual = tuple(Heading(text, 1, 0) for text in ("I. Introduction", "Conclusions", "Annex I"))
    assert example_questions([replace(report(), symbols=(), headings=usual)]) == ()


def test_there_are_at_most_four_and_none_for_an_empty_library() -> None:
    sample = [parse_file(path) for path in sorted(sample_folder().iterdir())]
    assert len(example_questions(sample)) == 4
    assert example_questions([]) == ()
    assert example_questions([letter_in_arabic()]) == ()
