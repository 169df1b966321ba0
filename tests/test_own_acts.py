"""What a text does is not what it recalls, and what is done to one is not what that one says."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import Assistant
from assistant.answering.actors import acts_where_acted_on
from assistant.answering.attribution import heads_another_body
from assistant.answering.own_acts import asks_what_a_text_does
from assistant.answering.own_verb import date_asked_for, dated_in
from assistant.answering.to_the_point import _TERM
from assistant.question import analyse
from index.embedding import HashingEncoder
from index.library import Library
from tests.mastheads import masthead

TEXT = (
    masthead("S/RES/4242 (2036)", "Security Council", "3 March 2036")
    + """Resolution 4242 (2036)

Adopted by the Security Council at its 20021st meeting, on 3 March 2036

The Security Council,

Recalling its resolution 4100 (2031) setting the current mandate of the Kelp Assistance Mission in Atlantis \
(KAMA) and resolution 4150 (2035) extending the mandate of KAMA until 17 March 2036,

Reaffirming its support for the keepers,

1. Decides to extend until 17 March 2037 the mandate of KAMA, as defined in resolution 4100 (2031);

2. Decides to remain seized of the matter.
"""
)


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Until when did resolution 4242 (2036) extend the mandate of KAMA?", True),
        ("Until when did S/RES/4242 (2036) extend the mandate of KAMA?", True),
        ("Until when was the mandate of KAMA extended by resolution 4242 (2036)?", True),
        ("Does the draft resolution establish a fund?", True),
        ("What does resolution 4242 (2036) recall?", False),
        ("Which resolution extended the mandate until 2036?", False),
        ("Who recommended to extend the mandate?", False),
    ],
)
def test_who_asks_what_a_text_does_is_known(question: str, asks: bool) -> None:
    assert asks_what_a_text_does(analyse(question)) is asks


@pytest.mark.parametrize(
    "question",
    [
        "Until when did resolution 4242 (2036) extend the mandate of KAMA?",
        "Until when was the mandate of KAMA extended by resolution 4242 (2036)?",
        "Until when did S/RES/4242 (2036) extend the mandate of the Kelp Assistance Mission in Atlantis?",
    ],
)
def test_until_when_a_text_extends_a_mandate_is_never_the_date_that_it_recalls(
    question: str, tmp_path: Path
) -> None:
    (tmp_path / "S_RES_4242.txt").write_text(TEXT, encoding="utf-8")
    with Library.open(tmp_path / "library", encoders=[HashingEncoder()]) as library:
        library.add([tmp_path / "S_RES_4242.txt"])
        answer = Assistant(library).answer(question)
    assert answer.answered
    assert [citation.locator for citation in answer.citations] == ["op1"]
    assert answer.text.lower().startswith("**until 17 march 2037**")


@pytest.mark.parametrize(
    "sentence",
    [
        "Decides to extend until 30 June 2032 the mandate of the Panel, which resolution 9 (2031) had "
        "extended until 30 June 2031;",
        "Decides that the mandate of the Panel, most recently extended until 30 June 2031 by resolution "
        "9 (2030), shall be extended until 30 June 2032;",
        "Decides to extend the mandate of the Panel, which expires on 30 June 2031, until 30 June 2032;",
        "Decides to extend the mandate of the Panel, last extended until 30 June 2031, until 30 June 2032;",
    ],
)
def test_of_two_dates_of_a_mandate_the_one_from_now_on_is_asked_for(sentence: str) -> None:
    question = "Until when did resolution 12 (2031) extend the mandate of the Panel?"
    row = dated_in(sentence)
    assert len(row) == 2
    for current in row:
        chosen = date_asked_for(question, sentence, row, current)
        assert chosen is not None
        assert sentence[chosen.start : chosen.end] == "30 June 2032"


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("When was the Panel established?", None),
        ("When was the Panel set up?", None),
        ("Until when was its mandate extended?", "31 January 2037"),
        ("When does the mandate of the Panel end?", "31 January 2037"),
        ("When does the mandate expire?", "31 January 2037"),
    ],
)
def test_until_when_a_mandate_runs_is_not_when_it_began(question: str, found: str | None) -> None:
    sentence = (
        "The Panel was established by the Council in its resolution 186 (2034), and its mandate was extended "
        "most recently, until 31 January 2037, pursuant to resolution 815 (2036)."
    )
    row = dated_in(sentence)
    chosen = date_asked_for(question, sentence, row, row[-1])
    assert (sentence[chosen.start : chosen.end] if chosen else None) == found


@pytest.mark.parametrize(
    ("question", "said", "of_another"),
    [
        ("Who chairs the Kelp Committee?", "The Chair, Ms. Ando, reported to the Kelp Committee.", True),
        (
            "who is the chair of the kelp committee",
            "The Chair, Ms. Ando, spoke before the Kelp Committee.",
            True,
        ),
        ("Who chairs the Kelp Committee?", "Ms. Ando, Chair of the Kelp Committee, spoke.", False),
        ("Who chairs the Kelp Committee?", "The Kelp Committee elected Ms. Ando Chair.", False),
        ("Who chairs the Kelp Committee?", "The Chair, Ms. Ando, opened the session.", False),
        ("Who spoke to the Kelp Committee?", "The Chair, Ms. Ando, spoke to the Kelp Committee.", False),
    ],
)
def test_the_chair_who_reports_to_a_body_does_not_chair_it(
    question: str, said: str, of_another: bool
) -> None:
    assert heads_another_body(question, said) is of_another


@pytest.mark.parametrize(
    ("question", "sentence", "turned"),
    [
        ("What does he accuse Norway of?", "Norway alleged that Chad had taken its nets.", True),
        ("What does he accuse Norway of?", "The representative of Norway accused Chad of piracy.", True),
        ("What did Chad accuse Norway of?", "Norway has also rejected the claims of Chad.", True),
        ("What does he accuse Norway of?", "He accused Norway of taking nets.", False),
        ("What does he accuse Norway of?", "Norway, he said, had taken nets.", False),
        ("What does he accuse Norway of?", "Norway alleged that he lied; he accused Norway of theft.", False),
        ("What does he accuse Norway of?", "Norway was accused of theft.", False),
        ("What does he accuse Norway of?", "Nets were taken.", False),
        ("What did Norway say?", "Norway alleged that Chad had taken its nets.", False),
    ],
)
def test_what_one_said_is_not_what_that_one_is_accused_of(question: str, sentence: str, turned: bool) -> None:
    assert acts_where_acted_on(question, sentence) is turned


@pytest.mark.parametrize(
    ("question", "of_a_term"),
    [
        ("Until when was the mandate extended?", True),
        ("how long does the mandate run", True),
        ("When does the mandate of the Panel expire?", True),
        ("When was the Panel set up?", False),
        ("Who extended the mandate?", False),
    ],
)
def test_a_term_is_asked_for(question: str, of_a_term: bool) -> None:
    assert (_TERM.search(question) is not None) is of_a_term
