"""A draft made into an answer: citations numbered in the order of the text, markers set, quotes checked."""

from __future__ import annotations

from assistant.answering.draft import Draft, Line, Support
from assistant.answering.foreign_words import in_their_own_marks
from assistant.answering.notices import with_notices
from assistant.answering.offers import in_own_language
from assistant.answering.wording import Phrases
from assistant.citations import format_citation
from assistant.model import Answer, Citation, Examined, Sentence

ENGLISH = Phrases()


class QuoteMismatch(AssertionError):
    """A quote that is not in its paragraph: a defect of the program, never shown to a reader."""


def compose(draft: Draft, question: str, standalone_question: str, phrases: Phrases = ENGLISH) -> Answer:
    """The answer in the contract's form. Raises ``QuoteMismatch`` rather than show a quote not there."""
    draft = with_notices(draft, phrases)
    citations: dict[tuple[str, str, int, int], Citation] = {}
    sentences: list[Sentence] = []
    blocks: list[str] = []
    for line in (in_their_own_marks(line, phrases.language) for line in draft.lines):
        numbers: list[int] = []
        for support in line.supports if draft.answered else ():
            key = (support.document.source, support.locator, support.start, support.end)
            if key not in citations:
                citations[key] = cite(support, len(citations) + 1)
            if citations[key].n not in numbers:
                numbers.append(citations[key].n)
        sentences.append(Sentence(line.text, tuple(numbers)))
        after_list = bool(blocks) and blocks[-1].lstrip("\n").startswith("- ") and not line.bullet
        blocks.append(f"\n{_block(line, numbers)}" if after_list else _block(line, numbers))
    return Answer(
        question=question,
        standalone_question=standalone_question,
        answered=draft.answered,
        text="\n".join(blocks).strip(),
        sentences=tuple(sentences),
        citations=tuple(citations.values()),
        notices=draft.notices,
        nearest=tuple(cite(support, n) for n, support in enumerate(draft.nearest, start=1)),
        follow_ups=in_own_language(draft.follow_ups, phrases),
        withdrawn=tuple(Sentence(one.text, (), False, one.reasons) for one in draft.withdrawn),
        examined=Examined(*draft.searched, phrases.examined(*draft.searched)) if draft.searched else None,
    )


def cite(support: Support, number: int) -> Citation:
    """The citation of ``support``, its quote checked against the text it comes from."""
    document = support.document
    quote = support.quote
    if not quote or support.text[support.start : support.end] != quote:
        raise QuoteMismatch(f"{document.source} {support.locator}: {support.start}-{support.end}")
    symbol = document.symbol
    return Citation(
        n=number,
        symbol=str(symbol) if symbol else None,
        label=document.label,
        locator=support.locator,
        source=document.source,
        quote=quote,
        start=support.start,
        end=support.end,
        paragraph_text=support.text,
        link=symbol.link(document.language) if symbol else None,
        citation=format_citation(document.label, [support.locator] if support.locator else []),
        status=support.status,
    )


def _block(line: Line, numbers: list[int]) -> str:
    markers = "".join(f"[{number}]" for number in numbers)
    text = f"{line.text} {markers}" if markers else line.text
    text = f"- {text}" if line.bullet else f"{text}\n"
    return f"\n{line.heading}\n\n{text}" if line.heading else text
