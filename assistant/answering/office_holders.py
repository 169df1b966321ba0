"""Who holds the office that a question asks for, where a sentence or a signature gives it a name.

What a text says of an office ("the Office of the Prosecutor is mandated …") names nobody; "the Prosecutor,
Serge Brammertz," and the name over "Director General" under a letter do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from assistant.acronyms import spelled_out
from assistant.answering.draft import Draft, Line, part_of_paragraph
from assistant.answering.heads_of_bodies import TOP, head_asked
from assistant.answering.holders import OFFICE, Holder, holders_in
from assistant.answering.status import document_order, status_of
from assistant.authors import author_of, writer_of_heading
from assistant.names import years
from assistant.question import Query
from assistant.sentences import split_sentences
from assistant.terms import Term, content_terms, nearness, stems_of
from index.abbreviations import name_of_body

if TYPE_CHECKING:
    from index.library import Library
    from index.records import DocumentRecord, StoredParagraph

MOST_SEARCHED = 100
# In front of an office stands whose it is: "UN-Women Executive Director".
CHARACTERS_BEFORE = 40
MOST_HOLDERS = 3
# Of what the text says an office is of, so much must be in the question.
LEAST_OF_COMPLEMENT = 0.5
NEAR = 0.9
_ASKS = re.compile(
    r"(?i)\A\W*(?:and\s+)?(?:who(?:'s|’s|\s+(?:is|was|serves\s+as|served\s+as))|(?:what\s+is\s+)?(?:the\s+)?name\s+of)\s+"
    rf"(?:currently\s+)?(?:the\s+)?(?:current\s+|present\s+|new\s+)?(?P<before>(?:[\w'’.-]+\s+){{0,3}}?)"
    rf"(?P<office>{OFFICE})(?P<of>[^?]*)"
)
# "Who chairs the Board?": who is its Chair.
_CHAIRS = re.compile(r"(?i)\A\W*(?:and\s+)?who\s+chairs\s+(?=(?:the\s+)?\S)")
_WHOSE = re.compile(r"(?:[A-Z][\w'’-]+\s+)+\Z")
_IS = re.compile(r"(?i)\A\W*(?:and\s+)?who(?:'s|’s|\s+is)\b")
# What a text names so without saying of what may be of any body or State that it tells of.
_OF_MANY = frozenset(("director", "president", "head", "governor"))
# Words between a question's office and its body that name neither.
_FRAME = frozenset(stems_of("united nations current year period reporting time session"))


def office_holder(library: Library, query: Query, named: Sequence[DocumentRecord]) -> Draft | None:
    """The person who holds the office asked for, by the newest document that says so; None where none
    does, or where the question is for no one office of one body."""
    asked = _ASKS.match(_with_its_office(query.text)) if query.language == "en" else None
    if asked is None:
        return None
    heading, heads = _kind(asked["office"]), head_asked(query.text) is not None
    of = [
        term
        for term in content_terms(f"x {asked['before']} {asked['of']}")
        if term.word != "x" and term.stem not in _FRAME and not term.word.isdigit()
    ]
    if not of:
        return None
    held = [
        (stored, holder)
        for stored in _paragraphs(library, asked, of, named)
        for holder in (_written_out(found, stored) for found in holders_in(stored.text))
        if holder.office and _is_the_office(holder, heading, heads=heads)
        if _is_of(of, holder, stored, whole=heads) and _is_of_the_time(query, holder, stored)
    ]
    if not held:
        return None
    newest = max((pair[0].document for pair in held), key=document_order)
    held = [pair for pair in held if pair[0].source == newest.source]
    one_each = {stems_of(holder.name)[-1]: (stored, holder) for stored, holder in reversed(held)}
    if len(one_each) > MOST_HOLDERS:
        return None
    lines = [_line(stored, holder, bullet=len(one_each) > 1) for stored, holder in one_each.values()]
    told = Draft(True, tuple(lines))
    return told.out_of_all(named) if named else told.out_of_library(library)


def _with_its_office(question: str) -> str:
    """``"Who chairs the Board?"`` → ``"Who is the Chair of the Board?"``."""
    headed, chairs = head_asked(question), _CHAIRS.match(question)
    if headed is not None:
        return f"Who is the Head of {headed}?"
    return f"Who is the Chair of {question[chairs.end() :]}" if chairs is not None else question


def _is_the_office(holder: Holder, asked: str, *, heads: bool) -> bool:
    """Whether somebody holds the office asked for: any that is at the head of a body, where its head is."""
    kind = _kind(holder.heading)
    return kind in TOP if heads else kind == asked


def _kind(office: str) -> str:
    """ "Director-General" and "Director General" are one office, "Chair" and "Chairperson"."""
    plain = re.sub(r"[\s-]+", " ", office.lower())
    return re.sub(r"(?<=\bchair)(?:person|man|woman)\b", "", plain)


def _paragraphs(
    library: Library, asked: re.Match[str], of: Sequence[Term], named: Sequence[DocumentRecord]
) -> Iterator[StoredParagraph]:
    """The paragraphs of ``named``; else of documents whose title has what the office is of, then those that a
    search finds, with acronyms spelled out: a signature has the full name."""
    own = list(named) or [d for d in library.documents() if _all_among(of, d.masthead.title or "")]
    found = [stored for document in own for stored in library.paragraphs(document.source)]
    if not named:
        phrase = f"{asked['before']}{asked['office']}{asked['of']}"
        spelled = " ".join(name_of_body(word.strip(".,")) or word for word in phrase.split())
        for text in dict.fromkeys((spelled, f"(Signed) {spelled}")):
            found += [hit.paragraph for hit in library.search(text, MOST_SEARCHED)]
    seen: set[int] = set()
    for stored in found:
        if stored.id not in seen:
            seen.add(stored.id)
            yield stored


def _written_out(holder: Holder, stored: StoredParagraph) -> Holder:
    """A signature that gives no office, or not of what, with that of the letter's writer as its heading or
    title says: "Letter dated … from the President of the Tribunal"."""
    if not stored.text.lstrip().startswith("(Signed)") or holder.complement:
        return holder
    writer = writer_of_heading(stored.section)
    if writer is None and not stored.locator.containers:
        writer = author_of(stored.document.masthead.title, stored.document.masthead.document_type)
    office = re.search(rf"(?<![\w-]){OFFICE}.*", writer.who) if writer is not None else None
    if office is None or not office.group().startswith(holder.office):
        return holder
    return Holder(holder.name, office.group(), holder.start, holder.end)


def _is_of(of: Sequence[Term], holder: Holder, stored: StoredParagraph, *, whole: bool) -> bool:
    """Whether the office is of what is asked about: in its own words where it has some, else by the title of
    the document. ``whole``: and of no part of it ("of its Gender Branch")."""
    place = stored.text.find(holder.heading, holder.start)
    whose = _WHOSE.search(stored.text[max(0, place - CHARACTERS_BEFORE) : max(0, place)])
    before = whose.group() if whose else ""
    named = holder.complement.partition("(")[0]  # without the acronym
    own = [stem for stem in _content(named) if stem not in _FRAME]
    if not own and whole and _kind(holder.heading) in _OF_MANY:
        return _is_of_its_own_document(of, holder, stored)
    if not own:
        return _all_among(of, f"{stored.document.masthead.title} · {before}")
    if len(of) == 1 and f"({of[0].surface})".lower() in holder.complement.lower():
        return True
    if not _all_among(of, f"{holder.complement} · {before}"):
        return False
    asked = [part for term in of for part in _content(name_of_body(term.word) or term.word)]
    shared = [stem for stem in own if _is_among(stem, asked)]
    if whole:
        acronyms = {stem for term in of for stem in _content(term.surface)}
        return all(stem in shared or stem in acronyms for stem in own)
    return len(shared) >= LEAST_OF_COMPLEMENT * len(own) or any(
        spelled_out(term.surface, holder.complement) for term in of
    )


def _is_of_its_own_document(of: Sequence[Term], holder: Holder, stored: StoredParagraph) -> bool:
    """Whether "the President, Ada Varsk," stands in a document of the very body whose head is asked for: a
    report on it tells of the presidents of States too. Of directors bodies have many."""
    masthead = stored.document.masthead
    return _kind(holder.heading) != "director" and _all_among(of, masthead.body or masthead.organ or "")


def _content(text: str) -> list[str]:
    return [term.stem for term in content_terms(f"x {text}") if term.word != "x"]


def _all_among(of: Sequence[Term], text: str) -> bool:
    """Whether ``text`` has every word of ``of``, or the name that it is the acronym of."""
    words = stems_of(text)
    for term in of:
        name = name_of_body(term.word)
        spelled = name is not None and all(_is_among(part, words) for part in _content(name))
        if not (spelled or _is_among(term.stem, words) or spelled_out(term.surface, text)):
            return False
    return True


def _is_among(stem: str, words: Sequence[str]) -> bool:
    # "Organisation" is how some bodies write themselves.
    plain = stem.replace("organis", "organiz")
    return any(nearness(plain, word.replace("organis", "organiz")) >= NEAR for word in words)


def _is_of_the_time(query: Query, holder: Holder, stored: StoredParagraph) -> bool:
    """Whether the sentence is of the years asked for; of who "is" in office, no sentence about the past."""
    of_document = stored.document.year
    told = {int(year) for year in years(_sentence(stored, holder)[0]) if len(year) == 4}
    if query.years:
        asked = {int(year) for year in query.years}
        return bool(asked & told) or (not told and of_document in asked)
    past = of_document is not None and bool(told) and max(told) < of_document - 1
    return not (past and _IS.match(query.text))


def _sentence(stored: StoredParagraph, holder: Holder) -> tuple[str, int, int]:
    for span in split_sentences(stored.text):
        if span.start <= holder.start and holder.end <= span.end:
            return span.text, span.start, span.end
    return stored.text[holder.start : holder.end], holder.start, holder.end


def _line(stored: StoredParagraph, holder: Holder, *, bullet: bool) -> Line:
    _, start, end = _sentence(stored, holder)
    support = part_of_paragraph(stored, start, end, status_of(stored))
    quote = " ".join(support.quote.split()) if "\n" in support.quote else support.quote
    told = f"“{quote}”" if "\n" not in support.quote else quote
    return Line(f"**{holder.name}** — {holder.office}: {told}", (support,), bullet=bullet)
