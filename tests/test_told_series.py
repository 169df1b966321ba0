"""What a sentence tells one by one in plain words, and where it is unsure what it tells."""

from __future__ import annotations

import pytest

from assistant.answering.told_series import series_of, told_one_by_one

AREAS = "Money went to the areas of kelp, clean water and care in over ten ports: Elm, Varsk and Sandry."


@pytest.mark.parametrize(
    ("question", "sentence", "items"),
    [
        (
            "Which harbour services did the Board give?",
            "The services given by the Board to skippers included medical care, legal aid and fuel.",
            ["medical care", "legal aid", "fuel"],
        ),
        (
            "Which services were suspended?",
            "It suspended several services, including food aid, care and shelter, thereby hurting people.",
            ["food aid", "care", "shelter"],
        ),
        (
            "Which tools should ports use?",
            "Ports must use tools. These include dredging, barriers, and the planting of reeds.",
            ["dredging", "barriers", "the planting of reeds"],
        ),
        # the very verb of the question
        (
            "On which localities does the plan for the Elm region focus?",
            "It launched a plan for the Elm region, focusing on Bozo, Ndim and Ngou, by opening bases.",
            ["Bozo", "Ndim", "Ngou"],
        ),
        (
            "Whom did the 51 cases implicate?",
            "The 51 cases implicated partners and staff (34, 66 per cent); suppliers (8); and pilots (4).",
            ["partners and staff (34, 66 per cent)", "suppliers (8)", "pilots (4)"],
        ),
        # as many as the noun is told with
        (
            "What are the building blocks of the Board?",
            "It has five building blocks (law, learning and change, money, checks and talk).",
            ["law", "learning and change", "money", "checks", "talk"],
        ),
        ("What are the six building blocks?", "It has six building blocks (law, money and talk).", []),
        ("In which areas was money spent?", AREAS, ["kelp", "clean water", "care in over ten ports"]),
        # a tail that is the question's own
        ("In which areas was money spent in over ten ports?", AREAS, ["kelp", "clean water", "care"]),
        # a bracket right behind the noun, a colon
        (
            "Which fevers did the Board fight?",
            "It helped ports with fevers (marsh, tide, kelp and salt) and ropes.",
            ["marsh", "tide", "kelp", "salt"],
        ),
        (
            "Which fevers did the Board fight?",
            "It helped ports with fevers in hot summers (wet, dry and cold) and ropes.",
            [],
        ),
        (
            "For which terms was Corvia a member?",
            "Corvia has been a member for four terms: 2031–2032, 2034, 2036 and 2038.",
            ["2031–2032", "2034", "2036", "2038"],
        ),
        # the noun of the question stands once, in front of all
        (
            "Which disputes did the Elm Declaration address?",
            "The Elm Declaration addressed the disputes in Corvia, Varsk and Lumora.",
            ["Corvia", "Varsk", "Lumora"],
        ),
        # bodies of States are no States
        ("Which committees met?", "The committees of Norway, Chile and Malta met.", []),
        # what was done to them, not what they are
        ("Which services were given?", "Services were suspended, cut and delayed.", []),
        # there is more beside the series
        ("Which services were given?", "In addition to rope, services included care, aid and fuel.", []),
        ("Which services were given?", "The services included care, aid and fuel, as well as rope.", []),
        # two may be one: "monitoring and evaluation"
        ("Which services were given?", "The services included monitoring and evaluation.", []),
        ("Which pilots served?", "The services included care, aid and fuel.", []),
        ("When did the services end?", "The services included care, aid and fuel.", []),
        # the sentence between is about something else
        ("Which tools are used?", "Ports use tools. The costs include wages, rent and fuel.", []),
        # two series of the kind
        (
            "Which services were given?",
            "Services such as care, aid and fuel were given, and services such as light, sound and rope.",
            [],
        ),
    ],
)
def test_a_series_of_plain_words_answers_where_its_opening_says_what_it_is(
    question: str, sentence: str, items: list[str]
) -> None:
    assert told_one_by_one(sentence, question) == items


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("care, aid and fuel", ["care", "aid", "fuel"]),
        ("(a) care; (b) other aid (new); and (c) fuel. More.", ["care", "other aid (new)", "fuel"]),
        ("care, aid and fuel, which rose", ["care", "aid", "fuel"]),
        ("law and order, human rights and growth", []),
        ("care, aid and tools and ropes", []),
        ("care, aid and fuel, rope", []),
        ("care, aid and other services", []),
        ("care, aid and that it was late", []),
        ("care, aid and what they have done", []),
        ("care alone", []),
        ("care, aid; fuel", []),
    ],
)
def test_a_series_ends_where_one_and_closes_it(text: str, items: list[str]) -> None:
    assert series_of(text) == items
