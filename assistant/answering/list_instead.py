"""The list that is told instead of a sentence: "Which organizations took part?" asks for all of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.answering.announced import ALIKE, announced_list, asks_for_several, is_the_item_asked_for
from assistant.answering.attribution import asks_for_a_holder, names_a_person
from assistant.answering.close_reading import Reading
from assistant.answering.contents_asked import opens_contents
from assistant.answering.countries import names_no_countries
from assistant.answering.draft import Draft
from assistant.answering.enumerations import lists_names_asked
from assistant.answering.found_tables import MOST_TABLED
from assistant.answering.other_addressees import opens_for_others
from assistant.answering.own_clause import told_in
from assistant.answering.wanted import wanted
from assistant.answering.which_report import of_another_report
from assistant.answering.who_is_against import lists_nobody_against
from assistant.answering.wholes import whole_announced
from assistant.matching import Weighted, Words
from assistant.names import sessions
from assistant.question import Query
from assistant.retrieval import Evidence, context_words

if TYPE_CHECKING:
    from assistant.answering.wording import Phrases
    from index.library import Library

# So much more of the question a list must say, found by what announces it, than a sentence of names.
CLEARLY_MORE = 0.25


def list_instead(
    library: Library,
    query: Query,
    weighted: tuple[Weighted, ...],
    evidence: Evidence,
    readings: Sequence[Reading],
    phrases: Phrases,
    *,
    against: bool,
) -> Draft | None:
    """The list that its lead-in and headings show to be the one asked for, of the documents found first.

    ``against`` the best sentence, which answers too, it is told where that is part of it or says less of
    the question. ``weighted`` are the content words of the question with their weights.
    """
    sources = list(dict.fromkeys(candidate.paragraph.source for candidate in evidence.candidates))
    found = announced_list(library, query, weighted, sources[:MOST_TABLED], strict=not against)
    if found is None or not readings or opens_for_others(query, found[0].opening.text):
        return None
    best, (announced, fits) = readings[0], found
    if of_another_report(query, " ".join((announced.lead, *announced.items))):
        return None
    if lists_nobody_against(query.text, announced.lead):
        return None
    if names_no_countries(query.text, announced.items):
        return None
    told = set(sessions(announced.lead))
    if query.sessions and told and not told & set(query.sessions):
        return None  # what was considered at another session
    part_of_it = best.candidate.paragraph.id in announced.places and not best.in_footnote
    clearly = fits.complete and fits.share >= best.coverage.in_sentence + CLEARLY_MORE
    if against and not part_of_it and best.sentence.text.endswith(":"):
        return None  # the best sentence announces another list
    if against and is_the_item_asked_for(query, announced, fits, best):
        return None
    of_kind = asks_for_several(query) and fits.of_kind and fits.complete
    # of two lists of names the one whose lead-in says more: the chairs of the working groups, not of all
    says_more = of_kind and _says_more(weighted, announced.lead, best)
    if against and not (part_of_it or clearly or says_more) and lists_names_asked(query, best):
        return None
    contents = opens_contents(query.text, announced.opening.text)
    if against and not (part_of_it or of_kind or contents or fits.in_lead >= best.coverage.in_sentence):
        return None
    lines = tuple(whole_announced(library, query, best, announced, phrases))
    items = [line.text for line in lines if line.bullet]
    if asks_for_a_holder(query.text) and not all(map(names_a_person, items)):
        return None  # "Who is the President?" is not answered by a list of treaties
    if wanted(query).kind == "money" and not any(map(tells_a_sum, items)):
        return None  # "What did the members' travel cost?" is not answered by who the members are
    return Draft(True, lines)


def tells_a_sum(item: str) -> bool:
    """Whether an item of a list has an amount of money in it."""
    return any(told.measured("money") is not None for told in told_in(item))


def _says_more(weighted: tuple[Weighted, ...], lead: str, best: Reading) -> bool:
    """Whether a lead-in has more of the question than the best sentence, what their document is of apart."""
    document = Words(context_words(best.candidate.document).replace("-", " "))
    asked = [one for one in weighted if document.level(one.term.stem) < ALIKE]
    here, there = Words(lead), Words(best.sentence.text)
    in_lead = sum(one.share for one in asked if here.level(one.term.stem) >= ALIKE)
    in_best = sum(one.share for one in asked if there.level(one.term.stem) >= ALIKE)
    return in_lead > in_best
