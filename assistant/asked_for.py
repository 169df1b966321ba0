"""What an English question asks for, said as a noun phrase, and asked for again in another way.

"How many complaints has the Court registered?" asks for complaints: "which ones?" asks "Which complaints has
the Court registered?", and a later "of them" is "of the complaints that the Court has registered".

Pure: questions in, phrases out; "" or None where a question is not of a form that is understood.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assistant.kinds_of_names import names_in
from assistant.question_words import AUXILIARY, OPENING, PREPOSITION
from assistant.substitution import texts_in
from assistant.topic import base_verb
from assistant.verb_forms import (
    PAST,
    begins_with_participle,
    begins_with_past,
    first_participle,
    past_of,
    third_person_of,
)

_ASKED = re.compile(
    rf"\A\W*(?i:{OPENING})(?P<word>[Hh]ow many|[Ww]hich|[Ww]hat)\s+(?P<of>of\s+)?"
    rf"(?P<things>(?!(?:{AUXILIARY}|the|about|else|happened)\b)[^?,]+?)\s+"
    rf"(?P<said>(?:(?:{AUXILIARY})\b|{PAST})[^?]*)\??\s*\Z"
)
_NUMBER_OF = re.compile(
    r"(?i)\A\W*what (?:is|was) the (?:total )?number of (?P<things>[^?,]+?)"
    r" (?:that|who|which) (?P<said>[^?]+)\?"
)
_THERE_ARE = re.compile(
    r"(?i)\A\W*(?:are|were|is|was) there (?:any |some |other |still |also )*(?P<things>[^?,]+?)"
    r" (?:that|who|which) (?P<said>[^?]+)\?"
)
_ANY = re.compile(rf"(?i)\A\W*(?P<auxiliary>{AUXILIARY})\s+(?:any|some)(?P<of> of)?\s+(?P<rest>[^?]+)\?")
_ANY_ACTED_ON = re.compile(
    r"(?i)\A\W*(?P<said>did|does|do|has|have|had)\s+(?P<clause>[^?]+?)\s+any\s+(?:other\s+)?(?P<things>[a-z][^?]*?)"
    r"(?P<rest>\s+(?:in|at|on|during|from|to|by|since|between|for)\s[^?]+)?\?"
)
_THERE_IS = re.compile(r"(?i)\A\W*(?:is|was) there an? (?P<thing>[^?]+?)\s*\?")
_WHICH_ONES = re.compile(
    rf"(?i)\A\W*{OPENING}(?:"
    r"which(?:\s+(?:ones?|of (?:them|these|those)))?"
    r"(?:\s+(?:are|were|is|was)\s+(?:they|these|those|it|that))?"
    r"|(?:who|what)\s+(?:are|were)\s+(?:they|these|those|their names)"
    r"|(?:(?:can|could) you\s+)?(?:please\s+)?(?:list|name|enumerate|identify)\s+(?:all of\s+)?"
    r"(?:them|these|those)(?:\s+all)?)(?:\s+(?:exactly|then|please))*\W*\Z"
)
_HOW_MANY = re.compile(
    r"(?i)\A\W*(?:(?:and|so)[\s,]+)?how many(?:\s+(?:are|were)\s+(?:there|they|these|those)"
    r"|\s+of (?:them|these|those))?"
    r"(?:\s+(?:in total|altogether|in all))?\W*\Z"
)
_TEXTS_LISTED = re.compile(
    r"(?i)\A\W*(?:and\s+)?(?:which|what)\s+(?P<texts>(?:documents|resolutions|decisions|reports|letters|notes)"
    r"\s+(?:deal|are|speak|talk|concern|mention|do)\b[^?]+?)\W*\Z"
)
_WHO_DID = re.compile(
    r"(?i)\A\W*(?:and\s+)?who\s+(?:else\s+)?"
    r"(?P<did>(?:attended|joined|participated|took part|spoke|voted|abstained|signed"
    r"|died|resigned|was (?:hurt|injured|killed|invited|arrested|detained)|were [a-z]+ed)\b[^?]*?)\s*\?*\s*\Z"
)
# What a clause in which somebody acts begins with.
_ACTING = frozenset(AUXILIARY.split("|")) - {"was", "were", "is", "are"}
_HAS = frozenset(("have", "contain", "include", "comprise", "make", "list"))
# What is asked for by "which year" is no thing that a later "it" stands for.
_MEASURE = re.compile(
    r"(?i)\b(?:year|date|day|month|time|period|city|town|place|amount|sum|number|percentage|share|proportion|role"
    r"|extent|kind|type|sort|word|language)\Z"
)
ADVERBIAL = re.compile(
    rf"(?i)\A\W*(?P<word>(?:(?:since|until|by|from) )?when|where|why|how|how (?:often|long|much|far)"
    rf"|(?:{PREPOSITION}) (?:what|which|whom)(?: [a-z-]+){{0,2}}?)\s+"
    rf"(?P<said>(?:{AUXILIARY})\b[^?]+)\?"
)
YES_NO = re.compile(rf"(?i)\A\W*(?P<said>(?:{AUXILIARY})\s+(?!you\b|there\b)[^?]+)\?")
_TIME_AT_END = (
    r"(?=\s+(?:in|at|as at|as of|on|during|since|by|for)\s+(?:its |the )?[^?]*?\d{4}|\s*[?.!]|\s*\Z)"
)
_TIME = re.compile(
    r"(?i)\s+(?:in|at|as at|as of|on|during|since|by|for|from|between)\s+(?:its |the )?"
    r"(?:(?!in |at |on |by |for |from )[\w-]+ ){0,4}?(?:\d{4}(?:[/–-]\d{2,4})?|session)"
    r"(?:\s+(?:and|to)\s+\d{4})?\Z"
)
_NOT_IN_NAME = (
    r"(?!(?:for|on|to|in|at|by|with|from|about|against|of|and|or|that|which|who|as|under|during|since|between|into"
    rf"|after|before|not|been|{AUXILIARY})\b)"
)
_INDEFINITE = re.compile(
    rf"\b(?P<article>an?)\s+(?P<core>[\w'’-]+(?:\s+{_NOT_IN_NAME}[\w'’-]+){{0,5}}(?:\s+of\s+[a-z]+)?)"
    rf"(?P<detail>\s+(?:on|for|to|against|about|of)\s+[^?]*?)?{_TIME_AT_END}"
)
_ONE = re.compile(r"(?i)\bone(?=\s*[?.!]*\s*\Z|\s*,|\s+(?:for|on|about|against|with|from|by|at)\s)")
# "the first one", "which one", "page one": another "one".
_NO_PLAIN_ONE = re.compile(
    r"(?i)\b(?:the|this|that|which|no|any|each|every|other|last|next|previous|only|new|old|page|paragraph|number"
    r"|item|part|section|annex|[a-z]+(?:st|nd|rd|th))\s+\Z"
)

# "reports issued in 2031 has the Board read": which reports, says the participle.
_WHICH_WERE = re.compile(
    rf"(?P<were>{PAST}[^?]*?)\s+(?P<said>(?:(?:has|have|had|did|does|do)\s+(?:the\s+)?[A-Z]"
    r"|(?:was|were|is|are)\s+[a-z]+ed\b)[^?]*)\Z"
)


@dataclass(frozen=True, slots=True)
class Asked:
    """``things`` is what is asked for, ``said`` the rest, which says of which: "did the Fund employ"."""

    things: str
    said: str
    counted: bool


@dataclass(frozen=True, slots=True)
class Clause:
    """``auxiliary`` ``subject`` ``verb`` ``rest``: "did" "the Fund" "employ" "in 2031"."""

    auxiliary: str
    subject: str
    verb: str
    rest: str


def asked_in(question: str) -> Asked | None:
    """What ``question`` counts or asks a list of; None for a question that does neither."""
    for pattern in (_NUMBER_OF, _THERE_ARE):
        match = pattern.match(question)
        if match:
            return Asked(match["things"], match["said"].strip(), counted=True)
    match = _ASKED.match(question)
    if match is None:
        return None
    of = "of " if match["of"] else ""
    things, said = match["things"], match["said"].strip()
    which = _WHICH_WERE.match(said)
    if which:
        things, said = f"{things} {which['were']}", which["said"]
    return Asked(of + things, said, match["word"].lower() == "how many")


def asked_again(question: str, previous: str) -> str | None:
    """ "Which ones are they?", "list them" after a question that counts, and "how many are there?" after one
    that asks for a list: ``previous`` asked that way."""
    ones, number = _WHICH_ONES.match(question), _HOW_MANY.match(question)
    if not ones and not number:
        return None
    persons = _WHO_DID.match(previous) if number else None
    if persons:
        return f"How many {persons['did']}?"
    listed = _TEXTS_LISTED.match(previous) if number else None
    if listed:
        return f"How many {listed['texts']}?"
    asked = asked_in(previous) or _any_in(previous)
    if asked is None or (number and asked.counted) or (ones and not asked.counted):
        return None
    return f"{'Which' if ones else 'How many'} {asked.things} {asked.said}?"


def _any_in(previous: str) -> Asked | None:
    """ "Have any States signed it?" asks for States, as "Which States have signed it?" does."""
    match = _ANY.match(previous)
    if match is None:
        return _any_acted_on(previous)
    auxiliary, rest = match["auxiliary"].lower(), match["rest"]
    at = base_verb(rest) if auxiliary in {"did", "does", "do"} else first_participle(rest)
    if not at:
        return None
    things, said = rest[:at].strip(), rest[at:].strip()
    not_ = "not " if things.endswith(" not") else ""
    things = ("of " if match["of"] else "") + things.removesuffix(" not")
    if auxiliary in {"did", "does"} and not not_:
        verb, _, after = said.partition(" ")
        told = past_of(verb) if auxiliary == "did" else third_person_of(verb)
        return Asked(things, f"{told} {after}".strip(), counted=True)
    return Asked(
        things, said if auxiliary == "do" and not not_ else f"{auxiliary} {not_}{said}", counted=True
    )


def _any_acted_on(previous: str) -> Asked | None:
    """ "Did the Fund lose any ships?" asks for ships, as "Which ships did the Fund lose?" does."""
    match = _ANY_ACTED_ON.match(previous)
    if match is None:
        return None
    return Asked(
        match["things"], f"{match['said'].lower()} {match['clause']}{match['rest'] or ''}", counted=True
    )


def things_in_full(previous: str) -> str:
    """What "of them" stands for after a question that counts: "complaints that the Court has registered".

    When and under what circumstances is left out: what is asked of them need not be told with it again, and
    every word of a question is looked for in what answers it.
    """
    asked = asked_in(previous)
    if asked is None or asked.things.startswith("of "):
        return ""
    hanging = _TIME.sub("", _hung_on(asked.said, brief=True))
    things = re.split(rf"\s(?={PAST})", asked.things)[0]
    return f"{things} {hanging}" if hanging else ""


def thing_asked_for(previous: str) -> str:
    """What a later "it" stands for after "Which summit did Baghdad host?": "the summit that Baghdad hosted";
    and after "Does the Fund have a plan on kelp?": "the plan of the Fund on kelp"."""
    asked = asked_in(previous)
    if asked is not None:
        head = asked.things.partition(" of ")[0]  # "proposal of Norway" is one proposal
        single = not re.search(r"(?<![sui])s\Z", head)
        if asked.counted or not single or _MEASURE.search(head) or asked.things.startswith("of "):
            return ""
        hanging = _hung_on(asked.said)
        return f"the {asked.things} {hanging}" if hanging else ""
    there_is = _THERE_IS.match(previous)
    if there_is:
        return f"the {_TIME.sub('', there_is['thing'])}"
    yes_no = YES_NO.match(previous)
    thing = _INDEFINITE.search(previous)
    clause = clause_of(yes_no["said"]) if yes_no else None
    if thing is None or clause is None or _INDEFINITE.search(clause.subject):
        return ""
    detail = thing["detail"] or ""
    if clause.verb in _HAS:
        return f"the {thing['core']} of {clause.subject}{detail}"
    without = replace(clause, rest=re.sub(r"\s+", " ", clause.rest.replace(thing.group(), "")).strip())
    return f"the {thing['core']}{detail} that {_told(without)}"


def one_said(question: str, previous: str) -> str | None:
    """ "Who asked for one?" after "Did they accept a mediator?": "Who asked for a mediator?". An "it" beside
    it is who had or did not have one."""
    one, thing = _ONE.search(question), _INDEFINITE.search(previous)
    if one is None or thing is None or _NO_PLAIN_ONE.search(question[: one.start()]):
        return None
    has_own = re.match(r"\s+(?:for|on|about|against)\s", question[one.end() :]) is not None
    said = f"{thing['article']} {thing['core']}{'' if has_own else thing['detail'] or ''}"
    told = question[: one.start()] + said + question[one.end() :]
    yes_no = YES_NO.match(previous)
    clause = clause_of(yes_no["said"]) if yes_no else None
    holder = re.search(r"(?i)\b(?:it|they)\b", question[: one.start()])
    if holder and clause:
        told = told[: holder.start()] + clause.subject + told[holder.end() :]
    return told


def acting_in(question: str) -> str:
    """Who does what ``question`` asks about: ``"What did the Board decide on kelp?"`` → ``"the Board"``; ""
    where nobody is said to act."""
    clause = re.search(
        r"(?i)\b(?:did|does|do|has|have|had|will|would|can|could|should)\s+(?P<rest>[^?]+)", question
    )
    if clause is None:
        return ""
    perfect = clause.group().lower().startswith(("has", "have", "had"))
    at = (first_participle if perfect else base_verb)(clause["rest"]) or _after_name(clause["rest"])
    subject = clause["rest"][:at].strip() if at else ""
    return "" if re.search(r"(?i)\b(?:it|they|he|she|we|you|i|there)\b", subject) else subject


def clause_asked(question: str) -> str | None:
    """What ``question`` takes for granted, in the order of a question: "did the Board decide that on
    kelp" of "What did the Board decide on kelp?"; None where that is not understood."""
    adverbial = ADVERBIAL.match(question) or YES_NO.match(question)
    if adverbial:
        return f"{adverbial['said'][:1].lower()}{adverbial['said'][1:].strip()}"
    what = re.match(
        r"(?i)\A\W*(?:and\s+)?(?:what|whom|who)\s+(?P<said>(?:did|does|do|has|have|had)\s[^?]+)\?", question
    )
    clause = clause_of(what["said"]) if what else None
    if clause is not None:
        whom = "them" if question.lower().lstrip().startswith("who") else "that"
        if re.search(r"\bto [a-z]+\Z", clause.rest):  # "direct the Chief to survey": that
            return f"{clause.auxiliary} {clause.subject} {clause.verb} {clause.rest} {whom}"
        return f"{clause.auxiliary} {clause.subject} {clause.verb} {whom} {clause.rest}".strip()
    asked = asked_in(question)
    if asked is None or asked.things.startswith("of "):
        return None
    clause = clause_of(asked.said)
    if clause is not None:
        return f"{clause.auxiliary} {clause.subject} {clause.verb} {asked.things} {clause.rest}".strip()
    return None


def number_of_things(previous: str) -> str:
    """What "that" is more or fewer than something after a question that counts: "the number of divers that
    the Fund employed in 2031"."""
    asked = asked_in(previous)
    if asked is None or not asked.counted or asked.things.startswith("of "):
        return ""
    hanging = _hung_on(asked.said)
    return f"the number of {asked.things} {hanging}" if hanging else ""


def _hung_on(said: str, *, brief: bool = False) -> str:
    """ "did the Fund host" → "that the Fund hosted"; "were arrested in Lima" → "arrested in Lima".

    A ``brief`` clause ends with its verb."""
    auxiliary, _, rest = said.partition(" ")
    if auxiliary in {"was", "were", "is", "are"} and begins_with_participle(rest):
        return rest
    if rest.startswith("there"):
        return rest.removeprefix("there").strip()
    if re.match(r"(?:not|also|already|been|yet)\b", rest) or begins_with_participle(rest):
        return f"that {said}"
    if begins_with_past(said) and auxiliary not in {"did", "had"}:
        return f"that {said}"
    clause = clause_of(said)
    if clause is None:
        return f"that {said}" if auxiliary in {"was", "were", "is", "are"} else ""
    if brief:
        clause = replace(clause, rest="")
    to_do = clause.rest.startswith("to ")  # "have to pay"
    if clause.verb in _HAS and clause.auxiliary in {"did", "does", "do"} and not to_do:
        return f"of {clause.subject} {clause.rest}".strip()
    return f"that {_told(clause)}"


def clause_of(said: str) -> Clause | None:
    """ "did the Fund employ in 2031" taken apart; None where the verb is not found."""
    auxiliary, _, rest = said.partition(" ")
    auxiliary = auxiliary.lower()
    if auxiliary not in _ACTING:
        return None
    at = _after_name(rest)
    if not at:
        at = first_participle(rest) if auxiliary in {"has", "have", "had"} else base_verb(rest)
    if not at:
        return None
    verb, _, after = rest[at:].partition(" ")
    if re.fullmatch(r"[a-z-]+", verb) is None:
        return None
    return Clause(auxiliary, rest[:at].strip(), verb, after.strip())


def _after_name(clause: str) -> int | None:
    """Where the verb begins in a clause whose subject is a name: "the General Assembly establish …"."""
    texts = texts_in(clause)
    if texts and not clause[: texts[0][0]].strip():
        return _next_word(clause, texts[0][1])
    for name in names_in(f"did {clause}"):
        start, end = name.whole - len("did "), name.end - len("did ")
        if clause[end : end + 1] in {"'", "’"}:
            return None  # "the Fund's work": the Fund has it, and does nothing
        hanging = re.compile(
            r"(?:\s+(?:on|of|for|against)\s+(?:the\s+)?[a-z][\w-]+(?:\s+(?:and|in|of)\s+[a-z][\w-]+)*)"
        ).match(clause, end)
        if start == 0:
            return _next_word(clause, hanging.end() if hanging else end)
        break
    return None


def _next_word(text: str, end: int) -> int | None:
    found = re.compile(r"\s+(?=[a-z])").match(text, end)
    return found.end() if found else None


def _told(clause: Clause) -> str:
    """The clause as a statement: "the Fund employed in 2031", "the Court has registered"."""
    return f"{clause.subject} {_verb_told(clause)} {clause.rest}".strip()


def told_of(said: str) -> tuple[str, str, str] | None:
    """ "did the Fund employ in 2031" as who, the verb of a statement, and the rest: "the Fund", "employed",
    "in 2031"; None where the verb is not found."""
    clause = clause_of(said)
    return None if clause is None else (clause.subject, _verb_told(clause), clause.rest)


def _verb_told(clause: Clause) -> str:
    if clause.auxiliary == "did":
        return past_of(clause.verb)
    if clause.auxiliary == "does":
        return third_person_of(clause.verb)
    if clause.auxiliary == "do":
        return clause.verb
    return f"{clause.auxiliary} {clause.verb}"
