"""Who was elected to what is told from the lists, sentences and tables that name officers; never another
body's officers, or another session's."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.answering.officer_lists import officers_in
from assistant.model import Conversation
from index.embedding import HashingEncoder
from index.library import Library

SESSION = """Economic and Social Council

E/2034/31

Commission on Tidal Works

Report on the sixth session (4–7 March 2034)

1. The Commission on Tidal Works held its sixth session in Lisbon from 4 to 7 March 2034.

2. At its 1st meeting, on 4 March, the Commission elected the following officers by acclamation:
Chair:
Anna Berg (Norway)
Vice-Chairs:
Carlo Diaz (Chile) Eva Fox (Malta)
Rapporteur:
Gita Hem (Nepal)

3. The Commission set up the Working Group on Kelp. Mr. Ivo Jahn (Austria) was elected Chair and Ms. Kim Lee
(Republic of Korea) was elected Vice-Chair of the Working Group.

4. At its 2nd meeting, the Chair thanked the delegations and opened the debate on harbours and estuaries.
"""

PANEL = """# Panel on Wrecks

United Nations\\
E/CN.31/2034/8

Economic and Social Council

3 March 2034

Report of the Panel on Wrecks

1. The Panel on Wrecks met in Lisbon and considered three reports.

## Membership of the Panel on Wrecks

| Name of member | Country of nationality | Term expires |
|---|---|---|
| Anna Oh (Chair) | Norway | 2035 |
| Lucia Pinto (Rapporteur for follow-up) | Chile | 2037 |
| Karim Zidane (Rapporteur) (Focal point for wrecks) | Algeria | 2037 |
"""

REVIEW = """JIU/REP/2034/3

United Nations

Review of harbour dues and tolls in the United Nations system organizations

Report of the Joint Inspection Unit

Prepared by Mona Nunez and Otto Price

1. The review covers harbour dues in twelve organizations and was made in 2033 and 2034.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("files")
    (folder / "session.txt").write_text(SESSION, encoding="utf-8")
    (folder / "panel.md").write_text(PANEL, encoding="utf-8")
    (folder / "review.txt").write_text(REVIEW, encoding="utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as library:
        assert not library.add([folder]).failed
        yield Assistant(library)


@pytest.mark.parametrize(
    ("question", "names"),
    [
        (
            "Who was elected chair of the Commission on Tidal Works at its 6th session?",
            ["Anna Berg (Norway)"],
        ),
        ("Who is the rapporteur of the Commission on Tidal Works?", ["Gita Hem (Nepal)"]),
        ("Who were the vice-chairs of the Commission on Tidal Works?", ["Carlo Diaz", "Eva Fox"]),
        ("Who chaired the Working Group on Kelp?", ["Ivo Jahn (Austria)"]),
        ("Who chairs the Panel on Wrecks?", ["Anna Oh"]),
        ("Who is the rapporteur of the Panel on Wrecks?", ["Karim Zidane"]),
        ("commission on tidal works rapporteur 6th session", ["Gita Hem (Nepal)"]),
        ("Who are the inspectors who wrote the JIU review on harbour dues?", ["Mona Nunez and Otto Price"]),
        ("Who prepared JIU/REP/2034/3?", ["Mona Nunez and Otto Price"]),
    ],
)
def test_officers_are_told_of_the_body_asked_about(
    assistant: Assistant, question: str, names: list[str]
) -> None:
    answer = assistant.answer(question)
    assert answer.answered
    assert all(name in answer.text for name in names)
    others = {"Anna Berg", "Gita Hem", "Carlo Diaz", "Ivo Jahn", "Anna Oh", "Karim Zidane", "Lucia Pinto"}
    named = {other for other in others if any(other in name for name in names)}
    assert not any(f"**{other}" in answer.text for other in others - named)


@pytest.mark.parametrize(
    "question",
    [
        "Who was elected chair of the Commission on Tidal Works at its fifth session?",
        "Who was elected chair of the Committee on Tidal Works?",
        "Who is the rapporteur of the Commission on Lighthouses?",
        "Who chaired the Working Group on Cables?",
        "Who are the inspectors who wrote the JIU review on language posts?",
    ],
)
def test_nobody_is_made_an_officer_of_another_body_or_session(assistant: Assistant, question: str) -> None:
    answer = assistant.answer(question)
    assert "**" not in answer.text
    assert "Nunez" not in answer.text


def test_a_follow_up_asks_for_another_officer_of_the_same_body(assistant: Assistant) -> None:
    first = assistant.answer("Who was elected chair of the Commission on Tidal Works?")
    conversation = Conversation().with_turn(first)
    assert "Gita Hem" in assistant.answer("And the rapporteur?", conversation).text
    assert "Carlo Diaz" in assistant.answer("Who were the vice-chairs?", conversation).text


@pytest.mark.parametrize(
    ("text", "officers"),
    [
        ("Chair: Anna Berg (Norway)", [("Chair", "Anna Berg (Norway)", "")]),
        ("Chairperson:\nMr. A. de la Cruz (Peru)", [("Chairperson", "Mr. A. de la Cruz (Peru)", "")]),
        (
            "It elected the following Vice-Presidents:\nMs. An Bo (China) Mr. Cy Dale (Chad)",
            [("Vice-President", "Ms. An Bo (China)", ""), ("Vice-President", "Mr. Cy Dale (Chad)", "")],
        ),
        (
            "The Board elected Ms. An Bo (China) as President of the ninth session.",
            [("President", "Ms. An Bo (China)", "")],
        ),
        (
            "The Board elected Ms. An Bo (China) and Mr. Cy Dale (Chad) as Vice-Presidents.",
            [("Vice-President", "Ms. An Bo (China)", ""), ("Vice-President", "Mr. Cy Dale (Chad)", "")],
        ),
        (
            "| I. Committee on Kelp | Lisbon |\n| Chair: | Ms. An Bo (China) |\n| II. Committee on Cod | Oslo"
            " |\n| Vice-Chairs: Mr. Cy Dale | |\n(Chad)\n| Mr. Ed Fry (Fiji) | |\n"
            "| Member Ms. Gil Hay (Haiti) | |",
            [
                ("Chair", "Ms. An Bo (China)", "Committee on Kelp"),
                ("Vice-Chair", "Mr. Cy Dale (Chad)", "Committee on Cod"),
                ("Vice-Chair", "Mr. Ed Fry (Fiji)", "Committee on Cod"),
            ],
        ),
        (
            "| Name | State |\n| Ana Pinto | Chile |\n| Bo Lund | Norway |\n| Cy Dale | Chad |\n"
            "| Chair: Vice-Chairs: | Cy Dale Ana Pinto Bo Lund |",
            [("Chair", "Cy Dale", ""), ("Vice-Chair", "Ana Pinto", ""), ("Vice-Chair", "Bo Lund", "")],
        ),
        (
            "| Name | State |\n| Ana Pinto | Chile |\n| Chair: Vice-Chairs: | Somebody Else Ana Pinto |",
            [],
        ),
        ("The Chair thanked Ms. An Bo (China) and closed the meeting.", []),
        ("Chair: see annex II.", []),
        ("Ms. An Bo (China) was elected to the Academy.", []),
        ("| Lucia Pinto (Rapporteur for follow-up) | Chile |", []),
    ],
)
def test_forms_that_name_officers(text: str, officers: list[tuple[str, str, str]]) -> None:
    found = officers_in(text)
    assert [(officer.role, officer.name, officer.body) for officer in found] == officers
    assert all(officer.name.split()[-1] in text[officer.start : officer.end] for officer in found)
