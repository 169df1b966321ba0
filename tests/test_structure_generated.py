"""Generated documents in the real layout: whatever is put in comes out in its place, and no word is lost."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from hypothesis import example, given, settings
from hypothesis import strategies as st

from index.model import Document
from index.reading.text import read_text
from index.structure import build_document

WORDS = [
    "water",
    "reef",
    "lantern",
    "council",
    "harbour",
    "measure",
    "orchard",
    "signal",
    "bridge",
    "fund",
    "vessel",
    "report",
    "garden",
    "charter",
]
LETTERS = "abcdefgh"


@dataclass(frozen=True)
class Made:
    """A generated document: its text, and the locators and headings it must be read as."""

    text: str
    locators: list[str]
    headings: list[str]
    words: Counter[str]


def sentence(draw: st.DrawFn, end: str = ".") -> str:
    words = draw(st.lists(st.sampled_from(WORDS), min_size=4, max_size=30))
    return f"The {' '.join(words)}{end}"


@st.composite
def reports(draw: st.DrawFn) -> Made:
    lines = [
        "General Assembly",
        "Distr.: General\n3 May 2019",
        "Original: English",
        "Seventy-third session",
        "Agenda item 12",
        "Care of lighthouses",
        "Report of the Secretary-General",
    ]
    locators: list[str] = []
    headings: list[str] = []
    notes: list[str] = []
    for number in range(1, draw(st.integers(1, 9)) + 1):
        if number == 1 or draw(st.booleans()):
            headings.append(f"{_roman(len(headings) + 1)}. {draw(st.sampled_from(WORDS)).title()} and light")
            lines.append(headings[-1])
        items = draw(st.integers(0, 4))
        locators.append(f"p{number}")
        body = sentence(draw, ":" if items else ".")
        if draw(st.booleans()):
            notes.append(f"<sup>{len(notes) + 1}</sup> {sentence(draw)}")
            body = f"{body[:-1]}<sup>{len(notes)}</sup>{body[-1]}"
        if draw(st.booleans()) and "<sup>" not in body:  # a page ends in the middle of the paragraph
            words = body.split(" ")
            middle = max(2, len(words) // 2)
            lines += [
                f"{number}. {' '.join(words[:middle])}",
                *_page_break(draw, notes),
                " ".join(words[middle:]),
            ]
        else:
            lines.append(f"{number}. {body}")
        for index in range(items):
            locators.append(f"p{number}.{LETTERS[index]}")
            lines.append(f"({LETTERS[index]}) {sentence(draw, ';' if index < items - 1 else '.')}")
    lines += notes
    text = "\n\n".join(lines)
    return Made(text, locators, headings, Counter(re.findall(r"[a-z]{2,}", _plain(text).lower())))


def _page_break(draw: st.DrawFn, notes: list[str]) -> list[str]:
    """What may stand between the two halves of a paragraph: a rule, the notes so far."""
    lines = ["---", *notes] if draw(st.booleans()) else []
    if lines:
        notes.clear()
    return lines


def _plain(text: str) -> str:
    return re.sub(r"<sup>\d+</sup>", " ", text)


def _roman(number: int) -> str:
    return ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"][number - 1]


def _read(text: str) -> Document:
    return build_document(read_text("made.txt", text.encode()), "made.txt")


def _document_words(document: Document) -> Counter[str]:
    texts = [p.text for p in document.paragraphs] + [h.text for h in document.headings]
    texts += [note.text for note in document.footnotes] + [document.masthead_text, *document.furniture]
    return Counter(re.findall(r"[a-z]{2,}", " ".join(texts).lower()))


@settings(max_examples=60, deadline=None)
@given(reports())
def test_a_report_is_read_as_it_was_made(made: Made) -> None:
    document = _read(made.text)
    assert [str(p.locator) for p in document.paragraphs] == made.locators
    assert [h.text for h in document.headings] == made.headings
    assert _document_words(document) == made.words
    assert document.masthead.agenda_item == "12"
    assert document.masthead.date == "2019-05-03"


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\x00"), max_size=400))
def test_any_text_gives_a_document_with_places_that_differ(text: str) -> None:
    document = build_document(read_text("any.txt", text.encode()), "any.txt")
    locators = [paragraph.locator for paragraph in document.paragraphs]
    assert len(set(locators)) == len(locators)


def test_a_short_text_that_reads_like_a_title_is_still_text() -> None:
    document = _read("Lighthouses of the northern harbours")
    assert [p.text for p in document.paragraphs] == ["Lighthouses of the northern harbours"]


FRAGMENTS = [
    line
    for line in """
1. One.
2. Two
(a) A;
(i) I.
I. Head
The Security Council,
Recalling x,
Annex
Decides y;
Annex II
3. Three:
* note
---
Draft resolution I
words go on
Notes
Chapter I
Chapter II
Resolution 8/1
A
25.14 Funds
12 bis. More.
Contents
x 1-3 5
“quoted”
[Original: French]
Adopted unanimously at the 5th meeting.
Table 1
Enclosure
""".splitlines()
    if line
]


@settings(max_examples=100, deadline=None)
@example(["Resolution 8/1", "1. One.", "Resolution 8/1", "1. One."])
@example(["1. One.", "Resolution 8/1", "Chapter I", "1. One."])
@example(["Resolution 8/1", "1. One.", "Resolution 8/2", "1. One.", "Resolution 8/1", "1. One."])
@given(
    st.lists(
        st.sampled_from(FRAGMENTS),
        max_size=25,
    )
)
def test_fragments_of_documents_in_any_order_lose_no_word_and_share_no_place(lines: list[str]) -> None:
    document = _read("\n\n".join(lines))
    locators = [paragraph.locator for paragraph in document.paragraphs]
    assert len(set(locators)) == len(locators)
    made = Counter(re.findall(r"[a-z]{2,}", " ".join(lines).lower()))
    contents = Counter(re.findall(r"[a-z]{2,}", " ".join(e.text for e in document.contents).lower()))
    bis = Counter({"bis": sum(p.number.endswith("bis") for p in document.paragraphs if not p.locator.items)})
    notes = Counter(
        re.findall(r"[a-z]{2,}", " ".join(p.number for p in document.paragraphs if p.locator.items))
    )
    lost = made - _document_words(document) - contents - bis - notes
    assert lost == Counter()
