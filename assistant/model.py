"""The nouns of an answer: frozen, typed. ``Answer.to_json`` is the contract of command line and HTTP API."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any


@dataclass(frozen=True, slots=True)
class Citation:
    """A pinpoint citation. ``quote == paragraph_text[start:end]``, to the character.

    ``symbol`` is None where the document's symbol is unknown; ``label`` then names the document by its
    masthead and says so. ``citation`` is the printed form, e.g. ``E/CN.15/2002/10, para. 13 (b)``.
    """

    n: int
    symbol: str | None
    label: str
    locator: str
    source: str
    quote: str
    start: int
    end: int
    paragraph_text: str
    link: str | None = None
    citation: str = ""
    status: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the answer with the numbers of the citations it rests on."""

    text: str
    citations: tuple[int, ...] = ()
    supported: bool = True
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Examined:
    """What an answer was drawn from: so many paragraphs of so many documents; ``said`` tells it in the
    language of the question."""

    paragraphs: int
    documents: int
    said: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What the assistant says. ``text`` carries ``[1]`` markers; ``answered`` False carries no support.

    ``withdrawn`` are sentences of a language model's draft that are not part of the answer, with the reasons
    why not: for readers who ask to see the draft. ``examined`` says how much was looked through: how far a
    list or a summary can be complete. It is None where nothing was: a place or a masthead looked up by its
    name, documents counted, a question declined (the text then says how much was searched), and where the
    parts of an answer were drawn from different texts.
    """

    question: str
    standalone_question: str
    answered: bool
    text: str
    sentences: tuple[Sentence, ...] = ()
    citations: tuple[Citation, ...] = ()
    notices: tuple[str, ...] = ()
    nearest: tuple[Citation, ...] = ()
    follow_ups: tuple[str, ...] = ()
    withdrawn: tuple[Sentence, ...] = ()
    examined: Examined | None = None
    timings_ms: dict[str, float] = field(default_factory=dict)

    @property
    def examined_said(self) -> str:
        """What is shown of ``examined``: what may be missing matters in answers of several statements."""
        return self.examined.said if self.examined and len(self.sentences) > 1 else ""

    def to_json(self) -> dict[str, Any]:
        """The object of the contract, one per question, ready for ``json.dumps``."""
        from dataclasses import asdict

        return asdict(self)

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Answer:
        """The answer that ``to_json`` wrote; fields it does not know are left out.

        Raises:
            TypeError, ValueError or KeyError: ``stored`` is not such an object.
        """
        nested = {
            "sentences": Sentence,
            "citations": Citation,
            "nearest": Citation,
            "withdrawn": Sentence,
        }
        known: dict[str, Any] = {}
        for item in fields(cls):
            value = stored.get(item.name)
            if value is None:
                continue
            if item.name in nested:
                value = tuple(_from_json(nested[item.name], each) for each in value)
            elif item.name == "examined":
                value = _from_json(Examined, value)
            known[item.name] = tuple(value) if isinstance(value, list) else value
        if not isinstance(known.get("question"), str) or not isinstance(known.get("text"), str):
            raise ValueError("A stored answer needs its question and its text.")
        known.setdefault("standalone_question", known["question"])
        known["answered"] = bool(known.get("answered"))
        return cls(**known)


def _from_json(noun: type[Any], stored: Mapping[str, Any]) -> Any:
    """A ``Citation``, ``Sentence`` or ``Examined`` from the object ``to_json`` made of it."""
    names = {item.name for item in fields(noun)}
    values = {name: value for name, value in stored.items() if name in names}
    return noun(**{name: tuple(v) if isinstance(v, list) else v for name, v in values.items()})


@dataclass(frozen=True, slots=True)
class Turn:
    """One question of a conversation with what was answered."""

    question: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class Conversation:
    """The turns so far, oldest first. Immutable: ``with_turn`` gives the next state."""

    turns: tuple[Turn, ...] = ()

    def with_turn(self, answer: Answer) -> Conversation:
        """The conversation after ``answer`` was given."""
        return Conversation((*self.turns, Turn(answer.question, answer)))


@dataclass(frozen=True, slots=True)
class Understood:
    """Event: how the question was understood (a follow-up made standalone)."""

    standalone_question: str
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TextDelta:
    """Event: more of the answer's text."""

    text: str


@dataclass(frozen=True, slots=True)
class Finished:
    """Event: the last one; the checked answer replaces whatever was streamed."""

    answer: Answer


Event = Understood | TextDelta | Finished
