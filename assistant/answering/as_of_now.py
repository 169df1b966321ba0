"""What is so now, "still", "at present": documents tell what was so when they were written.

The date of the document goes in front in words, and of several documents that speak of it the newest is
told. A question with a date of its own, or of what "was still" so, asks of no today.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answering.attribution import asks_of_today
from assistant.answering.close_reading import Reading
from assistant.answering.draft import Draft, Line, Support
from assistant.answering.foremost import in_front
from assistant.answering.wording import Phrases
from assistant.language import Language
from assistant.names import DATE, MONTHS
from assistant.question import Query
from index.records import DocumentRecord

# A newer document is told that comes this near the best sentence, and has so much of the question.
NEAR_BEST = 0.8
AS_MUCH = 0.9
LOOKED_AT = 24

_NOW: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"(?i)\b(?:still(?! to (?:come|be)\b)|now|currently|today|presently|nowadays"
        r"|at (?:present|the moment|this time)|as of (?:now|today)|these days"
        r"|remains? (?:in force|in place|in effect))\b"
    ),
    "fr": re.compile(
        r"(?i)\b(?:toujours|encore|actuellement|aujourd['’]hui|maintenant|à présent|en ce moment"
        r"|à l['’]heure actuelle|de nos jours)\b"
    ),
    "es": re.compile(
        r"(?i)\b(?:todavía|aún|actualmente|hoy|ahora|en la actualidad|en este momento|sigue[n]?|continúa[n]?"
        r"|hoy en día)\b"
    ),
    "ru": re.compile(
        r"(?i)\b(?:ещ[её]|сейчас|теперь|сегодня|ныне|в настоящее время|до сих пор|по-прежнему"
        r"|на данный момент)\b"
    ),
    "zh": re.compile(r"目前|现在|仍|当前|如今|现时|是否还|还在|至今|迄今|今天"),
    "ar": re.compile(
        r"(?:لا (?:يزال|تزال|زال|زالت)|ما (?:زال|زالت|يزال|تزال)|حاليا|حالياً|الآن|اليوم"
        r"|في الوقت (?:الحاضر|الراهن)|حتى الآن)"
    ),
}
# "Was it still so in 2031?", "until now"; what is asked with a time of its own.
_OF_THEN = re.compile(
    r"(?i)\A\W*(?:was|were|did|had)\b|\b(?:was|were|did|had)\b[^?]*\bstill\b"
    r"|\b(?:until|till|up to|by|from|than) now\b|\bnow (?:that|known as)\b"
    r"|\b(?:19|20)\d\d\b"
)
_NO_DATE_WANTED = frozenset(("lookup", "mentions", "library", "small-talk", "comparison"))


def asks_of_now(query: Query) -> bool:
    """Whether ``query`` asks what is so today, in whatever language."""
    if query.kind in _NO_DATE_WANTED:
        return False
    asked = query.asked or query.text
    if query.asked_in == "en" and _OF_THEN.search(asked):
        return False
    return _NOW[query.asked_in].search(asked) is not None and not re.search(r"(?:19|20)\d\d", asked)


def newest_first(query: Query, readings: list[Reading]) -> list[Reading]:
    """The readings; where it is asked what is so now, the newest of those in front that come near the best
    one and have as much of the question."""
    if not readings or not asks_of_now(query):
        return readings
    best = readings[0]
    near = [
        reading
        for reading in readings[:LOOKED_AT]
        if reading.score >= NEAR_BEST * best.score
        and reading.coverage.in_sentence >= AS_MUCH * best.coverage.in_sentence
        and reading.coverage.named >= best.coverage.named
    ]
    newest = max(near, key=lambda r: _when(r.candidate.document), default=best)
    newer = _when(newest.candidate.document) > _when(best.candidate.document)
    return in_front(newest, readings) if newer else readings


def _when(document: DocumentRecord) -> str:
    return document.masthead.date or str(document.year or "")


def with_its_date(query: Query, draft: Draft, phrases: Phrases) -> Draft:
    """``draft`` with the date of the document it rests on in front, where it is asked what is so now."""
    if not draft.answered or not draft.lines or not asks_of_now(query) or asks_of_today(query.text):
        return draft
    documents = {s.document.source: s.document for line in draft.lines for s in line.supports}
    if len(documents) != 1:  # of several each has its date over it
        return draft
    document = next(iter(documents.values()))
    return replace(draft, lines=_dated(draft.lines, document, phrases))


def _dated(lines: Sequence[Line], document: DocumentRecord, phrases: Phrases) -> tuple[Line, ...]:
    first, *others = lines
    own = {_own_date(support) for line in lines for support in line.supports}
    if len(own) > 1:
        return tuple(lines)  # of several times: each sentence tells its own, or none
    when = date_in_words(own.pop() or _when(document), phrases.language)
    return (first.under(phrases.say("as_of_then", date=when)) if when else first, *others)


# "As at 2 May 2031, 40 complaints were settled. Some 13 were pending.": of that day, whenever it was printed.
_AS_AT = re.compile(
    rf"(?:\b[Aa]s (?:at|of|on)|(?:\A|(?<=[.;:]\s))(?:At|Au|Al|By|À la date du))\s+(?:the\s+)?(?:end\s+of\s+)?"
    rf"(?P<date>{DATE.pattern})"
)


def _own_date(support: Support) -> str:
    """The day of which the paragraph says that what is quoted was so; "" where it names none."""
    told = [match["date"] for match in _AS_AT.finditer(support.text[: support.end])]
    return _iso(told[-1]) if told else ""


_LATIN = MONTHS.split("|")  # twelve of each language
_MONTHS: dict[Language, Sequence[str]] = {
    "en": _LATIN[:12],
    "fr": _LATIN[12:24],
    "es": _LATIN[24:36],
    "ru": (
        "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября",
        "ноября", "декабря",
    ),
    "ar": (
        "كانون الثاني/يناير", "شباط/فبراير", "آذار/مارس", "نيسان/أبريل", "أيار/مايو", "حزيران/يونيه",
        "تموز/يوليه", "آب/أغسطس", "أيلول/سبتمبر", "تشرين الأول/أكتوبر", "تشرين الثاني/نوفمبر",
        "كانون الأول/ديسمبر",
    ),
}  # fmt: skip


_DAY_MONTH_YEAR = re.compile(r"(\d{1,2})(?:er)?\s+(?:de\s+)?(\w+),?\s+(?:de\s+)?(\d{4})")


def _iso(written: str) -> str:
    """``"2 May 2031"``, ``"2 de mayo de 2031"`` → ``"2031-05-02"``; what has no day or year as it stands."""
    found = _DAY_MONTH_YEAR.fullmatch(written)
    if found is None or found[2].capitalize() not in (months := [name.capitalize() for name in _LATIN[:36]]):
        return written
    return f"{found[3]}-{months.index(found[2].capitalize()) % 12 + 1:02}-{int(found[1]):02}"


def date_in_words(iso: str, language: Language) -> str:
    """``"2031-05-04"`` → "4 May 2031", "4 de mayo de 2031", "2031年5月4日"; a year alone as it stands."""
    found = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", iso)
    if found is None:
        return iso
    year, month, day = (int(part) for part in found.groups())
    if language == "zh":
        return f"{year}年{month}月{day}日"
    name = _MONTHS[language][month - 1]
    if language == "es":
        return f"{day} de {name} de {year}"
    if language == "fr" and day == 1:
        return f"1er {name} {year}"
    return f"{day} {name} {year}{' года' if language == 'ru' else ''}"
