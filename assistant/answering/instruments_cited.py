""" "Which conventions are mentioned in the draft resolution?": every treaty that a document names, each once.

One sentence that names a convention was the answer; a list is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line, Support, part_of_paragraph
from assistant.answering.status import status_of

if TYPE_CHECKING:
    from assistant.question import Query
    from index.library import Library
    from index.records import DocumentRecord

_KINDS = {
    "convention": ("Convention",),
    "protocol": ("Protocol",),
    "treat": ("Convention", "Protocol", "Treaty", "Covenant", "Agreement", "Accord"),
    "instrument": ("Convention", "Protocol", "Treaty", "Covenant", "Agreement", "Accord"),
    "agreement": ("Agreement", "Accord"),
    "covenant": ("Covenant",),
}
_CITED = r"(?:cited|mentioned|referred\s+to|referenced|quoted|named|listed|recalled)"
_OF_A_KIND = (
    r"(?:international\s+|legal\s+|other\s+)*(?P<{0}>convention|protocol|treat|instrument|agreement|covenant)"
)
ASKED = re.compile(
    r"(?i)\A\W*(?:"
    r"(?:(?:please\s+)?(?:list|name|show|give)(?:\s+me)?|which|what)(?:\s+are)?(?:\s+(?:all|every|the|of))*\s+"
    rf"{_OF_A_KIND.format('what')}(?:s|ies)(?:\s+(?:that\s+)?(?:are|were|is))?\s+{_CITED}\s+(?:in|by)\b"
    rf"|(?:which|what)\s+(?:other\s+)?{_OF_A_KIND.format('what2')}(?:s|ies)\s+(?:does|do|did)\s+[^?]*?"
    r"\b(?:cites?|mentions?|refers?\s+to|names?|recalls?)\W*\Z)"
)
_SMALL = r"(?:and|of|in|on|for|the|to|by|or|with|against|from|all|its|their)"
_KIND = r"(?:Conventions?|Protocols?|Treaty|Treaties|Covenants?|Agreements?|Accords?)"
_WORD = rf"(?!{_KIND}\b)[A-Z][\w’'-]+"
# Words in capitals before the kind, or what it is on behind it: "the Convention" alone names none.
NAMED = re.compile(
    rf"(?P<before>(?:{_WORD}\s+(?:(?:and|of|in|the)\s+)*){{0,7}})(?P<kind>{_KIND})\b"
    r"(?P<on>\s+(?:on|against|for|relating\s+to|concerning|to|of|between|regarding)\s+(?:the\s+)?"
    rf"{_WORD}(?:,?\s+(?:{_SMALL}\s+){{0,3}}{_WORD})*)?"
)
# Before the name stand the words that open a sentence, and bodies: "Recalling the", "The Assembly of the".
_OPENING = re.compile(
    r"(?:(?:[A-Z][a-z]+ing|The|This|That|Each|Under|Both|Also|In|To|By|For|General|Assembly|Conference|States|Parties)\s+"
    r"(?:(?:and|of|in|the)\s+)*)+"
)
MOST_PLACES = 3
MOST = 40


def instruments_cited(library: Library, query: Query, documents: Sequence[DocumentRecord]) -> Draft | None:
    """The treaties of the kind asked for that the one document of ``documents`` names; None where another
    question is asked, or it names none."""
    asked = ASKED.match(query.text) if query.language == "en" else None
    if asked is None or len(documents) != 1:
        return None
    kinds = _KINDS[(asked["what"] or asked["what2"]).lower()]
    mentions = [
        (name, part_of_paragraph(stored, start, end, status_of(stored)))
        for stored in library.paragraphs(documents[0].source)
        for name, start, end in named_in(stored.text)
        if any(name.endswith(kind) or f"{kind} " in name for kind in kinds)
    ]
    if not mentions:
        return None
    full = in_full([name for name, _ in mentions])
    found: dict[str, list[Support]] = {}
    for name, place in mentions:
        found.setdefault(full[name], []).append(place)
    lines = [
        Line(name, tuple(places[:MOST_PLACES]), bullet=True) for name, places in list(found.items())[:MOST]
    ]
    head, *others = lines
    return Draft(True, (head.under(f"**{len(found)}** — {'; '.join(found)}."), *others)).out_of_all(documents)


def named_in(text: str) -> Iterator[tuple[str, int, int]]:
    """The names of treaties in ``text``, each with where it stands."""
    for match in NAMED.finditer(text):
        start, name = match.start(), match.group()
        opening = _OPENING.match(match["before"])
        if opening is not None:
            start, name = start + opening.end(), name[opening.end() :]
        if name != match["kind"]:
            yield " ".join(name.split()), start, match.end()


def in_full(names: Sequence[str]) -> dict[str, str]:
    """Each name with the longest one that has all its words: "the Kelp Protocol" is the Protocol on Trade in
    Kelp."""
    told: dict[str, str] = {}
    for name in sorted(set(names), key=lambda name: (-len(name), name)):
        longer = next((other for other in told.values() if _words(name) <= _words(other)), name)
        told[name] = longer
    return told


def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"[A-Z][\w’'-]+", name))
