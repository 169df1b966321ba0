"""Questions about where something is mentioned: what is looked for, and whether a yes or no is asked for.

"How many paragraphs mention terrorism?", "Is Belisia mentioned anywhere?", "Is there anything about pearls?",
"Quote the sentences about 'quota'". They are counted and shown, not searched for an answer. Pure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_PLACES = r"(?:paragraphs?|passages?|sentences?|parts?|places?)"
_TEXTS = r"(?:documents?|library|collection|reports?|resolutions?|letters?|texts?|files?)"
_IN_ONE = re.compile(rf"(?i)\b(?:in|of|by) (?:the|this|that|its) (?:\w+ )?{_TEXTS}\Z")
_ONE_TEXT = r"(?:document|report|resolution|letter|text|note|draft)(?: resolution| report)?"
_SYMBOL = r"(?-i:[A-Z]+)/[^\s?,]+(?: \(\w[^()]*\))?"
_MENTION = r"(?:mention(?:s|ed)?|cite[sd]?|refer(?:s|red)? to|referenc(?:es?|ed)|name[sd]?|contains?)"
_ABOUT = (
    r"(?:deals? with|(?:is|are) about|about|talks? (?:about|of)|speaks? (?:about|of)|concerns?|address(?:es)?"
    r"|discuss(?:es)?|covers?|on)"
)
_OF = r"(?:about|of|to|on|with|regarding|concerning|containing|mentioning|where|(?:that|which) " + (
    rf"(?:{_MENTION}|{_ABOUT}))"
)
_WHAT = r"(?P<what>\S[^?]*?)"
_EVERYWHERE = (
    r"(?:\s+(?:anywhere|somewhere|at all|overall|in total|here|(?:in|within|across) (?:(?:all|any) (?:of )?)?"
    r"(?:(?:the|these|this|your|those|all|any) )?(?:documents|reports|texts|files|(?:library|collection"
    r"|document))))*"
)
_ASKED = tuple(
    re.compile(rf"(?i)\A\W*(?:please\s+)?{form}{_EVERYWHERE}\W*\Z")
    for form in (
        # how many paragraphs mention it, how often is it mentioned
        rf"(?:in )?how many (?:{_PLACES}|documents)(?: (?:of|in) [^?]*?)? (?:{_MENTION}|{_ABOUT}) {_WHAT}",
        rf"(?:in )?how many (?:{_PLACES}|times|documents) (?:is|are|was|were) {_WHAT} {_MENTION}(?: in)?",
        rf"how often (?:is|are|was|were) {_WHAT} {_MENTION}",
        rf"how many (?:mentions|references|occurrences)(?: are there)? (?:of|to) {_WHAT}(?: are there)?",
        # which paragraphs do, show them
        rf"(?:which|what) {_PLACES}(?: (?:of|in) [^?]*?)? (?:{_MENTION}|{_ABOUT}) {_WHAT}",
        rf"in (?:which|what) {_PLACES} (?:is|are|was|were) {_WHAT} (?:{_MENTION}|discussed|addressed)",
        r"(?:can you |could you )?(?:find|show|list|give|get|quote|cite|extract|pull up|search for)(?: me)?"
        rf"(?: (?:all|every|any|each|the|a))* (?:mentions?|references?|occurrences?|{_PLACES}) {_OF} {_WHAT}",
    )
)
_YES_NO = tuple(
    re.compile(rf"(?i)\A\W*{form}{_EVERYWHERE}\W*\Z")
    for form in (
        rf"(?:is|are|was|were) (?!there\b){_WHAT} (?:ever |also )?(?:mentioned|cited|referred to|referenced)",
        r"(?:is|are) there (?:anything|something|any (?:mentions?|references?|passages?|paragraphs?)"
        rf"|a (?:mention|reference|passage|paragraph)) {_OF} {_WHAT}",
        rf"(?:is )?(?:anything|something) (?:about|on|regarding|concerning) {_WHAT}",
        rf"(?:do|does) (?:any|the|these|this|your|one)(?: of the(?:se)?)? {_TEXTS}"
        rf" (?:{_MENTION}|talk about|say (?:any|some)thing (?:about|on)|speak of) {_WHAT}",
        rf"do(?:es)? (?:anything|any of (?:it|this)) mention {_WHAT}",
    )
)
# "Does A/85/7 mention Norland?": a few words, which stand there or do not.
_OF_ONE = tuple(
    re.compile(rf"(?i)\A\W*{form}\W*\Z")
    for form in (
        rf"do(?:es)? (?P<text>{_SYMBOL}|the {_ONE_TEXT}) (?:ever |also )?mention {_WHAT}",
        rf"(?:is|are) (?!there\b){_WHAT} (?:ever |also )?mentioned in (?P<text>{_SYMBOL}|the {_ONE_TEXT})",
    )
)
# What is looked for is said with these in front, or in quotation marks.
_NAMED_AS = re.compile(
    r"(?i)\A(?:the )?(?:words?|terms?|phrases?|names?|expression|topic of|subject of)\s+(?=\S)"
)
_QUOTES = " \"'“”‘’«»„"
# What nothing can be looked for by: what stands for something said before, and clauses.
_NOTHING = re.compile(
    r"(?i)(?:it|its|this|that|these|those|them|they|him|her|he|she|one|ones|something|anything|each|both"
    r"|all)\Z"
)
_CLAUSE = re.compile(
    r"(?i)\b(?:who|which|that|when|where|how|why|whether|did|does|was|were|is|are|has|have|had|will|would)\b"
)
MOST_WORDS = 8
# What is put together of more may be said in other words.
MOST_WORDS_OF_ONE = 3
_PUT_TOGETHER = re.compile(r"(?i)\b(?:of|for|on|in|to|by|with|against|and|or|about|any|some|how)\b")


@dataclass(frozen=True, slots=True)
class MentionsAsked:
    """``what`` is looked for, word for word; ``whether`` is true where it is asked if it is mentioned.

    ``text`` is the one text it is looked for in, as it is named: a symbol, or "the draft resolution".
    """

    what: str
    whether: bool
    text: str = ""


def mentions_asked(question: str) -> MentionsAsked | None:
    """What ``question`` asks to be found where it is mentioned; None for other questions."""
    for patterns, whether in ((_ASKED, False), (_YES_NO, True)):
        for pattern in patterns:
            match = pattern.match(question)
            what = _looked_for(match["what"]) if match else ""
            if what:
                return MentionsAsked(what, whether)
    for pattern in _OF_ONE:
        match = pattern.match(question)
        what = _looked_for(match["what"]) if match else ""
        if what and len(what.split()) <= MOST_WORDS_OF_ONE and not _PUT_TOGETHER.search(what):
            return MentionsAsked(what, whether=True, text=match["text"] if match else "")
    return None


def _looked_for(said: str) -> str:
    """``said`` as it may stand in a text; "" where nothing can be looked for by it."""
    quoted = said.strip()[:1] in _QUOTES[1:]
    bare = _NAMED_AS.sub("", said.strip()).strip(_QUOTES)
    bare = re.sub(r"(?i)\A(?:the|a|an|any)\s+", "", bare)
    if _IN_ONE.search(bare):
        return ""  # "in the resolution": one text is meant
    if _NOTHING.match(bare) or len(bare.split()) > MOST_WORDS or (_CLAUSE.search(bare) and not quoted):
        return ""
    return bare
