"""Every metric against figures worked out by hand."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from evals.case import Place, StoredText
from evals.metrics.attribution import attribution, attribution_problem, closest_sentence, speakers
from evals.metrics.citation_form import citation_form
from evals.metrics.citation_support import Entails, citation_support, harmonic_mean, sentence_support
from evals.metrics.completeness import completeness, forbidden_absent, states
from evals.metrics.expected_paragraphs import expected_precision, expected_recall, no_wrong_citation
from evals.metrics.latency import answer_words, latency_ms
from evals.metrics.paragraph_recall import ndcg, paragraph_recall, ranked_items, reciprocal_rank
from evals.metrics.pinpoint import Level, paragraph_part, pinpoint
from evals.metrics.quotes import marked_quotations, quote_exactness
from evals.metrics.refusal import false_refusal, true_refusal
from tests.evals.cases import TEXTS, answer, case, citation, place, requirement


def test_a_paragraph_covers_its_own_sub_paragraph_but_a_sibling_does_not() -> None:
    assert place("p13").covers(place("p13.d"))
    assert place("p13.d").covers(place("p13"))
    assert not place("p13.d").covers(place("p13.e"))
    assert not place("p1").covers(place("p13"))
    assert not place("p8").covers(Place("another.md", "p8"))


def test_a_citation_without_a_place_is_right_only_where_a_document_is_wanted() -> None:
    assert place("").covers(place("p8"))
    assert place("").covers(place(""))
    assert not place("p8").covers(place(""))


def test_paragraph_recall_by_hand() -> None:
    # Two requirements; the ranking finds the second at rank 2 and never the first.
    found = case(requirements=[requirement("p8"), requirement("p13.d")], retrieved=["p9", "p13.d", "p13.e"])
    assert paragraph_recall(1).score(found).value == 0.0
    assert paragraph_recall(5).score(found).value == 0.5
    assert reciprocal_rank().score(found).value == 0.5
    # DCG = 1/log2(3) = 0.6309; ideal = 1 + 1/log2(3) = 1.6309.
    assert ndcg(10).score(found).value == pytest.approx(0.6309 / 1.6309, abs=1e-4)


def test_two_hits_on_one_requirement_do_not_raise_recall_above_one() -> None:
    found = case(requirements=[requirement("p13")], retrieved=["p13.d", "p13.e", "p13"])
    assert paragraph_recall(5).score(found).value == 1.0
    assert ranked_items(found.retrieved, found.requirements)[0] == "r0"
    assert len(set(ranked_items(found.retrieved, found.requirements))) == 3


def test_expected_recall_and_precision_by_hand() -> None:
    given = answer(
        [("a", [1]), ("b", [2]), ("c", [3])], [citation(1, "p8"), citation(2, "p9"), citation(3, "p13.e")]
    )
    judged = case(given, [requirement("p8"), requirement("p13.d")], acceptable=["p9"])
    assert expected_recall().score(judged).value == 0.5
    assert expected_precision().score(judged).value == pytest.approx(2 / 3)
    assert no_wrong_citation().score(judged).value == 0.0
    assert "p13.e" in expected_precision().score(judged).explanation


def test_one_alternative_is_enough() -> None:
    judged = case(answer([("a", [1])], [citation(1, "p9")]), [requirement("p8", "p9")])
    assert expected_recall().score(judged).value == 1.0
    assert expected_precision().score(judged).value == 1.0


def test_a_declined_answerable_question_has_recall_zero_and_no_precision() -> None:
    judged = case(answer(answered=False), [requirement("p8")])
    assert expected_recall().score(judged).value == 0.0
    assert expected_precision().score(judged).value is None


def test_every_citation_of_an_answer_to_an_unanswerable_question_is_wrong() -> None:
    judged = case(answer([("a", [1])], [citation(1, "p8")]), answerable="no")
    assert expected_precision().score(judged).value == 0.0


def _table(*entailed: tuple[Sequence[str], str]) -> Entails:
    """Entailment by a table of the sets of paragraphs that entail a sentence; supersets entail it too."""

    def entails(paragraphs: Sequence[str], sentence: str) -> bool:
        return any(said == sentence and set(needed) <= set(paragraphs) for needed, said in entailed)

    return entails


def test_alce_a_sentence_that_needs_both_paragraphs_has_two_relevant_citations() -> None:
    support = sentence_support("s", ["A", "B"], _table((["A", "B"], "s")))
    assert support.recall
    assert support.relevant == (True, True)


def test_alce_a_citation_that_adds_nothing_is_irrelevant() -> None:
    support = sentence_support("s", ["A", "B"], _table((["A"], "s")))
    assert support.recall
    assert support.relevant == (True, False)


def test_alce_citations_of_an_unsupported_sentence_are_all_imprecise() -> None:
    support = sentence_support("s", ["A", "B"], _table())
    assert not support.recall
    assert support.relevant == (False, False)


def test_alce_recall_precision_and_f1_by_hand() -> None:
    # Sentence 1: [8][9], only 8 supports → recall 1, precision 1/2. Sentence 2: [13] does not → 0, 0/1.
    # Sentence 3: no citation → recall 0. Recall = 1/3, precision = 1/3, F1 = 1/3.
    given = answer(
        [("one", [1, 2]), ("two", [3]), ("three", [])],
        [citation(1, "p8"), citation(2, "p9"), citation(3, "p13")],
    )
    recall, precision, f1 = citation_support(_table(([TEXTS["p8"]], "one")))
    assert recall.score(case(given)).value == pytest.approx(1 / 3)
    assert precision.score(case(given)).value == pytest.approx(1 / 3)
    assert f1.score(case(given)).value == pytest.approx(1 / 3)
    assert harmonic_mean(1.0, 0.5) == pytest.approx(2 / 3)


def _alce_by_the_definition(
    sentences: Sequence[tuple[str, list[str]]], entails: Entails
) -> tuple[float, float | None]:
    """Section 4.3 of the paper, written a second time and differently: totals first, then means."""
    recalls, precisions = [], []
    for text, cited in sentences:
        full = bool(cited) and entails(cited, text)
        recalls.append(1 if full else 0)
        for i, one in enumerate(cited):
            rest = cited[:i] + cited[i + 1 :]
            irrelevant = not entails([one], text) and bool(rest) and entails(rest, text)
            precisions.append(1 if full and not irrelevant else 0)
    return sum(recalls) / len(recalls), (sum(precisions) / len(precisions) if precisions else None)


def test_alce_agrees_with_an_independent_computation_on_every_small_pattern() -> None:
    from itertools import product

    paragraphs = [TEXTS["p8"], TEXTS["p9"], TEXTS["p13"]]
    subsets = [
        [p for p, keep in zip(paragraphs, bits, strict=True) if keep] for bits in product((0, 1), repeat=3)
    ]
    for needed in subsets[1:]:
        entails = _table((needed, "s"))
        for numbers in ([], [1], [1, 2], [2, 3], [1, 2, 3]):
            given = answer([("s", numbers)], [citation(n, p) for n, p in enumerate(["p8", "p9", "p13"], 1)])
            recall, precision, _ = citation_support(entails)
            cited = [paragraphs[n - 1] for n in numbers]
            expected = _alce_by_the_definition([("s", cited)], entails)
            assert (recall.score(case(given)).value, precision.score(case(given)).value) == expected


@pytest.mark.parametrize(
    ("locator", "part"),
    [
        ("p13.d", "p13"),
        ("annex1.p3.b.ii", "annex1.p3"),
        ("pp3", "pp3"),
        ("annex1.enc1.p12.a", "annex1.enc1.p12"),
        ("annex2", "annex2"),
        ("fn2", "fn2"),
    ],
)
def test_the_paragraph_part_of_a_locator(locator: str, part: str) -> None:
    assert paragraph_part(locator) == part


@pytest.mark.parametrize(
    ("cited", "levels"),
    [
        ("p13.d", (1, 1, 1, 1)),
        ("p13", (1, 1, 1, 0)),
        ("p13.e", (1, 1, 1, 0)),
        ("p9", (1, 0, 0, 0)),
    ],
)
def test_pinpoint_levels_by_hand(cited: str, levels: tuple[int, ...]) -> None:
    judged = case(answer([("a", [1])], [citation(1, cited)]), [requirement("p13.d")])
    measured = [pinpoint(level).score(judged).value for level in Level if level]
    assert measured == [float(level) for level in levels]


def test_a_wrong_document_reaches_no_pinpoint_level() -> None:
    judged = case(answer([("a", [1])], [citation(1, "p8", source="another.md")]), [requirement("p8")])
    assert pinpoint(Level.DOCUMENT).score(judged).value == 0.0


@pytest.mark.parametrize(
    ("quote", "changes", "exact"),
    [
        ("One speaker proposed a buoy of 26 metres.", {}, 1.0),
        ("One speaker proposed a buoy of 27 metres.", {}, 0.0),
        ("", {}, 0.0),
        ("Many speakers opposed it.", {"start": 0}, 0.0),
        ("One speaker proposed a buoy of 26 metres.", {"locator": "p99"}, 0.0),
    ],
)
def test_quote_exactness_by_hand(quote: str, changes: dict[str, object], exact: float) -> None:
    judged = case(answer([("a", [1])], [citation(1, "p8", quote, **changes)]))
    assert quote_exactness().score(judged).value == exact


def test_words_in_quotation_marks_must_stand_in_the_cited_paragraph() -> None:
    good = answer([("It was said that “Many speakers opposed it.”", [1])], [citation(1, "p8")])
    bad = answer([("It was said that “Many speakers welcomed it.”", [1])], [citation(1, "p8")])
    assert quote_exactness().score(case(good)).value == 1.0
    assert quote_exactness().score(case(bad)).value == 0.5
    assert marked_quotations('the term "24/7" and “a b c d”') == ["a b c d"]


def test_an_invented_symbol_is_out_of_form() -> None:
    judged = case(answer([("a", [1])], [citation(1, "p8", symbol="E/CN.29/2015/99")]))
    assert citation_form().score(judged).value == 0.0
    assert "E/CN.29/2015/99" in citation_form().score(judged).explanation


@pytest.mark.parametrize(
    ("printed", "in_form"),
    [
        ("E/CN.29/2015/4, para. 8", 1.0),
        ("E/CN.29/2015/4, Para. 8", 0.0),
        ("E/CN.29/2015/4 at 8", 0.0),
        ("E/CN.29/2015/4, para. 9", 0.0),
    ],
)
def test_citation_form_by_hand(printed: str, in_form: float) -> None:
    judged = case(answer([("a", [1])], [citation(1, "p8", citation=printed)]))
    assert citation_form().score(judged).value == in_form


def test_a_label_must_say_that_the_symbol_is_not_stated() -> None:
    silent = citation(1, "p8", symbol=None, label="Commission on Lighthouses, draft report", citation="")
    honest = citation(1, "p8", symbol=None, label="Commission on Lighthouses, symbol not stated", citation="")
    assert citation_form().score(case(answer([("a", [1])], [silent]))).value == 0.0
    assert citation_form().score(case(answer([("a", [1])], [honest]))).value == 1.0


def test_refusal_rates_apply_each_to_its_own_questions() -> None:
    declined, given = answer(answered=False), answer([("a", [1])], [citation(1, "p8")])
    assert true_refusal().score(case(declined, answerable="no")).value == 1.0
    assert true_refusal().score(case(given, answerable="no")).value == 0.0
    assert true_refusal().score(case(declined)).value is None
    assert false_refusal().score(case(declined)).value == 1.0
    assert false_refusal().score(case(given)).value == 0.0
    assert false_refusal().score(case(None)).value is None


@pytest.mark.parametrize(
    ("fact", "text", "found"),
    [
        ("26", "a buoy of 26 metres", True),
        ("26", "a buoy of 126 metres", False),
        ("26", "a buoy of 26.5 metres", False),
        ("26", "It was 26.", True),
        ("1,200", "some 1,200 ships", True),
        ("200", "some 1,200 ships", False),
        ("12|twelve", "Twelve States took part", True),
        ("Cote d'Ivoire", "Côte d’Ivoire", True),
        ("22-23 May", "22–23 May 2019", True),
        ("Iran", "the Iranian delegation", False),
        ("organ*", "trafficking in organs", True),
        ("organ", "trafficking in organs", False),
        ("India", "in Southern India", True),
        ("Oman", "in Romania", False),
        ("seven", "seventeen", False),
    ],
)
def test_what_counts_as_stating_a_fact(fact: str, text: str, found: bool) -> None:
    assert states(text, fact) is found


def test_completeness_by_hand() -> None:
    given = answer([("Twelve States and 26 metres", [1])], [citation(1, "p8")])
    judged = case(given, facts=["12|twelve", "26", "Port Azure", "buoy"])
    assert completeness().score(judged).value == 0.5
    assert "Port Azure; buoy" in completeness().score(judged).explanation


def test_a_forbidden_phrase_is_found() -> None:
    given = answer([("The Commission decided to build it.", [1])], [citation(1, "p8")])
    assert forbidden_absent().score(case(given, forbidden=["the commission decided"])).value == 0.0
    assert forbidden_absent().score(case(given, forbidden=["the Council decided"])).value == 1.0


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("One speaker proposed a buoy.", {"one"}),
        ("Several representatives and many speakers agreed.", {"several", "many"}),
        ("The observer for Thailand also made a statement.", {"thailand also"}),
        ("A number of speakers commended the work.", {"a number of"}),
        ("The buoy is one of many.", set()),
        ("Most agreed that there was reason.", {"most"}),
        ("Many forms of crime had been recognized.", set()),
    ],
)
def test_speakers_of_a_sentence(sentence: str, found: set[str]) -> None:
    assert speakers(sentence) == found


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("One speaker proposed a buoy of 26 metres.", 1.0),
        ("According to one speaker, a buoy of 26 metres was proposed.", 1.0),
        ("A buoy of 26 metres was proposed.", 0.0),
        ("Several speakers proposed a buoy of 26 metres.", 0.0),
    ],
)
def test_attribution_by_hand(sentence: str, kept: float) -> None:
    judged = case(answer([(sentence, [1])], [citation(1, "p8")]))
    assert attribution().score(judged).value == kept


@pytest.mark.parametrize(
    ("writer", "problem"),
    [("Halmark", None), ("Norland", "the source does not say “norland”")],
)
def test_the_writer_of_a_letter_is_in_its_masthead(writer: str, problem: str | None) -> None:
    title = "Letter dated 7 May 2031 from the Permanent Representative of Halmark to the United Nations"
    stored = StoredText("The fleet of Norland cut 14 buoys.", context=title)
    said = f"In a letter from the Permanent Representative of {writer}: “The fleet of Norland cut 14 buoys.”"
    assert attribution_problem(said, [stored]) == problem


def test_a_sentence_without_a_speaker_in_its_source_is_not_judged_for_one() -> None:
    judged = case(answer([("12 States attended the seminar in Port Azure.", [1])], [citation(1, "p9")]))
    assert attribution().score(judged).value is None


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("The Council decided on a seminar in Port Azure.", 0.0),
        ("The draft resolution would hold a seminar in Port Azure.", 1.0),
        ("The Council would hold a seminar in Port Azure.", 1.0),
    ],
)
def test_a_draft_is_not_reported_as_done(sentence: str, kept: float) -> None:
    judged = case(answer([(sentence, [1])], [citation(1, "p9")]), status="revised draft resolution")
    assert attribution().score(judged).value == kept


def test_the_closest_sentence_shares_most_words() -> None:
    assert closest_sentence("Many opposed it", [TEXTS["p8"], TEXTS["p9"]]) == "Many speakers opposed it."
    assert closest_sentence("zebra", [TEXTS["p8"]]) == ""


def test_latency_and_length() -> None:
    judged = case(answer([("three words here", [])]), seconds=0.25)
    assert latency_ms().score(judged).value == 250.0
    assert answer_words().score(judged).value == 3.0
    assert latency_ms().score(case(None)).value is None
