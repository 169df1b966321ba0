"""Questions of ``tools/reader_questions.jsonl`` with the paragraphs that answer them and some that do not.

    python tools/encoder_pairs.py LIBRARY OUT.jsonl

LIBRARY holds the documents the questions are about, as for tools/reader_pairs.py. OUT gets one row a
question: its words, the English gloss of each translation of it, the texts that are embedded for the
paragraphs that answer, the sentence that answers, and of the paragraphs that the packaged encoder takes for
nearest the first four and one further down, each with what the reader makes of it: a paragraph that answers
too must not be taught as wrong. OUT.texts.json gets all texts, each as it is embedded and without title and
heading. Of the United Nations' documents nothing is part of the repository, and neither is OUT.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from reader_pairs import QUESTIONS, are_alike, are_kin

from assistant.finding import excerpt
from assistant.reader import Passage, packaged_reader, passage_of
from index.chunks import contexts
from index.embedding import load_encoder
from index.library import Library
from index.records import StoredParagraph
from index.sentences import sentence_spans
from index.translation import gloss

# Wrong paragraphs of a question: so many of the nearest, so many of the next ones down to DEPTH.
NEAREST, FURTHER, DEPTH = 4, 1, 40


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph and what is embedded for it."""

    stored: StoredParagraph
    lead_in: str
    embedded: str
    bare: str

    @property
    def document(self) -> str:
        return Path(self.stored.source).name

    @property
    def place(self) -> str:
        return str(self.stored.locator)

    def passage(self, question: str) -> Passage:
        """What the reader reads of it."""
        whole = passage_of(self.stored, self.lead_in)
        return replace(whole, text=excerpt(question, whole.text))


def texts_of(library: Library) -> list[Text]:
    """Every paragraph with the words ``index.chunks`` embeds for it, in one piece."""
    made = []
    for record in library.documents():
        around = contexts(library.document(record.source))
        for stored, context in zip(library.paragraphs(record.source), around, strict=True):
            text = stored.text.strip()
            if text:
                whole, bare = ("\n".join(filter(None, (context.embedded(t), text))) for t in (True, False))
                made.append(Text(stored, context.lead_in, whole, bare))
    return made


def wrong_ones(texts: Sequence[Text], order: Sequence[int], right: Sequence[int]) -> list[int]:
    """Of the paragraphs in ``order`` those that are neither ``right``, nor part of one, nor like one."""
    found: list[int] = []
    for place in order:
        one = texts[place]
        kin = any(one.document == texts[r].document and are_kin(one.place, texts[r].place) for r in right)
        alike = any(are_alike(one.stored.text, texts[r].stored.text) for r in right)
        if place not in right and not kin and not alike:
            found.append(place)
        if len(found) == DEPTH:
            break
    return found


def answering_sentence(text: str, answer: Sequence[int] | None) -> str | None:
    """The sentence of ``text`` in which ``answer``, its first and last character, begins."""
    if not answer:
        return None
    spans = sentence_spans(text)
    return next((text[start:end] for start, end in spans if start <= answer[0] < end), None)


def glosses(asked_in: Mapping[str, str]) -> list[str]:
    """The English glosses of a question's translations, ``asked_in`` by language."""
    made = (gloss(text, language) for language, text in asked_in.items())
    return [one.text for one in made if one is not None]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("library", type=Path)
    parser.add_argument("out", type=Path)
    arguments = parser.parse_args()
    random.seed(0)
    encoder, reader = load_encoder("gte-small-un"), packaged_reader()
    with Library.open(arguments.library, read_only=True) as library:
        texts = texts_of(library)
        vectors = encoder.encode_passages([text.embedded for text in texts])
        at = {(text.document, text.place): place for place, text in enumerate(texts)}
        lines = QUESTIONS.read_text(encoding="utf-8").splitlines()
        rows: list[dict[str, Any]] = [json.loads(line) for line in lines]
        rows = [
            row
            for row in rows
            if row["places"] and all((row["document"], place) in at for place in row["places"])
        ]
        near = encoder.encode_queries([row["question"] for row in rows]) @ vectors.T
        with arguments.out.open("w", encoding="utf-8") as out:
            for row, cosines in zip(rows, near, strict=True):
                right = [at[row["document"], place] for place in row["places"]]
                wrong = wrong_ones(texts, [int(place) for place in np.argsort(-cosines)[:60]], right)
                further = wrong[NEAREST:]
                chosen = wrong[:NEAREST] + random.sample(further, min(FURTHER, len(further)))
                read = reader.read(
                    row["question"], [texts[place].passage(row["question"]) for place in (right[0], *chosen)]
                )
                pair = {
                    "question": row["question"],
                    "part": row["part"],
                    "glosses": glosses(row.get("asked_in", {})),
                    "right": right,
                    "sentence": answering_sentence(texts[right[0]].stored.text, row["answer"]),
                    "wrong": chosen,
                    "reads": [one.answers for one in read],
                }
                out.write(json.dumps(pair, ensure_ascii=False) + "\n")
    every = json.dumps([(text.embedded, text.bare) for text in texts], ensure_ascii=False)
    arguments.out.with_name(f"{arguments.out.name}.texts.json").write_text(every, encoding="utf-8")


if __name__ == "__main__":
    main()
