"""Who deals with a matter: the person, the office or the part of a body that has it, by name.

"The Committee paid attention to reprisals" names nobody but the body asked about; "Ms. Oduya continued to
serve as the rapporteur on reprisals" tells who deals with them.
"""

from __future__ import annotations

import re

from assistant.answering.close_reading import Reading
from assistant.answering.foremost import in_front
from assistant.question import Query
from assistant.terms import all_near, content_terms, stems_of

# So near the best one such a sentence must come, among so many.
NEAR_BEST = 0.5
AMONG = 24
ALIKE = 0.8
_ASKED = re.compile(
    r"(?i)\bwho(?:\s+(?:in|at|within|of)\s+[^?]{2,60}?)?\s+"
    r"(?:deals?\s+with|dealt\s+with|dealing\s+with|handle[ds]?|takes?\s+care\s+of|took\s+care\s+of"
    r"|looks?\s+after"
    r"|looked\s+after|(?:is|are|was|were)\s+(?:responsible\s+for|in\s+charge\s+of|dealing\s+with|handling"
    r"|the\s+(?:contact|focal)\s+(?:person|point)\s+(?:for|on)))\s+(?P<what>[^?]+?)\W*\Z"
)
_WHERE = re.compile(
    r"(?i)\s+(?:in|at|within|on behalf of|for|of)\s+(?:the\s+)?(?:[A-Z]|un\b|committee|council|board).*\Z"
)
_ROLE = (
    r"(?:(?:co-?)?rapporteurs?|focal\s+points?|coordinators?|special\s+(?:representative|adviser|envoy"
    r"|rapporteur)"
    r"|representative|envoy|adviser|ombudsperson|commissioner|unit|office|division|branch|section|department"
    r"|secretariat|working\s+group|task\s+force|subcommittee|team|service|directorate|centre)"
)
_HAS_IT = re.compile(
    rf"(?i)\b{_ROLE}\s+(?:on|for|against|of|dealing\s+with|responsible\s+for"
    rf"|in\s+charge\s+of)\s+(?P<what>[^.;:(),]{{3,120}})"
    r"|\b(?:responsible\s+for|in\s+charge\s+of|charged\s+with|entrusted\s+with)\s+(?P<charge>[^.;:(),]{3,120})"
)
_NAME = re.compile(
    r"\b(?:Mr|Ms|Mrs|Dr|Judge|Ambassador)\.?\s+[A-Z][\w’'-]+|\b(?:The|the)\s+(?:[A-Z][\w’'-]+\s+){0,4}"
    r"(?:Office|Unit|Division|Branch|Section|Department|Centre|Service|Directorate|Secretariat|Group|Team"
    r"|Force)\b"
)
_NAMED = re.compile(rf"{_NAME.pattern}|\b[A-Z]{{3,}}\b")
# Words of a matter that the one who has it need not have: "allegations of reprisals", "new complaints".
_FRAME = frozenset(
    stems_of("matter matters issue issues case cases question questions all allegation report")
)


def dealt_with(question: str) -> list[str]:
    """The words, as stems, of the matter of which it is asked who deals with it; none elsewhere."""
    asked = _ASKED.search(question)
    if asked is None:
        return []
    what = _WHERE.sub("", asked["what"])
    return [term.stem for term in content_terms(f"on {what}") if term.stem not in _FRAME]


def deals_with(sentence: str, what: list[str]) -> bool:
    """Whether a sentence tells by a name who has the matter ``what``."""
    if not what or _NAME.search(sentence) is None:
        return False
    return any(
        all_near(what, stems_of(found["what"] or found["charge"] or ""), ALIKE)
        for found in _HAS_IT.finditer(sentence)
    )


def names_somebody(question: str, sentence: str) -> bool:
    """Whether a sentence names a person, an office or, by its acronym, a body that the question does not."""
    asked = question.lower()
    return any(found.group().lower() not in asked for found in _NAMED.finditer(sentence))


def dealing_first(query: Query, readings: list[Reading]) -> list[Reading]:
    """The readings; where it is asked who deals with a matter and the best one names nobody, the sentence
    that comes near and names who does is in front: one that says so outright before one that tells of a deed.
    """
    what = dealt_with(query.text) if query.language == "en" and readings else []
    if not what or names_somebody(query.text, readings[0].sentence.text):
        return readings
    near = [r for r in readings[:AMONG] if r.score >= NEAR_BEST * readings[0].score and not r.in_footnote]
    found = [r for r in near if deals_with(r.sentence.text, what)]
    serving = (r for r in found if _SERVES.search(r.sentence.text))
    first = next(serving, None) or next(iter(found), None)
    return readings if first is None else in_front(first, readings)


_SERVES = re.compile(
    r"(?i)\b(?:serv(?:e|es|ed|ing)|act(?:s|ed|ing)?|appointed|elected|designated|named|is|was"
    r"|continue[ds]?)\b"
    r"[^.;]{0,60}?\b(?:as|the)\b"
)
