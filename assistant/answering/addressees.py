"""Of whom something is asked, in a question and in a text: "donors" are asked what "development partners" are
encouraged to do, and nothing that "the multilateral system should" do.
"""

from __future__ import annotations

import re

from assistant.terms import all_near, stems_of
from assistant.verification.names import countries_in, countries_meant
from index.abbreviations import name_of_body

# What plain speech and the documents call the same addressees, one kind a line.
_KINDS = (
    r"donors?(?: (?:community|countries|governments|states))?|development partners?"
    r"|(?:technical and )?financial partners|funders|international partners",
    r"(?:member )?states(?: parties| members)?|governments?|countries|national authorities"
    r"|(?<!united )nations(?! system)|capitals",
    r"(?:united nations|un) (?:development )?system|multilateral system"
    r"|(?:united nations|un) (?:agencies|entities|bodies)"
    r"|(?:un )?(?:specialized )?agencies|system entities",
    r"civil society(?: organi[sz]ations)?|non-governmental organi[sz]ations|ngos?",
    r"(?:private sector|compan(?:y|ies)|business(?:es)?|corporations)(?: enterprises)?",
    r"international community",
    r"parliaments?|parliamentarians|legislators|lawmakers",
)
_KIND = tuple(re.compile(rf"(?i)\b(?:{kind})\b") for kind in _KINDS)
_STATES, _DONORS = 1, 0
# Words that say nothing of which of a kind is meant.
_ANY_OF_A_KIND = frozenset(
    stems_of(
        "the all other member every each its their national of in and or to relevant concerned both a an"
    )
)
# "the Representative for Norland and Varsk" is neither of the two.
_OFFICE_FOR = (
    r"(?i)\b(?:representative|envoy|commission|mission|coordinator|committee|office|force|group|adviser"
    r"|observer|operation|fund|rapporteur|expert|mediator)s?(?:\s+\w+){0,3}?\s+(?:for|of|on|in|to)\s+"
    r"(?:[^.;:]{0,60}?(?:,|\band\b)\s+)?(?:the\s+)?\Z"
)
_SAME = 0.9


def is_addressee(asked: str, found: str) -> bool:
    """Whether those ``asked`` about are among those of whom a text asks something."""
    states = countries_meant(_capitalised(asked))
    if states:
        return bool(states & _states_themselves(found))
    kinds = {number for number, kind in enumerate(_KIND) if kind.search(asked)}
    if kinds:
        there = {number for number, kind in enumerate(_KIND) if kind.search(_without_donors(found, kinds))}
        left = asked
        for number in kinds:
            left = _KIND[number].sub(" ", left)
        return bool(kinds & there) and _has_all(left, found)
    name = name_of_body(asked.removeprefix("the ").strip())
    if not _meant(asked):
        return False
    return _has_all(asked, found) or (name is not None and name.lower() in found.lower())


def _without_donors(found: str, kinds: set[int]) -> str:
    """``found`` without donor countries, where those asked about are countries and no donors."""
    return _KIND[_DONORS].sub(" ", found) if kinds == {_STATES} else found


def _capitalised(asked: str) -> str:
    return asked if countries_in(asked) else asked.title()


def _states_themselves(found: str) -> frozenset[str]:
    named = countries_in(found)
    return frozenset(
        state
        for written, states in named.items()
        if any(
            re.search(_OFFICE_FOR, found[: at.start()]) is None
            for at in re.finditer(re.escape(written), found)
        )
        for state in states
    )


def _has_all(asked: str, found: str) -> bool:
    return all_near(_meant(asked), stems_of(found), _SAME)


def _meant(asked: str) -> list[str]:
    return [stem for stem in stems_of(asked) if stem not in _ANY_OF_A_KIND]


_ARTICLES = frozenset(("The", "A", "An", "All", "This", "That", "These", "Such", "It", "There"))
_SHOULD = (
    r"(?:should|must|ought to|need to|may wish to"
    r"|(?:is|are)\s+(?:\w+\s+)?(?:encouraged|urged|invited|requested|advised|called upon|recommended|asked)"
    r"\s+to)"
)
_SUBJECT = re.compile(rf"(?P<whom>[^.;:]{{3,240}}?)\s+(?:also\s+|further\s+)?{_SHOULD}\b")
_OBJECT = re.compile(
    r"(?i)\b(?:call(?:s|ed|ing)?\s+(?:up)?on|urg(?:e[sd]?|ing)|encourag(?:e[sd]?|ing)|invit(?:e[sd]?|ing)"
    r"|appeal(?:s|ed|ing)?\s+to|request(?:s|ed|ing)?|ask(?:s|ed|ing)?|instruct(?:s|ed)?"
    r"|demand(?:s|ed)?(?:\s+that)?"
    r"|recommend(?:s|ed|ing)?\s+(?:that|to))\s+(?!(?:contained|listed|set out|received|made)\b)"
    r"(?P<whom>[^.;:]{3,240}?)"
    r"(?=\s+(?:to|should|must|consider|that|by)\s|\s+to\s*:|:|\s*\Z)"
)
# "Instead, in order to widen their means, Member States should": who does it stands after the last comma.
_OPENING = re.compile(
    r"(?i)\A\W*(?:instead|specifically|therefore|furthermore|moreover|finally|in|to|with|for|by|at|on|as|given"
    r"|accordingly|where|when|while|if|through|also|going)\b[^:;.]*,\s+"
)


def addressees_in(sentence: str) -> list[str]:
    """Of whom ``sentence`` asks something, or says what they should do, each as written; none where it asks
    nothing of anyone."""
    found = [match["whom"] for match in _OBJECT.finditer(sentence)]
    subject = _SUBJECT.match(_OPENING.sub("", sentence))
    if subject is not None and not _OBJECT.search(subject["whom"]) and _is_someone(subject["whom"]):
        found.insert(0, subject["whom"])
    return found


def _is_someone(subject: str) -> bool:
    """Whether what stands before "should" may be told to do it: "The response should …" asks nobody."""
    words = [word for word in subject.split() if word not in _ARTICLES]
    return any(word[:1].isupper() for word in words) or any(kind.search(subject) for kind in _KIND)


def asks_it_of(asked: str, sentence: str) -> bool:
    """Whether a sentence asks something of those ``asked`` about."""
    return any(is_addressee(asked, whom) for whom in addressees_in(sentence))


# "Calls upon both parties to …" may mean those asked about, whoever they are.
_ANYONE = re.compile(
    r"(?i)\b(?:part(?:y|ies)|sides?|governments?|states?|countr(?:y|ies)|(?<!united )nations|they|them|it"
    r"|those|all|both"
    r"|everyone|community|actors|stakeholders|leaders|you|us)\b"
)


def asks_only_others(asked: str, sentence: str) -> bool:
    """Whether a sentence asks something, and only of others than those ``asked`` about. Those who cannot be
    told, "colonial powers", may be called anything in a text."""
    if not _can_be_told(asked):
        return False
    found = addressees_in(sentence)
    return bool(found) and not any(is_addressee(asked, whom) or _may_be(asked, whom) for whom in found)


def _can_be_told(asked: str) -> bool:
    """Whether ``asked`` names a kind of addressees, States, or a body by its name."""
    kinds = any(kind.search(asked) for kind in _KIND)
    names = bool(countries_meant(_capitalised(asked))) or any(
        word[:1].isupper() for word in asked.split()[1:]
    )
    return kinds or names or any(word.isupper() and len(word) > 1 for word in asked.split())


def _may_be(asked: str, found: str) -> bool:
    """Whether words that name nobody may mean those ``asked`` about: a kind of addressees is not "all" of
    another, while "the parties" may be any State."""
    if any(kind.search(asked) for kind in _KIND) and not countries_meant(asked):
        others = any(kind.search(found) for kind in _KIND) or "system" in found.lower()
        return not others and _ANYONE.search(found) is not None
    return not countries_in(found) and _ANYONE.search(found) is not None
