"""The longest terms of the lexicon that a question has, from left to right. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from index.analysis import fold
from index.translation.chinese import names_by_sound
from index.translation.kept import kept_spans
from index.translation.letters import initials
from index.translation.lexicon import (
    CONNECTORS,
    FIRST,
    PLACES,
    Entry,
    ForeignLanguage,
    Node,
    places,
    strings,
    tree,
)
from index.translation.morphology import bare_forms, words_of
from index.translation.names_beside import stands_as_name
from index.translation.numerals import english_figure, english_number, number_pattern
from index.translation.pieces import Piece, Role
from index.translation.tokens import Token, tokens_of

_ROLES: dict[str, Role] = {
    "opening_words": "asking", "questions": "asking", "function_words": "small", "adjectives": "adjective",
    "nationalities": "adjective", "numbers_and_dates": "number",
}  # fmt: skip
# Further readings of an ambiguous word, for finding by words.
MOST_OTHERS = 2
# Fewer letters at the beginning are no sign that two words are one.
LEAST_KIN = 4
# Less of two forms alike, and a word with a capital is a name.
LEAST_LIKE = 0.7
# Longer than any word: what frames a question is not outdone.
LONGEST = 100
_CHINESE_NUMBER = number_pattern("zh")
# What an accent makes a word that asks: "para qué" is no "para que".
_ACCENTED = frozenset(
    ("qué", "quién", "quiénes", "cuál", "cuáles", "cómo", "cuándo", "dónde", "cuánto", "cuánta", "cuántos",
     "cuántas", "où")
)  # fmt: skip
# A term that begins with one of these has its articles as written: "de la base", of the base, is no
# "de base", basic.
_SMALL = frozenset(word for words in CONNECTORS.values() for word in words)
_CASE_ENDING = 2
# A name of at most so many letters, in one word, is the short form of one.
SHORT = 13
SHORT_CHINESE = 5
_ACRONYM = re.compile(r"[A-Z]+(?:-[A-Z][a-z]+)?[A-Z]*|UN-[A-Z][a-z]+")


def matched(question: str, language: ForeignLanguage) -> list[Piece]:
    """The question in pieces, in order; what no term covers has the role "unknown", "kept" or "number"."""
    if language == "zh":
        return names_by_sound(list(_in_characters(question)), question, places("zh"))
    return list(_in_words(question, language))


def _in_words(question: str, language: ForeignLanguage) -> Iterator[Piece]:
    tokens = tokens_of(question, language)
    for at, end, candidates in _covered(tokens, tree(language)):
        token = tokens[at]
        alone = end == at + 1
        if candidates and alone and language == "es" and _is_rather_a_name(question, token, candidates):
            yield Piece(token.start, token.end, token.text, "name")
        elif candidates and alone and language in ("fr", "es") and stands_as_name(question, tokens, at):
            yield _kept_as_name(token, candidates, language)
        elif candidates:
            span = question[token.start : tokens[end - 1].end]
            yield _piece(token.start, tokens[end - 1].end, span, candidates, language)
        elif token.number:
            yield Piece(token.start, token.end, english_number_of(token.text, language), "number")
        elif token.kept:
            figure = token.text[:1].isdigit()
            text = english_figure(token.text) if figure else initials(token.text)
            yield Piece(token.start, token.end, text, "kept")
        else:
            yield Piece(token.start, token.end, "", "unknown")


def _covered(tokens: Sequence[Token], root: Node) -> list[tuple[int, int, list[Entry]]]:
    """The tokens in stretches (first, end, what it may be), in order: such that fewest tokens are left over,
    then in fewest stretches, then such that the first ones are longest.

    Taking the longest from the left alone would read "miembros de la Organización de los Estados Americanos"
    as the membership of the Organization, and a rest.
    """
    size = len(tokens)
    # From each token on: tokens left over and stretches; then the first stretch.
    best: list[tuple[tuple[int, int], int, list[Entry]]] = [((0, 0), size, [])] * (size + 1)
    for at in range(size - 1, -1, -1):
        terms = _terms_from(tokens, at, root)
        understood = bool(terms.get(at + 1)) or tokens[at].number or tokens[at].kept
        (left, stretches), _, _ = best[at + 1]
        choice = ((left + (not understood), stretches + 1), at + 1, terms.get(at + 1, []))
        for end in sorted(terms):
            left, stretches = best[end][0]
            if (left, stretches + 1) <= choice[0]:
                choice = ((left, stretches + 1), end, terms[end])
        best[at] = choice
    found, at = [], 0
    while at < size:
        _, end, entries = best[at]
        found.append((at, end, entries))
        at = end
    return found


def _terms_from(tokens: Sequence[Token], at: int, root: Node) -> dict[int, list[Entry]]:
    """Where the terms that begin at token ``at`` end, and what each may be."""
    found: dict[int, list[Entry]] = {}
    places: list[tuple[int, Node]] = [(at, root)]
    while places:
        place, node = places.pop()
        entries = [entry for entry in node.entries if _may_stand(entry, tokens, at, place)]
        if entries:
            found.setdefault(place, []).extend(entries)
        if place == len(tokens) or (place > at and tokens[place].opens):
            continue
        for key in tokens[place].keys:
            if key in node.following:
                places.append((place + 1, node.following[key]))
        if place > at and tokens[place].joins:
            places.append((place + 1, node))
    # A term never ends with a connector that was merely skipped.
    return {
        end: entries
        for end, entries in found.items()
        if end == at + 1 or not tokens[end - 1].joins or _ends_with(entries, tokens[end - 1].text)
    }


def _may_stand(entry: Entry, tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether an entry found by its stems is meant: small words must be there as written (a stem makes
    "pendant" of the name Pendé), words that open a question at its beginning."""
    if entry.field == "opening_words" and not tokens[at].opens:
        return False
    words = _cut(entry.term)
    if words.begins_small and end - at != words.count:
        return False
    if any(t.text.lower() in _ACCENTED and t.text.lower() not in words.all for t in tokens[at:end]):
        return False
    asked = entry.field == "questions" and words.count > 1 and words.all[0] == "qué"
    if asked and not tokens[at].opens and tokens[at].text.lower() == "que":
        return False  # "que debían", which had to, asks nothing
    lacks_its_end = words.ends_small and fold(tokens[end - 1].text) != fold(words.all[-1])
    if lacks_its_end and not any(token.joins for token in tokens[end - 1 : end + 1]):
        return False
    if words.acronym and not _is_acronym(words.acronym, tokens[at].text):
        return False
    if words.count > 1 and entry.field in PLACES and _is_another_in_small_letters(words.all, tokens[at:end]):
        return False
    if entry.field != "function_words" or end != at + 1:
        return True
    return fold(entry.term.rstrip("'’")) in tokens[at].forms


def _is_another_in_small_letters(name: tuple[str, ...], tokens: Sequence[Token]) -> bool:
    """Whether the name of a place in several words is found by stems alone in words without a capital: "dans
    combien de pays la base" speaks of no Pays-Bas."""
    written = [token.text for token in tokens]
    return all(word.islower() for word in written) and any(
        fold(word) not in map(fold, name) for word in written
    )


@dataclass(frozen=True, slots=True)
class _Term:
    """What of a term as written its stems do not tell: its words in small letters, their count, whether the
    first and the last are of those that may be left out elsewhere, and the term itself where it is an
    acronym."""

    all: tuple[str, ...]
    count: int
    begins_small: bool
    ends_small: bool
    acronym: str


@lru_cache(maxsize=100_000)
def _cut(term: str) -> _Term:
    words = words_of(term)
    begins, ends = (len(words) > 1 and fold(words[at]) in _SMALL for at in (0, -1))
    acronym = term if len(term) > 1 and term.isalpha() and term.isupper() else ""
    return _Term(tuple(word.lower() for word in words), len(words), begins, ends, acronym)


def _is_acronym(acronym: str, word: str) -> bool:
    """Whether ``word`` is ``acronym``, Russian case endings allowed: a stem makes VIH of the name Vihear."""
    folded, begin = fold(word), fold(acronym)
    return folded == begin or (word.startswith(acronym) and len(word) - len(acronym) <= _CASE_ENDING)


def _ends_with(entries: Sequence[Entry], word: str) -> bool:
    last = _PLAIN_FORM.get(word.lower(), word.lower())
    return any(words_of(entry.term)[-1].lower() == last for entry in entries)


# "lors de" before an article: "lors des".
_PLAIN_FORM = {"du": "de", "des": "de", "d": "de", "del": "de", "au": "à", "aux": "à", "al": "a"}


def _in_characters(question: str) -> Iterator[Piece]:
    terms = strings("zh")
    kept = dict(kept_spans(question, "zh"))
    at, unknown = 0, 0
    for start, end in _segments(question, terms, kept):
        span = question[start:end]
        number = _CHINESE_NUMBER.fullmatch(span) if _CHINESE_NUMBER is not None else None
        yield from _unknown(question, unknown, start)
        if span in terms:
            yield _piece(start, end, span, list(terms[span]), "zh")
        elif number is not None:
            yield Piece(start, end, english_number(number, "zh"), "number")
        else:
            yield Piece(start, end, span, "kept")
        at = unknown = end
    yield from _unknown(question, max(at, unknown), len(question))


def _segments(question: str, terms: Mapping[str, object], kept: Mapping[int, int]) -> list[tuple[int, int]]:
    """The stretches that are terms, numbers or kept, in order: such that fewest characters are left over,
    then in fewest stretches, then the longest ones.

    Taking the longest from the left would read "最优先事项", highest priority, as "optimal" and a rest.
    """
    size, longest = len(question), max(map(len, terms))
    # From each place on: characters left over, stretches, minus the squares of their lengths; then minus
    # where the first of them ends: of two cuts alike the longer word first, "统计委员会" and its "主席".
    best: list[tuple[int, int, int, int]] = [(0, 0, 0, -size)] * (size + 1)
    for at in range(size - 1, -1, -1):
        left, pieces, squares, _ = best[at + 1]
        choice = (left + (not question[at].isspace()), pieces, squares, 0)
        ends = [at + n for n in range(1, min(longest, size - at) + 1) if question[at : at + n] in terms]
        number = _CHINESE_NUMBER.match(question, at) if _CHINESE_NUMBER is not None else None
        if number is not None:
            ends.append(number.end())
        if at in kept:
            ends.append(kept[at])
        for end in ends:
            left, pieces, squares, _ = best[end]
            choice = min(choice, (left, pieces + 1, squares - (end - at) ** 2, -end))
        best[at] = choice
    found, at = [], 0
    while at < size:
        end = -best[at][3]
        if end:
            found.append((at, end))
        at = end or at + 1
    return found


def _unknown(question: str, start: int, end: int) -> Iterator[Piece]:
    """A run of characters that no term covers, punctuation left out."""
    text = question[start:end].strip(" ?？。，、,.；;：:！!“”\"'《》（）()·/+-–—~～")
    if text:
        begin = question.index(text, start)
        yield Piece(begin, begin + len(text), "", "unknown")


def _piece(start: int, end: int, source: str, candidates: Sequence[Entry], language: str) -> Piece:
    best, *rest = sorted(
        dict.fromkeys(candidates),
        key=lambda entry: (
            _lacks_its_capital(source, entry),
            -_likeness(source, entry.term, language),
            -_kinship(source, entry),
            entry.rank,
        ),
    )
    role = _ROLES.get(best.field, "word")
    others = list(best.others)
    if role not in ("small", "asking"):
        others += [entry.english for entry in rest if entry.field != "function_words"]
    different = [other for other in dict.fromkeys(others) if other and other != best.english]
    english = best.english
    acronym = next((other for other in best.others if _ACRONYM.fullmatch(other)), None)
    if (
        acronym is not None
        and len(source) <= (SHORT_CHINESE if language == "zh" else SHORT)
        and " " not in source
    ):
        # Who writes UNICEF reads UNICEF: documents spell a name out once, if at all.
        english, different = acronym, [best.english, *(d for d in different if d != acronym)]
    if role == "word" and _is_written_as_name(source, start) and english.islower() and " " not in english:
        english = english[:1].upper() + english[1:]
    return Piece(start, end, english, role, tuple(different[:MOST_OTHERS]))


def _lacks_its_capital(source: str, entry: Entry) -> bool:
    """Whether a place is less likely meant because ``source`` is in small letters: "la 15ª reunión" met
    nowhere near Réunion."""
    return entry.field in PLACES and source.islower() and entry.term[:1].isupper()


def _likeness(source: str, term: str, language: str) -> float:
    """How much of two forms is the same from their beginning on: 0 to 1, 2 for the same letters throughout.

    Accents count ("que" and "qué" are two words); of Arabic, whatever is written together with the word is
    left out.
    """
    one, other = _plain(source), _plain(term)
    if one == other:
        return 2.0
    pairs = [(one, other)]
    if language == "ar":
        pairs = [(a, b) for a in bare_forms(source, "ar") for b in bare_forms(term, "ar")]
    return max(2 * _shared(a, b) / max(1, len(a) + len(b)) for a, b in pairs)


def _shared(one: str, other: str) -> int:
    """How many letters two words share at their beginning."""
    return next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


def _kinship(source: str, entry: Entry) -> int:
    """How many letters a word shares with its English: "signature" is a signature before it is to sign."""
    if entry.rank == FIRST or entry.field in ("function_words", "questions", "opening_words"):
        return LONGEST
    shared = _shared(fold(source), fold(entry.english))
    return shared if shared >= LEAST_KIN else 0


def _is_rather_a_name(question: str, token: Token, candidates: Sequence[Entry]) -> bool:
    """Whether a word with a capital inside a question only has the stem of what it was found by: "Sabara" is
    no form of "saber"."""
    if not question[: token.start].strip(" ¿¡") or not token.text.istitle() or token.opens:
        return False
    return all(
        entry.term.islower() and _likeness(token.text, entry.term, "es") < LEAST_LIKE for entry in candidates
    )


def _kept_as_name(token: Token, candidates: Sequence[Entry], language: str) -> Piece:
    """The word as typed; what it is as a common noun is a further reading of it, for finding by words. A
    place, a body or a nationality is named by its English."""
    piece = _piece(token.start, token.end, token.text, candidates, language)
    if piece.role != "word" or not all(entry.term.islower() for entry in candidates):
        return piece
    others = tuple(dict.fromkeys((piece.english.lower(), *piece.others)))[:MOST_OTHERS]
    return Piece(token.start, token.end, token.text, "name", others)


def _plain(text: str) -> str:
    return text.lower().replace("’", "'")


def _is_written_as_name(source: str, start: int) -> bool:
    return start > 1 and source[:1].isupper() and not source.isupper()


def english_number_of(text: str, language: str) -> str:
    """The English of a token that ``number_pattern`` found."""
    pattern = number_pattern(language)
    match = None
    if pattern is not None:  # a month cut short is one beside a year
        match = pattern.fullmatch(text) or pattern.match(f"{text} 2000")
    return english_number(match, language) if match is not None else text
