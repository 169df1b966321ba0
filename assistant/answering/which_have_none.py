"""Which agencies have no policy on something, and which do, where the document writes the something short.

"Which agencies have no policy on protection from dredging?" is answered by "Five agencies – … – do not have a
PFD policy", in a document that says once what PFD stands for. The sentence shares one word with the question,
and a search by words or by meaning puts recommendations on dredging in front of it. So the short forms in a
sentence are read for what the documents say that they stand for; it must list names, deny what is asked to be
denied, and have every word of what is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.acronyms import is_acronym
from assistant.answering.draft import Draft, Line, part_of_paragraph
from assistant.answering.governed import enumerated
from assistant.answering.status import status_of
from assistant.names import figures
from assistant.sentences import Span, split_sentences
from assistant.terms import content_terms, nearness, stems_of

if TYPE_CHECKING:
    from assistant.answering.asked import Asked
    from index.library import Library
    from index.records import StoredParagraph

SAME_WORD = 0.85
LEAST_NAMES = 2
MOST_SEARCHED = 20
# Words of the question that a short form may stand for, at least.
LEAST_SHORTENED = 2
_WHICH = re.compile(
    r"(?i)\A\W*(?:(?:and|but|so)\s+)?which\s+(?P<things>(?:(?!of\b)[\w-]+\s+){0,3}?(?:agenc(?:y|ies)|organi[sz]ations?"
    r"|countries|states|governments|bodies|entities|institutions|funds|programmes|missions|committees|compan(?:y|ies)))"
    r"\s+(?P<did>(?!of\b)[^?]+?)\W*\Z"
)
_SOURCE_SAID = re.compile(r"(?i),?\s+(?:according to|says?|said)\s.*\Z")
_DENIED = re.compile(
    r"(?i)\A(?:(?:still\s+)?(?:have|has|had)\s+no|(?:do|does|did|have|has|had|are|is)(?:n['’]?t|\s+not)(?:\s+(?:yet|still))?"
    r"|lack(?:s|ed)?|(?:are|is|were)\s+(?:still\s+)?without)\b\s*"
    r"(?:(?:have|had|got)\b)?\s*(?:(?:an?|any|their own|the)\b)?\s*(?P<what>.+)\Z"
)
_DENIES = re.compile(
    r"(?i)\b(?:(?:do|does|did|have|has|had)\s+not|have yet to|has yet to|lack(?:s|ed)?|(?:have|has|had)\s+no"
    r"|are without)\b"
)
_NOT = re.compile(r"(?i)\b(?:not|no|none|never|without|lack\w*|neither|nor|yet to)\b")
# "cover it fully" is told as "comprehensively", and not by a sentence without any such word.
_WHOLLY = re.compile(
    r"(?i)\b(?:fully|completely|entirely|comprehensively|totally|in full|wholly|thoroughly)\b"
)
_SHORT = re.compile(r"(?<![\w/])[A-Z][A-Za-z]*[A-Z][A-Za-z]*(?![\w/])")
# "the Kelp Board (KB)", in a row of them
_NAMED = re.compile(r"(?:[Tt]he\s+)?(?P<name>[A-Z][^(),;:–—]*?)\s+\((?P<short>[A-Z][\w .&/-]{1,20})\)")
_BETWEEN_NAMES = re.compile(r",?\s+(?:and\s+|as well as\s+)?|,\s*")


@dataclass(frozen=True, slots=True)
class Wanted:
    """``stems`` of what is asked; ``denied``: of those that have or do it not; ``wholly``: in full."""

    stems: tuple[str, ...]
    denied: bool
    wholly: bool


def wanted_of_which(question: str) -> Wanted | None:
    """What is asked of which agencies or States; None where another question is asked."""
    asked = _WHICH.match(_SOURCE_SAID.sub("", question.rstrip("?!. ")))
    if asked is None:
        return None
    denied = _DENIED.match(asked["did"])
    said = denied["what"] if denied is not None else asked["did"]
    if denied is None and _NOT.search(said):
        return None
    wholly = _WHOLLY.search(said) is not None
    stems = tuple(term.stem for term in content_terms(f"a {_WHOLLY.sub(' ', said)}"))
    return Wanted(stems, denied is not None, wholly) if stems else None


def which_have_none(asked: Asked) -> Draft | None:
    """The sentence that lists those asked for; None where another question is asked, or none does."""
    wanted = wanted_of_which(asked.query.text) if asked.query.language == "en" else None
    if wanted is None:
        return None
    for stored in _places(asked, wanted):
        for sentence in split_sentences(stored.text):
            if _tells(asked.library, wanted, sentence, asked.query.text):
                support = part_of_paragraph(stored, sentence.start, sentence.end, status_of(stored))
                told = Draft(True, (Line(f"{_listed(sentence.text)}“{sentence.text}”", (support,)),))
                return told.out_of_library(asked.library)
    return None


def named_in(sentence: str) -> list[str]:
    """The names that ``sentence`` lists with their short forms in one row: "the Kelp Board (KB) and the Tide
    Fund (TF)"."""
    longest: list[str] = []
    row: list[str] = []
    end = -1
    for item in _NAMED.finditer(sentence):
        joined = end >= 0 and _BETWEEN_NAMES.fullmatch(sentence[end : item.start()]) is not None
        row = [*row, item["name"]] if joined else [item["name"]]
        longest, end = max(longest, row, key=len), item.end()
    return longest


def _listed(sentence: str) -> str:
    """How many names ``sentence`` lists and which, where it says itself that they are so many."""
    names = named_in(sentence)
    said = {figure.value for figure in figures(sentence)}
    return f"**{len(names)}** — {'; '.join(names)}.\n\n" if len(names) in said else ""


def _places(asked: Asked, wanted: Wanted) -> Iterator[StoredParagraph]:
    """All of the documents named or cited before; else what is found by the words, then by the short forms
    that are written there for them."""
    library = asked.library
    documents = asked.named or asked.documents_beside
    if documents:
        for document in documents:
            yield from library.paragraphs(document.source)
        return
    found = [hit.paragraph for hit in library.search(asked.query.searched, MOST_SEARCHED)]
    yield from found
    forms = {short for stored in found for short in _SHORT.findall(stored.text) if is_acronym(short)}
    for short in sorted(forms):
        if _shortened(library, short, wanted.stems):
            searched = f"{short} {asked.query.searched}"
            yield from (hit.paragraph for hit in library.search(searched, MOST_SEARCHED))


def _tells(library: Library, wanted: Wanted, sentence: Span, question: str) -> bool:
    denies = list(_DENIES.finditer(sentence.text))
    if wanted.denied:
        if not denies:
            return False
        said = sentence.text[denies[-1].end() :]
    else:
        said = sentence.text
        if _NOT.search(said) or (wanted.wholly and not _WHOLLY.search(said)):
            return False
    shorts = [short for short in _SHORT.findall(said) if _shortened(library, short, wanted.stems)]
    if not (wanted.denied or shorts):
        return False  # what shares the words themselves is found without this
    meant = " ".join(long for short in shorts for long in library.written_out(short))
    there = stems_of(f"{said} {meant}")
    if not all(any(nearness(stem, one) >= SAME_WORD for one in there) for stem in wanted.stems):
        return False
    return max(len(named_in(sentence.text)), len(enumerated(sentence.text, question))) >= LEAST_NAMES


def _shortened(library: Library, short: str, stems: tuple[str, ...]) -> bool:
    """Whether ``short`` is written for words of the question."""
    for long in library.written_out(short) if is_acronym(short) else ():
        words = stems_of(long)
        if sum(any(nearness(stem, one) >= SAME_WORD for one in words) for stem in stems) >= LEAST_SHORTENED:
            return True
    return False
