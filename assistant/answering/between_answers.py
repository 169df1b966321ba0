""" "What is the difference between the two?": of the figures of the last two answers, or not at all.

A search for such a question finds any text with "difference" and "two" in it. The difference is the one thing
here that no document says: it is marked as computed, and both figures are shown with their citations.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.told_figures import ToldFigure, difference_of, told_figure
from assistant.answering.wording import Phrases
from assistant.model import Answer, Citation, Conversation, Sentence

_DIFFERENCE = re.compile(
    r"(?i)\A\W*(?:and\s+)?(?:(?:what(?:['’]s| is| was)|how (?:big|large|great) (?:is|was))\s+)?the difference"
    r"(?:\s+between\s+(?:the two|them|these|those|both|the (?:two )?(?:figures|amounts|numbers|sums|answers))"
    r"(?:\s+(?:figures|amounts|numbers|sums|answers))?)?\W*\Z"
    r"|\A\W*(?:and\s+)?by how much (?:do|did) (?:they|the two) differ\W*\Z"
    r"|\A\W*(?:and\s+)?(?:by )?how much (?:is|was) the (?:first|second|former|latter|one)(?: one)?"
    r" (?:higher|lower|larger|smaller|more|less|greater) than the"
    r" (?:first|second|former|latter|other)(?: one)?\W*\Z"
)
_HEADLINE = re.compile(r"\A\*\*(?P<said>[^*]+)\*\*")
_BOLD = re.compile(r"\*\*[^*]+\*\*")


def difference_asked(question: str, conversation: Conversation) -> bool:
    """Whether ``question`` asks for the difference of two things that were told before."""
    return bool(conversation.turns) and _DIFFERENCE.match(question) is not None


def difference(question: str, conversation: Conversation, phrases: Phrases) -> Answer:
    """The difference of the figures that the last two answers give; a declined answer where they do not give
    one figure each, of one kind."""
    told = [_figure_of(turn.answer) for turn in conversation.turns[-2:]]
    found = [figure for figure in told if figure is not None]
    between = difference_of(found[0][0], found[1][0]) if len(found) == 2 else None
    if between is None:
        said = phrases.say("no_difference")
        return Answer(question, question, False, said, sentences=(Sentence(said),))
    (first, of_first), (second, of_second) = found
    more, less = sorted((first, second), key=lambda figure: figure.value, reverse=True)
    text = f"**{between}** — {more.said} − {less.said} ({phrases.say('computed')})"
    return Answer(
        question,
        f"What is the difference between {first.said} and {second.said}?",
        True,
        f"{text} [1][2]",
        sentences=(Sentence(text, (1, 2)),),
        citations=(replace(of_first, n=1), replace(of_second, n=2)),
    )


def _figure_of(answer: Answer) -> tuple[ToldFigure, Citation] | None:
    """The one figure that an answer gives at its head, which must stand in what it cites."""
    headline = _HEADLINE.match(answer.text)
    if not answer.answered or headline is None or len(_BOLD.findall(answer.text)) != 1:
        return None
    figure = told_figure(headline["said"])
    if figure is None:
        return None
    number = figure.number.lower()
    citation = next((cited for cited in answer.citations if number in cited.quote.lower()), None)
    return None if citation is None else (figure, citation)
