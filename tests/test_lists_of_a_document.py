"""The list that a report tells in several paragraphs: under one heading, in sister paragraphs, under a line
of names, and every sentence that names what a document is asked about."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.answering.listing import names_in_a_row
from assistant.answering.what_it_says import _SAYS_OF
from assistant.answering.wholes import _ASKS_WHAT_IS_ASKED, _ITEM_ASKS
from index.embedding import HashingEncoder
from index.library import Library
from tests.mastheads import masthead

REPORT = (
    masthead("E/CN.31/2043/4", "Economic and Social Council", "3 March 2043")
    + """Commission on Tidal Works
Seventh session
Lisbon, 4-8 May 2043

Report on the care of harbours

Report of the Secretary-General

I. Reminders

1. In March 2043, the Board sent reminders to States whose reports were overdue. A first reminder was sent to
Norway and a second one to Peru.

2. In March 2043, the Board sent reminders to States whose replies were overdue. Reminders were sent to Chile
and Japan.

3. In March 2043, the Board sent reminders to States whose reports or charts were overdue. Reminders were
sent to Ghana, Kenya and Brazil.

II. Selected countries using the tide gauge

4. In Egypt the tide has long been measured by hand, and a gauge was bought in 2040.

5. India taught its keepers to read the gauge.

6. In 2041, Nepal, which has no coast, lent its gauge to others.

III. Abolishment

7. It is proposed that the post of Chief of Lamps be abolished.

8. It is also proposed that two posts of keepers be abolished.

IV. Agency

9. The Lamp Agency is indispensable. The Lamp Agency will hand over its lanterns. The weather was fair.

10. The oil was dear.
"""
)
LETTER = (
    masthead("S/2043/394", "Security Council", "19 June 2043")
    + """Letter dated 18 June 2043 from the Chair of the Working Group on Buoys addressed to the
Secretary-General

In follow-up to its recommendations, I am entrusted to:

(a) Request you to ensure that the buoys are counted;

(b) Further request you to keep the lamps lit;

(c) Note the fog, and invite you to report on it.
"""
)
DECLARATION = (
    masthead("A/CONF.943/2043/1", "General Assembly", "4 August 2043", markdown=True)
    + """# Halvard Declaration of the Conference on the two-Quay solution

The Co-Chairs have the honour to transmit the text of the Halvard Declaration, as contained below.

Statement by the Co-Chairs of the Conference: Norway and Chile

And the Co-Chairs of the Working groups:

Brazil, Canada, The Kingdom of Spain, Japan, Senegal and the League of Ports.

1. We met at Halvard.
"""
)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("documents")
    for name, text in (
        ("E_CN.31_2043_4.txt", REPORT),
        ("S_2043_394.txt", LETTER),
        ("A-CONF.943-2043-1.md", DECLARATION),
    ):
        (folder / name).write_text(text, "utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as library:
        assert not library.add([folder]).failed
        yield Assistant(library)


def test_paragraphs_that_begin_alike_are_all_told_and_none_is_counted_as_the_total(
    assistant: Assistant,
) -> None:
    answer = assistant.answer("Which States got reminders in March 2043 because their reports were overdue?")
    assert [c.locator for c in answer.citations] == ["p1", "p3"]  # nothing of replies was asked
    assert "**3**" not in answer.text


def test_what_stands_under_a_heading_that_says_what_is_asked_is_the_list(assistant: Assistant) -> None:
    answer = assistant.answer("Which countries are given as examples of using the tide gauge?")
    assert [c.locator for c in answer.citations] == ["p4", "p5", "p6"]
    assert [s.text.partition(" — ")[0] for s in answer.sentences] == ["**Egypt**", "**India**", "**Nepal**"]


def test_key_words_that_a_heading_has_ask_for_all_under_it(assistant: Assistant) -> None:
    answer = assistant.answer("posts to be abolished")
    assert [c.locator for c in answer.citations] == ["p7", "p8"]


def test_every_sentence_of_the_paragraph_that_names_it_is_told(assistant: Assistant) -> None:
    answer = assistant.answer("What does E/CN.31/2043/4 say about the Lamp Agency?")
    assert [c.quote for c in answer.citations] == [
        "The Lamp Agency is indispensable.",
        "The Lamp Agency will hand over its lanterns.",
    ]


def test_items_that_ask_are_all_told_under_their_lead_in(assistant: Assistant) -> None:
    answer = assistant.answer("What does the Working Group on Buoys ask the Secretary-General to do?")
    assert {c.locator for c in answer.citations} >= {"u1.a", "u1.b", "u1.c"}


def test_a_line_that_opens_a_paragraph_of_names_answers_with_it(assistant: Assistant) -> None:
    answer = assistant.answer("Which countries co-chaired the working groups of the two quay conference?")
    quotes = [c.quote for c in answer.citations]
    assert any("Working groups:" in quote for quote in quotes)
    assert any(quote.startswith("Brazil, Canada") for quote in quotes)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Brazil, Canada and the League of Ports.", ["Brazil", "Canada", "the League of Ports"]),
        ("The Kingdom of Spain; Japan; Chile", ["The Kingdom of Spain", "Japan", "Chile"]),
        ("The keepers met, and Chile spoke.", []),
        ("Norway said that it was late, Chile did not.", []),
        ("In 2031, Chile lit its lamps, and so did Peru.", []),
    ],
)
def test_a_paragraph_of_names_is_no_sentence(text: str, names: list[str]) -> None:
    assert names_in_a_row(text) == names


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("What do they ask the Secretary-General to do?", True),
        ("What does S/2043/394 request of the Secretary-General?", True),
        ("What is the Board urged to do?", True),
        ("What did the Board do?", False),
        ("When did they ask for it?", False),
    ],
)
def test_questions_for_what_somebody_is_asked(question: str, asks: bool) -> None:
    assert (_ASKS_WHAT_IS_ASKED.search(question) is not None) == asks


@pytest.mark.parametrize(
    ("item", "asks"),
    [
        ("(b) Further request you to keep the lamps lit", True),
        ("Urges Norway to act", True),
        ("To invite the Board", True),
        ("(c) Note the fog, and invite you", False),
        ("The request was late", False),
    ],
)
def test_an_item_that_asks(item: str, asks: bool) -> None:
    assert (_ITEM_ASKS.match(item) is not None) == asks


@pytest.mark.parametrize(
    ("question", "what"),
    [
        ("What does A/9 say about kelp?", "kelp"),
        ("what did it say on the Lamp Agency", "the Lamp Agency"),
        ("What does A/9 say?", None),
        ("Who said what about kelp?", None),
    ],
)
def test_what_a_document_is_asked_to_speak_of(question: str, what: str | None) -> None:
    found = _SAYS_OF.search(question)
    assert (found["what"] if found else None) == what
