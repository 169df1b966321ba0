"""An assistant that is right by construction, and six that are broken in one way each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from assistant.citations import format_citation
from assistant.model import Answer, Citation, Conversation, Sentence
from evals.questions import Question
from index.library import Library

REPORT = "E/CN.29/2015/4"
DEBATE = "E/CN.29/2015/L.1/Add.2"

QUESTIONS = (
    Question(
        "signed",
        "How many States had signed the Convention?",
        expected=(f"{REPORT}, para. 4",),
        facts=("96",),
    ),
    Question("doubt", "Who doubted the 14 days?", expected=(f"{DEBATE}, para. 13",), facts=("Varsk",)),
    Question(
        "buoys", "Who announced a contribution?", expected=(f"{DEBATE}, para. 16",), facts=("Brennland",)
    ),
    Question("detail", "Who asked for detail on expenditure?", expected=(f"{DEBATE}, para. 17",)),
    Question("price", "What does a buoy cost?", answerable="no"),
    Question("chair", "Who chairs the ninth session?", answerable="no"),
)

PLACES: Mapping[str, tuple[str, str, str]] = {
    "signed": (REPORT, "p4", "96 States had signed the Convention"),
    "doubt": (DEBATE, "p13", "The representative of Varsk questioned the figure of 14 days"),
    "buoys": (DEBATE, "p16", "Brennland announced a contribution of $300,000"),
    "detail": (DEBATE, "p17", "One speaker asked for more detailed information on expenditure."),
}


@dataclass(frozen=True, slots=True)
class Scripted:
    """Answers each of ``QUESTIONS`` from the paragraph that holds the answer; ``broken`` spoils it."""

    library: Library
    broken: Callable[[Answer], Answer] = lambda answer: answer

    def answer(self, question: str, conversation: Conversation | None = None) -> Answer:
        asked = next(one for one in QUESTIONS if one.text == question)
        if asked.answerable == "no":
            return self.broken(declined(question))
        return self.broken(given(self.library, question, *PLACES[asked.id]))


def declined(question: str) -> Answer:
    return Answer(question, question, answered=False, text="The documents do not say.")


def given(library: Library, question: str, document: str, locator: str, quote: str) -> Answer:
    """One sentence that is the quote, with a right citation."""
    (record,) = library.find(document)
    stored = library.paragraph(record.source, locator)
    assert stored is not None
    start = stored.text.index(quote)
    symbol = str(record.symbol)
    citation = Citation(
        n=1,
        symbol=symbol,
        label=record.label,
        locator=locator,
        source=record.source,
        quote=quote,
        start=start,
        end=start + len(quote),
        paragraph_text=stored.text,
        citation=format_citation(symbol, [locator]),
    )
    return Answer(question, question, True, f"{quote} [1]", (Sentence(quote, (1,)),), (citation,))


def _citation(answer: Answer, **changes: object) -> Answer:
    return replace(answer, citations=tuple(replace(one, **changes) for one in answer.citations))  # type: ignore[arg-type]


def _sentence(answer: Answer, text: str) -> Answer:
    return replace(answer, text=text, sentences=tuple(replace(one, text=text) for one in answer.sentences))


def wrong_paragraph(answer: Answer) -> Answer:
    """Cites paragraph 1 whatever the answer."""
    return _citation(answer, locator="p1", citation="") if answer.answered else answer


def paraphrased_quote(answer: Answer) -> Answer:
    """Quotes words that are nearly those of the paragraph."""
    if not answer.answered:
        return answer
    return _citation(
        answer, quote=answer.citations[0].quote.replace("the", "a certain").replace(" of ", " for ")
    )


def dropped_speaker(answer: Answer) -> Answer:
    """Tells what was said as a fact."""
    said = answer.sentences[0].text if answer.answered else ""
    for speaker in ("The representative of Varsk questioned", "One speaker asked for"):
        said = said.replace(speaker, "There was a question about")
    return _sentence(answer, said) if answer.answered else answer


def invented_symbol(answer: Answer) -> Answer:
    """Cites by a symbol that the document does not have."""
    return _citation(answer, symbol="E/CN.29/2015/999", citation="")


def always_refuses(answer: Answer) -> Answer:
    """Declines everything."""
    return declined(answer.question)


class NeverRefuses:
    """Answers every question with whatever paragraph comes first."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def answer(self, question: str, conversation: Conversation | None = None) -> Answer:
        return given(self._library, question, *PLACES["signed"])
