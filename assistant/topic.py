"""What a question is about: the words a later "it" or "there" stands for."""

from __future__ import annotations

import re

from assistant.question_words import AUXILIARY

_ABOUT = re.compile(
    r"(?i)\b(?:about|regarding|concerning|on the subject of|with regard to|as to)\s+(?P<topic>[^?]+)"
)
_WH = re.compile(
    r"(?i)\A\W*(?:(?:please|and|but|so|can you|could you|tell me|show me|explain|describe|list"
    r"|summari[sz]e|give me)\s+)*"
    r"(?:(?:in|on|at|by|to|from|for|of)\s+)?(?P<wh>who(?:m|se)?|what|which|(?:when|where)\s+and\s+(?:when|where)|when"
    r"|where|why|how(?:\s+(?:many|much|long|often|strong|large|big|high|old|far|soon|well))?)?\b"
)
# "On what date was the Accord signed?": the date is what is asked for and no topic.
_PLACED_WH = re.compile(r"(?i)\A\W*(?:in|on|at|by|to|from|for|of)\s+(?:what|which|how many)\b")
_UNTIL_AUXILIARY = re.compile(
    r"(?i)\A\s*(?:[\w-]+\s+){1,3}?(?=(?:did|does|do|is|are|was|were|has|have|had|will)\b)"
)
_AUXILIARY = re.compile(
    r"(?i)\A\s*(?:did|does|do|is|are|was|were|has|have|had|can|could|should|would|will|be|been|being"
    r"|not|also|'s)\b"
)
_WILL = re.compile(
    r"(?i)\A\s*(?:will|would|should|shall|can|could|may|must|might)\s+(?:also\s+|not\s+)?(?!be\b|have\b)[a-z]+\s+(?=\S)"
)
_STARTER = re.compile(
    r"\b(?:the|an?|this|that|these|those|its|their|his|her|any|all|some|each|no)\b\s|(?:[A-Z][\w'’-]+)"
    r"|\b\w{3,}ing\b|\b(?:against|on|for|in|of)\s",
)
# "How many States have signed the Convention": who did what to what, and the what is the topic.
_COUNTED = re.compile(
    r"(?P<subject>(?:(?!the\b|did\b)[\w'’-]+\s+){1,5}?)(?:have|has|had|were|was|are|is)\s+"
    r"(?:(?:also|not|already|been|being)\s+)*\w+(?:\s+(?P<object>\S.*))?\Z"
)
_NAMED_THING = re.compile(
    r"(?:the|its|their|this|an?)\s|(?:in|on|at|by|to|for|with|under|from)\s+(?:the\s|(?=[A-Z]))|[A-Z]"
)
_TRAILING = re.compile(
    r"(?i)\s+(?:have|has|had|held|adopted|take place|took place|say|said|tested|mentioned|happen"
    r"|happened|cited|made|given|issued|published|"
    r"established|organized|attended|begin|start|end|do|done|before (?:it|them)|used|prepared|worth|addressed"
    r"|developed|be|been|mean|meant|call for|request|recommend|contain|include)\Z"
)
# "When is the forum to be held?", "Where will it be held?"
_TO_BE_HELD = re.compile(r"(?i)\s+(?:to\s+)?be(?:\s+[a-z]+ed|\s+held)?\Z|\s+to\s+take\s+place\Z")
# The main verb of "did … receive": base forms that are not also common nouns of these texts.
_BASE_VERB = re.compile(
    r"\b(?:accede|accept|accuse|achieve|acquire|adopt|affirm|agree|allocate|allow|amend|announce|apply|appoint|appropriate|approve|argue|ask|assess|assist|attend|authorize|become"
    r"|begin|borrow|bring|build|call|carry|choose|come|commend|complete|conclude|condemn|conduct|consider|contribute"
    r"|convene|create|criticize|decide|declare|deliver|deploy|deplore|describe|destroy|develop|elect|emphasize|employ|enact|encourage|endorse"
    r"|establish|examine|expand|explain|express|extend|find|follow|gather|get|give|go|have|hold|identify|implement"
    r"|impose|improve|include|incur|inform|insist|introduce|invest|invite|invoke|issue|join|keep|launch|lead|leave|make|mention|name|nominate|note|obtain"
    r"|offer|open|operate|oppose|organize|participate|pay|prepare|present|prevent|proclaim|produce|prohibit|propose|protect|provide|publish|raise|ratify|reach|reaffirm|recall"
    r"|receive|recognize|recommend|record|reduce|refer|reject|remain|remove|replace|report|represent|request|respond|review|say|select|send|serve"
    r"|set|settle|sign|speak|spend|state|stop|submit|suggest|support|take|terminate|train|underline|undertake|urge|visit|vote|want"
    r"|welcome|withdraw|work|write)\b"
)
# "What total contributions did …", "How many containers of equipment did …": who did it comes after.
_DOING = re.compile(
    r"(?i)\A\W*(?:how many|how much|which|what)\s+(?!did\b)[^?,]+?(?<!\bto)\s(?:did|does|do)\s+"
    r"(?P<clause>[^?]+)"
)
_SEVERAL = re.compile(
    r"(?i)\b(?:how many|which|what)\s+"
    r"(?P<things>(?!(?:did|do|does|is|are|was|were|has|have|had)\b)[^?,]+?)\s+"
    r"(?:did|does|do|have|has|had|were|was|are|is|can|will|would|should|(?!(?:need|feed|indeed)\b)[a-z]{2,}ed|took|came|went|spoke|gave|left|met|won|lost|sent|fell)\b"
)
# "Which countries border the reef?": a verb in the present that is not known.
_SEVERAL_DO = re.compile(
    r"(?i)\A\W*(?:and\s+)?(?:how many|which|what)\s+"
    r"(?P<things>(?:(?!(?:did|does|do|has|have|had|was|were|is|are|will|can|could|would|should|of|about)\b)[a-z]+\s)?"
    r"(?!(?:does|has|was)\b)(?:[a-z]{2,}(?<![sui])s|people|women|men|children))"
    r"\s+(?!of\b|in\b|on\b|for\b|at\b|by\b|to\b|from\b|with\b|and\b|or\b|that\b|who\b|according\b|there\b)[a-z]+\s+\S"
)
# "its food project help": after "did" the last word is a verb, where nothing hangs on either.
_WITH_ITS_VERB = re.compile(
    r"(?P<subject>(?:[Tt]he|[Ii]ts|[Tt]heir|[Aa]n?)\s"
    r"(?:(?!(?:of|in|on|for|to|at|by|from|with)\b)[\w'’-]+\s)*?[\w'’-]+)\s[a-z]+"
)
# What does one of these somewhere is what is talked about, and not where.
_HAPPENS = frozenset(("begin", "terminate", "convene", "open", "remain", "expand"))
# What stands before one of these is a noun: "the report", "to report", "a call".
_NO_VERB = re.compile(
    r"(?i)\b(?:the|an?|to|of|its|their|this|that|and|or|for|on|in|by|with|no|any|all|each|draft|final|annual)\s\Z"
    r"|['’]s?\s\Z"
)
# "hold its tenth session": whose session it is, the subject says.
_OWN_EVENT = re.compile(
    r"(?i)(?:its|their)\s+(?P<what>(?:[\w-]+\s+){0,4}?(?:session|meeting|conference|forum|seminar|congress|summit))\b"
)
# "Who offered to host the tenth session?"
_TO_DO = re.compile(r"(?i)\Ato\s+(?!(?:the|an?|its|their)\s)[a-z]+\s+(?=the |an? |its |(?-i:[A-Z]))")
_TEXT = re.compile(
    r"(?i)\b(?:resolution|report|decision|convention|protocol|agreement|treaty|declaration|letter|note|plan|programme|draft)\b"
)
_PRONOUN_ONLY = re.compile(
    r"(?i)\A(?:it|they|them|this|that|these|those|he|she|him|her|there|one|anything|something)\Z"
)


# "new cases at UNKELP: 2031 compared with 2032": keywords, and what is asked of them.
_BEFORE_COLON = re.compile(r"(?P<head>[^:?]{4,80}?):\s+(?P<rest>[^?]+)\Z")
# "dredging in Norland - where do we stand", "nets lost at sea, how many are there": what stands in front.
_BEFORE_QUESTION = re.compile(
    r"(?i)(?P<head>[^:,?–—]{4,80}?)(?:\s[-–—]+\s|[,:;–—]\s*)"
    r"(?:who|whom|what|when|where|why|which|how(?: (?:many|much|far|long|often))?)\b[^?]*\Z"
)
# "Why was the visit in May called off?": the visit.
_CALLED_OFF = re.compile(
    r"(?i)\s+(?:called off|put off|postponed|cancell?ed|delayed|suspended|interrupted|halted|stopped)\Z"
)
_SORTED_BY = re.compile(
    r"(?i)\s+(?:by|per)\s+"
    r"(?:region|country|year|month|sex|gender|age|type|category|entity|office|sector|status)\b.*\Z"
)
_ASKS = re.compile(rf"(?i)\b(?:who|whom|what|when|where|why|which|how|tell|list|show|{AUXILIARY})\b")
# "the Committee meant to examine kelp": what it is to do is none of its name.
_MEANT_TO = re.compile(
    r"(?i)(?<=\S)\s+(?:meant|supposed|asked|requested|required|allowed|expected|authori[sz]ed|mandated|invited"
    r"|tasked|permitted|empowered|obliged|entitled|called upon|set up|established|created|going|able)"
    r"\s+to(?!\s+(?:the|an?|its|their|(?-i:[A-Z])))\b.*\Z"
)


def topic_of(question: str) -> str:
    """``"Who attended the Tehran seminar?"`` → ``"the Tehran seminar"``; empty when none is found."""
    text = question.strip().rstrip("?!.؟？ ").strip()
    colon = _BEFORE_COLON.match(text)
    if colon and not _ASKS.search(colon["rest"]):
        text = _SORTED_BY.sub("", colon["head"].strip())
        if not _ASKS.search(text):
            return text
    before = _BEFORE_QUESTION.match(text)
    if before and not _ASKS.search(before["head"]):
        return before["head"].strip()
    about = _ABOUT.search(text)
    if about:
        return _trimmed(about["topic"])
    doing = _DOING.search(text)
    if doing:
        return _trimmed(_of_clause(doing["clause"], did=True))
    opened = _WH.match(text)
    rest = text[opened.end() :] if opened else text
    if _PLACED_WH.match(text):
        rest = _UNTIL_AUXILIARY.sub("", rest)
    is_who = bool(opened and opened["wh"] and opened["wh"].lower().startswith("who"))
    had_auxiliary = did = passive = False
    if is_who and _WILL.match(rest):  # "Who should appoint the Chair?": the Chair
        return _trimmed(_WILL.sub("", rest, count=1))
    while found := _AUXILIARY.match(rest):
        rest, had_auxiliary = rest[found.end() :], True
        did = found.group().strip().lower() in {"did", "does", "do"}
        passive = found.group().strip().lower() in {"was", "were", "is", "are"}
    rest = rest.strip() if did or not had_auxiliary else _MEANT_TO.sub("", rest.strip())
    counted = _COUNTED.match(rest) if opened and opened["wh"] and not had_auxiliary and not is_who else None
    if counted:
        acted_on = counted["object"] or ""
        return _trimmed(acted_on if _NAMED_THING.match(acted_on) else counted["subject"])
    if is_who and not had_auxiliary:
        rest = rest.split(" ", 1)[1] if " " in rest else ""
        return _trimmed(rest)
    if passive and _CALLED_OFF.search(rest):
        return _trimmed(_CALLED_OFF.sub("", rest))
    if had_auxiliary:
        return _trimmed(_of_clause(rest, did=did))
    start = _STARTER.search(rest)
    return _trimmed(rest[start.start() :] if start else rest)


def several_of(question: str) -> str:
    """What a later "they" or "them" stands for: ``"How many divers did the Fund employ?"`` → ``"divers"``;
    empty when the question counts nothing and asks for no kind of thing."""
    match = _SEVERAL.search(question) or _SEVERAL_DO.match(question)
    return match["things"].strip() if match else ""


def base_verb(clause: str) -> int | None:
    """Where the main verb of "the Board adopt the Accord" begins; None where it is not known."""
    found = _verb_in(clause)
    return found.start() if found else None


def _verb_in(clause: str) -> re.Match[str] | None:
    return next(
        (m for m in _BASE_VERB.finditer(clause) if m.start() and not _NO_VERB.search(clause[: m.start()])),
        None,
    )


def _of_clause(clause: str, *, did: bool) -> str:
    """Of "the Assembly adopt the Convention" the Convention, of "resolution 2780 extend the mandate" the
    resolution: what acts is talked about only when it is no body or person. A clause without a verb that is
    known stays as it is; behind "did" its last word may be one."""
    verb = _verb_in(clause)
    if verb is None:
        bare = _WITH_ITS_VERB.fullmatch(clause) if did else None
        return bare["subject"] if bare else clause
    subject, acted_on = clause[: verb.start()].strip(), clause[verb.end() :].strip()
    own = _OWN_EVENT.match(acted_on)
    if own and _TEXT.search(subject) is None:
        return f"the {own['what']} of {subject}"
    if not _NAMED_THING.match(acted_on) or _TEXT.search(subject):
        return subject
    if verb.group() in _HAPPENS and re.match(r"(?:in|on|at|from|for|with)\s", acted_on):
        return subject  # "the second round begin in Lima": the round
    return acted_on


def _trimmed(topic: str) -> str:
    topic = _TO_DO.sub("", topic.strip())
    topic = re.sub(
        r"(?i)\A(?:against|on|for|of|to|in|about|by)\s+(?=the |an? |\w+ing\b|(?-i:[A-Z]))",
        "",
        topic.strip(" ,;:"),
    )
    topic = re.sub(r"(?i)\s+(?:have|has|had)(?:\s+in\s.*)?\Z", "", topic)
    topic = _TO_BE_HELD.sub("", topic)
    shorter = _TRAILING.sub("", topic)
    topic = shorter if shorter.strip() else topic
    return "" if _PRONOUN_ONLY.match(topic) else topic.strip()
