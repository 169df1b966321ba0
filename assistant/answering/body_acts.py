"""What a body did, where nothing is said of what it was about: "What did the Commission decide?"

Any sentence on a decision resembles such a question, and most of all the lead-in of a draft ("The Commission
recommends the adoption of the following draft resolution:"). What is asked for are the body's acts: the texts
adopted that stand in its reports, and the sentences of its reports in which it decides. What is proposed to
it is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from assistant.acronyms import spelled_out
from assistant.answering.draft import Draft, Line, part_of_paragraph
from assistant.answering.holdings import describe_holdings, is_of_years
from assistant.answering.introduced import is_of_another
from assistant.answering.listing import OPENS_LIST, items_under
from assistant.answering.numbered_texts import deciding_point, texts_inside
from assistant.answering.organs import Organ, is_named_in, organ_asked, verbs_of
from assistant.answering.status import document_heading, document_order, is_draft_resolution, status_of
from assistant.answering.wording import Phrases
from assistant.documents_meant import is_of_kind, one_of_each
from assistant.names import sessions
from assistant.question import Query
from assistant.retrieval import context_words
from assistant.sentences import split_sentences
from assistant.terms import Term, all_near, content_terms, nearness, stems_of
from index.abbreviations import name_of_body

if TYPE_CHECKING:
    from index.library import Library
    from index.records import DocumentRecord, StoredParagraph

MOST_ACTS = 12
# More reports than this are not one answer.
MOST_DOCUMENTS = 4
_ASKED = re.compile(
    r"(?i)\A\W*(?:and\s+|so\s+)?(?:what|which)\s+(?:(?P<noun>decisions?|recommendations?|resolutions?|texts?"
    r"|actions?|steps|measures)\s+)?"
    r"(?:did|has|have)\s+(?P<body>[^?]+?)\s+"
    r"(?P<verb>decided?|recommend(?:ed)?|adopt(?:ed)?|agreed?|approved?|request(?:ed)?|endorsed?|conclude?d?"
    r"|take|taken|make|made|reach(?:ed)?)\b(?:\s+(?:on|to do|do)(?=\W*\Z))?(?P<rest>[^?]*)\W*\Z"
)
# Whoever asks what was decided means all of these.
_DECIDING = frozenset(stems_of("decide recommend adopt agree approve endorse elect"))
_OF_NOUN = {
    "decision": _DECIDING,
    "resolution": frozenset(stems_of("adopt")),
    "text": frozenset(stems_of("adopt")),
    **dict.fromkeys(("action", "step", "measure"), _DECIDING | frozenset(stems_of("request transmit"))),
}
# "What did it recommend on UNKELP?"; more words than these are asked of one paragraph.
_ABOUT = re.compile(r"(?i)\s*(?:on|about|for|regarding|concerning)\s")
MOST_TERMS = 3
SAME_WORD = 0.85
_BARE = frozenset(("take", "taken", "make", "made", "reach", "reached"))
# When and where it was done, not what it was about.
_WHEN = re.compile(
    r"(?i)\b(?:at|in|during|of)\s+(?:(?:its|the|that)\s+)?(?:[\w()-]+\s+){0,4}?(?:session|meeting)s?\b"
    r"|\b(?:in|during)\s+(?:the\s+year\s+)?\d{4}\b|\b(?:in|by|under)\s+[A-Z]\w*/\S+"
)
_ADOPTS_TEXTS = frozenset(stems_of("decide adopt"))
_TEXTS = frozenset(("resolution", "decision"))
# What a sentence recalls, or says by the way, was done elsewhere: "recalls that the Assembly decided".
_WITHIN = re.compile(r"(?i)\b(?:that|which|who|whose|recall\w*|by virtue of|since|as)\b")
_REPORT_OF = re.compile(
    r"(?i)\A(?:[\w-]+\s+){0,2}report\s+of\s+the\s+(?P<body>[^,;:]*?\b(?:board|committee|commission|council|conference"
    r"|forum|group|assembly)\b[^,;:]*?)(?=\s+(?:on\s+(?:the\s+work\b|its\b)|to\s+the\b)|\W*\Z|[,;:])"
)
SEARCHED = 30
MOST_OFFERED = 3


@dataclass(frozen=True, slots=True)
class BodyActs:
    """``acts`` are stems of the verbs asked for; ``about`` the words of what they are on, where any are."""

    organ: Organ
    acts: frozenset[str]
    about: tuple[Term, ...] = ()


def body_acts_asked(query: Query) -> BodyActs | None:
    """The body and the acts asked for; None where what they are about is said in more than a few words."""
    found = _ASKED.match(query.text) if query.language == "en" else None
    if found is None:
        return None
    acts = _acts(found["noun"], found["verb"])
    organ = organ_asked(f"did {found['body']} decide")
    if organ is None or not acts:
        return None
    about = tuple(content_terms(_WHEN.sub(" ", found["rest"])))
    if about and not (_ABOUT.match(found["rest"]) and len(about) <= MOST_TERMS):
        return None
    return BodyActs(organ, acts, about)


def _acts(noun: str | None, verb: str) -> frozenset[str]:
    if noun:
        singular = noun.lower().rstrip("s")
        return _OF_NOUN.get(singular, frozenset(stems_of("recommend")))
    if verb.lower() in _BARE:
        return frozenset()
    stem = stems_of(verb)[0]
    return _DECIDING if stem in stems_of("decide") else frozenset((stem,))


def body_acts(
    library: Library, query: Query, named: Sequence[DocumentRecord], phrases: Phrases
) -> Draft | None:
    """The acts of the body asked about, of ``named`` documents or else of its own, in time order; which
    resolutions of it are held, where these are its acts. None where something else is asked."""
    asked = body_acts_asked(query)
    if asked is None:
        return None
    documents = named or _own_documents(library, query, asked.organ)
    if asked.about:
        documents = [document for document in documents if _is_on(document, asked.about)]
        if not documents or any((d.masthead.document_type or "") in _TEXTS for d in documents):
            return None
    of_body, others = _of_one_body(library, query, asked.organ, documents) if not named else (documents, [])
    if of_body and all((d.masthead.document_type or "") in _TEXTS for d in of_body):
        return describe_holdings(library, replace(query, terms=()), phrases)
    told = [(document, lines) for document in of_body if (lines := _lines(library, document, asked))]
    if not told or len(told) > MOST_DOCUMENTS:
        return None
    told.sort(key=lambda one: document_order(one[0]))
    acts = [
        line.under(document_heading(document)) if len(told) > 1 and line is own[0] else line
        for document, own in told
        for line in own
    ]
    shown = acts[:MOST_ACTS] if len(acts) > 1 else [replace(acts[0], bullet=False)]
    if len(acts) > MOST_ACTS:
        shown.append(Line(phrases.say("and_more", rest=len(acts) - MOST_ACTS), bullet=True))
    notices = (phrases.say("meant", document=phrases.body(_body_of(of_body[0]))),) if others else ()
    organ = asked.organ.name
    return Draft(
        True,
        tuple(shown),
        notices=notices,
        follow_ups=tuple(query.text.replace(organ, f"the {body}") for body in others),
    ).out_of_all(of_body)


def _is_on(document: DocumentRecord, about: Sequence[Term]) -> bool:
    """Whether a document is on the matter by its title, which may write out what the question calls short."""
    title = f"{document.masthead.title or ''} {document.subject or ''}"
    known = stems_of(title)

    def there(term: Term) -> bool:
        if any(nearness(term.stem, word) >= SAME_WORD for word in known):
            return True
        written = name_of_body(term.surface) or spelled_out(term.surface, title)
        return written is not None and all_near(stems_of(written), known)

    return bool(title.strip()) and all(map(there, about))


def _own_documents(library: Library, query: Query, organ: Organ) -> list[DocumentRecord]:
    """The English documents of the body itself, of the session or year that the question names, without
    what is only proposed to it."""
    own = [
        document
        for document in library.documents()
        if document.language == "en" and is_work_of(organ, document) and not is_of_kind(document, "draft")
    ]
    if query.years:
        own = [d for d in own if is_of_years(query, d)]
    if query.sessions:
        own = [d for d in own if not (held := _sessions_of(d)) or held & set(query.sessions)]
    return one_of_each(own, "en")


def is_work_of(organ: Organ, document: DocumentRecord) -> bool:
    """Whether a document is the body's own work, and not of one that reports to it: narrower than
    ``organs.is_its_own``, which asks for whom it is issued, because all its acts are told as the body's."""
    return is_named_in(organ, _body_of(document).lower()) and not is_of_another(document)


def _body_of(document: DocumentRecord) -> str:
    """The body whose document it is: of the "Report of the Board of …" issued by the Council, the Board."""
    masthead = document.masthead
    reports = _REPORT_OF.match(masthead.title or "")
    return masthead.body or (reports["body"] if reports else None) or masthead.organ or ""


def _sessions_of(document: DocumentRecord) -> set[int]:
    return set(sessions(f"{document.masthead.session or ''} {context_words(document)}"))


def _of_one_body(
    library: Library, query: Query, organ: Organ, documents: Sequence[DocumentRecord]
) -> tuple[list[DocumentRecord], list[str]]:
    """The documents of the likeliest of the bodies that "the Commission" fits, and the others' names."""
    of_body: dict[str, list[DocumentRecord]] = {}
    for document in documents:
        of_body.setdefault(_body_of(document), []).append(document)
    if organ.own or len(of_body) < 2:
        return list(documents), []
    known = {document.source: body for body, own in of_body.items() for document in own}
    hits = (hit.paragraph.source for hit in library.search(query.searched, SEARCHED))
    likeliest = next((known[source] for source in hits if source in known), next(iter(of_body)))
    return of_body[likeliest], [body for body in of_body if body != likeliest][:MOST_OFFERED]


def _lines(library: Library, document: DocumentRecord, asked: BodyActs) -> list[Line]:
    texts = texts_inside(library, document) if asked.acts & _ADOPTS_TEXTS else []
    if texts:
        return [deciding_point(text, asked.acts) for text in texts]
    return [
        line
        for stored in library.paragraphs(document.source)
        if stored.kind not in {"preambular", "operative"} and not is_draft_resolution(stored)
        for line in _acts_in(library, stored, asked)
    ]


def _acts_in(library: Library, stored: StoredParagraph, asked: BodyActs) -> list[Line]:
    if stored.text.lstrip().startswith("|"):
        return []
    around = f"{context_words(stored.document)} {stored.text}".lower()
    lines: list[Line] = []
    for span in split_sentences(stored.text):
        verbs = verbs_of(asked.organ, span.text, around)
        own = {stem for verb, at in verbs if not _WITHIN.search(span.text[:at]) for stem in stems_of(verb)}
        if not asked.acts & own:
            continue
        support = part_of_paragraph(stored, span.start, span.end, status_of(stored))
        lines.append(Line(span.text.rstrip(" ;,"), (support,), bullet=True))
        if OPENS_LIST.search(span.text) and span.end >= len(stored.text.rstrip()):
            lines += items_under(library, stored)
    return lines
