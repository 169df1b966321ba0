"""Whose words a text is: what a State wrote to an organ is never given as the organ's own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.authors import annexed, author_of, submitter_of, writer_of_heading
from index.embedding import HashingEncoder
from index.library import Library
from tests.mastheads import masthead

LETTER = (
    masthead("S/2031/77", "Security Council", "9 May 2031")
    + """\
Letter dated 7 May 2031 from the Permanent Representative of Halmark to the United Nations addressed to the \
President of the Security Council

I have the honour to transmit herewith the Chair’s summary of the informal meeting on the kelp lights of \
Ostrava Bay, held on 2 April 2031 (see annex).

The fishing fleet of Norland destroyed 14 kelp lights in Ostrava Bay in March 2031.

(Signed) Ada Berg

Annex to the letter dated 7 May 2031 from the Permanent Representative of Halmark to the United Nations \
addressed to the President of the Security Council

The meeting proved that the crews of Norland had cut the moorings of the lightships with full intent.

Mr. Oduya, harbour master of Ostrava, described the night of the storm. He added that divers had found nine \
severed moorings on the sea bed.
"""
)
RECORD = (
    masthead("A/AC.499/2031/L.2", "General Assembly", "3 June 2031", distribution="Limited")
    + """Special Committee on Kelp Lights

Draft report

1. At its 4th meeting, the Special Committee considered the proposal of Norland on lightships.

2. One delegation considered that the proposal on lightships was superfluous.

3. The Special Committee decided to defer the charter of harbour pilots to its next session.
"""
)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("documents")
    (folder / "letter.txt").write_text(LETTER, encoding="utf-8")
    (folder / "record.txt").write_text(RECORD, encoding="utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as library:
        assert not library.add([folder]).failed
        yield Assistant(library)


def test_what_a_letter_says_is_introduced_as_the_letters(assistant: Assistant) -> None:
    answer = assistant.answer("How many kelp lights did the fishing fleet of Norland destroy?")
    assert answer.text.startswith("In a letter from the Permanent Representative of Halmark:\n\n**14** — “")


def test_an_annexed_summary_is_introduced_with_who_transmitted_it(assistant: Assistant) -> None:
    answer = assistant.answer("Who cut the moorings of the lightships?")
    assert (
        "In the Chair’s summary, transmitted by the Permanent Representative of Halmark:\n\n“" in answer.text
    )


def test_what_a_state_holds_is_no_finding_of_the_organ_it_wrote_to(assistant: Assistant) -> None:
    answer = assistant.answer("What did the Security Council conclude about the crews of Norland?")
    assert answer.text.startswith("No sentence found says this of the Security Council.")
    assert (
        "In the Chair’s summary, transmitted by the Permanent Representative of Halmark:\n\n“" in answer.text
    )


def test_what_one_delegation_held_is_not_what_the_committee_decided(assistant: Assistant) -> None:
    answer = assistant.answer(
        "Did the Special Committee agree that the proposal on lightships was superfluous?"
    )
    assert answer.text.startswith("No sentence found says this of the Special Committee.")
    assert "“One delegation considered" in answer.text


def test_what_the_committee_decided_is_its_own(assistant: Assistant) -> None:
    answer = assistant.answer("What did the Special Committee decide on the charter of harbour pilots?")
    assert answer.text.startswith("The Special Committee decided to defer the charter")


def test_he_is_named_where_it_is_asked_who_said_it(assistant: Assistant) -> None:
    answer = assistant.answer("Who added that divers had found nine severed moorings?")
    assert "**Mr. Oduya** — “Mr. Oduya, harbour master of Ostrava, described" in answer.text
    assert "… “He added that divers had found nine severed moorings" in answer.text


@pytest.mark.parametrize(
    ("title", "document_type", "text"),
    [
        (
            "Letter dated 7 May 2031 from the Permanent Representative of Chile to the United Nations "
            "addressed to the President of the Security Council",
            "letter",
            "a letter from the Permanent Representative of Chile",
        ),
        (
            "Identical letters dated 7 May 2031 from the Chargé d’affaires a.i. of the Permanent Mission of "
            "Malta to the United Nations addressed to the Secretary-General",
            "letter",
            "identical letters from the Chargé d’affaires a.i. of the Permanent Mission of Malta",
        ),
        (
            "Note verbale dated 18 May 2031 from the Permanent Mission of Chile to the United Nations Office "
            "at Geneva addressed to the secretariat",
            "note verbale",
            "a note verbale from the Permanent Mission of Chile",
        ),
        ("Letter dated 7 May 2031 from the Secretary-General addressed to the President of the Council",
         "letter", "a letter from the Secretary-General"),
        ("Statement submitted by Kelp Watch, a non-governmental organization in consultative status with the "
         "Economic and Social Council", "statement", "a statement submitted by Kelp Watch"),
        ("Norland: amendment to the draft resolution contained in document S/2031/5", "amendment",
         "an amendment proposed by Norland"),
        ("Dialogue on kelp: outcomes", "summary by the Chair", "a summary by the Chair"),
        # The organ's own, and reports that say in their text who holds what.
        ("Report of the Committee on Kelp", "report", None),
        ("Summary statement by the Secretary-General of matters", "summary statement", None),
        ("Resolution 4711 (2031)", "resolution", None),
        ("Reply to the letter dated 7 May 2031 from the Permanent Mission of Chile", "report", None),
        (None, None, None),
    ],
)  # fmt: skip
def test_whose_words_a_masthead_says_a_document_is(
    title: str | None, document_type: str | None, text: str | None
) -> None:
    author = author_of(title, document_type)
    assert (author.text if author else None) == text


@pytest.mark.parametrize(
    ("covering", "what"),
    [
        ("I have the honour to transmit herewith the Chair’s summary of the informal meeting held on 2 May "
         "(see annex).", "the Chair’s summary"),
        ("I have the honour to transmit herewith a statement by the Ministry of Tides of Norland dated "
         "1 June 2031 regarding lights.", "a statement by the Ministry of Tides of Norland"),
        ("I have the honour to transmit a letter dated 5 May 2031 addressed to you from Ada Berg, Minister "
         "for Foreign Affairs of Norland (see annex).",
         "a letter from Ada Berg, Minister for Foreign Affairs of Norland"),
        ("I transmit the 12th report of the Director General of the Agency for the Protection of Kelp, "
         "submitted pursuant to a decision.",
         "the 12th report of the Director General of the Agency for the Protection of Kelp"),
        ("I would be grateful if you would circulate the present letter and its annex as a document.", None),
        ("I am writing to inform you of attacks on lights (see annex).", None),
    ],
)  # fmt: skip
def test_what_a_covering_letter_transmits(covering: str, what: str | None) -> None:
    assert annexed(covering) == what


def test_each_part_of_a_compilation_is_its_submitters() -> None:
    title = "Papers on kelp, submitted by major groups and other stakeholders"
    author = submitter_of(title, ("II. Women", "Aims"))
    assert author is not None
    assert author.text == "the part “Women” submitted by major groups and other stakeholders"
    assert submitter_of("Report on the papers of major groups", ("II. Women",)) is None


def test_a_letter_under_its_heading_is_that_of_its_writer() -> None:
    heading = "Letter dated 5 May 2031 from the Minister for Tides of Norland addressed to the Council"
    author = writer_of_heading(("Annex to the letter dated 7 May 2031 from Halmark", heading))
    assert author is not None
    assert author.text == "a letter from the Minister for Tides of Norland"
    assert writer_of_heading(("Annex to the letter dated 7 May 2031 from Halmark",)) is None
