""" "And which ones cover it fully?" after "Which agencies have no policy on it?": which agencies do.

Those who have none were asked for before; the others are of the same kind, and "it" is what the policy is on.
The question between, whether it was answered or not ("Why don't they?"), says it again. Pure: the follow-up
and the turns before in, the question out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.model import Turn
from assistant.question_words import OPENING

MOST_BACK = 3
_ONES = re.compile(
    rf"(?i)\A\W*{OPENING}which\s+(?:(?:ones?|others|of\s+them)\s+(?=\S)|(?=(?:do|have)\W*\Z))"
    r"(?P<do>(?!(?:are|were|is|was|not|of)\b)[^?]+?)\W*\Z"
)
_DENIES = re.compile(r"(?i)\b(?:not|no|none|never|without|lack\w*)\b|n['’]?t\b")
_HAVE_NO = re.compile(
    r"(?i)\A\W*(?:(?:and|so)\s+)?(?:(?:which|how many|what)\s+(?P<things>(?!of\b)[a-z][\w -]*?)"
    r"|why\s+do\s+(?P<those>[a-z][\w -]*?))\s+"
    r"(?:have\s+no|(?:do\s+not|don['’]?t)\s+have(?:\s+an?|\s+any)?|lack(?:\s+an?|\s+any)?)\s+(?P<what>[^?,]+)"
)
# "which countries have not signed the accord"
_HAVE_NOT = re.compile(
    r"(?i)\A\W*(?:(?:and|so)\s+)?which\s+(?P<things>(?!of\b)[a-z][\w -]*?)\s+"
    r"have(?:n['’]?t|\s+not)(?:\s+yet)?\s+(?P<done>[^?]+)"
)
# "policy on kelp": what it is on is what is covered or not.
_ON = re.compile(
    r"(?i)\A(?:[\w-]+\s+){0,2}?(?:polic(?:y|ies)|plans?|rules?|strateg(?:y|ies)|laws?|legislation|programmes?"
    r"|procedures?|provisions?)\s+(?:on|for|about|against|to address)\s+(?P<topic>.+)\Z"
)
_ONE_THING = re.compile(
    r"(?i)(?!(?:an?|any|its|their)\b)(?![aeiou])(?:[\w-]+\s+){0,3}?"
    r"(?:policy|plan|rule|strategy|law|programme|procedure|provision|unit|office|system|approach|mechanism)\b"
)
_IT = re.compile(r"(?i)\b(?:it|them|one|this|that)\b")
_HAVE = re.compile(r"(?i)\A(?:do\s+)?(?:have|has)(?:\s+(?:one|it|them))?\Z|\Ado\Z")


def which_do(question: str, turns: Sequence[Turn]) -> str | None:
    """``question`` asked of the kind of those that have none; None where none were asked for, or those
    themselves are asked about."""
    asked = _ONES.match(question)
    if asked is None or _DENIES.search(asked["do"]):
        return None
    for turn in reversed(turns[-MOST_BACK:]):
        undone = _HAVE_NOT.match(turn.answer.standalone_question)
        if undone is not None and _HAVE.match(asked["do"]):
            return f"Which {undone['things']} have {undone['done'].strip()}?"
        before = _HAVE_NO.match(turn.answer.standalone_question)
        if before is not None:
            return _of_the_others(asked["do"].strip(), before)
    return None


def _of_the_others(do: str, before: re.Match[str]) -> str | None:
    things, what = (
        before["things"] or before["those"],
        re.sub(r"(?i)\s+according to .*", "", before["what"]).strip(),
    )
    if _HAVE.match(do):
        article = "a " if _ONE_THING.match(what) else ""
        return f"Which {things} have {article}{what}?"
    it = _IT.search(do)
    if it is None:
        return None
    on = _ON.match(what)
    meant = on["topic"] if on is not None else f"the {what}"
    return f"Which {things} {do[: it.start()]}{meant}{do[it.end() :]}?"
