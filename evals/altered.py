"""True sentences with one thing made false: a number, a date, a name, a negation, a speaker, or a view told
as a fact.

What a checker of claims must catch. The words put in are the evaluator's own (nothing of ``assistant`` is
imported), half of the time taken from elsewhere in the same paragraph, where a comparison of word sets
cannot see them.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

Kind = Literal["number", "date", "name", "negation", "speaker", "view"]
KINDS: tuple[Kind, ...] = ("number", "date", "name", "negation", "speaker", "view")

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
_WORDS = (
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "twenty",
)
_COUNTRIES = (
    "Argentina", "Australia", "Austria", "Belgium", "Brazil", "Canada", "Chile", "China", "Colombia",
    "Cuba", "Egypt", "Ethiopia", "France", "Germany", "Ghana", "India", "Indonesia", "Iraq", "Ireland",
    "Italy", "Japan", "Kenya", "Lebanon", "Malaysia", "Mexico", "Morocco", "Nigeria", "Norway",
    "Pakistan", "Peru", "Poland", "Portugal", "Romania", "Rwanda", "Senegal", "Spain", "Sweden",
    "Thailand", "Tunisia", "Uganda", "Ukraine", "Zambia",
)  # fmt: skip
_ACRONYMS = (
    "UNODC",
    "UNDP",
    "UNICEF",
    "UNESCO",
    "UNHCR",
    "WHO",
    "FAO",
    "ILO",
    "INTERPOL",
    "IAEA",
    "UNEP",
    "OSCE",
)
_CITIES = (
    "Vienna",
    "Geneva",
    "New York",
    "Nairobi",
    "Palermo",
    "Budapest",
    "Tehran",
    "Bangkok",
    "Lima",
    "Dakar",
)
_SPEAKERS = (
    "One speaker", "Some speakers", "Several speakers", "Many speakers", "Most speakers",
    "All speakers", "One representative", "Several representatives", "The Commission",
    "The Secretariat", "The Secretary-General",
)  # fmt: skip
_QUANTIFIED = re.compile(
    r"\b(?P<quantity>One|Some|Several|Many|Most|All|A number of|Another|A few)\s"
    r"(?:other\s)?(?P<noun>speakers?|representatives?|delegations?|delegates?|participants?|members|States|"
    r"Member States|countries|Governments|experts?|panellists?|observers?)\b",
    re.IGNORECASE,
)
_ORGAN = re.compile(
    r"\b[Tt]he (?:Commission|Conference|General Assembly|Assembly|Council|Security Council|Committee|"
    r"Secretary-General|Secretariat|Board|Working Group|Advisory Committee|Special Rapporteur|"
    r"Executive Director|High Commissioner)\b"
    r"(?=\s(?:also\s|further\s)?(?:\w+ed|took|notes|welcomes|decides|requests|recommends|urges|calls|invites|"
    r"stresses|considers|recalls|encourages)\b)"
)
_DATE = re.compile(rf"\b(?:\d{{1,2}}\s)?(?:{'|'.join(_MONTHS)})(?:\s\d{{4}})?\b|\b(?:19|20)\d\d\b")
_FIGURE = re.compile(r"(?<![\w/.,-])\d{1,3}(?:,\d{3})*(?:\.\d+)?(?![\w/,-]|\.\d)")
_NUMBER_WORD = re.compile(rf"\b(?:{'|'.join(_WORDS)})\b")
_AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|should|could|can|may|might|must|shall)\b"
    r"(?!\snot\b|n't|\sno\b)"
)
_NOT = re.compile(r"\b(?:not|never)\s")
# "Most speakers stressed that …", "It was suggested that …", "One speaker described X as Y": without the
# speaker, what somebody said stands as a fact.
_SAYING = (
    r"(?:believed|considered|felt|stated|said|suggested|argued|emphasi[sz]ed|stressed|noted|observed|"
    r"maintained|alleged|claims?|claimed|(?:was|were) of the (?:view|opinion)|expressed the (?:view|opinion)|"
    r"held|pointed out|underlined|highlighted|proposed|recommended|indicated)"
)
_WHO = (
    r"(?:(?:One|Some|Several|Many|Most|A number of|Another|Other|The|A few) )?(?:other )?"
    r"(?i:speakers?|representatives?|delegations?|participants?|members|experts?|panellists?|observers?|"
    r"non-governmental organizations|Governments|complainants?|authors?|petitioners?|State party|source)"
    r"(?: (?:of|for|from) [^,;.]{2,60}?)?|It was|[Hh]e|[Ss]he|They|Mr\. [A-Z]\w+|Ms\. [A-Z]\w+"
)
_REST = r"(?P<told>(?:(?!\. [A-Z])[^;]){30,})"
_TOLD = re.compile(
    rf"^(?:(?:{_WHO}) (?:also |further |\w+ly )?)?{_SAYING}(?:, [^,;.]{{2,50}},)? that {_REST}\.$"
)
_SECOND = re.compile(rf" and (?:also |further )?{_SAYING} that {_REST}\.$")
_CALLED = re.compile(
    rf"^(?:{_WHO}) (?:also |further |\w+ly )?(?:regarded|considered|viewed|saw|described|characteri[sz]ed) "
    r"(?P<what>[^,;.]{3,80}?) as (?P<told>(?:an?|the|\w+ly|one of)\b[^;]{10,})\.$"
)
_PAST = re.compile(r"(?<=[a-z] )(?P<verb>\w{3,}ed)(?= (?:the|that|to|its|their|by|for|a|an)\b)")


@dataclass(frozen=True, slots=True)
class Altered:
    """A sentence made false in one place; ``was`` and ``now`` are the words changed."""

    kind: Kind
    sentence: str
    was: str
    now: str


def alterations(sentence: str, paragraph: str, seed: int = 0) -> Iterator[Altered]:
    """At most one alteration of each kind that ``sentence`` allows, the same for the same ``seed``."""
    rng = random.Random(f"{seed}:{sentence}")
    for kind, alter in (
        ("number", _alter_number),
        ("date", _alter_date),
        ("name", _alter_name),
        ("negation", _alter_negation),
        ("speaker", _alter_speaker),
        ("view", _tell_as_fact),
    ):
        change = alter(sentence, paragraph, rng)
        if change is None:
            continue
        start, end, now = change
        changed = sentence[:start] + now + sentence[end:]
        if changed != sentence:
            yield Altered(kind, changed, sentence[start:end], now)  # type: ignore[arg-type]


_Change = tuple[int, int, str] | None


def _alter_number(sentence: str, paragraph: str, rng: random.Random) -> _Change:
    dates = [match.span() for match in _DATE.finditer(sentence)]
    places = [
        match
        for match in [*_FIGURE.finditer(sentence), *_NUMBER_WORD.finditer(sentence)]
        if not any(start <= match.start() < end for start, end in dates)
    ]
    if not places:
        return None
    place = rng.choice(places)
    if place.group()[0].isalpha():
        return (*place.span(), rng.choice([word for word in _WORDS if word != place.group()]))
    elsewhere = [
        match.group()
        for match in _FIGURE.finditer(paragraph)
        if match.group() not in sentence and not _DATE.search(match.group())
    ]
    if elsewhere and rng.random() < 0.5:
        return (*place.span(), rng.choice(elsewhere))
    value = float(place.group().replace(",", ""))
    now = rng.choice([value + 1, value + 10, value * 2 + 1, value * 10 + 3])
    text = f"{now:,.1f}" if "." in place.group() else f"{int(now):,}" if now >= 1000 else f"{int(now)}"
    return (*place.span(), text)


def _alter_date(sentence: str, paragraph: str, rng: random.Random) -> _Change:
    places = list(_DATE.finditer(sentence))
    if not places:
        return None
    place = rng.choice(places)
    text = place.group()
    year = re.search(r"\d{4}", text)
    month = re.search("|".join(_MONTHS), text)
    if year and (not month or rng.random() < 0.5):
        now = str(int(year.group()) + rng.choice([-3, -2, -1, 1, 2, 3]))
        return (place.start() + year.start(), place.start() + year.end(), now)
    assert month is not None
    now = rng.choice([name for name in _MONTHS if name != month.group()])
    return (place.start() + month.start(), place.start() + month.end(), now)


def _alter_name(sentence: str, paragraph: str, rng: random.Random) -> _Change:
    for names in rng.sample([_COUNTRIES, _ACRONYMS, _CITIES], 3):
        pattern = re.compile(rf"\b(?:{'|'.join(names)})\b")
        places = list(pattern.finditer(sentence))
        if not places:
            continue
        place = rng.choice(places)
        elsewhere = sorted({name for name in pattern.findall(paragraph) if name not in sentence})
        pool = elsewhere if elsewhere and rng.random() < 0.5 else [n for n in names if n not in sentence]
        return (*place.span(), rng.choice(pool))
    return None


def _alter_negation(sentence: str, paragraph: str, rng: random.Random) -> _Change:
    if place := _NOT.search(sentence):
        return (*place.span(), "")
    if place := _AUXILIARY.search(sentence):
        return (*place.span(), f"{place.group()} not")
    if place := _PAST.search(sentence):
        return (*place.span(), f"did not {_base(place['verb'])}")
    return None


def _alter_speaker(sentence: str, paragraph: str, rng: random.Random) -> _Change:
    place = _QUANTIFIED.search(sentence) or _ORGAN.search(sentence)
    if place is None:
        return None
    was = place.group().lower()
    pool = [
        speaker
        for speaker in _SPEAKERS
        if speaker.lower() != was and speaker.lower().split()[0] not in was.split()
    ]
    if was.startswith("the "):
        pool = [speaker for speaker in _SPEAKERS if speaker.lower() not in was and was not in speaker.lower()]
    now = rng.choice(pool)
    at_start = place.start() == 0 or sentence[: place.start()].rstrip().endswith((".", ":"))
    return (*place.span(), now if at_start else now[0].lower() + now[1:])


def _tell_as_fact(sentence: str, paragraph: str, rng: random.Random) -> _Change:
    """The words of a speaker without the speaker."""
    if place := _CALLED.search(sentence):
        what = place["what"]
        verb = "are" if what.endswith("s") and not what.endswith("ss") else "is"
        now = f"{what[0].upper()}{what[1:]} {verb} {place['told']}."
        return (0, len(sentence), now)
    if place := _TOLD.search(sentence) or _SECOND.search(sentence):
        told = re.split(r" and (?:also |further )?that ", place["told"])[0].rstrip(",")
        return (0, len(sentence), f"{told[0].upper()}{told[1:]}.")
    return None


def _base(past: str) -> str:
    """The plain form of a regular past ("noted" → "note", "stressed" → "stress"); roughly is enough here."""
    stem = past[:-2]
    if stem.endswith(
        ("at", "it", "id", "iv", "iz", "is", "as", "us", "uc", "ur", "ag", "ng", "rc", "dg", "gu", "ot")
    ):
        return stem + "e"
    return stem[:-1] + "y" if stem.endswith("i") else stem


def sentence_pairs(paragraphs: Sequence[str]) -> list[tuple[str, str]]:
    """(sentence, its paragraph) of running text: 8 to 60 words, ending in a full stop."""
    pairs = []
    for paragraph in paragraphs:
        for sentence in re.split(r"(?<=[a-z)]\.)\s+(?=[A-Z])", paragraph):
            if 8 <= len(sentence.split()) <= 60 and sentence.rstrip().endswith("."):
                pairs.append((sentence.strip(), paragraph))
    return pairs
