"""Layout rules on fragments placed by hand: right-to-left pages, turned text, wide tables."""

from __future__ import annotations

from index.reading.fragments import Fragment, Page
from index.reading.layout import lay_out


def page(*fragments: Fragment) -> Page:
    return Page(1, 612.0, 792.0, list(fragments), [])


def test_a_right_to_left_page_has_its_numbers_in_front_and_its_boxes_on_the_right() -> None:
    line = "وأحاطت اللجنة علما بتقرير الأمين العام عن الموانئ وطلبت إلى الأمانة أن تعد"
    blocks = lay_out(
        [
            page(
                Fragment("1.", 478, 488, 300, 10),
                Fragment(line, 124, 464, 300, 10),
                Fragment("استعراضا للموانئ.", 400, 488, 312, 10),
                Fragment("2.", 478, 488, 336, 10),
                Fragment(line, 124, 464, 336, 10),
            )
        ]
    )
    assert [block.text[:2] for block in blocks] == ["1.", "2."]
    assert blocks[0].text.endswith("استعراضا للموانئ.")
    assert blocks[0].box is not None
    assert (blocks[0].box.left, blocks[0].box.right) == (124, 488)


def test_chinese_lines_are_joined_without_a_space() -> None:
    first = "委员会注意到秘书长关于港口的报告并请秘书处编写一份关于港口的审查报告并提交给委员会下一"
    blocks = lay_out([page(Fragment(first, 124, 488, 300, 10), Fragment("届会议。", 124, 164, 312, 10))])
    assert [block.text for block in blocks] == [first + "届会议。"]


def test_words_turned_at_the_edge_are_furniture() -> None:
    blocks = lay_out([page(Fragment("A/TIDE/4", 590, 600, 400, 8, turned=True))])
    assert [block.style for block in blocks] == ["furniture"]
