"""A figure of a question is found in whatever form a paragraph prints it, and changes nothing else."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Sequence
from pathlib import Path

import pytest
import tantivy

from index import lexical
from index.lexical import LexicalEntry, LexicalIndex
from tests.library.made import open_library

TEXTS = {
    1: "The harbour fund spent $207,080,300 in 2019.",
    2: "The harbour fund spent 207.5 million in 2019.",
    3: "The pilots' share rose by twenty per cent.",
    4: "The keepers' share rose by 35 per cent.",
    5: "A fifth of the share, 20%, was kept.",
    6: "Of the members, five States paid.",
    7: "The dredgers cost 1,200 million in all.",
    8: "See paragraph 20 of resolution 207 on the fund.",
    9: "| Harbour | 207,080,300 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 21 | 22 | 23 | 24 | 25 | 26 |",
    10: "Buoys were lit.",
}
QUESTIONS_WITHOUT_FIGURES = [
    "Which buoys were lit in 2019?",
    "What does paragraph 20 of resolution 1325 (2000) say?",
    "E/CN.99/2002/10, para. 5",
    'Who said "the harbour fund" on 5 May 2019?',
    "Did the twenty-first session end?",
    "one of the members",
    "",
]


@pytest.fixture
def index(tmp_path: Path) -> LexicalIndex:
    made = LexicalIndex(tmp_path, read_only=False)
    made.add([LexicalEntry(number, 1, text) for number, text in TEXTS.items()])
    made.commit()
    return made


def scores(index: LexicalIndex, question: str, languages: Sequence[str] = ("en",)) -> dict[int, float]:
    return dict(index.search(question, 20, languages=languages))


@pytest.mark.parametrize(
    ("question", "found", "not_found"),
    [
        ("$207 million", {1, 2, 8, 9}, set()),  # 2 by "million", 8 by "207": words, as ever
        ("$207.1 million", {1, 9}, {8}),
        ("207,080,300", {1, 9}, {2, 8}),
        ("twenty", {3}, {8}),
        ("20 per cent", {3, 5}, set()),
        ("1.2 billion", {7}, {1, 2}),
        ("5 States", {6}, set()),
    ],
)
def test_a_figure_is_found_in_other_forms(
    index: LexicalIndex, question: str, found: set[int], not_found: set[int]
) -> None:
    held = set(scores(index, question))
    assert found <= held
    assert not held & not_found


def test_a_share_in_another_form_comes_before_other_shares(index: LexicalIndex) -> None:
    assert list(scores(index, "20 per cent"))[:2] == [3, 5]
    assert list(scores(index, "twenty per cent"))[:2] == [3, 5]
    assert set(list(scores(index, "20%"))[:2]) == {3, 5}


def test_a_figure_that_is_not_the_one_asked_for_counts_by_its_words_alone(index: LexicalIndex) -> None:
    held = scores(index, "$207 million")
    by_words = scores(index, "million")
    assert held[2] == pytest.approx(by_words[2])
    assert held[1] > held[2]


def test_a_figure_in_a_table_counts_as_one_in_a_sentence(index: LexicalIndex) -> None:
    held = scores(index, "$207.1 million")
    assert held[1] == pytest.approx(held[9])


def test_a_figure_that_stands_in_the_text_counts_as_its_words_alone(
    index: LexicalIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = ["35 per cent of the share", "five States", "the fund spent $207,080,300", "1,200 million"]
    literal = {"35 per cent of the share": 4, "five States": 6, "the fund spent $207,080,300": 1}
    now = {question: scores(index, question) for question in asked}
    monkeypatch.setattr(lexical, "quantities", lambda *_: [])
    for question in asked:
        before = scores(index, question)
        holding = literal.get(question, 7)
        assert now[question][holding] == pytest.approx(before[holding])
        assert all(now[question][number] >= score - 1e-6 for number, score in before.items())


@pytest.mark.parametrize("languages", [("en",), ("en", "fr")])
@pytest.mark.parametrize("question", QUESTIONS_WITHOUT_FIGURES)
def test_a_question_without_a_figure_is_looked_up_as_before(
    index: LexicalIndex, question: str, languages: Sequence[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [repr(query) for query in index._words(question, languages)]
    monkeypatch.setattr(index, "_has_quantities", False)
    assert now == [repr(query) for query in index._words(question, languages)]
    assert "quantities" not in "".join(now)


def test_a_figure_that_no_paragraph_has_changes_nothing(
    index: LexicalIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = sorted(map(repr, index._words("the 77 keepers of the fund", ("en",))))
    monkeypatch.setattr(index, "_has_quantities", False)
    assert now == sorted(map(repr, index._words("the 77 keepers of the fund", ("en",))))


def test_a_figure_of_another_language_is_found(tmp_path: Path) -> None:
    made = LexicalIndex(tmp_path, read_only=False)
    made.add([LexicalEntry(1, 1, "Le port a coûté 2,5 millions.", language="fr")])
    made.commit()
    assert set(scores(made, "$2,500,000")) == {1}


def older(folder: Path) -> None:
    """An index as it was before it held quantities, with the paragraphs of the catalogue beside it."""
    shutil.rmtree(folder / "lexical")
    (folder / "lexical").mkdir()
    schema = lexical._schema(quantities=False)
    index = tantivy.Index(schema, str(folder / "lexical"))
    index.register_tokenizer("terms", tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build())
    writer = index.writer(15_000_000, 1)
    with sqlite3.connect(folder / "catalogue.sqlite") as db:
        for (number,) in db.execute("SELECT id FROM paragraphs"):
            writer.add_document(tantivy.Document(paragraph=number, document=1, text="fund spent", kind="x"))
        db.execute("UPDATE settings SET value = '2' WHERE key = 'lexical'")
    writer.commit()
    writer.wait_merging_threads()


def test_an_older_index_is_read_by_its_words_and_built_anew_by_its_owner(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("E/CN.99/2019/1\nThe harbour fund spent $207,080,300.\nBuoys were lit.")
    folder = tmp_path / "lib"
    with open_library(folder) as library:
        library.add([tmp_path / "a.txt"])
    older(folder)
    with open_library(folder, read_only=True) as reader:
        assert reader.searcher.lexical("fund", 5)
        assert reader.searcher.lexical("207 million", 5) == []
        with open_library(folder) as library:
            assert library.check().agrees
            (found,) = library.searcher.lexical("207 million", 5)
            assert library.paragraphs_by_id([found[0]])[0].text.endswith("$207,080,300.")
        # the reader sees what the owner built
        assert [number for number, _ in reader.searcher.lexical("207 million", 5)] == [found[0]]
