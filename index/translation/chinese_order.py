"""A Chinese question in the order of an English one: what asks, who, the verb, when. Pure.

Chinese leaves what asks where its answer stands: "智利接待了几次访问", Chile received how many visits. Turned
round as a whole it would read "how many visits Chile received"; English asks "how many visits did Chile
receive".
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import replace

from index.translation.chinese_times import times_last
from index.translation.pieces import NOUN, Piece

# What asks for no noun: the rest of the question stays in its order.
ADVERB = re.compile(
    r"(?:(?:since|until|by|from|to) )?(?:when|where)(?: did| was(?: held)?)?|why"
    r"|how(?: (?:often|long|soon|far))?|(?:on|by|until) what date"
    r"|(?:in|on|since) (?:what|which) (?:year|month|day|date|city|country|countries|region|place)"
    r"|of what offence|for what (?:purpose|reason)s?|to what extent|on what (?:basis|grounds)|at what time"
)
# "What did promise": the verb is known, whose it is stands before it.
WHAT_DID = re.compile(
    r"((?:what|how|how often|how much|by how much|when|where|why) d(?:id|oes)|(?:when|where|how) (?:was|is))"
    r" ((?!it |you |the )[a-z]+(?: [a-z]+){0,2})"
)
# What has its verb or its noun: "what is", "what is the position of".
HAS_ITS_VERB = re.compile(r".*\b(?:is|are|was|were|did|does|do)\b.*|.* of")
# A bare participle, which English asks for with "was".
PARTICIPLE = re.compile(
    r"held|born|located|established|created|founded|launched|published|built|killed|elected|appointed|released"
    r"|signed|issued|set up|convened|opened|[a-z]+[^e]ed"
)
_AUXILIARY = frozenset(
    ("应", "应当", "应该", "须", "必须", "需", "需要", "可", "可以", "能", "能够", "将", "会", "要", "得",
     "将要", "将会", "是", "可能", "有", "没有", "有权", "为")
)  # fmt: skip
# After these a question says to what end, and no more of what is asked for.
TO_WHAT_END = re.compile(r".*(?:来|以|用来|用于|为了|从而)\Z")
_WITHOUT_ITS_NOUN = frozenset(("how many", "which", "what", "which ones", "how much"))
_PREPOSITIONS = frozenset(("to", "in", "from", "with", "on", "for", "of", "by", "at"))
_YES_OR_NO = frozenset(("did",))
# "承诺" beside a name is what it does, elsewhere what it has promised.
_DONE_BY_A_NAME = {
    "承诺": "commit to", "决定": "decide", "建议": "recommend", "审议": "consider", "认捐": "pledge",
    "捐款": "contribute", "拨款": "appropriate", "准备": "prepare", "筹备": "prepare", "选举": "elect",
}  # fmt: skip
_TO_WHOM = frozenset(("to", "from", "for", "with", "on"))
_COUNTS = re.compile(r"how (?:many|much)\b.*")


def in_english_order(pieces: Sequence[Piece], question: str, places: Container[str]) -> list[Piece]:
    """``pieces`` with what asks first, an auxiliary before its subject where that is a name, times last."""
    pieces = [
        p for p in pieces if not (_source(p, question) == "还" and question[p.end : p.end + 1] in "没未有不")
    ]
    rest, times = times_last(_verbs_beside_names(pieces, question), question)
    at = next((n for n, piece in enumerate(rest) if piece.role == "asking"), None)
    if at is None:
        return [*rest, *times]
    if len([p for p in rest if p.role == "asking"]) > 1 and rest[at].english in _YES_OR_NO:
        del rest[at]
        at = next(n for n, piece in enumerate(rest) if piece.role == "asking")
    before, asking, after = rest[:at], rest[at], rest[at + 1 :]
    if asking.english == "is there" and before and after and _source(asking, question) == "有没有":
        doing = after[0].role == "small" or after[0].start > asking.end
        asking = replace(asking, english="did") if doing else asking
    if asking.english in _YES_OR_NO:
        return [asking, *before, *after, *times]
    small: list[Piece] = []
    while before and (before[-1].role in ("small", "asking") or before[-1].english in _PREPOSITIONS):
        small.insert(0, before.pop())
    least = next((piece for piece in before if piece.english in ("at least", "at most")), None)
    if least is not None and _COUNTS.fullmatch(asking.english):
        before.remove(least)
    else:
        least = None
    if after and after[0].english == "be" and asking.english in ("who", "what", "which"):
        after[0] = replace(after[0], english="is")
    if asking.english.startswith("what percentage") and [piece.english for piece in small] == ["in"]:
        small = []  # "工作人员中女性占多少": of the staff
    what = WHAT_DID.fullmatch(asking.english)
    if what and not small and before:
        did, verb = what.groups()
        to = next((n for n, piece in enumerate(before) if n and piece.english in _TO_WHOM), len(before))
        who, to_whom = before[:to], before[to:]  # "向智利提出了什么建议"
        return [replace(asking, english=did), *who, _small(asking, verb), *to_whom, *after, *times]
    if asking.english == "why not" and before:
        return [replace(asking, english="why did"), *before, _small(asking, "not"), *after, *times]
    if asking.english == "who" and before and not after and not small and _is_who(asking, question):
        return [replace(asking, english="who is"), *before, *times]
    if ADVERB.fullmatch(asking.english):
        return [*small, asking, *_with_auxiliary(before, after, asking, question), *times]
    told = _of_a_noun(before, small, asking, after, question, places)
    return [*([least] if least is not None else []), *told, *times]


def _with_auxiliary(before: list[Piece], after: list[Piece], asking: Piece, question: str) -> list[Piece]:
    """ "When [the Assembly] [adopt it]" → "when did the Assembly adopt it", "when was the session held"."""
    if HAS_ITS_VERB.fullmatch(asking.english):
        return [*before, *after]
    if not before or not after or not _opens_with_a_name(before) or _has_auxiliary(before, after, question):
        return [*before, *after]
    if PARTICIPLE.fullmatch(after[0].english):
        return [_small(asking, "was"), *before, *after]
    after = _to_whom_last(after)
    verb = after[0].role == "word" and after[0].english[:1].islower()
    return [_small(asking, "did"), *before, *after] if verb else [*before, *after]


def _of_a_noun(
    before: list[Piece],
    small: list[Piece],
    asking: Piece,
    after: list[Piece],
    question: str,
    places: Container[str],
) -> list[Piece]:
    """What asks with its noun, then who does it."""
    there = question[asking.start : asking.start + 1] == "有"
    if before and _source(before[-1], question) in ("有", "共有") and not small:
        before, there = before[:-1], True
    has_noun = bool(after) or asking.english not in _WITHOUT_ITS_NOUN
    if there and len(before) == 1 and not small and has_noun and _source(before[0], question) in places:
        return [asking, *after, _small(asking, "in"), before[0]]
    if (
        HAS_ITS_VERB.fullmatch(asking.english)
        or not _opens_with_a_name(before)
        or _has_auxiliary(before, [], question)
    ):
        return [*small, asking, *after, *before]
    did = _small(asking, "did")
    if small and small[-1].english in _PREPOSITIONS and after:
        nouns = 1 if asking.english in _WITHOUT_ITS_NOUN else 0
        if len(after) > nouns:
            return [*small, asking, *after[:nouns], did, *before, *after[nouns:]]
    verb = len(before) > 1 and before[-1].role == "word" and before[-1].english[:1].islower()
    if verb and (before[-2].english == "in" or question[before[-2].end : before[-1].start] == "的"):
        verb = False  # "其中的妇女": a noun
    if there or small or not verb:
        return [*small, asking, *after, *before]
    if asking.english == "what percentage" and not after:
        asking = replace(asking, english="by what percentage")
    topic = _topic(before) if not after else 0
    if topic:  # "联检组的建议儿基会接受了几条": how many of what stands first
        return [asking, *before[:topic], did, *before[topic:]]
    before = _verb_before_whom(before)
    both = [asking, *after]
    end = next((n for n in range(len(after)) if _to_what_end(both[n : n + 2], question)), len(after))
    to_what_end = [_small(both[end], "to"), *after[end:]] if end < len(after) else []
    return [asking, *after[:end], did, *before, *to_what_end]


def _verbs_beside_names(pieces: Sequence[Piece], question: str) -> list[Piece]:
    """ "智利承诺接待", Chile commits to receive; "智利的承诺" and "承诺是什么" are its commitment."""
    found = list(pieces)
    for at in range(1, len(pieces) - 1):
        name, piece, after = pieces[at - 1 : at + 2]
        who = name.role == "asking" or (name.role in NOUN and name.english[:1].isupper())
        beside = name.end == piece.start and who
        bare = piece.end == after.start or question[piece.end : after.start] in ("了", "在")
        done = _DONE_BY_A_NAME.get(_source(piece, question))
        if done is not None and beside and bare and piece.role == "word" and after.role != "asking":
            found[at] = replace(piece, english=done)
    return found


def _topic(before: Sequence[Piece]) -> int:
    """Where who does it begins after what it is done to: "[its recommendations] [the Fund] [accepted]"."""
    name = len(before) - 2
    if name < 1 or before[-1].role != "word":
        return 0
    is_name = before[name].role in NOUN and before[name].english[:1].isupper()
    thing = before[name - 1]
    is_thing = thing.role == "word" and thing.english[:1].islower() and thing.english not in _PREPOSITIONS
    return name if is_name and is_thing else 0


def _verb_before_whom(pieces: Sequence[Piece]) -> list[Piece]:
    """ "[The Fund] [to] [whom] [gave]" → "the Fund gave to whom"."""
    first = next((n for n, piece in enumerate(pieces) if n and piece.english in _TO_WHOM), 0)
    if not first or first > len(pieces) - 3:
        return list(pieces)
    return [*pieces[:first], pieces[-1], *pieces[first:-1]]


def _to_whom_last(pieces: Sequence[Piece]) -> list[Piece]:
    """ "[From] [Kadugli] [withdrew]" → "withdrew from Kadugli"."""
    if len(pieces) < 3 or pieces[0].english not in _TO_WHOM or pieces[2].role != "word":
        return list(pieces)
    to, whom, verb, *rest = pieces
    if whom.role not in NOUN or not verb.english[:1].islower():
        return list(pieces)
    return [verb, *rest, to, whom]


def _to_what_end(beside: Sequence[Piece], question: str) -> bool:
    """Whether the second of two pieces says to what end: "什么机制来跟踪"."""
    one, other = beside
    return TO_WHAT_END.fullmatch(question[one.end : other.start]) is not None


def _is_who(asking: Piece, question: str) -> bool:
    """Whether "…是谁" asks who someone is."""
    return "是" in _source(asking, question) or question[asking.start - 1 : asking.start] == "是"


def _opens_with_a_name(pieces: Sequence[Piece]) -> bool:
    return bool(pieces) and pieces[0].role in NOUN and pieces[0].english[:1].isupper()


def _has_auxiliary(before: Sequence[Piece], after: Sequence[Piece], question: str) -> bool:
    beside = [*before, *after[:1]]
    return any(_source(piece, question) in _AUXILIARY for piece in beside)


def _source(piece: Piece, question: str) -> str:
    return question[piece.start : piece.end]


def _small(beside: Piece, english: str) -> Piece:
    return Piece(beside.end, beside.end, english, "small")
