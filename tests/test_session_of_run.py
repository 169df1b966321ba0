"""What a run of paragraphs tells is of the session with which it opens; a bare number is told with names."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answering.counted_then_told import counts_only, names_one
from assistant.answering.session_of_run import in_runs_of_others, session_opened, sessions_of_runs
from assistant.assistant import Assistant
from assistant.question import analyse
from index.embedding import HashingEncoder
from index.library import Library

REPORT = """United Nations
E/XY.5/2032/12

Economic and Social Council

Distr.: General
3 June 2032
Original: English

Report of the Kelp Board

1. At its eighth session, the Board adopted decisions on the merits of ten complaints.

2. The Board further found two complaints inadmissible: Ash v. Norland and Elm v. Varsk, on the lamps of
ports.

3. At its ninth session, the Board adopted decisions on the merits of four complaints.

4. The Board also found two complaints inadmissible. In Oak v. Corvia, the Board decided that the levy was
paid. In Yew v. Oster, the Board decided that the pilot was late.
"""


@pytest.fixture(name="library")
def _library(tmp_path: Path) -> Library:
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    library = Library.open(tmp_path / "library", encoders=[HashingEncoder()])
    library.add([tmp_path / "report.txt"])
    return library


def test_each_paragraph_is_of_the_session_that_opened_its_run(library: Library) -> None:
    paragraphs = library.paragraphs(library.documents()[0].source)
    runs = sessions_of_runs(paragraphs)
    assert [runs[one.id] for one in paragraphs] == [8, 8, 9, 9]
    assert sessions_of_runs(paragraphs[:2]) == {}, "one run alone may as well end anywhere"


def test_a_paragraph_of_the_run_of_another_session_is_not_told(library: Library) -> None:
    paragraphs = library.paragraphs(library.documents()[0].source)
    query = analyse("Which complaints did the Board find inadmissible at its ninth session?")
    of_others = in_runs_of_others(query, paragraphs, paragraphs)
    assert of_others == {paragraphs[0].id, paragraphs[1].id}
    assert (
        in_runs_of_others(analyse("Which complaints were found so?"), paragraphs, paragraphs) == frozenset()
    )
    assert "Norland" not in Assistant(library).answer(query.text).text


@pytest.mark.parametrize(
    ("text", "session"),
    [
        ("At its ninth session, the Board decided on ten complaints.", 9),
        ("12. During the 21st session, the Board met.", 21),
        ("The Board met at its ninth session.", None),
        ("At its meeting of May, the Board recalled its ninth session.", None),
        ("At its eighth and ninth sessions, the Board met.", None),
    ],
)
def test_the_session_that_opens_a_run(text: str, session: int | None) -> None:
    assert session_opened(text) == session


@pytest.mark.parametrize(
    ("sentence", "things", "of_them", "only"),
    [
        ("The Board also found two complaints inadmissible.", "complaints", (), True),
        ("The Board found two petitions inadmissible.", "nets", ("inadmiss",), True),
        ("The Board found two petitions inadmissible.", "nets", (), False),
        ("The Board found two complaints inadmissible: Ash v. Norland and Elm.", "complaints", (), False),
        ("The Board heard two complaints from Norland.", "complaints", (), False),
        ("The Board found the complaints inadmissible.", "complaints", (), False),
        ("Two of the complaints were void.", "lamps", (), False),
    ],
)
def test_a_bare_number_names_nobody(sentence: str, things: str, of_them: tuple[str, ...], only: bool) -> None:
    assert counts_only(sentence, things, of_them) is only


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("In Oak v. Corvia, the Board decided that the levy was paid.", True),
        ("As to the case of S.V., it found nothing.", True),
        ("Boats fled to the bay.", False),
        ("The Board will meet again.", False),
        ("In June the Board met again.", False),
        ("In addition, it met.", False),
    ],
)
def test_only_what_names_one_of_those_counted_is_told_with_the_number(sentence: str, *, names: bool) -> None:
    assert names_one(sentence) is names
