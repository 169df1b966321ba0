"""Words of a document in another language than the question's stand in quotation marks, and only those."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.answering.draft import Line, whole_paragraph
from assistant.answering.foreign_words import LEAD, in_their_own_marks
from assistant.language import Language
from tests.test_yes_no import reading_of


def line_of(text: str, said: str = "{}", language: str = "en") -> Line:
    """A line that tells the paragraph ``text`` of a document in ``language``."""
    stored = reading_of(text).candidate.paragraph
    document = replace(stored.document, language=language)
    return Line(said.format(text), (whole_paragraph(replace(stored, document=document)),))


@pytest.mark.parametrize(
    ("language", "said", "told"),
    [
        ("ru", "{}", "“The Committee counted kelp.”"),
        ("zh", "{}", "“The Committee counted kelp.”"),
        ("ru", "**Да** — {}", "**Да** — “The Committee counted kelp.”"),
        ("en", "{}", "The Committee counted kelp."),
        ("fr", "La résolution : “{}”", "La résolution : “The Committee counted kelp.”"),
        ("fr", "{} …", "The Committee counted kelp. …"),
    ],
)
def test_a_sentence_in_another_language_is_a_quote(language: Language, said: str, told: str) -> None:
    assert in_their_own_marks(line_of("The Committee counted kelp.", said), language).text == told


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("fr", "« The term “kelp” is used. »"),
        ("es", "«The term “kelp” is used.»"),
        ("ru", "«The term “kelp” is used.»"),
        ("ar", "«The term “kelp” is used.»"),
        ("zh", "「The term “kelp” is used.」"),
    ],
)
def test_a_quote_with_marks_of_its_own_keeps_them(language: Language, told: str) -> None:
    assert in_their_own_marks(line_of("The term “kelp” is used."), language).text == told


def test_a_document_in_the_language_of_the_question_speaks_as_it_stands() -> None:
    line = line_of("Le Comité a compté le varech.", language="fr")
    assert in_their_own_marks(line, "fr") == line


def test_what_rests_on_two_places_or_none_is_ours() -> None:
    one = line_of("The Committee counted kelp.")
    for line in (replace(one, supports=()), replace(one, supports=one.supports * 2)):
        assert in_their_own_marks(line, "ru") == line


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("**Да** — It was.", "**Да** — "),
        ("**98.5 per cent** — It was.", "**98.5 per cent** — "),
        ("**2** — Norland; Sutland.", "**2** — "),
        ("It was — **12** — so.", None),
        ("**Kelp** It was.", None),
        ("**Kelp**— It was.", None),
        ("**** — It was.", None),
        ("It was.", None),
    ],
)
def test_the_short_answer_in_front_of_a_sentence(text: str, lead: str | None) -> None:
    found = LEAD.match(text)
    assert (found.group() if found else None) == lead
