"""What a text names most often stands for a title that is only a number."""

from __future__ import annotations

import pytest

from index.named_most import named_most
from index.subject import BARE_TITLE


@pytest.mark.parametrize(
    ("texts", "names"),
    [
        (["Noting that Kesara attacked Marenga,", "Calls upon Kesara to withdraw;"], ("Kesara", "Marenga")),
        # Two names in one breath, of which one is said again.
        (["Noting that Kesara and Marenga agreed,", "Calls upon Kesara to withdraw;"], ("Kesara",)),
        # The first word of a sentence has a capital anyway.
        (["Recalling its decision,", "Calls upon all to withdraw;"], ()),
        # What every document names tells none from another.
        (["That the Security Council and the Secretary-General of the United Nations agreed,"], ()),
        (["Requests the Governments and the Member States to report in January 2031;"], ()),
        # A common noun that stands for a name said in full elsewhere.
        (["Decides that the Force shall stay;", "Thanks the Force;"], ()),
        (
            ["Notes the report on the United Nations Observer Force in Kesara,", "Thanks the Force;"],
            ("United Nations Observer Force in Kesara",),
        ),
        # Part of a name that is given already.
        (["Notes that the Union of Kesara has ships,", "Notes that Kesara has none,"], ("Union of Kesara",)),
        (["Notes the intention of the Government of Kesara,"], ("Kesara",)),
        (["Notes Kesara’s intention,"], ("Kesara",)),
    ],
)
def test_a_text_is_known_by_the_names_it_says_most(texts: list[str], names: tuple[str, ...]) -> None:
    assert named_most(texts) == names


def test_in_a_long_text_one_mention_is_no_subject() -> None:
    texts = ["Notes that Marenga objected.", *["Nothing is said of anyone here."] * 6]
    assert named_most(texts) == ()
    assert named_most([*texts, "Thanks are due to Marenga."]) == ("Marenga",)


@pytest.mark.parametrize("title", ["Resolution 649 (1990)", "Decision 56/120", "resolution 12/3."])
def test_a_number_is_no_subject(title: str) -> None:
    assert BARE_TITLE.fullmatch(title)


@pytest.mark.parametrize("title", ["Resolution on piracy", "Decision 5: budget", "Report", "Lighthouses"])
def test_a_title_with_words_of_its_own_is_one(title: str) -> None:
    assert not BARE_TITLE.fullmatch(title)
