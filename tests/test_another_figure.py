"""A figure taken for granted is put right by another figure of the same things, by nothing else."""

import pytest

from assistant.answering.another_figure import tells_another_figure


@pytest.mark.parametrize(
    ("question", "sentence", "another"),
    [
        ("Where are the 20 kelp recommendations?", "Fifteen recommendations on kelp were made.", True),
        ("Why were 12 boats lost?", "In the storm 40 boats were lost.", True),
        ("Why were 40 boats lost?", "In the storm 40 boats were lost.", False),
        ("When will the $5 million tranches be paid?", "It set up an $8 million loan facility.", False),
        ("What fine does article 207 foresee?", "The fine is from 700 to 900 shells.", False),
        ("Why did the 12 wardens leave?", "The wardens left.", False),
    ],
)
def test_another_figure_is_one_of_the_same_things(question: str, sentence: str, another: bool) -> None:
    assert tells_another_figure(question, sentence) is another
