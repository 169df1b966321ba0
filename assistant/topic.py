"""What a question is about: the words a later "it" or "there" stands for."""

from __future__ import annotations

import re

_ABOUT = re.compile(
    r"(?i)\b(?:about|regarding|concerning|on the subject of|with regard to|as to)\s+(?P<topic>[^?]+)"
)
_WH = re.compile(
    r"(?i)\A\W*(?:(?:please|and|but|so|can you|could you|tell me|show me|explain|describe|list"
    r"|summari[sz]e|give me)\s+)*"
    r"(?:(?:in|on|at|by|to|from|for|of)\s+)?(?P<wh>who(?:m|se)?|what|which|when|where|why"
    r"|how(?:\s+(?:many|much|long|often))?)?\b"
)
_AUXILIARY = re.compile(
    r"(?i)\A\s*(?:did|does|do|is|are|was|were|has|have|had|can|could|should|would|will|be|been|being"
    r"|not|also|'s)\b"
)
_STARTER = re.compile(
    r"\b(?:the|an?|this|that|these|those|its|their|his|her|any|all|some|each|no)\b\s|(?:[A-Z][\w'’-]+)"
    r"|\b\w{3,}ing\b|\b(?:against|on|for|in|of)\s",
)
# "How many States have signed the Convention": who did what to what, and the what is the topic.
_COUNTED = re.compile(
    r"(?P<subject>(?:(?!the\b|did\b)[\w'’-]+\s+){1,5}?)(?:have|has|had|were|was|are|is)\s+"
    r"(?:(?:also|not|already|been|being)\s+)*\w+(?:\s+(?P<object>\S.*))?\Z"
)
_NAMED_THING = re.compile(
    r"(?:the|its|their|this|an?)\s|(?:in|on|at|by|to|for|with|under|from)\s+the\s|[A-Z]"
)
_TRAILING = re.compile(
    r"(?i)\s+(?:have|has|had|held|adopted|take place|took place|say|said|tested|mentioned|happen"
    r"|happened|cited|made|given|issued|published|"
    r"established|organized|attended|begin|start|end|do|done|before (?:it|them)|used|prepared"
    r"|developed|be|been|mean|meant|call for|request|recommend|contain|include)\Z"
)
_PRONOUN_ONLY = re.compile(
    r"(?i)\A(?:it|they|them|this|that|these|those|he|she|him|her|there|one|anything|something)\Z"
)


def topic_of(question: str) -> str:
    """``"Who attended the Tehran seminar?"`` → ``"the Tehran seminar"``; empty when none is found."""
    text = question.strip().rstrip("?!.؟？ ").strip()
    about = _ABOUT.search(text)
    if about:
        return _trimmed(about["topic"])
    opened = _WH.match(text)
    rest = text[opened.end() :] if opened else text
    is_who = bool(opened and opened["wh"] and opened["wh"].lower().startswith("who"))
    had_auxiliary = False
    while found := _AUXILIARY.match(rest):
        rest, had_auxiliary = rest[found.end() :], True
    rest = rest.strip()
    counted = _COUNTED.match(rest) if opened and opened["wh"] and not had_auxiliary and not is_who else None
    if counted:
        acted_on = counted["object"] or ""
        return _trimmed(acted_on if _NAMED_THING.match(acted_on) else counted["subject"])
    if is_who and not had_auxiliary:
        rest = rest.split(" ", 1)[1] if " " in rest else ""
        return _trimmed(rest)
    if had_auxiliary:
        return _trimmed(rest)
    start = _STARTER.search(rest)
    return _trimmed(rest[start.start() :] if start else rest)


def _trimmed(topic: str) -> str:
    topic = re.sub(
        r"(?i)\A(?:against|on|for|of|to|in|about|by)\s+(?=the |an? |\w+ing\b)", "", topic.strip(" ,;:")
    )
    topic = re.sub(r"(?i)\s+(?:have|has|had)(?:\s+in\s.*)?\Z", "", topic)
    shorter = _TRAILING.sub("", topic)
    topic = shorter if shorter.strip() else topic
    return "" if _PRONOUN_ONLY.match(topic) else topic.strip()
