"""Resolutions, decisions and drafts printed in a report: each has its own place, and the report goes on after
it. Bodies and symbols are invented; the layout is that of session reports and committee reports."""

from __future__ import annotations

import pytest

from index.model import Block, Document
from index.reading.text import read_text
from index.structure import build_document
from index.structure.embedded import opens_text, parse_adopted
from index.structure.resolutions import is_closing, is_unpointed_enacting
from index.structure.units import to_unit

HEAD = """
Economic and Social Council

E/2031/24

Report of the Lighthouse Commission on its fifty-sixth session
"""


def read(*bodies: str) -> Document:
    text = "\n\n".join((HEAD, *bodies))
    return build_document(read_text("report.txt", text.encode()), "report.txt")


def locators(document: Document) -> list[str]:
    return [str(paragraph.locator) for paragraph in document.paragraphs]


def text_at(document: Document, locator: str) -> str:
    return next(p.text for p in document.paragraphs if str(p.locator) == locator)


DECISIONS = """
1. The Lighthouse Commission held its session in Port Azure and considered every item of its agenda in turn.

2. The following decisions adopted by the Commission are brought to the attention of the Council.

56/101

Buoys of the northern reef

The Lighthouse Commission:

(a) Expressed its appreciation for the survey of the buoys;

(b) Requested the secretariat to prepare a list of all buoys;

56/102

Lamps and lenses

The Lighthouse Commission took note of the report on lamps.

56/103. Questions of the programme

The Lighthouse Commission:

(a) Took note of the oral report;

(b) Decided to close the item.

3. The Commission then heard statements by three observers, who thanked the keepers of the lights.
"""


def test_each_decision_of_a_series_of_numbers_has_a_place_and_the_report_goes_on() -> None:
    document = read(DECISIONS)
    assert locators(document) == [
        "p1",
        "p2",
        "dec56-101.u1",
        "dec56-101.u1.a",
        "dec56-101.u1.b",
        "dec56-102.u1",
        "dec56-103.u1",
        "dec56-103.u1.a",
        "dec56-103.u1.b",
        "p3",
    ]
    assert text_at(document, "dec56-101.u1.b").startswith("Requested the secretariat")


def test_a_number_alone_in_running_text_or_without_a_series_is_no_decision() -> None:
    document = read(
        """
1. The Commission recalled what it had said of the buoys of the reef in its decision

55/114

2. The Lighthouse Commission took note of the oral report of the keeper of the northern light.
"""
    )
    assert not any(locator.startswith("dec") for locator in locators(document))


BOARD = """
1. The Executive Board met in Port Azure and heard the President, who welcomed all delegations to it.

Annex

Decisions adopted by the Executive Board in 2031

2031/8

Annual report on lanterns

The Executive Board

1. Takes note of the annual report on lanterns;

2. Requests the secretariat to continue its work on lanterns.

Annual session
12 June 2031

2031/9

Humanitarian beacons

The Executive Board

Takes note of the report on beacons.

Annual session
12 June 2031
"""


def test_an_enacting_line_without_its_comma_still_makes_operative_paragraphs() -> None:
    document = read(BOARD)
    found = [locator for locator in locators(document) if locator.startswith("dec")]
    assert found[:2] == ["dec2031-8.op1", "dec2031-8.op2"]
    assert "dec2031-9.op1" in found
    assert text_at(document, "dec2031-9.op1").startswith("Takes note of the report on beacons")


CHAPTERS = """
Chapter I

Matters brought to the attention of the Council

1. The following decisions adopted by the Commission are brought to the attention of the Council.

56/101

Buoys

The Lighthouse Commission took note of the report on buoys and on the reef.

56/102

Lamps

The Lighthouse Commission took note of the report on lamps and on lenses.

Chapter II

Items for discussion

1. The Commission considered item 3 of its agenda at its first meeting, on 4 March.

2. At the same meeting, the Chair introduced a draft resolution on the buoys of the reef.

Chapter III

Organization of the session

1. The Commission held its session at Port Azure from 4 to 7 March and elected its officers.
"""


def test_a_chapter_ends_the_last_decision_and_chapters_keep_their_own_numbers() -> None:
    assert locators(read(CHAPTERS)) == [
        "chap1.p1",
        "dec56-101.u1",
        "dec56-102.u1",
        "chap2.p1",
        "chap2.p2",
        "chap3.p1",
    ]


def test_a_report_whose_numbers_run_through_its_decisions_keeps_them() -> None:
    document = read(
        """
1. The Committee adopted the following decisions at its session, which are set out below in full.

Decision 39/1

2. At its first meeting, the Committee decided to hold a day of discussion on the keepers of lights.

Decision 39/2

3. At its second meeting, the Committee decided to appoint two members of it as rapporteurs.
"""
    )
    assert locators(document) == ["p1", "p2", "p3"]


COMMITTEE = """
27. At the same meeting, the Committee decided to postpone action on the draft to a later meeting.

28. At the 11th meeting, the Rapporteur orally revised the draft resolutions, as follows:

Draft resolution A

(a) In the second preambular paragraph, the words "to hear the keepers" were deleted;

(b) In operative paragraph 3, the word "updated" was deleted;

29. The Committee adopted the draft resolutions, as orally revised, without a vote.

30. The Committee recommends to the General Assembly the adoption of the following draft resolutions:

DRAFT RESOLUTION I

Question of the northern reef

The General Assembly,

Recalling its resolution 51/143 of 13 December 1996,

Noting the report of the Secretary-General,

1. Takes note of the report of the Secretary-General;

2. Urges the two parties to continue their cooperation.

DRAFT RESOLUTION II

Questions of the small reefs

A

GENERAL

The General Assembly,

Having considered the questions of the small reefs,

1. Reaffirms the right of the keepers of the small reefs;

2. Decides to continue the examination of the question.

B

INDIVIDUAL REEFS

The General Assembly,

Referring to resolution A above,

I. Amber Reef

Noting the report on Amber Reef,

Noting also that no keeper took part in the last three seminars,

1. Requests the administering Power to keep the Secretary-General informed;

2. Calls upon the administering Power to assist the keepers.

II. Basalt Reef

Conscious of the commitment of the keepers of Basalt Reef,

1. Requests the administering Power to facilitate a visit;

2. Welcomes the offer of the keepers.

31. The Committee also recommends to the General Assembly the adoption of the following draft decision:

Question of the lantern

The General Assembly, recalling its decision 51/430, urges both keepers to continue their talks.
"""


def test_drafts_are_numbered_as_printed_and_the_report_resumes_after_them() -> None:
    document = read("26. The Committee met.", COMMITTEE)
    found = locators(document)
    assert {"p28", "p29", "p30", "p31"} <= set(found)
    assert [locator for locator in found if locator.startswith("draft1")] == [
        "draft1.pp1",
        "draft1.pp2",
        "draft1.op1",
        "draft1.op2",
    ]
    assert not any(locator.startswith("draft3") for locator in found)
    assert text_at(document, "dec1.u1").startswith("The General Assembly, recalling its decision")
    assert "urges both keepers" not in text_at(document, "p31")


def test_sections_of_a_consolidated_draft_are_named_by_their_printed_numbers() -> None:
    found = locators(read("26. The Committee met.", COMMITTEE))
    assert [locator for locator in found if "part2" in locator] == [
        "draft2.part2.pp1",
        "draft2.part2.sect1.pp1",
        "draft2.part2.sect1.pp2",
        "draft2.part2.sect1.op1",
        "draft2.part2.sect1.op2",
        "draft2.part2.sect2.pp1",
        "draft2.part2.sect2.op1",
        "draft2.part2.sect2.op2",
    ]


ONE_DRAFT = """
1. The Third Committee considered the item at its 5th meeting and heard the keepers of the lights.

2. At its 9th meeting, the Committee adopted the draft resolution without a vote.

3. The Third Committee recommends to the General Assembly the adoption of the following draft resolution:

Rights of keepers

The General Assembly,

Recalling all its resolutions on keepers,

1. Urges all States to keep their lights;

2. Requests the Secretary-General to report on lights.

4. The Third Committee also recommends to the General Assembly the adoption of the following draft decision:

Documents on keepers

The General Assembly takes note of the report of the Secretary-General on keepers.
"""


def test_a_draft_without_a_number_is_the_first_and_the_next_paragraph_is_the_reports() -> None:
    assert locators(read(ONE_DRAFT)) == [
        "p1",
        "p2",
        "p3",
        "draft1.pp1",
        "draft1.op1",
        "draft1.op2",
        "p4",
        "dec1.u1",
    ]


def test_an_annex_between_two_drafts_belongs_to_the_first() -> None:
    document = read(
        """
1. The Committee recommends to the Assembly the adoption of the following draft resolutions:

Draft resolution I

Rules of the harbour

The General Assembly,

Recalling its resolutions on harbours,

1. Adopts the rules annexed to the present resolution.

Annex

Rules of the harbour

1. Every vessel shall carry a lamp at night.

2. Every keeper shall hold a licence.

Draft resolution II

Fees of the harbour

The General Assembly,

1. Decides that the fees shall stand.
"""
    )
    assert "draft1.annex1.p1" in locators(document)
    assert "draft2.op1" in locators(document)


def test_an_annex_of_the_last_draft_is_its_own_when_it_says_so_and_the_report_goes_on() -> None:
    document = read(
        """
1. The Committee considered the rules of the harbour and heard the keepers of the lights on them.

2. The Committee recommends to the Assembly the adoption of the following draft resolution:

Rules of the harbour

The General Assembly,

Recalling its resolutions on harbours,

1. Adopts the rules annexed to the present resolution;

2. Requests the Secretary-General to publish them.

Annex

Rules of the harbour

1. Every vessel shall carry a lamp at night.

2. Every keeper shall hold a licence.

3. The Committee also recommends to the Assembly the adoption of the following draft decision:

Documents on harbours

The General Assembly takes note of the report on harbours.
"""
    )
    assert locators(document) == [
        "p1",
        "p2",
        "draft1.pp1",
        "draft1.op1",
        "draft1.op2",
        "draft1.annex1.p1",
        "draft1.annex1.p2",
        "p3",
        "dec1.u1",
    ]


def test_a_council_that_recommends_a_draft_to_the_assembly_makes_one_text_of_both() -> None:
    document = read(
        """
1. The Commission recommends to the Council that it approve the following draft resolution:

Draft resolution

Lamps of the harbour

The Economic and Social Council,

Recommends to the General Assembly the adoption of the following draft resolution:

The General Assembly,

Recalling its resolutions on lamps,

Noting that lamps fail,

1. Urges States to mend their lamps;

2. Requests a report on lamps.
"""
    )
    assert [found for found in locators(document) if found.startswith("draft1.pp")] == [
        "draft1.pp1",
        "draft1.pp2",
    ]
    assert locators(document)[-2:] == ["draft1.op1", "draft1.op2"]


COUNCIL = """
I. Resolutions adopted by the Council

59/1. Rights of the keepers of lights

The Human Rights Council,

Recalling its resolutions on keepers,

1. Welcomes the report on keepers;

2. Requests the High Commissioner to report on keepers.

25th meeting
3 July 2031

[Adopted without a vote.]

59/2. Lamps and shelter

The Human Rights Council,

Guided by the Charter of the United Nations,

1. Calls upon States to give shelter.

26th meeting
4 July 2031

II. Decisions adopted by the Council

59/101. Outcome of the review: Amber Island

The Human Rights Council,

Acting in compliance with the mandate entrusted to it,

Adopts the outcome of the review of Amber Island.

27th meeting
5 July 2031

III. Organization of the session

1. The Human Rights Council held its fifty-ninth session at Geneva from 16 June to 9 July 2031.

2. The session was opened by the President, who welcomed all members and observers to Geneva.
"""


def test_resolutions_and_decisions_of_a_council_are_told_apart_by_the_headings_over_them() -> None:
    found = locators(read(COUNCIL))
    assert [x for x in found if ".u" not in x] == [
        "res59-1.pp1",
        "res59-1.op1",
        "res59-1.op2",
        "res59-2.pp1",
        "res59-2.op1",
        "dec59-101.pp1",
        "dec59-101.op1",
        "p1",
        "p2",
    ]


COMMISSION = """
Chapter I

MATTERS CALLING FOR ACTION

A. Draft resolutions

1. The Commission recommends to the Council the adoption of the following draft resolutions:

Draft resolution I

Plan for lamps

The Economic and Social Council,

Recalling its resolution 1997/20,

1. Takes note of the plan annexed to the present resolution.

Annex

PLAN FOR LAMPS

I. INTRODUCTION

1. Lamps shall be lit at dusk.

II. FOLLOW-UP

2. The Secretary-General shall report on lamps.

B. Draft decisions

2. The Commission recommends to the Council the adoption of the following draft decision:

Draft decision I

Provisional agenda

The Economic and Social Council:

(a) Takes note of the report of the Commission;

(b) Approves the provisional agenda set out below.

1. Election of officers.

2. Adoption of the agenda.

3. General debate.

C. Matters brought to the attention of the Council

3. The following resolutions adopted by the Commission are brought to the attention of the Council:

Resolution 8/1. Buoys of the reef

The Commission on Lighthouses,

1. Decides to keep the buoys.

Resolution 8/2

Lamps in winter

The Commission on Lighthouses,

1. Urges States to light lamps in winter.

Chapter II

STRATEGIC MANAGEMENT

4. At its 5th meeting, the Commission considered item 3 of its agenda.
"""


def test_the_report_of_a_commission_from_drafts_to_adopted_texts() -> None:
    document = read(COMMISSION)
    assert locators(document) == [
        "p1",
        "draft1.pp1",
        "draft1.op1",
        "draft1.annex1.p1",
        "draft1.annex1.p2",
        "p2",
        "dec1.u1",
        "dec1.u1.a",
        "dec1.u1.b",
        "dec1.p1",
        "dec1.p2",
        "dec1.p3",
        "p3",
        "res8-1.op1",
        "res8-2.op1",
        "p4",
    ]
    sections = {str(p.locator): p.section for p in document.paragraphs}
    assert sections["draft1.annex1.p2"][-1] == "II. FOLLOW-UP"
    assert "B. Draft decisions" in sections["dec1.u1"]
    assert sections["res8-2.op1"][-3:] == (
        "C. Matters brought to the attention of the Council",
        "Resolution 8/2",
        "Lamps in winter",
    )


def test_the_notes_of_a_text_printed_in_a_report_are_numbered_with_the_reports() -> None:
    blocks = [
        Block(text="1. The Commission met in Port Azure and heard the keepers of the lights for two days."),
        Block(text="56/101", bold=True, size=10.0),
        Block(text="The Lighthouse Commission took note of the report.1", note_marks=((50, 51),), size=9.0),
        Block(text="56/102", bold=True, size=10.0),
        Block(text="The Lighthouse Commission took note of the second report.", size=9.0),
        Block(text="1 E/CN.99/2031/3.", style="footnote", note_marks=((0, 1),), size=7.0),
    ]
    from index.reading.base import Reading

    document = build_document(Reading(tuple(blocks), "pdf"), "report.pdf")
    assert [str(note.locator) for note in document.footnotes] == ["fn1"]
    assert [str(place) for place in document.footnotes[0].cited_in] == ["dec56-101.u1"]


def resolution(*blocks: Block) -> Document:
    from index.reading.base import Reading

    opening = [Block(text="The Security Council,", italic=True, size=10.0)]
    return build_document(Reading((*opening, *blocks), "pdf"), "resolution.pdf")


def test_a_heading_inside_a_preamble_does_not_end_it() -> None:
    document = resolution(
        Block(text="Recalling all its resolutions on the strait,", size=10.0),
        Block(text="Threats to the strait, and the embargo on lamps", bold=True, size=12.0),
        Block(text="Expressing grave concern at the loss of lights,", size=10.0),
        Block(text="Acting under Chapter VII of the Charter of the United Nations,", size=10.0),
        Block(text="A. Measures", bold=True, size=12.0),
        Block(text="1. Decides that all States shall keep their lights;", size=10.0),
        Block(text="B. Reporting", bold=True, size=12.0),
        Block(text="2. Requests the Secretary-General to report.", size=10.0),
    )
    assert locators(document) == ["pp1", "pp2", "pp3", "op1", "op2"]
    assert document.paragraphs[1].section[-1] == "Threats to the strait, and the embargo on lamps"


def test_a_paragraph_quoted_under_an_item_belongs_to_it() -> None:
    document = read(
        """
1. The Rapporteur revised the draft resolution on the reef, which the Committee had before it, as follows:

(a) A new paragraph was inserted, reading:

"Noting that no keeper took part in the seminar,"

(b) The third paragraph was deleted.

2. The Committee adopted the draft resolution.
"""
    )
    assert text_at(document, "p1.a").endswith('"Noting that no keeper took part in the seminar,"')
    assert text_at(document, "p1").endswith("as follows:")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Resolution 81/1", ("res", "81-1")),
        ("Decision 2025/12", ("dec", "2025-12")),
        ("Decision 56/118 (f)", None),
        ("Decision 56/118 on lamps", None),
        ("Decision 56/118 was adopted.", None),
        ("resolutions 81/1 and 81/2", None),
    ],
)
def test_titles_of_adopted_texts(text: str, found: tuple[str, str] | None) -> None:
    assert parse_adopted(to_unit(0, Block(text=text))) == found


@pytest.mark.parametrize(
    "text",
    [
        "The Statistical Commission:",
        "The Economic and Social Council,",
        "The Executive Board",
        "At its 9th plenary meeting, on 25 April 2025, the Commission took note of the report",
        "The General Assembly, recalling its decision 51/430",
    ],
)
def test_how_the_text_of_a_decision_opens(text: str) -> None:
    assert opens_text(text)


@pytest.mark.parametrize(
    "text", ["Population and housing censuses", "Report of the Commission", "At its end", "The keepers met."]
)
def test_what_opens_no_decision(text: str) -> None:
    assert not opens_text(text)


@pytest.mark.parametrize(
    ("text", "following"),
    [
        ("The Executive Board", "Takes note of the report"),
        ("The Economic and Social Commission for Asia and the Pacific", "Welcomes the initiative"),
        ("The Conference of the Parties", "Recalling its decision 5/1"),
    ],
)
def test_enacting_lines_without_a_comma(text: str, following: str) -> None:
    assert is_unpointed_enacting(text, following)


@pytest.mark.parametrize(
    ("text", "following"),
    [
        ("The Executive Board", "Members of the Board are elected"),
        ("The Commission and its work", "Takes note of"),
        ("The Commission is composed of 15 members.", "Takes note of"),
    ],
)
def test_headings_that_enact_nothing(text: str, following: str) -> None:
    assert not is_unpointed_enacting(text, following)


@pytest.mark.parametrize("text", ["Annual session", "First regular session 2031", "9th plenary meeting"])
def test_the_session_that_adopted_a_decision_closes_it(text: str) -> None:
    assert is_closing(text)
