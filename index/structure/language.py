"""Which of the six official languages (or German) a text is written in: by script, then by its small
words."""

from __future__ import annotations

import re
from collections import Counter

_STOP_WORDS = {
    "en": ["the", "of", "and", "to", "in", "for", "that", "on", "by", "with", "its", "was", "were", "which"],
    "fr": [
        "le",
        "la",
        "les",
        "des",
        "du",
        "et",
        "dans",
        "pour",
        "que",
        "sur",
        "par",
        "une",
        "est",
        "aux",
        "qui",
    ],
    "es": [
        "el",
        "la",
        "los",
        "las",
        "del",
        "y",
        "en",
        "para",
        "que",
        "por",
        "una",
        "con",
        "sobre",
        "se",
        "su",
    ],
    "de": ["der", "die", "das", "und", "den", "von", "zu", "mit", "für", "des", "im", "auf", "eine", "ist"],
}
_SCRIPTS = {
    "ru": re.compile(r"[\u0400-\u04ff]"),
    "zh": re.compile(r"[\u4e00-\u9fff]"),
    "ar": re.compile(r"[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]"),
}
_LETTER = re.compile(r"[^\W\d_]")
_SAMPLE = 12_000


def detect_language(text: str) -> str:
    """The ISO 639-1 code of the language most of ``text`` is in; "en" for text too short to tell."""
    sample = text[:_SAMPLE]
    letters = len(_LETTER.findall(sample))
    for language, script in _SCRIPTS.items():
        if letters and len(script.findall(sample)) > 0.35 * letters:
            return language
    words = Counter(re.findall(r"[^\W\d_]+", sample.lower()))
    scores = {language: sum(words[word] for word in stop) for language, stop in _STOP_WORDS.items()}
    return max(scores, key=lambda language: scores[language]) if any(scores.values()) else "en"
