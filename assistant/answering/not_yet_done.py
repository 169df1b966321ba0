"""What was only asked for or is still to come, where the question is whether it was done.

"Has Norland granted it?" is not answered by "it has been requested of Norland", nor "Was he released?" by
"the State was required to release him".
"""

from __future__ import annotations

import re

from assistant.terms import nearness, stems_of

_SAME_WORD = 0.8
# The deed of "Was the draft adopted?", "Has Norland granted it?"; of "Did Norland end it?".
_WAS_DONE = re.compile(
    r"(?i)\A\W*(?:(?:and|but|so)\s+)?(?:was|were|has|have|had)\s+(?:[^?]*?\s)?(?P<deed>\w{2,}ed|\w+en"
    r"|(?:with)?drawn|shown|grown|made|held|set|paid|found|built|sent|put|met|begun|sold|won|lost|left|gone|done|taken)\b"
)
_DID = re.compile(
    r"\A\W*(?:(?:[Aa]nd|[Bb]ut|[Ss]o)\s+)?[Dd]id\s+(?:the\s+)?"
    r"(?:[A-Z][\w'’.-]*\s+(?:(?:of|for|on|and|the)\s+(?=[A-Z]))*)+(?:\w+ly\s+)?(?P<deed>[a-z]+)\b"
)
# To decide or ask is itself to say what is to be done: that is told in just such words.
_SAYS = re.compile(
    r"(?i)\A(?:decid|request|ask|call|recommend|invit|urg|say|said|agree|propos|plan|promis|undert|pledg|commit"
    r"|demand|insist|appeal|suggest|instruct|encourag|exhort|requir|advis|stress|emphasi|mention|told|tell|warn)"
)
_SPOKEN_OF = re.compile(
    r"(?i)\b(?:decide|request|ask|call (?:for|on|upon)|recommend|invite|urge|say|agree|propose|plan|promise"
    r"|pledge|demand|insist|appeal|suggest|order|instruct|encourage|exhort|require|advise|stress"
    r"|emphasi[sz]e|mention|tell|warn|support|favou?r|want|wish|hope|anyone|anybody|anything|something|speakers?|delegations?)(?:e?d|s)?\b"
)
_ASKED_FOR = (
    r"required|asked|requested|invited|urged|expected|planned|scheduled|proposed|will|should|shall|must"
    r"|(?:is|are|was|were) to|to be"
)
_STILL_TO_COME = re.compile(
    r"(?i)\b(?:will|(?:is|are|was|were|has|have|had) (?:yet |still )?to(?= [a-z])|to be (?:held|\w+ed)"
    r"|(?:has|have|had|was|were|been) (?:been )?(?:requested|asked|proposed|invited|required|urged|planned"
    r"|scheduled)|required to|should|shall|must|expected|scheduled|planned|plans? to|intends?"
    r"|calls? (?:up)?on|urges?|invites?|requests?|recommends?)\b"
)
_TO_DO_IT = re.compile(rf"(?i)\b(?:{_ASKED_FOR})\s+(?:not\s+)?(?:(?:be|to|also)\s+)*\w+")
DENIES = re.compile(
    r"(?i)\b(?:not|no|none|never|neither|nor|without|cannot|un(?:able|willing)|refus\w+|reject\w+|declin\w+"
    r"|fail\w*|lack\w*)\b|n['’]t\b"
)


def deed_asked_of(question: str) -> str | None:
    """The verb of what ``question`` asks whether it was done; None where it cannot be told."""
    asked = _WAS_DONE.match(question) or _DID.match(question)
    return asked["deed"] if asked is not None else None


def says_something(question: str) -> bool:
    """Whether a question is whether somebody decided, asked or said something: that is told in the very words
    that say what is to be done."""
    deed = deed_asked_of(question)
    return _SAYS.match(deed) is not None if deed else _SPOKEN_OF.search(question) is not None


def only_asked_or_to_come(question: str, sentence: str) -> bool:
    """Whether ``question`` is whether something was done, and ``sentence`` tells of it only as asked for or
    to come: neither that it was done nor that it was not."""
    asked = deed_asked_of(question)
    if asked is None or _SAYS.match(asked) or re.search(r"\bor\b", question) or DENIES.search(sentence):
        return False
    if not _STILL_TO_COME.search(sentence):
        return False
    deed, done = stems_of(asked), stems_of(_TO_DO_IT.sub("", sentence))
    return not any(nearness(one, other) >= _SAME_WORD for one in deed for other in done)
