"""The signs that stand before paragraphs and list items, as a reader of pages sees them: "1.", "(a)", "•"."""

from __future__ import annotations

import re

_NUMBER = r"\d{1,3}(?:\.\d{1,3}){0,3}"
_BRACKETED = r"[\[(]?(?:[a-z]{1,2}|[ivxl]{1,6}|\d{1,3}|[A-Z])[\])]"
# Russian "б)", Arabic "(ب)", "٣ -" and '١', Chinese "㈠" and "(一)".
_ELSEWHERE = (
    r"[а-яА-Я]\)|\(?[أ-ي]\)|[٠-٩]{1,3}\s?[.\-–]?|[‘’'][٠-٩\d]{1,2}[‘’']"
    r"|[㈠-㈩]|[(（][一二三四五六七八九十]{1,3}[)）]"
)

LABEL = re.compile(
    rf"^(?:{_NUMBER}\.?|{_BRACKETED}|[ivxl]{{1,6}}\.|[a-zA-Z]\.|[IVXLC]{{1,6}}\.?"
    rf"|[•▪◦‣●■–—·*o-]|\*{{1,4}}|\d{{1,3}}/|{_ELSEWHERE})$"
)
"""A label when a wide gap follows it."""
SURE_LABEL = re.compile(rf"^(?:{_NUMBER}\.|{_BRACKETED}|[A-Za-z]\.|[IVXL]{{1,6}}\.|[•▪◦‣●■]|[㈠-㈩])$")
"""A label even where no wide gap follows it; a bare number or letter is one only when set apart."""
