"""What sort of thing a proper name names, so that a follow-up puts a State for a State and a body for a body.

Pure: a text in, its names with their kinds out. The kinds only choose between the names of one question; no
answer rests on them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from assistant.names import MONTHS, proper_names
from assistant.verification.names import countries_in
from index.abbreviations import known_bodies

# An organ decides and recommends, a body (a mission, a fund, an agency) is what it decides about.
KindOfName = Literal["state", "organ", "body", "meeting", "text", "person", "time", "other"]


@dataclass(frozen=True, slots=True)
class Named:
    """The proper name ``text[start:end]`` of a question, without "the" and "'s"; ``whole`` is where its
    article begins, ``before`` the word in front of it."""

    text: str
    start: int
    end: int
    whole: int
    before: str
    kind: KindOfName


_ARTICLE = re.compile(r"(?i)(?:\b(?:the|la|le|les|el|los|las)\s+|\b[ld]['’])\Z")
_ARTICLE_FIRST = re.compile(r"(?i)\A(?:the|la|le|les|el|los|las)\s+|\A[ld]['’]")
_WORD_BEFORE = re.compile(r"(?P<word>[^\W\d_]+)\s+\Z")
_GENITIVE = re.compile(r"['’]s?\Z")
# "Ms. Roe": the full stop of a title ends no sentence and no name; a space keeps every place where it was.
_HONORIFIC = re.compile(r"\b(?P<title>Mr|Ms|Mrs|Dr)\.(?=\s[A-Z])")
# "Ms. Roe in December": a capital makes no name of a month.
_UNTIL_THE_MONTH = re.compile(rf"(?i)\s+(?:of|on|for|in|to|from|by|de|du|del)\s+(?:{MONTHS})\b.*\Z")
_AFTER_STATE = re.compile(r"\s(?:for|in|to|by|on|at|from|against|with)\s")
# "A/79/922" names a document; a letter of it is no name.
_SYMBOL = re.compile(r"\b[A-Z][A-Za-z.]*(?:/[\w.-]+)*/\d[\w./-]*")
_ELIDED = re.compile(r"(?i)\b[ld]['’](?=[A-Z])")

_TIME = re.compile(rf"(?i)(?:{MONTHS}|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b.*")
_TITLED = re.compile(r"(?:Mr|Ms|Mrs|Dr|Sir|Judge|Ambassador|Professor|Minister)\b\.?\s+[A-Z].*")
_GOVERNMENT = re.compile(r"(?:Government|Republic) of (?:the )?")
_TEXT = re.compile(
    r"\b(?:Convention|Protocol|Covenant|Treaty|Agreement|Accord|Declaration|Charter|Statute|Act|Law|Agenda"
    r"|Resolution|Strategy|Plan|Framework|Principles)\b"
)
_MEETING = re.compile(r"\b(?:Conference|Congress|Forum|Summit|Seminar|Workshop|Dialogue|Meeting|Symposium)\b")
_ORGAN = re.compile(
    r"\b(?:Committee|Subcommittee|Commission|Council|Assembly|Board|Secretary-General|Secretariat|Tribunal|Court"
    r"|Panel|Bureau|Chamber|Parliament|Senate)\b"
)
_BODY = re.compile(
    r"\b(?:Fund|Programme|Office|Organi[sz]ation|Agency|Union|Mission|Force|Cent(?:re|er)|Bank|Mechanism"
    r"|Department|Institut\w+|Authority|League|Association|Group|Network|Federation|Society|Unit|Service"
    r"|University|School|College|Academy|Foundation|Company|Corporation|Hospital|Museum|Ministry"
    r"|United Nations|Volunteers|Facility|Alliance|Partnership|Initiative)\b"
)
# "UNODC", "UN-Women", "UNFICYP": capitals, with or without a word hung on.
_ACRONYM = re.compile(r"[A-Z]{2,}[A-Za-z]*(?:-[A-Z][A-Za-z]+)?")
# "Julia Downing", "Mohammed al-Tamim": two to four names and nothing that says what they head.
_PERSON = re.compile(
    r"[A-Z][\w'’-]+(?:\s(?:[A-Z]\.|[A-Z][\w'’-]+)){0,2}\s(?:(?:al|el|de|van|von|bin|da)[ -])?[A-Z][\w'’-]+"
)
_OFFICE = re.compile(r"\b(?:Chair\w*|President|Director|Minister|Commissioner|Rapporteur|Representative)\b")


def names_in(text: str) -> list[Named]:
    """The proper names of ``text`` in order, those of months and days left out."""
    masked = _SYMBOL.sub(lambda match: "x" * len(match.group()), text)
    masked = _ELIDED.sub("l ", _HONORIFIC.sub(lambda match: f"{match['title']} ", masked))
    found: list[Named] = []
    for name in proper_names(masked):
        start = masked.find(name)
        said = _GENITIVE.sub("", _UNTIL_THE_MONTH.sub("", text[start : start + len(name)]))
        said = _state_alone(said)
        article = _ARTICLE.search(text[:start])
        kind = kind_of_name(f"the {said}" if article else said)
        if kind == "time":
            continue
        whole = article.start() if article else start
        before = _WORD_BEFORE.search(text[:whole])
        found.append(
            Named(said, start, start + len(said), whole, before["word"].lower() if before else "", kind)
        )
    return sorted(found, key=lambda named: named.start)


def _state_alone(name: str) -> str:
    """ "Norway for the Kelp Committee" → "Norway": what joins words of a name may stand after one too."""
    return next(
        (
            state
            for state in countries_in(name)
            if _AFTER_STATE.match(name.removeprefix(state)) and name.startswith(state)
        ),
        name,
    )


def kind_of_name(name: str) -> KindOfName:
    """``"Norway"`` is a ``"state"``, ``"the Board of Tides"`` an ``"organ"``, ``"UNTF"`` a ``"body"``;
    ``"other"`` where nothing in the name tells."""
    plain = without_article(name)
    if _TIME.fullmatch(plain):
        return "time"
    if _TITLED.fullmatch(plain):
        return "person"
    if _is_country(plain) or _is_country(_GOVERNMENT.sub("", plain)):
        return "state"
    spelled_out = _bodies().get(plain, plain)
    kinds: tuple[tuple[re.Pattern[str], KindOfName], ...] = (
        (_MEETING, "meeting"),
        (_TEXT, "text"),
        (_ORGAN, "organ"),
        (_BODY, "body"),
    )
    for pattern, kind in kinds:
        if pattern.search(spelled_out):
            return kind
    if _ACRONYM.fullmatch(plain):
        return "body"
    if plain != name.strip():
        return "other"  # "the Blue Kelp Store": no person has an article
    return "person" if _PERSON.fullmatch(plain) and not _OFFICE.search(plain) else "other"


def without_article(name: str) -> str:
    """``"the Fund"`` → ``"Fund"``, ``"l'UNICEF"`` → ``"UNICEF"``."""
    return _ARTICLE_FIRST.sub("", name.strip())


def _is_country(name: str) -> bool:
    """Whether a country is all of the name: "Norway", but not "Norway Trust"."""
    return any(len(said) == len(name) for said in countries_in(name))


@cache
def _bodies() -> dict[str, str]:
    return dict(known_bodies())
