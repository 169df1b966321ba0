"""Fusion: what the question says about which side to trust, and what fusing must never do."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.ranking import FIGURE, IDENTIFIER, NAME, PHRASE, Ranked, fuse, weigh

RANKED = st.dictionaries(st.integers(1, 50), st.floats(0, 1), max_size=20).map(
    lambda scores: sorted(scores.items(), key=lambda item: -item[1])
)


@given(RANKED, RANKED, RANKED)
def test_every_candidate_is_ranked_once_and_scores_fall(one: Ranked, two: Ranked, three: Ranked) -> None:
    fused = fuse("a question", {"gte-small": one, "other": two}, three)
    ids = [paragraph_id for paragraph_id, _ in fused]
    assert len(ids) == len(set(ids))
    assert {i for i, _ in (*one, *two)} <= set(ids)
    assert [score for _, score in fused] == sorted((score for _, score in fused), reverse=True)


def test_one_side_alone_keeps_its_order() -> None:
    ranked = [(7, 0.9), (3, 0.85), (5, 0.8)]
    assert [i for i, _ in fuse("q", {"gte-small": ranked}, [])] == [7, 3, 5]
    assert [i for i, _ in fuse("q", {}, [(2, 11.0), (1, 3.0)])] == [2, 1]
    assert fuse("q", {}, []) == []


def test_a_paragraph_both_sides_like_beats_one_that_a_single_side_prefers() -> None:
    dense = {"gte-small": [(1, 0.90), (2, 0.89), (3, 0.80)]}
    assert fuse("a question", dense, [(2, 9.0), (3, 8.0)])[0][0] == 2


def test_a_clear_lead_in_one_list_survives_fusion() -> None:
    dense = {"gte-small": [(1, 0.95), (2, 0.80), (3, 0.79)]}
    assert fuse("a paraphrase", dense, [(2, 5.0), (3, 4.9)])[0][0] == 1


def test_a_symbol_in_the_question_shifts_weight_to_the_words() -> None:
    plain = weigh("What did speakers say about piracy?")
    named = weigh("What did the report say of UNODC and piracy?")
    symbol = weigh("Where is E/CN.15/2002/9 mentioned?")
    assert plain.lexical < named.lexical < symbol.lexical


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
        assert weights.multilingual > 5 * weights.english


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        (IDENTIFIER, "in A/RES/76/300 of", "A/RES/76/300"),
        (IDENTIFIER, "resolution 56/120?", "56/120"),
        (IDENTIFIER, "CTOC/COP/2012/CRP.4.", "CTOC/COP/2012/CRP.4"),
        (IDENTIFIER, "and/or", None),
        (IDENTIFIER, "on 24 May", None),
        (FIGURE, "about 1,300 people", "1,300"),
        (FIGURE, "resolution 56/120", None),
        (NAME, "what did Portugal propose", "Portugal"),
        (NAME, "UNODC support", "UNODC"),
        (NAME, "What did speakers say", None),
        (PHRASE, "who said “no one”?", "“no one”"),
        (PHRASE, "the speaker's view", None),
    ],
)
def test_patterns(pattern: object, text: str, found: str | None) -> None:
    match = pattern.search(text)  # type: ignore[attr-defined]
    assert (match[0] if match else None) == found
