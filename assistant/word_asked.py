"""A follow-up that is no more than a question word: "When?", "By whom?", "Between whom?", "What for?".

It asks the question before with that word in place of its own: "Between whom?" after "When was the accord
signed?" is "Between whom was the accord signed?". Pure: questions in, a question out.
"""

from __future__ import annotations

import re

from assistant.asked_for import ADVERBIAL, YES_NO, Asked, asked_in, clause_asked, clause_of
from assistant.question_words import AUXILIARY, OPENING, PREPOSITION
from assistant.verb_forms import PAST, base_of

_WORD = (
    rf"(?:(?:{PREPOSITION}) )?(?:when|where|why|whom|how (?:often|long|far|soon))"
    rf"|(?:{PREPOSITION}) (?:what|which|who)(?: (?:[a-z-]+ )?[a-z-]+)?"
    rf"|(?:{PREPOSITION}) how (?:many|much) (?:[a-z-]+ )?[a-z-]+"
    rf"|how|how come"
)
# "When?", "When was that?", "By whom exactly?", "When did that happen?"
_ALONE = re.compile(
    rf"(?i)\A\W*{OPENING}(?P<word>{_WORD})"
    r"(?:\s+(?:(?:was|is|were|are) (?:that|this|it|they|those)"
    r"|(?:did|does) (?:that|this|it) (?:happen|take place|occur)))?"
    r"(?:\s+(?:exactly|precisely|then|please))?\W*\Z"
)
_WHERE_WAS_IT = re.compile(rf"(?i)\A\W*{OPENING}(?:when|where)\s+(?:was|is|will|were)\s+(?:it|they)\b")
# "What for?", "Who with?", "Where from?"
_TURNED_ROUND = re.compile(
    rf"(?i)\A\W*{OPENING}(?P<word>what|who|whom|where)"
    r" (?P<preposition>for|to|from|with|by|about|against|under)\W*\Z"
)
_HOW_MUCH = re.compile(rf"(?i)\A\W*{OPENING}how much\s+(?!of\b)")
_WHO = re.compile(rf"(?i)\A\W*{OPENING}who\s+(?:else\s+)?(?P<said>[^?]+)\?")
_IS_OR_WAS = re.compile(r"(?i)(?P<auxiliary>was|were|is|are)\s+(?P<rest>.+)")
_MODAL = re.compile(rf"(?i)(?P<auxiliary>{AUXILIARY})\s+(?P<rest>.+)")
_PAST_AND_REST = re.compile(rf"(?P<verb>{PAST})(?P<rest>.*)")
_PRESENT_AND_REST = re.compile(r"(?P<verb>[a-z]{3,}(?<![sui])s)\s+(?P<rest>.+)")
# "What is the mandate of the Board?": of the mandate.
_WHAT_IS = re.compile(
    rf"(?i)\A\W*{OPENING}(?:what|which)\s+(?P<said>(?:is|was|are|were)\s+(?:the|its|their)\s[^?]+)\?"
)
# Taken as asking what something is, and of that nothing but a time or a place.
_OF_A_THING = re.compile(
    r"(?i)\A(?:(?:since|until|till|from|by) )?(?:when|where)\Z|\A(?:by|for|from|to) whom\Z"
)
_HAVE_DONE = re.compile(
    rf"(?:has|have)\s+(?P<who>[\w'’ -]+?)\s+(?:already\s+|since\s+)?(?P<verb>(?!been\b){PAST})(?P<rest>.*)"
)
_SINGULAR = re.compile(r"(?i)(?:[\w'’-]+ ){0,2}[\w'’-]*[a-z](?<!s)(?:\s(?:of|for|on)\s.*)?\Z")


def word_asked(question: str, previous: str) -> str | None:
    """``previous`` asked with the question word that is all of ``question``; None where it is more than one,
    or where the question before cannot be asked that way."""
    word = _word_of(question)
    if word is None:
        return None
    if _WHERE_WAS_IT.match(question) and _WHO.match(previous):
        return None  # "it" is what they attended: "When was the seminar?"
    told = (
        _adverbial(previous)
        or _of_what_was_asked_for(asked_in(_HOW_MUCH.sub("What ", previous)))
        or _of_somebody(previous)
        or clause_asked(previous)
        or _of_a_thing(word, previous)
    )
    if told is None:
        return None
    perfect = _HAVE_DONE.fullmatch(told.strip()) if word == "when" else None
    if perfect:  # "have States signed the accord": when did they
        told = f"did {perfect['who']} {base_of(perfect['verb'])}{perfect['rest']}"
    return f"{word[:1].upper()}{word[1:]} {told.strip()}?"


def _word_of(question: str) -> str | None:
    alone, turned = _ALONE.match(question), _TURNED_ROUND.match(question)
    if turned:
        word = "whom" if turned["word"].lower() in {"who", "whom"} else turned["word"].lower()
        return f"{turned['preposition'].lower()} {word}"
    if alone is None:
        return None
    word = alone["word"].lower()
    return "why" if word == "how come" else re.sub(r"\bwho\Z", "whom", word)


def _adverbial(previous: str) -> str | None:
    """ "was the accord signed" of "When was the accord signed?"."""
    match = ADVERBIAL.match(previous) or YES_NO.match(previous)
    return f"{match['said'][:1].lower()}{match['said'][1:]}" if match else None


def _of_what_was_asked_for(asked: Asked | None) -> str | None:
    """ "did the Board read the report" of "Which report did the Board read?"."""
    if asked is None or asked.things.startswith("of "):
        return None
    article = "the " if not asked.counted and _SINGULAR.match(asked.things) else ""
    things = f"{article}{asked.things}"
    clause = clause_of(asked.said)
    if clause is not None:
        return f"{clause.auxiliary} {clause.subject} {clause.verb} {things} {clause.rest}"
    perfect = re.match(r"(?P<auxiliary>was|were|is|are|has|have|had)\s+(?P<rest>.+)", asked.said)
    if perfect:
        return f"{perfect['auxiliary']} {things} {perfect['rest']}"
    past = _PAST_AND_REST.match(asked.said)
    return f"did {things} {base_of(past['verb'])}{past['rest']}" if past else None


def _of_somebody(previous: str) -> str | None:
    """ "did someone sign the accord" of "Who signed the accord?", "was someone hurt" of "Who was hurt?"."""
    match = _WHO.match(previous)
    if match is None:
        return None
    said = match["said"]
    been = _IS_OR_WAS.match(said)
    if been:
        auxiliary = {"were": "was", "are": "is"}.get(been["auxiliary"].lower(), been["auxiliary"].lower())
        thing = re.match(r"(?i)the\s", been["rest"]) is not None
        return f"{auxiliary} {'' if thing else 'someone '}{been['rest']}"
    modal = _MODAL.match(said)
    if modal:
        if clause_of(said) is not None:  # "Who did the Board appoint?"
            return f"{modal['auxiliary'].lower()} {modal['rest']}"
        return f"{modal['auxiliary'].lower()} someone {modal['rest']}"
    past = _PAST_AND_REST.match(said)
    if past:
        return f"did someone {base_of(past['verb'])}{past['rest']}"
    present = _PRESENT_AND_REST.match(said)
    if present:
        verb = present["verb"]
        base = f"{verb[:-3]}y" if verb.endswith("ies") else re.sub(r"(?<=[cs]h|ss)es\Z|s\Z", "", verb)
        return f"does someone {base} {present['rest']}"
    return None


def _of_a_thing(word: str, previous: str) -> str | None:
    """ "is the mandate of the Board" of "What is the mandate of the Board?"."""
    match = _WHAT_IS.match(previous)
    return match["said"] if match and _OF_A_THING.match(word) else None
