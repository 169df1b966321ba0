"""A paper of a board that several bodies share is not about each of them."""

from __future__ import annotations

import pytest

from assistant.answering.joint_boards import only_shares_the_board
from assistant.joint_names import without_joint_names

BOARD = "Executive Board of UNDP, UNFPA and UNOPS"
LONG = (
    "Executive Board of the United Nations Development Programme, the United Nations Population Fund and the"
    " United Nations Office for Project Services"
)


@pytest.mark.parametrize(
    ("asked", "everything", "beside"),
    [
        ("UNDP", f"UNFPA closed two piers. · {BOARD}", True),
        ("UNDP", f"It closed two piers. · {LONG} · United Nations Population Fund", True),
        ("UNFPA", f"UNFPA closed two piers. · {BOARD}", False),
        ("UNDP", f"UNDP and UNFPA closed two piers. · {BOARD}", False),
        ("UNDP", f"It closed two piers. · {BOARD}", False),
        ("UNICEF", f"UNFPA closed two piers. · {BOARD}", False),
        ("UNDP", "UNFPA closed two piers.", False),
    ],
)
def test_a_body_that_shares_the_board_is_not_the_one_told_of(
    asked: str, everything: str, *, beside: bool
) -> None:
    assert only_shares_the_board({asked}, everything) is beside


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"{BOARD}.", "Executive  ."),
        ("The UNABC/UNDEF/UNGHI paper", "The   paper"),
        ("Board of UNABC", "Board of UNABC"),
        ("UNABC, UNDEF and UNGHI met", "UNABC, UNDEF and UNGHI met"),
        ("Board of Auditors, Fund and Bank", "Board of Auditors, Fund and Bank"),
    ],
)
def test_only_the_joint_name_goes(text: str, left: str) -> None:
    assert without_joint_names(text) == left
