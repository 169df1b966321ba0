"""What standing a document and a paragraph have: a draft proposes, a resolution decides, a report tells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.names import MONTHS

if TYPE_CHECKING:
    from index.records import DocumentRecord, StoredParagraph

_THIRD_PERSON = re.compile(
    r"(?P<lead>(?:(?:Also|Further|Again|Once again|Strongly|Urgently)\s+)*)(?P<verb>[A-Z]?[a-z]+s)\b"
    r"(?P<particle>\s(?:note|upon|on|for|with \w+)\b)?",
    re.I,
)
_IRREGULAR = {"is": "be", "has": "have", "does": "do", "goes": "go"}
_PART = re.compile(r"(?:draft|dec)\d+")


def is_draft_resolution(stored: StoredParagraph) -> bool:
    """Whether a paragraph is part of a text that is proposed and not adopted."""
    kind = (stored.document.masthead.document_type or "").lower()
    if any(_PART.fullmatch(part) for part in stored.locator.containers):
        return True
    symbol = stored.document.symbol
    limited = symbol is not None and symbol.series == "L"
    return stored.kind in {"preambular", "operative"} and ("draft" in kind or limited)


def status_of(stored: StoredParagraph) -> str:
    """The standing of what a paragraph says: "draft resolution, operative", "report", "decision"."""
    kind = (stored.document.masthead.document_type or "document").lower()
    if is_draft_resolution(stored):
        kind = kind if "draft" in kind else "draft resolution"
    return f"{kind}, {stored.kind}" if stored.kind in {"preambular", "operative"} else kind


def would_do(text: str) -> tuple[str, int] | None:
    """``"Requests the Secretary-General to …"`` → ``("request", 8)``: the plain verb, where the rest begins.

    None where the paragraph does not open with a verb of action.
    """
    match = _THIRD_PERSON.match(text)
    if match is None:
        return None
    verb = match["verb"].lower()
    plain = _IRREGULAR.get(verb)
    if plain is None:
        plain = (
            f"{verb[:-3]}y"
            if verb.endswith("ies")
            else verb[:-2]
            if verb.endswith(("sses", "shes", "ches", "xes"))
            else verb[:-1]
        )
    return f"{match['lead'].lower()}{plain}{match['particle'] or ''}", match.end()


def document_heading(document: DocumentRecord) -> str:
    """A document as the head of a group: its name, its date and what it is."""
    masthead = document.masthead
    details = [part for part in (masthead.document_type, printed_date(masthead.date)) if part]
    if document.symbol is None or not details:
        return f"**{document.label}**"
    return f"**{document.label}** ({', '.join(details)})"


def document_order(document: DocumentRecord) -> tuple[str, str]:
    """Sorts documents by their date; one without a date stands where its year puts it."""
    return (document.masthead.date or str(document.year or "9999"), document.label)


def printed_date(iso: str | None) -> str | None:
    """``"2031-05-04"`` → ``"4 May 2031"``; None for what is no full date."""
    match = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", iso or "")
    if match is None:
        return iso
    return f"{int(match[3])} {MONTHS.split('|')[int(match[2]) - 1]} {match[1]}"
