"""Words against words: families, synonyms, rarity, typing errors."""

from __future__ import annotations

import pytest

from assistant.facets import facets
from assistant.idioms import in_documents_words
from assistant.matching import Words, coverage, likely_meant, weigh
from assistant.question import analyse
from assistant.spelling import respell
from assistant.terms import content_terms, nearness, stem_of


@pytest.mark.parametrize(
    ("one", "other", "least"),
    [
        ("ratification", "ratify", 0.9),
        ("signatories", "signatory", 1.0),
        ("attended", "attend", 1.0),
        ("chairman", "president", 0.8),
        ("treaty", "convention", 0.8),
        ("sacked", "dismissed", 0.8),
        ("sacked", "separated", 0.8),
        ("block", "obstruct", 0.8),
        ("hurt", "injured", 0.8),
        ("demining", "landmines", 0.8),
        ("forbid", "prohibited", 0.8),
        ("vaccine", "immunization", 0.8),
    ],
)
def test_words_of_one_family_or_meaning_come_near(one: str, other: str, least: float) -> None:
    assert nearness(stem_of(one), stem_of(other)) >= least


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("commission", "committee"),
        ("party", "part"),
        ("nation", "native"),
        ("dismissed", "separated"),  # families are separated too
        ("postponed", "cancelled"),
        ("aid", "HIV"),
    ],
)
def test_words_that_only_look_alike_do_not(one: str, other: str) -> None:
    assert nearness(stem_of(one), stem_of(other)) < 0.9


def test_a_rare_word_weighs_more_than_a_common_one() -> None:
    frequency = {"kelp": 1, "commission": 90}
    weights = weigh(content_terms("the commission on kelp"), lambda word: frequency.get(word, 0), 100)
    shares = {weighted.term.word: weighted.share for weighted in weights}
    assert shares["kelp"] > 2 * shares["commission"]


def test_what_stands_in_the_sentence_counts_more_than_what_stands_around_it() -> None:
    question = weigh(content_terms("kelp harvest"), lambda word: 1, 10)
    kelp, none = Words("The kelp harvest failed."), Words("Nothing.")
    assert coverage(question, kelp, kelp, none).share == pytest.approx(1.0)
    assert 0.6 < coverage(question, none, none, kelp).share < coverage(question, none, kelp, none).share < 1.0
    assert coverage(question, none, none, none).missing


@pytest.mark.parametrize(
    ("typed", "meant"), [("pirasy", "piracy"), ("contries", "countries"), ("meting", "meeting")]
)
def test_a_mistyped_word_is_read_as_the_one_meant(typed: str, meant: str) -> None:
    assert likely_meant(typed, {"piracy", "countries", "meeting", "policy"}) == meant


def test_a_name_inside_a_sentence_is_never_respelled() -> None:
    read = respell(
        "What did Slovenia say about harvst?", lambda word: word == "about", {"Slovakia", "harvest"}
    )
    assert read.text == "What did Slovenia say about harvest?"
    assert read.changes == (("harvst", "harvest"),)


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("What are the Valeta principles?", "What are the Valetta principles?"),
        ("who is gutterres", "who is guterres"),
        ("Where are the Phillipines?", "Where are the Philippines?"),
        ("What did Slovenia say?", "What did Slovenia say?"),
        ("What did Iraan say?", "What did Iraan say?"),  # two may be meant
        ("What did Chad say?", "What did Chad say?"),
    ],
)
def test_a_name_with_a_letter_doubled_or_not_is_read_as_the_one_meant(question: str, read: str) -> None:
    there = {"valetta", "guterres", "philippines", "slovakia", "chadd", "iran", "irraan", "what", "where"}
    assert respell(question, there.__contains__, ()).text == read


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("What did the dalberg committee decide?", "What did the Dalberg Committee decide?"),
        ("how big is the Quarzo fund", "how big is the Quarzo Fund"),
        ("what did the kelp committee decide", "what did the kelp committee decide"),
        ("What did the whole committee decide?", "What did the whole committee decide?"),
        ("What did the committee decide?", "What did the committee decide?"),
    ],
)
def test_a_body_of_a_word_that_nothing_has_is_a_name(question: str, read: str) -> None:
    found = respell(question, {"kelp", "committee", "fund", "decide"}.__contains__, ())
    assert (found.text, found.changes) == (read, ())


def test_idioms_are_searched_for_in_the_documents_words() -> None:
    assert in_documents_words("Who took the floor?") == "Who made statements?"
    assert in_documents_words("What did the UN do?") == "What did the United Nations do?"


@pytest.mark.parametrize(
    ("asked", "searched"),
    [
        ("Why was the visit called off?", "Why was the visit postponed?"),
        ("Were the staff fired?", "Were the staff dismissed?"),
        ("Has anybody been fired for it?", "Has anybody dismissed for it?"),
        ("How many rockets were fired?", "How many rockets were fired?"),
        ("The officers fired at the boat", "The officers fired at the boat"),
        ("How many people got water through the fund?", "How many people received water through the fund?"),
        ("How far have they got?", "How far have they got?"),
        ("Who broke the ceasefire?", "Who violated the ceasefire?"),
        ("When did the fire break out?", "When did the fire break out?"),
    ],
)
def test_plain_speech_is_read_as_the_documents_have_it_and_nothing_else_is(asked: str, searched: str) -> None:
    assert in_documents_words(asked) == searched


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "What was said about kelp in 2031 and 2035?",
            ["What was said about kelp in 2031?", "What was said about kelp in 2035?"],
        ),
        (
            "What was said about kelp and about piers?",
            ["What was said about kelp?", "What was said about piers?"],
        ),
        ("What was said about kelp?", ["What was said about kelp?"]),
    ],
)
def test_a_question_over_years_or_subjects_is_several(text: str, parts: list[str]) -> None:
    assert [query.text for query in facets(analyse(text))] == parts
