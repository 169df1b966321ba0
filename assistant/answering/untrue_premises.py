"""What a question takes for granted, laid beside sentences that tell the same matter otherwise.

Another number ("the 150 signatories" where 140 are told), an act that was only recommended ("Why did the
Board elect Ms. Oh?"), one that was told the other way round ("Why was the seminar cancelled?" of one that
was held), denied, or done in another year. Each is shown by the sentence that tells it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.answering.actors import ONCE, asked_actor, other_actor
from assistant.answering.close_reading import Reading
from assistant.answering.stances import took_the_other_side
from assistant.answering.still_to_come import TO_BE_DONE
from assistant.answering.swapped import KINDS as ACTED_UPON
from assistant.answering.swapped import done_by_the_other
from assistant.names import figures, years
from assistant.question import Query
from assistant.terms import Term, content_terms, nearness, stems_of
from assistant.verb_forms import begins_with_participle, begins_with_past

# Readings looked at, and how near the best one they must come.
LOOKED_AT = 16
NEAR_BEST = 0.5
# … nearer where it tells the act of another.
NEAR_BEST_ACTOR = 0.6
# So much of the question, what it has wrong left out, stands in the sentence that corrects it.
LEAST_SHARED = 0.6
LEAST_SHARED_OF_A_TURN = 0.75
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_NEGATIONS = frozenset(("not", "never", "no", "nor", "neither"))
# What follows is wished for and not done: "recommended that it elect", "the election of which was proposed".
_WISHED = re.compile(
    r"(?i)\b(?:recommend|propos|suggest|request|invit|urg|nominat|call|encourag"
    r"|consider|candidate|intend|plan)\w*\b"
)


def told_otherwise(query: Query, readings: Sequence[Reading]) -> Reading | None:
    """The reading that tells otherwise what the question takes for granted; None where none does."""
    if not readings or query.language != "en" or query.kind in {"yes-no", "comparison", "summary"}:
        return None
    near = [r for r in readings[:LOOKED_AT] if r.score >= NEAR_BEST * readings[0].score]
    checks: tuple[Callable[[Query, Sequence[Reading]], Reading | None], ...] = (
        _another_actor,
        _the_other_side,
        _another_number,
        _only_wished,
        _the_other_way_round,
        _on_the_other_side,
        _denied,
        _another_year,
    )
    return next((found for check in checks if (found := check(query, near)) is not None), None)


def done_by_another(question: str, near: Sequence[Reading]) -> Reading | None:
    """The first of ``near``, best first, that tells of another what ``question`` takes one to have done:
    "Why did the Board adopt the Accord?" where the Assembly adopted it.

    Unlike the premise of ``answerability.Judgement``, which is only that the best sentence has nearly all of
    the question but a name, year or figure in it, this is told by the sentence itself.
    """
    tells = (r for r in near if r.score >= NEAR_BEST_ACTOR * near[0].score)
    return next((r for r in tells if other_actor(question, " ".join(reversed(r.with_before)))), None)


def _another_actor(query: Query, near: Sequence[Reading]) -> Reading | None:
    return done_by_another(query.text, near) if query.kind in {"reason", "date", "place"} else None


def _the_other_side(query: Query, near: Sequence[Reading]) -> Reading | None:
    return done_by_the_other(query.text, near) if query.kind in ACTED_UPON else None


def _on_the_other_side(query: Query, near: Sequence[Reading]) -> Reading | None:
    return took_the_other_side(query.text, near)


_COUNTED = re.compile(
    r"\b(?:the|all|those|these|its|their)\s+(?P<figure>\d[\d,]*)\s+(?P<noun>[a-z]+(?:\s+of\s+[A-Za-z]+)?)"
)


# "Why did the Council send 250 observers?" takes their number for granted without "the".
_COUNTED_BY_WHY = re.compile(
    r"\b(?i:why)\b[^?]*?\b(?:did|does|do|has|have|had|was|were|are|is)\b[^?]*?\s(?P<figure>\d[\d,]*)"
    r"\s+(?P<noun>(?!per\b|of\b|and\b|to\b|million\b|billion\b)[a-z]+)"
)


def _another_number(query: Query, near: Sequence[Reading]) -> Reading | None:
    """ "The 150 signatories to the Accord" where another number of signatories to it is told, and that
    nowhere."""
    counted = _COUNTED.search(query.text) or _COUNTED_BY_WHY.search(query.text)
    counts = figures(counted["figure"]) if counted is not None else []
    if counted is None or not counts:  # "the 2025 report" counts nothing
        return None
    value = counts[0].value
    if any(value in {f.value for f in figures(f"{r.text} {r.candidate.around}")} for r in near):
        return None
    noun = stems_of(counted["noun"])[0]
    rest = _terms(query, without=counted.group())
    for reading in near:
        if _counts(reading.sentence.text, noun) and _shared(rest, _in_its_text(reading)) >= LEAST_SHARED:
            return reading
    return None


def _counts(sentence: str, noun: str) -> bool:
    """Whether the sentence counts what ``noun`` names: a figure right before it."""
    for figure in figures(sentence):
        words = _WORD.findall(sentence[figure.end : figure.end + 40])[:2]
        if any(nearness(stem, noun) >= 0.9 for word in words[:1] for stem in stems_of(word)):
            return True
    return False


def _only_wished(query: Query, near: Sequence[Reading]) -> Reading | None:
    """ "Why did the Board elect Ms. Oh?" where it recommended that another elect her."""
    asked = asked_actor(query.text)
    if asked is None or query.kind not in {"reason", "date", "place"}:
        return None
    verb = stems_of(asked.verb)[0]
    if verb not in ONCE:
        return None
    objects = content_terms(f"x {asked.rest}")
    named = [term for term in objects if term.named] or objects
    for reading in near:
        said = _said(reading)
        acts = _places_of(verb, said)
        wished = [at for at in acts if _is_wished(said, at)]
        if acts and len(wished) == len(acts) and named and _shared(named, said) == 1.0:
            return reading
        if acts and not wished and _shared(objects, said) >= LEAST_SHARED:
            return None  # it is told as done
    return None


def _places_of(verb: str, text: str) -> list[int]:
    return [
        m.start()
        for m in _WORD.finditer(text)
        if any(nearness(verb, stem) >= 0.9 for stem in stems_of(m.group()))
    ]


# What is told instead of an act that did not take place.
_INSTEAD = {
    "cancel": "held hold attend organize convene conduct host open",
    "postpone": "held attend organize convene conduct host open",
    "abandon": "held organize convene conduct complete",
    "reject": "adopt approve endorse accept transmit welcome agree take",
    "oppose": "support welcome favour agree need endorse",
    "dismiss": "adopt approve endorse accept welcome",
}
# "What were its reasons for rejecting the report?"
_REASONS_FOR = re.compile(
    r"(?i)\b(?:reasons?|grounds?|justifications?|explanations?)\b[^?]*?\b(?:for|of|behind)\s+(?:its\s+|the\s+|their\s+)?"
    r"(?P<turn>cancel|postpon|abandon|reject|oppos|dismiss)(?:l?ing|l?ation|ion|ement|ment|al)\b"
)
_FOR_WHAT_REASON = ("reason", "ground", "justif", "explan")
_TURN = re.compile(
    r"(?i)\b(?:(?:was|were|did|has|have|had)\b.*?\b)(?P<turn>cancel|postpone|abandon|reject|oppose|dismiss)(?:l?ed)?\b"
)
_REFUSED = re.compile(
    r"(?i)\b(?:did\s+(?P<who>[^?]+?)\s+(?:refuse|fail|decline|omit|neglect|never|not\s+want|not)"
    r"|(?:has|have|had)\s+(?P<which>[^?]+?)\s+never)\s+(?:to\s+)?(?P<verb>[a-z]+)\b(?P<rest>[^?]*)"
)


def _the_other_way_round(query: Query, near: Sequence[Reading]) -> Reading | None:
    """ "Why was the seminar cancelled?" where it was held, "Why did Norway refuse to host it?" where it
    did."""
    reasons = _REASONS_FOR.search(query.text)
    if query.kind not in {"reason", "date"} and reasons is None:
        return None
    refused = _REFUSED.search(query.text)
    turned = None if refused else reasons or _TURN.search(query.text)
    if refused is not None:
        instead, gone = stems_of(refused["verb"]), refused.group()
        who = refused["who"] or refused["which"]
        terms = content_terms(f"x {who} {refused['rest']}")
    elif turned is not None:
        turn = next(full for full in _INSTEAD if full.startswith(turned["turn"].lower()))
        instead, gone = stems_of(_INSTEAD[turn]), turn
        terms = [
            t for t in _terms(query) if not t.stem.startswith((stems_of(turn)[0][:6], *_FOR_WHAT_REASON))
        ]
    else:
        return None
    terms = [t for t in terms if not _is_time(t)]
    if any(
        _tells(r, stems_of(gone)[:1])
        for r in near
        if turned is not None and _share_of(terms, r) >= LEAST_SHARED_OF_A_TURN
    ):
        return None
    named = [term for term in terms if term.named]
    fitting = [
        r
        for r in near
        if _shared(named, _in_its_text(r)) == 1.0
        and _shared(terms, _in_its_text(r)) >= LEAST_SHARED_OF_A_TURN
    ]
    for stem in instead:  # the plainest opposite first
        for reading in fitting:
            said = _said(reading)
            places = [at for at in _exact_places(stem, said) if turned is not None or _is_past(said[at:])]
            if any(not (_negated(said, at) or _is_wished(said, at)) for at in places):
                return reading
    return None


def _is_past(text: str) -> bool:
    """Whether ``text`` begins with a verb as done: "hosted it", not "host it": what is to be is no denial."""
    return begins_with_past(text) or begins_with_participle(text)


def _tells(reading: Reading, stems: Sequence[str]) -> bool:
    return any(nearness(stem, word) >= 0.9 for stem in stems for word in stems_of(_said(reading)))


def _exact_places(stem: str, text: str) -> list[int]:
    return [
        m.start()
        for m in _WORD.finditer(text)
        if any(stem == other or nearness(stem, other) == 0.9 for other in stems_of(m.group()))
    ]


def _is_wished(text: str, at: int) -> bool:
    return _WISHED.search(text[max(0, at - 160) : at]) is not None


def _negated(text: str, at: int) -> bool:
    return bool(_NEGATIONS & {word.lower() for word in _WORD.findall(text[max(0, at - 40) : at])[-4:]})


def _denied(query: Query, near: Sequence[Reading]) -> Reading | None:
    """ "Why did the Assembly adopt the Accord in Varsk?" where it was not adopted in Varsk."""
    asked = asked_actor(query.text)
    if asked is None or query.kind not in {"reason", "date"} or re.search(r"\bnot\b|n['’]t\b", query.text):
        return None
    verb = stems_of(asked.verb)[0]
    terms = [term for term in content_terms(f"x {asked.rest}") if not _is_time(term)]
    if not any(term.named for term in terms):
        return None
    for reading in near:
        said = _said(reading)
        acts = _exact_places(verb, said)
        denied = bool(acts) and all(_negated(said, at) for at in acts)
        named_there = _shared([t for t in terms if t.named], f"{said} {reading.text}") == 1.0
        if denied and named_there and _shared(terms, said) >= LEAST_SHARED:
            return reading
    return None


_EVENT = re.compile(
    r"(?i)\b(?:held|hosted|convened|organi[sz]ed|conducted|took place|take place|launched|signed|attended)"
    r"\b[^?]*?\b(?:in|during)\s+(?P<year>(?:19|20)\d\d)\b"
)
# When a sentence puts its event: "held in Varsk, from 3 to 4 May 2030", "In 2030, the Board organized …".
_HELD = re.compile(
    r"(?i)\b(?:held|hosted|convened|organized|conducted|took place|attended|signed|launched)\b[^;]{0,160}?"
    r"\b(?:in|on|from|during|between)\s[^.;]{0,40}?\b(?P<year>(?:19|20)\d\d)\b"
    r"|\A\W*(?:in|during)\s+(?P<first>(?:19|20)\d\d),"
)


def event_of_a_year(query: Query) -> str | None:
    """The year in which the question takes an event to have been; None where it asks of no such thing."""
    asked = _EVENT.search(query.text) if query.language == "en" and len(query.years) == 1 else None
    return asked["year"] if asked is not None and query.kind in _OF_AN_EVENT else None


_OF_AN_EVENT = frozenset(("reason", "place", "person", "list", "statement", "speaker"))


def speaks_of_the_year(query: Query, readings: Sequence[Reading]) -> bool:
    """Whether one of the first readings has all that the question has, its year in the sentence as well."""
    year = event_of_a_year(query)
    terms = [term for term in _terms(query) if not _is_time(term)]
    return any(year in years(r.sentence.text) and _share_of(terms, r) == 1.0 for r in readings[:LOOKED_AT])


def _another_year(query: Query, near: Sequence[Reading]) -> Reading | None:
    """ "Why was the Varsk conference held in 2031?" where it was held in 2030; None where any near reading
    puts such an event in the year asked about."""
    year = event_of_a_year(query)
    if year is None:
        return None
    terms = [term for term in _terms(query, without=year) if not _is_time(term)]
    found: list[Reading] = []
    for reading in near:
        sentence = reading.sentence.text
        if _shared(terms, _said(reading)) < 1.0 or _PLANNED.search(sentence):
            continue
        if year in years(_said(reading)):
            return None
        held = _HELD.search(sentence)
        told = (held["year"] or held["first"]) if held else None
        if told:
            found.append(reading)
    lists = [reading for reading in found if reading.sentence.text.rstrip().endswith(":")]
    return next(iter(lists if lists and query.kind == "list" else found), None)


# What is only to be held tells of no event.
_PLANNED = re.compile(rf"(?i)\b(?:scheduled|planned|plans|will|would|shall|{TO_BE_DONE})\b")


def _is_time(term: Term) -> bool:
    return re.fullmatch(r"(?:19|20)\d\d", term.word) is not None


def _terms(query: Query, *, without: str = "") -> list[Term]:
    return content_terms(query.text.replace(without, " ") if without else query.text)


def _shared(terms: Sequence[Term], text: str) -> float:
    """How much of ``terms`` stands in ``text``, 0 to 1."""
    if not terms:
        return 1.0
    stems = set(stems_of(text))
    least = {True: 0.9, False: 0.8}
    there = sum(any(nearness(t.stem, stem) >= least[t.named] for stem in stems) for t in terms)
    return there / len(terms)


def _share_of(terms: Sequence[Term], reading: Reading) -> float:
    return _shared(terms, _said(reading))


def _in_its_text(reading: Reading) -> str:
    """What a reading says; of a paragraph of a resolution with whose and which it is, which none repeats."""
    stored = reading.candidate.paragraph
    if stored.kind != "operative":
        return _said(reading)
    masthead = stored.document.masthead
    return f"{stored.document.label} {masthead.organ or ''} {masthead.document_type or ''} {_said(reading)}"


def _said(reading: Reading) -> str:
    return " ".join([reading.candidate.lead_in, *reversed(reading.with_before)])
