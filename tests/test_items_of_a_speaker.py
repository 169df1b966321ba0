"""An item of a decision has the one who acts in the words it hangs on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from index.embedding import HashingEncoder
from index.library import Library
from tests.mastheads import masthead

REPORT = (
    masthead("E/2036/19", "Economic and Social Council", "3 March 2036")
    + """Report of the Tidal Commission on its sixth session

1. The Tidal Commission:

(a) Welcomed the tidal commission of a lighthouse at Lima;

(b) Requested the establishment of a kelp task force, in response to the termination of the Reef Surveys.

2. The Net Fund called for a kelp task force.
"""
)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("documents")
    (folder / "E_2036_19.txt").write_text(REPORT, "utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as held:
        assert not held.add([folder]).failed
        yield Assistant(held)


def test_what_a_body_wanted_is_told_by_its_item(assistant: Assistant) -> None:
    answer = assistant.answer(
        "What did the Tidal Commission want done after the Reef Surveys were terminated?"
    )
    assert "Requested the establishment of a kelp task force" in answer.text


def test_what_another_called_for_is_not_what_the_body_did(assistant: Assistant) -> None:
    answer = assistant.answer("What did the Tidal Commission want done on a kelp task force?")
    assert "Net Fund" not in answer.text
