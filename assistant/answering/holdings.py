""" "What do you have on 2012?": what the library holds, document by document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.answering.date_and_author import author_asked, is_by, language_asked, months_asked
from assistant.answering.draft import Draft, Line
from assistant.answering.status import document_order
from assistant.answering.subject import line_with_first_act
from assistant.answering.wording import Phrases
from assistant.documents_meant import documents_described, one_of_each
from assistant.language import LANGUAGES
from assistant.names import MONTHS, sessions
from assistant.question import LATEST, Query
from assistant.terms import Term, nearness, stems_of
from assistant.verification.names import countries_meant
from index.abbreviations import name_of_body
from index.filters import Filters
from index.series import bodies_of, is_of_principal_organ

if TYPE_CHECKING:
    from index.library import Library
    from index.records import DocumentRecord

_MOST = 40
SEARCHED = 400
# A document is on what is asked about where its title says so, or so large a part of its paragraphs does.
LEAST_SHARE = 0.05
_TYPE = re.compile(r"(?i)\b(?P<type>resolution|decision|letter)s?\b")
# Other types count only where they stand after the question word: "on the report of 2012" is a topic.
_TYPE_ASKED = re.compile(
    r"(?i)\b(?:what|which|how many|any|all|the|your|list|show(?: me)?|give(?: me)?|there an?)\s+"
    r"(?!documents?\b)"
    r"(?:(?!(?:of|on|about|from|in|by|for|to|the)\b)[\w’'-]+\s+){0,6}?"
    r"(?P<type>draft resolution|draft decision|draft report|report|note verbale|note"
    r"|budget document|corrigend(?:um|a)|addend(?:um|a)|annotated agenda|agenda)s?\b"
)
_VOTES = re.compile(r"(?i)\A\W*adopted (?:unanimously|by|at|with)\b[^\n]{0,300}\Z")
_FRAME_STEMS = frozenset(
    stems_of(
        "document documents library collection have hold keep store indexed loaded available"
        " many list there everything all latest newest recent last oldest earliest"
        " overview inventory catalogue file text topic subject theme area cover include"
    )
)


def describe_holdings(library: Library, query: Query, phrases: Phrases) -> Draft:
    """The documents that fit the question, each once, or all of them, in time order."""
    everything = sorted(library.documents(), key=document_order)
    chosen, of_type = _of_type(query, everything)
    chosen, of_body = _of_body(query, chosen)
    topical = [
        term
        for term in query.terms
        if term.stem not in _FRAME_STEMS | of_type | of_body and not any(c.isdigit() for c in term.word)
    ]
    if query.resolutions:
        topical = []
    if query.years or query.sessions:
        chosen = [document for document in chosen if _is_of_time(query, document)]
    months, states = months_asked(query.text), author_asked(query.text)
    if months:
        chosen = [document for document in chosen if (document.masthead.date or "")[:7] in months]
        topical = [term for term in topical if term.word.capitalize() not in MONTHS.split("|")]
    language = language_asked(query.text)
    if language is not None:
        chosen = [document for document in chosen if document.language == language]
        topical = [term for term in topical if term.word not in LANGUAGES]
    if states:
        chosen = [document for document in chosen if is_by(document, states)]
        topical = [term for term in topical if not countries_meant(term.surface.title()) & states]
    if topical:
        described = documents_described(query, chosen) if len(chosen) == len(everything) else []
        said = " ".join(term.surface for term in topical)
        said = said if query.asked_in == query.language else query.sought
        chosen = described or documents_about(library, said, topical, chosen)
    if len(chosen) < len(everything):
        chosen = one_of_each(chosen, query.asked_in)
    if not chosen:
        types = [kind for kind in query.document_types[:1] if topical]
        what = " ".join([*types, *query.resolutions, *(term.surface for term in topical), *query.years])
        return Draft(False, (Line(phrases.say("have_none", what=what or query.text)),))
    ordered = LATEST.match(query.text)
    if ordered is not None:
        return _the_latest(library, topical, chosen, phrases, earliest=ordered["which"].lower() in _EARLIEST)
    held = phrases.count("document", len(everything))
    if len(chosen) == len(everything):
        head = phrases.say("holds", documents=held)
    else:
        head = phrases.say("have", count=len(chosen), documents=held)
    if _WHETHER.match(query.text):
        head = f"**{phrases.say('yes')}** — {head}"
    lines = [Line(head)]
    lines += [line_with_first_act(library, document, bullet=True) for document in chosen[:_MOST]]
    if len(chosen) > _MOST:
        rest = phrases.count("document", len(chosen) - _MOST)
        lines.append(Line(phrases.say("and_more", rest=rest), bullet=True))
    follow_ups = tuple(f"Summarize {document.label}" for document in chosen[:3])
    return Draft(True, tuple(lines), follow_ups=follow_ups)


_WHETHER = re.compile(r"(?i)\W*(?:is|are) there\b")
_EARLIEST = frozenset(("oldest", "earliest"))


def _the_latest(
    library: Library,
    topical: Sequence[Term],
    fitting: Sequence[DocumentRecord],
    phrases: Phrases,
    *,
    earliest: bool,
) -> Draft:
    """Of the documents that fit, or those whose titles say so where there are any, the latest."""
    titled = [document for document in fitting if _titled(topical, document)]
    dated = [document for document in titled or fitting if document.masthead.date or document.year]
    found = sorted(dated or fitting, key=document_order)
    chosen = found[0] if earliest else found[-1]
    counted = phrases.count("document", len(found))
    head = phrases.say("earliest" if earliest else "latest", documents=counted)
    line = line_with_first_act(library, chosen)
    follow_ups = (f"Summarize {chosen.label}",)
    return Draft(True, (line.under(head) if len(found) > 1 else line,), follow_ups=follow_ups)


def _of_type(
    query: Query, documents: Sequence[DocumentRecord]
) -> tuple[list[DocumentRecord], frozenset[str]]:
    """The documents of the type or of the resolutions that the question names, and the stems that name it."""
    if query.resolutions:
        numbers = "|".join(re.escape(number.split(" ")[0]) for number in query.resolutions)
        named = re.compile(rf"(?<!\d)(?:{numbers})(?!\d)")
        return [d for d in documents if named.search(str(d.symbol or ""))], frozenset()
    asked = _TYPE_ASKED.search(query.text) or _TYPE.search(query.text)
    if asked is None:
        return list(documents), frozenset()
    kind = asked["type"].lower()
    fitting = [d for d in documents if kind in (d.masthead.document_type or "").lower()]
    return fitting, frozenset(stems_of(f"{kind} adopt issue pass sc ga un"))


def _of_body(
    query: Query, documents: Sequence[DocumentRecord]
) -> tuple[list[DocumentRecord], frozenset[str]]:
    """The documents of the bodies whose documents the question asks for, "Security Council resolutions", and
    the stems that name them; all where it names none."""
    named: set[str] = set()
    for name in {name for document in documents for name in _bodies(document)}:
        written = "|".join(re.escape(one) for one in (name, *_acronyms(query.text, name)))
        if re.search(
            rf"(?i)(?:\b(?:did|has|have|by|of|from)\s+(?:the\s+)?(?:{written})\b"
            rf"|\b(?:{written})(?:['’]s)?\s+(?:\w+\s+)?(?:resolution|decision|letter|report|note|document|draft)s?\b)",
            query.text,
        ):
            named.add(name)
    if not named:
        return list(documents), frozenset()
    own = [document for document in documents if named & _bodies(document)]
    said = [*named, *(one for name in named for one in _acronyms(query.text, name))]
    return own, frozenset(stems_of(" ".join(said)))


def _bodies(document: DocumentRecord) -> set[str]:
    """The body that a document is of, else its organ; of several both. A committee's report is also one of
    the organ in whose own name it is issued."""
    masthead = document.masthead
    names = (masthead.body or masthead.organ or "").split(";")
    own = bodies_of(symbol for symbol in document.symbols if is_of_principal_organ(symbol))
    return {name.strip() for name in (*names, *own) if name.strip()}


def _acronyms(text: str, name: str) -> list[str]:
    """The acronyms in ``text`` that stand for ``name``: "ECOSOC"."""
    return [
        word
        for word in re.findall(r"\b[A-Z]{2,10}\b", text)
        if (name_of_body(word) or "").lower() == name.lower()
    ]


def _is_of_time(query: Query, document: DocumentRecord) -> bool:
    """Whether a document is of a year or session that the question names."""
    of_session = bool(set(query.sessions) & set(sessions(document.masthead.session or "")))
    return is_of_years(query, document) or of_session


def is_of_years(query: Query, document: DocumentRecord) -> bool:
    """Whether a document is of a year that the question names, by its symbol or its date."""
    return any(is_of_year(year, document) for year in query.years)


def is_of_year(year: str, document: DocumentRecord) -> bool:
    """Whether a document is of ``year``, by its symbol or its date."""
    return year in {str(document.year or ""), (document.masthead.date or "")[:4]}


def documents_about(
    library: Library,
    said: str,
    topical: Sequence[Term],
    among: Sequence[DocumentRecord],
    *,
    in_passing: bool = True,
) -> list[DocumentRecord]:
    """The documents of ``among``, in its order, that are on what is ``said``, in which ``topical`` are the
    words that count: by their titles, or by more than a mention in passing; those that mention it where none
    is and ``in_passing`` is enough."""
    filters = Filters(sources=tuple(document.source for document in among))
    count: dict[str, int] = {}
    for hit in library.search(said, SEARCHED, filters=filters):
        if _VOTES.match(hit.paragraph.text):
            continue  # who abstained is not what a text is about
        if has_all(topical, f"{hit.paragraph.text} {' '.join(hit.paragraph.section)}"):
            count[hit.paragraph.source] = count.get(hit.paragraph.source, 0) + 1

    def is_on_it(document: DocumentRecord) -> bool:
        there = count.get(document.source, 0)
        return there > LEAST_SHARE * document.paragraphs or _titled(topical, document)

    found = [document for document in among if is_on_it(document)]
    return found or [document for document in among if in_passing and document.source in count]


def _titled(topical: Sequence[Term], document: DocumentRecord) -> bool:
    return bool(topical) and has_all(topical, f"{document.masthead.title or ''} {document.subject or ''}")


def has_all(topical: Sequence[Term], text: str) -> bool:
    """Whether ``text`` has every word of ``topical``, or one of its family."""
    words = set(stems_of(text))
    return all(any(nearness(term.stem, word) >= 0.8 for word in words) for term in topical)
