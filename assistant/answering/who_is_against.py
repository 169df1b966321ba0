"""Who is against something: everybody whose words oppose it, each with who it is.

"Who is against voluntary fees at the forum?" has more than one holder: "The representative of the divers
criticized voluntary fees", "the Director stressed that voluntary fees were insufficient". A milder voice
whose sentence only has more of the question's words is none of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.antecedents import is_pronoun_subject, who_is_meant
from assistant.answering.attribution import names_nobody
from assistant.answering.close_reading import Reading, leans_back
from assistant.answering.who_says import speaker_in
from assistant.question import Query
from assistant.retrieval import context_words
from assistant.sentences import Span, split_sentences
from assistant.terms import all_near, content_terms, stems_of
from assistant.verification.names import countries_in
from assistant.verification.speakers import find_attributions
from assistant.verification.wording import normalise

if TYPE_CHECKING:
    from index.library import Library
    from index.records import StoredParagraph

MOST_HOLDERS = 5
# Other documents are read as far as the search found in them what comes this near the best sentence.
NEAR_BEST = 0.6
ALIKE = 0.8
# What is opposed stands within so many characters of the verb.
MOST_OF_AN_OBJECT = 160
_ASKED = re.compile(
    r"(?i)\b(?:who|which (?:countr(?:y|ies)|states?|delegations?|speakers?|participants?|governments?))"
    r"(?:\s+(?:else|all))?\s+"
    r"(?:(?:is|are|was|were|came out|spoke|argued|speaks)\s+(?:\w+ly\s+)?(?:against|opposed to|critical of)"
    r"|(?:\w+ly\s+)?(?:oppose[ds]?|object(?:s|ed)? to|critici[sz]e[ds]?|reject(?:s|ed)?|disagree[ds]? with"
    r"|disapprove[ds]? of|denounce[ds]?))\s+(?P<what>[^?]+?)\W*\Z"
)
# "at the forum", "in the debate of 2031": where, and not what.
_WHERE = re.compile(
    r"(?i)\s+(?:at|during|in|within|before|of)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,8}?"
    r"(?:forum|meeting|session|conference|council|assembly|commission|committee|board|debate|discussion|panel"
    r"|seminar|congress|report|document|letter)\b.*\Z"
)
_ADVERB = re.compile(
    r"(?i)\b(?!(?:family|supply|reply|assembly|early|only child)\b)\w{3,}ly\b|\b(?:only|any|just)\b"
)
_HAS = r"(?:(?:also|further|then|had|has|have|strongly|firmly|\w+ly)\s+){0,2}"
_OPPOSES = re.compile(
    rf"(?i)\b{_HAS}(?:critici[sz]e[ds]?|opposed?(?:\s+to)?|opposes|object(?:s|ed) to|reject(?:s|ed)"
    rf"|disagree[ds] with"
    r"|disapprove[ds] of|denounce[ds]|(?:warn|caution|argue|speak|spoke|advise)(?:s|ed|d)? against"
    r"|(?:was|were|is|are) (?:against|opposed to|critical of)"
    r"|(?:express|voic|rais)(?:ed|es) (?:\w+ )?(?:opposition|objections?|reservations?)"
    r"(?: (?:to|about|on|regarding|concerning))?"
    r"|(?:did|does|could|can) not (?:support|accept|agree (?:to|with))|questioned the (?:need|value|use"
    r"|merits?) (?:for|of))"
    r"\b(?P<object>[^.;]*)"
)
_FOUND_WANTING = re.compile(
    r"(?i)\b(?:stress|not|stat|sa(?:id|ys)|argu|emphasi[sz]|underlin|underscor|add|consider|maintain"
    r"|conclud|believ"
    r"|warn|point)\w*(?:\s+out)?\s+that\s+(?P<object>[^.;:]{3,120}?)\s+(?:was|were|is|are|had been"
    r"|would be|remain(?:ed|s)?)"
    r"\s+(?:\w+ly\s+)?(?:insufficient|inadequate|unacceptable|not (?:enough|sufficient|acceptable|adequate)"
    r"|unjustified|unfair|unnecessary|harmful|flawed|premature|ineffective|counter-?productive|wrong)\b"
)
_PASSIVE = re.compile(
    r"(?i)(?P<object>[^.;:]{3,160}?)\s+(?:was|were|had been|has been|have been)\s+(?:\w+ly\s+)?"
    r"(?:critici[sz]ed|opposed|rejected|denounced|objected to)\s+by\b"
)
# Where the object ends and another deed begins: "criticized fees and called for licences".
_NEXT_DEED = re.compile(
    r"(?i)(?:,\s*|\s)(?:and|but|while|whereas)\s+(?:\w+ly\s+)?(?:\w{3,}ed|urg\w+|sought|also|took|made"
    r"|was|were)\b"
    r"|,\s+(?:\w+ing|instead|rather)\b"
)
_AGAINST = re.compile(
    r"(?i)\b(?:oppos\w+|object(?:s|ed|ions?)|critici\w+|reject\w*|disagree\w*|denounc\w+|against(?! this))\b"
)
# In "the opposing approaches", "as opposed to" nobody opposes; nor where it is denied.
_NOBODY_DOES = re.compile(r"(?i)\b(?:as|not|never|nobody|no one|without)\s+(?:\w+\s+)?\Z")


def what_is_opposed(question: str) -> list[str]:
    """The words, as stems, of what it is asked who is against; none where another question is asked."""
    asked = _ASKED.search(question)
    if asked is None:
        return []
    what = _ADVERB.sub(" ", _WHERE.sub("", asked["what"]))
    return [term.stem for term in content_terms(f"on {what}")]


def opposes(sentence: str, what: Sequence[str]) -> bool:
    """Whether somebody in ``sentence`` is against ``what``, by a verb whose object that is."""
    for found in _OPPOSES.finditer(sentence):
        said = _NEXT_DEED.split(found["object"][:MOST_OF_AN_OBJECT])[0]
        if not _NOBODY_DOES.search(sentence[: found.start()]) and _has_all(said, what):
            return True
    others = [*_FOUND_WANTING.finditer(sentence), *_PASSIVE.finditer(sentence)]
    return any(_has_all(found["object"], what) for found in others)


def _has_all(said: str, what: Sequence[str]) -> bool:
    return bool(what) and all_near(what, stems_of(said), ALIKE)


def lists_nobody_against(question: str, lead: str) -> bool:
    """Whether it is asked who is against something, and the lead-in of a list says nothing of being so."""
    return bool(what_is_opposed(question)) and _AGAINST.search(lead) is None


def who_is_against(library: Library, query: Query, readings: Sequence[Reading]) -> list[Reading]:
    """The statements of those who are against what is asked about; empty where another question is asked or
    nobody is found who is."""
    what = what_is_opposed(query.text) if query.language == "en" and readings else []
    if not what:
        return []
    best = readings[0]
    known = stems_of(context_words(best.candidate.document))
    own = [stem for stem in what if not all_near([stem], known, ALIKE)] or what
    found = list(_of_the_document(library, best, own))
    if not found:
        near = (r for r in readings if r.score >= NEAR_BEST * best.score and not r.in_footnote)
        found = [r for r in near if opposes(r.sentence.text, what) and _has_a_holder(library, r)]
    return found[:MOST_HOLDERS]


def _of_the_document(library: Library, best: Reading, what: Sequence[str]) -> Iterator[Reading]:
    """The statements against it in the document of the best sentence, in its order."""
    for stored in library.paragraphs(best.source):
        if "| " in stored.text or stored.kind in {"operative", "preambular"}:
            continue
        for span in split_sentences(stored.text):
            if opposes(span.text, what):
                one = _at(best, stored, span)
                if _has_a_holder(library, one):
                    yield one


def _at(best: Reading, stored: StoredParagraph, span: Span) -> Reading:
    candidate = replace(best.candidate, paragraph=stored, lead_in="", before="")
    return replace(
        best,
        candidate=candidate,
        sentence=span,
        short=None,
        typed=True,
        locator=str(stored.locator),
        text=stored.text,
        before=_before(stored.text, span),
    )


def _before(text: str, span: Span) -> str:
    """The sentence before one that leans back on it."""
    before = [one.text for one in split_sentences(text) if one.end <= span.start]
    return before[-1] if before and leans_back(span.text) else ""


def _has_a_holder(library: Library, reading: Reading) -> bool:
    """Whether a statement tells whose it is, itself or by the sentence that it leans back on."""
    said = reading.sentence.text
    if is_pronoun_subject(said):
        return who_is_meant(library, reading.candidate.paragraph, reading.sentence) is not None or bool(
            reading.before
        )
    told = find_attributions(normalise(said))
    named = any(one.quantity != "impersonal" for one in told)
    return named or speaker_in(said) is not None or bool(countries_in(said)) or not names_nobody("Who?", said)
