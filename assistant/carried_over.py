"""What a follow-up takes over from the question before it without a pronoun: the time, the thing, the holder.

Pure: the question before and the follow-up in, words out; "" or None where nothing is taken over.
"""

from __future__ import annotations

import re

from assistant.names import DATE, PERIOD, SESSION, YEAR, proper_names
from assistant.ordinals_asked import next_to, ordinal_in
from assistant.question_words import AUXILIARY
from assistant.topic import several_of
from assistant.verb_forms import PAST

# What opens a question that has nothing to do with those before it.
_NEW_SUBJECT = re.compile(
    r"(?i)\A\s*(?:(?:now|ok(?:ay)?|well|and)[\s,]+)?(?:for\s+)?"
    r"(?:something (?:completely |quite )?(?:else|different)"
    r"|(?:a|one)?\s*(?:new|another|different) (?:question|topic|subject|thing|matter)"
    r"|(?:changing|change of) (?:the )?subject|on (?:another|a different) (?:matter|subject|note|topic))"
    r"\s*[:,;.–—-]+\s*(?=\S)"
)
NEIGHBOUR = re.compile(
    r"(?i)\b(?:(?:in|at|during)\s+)?(?:(?:the\s+)?(?:previous|preceding|next|following|prior)\s+(?:year|session)"
    r"|(?:the\s+)?(?:year|session)\s+(?:before|after)(?:\s+(?:that|this|it)(?:\s+(?:one|session|year))?)?"
    r"|a\s+year\s+(?:earlier|later))\b"
)
_BACK = re.compile(r"(?i)previous|preceding|prior|before|earlier")
_THAT_YEAR = re.compile(r"(?i)\b(?:that|the same|this|(?<=of )the) year\b(?!\s+\d)")
# "those delegations", "that date": which ones was said before.
_POINTED_AT = re.compile(
    r"(?i)(?<!is )(?<!was )(?<!say )(?<!said )(?<!ted )(?<!ided )(?<!eed )(?<!sed )"
    r"\b(?P<which>that|those|these|the same)\s+"
    rf"(?!{PAST})"
    r"(?!(?:year|of|in|is|was|were|are|the|it|they|he|she|has|have|had|should|would|will)\b)[a-z]{3,}\b"
)
_WHEN = re.compile(
    rf"(?i)\s(?:(?:at|during)\s+(?:its|the|their)\s+(?:{SESSION.pattern})"
    rf"|(?:in|on|by|as at|as of|of|for)\s+(?:{DATE.pattern}|{PERIOD.pattern}|{YEAR.pattern}))"
)
_ACCORDING = re.compile(
    r"(?i)\s(?:according to|in) (?:(?:the|draft|resolution|report|document) ){0,3}[A-Z][\w.]*/[\w./-]*\w"
)
THINGS = (
    "meeting|seminar|conference|workshop|forum|summit|dialogue|session|consultation|mission|visit|office|camp"
    "|headquarters|report|resolution|draft|protocol|convention|committee|programme|project|fund|campaign|course"
    "|event|round|election|agreement|centre|component|account|budget|survey|review|audit"
)
_THING = re.compile(
    rf"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)\s+(?:[\w'’-]+\s+){{0,6}}?"
    rf"(?P<thing>(?:(?!(?:the|its|of|on|in|for|hold|held|host)\b)[a-z][\w-]+\s+){{0,2}}?(?:{THINGS})s?)\b"
    r"(?P<on>\s+(?:on|about)\s+(?!the\b)[a-z][\w-]*(?:\s+(?!held|was|were|in|of|for|at|and|take)[a-z][\w-]*)?)?"
)
_THE_ONE = re.compile(r"(?i)\bthe ones?(?=\s+(?:in|for|of|on|at|from|about|with)\s)")
_IS_OR_HAS = r"(?:are|were|is|was|have|had|has)\b"
_COUNTED = re.compile(
    rf"(?i)\A\W*(?:and\s+|but\s+)?how (?:many|much)\s+(?P<done>(?:{_IS_OR_HAS}"
    r"|(?:died|came|went|fell|left|rose|took|got|made|paid|gave|spoke|voted"
    r"|(?:accept|recognize|support|belong|remain|live|work|participate|agree)(?=\s)"
    # "how many displaced persons did it help": no verb of its own
    rf"|[a-z]{{3,}}ed(?![^?]*\b(?:{AUXILIARY})\b))\b)[^?]*)\?*\s*\Z"
)
_MEMBER = re.compile(
    r"(?i)\A\W*(?:which|what)\s+(?P<who>(?:[\w'’-]+\s+){0,2}?(?:member|expert|State|country|delegation|judge"
    r"|minister|official|person|candidate|rapporteur|representative|speaker|organization|company)s?\b[^?]*?)\s+"
    r"(?P<did>(?:(?:was|were|has|had)\s[^?]+|(?:[a-z]{3,}ed|withdrew|spoke|paid|left|took|gave|went)\b[^?]*))\?"
)
_SOMEBODY = re.compile(rf"\A\W*(?i:who)\s+(?P<did>{PAST}\s[^?]+)\?")
_NOT_A_KIND = re.compile(r"(?i)\b(?:its|their|session|year)\b")
_PRONOUN = re.compile(r"(?i)\b(?:it|them|they|this|that|these|those)\b")
# Whose "its" is before one of these: a State's or a body's, not a resolution's.
_HELD = re.compile(
    r"(?i)\b(?:its|their)\s+(?P<what>(?:permanent\s+)?(?:representative|delegation|observer|government|minister"
    r"|president|ambassador|parliament|authorities|secretariat|chair|chairperson|delegate|capital)s?)\b"
)


def on_new_subject(question: str) -> str | None:
    """``"Now something else: who spoke?"`` → ``"Who spoke?"``; None for a question that does not say so."""
    opened = _NEW_SUBJECT.match(question)
    if opened is None:
        return None
    plain = question[opened.end() :]
    return plain[:1].upper() + plain[1:]


def neighbouring(previous: str, fragment: str) -> str | None:
    """``previous`` asked of the year or session before or after its own, as ``fragment`` says: "the year
    before", "at the next session"."""
    said = NEIGHBOUR.search(fragment)
    if said is None:
        return None
    step = -1 if _BACK.search(said.group()) else 1
    if "year" in said.group().lower():
        if PERIOD.search(previous):  # "2030/31": both its years
            return PERIOD.sub(lambda period: _moved(period.group(), step), previous)
        return YEAR.sub(lambda year: _moved(year.group(), step), previous) if YEAR.search(previous) else None
    session = SESSION.search(previous)
    number = ordinal_in(session.group()) if session else None
    other = next_to(number, step) if number is not None else ""
    if session is None or number is None or not other:
        return None
    start = session.start() + number.start
    return previous[:start] + other + previous[session.start() + number.end :]


def _moved(years: str, step: int) -> str:
    """``"2030/31"`` → ``"2029/30"`` for a ``step`` of -1."""

    def moved(year: re.Match[str]) -> str:
        digits = len(year.group())
        return str(int(year.group()) + step).zfill(digits)[-digits:]

    return re.sub(r"\d+", moved, years)


def another_in_order(previous: str, fragment: str) -> str | None:
    """``previous`` with its ordinal replaced: "And at the eighty-second?", "And the fourth?"."""
    plain = re.sub(r"(?i)\A(?:at|in|during|for|on)\s+", "", fragment.strip())
    plain = re.sub(r"(?i)\Athe\s+|\s+ones?\Z", "", plain.rstrip("?!. "))
    new, old = ordinal_in(plain), ordinal_in(previous)
    if new is None or old is None or plain[: new.start].strip() or plain[new.end :].strip(" ?."):
        return None
    return previous[: old.start] + plain[new.start : new.end] + previous[old.end :]


def another_of_its_kind(previous: str, fragment: str) -> str | None:
    """``previous`` with the thing replaced that ends in the same word: "the military component" by "the
    police component"."""
    placed = re.match(r"(?i)(?P<word>of|for|in|on|by|at|about|to|from|with|under)\s+", fragment)
    plain = fragment[placed.end() if placed else 0 :].strip(" ?.")
    named = re.fullmatch(r"(?i)(?:the\s+)?[a-z-]+(?:\s[a-z-]+)?\s(?P<noun>[a-z]{4,})", plain)
    if named is None or proper_names(f"about {plain}") or _NOT_A_KIND.search(plain):
        return None
    if placed and named["noun"].endswith("s") and not plain.lower().startswith("the "):
        alike = re.search(rf"(?i)(?<=\b{placed['word']} )[a-z-]+ {re.escape(named['noun'])}\b", previous)
        if alike:  # "And to other resources?" after "to regular resources"
            return previous[: alike.start()] + plain + previous[alike.end() :]
    same = re.search(
        rf"(?i)\b(?:the|its|their)\s+(?:[a-z-]+\s+){{1,2}}?{re.escape(named['noun'])}\b", previous
    )
    if same is None:
        return None
    new = plain if plain.lower().startswith("the ") else f"the {plain}"
    return previous[: same.start()] + new + previous[same.end() :]


def the_one(question: str, previous: str) -> str | None:
    """``question`` with "the one" said out: "where was the one for Latin America?" after a consultation."""
    one = _THE_ONE.search(question)
    thing = _THING.search(previous) if one else None
    if one is None or thing is None:
        return None
    return f"{question[: one.start()]}the {thing['thing']}{thing['on'] or ''}{question[one.end() :]}"


def counted_again(question: str, previous: str, several: str = "") -> str | None:
    """What else is counted of the same things: "And how many are women?" after "How many keepers do they
    employ?"; ``several`` says which things where that is known."""
    asked = _COUNTED.match(question)
    things = several or several_of(previous) or _first_counted(previous)
    if asked is None or not things or _PRONOUN.search(asked["done"]):
        return None
    one = _WHICH_ONE.match(previous) if re.match(r"(?i)are there\b", asked["done"]) else None
    if one:  # "Which State ratified the Accord last?": how many have done so
        did = _LAST.sub("", one["did"].rstrip("?!. "))
        return f"How many {plural_of(one['thing'])} have {did}?"
    things = re.sub(r"(?i)\Aof (?:the|these|those) ", "", things)
    of = "of the " if re.match(rf"(?i){_IS_OR_HAS}", asked["done"]) else ""
    told = f"How many {of}{things} {asked['done'].strip()}"
    return f"{told}{setting_of(previous, told)}?"


_WHICH_ONE = re.compile(
    rf"(?i)\W*which (?P<thing>(?:[a-z]+ )?[a-z]+(?<!s)) (?P<did>(?:[a-z]{{2,}}ed|{PAST})\s[^?]+)\??"
)
_LAST = re.compile(r"(?i)\s+(?:last|first|latest|most recently)\Z")


def plural_of(noun: str) -> str:
    """``"country"`` → ``"countries"``."""
    return re.sub(r"(?<=[^aeiou])y\Z", "ie", noun) + "s"


def _first_counted(previous: str) -> str:
    """``"How many people caught HIV"`` → ``"people"``."""
    match = re.search(r"(?i)\bhow many (?P<noun>[a-z]+s|people|children|women|men)\b", previous)
    return match["noun"] if match else ""


def setting_of(previous: str, question: str) -> str:
    """When, and according to which document, ``previous`` asks, where ``question`` does not say it itself."""
    found = []
    if not any(time.search(question) for time in (DATE, PERIOD, YEAR, SESSION)):
        found += [match.group() for match in _WHEN.finditer(previous)][:1]
    if "/" not in question:
        found += [match.group() for match in _ACCORDING.finditer(previous)][:1]
    return "".join(part for part in found if part not in question)


def with_its_time(question: str, previous: str) -> str | None:
    """``question`` with the year that "that year" is, or when those things were of which it says "those"."""
    year = YEAR.search(previous)
    same = _THAT_YEAR.search(question)
    if same and year:
        placed = re.search(r"(?i)\b(?:in|of|for|during|by|from|since)\s+\Z", question[: same.start()])
        said = year.group() if placed else f"in {year.group()}"
        return question[: same.start()] + said + question[same.end() :]
    pointed = _POINTED_AT.search(question)
    if pointed and pointed["which"].lower() in {"those", "these"}:
        setting = setting_of(previous, question)
        return f"{question.rstrip('?!. ')}{setting}?" if setting else None
    return None


def points_back(question: str) -> bool:
    """Whether a question speaks of "that date" or "those delegations"."""
    return _POINTED_AT.search(question) is not None or _THAT_YEAR.search(question) is not None


def who_did(previous: str) -> str:
    """Whom "he" or "her" means after "Which member of the Board resigned?": "the member of the Board who
    resigned"; "" after another question."""
    match = _MEMBER.match(previous)
    if match:
        return f"the {match['who'].strip()} who {match['did'].strip()}"
    somebody = _SOMEBODY.match(previous)
    return f"the person who {somebody['did'].strip()}" if somebody else ""


def holder_said(question: str, previous: str) -> str | None:
    """``question`` with the State or body in whose name "its representative" speaks."""
    held = _HELD.search(question)
    names = proper_names(previous) if held else []
    if held is None or not names:
        return None
    return f"{question[: held.start()]}{names[0]}'s {held['what']}{question[held.end() :]}"
