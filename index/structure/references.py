"""Mentions of other documents and of resolutions and decisions, and whose they are.

A bare "resolution 9/1" has no organ: it is linked only where the sentence names the organ or "its" has one
possible owner. Never mapped to the General Assembly by default.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from index.model import Reference, ReferenceKind
from index.symbols import Symbol, find_symbols

_NAME = r"[A-Z]\w+(?:(?: (?:and|of|for|the|on|against|in|to))* [A-Z][\w-]+)*"
_ORGANS = (
    r"General Assembly|Security Council|Economic and Social Council|Human Rights Council|Trusteeship Council"
    rf"|Commission on {_NAME}|Conference of the (?:States )?Parties(?: to the {_NAME})?"
)
_NUMBER = (
    r"(?:E?S-\d{1,2}/\d{1,3}|\d{1,4}/\d{1,4}(?!\d)(?:\s[A-Z]\b(?!\.))?|\d{4}/\[\.\.\.\]"
    r"|\d{1,4}(?:\s[A-Z])?\s?\((?:(?:19|20)\d\d|(?:E?S-)?[IVXLC]+)\))"
)
_MENTION = re.compile(
    rf"(?:(?P<organ>{_ORGANS})(?:,? in)?(?:\s+in)?\s+)?(?:(?P<its>its)\s+)?(?P<kind>resolution"
    rf"|decision)(?P<many>s?)\s+"
    rf"(?P<numbers>{_NUMBER}(?:(?:,| and|, and| or| to)\s+{_NUMBER})*)"
    rf"(?P<after>[^.;()]{{0,60}}? of the (?P<later>{_ORGANS}))?"
)
_ONE_NUMBER = re.compile(_NUMBER)
_ASSEMBLY_NUMBER = re.compile(
    r"(?:\d{2}/\d{1,3}(?: [A-Z])?|E?S-\d{1,2}/\d{1,3})|\d{1,4}(?: [A-Z])? ?\((?:E?S-)?[IVXLC]+\)"
)
_COUNCIL_NUMBER = re.compile(r"(?:19|20)\d\d/\d{1,3}")
_SECURITY_NUMBER = re.compile(r"\d{1,4} ?\((?:19|20)\d\d\)")
_SHORT_FORMS = (("Assembly", "General Assembly"), ("Conference", "Conference of the Parties"))


def find_references(text: str) -> tuple[Reference, ...]:
    """Every document symbol, resolution and decision that ``text`` mentions, in order."""
    # Most paragraphs mention neither: two searches for fixed words save nine tenths of the time.
    found = [*_documents(text)] if "/" in text else []
    if "resolution" in text or "decision" in text:
        found += _resolutions(text)
    return tuple(sorted(found, key=lambda reference: (reference.start, reference.end)))


def owners_in(references: Iterable[Reference]) -> dict[tuple[str, str], str]:
    """Whose each resolution or decision is, by (kind, number), where all mentions that tell agree."""
    owners: dict[tuple[str, str], set[str]] = {}
    for reference in references:
        if reference.number and reference.organ:
            owners.setdefault((reference.kind, reference.number), set()).add(reference.organ)
    return {key: next(iter(organs)) for key, organs in owners.items() if len(organs) == 1}


def with_owner(reference: Reference, owners: Mapping[tuple[str, str], str]) -> Reference:
    """A bare "resolution 9/1" with the organ that the rest of the document gives that number."""
    if reference.organ or reference.symbol or not reference.number:
        return reference
    organ = owners.get((reference.kind, reference.number))
    if organ is None:
        return reference
    symbol = resolution_symbol(organ, reference.number) if reference.kind == "resolution" else None
    return replace(reference, organ=organ, symbol=symbol)


def _documents(text: str) -> Iterator[Reference]:
    for mention in find_symbols(text):
        for symbol in mention.symbols:
            kind: ReferenceKind = "resolution" if "/RES/" in str(symbol) else "document"
            yield Reference(
                kind,
                text[mention.start : mention.end],
                mention.start,
                mention.end,
                symbol=symbol,
                number=symbol.resolution_number,
            )


def _resolutions(text: str) -> Iterator[Reference]:
    for mention in _MENTION.finditer(text):
        organ = mention["organ"] or mention["later"]
        kind: ReferenceKind = "resolution" if mention["kind"] == "resolution" else "decision"
        for number in _ONE_NUMBER.finditer(text, mention.start("numbers"), mention.end("numbers")):
            printed = re.sub(r"\s+", " ", number[0])
            owner = (
                organ
                or (_owner_of_its(text, mention.start()) if mention["its"] else None)
                or _by_form(printed)
            )
            symbol = resolution_symbol(owner, printed) if kind == "resolution" else None
            start = mention.start() if number.start() == mention.start("numbers") else number.start()
            yield Reference(
                kind,
                text[start : number.end()],
                start,
                number.end(),
                symbol=symbol,
                organ=owner,
                number=printed,
            )


def resolution_symbol(organ: str | None, number: str) -> Symbol | None:
    """The symbol of a resolution of one of the principal organs; None where it has none of its own or the
    number does not fit the organ ("resolution 9/1" of the General Assembly does not exist in that form)."""
    if organ == "General Assembly" and _ASSEMBLY_NUMBER.fullmatch(number):
        return Symbol.try_parse(f"A/RES/{number}")
    if organ == "Security Council" and _SECURITY_NUMBER.fullmatch(number):
        return Symbol.try_parse(f"S/RES/{number}")
    if organ == "Economic and Social Council" and _COUNCIL_NUMBER.fullmatch(number):
        return Symbol.try_parse(f"E/RES/{number}")
    if organ == "Human Rights Council" and re.fullmatch(r"(?:S-)?\d{1,2}/\d{1,2}", number):
        return Symbol.try_parse(f"A/HRC/RES/{number}")
    return None


def _by_form(number: str) -> str | None:
    """Only the Security Council numbers its resolutions "1373 (2001)"."""
    return "Security Council" if _SECURITY_NUMBER.fullmatch(number) else None


def _owner_of_its(text: str, position: int) -> str | None:
    """The organ that "its" stands for: the nearest one named before it in the sentence, or the one right
    after ("By its resolution 55/25 of 15 November 2000, the General Assembly adopted"), if no other is in the
    way."""
    start = max(text.rfind(". ", 0, position) + 1, 0)
    before = list(re.finditer(rf"\b(?:{_ORGANS}|Assembly|Conference)\b", text[start:position]))
    if before:
        return _full_name(before[-1][0], text)
    opening = re.fullmatch(
        r"\s*(?:[Bb]y|[Ii]n|[Uu]nder|[Pp]ursuant to|[Ff]ollowing)\s*", text[start:position]
    )
    after = re.search(rf"\bthe ({_ORGANS}|Assembly|Conference)\b", text[position : position + 200])
    return _full_name(after[1], text) if opening and after else None


def _full_name(organ: str, text: str) -> str | None:
    """ "the Assembly" is the General Assembly where the text has named it; else nobody's name is guessed."""
    for short, full in _SHORT_FORMS:
        if organ == short:
            return full if full in text else None
    return organ
