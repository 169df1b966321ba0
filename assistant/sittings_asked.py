"""Questions about when and where a body meets: "When did the Kelp Board meet?", "Where was its session?".

Pure: what was typed in, the body's name, the session and what is wanted of it out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from assistant.names import YEAR, sessions

Which = Literal["next", "last", ""]

_WHEN = (
    r"(?:when and where|where and when|when|where|(?:what|which) (?:dates?|days)"
    r"|(?:on|in) (?:what|which) (?:dates?|city|country|place|month))"
)
_AUXILIARY = r"(?:did|does|do|will|has|have|is|was|were|are)"
_TIME = (
    r"(?:\s+(?:(?:in|during|for|of)\s+)?(?P<{0}>(?:19|20)\d\d|this year|last year|next year|next|last|again"
    r"|held|take place|took place|be held|hold|scheduled|planned))*"
)
_KIND = r"(?:annual|regular|special|substantive|organizational|plenary|resumed|ordinary)"
_ORDINAL = r"(?:[a-z]+(?:-[a-z]+)?(?:st|nd|rd|th)|first|second|third|\d{1,3}(?:st|nd|rd|th))"
_SESSION = (
    rf"(?:(?:{_ORDINAL}|{_KIND}|next|last|latest|previous|upcoming|coming|(?:19|20)\d\d)\s+)*"
    r"(?:sessions?|meetings?)"
)
_DATES_OF = (
    r"(?:what\s+(?:is|are|was|were)\s+)?(?:the\s+)?(?:dates?|place|venue|dates and (?:place|venue))\s+"
    r"(?:of|for)\s+"
)
# "When will the Board meet in 2031, and where?"
_AND_WHERE = r"(?:,?\s+and\s+(?P<too>where|when|in\s+(?:what|which)\s+(?:city|country|place)))?"
_BODY = r"(?:the\s+)?(?P<body>[^?,]*?[^\s?,])"
_FORMS = tuple(
    re.compile(rf"(?i)\A\W*(?:and\s+|so\s+|please\s+)?{form}{_TIME.format('time')}{_AND_WHERE}\W*\Z")
    for form in (
        # when did the Board meet, when will it hold its next session
        rf"{_WHEN}\s+{_AUXILIARY}\s+{_BODY}\s+"
        r"(?:(?:last|next|first|due to|to|going to|supposed to|scheduled to|be)\s+)*"
        r"(?:meet|met|meeting|convene|convened|sit|gather"
        rf"|(?:hold|held|have|holding)\s+(?:its|their|the|a)\s+(?P<its>{_SESSION}))",
        # when was the third session of the Board (held)
        rf"{_WHEN}\s+{_AUXILIARY}\s+(?:the\s+)?(?P<session>{_SESSION})\s+of\s+{_BODY}",
        rf"{_DATES_OF}(?:the\s+)?(?P<named>{_SESSION})\s+of\s+{_BODY}",
        rf"{_DATES_OF}{_BODY}(?:['’]s?)?\s+(?P<of>{_SESSION})",
        # when is the next Board meeting, when was the Board's third session
        rf"{_WHEN}\s+{_AUXILIARY}\s+(?:the\s+)?(?P<before>(?:(?:next|last|latest|{_ORDINAL}|{_KIND})\s+)*){_BODY}"
        rf"(?:['’]s?)?\s+(?P<after>{_SESSION})",
    )
)
_NEXT = re.compile(r"(?i)\b(?:next|upcoming|coming|will|due to|scheduled|going to|again)\b")
_LAST = re.compile(r"(?i)\b(?:last|latest|previous)\b(?! year)")
_WHERE = re.compile(r"(?i)\b(?:where|city|country|place|venue)\b")
_ON_WHEN = re.compile(r"(?i)\b(?:when|dates?|days|month)\b")
# What is no body: it stands for one, or asks something else.
_NO_BODY = re.compile(
    r"(?i)\A(?:it|they|he|she|we|you|that|this|there|these|those)\b"
    r"|\b(?:who|which|that|whose|if|why|how|with|about|to|from|by)\b(?!\s+(?-i:[A-Z]))"
    r"|\b(?:document|report|resolution|letter|draft|text|law|rule|treaty|deal|aim|goal|target|deadline)s?\Z"
)


@dataclass(frozen=True, slots=True)
class SittingAsked:
    """``body`` as typed; ``sessions`` are the numbers of the sessions named, ``years`` the years.

    ``which`` is "next" or "last" where one of them is meant. ``where`` says that the place is asked for,
    ``when`` the time.
    """

    body: str
    sessions: tuple[int, ...] = ()
    years: tuple[str, ...] = ()
    which: Which = ""
    where: bool = False
    when: bool = True


def sitting_asked(question: str) -> SittingAsked | None:
    """The meeting of a body whose time or place ``question`` asks for; None for other questions."""
    for form in _FORMS:
        match = form.match(question)
        if match is None:
            continue
        body = re.sub(r"(?i)\A(?:next|last|latest|previous)\s+", "", match["body"].strip())
        if _NO_BODY.search(body) or not re.search(r"[^\W\d_]{2}", body):
            continue
        rest = question.replace(body, " ")
        which: Which = "next" if _NEXT.search(rest) else "last" if _LAST.search(rest) else ""
        return SittingAsked(
            body,
            tuple(sessions(rest)),
            tuple(dict.fromkeys(YEAR.findall(rest))),
            which,
            where=_WHERE.search(rest) is not None,
            when=_ON_WHEN.search(rest) is not None,
        )
    return None
