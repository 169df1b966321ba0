"""A body or a text called by the last word of its name: "the Force" after a question on UNKELP.

Pure: a follow-up and the questions before it in, the follow-up with the whole name out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.common_subject import with_article
from assistant.kinds_of_names import Named, names_in
from assistant.model import Turn
from assistant.substitution import texts_in
from index.abbreviations import name_of_body

_NOUNS = (
    "Force|Mission|Committee|Subcommittee|Commission|Council|Assembly|Board|Fund|Programme|Office|Organi[sz]ation"
    "|Agency|Union|Cent(?:re|er)|Mechanism|Panel|Group|Tribunal|Court|Authority|Bank|Department|Unit|Institute"
    "|Network|Forum|Conference|Summit|Convention|Protocol|Covenant|Treaty|Accord|Agreement|Declaration|Strategy"
)
# "the Force", "the Force's mandate", "the Force for 2031/32"; not "the Force Commander".
_SHORT = re.compile(
    rf"\b(?P<the>[Tt]he )(?P<noun>{_NOUNS})\b"
    r"(?!\s+[A-Z\d(]|-|\s+(?:of|on|against|for|to)\s+(?:the\s+)?(?:[A-Z]|(?:(?<!to )[a-z])))"
)
# "that group", "this committee": in small letters only where they point.
_POINTED = re.compile(
    rf"\b(?P<the>[Tt]h(?:at|is|e same) )(?P<noun>(?i:{_NOUNS}))\b(?!\s+(?:of|on|against|for)\s|['’]|-)"
)
# Where the noun ends that a name is called by: before the "on Kelp" of "the Committee on Kelp".
_HANGING = re.compile(r"\s(?:of|on|for|against|in|to|with|at)\s.*\Z")
# "the Working Group on Kelp on Norland": what it is asked about is no part of its name.
_ON = " on "
_MOST_TURNS = 3


def said_in_full(question: str, turns: Sequence[Turn]) -> str | None:
    """``question`` with "the Force" as the name that the conversation has for it; None where it has none, or
    more than one."""
    pointed = _POINTED.search(question)
    short = pointed or _SHORT.search(question)
    if short is None or texts_in(question):
        return None
    noun = short["noun"].capitalize() if pointed else short["noun"]
    if any(_is_called(name, noun) for name in names_in(question)):
        return None
    for turn in reversed(turns[-_MOST_TURNS:]):
        previous = turn.answer.standalone_question
        called = {with_article(previous, name) for name in names_in(previous) if _is_called(name, noun)}
        called = {_ON.join(name.split(_ON)[:2]) for name in called}
        if len(called) > 1:
            return None
        if called:
            return _put(question, short, called.pop())
    return None


def _is_called(name: Named, noun: str) -> bool:
    """Whether ``name``, spelled out, is that of a ``noun`` and says more than that."""
    spelled_out = (name_of_body(name.text) if name.text.isupper() else None) or name.text
    head = _HANGING.sub("", spelled_out)
    return head.endswith(noun) and spelled_out != noun


def _put(question: str, short: re.Match[str], name: str) -> str:
    plain = re.sub(r"\A[Tt]he\s", "", name)
    the = ("The " if short["the"][0] == "T" else "the ") if plain != name else ""
    return f"{question[: short.start()]}{the}{plain}{question[short.end() :]}"
