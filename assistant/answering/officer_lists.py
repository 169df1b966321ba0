"""The officers that a paragraph or table names, in the forms in which reports list them.

Chair:                       At its 1st meeting, the Commission elected Ms. A. Berg (Norway) as Chair.
Anna Berg (Norway)           Mr. C. Diaz (Chile) was elected Chair of the Working Group.
Vice-Chairs:
Carlo Diaz (Chile) Eva Fox (Malta)
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answering.tables import rows_of
from assistant.names import sessions
from assistant.sentences import split_sentences

_ROLE = (
    r"(?:Co-|Vice-|First Vice-|Acting )?(?:Chair(?:person|man|woman|men)?|President|Rapporteur)s?"
    r"(?:-Rapporteur)?"
)
ROLE = re.compile(rf"(?i)(?<![\w-]){_ROLE}(?![\w-])")
# "Ms. Arzu Deuba (Nepal)": the country may stand in the next row or line of what a reader made of a column.
_HONORIFIC = r"(?:Mr|Ms|Mrs|Dr|H\.E)\."
_NAME_WORD = rf"(?!{_HONORIFIC})[A-ZÀ-Þ][\w.'’-]*,?"
_PERSON = (
    rf"(?:{_HONORIFIC}\s+)?{_NAME_WORD}(?:[ \t]+(?:-[ \t]+)?(?:[a-z]{{2,3}}\b|{_NAME_WORD})){{0,6}}?"
    r"[\s|]*\([A-ZÀ-Þ][^()|:;\d]{2,60}\)"
)
_PERSONS = re.compile(_PERSON)
# A label opens a line or a row, or follows a name or a lead-in where lines were joined.
LABEL = re.compile(rf"(?:\A[\s|]*|(?<=[):])[\s|]+)(?P<role>{_ROLE})\s*:[\s|]*", re.IGNORECASE)
_SERIES = re.compile(rf"[\s|]*(?:{_PERSON}[\s|,;]*(?:and\s+)?)+")
_ONLY_PERSONS = re.compile(
    rf"^[\s|]*(?:{_PERSON}[\s|,;]*(?:and\s+)?)+$|^[\s|]*\([^()|\d]+\)[\s|]*$"
    r"|^[\s|]*(?:(?:Mr|Ms|Mrs|Dr)\.\s+)[^()|:;\d]{3,60}[\s|]*$"
)
_AND_OTHERS = r"(?:(?:,\s+and\s+|,\s+|\s+and\s+)[A-Z][^();]*\([^()]*\))*"
_ELECTED_AS = re.compile(
    rf"\b(?:re-)?elected\s+(?:by acclamation,?\s+)?(?P<names>{_PERSON}{_AND_OTHERS}),?\s+as\s+"
    rf"(?:its\s+|the\s+)?(?P<role>{_ROLE})(?:\s+of\s+(?P<of>[^.;]+))?"
)
_WAS_ELECTED = re.compile(
    rf"(?P<names>{_PERSON})\s+(?:was|were)\s+(?:unanimously\s+)?(?:re-)?elected\s+(?:as\s+)?(?:the\s+)?"
    rf"(?P<role>{_ROLE})(?:\s+of\s+(?P<of>[^.;]+?)(?=\s+and\s+{_HONORIFIC}|[.;]|\Z))?"
)
_ELECTED_FOLLOWING = re.compile(
    rf"\belected\s+(?:by acclamation\s+)?the\s+following\s+(?P<role>{_ROLE})\b[^:]*:"
)
# "Claude Heller (Chair) | Mexico | 2027"; "(Rapporteur for follow-up)" is another office.
_BRACKETED = re.compile(rf"\A(?P<name>[A-ZÀ-Þ][^()|:\d]{{3,60}}?)\s*\((?P<role>{_ROLE})\)(?:\s*\(.*\))?\Z")
_ORDER = re.compile(r"\A(?:[IVXLC]+|[A-Z]|\d+)\.\s+")
_LABELS = re.compile(rf"(?P<role>{_ROLE})\s*:", re.IGNORECASE)
# What an office is "of" that is the body itself: "Chair of the eighty-first session".
_OF_ITSELF = re.compile(r"(?i)\b(?:session|meeting|commission|committee|council|board|conference)\b\W*\Z")


@dataclass(frozen=True, slots=True)
class Officer:
    """``role`` as printed, without a plural ("Vice-Chair"); ``text[start:end]`` says so; ``body`` the name of
    the body where the text itself has it, in a row above or after "of"."""

    role: str
    name: str
    start: int
    end: int
    body: str = ""


def officers_in(text: str) -> list[Officer]:
    """The officers that a paragraph or table names, in its order."""
    return [*_listed(text), *_told(text), *_in_rows(text)]


def _listed(text: str) -> list[Officer]:
    """Officers under labels, "Chair:", in lines or rows; a row that is no officer's names the next ones'
    body."""
    found: list[Officer] = []
    body, role, opened = "", "", 0
    for line in re.finditer(r"[^\n]+", text):
        labels = list(LABEL.finditer(line.group()))
        before = line.group()[: labels[0].start()] if labels else line.group()
        if role and _ONLY_PERSONS.match(before):
            found += _under(text, role, opened, line.start(), body)
        elif before.strip(" |"):
            following = _ELECTED_FOLLOWING.search(before)
            role, opened = (following["role"], line.start() + following.start()) if following else ("", 0)
            if following:
                found += _under(text, role, opened, line.start() + following.end(), body)
            elif before.startswith("|") and not _PERSONS.search(before):
                body = _ORDER.sub("", before.strip(" |").split("|")[0].strip())
        for label in labels:
            role, opened = label["role"], line.start() + label.start("role")
            found += _under(text, role, opened, line.start() + label.end(), body)
    return list({(officer.name, officer.role, officer.body): officer for officer in found}.values())


def _under(text: str, role: str, opened: int, start: int, body: str) -> list[Officer]:
    """The persons that stand in a row from ``start``, as officers whose label is at ``opened``."""
    series = _SERIES.match(text, start)
    if series is None:
        return []
    return [
        Officer(_singular(role), _tidy(person.group()), opened, person.end(), body)
        for person in _PERSONS.finditer(text, start, series.end())
    ]


def _told(text: str) -> list[Officer]:
    """Officers whose election a sentence tells."""
    found: list[Officer] = []
    for sentence in split_sentences(text):
        body = ""
        told = [m for pattern in (_ELECTED_AS, _WAS_ELECTED) for m in pattern.finditer(sentence.text)]
        # "A was elected Chair and B Vice-Chair of the Group": of what both are stands with the last
        for election in reversed(told):
            body = (election["of"] or body).strip()
            body = "" if sessions(body) or _OF_ITSELF.search(body) else body
            found += [
                Officer(_singular(election["role"]), _tidy(who.group()), sentence.start, sentence.end, body)
                for who in _PERSONS.finditer(election["names"])
            ]
    return found


def _in_rows(text: str) -> list[Officer]:
    """Officers of a table of members: "Ana Pinto (Chair)" in a row, or below it a row of labels, "Chair:
    Vice-Chairs:", with the members' names in that order."""
    rows = rows_of(text)
    found = []
    for row in rows:
        office = _BRACKETED.match(row.cells[0])
        if office is not None:
            found.append(Officer(_singular(office["role"]), office["name"], row.start, row.end))
    labels = [label["role"] for row in rows[-1:] for label in _LABELS.finditer(row.cells[0])]
    if len(labels) < 2 or len(rows[-1].cells) < 2:
        return found
    names = _in_order([row.cells[0] for row in rows[:-1]], rows[-1].cells[1])
    plural = [at for at, role in enumerate(labels) if role.lower().endswith(("s", "men"))]
    if len(plural) > 1 or len(names) < len(labels) or (not plural and len(names) > len(labels)):
        return found
    for at, role in enumerate(labels):
        further = len(names) - len(labels) if plural and at >= plural[0] else 0
        first = at + (further if plural and at > plural[0] else 0)
        last = at + further
        row = rows[-1]
        found += [Officer(_singular(role), name, row.start, row.end) for name in names[first : last + 1]]
    return found


def _in_order(members: Sequence[str], cell: str) -> list[str]:
    """The members that ``cell`` names, in its order; none unless the cell is their names and no more."""
    standing = sorted((cell.find(name), name) for name in members if name and name in cell)
    names = [name for _, name in standing]
    return names if " ".join(names) == re.sub(r"\s+", " ", cell).strip() else []


def _tidy(name: str) -> str:
    return re.sub(r"[\s|]+", " ", name).strip()


def _singular(role: str) -> str:
    role = re.sub(r"(?i)men\Z", "man", role)
    return role[:-1] if role.endswith("s") else role
