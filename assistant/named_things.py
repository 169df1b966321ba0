"""A thing told apart by a name, replaced by another such thing: "the camp in Gao" for "the headquarters in
Lima", with the place that it stands in. Pure.
"""

from __future__ import annotations

import re

from assistant.kinds_of_names import names_in
from assistant.verb_forms import PAST

# "the headquarters in Bamako", "the mission camp in Gao", "the Gao camp".
NAMED_THING = re.compile(
    r"\b[Tt]he (?:(?!observer|representative|delegat)[a-z]+ "
    rf"(?:(?!{PAST})(?!(?:of|in|at|for|on|to|that|is|are|was|were)\b)[a-z]+ )?"
    r"(?P<placed>in|of|at|for) (?:the )?[A-Z][\w'’-]+"
    r"|(?:[A-Z][\w'’-]+ )+"
    r"(?!did|does|do|has|have|had|was|were|is|are|will|on|of|for|in|to|against|and|say|said|that|which|who)[a-z]+)\b"
)
_NAMED_ONE = re.compile(r"(?i:the )?(?P<name>(?:[A-Z][\w'’-]+ )*[A-Z][\w'’-]+) ones?")
_BEHIND_NOUN = re.compile(r"\A[Tt]he (?P<noun>[a-z]+(?: [a-z]+)?) (?:in|of|at|for) ")


def thing_for_one(fragment: str, previous: str) -> str:
    """``fragment`` with "one" said out: "the Pretoria one" after "the Tehran seminar"."""
    one = _NAMED_ONE.fullmatch(fragment.strip())
    thing = NAMED_THING.search(previous) if one else None
    if one is None or thing is None:
        return fragment
    before = _BEHIND_NOUN.match(thing.group())
    noun = before["noun"] if before else thing.group().split()[-1]
    return f"the {one['name']} {noun}"


def thing_for_thing(previous: str, old: re.Match[str], new: str) -> str:
    """``previous`` with ``new`` for ``old``, and for the place that ``old`` has beside its owner: "the
    headquarters of UNKELP in Oran" goes whole for "the camp in Gao"."""
    thing = NAMED_THING.match(new)
    # the "against Kelp" of "the session of the Committee against Kelp"
    whole = max((name.end for name in names_in(previous) if name.start < old.end()), default=0)
    end = max(old.end(), whole)
    placed = thing["placed"] if thing else None
    if placed and placed != old["placed"]:
        place = rf"\s{placed}\s(?:the\s)?[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)*"
        also = re.compile(place).match(previous, end)
        end = also.end() if also else end
    return previous[: old.start()] + new + previous[end:]
