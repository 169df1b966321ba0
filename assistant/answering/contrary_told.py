"""Why something is so, where the documents tell the contrary: shown with that they do not say so.

"Why did the Board refuse to extend the mandate?" where the extension was approved; "why did it adopt the
plan?" where that is a draft; "why does it want the guild to keep the pier?" where the guild must leave it;
"why did the head of the staff say that morale is up?" where that speaker told of anxiety. Each is corrected
only by a sentence on the same matter, of the same body or speaker.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from assistant.answering.another_measure import another_measure
from assistant.answering.antecedents import who_is_meant
from assistant.answering.draft import Draft, Line, part_of_paragraph
from assistant.answering.standing_of_two import draft_told
from assistant.answering.status import status_of
from assistant.answering.who_says import speaker_in
from assistant.names import MONTHS
from assistant.retrieval import context_words
from assistant.sentences import Span, split_sentences
from assistant.terms import Term, content_terms, nearness, stems_of
from assistant.verification.names import countries_meant
from index.abbreviations import name_of_body

if TYPE_CHECKING:
    from assistant.answering.wording import Phrases
    from assistant.question import Query
    from index.library import Library
    from index.records import StoredParagraph

Told = tuple["StoredParagraph", Span]
_SAME = 0.8
LEAST_SHARED = 0.6
_WHY = r"(?i)\A\W*(?:(?:and|but|so)\s+)?(?:why|how\s+come)\s+"
_ADOPTED = re.compile(
    rf"{_WHY}(?:(?:did|has|have|had)\s+(?P<who>[^?]+?)\s+(?:adopt|approve|endorse|pass)(?:ed)?\s+(?P<what>[^?]+?)"
    r"|(?:was|were)\s+(?P<passive>[^?]+?)\s+(?:adopted|approved|endorsed|passed))"
    r"(?P<time>\s+(?:at|in|on|during|by)\s+(?:its|the|their|[A-Z]|\d)[^?]*)?\W*\Z"
)
_REFUSED = re.compile(
    rf"{_WHY}(?:did|does|has|have|had)\s+(?P<who>[^?]+?)\s+(?:refuse|decline|fail)(?:d|ed|s)?\s+to\s+(?P<verb>[a-z]+)\s+"
    r"(?P<what>[^?]+?)\W*\Z"
)
_GRANTED = re.compile(
    r"(?i)\b(?:approve[ds]?|took note|takes? note|taken note|agreed|endorse[ds]?|welcome[ds]?|granted"
    r"|decide[ds]?)\b"
)
_REFUSAL = re.compile(
    r"(?i)\b(?:refus\w+|declin(?:ed|es|ing)|reject\w*|oppos\w+|did not|not (?:approve|agree|extend))\b"
)
_KEPT = re.compile(
    rf"{_WHY}(?:did|does|do|should|must|would)\s+(?:(?P<who>[^?]+?)\s+(?:want|ask|urge|call\s+(?:up)?on|demand|expect|wish"
    r"|like|allow|let)\s+)?(?P<whom>[^?]+?)\s+(?:to\s+)?(?:keep(?:\s+on)?|continue|go\s+on|carry\s+on|stay|remain|retain)\s+(?:to\s+)?"
    r"(?P<what>[^?]+?)\W*\Z"
)
_ENDED = re.compile(
    r"(?i)\b(?:must|should|shall|ha(?:s|ve) to|call(?:s|ed)? (?:up)?on|urge[ds]?|demand(?:s|ed)?)\b"
    r"[^.;]{0,250}?\b(?:end|cease|stop|halt|hand over|relinquish|withdraw|leave|give up|dissolve|disarm"
    r"|surrender|step down|vacate|terminate|discontinue)\b"
)
_SAID = re.compile(
    rf"{_WHY}(?:did|does|has|have|had)\s+(?P<who>[^?]+?)\s+(?:say|said|state|claim|report|tell|think|believe)(?:d|s|ed)?\s+"
    r"(?:that\s+)?(?P<what>[^?]+?)\W*\Z"
)
_MOOD = (
    r"(?:morale|mood|confidence|trust|satisfaction|well-?being|motivation|spirits?|mental health|situation"
    r"|conditions?|relations?)"
)
_UP = r"(?:up|risen|rose|improv\w+|better|grown|grew|high(?:er)?|increas\w+|recover\w+|good)"
_DOWN = r"(?:down|fallen|fell|worse\w*|declin\w+|dropp\w+|lower\w*|deteriorat\w+|bad|poor)"
_WELL = re.compile(rf"(?i)\b{_MOOD}\b[^?]*\b{_UP}\b|\b{_UP}\b[^?]*\b{_MOOD}\b")
_ILL = re.compile(rf"(?i)\b{_MOOD}\b[^?]*\b{_DOWN}\b|\b{_DOWN}\b[^?]*\b{_MOOD}\b")
_TOLD_ILL = re.compile(
    r"(?i)\b(?:anxiet\w+|strain\w*|uncertaint\w+|deteriorat\w+|worsen\w*|distress|burnout|frustrat\w+|erod\w+"
    r"|fell|fallen|low(?:er)? morale)\b"
)
_TOLD_WELL = re.compile(r"(?i)\b(?:improv\w+|strengthened|risen|recover\w+|better)\b")
_HEADS = frozenset(stems_of("head chief leader chair chairperson chairman president director boss"))
_GOES_ON = re.compile(r"\A(?:He|She|They|The (?:Chair\w*|President|Director|speaker|representative))\b")


def contrary_told(
    library: Library,
    query: Query,
    found: Sequence[StoredParagraph],
    quotes: str,
    phrases: Phrases,
    *,
    bare: bool,
) -> Draft | None:
    """What the documents say where ``query`` asks why something is so that they tell otherwise; None where
    nothing does. ``quotes`` is what would be told; ``bare`` that it is nothing, or no reason."""
    if query.asked_in != "en" or not re.match(_WHY, query.text):
        return None
    drafted = _still_a_draft(library, query)
    if drafted is not None:
        first, *others = drafted.lines
        return Draft(True, (first.under(phrases.say("premise")), *others))
    told = another_measure(query.text, found, quotes) or (granted(query.text, found) if bare else None)
    for check in (ended, said_otherwise):
        other = check(query.text, found) if told is None else None
        if other is not None and (bare or other[1].text in quotes):
            told = other
    if told is None:
        return None
    return Draft(True, (_line(library, *told).under(phrases.say("premise")),))


def _line(library: Library, stored: StoredParagraph, span: Span) -> Line:
    """The sentence; of "She said …" after the one that names her."""
    support = part_of_paragraph(stored, span.start, span.end, status_of(stored))
    said = " ".join(span.text.split())
    naming = who_is_meant(library, stored, span)
    if naming is None:
        return Line(said, (support,))
    other, at = naming.paragraph, naming.span
    named = part_of_paragraph(other, at.start, at.end, status_of(other))
    return Line(f"“{' '.join(at.text.split())}” … “{said}”", (named, support))


def _still_a_draft(library: Library, query: Query) -> Draft | None:
    asked = _ADOPTED.match(query.text)
    if asked is None:
        return None
    return draft_told(library, query, asked["what"] or asked["passive"])


def granted(question: str, found: Sequence[StoredParagraph]) -> Told | None:
    """The sentence that tells as granted what ``question`` takes to have been refused."""
    asked = _REFUSED.match(question)
    if asked is None:
        return None
    terms = _untimed(content_terms(f"to {asked['what']}"))
    verb = stems_of(asked["verb"])[0]
    fitting: list[Told] = []
    for stored, span in _of_the_one(asked["who"], found):
        said = stems_of(span.text)
        if _share(terms, said) < LEAST_SHARED or not _names(terms, said):
            continue
        if _REFUSAL.search(span.text):
            return None
        if any(nearness(verb, stem) >= _SAME for stem in said) and _GRANTED.search(span.text):
            fitting.append((stored, span))
    return fitting[0] if fitting else None


def ended(question: str, found: Sequence[StoredParagraph]) -> Told | None:
    """The sentence that says that one must end what ``question`` takes one to be wanted to keep doing."""
    asked = _KEPT.match(question)
    if asked is None:
        return None
    whom = content_terms(f"of {asked['whom']}")
    what = content_terms(f"of {asked['what']}")
    for stored, span in _of_the_one(asked["who"] or "", found):
        said = stems_of(span.text)
        must = _ENDED.search(span.text)
        if must is None or not whom or not _acts(asked["whom"], whom, span.text[: must.end()]):
            continue
        if _names(what, said) and any(_there(term, said) for term in what):
            return stored, span
    return None


def _acts(whom: str, terms: Sequence[Term], text: str) -> bool:
    """Whether ``text`` names those asked about: "the Norlandic leadership" is of Norland."""
    return _share(terms, stems_of(text)) == 1.0 or bool(countries_meant(whom) & countries_meant(text))


def said_otherwise(question: str, found: Sequence[StoredParagraph]) -> Told | None:
    """The sentence in which the very speaker tells that it goes badly, where ``question`` has them say that
    it goes well, or the other way round."""
    asked = _SAID.match(question)
    if asked is None:
        return None
    turned = _TOLD_ILL if _WELL.search(asked["what"]) else _TOLD_WELL if _ILL.search(asked["what"]) else None
    if turned is None:
        return None
    who = [term.stem for term in content_terms(f"of {asked['who']}") if term.stem not in _HEADS]
    for stored in found:
        speaks = False
        for span in split_sentences(stored.text):
            speaker = speaker_in(span.text)
            if speaker is not None and not (speaks and _GOES_ON.match(span.text)):
                named = stems_of(speaker)
                speaks = bool(who) and all(any(nearness(one, stem) >= 0.9 for stem in named) for one in who)
            if speaks and turned.search(span.text):
                return stored, span
    return None


def _of_the_one(who: str, found: Sequence[StoredParagraph]) -> Iterator[Told]:
    """The sentences of the paragraphs ``found`` whose document or text is of, or names, ``who``."""
    terms = content_terms(f"of {who}") if who else []
    for stored in found:
        context = f"{context_words(stored.document)} {' '.join(stored.section)} {stored.text}"
        stems = set(stems_of(context))
        known = (name_of_body(term.surface) for term in terms if not _there(term, stems))
        if all(name is not None and name.lower() in context.lower() for name in known):
            yield from ((stored, span) for span in split_sentences(stored.text))


def _untimed(terms: Sequence[Term]) -> list[Term]:
    months = frozenset(stems_of(MONTHS.replace("|", " ")))
    return [term for term in terms if term.stem not in months and not term.word.isdigit()]


def _there(term: Term, stems: Sequence[str] | set[str]) -> bool:
    return any(nearness(term.stem, stem) >= (0.9 if term.named else _SAME) for stem in stems)


def _share(terms: Sequence[Term], stems: Sequence[str]) -> float:
    return sum(_there(term, stems) for term in terms) / len(terms) if terms else 0.0


def _names(terms: Sequence[Term], stems: Sequence[str]) -> bool:
    return all(_there(term, stems) for term in terms if term.named)
