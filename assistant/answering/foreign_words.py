"""A document's words under a question in another language stand in quotation marks.

In its own language a sentence of a report is told as it stands; under a question in Russian a bare English
sentence would pass for a broken answer of ours. Pure.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.draft import Line
from assistant.language import Language

# What we put before a document's words: "**Да** — ", "**12** — ".
LEAD = re.compile(r"\A\*\*[^*]+\*\* — ")
# Around words that have marks of their own in them, which are not changed.
_AROUND_MARKS: dict[Language, tuple[str, str]] = {
    "en": ("«", "»"),
    "fr": ("« ", " »"),
    "es": ("«", "»"),
    "ru": ("«", "»"),
    "zh": ("「", "」"),
    "ar": ("«", "»"),
}


def in_their_own_marks(line: Line, language: Language) -> Line:
    """``line`` with the words of its document marked as a quote where they are all it says, but for a short
    answer, and are not in ``language``, that of the question; any other line as it is."""
    if len(line.supports) != 1:
        return line
    support = line.supports[0]
    lead = LEAD.match(line.text)
    said = line.text[lead.end() :] if lead else line.text
    if said != support.quote or support.document.language in {language, "", None}:
        return line
    left, right = _AROUND_MARKS[language] if "“" in said or "”" in said else ("“", "”")
    return replace(line, text=f"{lead.group() if lead else ''}{left}{said}{right}")
