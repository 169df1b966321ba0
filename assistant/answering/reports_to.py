"""How often one has to report to another: the sentence has to name the one as reporting, the other as told.

"How often does the Keeper report to the Harbour Board?" is not answered by how often the Pilot reports, nor
by how often the Keeper reports to the Assembly.
"""

from __future__ import annotations

import re

from assistant.terms import nearness, stems_of
from index.abbreviations import name_of_body

SAME_WORD = 0.85
_ASKED = re.compile(
    r"(?i)\b(?:how (?:often|frequently|regularly)|at what intervals?|with what frequency)\s+"
    r"(?:does|do|did|must|should|shall|will|would|has|have|is|are)\s+(?P<who>[^?]+?)\s+"
    r"(?:(?:have|has|need|needs|required|supposed|obliged|asked|requested|expected)\s+)?(?:to\s+)?"
    r"(?P<verb>(?:report|submit (?:its |a |his |her |their )?(?:\w+ )?reports?)(?: back)?(?=\s+to\b)"
    r"|brief|inform|update)"
    r"\s+(?:to\s+)?(?:the\s+|its\s+|their\s+)?(?P<whom>[^?]+?)"
    r"(?=\s+(?:on|about|regarding|concerning|in|under|of|with|for)\b|\s*\?|\s*\Z)"
)
_REPORTING = re.compile(
    r"(?i)\b(?:report(?:s|ing|ed)?|brief(?:s|ing|ings|ed)?|inform(?:s|ed|ing)?|updat(?:e|es|ed|ing)|submit(?:s|ted)?"
    r"|provides?|presents?)\b"
)
# Those who report and are reported to: the last of them before the verb is the one who does.
_BODY = re.compile(
    r"\b(?:Secretary-General|Council|Assembly|Committee|Commission(?:er)?|Board|Group|Team|Secretariat|Mission"
    r"|Panel|Director(?:-General)?|Director General|Chair(?:person|man)?|Rapporteur|Representative|Envoy"
    r"|Government|Office|Court|Fund|Programme|Administrator|Registrar|Prosecutor|Conference|States|[Aa]gencies|[Oo]rganizations"
    r"|[A-Z]{3,})\b"
)
_ASIDE = re.compile(r"\([^)]*\)|, through [^,]*,|, in (?!which\b|whom\b)[^,]{2,60},")


def lacks_the_report(question: str, said: str) -> bool:
    """Whether it is asked how often one reports to another, and ``said`` is of others."""
    asked = _ASKED.search(question)
    if asked is None:
        return False
    who, whom = _heads(asked["who"]), _heads(asked["whom"])
    own = _own_words(asked["whom"])
    plain = _ASIDE.sub(" ", said)
    for told in _REPORTING.finditer(plain):
        reporter = _last_body(plain[: told.start()])
        if reporter is None or not _near(_heads(reporter), who):
            continue
        if _is_told(plain[told.end() :], whom, own) or _asked_by(plain[: told.start()], whom):
            return False
    return True


def _last_body(before: str) -> str | None:
    found = [match.group() for match in _BODY.finditer(before)]
    return found[-1] if found else None


_TO_WHOM = re.compile(r"(?:\bto\s+)?(?:the|its|their)\s+(?P<name>(?:[A-Z][\w-]*\s){0,4}[A-Z][\w-]+)")


def _is_told(after: str, whom: list[str], own: list[str]) -> bool:
    """Whether what follows the verb has whom it is asked of, by no other name: of the Harbour Board "to the
    Board", not "to the Pilots Board"."""
    for found in _TO_WHOM.finditer(after.split(". ")[0]):
        words = stems_of(found["name"])
        if not _near(words[-1:], whom) and not _near(_heads(found["name"]), whom):
            continue
        others = [word for word in words[:-1] if word not in {"united", "nation"}]
        if not others or _near(others, own):
            return True
    return False


def _asked_by(before: str, whom: list[str]) -> bool:
    """Whether the one to be told is who asks for the report: "the Board requested the Keeper to report"."""
    asks = re.search(
        r"(?i)\b(?:request(?:s|ed)?|invit(?:es|ed)|ask(?:s|ed)|decid(?:es|ed)|call(?:s|ed))\b", before
    )
    body = _last_body(before[: asks.start()]) if asks else None
    return asks is not None and (body is None or _near(_heads(body), whom))


def _heads(name: str) -> list[str]:
    """The last word of a name, and of what an acronym stands for: "council" of "the Security Council"."""
    plain = re.split(r"\s(?:of|on|for|in|against)\s", name.strip())[0]
    word = plain.split()[-1] if plain.split() else name
    spelled = name_of_body(word)
    spelled = re.split(r"\s(?:of|on|for|in|against)\s", spelled)[0].split()[-1] if spelled else ""
    return stems_of(f"{word} {spelled}")


def _own_words(name: str) -> list[str]:
    return stems_of(" ".join(name.split()[:-1]))


def _near(one: list[str], others: list[str]) -> bool:
    return any(nearness(a, b) >= SAME_WORD for a in one for b in others)
