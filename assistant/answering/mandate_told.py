"""The mandate, role or functions of a body: told only where they are those of that very body.

"What are the functions of the Joint Inspection Unit?" is not answered by a sentence on the functions of
others, nor what its mandate is by that it was extended. The body must be the one that has the mandate: "the
Unit is mandated to …", "the role of the Unit is …", a heading on its mandate in its own document.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from assistant.terms import stems_of
from index.abbreviations import name_of_body

_MANDATE = (
    r"(?:mandates?|functions?|roles?|tasks?|responsibilit(?:y|ies)|purposes?|priorit(?:y|ies)|objectives?|aims?"
    r"|missions?|terms of reference|duties|remit|competences?|powers)"
)
_NOUN = (
    r"(?:council|assembly|(?:sub-?)?committee|(?:sub-?)?commission|board|team|unit|office|force|missions?|group"
    r"|panel|agency|programme|fund|tribunal|court|department|division|secretariat|bureau|mechanism|section|institute"
    r"|conference|operation|forum|services?|organi[sz]ation|presidency|centre|authority|task force|network"
    r"|ombuds\w+|coordinator|rapporteur|secretary-general|envoy|representative|directorate|inspectors)"
)
_KIND = r"(?:(?:main|current|primary|core|key|chief|overall|exact|official|specific|strategic|central)\s+)?"
_ASKED = (
    re.compile(
        rf"(?i)\A\W*(?:(?:and|so|but)\s+)?what(?:['’]s|\s+(?:is|are|was|were))\s+the\s+{_KIND}{_MANDATE}"
        rf"(?:\s+and\s+(?:the\s+)?{_MANDATE})?\s+of\s+(?:the\s+)?(?P<body>[^?,;]{{3,140}}?)(?:\s+(?:now|today))?\W*\Z"
    ),
    re.compile(
        rf"(?i)\A\W*(?:(?:and|so|but)\s+)?what(?:['’]s|\s+(?:is|are|was|were))\s+(?:the\s+)?(?P<body>[^?,;]{{3,140}}?)['’]s?"
        rf"\s+{_KIND}{_MANDATE}\W*\Z"
    ),
)
_BODY = re.compile(rf"(?i)\b{_NOUN}\b")
_ACRONYM = re.compile(r"(?:[A-Z]{2,10}(?:[ -][A-Z]{2,8})?)")
# What is no body, and bears the noun of one.
_NO_BODY = re.compile(
    r"(?i)/\S*\d|\b(?:report|resolution|review|letter|draft|decision|article|paragraph|meeting)s?\b"
)
# "… in Norland", "… in the talks": where a name may end.
_GOES_ON = re.compile(r"\s(?:in|under|during|with regard to|concerning|regarding)\s", re.IGNORECASE)
_OF_ACRONYM = re.compile(r"(?P<what>\S+ .+) of (?:the )?(?P<whose>[A-Z]{3,10})\Z")
_PRINCIPAL = re.compile(
    r"(?i)(?:(?:the|united nations)\s)*(?:security council|general assembly|economic and social council"
    r"|ecosoc|secretariat|secretary-general|council|assembly)"
)
_SMALL = frozenset(("of", "on", "for", "the", "and", "in", "to", "against"))


@dataclass(frozen=True, slots=True)
class Body:
    """``names`` are the body's own, an acronym too, and ``short`` the noun that stands for it ("Unit") where
    it was named before."""

    names: tuple[str, ...]
    short: str

    def is_named(self, text: str) -> bool:
        """Whether ``text`` names it."""
        return any(re.search(rf"(?i:\b{_spaced(name)})\b", text) for name in self.names)


def body_asked(question: str) -> Body | None:
    """The body whose mandate, role or functions are asked for; None where something else is."""
    asked = next((found for one in _ASKED if (found := one.match(question))), None)
    if asked is None or _NO_BODY.search(asked["body"]):
        return None
    name = asked["body"].strip()
    if _ACRONYM.fullmatch(name):
        spelled = name_of_body(name)
        full = re.sub(r"(?i)\Athe\s+", "", spelled) if spelled else ""
        noun = _last_noun(full)
        return Body(tuple(filter(None, (name, full))), noun)
    head = _GOES_ON.split(name, maxsplit=1)[0]
    words = name.split()
    if len(words) < 2 or not _BODY.search(head):
        return None  # "the Committee" alone is the one of the document at hand
    initials = "".join(word[0] for word in re.split(r"[\s-]+", name) if word.lower() not in _SMALL)
    names = [name, *([head] if len(head.split()) > 1 else [])]
    belongs = _OF_ACRONYM.match(name)  # "the Oversight Committee of ABC" is "the ABC Oversight Committee"
    if belongs is not None:
        names += [f"{belongs['whose']} {belongs['what']}", belongs["what"]]
    if len(initials) > 2 and initials.isupper():
        names.append(initials)
    bare = re.sub(r"\A\d+\s+", "", head)
    return Body(tuple(dict.fromkeys(names)), _last_noun(bare))


def _last_noun(name: str) -> str:
    before = re.split(r"\s(?:of|on|for|in|to|against)\s", name, maxsplit=1)[0]
    found = [match.group() for match in _BODY.finditer(before)] or [m.group() for m in _BODY.finditer(name)]
    return found[-1] if found else ""


def tells_mandate(body: Body, said: str, *, heading: str = "", around: str = "", own: bool = False) -> bool:
    """Whether ``said`` tells what the mandate, role or functions of ``body`` are. Where the document is its
    ``own``, or what stands ``around`` the sentence names it, "the Unit" is the body, and so is "its"."""
    known = own or body.is_named(around) or body.is_named(said)
    if only_lasts(said):
        return False
    if any(pattern.search(said) for pattern in _patterns(body.names, body.short if known else "")):
        return True
    if _ITS.search(said) and body.is_named(f"{said} {around}"):
        return True
    return _is_headed(body, heading, own=own)


def only_lasts(said: str) -> bool:
    """Whether a sentence tells of a mandate only until when it runs: that it was extended or has ended."""
    return bool(_LASTS.search(said)) and not _CONTENT.search(said)


_LASTS = re.compile(
    r"(?i)\b(?:exten(?:d|ds|ded|ding|sion)|renew(?:s|ed|al|ing)?|prolong\w*|expir\w+|terminat\w+|end(?:s|ed))\b"
    r"[^.;]{0,120}?\bmandates?\b|\bmandates?\b[^.;]{0,160}?\b(?:extended|renewed|prolonged|expire[sd]?|expiring"
    r"|terminated|ends?|ended|until)\b"
)
_CONTENT = re.compile(
    r"(?i)\b(?:mandated|tasked|responsible|entrusted|established|authori[sz]ed|empowered|charged) "
    r"(?:to|for|with|by|in|under|pursuant)\b|\bmandates? (?:to|is|are|includes?|comprises?)\s"
    r"|\bmandates?\s[^.;]{0,80}?\b(?:is|are|was|were) to\b"
)
_ADVERBS = r"(?:\s(?:also|primarily|mainly|principally|currently|then|further|specifically|now|thus|\w+ly))*"
_BE = r"(?:is|are|was|were|has been|have been|had been|shall be|will be|would be|being)"
_TASKED = (
    r"(?:mandated|tasked|responsible|charged|entrusted|authori[sz]ed|empowered|created|set up|designed"
    r"|intended|meant|established)\s(?:to|for|with|by|in|as|under|pursuant|on)\b"
)
_DOES = r"(?:(?:serves?|acts?|functions?) as|assists?|advises?|oversees|coordinates?|monitors)"
_IS_A = (
    r"(?:is|was|are)\s(?:the|an?)\s(?:[\w’'-]+\s){0,6}?"
    r"(?:body|organ|agency|entity|mechanism|unit|office|head|authority|forum|institution|secretariat|department"
    r"|arm|focal point|guardian|custodian)\b"
)
_HAS = (
    r"(?:has|have|had|bears?|holds?|plays?|performs?|fulfils?|assumes?)\s(?:[\w’'-]+\s){0,5}?"
    rf"(?:{_MANDATE}|authority|mandated)\b"
)
# That it is important tells not what it is.
_PRAISED = (
    r"\s(?:(?:also|not|more|so|very|\w+ly)\s)*(?:essential|crucial|critical|important|vital|indispensable|key"
    r"|unclear|limited|central|extended|renewed|needed|required)\b"
)
_MANDATE_IS = (
    rf"(?:\s(?:of|in|under)\s[^.;:]{{1,60}})?{_ADVERBS}(?:,(?!\s(?:and|but|or)\b)[^,;]{{2,120}},)?\s?"
    rf"(?::|(?:is|are|was|were)(?!{_PRAISED})|(?:includes?d?|comprises?d?|consists?(?:ed)?|to|covers?|derives?"
    r"|encompass\w*|focus\w*|entails?|shall|will|should|as (?:set out|defined|described|contained|laid))\b)"
)
_ITS = re.compile(rf"(?i)\b(?:its|their|his|her)\s(?:[\w’'-]+\s){{0,3}}?{_MANDATE}(?:{_MANDATE_IS})")


def _is_headed(body: Body, heading: str, *, own: bool) -> bool:
    """Whether what stands under ``heading`` is on the mandate of the body."""
    if not re.search(
        r"(?i)\b(?:mandates?|functions|role|terms of reference|tasks|responsibilities)\b", heading
    ):
        return False
    return body.is_named(heading) or own


@cache
def _patterns(names: tuple[str, ...], short: str) -> tuple[re.Pattern[str], ...]:
    called = "|".join([*(rf"(?i:{_spaced(name)})" for name in names)])
    if short:
        called += rf"|(?<=[Tt]he ){re.escape(short[:1].upper() + short[1:])}(?!\s(?:of|on|for)\s)"
    body = rf"(?<![\w-])(?:{called})\b(?!['’]s)(?:\s\([^)]{{1,60}}\))?"
    apart = r"(?:,[^,;]{2,140},|\s[–—][^–—]{2,140}[–—])?"
    return tuple(
        re.compile(pattern)
        for pattern in (
            rf"{body}{apart}\s(?:(?:which|that|who)\s)?(?:{_BE}){_ADVERBS}\s{_TASKED}",
            rf"{body},?\s{_TASKED}",
            rf"{body}{apart}{_ADVERBS}\s(?:{_HAS}|{_DOES}\b)",
            rf"{body}{apart}\s(?:shall|is to|are to|was to|were to)\s",
            rf"{body}{apart}\s{_IS_A}",
            rf"(?<![\w-])(?:{called})['’]s?\s(?:[\w’'-]+\s){{0,3}}?(?i:{_MANDATE}){_MANDATE_IS}",
            rf"{body}\s(?i:{_MANDATE}){_MANDATE_IS}",
            rf"(?i:\b{_MANDATE}\sof\s)(?:the\s)?{body}{_MANDATE_IS}",
            r"(?i:\b(?:mandat|task|entrust|authori[sz]|empower|establish|creat|decid)\w*)\s"
            rf"(?:also\s|further\s|that\s)?(?:the\s)?{body}\s(?:to|with|shall|for|in order)\b",
        )
    )


def _spaced(name: str) -> str:
    return r"\s".join(re.escape(word) for word in name.split())


def is_own(body: Body, masthead: str) -> bool:
    """Whether a document is by or on the body: its masthead names it, in whatever form. Every document is
    of a principal organ, and not on it."""
    if any(_PRINCIPAL.fullmatch(name) for name in body.names):
        return False
    if body.is_named(masthead):
        return True
    there = set(stems_of(masthead))
    longest = max(body.names, key=len)
    words = [stem for stem in stems_of(longest) if stem not in _SMALL]
    return len(words) > 1 and all(word in there for word in words)
