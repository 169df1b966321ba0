"""Facts that stand in the masthead: rapporteur, date, place and dates of the session, who submitted it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line, Support
from assistant.answering.status import document_order
from assistant.answering.wording import Phrases
from assistant.documents_meant import documents_described
from assistant.names import DATE, MONTHS
from assistant.question import Query
from assistant.retrieval import context_words
from assistant.terms import all_near, content_terms, nearness, stems_of

if TYPE_CHECKING:
    from index.library import Library
    from index.records import DocumentRecord

# A document named by its symbol alone.
_SYMBOL = r"(?:document )?[a-z]{1,4}/\S*\d(?: \(\d{4}\))?"
_PREPARED_BY = re.compile(r"(?m)^\W*Prepared by:?\s+(?P<value>[A-Z][^\n]+)")
# "Norland and Sutland: revised draft resolution", "Draft decision submitted by the Vice-President of the
# Council, Ana Pinto (Norland)".
SUBMITTED_BY = re.compile(
    r"(?m)^\W*(?P<value>[A-Z][^:\n]{2,200}?)\*{0,2}:\s*"
    r"(?:(?:second |third )?revised\s+|oral\s+|proposed\s+)?(?:draft\s+(?:resolution|decision)|amendments?\b)"
    r"|^\W*(?:(?:[Ss]econd |[Tt]hird )?[Rr]evised\s+)?(?:[Dd]raft\s+(?:resolution|decision)|[Aa]mendments?)s?"
    r"\s+(?:submitted|proposed)\s+by\s+(?P<by>[^\n*]+)"
)
_PUT_FORWARD = (
    r"(?:submitted|submit|sponsored|sponsor|tabled|table|proposed|propose|introduced|introduce|authored|wrote"
    r"|drafted|presented|put forward|initiated)"
)
_WHO = (
    r"\b(?:who(?:se)?|by whom|(?:which|what) (?:[a-z]+ )?(?:country|countries|states?|delegations?|group"
    r"|mission))\b"
)
WHO_SUBMITTED = re.compile(
    rf"(?i){_WHO}[^?]*?\b{_PUT_FORWARD}\b[^?]*\b(?:resolution|decision|draft|document|text|amendments?)\b"
    rf"|{_WHO}[^?]*\b(?:resolution|decision|draft|document|text|amendments?)\b[^?]*\b{_PUT_FORWARD}\b"
    r"|\b(?:sponsor|author|submitter|proposer)s? of\b[^?]*\b(?:resolution|decision|draft|amendment)"
    rf"|\bwho {_PUT_FORWARD} {_SYMBOL}|\b(?:sponsor|author|submitter)s? of {_SYMBOL}"
)
# "Report of the Secretary-General", "Letter dated 7 May 2031 from the Permanent Mission of Chile": over the
# lines up to an empty one.
_WRITTEN_BY = re.compile(
    r"(?m)^\W*(?P<value>(?:Interim |Final |Annual |Joint )?"
    r"(?:Report|Note(?: verbale)?|Memorandum|(?:Identical )?[Ll]etters?|Working paper|Background paper"
    r"|Conference room paper|Statement|Submission|Proposal)\b[^\n:]*?\s(?:of|by|from)\s"
    r"(?:the\s+)?[A-Z][^\n*]+(?:\n(?!\W*\n)[^\n*]+)*)"
)
# What is asked → where it stands in the masthead's text. The group "value" is the short answer.
_FACTS: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = (
    (
        re.compile(
            r"(?i)(?<!special )\brapporteur\b(?!.*\b(?:statement|said|say|report on)\b)"
            r"|\bрапортеур|\bдокладчик|\brelator\b|报告员|المقرر"
        ),
        re.compile(r"(?mi)^\W*rapporteur\W*:\W*(?P<value>[^\n*]+(?:\*+[^\n*]+)*)"),
    ),
    (
        WHO_SUBMITTED,
        SUBMITTED_BY,
    ),
    (
        # "Prepared by Ana Pinto and Bo Lund": the title page of a review names its inspectors
        re.compile(
            r"(?i)\bwho\b[^?]*\b(?:wrote|prepared|authored|carried out|conducted)\b[^?]*"
            r"(?:\b(?:review|report|study|evaluation|note|paper)\b|\b[a-z]{1,4}/)|\binspectors\b[^?]*\b(?:review|report|study|note)\b"
            rf"|\bauthors? of\b[^?]*\b(?:review|report|study|evaluation)\b|\bauthors? of {_SYMBOL}"
        ),
        _PREPARED_BY,
    ),
    (
        re.compile(
            r"(?i)\boriginal (?:language|version)\b|\blanguage\b.*\b(?:original|written|drafted)\b"
            r"|\b(?:in what|which) language\b"
        ),
        re.compile(r"(?mi)^\W*Original\s*:\s*(?P<value>[^\n]+)"),
    ),
    (
        re.compile(r"(?i)\bdistribution\b"),
        re.compile(r"(?mi)^\W*Distr\.?\s*:\s*(?P<value>[^\n]+)"),
    ),
    (
        re.compile(
            r"(?i)\b(?:under )?(?:which|what) (?:agenda )?item\b.*\b(?:document|report|draft"
            r"|resolution|submitted|issued)\b|\bagenda item of\b"
        ),
        re.compile(r"(?mi)^\W*(?P<value>(?:Agenda item|Item)\s+\d+[^\n]*)"),
    ),
)
_STATUS_ASKED = re.compile(
    r"(?i)\b(?:adopted|final|binding)\b.*\b(?:or|still)\b.*\bdraft\b|\bdraft\b.*\bor\b.*\b(?:adopted|final)\b"
    r"|\ba (?:resolution|decision|report) or (?:only |just |still )?a draft\b|\ba draft or an? (?:\w+ )?"
    r"(?:resolution|decision|report)\b"
    r"|\bstatus of (?:the |this )?(?:document|draft|resolution|text|report)\b|\b(?:is|was) (?:this|it"
    r"|the \w+) (?:only )?a draft\b"
)
_STATUS = re.compile(
    r"(?mi)^(?P<value>[^\n]*\b(?:draft (?:resolution|report|decision)|resolution adopted|report of"
    r"|note by|letter)\b[^\n]*)"
)
_FRAME = frozenset(stems_of("rapporteur original language of the for on in and to secretary-general s"))
_OF_AUTHORS = frozenset(stems_of("inspectors author authors wrote write prepared prepare authored conducted"))
# What a question who submitted a draft says beside what the draft is on.
_NO_TOPIC = re.compile(
    rf"(?i){_WHO}|\b{_PUT_FORWARD}\b|\b(?:did|was|were|has|have|is|the|revised|draft|resolutions?|decisions?|texts?"
    r"|documents?|amendments?|sponsors?|authors?|submitters?|proposers?|by|on|about|to|of|for)\b"
)
_MONTH = frozenset(month.lower() for month in MONTHS.split("|"))
# A word of a title and one of the question are the same from here on.
ALIKE = 0.9
_SMALL = frozenset(("of", "on", "for", "the", "and", "in", "to", "with", "by"))
_ISSUED = re.compile(
    r"(?i)\b(?:when|what date|on what date|date)\b.*\b(?:document|report|draft resolution|draft report"
    r"|note|letter|addendum|text|draft)\b.*\b(?:issued|dated|published|submitted|circulated"
    r"|distributed|written)\b"
    r"|\b(?:issued|dated|published)\b.*\bwhen\b|\bdate of (?:[A-Z]+/|(?:the )?(?:document|report"
    r"|draft resolution"
    r"|draft report|note|letter|addendum)\b)"
    rf"|\b(?:when|on what date) was {_SYMBOL} (?:issued|dated|published|submitted|circulated|distributed)\b"
)
_SESSION_HELD = re.compile(
    r"(?i)\b(?:when|where|what dates?|which dates?|what city|which city|in what city"
    r"|in which city)\b.*\b(?P<session>[\w-]+ session)\b.*\b(?:held|meet|take place|took place"
    r"|convened?|place)\b"
)
_PLACE_AND_DATES = re.compile(
    r"(?m)^\W*(?P<value>[A-Z][\w .,’'-]+,\s+(?:\d{1,2}\s?(?:[-–]|to|and)\s?\d{1,2}\s+\w+"
    r"|\d{1,2}\s+\w+\s?(?:[-–]|to)\s?\d{1,2}\s+\w+|\d{1,2}\s+\w+)(?:,?\s+\d{4}))"
)
_ISSUED_LINE = re.compile(rf"(?m)^\W*(?P<value>{DATE.pattern})\W*$", re.IGNORECASE)


def masthead_answer(
    library: Library, query: Query, named: Sequence[DocumentRecord], phrases: Phrases
) -> Draft | None:
    """The answer when the question asks for something that mastheads state; None otherwise."""
    pattern = _pattern_for(query)
    if pattern is None:
        return None
    everything = library.documents()
    meant = list(named) or _of_the_title(query, documents_described(query, everything))
    if pattern is SUBMITTED_BY and len(meant) > 1 and not named and not _shares_a_word(query, meant[0]):
        return None  # drafts of that time or body, none on what is asked about
    if not meant:
        meant = [d for d in everything if pattern is _PREPARED_BY and _is_on(library, query, d)]
    if not meant and pattern is SUBMITTED_BY:
        meant = [d for d in everything if _is_draft_on(query, d)]
    if not meant:
        # a session, a year or a name that no masthead has is not answered with what the others say
        if query.sessions or query.years or query.names or len(query.terms) > 3:
            return None
        if pattern is SUBMITTED_BY and _topic(query):
            return None  # no draft is on that
        meant = everything
    meant = [document for document in meant if _fits_names(library, query, document)]
    found = [fact for document in meant if (fact := _stated(library, document, pattern)) is not None]
    if not found and named and pattern in {_PREPARED_BY, SUBMITTED_BY}:
        found = [fact for document in meant if (fact := _stated(library, document, _WRITTEN_BY)) is not None]
    if not found or len(found) > 8:
        return None
    found.sort(key=lambda pair: document_order(pair[1].document))
    several = len({value for value, _ in found}) > 1
    lines = []
    for value, support in found:
        where = f" ({support.document.label})" if several else ""
        lines.append(Line(f"{value}{where}", (support,), bullet=several))
        if not several:
            break
    return Draft(True, tuple(lines))


def _of_the_title(query: Query, found: list[DocumentRecord]) -> list[DocumentRecord]:
    """Of documents that are described alike those whose titles have the most of what is asked: of two drafts
    on the Kelp Declaration only one is on the harbours too."""
    if not found:
        return found
    most = max(_share(query, document) for document in found)
    return [document for document in found if _share(query, document) == most]


def _share(query: Query, document: DocumentRecord) -> int:
    """How many words of what is asked the title has."""
    own = stems_of(document.masthead.title or "")
    return sum(any(nearness(stem, other) >= ALIKE for other in own) for stem in _topic(query))


def _shares_a_word(query: Query, document: DocumentRecord) -> bool:
    return not _topic(query) or _share(query, document) > 0


def _topic(query: Query) -> set[str]:
    """The stems of what a document is asked to be on, without its time."""
    said = (t for t in content_terms(_NO_TOPIC.sub(" ", query.text)) if t.word.lower() not in _MONTH)
    return {term.stem for term in said if not any(character.isdigit() for character in term.word)}


def _fits_names(library: Library, query: Query, document: DocumentRecord) -> bool:
    """Whether the masthead knows every name asked for: "the Tehran seminar's report" is not any report."""
    words = f"{context_words(document)} {library.document(document.source).masthead_text}"
    own = set(stems_of(words))
    asked = [stem for name in query.names if not _stands_for(name, words) for stem in stems_of(name)]
    return all_near((stem for stem in asked if stem not in _FRAME), own)


def _stands_for(acronym: str, words: str) -> bool:
    """Whether an acronym is made of the first letters of words that stand side by side: "SEA" of "sexual
    exploitation and abuse"."""
    initials = "".join(word[0] for word in re.findall(r"[^\W\d_]+", words) if word.lower() not in _SMALL)
    return len(acronym) > 2 and acronym.isupper() and acronym.lower() in initials.lower()


def _is_on(library: Library, query: Query, document: DocumentRecord) -> bool:
    """Whether the masthead knows the names asked for and every other word: of a body's reviews only one is
    meant."""
    if not query.names or not _fits_names(library, query, document):
        return False
    own = stems_of(f"{context_words(document)} {library.document(document.source).masthead_text}")
    others = [term for term in query.terms if not term.named and term.stem not in _OF_AUTHORS]
    return all_near((term.stem for term in others), own)


def _is_draft_on(query: Query, document: DocumentRecord) -> bool:
    """Whether a document is a draft, or an amendment to one, with every word of the question in its title."""
    kind = (document.masthead.document_type or "").lower()
    if not re.search(r"\bdraft (?:resolution|decision)|\bamendment", kind):
        return False
    asked = [t.stem for t in content_terms(_NO_TOPIC.sub(" ", query.text))]  # with its year
    return bool(asked) and all_near(asked, set(stems_of(context_words(document))))


def _pattern_for(query: Query) -> re.Pattern[str] | None:
    for asked, stands in _FACTS:
        if asked.search(query.text):
            return stands
    if _STATUS_ASKED.search(query.text):
        return _STATUS
    if _ISSUED.search(query.text):
        return _ISSUED_LINE
    if _SESSION_HELD.search(query.text) and query.sessions:
        return _PLACE_AND_DATES
    return None


def _stated(
    library: Library, document: DocumentRecord, pattern: re.Pattern[str]
) -> tuple[str, Support] | None:
    text = library.document(document.source).masthead_text
    match = pattern.search(text)
    if match is None:
        return None
    start, end = match.start(), match.end()
    start += len(match.group()) - len(match.group().lstrip())
    said = match["value"] or match["by"]  # the second form of SUBMITTED_BY names them behind
    value = " ".join(re.sub(r"[*_]+", "", said).split())
    return f"{value[:1].upper()}{value[1:]}", Support(document, "", text, start, end, "masthead")
