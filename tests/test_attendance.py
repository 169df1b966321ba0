"""Who attended is read from the list of those who did: yes with the item, no only from a whole list."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.answering.tables import is_list_of_names, read_down, rows_of
from index.embedding import HashingEncoder
from index.library import Library

REPORT = """# Report of the Tidal Works Board on its sixth session

United Nations\\
TWB/2034/9

Geneva, 4–7 March 2034

1. The sixth session of the Tidal Works Board was held at Geneva from 4 to 7 March 2034.

2. The Board has a budget of 4 million dollars and discussed harbours, estuaries and the secretariat.

## Attendance

3. Representatives of the following States members of the Tidal Works Board attended the session:

| Albania | Ireland |
|---|---|
| Chile | Kenya |
| Netherlands (Kingdom of the) | South Sudan |

4. The following intergovernmental organizations were represented at the session:
League of Arab States
European Union

5. Representatives of Japan, Nepal and Peru attended as observers.

6. On 8 June 2034, the Board held a public meeting with States on kelp, which was attended by 4 States: Fiji,
Norway, Oman and Bosnia and Herzegovina. Chile and Peru sent written comments.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("files")
    (folder / "board.md").write_text(REPORT, encoding="utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as library:
        assert not library.add([folder]).failed
        yield Assistant(library)


@pytest.mark.parametrize(
    ("question", "begins", "holds"),
    [
        ("Did Kenya attend the Tidal Works Board session in March 2034?", "**Yes**", "… “Kenya”"),
        ("Did South Sudan attend the sixth session of the Tidal Works Board?", "**Yes**", "“South Sudan”"),
        ("Was the Netherlands represented at the Tidal Works Board session?", "**Yes**", "“Netherlands"),
        ("Was the European Union represented at the Tidal Works Board session?", "**Yes**", "European Union"),
        ("Did Nepal attend the Tidal Works Board session?", "**Yes**", "attended as observers"),
        ("Did Bosnia and Herzegovina attend the public meeting with States on kelp of the Tidal Works Board?",
         "**Yes**", "“Bosnia and Herzegovina”"),
        ("Did the United States attend the Tidal Works Board session in March 2034?", "**No**", "6 listed"),
        ("Did Chad attend the public meeting with States on kelp of the Tidal Works Board?", "**No**", "4"),
        ("Did Sudan attend the Tidal Works Board session in March 2034?", "**No**", "6 listed"),
    ],
)  # fmt: skip
def test_attendance_is_read_from_the_list(
    assistant: Assistant, question: str, begins: str, holds: str
) -> None:
    text = assistant.answer(question).text
    assert text.startswith(begins)
    assert holds in text


@pytest.mark.parametrize(
    "question",
    [
        "Did Kenya attend the Tidal Works Board session in March 2033?",
        "Did Kenya attend the seventh session of the Tidal Works Board?",
        "Did Kenya attend the session of the Wrecks Panel in March 2034?",
        "Did the United States attend the session of the Wrecks Panel in March 2034?",
    ],
)
def test_the_list_of_another_meeting_settles_nothing(assistant: Assistant, question: str) -> None:
    text = assistant.answer(question).text
    assert not text.startswith(("**Yes**", "**No**"))


def test_names_in_columns_are_one_list_read_down() -> None:
    text = "| Albania | Ireland |\n| Chile | Kenya |\n| Netherlands (Kingdom of the) | |"
    rows = rows_of(text)
    assert is_list_of_names(rows)
    places = read_down(text, rows)
    names = ["Albania", "Chile", "Netherlands (Kingdom of the)", "Ireland", "Kenya"]
    assert [text[start:end] for start, end in places] == names


@pytest.mark.parametrize(
    "text",
    [
        "| Member | Country |\n| Anna Berg | Norway |\n| Carlo Diaz | Chile |",
        "| Country | Visits |\n| Norway | 3 |\n| Chile | 4 |",
        "| Norway | Anna Berg |\n| Chile | Carlo Diaz |\n| Peru | Eva Fox |",
        "| Norway |\n| Chile |",
    ],
)
def test_a_table_of_something_else_is_no_list_of_names(text: str) -> None:
    assert not is_list_of_names(rows_of(text))
