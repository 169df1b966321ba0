"""Should it be done? Told only by what says that it should: "should", "shall", "urges", "calls upon".

That all the words of "Should States outlaw the tide trade?" stand in a sentence which welcomes the work of an
expert group on it affirms nothing; and "What should States do about it?" is not answered by who works on it.
A "Yes" needs the very verb under the demand.
"""

from __future__ import annotations

import re

from assistant.answering.close_reading import Reading
from assistant.answering.foremost import near_one_first
from assistant.question import Query
from assistant.terms import content_terms

# So near the best one a sentence must come that says it should be done, of so many.
NEAR = 0.6
AMONG = 24
_WHETHER = re.compile(
    r"(?i)\A\W*(?:(?:and|but|so|then)\s+)?(?:should|must|ought)(?:n['’]t)?\s+(?P<rest>[^?]+)"
)
_WHAT = re.compile(
    r"(?i)\A\W*(?:(?:and|but|so|then)\s+)?what\s+(?:should|must|ought|shall)\s+[^?]*?\b(?:do|be done)\b"
)
_DEMAND = re.compile(
    r"(?i)\b(?:should|shall|must|ought to|ha(?:s|ve) to|needs? to|needed to|to be|call(?:s|ed|ing)?"
    r"(?: \w+ly| once (?:again|more)| again)? (?:(?:up)?on|for)|urg(?:es?|ed|ing)|demand(?:s|ed|ing)?"
    r"|(?:re)?invit(?:es?|ed|ing)|request(?:s|ed|ing)?|encourag(?:es?|ed|ing)|exhort(?:s|ed|ing)?"
    r"|insist(?:s|ed|ing)?|recommend(?:s|ed|ing)?|appeal(?:s|ed|ing)?(?: \w+)? (?:to|for)"
    r"|require(?:s|d)?|obliged?|obligat(?:ed|ions?)|duty|responsib(?:le|ility) (?:to|for)|bound to)\b"
)
# "The need for laws", "laws were essential": what is said to be needed, without "should".
_NEEDED = re.compile(
    r"(?i)\b(?:need(?:s|ed)?|necessary|necessity|essential|important|importance|imperative|crucial|vital"
    r"|critical|urgent(?:ly)?|call(?: \w+)? for|recommendations?|proposed that|suggested|could"
    r"|reaffirming its call)\b"
)
_PASSIVE = re.compile(r"(?i)\bbe\s+(?:\w+ly\s+)?(?P<verb>[a-z]+)\b")
_ENDS = re.compile(r"(?:e|y|ed|ied)\Z")
_WORD = re.compile(r"(?<![\w-])[a-z][a-z’'-]+")


def asks_whether_it_should(question: str) -> bool:
    """Whether ``question`` is a "Should …?"."""
    return _WHETHER.match(question) is not None


def asks_what_should_be_done(question: str) -> bool:
    """Whether ``question`` asks what somebody should do."""
    return _WHAT.match(question) is not None


def demands_the_deed(question: str, sentence: str) -> bool:
    """Whether ``sentence`` says that what ``question`` asks about should be done: its very verb, in any form,
    after a word that demands."""
    asked = _WHETHER.match(question)
    demand = _DEMAND.search(sentence)
    stem = _verb(asked["rest"]) if asked is not None else ""
    if demand is None or not stem:
        return False
    return any(_same_z(word[0]).startswith(stem) for word in _WORD.finditer(sentence, demand.end()))


def _verb(rest: str) -> str:
    """The stem of the verb of "States outlaw it", "piers be closed": what all of its forms begin with."""
    passive = _PASSIVE.search(rest)
    if passive is not None:
        word = passive["verb"]
    else:
        terms = content_terms(f"x {rest}")
        plain = [term.surface for term in terms if term.surface.islower() and term.word != "x"]
        if len(plain) > 1 and plain[0].endswith("s"):
            plain = plain[1:]  # "donors pay": those who do it
        word = plain[0] if plain else ""
    return _ENDS.sub("", _same_z(word))


def _same_z(word: str) -> str:
    """ "outlawise" as "outlawize": both spellings are in use."""
    return re.sub(r"is(?=(?:e|ed|es|ing|ation)\Z)", "iz", word)


def says_what_should_be(sentence: str) -> bool:
    """Whether ``sentence`` says of anything that it should be done, or is needed."""
    return _DEMAND.search(sentence) is not None or _NEEDED.search(sentence) is not None


def demanding_first(query: Query, readings: list[Reading]) -> list[Reading]:
    """The readings; where it is asked what, or whether something, should be done, one that says so in
    front of one that does not."""
    whether = asks_whether_it_should(query.text)
    if query.asked_in != "en" or not readings or not (whether or asks_what_should_be_done(query.text)):
        return readings

    def of_the_deed(reading: Reading) -> bool:
        return demands_the_deed(query.text, reading.sentence.text)

    def demands(reading: Reading) -> bool:
        return _DEMAND.search(reading.sentence.text) is not None

    def needs(reading: Reading) -> bool:
        return _NEEDED.search(reading.sentence.text) is not None

    for fits in (of_the_deed, demands, needs) if whether else (demands, needs):
        found = near_one_first(readings, fits, NEAR, among=AMONG)
        if fits(found[0]):
            return found
    return readings


def lacks_the_demand(query: Query, sentence: str) -> bool:
    """Whether it is asked what, or whether something, should be done, and ``sentence`` says so of nothing."""
    asked = asks_whether_it_should(query.text) or asks_what_should_be_done(query.text)
    return query.asked_in == "en" and asked and not says_what_should_be(sentence)
