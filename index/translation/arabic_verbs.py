"""Which pieces of an Arabic question are verbs: in English, and by their form in Arabic. Pure."""

from __future__ import annotations

import re

from index.translation.pieces import Piece
from index.translation.verbs import PLAIN, VERBS

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
_WITH_VERBS = frozenset(("to", "on", "with", "for", "from", "in", "about", "against"))
WITH_PRONOUN = re.compile(r"\w{2,}(?:ها|ه|هم)")


def is_verb(piece: Piece, question: str) -> bool:
    """Whether a piece is a verb in English and has the form of one in Arabic."""
    source = question[piece.start : piece.end]
    return says_what_is_done(piece) and NO_VERB.fullmatch(source.split(" ")[0]) is None


def says_what_is_done(piece: Piece) -> bool:
    told = plain(piece)
    verb, _, preposition = told.partition(" ")
    known = told in VERBS or (verb in VERBS and preposition in _WITH_VERBS)
    return known and piece.role in ("word", "adjective")


def plain(piece: Piece) -> str:
    return PLAIN.get(piece.english, piece.english)
