"""Who "he", "she" or "the delegation" is: the sentence before that names the one who speaks.

"Who said that …?" is not answered by "He said that …". The one meant stands some sentences back, often in the
paragraph before; where none can be found, the sentence stands without a name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.sentences import Span, split_sentences

if TYPE_CHECKING:
    from index.library import Library
    from index.records import StoredParagraph

# Paragraphs before the one that says "he" in which its name is looked for.
MOST_BACK = 3
_WORDS_BEFORE = r"\A(?:[^.;:]{2,200}?,\s)?"
_PERSON = re.compile(
    rf"{_WORDS_BEFORE}(?:[Hh]e|[Ss]he|[Tt]he (?P<noun>delegation|speaker|representative|observer))\s"
    r"(?:(?:also|further|then|\w+ly|had|has)\s){0,2}(?!(?:of|for|from|and|to|in|who|which|that)\b)[a-z]+"
)
_NAME = r"[A-Z][\w’'-]+(?:\s(?:[A-Z]\.|de|van|von|al|el|bin|[A-Z][\w’'-]+))*"
_OF_WHAT = (
    r"(?:\s(?:of|for|from)\s(?:the\s)?[A-Z][\w’'-]*"
    r"(?:(?:\s(?:of|and|the|for|on|in|against))*\s[A-Z][\w’'-]*)*)"
)
_INDEFINITE = re.compile(r"(?i)\A(?:one|an?|another)\b")
# Somebody speaks or acts, by whatever name: who "he" is after that is not whoever stood before.
_SOMEBODY = re.compile(
    rf"{_WORDS_BEFORE}(?:(?:Mr|Ms|Mrs|Dr)\b|(?:[Tt]he|[Oo]ne|[Aa]n?|[Aa]nother|[Ss]ome|[Ss]everal|[Mm]any|[Oo]ther)"
    r"\s(?:[\w-]+\s){0,2}?(?:speaker|representative|delegation|observer|participant|expert|member|panell?ist"
    r"|director|chair|president|secretar|minister|rapporteur|commissioner)s?\b)"
)
_OFFICE = (
    r"(?:(?:Permanent|Special|Deputy|Assistant|Acting|Executive)\s)*(?:Representative|Director|Secretary-General"
    r"|High Commissioner|Commissioner|Minister|Ambassador|Chair(?:person|man|woman)?|President|Rapporteur"
    r"|Coordinator)"
)
_NAMING = re.compile(
    rf"{_WORDS_BEFORE}(?P<name>(?:Mr|Ms|Mrs|Dr|Judge|Ambassador)\.?\s{_NAME}"
    rf"|[Tt]he\s(?:[A-Z][\w’'-]+\s){{1,3}}(?:representative|delegate|ambassador|observer|delegation)"
    r"(?:\sto\sthe\sUnited\sNations)?"
    rf"|[Tt]he\s(?:representative|observer|delegation){_OF_WHAT}|[Tt]he\s{_OFFICE}{_OF_WHAT}?"
    r"|(?:One|A|Another)\s(?:delegation|speaker|representative|observer|expert|participant))"
    r"(?:,[^.;]{2,200}?,)?\s(?:(?:also|further|then|\w+ly|had|has)\s){0,2}[a-z]+(?:ed|d|s|ew|ook|ave|ade|oke)\b"
)


@dataclass(frozen=True, slots=True)
class Naming:
    """The sentence ``span`` of ``paragraph`` names ``name`` as the one who speaks or acts."""

    paragraph: StoredParagraph
    span: Span
    name: str


def is_pronoun_subject(sentence: str) -> bool:
    """Whether the one who speaks or acts in ``sentence`` is only "he", "she" or "the delegation"."""
    return _PERSON.match(sentence) is not None


def named_in(sentence: str) -> str | None:
    """The one whom ``sentence`` names as its subject: "Mr. Oduya", "The representative of Chile"."""
    found = _NAMING.match(sentence)
    return found["name"] if found else None


def who_is_meant(library: Library, stored: StoredParagraph, sentence: Span) -> Naming | None:
    """The sentence that names who the pronoun of ``sentence`` stands for, looked for backwards; None where
    none does in the same section."""
    asked = _PERSON.match(sentence.text)
    if asked is None:
        return None
    before = library.neighbours(stored.source, stored.locator, before=MOST_BACK, after=0)
    places = [(stored, [s for s in split_sentences(stored.text) if s.end <= sentence.start])]
    places += [
        (other, split_sentences(other.text))
        for other in reversed(before)
        if other.position < stored.position and other.section == stored.section
    ]
    return _last_naming(places, asked["noun"])


def _last_naming(places: Sequence[tuple[StoredParagraph, Sequence[Span]]], noun: str | None) -> Naming | None:
    for paragraph, spans in places:
        for span in reversed(spans):
            name = named_in(span.text)
            if name is not None:
                fits = noun is None or noun in name.lower()
                # "one speaker" of another paragraph is not spoken of any more
                lasting = paragraph is places[0][0] or not _INDEFINITE.match(name)
                return Naming(paragraph, span, name) if fits and lasting else None
            if _SOMEBODY.match(span.text) and not _PERSON.match(span.text):
                return None
        if noun is not None:
            return None  # "the delegation" is one of the same paragraph
    return None
