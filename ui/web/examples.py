"""Example questions for the reader's own library, made of what its documents are and have headings for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from index.model import Document
from index.subject import own_headings

_MOST = 4


def example_questions(documents: Iterable[Document]) -> tuple[str, ...]:
    """Up to four questions: a paragraph looked up in one document, a heading asked about in others.

    Only English documents are used: the wording of a question must fit the wording of the heading.
    """
    looked_up: list[str] = []
    about: list[str] = []
    for document in documents:
        if document.language != "en":
            continue
        numbers = [p.number for p in document.paragraphs if p.kind == "numbered" and p.number.isdigit()]
        if document.symbol and numbers and not looked_up:
            looked_up.append(f"What does paragraph {numbers[len(numbers) // 2]} of {document.symbol} say?")
        topic = _topic(document)
        if topic:
            where = f"does {document.symbol} say" if document.symbol else "was said"
            about.append(f"What {where} about {topic}?")
        if len(looked_up) + len(about) >= _MOST and looked_up:
            break
    return tuple([*looked_up, *about][:_MOST])


def _topic(document: Document) -> str:
    """The first heading of two to eight words that is the document's own; "" when there is none."""
    for words in own_headings(document):
        plain = words.isascii() and not re.search(r"\d|[,;:]", words)
        if plain and 2 <= len(words.split()) <= 8:
            return words[0].lower() + words[1:] if not words.split()[0].isupper() else words
    return ""
