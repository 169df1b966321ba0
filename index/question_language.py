"""In which of the six official languages a question is asked: by script, then by its small words."""

from __future__ import annotations

import re
from typing import Literal

Language = Literal["en", "fr", "es", "ru", "zh", "ar"]

_SCRIPTS: tuple[tuple[Language, re.Pattern[str]], ...] = (
    ("ar", re.compile(r"[؀-ۿ]")),
    ("ru", re.compile(r"[Ѐ-ӿ]")),
    ("zh", re.compile(r"[一-鿿]")),
)
_SPANISH_MARKS = re.compile(r"[¿¡]")
_ELISION = re.compile(r"(?i)\b(?:[ldnsc]|qu|jusqu)['’](?=[^\W\d])")
# Letters that tell French from Spanish where their small words do not: "La Asamblea condenó a Turquía?"
_LETTERS: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(r"(?i)[èêëàâîïôûùçœ]"),
    "es": re.compile(r"(?i)[ñáíóú]"),
}
# Endings by which words typed without accents, or without small words, tell the two apart.
ENDINGS: dict[Language, re.Pattern[str]] = {
    "es": re.compile(r"(?i)\b[^\W\d_]{2,}(?:[ao]s?|dad(?:es)?|[cs]i[oó]n|[cs]iones)\b"),
    "fr": re.compile(r"(?i)\b[^\W\d_]{2,}(?:[ts]ions?|t[ée]s?|eurs?|[aei]ux|ques?|aires?|ements?|ées?)\b"),
}
# English words that end as Spanish ones do.
_ENGLISH_ENDINGS = frozenset(
    """
    agenda area areas data media criteria also into who whose ago so no quota quotas propaganda phenomena
    photo photos memo veto ratio via era extra formula visa visas schema ad-hoc embargo embargoes
    cargo peninsula
    malaria cholera plasma saga drama diaspora militia militias inertia pro zero two forum addenda errata
    """.split()  # noqa: SIM905 - a list of quoted words is harder to read
)
# Of so many words typed without small ones, half must end so.
_LEAST_WORDS = 2
# A word in small letters with one of these is no English word.
ACCENTED = re.compile(
    r"\b(?!(?:communiqu|r[ée]sum|caf|na[ïi]v|fa[çc]ad|expos|clich)\w*\b)[a-zàâçèéêëîïôùûœáíóúñ]*[àâçèéêëîïôùûœáíóúñ][a-zàâçèéêëîïôùûœáíóúñ]*\b"
)
# A name in another script does not make an English question one of that language.
_LEAST_OF_SCRIPT = 0.3
# "para. 15" is a place in a document before it is Spanish.
_ABBREVIATED = re.compile(r"(?i)\bparas?\.")
_WORD = re.compile(r"[^\W\d_]+")
_SMALL_WORDS: dict[Language, frozenset[str]] = {
    "en": frozenset(
        """
    the of and to in is was were are did does do what which who when where how why on for by that it
    this have has had with from about say said there at be been many much
    """.split()  # noqa: SIM905 - a list of quoted words is harder to read
    ),
    "fr": frozenset(
        """
    le la les des du de et est sont qui que quoi quel quelle quels quelles où quand combien comment
    pourquoi dans sur pour par une un au aux ce cette dit il elle ils elles ont été à en qu avec selon
    leur leurs son sa ses fut était se
    """.split()  # noqa: SIM905 - a list of quoted words is harder to read
    ),
    "es": frozenset(
        """
    el la los las del de y es son qué quién quiénes cuál cuáles cuándo dónde cuánto cuántos cuántas cómo
    por para en una un al este esta dice fue fueron con se que quien cuando donde cuantos ha han hay
    según sus
    """.split()  # noqa: SIM905 - a list of quoted words is harder to read
    ),
}


def language_of(text: str) -> Language:
    """The language of ``text``; English when nothing says otherwise."""
    alphabetic = sum(map(str.isalpha, text))
    for language, script in _SCRIPTS:
        if alphabetic and len(script.findall(text)) > _LEAST_OF_SCRIPT * alphabetic:
            return language
    if _SPANISH_MARKS.search(text):
        return "es"
    words = [word.lower() for word in _WORD.findall(_ABBREVIATED.sub(" ", text))]
    counts: dict[Language, int] = {
        language: sum(word in small for word in words) for language, small in _SMALL_WORDS.items()
    }
    counts["fr"] += len(_ELISION.findall(text))
    told = {language: len(letters.findall(text)) for language, letters in _LETTERS.items()}
    endings = {language: len(pattern.findall(text)) for language, pattern in ENDINGS.items()}
    best = max(
        counts,
        key=lambda language: (counts[language], told.get(language, 0), endings.get(language, 0)),
    )
    if counts[best] > counts["en"]:
        return best
    return _of_bare_words(text, words, told, endings) if not counts["en"] else "en"


def _of_bare_words(
    text: str, words: list[str], told: dict[Language, int], endings: dict[Language, int]
) -> Language:
    """The language of words without any small one, "presupuesto misión Kosovo": by an accent that English has
    not in small letters, else Spanish where most words end as its words do."""
    if ACCENTED.search(text):
        return "es" if (told["es"], endings["es"]) > (told["fr"], endings["fr"]) else "fr"
    small = [word for word in _WORD.findall(text) if word.islower() and word not in _ENGLISH_ENDINGS]
    ends = sum(ENDINGS["es"].fullmatch(word) is not None for word in small)
    return "es" if ends >= _LEAST_WORDS and 2 * ends >= len(words) else "en"
