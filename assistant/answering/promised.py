"""Whether somebody promised something, where another tells of it: "We welcomed X's commitment to Y".

"Did Norland promise to dredge the bay?" is answered by "The Board welcomed the commitment of Norland to
dredging the bay": the promise is told, but by another than the one who made it, and that is said. That
somebody is asked to commit itself, or commits itself to something else, tells of no such promise.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line, part_of_paragraph
from assistant.answering.status import status_of
from assistant.question import analyse
from assistant.sentences import split_sentences
from assistant.terms import Term, all_near, content_terms, nearness, stems_of
from index.filters import Filters

if TYPE_CHECKING:
    from assistant.answering.wording import Phrases
    from assistant.question import Query
    from index.library import Library
    from index.records import DocumentRecord

SEARCHED = 40
_SAME = 0.8
_ASKED = re.compile(
    r"(?i)\A\W*(?:(?:and|but|so)\s+)?(?:did|has|have|had|does|do|is|are)\s+(?P<who>(?!there\b|it\b|they\b|any)[^?]{2,80}?)\s+"
    r"(?:(?:ever|really|actually|already|also|then|formally|publicly)\s+)?"
    r"(?:(?:make|made|give|given)\s+(?:an?|any|the)\s+)?"
    r"(?:promise[ds]?|pledge[ds]?|vow(?:ed)?|undertaken?|commit(?:ment|ted)?(?:\s+(?:itself|himself|herself|themselves))?)"
    r"\s+(?:(?:to|on|that|of|for)\s+)?(?P<what>[^?]+?)\W*\Z"
)
_SOURCE = re.compile(
    r"(?i),?\s*\b(?:according to|as told (?:in|by)|in|by)\s+(?:the|its|his|her|their)\s+[A-Z][^,?]*\Z"
)
_PROMISE = r"(?:commitment|pledge|promise|undertaking|vow)s?"
_OWN = re.compile(
    rf"(?P<who>(?:[\w-]+\s+){{0,6}}[\w-]+)(?:[’']s|[’'](?=\s))\s+(?:[a-z-]+\s+){{0,3}}?{_PROMISE}\s+(?:to|of|on|that)\s+"
    r"(?P<what>[^;]+)"
)
_OF = re.compile(
    rf"\b{_PROMISE}\s+(?:made\s+|given\s+)?(?:of|by|from)\s+(?P<who>[^,;.]{{2,80}}?)\s+(?:to|that)\s+(?P<what>[^;]+)"
)
# What is promised ends where the sentence goes on about the promise.
_ENDS = re.compile(
    r"(?i)\s(?:was|were|is|are|has|have|had|which|who|but|while|whereas|although|demonstrat\w+|show\w*)\s"
)
# What is only asked for or doubted is no promise.
_NOT_MADE = re.compile(
    r"(?i)\b(?:lack|absence|need|call(?:s|ed|ing)?|urg(?:e|es|ed|ing)|request(?:s|ed|ing)?|seek(?:s|ing)?|demand(?:s|ed)?"
    r"|without|question(?:s|ed)?|doubt(?:s|ed)?|expect(?:s|ed)?|invit(?:es?|ed|ing)|encourag(?:es?|ed|ing)|renege[ds]?|hop(?:es?|ed|ing))\b"
)
# Words that name no one else beside the one who promises.
_OFFICE = frozenset(
    stems_of(
        "government president prime minister authorities republic state kingdom people secretary general"
        " caretaker foreign former palestinian both other organization continued his her its country"
    )
)


def promise_asked(text: str) -> tuple[str, str] | None:
    """Who is asked to have promised what; None for other questions.

    ``"Did Norland promise to dredge the bay?"`` → ``("Norland", "dredge the bay")``.
    """
    asked = _ASKED.match(text)
    if asked is None:
        return None
    what = _SOURCE.sub("", asked["what"])
    return (asked["who"], what) if content_terms(f"of {what}") else None


def tells_of_promise(who: str, what: str, sentence: str) -> bool:
    """Whether ``sentence`` tells of a promise by ``who`` of all that ``what`` has."""
    holder, matter = content_terms(f"of {who}"), content_terms(f"of {what}")
    return any(
        _is_the_one(holder, told["who"], whole=form is _OF)
        and all_near((term.stem for term in matter), stems_of(_ENDS.split(told["what"])[0]), _SAME)
        and not _NOT_MADE.search(sentence[: told.start("what")])
        for form in (_OWN, _OF)
        for told in form.finditer(sentence)
    )


def _is_the_one(holder: Sequence[Term], told: str, *, whole: bool) -> bool:
    """Whether ``told`` names all of ``holder``, last where a genitive hangs on it, and nobody else; before
    it, where ``told`` is no ``whole`` name, stand other words of the sentence."""
    terms = content_terms(f"of {told}")
    wanted = [term.stem for term in holder]
    if not terms or not wanted or not all_near(wanted, [term.stem for term in terms], 0.9):
        return False

    def of_it(term: Term) -> bool:
        return term.stem in _OFFICE or any(nearness(term.stem, one) >= 0.9 for one in wanted)

    at = next(n for n, term in enumerate(terms) if any(nearness(term.stem, one) >= 0.9 for one in wanted))
    before = terms[:at] if whole else []
    return all(of_it(term) for term in terms[at:]) and all(of_it(term) or term.named for term in before)


def promised(
    library: Library, query: Query, named: Sequence[DocumentRecord], phrases: Phrases
) -> Draft | None:
    """ "Yes", as a document ``named``, or any where none is, reports it; None where no sentence tells of the
    promise as another's, or another thing is asked."""
    asked = promise_asked(query.text) if query.language == "en" else None
    if asked is None:
        return None
    filters = Filters(sources=tuple(one.source for one in named)) if named else Filters()
    for hit in library.search(analyse(query.text).text, SEARCHED, filters=filters):
        stored = hit.paragraph
        for span in split_sentences(stored.text):
            if not tells_of_promise(*asked, span.text):
                continue
            support = part_of_paragraph(stored, span.start, span.end, status_of(stored))
            said = " ".join(span.text.split())
            text = f"**{phrases.say('yes')}**, as reported in {stored.document.label} — “{said}”"
            return Draft(True, (Line(text, (support,)),)).out_of_library(library)
    return None
