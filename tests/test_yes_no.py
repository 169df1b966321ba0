"""Yes and no: said where one sentence settles the question, and never where it only bears on it."""

from __future__ import annotations

import pytest

from assistant.answering.actors import acts, other_actor
from assistant.answering.close_reading import Reading
from assistant.answering.features import Features
from assistant.answering.yes_no import YesNo, yes_or_no
from assistant.matching import Coverage
from assistant.question import analyse
from assistant.retrieval import Candidate
from assistant.sentences import split_sentences
from index.locators import Locator
from index.model import Masthead, Paragraph, ParagraphKind
from index.records import DocumentRecord, StoredParagraph


def reading_of(text: str, kind: ParagraphKind = "numbered", document_type: str = "report") -> Reading:
    """The last sentence of ``text`` as a reading."""
    document = DocumentRecord(1, "kelp.txt", "E/XY.3/2031/10", masthead=Masthead(document_type=document_type))
    paragraph = Paragraph(locator=Locator.parse("p1"), number="1", kind=kind, text=text)
    stored = StoredParagraph(1, document, paragraph, 0)
    spans = split_sentences(text)
    before = spans[-2].text if len(spans) > 1 else ""
    coverage = Coverage(1.0, 1.0, ())
    signs = Features._make([1.0] * len(Features._fields))
    return Reading(Candidate(stored, 1.0, 0), spans[-1], coverage, None, True, signs, 1.0, "p1", text, before)


@pytest.mark.parametrize(
    ("question", "text", "answer"),
    [
        ("Is the register free of charge?", "Access to the register is free of charge.", "yes"),
        ("Did Norway ratify the Accord?", "In 2030, Norway ratified the Accord.", "yes"),
        ("Did Norway intend to ratify it?", "Norway said that it did not intend to ratify the Accord.", "no"),
        ("Does the balance suffice?", "The balance does not suffice to meet the requests.", "no"),
        # "met" is "meet": what is not met is denied.
        ("Did that meet the target?", "It had to meet a target. The target was not met at all.", "no"),
        ("Did that meet the target?", "It had to meet a target. The target was met early.", "yes"),
        ("Have 100 States signed the Accord?", "By then 96 States had signed the Accord.", "no"),
        ("Have 96 States signed the Accord?", "By then 96 States had signed the Accord.", "yes"),
        ("Do all States offer training?", "Only eight States offer a course of training.", "no"),
        ("Were all speakers in favour of a court?", "Some speakers were in favour of such a court.", "no"),
        ("Did the Board create the Fund for Kelp?", "The Fund for Kelp was created by the Council.", "no"),
        ("Did anybody mention kelp farming?", "One speaker mentioned kelp farming.", "yes"),
        ("Was anything said about kelp farming?", "One speaker mentioned kelp farming.", "yes"),
        # Views, wishes, conditions, plans, acts only named, and other matters settle nothing.
        ("Was a kelp court established?", "One speaker suggested that a kelp court be established.", None),
        ("Has it entered into force?", "Many welcomed progress towards the entry into force.", None),
        ("Has the Accord entered into force?", "The Accord shall enter into force after ten days.", None),
        ("Did the Commission adopt it?", "The Commission recommends to the Council its adoption.", None),
        ("Are lights stations?", "Views differed on the question whether lights were stations.", None),
        ("Did the Board elect Ms. Oh?", "The Board recommended that the Council elect Ms. Oh.", None),
        ("Did Norway ratify the Accord?", "Norway signed the Accord.", None),
        ("Did Norway ratify the Accord?", "Japan ratified the Accord.", None),
        ("Did the Commission adopt it?", "The text adopted by the Board was sent to the Commission.", None),
        ("Did Oman ratify it?", "Oman, Peru and the Republic of Mali ratified it.", "yes"),
        # A condition is settled by what tells it.
        ("Can a port join without a pilot?", "In 2030, 71 ports of those with a pilot could join.", None),
        ("Can a port join without a pilot?", "A port without a pilot can join.", "yes"),
        # Another text was adopted, another State acted.
        ("Has the draft on kelp been adopted?", "It adopted the resolution entitled “Wrecks” on kelp.", None),
        ("Has the draft on kelp been adopted?", "The draft entitled “Kelp” was adopted.", "yes"),
        ("Is Chile a member of the Kelp Council?", "Chile is a member of the Friends of the Kelp Fund and of"
         " other bodies (see the Council).", None),
        ("Is Chile a member of the Kelp Council?", "Chile has been a member of the Kelp Council since 2030.",
         "yes"),
        ("Did the United States sign?", "Representatives of the following States signed:", None),
        ("How many States signed?", "By then 96 States had signed the Accord.", None),
    ],
)  # fmt: skip
def test_what_a_sentence_says_to_a_question(question: str, text: str, answer: YesNo | None) -> None:
    assert yes_or_no(analyse(question), reading_of(text)) == answer


def test_what_a_resolution_asks_for_has_not_happened() -> None:
    asked = reading_of(
        "Requests the Secretary-General to submit a report on kelp;", "operative", "draft resolution"
    )
    assert yes_or_no(analyse("Did the Secretary-General submit a report on kelp?"), asked) is None
    assert yes_or_no(analyse("Does the draft request a report on kelp?"), asked) == "yes"


def test_a_negation_of_something_else_is_no_no() -> None:
    said = reading_of(
        "Norway joined the consensus on the understanding that it did not prejudge its position."
    )
    assert yes_or_no(analyse("Did Norway join the consensus?"), said) == "yes"


@pytest.mark.parametrize(
    ("question", "sentence", "told"),
    [
        ("Did the Council adopt the Pier Accord?", "Participants adopted the Pier Accord.", "Participants"),
        ("Did the Board create the Kelp Fund?", "The Kelp Fund was created by the Council.", "the Council"),
        ("Did the Council adopt the Kelp Accord?", "The Council adopted the Kelp Accord.", None),
        ("Did the Board adopt the Kelp Accord?", "The Council took note of the Kelp Accord.", None),
        ("Did the Board adopt the Kelp Accord?", "The Council adopted the Pier Protocol.", None),
    ],
)  # fmt: skip
def test_another_actor_is_found_only_for_the_same_act(question: str, sentence: str, told: str | None) -> None:
    acting = other_actor(question, sentence)
    assert (acting.told if acting else None) == told


@pytest.mark.parametrize(
    ("question", "sentence", "does"),
    [
        (
            "What did the Commission decide?",
            "At its 7th meeting, the Commission recommended the draft.",
            True,
        ),
        (
            "What did the Commission decide?",
            "The Commission, by its decision 4/3, approved the agenda.",
            True,
        ),
        (
            "What did the Commission decide?",
            "The Council decided that the Commission should elect it.",
            False,
        ),
        ("What did the speakers decide?", "The Council decided so.", None),
    ],
)
def test_the_body_asked_about_is_the_one_that_acts(question: str, sentence: str, does: bool | None) -> None:
    assert acts(question, sentence) is does


def test_an_invitation_is_no_decision() -> None:
    asked = reading_of("Invites Member States to consider limiting dives;", "operative", "draft resolution")
    assert yes_or_no(analyse("Did the Commission decide to limit dives?"), asked) is None
