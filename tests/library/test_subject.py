"""What a document is about: titles that say nothing give way to the first heading of the document's own."""

from __future__ import annotations

import pytest

from index.model import Document, Heading, Masthead
from index.subject import subject_of


def _document(title: str | None, *headings: str) -> Document:
    return Document(
        source="made.txt",
        masthead=Masthead(title=title),
        headings=tuple(Heading(text=text, level=1, before=0) for text in headings),
    )


@pytest.mark.parametrize(
    ("title", "headings", "subject"),
    [
        ("Draft report", ("VII. Lighthouse tolls", "Deliberations"), "Lighthouse tolls"),
        ("Report", ("A. Introduction", "B. Dredging of inner harbours"), "Dredging of inner harbours"),
        ("Revised draft resolution", ("The Maritime Council,", "Buoys"), "Buoys"),
        ("Note", (), "Note"),
        (None, (), ""),
        (
            "Draft report of the Drafting Group on Buoys",
            ("Lights",),
            "Draft report of the Drafting Group on Buoys",
        ),
        ("Promoting fog signals", ("I. Introduction",), "Promoting fog signals"),
        ("Letters of protection for pilots", ("Pilots",), "Letters of protection for pilots"),
    ],
)
def test_a_title_that_many_documents_share_gives_way_to_the_first_own_heading(
    title: str | None, headings: tuple[str, ...], subject: str
) -> None:
    assert subject_of(_document(title, *headings)) == subject
