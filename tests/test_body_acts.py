"""What a body did, asked without a subject: its acts, never what is only proposed to it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.answering.body_acts import body_acts_asked
from assistant.question import analyse
from index.embedding import HashingEncoder
from index.library import Library

DRAFT = """# E/CN.88/2031/L.3

United Nations

E/CN.88/2031/L.3

Economic and Social Council

Distr.: Limited\\
9 May 2031

Commission on Kelp

Draft resolution

The Commission on Kelp recommends to the Economic and Social Council the adoption of the following draft
resolution:

1. Requests the Secretary-General to count the kelp.
"""
REPORT = """# E/CN.88/2031/L.1

United Nations

E/CN.88/2031/L.1

Economic and Social Council

Distr.: Limited\\
14 May 2031

Commission on Kelp

Draft report

1. At its 3rd meeting, on 12 May 2031, the Commission elected Ms. Orla Venn Chair.

2. The Secretary-General noted that the Council had decided that the Commission should meet in Oland.

3. At the same meeting, the Commission decided to postpone the count of kelp. Two delegations regretted it.

4. The observer for Halmark recommended a further count.
"""
OTHER = """# E/CN.89/2031/7

United Nations

E/CN.89/2031/7

Economic and Social Council

Distr.: General\\
20 May 2031

Commission on Tides

Report on its session

1. The Commission approved the tables of tides.
"""


ON_A_MISSION = """# A/90/604/Add.2

United Nations

A/90/604/Add.2

General Assembly

Distr.: General\\
20 May 2035

Advisory Board on Budgets

Budget of the United Nations Kelp Mission (UNKELP) for 2035/36

Report of the Advisory Board on Budgets

1. UNKELP has deferred the purchase of nine boats.

2. The Advisory Board recommends the approval of nine posts.

3. The Board recommends a reduction of $9 for travel.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("files")
    for name, text in (("draft", DRAFT), ("report", REPORT), ("other", OTHER), ("mission", ON_A_MISSION)):
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as library:
        assert not library.add([folder]).failed
        yield library


@pytest.mark.parametrize(
    ("question", "organ", "an_act"),
    [
        ("What did the Commission decide?", "the Commission", "decid"),
        ("What did the Commission on Kelp decide at its fourth session?", "the Commission on Kelp", "elect"),
        ("What has the Board recommended in 2031?", "the Board", "recommend"),
        ("And what did the Committee agree on?", "the Committee", "agre"),
        ("What decisions did the Commission take?", "the Commission", "adopt"),
        ("Which resolutions did the Security Council adopt in 2031?", "the Security Council", "adopt"),
        ("What recommendations did the Committee make?", "the Committee", "recommend"),
    ],
)
def test_a_body_asked_what_it_did(question: str, organ: str, an_act: str) -> None:
    asked = body_acts_asked(analyse(question))
    assert asked is not None
    assert asked.organ.name == organ
    assert an_act in asked.acts


@pytest.mark.parametrize(
    "question",
    [
        "What did the Commission decide about the price of kelp from the northern bays?",  # on a matter
        "What did the Commission request the Secretariat to do?",
        "What did Halmark recommend?",  # no body
        "Why did the Commission decide?",
        "What did the Commission take from the fund?",
        "What did the Chair of the Commission decide?",
    ],
)
def test_other_questions_are_not_put_so(question: str) -> None:
    assert body_acts_asked(analyse(question)) is None


def test_acts_on_a_matter_are_those_of_the_report_that_is_titled_so(library: Library) -> None:
    asked = body_acts_asked(analyse("What did the Commission decide on tides?"))
    assert asked is not None
    assert [term.word for term in asked.about] == ["tides"]
    answer = Assistant(library).answer("What did the Commission on Tides approve on its tables?")
    assert all(c.symbol == "E/CN.89/2031/7" for c in answer.citations)
    of_the_report = Assistant(library).answer("What did the Advisory Board recommend on UNKELP?")
    assert [c.quote for c in of_the_report.citations] == [
        "The Advisory Board recommends the approval of nine posts.",
        "The Board recommends a reduction of $9 for travel.",
    ]


def test_the_acts_are_told_and_no_lead_in_of_a_draft(library: Library) -> None:
    answer = Assistant(library).answer("What did the Commission on Kelp decide?")
    assert [c.quote for c in answer.citations] == [
        "At its 3rd meeting, on 12 May 2031, the Commission elected Ms. Orla Venn Chair.",
        "At the same meeting, the Commission decided to postpone the count of kelp.",
    ]


def test_of_two_commissions_the_likeliest_is_taken_and_the_other_offered(library: Library) -> None:
    answer = Assistant(library).answer("What did the Commission decide?")
    assert len({c.symbol for c in answer.citations}) == 1
    taken = "Kelp" if "kelp" in answer.text else "Tides"
    assert answer.notices == (f"I took this as a question about Commission on {taken}.",)
    other = {"Kelp": "Tides", "Tides": "Kelp"}[taken]
    assert answer.follow_ups == (f"What did the Commission on {other} decide?",)


def test_drafts_asked_for_by_type_and_body(library: Library) -> None:
    answer = Assistant(library).answer("What draft resolutions of the Commission on Kelp do you have?")
    assert [c.symbol for c in answer.citations] == ["E/CN.88/2031/L.3"]
    answer = Assistant(library).answer("Which Commission on Tides documents do you have?")
    assert [c.symbol for c in answer.citations] == ["E/CN.89/2031/7"]
