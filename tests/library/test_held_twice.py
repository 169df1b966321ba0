"""A paragraph held as two files of one document is met once."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from index.held_twice import Seen, share_in_common
from index.records import DocumentRecord, StoredParagraph
from index.symbols import Symbol
from tests.library.made import paragraph

TEXT = "The Commission lit nine buoys in the lower harbour and trained four pilots."
PDF = DocumentRecord(1, "report.pdf", "E/CN.99/2019/4", (Symbol("E/CN.99/2019/4"),))
DOCX = replace(PDF, id=2, source="report.docx")


@pytest.mark.parametrize(
    ("document", "locator", "text", "same"),
    [
        (DOCX, "p4", TEXT, True),
        (DOCX, "p4", TEXT.replace("lower ", "lower-").replace("nine", "nine  "), True),
        (DOCX, "p4", "Harbour: " + TEXT.replace("and trained four pilots", ""), True),
        (DOCX, "p5", TEXT.upper(), True),
        (DOCX, "p5", TEXT.replace("nine buoys", "two lamps"), False),
        (DOCX, "p4", "Ferries ran at night.", False),
        (PDF, "p5", TEXT, False),
        (replace(DOCX, language="fr"), "p4", TEXT, False),
        (replace(DOCX, symbols=(Symbol("E/CN.99/2019/5"),)), "p4", TEXT, False),
        (replace(DOCX, symbols=()), "p4", TEXT, False),
    ],
)  # fmt: skip
def test_another_file_of_one_document_says_the_same(
    document: DocumentRecord, locator: str, text: str, same: bool
) -> None:
    seen = Seen()
    assert seen.is_new(StoredParagraph(1, PDF, paragraph("p4", TEXT), 3))
    assert seen.is_new(StoredParagraph(2, document, paragraph(locator, text), 3)) is not same
    assert not seen.is_new(StoredParagraph(1, PDF, paragraph("p4", TEXT), 3)), "a paragraph itself comes once"


def test_words_in_common_are_counted_as_often_as_they_stand() -> None:
    assert share_in_common(Counter("aab"), Counter("ab")) == pytest.approx(2 / 3)
    assert share_in_common(Counter(), Counter()) == 1.0
    assert share_in_common(Counter("a"), Counter()) == 0.0
