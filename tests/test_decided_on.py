"""What an organ decided on a matter is told by its resolutions on it, each with what it does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.answering.decided_on import _ASKED, _DEMANDS, _SEIZED
from index.embedding import HashingEncoder
from index.library import Library
from tests.mastheads import masthead


def _resolution(number: int, year: int, *acts: str) -> str:
    head = f"United Nations\nS/RES/{number} ({year})\nSecurity Council\n6 May {year}\n\n"
    numbered = "\n\n".join(f"{at}. {act}" for at, act in enumerate(acts, 1))
    return (
        f"{head}Resolution {number} ({year})\n\nThe Security Council,\n\nConcerned about it,\n\n{numbered}\n"
    )


LETTER = (
    masthead("S/2033/45", "Security Council", "7 June 2033", markdown=True)
    + """Letter dated 7 June 2033 from the Permanent Representative of Norway to the United Nations addressed
to the President of the Security Council

I have the honour to write that the Security Council should decide on the lightships of Chile at once.

(Signed) Ada Berg
"""
)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("files")
    texts = {
        "1.txt": _resolution(
            9661,
            2031,
            "Recalls the lightships of Chile;",
            "Decides to extend the watch over Chile until 4 May 2032;",
            "Decides to remain seized of the matter;",
        ),
        "2.txt": _resolution(9662, 2032, "Demands that the ships of Chile leave the bay;"),
        "3.txt": _resolution(9663, 2032, "Condemns the sale of lamps from the wrecks of Peru;"),
        "4.txt": _resolution(
            9664,
            2033,
            "Requests the Secretary-General to send divers to Peru;",
            "Calls once again on the Government of Peru to lift the wrecks;",
        ),
        "letter.md": LETTER,
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as library:
        assert not library.add([folder]).failed
        yield Assistant(library)


def test_every_resolution_on_the_matter_is_told_by_what_it_decides(assistant: Assistant) -> None:
    answer = assistant.answer("What did the Security Council decide on Chile?")
    assert [c.symbol for c in answer.citations] == ["S/RES/9661 (2031)", "S/RES/9662 (2032)"]
    assert "decides “to extend the watch over Chile until 4 May 2032”" in answer.text
    assert "demands “that the ships of Chile leave the bay”" in answer.text


def test_the_united_nations_decided_what_its_organs_did(assistant: Assistant) -> None:
    answer = assistant.answer("what did the UN decide on Chile")
    assert [c.symbol for c in answer.citations] == ["S/RES/9661 (2031)", "S/RES/9662 (2032)"]


def test_what_is_demanded_of_a_state_is_told_and_nothing_asked_of_others(assistant: Assistant) -> None:
    answer = assistant.answer("wrecks 2033, what did the Security Council want from Peru")
    assert [c.quote for c in answer.citations] == [
        "Calls once again on the Government of Peru to lift the wrecks;"
    ]
    assert "calls" in answer.text


@pytest.mark.parametrize(
    ("act", "whom"),
    [
        ("Calls once again upon Norland to release the ships", " Norland"),
        ("Urgently demands that Norland should leave", " that Norland"),
        ("Requests the Secretary-General to write to Norland", " the Secretary-General"),
        ("Decides that Norland is to pay", None),
        ("Notes the calls upon Norland", None),
    ],
)
def test_of_whom_something_is_demanded(act: str, whom: str | None) -> None:
    found = _DEMANDS.match(act)
    assert (found["whom"] if found else None) == whom


def test_of_one_year_its_own_are_told_and_of_one_text_every_act(assistant: Assistant) -> None:
    answer = assistant.answer("what did the security council decide about Chile in 2031")
    assert {c.symbol for c in answer.citations} == {"S/RES/9661 (2031)"}
    assert "recalls “the lightships of Chile”" in answer.text
    assert "seized" not in answer.text


def test_on_what_it_decided_nothing_no_other_resolution_is_told(assistant: Assistant) -> None:
    answer = assistant.answer("What did the Security Council decide on Norway?")
    assert not any("/RES/" in str(c.symbol) for c in answer.citations)


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("What did the Security Council decide on Norland?", "Norland"),
        ("what has the Assembly done about the kelp embargo", "the kelp embargo"),
        ("What did the Council do regarding Norland in 2031?", "Norland in 2031"),
        ("What did the Council decide?", None),
        ("What did the Council say about Norland?", None),
        ("When did the Council decide on Norland?", None),
    ],
)
def test_the_matter_is_what_was_decided_on(question: str, topic: str | None) -> None:
    found = _ASKED.match(question)
    assert (found["topic"] if found else None) == topic


@pytest.mark.parametrize(
    ("act", "says_nothing"),
    [
        ("Decides to remain actively seized of the matter", True),
        ("Remains seized of it", True),
        ("Decides:", True),
        ("Decides that the ship was seized by the Force", False),
        ("Extends the watch", False),
    ],
)
def test_what_only_remains_seized_decides_nothing(act: str, says_nothing: bool) -> None:
    assert (_SEIZED.search(act) is not None) is says_nothing
