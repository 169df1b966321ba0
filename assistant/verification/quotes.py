"""Quotation marks are a promise: what stands between them must stand in the cited text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.verification.verdict import Reason
from assistant.verification.wording import STOPWORDS, TOKEN, normalise

# Three words or more are a quotation; one or two in quotation marks are a term or a title and are checked as
# words.
QUOTED_WORDS = 3
_QUOTED = re.compile(r"\"([^\"]{2,})\"")
_OMISSION = re.compile(r"\s*(?:\[?(?:\.\s?\.\s?\.|…)\]?)\s*")
_BRACKETED_LETTER = re.compile(r"\[(\w)\]")


def quotations(sentence: str) -> list[str]:
    """The quoted passages of a normalised sentence, without the quotation marks."""
    return [found.group(1).strip() for found in _QUOTED.finditer(sentence)]


def quote_stands_in(quote: str, text: str) -> bool:
    """Does ``quote`` stand in ``text``, letter for letter after :func:`wording.normalise`?

    Two conventions of quoting are honoured: an omission ("… " or "[...]") splits the quotation into parts
    that must follow one another, and "[t]he" may change the case of a first letter. Punctuation at either end
    is free.
    """
    body = normalise(text).casefold()
    position = 0
    for part in _OMISSION.split(_BRACKETED_LETTER.sub(r"\1", normalise(quote))):
        needle = part.strip(" .,;:'\"").casefold()
        if not needle:
            continue
        found = body.find(needle, position)
        while found >= 0 and not _at_word_ends(body, found, found + len(needle)):
            found = body.find(needle, found + 1)
        if found < 0:
            return False
        position = found + len(needle)
    return True


def check_quotes(sentence: str, evidence: Sequence[str]) -> list[Reason]:
    """A reason for every quotation of the sentence that stands in none of the evidence texts."""
    whole = " ".join(evidence)
    return [
        Reason("quote", "absent" if is_title(quote) else "contradicted", quote)
        for quote in quotations(normalise(sentence))
        if len(TOKEN.findall(quote)) >= QUOTED_WORDS
        and not any(quote_stands_in(quote, text) for text in evidence)
        and not quote_stands_in(quote, whole)
    ]


def is_title(quote: str) -> bool:
    """Is this the title of a work ("Orchids of the World: A Guide") and not somebody's words?"""
    content = [word for word in TOKEN.findall(quote) if word.lower() not in STOPWORDS]
    return bool(content) and sum(word[0].isupper() or word[0].isdigit() for word in content) >= 0.7 * len(
        content
    )


def _at_word_ends(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not (before.isalnum() and text[start].isalnum()) and not (
        after.isalnum() and text[end - 1].isalnum()
    )
