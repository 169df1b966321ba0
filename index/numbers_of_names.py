"""Numbers that name or date and count nothing: "paragraph 5", "resolution 1325 (2000)", "5 May". Pure.

Text is read as ``index.analysis.fold`` gives it. What a symbol or another chain of figures holds
("E/CN.99/2002/10", "963-1234", "10:30") is known by what touches the figure and told apart in
``index.quantities``.
"""

from __future__ import annotations

import re

from index.analysis import fold

_LABELS = (
    r"paragraphs?|paras?|articles?|arts?|chapters?|chaps?|sections?|sects?|sub(?:section|paragraph)s?|items?|"
    r"tables?|figures?|figs?|annex(?:es)?|append(?:ix|ices)|schedules?|rules?|regulations?|goals?|targets?|"
    r"indicators?|resolutions?|decisions?|conclusions?|recommendations?|principles?|guidelines?|"
    r"nos?|numbers?|pages?|pp?|volumes?|vols?|parts?|phases?|meetings?|sessions?|rooms?|series|"
    r"supplements?|footnotes?|box(?:es)?|protocols?|cases?|communications?|versions?|stages?|levels?|"
    r"grades?|zones?|lines?|columns?|rows?|questions?|options?|steps?|pillars?|clusters?|clauses?|agenda|"
    r"vision|topics?|group\sof|committee\sof|flight|add|corr|rev|law|directive|"
    r"paragraphes?|chapitres?|resolutions?|points?|regles?|"
    r"parrafos?|articulos?|capitulos?|secciones|seccion|resolucion(?:es)?|paginas?|anexos?|temas?|num|"
    r"пункт\w*|стать\w+|резолюци\w+|решени\w+|страниц\w*|глав[аеыу]|раздел\w*|приложени\w+|"
    + "|".join(fold(word) for word in ("الفقرة", "المادة", "القرار", "البند", "الفصل", "الصفحة"))
)
_MONTHS = (
    r"january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|"
    r"janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|"
    r"enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|"
    r"января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
)
_DAY = r"(?<![\w.,/])\d{1,2}"
_NAME = (
    r"\d{1,4}(?:\.\d{1,4})*(?![\d%]|[.,]\d|,?\s?(?:per\s?cent|million|billion))"
    r"(?:\s?\((?:\d{4}|[a-z0-9]{1,5})\))*"
)
_AND = r"\s?(?:-|to|and|or|through|y|et|и|a)\s?"

NOT_COUNTED = re.compile(
    rf"""(?<!\w)(?:{_LABELS})\.?\s?{_NAME}(?:(?:,\s?{_NAME}){{0,20}},?{_AND}{_NAME}){{0,20}}
        |{_DAY}(?:(?:,\s{_DAY}){{0,7}}{_AND}{_DAY})?\s(?:de\s)?(?:{_MONTHS})\b
        |\b(?:{_MONTHS})\.?\s\d{{1,2}}(?:{_AND}\d{{1,2}})?(?![\d%]|[.,]\d|\s?(?:per\s?cent|million|billion))
        |\d{{1,2}}\s?[:.]\s?\d{{2}}\s?(?:[ap]\.?\s?m\b|hours)|\d{{1,2}}\s?[ap]\.?\s?m\b
        |(?<![\d,.])\d{{1,4}}\s\((?:(?:19|20)\d\d|[ivxl]+)\)
        |(?:\btel|\bfax|phone)[a-z]*[.:\s]*[+(\d][\d()\s/-]+
        |\+\d[\d()\s-]+
        |^\s*\(?\d{{1,3}}[.)](?=\s)|\(\d{{1,3}}\)
        |第\s?\d+|(?<!\d)\d{{1,4}}\s?[年月日号段届条]""",
    re.VERBOSE | re.MULTILINE,
)
"""A place in a document, the name of a resolution, a date, a time, a telephone number, the number of a
paragraph."""

AFTER_LABEL = re.compile(rf"(?<!\w)(?:{_LABELS})\.?\s$")
"""Ends with a word after which a number in words names ("article five")."""
