"""The names that a text says most often: what a resolution is about whose title is only its number. Pure.

"Resolution 649 (1990)" says nothing, and "the two communities" of its third paragraph little more; that it
names Cyprus in nearly every other one says what all of them are about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.sentences import sentence_spans

_WORD = r"(?:[A-Z][\w’'\-]*\w|[A-Z])"
# A run of words with capitals, joined by the small words that stand in names.
NAME = re.compile(rf"\b{_WORD}(?:(?:\s(?:of|the|for|in|and|de|du|del|al|el|la)){{0,3}}\s{_WORD})*")
# What every document of the United Nations names: it tells none from another.
_EVERYWHERE = re.compile(
    r"(?:the\s+|of\s+|and\s+)*(?:Security\sCouncil|Council|General\sAssembly|Assembly|Secretary-General|Secretariat|Secretary"
    r"|Economic\sand\sSocial\sCouncil|United\sNations|UN|Charter|Charter\sof\sthe\sUnited\sNations|Chapter(?:\s[IVX]+)?"
    r"|Article\w*|Member\sStates?|Members?|States?|States\sMembers?|Governments?|Organization|Organizations"
    r"|Presidents?|Chair(?:man|person|s)?|Committees?|Commissions?|Boards?|Parties|Party|Permanent\sRepresentatives?"
    r"|Special\sRepresentatives?|Representatives?|Special\sEnvoys?|Resolutions?|Decisions?|Reports?|Annex(?:es)?|Appendix"
    r"|Letters?|Notes?|January|February|March|April|May|June|July|August|September|October|November|December"
    r"|[A-Z]|[IVX]+|Part|Section|Chapters?|Table|Figure|Add|Rev|Corr|Mr|Mrs|Ms|English|French|Spanish|Original)"
    r"(?:\s(?:of|to|and)\s(?:the\s)?(?:United\sNations|Secretary-General|Security\sCouncil|General\sAssembly|Council))*"
)
# Common nouns that stand for a name said in full elsewhere.
_FOR_SHORT = re.compile(
    r"(?:Force|Mission|Group|Observer\sGroup|Observers?|Territor(?:y|ies)|Power|Department|Headquarters|Agreements?|Convention|Working\sGroup"
    r"|Programme|Fund|Office|Conference|Forum|Court|Tribunal|Republic|Kingdom|Protocol|Statute|Declaration|Plan|Unit|Panel"
    r"|Contribut\w+|Advisory\sCommittee|Executive\s\w+|Director\w*|General|Nations|Action|Annual|Item|Disengagement"
    r"|The|To|In|On|At|For|All|Any|This|That|These|It|No|Also|Further)"
)
# What opens a paragraph and has a capital for that: "Notes Kesara's intention", "Recalling …".
_OPENING = re.compile(r"\A(?!United\b)(?:That|The|\w+(?:s|ing|ed))\b\s*(?:(?:of|the|for|in|and|that)\s)*")
_OFFICE = re.compile(r"\A(?:Governments?|Republic|Kingdom|State)\sof\s(?:the\s)?")
# So many of them are given.
MOST = 2
# Of a text of so few paragraphs a name that stands in one of them is given too.
FEW = 6


def named_most(texts: Sequence[str]) -> tuple[str, ...]:
    """Up to ``MOST`` names that stand in most of ``texts``, the most frequent first: in two at least, unless
    these are few.

    One that is part of another that is given, or has it as a part, is left out.
    """
    runs = [_names(text) for text in texts]
    names = set[str]().union(*runs)
    standing = {
        name: sum(any(name in (one, *one.split(" and ")) for one in run) for run in runs) for name in names
    }
    order = sorted(standing, key=lambda name: (-standing[name], -len(name), name))
    given: list[str] = []
    for name in order:
        if (standing[name] < 2 and len(texts) > FEW) or len(given) == MOST:
            break
        if not any(name in other or other in name for other in given):
            given.append(name)
    return tuple(given)


def _names(text: str) -> set[str]:
    """The names in ``text``, as they stand there."""
    found = set()
    for start, end in sentence_spans(text):
        for match in NAME.finditer(text, start, end):
            name = match[0]
            if match.start() == start:
                name = _OPENING.sub("", name)
                if name == match[0] and " " not in name:
                    continue
            name = _OFFICE.sub("", name).removesuffix("’s").removesuffix("'s")
            parts = (name, *re.split(r" and (?:the )?", name))
            telling = [p for p in parts if not _EVERYWHERE.fullmatch(p) and not _FOR_SHORT.fullmatch(p)]
            if name and name in telling and len(telling) > 1:
                found.add(name)
    return found
