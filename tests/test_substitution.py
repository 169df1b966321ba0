"""What "And Norway?" replaces: the name, the time or the text of its kind, and nothing else."""

from __future__ import annotations

import pytest

from assistant.kinds_of_names import kind_of_name, names_in
from assistant.substitution import substitute


@pytest.mark.parametrize(
    ("previous", "fragment", "becomes"),
    [
        (
            "How many of the reports that the Board has taken have been read?",
            "of the 27 from 2031 and 2032",
            "How many of the 27 from 2031 and 2032 have been read?",
        ),
        # the year is part of the name
        (
            "Where will the Tenth Conference on Tides take place?",
            "the 2031 Kelp Forum",
            "Where will the 2031 Kelp Forum take place?",
        ),
        (
            "How much were the contributions to regular depots in 2031?",
            "to other depots",
            "How much were the contributions to other depots in 2031?",
        ),
        (
            "How many States were parties to the Tidal Convention in May 2031?",
            "to its Second Protocol",
            "How many States were parties to the Second Protocol to the Tidal Convention in May 2031?",
        ),
        (
            "What did Ecuador say at the Lima meeting on kelp in Tirana?",
            "Norway",
            "What did Norway say at the Lima meeting on kelp in Tirana?",
        ),
        (
            "What did the representative of Peru say about Chile's offer to host TIDES XVI?",
            "Norway",
            "What did the representative of Norway say about Chile's offer to host TIDES XVI?",
        ),
        (
            "What did Ecuador say about Peru in the debate?",
            "about Chile",
            "What did Ecuador say about Chile in the debate?",
        ),
        (
            "What did the Secretary-General propose for TIDEMIS for 2026/27?",
            "the Kelp Committee",
            "What did the Kelp Committee propose for TIDEMIS for 2026/27?",
        ),
        (
            "What did the Board appropriate for TIDEMIS for 2026/27?",
            "for KELPFOR",
            "What did the Board appropriate for KELPFOR for 2026/27?",
        ),
        (
            "How many Harbour Volunteers worked with TIDEMIS in 2031?",
            "KELPFOR",
            "How many Harbour Volunteers worked with KELPFOR in 2031?",
        ),
        (
            "How many children did TIDEFUND reach in Chile in 2031?",
            "in Peru",
            "How many children did TIDEFUND reach in Peru in 2031?",
        ),
        (
            "What task did the Board give to Ms. Roe in December 2031?",
            "to Mr. Doe",
            "What task did the Board give to Mr. Doe in December 2031?",
        ),
        (
            "Which country is Ann Roe, the candidate for the Kelp Control Board, from?",
            "Jan Doe",
            "Which country is Jan Doe, the candidate for the Kelp Control Board, from?",
        ),
        (
            "What was the expenditure of TIDEMIS in 2024/25?",
            "in 2025/26",
            "What was the expenditure of TIDEMIS in 2025/26?",
        ),
        (
            "What did Norway say in its letter of 13 January 2031?",
            "Chile in its letter of 7 August 2031",
            "What did Chile say in its letter of 7 August 2031?",
        ),
        (
            "Which texts did the Kelp Committee read at its tenth session?",
            "the Tidal Committee at its twelfth session",
            "Which texts did the Tidal Committee read at its twelfth session?",
        ),
        (
            "When was resolution 99 (2031) adopted?",
            "resolution 98 (2035)",
            "When was resolution 98 (2035) adopted?",
        ),
        (
            "Quand la résolution 99 (2031) a-t-elle été adoptée ?",
            "la résolution 98 (2035)",
            "Quand la résolution 98 (2035) a-t-elle été adoptée ?",
        ),
        (
            "What did the Chargé d'affaires of Norway say in the letter of 10 April 2031?",
            "the representative of Chile",
            "What did the representative of Chile say in the letter of 10 April 2031?",
        ),
        ("How many posts does E/2035/7 list?", "E/2035/9", "How many posts does E/2035/9 list?"),
        (
            "What did the Fund do on kelp in 2031?",
            "on elections",
            "What did the Fund do on elections in 2031?",
        ),
        # behind the same preposition stands a thing for a thing, a name for a name
        (
            "Which groups did the Fund report on for children for the Board?",
            "for women",
            "Which groups did the Fund report on for women for the Board?",
        ),
        (
            "How did the Fund respond to floods in 2031?",
            "to fires",
            "How did the Fund respond to fires in 2031?",
        ),
        ("What did Norway say on piers in Oran?", "on tides", "What did Norway say on tides in Oran?"),
        (
            "What was agreed between Norway and Chile on kelp in 2031?",
            "between Peru and Chile",
            "What was agreed between Peru and Chile on kelp in 2031?",
        ),
        # the document that is named at the end stays
        ("Who was hurt according to A/79/922?", "in Oran", "Who was hurt in Oran according to A/79/922?"),
        (
            "How much was paid according to resolution 99 (2031)?",
            "in 2030",
            "How much was paid in 2030 according to resolution 99 (2031)?",
        ),
        (
            "Until when was TIDEMIS's mandate extended?",
            "KELPFOR's",
            "Until when was KELPFOR's mandate extended?",
        ),
        ("Which States have sent reports?", "the backlog", "What about the backlog?"),
        ("Which States have sent reports?", "the observers", "Which observers have sent reports?"),
        ("How many women are on the Board?", "men", "How many men are on the Board?"),
        (
            "How many parties to the Accord are there?",
            "to the Treaty",
            "How many parties to the Treaty are there?",
        ),
        ("How many votes did the draft get?", "against", "How many votes against did the draft get?"),
        (
            "How many votes against did the draft get?",
            "abstentions",
            "How many abstentions did the draft get?",
        ),
        (
            "How many signatories to the Tidal Convention are there?",
            "to its optional protocols",
            "How many signatories to the optional protocols to the Tidal Convention are there?",
        ),
        # who did it stays, and what is counted is a noun
        ("Did Norway vote on piers?", "on Chile", "Did Norway vote on Chile?"),
        (
            "How much did Norway pledge for women in 2031?",
            "men",
            "How much did Norway pledge for men in 2031?",
        ),
        (
            "Combien de volontaires le TIDEFUND comptait-il en 2031 ?",
            "l'UNKELP ",
            "Combien de volontaires l'UNKELP comptait-il en 2031 ?",
        ),
        # another kind of what is counted
        (
            "How many fraud cases were there at the Fund?",
            "about theft",
            "How many theft cases were there at the Fund?",
        ),
        (
            "how many nets cases had the Board in 2031",
            "sea piracy",
            "how many sea piracy cases had the Board in 2031",
        ),
        # what is looked for, where a mention is asked for
        ("does S/RES/4242 mention women", "about children", "does S/RES/4242 mention children"),
        ("Is piracy mentioned anywhere?", "nets", "Is nets mentioned anywhere?"),
        ("How many paragraphs mention kelp?", "about sea grass", "How many paragraphs mention sea grass?"),
    ],
)
def test_a_fragment_replaces_what_is_of_its_kind(previous: str, fragment: str, becomes: str) -> None:
    assert substitute(previous, fragment) == becomes


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Norway", "state"),
        ("the United Kingdom", "state"),
        ("Government of Chile", "state"),
        ("the Board of Tides", "organ"),
        ("Secretary-General", "organ"),
        ("the Tidal Fund", "body"),
        ("KELPFOR", "body"),
        ("UN-Kelp", "body"),
        ("l'UNKELP", "body"),
        ("Ms. Roe", "person"),
        ("Ann Roe", "person"),
        ("Norland Dive School", "body"),  # no person
        ("Ahmed al-Roe", "person"),
        ("the Lima Conference", "meeting"),
        ("Tidal Accord", "text"),
        ("December", "time"),
        ("Kursk", "other"),
        ("Tidal Chamber", "organ"),
        ("the Blue Kelp Store", "other"),  # no person has an article
        ("Blue Kelp Facility", "body"),
        ("Norway Trust", "person"),  # nothing tells it from one
        ("High Commissioner", "other"),
    ],
)
def test_the_kind_of_a_name(name: str, kind: str) -> None:
    assert kind_of_name(name) == kind


def test_names_are_found_with_their_article_and_without_genitive_or_month() -> None:
    text = "Did the Board ask Ms. Roe in May about Chile's offer?"
    found = names_in(text)
    assert [(name.text, name.before) for name in found] == [
        ("Board", "did"),
        ("Ms. Roe", "ask"),
        ("Chile", "about"),
    ]
    assert text[found[0].whole : found[0].end] == "the Board"
