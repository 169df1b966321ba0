"""The evidence a sentence is checked against, prepared once: normalised, cut into sentences, tokenised."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from assistant.verification.dates import Date, find_dates
from assistant.verification.names import KnownNames
from assistant.verification.numbers import Quantity, find_quantities
from assistant.verification.wording import Token, normalise, sentences, tokenise


@dataclass(frozen=True)
class Evidence:
    """Texts that are cited, and ``context``: words about them (title, body, session, date of the document).

    Context may supply a name, number or date ("In 2012 the Commission …" of a report dated 2012), never a
    statement.
    """

    texts: tuple[str, ...]
    context: tuple[str, ...] = ()

    @classmethod
    def of(cls, texts: Sequence[str], context: Sequence[str] = ()) -> Evidence:
        """Prepare ``texts``; empty ones are dropped. The latest are remembered, for a paragraph is checked
        against many sentences."""
        return _prepared(tuple(texts), tuple(context))

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        return tuple(normalise(part) for text in self.texts for part in sentences(text))

    @cached_property
    def tokens(self) -> tuple[tuple[Token, ...], ...]:
        """The tokens of each sentence."""
        return tuple(tokenise(sentence) for sentence in self.sentences)

    @cached_property
    def words(self) -> frozenset[str]:
        """Stems of all words of the texts."""
        return frozenset(token.stem for tokens in self.tokens for token in tokens)

    @cached_property
    def known(self) -> KnownNames:
        about = tuple(token for text in self.context for token in tokenise(text))
        return KnownNames(
            (*self.texts, *self.context), (*(t for tokens in self.tokens for t in tokens), *about)
        )

    @cached_property
    def dates(self) -> tuple[Date, ...]:
        return tuple(date for text in (*self.texts, *self.context) for date in find_dates(text))

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        return tuple(q for text in (*self.texts, *self.context) for q in find_quantities(text))


@lru_cache(maxsize=256)
def _prepared(texts: tuple[str, ...], context: tuple[str, ...]) -> Evidence:
    return Evidence(
        tuple(plain for text in texts if (plain := normalise_lines(text))),
        tuple(plain for text in context if (plain := normalise(text))),
    )


def normalise_lines(text: str) -> str:
    """:func:`wording.normalise` line by line, so that a list keeps its items apart."""
    return "\n".join(line for part in text.split("\n") if (line := normalise(part)))
