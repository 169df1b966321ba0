"""Whether a follow-up that was said out is no English sentence any more.

What "it" stands for is taken from the question before by rules, and what they take may be a piece of a
clause: "When will out the repairs take place?", "the mandate of the experts deals with nets". Such a question
finds nothing and reads as nonsense; it is better to ask what was typed. Only what the rules have put in is
judged, never a slip of the one who typed. Pure.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher

_AUXILIARY = r"(?:did|does|do|will|would|can|could|may|must|shall|should|is|are|was|were|has|have|had)"
_PREPOSITION = r"(?:of|at|by|to|for|from|on|in|with|against|under|about|according to|regarding)"
# "will out the repairs": the particle of a verb that was left behind.
_PARTICLE = re.compile(
    rf"(?i)\b(?:{_AUXILIARY}|{_PREPOSITION}|regarding)\s+(?:out|off|away|up|down|back)\s+(?:the|an?|its|of)\b"
)
# "at anybody": nobody in particular was spoken of.
_NOBODY = re.compile(rf"(?i)\b(?:{_PREPOSITION}|{_AUXILIARY})\s+(?:any|some|every|no)(?:body|one|thing)\b")
# "the Bay - where do we stand in the Force", "Lima, who has to pay": the tail of another question.
_TAIL = re.compile(
    rf"(?i)(?:\s[-–—]|[,:;])\s*(?:where|what|who|how|when|why|which)\s(?:\w+\s)?{_AUXILIARY}\b"
)
# "the last ten years say": a time says nothing.
_TIME_ACTS = re.compile(
    r"(?i)\b(?:does|do|did) (?:the )?(?:last|past|next|previous|coming) (?:\w+ )?"
    r"(?:years?|months?|weeks?|decades?|quarter) [a-z]+"
)
# "much sanitation … have no", "many of the state are"
_WRONG_NUMBER = re.compile(
    r"(?i)\bhow much (?:(?!of\b)[a-z]+)(?: in the [a-z]+)? (?:have|were|are)\b"
    r"|\bhow many of the (?:[a-z]+ )?(?:state|country|member|person|body|one|report|resolution|group)\s"
    r"(?:are|were|have|did|do)\b"
)
# "of of the Board", "say to Norway of?"
_LEFT_HANGING = re.compile(
    r"(?i)\b(of|to|in|for|by|at|from) \1\b|\bof any\b"
    r"|\b(?:are|is|was|were) ones\b|\b(?:say|said|says) to [^?]* of\s*\?"
)
# "will UNKELP take place": a body does not.
_BODY_HAPPENS = re.compile(r"\b(?:[Ww]ill|[Dd]id|[Dd]oes) (?:the )?[A-Z]{3,} (?:take place|happen|be held)\b")
# "many health care could lose"
_NO_COUNT = re.compile(
    r"(?i)\bhow many (?:[a-z]+ )?(?:care|help|aid|water|food|money|sanitation|support|access)"
    rf"\s(?={_AUXILIARY}\b)"
)
_INDEFINITE = re.compile(r"(?i)\b(?:any|some|every|no)(?:body|one|thing)\b")
# What is only a verb: of two in one clause without "to" or "and" one is too many.
_VERB = (
    r"(?:adopt|allow|announce|appoint|approve|become|condemn|convene|decide|declare|describe|elect|emphasize"
    r"|encourage|establish|extend|give|happen|hold|implement|include|meet|mention|obtain|participate|provide"
    r"|publish|receive|recognize|recommend|reduce|reject|say|send|submit|suggest|undertake|welcome|write)"
)
_TWO_VERBS = re.compile(
    rf"(?i)\b(?:did|does|do|will|would|can|could|should|must|may)\s"
    rf"(?:(?!(?:to|that|which|who|whom|but|if|when|where|not)\b)[\w'’-]+\s){{1,9}}?{_VERB}\s"
    rf"(?:(?!(?:to|and|or|that|which|who|whom|but|if|when|where)\b)[\w'’-]+\s){{0,6}}?{_VERB}\b"
)
# "the experts on the panel deals with": a verb in what was put in, and nothing that lets it stand there.
_FINITE = re.compile(
    r"(?i)\b(?:is|are|was|were|has|have|had|does|did|do|will|deals?|means?|says?|asks?|concerns?)\b"
)
_CLAUSE = re.compile(r"(?i)\b(?:that|which|who|whom|whose|where|when|what|how|as)\b")
_PRONOUNS = frozenset(
    (
        "it",
        "its",
        "they",
        "them",
        "their",
        "this",
        "that",
        "these",
        "those",
        "there",
        "he",
        "she",
        "his",
        "her",
        "him",
    )
)
_ASKED = re.compile(rf"(?i)\A\W*(?:(?:\w+\s+){{0,3}}?(?:who|what|when|where|why|how|which|{_AUXILIARY}))\b")

MOST_REPLACED = 2


def is_garbled(typed: str, understood: str) -> bool:
    """Whether ``understood``, made of the follow-up ``typed``, reads as no question."""
    whole = _ASKED.match(typed) is not None
    forms = (
        _PARTICLE,
        _TIME_ACTS,
        _WRONG_NUMBER,
        _LEFT_HANGING,
        _BODY_HAPPENS,
        _NO_COUNT,
        _TWO_VERBS,
        *((_NOBODY, _TAIL) if whole else ()),
    )
    if any(form.search(understood) and not form.search(typed) for form in forms):
        return True
    put_in = _put_in(typed, understood) if whole else ""
    if _INDEFINITE.search(put_in):
        return True
    # "of them with UNKELP" lacks the verb that is put in with the noun
    has_verb = re.search(rf"(?i)\b{_AUXILIARY}\b", typed) is not None
    verb = _FINITE.search(put_in) if has_verb and "“" not in put_in else None
    return verb is not None and _CLAUSE.search(put_in[: verb.start()]) is None


def _put_in(typed: str, understood: str) -> str:
    """The piece of ``understood`` that stands for a pronoun of ``typed``; "" where more was changed,
    so that the whole was said anew."""
    one, other = (text.lower().rstrip("?!. ").split() for text in (typed, understood))
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    opcodes = [opcode for opcode in matcher.get_opcodes() if opcode[0] != "equal"]
    said = {word for _, a, b, _, _ in opcodes for word in one[a:b]}
    put_in = [word for _, _, _, start, end in opcodes for word in other[start:end]]
    if put_in and re.fullmatch(rf"(?i){_AUXILIARY}", put_in[0]):
        return ""  # "why didn't they": the verb was said anew with who did it
    return " ".join(put_in) if said & _PRONOUNS and len(said) <= MOST_REPLACED else ""
