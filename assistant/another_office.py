"""Another office of the same body: "And the rapporteur?" after "Who chaired the session?".

Pure: questions in, a question out.
"""

from __future__ import annotations

import re

from assistant.question_words import OPENING

_OFFICE = (
    r"(?:(?:(?:first|second|third|other|acting|deputy|current|former|executive|assistant|vice|co)[ -])*"
    r"(?:chair(?:m[ae]n|wom[ae]n|person|persons|s)?|presidents?|rapporteurs?|secretar(?:y|ies)(?:-general)?"
    r"|registrars?|prosecutors?|directors?(?:-general)?|heads?|moderators?|coordinators?|facilitators?"
    r"|commissioners?|commanders?|administrators?|treasurers?|spokes(?:person|persons|man|woman))\b)"
)
_ALONE = re.compile(
    rf"(?i)\A\W*{OPENING}(?:(?:what|how) about\s+)?(?:who\s+(?:is|was|are|were)\s+)?"
    rf"(?P<article>the\s+|its\s+|their\s+)?(?P<office>{_OFFICE})\W*\Z"
)
# "Who chaired the session?", "Who is leading the Mission?"
_LED = re.compile(
    rf"(?i)\A\W*{OPENING}who\s+"
    r"(?:(?P<past>chaired|headed|led|presided over|directed|was chairing|was leading)"
    r"|(?:chairs|heads|leads|presides over|directs|is chairing|is heading|is leading|has chaired))\s+"
    r"(?P<body>(?:the\s+|its\s+|(?-i:[A-Z]))[^?]+?)\s*\?*\s*\Z"
)
# "Who is the President of the Court?", "Who was elected Chair of the Board?"
_HELD = re.compile(
    rf"(?i)\A\W*{OPENING}who\s+(?P<is>is|was|are|were)\s+"
    r"(?P<chosen>(?:(?:also\s+)?(?:elected|appointed|nominated|named|designated)\s+)?(?:as\s+)?)"
    rf"(?P<article>the\s+)?{_OFFICE}(?P<of>\s+(?:of|for|at|to)\s+[^?]+?)\s*\?*\s*\Z"
)


def another_office(question: str, previous: str) -> str | None:
    """ "Who were the vice-chairs of the session?"; None where ``question`` names no office alone or
    ``previous`` does not ask who holds one."""
    asked = _ALONE.match(question)
    if asked is None:
        return None
    office = asked["office"]
    several = re.search(r"(?i)(?:s|ies|men)\Z", office) is not None
    led, held = _LED.match(previous), _HELD.match(previous)
    if led is not None:
        past = led["past"] is not None
        return f"Who {_is(several, past)} the {office} of {led['body']}?"
    if held is None:
        return None
    past = held["is"].lower() in {"was", "were"}
    article = "" if held["chosen"] and not held["article"] else "the "
    return f"Who {_is(several, past)} {held['chosen']}{article}{office}{held['of']}?"


def _is(several: bool, past: bool) -> str:
    return ("were" if past else "are") if several else ("was" if past else "is")
