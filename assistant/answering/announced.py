"""Lists found by what announces them: "The significant changes were as follows:".

A lead-in says little, and its items do not say what they are items of, so that neither comes first in a
search and neither alone answers. Together with its headings a lead-in says all that the question does: then
its whole list is the answer. A word that only one item has asks for that item, not for the list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.answering.close_reading import Reading
from assistant.answering.contents_asked import opens_contents
from assistant.answering.listing import MOST_ITEMS, OPENS_LIST, names_below, names_in_a_row, opened_by
from assistant.answering.tables import head_of, rows_of
from assistant.inline_items import inline_items
from assistant.matching import Weighted, Words
from assistant.names import proper_names
from assistant.question import Query
from assistant.retrieval import context_words
from assistant.sentences import Span, split_sentences
from assistant.terms import all_near, stems_of
from assistant.verb_forms import past_of, plain_of
from assistant.verification.names import country_names_in
from index.abbreviations import name_of_body

if TYPE_CHECKING:
    from index.library import Library
    from index.records import StoredParagraph

# How near a word must come to one of the question.
ALIKE = 0.8
LEAST_ITEMS = 2
# Words of the question that lead-in and headings must have, and the share of the question they must be.
LEAST_WORDS = 2
LEAST_SHARE = 0.4
# … where they name the kind of thing asked for, or ask for it.
LEAST_SHARE_OF_KIND = 0.15
# … where it says that just what is asked about must contain them.
LEAST_SHARE_OF_CONTENTS = 0.08
# The share of a plain word that may be missing.
MOST_MISSING = 0.2
# Characters of a paragraph before the sentence that opens its list, which say what it is a list of.
MOST_BEFORE_OPENING = 300
# Paragraphs before a lead-in that say what it is about.
BEFORE = 3
# An item of one word is a name: "Corvia;".
MOST_OF_A_NAME = 10
SHORT_NAME = 1
_WORD = re.compile(r"[^\W\d_]{2,}")
_ASKS_FOR_ALL = re.compile(
    r"(?i)\A\W*(?:(?:and|so|then|also|please|in|on|of|for|to|from|by|with|under"
    r"|(?:according to|in) [^,?]*,)\s+)*"
    r"(?:which|what|who|whom|list|name|enumerate|give|show|tell)\b"
)
# "Which other means …?", "What else …?" ask for what is not among the items; "what is the X" for one thing.
_ASKS_FOR_ONE = re.compile(
    r"(?i)\bwhat (?:is|was) the (?:\w+ ){0,2}?\w+(?<!s)(?<!work) (?:of|for|in|on|at)\b|\belse\b"
)
# The one who acts, whom a lead-in of what somebody else does lacks: "What should the harbours do?"
_ACTOR = re.compile(
    r"(?i)\b(?:should|must|will|would|shall|does|did|do|has|have)\s+(?:(?:the|all|its|their)\s+)*(?P<word>[\w-]+)"
)
# The kind of thing asked for, a plural: "Which outsourced activities …?"
_WHAT_IS_LISTED = re.compile(
    r"(?i)\b(?:which|what|list|name|who are|who were)\s+"
    r"(?:(?!(?:did|does|do|is|was|should|must|will|would|shall|can|may|has|have|had)\b)[\w-]+\s+){0,4}?"
    r"(?P<word>(?!(?:nations|does)\b)[\w-]{2,}[a-z](?<![sui])s)\b"
)
# Who is asked for: the items name them, or it is another list.
_ASKS_WHO = re.compile(
    r"(?i)\A\W*(?:and\s+)?(?:(?:which|what)\s+(?:(?:other|of the|member)\s+){0,2}"
    r"(?:countr(?:y|ies)|states|governments|delegations|representatives|observers|speakers|experts)|who|whom)\b"
    r"(?!\s+(?:should|must|can|may|shall|will|would|needs?)\b)"
)
_NOBODY = re.compile(
    r"\A(?:(?:Member )?States?|Governments?|Part(?:y|ies)|Convention|Protocol|Committee|Commission|Council"
    r"|Assembly)\Z"
)
_KINDS = frozenset(("list", "statement", "person", "speaker", "place"))
# Words that say that a text says something, or what sort of text: no lead-in need have them.
_FRAME = frozenset(
    stems_of(
        """report paper letter note study brief publication list mention state identify highlight set out lay
        describe contain include present announce indicate point give cite decide do main key major specific
        different various general whole particular follow
        year session forward"""
    )
)
# Kinds that say nothing of what they are: "In which areas has it helped?" of "It has helped with:".
_EMPTY = frozenset(
    stems_of("area way aspect respect field matter point element part thing detail information")
)
_ASKING = frozenset(
    stems_of(
        """ask request call urge invite encourage appeal instruct demand direct want wish expect recommend
        tell told require should shall must"""
    )
)
_NUMBER_WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


@dataclass(frozen=True, slots=True)
class Fit:
    """``share`` of the question that lead-in and headings have, ``in_lead`` that of the lead-in alone;
    ``of_kind`` where it names the kind of thing asked for, or asks for it; ``complete`` where no word of the
    question is missing."""

    share: float
    in_lead: float
    of_kind: bool
    complete: bool


@dataclass(frozen=True, slots=True)
class Announced:
    """``opening`` is the sentence of ``stored`` that announces a list, with its items where they stand in it;
    ``lead`` what it says before them, after the lead-ins that it hangs on; ``items`` what they say;
    ``places`` the paragraphs of all."""

    stored: StoredParagraph
    opening: Span
    lead: str
    items: tuple[str, ...]
    places: frozenset[int]
    before: str
    is_table: bool = False


def announced_list(
    library: Library,
    query: Query,
    question: Sequence[Weighted],
    sources: Sequence[str],
    *,
    strict: bool = True,
) -> tuple[Announced, Fit] | None:
    """The list of ``sources`` whose lead-in and headings have all that the question says, with how well it
    fits; None where there is none, or the question asks for no list.

    Where it is known that the documents answer, not ``strict``: one plain word of it may be missing.
    """
    if query.language != "en" or query.kind not in _KINDS or not _ASKS_FOR_ALL.match(query.text):
        return None
    if _ASKS_FOR_ONE.search(query.text):
        return None
    best: tuple[Announced, Fit] | None = None
    for source in sources:
        for found in lists_in(library, source):
            fits = fit(query, question, found, strict=strict)
            if fits is None:
                continue
            # of a list and one that an item of it opens, which has its lead-in too, the inner one
            inner = best is not None and found.stored.locator.is_inside(best[0].stored.locator)
            if best is None or fits.share > best[1].share or (inner and fits.share >= best[1].share):
                best = (found, fits)
    return best


def asks_for_several(query: Query) -> bool:
    """Whether the question asks for more than one by its form: "Which …s", "What measures …", "Who are the
    candidates …?"."""
    return query.kind == "list" or _WHAT_IS_LISTED.search(query.text) is not None


def asks_for_all(query: Query) -> bool:
    """Whether the question may be asking for all that a list tells: "What did the plan include?", not "What
    is the aim of …?"."""
    asked = _ASKS_FOR_ALL.match(query.text) and not _ASKS_FOR_ONE.search(query.text)
    return query.kind in _KINDS and bool(asked)


def is_the_item_asked_for(query: Query, found: Announced, fits: Fit, best: Reading) -> bool:
    """Whether the best sentence is an item of the list and has itself the kind of thing asked for, and more
    of the question than the lead-in: "In which areas …?" asks for "… in areas such as …", not for all of it.
    """
    kind = _after(_WHAT_IS_LISTED, query.text)
    is_item = best.text in found.items  # of this document or of another format of it
    has_kind = bool(kind) and Words(best.sentence.text).level(kind) == 1.0
    return is_item and has_kind and best.coverage.in_sentence > fits.in_lead


def lists_in(library: Library, source: str) -> Iterator[Announced]:
    """Every list of a document that something announces, in its order."""
    told = library.paragraphs(source)
    under: dict[str, list[StoredParagraph]] = {}
    for one in told:
        if one.locator.parent is not None and one.locator.items:
            under.setdefault(str(one.locator.parent), []).append(one)
    leads: dict[str, str] = {}
    for at, stored in enumerate(told):
        if ":" not in stored.text and "(b)" not in stored.text and "(ii)" not in stored.text:
            continue
        above = leads.get(str(stored.locator.parent), "")
        before = " ".join(one.text for one in told[max(0, at - BEFORE) : at])
        spans = split_sentences(stored.text)
        # items of its own hang on the last colon: "Point 1 reads as follows: … It should:"
        colons = [at for at, span in enumerate(spans) if OPENS_LIST.search(span.text)]
        last = colons[-1] if colons and str(stored.locator) in under else 0
        for number, span in enumerate(spans):
            if number < last:
                continue
            introduced = stored.text[max(0, span.start - MOST_BEFORE_OPENING) : span.start]
            if OPENS_LIST.search(span.text):
                lead = f"{above} {introduced} {span.text}"
                leads[str(stored.locator)] = lead
                # further lines are the items, or, where it has items of its own, words after them
                own = under.get(str(stored.locator), [])
                inside = [] if own else [one.text for one in spans[number + 1 :]]
                below = own or ([] if inside else _below(stored, told[at + 1 : at + 1 + MOST_ITEMS]))
                items = (*inside, *(text for one in below for text in _items_of(one)))
                if len(items) >= LEAST_ITEMS:
                    places = frozenset((stored.id, *(one.id for one in below)))
                    table = bool(below) and below[0].text.startswith("| ")
                    yield Announced(stored, span, lead, items, places, before, table)
                break
            marked = inline_items(span.text)
            if len(marked) >= LEAST_ITEMS:
                first = min(item.start for item in marked.values())
                items = tuple(item.text for item in marked.values())
                lead = f"{above} {introduced} {span.text[:first]}"
                yield Announced(stored, span, lead, items, frozenset((stored.id,)), before)


def _below(stored: StoredParagraph, below: Sequence[StoredParagraph]) -> Sequence[StoredParagraph]:
    """The items below that ``stored`` opens, or the table."""
    table = below[:1] if below and below[0].text.startswith("| ") else ()
    names = names_below(stored, below)
    return opened_by(stored, below) or table or ((names,) if names is not None else ())


def _items_of(stored: StoredParagraph) -> list[str]:
    """What an item says; of a table each of its rows."""
    if not stored.text.startswith("| "):
        named = names_in_a_row(stored.text) if not stored.locator.items else []
        return named if len(named) > LEAST_ITEMS else [stored.text]
    rows = rows_of(stored.text)
    head = head_of(rows)
    return [" ".join(row.cells) for row in rows if row is not head]


def fit(query: Query, question: Sequence[Weighted], found: Announced, *, strict: bool = True) -> Fit | None:
    """How well a list fits the question; None where a word of it is accounted for by
    nothing, or by fewer than half of the items."""
    if "?" in found.lead:
        return None  # a question of a survey, and what was replied
    asks_who = _ASKS_WHO.match(query.text) is not None
    if asks_who and not _name_somebody(found.items):
        return None
    lead, headings = Words(found.lead), Words(" ".join(found.stored.section))
    own_heading = Words(" ".join(found.stored.section[-1:]))
    masthead = context_words(found.stored.document)
    # "the two-State solution" is typed without its hyphen
    document = Words(f"{masthead} {masthead.replace('-', ' ')}", found.stored.document.subject)
    before, items = Words(found.before), [Words(item) for item in found.items]
    most, asks = max(LEAST_ITEMS, -(-len(items) // 2)), _asks(found)
    actor, kind = _after(_ACTOR, query.text), _after(_WHAT_IS_LISTED, query.text)
    # "What does Norland ask of States about kelp?": a demand of Norland's; the matter may be that of one item
    demanded = (
        asks and _knows(lead, actor, actor) and any(weighted.term.stem in _ASKING for weighted in question)
    )
    enough = 1 if demanded else most
    share, in_lead, named, of_kind, missing = 0.0, 0.0, 0, False, 0
    for weighted in question:
        stem, word = weighted.term.stem, weighted.term.word
        known = _knows(lead, stem, word)
        if known or (stem in _ASKING and asks):
            share, in_lead, named = share + weighted.share, in_lead + weighted.share, named + known
            of_kind = of_kind or stem == kind or (stem == actor and asks)
        elif _knows(own_heading if stem == kind else headings, stem, word):
            share, named = share + weighted.share, named + 1
        elif stem == kind and stem not in _FRAME | _EMPTY:
            if not asks_who:
                return None
            of_kind = _are_names(found.items)  # names tell themselves that they are those of States
            if not of_kind:
                return None
        elif (
            stem in _FRAME
            or (stem == kind and stem in _EMPTY)
            or _knows(document, stem, word)
            or _counts(word, len(items))
        ):
            continue
        elif stem == actor:
            return None
        elif _knows(before, stem, word) or (having := sum(_knows(i, stem, word) for i in items)) >= enough:
            continue
        elif strict or having or weighted.term.named or weighted.share > MOST_MISSING:
            return None
        else:
            missing += 1
    of_kind = of_kind or (asks and any(weighted.term.stem in _ASKING for weighted in question))
    contents = opens_contents(query.text, found.opening.text)
    of_kind, least_words = of_kind or contents, 1 if contents else LEAST_WORDS
    least = LEAST_SHARE_OF_CONTENTS if contents else LEAST_SHARE_OF_KIND if of_kind else LEAST_SHARE
    if missing > 1 or (missing and (not of_kind or found.is_table)):
        return None
    return Fit(share, in_lead, of_kind, not missing) if named >= least_words and share >= least else None


def _name_somebody(items: Sequence[str]) -> bool:
    """Whether at least half of the items name a person, a country or a body, and do not only begin with a
    capital: "Mr. Tarrant (Corvia)", "Corvia;", "World Union of Keepers", and not "Training of keepers"."""
    naming = sum(
        any(not _NOBODY.match(name) for name in proper_names(item))
        or len(_WORD.findall(item)) <= SHORT_NAME
        or bool(country_names_in(item))
        for item in items
    )
    return naming * 2 >= len(items)


def _are_names(items: Sequence[str]) -> bool:
    """Whether at least half of the items are no more than a name: "the Republic of Corvia", no title of a
    paper that has one in it."""
    short = sum(len(_WORD.findall(item)) <= MOST_OF_A_NAME for item in items)
    return short * 2 >= len(items)


def _asks(found: Announced) -> bool:
    """Whether a list is of what somebody is asked to do: its lead-in asks, or its items do."""
    asking = sum(
        item.startswith("To ") or any(stem in _ASKING for stem in stems_of(item)[:3]) for item in found.items
    )
    return asking >= LEAST_ITEMS or any(stem in _ASKING for stem in stems_of(found.lead))


def _after(pattern: re.Pattern[str], question: str) -> str:
    """The stem of the word that ``pattern`` finds in the question; "" where it finds none."""
    match = pattern.search(question)
    return stems_of(match["word"])[0] if match else ""


def _knows(words: Words, stem: str, word: str) -> bool:
    forms = {stem, *(stems_of(form)[0] for form in (past_of(word), plain_of(word)) if form.isalpha())}
    if any(words.level(form) >= ALIKE for form in forms):
        return True
    name = name_of_body(word)
    return name is not None and all_near(stems_of(name), words.stems, ALIKE)


def _counts(word: str, number: int) -> bool:
    """Whether a word is the number of the items: "What four measures …?"."""
    return word == str(number) or (word in _NUMBER_WORDS and _NUMBER_WORDS.index(word) + 2 == number)
