"""A document asked what it says, named by its title: "What does the Halvard Declaration say about …?".

Read as a speaker, the Declaration is looked for in the sentence that answers; a declaration does not name
itself there. Such a question is the one that names the document by its symbol, and is put so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from assistant.acronyms import is_acronym, spelled_in
from assistant.authors import author_of
from assistant.documents_meant import one_of_each
from assistant.retrieval import context_words
from assistant.terms import content_terms, nearness, stems_of
from index.abbreviations import name_of_body

if TYPE_CHECKING:
    from index.library import Library
    from index.records import DocumentRecord, StoredParagraph

# Of so many documents at most a title is a name.
MOST_MEANT = 3
# Paragraphs at the beginning of a document that say whose report it transmits.
OPENING = 2
# Words of the question are looked for in the openings of so many documents that the search finds.
MOST_OPENED = 12
# Not "report", "note" or "state": in "What does the Court report say?" they are no verbs.
_TELLS = (
    r"say|tell|mention|recommend|conclude|suggest|propose|call for|contain|indicate|provide|describe|explain"
    r"|emphasi[sz]e|stress|underline|welcome|demand|decide|declare|condemn|ask|request|urge|want"
    r"|expect|call (?:up)?on"
    r"|require|invite"
)
SAYING = re.compile(
    rf"(?i)\A\W*(?:and\s+|so\s+)?what\b[^?]{{0,30}}?\b(?:does|do|did)\s+(?P<who>[^?]+?)\s+(?:{_TELLS})\b"
)
# Texts that begin with their name, and papers that are named by whose or on what they are.
_TEXT = re.compile(
    r"(?i)\b(?:declaration|convention|protocol|plan|strategy|strategic framework|statute|charter|agreement"
    r"|programme of action|agenda|roadmap|compact|guidelines|principles)\b"
)
PAPER = re.compile(
    r"(?i)\b(?:(?:annual|draft|progress|performance|monthly|final|triennial|quadrennial|cumulative)\s+)*"
    r"(?:report|review|letters?|note verbale|note|summary|addendum|statement|paper|study|budget)\b"
)
# "What did Chile say about the border in its letter of 7 May?": the letter says it.
_IN_LETTER = re.compile(
    r"(?i)\s+in\s+(?:its|his|her|their|the|a)\s+(?:\w+\s+){0,2}?"
    r"(?P<form>letters?|notes? verbales?|statement)\b"
    r"(?:\s+(?:dated|of|from)\s+(?P<date>\d{1,2}\s+[A-Z][a-z]+(?:\s+\d{4})?))?"
)
# "What is in Chile’s letter?", "What's in the note verbale from Chile?"
_WHAT_IS_IN = re.compile(
    r"(?i)\A\W*(?P<opening>(?:and\s+|so\s+)?what)(?:(?:['’]s|\s+is|\s+was|\s+stands)\s+(?:written\s+)?in"
    r"|\s+are\s+the\s+contents\s+of)\s+(?P<who>[^?]{3,120}?)\s*\?*\s*\Z"
)
_SMALL = frozenset(
    ("of", "on", "for", "the", "in", "and", "to", "a", "an", "at", "with", "by", "from", "its")
)
_ARTICLE = re.compile(r"(?i)\Athe\s+")
# A word of the topic stands in a sentence where one this near does.
NEAR = 0.85
# What stands before the name in a title: "Report on the …".
_BEFORE_NAME = re.compile(r"(?i)\A(?:(?:draft|text of|outcome|adoption of)\s+)*(?:the\s+)?")


def said_in(question: str) -> str:
    """ "What is in the letter from Chile?" → "What does the letter from Chile say?"."""
    asked = _WHAT_IS_IN.match(question)
    if asked is None or not PAPER.search(asked["who"]):
        return question
    return f"{asked['opening']} does {asked['who']} say?"


def put_to_documents(question: str, library: Library, found: Iterable[StoredParagraph] = ()) -> str | None:
    """``question`` put to the documents that it names by title as the ones that say something; None where it
    names none, or too many. ``found`` are paragraphs, best first, of documents that may begin with the name.
    """
    asked = SAYING.search(question)
    if asked is None:
        return None
    who = asked["who"]
    letter = _IN_LETTER.search(question, asked.end())
    if letter is not None:
        return _put_to_letters(question, asked, letter, library)
    fitting = [d for d in library.documents() if d.symbol and _is_titled(who, d)]
    body = False
    if not fitting:
        opened = list({p.source: p for p in found if p.document.symbol}.values())[:MOST_OPENED]
        fitting = [p.document for p in opened if _transmits(who, p, library)]
        if not fitting:
            body = True
            fitting = [p.document for p in opened if _is_of_the_body(who, p.document, library)]
    meant = one_of_each(fitting, "en")
    if not 0 < len(meant) <= MOST_MEANT:
        return None
    symbols = " and ".join(str(document.symbol) for document in meant)
    before, after = question[: asked.start("who")], question[asked.end("who") :]
    if body:
        return f"In {symbols}, {before[:1].lower()}{before[1:]}{_called(who)}{after}"
    return f"{before}{symbols}{after}"


def _put_to_letters(
    question: str, asked: re.Match[str], letter: re.Match[str], library: Library
) -> str | None:
    """The question put to the letters of the one who says something in them; what they are about, where it
    asks nothing of them."""
    told = _words(asked["who"])
    written = [
        document
        for document in library.documents()
        if document.symbol
        and (author := author_of(document.masthead.title, document.masthead.document_type)) is not None
        and stems_of(letter["form"])[0] in stems_of(author.form)
        and told
        and set(told) <= set(stems_of(author.who))
        and (letter["date"] or "").lower() in (document.masthead.title or "").lower()
    ]
    meant = one_of_each(written, "en")
    if not 0 < len(meant) <= MOST_MEANT:
        return None
    symbols = " and ".join(str(document.symbol) for document in meant)
    topic = f"{question[asked.end() : letter.start()]}{question[letter.end() :]}".strip(" ?")
    if not content_terms(f"x {topic}"):
        return f"Summarize {symbols}"
    return f"What does {symbols} say {topic}?"


def speaks_to(question: str, told: str, titles: str) -> bool:
    """Whether ``told`` has most of what ``question`` asks a document to speak of, the words of ``titles``
    apart: any sentence of a document comes near a question that is put to that document."""
    asked = SAYING.search(question)
    rest = _IN_LETTER.sub(" ", question[asked.end() :]) if asked is not None else ""
    topic = content_terms(f"x {rest}")
    known, titled = stems_of(told), set(stems_of(titles))
    topic = [term for term in topic if term.stem not in titled] or topic
    there = [
        any(nearness(term.stem, stem) >= NEAR for stem in known) or _is_spelled(term.surface, told)
        for term in topic
    ]
    return not topic or sum(there) * 2 > len(topic)


def _is_spelled(word: str, text: str) -> bool:
    name = name_of_body(word) if is_acronym(word) else None
    return name is not None and name.lower() in text.lower()


def _is_titled(who: str, document: DocumentRecord) -> bool:
    """Whether ``who`` is how the title of a document begins, or a paper ("the … report") all of whose words
    the title has."""
    title = " ".join((document.masthead.title or "").split())
    if _begins_with(who, title):
        return True
    paper = PAPER.search(who)
    told = _words(PAPER.sub(" ", who))
    if paper is None or not told or _TEXT.search(who):
        return False
    return _is_paper(paper.group(), document, title) and _has_all(told, who, context_words(document))


def _is_paper(kind: str, document: DocumentRecord, words: str) -> bool:
    noun = stems_of(kind)[-1]
    return noun in stems_of(f"{document.masthead.document_type or ''} {words}")


def _begins_with(who: str, title: str) -> bool:
    """Whether a title begins with the name of a text: "the Halvard Declaration"."""
    name = _words(who)
    bare = _words(_BEFORE_NAME.sub("", title))
    return _TEXT.search(who) is not None and len(name) > 1 and bare[: len(name)] == name


def _transmits(who: str, found: StoredParagraph, library: Library) -> bool:
    """Whether the document of a paragraph begins by saying that it is, or transmits, the paper of ``who``
    ("the monthly report of the Court (ICT)"), or the paragraph stands in an annex of that name."""
    if found.locator.containers and any(_begins_with(who, heading) for heading in found.section):
        return True
    paper = PAPER.search(who)
    told = _words(PAPER.sub(" ", who))
    if paper is None or not told:
        return False
    opening = _opening(found.document, library)
    words = f"{context_words(found.document)} · {opening}"
    return _is_paper(paper.group(), found.document, opening) and _has_all(told, who, words)


def _is_of_the_body(who: str, document: DocumentRecord, library: Library) -> bool:
    """Whether a document is the report of the body ``who``: it is titled so, or begins "The Advisory
    Committee on Lamps has considered …"."""
    body = _ARTICLE.sub("", who.strip())
    opening = _ARTICLE.sub("", _opening(document, library)).lower()
    title = " ".join((document.masthead.title or "").split()).lower()
    return any(
        opening.startswith(f"{name.lower()} ") or title.startswith(f"report of the {name.lower()}")
        for name in (body, name_of_body(body))
        if name and len(_words(name)) > 1  # "the Commission" is any of them
    )


def _called(body: str) -> str:
    """What its own report calls a body: "the Advisory Committee" of the Advisory Committee on Lamps."""
    name = _ARTICLE.sub("", name_of_body(body) or body)
    return f"the {re.split(r' (?:on|of|for|against) ', name)[0]}"


def _opening(document: DocumentRecord, library: Library) -> str:
    return " ".join(p.text for p in library.first_paragraphs(document.source, OPENING)).strip()


def _has_all(told: Sequence[str], who: str, text: str) -> bool:
    """Whether ``text`` has every word of ``told``, an acronym of ``who`` in full or as printed."""
    stems = set(stems_of(text))
    spelled: set[str] = set()
    for word in re.findall(r"[\w-]+", who):
        if is_acronym(word) and spelled_in(word, text):
            spelled.update(_words(word))
    return all(word in stems or word in spelled for word in told)


def _words(text: str) -> list[str]:
    return [stem for stem in stems_of(re.sub(r"['’]s\b", "", text)) if stem not in _SMALL]
