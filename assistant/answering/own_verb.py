"""Each date of a sentence with the verb that it dates.

"On 20 May, the Chair condemned the use of flags at a rally held on 18 May" has two dates: one of the
condemning, one of the rally; "to end kelp fever by 2030" is the date of a wish.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.names import DATE, YEAR, ordinal_value
from assistant.terms import nearness, stems_of


@dataclass(frozen=True, slots=True)
class Dated:
    """A date at ``text[start:end]`` and the word it belongs to: the ``verb`` before it in its clause, the
    one after it where it opens the sentence ("On 20 May, the Board met"), or the noun of a text ("resolution
    7 of 20 May"); "" where there is none.

    ``aim`` is True for what is only to be done by then ("to end it by 2030").
    """

    start: int
    end: int
    verb: str
    aim: bool = False


_LIST = re.compile(r"\s*(?:,|,?\s+and|to|–|-|or)\s+(?:from\s+)?\Z")
_DAYS_BEFORE = re.compile(r"(?:(?<![\d ] )\b(?:[12]?\d|3[01])(?:,\s+|\s+and\s+))+\Z")
_CLAUSE = re.compile(r"[;:]\s|,\s|\s\(")
_OF_A_NUMBER = re.compile(r"\d\s?\(\Z")
# "The 2030 Agenda": a year in a name.
_IN_A_NAME = re.compile(r"\s+[A-Z]")
# "In a note dated 4 May, the Chair invited …": the date of the act that follows.
_OPENS = re.compile(
    r"\W*(?:By|In|Under|On|With|At) (?:(?!\b(?:held|adopted|organi[sz]ed|published|established)\b)[^,;:])*\Z"
)
_OF_A_TEXT = re.compile(
    r"(?i)\b(resolution|decision|letter|report|note|statement|declaration|agreement|communication|memorandum"
    r"|order|judgment|bulletin|convention|treaty|protocol)s?\b(?:(?!\b(?:held|adopted|signed)\b)[^,;]){0,60}?"
    r"\s(?:of|dated)\s+\Z"
)
_WHEN = re.compile(
    r"(?i)\b(?:on|in|by|until|till|from|since|before|after|between|during|for|at|through|to|early|late|mid|than"
    r"|dated|ending|the)[ -]\Z"
)
_VERB = re.compile(
    r"\b(?<!is )(?<!are )(?<!was )(?<!were )to (?P<aim>(?!(?:the|its|their|all|date|that|this|those|these)\b)"
    r"[a-z]{3,})\b"
    r"|\b(?P<done>[a-z]{3,}ed|held|met|told|said|begun|began|taken|took|made|sent|given|gave|set|built|chosen|written|paid"
    r"|came|become|became|came|left|led|won|lost|heard|spoken|spoke|rose|fell|grown|grew|seen|known|put)\b"
    r"|\b(?:will|shall|would|should|must|may|can|could|did|does) (?:be )?(?P<modal>[a-z]{3,})\b"
    r"|\b(?P<being>[a-z]{3,}ing)\b"
)


def dated_in(sentence: str) -> list[Dated]:
    """The dates and years of ``sentence`` in order; several of one event ("on 3 and 5 May and 6 June") are
    one."""
    found: list[Dated] = []
    for match in sorted([*DATE.finditer(sentence), *YEAR.finditer(sentence)], key=lambda m: m.start()):
        start, end = match.span()
        if found and start < found[-1].end:
            continue
        before = sentence[:start]
        if match.re is YEAR and (_OF_A_NUMBER.search(before) or _IN_A_NAME.match(sentence[end:])):
            continue
        days = _DAYS_BEFORE.search(before)
        start = days.start() if days else start
        if found and _LIST.fullmatch(sentence[found[-1].end : start]):
            last = found[-1]
            found[-1] = Dated(last.start, end, last.verb, last.aim)
            continue
        found.append(_dated(sentence, found[-1].end if found else 0, start, end))
    return found


def _dated(sentence: str, left: int, start: int, end: int) -> Dated:
    if _OPENS.match(sentence[:start]):
        act = next((match for match in _VERB.finditer(sentence[end:]) if match["done"]), None)
        return Dated(start, end, act["done"] if act else "")
    of_a_text = _OF_A_TEXT.search(sentence[left:start])
    if of_a_text is not None:
        return Dated(start, end, of_a_text[1])
    clause = max((m.end() for m in _CLAUSE.finditer(sentence, left, start)), default=left)
    verb = max(_VERB.finditer(sentence[clause:start]), key=lambda match: match.start(), default=None)
    if verb is None or not _WHEN.search(sentence[:start]):
        return Dated(start, end, "")
    return Dated(start, end, str(verb[verb.lastgroup or 0]), aim=verb.lastgroup == "aim")


# "When will it take place?", "When is it?": any of these tells when an event is.
_TAKES_PLACE = frozenset(
    stems_of("held hold holding taking taken took place organized organised convened scheduled met meet")
)
_WHEN_IT_IS = re.compile(
    r"(?i)\bwhen (?:is|was|are|were|will)\b|\btak(?:e|es|ing) place\b|\btook place\b|\bheld\b"
)
_DEADLINE = re.compile(r"(?i)\bby (?:when|what|which)\b|\bdeadline\b|\buntil\b|\bdue\b|\bexpire")
_BY = re.compile(r"(?i)\b(?:by|until|till|no later than|not later than|before)(?: the end of)? \Z")
_UNTIL = re.compile(r"(?i)\b(?:until|till)(?: the end of)? \Z")
_END_ASKED = re.compile(
    r"(?i)\b(?:until|till|by (?:when|what|which)|how long|deadline|due|end(?:s|ed|ing)?|expir\w+"
    r"|last(?:s|ed)?|runs?|ran|valid|in force|close[sd]?|renew\w*|extend\w*|extension|prolong\w*|next)\b"
)
SAME_WORD = 0.8
_UNTIL_ASKED = re.compile(r"(?i)\buntil\b|\bexpir|\bhow long\b")
# "…, which resolution 9 (2031) had extended until May", "as last renewed until May": how it was before.
_BEFORE_NOW = re.compile(
    r"(?i)\b(?:which|whose|(?:most )?recently|last|previously|originally|initially|currently"
    r"|as (?:\w+ ){0,2}(?:extended|renewed|prolonged|established|set))\b"
    r"(?:(?!\b(?:shall|will|be extended|be renewed)\b)[^;])*\Z"
)
# "The eighty-third (14–31 July) and the eighty-fourth (3–28 November)".
_IN_BRACKETS_AFTER = re.compile(
    r"\b(?P<ordinal>[a-z-]+|\d+(?:st|nd|rd|th))(?:\s+(?:[a-z]+\s+)?(?:session|meeting|round|conference|congress"
    r"|forum))?\s*\((?:held |from |on |in )*\Z"
)


# "The visits to Norland (2031) and Ostland (2032)": each year is of the name before it.
OF_THE_NAME = re.compile(
    r"(?P<name>[A-Z][\w'’-]+(?:(?:\s+(?:of|and|the|de))*\s+[A-Z][\w'’-]+)*)\s*\((?:in |since )?\Z"
)


def named_before(sentence: str, dated: Dated) -> str:
    """The name after which a date stands alone in brackets; "" for any other date."""
    name = OF_THE_NAME.search(sentence[: dated.start])
    return name["name"] if name is not None and sentence[dated.end :].startswith(")") else ""


def _of_old(sentence: str, row: Sequence[Dated], dated: Dated) -> bool:
    """Whether a date is told of what was so before, by the words between it and the date in front of it."""
    left = max((other.end for other in row if other.end <= dated.start), default=0)
    return _BEFORE_NOW.search(sentence[left : dated.start]) is not None


def date_asked_for(question: str, sentence: str, row: Sequence[Dated], current: Dated) -> Dated | None:
    """The date of ``row`` whose verb is asked about: ``current`` where it may be, the only one that may be
    where ``current`` is of another verb; None where that cannot be told."""
    numbered = {
        value for word in question.lower().split() if (value := ordinal_value(word.strip("?,."))) is not None
    }
    bracketed = [
        dated
        for dated in row
        if (told := _IN_BRACKETS_AFTER.search(sentence[: dated.start]))
        and ordinal_value(told["ordinal"]) in numbered
    ]
    if len(bracketed) == 1:
        return bracketed[0]
    of_names = {dated: name for dated in row if (name := named_before(sentence, dated))}
    of_those_asked = [dated for dated, name in of_names.items() if name in question]
    if len(of_those_asked) == 1:
        return of_those_asked[0]
    if len(of_names) > 1 and current in of_names and not of_those_asked:
        return None  # "the visits to Norland (2031) and Ostland (2032)" date no visit to Sudland
    asked = stems_of(question)

    def not_the_end_asked(dated: Dated) -> bool:
        # "was set up by resolution 9 and extended, until 3 May, …" does not say when it was set up
        return bool(_UNTIL.search(sentence[: dated.start])) and not _END_ASKED.search(question)

    def of_it(dated: Dated) -> bool:
        if not dated.verb:
            return not not_the_end_asked(dated)
        if dated.aim and re.search(rf"\bto {dated.verb}\b", question) and not _DEADLINE.search(question):
            return False  # "When did it invite Peru to apply?" is not by when to apply
        if _DEADLINE.search(question) and _BY.search(sentence[: dated.start]):
            return True
        verb = stems_of(dated.verb)
        if any(nearness(stem, other) >= SAME_WORD for stem in verb for other in asked):
            return True
        return bool(set(verb) & _TAKES_PLACE and _WHEN_IT_IS.search(question))

    if of_it(current) and _of_old(sentence, row, current) and _UNTIL_ASKED.search(question):
        now = [
            d for d in row if of_it(d) and _BY.search(sentence[: d.start]) and not _of_old(sentence, row, d)
        ]
        return now[0] if len(now) == 1 else current
    if _tells_it_elsewhere(question, sentence[: current.start]):
        return None  # "was established by resolution 9 and began work on 3 May" does not say when it was
    if of_it(current):
        return current
    fitting = [dated for dated in row if dated.verb and of_it(dated)]
    if fitting:
        return fitting[0] if len(fitting) == 1 else None
    return None if current.aim or not_the_end_asked(current) else current


# "resolution 1966 (2010)" has its number and its year.
_NUMBER_OF_A_TEXT = re.compile(r"\b\d+\s?\((?:19|20)\d\d\)")
_DONE_WHEN = re.compile(r"(?i)\bwhen\s+(?:was|were)\s+[^?]+?\s(?P<done>[a-z]+(?:ed|en))\W*\Z")


def _tells_it_elsewhere(question: str, before: str) -> bool:
    """Whether what was done by the question ("was … established?") is told in the words ``before`` a date,
    without one."""
    asked = _DONE_WHEN.search(question)
    if asked is None:
        return False
    done = re.search(rf"(?i)\b(?:was|were|been)\s+(?:\w+ly\s+)?{re.escape(asked['done'])}\b", before)
    after = _NUMBER_OF_A_TEXT.sub("", before[done.end() :]) if done is not None else ""
    return re.search(r"\band\b", after) is not None and not YEAR.search(after)
