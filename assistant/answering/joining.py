"""The answers to several questions in one message as one answer, its citations numbered through."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.model import Answer, Citation, Sentence

_MARKER = re.compile(r"\[(\d+)\]")


def join(question: str, answers: Sequence[Answer]) -> Answer:
    """One answer to ``question`` from the answers to its parts, each under its part as understood."""
    texts: list[str] = []
    sentences: list[Sentence] = []
    citations: list[Citation] = []
    nearest: list[Citation] = []
    for answer in answers:
        offset = len(citations)
        texts.append(f"**{answer.standalone_question}**\n\n{_shifted(answer.text, offset)}")
        citations += [replace(citation, n=citation.n + offset) for citation in answer.citations]
        sentences += [
            replace(sentence, citations=tuple(n + offset for n in sentence.citations))
            for sentence in answer.sentences
        ]
        nearest += answer.nearest
    return Answer(
        question=question,
        standalone_question=" ".join(answer.standalone_question for answer in answers),
        answered=any(answer.answered for answer in answers),
        text="\n\n".join(texts),
        sentences=tuple(sentences),
        citations=tuple(citations),
        notices=tuple(dict.fromkeys(notice for answer in answers for notice in answer.notices)),
        nearest=tuple(replace(citation, n=n) for n, citation in enumerate(nearest, start=1)),
        follow_ups=tuple(dict.fromkeys(f for answer in answers for f in answer.follow_ups)),
        # What several answers were drawn from together is known where each was drawn from the same.
        examined=answers[0].examined if len({answer.examined for answer in answers}) == 1 else None,
        withdrawn=tuple(sentence for answer in answers for sentence in answer.withdrawn),
        timings_ms={"answer": round(sum(answer.timings_ms.get("answer", 0.0) for answer in answers), 2)},
    )


def _shifted(text: str, offset: int) -> str:
    return _MARKER.sub(lambda match: f"[{int(match[1]) + offset}]", text)
