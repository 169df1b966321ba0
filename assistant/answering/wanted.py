"""What kind of thing a question wants told: a sum, a share, a length of time, a name, a web address.

Finer than the kinds of ``Query``: "how long", "how often" and "what share" all ask for numbers, but a
sentence with any number does not answer them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from assistant.answering.conditions import tells_a_condition
from assistant.answering.countries import COUNTRIES_ASKED, listed_countries
from assistant.answering.listed_names import listed_names
from assistant.answering.none_counted import none_of
from assistant.answering.spans import (
    ShortAnswer,
    dates_in,
    every_match,
    first_match,
    numbers_in,
    places_in,
    series_of_places,
    speaker_of,
)
from assistant.matching import Weighted
from assistant.names import CARDINALS, DATE, figures, proper_names
from assistant.question import Query
from assistant.sentences import Span
from assistant.terms import content_terms, nearness, stems_of

# A sentence without a date must have so much of the question to say by a condition when it will be.
LEAST_OF_A_CONDITION = 0.9

Kind = Literal[
    "money", "share", "duration", "frequency", "age", "rate", "count", "number", "date", "place", "address",
    "symbol", "country", "speaker", "person", "name", "list", "",
]  # fmt: skip
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Wanted:
    """``kind`` "" where any sentence may answer. ``noun`` are the stems of what is counted or asked for:
    "signatori" of "how many signatories", "bank" of "which bank"."""

    kind: Kind
    noun: tuple[str, ...] = ()


# How a question asks for each kind; the first that fits counts.
_ASKED: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("address", re.compile(r"(?i)\be-?mail\b|\bwebsite\b|\bweb ?(?:page|address)\b|\bURL\b")),
    ("symbol", re.compile(r"(?i)\b(?:document|resolution|symbol|report|decision|treaty)(?:'s|’s)? (?:number"
                          r"|symbol)\b|\bwhat (?:is|was) the (?:number|symbol) of\b(?=.*\b(?:report|document"
                          r"|resolution|decision|convention|treaty)\b)|\bunder (?:what|which) symbol\b")),
    ("share", re.compile(r"(?i)\b(?:what|which) (?:\w+ )?(?:percentage|per ?cent|proportion|share"
                         r"|fraction)\b|\bthe (?:percentage|proportion|share)\b|\bhow many per ?cent\b"
                         r"|\bpourcentage\b|\bporcentaje\b|\bпроцент\w*|\bдол[яи]\b|百分|比例|نسبة")),
    ("frequency", re.compile(r"(?i)\bhow (?:often|frequently|regularly)\b|\bhow many times\b|\bat what "
                             r"intervals?\b")),
    ("age", re.compile(r"(?i)\bhow old\b|\b(?:at|of) what age\b|\bwhat age\b")),
    ("duration", re.compile(r"(?i)\bhow long\b|\bhow much time\b|\bfor how many (?:years|months|weeks|days"
                            r"|hours)\b|\bduration\b|\bwhat (?:\w+ )?(?:prison )?(?:term|sentence)\b"
                            r"(?=.*\b(?:prison|jail|imprisonment|prescri\w+|impos\w+|serv\w+)\b)"
                            r"|\bwithin (?:what|which) (?:time|period)\b")),
    ("money", re.compile(r"(?i)\bhow much (?:money|funding|cash|did\b.*\b(?:cost|give|pay|contribute|pledge"
                         r"|spend|donate|raise|allocate|invest|receive|earn)|(?:does|do|has|have|was|were|is|are"
                         r"|will|would)\b.*\b(?:cost|given|paid|contributed|pledged|spent|donated|raised"
                         r"|allocated|invested|received|owed?|worth|available|needed|required))"
                         r"|\bhow much (?:is|was|are|were)\b"
                         r"(?!.*\b(?:increase|decrease|rise|fall|change|share)).*"
                         r"\b(?:contributions?|expenses|expenditures?|revenues?|income|budget|appropriation"
                         r"|allocation|funding|costs?)\b"
                         r"|\bwhat (?:is|was|are|were|will be|would be) (?:the |its |their )?"
                         r"(?:(?!said|done|about|on)[\w’'-]+ ){0,4}?(?:costs?|budget|price|salary|expenditure"
                         r"|revenue|income|appropriation|balance|deficit|surplus)\b(?!-)"
                         r"|\b(?:what|which) (?:\w+ )?(?:amount|sum|budget|cost|price|salary)\b"
                         r"|\A\W*what (?:does|did|will|would)\b[^?]*\bcost\b"
                         r"|\bin (?:US )?(?:dollars|euros)\b|\bhow (?:expensive|costly)\b")),
    ("rate", re.compile(r"(?i)\b(?:at )?(?:what|which) (?:\w+ )?rate\b|\bhow (?:fast|far|high|tall|deep|heavy"
                        r"|large|big)\b")),
)  # fmt: skip
_COUNTED = re.compile(
    r"(?i)\bhow many (?P<unit>(?:[\w’'-]+\s+){1,4}?)(?:did|do|does|were|was|are|is|have|has|had|will"
    r"|would|can|could|of|to|per|in|on|at|for|from|by|that|which|who|there|took|stand|attended|signed)\b"
    r"|\bhow many (?P<alone>[\w-]+)|\b(?:what|which) (?:is|was|were|are) the (?:total )?number of"
    r" (?P<of>[\w-]+)|\A\W*number of (?P<first>[\w-]+)"
)
# The noun of "which bank", "what prison term", "in which two cities": the last word before a verb or joiner.
_NOUN = re.compile(
    r"(?i)\b(?:which|what)\s+(?P<words>(?:(?!(?:is|are|was|were|did|does|do|has|have|had|will|would|can|could"
    r"|should|might|must|may)\b)[\w’'-]+\s+){1,4}?)(?=(?:is|are|was|were|did|does|do|has|have|had|will|would"
    r"|can|could|should|may|must|of|in|on|at|for|to|by|from|with|that|the|a|an|[a-z]+ed)\b)"
)
# Nouns that name no kind of thing a sentence would have to name again.
_VAGUE = frozenset(
    stems_of(
        "thing kind sort type way extent matter question subject topic document report paragraph part point"
        " reason purpose aim role step measure change effect result year date day month time number place"
        " city country state government people person one name nationality language action issue problem"
    )
)
_MONEY = re.compile(
    r"(?:US)?[$€£¥]\s?\d[\d., ]*(?:\s?(?:million|billion|trillion|thousand))?"
    r"|\b\d[\d., ]*\s?(?:million|billion|thousand|trillion)?\s?(?:(?:United States |US )?dollars?|euros?"
    r"|CHF|USD|(?:Swiss )?francs?|pounds?|yen|roubles?)\b|\b(?:SwF|CHF|USD|EUR|Sw\. ?F\.?)\s?\d[\d., ]*"
    r"(?:\s?(?:million|billion))?|\b\d[\d.,]* (?:million|billion)\b",
    re.IGNORECASE,
)
_SHARE = re.compile(
    r"\d[\d.,]*\s?(?:%|per ?cent\b)|\b[a-z-]+ per ?cent\b|\bper ?cent\b|\b(?:one|two|three|four)[ -](?:half"
    r"|thirds?|quarters?|fifths?|tenths?)\b|\b(?:half|a third|a quarter|third of|majority)\b|\b\d+ (?:out )?"
    r"of (?:the )?\d+\b|百分|%",
    re.IGNORECASE,
)
_DURATION = re.compile(
    rf"(?<![\w-])(?:\d[\d.,]*|{'|'.join(sorted(CARDINALS, key=len, reverse=True))}|an?|several|half)"
    r"(?: (?:to|or|and a half) \w+)?(?: (?:consecutive|calendar|working|full|more))?[ -](?:years?|months?"
    r"|weeks?|days?|hours?|minutes?|decades?)\b",
    re.IGNORECASE,
)
_FREQUENCY = re.compile(
    r"\b(?:bi|semi|tri)?-?(?:annual(?:ly)?|yearly|monthly|weekly|daily|quarterly|biennial(?:ly)?"
    r"|triennial(?:ly)?)\b|\b(?:every|each|per) (?:other |two |three |four |five |six |\d+ )?(?:years?"
    r"|months?|weeks?|days?|sessions?)\b|\b(?:once|twice|thrice|\w+ times)\b|\bregular(?:ly)?\b"
    r"|\b(?:second|third|fourth|fifth|sixth) time\b",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"\b(?:first|second|third|fourth|fifth|sixth|\d+(?:st|nd|rd|th))\b", re.IGNORECASE)
# "How many consecutive years?": "for the seventh consecutive year". "When?": "within five months".
_IN_A_ROW = re.compile(r"\b(?:\w+th|second|third|\d+(?:nd|rd)) (?:consecutive|straight|successive)\b")
_DEADLINE = re.compile(r"\bwithin (?:\w+[ -]){1,2}(?:days?|weeks?|months?|years?)\b[^,;.]*")
_AGE = re.compile(r"\b(?:aged?|years? old|year-olds?|years of age|under \d+|born)\b", re.IGNORECASE)
_ADDRESS = re.compile(r"\S+@\S+\.\w+|\bhttps?://\S+|\bwww\.\S+|\b[\w-]+\.(?:org|int|com|net)\b|\+\d[\d ]{6,}")
_SYMBOL = re.compile(r"\b[A-Z]+(?:/[\w.-]*\w)+|\b\d{1,3}/\d{1,4}\b|\bNos?\.\s?\d+")
_WHERE_ARE = re.compile(r"(?i)\W*where (?:are|were|have|will)\b")
# A figure that is no year, nor a part of a symbol or of a resolution's number.
_RATE = re.compile(r"(?<![\d/.,-])(?!(?:19|20)\d\d\b(?!,\d))\d[\d.,]*(?![\d/])")


def wanted(query: Query) -> Wanted:
    """What kind of thing ``query`` wants told."""
    noun = asked_noun(query.text)
    if query.kind in {"definition", "reason", "comparison", "summary", "yes-no", "lookup"}:
        return Wanted("")
    for kind, pattern in _ASKED:
        if pattern.search(query.text):
            return Wanted(kind)
    counted = _COUNTED.search(query.text)
    if counted is not None:
        return Wanted("count", _counted_stem(next(filter(None, counted.groups()), "")))
    for asked in query.kinds:
        if asked in {"speaker", "list"} and _COUNTRY_WANTED.search(query.text):
            return Wanted("country", noun)
        if asked == "number":
            return Wanted("number", ())
        if asked in {"date", "place", "speaker", "person", "list"}:
            return Wanted(asked, noun)
    if _NAMED_THING.search(query.text):
        return Wanted("name", noun)
    return Wanted("", noun)


def asked_noun(question: str) -> tuple[str, ...]:
    """The stem of what "which …" or "what …" asks for ("bank"), where a sentence should name it again."""
    found = _NOUN.search(question)
    if found is None:
        return ()
    stems = _last_stem(found["words"])
    return () if set(stems) & _VAGUE else stems


def found_in(
    want: Wanted, query: Query, question: Sequence[Weighted], span: Span, lead_in: str = ""
) -> tuple[ShortAnswer | None, bool]:
    """The short answer of the kind wanted that ``span`` holds, and whether it holds one at all.

    ``lead_in`` are the words an item of a list hangs on: "119 stand empty" under "Of the stations:".
    """
    simple = _PATTERNS.get(want.kind)
    if simple is not None:
        return first_match(simple, span, question)
    if want.kind == "frequency":
        # "visited twice", but also "went there on five occasions", "now in its third term"
        short, there = first_match(_FREQUENCY, span, question)
        return short, there or bool(figures(span.text)) or bool(_ORDINAL.search(span.text))
    if want.kind in {"count", "number"}:
        if COUNTRIES_ASKED.search(query.text) and len(listed_countries(span.text, query.text)) > 2:
            return None, True
        counted = _best(numbers_in(span, question, want.noun, lead_in))
        without = _IN_A_ROW.search(span.text) or none_of(query, want.noun, span.text)
        return counted if counted[1] else (None, bool(without))
    if want.kind == "duration":
        short, there = first_match(_DURATION, span, question)
        return short, there or bool(DATE.search(span.text))
    if want.kind == "date":
        found = _best(dates_in(span, question))
        found = found if found[1] else first_match(_DEADLINE, span, question)
        return found if found[1] else (None, _says_when_it_will_be(query, question, span))
    if want.kind == "place":
        if _WHERE_ARE.match(query.text) and series_of_places(span.text):
            return None, True  # all of them are the answer, not one
        return _best(places_in(span, question))
    if want.kind == "country":
        # names in a row may be countries that the table does not know; items may follow a lead-in
        listed = listed_countries(span.text, query.text) or len(listed_names(span.text, query.text)) > 2
        return None, bool(listed) or span.text.endswith(":")
    if want.kind == "speaker":
        who = speaker_of(span)
        return who, who is not None or bool(_SPEAKERS.search(span.text)) or _names_someone_else(query, span)
    if want.kind == "person" and _NAME_ASKED.search(query.text):
        return first_match(_PERSON_NAME, span, question)
    if want.kind == "person":
        who = speaker_of(span)
        return who, who is not None or _names_someone_else(query, span)
    if want.kind == "name":
        return None, _names_someone_else(query, span)
    if want.kind == "list":
        return None, names_noun(_listed(query.text), span.text)
    return None, True


def _says_when_it_will_be(query: Query, question: Sequence[Weighted], span: Span) -> bool:
    """Whether a sentence has all that a question of what will be says, and what must come before it."""
    if not tells_a_condition(query.text, span.text):
        return False
    there = stems_of(span.text)
    # the number of a resolution stands in the title of the document
    plain = (one for one in question if not any(c.isdigit() for c in one.term.word))
    asked = [one for one in plain if one.term.stem not in _VAGUE_TEXT]
    said = [one for one in asked if any(nearness(one.term.stem, other) >= 0.8 for other in there)]
    whole = sum(one.share for one in asked)
    return whole > 0 and sum(one.share for one in said) >= LEAST_OF_A_CONDITION * whole


_VAGUE_TEXT = frozenset(stems_of("resolution decision document report paragraph article text letter"))


def every_answer_in(
    want: Wanted, query: Query, question: Sequence[Weighted], span: Span, lead_in: str = ""
) -> list[ShortAnswer]:
    """All short answers of the kind wanted that ``span`` holds, where ``found_in`` gives the likeliest."""
    simple = _DURATION if want.kind == "duration" else _PATTERNS.get(want.kind)
    if simple is not None:
        return every_match(simple, span, question)
    if want.kind in {"count", "number"}:
        return numbers_in(span, question, want.noun, lead_in)
    if want.kind == "date":
        return dates_in(span, question)
    return places_in(span, question) if want.kind == "place" else []


def names_noun(noun: Sequence[str], text: str) -> bool:
    """Whether ``text`` names the kind of thing asked for; True where none is."""
    stems = stems_of(text) if noun else []
    return not noun or any(nearness(wanted, stem) >= 0.8 for wanted in noun for stem in stems)


_PATTERNS: dict[str, re.Pattern[str]] = {
    "money": _MONEY,
    "share": _SHARE,
    "age": _AGE,
    "address": _ADDRESS,
    "symbol": _SYMBOL,
    "rate": _RATE,
}
# Countries are wanted, not only mentioned ("which crimes should States address?").
_COUNTRY_WANTED = re.compile(
    r"(?i)\b(?:which|what|whose|list|name|how many)\s+(?:(?:of|the|all|other|two|three|four|member|new|group"
    r"|european|african|asian|arab|latin|american|caribbean|neighbou?ring|developing)\s+){0,3}"
    r"(?:countr(?:y|ies)|states?|governments?|nations|delegations?|representatives)\b"
    r"|\bwho\b.*\b(?:attended|participated|took part|took the floor|spoke|statements?)\b"
    r"|\b(?:quels?|quelles?|qué|cuáles)\s+(?:pays|países|états|estados)\b|\bкакие (?:стран\w*|государств\w*)"
    r"|哪些国家|الدول التي|البلدان التي"
)
# What "which …" asks for by name: a sentence without any new name does not tell it.
_NAMED_THING = re.compile(
    r"(?i)\b(?:which|what)\s+(?:[\w-]+\s+){0,2}?(?:bank|compan(?:y|ies)|firm|organi[sz]ation|agency|universit(?:y|ies)"
    r"|institut(?:e|ion)|newspaper|ship|vessel|part(?:y|ies)|court|ministry|government|person|official|NGO)\b"
)
_SPEAKERS = re.compile(
    r"(?i)\b(?:speakers?|representatives?|delegations?|observers?|participants?|members?|groups?|States|countries"
    r"|Government|Committee|Council|Assembly|Chair\w*|Director|Secretary-General|Rapporteur|experts?)\b"
)
# "What was the name of the representative?" wants a person's name, not the name of the country.
_NAME_ASKED = re.compile(
    r"(?i)\bnames? of\b.*\b(?:representatives?|delegates?|observers?|ambassadors?|ministers?|presidents?"
    r"|chair\w*|directors?|rapporteurs?|experts?|judges?|officers?|heads?)\b"
)
_PERSON_NAME = re.compile(
    r"\b(?:Mr|Ms|Mrs|Dr|Sir|H\.E)\.?\s+[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)*"
    r"|\b[A-Z][\w'’-]+\s+(?:[A-Z]\.\s+)?[A-Z][\w'’-]+(?=\s+\((?:the\s+)?[A-Z])"
)
_LISTED = re.compile(
    r"(?i)\b(?:which|what|list|name)\s+(?:(?:the|all|other|specific|are"
    r"|were)\s+)*(?P<kind>[\w-]+)"
)


def _listed(text: str) -> tuple[str, ...]:
    asked = _LISTED.search(text)
    return tuple(stems_of(asked["kind"])) if asked else ()


def _best(found: Sequence[ShortAnswer]) -> tuple[ShortAnswer | None, bool]:
    return (found[0], True) if found else (None, False)


def _last_stem(words: str) -> tuple[str, ...]:
    terms = [term.stem for term in content_terms(words)]
    stems = terms or stems_of(words)
    return tuple(stems[-1:])


def _counted_stem(words: str) -> tuple[str, ...]:
    """Of "States sent people" the States, of "United Nations Volunteers" the Volunteers, of "displaced
    people" the people: the last of the first plurals in a row, else the last word."""
    plural: list[str] = []
    for word in words.split():
        if word.lower().endswith("s") or word.lower() in _PLURALS:
            plural.append(word)
        elif plural:
            break
    stems = _last_stem(plural[-1] if plural else words)
    return (*stems, *(one for stem in stems for one in stems_of(TOLD_BY_A_VERB.get(stem, ""))))


# "How many deaths?": "630,000 people died".
TOLD_BY_A_VERB: dict[str, str] = {
    noun: f"{nouns} {verbs}"
    for nouns, verbs in (
        ("deaths fatalities", "died killed dead"),
        ("births", "born"),
        ("infections", "infected"),
    )
    for noun in stems_of(nouns)
}
_PLURALS = frozenset(("people", "women", "men", "children", "staff", "personnel", "police"))


def _names_someone_else(query: Query, span: Span) -> bool:
    """Whether a sentence has a name that the question does not have itself."""
    asked = set(stems_of(query.text))
    return any(not set(stems_of(name)) <= asked for name in proper_names(span.text))
