"""What a question for a figure asks to be counted, in parts that the right clause must hold."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.answering.wanted import wanted
from assistant.question import Query
from assistant.terms import stems_of
from assistant.verification.polarity import negations
from assistant.verification.wording import Token, tokenise


@dataclass(frozen=True, slots=True)
class Asked:
    """ "How many formal complaints were not settled in 2024?": ``noun`` complaints, ``modifiers`` formal,
    ``predicate`` settled, ``negated``, ``years`` 2024; ``names`` are the names in it.

    ``in_total`` is True where the whole is asked for, not what was added to it.
    """

    noun: tuple[Token, ...] = ()
    modifiers: tuple[Token, ...] = ()
    predicate: tuple[Token, ...] = ()
    names: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    negated: bool = False
    in_total: bool = False


_COUNTED = re.compile(r"(?i)\bhow many\s+(?P<many>[^?]*)|\bnumber of\s+(?P<of>[^?]*)")
_OF_THE = re.compile(r"(?i)\Aof (?:(?:all|the|these|those|its|their) )*")
_AUXILIARY = re.compile(
    r"(?i)\b(?:(?:has|have|had) been|were|was|are|is|remain(?:ed|s)?|became|have|has|had|did|do|does|will"
    r"|would|shall|can|could|may|must)\b"
)
# What follows these is no longer what is said of the things counted, but where, when or by whom.
_ADJUNCT = re.compile(
    r"(?i)(?:,|\b(?:in|on|at|by|for|from|to|of|with|since|during|according|among|under|as|between|within|after"
    r"|before|per|through|across|there|that|which|who|because|when|while|until|and|or|over|into|worldwide)\b)"
)
_IN_TOTAL = re.compile(r"(?i)\b(?:in total|altogether|overall|in all)\b")


def asked_in(query: Query) -> Asked:
    """The parts of ``query``; of a question that counts nothing only its names and years."""
    names = tuple(t.stem for t in query.terms if t.named and not any(c.isdigit() for c in t.word))
    found = _COUNTED.search(query.text)
    if found is None:
        return Asked(names=names, years=query.years)
    phrase = next(filter(None, found.groups()), "")
    phrase = _OF_THE.sub("", phrase)
    verb = _AUXILIARY.search(phrase)
    adjunct = _ADJUNCT.search(phrase)
    ends = min(one.start() if one else len(phrase) for one in (verb, adjunct))
    nouns = wanted(query).noun
    things, predicate = tokenise(phrase[:ends]), _said(phrase[verb.end() if verb else ends :])
    return Asked(
        noun=tuple(token for token in things if _is_of(token, nouns)),
        modifiers=tuple(t for t in things if t.content and not t.capital and not _is_of(t, nouns)),
        predicate=tuple(t for t in predicate if t.content and not t.capital),
        names=names,
        years=query.years,
        negated=bool(negations(predicate)),
        in_total=bool(_IN_TOTAL.search(query.text)),
    )


def _said(phrase: str) -> tuple[Token, ...]:
    """The words up to the first adjunct; all where nothing else is said ("are out of school")."""
    words = tokenise(_ADJUNCT.split(phrase, maxsplit=1)[0])
    return words if any(token.content for token in words) else tokenise(phrase)


def _is_of(token: Token, stems: tuple[str, ...]) -> bool:
    return bool(set(stems_of(token.lower)) & set(stems))
