"""Persons and the offices that a text gives them, in apposition or under a signature.

"the Prosecutor, Serge Brammertz, and"      "Ms. Anna Berg, Director of the Wrecks Panel, said"
(Signed) Anna Berg
Director General Organisation for Kelp
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORD = r"[A-ZÀ-ÞŠŽČĆŞ][\w'’-]+"
_HONORIFIC = r"(?:(?:Mr|Ms|Mrs|Dr|Sir|H\.E|Judge|Ambassador|Professor|Lady)\.?\s+)"
_PARTICLE = r"(?:al|el|de|del|da|dos|van|von|der|den|bin|ibn|la|le|di)"
PERSON = rf"{_HONORIFIC}{{0,2}}{_WORD}(?:\s+(?:[A-Z]\.|{_PARTICLE}\b|{_WORD})){{1,4}}"
# What stands in front of an office and makes it another one.
_RANK = (
    r"(?:Acting|Deputy|Assistant|Associate|Executive|Special|Permanent|Prime|High|Vice|Co|First|Second|Senior|Under"
    r"|Former|Personal|Resident|Regional|Chief|Foreign|Force|Country|Inspector|Attorney|Auditor)"
)
_HEAD = (
    r"(?:Secretary[- ]General|Secretary|Director[- ]General|Director|Commissioner|Prosecutor|Registrar"
    r"|President|Chair(?:person|man|woman)?|Rapporteur|Representative|Coordinator|Commander|Minister|Administrator|Envoy"
    r"|Head|Governor|Ambassador|Ombudsperson|Mayor|Chancellor|Adviser|Chargé d[’']affaires|General|Executive"
    r"|Chief)"
)
OFFICE = rf"(?:{_RANK}[ -])*{_HEAD}(?![\w-])"
_OF = r"(?:\s+(?:of|for|in|on|to)\s+(?:the\s+)?(?:[^,.;:()\n]|(?<=\b[A-Z])\.){2,110}?)?"
_ENDS = (
    r"(?=\s*[,.;:)]|\s+(?:and|who|to|said|at|on|in|with|has|had|was|were|is|are|from|under|for|presented"
    r"|introduced|briefed|stated|made|led|as)\b|\s*\Z)"
)
_BESIDE = re.compile(
    rf"(?P<before>\b(?:[Tt]hen|[Ff]ormer|[Ll]ate|[Pp]revious|[Oo]utgoing|the\s+then)\s+)?"
    rf"(?:(?<![\w-])(?P<office>{OFFICE}{_OF}(?:\s+\([A-Z][\w -]{{1,24}}\))?),\s+(?P<name>{PERSON}){_ENDS}"
    rf"|(?P<named>{PERSON}),\s+(?P<past>(?:the\s+)?(?:then|former|late|previous)\s+)?(?:the\s+)?"
    rf"(?:{_WORD}\s+){{0,3}}?(?P<title>{OFFICE}{_OF}){_ENDS})"
)
_SIGNED = re.compile(r"\(Signed\)\s+(?P<rest>\S(?:.|\n)*)")
_OFFICE = re.compile(rf"(?<![\w-]){OFFICE}")
# "Ambassador and Permanent Representative": a rank before the office.
_RANK_AND = re.compile(rf"\AAmbassador(?: Extraordinary and Plenipotentiary)?,?\s+(?:and\s+)?(?={OFFICE})")
# Capitals that name an office or a body are no person's.
_NO_PERSON = re.compile(
    r"\b(?:Nations|Office|Council|Assembly|Commission|Committee|Conference|Board|Court|Bank|Fund|Centre|Center"
    r"|Programme|Project|Group|Forum|Union|Organi[sz]ation|Institute|Agency|Department|Division|Unit|Service"
    r"|Republic|Kingdom|Security|Rights|International|National|Mission|Affairs|Action|Support|Policy|Development"
    r"|Human|Resources|Finance|Financial|Administration|Management|Legal|Political|Peace|Operations|Communications"
    r"|Strategy|Strategic|Planning|Evaluation|Audit|Investigations?|Public|Information|Technology|Economic|Social"
    r"|Research|Partnerships?|Private|Fundraising|Global|Humanitarian|Region|Africa|Asia|Europe|America"
    r"|Headquarters|New York"
    r"|Convention|States?|Government|Secretariat|University|Ministry|Executive|Deputy|January|February|March|April|May"
    rf"|June|July|August|September|October|November|December)\b|(?<![\w-]){_HEAD}(?![\w-])"
)


@dataclass(frozen=True, slots=True)
class Holder:
    """``text[start:end]`` gives ``name`` the office ``office``; ``office`` is empty for a bare signature."""

    name: str
    office: str
    start: int
    end: int

    @property
    def heading(self) -> str:
        """The office without what it is of: "Executive Director"."""
        found = _OFFICE.match(self.office)
        return found.group() if found else ""

    @property
    def complement(self) -> str:
        """What the office is of: "for Human Rights"."""
        return self.office[len(self.heading) :].strip()


def holders_in(text: str) -> list[Holder]:
    """The persons that ``text`` gives an office, in order; none who held it before ("then", "former")."""
    signed = _signed(text)
    if signed is not None:
        return [signed]
    found = []
    for match in _BESIDE.finditer(text):
        name = match["name"] or match["named"]
        office = match["office"] or match["title"]
        if _is_person(name) and not match["before"] and not match["past"]:
            found.append(Holder(name, " ".join(office.split()), match.start(), match.end()))
    return found


def _signed(text: str) -> Holder | None:
    match = _SIGNED.match(text.strip())
    if match is None:
        return None
    rest = match["rest"]
    office = _OFFICE.search(rest)
    name = (rest[: office.start()] if office else rest).split("\n")[0].strip(" ,")
    if not re.fullmatch(PERSON, name) or not _is_person(name):
        return None
    said = " ".join(rest[office.start() :].split()) if office else ""
    return Holder(name, _RANK_AND.sub("", said), 0, len(text))


def _is_person(name: str) -> bool:
    return _NO_PERSON.search(re.sub(rf"\A{_HONORIFIC}+", "", name)) is None
