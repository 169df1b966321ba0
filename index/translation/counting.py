"""How many, how much, and what is counted in the plural. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.translation.pieces import ADJECTIVES_FOLLOW, NOUN, Piece

# "Combien de", and what else may stand between the question and its noun, in letters.
_NEAR = 6
_OF_SEVERAL = frozenset(("how many", "which ones", "what are"))
# What asks for one or several in English, and the forms by which a language asks for several: "quels".
_OF_ONE_OR_SEVERAL = frozenset(
    ("which", "what", "in which", "in what", "to which", "from which", "on which", "for which", "with which",
     "by which", "of which", "among which", "between which")
)  # fmt: skip
WITH_ITS_NOUN = re.compile(r"(?P<asks>(?:[a-z]+ )?which )(?P<noun>[a-z]+[^s])")
FOR_SEVERAL = {
    "fr": re.compile(r"(?i).*\b(?:les)?quel(?:le)?s\b.*"),
    "ru": re.compile(r"(?i).*\bкаки(?:е|х|ми)\b.*"),
    "zh": re.compile(r".*哪(?:些|几|[两三]).*"),
}
# "Какие рекомендации" asks for the noun beside it: "which recommendations".
_WITH_A_NOUN = {"which ones": "which"}
# Of these there is much, not many.
_UNCOUNTED = frozenset(
    ("money", "time", "funds", "funding", "cash", "water", "land", "fuel", "food", "spend", "pay", "cost",
     "disburse", "allocate", "owe")
)  # fmt: skip
# What follows "how many" where nothing is counted: "combien le Conseil a-t-il versé"; in Arabic a
# verb follows, no noun, which would stand in the accusative, "كم بلدا".
HOW_MUCH = {
    "fr": re.compile(
        r"(?i)(?<=combien)(?! (?:de\b|d['’]|des\b|du\b|en\b|y\b|ont\b|\w+(?:ent|ont)\b))"
        r"(?!.*-(?:ils?|elles?|on) (?:de |d['’]))"
    ),
    "ar": re.compile(
        r" (?:(?:سي|ست|ي)\w+(?<![ةا])|\w{3,}(?<!ا)ت(?:ه|ها)?"
        r"|تحتاج|تبلغ|تكلف|تدفع|تنفق|تملك|تقدم|تستغرق|تريد|تتلقى|تقل|تزيد|تساوي"
        r"|كان|يجب|بلغ|دفع|وصل|حصل|استغرق|أنفق|كلف|ارتفع|انخفض|زاد|نقص|تجاوز|نما|أعيد|تلقى|قدم|طلب|بقي|جمع|خصص"
        r"|مضى|دام|أراد)(?!\w)"
    ),
}
# The lexicon's noun is in the plural.
SEVERAL = re.compile(r"[a-z -]+[^suia]s|[a-z-]+ States")
# No noun though it stands beside what counts.
VERB = {"ru": re.compile(r"\w+(?:ло|лось|ют|ются|ется|ится|ено|ано|ято|ует)")}
# The same by its English, and adjectives and figures that stand for their nouns.
NO_NOUN = re.compile(
    r"be|was|were|will be|have|own|donate|being .*|.*[^e]ed|.*[^a-zA-Z '’-].*"
    r"|two|three|four|five|six|seven|eight|nine|ten|both|(?:.* )?(?:late|mid)"
    r"|other|rest|main|principal|previous|first|last|next|new|small|large|great|different|fragile"
)
# What has no plural, and what is one; of what ends in -ing all the others.
_NO_PLURAL = frozenset(
    ("people", "women", "men", "children", "staff", "personnel", "police", "data", "youth", "aircraft",
     "equipment", "information", "evidence", "money", "water", "food", "fuel", "violence", "assistance",
     "aid", "damage", "livestock", "fish", "species", "weaponry", "ammunition", "progress", "knowledge",
     "work", "health", "research", "labour")
)  # fmt: skip
_COUNTED_ING = frozenset(
    ("meeting", "building", "hearing", "briefing", "ruling", "finding", "killing", "bombing", "shooting",
     "crossing", "warning", "drawing", "painting", "sitting", "offering", "saving", "landing", "earning",
     "being", "dwelling", "wing", "king", "ring", "string", "spring", "thing", "proceeding", "recording",
     "listing", "rating", "screening", "filing", "beginning", "gathering", "posting", "opening", "wedding")
)  # fmt: skip
_IRREGULAR = {"child": "children", "person": "people", "woman": "women", "man": "men"}
_PREPOSITIONS = frozenset(("of", "on", "to", "from", "for", "in", "with", "by"))
# Spanish: what stands before a noun and not before a verb; the plural of the noun is that of the question.
_BEFORE_NOUNS = frozenset(
    ("los", "las", "unos", "unas", "sus", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve",
     "diez", "varios", "varias", "algunos", "algunas", "muchos", "muchas", "otros", "otras", "cuyos", "cuyas",
     "estos", "estas", "esos", "esas", "de", "en", "por", "con", "sobre", "para", "entre", "qué", "cuántos",
     "cuántas")
)  # fmt: skip
_BEFORE_PEOPLE = frozenset(("los", "las"))
_WORD_BEFORE = re.compile(r"([^\W\d_]+)\s+\Z")
# Spanish: of one thing though it ends in s, "país", "análisis", "mes".
ONE_IN_S = re.compile(r".*(?:[áéíóú]s|[st]is|us)|mes|gas|pais|interes|menos|seis|tres|lejos|antes|entonces")


def counted(pieces: list[Piece], question: str, language: str) -> list[Piece]:
    """ "How many signatory" → "how many signatories", "how many money" → "how much money": of what is counted
    or listed there are several."""
    for at, piece in enumerate(pieces):
        if piece.role != "asking":
            continue
        told, after = piece.english, pieces[at + 1 :]
        if told == "what is" and _are_several(after[:1]):
            return [*pieces[:at], replace(piece, english="what are"), *after]
        if told == "how many" and _is_much(piece, after, question, language):
            return [*pieces[:at], replace(piece, english="how much"), *after]
        several_asked = FOR_SEVERAL.get(language)
        source = question[piece.start : piece.end]
        with_its_noun = WITH_ITS_NOUN.fullmatch(told)
        if with_its_noun and several_asked is not None and several_asked.fullmatch(source):
            nouns = f"{with_its_noun['asks']}{plural(with_its_noun['noun'])}"
            return [*pieces[:at], replace(piece, english=nouns), *after]
        if told in _OF_SEVERAL or (
            told in _OF_ONE_OR_SEVERAL and several_asked is not None and several_asked.fullmatch(source)
        ):
            if _are_people(after[:2], language):
                return [*pieces[: at + 1], _people(after[0]), *after[1:]]
            reach = range(at + 1, min(at + 4, len(pieces)))
            noun = next((n for n in reach if _is_noun(pieces[n], question, language)), None)
            if noun is not None and stands_near(pieces[at : noun + 1]):
                asking = replace(piece, english=_WITH_A_NOUN.get(told, told))
                several = replace(pieces[noun], english=plural(pieces[noun].english))
                return [*pieces[:at], asking, *pieces[at + 1 : noun], several, *pieces[noun + 1 :]]
    return pieces


def plural_as_asked(pieces: list[Piece], question: str) -> list[Piece]:
    """Spanish "los miembros" → "the members", "los afganos" → "the Afghans": one word that stands where
    only a noun does."""
    found = list(pieces)
    for at, piece in enumerate(pieces):
        if piece.role == "word" and _is_plural_noun(piece, question):
            found[at] = replace(piece, english=plural(piece.english))
        elif _are_named(piece, question) and _are_people(pieces[at : at + 2], "en"):
            found[at] = _people(piece)
    return found


def plural(noun: str) -> str:
    """ "signatory" → "signatories"; what is no noun or has no plural as it is."""
    head, of, rest = noun.partition(" of ")
    if of:  # "years of imprisonment"
        return f"{plural(head)}{of}{rest}"
    first, _, last = noun.rpartition(" ")
    if {last, noun.split(" ", 1)[0]} & _PREPOSITIONS or NO_NOUN.fullmatch(noun):
        return noun
    if last in _IRREGULAR:
        return f"{first} {_IRREGULAR[last]}".strip()
    if (noun[:1].isupper() and noun != "State") or noun[-1:] == "s" or last in _NO_PLURAL:
        return noun
    if last.endswith("ing") and last not in _COUNTED_ING:
        return noun
    if noun[-1:] == "y" and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("sh", "ch", "x")) else f"{noun}s"


def stands_near(pieces: Sequence[Piece]) -> bool:
    """Whether nothing but adjectives stands between what asks, the first of the pieces, and the noun, the
    last."""
    asking, *between, noun = pieces
    if 0 <= noun.start - asking.end <= _NEAR:
        return True
    return bool(between) and noun.start > asking.end and all(piece.role == "adjective" for piece in between)


def _is_much(asking: Piece, after: Sequence[Piece], question: str, language: str) -> bool:
    """Whether "how much" is asked: of what has no plural, of what someone, told by name, pays or spends, or
    where nothing is counted."""
    nothing_counted = HOW_MUCH.get(language)
    if nothing_counted is not None and nothing_counted.match(question, asking.end):
        return True
    first, *second = after[:2] or (None,)
    if first is None or first.english in _UNCOUNTED:
        return first is not None
    spender = first.role in NOUN and first.english[:1].isupper()
    return spender and any(piece.english in _UNCOUNTED for piece in second)


def _is_noun(piece: Piece, question: str, language: str) -> bool:
    verb = VERB.get(language)
    return piece.role in NOUN and not (verb and verb.fullmatch(question[piece.start : piece.end].lower()))


def _are_several(pieces: Sequence[Piece]) -> bool:
    """Whether the lexicon has the noun in the plural, "recommendations"."""
    return any(piece.role in NOUN and SEVERAL.fullmatch(piece.english) is not None for piece in pieces)


def _are_people(pieces: Sequence[Piece], language: str) -> bool:
    """Whether the first of two pieces are people ("combien de civils ont péri": civilians are counted, not
    what they suffered) and belong to no noun that follows."""
    people, *following = pieces or (None,)
    if people is None or people.role != "adjective" or not people.english.endswith("an"):
        return False
    return language in ADJECTIVES_FOLLOW or not (following and following[0].role in NOUN)


def _people(adjective: Piece) -> Piece:
    return replace(adjective, english=f"{adjective.english}s", role="word")


def _are_named(piece: Piece, question: str) -> bool:
    """Whether a piece is a nationality in the plural after an article, "los afganos"."""
    named = piece.english[:1].isupper() and question[piece.end - 1] == "s"
    return named and _word_before(piece, question) in _BEFORE_PEOPLE


def _is_plural_noun(piece: Piece, question: str) -> bool:
    source = question[piece.start : piece.end].lower()
    if " " in source or not source.endswith("s") or ONE_IN_S.fullmatch(source):
        return False
    return not question[: piece.start].strip(" ¿¡") or _word_before(piece, question) in _BEFORE_NOUNS


def _word_before(piece: Piece, question: str) -> str:
    before = _WORD_BEFORE.search(question, 0, piece.start)
    return before[1].lower() if before is not None else ""
