"""Which of two answers to a follow-up, read in two ways, is the surer."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.draft import Draft

# An answer less sure than this is compared with those of other readings.
UNSURE = 0.35
# The likeliest reading stays unless another is surer by this much.
LEAD = 0.3
# Where the likeliest reading is declined, another must be this sure.
LEAST = 0.5

# A question with a pronoun is about what was cited: an answer out of that is told when it is this sure,
# however sure one out of another document is.
LEAST_OF_WHAT_WAS_MEANT = 0.35


def is_unsure(draft: Draft) -> bool:
    """Whether another reading than that of ``draft`` is worth a look."""
    return not draft.answered or (draft.sure is not None and draft.sure < UNSURE)


def is_outside(draft: Draft, beside: Sequence[tuple[str, str]]) -> bool:
    """Whether ``draft`` answers out of other files than those that the answer before cited."""
    files = {source for source, _ in beside}
    told = {support.document.source for line in draft.lines for support in line.supports}
    return bool(files) and draft.answered and bool(told) and not told & files


def is_surer(other: Draft, draft: Draft, *, lead: bool) -> bool:
    """Whether ``other`` is to be told in place of ``draft``, which has a ``lead`` as the likeliest reading.
    What was looked up, counted or listed by another reading is not taken: how sure it is is not known."""
    if not other.answered or other.sure is None or _says_the_same(other, draft):
        return False
    if not draft.answered:
        return other.sure >= LEAST
    return draft.sure is not None and other.sure >= draft.sure + (LEAD if lead else 0.0)


def is_of_what_was_meant(other: Draft, beside: Sequence[tuple[str, str]]) -> bool:
    """Whether ``other`` is to be told in place of an answer from outside to a question with a pronoun."""
    sure = other.sure is not None and other.sure >= LEAST_OF_WHAT_WAS_MEANT
    return other.answered and sure and not is_outside(other, beside)


def says_it_again(draft: Draft, beside: Sequence[tuple[str, str]]) -> bool:
    """Whether ``draft`` rests on nothing but what the answer before cited: nothing "else", no "others"."""
    return draft.answered and bool(_places(draft)) and _places(draft) <= set(beside)


def _says_the_same(one: Draft, other: Draft) -> bool:
    places = _places(one)
    return bool(places) and places == _places(other)


def _places(draft: Draft) -> set[tuple[str, str]]:
    return {(one.document.source, one.locator) for line in draft.lines for one in line.supports}
