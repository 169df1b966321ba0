"""What an organ is asked to have concluded, decided or condemned: only its own act is an answer.

"Did the Security Council conclude …?" is not answered by what a State wrote to it, nor "What did the
Committee decide?" by what one delegation proposed in it. The organ acts where it is the subject ("The
Committee decided"), and in the paragraphs of its own resolutions and decisions.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.answering.close_reading import Reading
from assistant.answering.introduced import is_of_another
from assistant.question import Query
from assistant.verification.speakers import find_attributions
from assistant.verification.wording import normalise
from index.abbreviations import name_of_body

if TYPE_CHECKING:
    from index.records import DocumentRecord

_NOUN = (
    r"(?:council|assembly|(?:sub-?)?committee|(?:sub-?)?commission|board|conference|congress|forum|tribunal|court"
    r"|working group|panel of experts|expert group|monitoring team|mission of experts|bureau)"
)
# What only a body's own act tells; what it "discussed" or "heard" is told in many ways.
_VERB = (
    r"(?:conclude|decide|determine|find|found|condemn|denounce|deplore|declare|adopt|endorse|approve|recommend"
    r"|agree|reject|demand|urge|call (?:up)?on|call for|request|invite|encourage|authori[sz]e|establish"
    r"|impose|welcome|recogni[sz]e|acknowledge|accept|oppose|support|affirm|reaffirm|confirm|state|say|note|express"
    r"|stress|emphasi[sz]e|warn|criticize|appeal|propose|suggest|consider that|take note|replace"
    r"|refuse)(?:e?d)?"
)
_ORGAN = (
    rf"(?P<organ>(?:the\s+)?(?:(?!(?:of|by|for|to|in|at|on|that)\b)[\w'’-]+\s+){{0,5}}?{_NOUN}"
    r"(?:\s+(?:on|of|for|against|in|to)\s+[^?,;]{2,110}?)?|(?:the\s+)?(?-i:[A-Z]{3,10}))"
)
_ASKED = re.compile(
    rf"(?i)\b(?:did|does|do|has|have|had)(?:n't|\s+not)?\s+{_ORGAN}"
    rf"\s+(?:(?:also|ever|really|then|further|not|already|actually|formally|\w+ly)\s+){{0,2}}{_VERB}\b"
)
_ASKED_PASSIVE = re.compile(
    r"(?i)\b(?:was|were|is|are|been)\b[^?]*?\b(?:adopted|approved|endorsed|condemned|rejected|established"
    rf"|recommended|requested|authori[sz]ed|imposed|welcomed|accepted)\s+by\s+{_ORGAN}\s*(?:\?|\Z|\bin\b|\bat\b)"
)
# "the Committee’s draft" is no organ; the Children’s Fund is.
_POSSESSED = re.compile(r"['’]s\s+(?!\w*\s?Fund\b)", re.IGNORECASE)
_DECIDES = re.compile(
    r"(?i)\b(?:decide|adopt|demand|authori[sz]e|impose|establish|extend|call (?:up)?on|request|urge|condemn"
    r"|approve|endorse)d?\b"
)
# "The Chair of the Committee said": the Committee is no subject.
_SUBJECT = (
    "".join(
        rf"(?<!\b{word}\s)" for word in ("of", "by", "to", "for", "from", "with", "in", "at", "on", "before")
    )
    + r"\b(?:[Tt]he|[Ii]ts|[Tt]hat|[Tt]his)\s(?P<before>(?:[A-Z][\w'’-]*\s|and\s){0,8}?)"
)
_SMALL = frozenset(("the", "of", "on", "for", "and", "in", "to", "against"))
# What belongs to a name after its noun: "on the Status of Women", "established by the Council".
_REST_OF_NAME = r"(?:\s(?:(?:on|of|for|against|in|and)(?=\s(?:the\s)?[A-Z])|the(?=\s[A-Z])|[A-Z][\w'’-]*,?))*"
_BEFORE_VERB = (
    r"(?:,[^,]{2,160},|,\s(?:in|at|on|by|through|under|pursuant|having|after)\s[^.;]{2,200}?,)?"
    r"(?:\s(?:had|has|have|also|further|then|therefore|again|thereby|[a-z]+ly))*"
)
# The verb after the organ: finite, and no wish of what it should do.
_DID = (
    r"\s(?!(?:should|would|could|must|may|might|will|shall|can|established|entitled|held|composed|based|related)\b)"
    rf"(?P<verb>{_VERB}s?|[a-z]+ed|found|took|drew|made|gave|sought|chose|set|was|were|did)\b"
)
_PASSIVE = re.compile(
    r"\b(?:was|were|been|is|are)\s+(?:\w+ly\s+)?(?:adopted|decided|agreed|approved|endorsed|recommended|elected"
    r"|established|rejected|concluded|requested|authorized|determined|found)\b"
)
# A declaration of a conference speaks as "we".
_WE = re.compile(r"(?:\A|[,;]\s)[Ww]e\b")
_I = re.compile(r"\b(?:I|my|me|we|our)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Organ:
    """``name`` as the question has it; ``noun`` its last word but what follows a preposition ("council");
    ``own`` the words that tell it from other bodies of that noun ("security")."""

    name: str
    noun: str
    own: tuple[str, ...]


def organ_asked(question: str) -> Organ | None:
    """The organ whose act the question asks about; None where it asks about none."""
    found = _ASKED.search(question) or _ASKED_PASSIVE.search(question)
    if found is None or _POSSESSED.search(found["organ"]):
        return None
    name = found["organ"].strip()
    short = re.sub(r"(?i)\Athe\s+", "", name)
    spelled = name_of_body(short) if short.isupper() else name
    noun = re.search(rf"(?i)\b{_NOUN}\b", spelled or "")
    if spelled is None or noun is None:
        return None
    words = re.findall(r"[\w'’-]+", spelled.lower())
    plain = set(noun.group().lower().split()) | _SMALL
    own = tuple(word for word in words if word not in plain)
    named = name if short.isupper() or name.lower().startswith("the ") else f"the {name}"
    return Organ(named, noun.group().lower(), own)


def acts_in(organ: Organ, sentence: str, around: str = "") -> bool:
    """Whether ``organ`` is the subject of ``sentence``, or acts in it by a passive verb: by its name, or as
    "the Committee" where ``around``, in lower case, has the rest of the name."""
    if verbs_of(organ, sentence, around):
        return True
    noun = rf"(?i:{re.escape(organ.noun)})"
    passive = re.compile(
        rf"{_PASSIVE.pattern}\sby\s[Tt]he\s(?P<before>[^,.;:]{{0,60}}?){noun}(?P<after>{_REST_OF_NAME})\b"
    )
    told = passive.finditer(sentence)
    return any(_is_named(organ, f"{found['before']} {found['after']}", around) for found in told)


def verbs_of(organ: Organ, sentence: str, around: str = "") -> list[tuple[str, int]]:
    """What ``organ`` does in ``sentence`` as its subject, as written, and where that begins."""
    noun = rf"(?i:{re.escape(organ.noun)})"
    active = re.compile(rf"{_SUBJECT}{noun}(?P<after>{_REST_OF_NAME}){_BEFORE_VERB}{_DID}")
    return [
        (found["verb"], found.start())
        for found in active.finditer(sentence)
        if _is_named(organ, f"{found['before']} {found['after']}", around)
    ]


def _is_named(organ: Organ, name: str, around: str) -> bool:
    """Whether ``name``, what stands beside the noun, is that of the organ, as far as it goes."""
    words, own = set(re.findall(r"[\w'’-]+", name.lower())), set(organ.own)
    if own <= words:
        return True
    return not words - own - _SMALL and all(word in around for word in own)


def is_its_own(organ: Organ, document: DocumentRecord) -> bool:
    """Whether a document is issued for or by ``organ``, and not the words of others to it. The report of a
    board to the Council is the Council's in this sense: what it decides there has to be told in a sentence.
    Which documents are a body's own work and not of one that reports to it: ``body_acts.is_work_of``."""
    masthead = document.masthead
    known = f"{masthead.organ or ''} {masthead.body or ''} {masthead.title or ''}".lower()
    return is_named_in(organ, known) and not is_of_another(document)


def is_named_in(organ: Organ, known: str) -> bool:
    """Whether ``known``, in lower case, has the organ's noun and every word that tells it from others, or
    what such a word is an acronym of."""
    return organ.noun in known and all(
        word in known or (name_of_body(word.upper()) or "-").lower() in known for word in organ.own
    )


def of_the_organ(organ: Organ, reading: Reading) -> bool:
    """Whether ``reading`` tells of an act of ``organ``."""
    stored = reading.candidate.paragraph
    own = is_its_own(organ, stored.document)
    if own and (stored.kind in {"operative", "preambular"} or _in_decision(stored.locator.containers)):
        return True
    said = " ".join(reversed(reading.with_before))
    # "The Council" of a report that a letter to the Security Council transmits is its author's own
    transmitted = bool(stored.locator.containers) and is_of_another(stored.document)
    around = "" if transmitted else f"{reading.candidate.around} {reading.text}".lower()
    if acts_in(organ, f"{reading.candidate.lead_in} {said}", around):
        return True
    return own and bool(_WE.search(said) or (_PASSIVE.search(said) and not of_speakers(said)))


def decides(question: str) -> bool:
    """Whether what a question asks an organ to have done is done by an operative paragraph, and never by a
    preamble."""
    return _DECIDES.search(question) is not None


# "Several referred to …": some of the speakers named before.
_SOME = re.compile(r"(?:Several|Some|Many|Most|Others?|A few|A number)\s+(?:also\s+)?[a-z]+ed\b")


def of_speakers(sentence: str) -> bool:
    """Whether a sentence gives the words of some of those present, or of one who says "I"."""
    if _SOME.match(sentence):
        return True
    told = find_attributions(normalise(sentence))
    return any(one.quantity not in {"body", "all"} for one in told) or bool(_I.search(sentence))


def _in_decision(containers: tuple[str, ...]) -> bool:
    return any(re.fullmatch(r"(?:dec|res|draft)[\d-]+", container) for container in containers)


def not_of_the_organ(query: Query, organ: Organ, reading: Reading) -> bool:
    """Whether ``reading`` is no act of ``organ``: of a yes-or-no question wherever the organ is not the one
    who acts; of others where the words are of speakers, or of one who wrote to the organ."""
    if of_the_organ(organ, reading):
        return False
    if query.kind == "yes-no":
        return True
    said = " ".join(reversed(reading.with_before))
    return of_speakers(said) or is_of_another(reading.candidate.document)
