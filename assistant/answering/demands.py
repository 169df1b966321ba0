"""What a declaration, a letter or a report asks of somebody: every sentence of it that does.

"What does the Declaration demand of Norland?" is answered by each sentence that calls on, urges or asks
Norland, or says what it must do, with the items that it opens. What resolutions ask tells `operative.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line, part_of_paragraph
from assistant.answering.listing import OPENS_LIST, items, items_below, items_under
from assistant.answering.status import status_of
from assistant.authors import author_of
from assistant.sentences import Span, split_sentences
from assistant.terms import nearness, stems_of
from assistant.verification.names import countries_in, countries_meant
from index.abbreviations import name_of_body

if TYPE_CHECKING:
    from assistant.question import Query
    from index.library import Library
    from index.records import DocumentRecord, StoredParagraph

MOST_TOLD = 10
TO_ASK = (
    r"(?:want|demand|ask(?: for)?|request|require|expect|urge|call (?:up)?on|call for|insist on|appeal to"
    r"|invite|encourage)"
)
_ASKED = (
    re.compile(
        rf"(?i)\bwhat\b[^?]{{0,20}}?\b(?:does|do|did|would)\s+(?P<who>[^?]+?)\s+{TO_ASK}\b\s*(?:(?:of|from|on|upon)\s+)?"
        r"(?P<whom>[^?]*?)(?:\s+to(?:\s+do)?)?\W*\Z"
    ),
    re.compile(
        r"(?i)\bwhat\s+(?:is|are|was|were)\s+(?P<whom>[^?]+?)\s+(?:asked|requested|urged"
        r"|called (?:up)?on|invited|required|expected)"
        r"\s+to(?:\s+do)?\b(?:\s+(?:in|by|under)\b[^?]*)?\W*\Z"
    ),
    re.compile(
        r"(?i)\bwhat\s+(?:must|should|shall|do|does)\s+(?P<whom>[^?]+?)\s+(?:have to\s+|need to\s+)?do\b"
        r"(?:\s+(?:according to|under|in|by)\b[^?]*)?\W*\Z"
    ),
)
_CALLS = re.compile(
    r"(?i)\b(?:call(?:s|ed|ing)?\s+(?:up)?on|urg(?:e[sd]?|ing)|demand(?:s|ed|ing)?|request(?:s|ed|ing)?|ask(?:s|ed|ing)?"
    r"|invit(?:e[sd]?|ing)|appeal(?:s|ed|ing)?\s+to|encourag(?:e[sd]?|ing)|expect(?:s|ed|ing)?|requir(?:e[sd]?|ing)"
    r"|insist(?:s|ed|ing)?|count(?:s|ed|ing)?\s+on|(?:the\s+)?need\s+for|recommend(?:s|ed|ing)?"
    r"|seek(?:s|ing)?\s+(?:the\s+)?(?:\w+\s+)?(?:support|assistance|help|cooperation)\s+of)\b(?!\s+(?:by|from)\b)"
)
# "I would appreciate your further attention" asks it of those to whom the letter is addressed.
_WOULD_APPRECIATE = re.compile(
    r"(?i)\b(?:i|we|my (?:government|delegation|country))\s+(?:would|should|shall)\s+(?:\w+\s+){0,2}?"
    r"(?:appreciate|be\s+(?:\w+\s+)?(?:grateful|obliged|thankful|glad))\b"
)
_MUST = re.compile(
    r"(?i)\b(?:must|should|shall|ought to|(?:has|have|needs?) to)\b(?!\s+have\b)"
    # "it must be noted that" asks nothing of anyone
    r"(?!\s+(?:also\s+)?be\s+(?:noted|recalled|emphasi[sz]ed|stressed|underlined|underscored|pointed out|said"
    r"|mentioned|remembered|added|highlighted|made clear)\b)"
)
_LEANS_BACK = re.compile(r"(?:This|These|Such|It|They|That)\b")
_UP_TO = re.compile(r"(?i)\s+to\s+(?=[a-z])|:|;|\.\s")
_GOVERNMENT = re.compile(r"(?i)\b(?:the\s+)?(?:governments?|authorities|leadership)(?:\s+of(?:\s+the)?)?\b")
_OFFICE = re.compile(r"(?i)governments?|authorities|leadership|leaders|side|delegation")
# How far from the verb the one stands of whom something is asked.
NEAR_THE_VERB = 110
MOST_BETWEEN = 5
_I_OR_WE = re.compile(r"(?i)\b(?:we|i|my (?:government|delegation|country))\b(?:\s+[\w’'-]+){0,4}\s*\Z")
# Who asks is not always said: "Calls upon …", "to request you to …".
_NOBODY_BEFORE = re.compile(
    r"(?i)(?:\A|\bto\s+|[;,]\s+(?:and\s+)?|\band\s+)(?:(?:also|further|strongly|again|therefore)\s+)*\Z"
)
_NOT_A_NAME = frozenset(stems_of("the all of on its their other both every member un"))
_SECRETARY_GENERAL = frozenset(
    ("sg", "unsg", "secretary-general", "secretary general", "the secretary-general")
)
# "If Norland cares about the pier, it must …"
_IF_THEY = re.compile(
    r"\A\W*(?:If|As|Since|When|Unless)\s+(?P<who>(?:[\w’'-]+\s+){1,4}?)[a-z][^.;:]*,\s+(?:it|they)\s*\Z"
)
_PRESIDENT = re.compile(r"(?i)(?:the\s+)?president of the\b")


@dataclass(frozen=True, slots=True)
class Addressee:
    """The one of whom something is asked: ``states`` that the name means, or ``names`` as stems of its words;
    ``is_you`` where the document is addressed to them. Nothing of it set: anyone."""

    states: frozenset[str] = frozenset()
    names: tuple[tuple[str, ...], ...] = ()
    is_you: bool = False

    def is_in(self, text: str) -> bool:
        """Whether ``text`` names them."""
        if self.is_you and re.search(r"(?i)\byour?\b", text):
            return True
        if self.states:
            return bool(self.states & countries_meant(text))
        words = stems_of(text)
        return not self.names or any(
            all(any(nearness(stem, word) >= 0.9 for word in words) for stem in name) for name in self.names
        )


ANYONE = Addressee()


def whom_asked(text: str) -> str | None:
    """Of whom the question wants to know what is asked: "Norland", "" for anyone; None where it asks for
    something else."""
    for pattern in _ASKED:
        asked = pattern.search(text)
        if asked is not None:
            return re.sub(r"(?i)\A(?:the|all)\s+", "", asked["whom"].strip())
    return None


def demands(library: Library, query: Query, named: Sequence[DocumentRecord]) -> Draft | None:
    """Every sentence of the one document named that asks something of those asked about, in its order; None
    where the question is another, or none does."""
    whom = whom_asked(query.text) if query.language == "en" and len(named) == 1 else None
    if whom is None:
        return None
    document = named[0]
    addressee = addressee_of(whom, document)
    lines = [
        line
        for stored in library.paragraphs(document.source)
        if stored.kind != "preambular" and not stored.text.startswith("| ")
        for line in demands_of(library, stored, addressee, document)
    ]
    if not lines or len(lines) > MOST_TOLD * 2:
        return None
    if len(lines) == 1:
        lines = [Line(lines[0].text, lines[0].supports)]
    return Draft(True, tuple(lines)).out_of_all(named)


def addressee_of(whom: str, document: DocumentRecord) -> Addressee:
    """Those whom ``whom`` names as they may stand in ``document``: "you", where it is addressed to them."""
    if not whom:
        return ANYONE
    title = (document.masthead.title or "").lower()
    addressed = title.partition("addressed to ")[2]
    is_you = whom.lower() in _SECRETARY_GENERAL and "secretary-general" in addressed
    if whom.lower() in _SECRETARY_GENERAL:
        return Addressee(names=(tuple(stems_of("Secretary-General")),), is_you=is_you)
    bare = _GOVERNMENT.sub("", whom).strip()
    named = countries_in(bare) or countries_in(bare.title())
    if len(named) == 1 and len(next(iter(named))) == len(bare):  # "the Norland Authority" is a body
        return Addressee(frozenset(state for meant in named.values() for state in meant))
    name = name_of_body(whom)
    written = [whom, *([name] if name else [])]
    stems = [tuple(s for s in stems_of(one) if s not in _NOT_A_NAME) for one in written]
    is_you = bool(_PRESIDENT.match(whom)) and whom.lower().removeprefix("the ") in addressed
    return Addressee(names=tuple(one for one in stems if one) or (tuple(stems_of(whom)),), is_you=is_you)


def demands_of(
    library: Library, stored: StoredParagraph, addressee: Addressee, document: DocumentRecord
) -> Iterator[Line]:
    """What a paragraph asks of ``addressee``, sentence by sentence, with the items that it opens."""
    spans = split_sentences(stored.text)
    told_to = -1
    for number, span in enumerate(spans):
        if span.start < told_to or not asks_of(span.text, addressee, document):
            continue
        leans = number > 0 and _LEANS_BACK.match(span.text) and spans[number - 1].start >= told_to
        first = spans[number - 1] if leans else span
        said = Span(first.start, span.end, stored.text[first.start : span.end])
        told_to = span.end
        support = part_of_paragraph(stored, said.start, said.end, status_of(stored))
        yield Line(f"“{' '.join(said.text.split())}”", (support,), bullet=True)
        if OPENS_LIST.search(span.text) and span is spans[-1]:
            below = items_under(library, stored)
            yield from below or [line for one in items_below(library, stored) for line in items(library, one)]


def asks_of(sentence: str, addressee: Addressee, document: DocumentRecord) -> bool:
    """Whether a sentence asks something of the addressee, or says what they must do."""
    for call in _CALLS.finditer(sentence):
        after = sentence[call.end() : call.end() + NEAR_THE_VERB]
        ends = _UP_TO.search(after)
        whom = after[: ends.start()] if ends else after
        if _is_own(sentence[: call.start()], document) and addressee.is_in(whom):
            return True
    grateful = _WOULD_APPRECIATE.search(sentence)
    if grateful is not None and (addressee.is_you or addressee == ANYONE):
        return re.search(r"(?i)\byour?\b", sentence[grateful.end() :]) is not None
    for must in _MUST.finditer(sentence):
        if _is_subject(sentence[: must.start()], addressee):
            return True
    if not (addressee.states or addressee.names):
        return False
    # "We demanded … the opening by Norland of its borders"
    by = [sentence[m.end() : m.end() + 40] for m in re.finditer(r"(?i)\bby\s+(?:the\s+)?", sentence)]
    asks = _MUST.search(sentence) or any(
        _is_own(sentence[: c.start()], document) for c in _CALLS.finditer(sentence)
    )
    return bool(asks) and any(addressee.is_in(" ".join(one.split()[:2])) for one in by)


def _is_own(before: str, document: DocumentRecord) -> bool:
    """Whether it is the document, or who wrote it, that asks: what it says of others' demands is not its."""
    if _I_OR_WE.search(before) or _NOBODY_BEFORE.search(before):
        return True
    author = author_of(document.masthead.title, document.masthead.document_type)
    nearest = " ".join(before.split()[-6:])
    if author is not None and countries_meant(author.who) & countries_meant(nearest):
        return True
    body = document.masthead.body or document.masthead.organ or ""
    last = stems_of(body)[-1:] or stems_of("committee")
    return any(word in stems_of(nearest) for word in (*last, *stems_of("committee council assembly")))


def _is_subject(before: str, addressee: Addressee) -> bool:
    """Whether those asked about stand right before "must"."""
    if not (addressee.states or addressee.names):
        return False
    condition = _IF_THEY.search(before)
    if condition is not None and addressee.is_in(condition["who"]):
        return True
    aside = re.sub(r",[^,]{3,60},\s*\Z", " ", before)
    words = aside.split()
    if words and words[-1].lower() in {"and", "or", "that", "which", "it"}:
        return False  # "… is a part of Norland and must be …"
    while words and _OFFICE.fullmatch(words[-1]):
        words.pop()  # "the Norland leadership must"
    for n in range(1, min(MOST_BETWEEN, len(words)) + 1):
        if addressee.is_in(" ".join(words[-n:])):
            return n == 1 or not addressee.is_in(" ".join(words[-n:-1]))
    return False
