"""Whose documents a question likely asks for: the body's that is asked to speak, those of a session."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from assistant.bodies_and_sessions import SESSION, body_asked_to_speak, held_body, session_asked_for
from assistant.where_to_look import where_to_look
from index.embedding import HashingEncoder
from index.filters import Filters
from index.library import Library

TEXTS = {
    "A_86_944": "A/86/944\n\nGeneral Assembly\n\nReport of the Committee against Torture\n\n"
                "1. The Committee asked Oland to light its lamps.",
    "A_86_945": "A/86/945\n\nGeneral Assembly\n\nReport of the Committee on Lamps\n\n"
                "1. The Committee wrote to Oland.",
    "DP_2091_9": "DP/2091/9\n\nExecutive Board of the United Nations Tidal Fund\n\nAnnual session 2091\n\n"
                 "Report of the Director\n\n1. The tides rose in Oland.",
    "DP_2091_3": "DP/2091/3\n\nExecutive Board of the United Nations Tidal Fund\n\n"
                 "First regular session 2091\n\nReport of the Director\n\n1. The tides fell in Oland.",
    "S_RES_9001": "S/RES/9001 (2091)\n\nSecurity Council\n\nResolution 9001 (2091)\n\n"
                  "The Security Council,\n\n1. Decides to light the lamps;",
}  # fmt: skip
TORTURE, LAMPS = "Committee against Torture", "Committee on Lamps"
BOARD = "Executive Board of the United Nations Tidal Fund"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("files")
    for name, text in TEXTS.items():
        (folder / f"{name}.md").write_text(f"# {text}", encoding="utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as library:
        assert not library.add([folder]).failed
        yield library


@pytest.mark.parametrize(
    "text",
    [
        "2091 annual session",
        "2091 regular session",
        "2091 session",
        "annual session 2091",
        "annual session of 2091",
        "first regular session 2091",
        "eightieth session",
        "twenty-eighth special session",
        "28th session",
    ],
)
def test_sessions_as_questions_name_them(text: str) -> None:
    assert re.fullmatch(SESSION, text)


@pytest.mark.parametrize(
    "text", ["session", "annual session", "last session", "2091", "28 session", "the session"]
)
def test_no_names_of_sessions(text: str) -> None:
    assert not re.fullmatch(SESSION, text)


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("What did the Committee against Torture say about Oland?", TORTURE),
        ("What did CAT say about Oland?", TORTURE),
        ("What has the Committee on Lamps recently recommended to Oland?", LAMPS),
        ("Did the Executive Board note the tides?", "Executive Board"),
    ],
)  # fmt: skip
def test_the_body_that_is_asked_what_it_said(library: Library, question: str, body: str) -> None:
    found = body_asked_to_speak(question, library)
    assert found is not None
    assert found[0] == Filters(body=body)


@pytest.mark.parametrize(
    "question",
    [
        "What did the Committee say about Oland?",  # which?
        "What did the Security Council say about lamps?",  # its documents are others' words
        "What did the Committee on Rivers say about Oland?",  # nothing of it is held
        "What did Oland say about the Committee on Lamps?",
        "Who chairs the Committee on Lamps?",
    ],
)
def test_no_body_that_is_asked_what_it_said(library: Library, question: str) -> None:
    assert body_asked_to_speak(question, library) is None


@pytest.mark.parametrize(
    ("question", "filters"),
    [
        ("What did the Executive Board hear at its 2091 annual session?",
         Filters(body="Executive Board", session="2091 annual session")),
        ("What was said of tides at the annual session of 2091?", Filters(session="annual session of 2091")),
        ("What rose at the Executive Board's annual session 2091?",
         Filters(body="Executive Board", session="annual session 2091")),
    ],
)  # fmt: skip
def test_the_session_of_a_year(library: Library, question: str, filters: Filters) -> None:
    found = session_asked_for(question, library)
    assert found is not None
    assert found[0] == filters


@pytest.mark.parametrize(
    "question",
    [
        "What rose at the annual session 2090?",
        "What was said at its annual session?",
        "What did the Committee say in 2091?",
        "When is the 2091 annual session?",
    ],
)
def test_no_session_of_a_year(library: Library, question: str) -> None:
    assert session_asked_for(question, library) is None


@pytest.mark.parametrize(
    ("name", "held"),
    [
        (LAMPS, LAMPS),
        (f"{LAMPS}, Oland", LAMPS),
        (f"{LAMPS}, Rivers and Lakes, Oland", LAMPS),
        (BOARD, BOARD),
        ("Committee on Economic, Social and Cultural Lamps", None),
    ],
)
def test_as_much_of_a_name_as_is_one(library: Library, name: str, held: str | None) -> None:
    assert held_body(name, library) == held
    assert held_body(name, library, whole=True) == (name if held == name else None)


@pytest.mark.parametrize(
    ("question", "sources", "rest"),
    [
        ("In reports of the Executive Board, what is said of tides?",
         {"DP_2091_9", "DP_2091_3"}, "What is said of tides?"),
        ("In reports of the Committee on Lamps, Oland is told what?", {"A_86_945"}, "Oland is told what?"),
        ("In documents of the 2091 annual session, what rose?", {"DP_2091_9"}, "What rose?"),
        ("In documents of the Executive Board from its first regular session 2091, what fell?",
         {"DP_2091_3"}, "What fell?"),
        ("In documents of the eighty-sixth session, who is asked?",
         {"A_86_944", "A_86_945"}, "Who is asked?"),
    ],
)  # fmt: skip
def test_a_question_says_body_and_session(
    library: Library, question: str, sources: set[str], rest: str
) -> None:
    where = where_to_look(question, library)
    assert where is not None
    assert where.stated
    assert where.question == rest
    assert {record.source.removesuffix(".md") for record in library.documents(where.filters)} == sources


def test_what_is_only_likely_leaves_the_question_whole(library: Library) -> None:
    where = where_to_look("What did CAT say about Oland?", library)
    assert where is not None
    assert (where.stated, where.question) == (False, "What did CAT say about Oland?")
