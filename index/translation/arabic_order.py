"""Arabic says the verb before the one who acts: "متى أنشأ المجلس الفريق", when established the Council the
team, is "When did the Council establish the team?". Pure.

Only what follows a word that asks is put in order, and only where the lexicon's English is a verb and the
Arabic has the form of one: everything else stays as glossed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from index.translation.pieces import NOUN, TITLES, Piece
from index.translation.verbs import DONE, DONE_TO_PEOPLE, INTRANSITIVE, PLAIN, TO_SOMEONE, VERBS, participle

# After these comes the verb, then who acts.
ASKS_BEFORE_A_VERB = frozenset(
    ("when", "where", "why", "how", "did", "on what date", "by how much", "by what percentage",
     "until when", "since when", "to whom", "with whom", "from whom", "on what", "about what",
     "in what year", "in which month", "in which city", "in which country", "for how long", "how often",
     "for how many years", "what date", "for how many months", "what did", "by what date", "how long",
     "why not")
)  # fmt: skip
# "ما" alone stands before nouns as well.
BEFORE_A_VERB = re.compile(r"(?:و|ف)?(?:ماذا|بماذا|ما الذي|عن ماذا|علام|شو|ايش|إيش|شنو|وش)")
# "تم تعيين", the appointment was carried out; "لم يتم", it was not.
CARRIED_OUT = re.compile(r"(?<!\w)(?:و|ف)?(?:تم|تمت|جرى|جرت|سيتم|ستتم|يتم|تتم|سيجري|ستجري)(?!\w)")
TO_COME = re.compile(r"(?<!\w)(?:سوف|راح|رح|سيتم|ستتم|سيجري|لن)(?!\w)|\Aس(?!يطر|تر)[يتن]\w{2,}")
# What has an article, feminine nouns, nouns made of "م", and those made of verbs: "تعيين", "انتخاب", "إنشاء".
NO_VERB = re.compile(
    r"ال(?!ت[قزم])\w+|لل\w+|\w+ة|(?!جاء|أساء|شاء)\w+اء|إ\w+|م(?!ن[حع]|دد|د(?:ت|وا)?\b|ول|ات|ثل|ارس|لك|ضى|ر\b)\w+"
    r"|ت\w\wي\w|ان\w\wا\w|ا(?!ست)\wت\wا\w|است\w\wا\w"
)
# No noun looks like it: where nothing that asks stands beside it.
SURELY_A_VERB = re.compile(r"(?:س?[يت]|أ)\w{2,}|\w{2,}ت|\w{3,}(?:ها|ه)|است\w+|ا\wت\w\w|ا?نت\w\w")
# The perfect of the fifth and sixth forms begins as the imperfect of the feminine does.
PERFECT_IN_T = re.compile(
    r"ت(?:عهد|راجع|وقف|سبب|أخر|برع|ولى|وفي|عرض|لقى|ضرر|قدم|جاوز|مكن|طور|خلى|بنى|سلم|غير|دخل|حدث|حول|ركز|ظاهر"
    r"|ناول|زايد|ناقص|وسع|أسس|شكل)(?:ت|وا)?|ت\w{2,}ت|توصل\w*"
)
DEFINITE = re.compile(r"(?:و|ف|ب|ك)?ال|لل")
_NOT = "not"
# What may stand between what asks and the verb.
_BEFORE_THE_VERB = frozenset((_NOT, "still", "already", "also", "then"))
_BESIDE_THE_VERB = frozenset(
    ("so far", "yet", "still", "already", "also", "now", "until", "recently", "finally")
)
_ASKS_OF_AN_EVENT = frozenset(
    ("when", "where", "in what year", "in which month", "in which city", "in which country", "what date",
     "on what date", "by what date")
)  # fmt: skip
_WITH_VERBS = frozenset(("to", "on", "with", "for", "from", "in", "about", "against"))
_NAMED = frozenset((*NOUN, "adjective", "kept"))
LINKED = re.compile(r"(?:ال)?(?:خاص|تابع|معني|متعلق)(?:ة|ا|تين|ين|ون)?\Z")
_LINKS = frozenset(("of", "on", "concerning", "regarding"))
# Of these nouns one counts who acts.
WHO_ACTS = re.compile(
    r"(?:people|persons?|States?|countr(?:y|ies)|members?|delegations?|participants?|women|men|child(?:ren)?"
    r"|organizations?|speakers?|soldiers?|parties|party|civilians?|Governments?)(?: .*)?"
)
_SUFFER = frozenset(
    ("people", "persons", "civilians", "women", "men", "children", "soldiers", "members", "peacekeepers",
     "staff", "journalists", "police officers", "aid workers")
)  # fmt: skip
COUNTS_FOR = re.compile(r"(?:in|to|from|on|for|by|with) (?:how many|which|what)\b.*")
# "للإدارة", for the administration; no word that begins with the letter.
FOR_SOMEONE = re.compile(r"لل\w+|ل(?!بنان|يبيا|جن|اتفيا|يتوانيا|اجئ|قاح|غة|يبريا|كسمبرغ|وائح|ائحة|ا\b)\w{3,}")
COUNTING = re.compile(
    r"(?:in |to |from |on )?how many(?: [a-z ]+)?|how much|what percentage|which(?: [a-z]+)?|what amount"
)
WITH_PRONOUN = re.compile(r"\w{2,}(?:ها|ه|هم)")


def subject_before_verb(pieces: Sequence[Piece], question: str) -> list[Piece]:
    """The pieces with who acts before the verb and what English asks with; as they are where no verb was
    found."""
    if not pieces or pieces[0].role != "asking":
        return list(pieces)
    told = list(pieces)
    if told[-1].english == "after" and any(piece.english == _NOT for piece in told):
        told[-1] = replace(told[-1], english="yet")  # "لم تحل بعد"
    asks = told[0]
    source = question[asks.start : asks.end]
    if asks.english == "is still":
        end = _end_of_noun(told, 1, question, "be")
        still = replace(asks, english="still", role="small")
        return [replace(asks, english="is"), *told[1:end], still, *told[end:]]
    if asks.english == "did" and source == "هل":
        told = _is_or_has(told, question)
        asks = told[0]
    if (
        COUNTS_FOR.match(asks.english)
        or asks.english in ASKS_BEFORE_A_VERB
        or (asks.english == "what" and BEFORE_A_VERB.fullmatch(source))
    ):
        turned = _turned(told, 1, question)
        if turned is not told or not COUNTING.fullmatch(asks.english):
            return _carried_out(turned, question)
    if COUNTING.fullmatch(asks.english):
        told = _of_what_is_counted(_of_them(told), question)
    return _carried_out(told, question)


def _is_or_has(told: list[Piece], question: str) -> list[Piece]:
    """ "هل" without a verb: "هل للإدارة ولاية", is there for the administration a mandate, → "Does the
    administration have a mandate", "هل العدد أكبر" → "Is the number larger"."""
    asks, after = told[0], told[1:]
    if not after or any(is_verb(piece, question) for piece in after):
        return told
    begins = question[after[0].start : after[0].end]
    end = _end_of_noun(told, 1, question, "have")
    if after[0].role in _NAMED and FOR_SOMEONE.match(begins) and 1 < end < len(told):
        have = Piece(told[end].start, told[end].start, "have", "small")
        return [replace(asks, english="does"), *told[1:end], have, *told[end:]]
    is_nominal = after[0].role in _NAMED and CARRIED_OUT.search(question, asks.end) is None
    return [replace(asks, english="is"), *after] if is_nominal and not _says_what_is_done(after[0]) else told


def _of_them(told: list[Piece]) -> list[Piece]:
    """ "كم طابقا من المبنى" → "how many floors of the building"."""
    at = next((n for n, piece in enumerate(told[1:4], 1) if piece.english == "from"), 0)
    if at < 2 or told[at - 1].role not in NOUN:
        return told
    return [*told[:at], replace(told[at], english="of"), *told[at + 1 :]]


def _carried_out(told: list[Piece], question: str) -> list[Piece]:
    """ "الخبراء الذين تم تعيينهم" → "the experts appointed"."""
    return [
        replace(piece, english=participle(_plain(piece)), role="word")
        if at
        and _says_what_is_done(piece)
        and CARRIED_OUT.search(question[told[at - 1].end : piece.start]) is not None
        else piece
        for at, piece in enumerate(told)
    ]


def is_predicate(noun: Piece, adjective: Piece, question: str) -> bool:
    """Whether something is said of a noun and not a kind of it named: "القضية معلقة", the case is suspended,
    has one article, "القضية المعلقة", the suspended case, has two."""
    words = (question[piece.start : piece.end].split(" ")[at] for piece, at in ((noun, -1), (adjective, 0)))
    defined = [re.match(r"[وفبك]?ال\w|لل\w", word) is not None for word in words]
    return defined == [True, False]


def joined(pieces: Sequence[Piece], question: str, means_the_same: Callable[[Piece], bool]) -> list[Piece]:
    """ "كمبوديا وتايلند" → "Cambodia and Thailand": "و" is written together with the word after it.
    ``means_the_same`` tells whether a piece would without its first letter."""
    found: list[Piece] = []
    for at, piece in enumerate(pieces):
        before = pieces[at - 1] if at else None
        beside = before is not None and before.role in _NAMED and not is_verb(before, question)
        beside = beside and piece.role in _NAMED
        if (
            beside
            and question[piece.start] == "و"
            and question[piece.start - 1] == " "
            and means_the_same(piece)
        ):
            found.append(Piece(piece.start, piece.start, "and", "small"))
        found.append(piece)
    return found


def of_names(pieces: Sequence[Piece], question: str) -> list[Piece]:
    """ "زعيم داعش", leader ISIL, → "leader of ISIL": a noun without article is of the name beside it."""
    found: list[Piece] = []
    for at, piece in enumerate(pieces):
        before = pieces[at - 1] if at else None
        if before is not None and _is_owned(before, piece, question):
            found.append(Piece(piece.start, piece.start, "of", "small"))
        found.append(piece)
    return found


def _is_owned(noun: Piece, name: Piece, question: str) -> bool:
    last = question[noun.start : noun.end].split(" ")[-1]
    common = noun.role == "word" and noun.english.islower() and not is_verb(noun, question)
    named = name.role in NOUN and name.english[:1].isupper()
    of_it = DEFINITE.match(last) is None or FOR_SOMEONE.match(question[name.start : name.end]) is not None
    return common and named and name.start - noun.end == 1 and of_it


def is_verb(piece: Piece, question: str) -> bool:
    """Whether a piece is a verb in English and has the form of one in Arabic."""
    source = question[piece.start : piece.end]
    return _says_what_is_done(piece) and NO_VERB.fullmatch(source.split(" ")[0]) is None


def _says_what_is_done(piece: Piece) -> bool:
    told = _plain(piece)
    verb, _, preposition = told.partition(" ")
    known = told in VERBS or (verb in VERBS and preposition in _WITH_VERBS)
    return known and piece.role in ("word", "adjective")


def _plain(piece: Piece) -> str:
    return PLAIN.get(piece.english, piece.english)


def _turned(told: list[Piece], at: int, question: str) -> list[Piece]:
    """``told`` with the verb found from ``at`` on put after its subject."""
    asks, verb_at, between = told[0], at, list[Piece]()
    while verb_at < len(told) and told[verb_at].english in _BEFORE_THE_VERB:
        between.append(told[verb_at])
        verb_at += 1
    if verb_at >= len(told):
        return told
    verb = told[verb_at]
    gap = question[asks.start : verb.start]
    carried_out = CARRIED_OUT.search(gap) is not None
    if not (_says_what_is_done(verb) if carried_out else is_verb(verb, question)):
        return told
    begin = verb_at + 1
    while begin < len(told) and told[begin].english in _BESIDE_THE_VERB:
        begin += 1
    end = _end_of_noun(told, begin, question, _plain(verb))
    if end == begin:
        return told  # nobody acts
    subject, rest = told[begin:end], [*told[verb_at + 1 : begin], *told[end:]]
    source = question[verb.start : verb.end]
    passive = carried_out or (
        not any(piece.role in NOUN for piece in told[end : end + 1]) and _is_done(asks, verb, subject)
    )
    helps = _helps(gap, source, passive=passive)
    told_verb = participle(_plain(verb)) if passive else _plain(verb)
    verb = replace(verb, english=told_verb, role="word")
    if asks.english == "did":
        opening = [replace(asks, english=helps)]
    else:
        begins = {"what did": "what", "why not": "why"}.get(asks.english, asks.english)
        opening = [replace(asks, english=f"{begins} {helps}")]
    if asks.english == "why not":
        between = [Piece(verb.start, verb.start, _NOT, "small"), *between]
    be = [Piece(verb.start, verb.start, "be", "small")] if passive and helps == "will" else []
    return [*opening, *subject, *between, *be, verb, *rest]


def _is_done(asks: Piece, verb: Piece, subject: Sequence[Piece]) -> bool:
    """Whether nobody is told who did it: "متى أنشئ الصندوق", when was the fund established."""
    if asks.english in _ASKS_OF_AN_EVENT:
        return _plain(verb) not in INTRANSITIVE
    return _plain(verb) in DONE and not any(piece.english[:1].isupper() for piece in subject)


def _helps(gap: str, source: str, *, passive: bool) -> str:
    """The English helping verb by the form of the Arabic one."""
    if TO_COME.search(gap) or TO_COME.search(source):
        return "will"
    if passive:
        return "was"
    never = re.search(r"(?<!\w)لم(?!\w)", gap)
    if never or not re.match(r"[يت]", source) or PERFECT_IN_T.fullmatch(source):
        return "did"
    return "does"


def _end_of_noun(told: Sequence[Piece], start: int, question: str, verb: str) -> int:
    """Where the noun that begins at ``start`` ends, with what belongs to it."""
    at, has_noun = start, False
    while at < len(told):
        piece = told[at]
        source = question[piece.start : piece.end]
        if piece.role == "adjective" and (not has_noun or _precedes_noun(told, at, question)):
            if has_noun and not _goes_on(told[at - 1], source, question, verb):
                break
            at += 1
            continue
        if piece.role in (*NOUN, "kept", "number"):
            is_figure = has_noun and source[:1].isdigit() and piece.start - told[at - 1].end <= 2
            if is_figure:
                at += 1
                continue
            before = told[at - 1]
            leads_on = before.role == "adjective" or before.english.rsplit(" ", 1)[-1] in ("and", *_LINKS)
            if has_noun and not leads_on and not _goes_on(before, source, question, verb):
                break
            has_noun = True
            at += 1
            continue
        if piece.english in TITLES or (has_noun and LINKED.match(source)):
            at += 1
            continue
        if (
            has_noun
            and piece.english in ("and", "of")
            and at + 1 < len(told)
            and told[at + 1].role in (*NOUN, "adjective", "kept")
        ):
            at += 1
            continue
        break
    return at if has_noun or at > start else start


def _precedes_noun(told: Sequence[Piece], at: int, question: str) -> bool:
    return (
        at + 1 < len(told)
        and told[at + 1].role in (*NOUN, "adjective")
        and told[at].start > told[at + 1].start
    )


def _goes_on(before: Piece, source: str, question: str, verb: str) -> bool:
    """Whether a noun goes on after ``before`` with what is written ``source``: "رئيس اللجنة", the Chair of
    the Committee, and "الأمين العام للمنظمة", of the Organization."""
    if verb not in TO_SOMEONE and FOR_SOMEONE.match(source):
        return True
    last = question[before.start : before.end].split(" ")[-1]
    is_name = before.english[:1].isupper() or before.role in ("kept", "name", "cognate")
    return DEFINITE.match(last) is None and not is_name


def _of_what_is_counted(told: list[Piece], question: str) -> list[Piece]:
    """ "How many reports issue the Office" → "How many reports did the Office issue": where the verb has a
    pronoun for what is counted, or what is counted acts not and a name follows. "How many not resolve" → "How
    many are not resolved"."""
    people = told[0].english.split(" ")[-1] in _SUFFER
    for at in range(1 if people else 2, len(told)):
        verb = told[at]
        source = question[verb.start : verb.end]
        beside = at == 1 or (at == 2 and told[1].english in _SUFFER)
        if (
            beside
            and _plain(verb) in DONE_TO_PEOPLE
            and not any(piece.role in NOUN for piece in told[at + 1 : at + 2])
        ):
            said = replace(verb, english=participle(_plain(verb)), role="word")
            return [*told[:at], said, *told[at + 1 :]]
        if not is_verb(verb, question) or SURELY_A_VERB.fullmatch(source.split(" ")[0]) is None:
            continue
        negated = told[at - 1].english == _NOT
        gap = question[told[at - 1].end : verb.start]
        follows = told[at + 1 : at + 2]
        if CARRIED_OUT.search(gap) or not follows or follows[0].role not in (*NOUN, "adjective", "kept"):
            done = negated and _plain(verb) in DONE
            passive = Piece(told[at - 1].start, told[at - 1].end, "are not", "small")
            said = replace(verb, english=participle(_plain(verb)), role="word")
            return [*told[: at - 1], passive, said, *told[at + 1 :]] if done else told
        counts = not told[0].english.startswith("which")
        named = counts and follows[0].english[:1].isupper() and not WHO_ACTS.fullmatch(told[1].english)
        if not (WITH_PRONOUN.fullmatch(source) or named):
            return told
        end = _end_of_noun(told, at + 1, question, _plain(verb))
        helps = Piece(verb.start, verb.start, _helps(gap, source, passive=False), "small")
        verb = replace(verb, english=_plain(verb), role="word")
        return [*told[:at], helps, *told[at + 1 : end], verb, *told[end:]]
    return told
