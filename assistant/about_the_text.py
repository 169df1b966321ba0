""" "Was there a vote?", "Did it pass?", "Who signed?": asked of the one document that the conversation is at.

Every resolution was voted on and every letter is signed, so that such a question finds an answer anywhere;
asked of the document by its symbol it has that document's, or none. Pure: question and places in, a question
out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.model import Citation

_OPENS = r"(?i)\A\W*(?:(?:and|so|but|then|ok)[\s,]+)?"
_IT = r"(?:it|this|that|(?:this|that) (?:draft )?(?:resolution|decision|amendment|text|draft))"
_HOW = r"(?:unanimously|by consensus|without a vote|by (?:a )?(?:recorded )?vote)"
_VOTED = re.compile(
    rf"{_OPENS}(?:(?:was|were) there (?:a|any) (?:recorded )?votes?(?: (?:on|about) {_IT})?"
    rf"|(?:did (?:they|the council|the assembly) vote"
    rf"|was {_IT} (?:voted on|put to (?:a|the) vote))(?: on {_IT})?)\W*\Z"
)
_PASSED = re.compile(
    rf"{_OPENS}(?:(?:did|has) {_IT} (?:(?:actually|finally|ever) )?"
    r"(?:pass(?:ed)?|go through|get adopted|been adopted)"
    rf"|(?:was|were) {_IT} (?:(?:actually|finally|ever) )?(?:adopted|passed))(?: (?P<how>{_HOW}))?\W*\Z"
)
_BY_WHAT_VOTE = re.compile(
    rf"{_OPENS}(?:how (?:was {_IT} (?:adopted|passed)"
    rf"|did (?:they|states|members|countries) vote(?: on {_IT})?)"
    rf"|(?:what was|by what|with what) (?:the )?vote(?: (?:on {_IT}|was {_IT} (?:adopted|passed)))?)\W*\Z"
)
_SIGNED = re.compile(
    rf"{_OPENS}(?:who|by whom) (?:(?:has|had|was) )?(?:signed|signs|signatory)"
    r"(?: (?:it|this|that|(?:the|this|that) (?:letter|note|document|paper)))?\W*\Z"
)


def asked_of_the_text(question: str, cited: Sequence[Citation]) -> str | None:
    """``question`` put to the one document of ``cited`` by its symbol; None where it is another question, or
    one that a document of that kind does not answer."""
    symbols = {one.symbol for one in cited}
    symbol = symbols.pop() if len(symbols) == 1 else None
    if not symbol:
        return None
    if _SIGNED.match(question):
        return None if "/RES/" in symbol or "/L." in symbol else f"Who signed {symbol}?"
    passed = _PASSED.match(question)
    if "/L." in symbol:
        is_asked = passed or _VOTED.match(question) or _BY_WHAT_VOTE.match(question)
        return f"Was {symbol} adopted?" if is_asked else None
    if "/RES/" not in symbol:
        return None
    if passed:
        how = passed["how"]
        return f"Was {symbol} adopted {how}?" if how else f"When and by what vote was {symbol} adopted?"
    if _VOTED.match(question):
        return f"Was there a vote on {symbol}?"
    return f"What was the vote on {symbol}?" if _BY_WHAT_VOTE.match(question) else None


# What tells of how a text was adopted.

_TELLS_OF_A_VOTE = re.compile(
    r"(?i)\b(?:adopted|adopts|rejected|reject|defeated|withdrawn|withdrew|carried|put to (?:the|a) vote"
    r"|(?:recorded|roll-call) vote|by consensus|without a vote|abstained|abstentions?"
    r"|votes? (?:to|against|in favou?r)"
    r"|voted (?:against|in favou?r|for|on))\b"
)


def asks_of_a_vote(question: str) -> bool:
    """Whether ``question``, which names no text, asks whether or how one was adopted."""
    return any(form.match(question) is not None for form in (_VOTED, _PASSED, _BY_WHAT_VOTE))


def asks_of_the_text(question: str) -> bool:
    """Whether ``question`` asks how a text was adopted or who signed it: of that text alone."""
    return asks_of_a_vote(question) or _SIGNED.match(question) is not None


def tells_of_a_vote(said: str) -> bool:
    """Whether ``said`` tells that something was adopted, rejected or voted on."""
    return _TELLS_OF_A_VOTE.search(said) is not None


_ANSWERED = re.compile(
    r"(?i)\A\W*(?:(?:and|so|but|then)[\s,]+)?(?:what|how) (?:did|does|has|had|was) "
    r"(?P<who>[^?]+?)(?:['’]s)?\s+"
    r"(?:answer(?:ed)?|repl(?:y|ied)|respon(?:d|ded|se)|react(?:ed|ion)?)(?: to (?:it|this|that))?\W*\Z"
)
_ANSWERS = (
    r"(?:answer|repl(?:y|ied|ies)|respon(?:d|s)|react|state[ds]?\b|said|says?\b|claim|assert|den(?:y|ied|ies)|reject"
    r"|argue|explain|declar|inform|stress|maintain)"
)
_SHORTEST = 4


def asks_for_an_answer(question: str) -> bool:
    """Whether ``question`` asks what somebody answered, and says not to what."""
    return _ANSWERED.match(question) is not None


def lacks_the_answer_of(question: str, said: str, author: str) -> bool:
    """Whether the answer of somebody is asked for ("what did Norland reply?"), and ``said``, out of a text by
    ``author``, is not told as theirs."""
    asked = _ANSWERED.match(question)
    if asked is None:
        return False
    names = [word[: max(_SHORTEST, len(word) - 2)] for word in re.findall(r"[\w-]+", asked["who"].lower())]
    names = [name for name in names if len(name) >= _SHORTEST]
    own = any(name in author.lower() for name in names)
    tells = any(re.search(rf"(?i)\b{re.escape(name)}\w*\b[^.;]{{0,80}}?\b{_ANSWERS}", said) for name in names)
    return bool(names) and not own and not tells
