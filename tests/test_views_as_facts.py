"""A view told as a fact and a wish told as done are not borne out; what is told as it is told is."""

from __future__ import annotations

import re

import pytest

from assistant.verification import check_sentence, reported, views


def kinds(claim: str, source: str) -> set[str]:
    return {reason.kind for reason in check_sentence(claim, [source]).reasons}


MOST = (
    "Most speakers regarded smuggling as a serious threat to harbours, to trade and to the keeping of the "
    "lights and expressed the view that the coming talks should produce firm rules for dealing with it."
)


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("Smuggling is a serious threat to harbours, to trade and to the keeping of the lights.", MOST),
        ("Smuggling is a serious threat to harbours.", MOST),
        ("The coming talks should produce firm rules for dealing with it.", MOST),
        ("The fee is excessive.", "Some delegations considered the fee excessive."),
        ("The fee was excessive.", "Some delegations deemed the fee to be excessive."),
        ("Fog is highly harmful to shipping.", "One speaker described fog as highly harmful to shipping."),
        (
            "The toll was an obstacle to trade.",
            "The toll was viewed by several States as an obstacle to trade.",
        ),
        ("The toll is an obstacle to trade.", "Halmark saw the toll as an obstacle to trade."),
        ("The toll is an obstacle to trade.", "The Committee held that the toll was an obstacle to trade."),
        ("The pilots were unlicensed.", "The author claims that the pilots were unlicensed."),
        ("The pilots were unlicensed.", "The pilots were allegedly unlicensed."),
        ("The harbour is closed.", "The harbour was said to be closed."),
        ("The pilots were unlicensed.", "It was alleged that the pilots were unlicensed."),
        ("The fee is too high.", "In the view of the observer for Halmark, the fee is too high."),
        ("The fee is too high.", "According to the delegation of Halmark, the fee is too high."),
        (
            "Piracy was increasing in the northern sound.",
            "It was noted that piracy was increasing in the northern sound.",
        ),
        (
            "Risk was cross-cutting.",
            "She noted that risk was cross-cutting and that a policy was being made.",
        ),
        (
            "The buoys were late.",
            "The Director, Office of Beacons, regretted the delay and said that the buoys were late.",
        ),
        (
            "The Commission decided to abolish the fee.",
            "One speaker said that the Commission had decided to abolish the fee.",
        ),
        (
            "The Board considered that the fee was too high.",
            "She said that the Board considered that the fee was too high.",
        ),
        (
            "Training is essential for pilots.",
            "Many delegations welcomed the report, and others were of the "
            "opinion, in that connection, that training was essential for pilots.",
        ),
        (
            "Training is of importance for pilots.",
            "Several speakers stressed the importance of training for pilots.",
        ),
    ],
)
def test_a_view_is_no_fact(claim: str, source: str) -> None:
    verdict = check_sentence(claim, [source])
    assert verdict.label == "not_supported"
    assert "view" in kinds(claim, source)
    assert any("view" in str(reason) for reason in verdict.reasons)


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        (
            "The Secretariat prepared a study of the harbours.",
            "One delegation proposed that the Secretariat prepare a study of the harbours.",
        ),
        (
            "The Keeper informed States of the progress made.",
            "Requests the Keeper to inform States of the progress made.",
        ),
        ("Halmark paid the fees of the pilots.", "The Board urged Halmark to pay the fees of the pilots."),
        (
            "A fund for pilots was established.",
            "Some States called for the establishment of a fund for pilots.",
        ),
    ],
)
def test_a_wish_is_not_done(claim: str, source: str) -> None:
    assert check_sentence(claim, [source]).label == "not_supported"
    assert "wish" in kinds(claim, source)


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("Most speakers regarded smuggling as a serious threat to harbours.", MOST),
        ("Smuggling was regarded as a serious threat to harbours, to trade and to the lights.", MOST),
        ("Some delegations found the fee excessive.", "Some delegations considered the fee excessive."),
        ("According to Halmark, the fee is too high.", "In the view of Halmark, the fee is too high."),
        ("The pilots were reportedly unlicensed.", "In May, the pilots were reportedly unlicensed."),
        (
            "The Board requested the Keeper to inform States.",
            "The Board requested the Keeper to inform States.",
        ),
        (
            "Halmark should pay the fees of the pilots.",
            "The Board urged Halmark to pay the fees of the pilots.",
        ),
        # What the document also says in its own words, or takes for granted.
        (
            "The study was published in 2011.",
            "Several speakers said that the study published in 2011 was late.",
        ),
        (
            "The survey counted 99 ships.",
            "Speakers felt that the survey, which had counted 99 ships, was late.",
        ),
        ("The fee was raised in 2010.", "The fee was raised in 2010, and many felt that it was too high."),
        ("The fee is too high.", "One speaker said that the fee is too high. The fee is too high."),
        (
            "The Commission took note of the report.",
            "Some felt that the report was late, and the Commission took note of the report.",
        ),
        # An organ vouches for what it notes; a document speaks for itself.
        (
            "Twelve States had ratified the Accord.",
            "The Commission noted that twelve States had ratified the Accord.",
        ),
        ("The lights are out on Sundays.", "According to the survey, the lights are out on Sundays."),
        # Considered: examined.
        (
            "The Commission examined the report on tolls.",
            "The Commission considered the report on tolls as amended.",
        ),
    ],
)
def test_what_is_told_as_it_is_told_is_no_fault(claim: str, source: str) -> None:
    assert not kinds(claim, source) & {"view", "wish"}


TABLE: list[tuple[re.Pattern[str], list[str], list[str]]] = [
    (
        reported._VIEW_THAT,
        ["They believed that", "He felt, on the whole, that", "Halmark claims firmly that", "Convinced that"],
        ["The Commission held the view", "They considered the report", "the statement that", "upheld that"],
    ),
    (
        reported._OPINION_THAT,
        [
            "of the view that",
            "The view was expressed that",
            "the opinion, widely shared, that",
            "allegations that",
        ],
        ["the view of the bay", "a review that", "the claim of Halmark"],
    ),
    (
        reported._REPORTED_THAT,
        [
            "She noted that",
            "pointed out, rightly, that",
            "informed the Board of Pilots that",
            "stressed that",
        ],
        ["noted the report", "denoted that", "footnote that"],
    ),
    (
        reported._IT_WAS,
        ["It was felt that", "it was also suggested that", "It was noted, in that context, that"],
        ["It was decided that", "It was noted with thanks", "It was agreed that"],
    ),
    (
        reported._PRAISED,
        ["stressed the importance of", "noted the urgent need for", "underlined its great value"],
        ["stressed the report", "the importance of", "noted the number of"],
    ),
    (
        reported._CALLED,
        [
            "regarded the toll as a threat",
            "referred to fog as an evil",
            "saw them as useful",
            "described it as a pest",
        ],
        [
            "considered the report as amended",
            "described as",
            "served as a model",
            "saw the lights as soon as",
            "viewed by some as",
        ],
    ),
    (
        reported._JUDGED,
        [
            "considered the fee excessive.",
            "deemed it very important to go",
            "found the toll to be fair",
            "thought the plan too costly, and",
        ],
        [
            "considered the report.",
            "found the good pilots",
            "considered that it was good",
            "considered the important reports",
        ],
    ),
    (
        reported._SAID_TO,
        [
            "was said to be",
            "is widely believed to have",
            "were considered by some to be",
            "was deemed essential",
        ],
        ["was considered by the Board", "was said in May", "was reported on", "was held to account"],
    ),
    (
        reported._CALLED_BY,
        ["was regarded as a threat", "is seen by many as a model", "were described as pests"],
        ["was considered as amended", "was described in", "was seen as soon as"],
    ),
    (reported._HEARSAY, ["Reportedly, it", "was allegedly lost"], ["alleged misuse", "a report"]),
    (
        reported._ACCORDING,
        [
            "According to Halmark, it",
            "in the opinion of the author, it",
            "In his view, it",
            "For some speakers, it",
        ],
        ["in accordance with it", "in view of it", "for some, it", "the view of the bay"],
    ),
    (
        reported._WISHED,
        [
            "requested Halmark to pay",
            "Requests the Keeper to inform",
            "proposed that",
            "called for the making",
            "invited them to come",
            "proposed making it",
        ],
        ["requested a copy", "invited to the talks", "called the Board", "asked about it", "proposed by"],
    ),
    (
        reported._ITSELF,
        ["the report", "the figures", "article 5", "the Accord's Protocol"],
        ["Halmark", "the author"],
    ),
    (
        views._WISH,
        ["should pay", "is to pay", "were requested to", "the call for", "if it pays"],
        ["paid", "has been paid", "callous", "a gift"],
    ),
    (
        reported._VOUCHES,
        ["The Commission", "the Board also", "The Working Group on Tolls and the Secretariat"],
        ["The Chair of the Board of Pilots had said", "Halmark", "The Director, Office of Tolls,"],
    ),
    (views._OWN_WORD, [", which had sunk,", " who came", ", where it lay"], [" where it lay", "that sank"]),
    (
        views._PARTICIPLE,
        ["was published", "had been widely read and was written", "were held", "is made"],
        ["published in", "was late", "has ships"],
    ),
]


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [(p, text, True) for p, must, _ in TABLE for text in must]
    + [(p, text, False) for p, _, must_not in TABLE for text in must_not],
)
def test_each_pattern_finds_what_it_is_for(pattern: re.Pattern[str], text: str, found: bool) -> None:
    assert bool(pattern.search(text)) is found


def test_the_words_left_out_are_named() -> None:
    verdict = check_sentence("The fee is excessive.", ["Some delegations considered the fee excessive."])
    assert "somebody's view (“Some delegations considered”), not as a fact" in str(verdict.reasons[0])


def test_a_version_number_is_no_figure_to_break_on() -> None:
    assert check_sentence("Buoy 5.2.1 was lit at dusk.", ["Buoy 5.2.2 was lit, as ever, at dusk."])


def test_reasons_have_the_verbs_as_the_texts_have_them() -> None:
    text = "The draft would also request the Keeper to report on tolls every spring and every autumn."
    verdict = check_sentence("Keepers had been requested, by the draft, to report about tolls.", [text])
    said = " ".join(map(str, verdict.reasons))
    assert "would also request" in said
    assert "would requested" not in said
