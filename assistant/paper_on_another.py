"""A paper named by the one it is about: "the amendment to S/2031/112" where only the amendment is held.

Answered by the symbol, such a question would only hear that S/2031/112 is not in the library, although the
paper that it asks of is, and names that symbol in its title.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.documents_meant import is_of_kind, one_of_each
from assistant.question import Query, analyse

if TYPE_CHECKING:
    from index.library import Library

_SYMBOL = r"(?P<symbol>[A-Z]{1,4}(?:/[\w.()-]*[\w)])+?)(?=[\s?,;:]|\.?\Z)"
_KIND = r"(?P<kind>amendment|corrigendum|addendum|revision)s?"
# "the Russian amendment to the draft resolution contained in document S/2031/112".
PAPER_ON = re.compile(
    rf"(?:\b[Tt]he\s+)?\b(?:[A-Z][\w'’-]+\s+)?{_KIND}\s+(?:of\s+(?:the\s+)?(?:[A-Z][\w-]+\s+){{1,4}})?(?:to|on|of)\s+"
    rf"(?:the\s+)?(?:draft\s+)?(?:resolution|decision|report|document|text)?\s*(?:contained\s+)?(?:in\s+)?"
    rf"(?:document\s+)?{_SYMBOL}"
)
# As a gloss from the Chinese has it: "draft resolution S/2031/112 amendment".
ON_PAPER = re.compile(rf"(?:\bdraft\s+)?(?:\b(?:resolution|decision|document)\s+)?{_SYMBOL}\s+{_KIND}\b")
# As a gloss from the Russian has it: "What does amendment substitute to draft resolution S/2031/112?".
VERB_BETWEEN = re.compile(
    rf"\b{_KIND}\s+(?P<verb>[a-z]+)\s+(?:to|on)\s+(?:the\s+)?(?:draft\s+)?(?:resolution|decision|document)?\s*{_SYMBOL}"
)


def named_by_its_subject(library: Library, query: Query) -> Query:
    """``query`` with the paper's own symbol in place of "the amendment to" another that is not held; as it is
    where that other is held, or not just one paper of the kind names it in its title."""
    parted = VERB_BETWEEN.search(query.text) if query.asked_in != "en" else None
    said = PAPER_ON.search(query.text) or ON_PAPER.search(query.text) or parted
    if said is None or library.find(said["symbol"]):
        return query
    of_it = [
        document
        for document in library.documents()
        if is_of_kind(document, said["kind"]) and _names(document.masthead.title or "", said["symbol"])
    ]
    papers = one_of_each(of_it, query.asked_in)
    if len(papers) != 1 or papers[0].symbol is None:
        return query
    verb = f" {parted['verb']}" if parted is not None and said is parted else ""
    text = f"{query.text[: said.start()]}{papers[0].symbol}{verb}{query.text[said.end() :]}"
    return replace(analyse(text), asked=query.asked, asked_in=query.asked_in)


def _names(title: str, symbol: str) -> bool:
    return re.search(rf"(?<![\w/]){re.escape(symbol)}(?![\w/])", title) is not None
