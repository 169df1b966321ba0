"""Whether a sentence tells of the deed that a yes-or-no question asks about: its verb, and what it is done
to, one with the other.

"Is the Board planning to close offices?" is not settled by "with one office closing 9 of 14 recommendations":
all the words are there, and nobody closes an office. Nothing here knows grammar: the verb is what stands
where a verb must stand, its object the words after it, and in the sentence the two must stand together.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.answering.close_reading import Reading
from assistant.terms import content_terms, nearness, stems_of
from assistant.verb_forms import plain_of

_SAME_WORD = 0.8
# So many words may stand between a verb and what it is done to, either way.
_REACH = 7
# From here on, 0 to 1, the reader is believed before the words; in meaning a sentence comes so near, and so
# near where it has neither verb nor object: of the development questions right sentences came to .55 and .64.
READER_IS_SURE = 0.6
MEANS_IT = 0.5
MEANS_IT_IN_OTHER_WORDS = 0.58
# "Yes" is said of the same verb alone, in whatever form: States Parties need not have "ratified".
SAME_VERB = 0.85
SHORTEST_STEM = 4

_NAME = (
    r"(?:the\s+|its\s+|their\s+)?[A-Z][\w'’-]*(?:\s+(?:of|on|for|and|the|in|to|against)(?:\s+the)?\s+[A-Z]"
    r"[\w'’-]*|,?\s+[A-Z][\w'’-]*)*"
)
_PEOPLE = (
    r"(?:(?:all|the|any|most|some|many)\s+)?(?:(?:member|armed|other)\s+)?(?i:states|parties|governments|members"
    r"|countries|groups|delegations|rebels|donors)(?:\s+(?:to|of)\s+the\s+[A-Z]\w*)?|it|they|he|she|we"
)
_ADVERB = (
    r"(?:(?:ever|also|already|really|still|now|currently|itself|themselves|not|yet|then"
    r"|(?!(?:comp|app|supp|re|rep|imp|multip|al|f)ly\b)[a-z]+ly)\s+)*"
)
_PLANS = (
    r"(?:(?:plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|going|try|tried|trying|seek(?:ing)?|propos(?:e|ing))\s+to"
    r"\s+)"
)
_DOES = re.compile(
    rf"\A\W*(?:(?i:and|but|so)\s+)?(?i:did|does|do)\s+(?:{_NAME}|{_PEOPLE})\s+{_ADVERB}(?P<plans>{_PLANS})?"
    r"(?P<verb>(?:[a-z]+(?:[^s\W]|ss))\b(?!-))(?P<rest>[^?]*)"
)
_HAS = re.compile(
    rf"\A\W*(?:(?i:and|but|so)\s+)?(?i:has|have|had)\s+(?:{_NAME}|{_PEOPLE})\s+{_ADVERB}(?P<plans>{_PLANS})?"
    r"(?P<verb>(?!been\b)(?:[a-z]+ed|built|chosen|cut|drawn|found|given|held|laid|led|left|lent|lost|made|met"
    r"|paid|put|said|sent|set|shut|sold|spent|taken|won|withdrawn|written|begun|broken|hired|moved))\b"
    r"(?P<rest>[^?]*)"
)
_IS_DOING = re.compile(
    rf"\A\W*(?:(?i:and|but|so)\s+)?(?i:is|are|was|were)\s+(?:{_NAME}|{_PEOPLE})\s+{_ADVERB}(?P<plans>{_PLANS})?"
    r"(?P<verb>(?<=to )[a-z]+|[a-z]{2,}ing)\b(?P<rest>[^?]*)"
)
# No verb, though it stands where one could: "Did UNKELP management agree".
_NO_VERB = re.compile(
    r"(?:\w+(?:ment|tion|sion|ship|ness|ity|als|ers|ors|ists)|states?|members?|staff|officials?|troops|forces"
    r"|parties|experts?|leaders?|speakers?|delegations?|proposals?|reports?|resolutions?|drafts?|and|or|of|for"
    r"|during|according|including|regarding|concerning|following)\Z"
)
# Verbs that say little without what they govern, or that are told in any words.
_LIGHT = re.compile(
    r"(?:have|get|take|make|give|go|be|become|remain|reach|hold|do|play|keep|find|use|agree|say|see|mention|think"
    r"|believe|know|consider|discuss|address|show|tell|face|suffer|respond|comply|succeed|fail|exist|contain"
    r"|include|mean|count|depend|work|help|try|want|need|start|stop|accept"
    r"|(?:receive|experience|provide)d?|found|taken|given|gone|done|seen|known|shown)\Z"
)
# What an object ends at: "close offices | in Norland", "before 2031".
_ENDS = re.compile(
    r"\s*(?:[,;:(]|\b(?:in|on|at|by|from|for|with|to|into|during|before|after|since|until|when|while|because|if"
    r"|that|under|through|per|as|against|between|among|within|over|and|or|last|this|next|[a-z]+ing)\b)"
)
_TOKEN = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*|\d[\d.,]*|[;:.]")
_NEW_PHRASE = re.compile(r"(?:another|the|an?|its|their|one|two|\d.*)\Z", re.IGNORECASE)
_IS = re.compile(r"(?i)(?:is|are|was|were|be|been|being)\Z")
# "No office audit was concluded": of an office nothing is told.
_AFTER_SUBJECT = re.compile(
    r"(?i)(?:is|are|was|were|be|been|being|in|of|on|at|for|from|to|by|under|with|that|which|who|has|have|had"
    r"|will|would|shall|should|could|may)\Z"
)


@dataclass(frozen=True, slots=True)
class Deed:
    """``verb`` as the question has it; ``done_to`` the stems of its object; ``head`` that of the last word
    before an "of"."""

    verb: str
    done_to: tuple[str, ...]
    head: str | None


def deed_in(question: str) -> Deed | None:
    """The deed that a yes-or-no question asks about; None where it cannot be told which it is."""
    for pattern in (_DOES, _HAS, _IS_DOING):
        found = pattern.match(question)
        if found is None or _NO_VERB.match(found["verb"]) or not content_terms(found["verb"]):
            continue
        rest = found["rest"]
        opened = re.match(r"\s*(?:in|on|at|by|from|for|with|to|into|against|about|up|down|out|off)\b", rest)
        after = rest[opened.end() :] if opened else rest
        ended = _ENDS.search(after)
        thing = after[: ended.start()] if ended else after
        stems, heads = _stems_in(thing), _stems_in(re.split(r"\bof\b", thing)[0])
        return Deed(found["verb"], stems, (heads or stems or (None,))[-1])
    return None


def _stems_in(phrase: str) -> tuple[str, ...]:
    return tuple(term.stem for term in content_terms(f"x {phrase}") if term.word != "x")


def tells_verb(deed: Deed, said: str) -> bool:
    """Whether ``said`` has the verb, or what means the same, in whatever form."""
    return any(_is_verb(deed, word) for word in re.findall(r"[^\W\d_]+", said))


def tells_object(deed: Deed, said: str) -> bool:
    """Whether ``said`` has what it is done to."""
    if deed.head is None:
        return True
    stems = stems_of(said)
    return any(nearness(deed.head, stem) >= _SAME_WORD for stem in stems)


def tells_together(deed: Deed, said: str, least: float = _SAME_WORD) -> bool:
    """Whether ``said`` has verb and object one with the other: "closed its offices", "the closure of
    offices", "offices were closed"; not "one office closing the case"."""
    if deed.head is None:
        return any(_is_verb(deed, token, least) for token in _TOKEN.findall(said))
    tokens = _TOKEN.findall(said)
    verbs = [at for at, token in enumerate(tokens) if _is_verb(deed, token, least)]
    objects = [at for at, token in enumerate(tokens) if _is_object(deed, token)]
    return any(_stand_together(tokens, verb, thing) for verb in verbs for thing in objects if verb != thing)


def _stand_together(tokens: list[str], verb: int, thing: int) -> bool:
    between = tokens[min(verb, thing) + 1 : max(verb, thing)]
    if any(token in {";", ":", "."} for token in between):
        return False
    if verb < thing:
        joined = next((at for at, token in enumerate(between) if token.lower() == "and"), None)
        restarted = joined is not None and any(_NEW_PHRASE.match(t) for t in between[joined + 1 : joined + 2])
        return len(between) <= _REACH and not restarted
    if any(_IS.match(token) for token in tokens[max(0, verb - 4) : verb]):
        ended = not between or _AFTER_SUBJECT.match(between[0]) is not None
        return ended and len(between) <= 2 * _REACH
    return not between and not tokens[verb].lower().endswith("ing")


def _is_verb(deed: Deed, word: str, least: float = _SAME_WORD) -> bool:
    told = {*stems_of(word), *stems_of(plain_of(word.lower()))}
    asked = {*stems_of(deed.verb), *stems_of(plain_of(deed.verb))}
    if word.lower().startswith(deed.verb[: max(SHORTEST_STEM, len(deed.verb) - 1)]):
        return True  # "convert" and "conversion", "close" and "closure"
    return any(nearness(one, other) >= least for one in asked for other in told)


def _is_object(deed: Deed, word: str) -> bool:
    return any(nearness(stem, told) >= _SAME_WORD for stem in deed.done_to for told in stems_of(word))


def lacks_the_relation(question: str, said: str) -> bool:
    """Whether ``question`` asks about a deed that nothing in ``said`` tells as it is asked."""
    deed = deed_in(question)
    return deed is not None and not tells_together(deed, said, SAME_VERB)


def leaves_the_deed_untold(question: str, reading: Reading, said: str) -> bool:
    """Whether ``reading`` tells nothing of the deed that ``question`` asks about: neither its words, nor, for
    the reader and in meaning, the same in others."""
    deed = deed_in(question)
    if deed is None or reading.signs.reads >= READER_IS_SURE:
        return False
    missing = {weighted.term.stem for weighted in reading.coverage.missing}
    verb_is_missing = not tells_verb(deed, said) and bool(missing & set(stems_of(deed.verb)))
    object_is_missing = not tells_object(deed, said)
    if verb_is_missing and object_is_missing and deed.head in missing:
        return reading.meaning < MEANS_IT_IN_OTHER_WORDS
    if reading.meaning >= MEANS_IT or _LIGHT.match(plain_of(deed.verb)):
        return False
    return verb_is_missing or object_is_missing or not tells_together(deed, said)
