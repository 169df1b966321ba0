""" "What is the difference between the two?": of the figures of the last two answers, or not at all.

A search for such a question finds any text with "difference" and "two" in it. The difference is the one thing
here that no document says: it is marked as computed, and both figures are shown with their citations.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assistant.answering.wording import Phrases
from assistant.model import Answer, Citation, Conversation, Sentence
from assistant.names import CARDINALS

_DIFFERENCE = re.compile(
    r"(?i)\A\W*(?:and\s+)?(?:(?:what(?:['’]s| is| was)|how (?:big|large|great) (?:is|was))\s+)?the difference"
    r"(?:\s+between\s+(?:the two|them|these|those|both|the (?:two )?(?:figures|amounts|numbers|sums|answers))"
    r"(?:\s+(?:figures|amounts|numbers|sums|answers))?)?\W*\Z"
    r"|\A\W*(?:and\s+)?by how much (?:do|did) (?:they|the two) differ\W*\Z"
    r"|\A\W*(?:and\s+)?(?:by )?how much (?:is|was) the (?:first|second|former|latter|one)(?: one)?"
    r" (?:higher|lower|larger|smaller|more|less|greater) than the"
    r" (?:first|second|former|latter|other)(?: one)?\W*\Z"
)
_HEADLINE = re.compile(
    r"\A\*\*(?P<said>(?P<currency>US\$|\$|€|£)?\s?(?P<number>[A-Za-z-]+|\d{1,3}(?:[, ]\d{3})+|\d+(?:\.\d+)?)"
    r"(?P<unit>\s(?:million|billion|per cent)|%)?)\*\*"
)
_BOLD = re.compile(r"\*\*[^*]+\*\*")


@dataclass(frozen=True, slots=True)
class _Figure:
    """``said`` as shown, ``value`` in units of ``unit``; ``decimals`` is how many are shown."""

    said: str
    value: float
    currency: str
    unit: str
    decimals: int
    citation: Citation


def difference_asked(question: str, conversation: Conversation) -> bool:
    """Whether ``question`` asks for the difference of two things that were told before."""
    return bool(conversation.turns) and _DIFFERENCE.match(question) is not None


def difference(question: str, conversation: Conversation, phrases: Phrases) -> Answer:
    """The difference of the figures that the last two answers give; a declined answer where they do not give
    one figure each, of one kind."""
    figures = [_figure_of(turn.answer) for turn in conversation.turns[-2:]]
    found = [figure for figure in figures if figure is not None]
    if len(found) != 2 or len({(figure.currency, figure.unit) for figure in found}) != 1:
        said = phrases.say("no_difference")
        return Answer(question, question, False, said, sentences=(Sentence(said),))
    first, second = found
    decimals = max(first.decimals, second.decimals)
    told = f"{first.currency}{abs(first.value - second.value):,.{decimals}f}{first.unit}"
    more, less = sorted(found, key=lambda figure: figure.value, reverse=True)
    text = f"**{told}** — {more.said} − {less.said} ({phrases.say('computed')})"
    return Answer(
        question,
        f"What is the difference between {first.said} and {second.said}?",
        True,
        f"{text} [1][2]",
        sentences=(Sentence(text, (1, 2)),),
        citations=(replace(first.citation, n=1), replace(second.citation, n=2)),
    )


def _figure_of(answer: Answer) -> _Figure | None:
    """The one figure that an answer gives at its head, which must stand in what it cites."""
    headline = _HEADLINE.match(answer.text)
    if (
        not answer.answered
        or headline is None
        or len(_BOLD.findall(answer.text)) != 1
        or not answer.citations
    ):
        return None
    number = headline["number"]
    citation = next((cited for cited in answer.citations if number.lower() in cited.quote.lower()), None)
    plain = re.sub(r"[, ]", "", number)
    value = float(plain) if plain[0].isdigit() else CARDINALS.get(plain.lower())
    if citation is None or value is None:
        return None
    decimals = len(plain.partition(".")[2]) if plain[0].isdigit() else 0
    return _Figure(
        headline["said"], value, headline["currency"] or "", headline["unit"] or "", decimals, citation
    )
