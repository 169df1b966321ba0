"""What a conversation is at: the document, and the names, that a follow-up without a subject keeps to.

After an answer that is the document it cites; after a question that was declined, the one that its words
name, or the one out of which all came that was nearest to it. "Was there a vote?" is asked of that document:
that some other resolution was adopted "by 14 votes to none" is no answer to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from assistant.about_the_text import asks_for_an_answer, asks_of_a_vote, lacks_the_answer_of, tells_of_a_vote
from assistant.acronyms import is_acronym, spelled_in
from assistant.answering.draft import Draft
from assistant.authors import author_of
from assistant.common_subject import EVERYWHERE
from assistant.conversation import is_kept_to, places_of
from assistant.further_readings import has_pronoun
from assistant.model import Citation, Conversation, Turn
from assistant.names import DATE, MONTHS, proper_names
from assistant.question import analyse
from assistant.retrieval import context_words
from assistant.terms import content_terms, nearness, stems_of
from assistant.verification.names import countries_in
from assistant.what_was_named import text_named
from index.abbreviations import name_of_body
from index.series import PRINCIPAL

if TYPE_CHECKING:
    from index.library import Library
    from index.records import DocumentRecord

# Paragraphs at the beginning of a document that say what it is about.
OPENING = 2
# Files of one answer: what drew on more was no conversation about a document.
MOST_FILES = 3
MOST_TURNS = 3
# So many words of a document's title, date and beginning name it, or one that is a name.
LEAST_WORDS = 2
SAME_WORD = 0.85
# So much of the question before is what a pronoun of the next one stands for.
LEAST_TAKEN = 0.5
# A question with more words than this says itself what it is about.
MOST_OWN_WORDS = 1
# What anything may be asked with: none of these words is a subject.
_ASKED_OF_ANYTHING = frozenset(
    stems_of(
        "answer reply respond say tell write ask want call send receive come happen"
        " vote voted abstain oppose adopt adopted adoption pass passed approve approved reject rejected"
        " unanimous unanimously consensus sign signed signatory signature author sponsor"
        " propose recommend request chair chairs chaired head lead leads led run pay pays paid"
        " fund finance cost costs money report reports reporting due deadline date time next last"
        " previous first second"
        " third latest new"
        " old long often many much late slow fast high low few exception exceptions exemption exemptions"
        " extend extended renew renewed extension mandate end ends begin start close closed"
        " mission force committee group council commission body board working resolution decision document"
        " letter note paper text draft paragraph part recommendation recommendations general assembly"
        " security secretary-general secretary states state member members countries country one"
        " ones thing reason reasons decide decided implement monitor check enforce apply"
    )
)
# "that group", "the last one", "why so slow": what it is was said before.
_POINTS = re.compile(
    r"(?i)\b(?:that|this|those|these|the same|such)\s+[a-z]+|\b(?:ones?|so)\b|\A\W*any\b|\bby when\W*\Z"
)
_SYMBOL = re.compile(r"\b[A-Z]{1,4}/[\w./-]*\w(?: \((?:\d{4}|[^)]{1,12})\))?")
# A word in front of the noun that it tells from others: "the Blorv principles".
_QUALIFIED = re.compile(r"\b(?P<the>[Tt]he|[Tt]hese|[Tt]hose) (?P<word>[^\W\d_]{4,}) (?=[a-z]{4,})")
_YEAR_OF_RESOLUTION = re.compile(r"/RES/.*\((?P<year>\d{4})\)")
_BY_WHEN = re.compile(r"(?i)\A\W*(?:and\s+|but\s+)?(?:by|until|till|before) when\W*\Z")
_WHY_ALONE = re.compile(r"(?i)\A\W*(?:and\s+|but\s+)?why(?:\s+so\s+\w+)?\W*\Z")
_ORGANS = frozenset((*EVERYWHERE, *(re.sub(r"\Athe ", "", name) for name in PRINCIPAL.values())))
_NO_NAME = re.compile(rf"\d+|{MONTHS}")


@dataclass(frozen=True, slots=True)
class Thread:
    """``files`` are the sources of what the conversation is about, none where that is no document; ``names``
    what its questions name, ``stems`` the words of the last one."""

    files: tuple[str, ...]
    names: tuple[str, ...]
    stems: tuple[str, ...]


def settled(library: Library, conversation: Conversation) -> Conversation:
    """``conversation`` with what came nearest to a declined question cut down to the document that the
    words of that question name, where they name one."""
    turns = tuple(_settled(library, turn) for turn in conversation.turns[-MOST_TURNS:])
    return Conversation((*conversation.turns[:-MOST_TURNS], *turns))


def thread_of(conversation: Conversation) -> Thread | None:
    """What ``conversation`` is at; None where the last answers are about no few documents."""
    names: list[str] = []
    turns = conversation.turns
    stems = tuple(_own_stems(turns[-1].answer.standalone_question)) if turns else ()
    for n, turn in enumerate(reversed(turns[-MOST_TURNS:]), start=1):
        names += names_of(turn.answer.standalone_question)
        before = turns[:-n]
        kept = not turn.answer.answered and bool(before) and is_kept_to(turn, before[-1])
        if kept:
            continue
        files = tuple(dict.fromkeys(one.source for one in places_of(turn)))
        if len(files) > MOST_FILES or (turn.answer.answered and not files):
            return None
        return Thread(files, tuple(dict.fromkeys(names)), stems)
    return None


def _own_stems(question: str) -> list[str]:
    """The words of ``question`` with which not anything is asked."""
    return [term.stem for term in content_terms(question) if term.stem not in _ASKED_OF_ANYTHING]


def has_no_subject(library: Library, typed: str, thread: Thread) -> bool:
    """Whether ``typed`` says itself nothing that it is about: no name, no time, and hardly a word with which
    not anything is asked, and that one a word of the documents of ``thread``."""
    query = analyse(typed)
    typed = query.text  # in English, where it is typed in another language
    if query.language != "en" or query.kind in {"library", "small-talk", "lookup", "mentions"}:
        return False
    if query.citations or query.symbols or query.resolutions or query.figures:
        return False
    if asks_for_an_answer(typed):
        return True
    if query.years or query.dates or query.sessions or names_of(typed):
        return False
    own = _own_stems(typed)
    points = _POINTS.search(typed) is not None or has_pronoun(typed)
    if not own or (points and len(own) <= MOST_OWN_WORDS):
        return True
    if len(own) > MOST_OWN_WORDS and not points:
        return False
    known = _words_of(library, thread.files)
    return all(_is_among(stem, known) for stem in own)


def speaks_of(library: Library, draft: Draft, asked: str, typed: str, thread: Thread) -> bool:
    """Whether everything that ``draft`` rests on stands where all the names of ``thread`` and of ``asked``
    are spoken of; where there are none, all the words that ``asked`` has taken over for what ``typed`` points
    at, most of those of the question before."""
    names = list(dict.fromkeys((*thread.names, *names_of(asked))))
    taken = [stem for stem in _own_stems(asked) if not names and stem not in _own_stems(typed)]
    if not names and len(taken) < LEAST_TAKEN * len(thread.stems):
        return False
    texts = _texts(library, draft)
    if not (names or taken) or not all(_speaks(text, names, taken) for text in texts):
        return False
    # too much is told of a country: what of it is spoken of must be there as well
    only_countries = all(countries_in(name) for name in names)
    rest = [stem for stem in thread.stems if stem not in stems_of(" ".join(names))]
    return bool(texts) and not (names and only_countries and not _has_most(texts, rest))


def _texts(library: Library, draft: Draft) -> list[str]:
    """The paragraphs that ``draft`` rests on, each with what names its document."""
    supports = [support for line in draft.lines for support in line.supports]
    return [f"{support.text} · {_naming(library, support.document)}" for support in supports]


def _has_most(texts: Sequence[str], stems: Sequence[str]) -> bool:
    """Whether one of ``texts`` has so many of ``stems`` as a question on the same matter takes over."""
    known = [set(stems_of(text)) for text in texts] if stems else []
    there = max((sum(_is_among(stem, words) for stem in stems) for words in known), default=0)
    return there >= LEAST_TAKEN * len(stems)


def _speaks(text: str, names: Sequence[str], stems: Sequence[str]) -> bool:
    known = set(stems_of(text)) if stems else set()
    return all(_has_name(name, text) for name in names) and all(_is_among(stem, known) for stem in stems)


def is_beside_what_is_asked(library: Library, draft: Draft, typed: str, asked: str, thread: Thread) -> bool:
    """Whether ``draft`` tells nothing of what ``typed``, understood as ``asked``, wants of any text: of the
    vote on it, of the answer that somebody gave to it, of the time by which what was spoken of is done."""
    supports = [support for line in draft.lines for support in line.supports]
    said = " ".join(support.quote for support in supports)
    if asks_of_a_vote(typed) and not text_named(asked):
        return not tells_of_a_vote(said)
    if typed == asked and _WHY_ALONE.match(typed):
        return True  # nothing says what is so
    if _BY_WHEN.match(typed) and not _has_most(_texts(library, draft), thread.stems):
        return True
    masthead = [support.document.masthead for support in supports[:1]]
    authors = [author_of(one.title, one.document_type) for one in masthead]
    return lacks_the_answer_of(typed, said, " ".join(author.who for author in authors if author))


def names_of(question: str) -> list[str]:
    """The names of ``question`` that tell one subject from others."""
    plain = DATE.sub(" ", _SYMBOL.sub(" ", question))
    first = re.match(r"\W*([\w-]+)", plain)
    names = [first[1]] if first is not None and is_acronym(first[1]) else []
    names += [re.sub(r"['’]s\Z", "", name) for name in proper_names(plain)]
    return [name for name in dict.fromkeys(names) if not _NO_NAME.fullmatch(name) and name not in _ORGANS]


def without_absent(library: Library, asked: str, typed: str) -> str:
    """``asked`` without the words that were taken over from a question before and stand in no document:
    "How do the Blorv principles relate to the Madrid ones?" asks of "the principles"."""
    own = set(re.findall(r"\w+", typed.lower()))
    for qualified in _QUALIFIED.finditer(asked):
        word = qualified["word"]
        if word.lower() in own or name_of_body(word) or library.document_frequency(word):
            continue
        asked = asked.replace(qualified.group(), f"{qualified['the']} ", 1)
    return asked


def _settled(library: Library, turn: Turn) -> Turn:
    nearest = turn.answer.nearest
    if turn.answer.answered or not nearest:
        return turn
    question = turn.answer.standalone_question
    if len({one.source for one in nearest}) > 1:
        kept = _of_document_named(library, question, nearest)
    else:
        fits = _is_of_its_year(question, nearest[0])
        kept = nearest if fits and _has_some_name(library, question, nearest[0].source) else ()
    return replace(turn, answer=replace(turn.answer, nearest=kept))


def _is_of_its_year(question: str, place: Citation) -> bool:
    """Whether a resolution is of a year that the question names, where it names one: what was asked of 1991
    was not asked of a resolution of 1992."""
    year = _YEAR_OF_RESOLUTION.search(place.symbol or place.label)
    asked = analyse(question).years
    return year is None or not asked or int(year["year"]) in {int(one) for one in asked}


def _has_some_name(library: Library, question: str, source: str) -> bool:
    """Whether a document speaks of anything that the question names, or it names nothing."""
    names = names_of(question)
    return not names or any(_has_name(name, _whole(library, source)) for name in names)


def _of_document_named(library: Library, question: str, nearest: Sequence[Citation]) -> tuple[Citation, ...]:
    """Those of ``nearest`` in the one document whose title, date or beginning has most of the question."""
    terms, names = content_terms(question), names_of(question)
    sources = {one.source for one in nearest if _is_of_its_year(question, one)}
    scores: dict[str, int] = {}
    for document in library.documents():
        if document.source not in sources:
            continue
        words = _naming(library, document)
        stems = set(stems_of(words))
        there = [t for t in terms if _is_among(t.stem, stems) or _has_name(t.surface, words)]
        is_named = len(there) >= LEAST_WORDS or any(t.named for t in there)
        speaks = all(_has_name(name, f"{words} {_whole(library, document.source)}") for name in names)
        scores[document.source] = len(there) if is_named and speaks else 0
    best = max(scores.values(), default=0)
    fitting = [source for source, score in scores.items() if score == best]
    if not best or len(fitting) > 1:
        return ()
    return tuple(one for one in nearest if one.source == fitting[0])


def _naming(library: Library, document: DocumentRecord) -> str:
    """What the masthead of a document and its first paragraphs say."""
    opening = " ".join(p.text for p in library.first_paragraphs(document.source, OPENING))
    return f"{context_words(document)} · {library.document(document.source).masthead_text} · {opening}"


def _has_name(name: str, text: str) -> bool:
    if re.search(rf"(?i)(?<!\w){re.escape(name)}(?!\w)", text):
        return True
    full = name_of_body(name)
    return (is_acronym(name) and spelled_in(name, text) is not None) or (
        full is not None and full.lower() in text.lower()
    )


def _whole(library: Library, source: str) -> str:
    return "\n".join(p.text for p in library.paragraphs(source))


def _words_of(library: Library, files: Sequence[str]) -> set[str]:
    return {stem for source in files for p in library.paragraphs(source) for stem in stems_of(p.text)}


def _is_among(stem: str, known: Iterable[str]) -> bool:
    return stem in known or any(nearness(stem, one) >= SAME_WORD for one in known)
