"""Who heads a body is told by a sentence that says so, never by one of somebody who works there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.answering.heads_of_bodies import _AN_OFFICE, _HEADED_BY, _SINCE, as_its_leader, head_asked
from assistant.answering.holders import holders_in
from index.embedding import HashingEncoder
from index.library import Library
from tests.mastheads import masthead

REPORT = (
    masthead("A/98/276", "General Assembly", "29 July 2034")
    + """Report of the Kelp Fund (KELFU) for 2033

1. The Executive Director of the Kelp Fund (KELFU), Gita Hem, and the Director of its Harbour Branch, Carlo
Diaz, opened the session.

2. Ms. Anna Oh was Director of the Gender Department of the Estuary Fund from 2020 to 2024.

3. The Deputy Director, Eva Fox, of the Reef Fund spoke with the head of the Kelp Fund about leading change.

4. The Wreck Unit is headed by Mona Nunez.
"""
)
PANEL = (
    masthead("S/2034/71", "Security Council", "9 August 2034")
    + """Report of the panel on the Tidal Brotherhood

4. The offensive of the Reef Front was led by its leader, Ivo Jahn.

5. In Norland, armed groups overthrew the Government of the President, Otto Price, on 8 May 2034.
"""
)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("documents")
    (folder / "A_98_276.txt").write_text(REPORT, "utf-8")
    (folder / "S_2034_71.txt").write_text(PANEL, "utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as held:
        assert not held.add([folder]).failed
        yield Assistant(held)


@pytest.mark.parametrize(
    "question",
    ["Who heads KELFU?", "who runs the Kelp Fund", "Who is in charge of KELFU?", "Who's the head of KELFU?"],
)
def test_the_head_of_a_body_is_named_by_its_office(assistant: Assistant, question: str) -> None:
    assert "**Gita Hem** — Executive Director" in assistant.answer(question).text


def test_a_unit_is_headed_by_the_one_whom_a_sentence_says(assistant: Assistant) -> None:
    assert [c.quote for c in assistant.answer("Who heads the Wreck Unit?").citations] == [
        "The Wreck Unit is headed by Mona Nunez."
    ]


@pytest.mark.parametrize("question", ["Who leads the Tidal Brotherhood?", "Who runs the Tidal Brotherhood?"])
def test_the_president_of_a_state_does_not_head_what_the_report_is_on(
    assistant: Assistant, question: str
) -> None:
    assert "Otto Price" not in assistant.answer(question).text


def test_who_led_another_group_is_not_the_head_of_this_one(assistant: Assistant) -> None:
    assert "Ivo Jahn" not in assistant.answer("Who leads the Shoal Army?").text
    assert "Ivo Jahn" in assistant.answer("Who leads the Reef Front?").text


@pytest.mark.parametrize("question", ["Who leads the Estuary Fund?", "Who runs the Reef Fund?"])
def test_who_works_there_is_not_its_head(assistant: Assistant, question: str) -> None:
    assert not assistant.answer(question).answered


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("Who heads the Kelp Fund?", "the Kelp Fund"),
        ("who runs kelfu", "kelfu"),
        ("Who is the current head of the Fund?", "the Fund"),
        ("Who is leading the Fund?", "the Fund"),
        ("Who is at the helm of KELFU?", "KELFU"),
        ("Who manages UN-Kelp?", "UN-Kelp"),
        ("Who chairs the Board?", None),  # the Chair, and no other head
        ("Who is the Director of the Fund?", None),
        ("Who led the mission to the harbour in 2031, and who joined it?", None),
        ("How is the Fund led?", None),
    ],
)
def test_whose_head_is_asked_for(question: str, body: str | None) -> None:
    assert head_asked(question) == body


@pytest.mark.parametrize(
    ("sentence", "is_so"),
    [
        ("The Unit is headed by Ada Berg.", True),
        ("The talks are held under the leadership of Ada Berg.", True),
        ("Ada Berg leads the Unit.", True),
        ("Ada Berg serves as head of the Unit.", True),
        ("Ada Berg is believed to be the de facto leader of the Front.", True),
        ("Ada Berg was said to be the former leader of the Front.", False),
        ("She was Director of the Gender Department.", False),
        ("The programme helps women to lead change.", False),
        ("They designate a leading entity.", False),
    ],
)
def test_what_says_who_leads(sentence: str, is_so: bool) -> None:
    assert bool(_HEADED_BY.search(sentence)) is is_so


@pytest.mark.parametrize(
    ("line", "is_so"),
    [
        ("**Gita Hem** — Executive Director of the Kelp Fund: “…”", True),
        ("**Gita Hem** — President: “…”", True),
        ("**Dr. Oh** — “Dr. Oh held the position of Fellow.”", False),
    ],
)
def test_an_office_beside_a_name(line: str, is_so: bool) -> None:
    assert bool(_AN_OFFICE.search(line)) is is_so


def test_an_acronym_stands_between_office_and_name() -> None:
    told = holders_in("The Executive Director of the Kelp Fund (KELFU), Gita Hem, spoke.")
    assert [(one.name, one.office) for one in told] == [
        ("Gita Hem", "Executive Director of the Kelp Fund (KELFU)")
    ]


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Who is running the Kelp Front since Berg died?", "Who is the leader of the Kelp Front?"),
        ("Who leads the Kelp Front?", "Who is the leader of the Kelp Front?"),
        ("Who is the leader of the Kelp Front?", None),
        ("Who chairs the Kelp Board?", None),
    ],
)
def test_who_runs_a_group_is_its_leader(question: str, asked: str | None) -> None:
    assert as_its_leader(question) == asked


@pytest.mark.parametrize(
    ("body", "plain"),
    [("the Front since Berg died", "the Front"), ("the Front", "the Front"), ("KELFU after May", "KELFU")],
)
def test_when_is_no_part_of_the_body(body: str, plain: str) -> None:
    assert _SINCE.sub("", body) == plain
