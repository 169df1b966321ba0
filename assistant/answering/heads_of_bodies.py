"""Who heads a body is told by a sentence that says so, never by one of somebody who works there.

"Who leads UN-Women?" was answered by a sentence on the head of another body that also named a deputy of
UN-Women, "Who heads the Fund?" by what a former director of one of its branches had studied.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.acronyms import spelled_out
from assistant.terms import content_terms, nearness, stems_of
from index.abbreviations import name_of_body

if TYPE_CHECKING:
    from assistant.answering.draft import Draft, Support
    from assistant.question import Query

ASKS_FOR_THE_HEAD = re.compile(
    r"(?i)\A\W*(?:and\s+)?(?:so\s+)?who(?:\s+is|['’]s)?\s+(?:currently\s+|now\s+)?"
    r"(?:heads|leads|runs|directs|manages|(?:the\s+)?(?:current\s+)?(?:head|leader|boss|chief)\s+of"
    r"|(?:heading|leading|running|directing|managing)|in\s+charge\s+of|at\s+the\s+(?:head|helm)\s+of)\s+"
    r"(?P<body>(?:[\w’'()-]+\s*){1,7})\W*\Z"
)
# The offices of those who head a body; of several countries, missions and parts there are directors too.
TOP = frozenset(
    ("secretary general", "director general", "executive director", "administrator", "high commissioner",
     "commissioner general", "executive secretary", "chair", "president", "head", "director", "governor",
     "executive chair", "executive head")
)  # fmt: skip
_AN_OFFICE = re.compile(
    r"(?i)\*\* — (?:executive |high |director[- ]|secretary[- ]|commissioner[- ])*"
    r"(?:secretary|director|administrator|commissioner|general|chair\w*|president|head|governor)\b[^:]*:"
)
_HEADED_BY = re.compile(
    r"(?i)\b(?:headed|led|run|chaired|directed|managed|overseen|presided\s+over|commanded)\s+by\b"
    r"|\bunder\s+the\s+(?:leadership|direction|command|chairmanship|authority|guidance)\s+of\b"
    r"|\b(?:heads|leads|runs|chairs|directs|manages|oversees|presides\s+over)\s+(?:the|it|its|[A-Z])"
    r"|\b(?:is|as|be|elected)\s+(?:the\s+)?(?:(?!(?:former|previous|late|then|deputy)\b)[\w-]+\s+){0,3}?"
    r"(?:head|leader)\s+of\b"
)


def head_asked(question: str) -> str | None:
    """The body whose head a question asks for; None for other questions."""
    found = ASKS_FOR_THE_HEAD.match(question)
    return found["body"].strip() if found is not None else None


SAME_WORD = 0.85
# "since its founder died", "after the vote": when, not whose head.
_SINCE = re.compile(r"(?i)\s+(?:since|after|following|now\s+that)\b.*\Z")
_LEADER_OF = re.compile(r"(?i)\bleader\s+of\b")


def as_its_leader(question: str) -> str | None:
    """ "Who is running the Kelp Front since Berg died?" → "Who is the leader of the Kelp Front?": armed
    groups have leaders, whom few texts say to run anything. None for other questions."""
    body = head_asked(question)
    if body is None:
        return None
    plain = _SINCE.sub("", body)
    is_so = plain == body and _LEADER_OF.search(question) is not None
    return None if is_so or not plain else f"Who is the leader of {plain}?"


def names_its_leader(asked: str, draft: Draft) -> bool:
    """Whether what is cited says "leader of" of the very body of the question ``asked``."""
    body = (head_asked(asked) or "").removeprefix("the ")
    said = re.compile(rf"(?i)\bleader\s+of\s+(?:the\s+)?{re.escape(body)}(?![\w-])")
    return bool(body) and any(said.search(s.quote) for line in draft.lines for s in line.supports)


def _is_spoken_of(body: str, support: Support) -> bool:
    """Whether the paragraph cited, or the head of its document, names ``body``, in short or in full."""
    masthead = support.document.masthead
    text = f"{support.text} {masthead.title or ''} {masthead.body or ''} {masthead.organ or ''}"
    named = [term for term in content_terms(f"x {body}") if term.word != "x"]
    full = [name_of_body(word.strip("()").upper()) for word in body.split()]
    if any(name is not None and name.lower() in text.lower() for name in full):
        return True
    words = stems_of(text)
    return all(
        any(nearness(term.stem, word) >= SAME_WORD for word in words) or spelled_out(term.surface, text)
        for term in named
    )


def names_no_head(query: Query, draft: Draft) -> bool:
    """Whether the head of a body is asked for, and what is cited neither gives the office of one a name nor
    says by whom a thing is led."""
    body = head_asked(query.text) if query.language == "en" else None
    if body is None:
        return False
    told = [line for line in draft.lines if line.supports]
    if told and not any(_is_spoken_of(_SINCE.sub("", body), s) for line in told for s in line.supports):
        return True
    holder = any(line.text.startswith("**") and _AN_OFFICE.search(line.text) for line in told)
    return not holder and not any(_HEADED_BY.search(s.quote) for line in told for s in line.supports)
