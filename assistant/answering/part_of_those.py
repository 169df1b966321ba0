"""The part that is asked for and not the whole again: "How many of them are implemented?" after "How many
recommendations were accepted?".

A document counts a whole in one sentence and its parts in the next: "The Fund accepted 228. Of those, 218
have been implemented." The sentence that counts the whole has more of the words of the question, so the one
behind it, which leans on it ("Of those", "The remaining 22"), is looked at for itself: it is told where it
says of a figure all that is asked of the part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.acronyms import is_acronym
from assistant.answering.draft import Draft, Line, part_of_paragraph
from assistant.answering.own_clause import Told, told_in
from assistant.answering.status import status_of
from assistant.asked_for import clause_of
from assistant.names import proper_names
from assistant.question import Query
from assistant.question_words import AUXILIARY
from assistant.retrieval import context_words
from assistant.sentences import Span, split_sentences
from assistant.terms import content_terms, nearness, stems_of

if TYPE_CHECKING:
    from index.library import Library
    from index.records import StoredParagraph

SAME_WORD = 0.85
# Sentences behind the one cited that are looked at, and places that the answer before cited.
MOST_BEHIND = 4
MOST_PLACES = 3
# "How many of the recommendations that the Fund has accepted are implemented?": asked of the part is what
# follows the last of the verbs, or the deed of who acts: "how many of these did the Committee register?".
_OF_THE = re.compile(
    r"(?i)\A\W*(?:(?:and|but|so)\s+)?how many of (?:the|these|those|them|its|their)\b(?P<whole>[^?]*)"
    rf"\b(?P<auxiliary>{AUXILIARY})\s+(?:been\s+)?(?P<part>(?!not\b)[^?]+?)\W*\Z"
)
_SOURCE_SAID = re.compile(r"(?i),?\s+(?:according to|says?)\s.*\Z")
# What a sentence opens with that counts parts of what the one before it counted.
_LEANS = re.compile(
    r"(?:Of|Among|Out of|From)\s+(?:these|those|them|which|the\s+(?:total\s+(?:of\s+)?)?(?:\d[\d,]*|[a-z]+)"
    r"|that\s|this\s|all\s|\d)"
    r"|The\s+(?:remaining|remainder|rest|others?)\b|(?:\w+\s+){0,3}of\s+(?:these|those|them)\b"
)
# "10 are under implementation or not yet started": those are not implemented.
_STILL_TO_DO = re.compile(
    r"(?i)\A\W*(?:[a-z]+\s+){0,2}(?:under|yet to|not|pending|to be|still to|awaiting)\b"
)


def part_asked(question: str) -> list[str]:
    """The stems of what is asked of a part: ``["implement"]`` of "How many of the recommendations that the
    Fund has accepted are implemented?"; none where no part is asked for."""
    asked = _OF_THE.match(_SOURCE_SAID.sub("", question))
    if asked is None:
        return []
    deed = clause_of(f"{asked['auxiliary']} {asked['part']}")
    said = f"{deed.verb} {deed.rest}" if deed is not None else asked["part"]
    return [term.stem for term in content_terms(f"a {said}")]


def part_counted(library: Library, query: Query, beside: tuple[tuple[str, str], ...]) -> Draft | None:
    """The sentence that counts the part asked for, right behind what the answer before cited; None where no
    sentence there does."""
    wanted = part_asked(query.text) if query.language == "en" else []
    if not wanted:
        return None
    for source, locator in beside[:MOST_PLACES]:
        stored = library.paragraph(source, locator)
        if stored is None or not _is_of_what_is_named(query.text, stored):
            continue
        line = _counted_in(stored, 0, wanted, _whole_asked(query.text))
        if line is not None:
            return Draft(True, (line,)).out_of_all([stored.document])
    return None


def with_part_counted(library: Library, query: Query, draft: Draft) -> Draft:
    """``draft``; where it tells the whole and says nothing of the part, the sentence behind it that does."""
    wanted = part_asked(query.text) if query.language == "en" else []
    if not wanted or not draft.answered or len(draft.lines) != 1 or len(draft.lines[0].supports) != 1:
        return draft
    support = draft.lines[0].supports[0]
    stored = library.paragraph(support.document.source, support.locator) if support.locator else None
    if stored is None or _says_all(wanted, support.quote):
        return draft
    line = _counted_in(stored, support.start, wanted)
    return replace(draft, lines=(line,)) if line is not None else draft


def _is_of_what_is_named(question: str, stored: StoredParagraph) -> bool:
    """Whether what a question names, years and figures too, stands in the paragraph or around it: "of those
    from the 2021 reports" are others."""
    around = f"{stored.text} {context_words(stored.document)} {' '.join(stored.section)}".lower()
    plain = _SOURCE_SAID.sub("", question)
    named = [*re.findall(r"\d[\d,./]*\d|\d", plain), *proper_names(plain)]
    return all(is_acronym(one) or one.lower() in around for one in named)


def _whole_asked(question: str) -> list[str]:
    """The stems of what the part is of: ``["recommend", "fund", "accept"]``."""
    asked = _OF_THE.match(_SOURCE_SAID.sub("", question))
    return [term.stem for term in content_terms(f"a {asked['whole']}")] if asked is not None else []


def _counted_in(
    stored: StoredParagraph, start: int, wanted: list[str], whole: Sequence[str] = ()
) -> Line | None:
    """The sentence that counts the part ``wanted`` of a ``whole`` that was spoken of up to there."""
    around = f"{context_words(stored.document)} {' '.join(stored.section)}"
    for sentence in _leaning(stored.text, start):
        if not _says_all(wanted, sentence.text):
            continue
        if not _says_all(list(whole), f"{around} {stored.text[: sentence.end]}"):
            continue
        told = [one for one in told_in(sentence.text) if _says_all(wanted, one.words)]
        done = [one for one in told if not _STILL_TO_DO.search(one.after)]
        if done:
            alone = [one for one in done if _says_all(wanted, one.after)]
            return _line(stored, sentence, alone if len(alone) == 1 else done)
    return None


def _leaning(text: str, start: int) -> Iterator[Span]:
    """The sentences of ``text`` from ``start`` on that count parts of a whole."""
    sentences = [one for one in split_sentences(text) if one.end > start]
    for sentence in sentences[: MOST_BEHIND + 1]:
        if _LEANS.match(sentence.text):
            yield sentence


def _line(stored: StoredParagraph, sentence: Span, told: list[Told]) -> Line:
    """The sentence, under the figure of the part where one alone has what is asked."""
    support = part_of_paragraph(stored, sentence.start, sentence.end, status_of(stored))
    count = told[0].measured("count") or told[0].amount
    figure = sentence.text[count.start : count.end]
    lead = f"**{figure[:1].upper()}{figure[1:]}** — " if len(told) == 1 else ""
    return Line(f"{lead}“{sentence.text}”", (support,))


def _says_all(wanted: list[str], text: str) -> bool:
    there = stems_of(text)
    return all(any(nearness(stem, other) >= SAME_WORD for other in there) for stem in wanted)
