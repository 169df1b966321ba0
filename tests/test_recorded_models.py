"""What real models wrote about the sample collection (recorded on 22 November 2026), played back through
the checks.

Each exchange lists the sentences of the reply that a person found true. Models this small are the best test
there is: most of what they write must never be shown.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant.answering.passages import passage_of
from assistant.answering.resolving import resolve
from index.embedding import HashingEncoder
from index.library import Library
from ui.sample import sample_folder

EXCHANGES: list[dict[str, Any]] = [
    json.loads(line)
    for line in Path(__file__).with_name("recorded_exchanges.jsonl").read_text(encoding="utf-8").splitlines()
]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library.open(tmp_path_factory.mktemp("sample"), encoders=[HashingEncoder()]) as library:
        library.add([sample_folder()])
        yield library


@pytest.mark.parametrize("exchange", EXCHANGES, ids=[f"{e['model'][:6]}: {e['question']}" for e in EXCHANGES])
def test_of_a_real_models_reply_only_what_is_true_is_shown(sample: Library, exchange: dict[str, Any]) -> None:
    stored = [sample.paragraph(source, locator) for source, locator in exchange["passages"]]
    passages = [passage_of(sample, paragraph) for paragraph in stored if paragraph is not None]
    assert len(passages) == len(stored)
    shown = [sentence.text for sentence in resolve(exchange["reply"], passages) if sentence.supports]
    assert shown == exchange["true"]
