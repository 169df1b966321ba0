"""Cutting a paragraph where its quoted words, cross-references and note marks begin and end."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ui.web.segments import Link, Note, Segment, cut

TEXT = "As at 31 January, 22 States were parties (see A/1)."


def joined(segments: tuple[Segment, ...]) -> str:
    return "".join(segment.text for segment in segments if not segment.is_note)


def quoted(segments: tuple[Segment, ...]) -> str:
    return "".join(segment.text for segment in segments if segment.quoted)


def test_text_without_anything_is_one_segment() -> None:
    assert cut("Nothing to mark.") == (Segment("Nothing to mark."),)


def test_a_note_mark_inside_the_quoted_words_is_not_quoted() -> None:
    segments = cut("22 States were parties", quote=(0, 22), notes=[Note(9, "1", "#fn1")])
    assert quoted(segments) == "22 States were parties"
    assert segments[1] == Segment("1", href="#fn1", is_note=True)


def test_a_link_half_inside_the_quoted_words_stays_a_link_in_both_halves() -> None:
    segments = cut("see A/RES/1/1 now", quote=(0, 8), links=[Link(4, 13, "#a")])
    assert [(s.text, s.quoted, s.href) for s in segments] == [
        ("see ", True, None),
        ("A/RE", True, "#a"),
        ("S/1/1", False, "#a"),
        (" now", False, None),
    ]


def test_a_quote_beyond_the_text_is_clipped() -> None:
    assert quoted(cut(TEXT, quote=(46, 500))) == TEXT[46:]
    assert quoted(cut(TEXT, quote=(500, 600))) == ""


def test_of_two_overlapping_links_the_first_is_kept() -> None:
    segments = cut("abcdef", links=[Link(2, 5, "#two"), Link(0, 3, "#one")])
    assert [(s.text, s.href) for s in segments] == [("abc", "#one"), ("def", None)]


POSITIONS = st.integers(min_value=-3, max_value=60)


@given(
    text=st.text(max_size=50),
    quote=st.none() | st.tuples(POSITIONS, POSITIONS),
    links=st.lists(st.builds(Link, POSITIONS, POSITIONS, st.just("#x")), max_size=4),
    notes=st.lists(st.builds(Note, POSITIONS, st.just("9"), st.just("#n")), max_size=4),
)
def test_nothing_is_lost_and_the_quote_is_exact(
    text: str, quote: tuple[int, int] | None, links: list[Link], notes: list[Note]
) -> None:
    segments = cut(text, quote=quote, links=links, notes=notes)
    assert joined(segments) == text
    start, end = quote or (0, 0)
    assert quoted(segments) == text[max(start, 0) : max(end, 0)]
    assert sum(segment.is_note for segment in segments) == len(notes)
