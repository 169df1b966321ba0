"""Of the sentences that come near, the one that says it as it is asked is told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.model import Conversation
from index.embedding import HashingEncoder
from index.library import Library
from tests.mastheads import masthead

TEXTS = {
    "volunteers.txt": masthead("E/2036/19", "Economic and Social Council", "3 March 2036")
    + """Kelp Volunteers: annual report of the Administrator

Report of the Administrator

I. Results

1. In 2035, the programme mobilized a record 14,631 kelp volunteers, a 14 per cent increase from 2034.

2. In 2035, the programme deployed 273 kelp volunteers with disabilities across 26 harbours.

3. Regular resources of the Kelp Fund fell to $10.6 million. The Kelp Fund also received $3.9 million in
regular resources from the Net Fund.

4. Overall expenditures of the Kelp Fund amounted to $82.9 million in 2035. Evaluations accounted for 0.95
per cent of total expenditure of the Kelp Fund in 2035.

5. As at May 2036, 759 boat claims had been recorded, of which 70 per cent had not yet been resolved. Some 519
boat claims were pending a decision, while 211 boat claims had been withdrawn.

6. Weak guidance remained the main cause of leaks, followed by poor tar, which increased in 2035. The share of
loose knots among the causes of leaks showed a decrease in 2035.

7. The Harbour Office has indicated that no new boat had been attacked by pirates since the last report.

II. Intake of cases

8. The programme registered 366 matters in 2035. The remaining 134 were opened as new pirate cases. The
number of new pirate cases in 2035 decreased, compared to the figures for 2034 (167) and 2033 (166).

9. The audits of the harbour found 11 per cent (4 per cent in 2034) of the 28 harbours rated 'leaky' and 18
per cent 'dusty, with major repair needed' (33 per cent in 2034), which is few.

III. Reminders

10. In May 2036, the programme sent reminders to Member States whose kelp reports were overdue, extending the
deadline. A first reminder was sent to Cabo Verde, a second reminder was sent to Oman and a third one to
Dominica and Fiji.

11. In May 2036, the programme sent reminders to Member States whose kelp reports or additional data were
overdue. Reminders were sent to Albania, Bosnia and Herzegovina, Japan, Senegal, Spain and Tunisia. """,
}


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("texts")
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    with Library.open(folder / "library", encoders=[HashingEncoder()]) as library:
        assert not library.add([folder / name for name in TEXTS]).failed
        yield Assistant(library)


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("How many kelp volunteers were deployed in 2035?", "14,631", "273"),
        ("How many kelp volunteers with disabilities were deployed in 2035?", "273", "14,631"),
        ("Kelp Fund regular resources", "$10.6 million", "$3.9 million"),
        ("Kelp Fund total expenditure 2035", "$82.9 million", "0.95 per cent"),
        ("How many boat claims are still open?", "**Some 519**", "759"),
        ("Which causes of leaks went down in 2035?", "loose knots", "guidance"),
        ("new pirate cases: 2034 compared with 2035", "134", "33 per cent"),
        ("How many harbours were rated leaky in 2034?", "**4 per cent in 2034**", "**33 per cent"),
    ],
)
def test_the_sentence_that_says_it_as_asked_is_told(
    assistant: Assistant, question: str, said: str, unsaid: str
) -> None:
    answer = assistant.answer(question)
    assert answer.answered
    assert said in answer.text
    assert unsaid not in answer.text


def test_a_comparison_has_a_figure_for_each_year(assistant: Assistant) -> None:
    answer = assistant.answer("new pirate cases: 2034 compared with 2035")
    assert "134" in answer.text
    assert "2034 (167)" in answer.text


def test_a_list_out_of_one_of_two_sister_paragraphs_has_no_number(assistant: Assistant) -> None:
    answer = assistant.answer(
        "Which States got reminders in May 2036 because their kelp reports were overdue?"
    )
    assert answer.answered
    assert "Cabo Verde" in answer.text
    assert "Albania" in answer.text
    assert "**6**" not in answer.text


def test_who_says_that_is_the_one_whose_words_are_reported(assistant: Assistant) -> None:
    first = assistant.answer("Has a new boat been attacked by pirates since the last report?")
    assert "Harbour Office" in first.text
    second = assistant.answer("Who says that?", Conversation().with_turn(first))
    assert second.text.startswith("**The Harbour Office**, as reported in E/2036/19")
