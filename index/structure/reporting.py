"""What body a name is of, and whose report a document is by its title: "Report of the Committee on Lamps"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from index.abbreviations import known_bodies
from index.structure.masthead_words import is_body, is_session

# "Report of the Committee on Lamps on its sixth session": the committee is what the report is of. Whoever is
# of a body ("Chair of the Committee") is not the body: no "of" before its noun.
_NOUN = (
    r"Commission|Sub-?Commission|Committee|Sub-?[Cc]ommittee|Conference|Congress|Council|Board|Assembly|Forum|Court"
    r"|Tribunal|Working (?:Group|Party)|Panel of Experts|Group of(?: Governmental)? Experts|Unit"
)
_REPORT_OF = re.compile(
    r"(?:(?:First|Second|Third|[A-Z][a-z-]+(?:th|st|nd|rd)|Final|Interim|Annual|Consolidated|Biennial|Progress)\s)*"
    r"(?:annual\s|biennial\s|final\s|interim\s|joint\s|progress\s)?[Rr]eport of the (?P<body>"
    rf"(?:(?!(?:of|the|on|for)\b)[\w’'-]+\s+){{0,9}}?(?:{_NOUN})\b"
    rf"(?:,?\s+(?:(?:of|on|for|against|in|to|with|and|the)\s+){{1,3}}[A-Z][\w’'-]*(?:,?\s+[A-Z][\w’'-]*)*)*"
    rf"(?:\s\([^()]*(?:{_NOUN})\))?)"
)
# "… on the work of its annual session of 2025", "Report on the fifty-sixth session".
_ON_SESSION = re.compile(
    r"\A\s*on (?:the work of )?(?:its|the)"
    r" (?P<session>(?:[\w-]+ ){1,4}session(?:,? (?:of )?(?:19|20)\d\d)?)\b"
)
# Two of a name's words tell nothing: "Report of the Committee".
_BARE = re.compile(rf"(?:{_NOUN})", re.IGNORECASE)

# Names with such a word and no noun of ``_NOUN`` are organizations: "United Nations Tidal Programme".
_ORGANIZATION = re.compile(r"\b(?:Fund|Programme|Instruments|Entity|Authority|Mechanism|Secretariat)\b")


def meets(name: str) -> bool:
    """Whether ``name`` is of a body that meets, and not of an organization or of a set of treaties."""
    if not is_body(name) or name == "Secretariat":
        return False
    return not _ORGANIZATION.search(name) or bool(re.search(rf"\b(?:{_NOUN})\b", name))


def reporting_body(lines: Iterable[str]) -> str | None:
    """The body whose report the first of ``lines`` is that says so: "Committee against Torture" of "Report
    of the Committee against Torture"; None where none does."""
    for line in lines:
        text = re.sub(r"\s+", " ", line.strip(" *"))
        found = _REPORT_OF.match(text)
        if found is None:
            continue
        start = found.start("body")
        known = [long for _, long in known_bodies() if text.startswith(long, start) and is_body(long)]
        name = max(known, key=len, default=found["body"])
        if not _BARE.fullmatch(name):
            bracket = re.match(r"\s\([^()]*Committee\)", text[start + len(name) :])
            return name + (bracket[0] if bracket else "")
    return None


def reported_session(lines: Iterable[str]) -> str | None:
    """The session of the body that a report says to be on: "Annual session of 2091" of "Report of the Lamp
    Board on the work of its annual session of 2091"; None where none of ``lines`` says one."""
    for line in lines:
        text = re.sub(r"\s+", " ", line.strip(" *"))
        body = _REPORT_OF.match(text)
        begins = body.end() if body else len("Report") if text.startswith("Report on ") else None
        found = _ON_SESSION.match(text[begins:]) if begins else None
        if found and is_session(session := found["session"][:1].upper() + found["session"][1:]):
            return session
    return None
