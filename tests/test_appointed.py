"""Who was appointed to a body: all whom the text lists."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.answering.appointed import APPOINTS, ASKS, ONE_ROLE
from assistant.answering.counted_lists import _TITLED
from index.embedding import HashingEncoder
from index.library import Library

LETTER = """# Letter dated 3 March 2034 from the Secretary-General addressed to the President of the Security Council

United Nations\\
S/2034/63

Security Council

Distr.: General\\
4 March 2034

I have the honour to refer to resolution 9358 (2033), by which the mandate of the Panel on Norland was extended.

Accordingly, after consulting with the Reef Council, I have appointed the following three experts:

(a) Ms. Ada Berg, finance (Chile);

(b) Mr. Carlo Diaz, nets (Peru);

(c) Ms. Eva Fox, boats (Spain).

I have designated Ms. Berg to serve as Coordinator of the Panel.

(Signed) Otto Price
"""  # noqa: E501


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("documents")
    (folder / "S_2034_63.md").write_text(LETTER, "utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as held:
        assert not held.add([folder]).failed
        yield Assistant(held)


@pytest.mark.parametrize(
    "question",
    [
        "Who did Price pick to sit on the Norland panel in 2034?",
        "Whom did the Secretary-General appoint to the Norland panel?",
        "Who was appointed to the Panel on Norland?",
    ],
)
def test_all_who_were_appointed_are_told(assistant: Assistant, question: str) -> None:
    text = assistant.answer(question).text
    assert all(name in text for name in ("Ada Berg", "Carlo Diaz", "Eva Fox"))
    assert "Coordinator" not in text


def test_the_one_in_a_role_is_told_alone(assistant: Assistant) -> None:
    text = assistant.answer(
        "Who did the Secretary-General designate as Coordinator of the Norland panel?"
    ).text
    assert "Carlo Diaz" not in text


@pytest.mark.parametrize(
    "question",
    ["Who did Price appoint to the Corvia panel?", "Who did Price appoint to the Norland panel in 2031?"],
)
def test_nobody_is_told_of_another_panel_or_year(assistant: Assistant, question: str) -> None:
    assert "Carlo Diaz" not in assistant.answer(question).text


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Who did Price pick for the Kelp Panel?", True),
        ("whom has the Board named to the panel", True),
        ("Which kelp experts were appointed to the Panel?", True),
        ("Who was elected to the Board?", False),
        ("Who is on the panel?", False),
        ("Who appointed the panel?", False),
    ],
)
def test_who_was_appointed_is_asked(question: str, *, asks: bool) -> None:
    assert bool(ASKS.match(question)) is asks


@pytest.mark.parametrize(
    ("what", "one"),
    [
        (" as Coordinator of the Panel", True),
        (" to head the Panel", True),
        (" to be the new Chair", True),
        (" to sit on the Panel", False),
        (" as members of the Panel", False),
        (" as experts", False),
    ],
)
def test_one_role_is_asked_for(what: str, *, one: bool) -> None:
    assert bool(ONE_ROLE.search(what)) is one


@pytest.mark.parametrize(
    ("text", "appoints"),
    [
        ("I have appointed the following three experts:", True),
        ("The Board designated the following as members:", True),
        ("I have appointed Ms. Berg as Coordinator.", False),
        ("The Board approved the following plans:", False),
        ("The members appointed did the following in 2034: they met.", False),
    ],
)
def test_what_opens_a_list_of_those_appointed(text: str, *, appoints: bool) -> None:
    assert bool(APPOINTS.search(text)) is appoints


@pytest.mark.parametrize(
    ("line", "persons"),
    [
        ("Mr. A. Berg (Norway) Ms. B. Diaz (Chile)", 2),
        ("Ms. Eva Fox, boats", 1),
        ("Mrs Kelp", 0),
        ("a dr. of law", 0),
    ],
)
def test_persons_in_a_line(line: str, persons: int) -> None:
    assert len(_TITLED.findall(line)) == persons
