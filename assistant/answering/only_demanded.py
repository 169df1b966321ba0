"""Whether something was done, and a sentence that only says it should be: no evidence that it was.

"Has Norland withdrawn?" is not told by "Demands that Norland withdraw". Where nothing better is found the
sentence is told as what it is, under the word that the documents do not say whether it was done.
"""

from __future__ import annotations

import re

from assistant.answering.not_yet_done import DENIES, deed_asked_of, says_something
from assistant.answering.organs import organ_asked
from assistant.answering.told_deed import deed_in
from assistant.terms import content_terms, nearness, stems_of
from assistant.verb_forms import plain_of

_SAME_WORD = 0.8
_WHETHER_DONE = re.compile(
    r"(?i)\A\W*(?:(?:and|but|so)\s+)?(?:has|have|had|did|was|were)(?:n['’]t)?\s+(?P<rest>.+)"
)
# What a body or a text does it may do by the very words that ask: "Has the Council set a date?".
_BODY_OR_TEXT = re.compile(
    r"(?i)\A(?:the\s+|this\s+|that\s+)?(?:[\w’'-]+\s+){0,6}?(?:council|assembly|committee|commission|board"
    r"|conference|congress|court|tribunal|resolution|decision|draft|text|document|report|paragraph"
    r"|preamble|declaration|letter|united nations|(?-i:UN|ECOSOC))\b"
)
_DEMANDS = re.compile(
    r"(?i)\b(?:(?:re)?(?:demands|demanded|urges|urged|requests|requested|invites|invited|recommends"
    r"|recommended|encourages|encouraged|exhorts|insists|insisted|requires|required|asks|asked)"
    r"|call(?:s|ed|ing)?(?: \w+ly| once (?:again|more)| again)? (?:up)?on|call(?:s|ed|ing)? for"
    r"|appeal(?:s|ed|ing)? (?:to|for|once)"
    r"|demanding|urging|requesting|inviting|recommending"
    r"|I (?:urge|demand|invite|request|recommend|ask|call on|call upon|appeal to)"
    r"|decides(?: \w+)? that\b[^;:]{3,200}? shall|should|must|ought to)\b(?! by\b)"
)
_OPENS_WITH_IT = re.compile(
    r"(?i)\A\W*(?:(?:once again|again|further|also|[a-z]+ly)\s+){0,2}(?:demands|urges|requests|invites"
    r"|encourages|calls(?: once (?:again|more)| again)? (?:up)?on|calls for|appeals|insists)\b"
)
# It was done all the same: "upon Norland, which has withdrawn"; "to be withdrawn" was not.
_DONE_BEFORE = re.compile(r"(?i)\b(?:has|have|had|having|already)\s+(?:\w+\s+){0,2}\Z")
_TO_BE = re.compile(r"(?i)\b(?:be|being|get)\s+(?:\w+ly\s+)?\Z")
_PAST = re.compile(
    r"(?i)(?:\w{2,}ed|withdrew|withdrawn|left|took|gave|met|ended|held|made|paid|sent|put|laid)\Z"
)


def only_demanded(question: str, sentence: str) -> bool:
    """Whether ``question`` is whether something was done, and ``sentence`` says only that it should be."""
    asked = _WHETHER_DONE.match(question)
    if asked is None or says_something(question) or re.search(r"\bor\b", question):
        return False
    demand = _DEMANDS.search(sentence)
    if demand is None or DENIES.search(sentence[: demand.start()]):
        return False
    of_a_body = _BODY_OR_TEXT.match(asked["rest"]) is not None or organ_asked(question) is not None
    told = deed_in(question)
    deed = deed_asked_of(question) or (told.verb if told else None)
    words = [deed] if deed else [t.word for t in content_terms(asked["rest"]) if not t.named]
    if not words:
        return False
    places = [found for word in words if (found := _places(word, sentence))]
    least = len(words) if of_a_body else len(words) / 2
    if places and len(places) >= least:
        return all(_is_demanded(sentence, at, end, demand.end()) for found in places for at, end in found)
    return not of_a_body and not places and _OPENS_WITH_IT.match(sentence) is not None


def _places(word: str, sentence: str) -> list[tuple[int, int]]:
    """Where ``sentence`` has ``word`` or what means the same."""
    stem = stems_of(plain_of(word))
    return [
        found.span()
        for found in re.finditer(r"[^\W\d_]+", sentence)
        if any(
            nearness(one, other) >= _SAME_WORD
            for one in stem
            for other in stems_of(plain_of(found.group().lower()))
        )
    ]


def _is_demanded(sentence: str, at: int, end: int, demanded: int) -> bool:
    before = sentence[:at]
    if at < demanded or _DONE_BEFORE.search(before):
        return False
    return _PAST.match(sentence[at:end]) is None or _TO_BE.search(before) is not None
