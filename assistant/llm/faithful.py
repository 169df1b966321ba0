"""Whether a follow-up that a language model rewrote says nothing that was not said: names, symbols, numbers.

Pure. What fails here is not shown to anybody: the rules' reading of the follow-up stands instead.
"""

from __future__ import annotations

import re
from itertools import groupby

from assistant.conversation import has_verb
from assistant.names import figures, ordinal_value
from assistant.pronouns import external_pronoun
from assistant.question import split_questions
from assistant.sentences import split_sentences
from assistant.terms import content_terms
from index.stopwords import STOPWORDS

MOST_CHARACTERS = 400
_QUESTION_MARK = re.compile(r"[?؟]")
# A word, or one mark that ends a run of words.
_PIECE = re.compile(r"\w[\w-]*|[^\w\s]")
_HAS_FIGURE = re.compile(r"\S*\d\S*")
# "6th" and "twenty-ninth", "30e": told apart from figures by their value.
_WORD = re.compile(r"\w[\w-]*")
# What opens a question, or joins it to the one before, and is no name for its capital.
_OPENERS = frozenset(
    """
    and but so then also no not sorry ok okay please according concerning regarding besides et mais y pero
    selon según а и но
    """.split()  # noqa: SIM905 - a list of quoted words is harder to read
)


def is_faithful(written: str, follow_up: str, said: str) -> bool:
    """Whether ``written`` is one question that names only what ``said`` (the conversation) or ``follow_up``
    names, keeps the names, the numbers and some word of ``follow_up``, and leans on nothing before it."""
    known = f"{said}\n{follow_up}"
    return (
        _is_one_question(written)
        and external_pronoun(written) is None
        and _names_are_in(written, known)
        and _names_are_in(follow_up, written)
        and _numbers(written) <= _numbers(known)
        and _numbers(follow_up) <= _numbers(written)
        and _ordinals(written) <= _ordinals(known)
        and _speaks_of(written, follow_up)
    )


def keeps_the_matter(written: str, follow_up: str, by_rules: str) -> bool:
    """Whether ``written`` has most of what the rules' reading carried over from the conversation.

    Of "And in 2012?" after what a report says about kelp a small model made "What is the report of 2012?".
    """
    own = {term.stem for term in content_terms(follow_up)}
    carried = {term.stem for term in content_terms(by_rules)} - own
    kept = carried & {term.stem for term in content_terms(written)}
    return not carried or 2 * len(kept) > len(carried)


def _is_one_question(written: str) -> bool:
    marks = _QUESTION_MARK.findall(written)
    return (
        len(marks) == 1
        and written.endswith(marks[0])
        and len(written) <= MOST_CHARACTERS
        and written.isprintable()
        and _has_capitals(written)
        and len(split_sentences(written)) == 1
        and len(split_questions(written)) == 1
    )


def _has_capitals(written: str) -> bool:
    """Whether names can be told from other words: not in scripts without capitals."""
    return not any(
        letter.isalpha() and letter.lower() == letter.upper() for letter in written if letter not in "ºª"
    )


def _speaks_of(written: str, follow_up: str) -> bool:
    """Whether a word of ``follow_up``, where it has one that says something, is left in ``written``."""
    asked = {term.stem for term in content_terms(follow_up)}
    return not asked or not asked.isdisjoint(term.stem for term in content_terms(written))


def _names_are_in(text: str, known: str) -> bool:
    """Every run of capitalised words of ``text`` stands in ``known`` as such a run of words."""
    held = f" {' '.join(_pieces(known)).casefold()} "
    return all(f" {name.casefold()} " in held for name in _names(text))


def _names(text: str) -> list[str]:
    pieces = _pieces(text)
    first = next((at for at, piece in enumerate(pieces) if piece[0].isalnum()), 0)
    if pieces and _opens(pieces[first]):
        pieces[first] = pieces[first].lower()
    runs = groupby(pieces, key=lambda piece: piece[0].isupper() and piece != "I")
    return [" ".join(run) for capital, run in runs if capital]


def _pieces(text: str) -> list[str]:
    return _PIECE.findall(re.sub(r"['’]s\b", "", text))


def _opens(word: str) -> bool:
    return word.lower() in _OPENERS or word.lower() in STOPWORDS or has_verb(word)


def _numbers(text: str) -> set[str]:
    """Symbols, years and figures as written, and the value of every number in words but "one"."""
    written = {
        re.sub(r"^\W+|\W+$", "", re.sub(r"['’]s\b", "", match.group())).casefold()
        for match in _HAS_FIGURE.finditer(text)
        if ordinal_value(match.group().strip(".,;:?!()")) is None
    }
    values = {f.text.lower(): f"{f.value:g}" for f in figures(text) if f.text.lower() != "one"}
    return {values.get(one, one) for one in written} | set(values.values())


def _ordinals(text: str) -> set[int]:
    found = (ordinal_value(match.group()) for match in _WORD.finditer(text))
    return {number for number in found if number is not None}
