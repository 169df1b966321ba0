"""Fusion: what the question says about which side to trust, and what fusing must never do."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.ranking import IDENTIFIER, PHRASE, Ranked, distinctness, fuse, phrases_first, spaces_to_ask, weigh

RANKED = st.dictionaries(st.integers(1, 50), st.floats(0, 1), max_size=20).map(
    lambda scores: sorted(scores.items(), key=lambda item: -item[1])
)


@given(RANKED, RANKED, RANKED)
def test_every_candidate_is_ranked_once_and_scores_fall(one: Ranked, two: Ranked, three: Ranked) -> None:
    fused = fuse("a question", {"gte-small-un": one, "other": two}, three)
    ids = [paragraph_id for paragraph_id, _ in fused]
    assert len(ids) == len(set(ids))
    assert {i for i, _ in (*one, *two)} <= set(ids)
    assert [score for _, score in fused] == sorted((score for _, score in fused), reverse=True)


def test_one_side_alone_keeps_its_order() -> None:
    ranked = [(7, 0.9), (3, 0.85), (5, 0.8)]
    assert [i for i, _ in fuse("q", {"gte-small-un": ranked}, [])] == [7, 3, 5]
    assert [i for i, _ in fuse("q", {}, [(2, 11.0), (1, 3.0)])] == [2, 1]
    assert [i for i, _ in fuse("谁反对该提案？", {"gte-small-un": ranked}, [])] == [7, 3, 5]
    assert fuse("q", {}, []) == []


def test_a_paragraph_both_sides_like_beats_one_that_a_single_side_prefers() -> None:
    dense = {"gte-small-un": [(1, 0.90), (2, 0.89), (3, 0.80)]}
    assert fuse("a question", dense, [(2, 9.0), (3, 8.0)])[0][0] == 2


def test_words_that_single_out_one_paragraph_outweigh_a_near_tie_of_meanings() -> None:
    dense = {"gte-small-un": [(i, 0.85 - i / 1000) for i in range(1, 30)]}
    distinct = [(20, 30.0), *((i, 6.0) for i in range(1, 15))]
    common = [(20, 6.5), *((i, 6.0) for i in range(1, 15))]
    assert fuse("a question", dense, distinct)[0][0] == 20
    assert fuse("a question", dense, common)[0][0] == 1


def test_a_clear_lead_in_meaning_survives_words_that_many_paragraphs_share() -> None:
    dense = {"gte-small-un": [(1, 0.95), *((i, 0.80) for i in range(2, 40))]}
    assert fuse("a paraphrase", dense, [(i, 5.0 - i / 100) for i in range(2, 40)])[0][0] == 1


def test_the_narrow_cosines_of_e5_are_heard_beside_wide_ones() -> None:
    dense = {
        "a-multilingual-folder": [(1, 0.42), (2, 0.40), (3, 0.20)],
        "multilingual-e5-small": [(2, 0.87), (1, 0.85), (3, 0.80)],
    }
    assert [i for i, _ in fuse("谁反对该提案？", dense, [])] == [2, 1, 3]


def test_the_only_document_in_french_is_not_near_to_every_question() -> None:
    english = [(i, 0.85 - i / 1000) for i in range(1, 30)]
    french = [(40, 0.80), (41, 0.74)]
    dense = {"gte-small-un": english, "multilingual-e5-small": french}
    assert fuse("a question", dense, [])[0][0] == 40
    assert fuse("a question", dense, [], floors={"multilingual-e5-small": 0.80})[0][0] == 1


@given(RANKED, st.sets(st.integers(1, 50)))
def test_paragraphs_that_hold_what_is_quoted_come_first(fused: Ranked, holding: set[int]) -> None:
    ordered = phrases_first(fused, holding)
    held = [i in holding for i, _ in ordered]
    assert held == sorted(held, reverse=True)
    assert {i for i, _ in ordered} == {i for i, _ in fused}
    inside = [i for i, _ in ordered if i in holding]
    assert inside == [i for i, _ in sorted(fused, key=lambda item: (-item[1], item[0])) if i in holding]


def test_distinctness_is_a_share() -> None:
    assert distinctness([]) == 0
    assert distinctness([(1, 0.0)]) == 0
    assert distinctness([(1, 3.0)]) == 1
    assert 0 < distinctness([(i, 5.0) for i in range(30)]) < 0.1


def test_a_symbol_in_the_question_shifts_weight_to_the_words() -> None:
    plain = weigh("What did speakers say about piracy?")
    for named in (
        "Where is E/CN.15/2002/9 mentioned?",
        "who said “no one is above the law”?",
        "resolution 56/120",
    ):
        assert weigh(named).lexical > plain.lexical


def test_an_english_encoder_does_not_decide_about_a_question_in_another_language() -> None:
    english = weigh("Who opposed the proposal on piracy?")
    assert english.english > english.multilingual
    for question in (
        "Qui s’est opposé à la proposition ?",
        "谁反对该提案？",
        "Кто выступил против?",
        "من عارض الاقتراح؟",
    ):
        weights = weigh(question)
        assert weights.multilingual > weights.english


def test_an_english_encoder_of_any_name_is_heard_in_full() -> None:
    dense = {"mine": [(1, 0.90), (2, 0.80)], "other": [(2, 0.90), (1, 0.80)]}
    assert fuse("a question", dense, [], english=["mine"])[0][0] == 1
    assert fuse("a question", dense, [], english=["other"])[0][0] == 2
    assert weigh("a question").of_space("mine", ["mine"]) == weigh("a question").of_space("gte-small-un")
    assert spaces_to_ask("Who opposed it?", ["mine", "other"], ["en"], ["mine"]) == ["mine"]


def test_only_spaces_that_have_a_say_are_asked() -> None:
    both = ["gte-small-un", "multilingual-e5-small"]
    assert spaces_to_ask("Who opposed it?", both, ["en"]) == ["gte-small-un"]
    assert spaces_to_ask("Who opposed it?", both, ["en", "fr"]) == both
    assert spaces_to_ask("Qui s’est opposé à la proposition ?", both, ["en"]) == ["multilingual-e5-small"]
    assert spaces_to_ask("Who opposed it?", ["mine"], ["en"]) == ["mine"]
    assert spaces_to_ask("谁反对该提案？", ["gte-small-un"], ["en"]) == ["gte-small-un"]


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        (IDENTIFIER, "in A/RES/76/300 of", "A/RES/76/300"),
        (IDENTIFIER, "resolution 56/120?", "56/120"),
        (IDENTIFIER, "CTOC/COP/2012/CRP.4.", "CTOC/COP/2012/CRP.4"),
        (IDENTIFIER, "Sales No. E.19.XI.7.", "E.19.XI.7"),
        (IDENTIFIER, "Mr. E. Smith of 19 May", None),
        (IDENTIFIER, "and/or", None),
        (IDENTIFIER, "on 24 May", None),
        (PHRASE, "who said “no one”?", "“no one”"),
        (PHRASE, "the speaker's view", None),
    ],
)
def test_patterns(pattern: object, text: str, found: str | None) -> None:
    match = pattern.search(text)  # type: ignore[attr-defined]
    assert (match[0] if match else None) == found


def test_the_one_document_in_another_language_does_not_come_before_the_right_paragraph() -> None:
    # as measured: a French question, glossed; its answer is paragraph 7, in English
    english = [(7, 0.939), *((i, 0.93 - i / 1500) for i in range(10, 100))]
    spanish = [(200 + i, 0.811 - i / 800) for i in range(70)]
    dense = {"gte-small-un": english, "multilingual-e5-small": spanish}
    words = [(7, 20.7), *((i, 20.0 - i / 10) for i in range(10, 60))]
    question = "Combien d’entités ont été appuyées ?"
    fused = fuse(question, dense, words, glossed=1.0, floors={"multilingual-e5-small": 0.7586})
    assert fused[0][0] == 7


def test_a_paragraph_in_the_language_of_the_question_that_answers_comes_first_all_the_same() -> None:
    english = [(i, 0.90 - i / 1500) for i in range(10, 100)]
    spanish = [(7, 0.90), *((200 + i, 0.80 - i / 800) for i in range(70))]
    dense = {"gte-small-un": english, "multilingual-e5-small": spanish}
    words = [(7, 30.0), *((i, 12.0 - i / 10) for i in range(10, 60))]
    fused = fuse("¿Cuántas entidades?", dense, words, glossed=1.0, floors={"multilingual-e5-small": 0.7586})
    assert fused[0][0] == 7
