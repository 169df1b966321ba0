"""Who took the other side: "Why did the Board reject the plan?" where the Board approved it.

A question may take for granted that somebody was for a thing who was against it, or the other way round.
It is corrected by the sentence in which the same one takes the other side on the same matter, and by
nothing less: what another thought, or thought of another matter, corrects nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.acronyms import is_acronym, spelled_in
from assistant.answering.close_reading import Reading, in_full
from assistant.answering.organs import Organ, of_the_organ, organ_asked, verbs_of
from assistant.terms import Term, all_near, content_terms, nearness, stems_of

# So much of the matter stands in the sentence, and of names all of them there or around it.
LEAST_SHARED = 0.7
# A matter of fewer words is too little to tell one from another.
LEAST_WORDS = 2
_OPENS = (
    r"(?i:\b(?:why|when|how\s+come|(?:on|for)\s+(?:what|which)\s+(?:grounds?|reasons?))\b"
    r"[^?]*?\b(?:did|does|do|has|have|had)\s+)"
)
_ALSO = r"(?:(?:also|then|first|finally|ever|both|[a-z]+ly)\s+){0,2}"
_FOR_ASKED = (
    r"(?:adopt|approve|endorse|accept|welcome|support|agree\s+(?:to|with)|favou?r|commend|praise|applaud|back"
    r"|concur\s+(?:in|with)|vote\s+for)"
)
_AGAINST_ASKED = (
    r"(?:reject|refuse|decline|turn\s+down|oppose|object\s+to|dismiss|disapprove\s+of|disagree\s+with|resist"
    r"|critici[sz]e|condemn|denounce|deplore|block|vote\s+against)"
)
_ASKED_FOR = re.compile(rf"{_OPENS}(?P<who>[^?]+?)\s+{_ALSO}{_FOR_ASKED}(?:e?d)?\s+(?P<what>(?!to\b)[^?]+)")
_ASKED_AGAINST = re.compile(
    rf"{_OPENS}(?P<who>[^?]+?)\s+{_ALSO}{_AGAINST_ASKED}(?:e?d)?\s+(?P<what>(?!to\b)[^?]+)"
)
_ITS = r"(?:(?:its|their|his|her|the|full|strong|continued)\s+){0,3}"
# What tells a side, as done: "welcomed the offer", "recommends the approval of".
_IS_FOR = re.compile(
    r"(?i)\b(?:(?:adopt|endors|welcom|support|commend|prais|applaud|approv|accept|favour|concurr?)(?:ed|es|s)"
    r"|agree[ds]|(?:voted|was|were|is|are) in favour of|called for|calls for"
    rf"|recommend(?:s|ed)? {_ITS}(?:approval|adoption|acceptance|endorsement)"
    rf"|express(?:es|ed) {_ITS}(?:support|appreciation|satisfaction|agreement))\b"
)
_IS_AGAINST = re.compile(
    r"(?i)\b(?:(?:reject|oppos|object|dismiss|critici[sz]|condemn|denounc|deplor|disagree)(?:ed|es|s|d)"
    r"|(?:refus|declin)(?:ed|es) (?=to\b|the\b|an?\b|its\b|their\b)|voted against|opposed to"
    rf"|recommend(?:s|ed)? against|express(?:es|ed) {_ITS}(?:opposition|objections?|disagreement))\b"
)
_NOT = re.compile(r"(?i)\b(?:not|never|neither|nor|no)\s+(?:\w+\s+){0,2}\Z")
# Between the one who takes a side and the verb: another verb, and it may be another's side.
_ANOTHER_CLAUSE = re.compile(r"(?i)\b(?:that|which|who|whom|whose|while|whereas|although|but|by)\b|[;:]")
_GENERIC = frozenset(stems_of("the a an of for representative representatives observer delegation speaker"))
_ROMAN = re.compile(r"[IVXLC]+\Z")
_TIME = re.compile(r"\b(?:19|20)\d\d(?:[/–-]\d\d)?\b")


def took_the_other_side(question: str, near: Sequence[Reading]) -> Reading | None:
    """The first of ``near`` that has the one asked about take the other side on the matter asked about;
    None where there is none, or where one tells of the side that the question has."""
    favours, opposes = _ASKED_FOR.search(question), _ASKED_AGAINST.search(question)
    found = favours or opposes
    if found is None or re.search(r"(?i)\bnot\b|n['’]t\b", question):
        return None
    same, other = (_IS_FOR, _IS_AGAINST) if favours else (_IS_AGAINST, _IS_FOR)
    who, what = found["who"], content_terms(f"x {_TIME.sub(' ', found['what'])}")
    matter = [term for term in what if not _ROMAN.match(term.surface)]
    if len(matter) < LEAST_WORDS:
        return None
    organ = organ_asked(f"Did {who} reject it?")
    told = [r for r in near if not r.in_footnote and _is_on(matter, r)]
    if any(_takes(same, who, organ, matter, r) for r in told):
        return None
    return next((r for r in told if _takes(other, who, organ, matter, r)), None)


def _is_on(matter: Sequence[Term], reading: Reading) -> bool:
    """Whether a sentence is on the ``matter``: nearly all of its words, and its names in or around it."""
    said = set(stems_of(f"{reading.candidate.lead_in} {' '.join(reading.with_before)}"))
    around = f"{reading.candidate.around} {reading.text}"
    known = said | set(stems_of(around))
    there = 0
    for term in matter:
        least = 0.9 if term.named else 0.8
        if any(nearness(term.stem, stem) >= least for stem in said):
            there += 1
        elif term.named:
            acronym = is_acronym(term.surface) and spelled_in(term.surface, around)
            if not acronym and not any(nearness(term.stem, stem) >= least for stem in known):
                return False
            there += 1
    return there >= LEAST_SHARED * len(matter)


def _takes(
    side: re.Pattern[str], who: str, organ: Organ | None, matter: Sequence[Term], reading: Reading
) -> bool:
    """Whether ``who`` takes the ``side`` in a sentence, and not of something named before it alone."""
    said = f"{reading.candidate.lead_in} {in_full(reading)}".strip()
    sentence = said.rfind(reading.sentence.text)
    for found in side.finditer(said):
        if found.start() < sentence or _NOT.search(said[: found.start()]):
            continue
        after = set(stems_of(said[found.end() :]))
        if not any(nearness(term.stem, stem) >= 0.8 for term in matter for stem in after):
            continue
        if organ is not None:
            if _of_organ(organ, reading, said, found.start() - sentence, found):
                return True
        elif _of_speaker(who, said[: found.start()]):
            return True
    return False


def _of_organ(organ: Organ, reading: Reading, said: str, at: int, found: re.Match[str]) -> bool:
    around = f"{reading.candidate.around} {reading.text}".lower()
    acts = verbs_of(organ, said, around)
    if any(start < found.start() and found.group().startswith(verb.split()[0]) for verb, start in acts):
        return True
    # "Welcomes the offer of …": a paragraph of its own text opens on what it does
    opens = re.fullmatch(r"\W*(?:(?:\w+\s)?also\s|further\s)?", reading.sentence.text[:at]) is not None
    return opens and of_the_organ(organ, reading)


def _of_speaker(who: str, before: str) -> bool:
    """Whether ``before``, all that stands before the verb, has the one asked about as its subject."""
    words = [stem for stem in stems_of(who) if stem not in _GENERIC]
    if not words or not all_near(words, stems_of(before)):
        return False
    clause = re.split(r"(?<=[.?!])\s", before)[-1]
    return not _ANOTHER_CLAUSE.search(clause)
