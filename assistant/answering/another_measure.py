"""Why did something fall by 40 per cent, where the documents tell of 20: a share or an amount that is wrong.

"Why did the President say that income will fall by 40 per cent from 2026?" takes the figure for granted.
Where no sentence on it has that, and one has another of the same unit, of the same thing and time, that one
corrects it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from assistant.names import figures, years
from assistant.retrieval import context_words
from assistant.sentences import Span, split_sentences
from assistant.terms import Term, content_terms, nearness, stems_of
from index.abbreviations import name_of_body

if TYPE_CHECKING:
    from index.records import StoredParagraph

_UNITS = {"per cent": r"per\s?cent|%", "million": "million", "billion": "billion", "thousand": "thousand"}
_MEASURE = re.compile(
    rf"(?i)(?<![\w.,/-])\d[\d.,]*\s*(?P<unit>{'|'.join(_UNITS.values())})\s*(?P<noun>[a-z]+)?"
)
_SAME = 0.8
# So many words of what is measured stand in the sentence itself; all of them in its paragraph.
LEAST_IN_SENTENCE = 2
# Who is taken to have said it, and what.
_SAID = re.compile(
    r"(?i)\A\W*(?:\w+\s+){0,2}?why\s+(?:did|do|does|has|have|had)\s+(?P<who>[^?]+?)\s+"
    r"(?:say|said|state|claim|report|tell|think|believe|expect|predict|estimate|warn)(?:d|s|ed)?\s+(?:that\s+)?(?P<what>[^?]+)"
)
# Words of the question that only carry it.
_CARRYING = frozenset(stems_of("thank thanks due get got go went will come came out since some"))
_OFFICES = frozenset(
    stems_of(
        "president director chair chairperson chairman head chief secretary minister envoy representative"
    )
)
_SHARES_NOTHING = frozenset(("of", "from", "in", "to", "by", "and", "for", "at", "since", "more", "less"))


def another_measure(
    question: str, found: Sequence[StoredParagraph], told: str = ""
) -> tuple[StoredParagraph, Span] | None:
    """The sentence of ``found`` that has another figure of the same unit of what ``question`` is about; None
    where it takes no such figure for granted, ``told`` has it, or a sentence on the same has it."""
    said = _SAID.match(question)
    what = said["what"] if said is not None else re.sub(r"(?i)\A\W*why\s+\w+\b", "", question)
    asked = _MEASURE.search(what)
    if asked is None:
        return None
    value, unit = figures(asked.group())[0].value, _unit(asked["unit"])
    noun = (asked["noun"] or "").lower()
    noun = "" if noun in _SHARES_NOTHING else noun
    terms = _terms(f"{what[: asked.start()]} {noun} {what[asked.end() :]}")
    who = _terms(said["who"]) if said is not None else []
    if (value, unit) in _measures(told) or not (who or years(what) or any(term.named for term in terms)):
        return None
    best: tuple[int, StoredParagraph, Span] | None = None
    for stored in found:
        if not _has_all(terms, stored.text) or not _is_of(who, stored):
            continue
        for span in split_sentences(stored.text):
            measures = _measures(span.text)
            stems = stems_of(span.text)
            words = sum(_there(term, stems) for term in terms)
            if words < LEAST_IN_SENTENCE or not set(years(what)) <= set(years(span.text)):
                continue
            if (value, unit) in measures:
                return None
            if any(one == unit for _, one in measures) and (best is None or words > best[0]):
                best = (words, stored, span)
    return (best[1], best[2]) if best is not None else None


def _terms(text: str) -> list[Term]:
    return [term for term in content_terms(f"of {text}") if term.stem not in _CARRYING]


def _there(term: Term, stems: Collection[str]) -> bool:
    return any(nearness(term.stem, stem) >= (0.9 if term.named else _SAME) for stem in stems)


def _has_all(terms: Sequence[Term], text: str) -> bool:
    stems = set(stems_of(text))
    return bool(terms) and all(_there(term, stems) for term in terms)


def _is_of(who: Sequence[Term], stored: StoredParagraph) -> bool:
    """Whether a paragraph names all of those who are taken to have said it: a body perhaps in its masthead or
    headings only, an officer in its text."""
    context = f"{stored.text} {' '.join(stored.section)} {context_words(stored.document)}"
    stems, own = set(stems_of(context)), set(stems_of(stored.text))
    if any(term.stem in _OFFICES and not _there(term, own) for term in who):
        return False
    missing = [name_of_body(term.surface) for term in who if not _there(term, stems)]
    return all(name is not None and name.lower() in context.lower() for name in missing)


def _measures(text: str) -> set[tuple[float, str]]:
    return {
        (figure.value, _unit(found["unit"]))
        for found in _MEASURE.finditer(text)
        for figure in figures(found.group())[:1]
    }


def _unit(written: str) -> str:
    return next(name for name, form in _UNITS.items() if re.fullmatch(f"(?i){form}", written))
