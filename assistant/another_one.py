""" "The migrant workers one" said out: of what it is one, the question before says.

"And the Lebanon one?" after "How long was the Cyprus force extended?" is the Lebanon force; "the bad ones"
after a question that counts audits are those audits. Pure: a follow-up and the question before in, words out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.asked_for import things_in_full
from assistant.carried_over import THINGS
from assistant.question_words import AUXILIARY, PREPOSITION
from assistant.topic import several_of
from assistant.verbless import singular
from index.ordinals import ORDINAL_WORDS

_HEADS = (
    rf"{THINGS}|covenant|treaty|declaration|commission|council|board|panel|tribunal|court|force|operation|group|paper"
    "|letter|note|document|study|sanctions|embargo|contingent|section|principle|recommendation|strategy|plan|law"
    "|act|scheme|initiative|division|department|unit|team|post|fee|grant|loan"
)
_NO_MORE = (
    rf"(?:{PREPOSITION}|{AUXILIARY}|the|an?|its|their|this|that|and|or|vs|versus|who|what|which|how|many|much|when"
    "|where|why)"
)
# "the Cyprus force", "the convention against torture", "convention on enforced disappearance".
_NAMED_FIRST = re.compile(
    rf"(?i)(?P<article>\b(?:the|its|their|an?)\s+)(?P<which>(?:(?!{_NO_MORE}\b)[\w'’-]+\s+){{1,3}}?)(?P<head>{_HEADS})s?\b"
)
_NAMED_AFTER = re.compile(
    rf"(?i)(?P<article>\b(?:the|its|their|an?)\s+)?\b(?P<head>{_HEADS})s?\s+(?:on|of|for|against|in|to|about|concerning)\s+"
    rf"(?:the\s+)?(?P<which>[\w'’-]+(?:\s+(?!(?:{AUXILIARY}|[a-z]+ed|the|have|vs|versus|{PREPOSITION})\b)(?:and\s+)?[\w'’-]+){{0,5}})"
)
_VERSUS = re.compile(rf"(?i)\s+(?:vs\.?|versus|and|or)\s+(?:the\s+)?[\w'’ -]+?\b(?:{_HEADS})s?\b")
_INSTITUTION = re.compile(
    r"(?i)committee|commission|council|board|forum|fund|programme|office|mission|force|court|tribunal|panel"
)
# What has documents of its own.
_OF_ITS_OWN = re.compile(
    r"(?i)convention|covenant|protocol|treaty|agreement|declaration|committee|commission|council|board|tribunal|court|mission"
    r"|force|operation|fund|resolution|report|letter|note|document|paper"
)
# "in the Board paper": where something stands is none of the things that are told apart.
_PAPER = re.compile(r"(?i)(?:paper|report|letter|document|study|note)s?\Z")
_STANDS_IN = re.compile(r"(?i)\b(?:in|by|according to|from)\s+\Z")
# "Which trends does the paper name?": a list was asked for, and "one" is of it.
_LIST_ASKED = re.compile(r"(?i)\A\W*(?:which|what)\s")
# "the first one", "the other ones": which, is told in other ways.
_TOLD_OTHERWISE = (
    rf"(?:{ORDINAL_WORDS}|\d+\w*|first|last|next|previous|other|same|new|newest|latest|only|right|wrong|one|ones"
    r"|biggest|largest|smallest|oldest|most|least|more)"
)
_ONE = re.compile(
    rf"(?i)\b(?:the|that|those)\s+(?P<which>(?!{_TOLD_OTHERWISE}\b)(?:(?!(?:{PREPOSITION}|{AUXILIARY}|the)\b)[\w'’-]+\s+){{1,4}})"
    r"(?P<one>ones?)\b(?!\s+(?:that|who|which|to)\b)"
)
# What says nothing that a document would: those that were asked about.
_VAGUE = re.compile(
    r"(?i)(?:really |very |most )?(?:bad|worst|worse|good|best|better|poor|failed|problematic|weak)\Z"
)
# "States parties the convention", in keywords: what joins the two.
_JOINED_BY = (
    (re.compile(r"(?i)\b(?:parties|party|signatories)\s+\Z"), "to "),
    (re.compile(r"(?i)\bmembers\s+\Z"), "of "),
)


@dataclass(frozen=True, slots=True)
class Kind:
    """Where a question names a thing told apart from others of its kind: ``head`` is the kind."""

    start: int
    end: int
    head: str
    has_article: bool


def another_one(previous: str, fragment: str) -> str | None:
    """``previous`` asked of "the migrant workers one", for the thing of that kind that it names."""
    institution = _institution(fragment)
    if institution:
        other = kind_named(previous)
        if other is None or _INSTITUTION.fullmatch(other.head) is None:
            return None
        return previous[: other.start] + institution + previous[other.end :]
    one = _ONE.search(fragment)
    placed = re.fullmatch(rf"(?i)(?:(?:{PREPOSITION})\s+)?", fragment[: one.start()]) if one else None
    item = _of_a_list(one["which"].strip(), previous) if one and placed else ""
    if item:
        return f"What about the {item}?"
    kind = kind_named(previous) if placed else None
    if one is None or kind is None or fragment[one.end() :].strip(" ?.!"):
        return None
    before = previous[: kind.start]
    joined = next((word for pattern, word in _JOINED_BY if pattern.search(before)), "")
    the = "the " if kind.has_article or joined or before.strip() else ""
    return f"{before}{joined}{the}{one['which'].strip()} {kind.head}{previous[kind.end :]}"


def another_text_or_body(previous: str, fragment: str) -> bool:
    """Whether "the migrant workers one" is another convention, committee or force than the one spoken of:
    such has documents of its own."""
    kind = kind_named(previous) if another_one(previous, fragment) else None
    return kind is not None and _OF_ITS_OWN.fullmatch(kind.head) is not None


def ones_in_full(question: str, previous: str) -> str | None:
    """``question`` with "the digital one" or "the bad ones" said out; None where it has none, or it is not
    known what they are."""
    one = _ONE.search(question)
    if one is None:
        return None
    which = one["which"].strip()
    things = several_of(previous)
    if one["one"].lower() == "ones" and things:
        vague = _VAGUE.match(which) is not None
        said = (things_in_full(previous) or things) if vague else f"{which} {things.split()[-1]}"
        return f"{question[: one.start()]}the {said}{question[one.end() :]}"
    item = _of_a_list(which, previous)
    kind = None if item else kind_named(previous)
    if item:
        return f"{question[: one.start()]}the {item}{question[one.end() :]}"
    if kind is None:
        return None
    head = kind.head if one["one"].lower() == "one" or kind.head.endswith("s") else f"{kind.head}s"
    return f"{question[: one.start()]}the {which} {head}{question[one.end() :]}"


def _institution(fragment: str) -> str:
    """ "the forum on kelp", where that is all of ``fragment`` and typed in small letters; "" for anything
    else."""
    plain = re.sub(rf"(?i)\A(?:{PREPOSITION})\s+", "", fragment.strip(" ?.!"))
    kind = kind_named(plain) if plain == plain.lower() else None
    whole = kind is not None and kind.has_article and (kind.start, kind.end) == (0, len(plain))
    return plain if kind is not None and whole and _INSTITUTION.fullmatch(kind.head) else ""


def _of_a_list(which: str, previous: str) -> str:
    """ "debt trend" of "Which trends does the paper name?"; "" where no list of such things was asked for."""
    things = several_of(previous)
    if not things or not _LIST_ASKED.match(previous):
        return ""
    noun = things.split()[-1]
    return f"{which} {singular(noun)}" if singular(noun) != noun else ""


def kind_named(previous: str) -> Kind | None:
    """The last thing in ``previous`` that is told apart from others of its kind, and with it the one it is
    compared with."""
    found = [*_NAMED_FIRST.finditer(previous), *_NAMED_AFTER.finditer(previous)]
    found = [
        one for one in found if not (_PAPER.match(one["head"]) and _STANDS_IN.search(previous[: one.start()]))
    ]
    last = max(found, key=lambda match: match.start("head"), default=None)
    if last is None:
        return None
    before = [one for one in found if _VERSUS.fullmatch(previous, one.end(), last.end())]
    first = min((last, *before), key=lambda match: match.start())
    versus = _VERSUS.match(previous, first.end())
    end = max(first.end(), versus.end() if versus else 0)
    return Kind(first.start(), end, first["head"], bool(first["article"]))
