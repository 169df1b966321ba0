"""Dates as mastheads print them, in six languages, to ISO 8601."""

from __future__ import annotations

import re

_MONTHS = (
    ("january", "janvier", "enero", "января", "كانون الثاني"),
    ("february", "février", "febrero", "февраля", "شباط"),
    ("march", "mars", "marzo", "марта", "آذار"),
    ("april", "avril", "abril", "апреля", "نيسان"),
    ("may", "mai", "mayo", "мая", "أيار"),
    ("june", "juin", "junio", "июня", "حزيران"),
    ("july", "juillet", "julio", "июля", "تموز"),
    ("august", "août", "agosto", "августа", "آب"),
    ("september", "septembre", "septiembre", "сентября", "أيلول"),
    ("october", "octobre", "octubre", "октября", "تشرين الأول"),
    ("november", "novembre", "noviembre", "ноября", "تشرين الثاني"),
    ("december", "décembre", "diciembre", "декабря", "كانون الأول"),
)
_NUMBER_OF = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names}
_NAMES = "|".join(sorted(_NUMBER_OF, key=len, reverse=True))
_DIGITS = str.maketrans({ord("٠") + n: str(n) for n in range(10)})
_DATE = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:er|º|°)?(?: de)? (?P<month>{_NAMES})(?:/\w+(?: \w+)?)?(?: de"
    rf"| del)? (?P<year>\d{{4}})(?: г(?:ода|\.))?",
    re.IGNORECASE,
)
_AMERICAN = re.compile(rf"\b(?P<month>{_NAMES}) (?P<day>\d{{1,2}}), (?P<year>\d{{4}})", re.IGNORECASE)
_BRACKETED = re.compile(r"\[([^\[\]]{8,40})\]$")
_CHINESE = re.compile(r"(?P<year>\d{4}) ?年 ?(?P<month>\d{1,2}) ?月 ?(?P<day>\d{1,2}) ?日")


def find_date(text: str) -> tuple[str, int, int] | None:
    """The first whole date in ``text`` as ISO 8601, with its span; None when there is none."""
    plain = text.translate(_DIGITS)
    found = [match for pattern in (_DATE, _AMERICAN, _CHINESE) if (match := pattern.search(plain))]
    if not found:
        return None
    match = min(found, key=lambda m: m.start())
    month = match["month"]
    number = int(month) if month.isdigit() else _NUMBER_OF[month.lower()]
    day = int(match["day"])
    if not (1 <= day <= 31 and 1 <= number <= 12):
        return None
    return f"{match['year']}-{number:02d}-{day:02d}", match.start(), match.end()


def date_alone(text: str) -> str | None:
    """The ISO date when ``text`` is a date and nothing else ("22 April 2002")."""
    found = find_date(text.strip())
    if found is None:
        return None
    rest = text.strip()[: found[1]] + text.strip()[found[2] :]
    return found[0] if not rest.strip(" .") else None


def bracketed_date(text: str) -> str | None:
    """The ISO date in square brackets that ends ``text``, as official records print it over the contents:
    "[24 March 2025]", "Contents	[1 May 2025]"."""
    match = _BRACKETED.search(text.strip())
    return date_alone(match[1]) if match else None
