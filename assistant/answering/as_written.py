"""A language model's text while it is being written, shown the way the finished answer will stand.

The model's own ``[3]`` counts passages, which the reader does not see; bullets and emphasis are not kept. So
the words are passed on as they come and what stands around them is not. When a sentence is complete it is
checked and the numbers of its citations follow it, counted as the finished answer counts them. A sentence
that is not borne out gets a cross until the finished answer leaves it out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from assistant.answering.draft import Support
from assistant.answering.resolving import Resolved, finished, written_sentences
from assistant.llm.prompts import NO_ANSWER

WITHDRAWN = " ✗"
# What may yet turn out to be a marker, emphasis, or the number of a list: held back until it is clear.
_UNSETTLED = re.compile(r"(?:\s*\[[^\]]*\]?[.!?]?|[*_`\s]+|^\s*(?:[-*•]|\d{1,2}[.)]?)\s*)$")

Check = Callable[[str, tuple[int, ...]], Resolved]


def as_written(pieces: Iterable[str], check: Check) -> Iterator[str]:
    """What to show of ``pieces`` as they arrive. ``check`` judges one finished sentence with its markers.

    Joined, the pieces are the finished answer's text, if every sentence is kept.
    """
    text = ""
    page = _Page(check)
    for piece in pieces:
        text += piece
        if not NO_ANSWER.startswith(text.strip()[: len(NO_ANSWER)].upper()):
            yield from page.advance(written_sentences(_UNSETTLED.sub("", text)), written_sentences(text))
    whole = written_sentences(finished(text))
    if NO_ANSWER.lower() not in text.lower():
        yield from page.advance(whole, [*whole, ("", ())])


class _Page:
    """What has been shown so far: whole sentences, and the beginning of the one being written."""

    def __init__(self, check: Check) -> None:
        self._check = check
        self._done = 0
        self._shown = ""
        self._numbers: dict[tuple[str, str, int, int], int] = {}

    def advance(
        self, settled: list[tuple[str, tuple[int, ...]]], written: list[tuple[str, tuple[int, ...]]]
    ) -> Iterator[str]:
        """The next words. A sentence is complete when ``written`` has begun another after it."""
        while self._done < len(written) - 1 and self._done < len(settled):
            sentence, markers = written[self._done]
            yield from self._more_of(sentence)
            yield self._mark(self._check(sentence, markers)) + "\n\n"
            self._done, self._shown = self._done + 1, ""
        if self._done < len(settled):
            # Its stop may move behind a marker: the last character waits.
            yield from self._more_of(settled[self._done][0].rstrip(".!?"))

    def _more_of(self, sentence: str) -> Iterator[str]:
        if sentence.startswith(self._shown) and len(sentence) > len(self._shown):
            yield sentence[len(self._shown) :]
            self._shown = sentence

    def _mark(self, resolved: Resolved) -> str:
        numbers = [self._number(support) for support in resolved.supports]
        return " " + "".join(f"[{n}]" for n in dict.fromkeys(numbers)) if numbers else WITHDRAWN

    def _number(self, support: Support) -> int:
        key = (support.document.source, support.locator, support.start, support.end)
        return self._numbers.setdefault(key, len(self._numbers) + 1)
