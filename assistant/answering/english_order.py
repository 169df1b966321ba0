"""A glossed question with the small words that English asks with: "Why the Board adopt it?" is not English.

The gloss is made for finding; the rules that compare who did what read the question as English puts it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.question import Query
from assistant.verb_forms import past_of

_BARE = re.compile(
    r"(?i)\A\W*(?P<asks>why|when|where|how)\s+(?!did|do|does|was|were|is|are|has|have|had|will|would|many|much"
    r"|can|could|should|long|often|old|far)(?=\S+\s+\S+)"
)
# "What decide the Security Council in resolution 837?": the verb of the original's order.
_VERB_FIRST = re.compile(
    r"\A(?P<asks>What|(?:What|Which)\s+[a-z]+)\s+(?P<verb>decide|recommend|adopt|approve|request|say|propose|state"
    r"|conclude|condemn|demand|declare|note|welcome|stress|report|agree|take|express|suggest|call for)\s+"
    r"(?P<who>(?:the\s+)?(?:[A-Z][\w-]*\s+(?:and\s+)?)*(?:Council|Assembly|Secretary-General)\b"
    r"|(?:the\s+)?[A-Z][\w'’-]*(?:\s+(?:of|on|for|and|the|in|to|against)(?:\s+the)?\s+[A-Z][\w'’-]*"
    r"|\s+[A-Z][\w'’-]*)*)(?P<rest>[^?]*)\?\Z"
)
_BARE_LIST = re.compile(
    r"\A(?P<asks>(?:What|Which)\s+[a-z]+)\s+(?P<who>the\s+[A-Z][^?]*?)\s+(?P<verb>decide|recommend|adopt|approve"
    r"|request|take|make|reach|propose)\b(?P<rest>[^?]*)\?\Z"
)
_ORGAN = re.compile(r"(?:Council|Assembly|Commission|Committee|Conference|Board|Secretary-General)\b")
# "Ha sido aprobado", "a-t-il été adopté", "se ha adoptado", "fue aprobado".
_PASSIVE = {
    "fr": re.compile(r"(?i)\b(?:a|ont)(?:-t)?(?:-(?:ils?|elles?))?\s+(?:déjà\s+)?été\b|\b(?:fut|furent)\b"),
    "es": re.compile(r"(?i)\b(?:ha|han|había|habían)\s+sido\b|\bse\s+(?:ha|han|había)\b|\b(?:fue|fueron)\b"),
}
# "When meet Committee?", "When was held session?": the verb before the one who acts or what it is done to.
_VERB_BEFORE_ORGAN = re.compile(
    r"\A(?P<asks>When|Where|Why|How)"
    r" (?!(?:the|did|do|does|will|shall|would|should|can|could|must|may|has|have|had|was|were|is|are) )"
    r"(?P<verb>[a-z]{3,})"
    r" (?P<who>(?:the )?[A-Z][\w' -]*)(?P<rest>[^?]*)\?\Z"
)
_PARTICIPLE_FIRST = re.compile(
    r"(?i)\A(?P<asks>(?:when|where|how|why|by whom)\s+(?:was|were))\s+"
    r"(?P<done>held|[a-z]{3,}ed|set up|born|made|given)\s+(?P<what>[^?]+?)"
    r"(?P<rest>(?:\s+(?:in|on|at|by|during|of \d)\b[^?]*)?)\?\Z"
)
# "¿Y cuánto bajaron los casos?": "And how much fall the cases?".
_HOW_MUCH_FELL = re.compile(
    r"(?i)\A(?:(?:and|but)\s+)?(?:by\s+)?how much\s+"
    r"(?P<verb>fall|drop|decrease|decline|rise|increase|grow|shrink|reduce|lower)\s+(?P<what>[^?]+?)\s*\?\Z"
)
_ATTENDED_TO = re.compile(r"(?i)\b(?P<verb>attend(?:ed)?) to (?:the )?")
_ACTIVE = re.compile(
    r"(?i)\ADid\s+(?P<what>[^?]+?)\s+(?P<verb>[a-z]+)\s*(?P<when>\b(?:in|on|at|by)\b[^?]*)?\?\Z"
)


def in_english_order(query: Query) -> Query:
    """``query`` with its text as English asks it, where it was glossed; what is searched stays."""
    if query.asked_in == "en" or query.language != "en":
        return query
    query = replace(query, text=_ATTENDED_TO.sub(r"\g<verb> the ", query.text))
    fell = _HOW_MUCH_FELL.match(query.text)
    if fell is not None:
        asked = f"By how much did {fell['what']} {fell['verb'].lower()}?"
        return replace(query, text=asked, searched=asked)  # its words alone are too few to be found by
    before = _VERB_BEFORE_ORGAN.match(query.text)
    if before is not None and _ORGAN.search(before["who"]):
        who = before["who"].removeprefix("the ").strip()
        return replace(query, text=f"{before['asks']} did the {who} {before['verb']}{before['rest']}?")
    done = _PARTICIPLE_FIRST.match(query.text)
    if done is not None:
        has_article = re.match(r"(?:the|a|an|this|that)\b|[A-Z]", done["what"])
        what = done["what"] if has_article else f"the {done['what']}"
        return replace(query, text=f"{done['asks']} {what} {done['done']}{done['rest']}?")
    bare = _BARE.match(query.text)
    if bare is not None:
        return replace(query, text=f"{query.text[: bare.end()]}did {query.text[bare.end() :]}")
    turned = _VERB_FIRST.match(query.text) or _BARE_LIST.match(query.text)
    if turned is not None:
        who = (
            turned["who"] if not _ORGAN.search(turned["who"]) else f"the {turned['who'].removeprefix('the ')}"
        )
        asks = turned["asks"].removesuffix(" did")
        return replace(query, text=f"{asks} did {who} {turned['verb']}{turned['rest']}?")
    passive, active = _PASSIVE.get(query.asked_in), _ACTIVE.match(query.text)
    if passive is None or active is None or not passive.search(query.asked):
        return query
    past = active["verb"] if active["verb"].endswith(("ed", "en")) else past_of(active["verb"])
    when = f" {active['when']}" if active["when"] else ""
    return replace(query, text=f"Was {active['what']} {past}{when}?")
