"""Follow-ups that leave out what was said before: "And in 2012?", "What about the Protocol?"."""

from __future__ import annotations

import re

from assistant.carried_over import another_in_order, another_of_its_kind, neighbouring
from assistant.names import DATE, SESSION, YEAR, proper_names
from assistant.topic import several_of, topic_of

# What hangs on a name in small letters: the "on trafficking in persons" of "the Protocol on trafficking in
# persons".
_DETAIL = (
    r"(?:\s+(?:on|of|for|against)\s+[a-z][\w-]+(?:\s+(?:in|of|and)\s+[a-z][\w-]+)*)?"
    r"(?:\s+(?:meeting|seminar))?"
)

# "the headquarters in Bamako", "the Gao camp": a thing told apart by a name, replaced by another such thing.
_NAMED_THING = re.compile(
    r"\b[Tt]he (?:(?!observer|representative|delegat)[a-z]+ (?:in|of|at|for) (?:the )?[A-Z][\w'’-]+"
    r"|(?:[A-Z][\w'’-]+ )+"
    r"(?!did|does|do|has|have|had|was|were|is|are|will|on|of|for|in|to|against|and|say|said)[a-z]+)\b"
)
# Words without a name among them: another kind of the things that were counted.
_COMMON = re.compile(r"[a-z][a-z'’-]*(?: [a-z][a-z'’-]*){0,3}")
_PREPOSITION = re.compile(r"(?i)(?:in|on|at|during|for|by|en|durante|pendant|в|за)\b")
# Who is asked about in "What did the observer for the Union say?": to be replaced whole by another's name.
_SPEAKER = re.compile(
    r"\b[Tt]he (?:observer|representative|delegation|Government|delegate|expert)s? (?:of|for|from)(?: the)?"
    r"(?: [A-Z][\w'’-]+| (?:of|for|and|on|in|the|against)(?= ))+"
)

# "ratified it", "not rejected": another deed done to the same thing.
_DEED = re.compile(r"(?i)(?P<deed>(?:not )?[a-z]{2,}ed)(?:\s+(?:it|them|this|that|these|those|so))?")
_DONE_BEFORE = re.compile(
    r"(?i)(?P<aid>\b(?:had|have|has|was|were|been) (?:not )?)(?P<deed>[a-z]{2,}(?:ed|en))\b"
)


def substitute(previous: str, fragment: str) -> str:
    """``previous`` with its part of the same kind as ``fragment`` put in its place, else with it added."""
    fragment = re.sub(r"(?i)\Acompared (?:with|to)\s+", "in ", fragment.rstrip("?!. "))
    kept = (
        neighbouring(previous, fragment)
        or another_in_order(previous, fragment)
        or another_of_its_kind(previous, fragment)
    )
    if kept is not None:
        return kept
    deed, before = _DEED.fullmatch(fragment), _DONE_BEFORE.search(previous)
    if deed and before:
        return previous[: before.start("deed")] + deed["deed"] + previous[before.end("deed") :]
    dated = re.search(rf"(?i)\s+(?:in|of|from|for|at)\s+{YEAR.pattern}\Z", fragment) or re.search(
        rf"(?i),?\s+(?:at|during|in|for)\s+(?:its|the|their)\s+(?:{SESSION.pattern})\Z", fragment
    )
    if dated and proper_names(f"about {fragment[: dated.start()]}"):
        return substitute(substitute(previous, fragment[: dated.start()]), dated.group().strip(" ,"))
    for pattern in (DATE, SESSION, YEAR):
        new, old = pattern.search(fragment), pattern.search(previous)
        if new and old:
            if pattern is not YEAR or DATE.search(previous) is None:
                return previous[: old.start()] + new.group() + previous[old.end() :]
            year = YEAR.search(previous)
            assert year is not None  # the pattern is YEAR and it matched
            return previous[: year.start()] + new.group() + previous[year.end() :]
        if new:
            preposition = "" if _PREPOSITION.match(fragment) else "in "
            return f"{previous.rstrip('?!. ')} {preposition}{fragment}?"
    old_names = proper_names(previous)
    new_names = proper_names(f"about {fragment}")
    bare = re.sub(r"(?i)\A(?:about|for|on|in|by|of|from|with|at|to)\s+", "", fragment)
    bare = re.sub(
        r"(?i)\A(?:the|that|this)\s+(?:ones?|same)\s+(?:in|of|for|on|at|from|about|with)\s+", "", bare
    )
    speaker = _SPEAKER.search(previous)
    if new_names and speaker and bare[:1].isupper():
        return previous[: speaker.start()] + bare + previous[speaker.end() :]
    thing, other = _NAMED_THING.match(fragment), _NAMED_THING.search(previous)
    if thing and other and re.match(r"(?i)the ones?\s", fragment):
        noun = re.sub(r"\s(?:in|of|at|for)\s.*", "", other.group())
        tail = re.sub(r"(?i)\Athe ones?\s", "", fragment)
        return f"{previous[: other.start()]}{noun} {tail}{previous[other.end() :]}"
    if thing and other:
        return previous[: other.start()] + bare + previous[other.end() :]
    if new_names and old_names:
        target = re.escape(_likest(new_names[0], old_names)) + _DETAIL
        article = r"(?:\bthe )?" if bare.lower().startswith("the ") else ""
        number = r"(?:\s+\d+)?" if bare[-1:].isdigit() else ""
        return re.sub(article + target + number, lambda _: bare, previous, count=1)
    placed = re.match(r"(?i)(?:in|for|on|at|by|during|according to)\b", fragment)
    if placed:
        alike = re.search(rf"(?i)\s{placed.group()}\s[^?]*?(?=[?.!\s]*\Z)", previous)
        stem = previous[: alike.start()] if alike else previous.rstrip("?!. ")
        return f"{stem} {fragment}?"
    counted = re.search(r"(?i)\bhow (?:many|much) (?P<noun>[\w-]+)", previous)
    if counted and re.fullmatch(r"[a-z][\w-]+", bare):
        asked = "how many" if bare.endswith("s") else "how much"
        asked = asked.capitalize() if counted.start() == 0 else asked
        return f"{previous[: counted.start()]}{asked} {bare}{previous[counted.end() :]}"
    several = several_of(previous)
    if several and _COMMON.fullmatch(bare):
        return previous.replace(several, bare, 1)
    topic = topic_of(previous)
    if topic and topic in previous:
        return previous.replace(topic, bare)
    return f"{previous.rstrip('?!. ')} {fragment}?"


def _likest(name: str, candidates: list[str]) -> str:
    """The candidate that shares most words with ``name``; the last one when none does."""
    words = set(name.lower().split())
    return max(enumerate(candidates), key=lambda pair: (len(words & set(pair[1].lower().split())), pair[0]))[
        1
    ]
