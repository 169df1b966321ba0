"""What changed from one document of an answer to the next, as far as the two texts show it to the letter.

Where several documents tell one thing in time order, a reader wants to know what is different. Told is only
what needs no judgement: words put in, left out or replaced in one and the same paragraph, the figure of the
very thing that is asked about, the States of two lists, a draft that is a resolution now. Each statement
cites both texts; how much a figure rose or fell is marked as computed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from assistant.answering.asked_figure import Asked, asked_in, contradicts
from assistant.answering.changed_words import ChangedWords, changed_words, nearness_in_words
from assistant.answering.draft import Draft, Line, Support
from assistant.answering.headlines import as_hedged
from assistant.answering.own_clause import Measure, told_in
from assistant.answering.standing import is_draft
from assistant.answering.told_figures import ToldFigure, difference_of, told_figure
from assistant.answering.wording import Phrases
from assistant.facets import separate_years
from assistant.question import Query
from assistant.sentences import split_sentences
from assistant.terms import stems_of
from assistant.verification.names import countries_in, country_names_in

if TYPE_CHECKING:
    from index.records import DocumentRecord

# Two lists of States are of one thing when they have so many each, and this part of the shorter in common.
FEWEST_STATES = 3
LISTS_IN_COMMON = 0.5
MOST_STATES = 12
# Of a paragraph that says the same in both, so many words tell which one it is: it stands above.
OPENING = 10
_ONLY_SEIZED = re.compile(
    r"(?:Decides to r|R)emains? (?:actively )?seized of the (?:matter|question|situation)\W*"
)
_ADOPTED = frozenset(("resolution", "decision"))

_Pair = tuple[Support, Support]
# Places of two documents that have one text, with the changes from the earlier to the later.
_OneText = tuple[_Pair, list[ChangedWords]]


def with_changes(draft: Draft, query: Query, phrases: Phrases) -> Draft:
    """``draft``; under each document what it has that the one before it had not, where several documents of
    different times are asked what they say."""
    if not draft.answered or not (query.kind == "comparison" or len(separate_years(query)) > 1):
        return draft
    if any(len({support.document.source for support in line.supports}) > 1 for line in draft.lines):
        return draft  # the texts are set side by side already
    groups = [(source, list(lines)) for source, lines in groupby(draft.lines, _source)]
    if len({source for source, _ in groups}) != len(groups) or "" in {source for source, _ in groups}:
        return draft
    lines = list(groups[0][1])
    for (_, before), (_, after) in pairwise(groups):
        lines += [*after, *_changes(before, after, query, phrases)]
    return replace(draft, lines=tuple(lines))


def _source(line: Line) -> str:
    return line.supports[0].document.source if line.supports else ""


def _changes(before: Sequence[Line], after: Sequence[Line], query: Query, phrases: Phrases) -> list[Line]:
    old, new = before[0].supports[0].document, after[0].supports[0].document
    if not _is_earlier(old, new) or old.language != new.language:
        return []
    was, now = (
        [support for line in lines for support in line.supports if support.locator]
        for lines in (before, after)
    )
    pairs = _one_text(was, now)
    told = [line for pair, changes in pairs for line in _worded(pair, changes, phrases)]
    if not told:
        told = [*_counted(was, now, query, phrases), *_listed(was, now, phrases)]
    if not told:
        return []
    said = phrases.say("changed", new=new.label, old=old.label)
    if pairs and is_draft(old) and (new.masthead.document_type or "").lower() in _ADOPTED:
        said = f"{said} {phrases.say('now_adopted')}"
    return [told[0].under(said), *told[1:]]


def _is_earlier(old: DocumentRecord, new: DocumentRecord) -> bool:
    times = [document.masthead.date or str(document.year or "") for document in (old, new)]
    return all(times) and times[0] < times[1] and not times[1].startswith(times[0])


def _one_text(old: Sequence[Support], new: Sequence[Support]) -> list[_OneText]:
    """Places of the two that have one text, changed or not; each once, the likest first."""
    ranked = sorted(
        (
            (nearness_in_words(one.quote, other.quote), i, j)
            for i, one in enumerate(old)
            for j, other in enumerate(new)
        ),
        reverse=True,
    )
    found: list[_OneText] = []
    for _, i, j in ranked:
        if any(old[i] is one or new[j] is other for (one, other), _ in found):
            continue
        changes = changed_words(old[i].quote, new[j].quote)
        if changes is not None:
            found.append(((old[i], new[j]), changes))
    return sorted(found, key=lambda one: new.index(one[0][1]))


def _worded(pair: _Pair, changes: Sequence[ChangedWords], phrases: Phrases) -> Iterator[Line]:
    """The changed words of one paragraph; that it says the same where none are."""
    if _ONLY_SEIZED.fullmatch(pair[1].quote.strip()):
        return  # nearly every resolution ends so
    if not changes and pair[0].quote.strip(" ;.,") == pair[1].quote.strip(" ;.,"):
        words = pair[1].quote.split(" ")
        opening, more = " ".join(words[:OPENING]).strip(" ;.,“”"), " …" if len(words) > OPENING else ""
        yield Line(f"{phrases.say('same_words')} “{opening}”{more}", pair, bullet=True)
    for change in changes:
        if change.old and change.new:
            yield _before_and_now(change.old, change.new, pair, phrases)
        else:
            said = phrases.say("added" if change.new else "removed")
            yield Line(f"{said}: “{change.new or change.old}”", pair, bullet=True)


def _before_and_now(old: str, new: str, pair: _Pair, phrases: Phrases) -> Line:
    """ "before: “1,000 boats” — now: “1,500 boats”"; above it how much lies between, which no text says."""
    line = Line(f"{phrases.say('was')} “{old}” — {phrases.say('now')} “{new}”", pair, bullet=True)
    (first, counted), (second, counted_now) = _only_figure(old), _only_figure(new)
    between = difference_of(first, second) if first and second and counted == counted_now else None
    if first is None or second is None or between is None or first.value == second.value:
        return line
    sign = "+" if second.value > first.value else "−"
    return line.under(phrases.say("difference", figure=f"{sign}{between}"))


def _only_figure(text: str) -> tuple[ToldFigure | None, str]:
    """The one figure in a few words, and the other words; no figure where there is none or are several, or
    where it is "over" or "about"."""
    row = told_in(text)
    if len(row) != 1 or row[0].beside is not None:
        return None, ""
    start, end = row[0].amount.start, row[0].amount.end
    if as_hedged(text, start, end) != text[start:end]:
        return None, ""
    return told_figure(text[start:end]), f"{text[:start]} {text[end:]}".casefold().strip()


def _counted(
    old: Sequence[Support], new: Sequence[Support], query: Query, phrases: Phrases
) -> Iterator[Line]:
    """The figure of what the question counts ("the number of parties"), where each document tells one."""
    asked = replace(asked_in(query), predicate=(), in_total=True)
    if not (asked.noun or asked.modifiers):
        return
    found = [_figures_of(asked, supports) for supports in (old, new)]
    if not all(len({figure for figure, _, _ in each}) == 1 for each in found):
        return
    (was, of_old, one), (now, of_new, other) = found[0][0], found[1][0]
    if was == now or was[1] != now[1] or _named_in(of_old) != _named_in(of_new):
        return
    if of_body(one.document) != of_body(other.document):
        return
    yield _before_and_now(was[0], now[0], (one, other), phrases)


def of_body(document: DocumentRecord) -> str:
    """The body a document is of, as far as its masthead says."""
    return (document.masthead.body or document.masthead.organ or "").casefold()


def _named_in(sentence: str) -> frozenset[str]:
    """The countries and peoples in a sentence: figures of other ones are of other things."""
    return frozenset(country for meant in countries_in(sentence).values() for country in meant)


def _figures_of(asked: Asked, supports: Sequence[Support]) -> list[tuple[tuple[str, Measure], str, Support]]:
    """The figures whose own clause names the things asked about, and says no more of them than was asked."""
    found = []
    needed = {token.stem for token in (*asked.noun, *asked.modifiers)}
    for support in supports:
        for span in split_sentences(support.quote):
            row = told_in(span.text)
            named = [told for told in row if needed <= set(stems_of(told.words))]
            if len(named) != 1 or contradicts(asked, named[0]) or named[0].of_those:
                continue
            amount = named[0].amount
            figure = as_hedged(span.text, amount.start, amount.end)
            found.append(((figure, amount.measure), span.text, support))
    return found


def _listed(old: Sequence[Support], new: Sequence[Support], phrases: Phrases) -> Iterator[Line]:
    """The States that one list has and the other has not, where both are lists of one thing."""
    for one in old:
        for other in new:
            was, now = _states(one.quote), _states(other.quote)
            fewest = min(len(was), len(now))
            if fewest < FEWEST_STATES or len(set(was) & set(now)) < LISTS_IN_COMMON * fewest:
                continue
            for key, named in (
                ("named_now", [now[state] for state in now if state not in was]),
                ("named_before", [was[state] for state in was if state not in now]),
            ):
                if named and len(named) <= MOST_STATES:
                    yield Line(f"{phrases.say(key)} {', '.join(named)}", (one, other), bullet=True)
            return


def _states(text: str) -> dict[str, str]:
    """The States named in a text, by their United Nations names, as printed there."""
    return {name: text[start:end] for start, end, name in country_names_in(text)}
