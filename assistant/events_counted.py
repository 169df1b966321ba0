"""What happened to persons counted after the persons: "How many people got HIV in 2024?" — "and deaths?".

Deaths get no HIV: the persons, where and when stay, the verb goes. "How many without treatment?" asks how
many of the persons are. Pure.
"""

from __future__ import annotations

import re

from assistant.another_time import BEFORE_THE_TIME
from assistant.question_words import AUXILIARY
from assistant.verb_forms import PAST
from assistant.verification.names import countries_in

_EVENTS = (
    "deaths|infections|cases|casualties|fatalities|injuries|killings|arrests|births|suicides|abductions|attacks"
    "|displacements|evictions|executions|detentions|returns|disappearances|murders|rapes|accidents|incidents"
)
# Told of persons by a verb: "630,000 people died".
_DIED = re.compile(r"(?i)(?:deaths|fatalities)\Z")
_PERSONS = (
    r"(?:[a-z-]+\s+)?(?:people|persons|women|men|children|girls|boys|civilians|workers|migrants|refugees|residents"
    r"|adults|adolescents|patients|soldiers|journalists|volunteers|prisoners|victims|students|teachers)"
)
_COUNTED = re.compile(
    rf"(?i)\A\W*(?:and\s+)?how many\s+(?P<things>{_PERSONS})\s+"
    rf"(?P<said>[^?]+?)(?P<when>{BEFORE_THE_TIME}[^?]*)\??\s*\Z"
)
# "got hiv", "were living with hiv": what they have.
_HAS = re.compile(
    r"(?i)(?:(?:have|had|has|are|were|was|is)\s+)?"
    r"(?:got|had|has|have|caught|contracted|acquired|suffer(?:ed)?(?:\s+from)?"
    r"|(?:live|lived|living)\s+with|infected\s+with|diagnosed\s+with)\s+(?P<what>(?!to\b|been\b)[^?]+?)"
    r"(?P<where>\s+(?:in|at|on|across)\s+[^?]+)?\Z"
)
_DID = re.compile(
    rf"(?i)(?:(?:have been|had been|has been|{AUXILIARY})\s+)?(?:{PAST}|[a-z]+)"
    r"(?P<where>\s+(?:in|at|on|by|during|across)\s+[^?]+)?\Z"
)
_SUCH = re.compile(
    r"(?i)\A\W*(?:and\s+|but\s+)?how many\s+(?:of (?:them|these|those)\s+)?"
    r"(?P<such>(?:without|with|aged|under|over)\s+[^?]+?)\W*\Z"
)
_VERB = re.compile(rf"(?i)\b(?:{AUXILIARY})\b|\b{PAST}")


def event_for_persons(previous: str, fragment: str) -> str | None:
    """ "How many people died of HIV in 2024?", "How many arrests were there in Oran?"; None where no event
    follows persons."""
    is_event = re.fullmatch(rf"(?i)(?:the\s+)?(?:{_EVENTS})", fragment) is not None
    asked = _COUNTED.match(previous) if is_event else None
    if asked is None:
        return None
    what, where = _parted(asked["said"]) or ("", "")
    event = re.sub(r"(?i)\Athe\s+", "", fragment)
    if _DIED.match(event):
        return f"How many {asked['things']} died{f' of {what}' if what else ''}{where}{asked['when']}?"
    related = f" related to {what}" if what else ""
    return f"How many {event}{related} were there{where}{asked['when']}?"


def with_such(question: str, previous: str) -> str | None:
    """ "How many people with HIV were without treatment in 2024?" after "How many people got HIV?"."""
    such, asked = _SUCH.match(question), _COUNTED.match(previous)
    if such is None or asked is None or _VERB.search(such["such"]):
        return None
    how = such["such"].strip()
    if not how.lower().startswith("without"):
        return f"How many {asked['things']} {how} {asked['said']}{asked['when']}?"
    parted = _parted(asked["said"])
    if parted is None:
        return None
    what, where = parted
    having = f" with {what}" if what else ""
    return f"How many {asked['things']}{having} were {how}{where}{asked['when']}?"


def _parted(said: str) -> tuple[str, str] | None:
    """What the persons have, and where; ("", where) where they did something, or it was done to them."""
    has = _HAS.match(said)
    if has:
        return has["what"].strip(), has["where"] or ""
    state = next(iter(countries_in(said)), "")
    if state and said.endswith(f" {state}"):
        return "", f" in {state}"  # "fled Norway"
    did = _DID.match(said)
    return ("", did["where"] or "") if did else None
