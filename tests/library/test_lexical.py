"""What counts as the same word, and what is found by it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.analysis import fold, terms, words_of_question
from index.lexical import LexicalEntry, LexicalIndex


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("E/CN.15/2002/10, para. 3", ["e/cn.15/2002/10", "para", "3"]),
        ("see E/CN.15/2002/2/Corr.1.", ["see", "e/cn.15/2002/2/corr.1"]),
        ("resolution 56/120 of 2001", ["resolut", "56/120", "of", "2001"]),
        ("A/RES/S-13/2", ["a/res/s-13/2"]),
        ("1,250 boats and 12.5 per cent", ["1250", "boat", "and", "12.5", "per", "cent"]),
        ("and/or", ["and", "or"]),
        ("thirty-first", ["thirti", "first"]),
        (
            "E/CN.15/2002/10 in non‑breaking‑hyphen text",
            ["e/cn.15/2002/10", "in", "non", "break", "hyphen", "text"],
        ),
        ("2001-2005", ["2001", "2005"]),
    ],
)
def test_symbols_and_numbers_are_whole_terms_and_words_are_stems(text: str, found: list[str]) -> None:
    assert terms(text) == found


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "ratification", "ratifications"),
        ("en", "Ministers", "ministers"),
        ("fr", "réunions", "REUNION"),
        ("es", "Naciones", "nación"),
        ("ru", "государства", "государствами"),
        ("ru", "ещё", "еще"),
        ("ar", "الأمم", "الامم"),
        ("en", "٢٠٠٢", "2002"),
    ],
)
def test_forms_of_a_word_are_one_term(language: str, one: str, other: str) -> None:
    assert terms(one, language) == terms(other, language)


@pytest.mark.parametrize(("one", "other"), [("2002", "2003"), ("56/120", "56/12"), ("E/1", "E/11")])
def test_different_words_stay_different_terms(one: str, other: str) -> None:
    assert terms(one, "ru") != terms(other, "ru")


def test_a_russian_letter_is_not_folded_into_another() -> None:
    assert fold("край") == "край"


def test_chinese_is_pairs_of_characters() -> None:
    assert terms("联合国大会") == ["联合", "合国", "国大", "大会"]
    assert terms("第8段") == ["第", "8", "段"]


def test_function_words_of_a_question_are_left_out_unless_nothing_else_is_there() -> None:
    asked = "what did the commission say about rivers?"
    assert words_of_question(asked) == [("commission", 13), ("rivers", 34)]
    assert [word for word, _ in words_of_question("who is it")] == ["who", "is", "it"]


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(), st.sampled_from(["en", "fr", "es", "ru", "zh", "ar", "xx"]))
def test_every_text_has_terms_without_blanks(text: str, language: str) -> None:
    assert all(term and not term.isspace() and " " not in term for term in terms(text, language))


@pytest.fixture
def index(tmp_path: Path) -> LexicalIndex:
    made = LexicalIndex(tmp_path, read_only=False)
    made.add(
        [
            LexicalEntry(1, 1, "The delta of the river was dredged.", ("E/CN.99/2002/10",), "Navigation"),
            LexicalEntry(
                2, 1, "The river was not dredged in the delta.", (), "Navigation", "en", "preambular"
            ),
            LexicalEntry(3, 2, "Les ports ont été éclairés.", (), "Éclairage", "fr"),
            LexicalEntry(4, 2, "See resolution 56/120 on ports.", ("56/120",)),
        ]
    )
    made.commit()
    return made


def found(index: LexicalIndex, question: str, **more: object) -> list[int]:
    return [i for i, _ in index.search(question, 10, languages=("en", "fr"), **more)]  # type: ignore[arg-type]


def test_a_quoted_phrase_must_occur_word_for_word(index: LexicalIndex) -> None:
    assert found(index, '"delta of the river"') == [1]
    assert found(index, "“delta of the river”") == [1]
    assert set(found(index, '"river of the delta"')) == {1, 2}, (
        "a phrase nobody wrote falls back to its words"
    )


def test_a_symbol_finds_the_paragraphs_that_name_it(index: LexicalIndex) -> None:
    assert found(index, "e/cn.99/2002/10") == [1]
    assert found(index, "56/120") == [4]
    assert found(index, "56/12") == []


def test_accents_and_case_do_not_matter(index: LexicalIndex) -> None:
    assert found(index, "ECLAIRES")[0] == 3


def test_documents_and_kind_restrict_what_is_found(index: LexicalIndex) -> None:
    assert found(index, "dredged ports", documents=[2]) in ([3, 4], [4, 3])
    assert found(index, "dredged", kind="preambular") == [2]
    assert found(index, "dredged", documents=[]) == []


def test_scores_are_bm25_and_a_rarer_word_weighs_more(index: LexicalIndex) -> None:
    hits = index.search("river resolution", 10)
    assert hits[0][0] == 4
    assert all(score > 0 for _, score in hits)


def test_words_around_a_paragraph_count_less_than_its_own(index: LexicalIndex) -> None:
    index.add([LexicalEntry(5, 3, "Navigation is free.", (), "Ports")])
    index.commit()
    assert found(index, "navigation")[0] == 5


def test_adding_a_paragraph_again_replaces_it(index: LexicalIndex) -> None:
    index.add([LexicalEntry(1, 1, "Nothing of the kind.")])
    index.commit()
    assert found(index, "delta") == [2]
    assert sorted(index.paragraph_ids()) == [1, 2, 3, 4]


def test_what_was_not_committed_is_not_there_after_a_crash(tmp_path: Path, index: LexicalIndex) -> None:
    index.add([LexicalEntry(9, 9, "Unfinished.")])
    del index
    again = LexicalIndex(tmp_path, read_only=True)
    assert len(again) == 4


@pytest.mark.parametrize(
    "question", ["", "?!", '"', '""', "AND OR NOT", "title:x", "a/b/c", "\x00", "*", "(("]
)
def test_any_question_is_words_not_a_query_language(index: LexicalIndex, question: str) -> None:
    index.search(question, 5)
