"""A follow-up that ends on a pronoun stays where what it stands for was spoken of."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.ends_on_it import ends_on_what_was_said, is_an_organ
from assistant.model import Conversation
from index.embedding import HashingEncoder
from index.library import Library
from tests.mastheads import masthead


@pytest.mark.parametrize(
    ("question", "ends"),
    [
        ("and when does the Secretary-General report to the Assembly on it?", True),
        ("What did the Board decide about that?", True),
        ("But is the Council to report on this", True),
        ("What is the Kelp Fund, and what is said about it?", False),
        ("Which States left the Accord after they had voted on it?", False),
        ("When does the Board report?", False),
        ("Who signed it?", False),
    ],
)
def test_a_question_ends_on_what_was_said(question: str, *, ends: bool) -> None:
    assert ends_on_what_was_said(question) is ends


@pytest.mark.parametrize(
    ("name", "organ"),
    [
        ("Assembly", True),
        ("the General Assembly", True),
        ("Secretary-General", True),
        ("the Board", True),
        ("Kelp Board", False),
        ("Norland", False),
    ],
)
def test_an_organ_is_no_new_subject(name: str, *, organ: bool) -> None:
    assert is_an_organ(name) is organ


DRAFT = """{head}Draft resolution on {title}

The General Assembly,

1. Requests the {who} to report annually to the Secretary-General on the implementation of the present resolution;

2. Requests the Secretary-General to report to the General Assembly at its {session} session on the
implementation of the present resolution.
"""  # noqa: E501
DRAFTS = (
    ("A/98/L.9", "kelp and the harbour agencies", "harbour agencies", "ninety-ninth"),
    ("A/97/L.3", "glaciers and tides", "glacier wardens", "ninety-eighth"),
)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("documents")
    for number, (symbol, title, who, session) in enumerate(DRAFTS):
        head = masthead(symbol, "General Assembly", f"{number + 2} July 2034")
        text = DRAFT.format(head=head, title=title, who=who, session=session)
        (folder / f"{number}.txt").write_text(text, "utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as held:
        assert not held.add([folder]).failed
        yield Assistant(held)


def test_the_report_on_it_is_of_the_text_before(assistant: Assistant) -> None:
    first = assistant.answer("How often must the harbour agencies report to the Secretary-General?")
    assert first.answered
    then = Conversation().with_turn(first)
    text = assistant.answer("and when does the Secretary-General report to the Assembly on it?", then).text
    assert "inety-eighth" not in text
    assert "inety-ninth" in text
