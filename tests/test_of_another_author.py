"""What a letter of one State says of another are not the words of the other in its letter."""

from __future__ import annotations

import pytest

from assistant.answering.of_another_author import of_another_author, writer_asked

LETTER = "a letter from the Permanent Representative of Norway"
TOLD = "Icelandic boats still lie at Kelp Bay, and nobody removes them."


@pytest.mark.parametrize(
    ("question", "sentence", "author", "another"),
    [
        ("How does Iceland justify the boats in its letter of 4 May 2031?", TOLD, LETTER, True),
        ("What did Iceland say of the boats in its note verbale?", TOLD, LETTER, True),
        ("What is said of the boats in Iceland’s letter of 4 May?", TOLD, LETTER, True),
        ("What does the letter dated 4 May 2031 from Iceland say of the boats?", TOLD, LETTER, True),
        ("How does Norway describe the boats in its letter of 4 May 2031?", TOLD, LETTER, False),
        ("Where do Icelandic boats lie?", TOLD, LETTER, False),
        ("How does Iceland justify the boats?", TOLD, LETTER, False),
        ("How does Iceland justify the boats in its letter?", TOLD, None, False),
        ("How does Iceland justify the boats in its letter?", TOLD, "a letter from the Board of Kelp", False),
        # the other State’s letter reports what it said
        (
            "How does Iceland justify the boats in its letter?",
            "Iceland claimed in its letter that the boats were wrecks.",
            LETTER,
            False,
        ),
    ],
)
def test_a_letter_of_another_state(question: str, sentence: str, author: str | None, another: bool) -> None:
    assert of_another_author(writer_asked(question), sentence, author) is another
