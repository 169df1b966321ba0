"""Who voted against or abstained: what a record tells that names nobody."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.answering.nobody_voted import nobody_or_unnamed
from index.embedding import HashingEncoder
from index.library import Library

TEXT = """{n} ({year}). Resolution of 9 April {year}

The Security Council,

Recalling its resolution 9102 (1963) of 24 January 1963,

1. Deplores the closing of the lighthouses on 28 March 1964;

2. Calls upon the parties to relight them.

{record}.
"""
RECORDS = {
    9188: "Adopted at the 9111th meeting by 9 votes to none, with 2 abstentions (Brennland, Corvia)",
    9189: "Adopted unanimously at the 9112th meeting",
    9190: "Adopted at the 9113th meeting by 9 votes to 2, with 4 abstentions",
    9191: "Adopted at the 9114th meeting by 14 votes to none",
    9192: "Adopted at the 9115th meeting by 9 votes to 1 (Corvia), with 1 abstention (Brennland)",
}


@pytest.mark.parametrize(
    ("record", "vote", "told"),
    [
        ("Adopted unanimously at the 12th meeting", "against", "nobody"),
        ("Adopted unanimously at the 12th meeting", "abstained", "nobody"),
        ("Adopted by consensus", "abstained", "nobody"),
        ("Adopted without a vote on 3 May", "against", "nobody"),
        ("Adopted at the 12th meeting by 13 votes to none, with 2 abstentions", "against", "nobody"),
        ("Adopted at the 12th meeting by 13 votes io none, with 2 abstentions", "against", "nobody"),
        ("Adopted at the 12th meeting by 13 votes to none, with 2 abstentions", "abstained", "unnamed"),
        ("Adopted at the 12th meeting by 13 votes to 1, with no abstentions", "abstained", "nobody"),
        ("Adopted at the 12th meeting by 13 votes to 1, with no abstentions", "against", "unnamed"),
        ("Adopted at the 12th meeting by 14 votes to none", "abstained", "nobody"),
        ("Adopted at the 12th meeting by 14 votes to none.17", "abstained", "nobody"),
        ("Adopted at the 12th meeting by 14 votes to none, with 1 ab!tention", "abstained", ""),
        ("Adopted at the 12th meeting by 14 votes to none, with 1 abstcntion", "abstained", "unnamed"),
        ("Adopted at the 12th meeting by 10 votes (Corvia, absent)", "abstained", ""),
        ("Adopted at the 12th meeting by 10 votes (Corvia, absent)", "against", ""),
        ("Adopted at the 12th meeting", "against", ""),
    ],
)
def test_a_record_without_names_tells_that_nobody_did_or_how_many_or_nothing(
    record: str, vote: str, told: str
) -> None:
    assert nobody_or_unnamed(record, vote) == told


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("votes")
    for number, record in RECORDS.items():
        text = TEXT.format(n=number, year=1964, record=record)
        (folder / f"S_RES_{number}_1964.txt").write_text(text, "utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as library:
        assert not library.add([folder]).failed
        yield Assistant(library)


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Who voted against resolution 9188?", "**Nobody** — “Adopted at the 9111th meeting by 9 votes"),
        ("Who abstained on resolution 9188?", "**Brennland, Corvia** — “Adopted"),
        ("Which countries abstained on resolution 9189?", "**None** — “Adopted unanimously"),
        ("Did any country vote against resolution 9189?", "**No** — “Adopted unanimously"),
        ("Who abstained on resolution 9191?", "**Nobody** — “Adopted at the 9114th"),
        ("How many countries abstained on resolution 9189?", "**None** — “Adopted unanimously"),
        ("Who voted against resolution 9192?", "**Corvia** — “Adopted"),
        ("Who abstained on resolution 9192?", "**Brennland** — “Adopted"),
        ("How many abstained on resolution 9190?", "**4** — “Adopted"),
        ("Who voted against resolution 9190?", "The document tells how many, but does not name them."),
        ("Which States abstained on resolution 9190?", "The document tells how many, but does not name"),
        ("Qui a voté contre la résolution 9188 ?", "**Personne** — “Adopted"),
        ("¿Quién votó en contra de la resolución 9188?", "**Nadie** — “Adopted"),
        ("Кто голосовал против резолюции 9188?", "**Никто** — “Adopted"),
        ("谁对第9188号决议投了反对票？", "**没有任何国家** — “Adopted"),
        ("من صوّت ضد القرار 9188؟", "**لا أحد** — “Adopted"),
    ],
)
def test_that_nobody_voted_so_or_that_they_are_not_named_is_said(
    assistant: Assistant, question: str, begins: str
) -> None:
    answer = assistant.answer(question)
    assert answer.answered
    assert answer.text.startswith(begins)
    assert answer.citations
