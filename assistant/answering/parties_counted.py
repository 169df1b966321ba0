"""Which sentences count the parties of an instrument: "There were 60 States Parties to the Convention".

"Cases were registered in 31 States Parties to the Convention" does not count them, nor does "it supported
over 50 States Parties"; and the number of those that are not yet parties is not that of the parties.
"""

from __future__ import annotations

import re

from assistant.names import CARDINALS, ordinal_value

_NUMBER = rf"(?<![\w/.,-])(?:\d[\d,]*|(?:{'|'.join(CARDINALS)}))(?![\w/.-])"
_STATES = r"(?:states?|countries|governments|nations|members?|organizations?|parties)"
_KIND = r"(?:(?:additional|further|more|other|new|member|contracting|of|the|\d+|signatory)\s+)*"
_HEDGE = r"(?:(?:a total of|some|over|more than|about|only|at least|the|just|already|now|currently)\s+)*"
_PARTIES = (
    r"(?:(?:states?|countries)\s+)?"
    r"(?:part(?:y|ies)|signator(?:y|ies)|signatures|ratifications?|accessions?"
    r"|instruments of (?:ratification|accession))\b"
)
# "There were 60 States parties", "the Convention has 60 parties and 12 signatories".
_HAS = re.compile(
    r"(?i)\b(?:there\s+(?:are|were|is|was|have been|had been)|has|have|had|counts?|counted|with|and"
    r"|totall?(?:s|ed|ing)|reach(?:es|ed|ing)?|st(?:ands?|ood|anding) at|received|obtained|gained)\s+"
    rf"{_HEDGE}{_NUMBER}\s+{_KIND}{_PARTIES}"
)
_DIALOGUES = re.compile(
    r"(?i)\b(?:meetings?|dialogues?|consultations?|together|cooperat\w+|work\w*)\s+with\s"
)
# "60 parties to the Convention; 12 signatories": nothing is said of them but that there are so many.
_LABEL = re.compile(
    rf"(?i)(?:\A|[;:(,])\W*{_HEDGE}{_NUMBER}\s+{_KIND}{_PARTIES}"
    r"(?:\s+(?:to|of)(?:\s+(?:the|that|this|its|of|on|for|to|in|and|against|(?-i:[A-Z])[\w'’-]*))+)?"
    r"\s*(?:[;.)]|,?\s+and\s+\d|\Z)"
)
# "60 States have ratified the Convention", "ratified by 60 States".
_DID = re.compile(
    rf"(?i){_NUMBER}\s+{_KIND}(?:{_STATES}\s+){{1,2}}(?:[^,;.]{{0,40}}?\s)??"
    r"(?:(?:have|has|had|also|both|already|now|since|so far)\s+)*"
    r"(?:(?:are|were|become|became|being)\s+(?:now\s+|already\s+)*(?:an?\s+|the\s+)?(?:states?\s+)?"
    r"(?:part(?:y|ies)|signator\w+|bound)|signed|ratified|acceded|joined|deposited)\b"
)
_BY = re.compile(
    r"(?i)\b(?:signed|ratified|acceded to|ratifications?|accessions?|joined)\s+(?:by|from)\s+"
    rf"{_HEDGE}{_NUMBER}\s+{_KIND}{_STATES}"
)
_NUMBER_OF = re.compile(
    r"(?i)\b(?:number|total)\s+of\s+(?:the\s+)?(?:[\w-]+\s+){0,3}?"
    r"(?:part(?:y|ies)|signator\w+|ratifications?|accessions?|signatures|states)\b[^;]*?\d"
    r"|\b(?:part(?:y|ies)|signator(?:y|ies)|ratifications?)(?:\s+to\s+[^:;]{2,120})?\s*(?::|–|—|\|)\s*\d"
)
# "As the sixtieth State party".
_ORDINAL = re.compile(
    r"(?i)\bthe\s+(?P<ordinal>[a-z-]+|\d+(?:st|nd|rd|th))\s+(?:member\s+)?(?:state\s+|country\s+)?"
    r"(?:party|to (?:ratify|accede|sign|join))\b"
)
_NOT_YET = re.compile(
    r"(?i)\b(?:not|never)\s+(?:(?:yet|ever|been|become|be|an?|the|states?)\s+)*"
    r"(?:part(?:y|ies)|signed|signator\w+|ratif\w+|acced\w+|joined|done so|deposited|bound)\b"
    r"|\b(?:yet|remain\w*) to (?:be \w+|sign|ratify|accede|join|become)\b|\bnon-part(?:y|ies)\b"
)


def counts_parties(sentence: str) -> bool:
    """Whether ``sentence`` says how many signed an instrument or are parties to it."""
    if _NOT_YET.search(sentence):
        return False
    if any(ordinal_value(found["ordinal"]) is not None for found in _ORDINAL.finditer(sentence)):
        return True
    if any(form.search(sentence) for form in (_LABEL, _DID, _BY, _NUMBER_OF)):
        return True
    return _HAS.search(_DIALOGUES.sub("", sentence)) is not None


def counts_those_that_are_not(sentence: str) -> bool:
    """Whether ``sentence`` speaks of those that are not, or not yet, parties."""
    return _NOT_YET.search(sentence) is not None
