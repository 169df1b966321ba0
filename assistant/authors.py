"""Whose words a text is, where they are not the words of the organ that it is addressed to.

A letter of a State to the Security Council is issued as a document of the Council, the papers of major groups
as a document of a forum. Read without its author, what a State holds of another looks like a finding of the
organ. The masthead says who wrote, and the covering letter what is annexed and whose it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Author:
    """``form`` is what was written ("a letter"), ``who`` by whom ("the Permanent Mission of Chile")."""

    form: str
    who: str
    by: str = "from"

    @property
    def text(self) -> str:
        """ "a letter from the Permanent Representative of Chile"."""
        return f"{self.form} {self.by} {self.who}"


_DATED = r"(?:\s+dated\s+[^,]{4,24}?\d{4})?"
_LETTER = re.compile(
    rf"\A\W*(?P<form>identical letters|letter|identical notes? verbales?|note verbale){_DATED}\s+from\s+"
    r"(?P<who>.+?)(?=\s+(?:to the United Nations\b|addressed to\b|acting in\b|pursuant to\b)|\s*\Z)",
    re.IGNORECASE,
)
_FORMS = {
    "identical letters": "identical letters",
    "letter": "a letter",
    "note verbale": "a note verbale",
    "identical notes verbales": "identical notes verbales",
    "identical note verbale": "a note verbale",
}
_STATEMENT = re.compile(
    r"\A\W*(?P<form>(?:joint )?(?:statement|written statement))\*?\s+submitted by\s+"
    r"(?P<who>.+?),?\s+(?:an? )?(?:non-governmental )?organi[sz]ations?\s+(?:in|with)\s+(?:general|special"
    r"|roster|consultative)\b",
    re.IGNORECASE,
)
_AMENDMENT = re.compile(r"\A(?P<who>[^:]{3,200}):\s*(?:oral |proposed )?amendments?\b", re.IGNORECASE)
_BY_THE_CHAIR = re.compile(
    r"\A(?P<form>summary|statement)\s+by\s+(?P<who>the\s+[\w -]{3,60})\Z", re.IGNORECASE
)
# "submitted by non-governmental organizations": each part of the document is one submitter's.
_SUBMITTERS = re.compile(
    r"\bsubmitted by\s+(?P<who>non-governmental organizations|major groups(?: and other stakeholders)?)\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\A(?:\d{1,3}|[IVXLC]+|[A-Z])\.\s+")
_LONGEST_NAME = 160

_TRANSMITS = r"(?:transmit|forward|enclose|attach|convey|submit|share|bring to your attention)(?:ting|ing)?"
# A name up to the words about the text itself; "for" and "on" belong to it before a capital.
_TO_THE_END_OF_THE_NAME = (
    r"(?=,?\s+(?:(?:dated|regarding|concerning|to|addressed|submitted|entitled|which|containing|issued"
    r"|pursuant|covering|as|with|about|relating)\b|(?:for|on|in)\s+(?!(?:the\s+)?[A-Z]))"
    r"|\s*[(“;:]|\.(?:\s|\Z)|\s*\Z)"
)
_ANNEXED = re.compile(
    rf"\b{_TRANSMITS}\s+(?:to you\s+|herewith\s+|to Your Excellency\s+|,\s*)*"
    r"(?P<article>the|an?)\s+(?!present\b)(?P<what>(?:[\w’'-]+\s+){0,4}?(?:summary|report|letter|statement|declaration|note"
    r"|communiqué|text|paper|memorandum|aide-memoire|review))\b"
    r"(?P<rest>[^;]*)"
)
_BY = re.compile(
    r"\A(?:\s+dated\s+[^,(]{4,24}?\d{4})?,?(?:\s+addressed to\s+(?:you|\w+(?:\s\w+){0,8}?))?,?\s+"
    rf"(?P<by>by|from|of)\s+(?P<who>(?:the\s+)?[A-Z][^(“;:]{{3,180}}?){_TO_THE_END_OF_THE_NAME}"
)
# What a report is "of" need not be who wrote it: "the summary of the Arria-formula meeting".
_MEETING = re.compile(
    r"\b(?:meeting|session|seminar|workshop|debate|forum|dialogue|conference|discussions?|visit)\b", re.I
)


def author_of(title: str | None, document_type: str | None = None) -> Author | None:
    """Whose words a document is, by its title or what kind of document it is; None where that says nobody.

    ``"Letter dated 7 May 2031 from the Permanent Mission of Chile to the United Nations addressed to …"``
    → ``Author("a letter", "the Permanent Mission of Chile")``.
    """
    printed = " ".join((title or "").split())
    if letter := _LETTER.match(printed):
        return Author(_FORMS[letter["form"].lower()], letter["who"].rstrip(" ,"))
    if statement := _STATEMENT.match(printed):
        return Author("a statement", statement["who"].strip(), "submitted by")
    if amendment := _AMENDMENT.match(printed):
        return Author("an amendment", amendment["who"].strip(), "proposed by")
    if chair := _BY_THE_CHAIR.match(document_type or ""):
        return Author(f"a {chair['form'].lower()}", chair["who"], "by")
    return None


def submitter_of(title: str | None, section: Sequence[str]) -> Author | None:
    """Who submitted the part under ``section`` of a compilation; None where the document is no such thing."""
    submitted = _SUBMITTERS.search(" ".join((title or "").split()))
    if submitted is None or not section:
        return None
    name = _NUMBERED.sub("", " ".join(section[0].split()))
    if len(name) > _LONGEST_NAME:
        return None
    return Author(f"the part “{name.strip('“”')}”", submitted["who"], "submitted by")


def writer_of_heading(section: Sequence[str]) -> Author | None:
    """Whose letter stands under a heading such as "Letter dated … from the Minister … addressed to …"."""
    found = (author_of(heading) for heading in reversed(section))
    return next((author for author in found if author is not None), None)


def annexed(covering: str) -> str | None:
    """What the words of a covering letter say that it transmits: "the Chair’s summary", "a statement by the
    Ministry of Justice"; None where they do not say it plainly."""
    found = _ANNEXED.search(" ".join(covering.split()))
    if found is None:
        return None
    text = f"{found['article']} {found['what']}"
    written = _BY.match(found["rest"])
    if written and (written["by"] != "of" or not _MEETING.search(written["who"])):
        text += f" {written['by']} {written['who'].rstrip(' ,')}"
    return text
