"""Promises of the claim checker, on a text in the manner of a United Nations report, bodies invented."""

from __future__ import annotations

import pytest

from assistant.verification import check_sentence, quote_stands_in

PARAGRAPH = (
    "Several speakers welcomed the study published in 2011 by ORBW on organized smuggling of orchids and "
    "looked forward to the meeting to be held in November 2012. One speaker suggested that States parties "
    "should not examine hazardous waste. As of 1 March 2002, the Convention had 140 signatories and 7 "
    "parties. "
    "The Orchid Commission took note of the report. The draft resolution would request the Secretary-General "
    "to report to the Assembly. The representatives of Italy and Spain made statements. "
)
TRUE = [
    "Several speakers welcomed the study published in 2011 by ORBW on organized smuggling of orchids.",
    "The Convention had 7 parties and 140 signatories as of 1 March 2002.",
    "One speaker suggested that States parties should not examine hazardous waste [1].",
    "The Orchid Commission noted the report.",
    "The Orchid Commission took note of the report",
    "The representative of Italy made a statement.",
]
ALTERED = [
    (
        "date",
        "Several speakers welcomed the study published in 2012 by ORBW on organized smuggling of orchids.",
    ),
    (
        "name",
        "Several speakers welcomed the study published in 2011 by UNDP on organized smuggling of orchids.",
    ),
    (
        "speaker",
        "Some speakers welcomed the study published in 2011 by ORBW on organized smuggling of orchids.",
    ),
    (
        "speaker",
        "The Orchid Commission welcomed the study published in 2011 on organized smuggling of orchids.",
    ),
    ("speaker", "States parties should not examine hazardous waste."),
    ("negation", "One speaker suggested that States parties should examine hazardous waste."),
    ("number", "As of 1 March 2002, the Convention had 150 signatories and 7 parties."),
    ("number", "As of 1 March 2002, the Convention had 7 signatories and 140 parties."),
    ("number", "The Convention had 140 parties."),
    ("date", "As of 1 May 2002, the Convention had 140 signatories and 7 parties."),
    ("action", "The Orchid Commission adopted the report."),
    ("modality", "The draft resolution requested the Secretary-General to report to the Assembly."),
    ("name", "The representatives of Italy and France made statements."),
]


@pytest.mark.parametrize("sentence", TRUE)
def test_a_true_sentence_is_supported(sentence: str) -> None:
    verdict = check_sentence(sentence, [PARAGRAPH])
    assert verdict.supported, verdict.reasons


@pytest.mark.parametrize(("kind", "sentence"), ALTERED)
def test_one_altered_word_is_caught_and_named(kind: str, sentence: str) -> None:
    verdict = check_sentence(sentence, [PARAGRAPH])
    assert verdict.label == "not_supported"
    assert kind in {reason.kind for reason in verdict.reasons}


def test_no_evidence_supports_nothing() -> None:
    assert check_sentence("The Convention had 7 parties.", []).label == "not_supported"
    assert check_sentence("", [PARAGRAPH]).label == "not_supported"


def test_the_documents_date_may_come_from_its_masthead() -> None:
    sentence = "In 2002, the Orchid Commission took note of the report."
    assert check_sentence(sentence, ["The Orchid Commission took note of the report."]).label != "supported"
    context = ["Orchid Commission, eleventh session, 22 April 2002"]
    assert check_sentence(
        sentence, ["The Orchid Commission took note of the report."], context=context
    ).supported


@pytest.mark.parametrize(
    ("quote", "stands"),
    [
        ("took note of the report", True),
        ("took  note of the report.", True),
        ("[T]he Convention had 140 signatories", True),
        ("Several speakers welcomed … the meeting to be held in November 2012", True),
        ("the meeting … welcomed the study", False),
        ("took notes of the report", False),
        ("140 signatorie", False),
    ],
)
def test_a_quotation_stands_letter_for_letter(quote: str, stands: bool) -> None:
    assert quote_stands_in(quote, PARAGRAPH) is stands


def test_a_quotation_that_is_not_there_is_named() -> None:
    verdict = check_sentence("The report said that “orchids are the greatest priority”.", [PARAGRAPH])
    assert verdict.label == "not_supported"
    assert [reason.said for reason in verdict.reasons if reason.kind == "quote"] == [
        "orchids are the greatest priority"
    ]


def test_an_ending_put_in_anothers_place_is_not_supported_by_its_words_standing_elsewhere() -> None:
    who = "The Director of the Office for Coastal Signals"
    text = f"{who} made an introductory statement. The report was before the Commission."
    assert not check_sentence(f"{who} made a report.", [text]).supported
    assert check_sentence(f"{who} made an introductory statement.", [text]).supported
