"""The greatest of several told in sentences of one form: "On which area did the Fund spend the most?"

"In 2031, the Fund worked on Area 4 in 15 ports, with a total expense of $1 billion" stands in a report beside
the same sentence on the areas 1 to 3. One of them alone answers nothing, whichever was found first: the
figures that stand at the same place in all of them are compared, and all are told, the greatest in front.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line, part_of_paragraph
from assistant.answering.greater_of_two import value_of
from assistant.answering.own_clause import Told, told_in
from assistant.answering.status import status_of
from assistant.names import years
from assistant.sentences import Span, split_sentences
from assistant.terms import stems_of

if TYPE_CHECKING:
    from assistant.question import Query
    from index.library import Library
    from index.records import StoredParagraph

# So many sentences of one form, no fewer, are a row; so many words of it they share before the figure.
LEAST_OF_A_ROW = 3
MOST_OF_A_ROW = 12
LEAST_ALIKE = 5
# What is counted stands so near its figure.
NEAR_ITS_FIGURE = 3
_ASKED = re.compile(
    r"(?i)\A\W*(?:and\s+)?(?:(?:on|in|at|for|to|by|from|of|under)\s+)?(?:which|what|whose)\s+(?P<kind>[a-z][\w-]*"
    r"(?:\s+[a-z][\w-]*)?)\b[^?]*?\b(?:the\s+)?(?:(?P<most>most|largest|biggest|highest|greatest)"
    r"|(?P<least>least|fewest|smallest|lowest))\b"
)
_MOST_OF = re.compile(
    r"(?i)\b(?:most|fewest|least|(?:largest|highest|greatest|smallest|lowest) number of)\s+(?:[a-z-]+\s+)?"
    r"(?P<things>[a-z-]+s|people|countries|women|men|children)\b"
)
_SUM = re.compile(
    r"(?i)\b(?:spen[dt]\w*|expens\w*|expenditure\w*|cost\w*|money|budget\w*|funds|funding|resources|pa(?:y|id))\b"
)
# What is told of each: a name, or a name with its number.
_NAME = re.compile(
    r"(?:[A-Z][\w’'-]*|\d[\d.,/]*\d|\d)(?:\s+(?:(?:of|the|and|for)\s+){0,2}(?:[A-Z][\w’'-]*|\d[\d.,/]*\d|\d)\b)*"
)
_HEDGE = re.compile(
    r"(?i)\b(?:over|about|around|nearly|almost|some|approximately|at least|more than|an estimated)\b"
)


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence of a row: its form up to the figure, the names in it, the figure, and what comes after."""

    stored: StoredParagraph
    span: Span
    form: str
    names: tuple[str, ...]
    value: float
    after: str


def asks_for_the_greatest(question: str) -> tuple[str, bool] | None:
    """The kind of thing of which ``question`` asks for the greatest, and whether for the least instead; None
    where it asks for neither."""
    found = _ASKED.match(question)
    return (found["kind"], found["least"] is not None) if found else None


_SAYS_SO = re.compile(
    r"(?i)\b(?:most|largest|biggest|highest|greatest|main|top|least|fewest|smallest|lowest|majority|more)\b"
)


def is_one_of_several(question: str, sentence: str) -> bool:
    """Whether the greatest of several is asked for, and ``sentence`` does not say that what it tells is it:
    its figure may be that of any of them."""
    return asks_for_the_greatest(question) is not None and not _SAYS_SO.search(sentence)


def figure_compared(question: str, sentence: str) -> Told | None:
    """The first figure of ``sentence`` of the measure that ``question`` compares: a sum, or the number of
    what it asks the most of; never the number of a name ("Area 4")."""
    row = told_in(sentence)
    asked = _MOST_OF.search(question)
    if _SUM.search(asked["things"] if asked else question):
        return next((one for one in row if one.amount.measure == "money"), None)
    things = {*stems_of(asked["things"])} if asked else set[str]()
    in_names = [match.span() for match in _NAME.finditer(sentence) if match.group()[0].isalpha()]
    counts = [one for one in row if not any(start <= one.amount.start < end for start, end in in_names)]
    of_it = [one for one in counts if things & {*stems_of(" ".join(one.after.split()[:NEAR_ITS_FIGURE]))}]
    return next(iter(of_it), None) if things else next(iter(counts), None)


def form_of(sentence: str, told: Told) -> tuple[str, tuple[str, ...]]:
    """What ``sentence`` says before the figure of ``told``, its names and numbers left out, and these."""
    before = sentence[: told.amount.start]
    names = tuple(match.group() for match in _NAME.finditer(before))
    words = " ".join(_HEDGE.sub(" ", _NAME.sub("N", before)).split())
    return words, names


def with_the_greatest(library: Library, query: Query, draft: Draft) -> Draft:
    """``draft``, or all the sentences of the form of the one that it rests on, where the greatest of several
    is asked for; as it is where that stands in no row."""
    asked = asks_for_the_greatest(query.text) if query.language == "en" and draft.answered else None
    supports = [support for line in draft.lines for support in line.supports]
    if asked is None or len(supports) != 1:
        return draft
    rows: dict[str, list[_Told]] = {}
    for stored in library.paragraphs(supports[0].document.source):
        for span in split_sentences(stored.text):
            if query.years and set(years(span.text)) - set(query.years):
                continue
            told = figure_compared(query.text, span.text)
            value = value_of(told, span.text) if told is not None else None
            if told is not None and value is not None:
                form, names = form_of(span.text, told)
                after = span.text[told.amount.end :]
                rows.setdefault(form, []).append(_Told(stored, span, form, names, value, after))
    own = next((row for row in rows.values() if any(_is_cited(one, draft) for one in row)), [])
    at = _where_they_differ(own, asked[0])
    if (
        not LEAST_OF_A_ROW <= len(own) <= MOST_OF_A_ROW
        or len(own[0].form.split()) < LEAST_ALIKE
        or at is None
    ):
        return draft
    narrower = any(_is_asked_after(query, one) for one in own)
    return replace(draft, lines=_lines(own, at, least=asked[1], sure=not narrower))


def _is_asked_after(query: Query, one: _Told) -> bool:
    """Whether a word of the question stands only after the figure: "including $0.6 billion for kelp", asked
    where most was spent for kelp."""
    counted = one.after.split(maxsplit=1)[:1]  # what the figure counts
    before = stems_of(" ".join((one.span.text[: -len(one.after) or None], *counted)))
    after = stems_of(one.after)
    return any(term.stem in after and term.stem not in before for term in query.terms)


def _is_cited(one: _Told, draft: Draft) -> bool:
    support = draft.lines[0].supports[0]
    same = str(one.stored.locator) == support.locator
    return same and one.span.start <= support.start < one.span.end


def _where_they_differ(row: list[_Told], kind: str) -> int | None:
    """Which of the names of a row is that of the kind asked for: the one that is another in each sentence,
    with the kind's word in it where several are."""
    if not row:
        return None
    columns = list(zip(*(one.names for one in row), strict=False))
    differing = [at for at, column in enumerate(columns) if len({*column}) == len(row)]
    of_kind = [at for at in differing if all({*stems_of(kind)} & {*stems_of(name)} for name in columns[at])]
    named = [at for at in differing if all(name[0].isalpha() for name in columns[at])]
    found = of_kind or (named if len(named) == 1 else [])
    return found[0] if found else None


def _lines(row: list[_Told], at: int, *, least: bool, sure: bool) -> tuple[Line, ...]:
    ordered = sorted(row, key=lambda one: one.value, reverse=not least)
    lines = [_line(one) for one in ordered]
    if sure and ordered[0].value != ordered[1].value:
        lines[0] = replace(lines[0], text=f"**{ordered[0].names[at]}** — {lines[0].text}")
    return (lines[0], *(replace(line, bullet=True) for line in lines[1:]))


def _line(one: _Told) -> Line:
    support = part_of_paragraph(one.stored, one.span.start, one.span.end, status_of(one.stored))
    return Line(f"“{one.span.text}”", (support,))
