""" "What did the Security Council decide on Libya?": its resolutions on that, each with what it does.

One sentence out of many resolutions is no answer, and a State's letter none at all. The texts that the organ
adopted are told, of the year asked about; of one text every operative paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.body_acts import is_work_of
from assistant.answering.draft import Draft, Line, part_of_paragraph
from assistant.answering.framing import does_or_would
from assistant.answering.holdings import documents_about, is_of_years
from assistant.answering.organs import organ_asked
from assistant.answering.status import document_heading, document_order, status_of
from assistant.answering.summary import shortened
from assistant.answering.wording import Phrases
from assistant.documents_meant import one_of_each
from assistant.sentences import split_sentences
from assistant.terms import content_terms, nearness, stems_of
from assistant.verification.names import countries_meant

if TYPE_CHECKING:
    from assistant.question import Query
    from assistant.terms import Term
    from index.library import Library
    from index.records import DocumentRecord, StoredParagraph

_ASKED = re.compile(
    r"(?i)\A\W*(?:and\s+|so\s+)?what\s+(?:did|has|have)\s+(?P<organ>[^?]+?)\s+"
    r"(?:decided?|done|do|resolved?|adopted?|ordered?|ruled?)\s+(?:on|about|regarding|concerning"
    r"|in relation to|with regard to|with respect to)\s+(?P<topic>[^?]+?)\s*\??\s*\Z"
)
# "Iran 1979: what did the Security Council want from Iran?"
_DEMANDED = re.compile(
    r"(?i)\A(?:[^?]{3,60}?[,:]\s+)?(?:and\s+|so\s+)?what\s+(?:did|does|has|have)\s+(?P<organ>[^?,:]+?)\s+"
    r"(?:want(?:ed)?|ask(?:ed)?(?: for)?|demand(?:ed)?|request(?:ed)?|require[ds]?|expect(?:ed)?"
    r"|call(?:ed)? on)\s+"
    r"(?:(?:from|of|on)\s+)?(?P<whom>(?:the\s+)?[A-Z][^?,]*?)(?:\s+to(?:\s+do)?)?\s*\??\s*\Z"
)
_DEMANDS = re.compile(
    r"(?i)\A(?:(?:also|further|again|once again|urgently|strongly|solemnly|therefore|\w+ly)\s+)*"
    r"(?:calls?(?:\s+once\s+(?:again|more))?\s+(?:up)?on|demands?|urges?|requests?|asks?|invites?|insists?|requires?"
    r"|reiterates\s+its\s+(?:demand|call|request))\b(?P<whom>.{0,120}?)(?:\s+to\s+(?=[a-z])|\s+should\b|;|\Z)",
    re.DOTALL,
)
_ANY = re.compile(r"(?i)(?:the\s+)?(?:un|united nations|u\.n\.)")
_YEAR = re.compile(r"(?i),?\s*(?:(?:in|during|of)\s+)?(?:19|20)\d\d\W*\Z")
# "Decides to remain seized of the matter" decides nothing on it.
_SEIZED = re.compile(r"(?i)\bremains? (?:actively )?seized\b|\A\s*\S*\s*\Z")
# A topic is a country, a mission, a matter: what says more is asked of one paragraph.
MOST_TERMS = 3
MOST_TOLD = 8
MOST_OF_ONE = 14
# What decides before what only recalls or expresses.
_DECIDES = frozenset(
    stems_of(
        "decide extend authorize demand condemn request establish impose approve determine call urge renew"
        " terminate recommend suspend"
    )
)


def decided_on(library: Library, query: Query, phrases: Phrases) -> Draft | None:
    """The resolutions of the organ on the matter asked about, in the order of time; None where something else
    is asked, or no resolution of it is on that."""
    asked = _ASKED.match(query.text) if query.language == "en" else None
    if asked is None or query.citations or query.resolutions:
        return None
    of_any = _ANY.fullmatch(asked["organ"].strip()) is not None
    organ = None if of_any else organ_asked(f"did {asked['organ']} decide")
    if organ is None and not of_any:
        return None
    topic = _YEAR.sub("", asked["topic"]).strip()
    terms = content_terms(topic)
    if not terms or len(terms) > MOST_TERMS:
        return None
    adopted = [
        document
        for document in library.documents()
        if document.masthead.document_type in {"resolution", "decision"}
        and (organ is None or is_work_of(organ, document))
    ]
    if query.years:
        adopted = [document for document in adopted if is_of_years(query, document)]
    on_it = one_of_each(documents_about(library, topic, terms, adopted), "en") if adopted else []
    on_it.sort(key=document_order)
    if not on_it:
        return None
    if len(on_it) == 1:
        return Draft(True, tuple(_all_acts(library, on_it[0], phrases))).out_of_all(on_it)
    lines = [
        line for document in on_it[-MOST_TOLD:] for line in _first_act(library, document, terms, phrases)
    ]
    if len(on_it) > MOST_TOLD:
        rest = phrases.count("document", len(on_it) - MOST_TOLD)
        lines.append(Line(phrases.say("and_more", rest=rest), bullet=True))
    follow_ups = tuple(f"Summarize {document.label}" for document in on_it[-3:])
    return Draft(True, tuple(lines), follow_ups=follow_ups).out_of_all(adopted)


def demanded_of(library: Library, query: Query, phrases: Phrases) -> Draft | None:
    """What the resolutions of an organ ask of the one named, in the order of time; None where something else
    is asked, or none of them asks anything of them."""
    asked = _DEMANDED.match(query.text) if query.language == "en" else None
    if asked is None or query.citations or query.resolutions:
        return None
    of_any = _ANY.fullmatch(asked["organ"].strip()) is not None
    organ = None if of_any else organ_asked(f"did {asked['organ']} decide")
    states = countries_meant(asked["whom"])
    if (organ is None and not of_any) or not states:
        return None
    adopted = [
        document
        for document in library.documents()
        if document.masthead.document_type in {"resolution", "decision"}
        and (organ is None or is_work_of(organ, document))
        and (not query.years or is_of_years(query, document))
    ]
    acts = [
        (document, stored)
        for document in sorted(one_of_each(adopted, "en"), key=document_order)
        for stored in _acts(library, document)
        if (found := _DEMANDS.match(stored.text)) and states & countries_meant(found["whom"])
    ]
    lines: list[Line] = []
    heading = ""
    for document, stored in acts[-MOST_OF_ONE:]:
        line = _line(stored, phrases)
        own = document_heading(document)
        lines.append(line if own == heading else line.under(own))
        heading = own
    return Draft(True, tuple(lines)).out_of_all(adopted) if lines else None


def _acts(library: Library, document: DocumentRecord) -> list[StoredParagraph]:
    return [
        stored
        for stored in library.paragraphs(document.source)
        if stored.kind == "operative" and not stored.locator.items and not _SEIZED.search(stored.text)
    ]


def _all_acts(library: Library, document: DocumentRecord, phrases: Phrases) -> list[Line]:
    acts = _acts(library, document)
    lines = [_line(stored, phrases) for stored in acts[:MOST_OF_ONE]]
    if lines:
        lines[0] = replace(lines[0], heading=document_heading(document))
    if len(acts) > MOST_OF_ONE:
        rest = phrases.count("paragraph", len(acts) - MOST_OF_ONE)
        lines.append(Line(phrases.say("and_more", rest=rest), bullet=True))
    return lines


def _first_act(
    library: Library, document: DocumentRecord, terms: Sequence[Term], phrases: Phrases
) -> list[Line]:
    """The paragraph of a resolution that decides most plainly, one that names the matter first."""
    acts = _acts(library, document)
    if not acts:
        return []

    def plainness(stored: StoredParagraph) -> tuple[bool, bool, int]:
        words = stems_of(stored.text)
        decides = bool(words) and bool(set(words[:2]) & _DECIDES)
        named = all(any(nearness(term.stem, word) >= 0.8 for word in words) for term in terms)
        return (decides, named, -stored.position)

    chosen = max(acts, key=plainness)
    return [_line(chosen, phrases).under(document_heading(document))]


def _line(stored: StoredParagraph, phrases: Phrases) -> Line:
    """What a paragraph does; of a long one what it does first."""
    span = shortened(split_sentences(stored.text)[0])
    text = does_or_would(span.text.rstrip(" ;,."), phrases, draft=False)
    support = part_of_paragraph(stored, span.start, span.end, status_of(stored))
    return Line(text, (support,), bullet=True)
