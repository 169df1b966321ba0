""" "Why did they?", "Why don't they?", "How come they did that?": the verb and what it is done to were said
in the question before, and are said again.

"Why did they?" after "When did Chile adopt the policy?" is "Why did Chile adopt the policy?". What was not
done is asked as not done: "Why do agencies have no plan?", "Why did the Board not approve the budget?". Pure:
questions in, a question out.
"""

from __future__ import annotations

import re

from assistant.asked_for import ADVERBIAL, YES_NO, clause_of
from assistant.question_words import AUXILIARY, OPENING
from assistant.topic import base_verb
from assistant.verb_forms import PAST
from assistant.word_asked import word_asked

_AUXILIARY = r"(?:did|does|do|has|have|had)"
_PERSON = r"(?:they|it|he|she)"
_SO = r"(?:\s+(?:do|done|have)?\s*(?:so|that|this|it|one|any))?"
# "why did they", "why don't they", "why dont they do so", "how come they did"
_WHY = re.compile(
    rf"(?i)\A\W*{OPENING}(?P<word>why|how come|when|since when)\s+(?:"
    rf"(?P<one>{_AUXILIARY})(?:(?P<nt>n['’]?t)\s+{_PERSON}|\s+{_PERSON}(?P<not>\s+not)?|\s+(?P<not_they>not)\s+{_PERSON})"
    rf"|{_PERSON}\s+(?P<other>{_AUXILIARY})(?P<other_not>n['’]?t|\s+not)?){_SO}(?:\s+(?:exactly|then))?\W*\Z"
)
_WHY_NOT = re.compile(rf"(?i)\A\W*{OPENING}why not\W*\Z")
_NOT = re.compile(
    r"(?i)\b(?P<auxiliary>did|does|do|has|have|had|was|were|is|are|would|could)(?:n['’]?t|\s+not)\b"
)
# "which agencies have not adopted the policy", "how many States did not sign"
_THINGS_NOT = re.compile(
    r"(?i)\A\W*(?:and\s+)?(?:which|what|how many)\s+(?P<things>(?!of\b)[^?,]+?)\s+"
    r"(?P<auxiliary>did|does|do|has|have|had|was|were|is|are)\s+not\s+(?P<rest>[^?]+)\?"
)
# "which agencies have no policy", "which agencies lack a policy"
_THINGS_HAVE_NO = re.compile(
    r"(?i)\A\W*(?:and\s+)?(?:which|what|how many)\s+(?P<things>(?!of\b)[^?,]+?)\s+"
    r"(?P<have>have|has|had)\s+(?P<rest>(?:no|any|an?|the|its|their)\s[^?]+)\?"
)
# "was the post converted in 2031"
_WAS_DONE = re.compile(
    rf"(?i)(?P<was>was|were|is|are)\s+(?P<what>\S[^?]*?)\s+(?P<done>(?!(?:{AUXILIARY})\b)(?-i:{PAST})[^?]*)"
)
# "Why did the Board decide that?" after "What did the Board decide?": of many things none is meant.
_THAT = re.compile(r"(?i)\b(?:that|them)\W*\Z")
_DO = {"have": "do", "has": "does", "had": "did"}
_DENIES = re.compile(r"(?i)\b(?:not|no|never|without|nobody|none|refused?|fail(?:ed)?|declined?)\b|n['’]t\b")


def asks_why_alone(question: str) -> bool:
    """Whether ``question`` is "Why did they?" or the like: alone it asks for nothing."""
    return _WHY.match(question) is not None or _WHY_NOT.match(question) is not None


def why_they_did(question: str, previous: str) -> str | None:
    """``question`` with what was done said again; None where more than that is asked, or where the question
    before does not say what was done."""
    asked, why_not = _WHY.match(question), _WHY_NOT.match(question)
    if asked is None and why_not is None:
        return None
    previous = _NOT.sub(lambda found: f"{found['auxiliary']} not", previous)
    word = "why" if asked is None or asked["word"].lower() == "how come" else asked["word"].lower()
    denied = why_not is not None or (
        asked is not None and any(asked[name] for name in ("nt", "not", "not_they", "other_not"))
    )
    if _DENIES.search(previous) is None and denied:
        return _not_done(word, previous)
    told = _as_told(word, previous) or word_asked(f"{word}?", previous)
    return None if told is not None and _THAT.search(told) else told


def _as_told(word: str, previous: str) -> str | None:
    """ "Why do agencies have no policy?" of "Which agencies have no policy?"."""
    without = _THINGS_NOT.match(previous)
    if without is not None:
        return _asks(word, without["auxiliary"].lower(), f"{without['things']} not {without['rest']}")
    having = _THINGS_HAVE_NO.match(previous)
    if having is not None:
        return _asks(word, _DO[having["have"].lower()], f"{having['things']} have {having['rest']}")
    return None


def _not_done(word: str, previous: str) -> str | None:
    """ "Why did the Board not approve the budget?" of "Did the Board approve the budget?"."""
    asked = YES_NO.match(previous) or ADVERBIAL.match(previous)
    clause = clause_of(asked["said"]) if asked is not None else None
    if asked is None or clause is None:
        done = _WAS_DONE.fullmatch(asked["said"]) if asked is not None else None
        return _asks(word, done["was"].lower(), f"{done['what']} not {done['done']}") if done else None
    said = f"{clause.subject} {clause.verb} {clause.rest}"
    at = len(clause.subject) + 1
    if re.search(r"(?<!s)s\Z", clause.verb):  # "the Norland authorities give": no name alone acts
        at = base_verb(said) or at
    return _asks(word, clause.auxiliary, f"{said[:at]}not {said[at:]}")


def _asks(word: str, auxiliary: str, said: str) -> str:
    return f"{word[:1].upper()}{word[1:]} {auxiliary} {said.strip()}?"
