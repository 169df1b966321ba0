"""A part that is counted, the second of a series, a total that is stated, and those that have none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import Assistant, Conversation
from assistant.answering import nth_of_a_series as nth
from assistant.answering import part_of_those as parts
from assistant.answering import stated_count as stated
from assistant.answering import which_have_none as none
from assistant.answering import why_denied as denied
from assistant.answering.nth_of_a_series import asks_for_the_nth
from assistant.answering.part_of_those import part_asked
from assistant.answering.which_have_none import named_in, wanted_of_which
from index.embedding import HashingEncoder
from index.library import Library

REPORT = """# Report of the Kelp Fund on the advice of the Tide Inspectors

United Nations\\
E/2031/4

Economic and Social Council

5 March 2031

## I. Overview of the reports

1. The present paper sums up the three reports issued by the Tide Inspectors that concern the Kelp Fund.

### Ways of mending nets

2. This report looks at how nets are mended in every port.

### Care of piers

3. This report looks at who repairs the piers and at what cost.

### Use of hired divers

4. This report looks at divers who are hired by the day.

## II. Status of the advice

5. The Kelp Fund has accepted 40 recommendations of the Tide Inspectors issued from 2026 to 2030, while \
five were not accepted. Of those accepted, 31 (78 per cent) have been implemented, and nine (22 per cent) \
are under way.

6. Three recommendations do not concern the Kelp Fund.

## III. Policies

7. The main text on protection from harmful dredging (PFHD) is the bulletin of 2024.

8. Two agencies – the Harbour Mending Organization (HMO) and the Lamp and Buoy Agency for Coasts (LBAC) – do \
not have a PFHD policy. Only three – the Reef Office (RO), the Wreck and Salvage Union (WSU) and the Estuary \
Bank (EB) – comprehensively cover PFHD in their rules.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("files")
    (folder / "report.md").write_text(REPORT, encoding="utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as library:
        assert not library.add([folder]).failed
        yield Assistant(library)


def told(assistant: Assistant, *questions: str) -> str:
    """The answer to the last of ``questions``, asked one after another."""
    conversation = Conversation()
    text = ""
    for question in questions:
        answer = assistant.answer(question, conversation)
        conversation, text = conversation.with_turn(answer), answer.text
    return text


ACCEPTED = "How many recommendations of the Tide Inspectors has the Kelp Fund accepted?"
NO_POLICY = "Which agencies have no policy on protection from harmful dredging?"


def test_of_them_counts_the_part_and_not_the_whole_again(assistant: Assistant) -> None:
    text = told(assistant, ACCEPTED, "how many of them are implemented?")
    assert text.startswith("**31**")
    assert "Of those accepted" in text


def test_the_second_one_is_that_under_the_second_heading(assistant: Assistant) -> None:
    counted = "How many reports does E/2031/4 sum up?"
    assert "who repairs the piers" in told(assistant, counted, "whats the second one about?")
    assert "hired by the day" in told(assistant, counted, "whats the second one about?", "and the third?")


def test_a_series_without_a_fourth_has_no_fourth(assistant: Assistant) -> None:
    answer = assistant.answer("What is the fourth report in E/2031/4 about?")
    assert not answer.answered


def test_no_number_word_stands_for_a_place(assistant: Assistant) -> None:
    assert not assistant.answer("What is the third recommendation in E/2031/4 about?").answered


def test_those_without_a_policy_are_named_where_the_policy_is_written_short(assistant: Assistant) -> None:
    text = told(assistant, NO_POLICY)
    assert text.startswith("**2** — Harbour Mending Organization; Lamp and Buoy Agency for Coasts.")


def test_those_that_do_are_named_after_a_question_that_was_declined(assistant: Assistant) -> None:
    text = told(assistant, NO_POLICY, "why dont they?", "and which ones cover it fully?")
    assert text.startswith("**3** — Reef Office; Wreck and Salvage Union; Estuary Bank.")


def test_why_they_have_none_is_answered_by_no_sentence_without_a_ground(assistant: Assistant) -> None:
    assert "do not answer" in told(assistant, NO_POLICY, "why dont they?")


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("How many of the plans that the Fund has accepted are implemented?", ["implement"]),
        ("How many of these did the Kelp Committee register?", ["regist"]),
        ("How many of the staff were women, according to E/2031/4?", ["women"]),
        ("How many plans are implemented?", []),
        ("How many of the plans are not implemented?", []),
    ],
)
def test_the_part_asked_is_what_is_said_last(question: str, part: list[str]) -> None:
    assert part_asked(question) == part


def test_names_with_their_short_forms_are_listed_whole() -> None:
    assert named_in(
        "Two – the Lamp and Buoy Agency (LBA) and the Reef Office (RO) – agreed with Norland (N2)."
    ) == [
        "Lamp and Buoy Agency",
        "Reef Office",
    ]


def test_what_is_asked_of_which_agencies_is_denied_or_not() -> None:
    lacking, covering = wanted_of_which(NO_POLICY), wanted_of_which("Which agencies fully cover dredging?")
    assert lacking is not None
    assert lacking.denied
    assert "polici" in lacking.stems
    assert covering is not None
    assert covering.wholly
    assert not covering.denied
    assert wanted_of_which("Who has no policy on dredging?") is None
    assert wanted_of_which("Which agencies never dredge?") is None


def test_only_the_form_with_a_place_asks_for_the_nth() -> None:
    assert asks_for_the_nth("What is the 2nd pillar of E/2031/4 about?") == ("2nd", "pillar")
    assert asks_for_the_nth("What is the second pillar about?") is None
    assert asks_for_the_nth("What does E/2031/4 say about the second pillar?") is None


@pytest.mark.parametrize(
    ("pattern", "matches", "others"),
    [
        (
            parts._LEANS,
            ("Of these, nine fell.", "Of the 40 plans, nine", "The remaining nine", "Nine of them fell."),
            ("Of course nine fell.", "The Fund accepted nine.", "The restoration took nine days."),
        ),
        (parts._STILL_TO_DO, (" are under way", " not yet begun"), (" have been mended", " are done")),
        (nth._TITLE, ("A. Nets", "IV. Piers", "12. Kelp"), ("Nets", "Annex A. Nets")),
        (
            stated._ASKED,
            ("How many States accepted the plan?", "how many countries have signed it?"),
            ("How many of them accepted the plan?", "Who accepted the plan?"),
        ),
        (none._DENIES, ("do not have a plan", "lack a plan", "have yet to adopt"), ("have a plan",)),
        (none._WHOLLY, ("fully cover", "covered in full"), ("the full Council",)),
        (none._SHORT, ("a PFHD policy", "the ICoK"), ("a policy", "A/PFHD/3", "Kelp")),
        (none._BETWEEN_NAMES, (", ", " and ", ", and "), (" of ", "; ")),
        (none._NAMED, ("the Reef Office (RO)",), ("the reef office (RO)", "the Reef Office")),
        (
            denied._DENIED,
            ("Why did they not sign?", "why didn't the Board act?", "Why do agencies have no plan?"),
            ("Why did they sign?", "Who did not sign?"),
        ),
        (
            denied._GROUND,
            ("It fell because of tides.", "for lack of funds", "It could not be mended."),
            ("It fell.", "The nets are old."),
        ),
    ],
)
def test_the_forms_are_told_apart(
    pattern: re.Pattern[str], matches: tuple[str, ...], others: tuple[str, ...]
) -> None:
    found = pattern.fullmatch if pattern is none._BETWEEN_NAMES else pattern.search
    found = pattern.match if pattern is parts._LEANS else found
    assert all(found(text) for text in matches)
    assert not any(found(text) for text in others)


COUNTED = """# Annual report of the Tide Committee

United Nations\\
E/2032/9

Economic and Social Council

5 March 2032

## I. Short procedure

1. At its tenth session, the Tide Committee took up the papers of States that had accepted the short \
procedure: Norland, Thule and Varskia.

2. The short procedure was offered to all. Of the States concerned, 88 have expressly accepted it.
"""


def test_a_stated_total_is_told_before_the_names_of_one_occasion(tmp_path: Path) -> None:
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "report.md").write_text(COUNTED, encoding="utf-8")
    with Library.open(tmp_path / "library", encoders=[HashingEncoder()]) as library:
        assert not library.add([tmp_path / "files"]).failed
        answer = Assistant(library).answer(
            "How many States accepted the short procedure of the Tide Committee?"
        )
        assert "**88**" in answer.text or "88 have expressly" in answer.text
        assert "**3**" not in answer.text
