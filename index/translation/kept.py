"""What a gloss keeps as it is: symbols, figures, English quotations, names in Latin letters. Pure."""

from __future__ import annotations

import re

from index.structure.language import detect_language

# A symbol or a resolution number; a figure with its separators; a footnote mark or sub-paragraph in brackets.
# Letters of codes are those of English alone: no blank parts "A/RES/77/300的".
_SYMBOL = r"[A-Za-z\d][A-Za-z\d.\-]*(?:/[A-Za-z\d.\-]+(?:\([A-Za-z\d.]+\))?)+"
FIGURE = r"\d[\d\u00a0\u202f]*(?:[.,:–-]\d+)*(?:\s?%)?"
_BRACKETED = r"\([\w]{1,4}\)"
_CODE = r"(?<![A-Za-z\d])(?:[A-Z]+\d+[A-Z\d]*|\d+[A-Z]+[A-Z\d]*|[A-Z]{1,3}-\d+|[A-Z]+\.\d+)(?![A-Za-z\d])"
# "El edificio E": a letter that names one of several, inside a question in small letters.
LETTER = r"(?<=[a-zß-ÿ][ \u00a0])[B-Z](?=[ \u00a0]?[?,;:)]|[ \u00a0][a-zß-ÿ¿]|\Z)"
_ADDRESS = r"https?://\S+|\S+@\S+\.\w+"
_QUOTED = r"[\"“„«]\s?[^\"“”„«»]{2,300}?\s?[\"”“»]"
_KEPT = re.compile(rf"{_ADDRESS}|{_QUOTED}|{_SYMBOL}|{_CODE}|{LETTER}|{FIGURE}|{_BRACKETED}")
_ENGLISH = re.compile(r"(?i)\b(?:the|of|and|in|to|for|on|by|with)\b")
_NAME = r"[A-Za-z][A-Za-z\u00c0-\u024f\d'’&.\-]*"
_LATIN = re.compile(rf"{_NAME}(?:\s+{_NAME})*")


# "А.К. против Швейцарии": no words.
INITIALS = re.compile(r"(?<![\w.])(?:[А-ЯЁ]\.\s?(?=[А-ЯЁ]\.|[А-ЯЁ][а-яё]))*[А-ЯЁ]\.")


def kept_spans(question: str, language: str) -> list[tuple[int, int]]:
    """Where the stretches to be kept stand, in order, without overlap."""
    found: list[tuple[int, int]] = []
    for match in _KEPT.finditer(question):
        quoted = match.group()[0] in '"“„«'
        if quoted and not _is_english(match.group()):
            # A quotation in the language of the question is not in an English document: it is glossed.
            found += [(s + match.start() + 1, e + match.start() + 1) for s, e in _inside(match.group()[1:-1])]
            continue
        found.append(match.span())
    if language == "ru":
        found += [
            match.span()
            for match in INITIALS.finditer(question)
            if not any(start < match.end() and match.start() < end for start, end in found)
        ]
    if language in ("ru", "zh", "ar"):
        taken = found
        found = sorted(
            taken
            + [
                match.span()
                for match in _LATIN.finditer(question)
                if not any(start < match.end() and match.start() < end for start, end in taken)
            ]
        )
    return found


def _inside(quotation: str) -> list[tuple[int, int]]:
    return [match.span() for match in _KEPT.finditer(quotation) if match.group()[0] not in '"“„«']


def _is_english(quotation: str) -> bool:
    return bool(_ENGLISH.search(quotation)) and detect_language(quotation) == "en"
