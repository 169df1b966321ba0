"""A document as rows of the source panel."""

from __future__ import annotations

from dataclasses import replace

from tests.web.fakes import COUNT, REPORT_FILE, FakeLibrary, report
from ui.web.document_view import DocumentView, Target, view_document


def view(target: Target = Target(""), **options: object) -> DocumentView:  # noqa: B008
    library = FakeLibrary()
    record = library.find(REPORT_FILE)[0]
    return view_document(report(), record, target=target, **options)  # type: ignore[arg-type]


def words(segments: tuple[object, ...]) -> str:
    return "".join(segment.text for segment in segments if not segment.is_note)  # type: ignore[attr-defined]


def test_numbers_hang_in_the_margin_as_printed() -> None:
    rows = [(item.number, item.depth) for item in view().items if item.kind == "paragraph"]
    assert rows == [("4.", 0), ("9.", 0), ("(a)", 1), ("(b)", 1), ("10.", 0)]


def test_words_after_a_list_stand_after_its_last_item() -> None:
    kinds = [(item.kind, item.locator) for item in view().items]
    assert kinds[2:6] == [("paragraph", "p9"), ("paragraph", "p9.a"), ("paragraph", "p9.b"), ("closing", "")]
    assert words(view().items[5].segments) == "See also E/CN.29/2015/4/Corr.1."


def test_closing_words_of_the_last_paragraph_are_not_lost() -> None:
    library = FakeLibrary()
    shorter = replace(report(), paragraphs=report().paragraphs[:4])
    items = view_document(shorter, library.find(REPORT_FILE)[0]).items
    assert items[-1].kind == "closing"


def test_the_quoted_words_are_marked_only_in_the_cited_paragraph() -> None:
    text = report().paragraphs[0].text
    start = text.index(COUNT)
    target = Target("p4", start, start + len(COUNT))
    marked = [
        (item.locator, "".join(s.text for s in item.segments if s.quoted))
        for item in view(target).items
        if any(s.quoted for s in item.segments)
    ]
    assert marked == [("p4", COUNT)]


def test_a_reference_becomes_a_link_only_when_the_library_holds_the_document() -> None:
    def links(**options: object) -> list[str | None]:
        return [s.href for item in view(**options).items for s in item.segments if s.href and not s.is_note]  # type: ignore[arg-type]

    assert links() == []
    assert links(find_source=lambda symbol: "corrigendum.md") == ["#source=corrigendum.md"]


def test_every_row_can_be_cited_in_the_united_nations_form() -> None:
    citations = [item.citation for item in view().items if item.kind == "paragraph"]
    assert citations[:3] == [
        "E/CN.29/2015/4, para. 4",
        "E/CN.29/2015/4, para. 9",
        "E/CN.29/2015/4, para. 9 (a)",
    ]


def test_arabic_is_written_from_right_to_left() -> None:
    library = FakeLibrary()
    record = library.find("letter.txt")[0]
    assert view_document(library.document("letter.txt"), record).direction == "rtl"
    assert view().direction == "ltr"
