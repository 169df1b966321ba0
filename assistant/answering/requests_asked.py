"""Questions of what somebody recommends to, or wants of, somebody: who, whom, and on what.

"What does the report recommend to donors on tide gauges?", "What does Norland want other States to do about
the pier?", "Does the Chair recommend that ports register boats?".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_VERB = (
    r"(?:recommend|suggest|propose|advise|ask|urge|request|call (?:up)?on|encourage|invite|want|expect"
    r"|appeal to|demand)"
)
_PAST = (
    r"(?:recommended|suggested|proposed|advised|asked|urged|requested|called (?:up)?on|encouraged|invited"
    r"|expected|told)"
)
_ABOUT = r"(?:on|about|regarding|concerning|with regard to|when it comes to|as regards|in terms of|over)"
_IN = (
    r"(?:\s*,?\s+(?:in|according to|by)\s+"
    r"(?P<by>(?:the\s+)?[^?]*?\b(?:report|letter|note|statement|review)\b[^?]*?))"
)
_FORMS = tuple(
    re.compile(rf"(?i)\A\W*(?:and\s+|so\s+)?{form}\W*\Z")
    for form in (
        # what does WHO recommend to WHOM on TOPIC
        rf"what\s+(?:does|do|did)\s+(?P<by>[^?]+?)\s+(?:recommend|suggest|propose|advise)\s+(?:to|for)\s+"
        rf"(?P<whom>[^?]+?)(?:\s+to\s+do)?\s+{_ABOUT}\s+(?P<topic>[^?]+?)",
        rf"what\s+recommendations?\s+(?:does|do|did)\s+(?P<by>[^?]+?)\s+(?:make|have|give|offer)\s+(?:to|for)\s+"
        rf"(?P<whom>[^?]+?)\s+{_ABOUT}\s+(?P<topic>[^?]+?)",
        # what does WHO ask of WHOM on TOPIC
        rf"what\s+(?:does|do|did)\s+(?P<by>[^?]+?)\s+(?:ask|request|want|demand|expect)\s+(?:of|from)\s+"
        rf"(?P<whom>[^?]+?)\s+{_ABOUT}\s+(?P<topic>[^?]+?)",
        # what does WHO say WHOM should do about TOPIC
        rf"what\s+(?:does|do|did)\s+(?P<by>[^?]+?)\s+(?:say|think|recommend|suggest|propose)(?:\s+that)?\s+"
        rf"(?P<whom>[^?]+?)\s+(?:should|must|ought to|need to)?\s*do\s+{_ABOUT}\s+(?P<topic>[^?]+?)",
        # what does WHO want WHOM to do about TOPIC
        rf"what\s+(?:does|do|did)\s+(?P<by>[^?]+?)\s+{_VERB}\s+(?P<whom>[^?]+?)\s+to\s+do\s+{_ABOUT}\s+"
        r"(?P<topic>[^?]+?)",
        # what are WHOM encouraged to do about TOPIC in WHO
        rf"what\s+(?:is|are|was|were)\s+(?P<whom>[^?]+?)\s+{_PAST}\s+to\s+do\s+{_ABOUT}\s+"
        rf"(?P<topic>[^?]+?){_IN}?",
        rf"what\s+(?:is|was)\s+(?:recommended|suggested|proposed|asked|requested)\s+(?:to|for|of)\s+(?P<whom>[^?]+?)"
        rf"\s+{_ABOUT}\s+(?P<topic>[^?]+?){_IN}?",
        # what should WHOM do about TOPIC according to WHO
        rf"what\s+(?:should|must)\s+(?P<whom>[^?]+?)\s+do\s+{_ABOUT}\s+(?P<topic>[^?]+?){_IN}",
        rf"(?:according to\s+(?P<by>[^?,]+),\s+)?what\s+(?:should|must)\s+(?P<whom>[^?]+?)\s+do\s+{_ABOUT}\s+"
        r"(?P<topic>[^?]+?)",
    )
)
_ASKED_IF = r"(?i)\A\W*(?:and\s+|so\s+)?(?:does|do|did)\s+(?P<by>[^?]+?)\s+"
_WHETHER_TO = re.compile(rf"{_ASKED_IF}{_VERB}\s+(?P<whom>[^?]+?)\s+to\s+(?P<topic>[^?]+?)\W*\Z")
_WHETHER_THAT = re.compile(
    rf"{_ASKED_IF}(?:recommend|suggest|propose|ask|request|demand|say)\s+that\s+(?P<rest>[^?]+?)\W*\Z"
)
# Of "that African ports register boats" so many words may be those of whom it is asked.
MOST_OF_A_NAME = 6


_UP_TO = r"(?=\s+(?:to\s+do|on|about|regarding|concerning|in|under|by|with)\b|\W*\Z)"
# Also as a question is put into English out of another language: "What request the Council to the States?".
_WHOM = tuple(
    re.compile(form + _UP_TO)
    for form in (
        r"(?i)\A\W*what\s+(?:does|do|did)\s+(?:[^?]+?\s+)?"
        r"(?:ask|request|recommend|suggest|demand|want|require|expect)\s+"
        r"(?:of|from|to)\s+(?P<whom>[^?]+?)",
        r"(?i)\A\W*what\s+(?:has\s+|was\s+|is\s+)?(?:ask|request|recommend|demand|require)(?:s|ed)?\s+(?!by\b)"
        r"[^?]*?\b(?:to|of|from)\s+(?P<whom>[^?]+?)",
        r"(?i)\A\W*what\s+(?:does|do|did)\s+(?:[^?]+?\s+)?(?:ask|request|urge|call (?:up)?on|invite|encourage"
        r"|appeal to|want|advise)\s+(?P<whom>[^?]+?)(?=\s+to\s+do\b)",
    )
)


def whom_asked_of(text: str) -> str | None:
    """Of whom the question wants to know what is asked or recommended; None for other questions."""
    request = request_asked(text)
    if request is not None:
        return request.whom
    found = next((match for match in (form.search(text) for form in _WHOM) if match), None)
    return re.sub(r"(?i)\A(?:the|all|other)\s+", "", found["whom"].strip()) if found is not None else None


@dataclass(frozen=True, slots=True)
class Request:
    """Something that ``by`` ("" for anyone) asks of ``whom`` on ``topic``; ``is_whether`` where it is asked
    whether they ask it."""

    by: str
    whom: str
    topic: str
    is_whether: bool = False


def request_asked(text: str) -> Request | None:
    """The request or recommendation that a question is after; None for other questions."""
    for form in _FORMS:
        found = form.match(text)
        if found is not None:
            return _request(found, whether=False)
    return None


def whether_requested(text: str) -> list[Request]:
    """The requests that a question may be after which asks if something is recommended: where those asked
    about end, and what they are to do begins, its form does not tell."""
    said = _WHETHER_THAT.match(text)
    if said is not None:
        words = re.sub(r"(?i)\bshould\s+", "", said["rest"]).split()
        return [
            Request(said["by"], " ".join(words[:n]), " ".join(words[n:]), is_whether=True)
            for n in range(1, min(len(words) - 1, MOST_OF_A_NAME) + 1)
        ]
    found = _WHETHER_TO.match(text)
    return [_request(found, whether=True)] if found is not None else []


def _request(found: re.Match[str], *, whether: bool) -> Request:
    groups = found.groupdict()
    whom = re.sub(r"(?i)\A(?:the|all|other)\s+", "", groups["whom"].strip())
    return Request((groups.get("by") or "").strip(), whom, groups["topic"].strip(), whether)
