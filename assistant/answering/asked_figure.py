"""Which figure of a sentence a question asks for: what it wants counted, and whose own clause says that."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.answering.own_clause import Told
from assistant.answering.states import state_asked, tells_the_state
from assistant.answering.wanted import TOLD_BY_A_VERB, wanted
from assistant.names import YEAR, years
from assistant.question import Query
from assistant.terms import nearness, stems_of
from assistant.verification.polarity import negations, opposite
from assistant.verification.wording import Token, stem, tokenise

# Words of one family, and synonyms, count as the same word.
SAME_WORD = 0.8
# The verb that tells of what is counted stands so near its figure.
NEAR_A_FIGURE = 5
# A negation reaches so many words.
REACH = 5


@dataclass(frozen=True, slots=True)
class Asked:
    """ "How many formal complaints were not settled in 2024?": ``noun`` complaints, ``modifiers`` formal,
    ``predicate`` settled, ``negated``, ``years`` 2024; ``names`` are the names in it.

    ``in_total`` is True where the whole is asked for, not what was added to it; ``state`` are the words of
    the state that they are asked to be in (`states.py`), ``question`` the question itself; ``deed`` are the
    stems by which a sentence tells of what is counted ("died" of deaths), right after the figure.
    ``adjunct`` are the plain words of what follows: "kelp services" of "got access to kelp services".
    """

    noun: tuple[Token, ...] = ()
    modifiers: tuple[Token, ...] = ()
    predicate: tuple[Token, ...] = ()
    names: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    negated: bool = False
    in_total: bool = False
    state: re.Pattern[str] | None = None
    question: str = ""
    deed: tuple[str, ...] = ()
    adjunct: tuple[Token, ...] = ()

    @property
    def noun_stems(self) -> tuple[str, ...]:
        """The stems of what is counted."""
        return tuple(stem for token in self.noun for stem in stems_of(token.lower))


_COUNTED = re.compile(
    r"(?i)\bhow many\s+(?P<many>[^?]*)|\b(?:number|percentage|proportion|share|per ?cent) of\s+(?P<of>[^?]*)"
)
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
# Verbs that say of things no more than that there are so many of them: "does the report contain".
_LIGHT = frozenset(
    map(
        stem,
        ("contain", "include", "comprise", "consist", "have", "make", "give", "hold", "take", "get", "list"),
    )
)
_ACTIVE = re.compile(r"(?i)have|has|had|did|do|does|will|would|shall|can|could|may|must")
_PASSIVE = re.compile(r"(?i)\s*(?:not )?(?:(?:still|yet|already|so far) )?(?:be\b|[a-z]+(?:ed|en)\b)")
_EXISTS = re.compile(r"(?i)\W*there\b")
_PERIOD = re.compile(r"\b(?:19|20)\d\d/\d\d(?:\d\d)?\b")
_IN_TOTAL = re.compile(r"(?i)\b(?:in total|altogether|overall|in all)\b")


def asked_in(query: Query) -> Asked:
    """The parts of ``query``; of a question that counts nothing only its names and years."""
    names = tuple(t.stem for t in query.terms if t.named and not any(c.isdigit() for c in t.word))
    found = _COUNTED.search(query.text)
    if found is None:
        return Asked(names=names, years=(*query.years, *_PERIOD.findall(query.text)))
    phrase = next(filter(None, found.groups()), "")
    phrase = _OF_THE.sub("", phrase)
    verb = _AUXILIARY.search(phrase)
    adjunct = _ADJUNCT.search(phrase)
    ends = min(one.start() if one else len(phrase) for one in (verb, adjunct))
    nouns = wanted(query).noun
    if verb is None:  # "how many States signed it": the verb follows the noun
        ends = next((t.end for t in tokenise(phrase[:ends]) if _is_of(t, nouns)), ends)
    things, said = tokenise(phrase[:ends]), _said(phrase[verb.end() if verb else ends :])
    predicate = said
    if verb is not None and _ACTIVE.fullmatch(verb[0]) and not _PASSIVE.match(phrase[verb.end() :]):
        predicate = _after_the_subject(phrase[verb.end() :], predicate)
    deed = tuple(stem for t in things for stem in stems_of(TOLD_BY_A_VERB.get(t.stem, "")))
    return Asked(
        noun=tuple(token for token in things if _is_of(token, nouns)),
        modifiers=tuple(t for t in things if t.content and not t.capital and not _is_of(t, nouns)),
        predicate=tuple(
            t
            for t in predicate
            if t.content and not t.capital and t.stem not in _LIGHT and not YEAR.fullmatch(t.text)
        ),
        names=names,
        years=(*query.years, *_PERIOD.findall(query.text)),
        negated=bool(negations(said)),
        in_total=bool(_IN_TOTAL.search(query.text)),
        state=state_asked(query.text),
        question=query.text,
        deed=deed,
        adjunct=_plain(phrase[adjunct.start() :]) if adjunct is not None else (),
    )


def _plain(phrase: str) -> tuple[Token, ...]:
    return tuple(t for t in tokenise(phrase) if t.content and not t.capital and t.text.isalpha())


def _said(phrase: str) -> Sequence[Token]:
    """The words up to the first adjunct; all where nothing else is said ("are out of school"); none of what
    only "are there"."""
    if _EXISTS.match(phrase):
        return ()
    words = tokenise(_ADJUNCT.split(phrase, maxsplit=1)[0])
    return words if any(token.content for token in words) else tokenise(phrase)


def _after_the_subject(phrase: str, said: Sequence[Token]) -> Sequence[Token]:
    """The verb of "did the Board on Nets and Piers sink", the last word after a name, else of ``said``."""
    words = tokenise(phrase)
    ends_a_name = len(words) > 1 and words[-2].capital and not words[-1].capital
    return words[-1:] if ends_a_name else said[-1:]


def _is_of(token: Token, stems: tuple[str, ...]) -> bool:
    return bool(set(stems_of(token.lower)) & set(stems))


def figure_asked_for(asked: Asked, row: Sequence[Told], current: Told) -> Told | None:
    """The figure of ``row`` whose clause holds what is asked: ``current`` where nothing speaks against it,
    another where only that one holds it; None where that cannot be told."""
    chosen = _of_the_predicate(asked, row, current)
    if chosen is None or not (asked.adjunct and asked.predicate):
        return chosen
    if any(
        nearness(stem, other) >= SAME_WORD
        for stem in stems_of(asked.predicate[0].lower)
        for other in stems_of(chosen.words)
    ):
        return chosen
    # "137 million in accessing essential services and 139 million in obtaining kelp services", asked who got
    # access to kelp services: where the verb is said of none, and what follows it of another of the same
    # things, neither may stand in front.
    nouns = asked.noun_stems
    rivals = [told for told in row if set(nouns) & set(stems_of(" ".join(told.after.split()[:3])))]
    fullest = _fullest([chosen, *rivals], [t.lower for t in asked.adjunct], lambda told: told.after)
    return chosen if chosen in fullest else None


def _of_the_predicate(asked: Asked, row: Sequence[Told], current: Told) -> Told | None:
    if not _speaks_of(asked, " ".join(told.words for told in row)):
        return None
    topic = row[0].before
    state = asked.state
    in_it = [told for told in row if state is not None and tells_the_state(state, told.words, asked.question)]
    in_it = [told for told in row if _tells_the_deed(asked, told)] or in_it
    left = _fullest(in_it or list(row), asked.years, lambda told: f"{topic} {told.words}")
    left = _fullest(left, [t.lower for t in asked.predicate], lambda told: told.words)
    left = [told for told in left if not contradicts(asked, told)]
    left = _fullest(left, [t.lower for t in asked.modifiers], lambda told: told.words)
    left = _fullest(left, asked.names, lambda told: f"{topic} {told.words}")
    if {"from", "to"} <= {told.side for told in left}:
        return None  # before the change or after it?
    if current in left:
        return current
    left = [told for told in left if _may_count(asked, told)]
    return left[0] if len(left) == 1 else None


def _tells_the_deed(asked: Asked, told: Told) -> bool:
    near = stems_of(" ".join(told.after.split()[:NEAR_A_FIGURE]))
    return bool(set(asked.deed) & set(near))


def _speaks_of(asked: Asked, clauses: str) -> bool:
    """Whether ``clauses`` have any of the words that say which things are meant, and any of what is said of
    them: "police officers" are not the "staff officers" asked for."""
    there = stems_of(clauses)

    def has_any(tokens: Sequence[Token]) -> bool:
        stems = [stem for token in tokens for stem in stems_of(token.lower)]
        return not stems or any(nearness(stem, other) >= SAME_WORD for stem in stems for other in there)

    if asked.state is not None and tells_the_state(asked.state, clauses, asked.question):
        return True
    return not asked.noun or (has_any(asked.modifiers) and has_any(asked.predicate))


def _fullest(row: list[Told], wanted: Sequence[str], words: Callable[[Told], str]) -> list[Told]:
    """Those of ``row`` that have the most of the words ``wanted``; all of them where none has any."""

    def share(told: Told) -> int:
        there = stems_of(words(told))
        asked = [stem for word in wanted for stem in stems_of(word)]
        return sum(any(nearness(stem, other) >= SAME_WORD for other in there) for stem in asked)

    most = max(map(share, row), default=0)
    return [told for told in row if share(told) == most]


# "In 2024, 76 complaints …"; not the year of a resolution that is recalled.
_IN_A_YEAR = re.compile(
    rf"(?i)(?:\A|[;,])\W*(?:and )?(?:in|during|for|by|since) (?:[\w-]+ ){{0,2}}{YEAR.pattern}"
)
# "Six net additional posts" is not how many there are in total.
_ADDED = re.compile(r"(?i)\A\W*(?:\w+\s+)?(?:additional|net|new|further|more|other|extra)\b")


def contradicts(asked: Asked, told: Told) -> bool:
    """Whether the clause says the opposite of what is asked: "informal" of formal, "not paid" of paid,
    another year, "additional" of a total."""
    in_years = {
        *years(told.after),
        *_PERIOD.findall(told.after),
        *(match[1] for match in _IN_A_YEAR.finditer(told.before)),
    }
    if asked.years and in_years and not in_years & set(asked.years):
        return True
    if asked.in_total and _ADDED.match(told.after):
        return True
    after, before = tokenise(told.after), tokenise(told.before)[::-1]
    for token in (*asked.noun, *asked.modifiers, *asked.predicate):
        for words in (after, before):
            said = next((word for word in words if _same(token, word) or opposite(token, word)), None)
            if said is not None and not _same(token, said):
                return True
            if said is not None:
                break
    return _negates(asked, after)


def _same(one: Token, other: Token) -> bool:
    return one.stem == other.stem


def _negates(asked: Asked, clause: Sequence[Token]) -> bool:
    """Whether the clause denies what is asked, or affirms what is asked in the negative."""
    said = [at for at, word in enumerate(clause) if any(_same(word, token) for token in asked.predicate)]
    if not said:
        return False
    denied = any(0 <= one - at <= REACH for at in negations(clause) for one in said)
    return denied != asked.negated


_GENERIC = frozenset(stems_of("people persons individuals others"))
_NO_NOUN = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:(?:was|were|is|are|will|would|had|has|have|of|did|do|remain\w*|in|at|for|from|on|to|under|by)\b|\W*\Z)"
)
_PERSONS = frozenset(
    stems_of(
        "civilians children women men staff victims refugees personnel workers people persons individuals"
    )
)


def _may_count(asked: Asked, told: Told) -> bool:
    """Whether a figure may count the things asked for: it names them, or what they are asked to be, or no
    noun, or "people" for persons."""
    if not asked.noun or told.of_those or _NO_NOUN.match(told.after):
        return True
    near = stems_of(" ".join(told.after.split()[:4]))
    nouns = {stem for token in asked.noun for stem in stems_of(token.lower)}
    said = {stem for token in asked.predicate for stem in stems_of(token.lower)}
    named = any(nearness(stem, other) >= SAME_WORD for stem in nouns | said for other in near)
    return named or bool(nouns & _PERSONS and _GENERIC & set(near))
