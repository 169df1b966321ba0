"""Small cases to compute metrics on by hand. The commission and its documents are invented."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.model import Answer, Citation, Sentence
from evals.case import Case, Place, Requirement, StoredText
from evals.questions import Answerable, Question

REPORT = "E-CN.29-2015-4.md"
NAMES = ("E/CN.29/2015/4",)
TEXTS = {
    "p8": "One speaker proposed a buoy of 26 metres. Many speakers opposed it.",
    "p9": "The seminar in Port Azure was attended by 12 States.",
    "p13": "The following lighthouses were visited:",
    "p13.d": "Cape Sorrow, from 3 to 4 October 2014;",
    "p13.e": "Cape Mercy, on 7 October 2014.",
}
SECTIONS = {"p8": ("Deliberations",), "p9": ("Seminars",), "p13": ("Visits",)}


def place(locator: str, source: str = REPORT) -> Place:
    return Place(source, locator)


def citation(n: int, locator: str, quote: str | None = None, /, **changes: object) -> Citation:
    """A right citation of ``TEXTS[locator]``; ``changes`` break it."""
    text = TEXTS.get(locator, "")
    said = text if quote is None else quote
    start = max(text.find(said), 0)
    printed = {"p8": "para. 8", "p9": "para. 9", "p13": "para. 13"}.get(locator, f"para. 13 ({locator[-1]})")
    values: dict[str, object] = {
        "n": n,
        "symbol": NAMES[0],
        "label": NAMES[0],
        "locator": locator,
        "source": REPORT,
        "quote": said,
        "start": start,
        "end": start + len(said),
        "paragraph_text": text,
        "citation": f"{NAMES[0]}, {printed}",
        **changes,
    }
    return Citation(**values)  # type: ignore[arg-type]


def answer(
    sentences: Sequence[tuple[str, Sequence[int]]] = (),
    citations: Sequence[Citation] = (),
    *,
    answered: bool = True,
) -> Answer:
    """An answer of ``sentences``, each with the numbers of its citations."""
    return Answer(
        question="?",
        standalone_question="?",
        answered=answered,
        text=" ".join(text for text, _ in sentences),
        sentences=tuple(Sentence(text, tuple(numbers)) for text, numbers in sentences),
        citations=tuple(citations),
    )


def requirement(*locators: str) -> Requirement:
    return Requirement(" | ".join(locators), tuple(place(locator) for locator in locators))


def case(
    given: Answer | None = None,
    requirements: Sequence[Requirement] = (),
    *,
    answerable: Answerable = "yes",
    facts: Sequence[str] = (),
    forbidden: Sequence[str] = (),
    acceptable: Sequence[str] = (),
    retrieved: Sequence[str] = (),
    status: str = "report",
    seconds: float = 0.0,
) -> Case:
    """A case over the invented report, whose document type is ``status``."""
    stored = {
        place(locator): StoredText(text, SECTIONS[locator.split(".")[0]], status, NAMES)
        for locator, text in TEXTS.items()
    }
    return Case(
        question=Question("q1", "?", answerable=answerable, facts=tuple(facts), forbidden=tuple(forbidden)),
        answer=given,
        requirements=tuple(requirements),
        acceptable=tuple(place(locator) for locator in acceptable),
        stored=stored,
        retrieved=tuple(place(locator) for locator in retrieved),
        seconds=seconds,
    )
