"""What an organ is said to have done: only where it is the one who acts."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import Assistant
from assistant.answering.antecedents import is_pronoun_subject, named_in
from assistant.answering.organs import acts_in, of_speakers, organ_asked
from assistant.answering.yes_no import yes_or_no
from assistant.question import analyse
from index.embedding import HashingEncoder
from index.library import Library
from tests.mastheads import masthead
from tests.test_yes_no import reading_of


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Did the Security Council conclude that kelp burns?", "the Security Council"),
        ("Did the ACABQ recommend it?", "the ACABQ"),
        ("did the security council condemn it?", "the security council"),
        ("What did the Committee against Kelp find?", "the Committee against Kelp"),
        ("Has the Commission on the Status of Kelp recommended it?", "the Commission on the Status of Kelp"),
        ("What did the Executive Board of the Kelp Fund decide?", "the Executive Board of the Kelp Fund"),
        ("Was the guide approved by the General Assembly?", "the General Assembly"),
        ("Did the Board of the Children’s Fund decide it?", "the Board of the Children’s Fund"),
        # Others who act, and what is told in many ways.
        ("Did the Committee on Kelp’s draft resolution get adopted?", None),
        ("Did the Chair of the Committee decide it?", None),
        ("What did the representative of the Commission say?", None),
        ("Did Norway condemn the Council?", None),
        ("When did the Committee meet?", None),
        ("What is the Security Council?", None),
    ],
)  # fmt: skip
def test_the_organ_whose_act_is_asked_about(question: str, name: str | None) -> None:
    organ = organ_asked(question)
    assert (organ.name if organ else None) == name


@pytest.mark.parametrize(
    ("question", "sentence", "around", "acts"),
    [
        ("Did the Security Council condemn it?", "The Security Council condemned the raid.", "", True),
        ("Did the Security Council ask for it?", "The Security Council, in its resolutions 8 (2030), "
         "9 (2030) and 10 (2031), requested me to report.", "", True),
        ("Did the Security Council decide it?", "I refer to resolution 8 (2030), by which the Council "
         "decided to extend it.", "security council resolution", True),
        ("Did the Committee on Kelp adopt it?", "The guide was adopted by the Committee on Kelp.", "", True),
        ("What did the Committee on Kelp find?", "In that case, the Committee found a breach.", "kelp", True),
        ("What did the Board of the Kelp Fund decide?", "At its first session, the Board, on a proposal of "
         "the Bureau, decided to wait.", "kelp fund", True),
        # Another body, others in it, what it should do, what is done to it.
        ("Did the Committee on Kelp adopt it?", "The Committee on Tides adopted the guide.", "kelp", False),
        ("Did the Security Council decide it?", "The Council decided it.", "human rights council", False),
        ("Did the Committee decide it?", "The Chair of the Committee noted the guide.", "", False),
        ("Did the Security Council condemn it?", "The Security Council should condemn the raid.", "", False),
        ("Did the Committee reject it?", "A clarification by the Committee was thus not needed.", "", False),
        ("Did the Panel of Experts find it?", "He misquoted the report of the Panel of Experts.", "", False),
        ("Did the Committee reject it?", "It had been on the agenda of the Committee for years.", "", False),
    ],
)  # fmt: skip
def test_where_an_organ_acts(question: str, sentence: str, around: str, acts: bool) -> None:
    organ = organ_asked(question.replace("ask for", "request"))
    assert organ is not None
    assert acts_in(organ, sentence, around) is acts


@pytest.mark.parametrize(
    ("sentence", "speakers"),
    [
        ("One delegation proposed a court.", True),
        ("Some members considered that it was late.", True),
        ("It was noted that kelp burned.", True),
        ("As I have stated, kelp burns.", True),
        ("The Committee decided to wait.", False),
        ("Kelp lights burn at night.", False),
    ],
)
def test_the_words_of_some_are_not_those_of_all(sentence: str, speakers: bool) -> None:
    assert of_speakers(sentence) is speakers


@pytest.mark.parametrize(
    ("question", "text", "answer"),
    [
        ("Did most delegations support the court?", "Some delegations supported the court.", None),
        ("Did several delegations support the court?", "A number of delegations supported the court.", "yes"),
        ("Did many delegations welcome the court?", "Several delegations welcomed the court.", None),
        # "non-governmental organizations" are organizations all the same
        ("Did Norway register organizations?", "Norway registered 40 non-governmental organizations.", "yes"),
    ],
)
def test_how_many_said_so_is_part_of_the_question(question: str, text: str, answer: str | None) -> None:
    assert yes_or_no(analyse(question), reading_of(text)) == answer


@pytest.mark.parametrize(
    ("sentence", "pronoun"),
    [
        ("He said that kelp burned.", True),
        ("Based on the count, she reasonably assumed that it had burned.", True),
        ("The delegation also stressed the cost.", True),
        ("The representative of Chile said that it burned.", False),
        ("The delegation of Chile stressed the cost.", False),
        ("The Committee said that he was late.", False),
    ],
)
def test_who_speaks_only_as_he_or_the_delegation(sentence: str, pronoun: bool) -> None:
    assert is_pronoun_subject(sentence) is pronoun


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Mr. Oduya, harbour master of Ostrava, described the night.", "Mr. Oduya"),
        ("In his opening remarks, Ms. Ada Berg recalled the storm.", "Ms. Ada Berg"),
        ("The representative of the State of Mali asked it.", "The representative of the State of Mali"),
        ("The observer for the Secretariat for the Convention on Trade in Kelp indicated that it had.",
         "The observer for the Secretariat for the Convention on Trade in Kelp"),
        ("One delegation mentioned the visit.", "One delegation"),
        ("The storm destroyed the lights of Mr. Oduya.", None),
        ("He described the night.", None),
        ("Several delegations welcomed it.", None),
    ],
)  # fmt: skip
def test_whom_a_sentence_names_as_its_subject(sentence: str, name: str | None) -> None:
    assert named_in(sentence) == name


LETTER = (
    masthead("S/2035/78", "Security Council", "9 April 2035")
    + """\
Letter dated 8 April 2035 from the Secretary-General addressed to the President of the Security Council

I have the honour to transmit herewith the report of the Director of the Kelp Union on lamps in Atlantis.

Annex

Report of the Director of the Kelp Union

1. The Council, at its ninth session, decided that the lamps of Atlantis should be green, and gave a copy \
of its decision to the United Nations Security Council.

2. The divers left Atlantis in May.
"""
)


def test_the_council_of_a_report_that_is_transmitted_to_a_council_is_another(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text(LETTER, encoding="utf-8")
    with Library.open(tmp_path / "library", encoders=[HashingEncoder()]) as library:
        assert not library.add([tmp_path / "letter.txt"]).failed
        answer = Assistant(library).answer(
            "What did the Security Council decide about the lamps of Atlantis?"
        )
    assert not answer.answered or answer.text.startswith(
        "No sentence found says this of the Security Council"
    )
