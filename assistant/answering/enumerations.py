"""Complete lists: the text's own enumeration, taken whole, with its count."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.answering.asked_figure import SAME_WORD, asked_in
from assistant.answering.clauses import clause_asked
from assistant.answering.close_reading import Reading
from assistant.answering.countries import COUNTRIES_ASKED, listed_countries, names_no_countries
from assistant.answering.draft import Draft, Line, part_of_paragraph
from assistant.answering.framing import support_of
from assistant.answering.governed import kind_asked, number_told
from assistant.answering.headlines import headline
from assistant.answering.listed_names import listed_names
from assistant.answering.listing import MOST_ITEMS, OPENS_LIST, children_of, items, items_below
from assistant.answering.names_of_another_kind import of_another_kind
from assistant.answering.open_series import gives_examples, goes_on_from_others
from assistant.answering.outside_home import without_home
from assistant.answering.spans import places_in
from assistant.answering.status import status_of
from assistant.names import sessions
from assistant.question import Query
from assistant.sentences import Span, split_sentences
from assistant.terms import all_near, nearness, stems_of

if TYPE_CHECKING:
    from index.library import Library
    from index.records import StoredParagraph

# A further paragraph that lists too must come this near the best one.
NEAR_BEST = 0.93
# A lead-in whose words are all the question's may stand further down: its items hold what was asked about.
LEAD_IN_NEAR_BEST = 0.6
LISTING_NEAR_BEST = 0.75
# … or further, in the paragraph of a best sentence that lists nothing: "came to $500. The donors were …".
LISTING_BESIDE = 0.55
# … or in another paragraph, where the best sentence names nobody at all, and this one says as much of the
# question or is of the very session.
NAMING_NEAR_BEST = 0.7
NAMING_SAYS = 0.8
SESSION_SAYS = 0.6
LEAST_NAMES = 3
LEAST_FURTHER = 2
_WHAT_IS_LISTED = re.compile(
    r"(?i)\b(?:which|what(?: (?:are|were))?|list|name)\s+"
    r"(?:(?:the|all|other|specific|main|key|are|were|of|two|three|four|five|six|seven|eight|nine|ten|\d+)\s+)*"
    r"(?P<kind>[\w-]+)"
)
# Parts of "the Protocol to Prevent, Suppress and Punish Trafficking" stand in a series and are no States.
_NO_COUNTRY = re.compile(
    r"\b(?:Protocols?|Conventions?|Committee|Commission|Council|Fund|Programme|Union|Association|Agreement|Act|to)\b"
)
_SPOKE = re.compile(r"(?i)\b(?:spoke|speak|took the floor|statements?|addressed)\b")
# Questions whose answer is a list of names.
_NAMES_ASKED = re.compile(
    r"(?i)\b(?:countr(?:y|ies)|states|governments|(?<!united )nations|delegations|representatives|observers"
    r"|organi[sz]ations|bodies|entities|agencies|institut(?:es|ions)|departments|ministries|regions|provinces|prefectures|districts|localities|villages|sponsors|cities|towns|members|donors|contributors|partners|who|whose)\b"
)


def enumerate_answer(library: Library, query: Query, readings: Sequence[Reading]) -> Draft | None:
    """The list that answers, where the text has one.

    It is the sub-paragraphs under a lead-in, names in one sentence, or places and speakers that several
    paragraphs tell one by one.
    """
    if query.kind in {"date", "place"}:
        return None
    asked_for_list = query.kind == "list"
    best = _lead_in(library, query, readings) if asked_for_list else None
    best = best or readings[0]
    stored = best.candidate.paragraph
    opening = _opening(best, stored)
    if opening is not None and not best.in_footnote and (asked_for_list or best.sentence.text.endswith(":")):
        children = children_of(library, stored)
        opening = (_opening(best, stored, last=True) or opening) if children else opening
        children = children or items_below(library, stored)
        if children and not (
            announces_other_things(query, opening.text)
            or names_no_countries(query.text, [child.text for child in children])
        ):
            return _listed(
                library, opening, stored, children, counted=asked_for_list or query.kind == "number"
            )
    if asked_for_list or (
        query.kind in {"person", "number", "speaker"} and COUNTRIES_ASKED.search(query.text)
    ):
        named = _names(query, readings)
        if named is not None and not (query.kinds == ("number",) and _tells_another_number(query, best)):
            return named
    if asked_for_list:
        return _one_by_one(query, readings)
    return None


# "All members … to undertake the following tasks:" opens a list of tasks and does not count the members.
_FOLLOWING = re.compile(r"(?i)\bthe following\s+(?:[\w-]+\s+){0,2}?(?P<things>[\w-]+s)\b")


def announces_other_things(query: Query, opening: str) -> bool:
    """Whether things are to be counted, and ``opening`` announces by their name things of another kind."""
    nouns = asked_in(query).noun_stems if query.kind == "number" else ()
    announced = [stem for found in _FOLLOWING.finditer(opening) for stem in stems_of(found["things"])]
    if not nouns or not announced:
        return False
    return not any(nearness(one, other) >= SAME_WORD for one in nouns for other in announced)


def _tells_another_number(query: Query, reading: Reading) -> bool:
    """Whether a sentence tells the number asked for itself, beside the names of a few: "the accession of
    Brennland, Corvia and Varsk brought the total to 76"."""
    told = headline(query, reading.sentence, reading.short).split()
    return bool(told) and number_told(told[0]) != len(_listed_in(query, reading))


def _lead_in(library: Library, query: Query, readings: Sequence[Reading]) -> Reading | None:
    """The best reading that opens a list of what is asked for: "The obstacles most often mentioned were:"."""
    asked = _WHAT_IS_LISTED.search(query.text)
    if asked is None:
        return None
    kind = stems_of(asked["kind"])[0]
    for reading in readings[:12]:
        if reading.score < LEAD_IN_NEAR_BEST * readings[0].score:
            break
        stored = reading.candidate.paragraph
        opening = _opening(reading, stored)
        if opening is None or reading.in_footnote:
            continue
        if not children_of(library, stored) and not items_below(library, stored):
            continue
        lead = stems_of(opening.text)
        around = stems_of(f"{stored.text} {' '.join(stored.section)} {reading.candidate.around}")
        names_kind = any(nearness(kind, stem) >= 0.8 for stem in lead)
        all_there = all_near((term.stem for term in query.terms), (*lead, *around), 0.8)
        if names_kind and all_there:
            return reading
    return None


def _opening(best: Reading, stored: StoredParagraph, *, last: bool = False) -> Span | None:
    """The sentence that opens the paragraph's list, where the reading is that sentence or leads up to it; of
    several the first, or the ``last``, on which items of its own hang."""
    spans = split_sentences(stored.text)
    opening = [s for s in spans if s.start >= best.sentence.start and OPENS_LIST.search(s.text)]
    return opening[-1 if last else 0] if opening else None


def _listed(
    library: Library,
    opening: Span,
    stored: StoredParagraph,
    children: Sequence[StoredParagraph],
    *,
    counted: bool,
) -> Draft:
    head = part_of_paragraph(stored, opening.start, opening.end, status_of(stored))
    lead = f"**{len(children)}** — " if counted else ""
    lines = [Line(f"{lead}{opening.text}", (head,))]
    for child in children:
        lines += items(library, child)
    return Draft(True, tuple(lines[: MOST_ITEMS + 1]))


def lists_names_asked(query: Query, reading: Reading) -> bool:
    """Whether names are asked for, and a sentence lists some."""
    asked = _NAMES_ASKED.search(query.text) is not None and not _ASKS_HOW.match(query.text)
    return asked and len(_listed_in(query, reading)) >= LEAST_FURTHER


# "How long did the dialogue with each delegation last?", "What should States do?": names are in it, and are
# not asked for.
_ASKS_HOW = re.compile(
    r"(?i)\W*(?:(?:and|but|so)\s+)?(?:how (?:long|much|often|did|does|do|is|was|were|are|should|can|could)"
    r"|when|why|what (?:should|must|shall|can|could|may|might|will|would)"
    r"|what (?:do|does|did|have|has|had)\b[^?]*\b(?:do|done|say|said|think|want|ask(?:ed)?|call(?:ed)? for)"
    r")\b"
)


def _names(query: Query, readings: Sequence[Reading]) -> Draft | None:
    """The sentence that lists the names asked for, with their count.

    A further sentence of its paragraph that lists others is added: sponsors, and those who joined them.
    """
    if not _NAMES_ASKED.search(query.text) or _ASKS_HOW.match(query.text) or asks_for_no_names(query):
        return None
    best = readings[0]
    found: dict[str, list[str]] = {}
    lines: list[Line] = []
    for reading in readings[:8]:
        beside = LISTING_NEAR_BEST if lines or _listed_in(query, best) else LISTING_BESIDE
        near = beside if _same_paragraph(reading, best) else _near_elsewhere(query, reading, best)
        if reading.score < near * best.score:
            continue
        if lines and not (_same_paragraph(reading, best) and _adds(reading, best)):
            continue
        if _of_another_session(query, reading) or (lines and (_turns_round(reading) or _turns_round(best))):
            continue
        names = [
            name for name in _listed_in(query, reading) if not any(name in got for got in found.values())
        ]
        if len(names) >= (LEAST_FURTHER if lines or _is_narrowed(query, reading) else LEAST_NAMES):
            found[reading.sentence.text] = names
            lines.append(Line(f"“{reading.sentence.text}”", (support_of(reading),)))
            best = reading if len(lines) == 1 else best
    if not lines:
        return None
    names = [name for listed in found.values() for name in listed]
    series = "; ".join(names)
    examples = any(gives_examples(sentence, listed) for sentence, listed in found.items())
    if any(goes_on_from_others(sentence, listed) for sentence, listed in found.items()):
        return Draft(True, tuple(lines))  # who else there is the sentence tells before
    head = f"**{series}**" if examples else f"**{len(names)}** — {series}."
    lines[0] = Line(f"{head}\n\n{lines[0].text}", lines[0].supports)
    return Draft(True, tuple(lines))


def asks_for_no_names(query: Query) -> bool:
    """Whether the question names the kind of thing it asks for, and that has no names: "In which areas did
    the States invest?" asks for no States."""
    kind, _ = kind_asked(query.text)
    return _WITHOUT_NAMES.fullmatch(kind) is not None


_WITHOUT_NAMES = re.compile(
    r"(?i)areas|fields|sectors|topics|themes|subjects|issues|measures|steps|actions|activities|tasks|aims"
    r"|objectives|goals|purposes|reasons|causes|grounds|challenges|obstacles|concerns|problems|risks|gaps"
    r"|weaknesses|lessons|recommendations|conclusions|results|outcomes|achievements|products|services|changes"
    r"|principles|criteria|conditions|crimes|rights|obligations|functions|powers|options|means|ways|tools|forms"
    r"|types|kinds|categories|figures|dates|years|meetings|sessions|documents|resolutions|decisions|laws"
)

# "Conversely, five organizations cover it": those are not the ones that have no policy.
_CONTRAST = re.compile(
    r"\A\W*(?:Conversely|By contrast|In contrast|However|On the other hand|Nevertheless|Others)\b"
)


def _near_elsewhere(query: Query, reading: Reading, best: Reading) -> float:
    """How near the best sentence one of another paragraph must come: less where the best one names nobody."""
    of_session = bool(query.sessions) and set(sessions(reading.sentence.text)) == set(query.sessions)
    least = SESSION_SAYS if of_session else NAMING_SAYS
    says_as_much = reading.coverage.in_sentence >= least * best.coverage.in_sentence
    return NAMING_NEAR_BEST if says_as_much and not _listed_in(query, best) else NEAR_BEST


# "Subsequently, Corvia joined": names that come on top of those before.
_ADDS = re.compile(
    r"(?i)\b(?:also|subsequently|later|joined|in addition|additional(?:ly)?|further(?:more)?|moreover"
    r"|others?|as well|too|statements?|observers?|followed|thereafter|finally)\b"
)


def _adds(reading: Reading, best: Reading) -> bool:
    """Whether a sentence says of others what the best one says; not of some what it does not say."""
    shared = set(stems_of(reading.sentence.text)[:3]) & set(stems_of(best.sentence.text)[:3])
    return _ADDS.search(reading.sentence.text) is not None or len(shared) > 1


def _turns_round(reading: Reading) -> bool:
    return _CONTRAST.match(reading.sentence.text) is not None


def _of_another_session(query: Query, reading: Reading) -> bool:
    """Whether one session is asked about, and the sentence tells of others alone."""
    told = sessions(reading.sentence.text)
    return bool(query.sessions) and bool(told) and not set(told) & set(query.sessions)


def _listed_in(query: Query, reading: Reading) -> list[str]:
    text = clause_asked(reading.sentence.text, query.text)
    countries = listed_countries(without_home(text, query.text), query.text)
    if len(countries) >= (LEAST_FURTHER if _is_narrowed(query, reading) else LEAST_NAMES):
        return countries
    names = listed_names(text, query.text)
    if not COUNTRIES_ASKED.search(query.text):
        return names
    return [] if any(map(_NO_COUNTRY.search, names)) or of_another_kind(text, names) else names


def _is_narrowed(query: Query, reading: Reading) -> bool:
    """Whether only a clause of the sentence is asked about, whose names may be as few as two."""
    return clause_asked(reading.sentence.text, query.text) != reading.sentence.text


def _same_paragraph(one: Reading, other: Reading) -> bool:
    return (one.source, one.locator) == (other.source, other.locator)


def _one_by_one(query: Query, readings: Sequence[Reading]) -> Draft | None:
    """What several sentences of one document tell one by one: workshops and their cities, statements made."""
    best = readings[0]
    places = "place" in query.kinds
    if not places and not _SPOKE.search(query.text):
        return None
    asked = _WHAT_IS_LISTED.search(query.text)
    kind = set(stems_of(asked["kind"])) if asked else set()
    in_best = stems_of(best.sentence.text)
    wanted = [
        term.stem
        for term in query.terms
        if not (places and term.stem in kind) and any(nearness(term.stem, stem) >= 0.8 for stem in in_best)
    ]
    chosen: dict[str, Reading] = {}
    for reading in readings:
        if reading.source != best.source or reading.in_footnote or reading.score < 0.5 * best.score:
            continue
        stems = stems_of(reading.sentence.text)
        shared = sum(any(nearness(stem, other) >= 0.8 for other in stems) for stem in wanted)
        if not wanted or shared < max(1, len(wanted) - places):
            continue
        found = places_in(reading.sentence, ()) if places else []
        if places and not found:
            continue
        chosen.setdefault(found[0].text if found else reading.sentence.text, reading)
    if len(chosen) < 2:
        return None
    ordered = sorted(
        chosen.items(), key=lambda pair: (pair[1].candidate.paragraph.position, pair[1].sentence.start)
    )
    lines = [
        Line(
            f"**{name}** — “{reading.sentence.text}”" if places else reading.sentence.text,
            (support_of(reading),),
            bullet=True,
        )
        for name, reading in ordered
    ]
    return Draft(True, tuple(lines))
