"""Names that the documents have nowhere."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.acronyms import is_acronym
from assistant.answering.answerability import Judgement
from assistant.typed_names import is_known_body
from index.abbreviations import name_of_body

if TYPE_CHECKING:
    from assistant.question import Query
    from index.library import Library

_WORD_OF_NAME = re.compile(r"\w+(?:-\w+)*")


# "the Dalberg Committee": which committee is told by the words before it, in one name with it.
_BODY = re.compile(
    r"(?P<name>[A-Z][a-z][\w’'-]{2,}) (?:Committee|Commission|Council|Board|Court|Tribunal|Agency|Convention"
    r"|Protocol|Declaration|Agreement|Accords?|Mission|Fund|Institute)\b"
)


def unknown_body(library: Library, query: Query) -> str | None:
    """The body or text that the question names by a word that no paragraph has: of it nothing can be told,
    least of all what another committee did. None where there is none."""
    if query.language != "en" or query.asked_in != "en":
        return None
    for body in _BODY.finditer(query.text):
        if library.document_frequency(body["name"]) == 0 and not is_known_body(body.group()):
            return body.group()
    return None


def nowhere(library: Library, judgement: Judgement) -> Judgement:
    """Only those names said to be absent that no paragraph of the library has: what is read closely is a
    small part of it, and "appears nowhere" must be true of all."""

    def lacks(words: str) -> bool:
        return any(library.document_frequency(word) == 0 for word in re.findall(r"\w+", words))

    def unknown(name: str) -> bool:
        return any(lacks(word) and _is_known_by(word, lacks) for word in _WORD_OF_NAME.findall(name))

    return replace(judgement, absent=tuple(name for name in judgement.absent if unknown(name)))


def _is_known_by(word: str, lacks: Callable[[str], bool]) -> bool:
    """Whether a ``word`` that no paragraph has would stand there if what it names did: an acronym may be
    written out, and of one that nobody explains ("CMW") it cannot be told as what."""
    if not is_acronym(word):
        return True
    name = name_of_body(word)
    return name is not None and lacks(name)
