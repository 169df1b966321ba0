"""The pieces of a question put in an order that reads as an English question. Pure.

What asks comes first ("piracy in which region increased?" becomes "in which region increased piracy?"), an
adjective before its noun, and a question without a word that asks is one for yes or no.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from index.translation.numerals import MONTHS, joined_ordinals
from index.translation.pieces import Piece

_ADJECTIVES_FOLLOW = frozenset(("fr", "es", "ar"))
# Names in Latin letters are kept as they are, and those side by side are one.
_NAMES_AS_WRITTEN = frozenset(("fr", "es"))
_NOUN = frozenset(("word", "name", "cognate"))
# At most so many pieces are what a question is asked of: "the buildings of which mission".
MOST_BEFORE = 4
# "Combien de", and what else may stand between the question and its noun, in letters.
_NEAR = 6
_OF_SEVERAL = frozenset(("how many", "which ones", "what are"))
# What has no plural, and what is one.
_PLURALS = frozenset(
    ("people", "women", "men", "children", "staff", "personnel", "police", "data", "youth", "aircraft",
     "equipment", "information", "evidence", "money", "water", "food", "fuel", "violence", "assistance",
     "aid", "damage", "livestock", "fish", "species", "weaponry", "ammunition", "progress", "training")
)  # fmt: skip
# A verb beside what counts is not what is counted.
_NO_NOUN = re.compile(r"be|have|.*[^e]ed|being .*")
_PREPOSITIONS = frozenset(("of", "on", "to", "from", "for", "in", "with", "by"))
# "Какие рекомендации" asks for the noun beside it: "which recommendations".
_WITH_A_NOUN = {"which ones": "which"}
# Of these there is much, not many.
_UNCOUNTED = frozenset(
    ("money", "time", "funds", "funding", "cash", "water", "land", "fuel", "food", "spend", "pay", "cost",
     "disburse", "allocate", "owe")
)  # fmt: skip
# What ends like this is a verb or a participle: no noun to be put in the plural.
_FIGURES = frozenset(("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "both"))
_VERB = {"ru": re.compile(r"\w+(?:ло|лось|ют|ются|ется|ится|ено|ано|ято|ует)")}
_YEAR = re.compile(r"[12]\d{3}(?:[-–/]\d{2,4})?")
_DAY = re.compile(r"[1-3]?\d|1st")
# What frames a question and asks nothing.
_NOT_ASKING = frozenset(("according to",))
_AUXILIARIES = frozenset(
    ("is", "are", "was", "were", "has", "had", "can", "could", "must", "should", "will be")
)
_TITLES = frozenset(("Mr.", "Ms."))
# "At the request of" whom: what asks stays where it is.
_ASKED_OF = re.compile(r".*\b(?:of|with|from)|alongside")
# What stands before a noun and not before a verb; the plural of the noun is that of the question.
_BEFORE_NOUNS = frozenset(
    ("los", "las", "unos", "unas", "sus", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve",
     "diez", "varios", "varias", "algunos", "algunas", "muchos", "muchas", "otros", "otras", "cuyos", "cuyas",
     "estos", "estas", "esos", "esas", "de", "en", "por", "con", "sobre", "para", "entre", "qué", "cuántos",
     "cuántas")
)  # fmt: skip
_PEOPLE_OF = frozenset(("los", "las"))
_WORD_BEFORE = re.compile(r"([^\W\d_]+)\s+\Z")
# Of one thing though it ends in s: "país", "análisis", "mes".
_NO_PLURAL = re.compile(r".*(?:[áéíóú]s|[st]is|us)|mes|gas|pais|interes|menos|seis|tres|lejos|antes|entonces")
_NEVER_PLURAL = re.compile(
    r".*(?:ed|ing|ss|[^a-zA-Z -].*)|.*\b(?:knowledge|work|health|research|labour|late|mid)"
    r"|other|rest|main|principal|previous|first|last|next|new|small|large|great|different|fragile|own|donate"
)
_YEAR_WORDS = {
    "ru": re.compile(r"(?i)г\.?|гг\.?|год(?:у|а|ом|ы|ов|ах)?"),
    "ar": re.compile(r"(?:[وفبل]|لل)?(?:ال)?(?:عام|عامي|سنة|أعوام|سنوات)"),
}
_MONTH = re.compile(r"January|February|March|April|May|June|July|August|September|October|November|December")
_BEFORE_A_DATE = {"с": "from", "со": "from", "к": "by", "ко": "by", "от": "of", "до": "until"}
# "С 2022 по 2024": how far "to" may stand from "from".
_SPAN = 5
_BEFORE_A_YEAR = {"с": "since", "на": "for", "к": "by"}
_ASKING_ABOUT_AN_EVENT = frozenset(("when", "where", "in which city", "in which country", "in what year"))
_SEVERAL = re.compile(r"[a-z -]+[^suia]s|[a-z-]+ States")
# Not every one: who "participated" was not participated.
_PARTICIPLE = re.compile(r"held|born|located|established|created|founded|launched|published|built|killed")
_IRREGULAR = {"child": "children", "person": "people", "woman": "women", "man": "men"}
# French: "plus" beside the negation, and before what is no number.
_MORE = re.compile(r"(?i)(?:de )?plus (?:de|d['’])")
_LESS = re.compile(r"(?i)(?:de )?moins (?:de|d['’])")
_NEGATION = re.compile(
    r"(?i)\bn(?:e\s|['’])(?:(?!\bpas\b|\bplus\b|[,;?.]).){2,40}?\bplus\b(?! (?:de \d|de deux|tard|que\b))"
)
_PLUS = re.compile(r"(?i)plus\b")
# "Combien le Conseil a-t-il versé": money, where nothing is counted.
_HOW_MUCH = re.compile(
    r"(?i)combien(?! (?:de\b|d['’]|des\b|du\b|en\b|y\b|ont\b|\w+(?:ent|ont)\b))"
    r"(?!.*-(?:ils?|elles?|on) (?:de |d['’]))"
)
# An Arabic adjective, the letter that the word after it begins with, what the two say together.
_LINKS = (
    (re.compile(r"(?:ال)?خاص(?:ة|ا|تين|ين)?"), "ب", "on"),
    (re.compile(r"(?:ال)?تابع(?:ة|ا|تين|ين|ون)?"), "ل", "of"),
    (re.compile(r"(?:ال)?معني(?:ة|ا|تين|ين|ون)?"), "ب", "on"),
)
# What follows "كم" and is no noun, which would stand in the accusative: "كم بلدا".
_ARABIC_VERB = re.compile(
    r"(?:سي|ست|ي)\w+(?<![ةا])|\w{3,}(?<!ا)ت(?:ه|ها)?|تحتاج|تبلغ|تكلف|تدفع|تنفق|تملك|تقدم|تستغرق|تريد|تتلقى|تقل|تزيد|تساوي"
    r"|كان|يجب|بلغ|دفع|وصل|حصل|استغرق|أنفق|كلف|ارتفع|انخفض|زاد|نقص|تجاوز|نما|أعيد|تلقى|قدم|طلب|بقي|جمع|خصص|مضى|دام|أراد"
)
_COMMA = re.compile(r"\s*[,，、،]")
_ASKS = re.compile(r"[?？؟]\W*\Z")


def framed(pieces: Sequence[Piece], question: str, language: str) -> str:
    """One line of English."""
    told = [piece for piece in pieces if piece.english]
    if language == "es":
        told = _plural_as_asked(_dates_as_printed(told, question), question)
    if language == "fr":
        told = _in_french(told, question)
    if language == "ar":
        told = _links_and_amounts(told, question)
    if language in _ADJECTIVES_FOLLOW:
        told = _adjectives_first(told, question)
    told = _years_in_figures(told, question, language)
    told = _prepositions_of_dates(told, question, language)
    told = _was_held(_counted_in_plural(_asking_first(told, language), question, language))
    words = "".join(
        _with_space(piece, after, question, language, _end_of_group(told, at))
        for at, (piece, after) in enumerate(zip_longest(told, told[1:]))
    )
    asks = _ASKS.search(question) is not None
    if asks and not any(_asks(piece, language) for piece in told):
        words = words if language == "es" and told[0].english in _AUXILIARIES else f"Did {words}"
    line = joined_ordinals(words)
    return line[:1].upper() + line[1:] + ("?" if asks else "")


def _asks(piece: Piece, language: str) -> bool:
    """Whether a piece asks, and does not only frame: "según la resolución" asks nothing."""
    return piece.role == "asking" and (language not in _NAMES_AS_WRITTEN or piece.english not in _NOT_ASKING)


def _dates_as_printed(pieces: list[Piece], question: str) -> list[Piece]:
    """ "El 25 de octubre de 2024" → "25 October 2024", and "a cuántos" → "how many"."""
    kept: list[Piece] = []
    for at, piece in enumerate(pieces):
        before, after = (kept[-1].english if kept else ""), [p.english for p in pieces[at + 1 : at + 4]]
        if piece.english == "of" and after:
            year_follows = before in MONTHS and _YEAR.fullmatch(after[0])
            if year_follows or (_DAY.fullmatch(before) and after[0] in MONTHS):
                continue
        if piece.english == "the" and after and after[0] in _TITLES:
            continue
        if piece.english == "the" and len(after) == 3 and _DAY.fullmatch(after[0]) and after[2] in MONTHS:
            continue
        asking = next((p.english for p in pieces[at + 1 : at + 2] if p.role == "asking"), "")
        if piece.english == "to" and asking in _OF_SEVERAL | {"how much", "what"}:
            continue
        kept.append(piece)
    return kept


def _plural_as_asked(pieces: list[Piece], question: str) -> list[Piece]:
    """ "Los miembros" → "the members": one word that stands where only a noun does."""
    return [
        replace(piece, english=_plural(piece.english))
        if piece.role == "word"
        and _is_plural_noun(piece, question)
        and _NEVER_PLURAL.fullmatch(piece.english) is None
        else replace(piece, english=f"{piece.english}s", role="word")
        if _are_people(piece, pieces[at + 1 : at + 2], question)
        else piece
        for at, piece in enumerate(pieces)
    ]


def _are_people(piece: Piece, following: Sequence[Piece], question: str) -> bool:
    """Whether "los afganos" are Afghans, and no adjective of a noun that follows."""
    before = _WORD_BEFORE.search(question, 0, piece.start)
    named = piece.role == "adjective" and piece.english.endswith("an") and piece.english[:1].isupper()
    if not named or before is None or before[1].lower() not in _PEOPLE_OF:
        return False
    return question[piece.end - 1] == "s" and not (following and following[0].role in _NOUN)


def _is_plural_noun(piece: Piece, question: str) -> bool:
    source = question[piece.start : piece.end].lower()
    if " " in source or not source.endswith("s") or _NO_PLURAL.fullmatch(source):
        return False
    if not question[: piece.start].strip(" ¿¡"):
        return True
    before = _WORD_BEFORE.search(question, 0, piece.start)
    return before is not None and before[1].lower() in _BEFORE_NOUNS


def _in_french(pieces: Sequence[Piece], question: str) -> list[Piece]:
    """ "Plus de femmes" → "more women", "ne reçoivent plus" → "no longer receive", "combien a versé" → "how
    much"."""
    negated = [match.end() for match in _NEGATION.finditer(question)]
    found: list[Piece] = []
    for at, piece in enumerate(pieces):
        source, after = question[piece.start : piece.end], pieces[at + 1 : at + 2]
        counted = bool(after) and (after[0].role in ("number", "kept") or question[after[0].start].isdigit())
        if any(piece.start < end <= piece.end for end in negated) and _PLUS.match(source):
            found.append(replace(piece, english="no longer"))
        elif not counted and _MORE.fullmatch(source):
            found.append(replace(piece, english="more"))
        elif not counted and _LESS.fullmatch(source):
            found.append(replace(piece, english="fewer"))
        elif piece.english == "how many" and _HOW_MUCH.match(question, piece.start):
            found.append(replace(piece, english="how much"))
        else:
            found.append(piece)
    return found


def _end_of_group(told: Sequence[Piece], at: int) -> int:
    """Where what is said at ``at`` ends in the question: a noun after the adjectives put before it; -1 for an
    adjective so put."""
    if at + 1 < len(told) and told[at].role == "adjective" and told[at + 1].end <= told[at].start:
        return -1
    first = at
    while first and told[first - 1].role == "adjective" and told[first - 1].start >= told[at].end:
        first -= 1
    return max(piece.end for piece in told[first : at + 1])


def _links_and_amounts(pieces: list[Piece], question: str) -> list[Piece]:
    """ "الخاص بقبرص", particular to Cyprus, → "on Cyprus"; "كم أنفقت", with a verb, → "how much spent"."""
    found: list[Piece] = []
    for piece, after in zip_longest(pieces, pieces[1:]):
        source = question[piece.start : piece.end]
        following = question[after.start : after.end] if after is not None else ""
        beside = after is not None and after.start - piece.end == 1
        linked = next(
            (e for word, begin, e in _LINKS if word.fullmatch(source) and following.startswith(begin)), ""
        )
        if beside and linked and after.role != "small":
            piece = replace(piece, english=linked, role="small", others=())
        elif beside and piece.english == "how many" and _ARABIC_VERB.fullmatch(following.split()[0]):
            piece = replace(piece, english="how much")
        found.append(piece)
    return found


def _years_in_figures(pieces: list[Piece], question: str, language: str) -> list[Piece]:
    """ "в 1990 году" → "in 1990", "عام 2017" → "2017": English says no "year" beside the figure."""
    if language not in _YEAR_WORDS:
        return pieces
    kept: list[Piece] = []
    for at, piece in enumerate(pieces):
        beside = pieces[at - 1 : at] if language == "ru" else pieces[at + 1 : at + 2]
        figure = beside[0] if beside else None
        if figure is not None and _YEAR.fullmatch(figure.english) and _is_year(piece, question, language):
            if language == "ru" and len(kept) > 1 and (before := kept[-2]).role == "small":
                meant = _BEFORE_A_YEAR.get(question[before.start : before.end].lower(), before.english)
                kept[-2] = replace(before, english=meant)
            continue
        kept.append(piece)
    return kept


def _is_year(piece: Piece, question: str, language: str) -> bool:
    return _YEAR_WORDS[language].fullmatch(question[piece.start : piece.end]) is not None


def _prepositions_of_dates(pieces: list[Piece], question: str, language: str) -> list[Piece]:
    """ "с 2022 по 2024" → "from 2022 to 2024", "письмо от 10 апреля" → "letter of 10 April"."""
    if language != "ru":
        return pieces
    found, since = list(pieces), -_SPAN
    for at, piece in enumerate(pieces):
        source = question[piece.start : piece.end].lower()
        if piece.role != "small" or not _is_date(pieces[at + 1 : at + 3]):
            continue
        if source in _BEFORE_A_DATE and piece.english != "since":
            found[at] = replace(piece, english=_BEFORE_A_DATE[source])
        elif source == "по" and at - since <= _SPAN:
            found[at] = replace(piece, english="to")
        since = at if source in ("с", "со") else since
    return found


def _is_date(pieces: Sequence[Piece]) -> bool:
    """Whether the first of the pieces is a year, a month, or the day of one."""
    first, second = ([piece.english for piece in pieces] + ["", ""])[:2]
    if _YEAR.fullmatch(first) or _MONTH.fullmatch(first):
        return True
    return first.isdigit() and _MONTH.fullmatch(second) is not None


def _was_held(pieces: list[Piece]) -> list[Piece]:
    """ "When held the session" → "when was held the session": a bare participle is no verb that English asks
    with."""
    if len(pieces) < 2 or pieces[0].english not in _ASKING_ABOUT_AN_EVENT:
        return pieces
    first, verb, *rest = pieces
    if verb.role not in ("word", "adjective") or _PARTICIPLE.fullmatch(verb.english) is None:
        return pieces
    be = "is" if verb.english == "located" else "was"
    return [first, replace(verb, english=f"{be} {verb.english}"), *rest]


def _counted_in_plural(pieces: list[Piece], question: str, language: str) -> list[Piece]:
    """ "How many signatory" → "how many signatories": of what is counted or listed there are several."""
    for at, piece in enumerate(pieces):
        if piece.role == "asking" and piece.english == "what is" and _are_several(pieces[at + 1 : at + 2]):
            return [*pieces[:at], replace(piece, english="what are"), *pieces[at + 1 :]]
        if piece.role == "asking" and piece.english in _OF_SEVERAL:
            if piece.english == "how many" and _are_uncounted(pieces[at + 1 : at + 3]):
                return [*pieces[:at], replace(piece, english="how much"), *pieces[at + 1 :]]
            if people := _people(pieces[at + 1 : at + 3], language):
                return [*pieces[: at + 1], people, *pieces[at + 2 :]]
            reach = range(at + 1, min(at + 4, len(pieces)))
            noun = next((n for n in reach if _is_noun(pieces[n], question, language)), None)
            if noun is not None and _stands_near(pieces[at : noun + 1]):
                asking = replace(piece, english=_WITH_A_NOUN.get(piece.english, piece.english))
                plural = replace(pieces[noun], english=_plural(pieces[noun].english))
                return [*pieces[:at], asking, *pieces[at + 1 : noun], plural, *pieces[noun + 1 :]]
    return pieces


def _are_uncounted(pieces: Sequence[Piece]) -> bool:
    """Whether "how much" is asked: of what has no plural, or what someone, told by name, pays or spends."""
    first, *second = pieces or (None,)
    if first is None or first.english in _UNCOUNTED:
        return first is not None
    spender = first.role in _NOUN and first.english[:1].isupper()
    return spender and any(piece.english in _UNCOUNTED for piece in second)


def _is_noun(piece: Piece, question: str, language: str) -> bool:
    verb = _VERB.get(language)
    return piece.role in _NOUN and not (verb and verb.fullmatch(question[piece.start : piece.end].lower()))


def _are_several(pieces: Sequence[Piece]) -> bool:
    """Whether the lexicon has the noun in the plural, "recommendations"."""
    return any(piece.role in _NOUN and _SEVERAL.fullmatch(piece.english) is not None for piece in pieces)


def _people(counted: Sequence[Piece], language: str) -> Piece | None:
    """ "Combien de civils ont péri": civilians are counted, not what they suffered. None where the first
    piece is no such word, or may belong to a noun that follows it.
    """
    people, *following = counted or (None,)
    if people is None or people.role != "adjective" or not people.english.endswith("an"):
        return None
    if language not in _ADJECTIVES_FOLLOW and following and following[0].role in _NOUN:
        return None
    return replace(people, english=f"{people.english}s", role="word")


def _stands_near(pieces: Sequence[Piece]) -> bool:
    """Whether nothing but adjectives stands between what asks, the first of the pieces, and the noun, the
    last."""
    asking, *between, noun = pieces
    if 0 <= noun.start - asking.end <= _NEAR:
        return True
    return bool(between) and noun.start > asking.end and all(piece.role == "adjective" for piece in between)


def _plural(noun: str) -> str:
    head, of, rest = noun.partition(" of ")
    if of:  # "years of imprisonment"
        return f"{_plural(head)}{of}{rest}"
    first, _, last = noun.rpartition(" ")
    if {last, noun.split(" ", 1)[0]} & _PREPOSITIONS or noun in _FIGURES or _NO_NOUN.fullmatch(noun):
        return noun
    if last in _IRREGULAR:
        return f"{first} {_IRREGULAR[last]}".strip()
    if (noun[:1].isupper() and noun != "State") or noun[-1:] == "s" or noun.rsplit(" ", 1)[-1] in _PLURALS:
        return noun
    if noun[-1:] == "y" and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("sh", "ch", "x")) else f"{noun}s"


def _with_space(piece: Piece, following: Piece | None, question: str, language: str, end: int) -> str:
    """The English of a piece and what parts it from the next: a comma where the question has one or another
    name begins, the hyphen of a name in two parts."""
    if following is None:
        return piece.english
    if piece.role == following.role == "name" and question[piece.end : following.start] == "-":
        return f"{piece.english}-"
    between = question[piece.end : following.start]
    if language == "fr":
        one_name = piece.role in _NOUN and following.role in _NOUN
    else:
        one_name = "name" in (piece.role, following.role)
    if one_name and language in _NAMES_AS_WRITTEN and between == " ":
        return f"{piece.english} "  # "Kofi Annan" is one name, "Lions Club"
    names = piece.role in _NOUN and following.role in _NOUN
    names = names and piece.english.rsplit(" ", 1)[-1][:1].isupper() and following.english[:1].isupper()
    names = names and piece.english not in _TITLES
    comma = end >= 0 and _COMMA.match(question, end) is not None
    return f"{piece.english}, " if names or comma else f"{piece.english} "


def _adjectives_first(pieces: list[Piece], question: str) -> list[Piece]:
    ordered: list[Piece] = []
    noun: int | None = None
    for piece in pieces:
        touches = bool(ordered) and not question[max(p.end for p in ordered) : piece.start].strip("- ’'")
        if piece.role == "adjective" and noun is not None and touches:
            ordered.insert(noun, piece)
            continue
        noun = len(ordered) if piece.role in _NOUN else None
        ordered.append(piece)
    return ordered


def _asking_first(pieces: list[Piece], language: str) -> list[Piece]:
    asking = [at for at, piece in enumerate(pieces) if _asks(piece, language)]
    if len(asking) > 1:  # "quand est-ce que": the particle asks nothing more
        pieces = [p for p in pieces if not (p.role == "asking" and p.english == "did")]
        asking = [at for at, piece in enumerate(pieces) if _asks(piece, language)]
    if not asking:
        return pieces
    first = asking[0]
    here = language in _NAMES_AS_WRITTEN and 0 < first <= MOST_BEFORE
    if here and pieces[first].english == "whose" and _stands_near(pieces[first - 1 : first + 1]):
        return _whose(pieces, first)
    if here and _ASKED_OF.fullmatch(pieces[first - 1].english):
        return pieces  # "the opinion of which court"
    while first and (pieces[first - 1].role == "small" or pieces[first - 1].role == "asking"):
        first -= 1
    return pieces[first:] + pieces[:first]


def _whose(pieces: list[Piece], at: int) -> list[Piece]:
    """ "El ejército de quién" → "whose army", "por consejo de quién" → "by whose advice"."""
    before = [piece for piece in pieces[:at] if piece.english != "the"]
    small = next((n for n, piece in enumerate(before) if piece.role != "small"), len(before))
    return [*before[:small], pieces[at], *before[small:], *pieces[at + 1 :]]
