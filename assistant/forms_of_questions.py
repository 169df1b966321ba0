"""Questions in French, Spanish, Russian, Chinese and Arabic that are put in one form, said in English.

"Сколько раз упоминается пиратство?" is "How many times is piracy mentioned?": glossed word by word it is no
English question, and what documents are held, what is mentioned where, and what newcomers ask first is known
by the form of a question. The forms stand in tables beside this file. Pure.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import count
from typing import cast

from assistant.language import Language
from assistant.typed_names import with_capitals
from index.translation import Gloss, gloss

QUESTIONS = "forms_of_questions.tsv"
FOLLOW_UPS = "forms_of_follow_ups.tsv"

# What a question is about is a few words.
MOST_WORDS = 8
# Chinese, which has no blanks, by its characters.
CHARACTERS_A_WORD = 3
_PART = re.compile(r"(?<!\?P)<([A-Z]+)>")
LAST_OF_ASCII = 127
_ABOUT = re.compile(r"\{x\d?\}")
_NAMED = re.compile(r"\(\?P<x>")
_ARTICLE = re.compile(r"(?i)\A(?:of |on |about )?(?:(?:the|a|an) )?")
# As a symbol is typed, "e/cn.15/2002/10", or the label of a document without one is shown.
_SYMBOL = re.compile(r"(?i)[a-z]+(?:/[a-z0-9.()-]+)+(?: \(\d{4}\))?|.+, symbol not stated")
_QUOTES = " \"'“”‘’«»„‹›「」『』"
# Letters that are typed one for the other; of the same length, so that places in the text stay.
_ALIKE = str.maketrans("ё’‘أإآىة", "е''ااايه")


@dataclass(frozen=True, slots=True)
class Form:
    """One row of a table: in ``language`` a question of the form ``pattern`` is ``english``, "{x}" in it
    being what it is about, which may be ``anything`` or, say, a year or a symbol; ``example`` is such a
    question."""

    english: str
    language: Language
    pattern: re.Pattern[str]
    example: str
    anything: bool


@dataclass(frozen=True, slots=True)
class Formed:
    """A question in the ``language`` it is asked in and said in ``english``."""

    english: str
    language: Language


def question_formed(text: str) -> Formed | None:
    """``text`` in English, where it is one of the questions that have a form."""
    return _formed(text, QUESTIONS)


def follow_up_formed(text: str) -> Formed | None:
    """``text`` in English, where it is one of the follow-ups that have a form."""
    return _formed(text, FOLLOW_UPS)


def _formed(text: str, table: str) -> Formed | None:
    typed = unicodedata.normalize("NFC", text)
    letters, places = _in_plain_letters(typed)
    for form in forms(table):
        match = form.pattern.match(letters)
        if match is None:
            continue
        about = next((name for name, said in match.groupdict().items() if said), None)
        if about is None:
            return Formed(form.english, form.language)
        start, end = match.span(about)
        said = _about(typed[places[start] : places[end - 1] + 1], form.language)
        if said:
            return Formed(form.english.replace("{x}", said), form.language)
    return None


def _about(said: str, language: Language) -> str:
    """What a question is about, in English; "" where it is more than ``MOST_WORDS`` or asks something."""
    plain = said.strip(_QUOTES)
    words = len(plain) / CHARACTERS_A_WORD if language == "zh" else len(plain.split())
    if _SYMBOL.fullmatch(plain):
        return plain
    if words > MOST_WORDS:
        return ""
    glossed = gloss(plain, language)
    if glossed is None or glossed.not_understood or _has_guessed_name(glossed):
        return plain
    if any(piece.role == "asking" for piece in glossed.pieces):
        return ""
    english = _ARTICLE.sub("", glossed.text.strip(" ?.")).strip()
    is_name = any(piece.english[:1].isupper() for piece in glossed.pieces)
    return with_capitals(english if is_name else english[:1].lower() + english[1:])


def _has_guessed_name(glossed: Gloss) -> bool:
    """Whether a name in Latin letters was only guessed at by its likeness to English words: "Corvia"."""
    guessed = (glossed.question[p.start : p.end] for p in glossed.pieces if p.role == "cognate")
    return any(word[:1].isupper() and word.isascii() for word in guessed)


def _in_plain_letters(text: str) -> tuple[str, list[int]]:
    """``text`` in small letters without accents and vowel signs, and where in ``text`` each letter stands."""
    letters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text.lower().translate(_ALIKE)):
        bare = character if character in "йў" else unicodedata.normalize("NFD", character)[:1]
        if unicodedata.combining(bare) or bare == "ـ":
            continue
        letters.append(bare)
        places.append(place)
    return "".join(letters), places


@cache
def forms(table: str) -> tuple[Form, ...]:
    """The forms of one of the tables; those that say what the question is about, and might be about anything,
    last."""
    return tuple(sorted(_read(table), key=lambda form: form.anything))


def _read(table: str) -> Iterator[Form]:
    rows = [row for name in dict.fromkeys((QUESTIONS, table)) for row in _rows(name)]
    parts = {(language, english[1:]): form for english, language, form, _ in rows if english[:1] == "="}
    for english, language, form, example in _rows(table):
        if english.startswith("="):
            continue
        please = _spelled_out("<PLEASE>", language, parts)
        # Chinese has no blanks between words
        apart = r"[\s\W_]*" if language == "zh" else r"[\s\W_]+"
        said = f"(?:{please}{apart})*(?:{_spelled_out(form, language, parts)})(?:{apart}{please})*"
        pattern = re.compile(rf"\A[\s\W_]*{said}[\s\W_]*\Z")
        yield Form(english, cast(Language, language), pattern, example, bool(_ABOUT.search(form)))


def _spelled_out(form: str, language: str, parts: dict[tuple[str, str], str]) -> str:
    """``form`` as a regular expression that names only what the question is about."""
    while _PART.search(form):
        form = _PART.sub(lambda name: f"({parts[language, name[1]]})", form)
    plain = "".join(
        _in_plain_letters(letter)[0] if ord(letter) > LAST_OF_ASCII else letter for letter in form
    )
    silent = re.sub(r"(?<!\\)\((?!\?)", "(?:", plain)
    numbers = count(1)
    named = _ABOUT.sub(r"(?P<x>\\S.*?)", silent)
    named = _NAMED.sub(lambda _: f"(?P<x{next(numbers)}>", named)  # each alternative has a name of its own
    return named.replace(" ?", r"\s*").replace(" ", r"\s+")


def _rows(table: str) -> list[tuple[str, str, str, str]]:
    text = (files("assistant") / table).read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return [(english, language, form, example) for english, language, form, example in rows]
