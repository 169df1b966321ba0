"""What a question says of the documents to look in: "in letters of 2025", "in E/CN.15/*".

Searched for with the other words, it is only a topic: "In French documents, how large is the fund?" brings
whatever speaks of French. It is taken out of the question and narrows the library instead.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from assistant.bodies_and_sessions import (
    BODY,
    SESSION,
    body_asked_to_speak,
    held_body,
    session_asked_for,
)
from assistant.documents_meant import is_of_kind
from assistant.language import LANGUAGES
from assistant.names import YEAR
from index.abbreviations import name_of_body
from index.filters import NO_FILTERS, Filters

if TYPE_CHECKING:
    from index.library import Library

_LANGUAGE = "|".join(LANGUAGES)
# Only in the plural: "the letter" is one that is spoken of.
_TYPES = {
    "draft resolutions": "draft resolution",
    "draft decisions": "draft decision",
    "draft reports": "draft report",
    "resolutions": "resolution",
    "decisions": "decision",
    "reports": "report",
    "letters": "letter",
    "notes verbales": "note verbale",
    "summary records": "summary record",
    "verbatim records": "verbatim record",
    "corrigenda": "corrigendum",
}
_TYPE = "|".join(_TYPES)
_YEARS = (
    r"(?:(?:of|from|in|dated|adopted\s+in|issued\s+in|published\s+in|for)\s+(?P<year>(?:19|20)\d\d)"
    r"(?:\s*(?:[–-]|to|until)\s*(?P<until>(?:19|20)\d\d))?(?!\s+(?:and|or)\s+(?:19|20)\d\d)"
    r"|between\s+(?P<first>(?:19|20)\d\d)\s+and\s+(?P<last>(?:19|20)\d\d)"
    r"|(?P<since>since|after|before|until)\s+(?P<border>(?:19|20)\d\d))"
)
_IN = (
    r"(?:(?:only|just)\s+)?(?:in|among|from|within|across|according\s+to)\s+"
    r"(?:(?:only|just|all|any)\s+)?(?:of\s+)?(?:the\s+|your\s+|its\s+)?"
)
_CURRENT = r"(?P<current>current|latest|newest|most\s+recent|valid)\s+(?:versions?|texts?)"
_DOCUMENTS = (
    rf"{_CURRENT}(?:\s+of\s+(?:the\s+)?(?:texts?|documents?))?\b"
    rf"|(?P<language>{_LANGUAGE})(?:-language)?\s+(?:documents?|texts?|versions?|translations?)\b"
    rf"|(?:documents?|texts?)\s+(?:written\s+)?in\s+(?P<written>{_LANGUAGE})\b"
    r"|(?:documents?\s+)?(?P<symbol>(?-i:[A-Z]+)/[\w./()*-]*\*[\w./()*-]*)(?:\s+documents)?"
    r"|(?P<series>(?-i:[A-Z]+)(?:/[\w.()-]+)+)\s+(?:series|documents)\b"
    r"|documents\s+(?:of|in)\s+the\s+(?P<serial>(?-i:[A-Z]+)(?:/[\w.()-]+)+)\s+series\b"
    r"|(?:documents\s+(?:of|under|with|for)\s+)?(?P<distribution>general|limited|restricted)\s+(?:documents|distribution)\b"
    rf"|(?:{BODY}(?:['’]s?)?\s+)?(?P<type>{_TYPE}|documents)"
    r"(?:\s+(?:of|from|to|before|addressed\s+to|(?:(?:issued|adopted)\s+)?by)"
    rf"\s+(?:the\s+)?(?P<of>{BODY.replace('?P<body>', '?:')}))?"
    rf"(?:\s+(?:of|at|from|for|to)\s+(?:the|its)\s+(?P<session>{SESSION}))?"
    rf"(?:,?\s+{_YEARS})?(?!\s+(?:that|which|on|about|concerning|regarding)\b)"
)
_PLACE = re.compile(rf"(?i)(?:,\s*)?\b{_IN}(?:{_DOCUMENTS})")
# "What do letters of 2025 say about …?" is "What is said about …?" in letters of 2025.
_SUBJECT = re.compile(rf"(?i)\b(?:do|does|did)\s+(?:the\s+|your\s+)?(?:{_DOCUMENTS})\s+say\b")
_MENTION = r"mention|speak\s+(?:of|about)|deal\s+with|refer\s+to|talk\s+about|discuss|name|cite"
# "Which letters of 2025 mention …?" is "Which documents mention …?" in letters of 2025.
_WHICH = re.compile(
    rf"(?i)\A\W*(?:in\s+)?(?:which|what)\s+(?:of\s+the\s+)?(?:{_DOCUMENTS})\s+"
    rf"(?:{_MENTION})\b"
)
_INSTEAD = {_SUBJECT: "is said", _WHICH: "Which documents mention"}
_VERB = re.compile(rf"(?i)\s+(?:say|{_MENTION})\Z")
_VERSION = re.compile(rf"(?i)\b{_CURRENT}\b")
# An act of a body is of the year that its text is of: "What did the Council decide about Cyprus in 1974?".
_DECIDED = re.compile(
    r"(?i)\b(?:decid|adopt|demand|authori[sz]|impos|condemn|request|urg|call(?:ed)? (?:up)?on|establish"
    r"|resolv|lift|extend|endors|approv)\w*\b"
)
_WHEN = re.compile(
    r"(?i)\b(?:(?:in|during)\s+(?P<year>(?:19|20)\d\d)|(?:between|from)\s+(?P<first>(?:19|20)\d\d)\s+(?:and|to)\s+"
    r"(?P<last>(?:19|20)\d\d)|(?P<since>since|after|before)\s+(?P<border>(?:19|20)\d\d))\b"
)
# A gloss has no plural, and the body and the year on either side: "in resolution Security Council for 1974".
_OF_ORGAN = r"(?:of\s+)?(?:the\s+)?(?-i:Security Council|General Assembly|[A-Z]{3,10})"
_GLOSSED = re.compile(
    rf"(?i)\b(?:in|to)\s+(?:the\s+)?(?:{_OF_ORGAN}\s+)?"
    r"(?:(?P<before>(?:19|20)\d\d)\s+)?(?P<type>resolution|decision|letter|report)s?"
    rf"(?:\s+{_OF_ORGAN})?"
    r"(?:\s+(?:of|for|in|from)\s+(?P<after>(?:19|20)\d\d))?\b"
)
_TEXTS = frozenset(("resolution", "decision"))


@dataclass(frozen=True, slots=True)
class Where:
    """``filters`` that ``said``, words of the question, mean; ``question`` without them.

    ``stated`` is False where they are only likely: then what is found elsewhere is an answer too.
    """

    filters: Filters
    said: str
    question: str
    stated: bool = True


def where_to_look(question: str, library: Library, *, glossed: bool = False) -> Where | None:
    """Which documents of ``library`` the question is put to; None where it does not say, or says a body that
    the library has no document of. ``glossed`` tells that ``question`` was brought into English."""
    for found in (*_WHICH.finditer(question), *_SUBJECT.finditer(question), *_PLACE.finditer(question)):
        filters, kind = _filters_of(found), _TYPES.get((found["type"] or "").lower())
        if filters == NO_FILTERS and kind is None:
            continue
        beyond = ""
        if filters.body is not None:
            held = held_body(filters.body, library, whole=found["of"] is None)
            if held is None:
                continue
            beyond = filters.body[len(held) :]
            filters = replace(filters, body=held)
        if kind is not None:
            filters = _of_kind(library, filters, kind)
        return Where(filters, _said(found).removesuffix(beyond), _without(question, found, beyond))
    version = _VERSION.search(question)
    if version is not None:
        return Where(Filters(current_only=True), version.group(), question)
    likely = session_asked_for(question, library) or body_asked_to_speak(question, library)
    if likely is not None:
        return Where(*likely, question, stated=False)
    acts = _of_the_acts(question, library)
    return _by_gloss(question, library) if acts is None and glossed else acts


def _filters_of(found: re.Match[str]) -> Filters:
    body = found["body"] or found["of"]
    filters = _years(found)
    if body is not None:
        filters = replace(filters, body=name_of_body(body) or body)
    language = found["language"] or found["written"]
    if language is not None:
        filters = replace(filters, language=LANGUAGES[language.lower()])
    symbol = found["symbol"] or next((f"{found[key]}/*" for key in ("series", "serial") if found[key]), None)
    if symbol is not None:
        filters = replace(filters, symbol=symbol)
    if found["session"]:
        filters = replace(filters, session=found["session"])
    if found["distribution"]:
        filters = replace(filters, distribution=found["distribution"].lower())
    if found["current"]:
        filters = replace(filters, current_only=True)
    return filters


def _years(found: re.Match[str]) -> Filters:
    """The years that ``found`` names, as ends that are both included."""
    groups = found.groupdict()
    first = groups.get("year") or groups.get("first")
    last = groups.get("until") or groups.get("last") or groups.get("year")
    if first and last:
        years = sorted((int(first), int(last)))
        return Filters(year_from=years[0], year_to=years[1])
    if groups.get("border"):
        border, word = int(groups["border"]), groups["since"].lower()
        return {
            "since": Filters(year_from=border),
            "after": Filters(year_from=border + 1),
            "before": Filters(year_to=border - 1),
            "until": Filters(year_to=border),
        }[word]
    return NO_FILTERS


def _of_kind(library: Library, filters: Filters, kind: str) -> Filters:
    """``filters`` for the very type: a draft resolution is not among resolutions."""
    own = [d.source for d in library.documents(filters) if is_of_kind(d, kind)]
    return replace(filters, sources=tuple(own) or ("",))


def _said(found: re.Match[str]) -> str:
    before = rf"(?i)\A,?\s*(?:{_IN}|(?:do|does|did|which|what)\s+(?:the\s+|your\s+)?)"
    told = re.sub(before, "", found.group())
    return _VERB.sub("", told).strip(" ,")


def _without(question: str, found: re.Match[str], beyond: str = "") -> str:
    """``question`` without the words that say where to look, a sentence still; ``beyond`` at their end was
    taken for a name and is none."""
    said = f"{_INSTEAD.get(found.re, '')} {beyond.lstrip(' ,')}"
    rest = f"{question[: found.start()].rstrip(' ,')} {said} {question[found.end() :].lstrip(' ,')}".strip()
    rest = re.sub(r"\s+([?.!,])", r"\1", re.sub(r"\s+", " ", rest))
    return f"{rest[:1].upper()}{rest[1:]}"


def _of_the_acts(question: str, library: Library) -> Where | None:
    """The resolutions and decisions of the years in which something was decided, where there are some."""
    when = _WHEN.search(question)
    if when is None or not _DECIDED.search(question) or len(YEAR.findall(question)) > 2:
        return None
    texts = [d for d in library.documents(_years(when)) if (d.masthead.document_type or "") in _TEXTS]
    if not texts:
        return None
    filters = Filters(sources=tuple(document.source for document in texts))
    return Where(filters, when.group(), question, stated=False)


def _by_gloss(question: str, library: Library) -> Where | None:
    found = _GLOSSED.search(question)
    year = (found["before"] or found["after"]) if found is not None else None
    if found is None or year is None:
        return None
    of_year = Filters(year_from=int(year), year_to=int(year))
    filters = _of_kind(library, of_year, found["type"].lower())
    return Where(filters, found.group(), question, stated=False)
