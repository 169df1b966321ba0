"""What a State asks and complains of in its letters: its own words, and not what is said of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.answering.asked_by_a_state import asked_of_by_a_state
from assistant.answering.complaints import accuses, complaint_asked
from assistant.answering.letters_of_states import state_alone
from assistant.verification.names import countries_meant
from index.embedding import HashingEncoder
from index.library import Library
from tests.mastheads import masthead

PIER = (
    masthead("A/97/901", "General Assembly", "26 March 2043")
    + """Letter dated 26 March 2043 from the Permanent Representative of Chile to the United Nations addressed
to the Secretary-General

Chile and Peru agreed in 2041 on the harbour of Lamprey, which has brought peace to both.

Given the state of the harbour, I would appreciate your personal attention to the matter. I should be
grateful if you would circulate the present letter as a document of the General Assembly.

Today I bring to your attention that Peru has breached the agreement on the harbour of Lamprey, as follows:

1. On 1 March 2043 boats of Peru entered the harbour.

2. On 2 March 2043 a wall was built there.

The Government of Chile therefore demands that the Government of Peru:

1. Withdraw its boats from the harbour.

2. Take down the wall.
"""
)
CHARTS = (
    masthead("A/97/902", "General Assembly", "2 May 2043")
    + """Letter dated 2 May 2043 from the Permanent Representative of Norway to the United Nations addressed
to the President of the Security Council

If Iceland cares for the charts, it must publish them without delay.

It must be noted that Iceland printed no chart in 2042.
"""
)
MEETING = (
    masthead("S/2043/31", "Security Council", "5 June 2043")
    + """Letter dated 5 June 2043 from the Permanent Representative of Malta to the United Nations addressed
to the President of the Security Council

I have the honour to transmit a summary of the meeting on the crimes of the navy of Cyprus, held on 1 June.

The representative of Fiji called upon the Security Council to support the harbour talks with Cyprus.

The representative of Malta said that the navy of Cyprus had attacked two of its lighthouses.
"""
)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("documents")
    for name, text in (("A_97_901", PIER), ("A_97_902", CHARTS), ("S_2043_31", MEETING)):
        (folder / f"{name}.txt").write_text(text, "utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as held:
        assert not held.add([folder]).failed
        yield Assistant(held)


@pytest.mark.parametrize(
    "question",
    [
        "what does chile want peru to do",
        "What does Chile demand of Peru?",
        "What are Chile's demands on Peru?",
    ],
)
def test_what_a_state_demands_is_told_and_not_what_the_other_did(assistant: Assistant, question: str) -> None:
    quotes = [c.quote for c in assistant.answer(question).citations]
    assert quotes[0].startswith("The Government of Chile therefore demands")
    assert quotes[1:] == ["Withdraw its boats from the harbour.", "Take down the wall."]


def test_what_is_asked_of_those_a_letter_is_addressed_to_is_asked_of_you(assistant: Assistant) -> None:
    answer = assistant.answer("What did Chile ask the Secretary-General to do about the harbour of Lamprey?")
    assert len(answer.citations) == 1
    assert "I would appreciate your personal attention" in answer.citations[0].quote


def test_what_a_state_must_do_if_it_cares_is_asked_of_it(assistant: Assistant) -> None:
    answer = assistant.answer("What does Norway want Iceland to do?")
    assert [c.quote for c in answer.citations] == [
        "If Iceland cares for the charts, it must publish them without delay."
    ]


@pytest.mark.parametrize(
    "question", ["What does Peru want Chile to do?", "Why is Peru complaining about Chile?"]
)
def test_what_another_says_of_a_state_it_does_not_want(assistant: Assistant, question: str) -> None:
    assert not assistant.answer(question).answered


@pytest.mark.parametrize(
    "question", ["why is chile complaining about peru", "What does Chile accuse Peru of in 2043?"]
)
def test_a_complaint_is_the_wrong_with_what_it_opens(assistant: Assistant, question: str) -> None:
    quotes = [c.quote for c in assistant.answer(question).citations]
    assert quotes[0].startswith("Today I bring to your attention that Peru has breached")
    assert quotes[1:] == [
        "On 1 March 2043 boats of Peru entered the harbour.",
        "On 2 March 2043 a wall was built there.",
    ]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("What does Chile want Peru to do?", ("Chile", "Peru", "")),
        ("what did Chile ask the Board to do after 2 May?", ("Chile", "Board", "after 2 May")),
        ("What does Chile demand from Peru?", ("Chile", "Peru", "")),
        ("What are Chile's demands on Peru?", ("Chile", "Peru", "")),
        ("What did Chile do to Peru?", None),
        ("Why does Chile want the pier?", None),
        ("What does Chile say about Peru?", None),
    ],
)  # fmt: skip
def test_who_asks_whom_is_read(text: str, asked: tuple[str, str, str] | None) -> None:
    assert asked_of_by_a_state(text) == asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Why is Chile complaining about Peru in 2043?", ("Chile", "Peru", "in 2043")),
        ("What does Chile accuse Peru of?", ("Chile", "Peru", "")),
        ("What is Chile's complaint about Peru?", ("Chile", "Peru", "")),
        ("What does Chile complain about?", ("Chile", "", "")),
        ("Who complained about fraud?", None),
        ("How many complaints did Chile make?", None),
        ("What did Chile say about the complaint?", None),
    ],
)
def test_who_complains_of_whom_is_read(text: str, asked: tuple[str, str, str] | None) -> None:
    assert complaint_asked(text) == asked


@pytest.mark.parametrize(
    ("sentence", "whom", "is_so"),
    [
        ("Peru has violated the border.", "Peru", True),
        ("The attacks by Peru go on.", "Peru", True),
        ("The wall is illegal.", "", True),
        ("Iceland has violated the border.", "Peru", False),
        ("Chile and Peru agreed on the border.", "Peru", False),
        ("I have the honour to transmit a letter on the attacks by Peru.", "Peru", False),
        ("The meeting on the crimes of Peru was held in May.", "Peru", False),
        ("It was held on the theme “Crimes of Peru”.", "Peru", False),
        ("A witness to the crimes of Peru spoke.", "Peru", False),
        ("Witnesses saw crimes of Peru.", "Peru", True),
    ],
)
def test_what_accuses(sentence: str, whom: str, is_so: bool) -> None:
    assert accuses(sentence, countries_meant(whom)) is is_so


@pytest.mark.parametrize(
    ("said", "is_one"),
    [
        ("Chile", True),
        ("the Government of Chile", True),
        ("chile", True),
        ("the Chile Fund", False),
        ("Chile and Peru", False),
        ("the Board", False),
    ],
)
def test_a_state_alone(said: str, is_one: bool) -> None:
    assert bool(state_alone(said)) is is_one


def test_what_others_said_at_a_meeting_is_no_wish_of_the_one_who_reports_it(assistant: Assistant) -> None:
    answer = assistant.answer("What does Malta want the Security Council to do?")
    assert not any("Fiji" in cited.quote for cited in answer.citations)


def test_a_meeting_on_a_wrong_is_no_complaint(assistant: Assistant) -> None:
    answer = assistant.answer("What is Malta accusing Cyprus of?")
    assert [cited.quote for cited in answer.citations] == [
        "The representative of Malta said that the navy of Cyprus had attacked two of its lighthouses."
    ]


def test_a_complaint_is_not_told_of_the_one_complained_of(assistant: Assistant) -> None:
    assert not assistant.answer("What is Cyprus accusing Malta of?").answered
