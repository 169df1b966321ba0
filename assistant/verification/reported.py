"""Whose word is it? The stretches of a sentence that are somebody's view, claim or wish, found by the words
that make them so: "regarded X as", "was of the opinion that", "according to", "requested X to"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.verification.speakers import Attribution, find_attributions

_BE = r"(?:is|are|was|were|be|been|being)"
_ADVERB = r"(?:\w+ly |also |further |often |thus |still |now |then |again |even ){0,2}"
# "of the view, in that connection, that"
_ASIDE = r"(?:, [^,;.]{1,70},|(?: \w+){0,3}?)"
# Thinking and claiming: what follows is a view, whoever holds it.
_HOLDS = (
    r"believe[sd]?|believing|felt|feels?|thought|thinks?|holds?|held|opine[sd]?|claim(?:s|ed|ing)?|"
    r"allege[sd]?|alleging|argue[sd]?|arguing|assert(?:s|ed|ing)?|contend(?:s|ed)?|maintain(?:s|ed)?|"
    r"submit(?:s|ted)?|insist(?:s|ed)?|consider(?:s|ed)?|sa(?:id|ys?)|state[sd]?|warn(?:s|ed)|"
    r"caution(?:s|ed)|fear(?:s|ed)|hope[sd]?|suspect(?:s|ed)|doubt(?:s|ed)|objected|complain(?:s|ed)|"
    r"[Cc]onvinced|persuaded|confident"
)
_OPINION = r"(?:view|opinion|belief|impression|conviction|contention|claim|allegation|assertion|argument)s?"
# Reporting what is so: the word of a speaker in a debate, but an organ that notes something vouches for it.
_REPORTS = (
    r"note[sd]?|recalled|report(?:ed|s)|indicate[ds]?|mentioned|observed|explained|pointed out|added|"
    r"stress(?:ed|es)|emphasi[sz]e[sd]|highlighted|underlined|underscored|acknowledged|recogni[sz]ed|"
    r"agreed|affirmed|reaffirmed|reiterated|concluded|declared|suggest(?:ed|s)|"
    r"informed [^,;.]{1,60}?|drew attention to the fact|expressed concern|expressed regret"
)
_VIEW_THAT = re.compile(rf"\b(?:{_HOLDS})\b{_ASIDE} that\b")
_OPINION_THAT = re.compile(rf"\b{_OPINION}\b(?: (?:was|were|is|had been))?{_ASIDE} that\b")
_REPORTED_THAT = re.compile(rf"\b(?:{_REPORTS}){_ASIDE} that\b")
_IT_WAS = re.compile(
    rf"\b[Ii]t (?:is|was|has been|had been) {_ADVERB}(?:felt|considered|argued|said|stated|believed|thought|"
    r"alleged|claimed|noted|indicated|recalled|reported|observed|mentioned|explained|stressed|"
    rf"emphasi[sz]ed|pointed out|suggested|hoped|feared|maintained)\b{_ASIDE} that\b"
)
# "stressed the importance of" of a speaker: that it is important is the speaker's view.
_PRAISED = re.compile(
    r"\b(?:stress(?:ed|es)|emphasi[sz]e[sd]|highlighted|underlined|underscored|noted|reiterated|affirmed|"
    r"recogni[sz]ed|acknowledged) (?=(?:the|its|their)\b(?: \w+){0,2} "
    r"(?:importance|need|necessity|urgency|value|usefulness|relevance|significance|seriousness|benefits?)\b)"
)
_CALLS = (
    r"regard(?:ed|s)?|view(?:ed|s)?|saw|sees?|seen|describe[sd]?|characteri[sz]e[sd]?|consider(?:ed|s)?|"
    r"perceive[sd]?|deem(?:ed|s)?|portray(?:ed|s)?|depict(?:ed|s)?|label(?:led|s)?|brand(?:ed|s)?|"
    r"hail(?:ed|s)?|praise[sd]?|critici[sz]e[sd]?|denounce[sd]?|dismiss(?:ed|es)?|welcomed|"
    r"refer(?:red|s)? to"
)
# "as" that calls nothing anything.
_AS = (
    r"as (?!amended|contained|well|follows|set out|set forth|requested|soon|of \d|of the|to |at |appropriate|"
    r"possible|required|recommended|orally|revised|part of its|called for|described|reflected|proposed|"
    r"they|it |he |she |follow-up|early|far|long|regards)"
)
_CALLED = re.compile(rf"\b(?P<verb>{_CALLS}) (?!as\b|by\b)[^.;:]{{2,200}}? {_AS}")
_QUALITY = (
    r"(?:too \w+|(?:un)?acceptable|(?:in)?adequate|(?:in)?sufficient|(?:un)?necessary|(?:un)?satisfactory|"
    r"(?:in)?appropriate|(?:un|in)?justifi(?:ed|able)|(?:un)?fair|(?:un)?just|(?:in|un)effective|effective|"
    r"(?:in)?efficient|(?:un)?successful|(?:un)?desirable|(?:ir)?relevant|(?:un|im)?practica(?:l|ble)|"
    r"(?:un)?feasible|(?:un)?realistic|(?:un)?reasonable|(?:un)?clear|(?:in)?complete|(?:un)?balanced|"
    r"(?:dis)?proportionate|(?:in)?admissible|(?:in)?compatible|(?:in)?consistent|(?:un)?sustainable|"
    r"(?:im)?possible|(?:il)?legal|(?:un)?lawful|(?:il)?legitimate|(?:un)?helpful|excessive|essential|"
    r"important|crucial|vital|useful|useless|premature|timely|dangerous|harmful|beneficial|detrimental|"
    r"valuable|invaluable|indispensable|critical|urgent|excellent|good|bad|poor|weak|strong|vague|"
    r"ambiguous|biased|discriminatory|arbitrary|redundant|superfluous|costly|expensive|high|low|slow|"
    r"outdated|obsolete|responsible|guilty|innocent|credible|contrary|preferable|difficult|easy|"
    r"disappointing|encouraging|alarming|worrying|regrettable|deplorable|promising|positive|negative)"
)
# "considered the fee excessive", "deemed it to be too high"
_JUDGED = re.compile(
    r"\b(?P<verb>consider(?:ed|s)?|deem(?:ed|s)?|found|finds|thought|judged|believed|felt|called) (?!that\b)"
    rf"[^.;:]{{2,160}}? (?:to (?:be|have)\b|(?:{_ADVERB}|very |most |highly ){_QUALITY}"
    r"(?=[,.;)]|$| (?:to|for|that|and|in|as|if|because|since|given|or|but|of)\b))"
)
_SAID_TO = re.compile(
    rf"\b{_BE} {_ADVERB}(?:said|alleged|believed|thought|considered|deemed|held|felt|reported|rumou?red|"
    rf"claimed|reputed|supposed|assumed|presumed|judged|understood)(?: by [^,.;]{{1,60}}?)? "
    rf"(?:to (?:be|have)\b|{_ADVERB}{_QUALITY}\b)"
)
_CALLED_BY = re.compile(rf"\b{_BE} {_ADVERB}(?:{_CALLS})(?: by [^,.;]{{1,60}}?)? {_AS}")
_HEARSAY = re.compile(r"\b(?i:allegedly|reportedly|supposedly|purportedly)\b")
_ACCORDING = re.compile(
    r"\b(?:[Aa]ccording to|[Ii]n the (?:view|opinion|eyes|words|judg[e]?ment) of) (?P<holder>[^,;.]{2,80})"
    r"|\b[Ii]n (?P<whose>his|her|their|its|our|my|[A-Z][\w-]+'s?|the [\w ]{3,40}'s?) (?:own )?"
    r"(?:view|opinion)\b|\b[Ff]or (?P<some>(?:one|some|several|many|most) (?:speakers?|delegations?|"
    r"representatives?|participants)),"
)
# "requested X to", "proposed that", "called for"
_WISHED = re.compile(
    r"\b(?:(?:[Rr]equest(?:ed|s|ing)?|[Uu]rg(?:ed?|es|ing)|[Ii]nvit(?:ed?|es|ing)|[Aa]sk(?:ed|s|ing)?|"
    r"[Ee]ncourag(?:ed?|es|ing)|[Cc]all(?:ed|s|ing)? (?:up)?on|[Aa]ppeal(?:ed|s|ing)? to|[Ww]ished|[Ww]anted"
    r"|[Ee]xhort(?:ed|s)?) (?=[^.;:]{2,200}? to (?!the\b|its\b|their\b|be able)[a-z]+)"
    rf"|(?:[Pp]ropos(?:ed|es|ing)|[Ss]uggest(?:ed|s|ing)|[Rr]ecommend(?:ed|s|ing)?|[Dd]emand(?:ed|s|ing)?|"
    rf"[Rr]equest(?:ed|s)?){_ASIDE} that\b"
    r"|(?:[Pp]ropos(?:ed|es)|[Aa]dvocated|[Cc]all(?:ed|s|ing)? for|[Aa]ppeal(?:ed|s|ing)? for) "
    r"(?=(?:the |an? |its |their |\w+ing )))"
)
# A document that speaks of itself, or data: no view of somebody else's.
_ITSELF = re.compile(
    r"\b(?:report|document|note|paper|study|survey|data|figures|statistics|estimates?|records?|table|annex|"
    r"article|paragraph|rule|law|terms|criteria|section|agenda|schedule|census|text|resolution|provisions?|"
    r"Convention|Protocol|Charter|Constitution|Act|Statute|legislation|Code|website|www)s?\b"
)
# An organ that notes something vouches for it, and so does a document; a speaker, an officer or a party does
# not.
_VOUCHES = re.compile(
    r"\b(?:Assembly|Council|Commission|Conference|Committee|Board|Subcommittee|Group|Panel|Meeting|Congress|"
    r"Bureau|Forum|Court|Tribunal|Secretariat|Secretary-General|Office|mission|team)"
    r"(?: (?:also|further|has|had|\w+ly))*$"
)


@dataclass(frozen=True, slots=True)
class Reported:
    """``text[start:end]`` is somebody's word: ``marker`` makes it so, ``holder`` are the words before the
    marker (or after "according to"). ``wish`` when it is to be done rather than thought."""

    start: int
    end: int
    marker: str
    holder: str
    wish: bool = False

    @property
    def said(self) -> str:
        """The words that the sentence leaves out."""
        return self.marker if self.holder in self.marker else f"{self.holder} {self.marker}"


@lru_cache(maxsize=512)
def reported(text: str) -> tuple[Reported, ...]:
    """The stretches of a normalised sentence that are somebody's view, claim or wish."""
    speakers = find_attributions(text)
    return tuple(one for one in _all(text, speakers) if not _ITSELF.search(one.holder))


def _all(text: str, speakers: Sequence[Attribution]) -> Iterator[Reported]:
    for pattern in (_VIEW_THAT, _OPINION_THAT, _IT_WAS):
        for match in pattern.finditer(text):
            yield _after(text, match.end(), match, speakers)
    for pattern in (_CALLED, _JUDGED):
        for match in pattern.finditer(text):
            yield _after(text, match.end("verb"), match, speakers)
    for pattern in (_REPORTED_THAT, _PRAISED):
        for match in pattern.finditer(text):
            if _speaks_for_itself(text, match.start(), speakers):
                yield _after(text, match.end(), match, speakers)
    for pattern in (_SAID_TO, _CALLED_BY, _HEARSAY):
        for match in pattern.finditer(text):
            start, end = _clause_start(text, match.start()), _end(text, match.end(), speakers)
            yield Reported(start, end, match.group().strip(), "")
    for match in _ACCORDING.finditer(text):
        holder = match["holder"] or match["whose"] or match["some"]
        before, after = (_clause_start(text, match.start()), match.start()), (match.end(), len(text))
        start, end = after if after[1] - after[0] > 1 else before
        yield Reported(start, end, match.group(), holder)
    for match in _WISHED.finditer(text):
        yield _after(text, match.end(), match, speakers, wish=True)


def _after(
    text: str, start: int, match: re.Match[str], speakers: Sequence[Attribution], wish: bool = False
) -> Reported:
    """What follows ``start``, to the end of the clause."""
    before = [one for one in speakers if one.start < match.start() and one.quantity != "impersonal"]
    holder = before[-1].text if before else _subject(text[: match.start()])
    marker = text[match.start() : start].strip()
    return Reported(start, _end(text, match.end(), speakers), marker, holder, wish)


def _subject(before: str) -> str:
    """The last few words before a verb, from the last break on."""
    return " ".join(re.split(r"[,;:.]\s|\b(?:and|that|which|who)\s", before)[-1].split()[-6:])


def _speaks_for_itself(text: str, at: int, speakers: Sequence[Attribution]) -> bool:
    """Is the subject of the verb at ``at`` one whose word is no more than its own?"""
    subject = _subject(text[:at])
    if not subject:
        before = [one for one in speakers if one.start < at and one.quantity != "impersonal"]
        subject = before[-1].text if before else _subject(re.sub(r"(?: and)? $", "", text[:at]))
    return bool(subject) and not _VOUCHES.search(subject)


def _clause_start(text: str, at: int) -> int:
    starts = [match.end() for match in re.finditer(r"[;:] |, (?:and|but|while|whereas) ", text[:at])]
    return starts[-1] if starts else 0


def _end(text: str, at: int, speakers: Sequence[Attribution]) -> int:
    """Where the stretch ends that goes on from ``at``: at a new subject that speaks or acts, or a break."""
    ends = [stop] if (stop := text.find(";", at)) >= 0 else []
    for one in speakers:
        joined = re.search(r", (?:and |but |while |whereas )?(?:the |that )?$", text[at : one.start])
        if one.start > at and joined and "that " not in joined.group():
            ends.append(at + joined.start())
    return min(ends, default=len(text))
