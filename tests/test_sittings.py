"""When and where a body meets is told from its sessions, never from a webinar it took part in."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.answering.sittings import _TOLD
from assistant.conversation import standalone
from assistant.model import Answer, Conversation
from assistant.sittings_asked import sitting_asked
from index.embedding import HashingEncoder
from index.library import Library
from tests.mastheads import masthead

REPORT = (
    masthead("A/90/44", "General Assembly", "25 June 2035", markdown=True)
    + """Report of the Kelp Committee

Official Records, Ninetieth Session, Supplement No. 44

1. The Kelp Committee has held three sessions since its last report. The thirtieth session (9th to 35th
meetings) was held from 8 to 26 July 2034, the thirty-first session from 28 October to 22 November 2034 and
the thirty-second session from 7 April to 2 May 2035.

2. As required by the Kelp Protocol, on 11 November 2034, a joint meeting was held between the members of the
Kelp Committee and the members of the Reef Panel.

3. On 27 May 2034, a member of the Kelp Committee took part in a webinar of the Kelp Committee and others.

4. The Kelp Committee will hold its thirty-third session in Lima from 14 to 31 July 2036.
"""
)
PAPER = (
    masthead("E/CN.32/2035/L.4", "Economic and Social Council", "3 May 2035")
    + """Commission on Tidal Works
Seventh session
Lisbon, 4-8 May 2035

Review of the harbours

Report of the Secretary-General

1. The harbours of the coast are deep, and the piers of the northern harbours were rebuilt after the storms
of 2031 with stone from the quarries of the region.

2. The lights of the harbours were lit again in 2033, when the keepers came back to the towers of the bay.
"""
)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("files")
    (folder / "report.md").write_text(REPORT, encoding="utf-8")
    (folder / "paper.txt").write_text(PAPER, encoding="utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as library:
        assert not library.add([folder]).failed
        yield Assistant(library)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("When did the Commission on Tidal Works meet?", "**Lisbon, 4-8 May 2035**"),
        ("where did the tidal works commission meet", "**Lisbon, 4-8 May 2035**"),
        ("When was the seventh session of the Commission on Tidal Works?", "**Lisbon, 4-8 May 2035**"),
        ("what are the dates of the Commission on Tidal Works session", "4-8 May 2035"),
    ],
)
def test_a_session_is_told_from_the_masthead(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.answer(question)
    assert told in answer.text
    assert [c.symbol for c in answer.citations] == ["E/CN.32/2035/L.4"]


def test_a_session_of_another_year_or_number_is_not_told(assistant: Assistant) -> None:
    assert not assistant.answer("When did the Commission on Tidal Works meet in 2031?").answered
    assert not assistant.answer("When was the ninth session of the Commission on Tidal Works?").answered


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("When did the Kelp Board meet?", ("Kelp Board", (), (), "")),
        ("when will the kelp board meet next", ("kelp board", (), (), "next")),
        ("Where is the next session of the Kelp Board?", ("Kelp Board", (), (), "next")),
        ("When was the Kelp Board's third session?", ("Kelp Board", (3,), (), "")),
        ("When is the next Kelp Board meeting?", ("Kelp Board", (), (), "next")),
        ("When did the Board hold its annual session of 2031?", ("Board", (), ("2031",), "")),
        (
            "when was the last session of the Board of Nets and Piers",
            ("Board of Nets and Piers", (), (), "last"),
        ),
        ("in which city was the sixth session of the Board held", ("Board", (6,), (), "")),
        ("When did they meet?", None),
        ("When did the Kelp Board meet on Norland?", None),
        ("When did the Chair meet with the Fund?", None),
        ("When did the parties meet in Lima?", None),
        ("When was the deadline met?", None),
        ("When was the report of the session issued?", None),
        ("When did the report meet the Council?", None),
    ],
)
def test_a_sitting_is_asked_of_a_body(
    question: str, asked: tuple[str, tuple[int, ...], tuple[str, ...], str] | None
) -> None:
    found = sitting_asked(question)
    assert (found and (found.body, found.sessions, found.years, found.which)) == asked


@pytest.mark.parametrize(
    ("sentence", "tells"),
    [
        ("The Board held its third session in Lima from 4 to 8 May 2031.", True),
        ("The third session of the Board was held in Lima from 4 to 8 May 2031.", True),
        ("The third session (1st to 9th meetings) was held from 4 to 8 May 2031.", True),
        ("The Board met in Lima from 4 to 8 May 2031.", True),
        ("The Board will hold its fourth session from 3 to 7 May 2032.", True),
        ("The Board held a joint session with the Fund on 4 May 2031.", False),
        ("The Board met with the Fund on 4 May 2031.", False),
        ("The Board held its third session in Lima.", False),
        ("On 4 May 2031 a webinar was held between the Board and the Fund.", False),
    ],
)
def test_a_session_is_told_by_its_own_forms(sentence: str, tells: bool) -> None:
    assert any(form.search(sentence) for form in _TOLD) is tells


def test_of_a_reports_sessions_all_or_the_one_meant_are_told(assistant: Assistant) -> None:
    every = assistant.answer("When did the Kelp Committee meet?")
    quotes = " ".join(c.quote for c in every.citations)
    assert "8 to 26 July 2034" in quotes
    assert "14 to 31 July 2036" in quotes
    assert "webinar" not in quotes
    assert "joint" not in quotes
    one = assistant.answer("When was the thirty-first session of the Kelp Committee?")
    assert "**28 October to 22 November 2034**" in one.text
    coming = assistant.answer("when does the kelp committee meet next")
    assert "**14 to 31 July 2036**" in coming.text
    assert "do not say" not in coming.text


@pytest.mark.parametrize(
    ("before", "question", "understood"),
    [
        ("When did the Kelp Board meet", "and where?", "Where did the Kelp Board meet?"),
        ("When did the Kelp Board meet?", "and where?", "Where did the Kelp Board meet?"),
        ("when was the harbour opened", "by whom?", "By whom was the harbour opened?"),
        ("kelp harvest 2031", "and in 2032?", "kelp harvest 2032"),
    ],
)
def test_a_question_typed_without_its_mark_is_followed_up_alike(
    before: str, question: str, understood: str
) -> None:
    conversation = Conversation().with_turn(Answer(before, before, True, "…"))
    assert standalone(question, conversation).question == understood


def test_a_session_that_has_been_held_is_not_told_as_the_next_one(assistant: Assistant) -> None:
    """The library's newest document is of June 2035: a session of May is none to come."""
    answer = assistant.answer("When is the next session of the Commission on Tidal Works?")
    assert answer.text.startswith("The documents do not say so.")
    assert "4-8 May 2035" in answer.text


@pytest.mark.parametrize(
    ("question", "body", "years", "where"),
    [
        ("When will the Kelp Board meet in 2031 and where?", "Kelp Board", ("2031",), True),
        ("When will the Kelp Board hold its third session, and where?", "Kelp Board", (), True),
        ("Where did the Kelp Board meet and when?", "Kelp Board", (), True),
    ],
)
def test_time_and_place_may_be_asked_in_one(
    question: str, body: str, years: tuple[str, ...], where: bool
) -> None:
    found = sitting_asked(question)
    assert found is not None
    assert (found.body, found.years, found.where, found.when) == (body, years, where, True)


@pytest.mark.parametrize(
    "question",
    ["When did the Kelp Board meet on nets and where?", "When did the Chair meet with the Fund and where?"],
)
def test_time_and_place_of_a_talk_are_no_sitting(question: str) -> None:
    assert sitting_asked(question) is None


@pytest.mark.parametrize(
    ("sentence", "tells"),
    [
        ("Decides that the third session of the Board shall be held in Lima from 4 to 8 May 2031;", True),
        ("At that meeting, the Board decided that its third session would be held on 4 May 2031.", True),
        ("The Board decided to recommend to the Council that its third session be held on 4 May 2031.", True),
        ("The Board decided that the third kelp forum would be held on 4 May 2031.", False),
        ("The Board decided that its third session would be held in Lima.", False),
    ],
)
def test_a_session_is_told_by_what_sets_it(sentence: str, tells: bool) -> None:
    assert any(form.search(sentence) for form in _TOLD) is tells
