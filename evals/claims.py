"""What a sentence claims, apart from naming the place it cites: the text that entailment is judged on.

"E/CN.15/2002/10, para. 9 reads: “…”" claims the words in quotation marks; that they stand in paragraph 9 is
what the citation itself is checked for. "The draft resolution would request X" claims what the draft puts
as "Requests X". "**8** — Romania; Tunisia; …" counts the eight names that follow, which need not be in the
source as a figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_EMPHASIS = re.compile(r"\*\*|__|`")
_MARKER = re.compile(r"\s?\[\d+(?:\s?[,;–-]\s?\d+)*\]")
_READS = re.compile(r"\A\W*(?:(?:reads|says|states|is)\s?)?(?::\s*|\s+(?=[“\"]))", re.IGNORECASE)
_COUNT = re.compile(r"\A\s*(\d+)\s*[—–:]\s*([^“\"\n]+)")
_WOULD = re.compile(
    r"\b(?:the\s+)?(?:(?:revised\s+)?draft\s+(?:resolution|decision)\s+)?would\s+(?=[a-z])", re.IGNORECASE
)


def claim_of(sentence: str, names: Iterable[str] = (), *, draft: bool = False) -> str:
    """The claim of ``sentence``; ``names`` are the citations it may name itself by, printed or as a label.

    With ``draft`` the sentence cites a draft resolution, and what it "would" do is taken as what its text
    does.
    """
    claim = _MARKER.sub("", _EMPHASIS.sub("", sentence))
    for name in sorted(filter(None, names), key=len, reverse=True):
        if name in claim:
            before, _, after = claim.partition(name)
            claim = before + _READS.sub("", after)
    claim = without_count(claim)
    return (_WOULD.sub("", claim) if draft else claim).strip()


def without_count(claim: str) -> str:
    """``"2 — Norway; Peru"`` → ``"Norway; Peru"``; a count that is not that of the items stays."""
    match = _COUNT.match(claim)
    if match and len([item for item in match[2].split(";") if item.strip()]) == int(match[1]):
        return claim[match.start(2) :]
    return claim
