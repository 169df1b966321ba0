"""The short answer in front of a sentence: the figure, date or place that the question asks for, or none.

Of several figures in a sentence only the one whose own clause says what is asked may stand there: a reader
takes "5,000" in bold for the number of the killed, whatever the sentence says. Where no clause can be told to
be the one asked about, the sentence is shown alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.asked_figure import asked_in, contradicts, figure_asked_for
from assistant.answering.changes_told import asks_how_much_it_changed, change_in
from assistant.answering.conditions import ends_by_a_condition
from assistant.answering.excess import asks_for_the_excess, excess_in
from assistant.answering.figures_of_years import figure_of_a_year
from assistant.answering.fitting_headlines import fitting
from assistant.answering.greater_of_two import asks_for_one_of_two, greater_of_two
from assistant.answering.moved_dates import where_moved
from assistant.answering.narrower import is_narrowed
from assistant.answering.none_counted import none_of
from assistant.answering.own_clause import Measure, Told, told_in
from assistant.answering.own_verb import date_asked_for, dated_in
from assistant.answering.parallel_sentences import is_one_of_several
from assistant.answering.several_counts import counts_of_each, things_counted
from assistant.answering.sides_compared import each_is_counted
from assistant.answering.signatories import figure_of_instrument
from assistant.answering.spans import ShortAnswer
from assistant.answering.times_limited import (
    asks_for_a_length,
    asks_for_a_limit,
    asks_for_more,
    length_with_unit,
    limit_told,
)
from assistant.answering.told_as_change import is_a_change, is_of_a_part
from assistant.answering.wanted import Kind, wanted
from assistant.names import DATE, YEAR
from assistant.question import Query
from assistant.sentences import Span

# Question kinds whose answer may be led by a short one.
LED = frozenset(("number", "date", "place", "statement"))
# What the figure may measure, the likeliest first, by the kind of thing wanted.
_MEASURES: dict[Kind, tuple[Measure, ...]] = {
    "count": ("count", "share"),
    "number": ("count", "share", "money"),
    "rate": ("share", "money", "count"),
    "share": ("share",),
    "money": ("money", "count"),
}
# The kinds of things wanted that are figures.
FIGURES = frozenset(_MEASURES)
# Questions with two short answers ("Until when, and how often?"): the sentence tells them.
_TWO_ANSWERS = re.compile(
    r"(?i)\bdifference\b|\bhow (?:much|many) (?:more|less|fewer)\b|\bwhen and where\b|\bwhere and when\b"
    r"|\bwhen\b.*\band how (?:often|many|much|long)\b"
    r"|\bhow (?:often|many|much|long)\b.*\band (?:until )?when\b"
)


def headline(query: Query, sentence: Span, short: ShortAnswer | None) -> str:
    """The short answer to put before ``sentence``, in its own words; "" for none. ``short`` is the one that
    the words around the figures of the sentence, and the reader, point to."""
    if asks_for_one_of_two(query.text):
        both = each_is_counted(query.text, sentence.text)
        return greater_of_two(query.text, sentence.text) if both else ""
    if is_one_of_several(query.text, sentence.text):
        return ""
    counted = figure_of_instrument(query.text, sentence.text)
    if counted is not None:
        return counted
    if asks_for_the_excess(query.text):
        return excess_in(sentence.text)
    if asks_how_much_it_changed(query.text):
        return change_in(query.text, sentence.text)
    want = wanted(query)
    none = none_of(query, want.noun, sentence.text) if want.kind in {"count", "number"} else ""
    told = _short_answer(query, sentence, short) or figure_of_a_year(query, sentence.text)
    return none or fitting(query.text, sentence.text, told)


def _short_answer(query: Query, sentence: Span, short: ShortAnswer | None) -> str:
    if short is None or query.kind not in LED or short.text.strip() == sentence.text.strip():
        return ""
    if query.kind in {"date", "place"} and short.text.strip().lower() in query.text.lower():
        return ""  # "When is the tenth session?" is not answered by "Tenth session"
    asked = query.asked or query.text
    if _TWO_ANSWERS.search(query.text) or (asks_for_a_limit(asked) and asks_for_more(asked)):
        return ""
    kind, start = wanted(query).kind, short.start - sentence.start
    found: str | None = None
    if kind == "date":
        found = _date(query, sentence.text, start)
    elif kind == "place":
        found = _place(sentence.text, start, short.text)
    elif query.language != "en" and asks_for_a_length(asked):
        return length_with_unit(asked, sentence.text, start, short.end - sentence.start)
    elif kind == "duration":
        if not length_with_unit(asked, sentence.text, start, short.end - sentence.start):
            return ""
        found = as_hedged(sentence.text, start, short.end - sentence.start)  # "almost two years" is not two
    elif kind in _MEASURES and _is_of_a_date(sentence.text, start):
        return ""  # the "15" of "by 15 December" is no size
    elif kind in _MEASURES:
        found = _figure(query, sentence.text, start, _MEASURES[kind])
    return short.text.strip() if found is None else found


_HOW_BIG = re.compile(r"(?i)\bhow (?:big|large)\b")
_MONEY = re.compile(
    r"(?i)\b(?:budget\w*|funds?|funding|deficit|debts?|costs?|contributions?|loans?|grants?|aid"
    r"|arrears|gap|surplus|reserves?|allocation|sum|amount|appropriation|assessments?|econom\w+"
    r"|market|trade|income|revenue|expenditures?|resources|financ\w+|investment\w*|assistance"
    r"|programme|project|portfolio|package|bill|damage|loss(?:es)?)\b"
)


def _is_of_a_date(text: str, start: int) -> bool:
    return any(date.start() <= start < date.end() for date in DATE.finditer(text))


def is_denied(query: Query, sentence: Span, short: ShortAnswer | None) -> bool:
    """Whether the figure that ``sentence`` answers with is of the very opposite ("33 informal" of formal)."""
    if short is None or wanted(query).kind != "count":
        return False
    row, start = told_in(sentence.text), short.start - sentence.start
    current = next((told for told in row if told.holds(start)), None)
    return current is not None and contradicts(asked_in(query), current)


def _figure(query: Query, text: str, start: int, measures: Sequence[Measure]) -> str | None:
    row = told_in(text)
    current = next((told for told in row if told.holds(start)), None)
    if current is None:
        lost = wanted(query).kind == "money" and is_a_change(query.text, text, start, start)
        return "" if lost else None
    if wanted(query).kind == "rate" and len(row) > 1:
        return ""  # "how high", "how big": nothing says of what the figure should be
    things = things_counted(query.text) if len(row) > 1 else ()
    if things:
        return "; ".join(as_hedged(text, start, end) for start, end in counts_of_each(things, text))
    asked = asked_in(query)
    chosen = figure_asked_for(asked, row, current)
    if chosen is not None and is_narrowed(query.text, asked.noun_stems, text[chosen.amount.end :]):
        return ""  # of some of them
    if _HOW_BIG.search(query.text) and not _MONEY.search(query.text):
        measures = [measure for measure in measures if measure != "money"]  # of a force no sum
    of_mass = wanted(query).kind == "money" or _HOW_MUCH.search(query.text) is not None
    if chosen is not None and of_mass and _is_small_count(text, chosen):
        return ""  # "seven cases had consequences" is no sum
    if chosen is not None and wanted(query).kind == "money" and _is_no_sum_of_it(query.text, text, chosen):
        return ""
    return "" if chosen is None else _written(text, row, chosen, measures)


def _is_no_sum_of_it(question: str, text: str, told: Told) -> bool:
    """Whether a figure is that of a change, or of a part, of the money asked about."""
    amount = told.measured("money") or told.amount
    return is_a_change(question, text, amount.start, amount.end) or is_of_a_part(question, text, amount.start)


_HOW_MUCH = re.compile(r"(?i)\bhow much\b(?! time\b)")
# A sum without its currency still looks like one: "2,613,691", "1.2 million".
_LOOKS_LIKE_A_SUM = re.compile(r"\d{1,3}(?:[,  ]\d{3})|\b(?:thousand|[mb]illion)\b|\d{4}")


def _is_small_count(text: str, told: Told) -> bool:
    count = told.measured("count")
    other = told.measured("money") or told.measured("share")
    return count is not None and other is None and not _LOOKS_LIKE_A_SUM.search(text[count.start : count.end])


def _date(query: Query, text: str, start: int) -> str | None:
    if ends_by_a_condition(query.text, text[:start]):
        return ""  # "until those are chosen who stood in 2031" is not until 2031
    row = dated_in(text)
    current = next((dated for dated in row if dated.start <= start < dated.end), None)
    if current is None:
        return None
    chosen = date_asked_for(query.text, text, row, current)
    asked = query.asked or query.text
    if asks_for_a_limit(asked):
        chosen = limit_told(asked, text, row) or (chosen if query.asked_in == "en" else None)
    if chosen is None:
        return ""
    periods = _PERIODS.match(text, chosen.start)
    if periods is not None:
        return periods.group()
    written = _hedged(_DATE_HEDGE, text, chosen.start, chosen.end)
    written = where_moved(query.text, text[: chosen.start], written)
    in_name = {match[1] for match in _YEAR_OF_A_NAME.finditer(text)}
    told = set(YEAR.findall(text))
    # "22 to 24 March" of "the 2031 Kelp Conference" is in 2031
    return f"{written} {in_name.pop()}" if len(in_name) == 1 and in_name == told else written


# "2025–2027, 2033–2036": of several terms of office the first is not when somebody held it.
_PERIODS = re.compile(
    r"(?<![\d/-])(?:19|20)\d\d\s?[–-]\s?(?:(?:19|20)?\d\d|present)(?![\d-])"
    r"(?:(?:,\s*|,?\s+and\s+)(?:19|20)\d\d(?:\s?[–-]\s?(?:(?:19|20)?\d\d|present))?(?![\d-]))*"
)
_YEAR_OF_A_NAME = re.compile(
    rf"{YEAR.pattern}\s+(?=(?:[A-Z][\w'’-]*\s+(?:of |on |for |the )*){{0,6}}"
    r"(?:Conference|Summit|Congress|Forum|Session|Meeting|Symposium|Assembly|Consultations)\b)"
)


# "To the Kelp Accord" is no place and no body: what something is sent to is named as one.
_SENT_TO = re.compile(r"(?i)\b(?:to|before)\s+\Z")
_BODY = re.compile(
    r"(?i)\b(?:Assembly|Board|Bureau|Centre|Chair\w*|Commission|Committee|Conference|Congress|Council|Court"
    r"|Department|Director\w*|Forum|Government|Group|Meeting|Ministry|Office|Panel|Parties|Parliament"
    r"|President|Secretar\w+|Session|Subcommittee|Subcommission|Tribunal)\b"
)


def _place(text: str, start: int, short: str) -> str | None:
    return "" if _SENT_TO.search(text[:start]) and not _BODY.search(short) else None


def _written(sentence: str, row: Sequence[Told], chosen: Told, measures: Sequence[Measure]) -> str:
    """The amount of ``chosen`` in the first of ``measures`` it has; a share of those before with their
    number where a number is asked for."""
    amount = next(filter(None, map(chosen.measured, measures)), None)
    if amount is None:
        return ""
    written = _hedged(_HEDGE, sentence, amount.start, amount.end)
    earlier = [told for told in row[: row.index(chosen)] if not told.of_those]
    whole = earlier[-1].measured("count") if earlier and chosen.of_those else None
    if amount.measure == "share" and measures[0] == "count" and whole is not None:
        return f"{written} of {sentence[whole.start : whole.end]}"
    return written


# What a figure must not lose: "over 1,100" is not 1,100.
_HEDGE = re.compile(
    r"(?i)(?<![\w-])(?:(?:(?:well|just|only|a little|slightly|still) )?(?:over|under|above|below|more than"
    r"|less than|fewer than|nearly|almost|close to|around|about|approximately|roughly|some|at least|at most"
    r"|no (?:more|less|fewer) than|not (?:more|less|fewer) than|up to|as many as|as much as|as few as"
    r"|an estimated|an average of|a maximum of|a minimum of|between|an additional"
    r"|a further|another|only|half of)\s+)+\Z"
)
_POINTS_BACK = re.compile(r"(?i)\b(?:the|these|those|all)\s+(?:above|below|over|under)\s+\Z")
_HEDGE_AFTER = re.compile(r"(?i)\A\s+(?:or (?:more|less|fewer)|on average)\b")
# "By the end of 2027" is not 2027.
_DATE_HEDGE = re.compile(
    r"(?i)(?<![\w-])(?:(?:by|until|till|up to|up to and including|before|after|since|around|about"
    r"|no later than|not later than"
    r"|as early as) )?(?:the )?(?:(?:early|late|mid|end|end of|beginning of|start of|middle of"
    r"|(?:first|second) half of|(?:first|second|third|last) quarter of)[ -])?\Z"
)


def as_hedged(text: str, start: int, end: int) -> str:
    """The figure ``text[start:end]`` with its "over" or "about"."""
    return _hedged(_HEDGE, text, start, end)


def _hedged(hedge: re.Pattern[str], text: str, start: int, end: int) -> str:
    """``text[start:end]`` with the words around it that make it more or less than that."""
    before, after = hedge.search(text[:start]), _HEDGE_AFTER.match(text[end:])
    if before is not None and _POINTS_BACK.search(text[: before.end()]):
        before = None  # "the above 19 issues" are no more than 19
    return text[before.start() if before else start : end + (after.end() if after else 0)].strip()
