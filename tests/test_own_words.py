"""What a State says is what it says itself: never what another's letter, or a resolution, has of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answering.covering import asks_to_be_circulated, only_covers
from assistant.answering.own_words import speaks_itself
from assistant.assistant import Assistant
from assistant.documents_that_say import said_in
from assistant.verification.names import countries_meant
from index.embedding import HashingEncoder
from index.library import Library

COMPLAINT = """United Nations
S/2031/71

Distr.: General
4 May 2031
Original: English

Letter dated 4 May 2031 from the Permanent Representative of Norway to the United Nations addressed to the
President of the Security Council

Icelandic boats have cut the nets at Kelp Bay for three weeks, and nobody removes them.

Iceland has laid a chain across the entrance of Kelp Bay.

I should be grateful if you would circulate the present letter as a document of the Security Council.

(Signed) Ola Varde
"""
TRANSMITTING = """United Nations
S/2031/72

Distr.: General
9 May 2031
Original: English

Letter dated 9 May 2031 from the Permanent Representative of Chile to the United Nations addressed to the
President of the Security Council

I have the honour to transmit herewith a statement by the Harbour Office of Chile regarding the fire at the
Varsk pier (see annex).

I should be grateful if you would circulate the present letter and its annex as a document of the Security
Council.

(Signed) Ines Roa

Annex to the letter dated 9 May 2031 from the Permanent Representative of Chile to the United Nations
addressed to the President of the Security Council

1. On 2 May 2031 two barrels of pitch burned on the deck of the Varsk pier for an hour.

2. Eleven dockers were burned by the fire, none of them badly.
"""


@pytest.mark.parametrize(
    ("state", "sentence", "speaks"),
    [
        ("Iceland", "Iceland stated that the chain was its own.", True),
        (
            "Iceland",
            "The representative of Iceland, who came late, said that the chain was old.",
            True,
        ),
        ("Iceland", "The Commander of Iceland’s Second Fleet, who vowed to keep the chain, left.", True),
        ("Iceland", "According to Iceland, the chain is older than the bay.", True),
        ("Iceland", "The statement made by the representative of Iceland is false.", True),
        ("Iceland", "Iceland’s position on the chain is known.", True),
        ("Iceland", "The Icelandic delegation objected, and warned of a storm.", True),
        ("Iceland", "Iceland has laid a chain across the bay.", False),
        ("Iceland", "Iceland remains silent on the chain and has never called for its removal.", False),
        ("Iceland", "Norway declared that Iceland had laid a chain.", False),
        ("Iceland", "Calls upon Iceland to refrain from making any statements.", False),
    ],
)
def test_a_state_speaks_where_its_words_are_reported(state: str, sentence: str, speaks: bool) -> None:
    assert speaks_itself(countries_meant(state), sentence) is speaks


@pytest.mark.parametrize(
    ("sentence", "covers"),
    [
        ("I have the honour to transmit herewith a statement on the fire (see annex).", True),
        ("Please find attached the letter of my Minister.", True),
        ("I therefore transmit to you the tenth report of the Team.", True),
        ("On instructions from my Government, I enclose herewith the text.", True),
        (
            "I should be grateful if you would circulate the present letter as a document of the Council.",
            True,
        ),
        ("It is requested that the present letter and its annex be circulated as a document.", True),
        ("I would be grateful if you could issue the present note as a document of the Assembly.", True),
        ("I should be grateful if you would bring this matter to the attention of the Council.", True),
        ("I have the honour to bring to your attention that two boats have burned.", False),
        ("I have the honour to inform you that the pier has burned.", False),
        ("The Board transmits its reports to the Council every year.", False),
        ("The Council requested a report on the documents found at the pier.", False),
    ],
)
def test_words_that_only_cover_what_is_sent(sentence: str, covers: bool) -> None:
    assert only_covers(sentence) is covers


def test_that_a_letter_be_circulated_is_told_from_what_it_transmits() -> None:
    assert asks_to_be_circulated("I would appreciate the circulation of this letter as a document.")
    assert not asks_to_be_circulated("I have the honour to transmit the text of a statement.")


@pytest.mark.parametrize(
    ("question", "put"),
    [
        ("What is in the letter from Chile?", "What does the letter from Chile say?"),
        ("what's in Chile's letter", "what does Chile's letter say?"),
        ("What are the contents of the report on kelp?", "What does the report on kelp say?"),
        ("What is in the harbour of Varsk?", "What is in the harbour of Varsk?"),
        ("What does the letter from Chile say?", "What does the letter from Chile say?"),
    ],
)
def test_what_is_in_a_letter_is_what_it_says(question: str, put: str) -> None:
    assert said_in(question) == put


@pytest.fixture(name="assistant")
def _assistant(tmp_path: Path) -> Assistant:
    for name, text in (("a.txt", COMPLAINT), ("b.txt", TRANSMITTING)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    library = Library.open(tmp_path / "library", encoders=[HashingEncoder()])
    library.add([tmp_path / "a.txt", tmp_path / "b.txt"])
    return Assistant(library)


def test_the_words_of_the_accuser_are_not_those_of_the_accused(assistant: Assistant) -> None:
    accused = assistant.answer("What does Iceland say about Kelp Bay?")
    assert not accused.answered
    assert "no statement by Iceland" in accused.text
    accuser = assistant.answer("What does Norway say about Kelp Bay?")
    assert accuser.answered
    assert {cited.symbol for cited in accuser.citations} == {"S/2031/71"}


def test_a_letter_that_transmits_is_answered_from_what_it_transmits(assistant: Assistant) -> None:
    told = assistant.answer("What did Chile say about the fire at the Varsk pier?")
    assert told.answered
    assert "honour to transmit" not in told.text
    assert all(cited.locator.startswith("annex1") for cited in told.citations)
    assert "two barrels of pitch" in told.text
    sent = assistant.answer("When was the statement on the fire at the Varsk pier transmitted?")
    assert "pitch" not in sent.text


def test_what_is_in_a_letter_is_told_without_the_request_to_circulate_it(assistant: Assistant) -> None:
    told = assistant.answer("What is in the letter from Chile?")
    assert told.answered
    assert "pitch" in told.text
    assert "grateful" not in told.text


def test_what_a_state_accuses_another_of_is_told_from_its_letter(assistant: Assistant) -> None:
    told = assistant.answer("What does Norway accuse Iceland of?")
    assert told.answered
    assert {cited.symbol for cited in told.citations} == {"S/2031/71"}
