"""Who holds an office is answered with a name that the text gives to that very office, or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.answering.attribution import names_a_person
from assistant.answering.holders import holders_in
from index.embedding import HashingEncoder
from index.library import Library

REPORT = """# Annual report of the Kelp Review Tribunal

United Nations\\
A/98/275

General Assembly

29 July 2034

1. The Office of the Prosecutor is mandated to help national courts. The President heads the Tribunal.

2. During the reporting period, the Principals were the President, Gita Hem, the Prosecutor, Carlo M. Diaz,
and Registrar, Eva van Fox, all serving terms through 30 June 2036.

3. The Panel met the High Commissioner for Wrecks, Ivo Jahn, and the then High Commissioner for Buoys, Lucia
Pinto.

5. The Tribunal addressed the President of the General Assembly at its ninety-eighth session. Norland is a
party to the following instruments:

(a) Convention on the Removal of Wrecks;

(b) Kelp Harvest Treaty;

(c) Convention on Harbour Lights.

4. The Deputy Director of the Harbour Fund, Ms. Kim Lee, and Anna Oh, Director of the Estuary Fund, spoke.
"""

LETTER = """# Letter dated 3 March 2034 from the Permanent Representative of Norway to the United Nations addressed to the Secretary-General

United Nations\\
S/2034/63

Security Council

3 March 2034

I have the honour to transmit a report on the removal of wrecks from the harbours of the region.

(Signed) Otto Price

## Annex

I have the honour to send you my report on the removal of wrecks.

(Signed) Mona Nunez
Director General Organisation for the Removal of Wrecks
"""  # noqa: E501


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("files")
    (folder / "report.md").write_text(REPORT, encoding="utf-8")
    (folder / "letter.md").write_text(LETTER, encoding="utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as library:
        assert not library.add([folder]).failed
        yield Assistant(library)


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Who is the Prosecutor of the Tribunal?", "Carlo M. Diaz"),
        ("Who is the Registrar of the Kelp Review Tribunal?", "Eva van Fox"),
        ("Who is the High Commissioner for Wrecks?", "Ivo Jahn"),
        ("Who is the Director of the Estuary Fund?", "Anna Oh"),
        ("Who is the Deputy Director of the Harbour Fund?", "Ms. Kim Lee"),
        ("Who is the Director General of the Organization for the Removal of Wrecks?", "Mona Nunez"),
        ("Who is the Permanent Representative of Norway?", "Otto Price"),
    ],
)
def test_the_holder_of_an_office_is_named(assistant: Assistant, question: str, name: str) -> None:
    answer = assistant.answer(question)
    assert f"**{name}**" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Who is the Director of the Harbour Fund?",
        "Who is the High Commissioner for Buoys?",
        "Who is the Prosecutor of the Wrecks Court?",
        "Who was the Prosecutor of the Kelp Review Tribunal in 2021?",
        "Who is the Permanent Representative of Chile?",
    ],
)
def test_nobody_is_given_an_office_that_the_text_does_not_give(assistant: Assistant, question: str) -> None:
    answer = assistant.answer(question)
    names = ("Diaz", "Hem", "van Fox", "Jahn", "Pinto", "Lee", "Oh", "Price", "Nunez")
    assert not any(f"{name}**" in answer.text for name in names)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("the President, Gita Hem, the Prosecutor, Carlo M. Diaz, and others",
         [("Gita Hem", "President"), ("Carlo M. Diaz", "Prosecutor")]),
        ("Anna Oh, Director of the Estuary Fund, Carlo Diaz, Chair of the Panel, spoke",
         [("Anna Oh", "Director of the Estuary Fund"), ("Carlo Diaz", "Chair of the Panel")]),
        ("(Signed) Mona Nunez\nDirector General Organisation for Wrecks",
         [("Mona Nunez", "Director General Organisation for Wrecks")]),
        ("(Signed) Otto Price", [("Otto Price", "")]),
        ("(Signed) Otto Price\nAmbassador Permanent Representative",
         [("Otto Price", "Permanent Representative")]),
        ("The Chair, Kenya, opened the meeting.", []),
        ("the then President, Gita Hem, and the Director, Human Resources, spoke", []),
        ("Gita Hem, former Director of the Fund, spoke", []),
        ("The Office of the Prosecutor, Security Council resolutions and", []),
    ],
)  # fmt: skip
def test_offices_and_names_stand_beside_each_other(text: str, held: list[tuple[str, str]]) -> None:
    assert [(holder.name, holder.office) for holder in holders_in(text)] == held


def test_a_list_that_names_no_person_does_not_say_who_holds_an_office(assistant: Assistant) -> None:
    answer = assistant.answer("Who is the President of the General Assembly at its ninety-eighth session?")
    assert not answer.answered
    listed = assistant.answer("Which instruments is Norland a party to?")
    assert len([c for c in listed.citations if "Convention" in c.quote or "Treaty" in c.quote]) >= 3


@pytest.mark.parametrize(
    "question",
    [
        "What did the dalberg committee decide?",
        "What did the Dalberg Committee recommend",
        "Who chairs the Dalberg committee?",
        "How many serving terms has the Dalberg Tribunal?",
    ],
)
def test_of_a_body_that_no_document_names_nothing_is_told(assistant: Assistant, question: str) -> None:
    answer = assistant.answer(question)
    assert not answer.answered
    assert "Dalberg" in answer.text


@pytest.mark.parametrize(
    ("said", "person"),
    [
        ("Ms. Ada Berg, Chair", True),
        ("Ada Berg (Norway)", True),
        ("the Chair of the Fund, Ada Berg", True),
        ("Convention on the Removal of Wrecks", False),
        ("Chair of the Fund", False),
    ],
)
def test_a_person_is_told_by_the_form_of_the_name(said: str, person: bool) -> None:
    assert names_a_person(said) is person
