"""Aims are met at the bound or beyond it, as their sign says."""

from __future__ import annotations

import pytest

from evals.bench.aims import Aim


@pytest.mark.parametrize(
    ("aim", "value", "met"),
    [
        (Aim("≥", 0.8), 0.8, True),
        (Aim("≥", 0.8), 0.79, False),
        (Aim("<", 40), 39.9, True),
        (Aim("<", 40), 40.0, False),
        (Aim("≤", 2), 2.0, True),
        (Aim("≤", 2), 2.1, False),
        (Aim(">", 0), 0.0, False),
    ],
)
def test_the_sign_says_what_meets_an_aim(aim: Aim, value: float, met: bool) -> None:
    assert aim.met(value) is met


def test_clearly_above_is_above_with_the_whole_interval() -> None:
    aim = Aim(">", 0, clearly=True)
    assert aim.met(0.1, 0.02, 0.2)
    assert not aim.met(0.1, -0.02, 0.2)
    assert not aim.met(0.1), "without an interval nothing is clear"
    assert Aim("<", 5, clearly=True).met(3, 2, 4)
    assert not Aim("<", 5, clearly=True).met(3, 2, 6)
