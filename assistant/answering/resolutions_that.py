"""Which resolutions did something: "Which resolutions extended the mandate of UNKELP?", of all that are held.

Every adopted resolution with an operative paragraph that does it, one line each. Not every text writes out
what it is about: the name that an acronym stands for anywhere in the library holds for all, and "the Force"
is the one that the rest of the text names. What a preamble recalls, or a text asks others to do, is not done.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from assistant.acronyms import is_acronym
from assistant.answering.adoption import is_adopted_resolution
from assistant.answering.draft import Draft, Line, part_of_paragraph
from assistant.answering.holdings import is_of_years
from assistant.answering.operative import acts_in
from assistant.answering.status import document_heading, document_order, status_of
from assistant.answering.subject import shortened
from assistant.documents_meant import one_of_each
from assistant.retrieval import context_words
from assistant.terms import Term, content_terms, nearness, stem_of, stems_of
from index.abbreviations import name_of_body

if TYPE_CHECKING:
    from assistant.answering.wording import Phrases
    from assistant.question import Query
    from index.library import Library
    from index.records import DocumentRecord

MOST_LISTED = 40
# The words that do it are cut at a word; those of a sanctions committee run over pages.
LONGEST_ACT = 320
# Shorter words are no acronyms of bodies.
LEAST_OF_AN_ACRONYM = 3
# Words for one act.
_ALIKE = tuple(
    frozenset(stems_of(words))
    for words in (
        "extend renew prolong",
        "establish create set found",
        "terminate end lift dissolve discontinue",
        "enlarge expand increase strengthen",
        "condemn censure",
        "demand require",
        "admit",
    )
)
# A text that admits a State recommends it, and one that does something may approve that it be done.
_CARRIES = frozenset(stems_of("decide approve authorize accept agree endorse concur recommend determine to"))
_VERB = (
    r"(?:extend|renew|prolong|establish|creat|set up|terminat|end|lift|dissolv|enlarg|expand|increas"
    r"|strengthen"
    r"|condemn|censur|demand|authori[sz]|impos|admit|recommend|endors|approv|deplor|declar|reject|recogni[sz]|invit|urg"
    r"|call|welcom|reaffirm|request|adjust|reduc|suspend|appoint|deploy|prohibit|ban)"
)
_FORM = rf"(?P<act>{_VERB}(?:t?ed|e[sd]|s|ing)?(?:\s+(?:upon|on|for))?)"
_NOT_A_QUALIFIER = r"(?!\b(?:was|were|is|are|did|has|have|had|do|does|on|about|of|in|from|by|concerning)\b)"
_RESOLUTIONS = (
    rf"(?i)\A\W*(?:and\s+|so\s+|please\s+)*(?:which|what|list|show(?: me)?|give(?: me)?|name|find"
    rf"|how many|all|any)\s+"
    rf"(?:(?:all|the|of|un)\s+)*(?:{_NOT_A_QUALIFIER}[\w’'-]+\s+){{0,3}}?resolutions\s+"
)
_ACTIVE = re.compile(
    rf"{_RESOLUTIONS}(?:(?:of|by|from)\s+the\s+(?:security council|general assembly)\s+)?"
    rf"(?:(?:that|which|have|has|had|ever|explicitly|first|again)\s+)*{_FORM}\s+(?P<what>[^?]+?)\W*\Z"
)
_PASSIVE = re.compile(
    r"(?i)\A\W*(?:and\s+|so\s+)*(?:in|by|under|with|through)\s+(?:which|what)\s+"
    rf"(?:{_NOT_A_QUALIFIER}[\w’'-]+\s+){{0,3}}?resolutions\s+"
    r"(?:(?:was|were|is|are|has|have|had)\s+(?P<what>[^?]+?)\s+(?:been\s+)?"
    rf"{_FORM}(?P<after>[^?]*?)"
    rf"|(?:did|has|have|does)\s+(?:the\s+)?(?:security\s+council|council|general\s+assembly|assembly|it|un)\s+"
    rf"{_FORM.replace('act>', 'did>')}\s+(?P<whom>[^?]+?))\W*\Z"
)
# What is extended of a mission is its mandate, its stationing or its term.
_OF_A_MANDATE = frozenset(
    stems_of(
        "mandate mandates stationing term period duration presence authorization deployment operation once"
    )
)
# Words that a question is asked in, and organs that do all that resolutions do.
_FRAME = frozenset(stems_of("security council general assembly united nations un resolution its new"))
# "Commission" and "committee" begin alike.
_KINDS_OF_BODIES = frozenset(stems_of("committee commission council court tribunal conference"))
_BODY = re.compile(
    r"\b(?:[A-Z][\w-]*\s+(?:(?:of|for|in|and)\s+)?)*"
    r"(?:Force|Mission|Operation|Group|Team|Office|Panel|Committee|Commission|Tribunal|Observers?|Operation)\b"
)
_ACRONYM = re.compile(r"\b[A-Z][A-Z-]{2,}[A-Z]\b(?:\s+[IVX]+\b)?")


@dataclass(frozen=True, slots=True)
class Deed:
    """``acts`` are stems of the verbs that do it, ``what`` the terms of that to which it is done."""

    acts: frozenset[str]
    what: tuple[Term, ...]

    @property
    def is_known(self) -> bool:
        """Whether it is one that resolutions do: "extend", not "exist"."""
        return any(re.fullmatch(_FORM, act) for act in self.acts)


def deed_asked(text: str) -> Deed | None:
    """What the resolutions asked for did; None where the question asks for no such resolutions."""
    active = _ACTIVE.match(text)
    passive = None if active else _PASSIVE.match(text)
    if active is not None:
        return deed_of(active["act"], active["what"])
    if passive is not None and passive["did"]:
        return deed_of(passive["did"], passive["whom"])
    if passive is not None:
        return deed_of(passive["act"], f"{passive['what']} {passive['after']}")
    return None


def deed_of(act: str, what: str) -> Deed | None:
    """The deed that a verb and its object say; None where they are of no act or of nothing."""
    stem = _stem_of_act(act)
    terms = tuple(t for t in content_terms(f"x {what}") if not re.fullmatch(r"(?:19|20)\d\d", t.word))
    terms = tuple(t for t in terms if t.stem not in _FRAME) or terms
    if not terms:
        return None
    alike = next((group for group in _ALIKE if stem in group), frozenset((stem,)))
    return Deed(alike, terms)


def _stem_of_act(act: str) -> str:
    return stem_of(
        act.lower().split()[0].removesuffix("ted")
        if act.lower().startswith("admit")
        else act.lower().split()[0]
    )


def resolutions_that(
    library: Library, query: Query, named: Sequence[DocumentRecord], phrases: Phrases
) -> Draft | None:
    """Every resolution that did what is asked, in time order, with the words that do it; None where none did,
    or another question is asked."""
    deed = deed_asked(query.text) if query.language == "en" and not named else None
    if deed is None:
        return None
    texts = [document for document in library.documents() if is_adopted_resolution(document)]
    texts = sorted(one_of_each(texts, query.asked_in), key=document_order)
    if query.years:
        texts = [document for document in texts if is_of_years(query, document)]
    told = [line for document in texts if (line := line_that(library, document, deed)) is not None]
    if not told:
        return None
    held = phrases.count("document", library.counts()[0])
    lines = [Line(phrases.say("have", count=len(told), documents=held)), *told[:MOST_LISTED]]
    if len(told) > MOST_LISTED:
        lines.append(Line(phrases.say("and_more", rest=len(told) - MOST_LISTED), bullet=True))
    return Draft(True, tuple(lines)).out_of_all(texts)


def line_that(library: Library, document: DocumentRecord, deed: Deed) -> Line | None:
    """The document with the first operative words of it that do the deed; None where none do."""
    stored_all = library.paragraphs(document.source)

    @cache
    def known() -> frozenset[str]:
        return _with_names(library, f"{context_words(document)} {' '.join(p.text for p in stored_all)}")

    for stored in stored_all:
        if stored.kind != "operative":
            continue
        for start, end in _doing(stored.text, deed.acts):
            clause = _FURTHER_SENTENCE.split(stored.text[start:end])[0]
            if _is_done_to(library, clause, deed, known):
                said = re.sub(r"(?:[\s;,.]|\band\b|\balso\b|\bfurther\b)+\Z", "", clause.strip())
                at = stored.text.find(said, start)
                support = part_of_paragraph(stored, at, at + len(said), status_of(stored))
                shown = shortened(said, LONGEST_ACT)
                return Line(f"{document_heading(document)}: “{shown}”", (support,), bullet=True)
    return None


def _doing(text: str, acts: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Where the clauses of an operative paragraph stand that do one of ``acts``: "Extends …", "Decides to
    extend …", "Approves the proposal to extend …", "Decides that … will be extended", "To renew …"."""
    opened = acts_in(text) or ([("to", 2)] if re.match(r"To\s", text) else [])
    if not opened:
        return
    ends = [*(text.rfind(" ", 0, max(end - len(verb), 0)) for verb, end in opened[1:]), len(text)]
    start = 0
    for (verb, after), end in zip(opened, ends, strict=True):
        stems = set(stems_of(verb))
        clause = text[after:end]
        if stems & acts or (stems & _CARRIES and _says_it_is_done(clause, acts, verb == "to")):
            yield start, end
        start = max(end, 0)


_INFINITIVE = re.compile(r"(?i)\bto\s+(?:\w+ly\s+)?(?P<verb>[a-z]+)")
_OPENS = re.compile(r"\A\s*(?:\w+ly\s+)?(?P<verb>[a-z]+)")
_PASSIVELY = re.compile(
    r"(?i)\b(?:shall|will|should|may|is|are|be)\s+(?:(?:hereby|thus|be)\s+)*(?P<verb>[a-z]+ed|set)\b"
)
_NOUN = re.compile(
    r"(?i)\b(?:the\s+)?(?P<verb>extension|renewal|establishment|termination|creation|admission)\s+of\b"
)
# What a scanned page has under the words that do it.
_FURTHER_SENTENCE = re.compile(r";\s|\n(?=\s*(?:The|\(|[a-z]\)|\d))")
_FIRST_OTHER = re.compile(r"(?i)\b(?:calls?|urges?|requests?|asks?|invites?)\b")


def _says_it_is_done(clause: str, acts: frozenset[str], infinitive: bool) -> bool:
    """Whether what a text decides or approves is the deed itself, and not that others be asked for it."""
    others = _FIRST_OTHER.search(clause)
    own = clause[: others.start()] if others else clause
    patterns = (_OPENS,) if infinitive else (_INFINITIVE, _PASSIVELY, _NOUN)
    for pattern in patterns:
        for found in pattern.finditer(own):
            stem = stem_of(found["verb"].lower())
            if stem in acts or (pattern is _NOUN and any(nearness(stem, act) >= 0.9 for act in acts)):
                return True
    return False


def _is_done_to(library: Library, clause: str, deed: Deed, known: Callable[[], frozenset[str]]) -> bool:
    """Whether the clause is of what is asked about: it says all of it, or it speaks of "the Force" where the
    text names the one."""
    said = _with_names(library, clause)
    lacking = [term for term in deed.what if not _is_said(library, term, said)]
    named = [term for term in deed.what if term.stem not in _OF_A_MANDATE]
    if named:
        lacking = [term for term in lacking if term.stem not in _OF_A_MANDATE]
    if not lacking:
        return True
    body = next((match.group() for match in _BODY.finditer(clause)), None)
    if body is None or not all(_is_said(library, term, known()) for term in lacking):
        return False
    of_it = set(stems_of(body)) & {term.stem for term in deed.what}
    if not of_it and not any(_long_forms(library, term.surface) for term in lacking):
        return False  # nothing asked about is a body
    return all(_names_it(library, term, body, clause) for term in lacking)


def _names_it(library: Library, term: Term, body: str, clause: str) -> bool:
    """Whether "the Observer Mission" can be what ``term`` stands for, and the clause names no other."""
    longs = _long_forms(library, term.surface)
    acronyms = [found.group() for found in _ACRONYM.finditer(clause)]
    if acronyms and term.surface.upper() not in {word for one in acronyms for word in one.split()}:
        return False
    if not longs:
        # a place or a word of the name ("the Force" of "the force in Cyprus")
        return not re.search(r"\bUnited Nations\b", body)
    own = set(stems_of(body)) - {"the"}
    return any(own <= set(stems_of(long)) for long in longs)


def _is_said(library: Library, term: Term, words: frozenset[str]) -> bool:
    least = 1.0 if term.stem in _KINDS_OF_BODIES else 0.85
    if any(nearness(term.stem, word) >= least for word in words):
        return True
    return any(all(stem in words for stem in stems_of(long)) for long in _long_forms(library, term.surface))


def _long_forms(library: Library, word: str) -> tuple[str, ...]:
    """The names that a word stands for; a document that explains it badly does not hide the known one."""
    if len(word) < LEAST_OF_AN_ACRONYM or not is_acronym(word.upper()):
        return ()
    known = name_of_body(word)
    return tuple(dict.fromkeys([*([known] if known else []), *library.written_out(word)]))


def _with_names(library: Library, text: str) -> frozenset[str]:
    """The stems of ``text``, and of the names that its acronyms stand for."""
    whole = re.sub(r"(?<=[a-z])-\s+(?=[a-z])", "", text)
    joined = (found.group().replace("-", "") for found in re.finditer(r"\b[A-Za-z]+-[a-z]+\b", whole))
    longs = (
        long for found in _ACRONYM.finditer(whole) for long in _long_forms(library, found.group().split()[0])
    )
    return frozenset(stems_of(f"{whole} {' '.join(longs)} {' '.join(joined)}"))
