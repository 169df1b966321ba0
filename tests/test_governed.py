"""What a sentence enumerates of the kind that is asked for, and what it only names beside it."""

from __future__ import annotations

import pytest

from assistant.answering.governed import enumerated, number_of_items, number_told
from assistant.question import analyse

PORTS = "The traffic of the three ports with the most ships, Sandry, Varsk and Elm Port, grew."
MEMBERS = (
    "He thanked the three members whose terms would end in May (Anna Oh, Karim Zidane and Eva Fox) warmly."
)


@pytest.mark.parametrize(
    ("question", "sentence", "names"),
    [
        ("Which three ports had the most ships?", PORTS, ["Sandry", "Varsk", "Elm Port"]),
        ("Which ports had the most ships?", PORTS, ["Sandry", "Varsk", "Elm Port"]),
        ("Which four ports had the most ships?", PORTS, []),
        ("Who were the Board's top members?", MEMBERS, ["Anna Oh", "Karim Zidane", "Eva Fox"]),
        (
            "Which three bodies does it fund?",
            "It funds three bodies – the Board of Tides and Lights; Elm, the Port; and Varsk – well.",
            ["Board of Tides and Lights", "Elm, the Port", "Varsk"],
        ),
        (
            "Which pilots does it fund?",
            "It funds three bodies – the Board of Tides and Lights; Elm, the Port; and Varsk – well.",
            [],
        ),
        ("Which pilots served there?", PORTS, []),
        ("Which members' terms end in May?", MEMBERS, ["Anna Oh", "Karim Zidane", "Eva Fox"]),
        (
            "Which factions joined the Front?",
            "It has factions of the Front such as Ansar al-Bahr, the Tide movement (new) and Elm Guard.",
            ["Ansar al-Bahr", "Tide movement", "Elm Guard"],
        ),
        # what was done in areas is no enumeration of States
        (
            "Which States took part?",
            "Several States took steps in areas such as Sandry Bay, Elm Sound and Varsk.",
            [],
        ),
        (
            "Which statements did it recall?",
            "Recalling resolutions 3 and 7 and statements of its head including S/AB/1 and S/AB/2,",
            ["S/AB/1", "S/AB/2"],
        ),
        (
            "Under which agenda items is it filed?",
            "It is filed under agenda items 6, 7 and 11.",
            ["6", "7", "11"],
        ),
        (
            "In which resolutions was it asked?",
            "In its resolutions 27 (2034) and 39 (2035) it asked.",
            ["27 (2034)", "39 (2035)"],
        ),
        # twice the same kind: which of them is not told
        (
            "Which items were discussed?",
            "It took up items 1, 2 and 3 and put off items 4 and 5.",
            [],
        ),
        ("Which items rose?", "Items 4 and 5 per cent rose.", []),
        (
            "Who submitted reports?",
            "Reports were submitted by Norway, Chile and Malta.",
            ["Norway", "Chile", "Malta"],
        ),
        ("Who organized it?", "It was co-organized by Norway and Chile.", ["Norway", "Chile"]),
        (
            "Who organized it?",
            "It was jointly organized by the Office for Elm and the Kelp Fund.",
            ["Office for Elm", "Kelp Fund"],
        ),
        ("Who submitted reports?", "Norway and Chile submitted reports.", ["Norway", "Chile"]),
        # one Minister, and one Ministry
        ("Who announced it?", "The Minister for Trade, Kelp Farming and Tourism of Norway announced it.", []),
        ("Who organized it?", "It was organized by the Ministry of Trade, Industry and Tourism.", []),
        ("Who submitted reports?", "Reports were adopted by Norway and Chile.", []),
        # the kind stands behind its names
        (
            "In which districts was it?",
            "It was in Elm, Varsk and Sandry Bay Districts.",
            ["Elm", "Varsk", "Sandry Bay"],
        ),
        ("In which ports was it?", "It was in the Elm, Varsk and Sandry ports.", ["Elm", "Varsk", "Sandry"]),
        # two deeds of one verb
        (
            "Who submitted reports?",
            "It was submitted by Norway and Chile and, later, submitted by Malta and Fiji.",
            [],
        ),
        ("When did they meet?", PORTS, []),
    ],
)
def test_a_series_answers_where_the_kind_or_the_deed_opens_it(
    question: str, sentence: str, names: list[str]
) -> None:
    assert enumerated(sentence, question) == names


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("The talks turned on the following themes: laws and bodies; search and rescue; and care.", 3),
        ("The talks turned on the following themes: (a) laws and bodies; (b) search.", 2),
        # the last item holds more than one
        ("The talks turned on the following themes: (i) laws; (ii) search; and care, and more.", 0),
        ("The talks turned on laws: search; and care.", 0),
        ("The talks turned on themes of law and search.", 0),
    ],
)
def test_items_after_a_colon_are_counted_where_they_are_told_apart(sentence: str, number: int) -> None:
    assert number_of_items(sentence, "On which themes did the talks turn?") == number


@pytest.mark.parametrize(
    ("question", "sentence", "number"),
    [
        (
            "What did the revenue comprise?",
            "The revenue was $9, comprising: (a) gains; (b) rent; and (c) fees.",
            3,
        ),
        # of something that the lead-in lacks
        (
            "What did the kelp comprise?",
            "The revenue was $9, comprising: (a) gains; (b) rent; and (c) fees.",
            0,
        ),
        # what the question says stands in the lead-in, or not at all
        (
            "Which parts make up the harbour revenue?",
            "The harbour revenue of $9 comprised: (a) gains; (b) rent; and (c) fees.",
            3,
        ),
        (
            "Which fees make up the harbour revenue?",
            "The harbour revenue of $9 comprised: (a) gains; (b) rent; and (c) fees.",
            0,
        ),
        ("When did the revenue fall?", "The revenue fell: (a) gains; (b) rent; and (c) fees.", 0),
        ("Which actions were planned?", "It had two planned actions:\n• Train pilots\n• Mend lights", 2),
        ("Which ports were closed?", "It had two planned actions:\n• Train pilots\n• Mend lights", 0),
    ],
)
def test_items_are_counted_where_their_lead_in_has_what_is_asked(
    question: str, sentence: str, number: int
) -> None:
    assert number_of_items(sentence, question) == number


@pytest.mark.parametrize(
    ("word", "number"), [("five", 5), ("Two", 2), ("16", 16), ("many", None), (None, None)]
)
def test_a_number_in_words_or_figures(word: str | None, number: int | None) -> None:
    assert number_told(word) == number


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("In which ports did the largest number of pilots serve?", "list"),
        ("Which bodies reported the highest number of wrecks?", "list"),
        ("What was the largest number of pilots in service?", "number"),
        ("What is the total number of pilots?", "number"),
    ],
)
def test_where_the_most_are_asks_for_places_not_for_a_number(question: str, kind: str) -> None:
    assert analyse(question).kind == kind
