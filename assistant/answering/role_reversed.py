"""What an officer wants, asks, recommends or says: never what is asked of that officer.

"What does the Secretary-General want in Norland?" is not answered by "Requests the Secretary-General to
continue his mission": there the Council wants, and he is the one of whom it wants something. His own words
are those in which he is the one who speaks, and what his own reports say.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from assistant.answering.close_reading import Reading, in_full

if TYPE_CHECKING:
    from assistant.answering.draft import Draft
    from assistant.question import Query
    from index.library import Library

_OFFICE = (
    r"(?:(?:Deputy |Assistant |Under-)?Secretary-General|(?:Deputy )?Executive (?:Director|Secretary)"
    r"|Director-General|High (?:Commissioner|Representative)|(?:Special|Personal) (?:Representative|Envoy"
    r"|Adviser|Rapporteur|Coordinator)|Emergency Relief Coordinator|Administrator|Independent Expert"
    r"|Ombudsman)"
)
_WISHES = (
    r"(?:want|wish|ask|request|demand|urge|recommend|propose|suggest|call for|call (?:up)?on|appeal|expect"
    r"|seek|plan|intend|hope|advocate|encourage|invite|require|need)"
)
_SAYS = (
    r"(?:say|state|report|note|write|tell|think|believe|conclude|observe|find|stress|emphasi[sz]e|underline"
    r"|underscore|warn|announce|welcome|regret|condemn|express|indicate|mention|highlight|argue|claim)"
)
_ASKED = re.compile(
    rf"(?i)\A\W*(?:(?:and|so|but)\s+)?what\b[^?]{{0,40}}?\b(?:does|did|do|has|have|would)\s+(?:the\s+|a\s+)?"
    rf"(?:(?:UN|U\.N\.|United Nations)\s+)?(?P<who>{_OFFICE})\b(?:\s+(?:of|for|on)\s+[^?]{{2,60}}?)?\s+"
    rf"(?:(?:also|now|actually|really|ever|\w+ly)\s+)?(?:(?P<wishes>{_WISHES})|{_SAYS})(?:e?d)?\b"
)
# As a question of another language is glossed: "What want the Secretary-General in …?"
_GLOSSED = re.compile(
    rf"(?i)\A\W*what\s+(?:(?P<wishes>{_WISHES})|{_SAYS})(?:e?[sd])?\s+(?:the\s+)?(?P<who>{_OFFICE})\b"
)
_TELLING = (
    r"(?:said|says?|told|tells?|wrote|writes?|thinks?|thought|found|finds?|sought|seeks?|puts? forward|made"
    r"|makes?|gave|gives|drew|draws|(?:propos|stat|not|observ|conclud|believ|encourag|invit|urg|requir|welcom|argu"
    r"|advocat|emphasi[sz]|underlin|underscor|reiterat|indicat|estimat|envisag|announc|advis|outlin|describ)(?:es|ed)"
    r"|(?:recommend|suggest|request|demand|ask|want|call|appeal|expect|intend|report|stress|warn|express|remain"
    r"|affirm|reaffirm|condemn|regret|point|insist|remind|recall|inform|highlight|present|submit|commend|mention"
    r"|consider|support|oppose|need|maintain|explain|add|clarif|identif|contend|caution|assess)(?:s|es|ed|ies|ied)?"
    r"|hop(?:es|ed)|plan(?:s|ned)|submitted|(?:is|was|remains?) (?:of the (?:view|opinion)|concerned"
    r"|convinced|deeply|gravely|encouraged|confident|grateful|pleased|seeking|proposing|recommending|requesting))"
)
_WORDS = (
    r"(?:proposals?|recommendations?|requests?|suggestions?|views?|observations?|appeals?|calls?|statements?"
    r"|opinion|position|intentions?|demands?|wish(?:es)?|plans?|assessments?|conclusions?|comments?|remarks|estimates?"
    r"|concerns?|advice|words|findings|vision|priorities)"
)
_BETWEEN = (
    r"(?:,[^,;]{2,140},|\s\([^)]{1,60}\))?"
    r"(?:\s(?:has|had|have|also|further|therefore|again|then|will|would|\w+ly))*"
)
# What his own report says of what was asked of him is no wish of his.
_WISHED = re.compile(
    r"(?i)\b(?:propos(?:e[ds]?|als?|ing)|recommend(?:s|ed|ing|ations?)?|should|must|ought to"
    rf"|(?:I|we)(?:\s(?:also|further|again|therefore|would|strongly|once more|\w+ly))*\s{_WISHES}"
    r"|(?:is|are) (?:requested|suggested|urged|encouraged|invited|called (?:up)?on))\b"
)
_OWN = (
    r"(?im)^[^\n.]{{0,80}}\b(?:report|note|bulletin|letter|message|statement|memorandum)s?\b"
    r"[^\n]{{0,60}}?\s(?:of|by|from)\s+the\s+{who}\b"
)


def officer_asked(question: str) -> tuple[str, bool] | None:
    """The office whose holder's words a question asks for, and whether they are a wish; None for another."""
    asked = _ASKED.match(question) or _GLOSSED.match(question)
    return (asked["who"], asked["wishes"] is not None) if asked is not None else None


def not_reversed(library: Library, query: Query, readings: list[Reading]) -> list[Reading]:
    """The readings; where what an officer wants or says is asked for, those in which that officer does."""
    asked = officer_asked(query.text) if query.language == "en" else None
    if asked is None:
        return readings
    mastheads = {r.source: library.document(r.source).masthead_text for r in readings}
    return [
        r
        for r in readings
        if _says_so(*asked, f"{in_full(r)} {' '.join(r.with_before)}", r.text, mastheads[r.source])
    ]


def reverses(library: Library, query: Query, draft: Draft) -> bool:
    """Whether what an officer wants or says is asked for, and the first that ``draft`` tells is nothing that
    the officer does."""
    asked = officer_asked(query.text) if query.language == "en" else None
    if asked is None or not draft.answered or not draft.lines or not draft.lines[0].supports:
        return False
    supports = draft.lines[0].supports
    mastheads = [library.document(support.document.source).masthead_text for support in supports]
    return not any(
        _says_so(*asked, support.quote, support.text, masthead)
        for support, masthead in zip(supports, mastheads, strict=True)
    )


def _says_so(who: str, wishes: bool, said: str, paragraph: str, masthead: str) -> bool:
    """Whether the holder of the office ``who`` says, or wishes, something in ``said``."""
    if tells(who, said) or (_SPEAKS.search(said) and _named(who).search(paragraph)):
        return True
    return is_own(who, masthead) and not asked_of(who, said) and (not wishes or bool(_WISHED.search(said)))


_SPEAKS = re.compile(rf"\b(?:[Hh]e|[Ss]he){_BETWEEN}\s{_TELLING}\b")


def tells(who: str, said: str) -> bool:
    """Whether the holder of the office ``who`` speaks or asks in ``said``, or it gives their words."""
    return any(pattern.search(said) for pattern in _telling(who))


def asked_of(who: str, said: str) -> bool:
    """Whether something is asked of the holder of the office ``who``."""
    return _asking(who).search(said) is not None


def is_own(who: str, masthead: str) -> bool:
    """Whether a document of this masthead is by the holder of the office ``who``."""
    return re.search(_OWN.format(who=re.escape(who)), masthead) is not None


@cache
def _telling(who: str) -> tuple[re.Pattern[str], ...]:
    name = rf"(?:\b(?i:{re.escape(who)}))"
    return (
        re.compile(rf"{name}(?!['’]s){_BETWEEN}\s{_TELLING}\b"),
        re.compile(rf"{name}:"),
        re.compile(rf"{name}['’]s?\s(?:[\w’'-]+\s){{0,3}}?{_WORDS}\b"),
        re.compile(rf"(?i)\b{_WORDS}\s(?:[\w’'-]+\s){{0,4}}?(?:of|by|from)\s(?:the\s)?{name}"),
        re.compile(rf"(?i)\b(?:according to|in the (?:view|opinion) of|for)\sthe\s{name}\s*,"),
        re.compile(rf"(?i)\b[a-z]+(?:ed|ught|made|forward|out|for)\sby\s(?:the\s)?{name}"),
    )


@cache
def _asking(who: str) -> re.Pattern[str]:
    name = re.escape(who)
    return re.compile(
        r"(?i)\b(?:request|ask|urg|invit|encourag|call(?:s|ed|ing)? (?:up)?on|authori[sz]|instruct|direct)"
        r"\w*\s"
        rf"(?:(?:also|further|again)\s)?(?:the\s)?{name}\b"
        rf"|\b{name}\s(?:was|is|were|had been|has been)\s(?:also\s)?"
        r"(?:requested|asked|invited|urged|authori[sz]ed)\b"
    )


@cache
def _named(who: str) -> re.Pattern[str]:
    return re.compile(rf"(?i)\b{re.escape(who)}\b")
