""" "Which paragraph set up the Committee?" is answered by the number of the paragraph, in front of its words,
"Under which article …?" by the article that the sentence names. The number of the items below is no answer.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.draft import Draft, Line
from assistant.citations import format_places
from assistant.names import CARDINALS
from assistant.question import Query

_KIND = r"(?P<kind>paragraph|para|article|rule|section|chapter|annex|principle|recommendation)"
# One of them, of which something is said: not "which paragraphs", nor "which article of furniture".
_ASKED = re.compile(
    rf"(?i)\b(?:which|what)\s+(?:(?:operative|preambular|numbered)\s+)?{_KIND}\b"
    r"(?!\s+(?:number|no)\b)(?=\s+(?:of\s+(?:the|its|this|that|resolution|decision|report|[A-Z])|(?!of\b)\w))"
)
# The number of what is listed, or the short answer, in front of a line.
_COUNT = re.compile(r"\A\*\*(?P<number>\d{1,3})\*\* — ")
# "The 11 principles", "the three pillars": their number is known to who asks.
_TOLD = re.compile(
    r"(?i)\b(?:the|these|those|its|their|all|of)\s+(?P<number>\d{1,3}|[a-z]+)\s+(?:[a-z-]+\s+){0,3}?[a-z-]+s\b"
)


def kind_of_place_asked(question: str) -> str:
    """ "paragraph", "article" …, where one of them is asked for; "" otherwise."""
    found = _ASKED.search(question)
    if found is None:
        return ""
    kind = found["kind"].lower()
    return "paragraph" if kind == "para" else kind


def with_place_asked(draft: Draft, query: Query) -> Draft:
    """``draft`` with the paragraph or article that is asked for in front of it, and without a number of items
    that nobody asked for."""
    if not draft.answered or not draft.lines or query.language != "en":
        return draft
    if query.kind in {"lookup", "mentions"}:
        return draft
    first, *others = draft.lines
    kind = kind_of_place_asked(query.text)
    if kind:
        bare = replace(first, text=_COUNT.sub("", first.text))
        place = _place(kind, bare, alone=not others)
        text = f"**{place}** — {bare.text}" if place and "**" not in bare.text else bare.text
        return replace(draft, lines=(replace(bare, text=text), *others))
    counted = _COUNT.match(first.text)
    if (
        counted is not None
        and not _asks_how_many(query)
        and number_told(query.text)
        not in {
            None,
            int(counted["number"]),
        }
    ):
        return replace(draft, lines=(replace(first, text=first.text[counted.end() :]), *others))
    return draft


def number_told(question: str) -> int | None:
    """How many there are of what a question asks for, as it says itself: 11 of "the 11 principles"."""
    for found in _TOLD.finditer(question):
        word = found["number"].lower()
        if word.isdigit():
            return int(word)
        if word in CARDINALS and word != "one":
            return int(CARDINALS[word])
    return None


def _asks_how_many(query: Query) -> bool:
    return "number" in query.kinds


def _place(kind: str, line: Line, *, alone: bool) -> str:
    """The place of the kind asked for that ``line`` rests on, as it is printed; "" for none or several.

    Of a line that opens further ones it is the place of its lead-in, else of its last words.
    """
    if not line.supports:
        return ""
    if kind == "paragraph":
        support = line.supports[-1 if alone else 0]
        printed = format_places([support.locator]) if support.locator else ""
        found = re.search(r"(?:(?P<preamble>preambular|operative) )?para\. (?P<number>.+)\Z", printed)
        if found is None or "unnumbered" in printed:
            return ""
        of = f"{found['preamble'].capitalize()} paragraph" if found["preamble"] else "Paragraph"
        return f"{of} {found['number']}"
    named = re.compile(rf"(?i)\b{kind}s?\s+(?P<number>(?:\d+|[IVXLC]+\b)(?:\s?\(\w{{1,3}}\))*)")
    said = " ".join(support.quote for support in line.supports)
    numbers = dict.fromkeys(found["number"] for found in named.finditer(said))
    return f"{kind.capitalize()} {next(iter(numbers))}" if len(numbers) == 1 else ""
