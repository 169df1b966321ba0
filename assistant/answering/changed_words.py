"""What changed from one wording to a nearly identical one: the words put in, left out or replaced.

"Decides to extend the mandate until 30 June 2031" and "… until 31 December 2032" are one paragraph with
another date; two sentences that only speak of the same thing are not one, and nothing is said of those.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import Literal

from assistant.verification.dates import find_dates
from assistant.verification.numbers import find_quantities

# Two texts that share this part of their words, and so many, are one text, changed.
NEARLY_THE_SAME = 0.65
FEWEST_IN_COMMON = 6
# With more changes than these a text is another text: the two are read, not told apart.
MOST_CHANGES = 4
# Changes with no more words between them are one change.
BETWEEN = 1

_WORD = re.compile(r"\S+")
# A date from which or until which something holds; "as at 31 January 2031" only dates the sentence.
_LIMIT = re.compile(
    r"(?i)\b(?:until|till|up to|by|before|through|no later than|not later than|by the end of|ending(?: on)?"
    r"|expir\w+(?: on)?|to)\s+(?:the end of\s+)?(?:\S+\s+){0,2}\S+\Z"
)
# The number of a resolution or document says which text is meant, not what it says.
_NAME_OF_A_TEXT = re.compile(
    r"(?:\b(?:resolutions?|decisions?)\s+)?\b(?:\d+/\d+|\d{3,4} \(\d{4}\))|[A-Z]+/\S+\d"
)


@dataclass(frozen=True, slots=True)
class ChangedWords:
    """The words of the earlier text and those in their place; "" where nothing stood there."""

    old: str
    new: str


def changed_words(old: str, new: str) -> list[ChangedWords] | None:
    """The changes from ``old`` to ``new`` in order, as printed; None where the two are no one text.

    Empty where they are the same but for numbers of resolutions and the dates of which they speak.
    """
    before, after = _words(old), _words(new)
    matcher = SequenceMatcher(None, [w.plain for w in before], [w.plain for w in after], autojunk=False)
    common = sum(block.size for block in matcher.get_matching_blocks())
    if common < FEWEST_IN_COMMON or matcher.ratio() < NEARLY_THE_SAME:
        return None
    stretches = [
        part for stretch in _stretches(matcher.get_opcodes()) for part in _parted(stretch, before, after)
    ]
    stretches = [_with_whole_figures(stretch, before, after, old, new) for stretch in stretches]
    changes = [change for stretch in stretches if (change := _told(stretch, before, after, old, new))]
    return changes if len(changes) <= MOST_CHANGES else None


def nearness_in_words(old: str, new: str) -> float:
    """How much of two texts is the same, 0 to 1."""
    before, after = ([word.plain for word in _words(text)] for text in (old, new))
    return SequenceMatcher(None, before, after, autojunk=False).ratio()


@dataclass(frozen=True, slots=True)
class _Word:
    """A word, or a whole date or name of a text, at ``text[start:end]``; ``kind`` says what it is."""

    plain: str
    start: int
    end: int
    kind: Literal["", "date", "figure", "text"] = ""


# From and up to which word of the earlier and of the later text: [before, after), [before, after).
_Stretch = tuple[int, int, int, int]


def _words(text: str) -> list[_Word]:
    whole: list[_Word] = [
        _Word(_plain(match.group()), match.start(), match.end(), "text")
        for match in _NAME_OF_A_TEXT.finditer(text)
    ]
    for date in find_dates(text):
        if not _overlap(whole, date.start, date.end):
            whole.append(_Word(_plain(date.text), date.start, date.end, "date"))
    found = list(whole)
    for match in _WORD.finditer(text):
        if not _overlap(whole, match.start(), match.end()):
            plain = _plain(match.group())
            found.append(_Word(plain, match.start(), match.end(), "figure" if plain.isdigit() else ""))
    return sorted((word for word in found if word.plain), key=lambda word: word.start)


def _overlap(words: Sequence[_Word], start: int, end: int) -> bool:
    return any(word.start < end and start < word.end for word in words)


def _plain(text: str) -> str:
    return re.sub(r"\W+", "", text).casefold()


def _stretches(opcodes: Sequence[tuple[str, int, int, int, int]]) -> list[_Stretch]:
    """The stretches that differ, those that hardly anything separates as one."""
    found: list[_Stretch] = []
    for tag, i1, i2, j1, j2 in opcodes:
        if tag == "equal":
            continue
        if found and i1 - found[-1][1] <= BETWEEN:
            found[-1] = (found[-1][0], i2, found[-1][2], j2)
        else:
            found.append((i1, i2, j1, j2))
    return found


def _parted(stretch: _Stretch, before: Sequence[_Word], after: Sequence[_Word]) -> list[_Stretch]:
    """A stretch in which word stands for word, parted where a date stands for a date, a figure for a figure:
    "31 January 2031, 47" is two changes."""
    i1, i2, j1, j2 = stretch
    if i2 - i1 != j2 - j1:
        return [stretch]
    kinds = [a.kind if a.kind == b.kind else "" for a, b in zip(before[i1:i2], after[j1:j2], strict=True)]
    parts: list[_Stretch] = []
    at = 0
    for kind, run in groupby(kinds):
        size = len(list(run))
        for start, end in [(n, n + 1) for n in range(at, at + size)] if kind else [(at, at + size)]:
            parts.append((i1 + start, i1 + end, j1 + start, j1 + end))
        at += size
    return parts


def _with_whole_figures(
    stretch: _Stretch, before: Sequence[_Word], after: Sequence[_Word], old: str, new: str
) -> _Stretch:
    """A stretch with all of the date, or of the figure and what it counts, that it is in: "1,500 boats"."""
    i1, i2, j1, j2 = stretch
    if i1 == i2 and j1 == j2:
        return stretch
    of_old, of_new = _words_missing(before, i1, i2, old), _words_missing(after, j1, j2, new)
    left = min(max(of_old[0], of_new[0]), _alike(before[:i1][::-1], after[:j1][::-1]))
    right = min(max(of_old[1], of_new[1]), _alike(before[i2:], after[j2:]))
    return (i1 - left, i2 + right, j1 - left, j2 + right)


def _alike(one: Sequence[_Word], other: Sequence[_Word]) -> int:
    """How many words two texts have in common from their beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a.plain != b.plain), min(len(one), len(other)))


def _words_missing(words: Sequence[_Word], first: int, last: int, text: str) -> tuple[int, int]:
    """How many words before and after ``words[first:last]`` belong to a date or figure that is in it."""
    if first == last:
        return 0, 0
    start, end = words[first].start, words[last - 1].end
    whole = [span for span in _figures_and_dates(text) if span[0] < end and start < span[1]]
    begins = min([start, *(span[0] for span in whole)])
    ends = max([end, *(span[1] for span in whole)])
    left = sum(begins <= word.start < start for word in words[:first])
    right = sum(end <= word.start < ends for word in words[last:])
    return left, right


def _figures_and_dates(text: str) -> list[tuple[int, int]]:
    spans = [(date.start, date.end) for date in find_dates(text)]
    for quantity in find_quantities(text):
        end = quantity.end
        if quantity.counted and quantity.kind != "identifier":
            at = text.find(quantity.counted, quantity.end)
            end = at + len(quantity.counted) if 0 <= at - quantity.end <= 40 else end
        spans.append((quantity.start, end))
    return spans


def _told(
    stretch: _Stretch, before: Sequence[_Word], after: Sequence[_Word], old: str, new: str
) -> ChangedWords | None:
    """The words of a stretch; None where they change nothing but the time or the text that is spoken of."""
    i1, i2, j1, j2 = stretch
    was, now = _printed(before[i1:i2], old), _printed(after[j1:j2], new)
    kinds = {word.kind for word in (*before[i1:i2], *after[j1:j2])}
    if kinds == {"text"} and was and now:
        return None
    if kinds == {"date"} and was and now:
        limits = _LIMIT.search(old[: before[i2 - 1].end]), _LIMIT.search(new[: after[j2 - 1].end])
        if not all(limits):
            return None
    return ChangedWords(was, now) if was or now else None


def _printed(words: Sequence[_Word], text: str) -> str:
    if not words:
        return ""
    said = text[words[0].start : words[-1].end]
    if said.count("(") != said.count(")") or said.count("“") != said.count("”"):
        said = said.strip("()“”")
    return said.strip(" ,;.:")
