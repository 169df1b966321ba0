"""Whose figure, whose date is it? "How much did Norland draw?" is not answered by what Sudland drew, nor by
what the four of them drew together.

A sentence need not name the one it is about: the sentences before it may, or the title of the document. But
where the one asked about is named only after it, or before it and the sentence goes on to others, the figure
is theirs.
"""

from __future__ import annotations

import re

from assistant.acronyms import is_acronym, spelled_in
from assistant.answering.told_sums import asks_for_a_sum
from assistant.answering.wanted import Kind, wanted
from assistant.names import proper_names
from assistant.question import Query
from assistant.terms import nearness, stems_of
from assistant.verification.names import countries_in, countries_meant

_MEASURED: frozenset[Kind] = frozenset(
    ("money", "share", "rate", "count", "number", "duration", "frequency", "age", "date")
)
_SAME_WORD = 0.85
# "poverty rate in Norland 2031" is a question without any word of one.
_PUT_AS_ONE = re.compile(
    r"(?i)\A\W*(?:(?:and|but|so|also|in|on|at|by|from|to|for|of|under|with|until|since|up to)\s+)*"
    r"(?:who|whom|whose|which|what|when|where|why|how|did|does|do|is|are|was|were|has|have|had|can|could"
    r"|should|would|will|list|name|tell|give|show|find|explain|describe|summari[sz]e|compare|define)\b|\?"
)
# Words that many names have, or that name nobody: of "Government of Norland" Norland is left.
_SHARED = frozenset(
    stems_of(
        """
        government republic state states member members party parties kingdom mission office committee council
        commission panel group team board chair secretariat general secretary assembly united nations
        secretary-general ministry minister president parliament court law act article report resolution
        decision annex         security advisory department division unit programme project fund agency
        conference convention protocol agreement treaty session university bank union region province
        january february march april may june july august september october november december mr ms mrs dr
        of on for the in and to against with de la from by
        """
    )
)
# Those who are told of together.
_TOGETHER = re.compile(
    r"(?i)\b(?:the|all|both|these|those|other)\s+(?:(?:two|three|four|five|six|seven|eight|nine|ten|\d+|other"
    r"|member|remaining|participating)\s+)*(?:economies|countries|States|Parties|region|world|Governments"
    r"|nations|territories|provinces|districts|missions|organizations)\b"
)
# "In return, Sudland will …" goes on with what the sentence before is about.
_GOES_ON = re.compile(
    r"(?i)\A\W*(?:it|its|they|their|he|his|she|her|this|that|these|those|such|both|in (?:return|turn|addition"
    r"|response|so doing|that|this|these|those)|instead|consequently|therefore|thus|accordingly|however"
    r"|moreover|furthermore|meanwhile|subsequently|later|then|of (?:these|those|them|which))\b"
)


def of_another_holder(query: Query, sentence: str, said: str, paragraph: str, around: str) -> bool:
    """Whether a figure or date of somebody is asked for, and ``sentence`` gives that of another.

    ``said`` is the sentence with what it leans on and hangs on and the heading above it, ``paragraph`` all of
    it, ``around`` what stands around it.
    """
    if not asks_for_a_measure(query):
        return False
    names = [name for name in proper_names(query.text) if _own(name)]
    if not names or any(_names(name, said) or _meant_by_its_kind(name, said) for name in names):
        return False
    before, _, after = paragraph.partition(sentence)
    for name in names:
        if _names(name, before) or (is_acronym(name) and _names(name, around)):
            continue
        if _names(name, after):
            return True
    if any(_names(name, around) for name in names) or not any(_names(name, before) for name in names):
        return False
    if _GOES_ON.match(sentence):
        return False
    return bool(_TOGETHER.search(sentence)) or any(_own(name) for name in proper_names(sentence))


def asks_for_a_measure(query: Query) -> bool:
    """Whether a figure or a date is asked for, in a question or in a few words that are none."""
    if query.kind in {"number", "date"} or wanted(query).kind in _MEASURED:
        return True
    if asks_for_a_sum(query.text):
        return True
    return query.kind in {"statement", "person", "list"} and not _PUT_AS_ONE.search(query.text)


def _own(name: str) -> set[str]:
    return set(stems_of(name)) - _SHARED


def _meant_by_its_kind(name: str, said: str) -> bool:
    """Whether ``said`` has "the Convention" where the Convention on Kelp is asked about."""
    kinds = [word for word in name.split() if word[:1].isupper() and not _own(word)]
    return any(
        re.search(rf"\b[Tt]he {re.escape(kind)}\b(?! (?:of|on|for|against)\b)", said) for kind in kinds
    )


def _names(name: str, text: str) -> bool:
    """Whether ``text`` names the bearer of ``name`` in any form: Norland, Norlandic, its acronym."""
    there = set(stems_of(text))
    if any(nearness(stem, other) >= _SAME_WORD for stem in _own(name) for other in there):
        return True
    if countries_meant(name) & {country for meant in countries_in(text).values() for country in meant}:
        return True
    if is_acronym(name) and spelled_in(name, text) is not None:
        return True
    initials = "".join(word[0] for word in re.split(r"[\s-]+", name) if word[:1].isupper())
    return len(initials) > 2 and re.search(rf"\b{initials}\b", text) is not None
