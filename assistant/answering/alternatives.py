"""Done or only proposed: "Did the Board adopt the plan, or only recommend it?"

Such a question asks for one of two. It is put as the two that it is, and answered by the sentence that tells
the one or the other, without a "Yes" that could be to either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.answering.actors import asked_actor
from assistant.answering.draft import Draft

_OR_ONLY = re.compile(
    r"(?i)\A\W*(?P<first>(?:did|does|do|has|have|had|was|were|is|are)\b[^?]{6,}?),?\s+or\s+"
    r"(?:(?:did|does|has|have|had|was|were|is|are)\s+(?:it|they|he|she)\s+|(?:has|have|had|was|were|is|are|been)\s+)*"
    r"(?:been\s+)?(?:only|merely|just|simply)\s+(?:been\s+)?(?P<verb>[a-z]+)(?P<rest>[^?]*)\??\s*\Z"
)
# "Did the Board decide on, or only take note of, the plan?": both have the one object.
_SHARED = re.compile(
    r"(?i)\A\W*(?P<first>(?:did|does|do|has|have|had)\b[^?,]{6,}?),?\s+or\s+(?:only|merely|just|simply)\s+"
    r"(?P<verb>[a-z]+(?:\s+note)?(?:\s+(?:of|on|to|for|in))?),\s+(?P<object>[^?]+?)\s*\??\s*\Z"
)
_ANYTHING = re.compile(r"(?i)\s+(?:anything|something)\b")
# "… or only a draft": a thing, and nothing done.
_NO_VERB = re.compile(r"(?i)an?|the|one|in|on|at")
# "take note of it": of more words than one, whose object stands last.
_NOTE = re.compile(r"(?i)\A\s+note(?:\s+of)?(?:\s+(?:it|them|this|that))?\b")
_PRONOUN = re.compile(r"(?i)\A\s+(?:it|them|this|that|one)\b")
_PARTICIPLE = re.compile(r"(?P<verb>[a-z]+(?:ed|en|wn|ght|de|ld|id|lt))\Z")
_SETTLED = re.compile(r"\A\*\*(?P<answer>\w+)\*\* — ")
_ITSELF = re.compile(r"(?i)\s+(?:itself|themselves|already|actually|really)\b")


def one_of_two(question: str) -> tuple[str, str] | None:
    """The two that a question of "done or only proposed" is; None where it is no such question.

    ``"Did the Board adopt the plan or only recommend it?"`` → ``("Did the Board adopt the plan?", "Did the
    Board recommend the plan?")``.
    """
    shared = _SHARED.match(question)
    if shared is not None:
        return _of_one_object(shared)
    asked = _OR_ONLY.match(question)
    if asked is None or _NO_VERB.fullmatch(asked["verb"]):
        return None
    first = _ITSELF.sub("", asked["first"])
    verb_of_second, rest = asked["verb"], _PRONOUN.sub("", asked["rest"])
    if verb_of_second.lower() in {"take", "took", "taken"} and _NOTE.match(rest):
        verb_of_second, rest = f"{verb_of_second} note of", _NOTE.sub("", rest)
    acting, done = asked_actor(first), _PARTICIPLE.search(first)
    if acting is not None:
        at = first.index(f" {acting.verb}", first.index(acting.actor)) + 1
        verb, end = acting.verb, at + len(acting.verb)
    elif done is not None:
        verb, at, end = done["verb"], done.start(), done.end()
    else:
        return None
    if acting is not None and not first[end:].strip() and rest.strip():
        first = f"{first}{rest}"  # "Did the Board endorse or only note the plan?": both have the one object
        return (f"{first}?", f"{first[:at]}{verb_of_second}{rest}?") if verb != verb_of_second else None
    object_of_first = re.sub(r"\A\s+(?:on|upon|about)\s", " ", first[end:])
    object_of_second = object_of_first if verb_of_second != asked["verb"] else first[end:]
    second = f"{first[:at]}{verb_of_second}{object_of_second}{rest}"
    return (f"{first}?", f"{second}?") if verb != asked["verb"] else None


def _of_one_object(asked: re.Match[str]) -> tuple[str, str] | None:
    """The two that "Did the Board decide on, or only discuss, the plan?" is."""
    acting = asked_actor(asked["first"])
    if acting is None:
        return None
    at = asked["first"].index(f" {acting.verb}", asked["first"].index(acting.actor)) + 1
    before = asked["first"][:at]
    first = f"{_ANYTHING.sub('', asked['first'])} {asked['object']}?"
    return first, f"{before}{asked['verb']} {asked['object']}?"


def told_of_either(drafts: Iterator[Draft]) -> Draft | None:
    """The first draft that affirms, else the first that answers, without its "Yes" or "No"."""
    answered: list[Draft] = []
    for draft in drafts:
        if draft.answered and not _denies(draft):
            return _unsettled(draft)
        answered += [draft] if draft.answered else []
    return _unsettled(answered[0]) if answered else None


def _denies(draft: Draft) -> bool:
    settled = _SETTLED.match(draft.lines[0].text)
    return settled is not None and settled["answer"] == "No"


def _unsettled(draft: Draft) -> Draft:
    first, *others = draft.lines
    return replace(draft, lines=(replace(first, text=_SETTLED.sub("", first.text)), *others))
