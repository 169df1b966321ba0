"""Questions of ``tools/reader_questions.jsonl`` with the paragraphs that the product finds for them.

    python tools/reader_pairs.py LIBRARY OUT.jsonl [--questions FILE]

LIBRARY holds the documents the questions are about (`pincite index ../shared/corpus --library LIBRARY`, and
one more for the invented ones of tools/reader_documents). Those of the United Nations are not part of the
repository, and neither is OUT, which tools/train_reader.py learns from. One row a question, and one for the
English gloss of each translation of it: its words and the passages that close reading would see, each with
whether it answers and with which characters.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from assistant.answering.selection import shared_words
from assistant.question import analyse
from assistant.reader import passage_of
from assistant.retrieval import Candidate, gather
from assistant.surroundings import SurroundingsOf
from index.library import Library

QUESTIONS = Path(__file__).with_name("reader_questions.jsonl")
# A paragraph that shares so many of its words with one that answers may answer too: neither right nor wrong.
SAME_TEXT = 0.6
# The place in the search of a paragraph that it did not find.
NOT_FOUND = 99


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("library", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--questions", type=Path, default=QUESTIONS)
    arguments = parser.parse_args()
    rows = [json.loads(line) for line in arguments.questions.read_text(encoding="utf-8").splitlines()]
    with (
        Library.open(arguments.library, read_only=True) as library,
        arguments.out.open("w", encoding="utf-8") as out,
    ):
        for pair in pairs(library, rows):
            out.write(json.dumps(pair, ensure_ascii=False) + "\n")


def pairs(library: Library, rows: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """One row a question whose document is in the library and for which something is found."""
    surroundings = SurroundingsOf(library)
    sources = {Path(record.source).name: record.source for record in library.documents()}
    for row in rows:
        source = sources.get(row["document"])
        if source is None:
            continue
        for asked in (row["question"], *row.get("asked_in", {}).values()):
            query = analyse(asked)
            if query.language != "en":
                # The reader knows English alone: what could not be glossed is never read with anything.
                continue
            candidates = list(gather(library, query, surroundings).candidates)
            candidates += _not_found(library, source, [*row["places"], *row.get("near", ())], candidates)
            answering = [c for c in candidates if c.paragraph.source == source and _at(c) in row["places"]]
            passages = [_passage(candidate, row, source, answering) for candidate in candidates]
            kept = [passage for passage in passages if passage is not None]
            if kept:
                yield {"question": query.searched, "part": row["part"], "passages": kept}


def _not_found(
    library: Library, source: str, places: Sequence[str], found: Sequence[Candidate]
) -> list[Candidate]:
    """The paragraphs at ``places`` that the search did not bring."""
    known = {_at(candidate) for candidate in found if candidate.paragraph.source == source}
    stored = {str(paragraph.locator): paragraph for paragraph in library.paragraphs(source)}
    made = []
    for place in places:
        if place in known or place not in stored:
            continue
        parent = stored[place].locator.parent
        above = stored.get(str(parent)) if stored[place].locator.items and parent is not None else None
        made.append(Candidate(stored[place], 0.0, NOT_FOUND, lead_in=above.text if above else ""))
    return made


def _at(candidate: Candidate) -> str:
    return str(candidate.paragraph.locator)


def _passage(
    candidate: Candidate, row: dict[str, Any], source: str, answering: Sequence[Candidate]
) -> dict[str, Any] | None:
    """A candidate as a row; None where it is neither right nor wrong."""
    answers = candidate in answering
    if not answers and (_kin(candidate, row, source) or any(_alike(candidate, one) for one in answering)):
        return None
    passage = passage_of(candidate.paragraph, candidate.hangs_on)
    span = row["answer"] if answers and _at(candidate) == row["places"][0] else None
    near = candidate.paragraph.source == source and _at(candidate) in row.get("near", ())
    return {
        "text": passage.text,
        "context": passage.context,
        "answers": answers,
        "span": span,
        "rank": 0 if near else candidate.rank,
    }


def _kin(candidate: Candidate, row: dict[str, Any], source: str) -> bool:
    """Whether it is the lead-in of a paragraph that answers, or an item of one."""
    at = _at(candidate)
    return candidate.paragraph.source == source and any(are_kin(at, place) for place in row["places"])


def _alike(one: Candidate, other: Candidate) -> bool:
    return are_alike(one.paragraph.text, other.paragraph.text)


def are_kin(one: str, other: str) -> bool:
    """Whether of two places in a document one is an item of the other."""
    return one.startswith(f"{other}.") or other.startswith(f"{one}.")


def are_alike(one: str, other: str) -> bool:
    """Whether two texts say so nearly the same that both may answer."""
    return shared_words(one, other) > SAME_TEXT


if __name__ == "__main__":
    main()
