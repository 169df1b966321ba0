"""What the forms of lines match and what not: bodies, covers, speakers, headings, kinds, broken words."""

from __future__ import annotations

import re

import pytest

from index.english_words import is_english_word
from index.reading.furniture import HEADER_LINE
from index.reading.joining import _ENDING, Vocabulary, join_lines
from index.structure.document_types import document_type, is_type_line
from index.structure.footnotes import _SOURCE_WORDS
from index.structure.headings import _LETTER_OF_HEADING, _TYPEWRITTEN, is_sentence_in_bold
from index.structure.masthead_words import COVER, HELD_ON, ROLE, is_body
from index.structure.resolutions import is_enacting, is_operative, is_preambular
from index.structure.speakers import _REPORTED

FORMS: dict[str, tuple[re.Pattern[str], list[str], list[str]]] = {
    "header": (
        HEADER_LINE,
        ["English", "FRENCH", "Russian only", "Page 3", "página 12"],
        ["English text", "Page", "Page 3 of 4", "Englishmen"],
    ),
    "ending": (
        _ENDING,
        ["sions", "tion", "ment", "ing", "ance", "bility", "ness", "ción", "teurs"],
        ["making", "term", "based", "free", "elect", "wide"],
    ),
    "lettered heading": (
        re.compile(_LETTER_OF_HEADING.pattern + r".*"),
        ["a) Organisation des travaux", "b) Élection"],
        ["(a) Lamps", "a. Lamps", "aa) Lamps", "a) 12 lamps"],
    ),
    "typewritten": (
        _TYPEWRITTEN,
        ["ORGANIZATION OF WORK", "II. ATTENDANCE", "A. OPENING OF THE SESSION"],
        ["Organization of work", "II. Attendance", "ABC", "1. OPENING"],
    ),
    "cover": (
        COVER,
        ["(Lima, 3-7 March 2031)", "(3-7 March 2031)"],
        ["(see document 4; 3 March 2031)", "(Lima)"],
    ),
    "held on": (HELD_ON, ["(Lima, 3-7 March 2031)", "(3-7 March 2031)"], ["(Lima)", "Lima, 3-7 March 2031"]),
    "role": (
        ROLE,
        ["Chair: Ms. Berg", "later: Mr. Holm (Vice-Chair)", "puis : M. Holm"],
        ["Later that day the Chair spoke", "The Chair: an office", "later"],
    ),
    "reported": (
        re.compile(_REPORTED.pattern + ".*"),
        [
            "Ms. Berg (Norland) said that lamps were lit",
            "Mr. Holm (Norland), Rapporteur, introducing the report",
            "The Chair invited the pilots",
        ],
        ["Ms. Berg (Norland) took the Chair", "Mr. Holm (Norland) was elected", "Pilots said that"],
    ),
    "source of a note": (
        re.compile(_SOURCE_WORDS.pattern + ".*"),
        ["52 Ibid. ", "15 Official Records of the Council", "3. For these reasons"],
        ["52 lamps were lit", "Ibid. 4", "3. Lamps"],
    ),
}


@pytest.mark.parametrize("name", FORMS)
def test_what_each_form_matches_and_what_not(name: str) -> None:
    form, yes, no = FORMS[name]
    assert [text for text in yes if not form.fullmatch(text)] == []
    assert [text for text in no if form.fullmatch(text)] == []


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("(1) The Mission should reconcile its records.", True),
        ("The Office must list its lamps.", True),
        ("Le Bureau devrait tenir ses registres.", True),
        ("Lighting of harbours", False),
        ("What the Mission should do", False),
        ("A. Records of the Mission.", False),
    ],
)
def test_a_bold_sentence_is_no_heading(text: str, sentence: bool) -> None:
    assert is_sentence_in_bold(text) is sentence


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Working Party on Inland Lights", True),
        ("Working Group III", True),
        ("Task Force on Buoys", True),
        ("Executive Body for the Tide Convention", True),
        ("Lights of the inland ports", False),
        ("Partying at work", False),
    ],
)
def test_names_of_bodies(text: str, body: bool) -> None:
    assert is_body(text) is body


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Draft conclusions proposed by the Chair", "draft conclusions"),
        ("Ordre du jour provisoire annoté", "annotated agenda"),
        ("Ordre du jour provisoire", "agenda"),
        ("Programa provisional y anotaciones", "annotated agenda"),
        ("Audit of the lighting of harbours", "report"),
        ("Report 2031/014", "report"),
        ("Conclusions of the pilots", None),
        ("Auditors of the harbours", None),
    ],
)
def test_kinds_by_their_lines(line: str, kind: str | None) -> None:
    assert document_type([line], None) == kind


def test_a_line_of_conclusions_proposed_is_a_kind() -> None:
    assert is_type_line("Draft conclusions proposed by the Chair")
    assert not is_type_line("Draft conclusions on lamps")


def test_what_is_not_agreed_stands_in_brackets() -> None:
    assert is_preambular("[Recalling its resolution on lamps,]")
    assert is_operative("[Requests the secretariat to list the lamps;]")
    assert is_enacting("[The General Assembly,")
    assert not is_preambular("[Lamps recalling others,]")
    assert not is_operative("[This lists the lamps;]")


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("the increasing ten-", "sions between", "the increasing tensions between"),
        ("for that pur-", "pose, the", "for that purpose, the"),
        ("keep it in-", "formed of", "keep it informed of"),
        ("the imple-", "mentation of", "the implementation of"),
        ("a long-", "term plan", "a long-term plan"),
        ("their decision-", "making body", "their decision-making body"),
        ("the co-", "operation of", "the co-operation of"),
        ("a peace-", "keeping force", "a peace-keeping force"),
    ],
)
def test_a_word_broken_at_a_line_end_is_joined_by_what_words_there_are(
    first: str, second: str, whole: str
) -> None:
    assert join_lines(first, second, Vocabulary(["in the harbour and formed of"])) == whole


def test_words_of_english() -> None:
    assert is_english_word("Harbour")
    assert not is_english_word("harbr")
