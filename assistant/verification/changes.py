"""What a changed word does to a sentence that otherwise repeats its source: each change gets a kind, or is
harmless.

This catches what set comparisons cannot: a number or name taken from elsewhere in the same paragraph, a
dropped "not", "several speakers" for "one speaker".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from assistant.verification.alignment import Alignment, Change
from assistant.verification.dates import MONTHS, find_dates
from assistant.verification.names import KnownNames, countries_in, find_names
from assistant.verification.numbers import find_quantities
from assistant.verification.polarity import is_negation, opposite
from assistant.verification.speakers import QUANTIFIER_WORDS, SPEAKER_NOUNS
from assistant.verification.status import ACTION_OF, MODALS
from assistant.verification.verdict import Reason
from assistant.verification.wording import Token

# A sentence that shares this part of its words, in order, with its source repeats it; below, it paraphrases.
REPEATS = 0.7
# ... and where the words in common make up this part of the stretch of source they lie in.
DENSE = 0.55

# Words of the source that one change may pass over. A longer gap is a cut, or a coincidence of common words.
LOCAL = 4
# Words at the end of a sentence that may be judged as a replacement of the source's words.
ENDING = 4


def judge_changes(alignment: Alignment, known: KnownNames) -> list[Reason]:
    """The reasons in the changes of a sentence that repeats its source (``alignment.share >= REPEATS``)."""
    reasons: list[Reason] = []
    for change in alignment.changes:
        if len(change.found) > len(change.said) + LOCAL:
            reason = _after_a_cut(change, known)
            reasons += [reason] if reason is not None else []
            continue
        for judge in (_polarity, _figures, _names, _speakers, _modality, _actions, _words):
            reason = judge(change, known)
            if reason is not None:
                reasons.append(reason)
                break
        else:
            swapped = _swapped(change, alignment)
            reasons += [swapped] if swapped is not None else []
    return reasons


def _swapped(change: Change, alignment: Alignment) -> Reason | None:
    """A content word in another's place: "lighthouse keepers" for "schools for keepers". That the word
    stands elsewhere in the document does not excuse it; that it stands elsewhere in the same sentence does.
    """
    said = [t for t in change.said if t.content and t.stem not in alignment.told]
    found = [t for t in change.found if t.content and t.stem not in alignment.said]
    if change.edge or not said or not found or any(_same_word(t, other) for t in said for other in found):
        return None
    return Reason("wording", "absent", _text(said), _text(found))


def _after_a_cut(change: Change, known: KnownNames) -> Reason | None:
    """A long stretch left out is a cut, but its last words may govern what follows: "Halmark [informed the
    Secretariat that it did not] intend", "Several speakers [endorsed it. One speaker] asked"."""
    last = replace(change, found=change.found[-LOCAL:])
    return _polarity(last, known) or _speakers(last, known)


def _polarity(change: Change, known: KnownNames) -> Reason | None:
    said = [t for i, t in enumerate(change.said) if is_negation(change.said, i)]
    found = [t for i, t in enumerate(change.found) if is_negation(change.found, i)]
    if len(said) % 2 != len(found) % 2:
        return Reason("negation", "contradicted", _text(change.said) if said else "", _text(change.found))
    for one in change.said:
        for other in change.found:
            if opposite(one, other):
                return Reason("negation", "contradicted", one.text, other.text)
    return None


def _figures(change: Change, known: KnownNames) -> Reason | None:
    """A figure in another figure's place. One merely added is looked for in the whole evidence instead."""
    said, found = _figures_in(change.said), _figures_in(change.found)
    # "2018-19" and "2018-2019" are the same years.
    said -= {value % 100 for value in found if 1900 <= value < 2100}
    if not said or not found or said <= found:
        return None
    dates = any(t.lower in MONTHS for t in change.said) or any(1500 <= value < 2100 for value in said)
    return Reason("date" if dates else "number", "contradicted", _text(change.said), _text(change.found))


def _figures_in(tokens: Sequence[Token]) -> set[float]:
    """Values of figures, number words and months among the tokens (a month counts as its number over a
    thousand)."""
    text = _text(tokens)
    values = {q.value for q in find_quantities(text) if q.value is not None}
    for date in find_dates(text):
        values |= {float(year) for year in (date.year, date.last_year) if year is not None}
        values |= {float(day) for day in date.days}
    for token in tokens:
        if re.fullmatch(r"\d+(?:,\d+)*(?:\.\d+)?", token.text):
            values.add(float(token.text.replace(",", "")))
        elif any(c.isdigit() for c in token.text):
            values.add(
                float(hash(token.lower) % 10**9) + 0.5
            )  # a symbol, range or 5.2.1: only itself is equal
        elif token.lower in MONTHS and token.capital:
            values.add(MONTHS[token.lower] / 1000)
    return values


def _names(change: Change, known: KnownNames) -> Reason | None:
    said, found = _text(change.said), _text(change.found)
    if not change.said or not found:
        return None
    meant = {country for group in countries_in(found).values() for country in group}
    for mention, countries in countries_in(said).items():
        if not countries & meant and countries_in(found):
            return Reason("name", "contradicted", mention, found)
    capitals = {t.stem for t in change.said if t.capital and (not t.first or t.acronym) and t.content}
    others = {t.stem for t in change.found if t.capital and (not t.first or t.acronym) and t.content}
    if not capitals or not others or capitals & others or _initials_agree(said, found):
        return None
    if {country for group in countries_in(said).values() for country in group} & meant:
        return None
    here = KnownNames([found])
    unknown = all(here.missing(name) for name in find_names("x " + said))
    return Reason("name", "contradicted", said, found) if unknown else None


def _initials_agree(one: str, other: str) -> bool:
    """Is one text the acronym of the other ("UNODC", "United Nations Office on Drugs and Crime")?"""

    def initials(text: str) -> str:
        return "".join(word[0] for word in text.split() if word[0].isupper())

    return bool(one) and bool(other) and (one == initials(other) or other == initials(one))


def _speakers(change: Change, known: KnownNames) -> Reason | None:
    said = {t.lower for t in change.said} & (QUANTIFIER_WORDS | SPEAKER_NOUNS)
    found = {t.lower for t in change.found} & (QUANTIFIER_WORDS | SPEAKER_NOUNS)
    if change.said and change.found and said != found and (said | found) & SPEAKER_NOUNS:
        return Reason("speaker", "contradicted", _text(change.said), _text(change.found))
    if (said & QUANTIFIER_WORDS) and (found & QUANTIFIER_WORDS) and said != found:
        return Reason("speaker", "contradicted", _text(change.said), _text(change.found))
    if found & QUANTIFIER_WORDS and not change.said and not change.edge:
        return Reason("speaker", "contradicted", "", _text(change.found))
    if said & QUANTIFIER_WORDS and not said & found and not change.edge:
        return Reason("speaker", "contradicted", _text(change.said), _text(change.found))
    return None


def _modality(change: Change, known: KnownNames) -> Reason | None:
    said = {MODALS[t.lower] for t in change.said if t.lower in MODALS and not _month(t)}
    found = {MODALS[t.lower] for t in change.found if t.lower in MODALS and not _month(t)}
    if said != found:
        return Reason("modality", "contradicted", _text(change.said), _text(change.found))
    return None


def _month(token: Token) -> bool:
    return token.capital and token.lower in MONTHS


def _actions(change: Change, known: KnownNames) -> Reason | None:
    said = {ACTION_OF[t.stem] for t in change.said if t.stem in ACTION_OF}
    found = {ACTION_OF[t.stem] for t in change.found if t.stem in ACTION_OF}
    if said and found and not said & found:
        return Reason("action", "contradicted", _text(change.said), _text(change.found))
    return None


def _words(change: Change, known: KnownNames) -> Reason | None:
    """A content word in another's place that is no form of it. Synonyms are not excused: "seminar" for
    "conference" is one, and a sentence that otherwise repeats its source has no reason to change a word."""
    said = [t for t in change.said if t.content and t.text[0].isalpha()]
    found = [t for t in change.found if t.content]
    strange = [t for t in said if not any(_same_word(t, other) for other in found)]
    if not strange:
        return None
    unknown = not {t.stem for t in strange} <= known.words
    # "made a report" for "made an introductory statement": the end of the sentence put in another's place is
    # judged even when its words stand elsewhere in the text. A longer end may well be another sentence's.
    reordered = all(any(_same_word(token, other) for other in change.before) for token in strange)
    ending = change.ending and bool(found) and len(change.said) <= ENDING and not reordered
    if ending or (unknown and not change.edge):
        return Reason("wording", "weak" if ending else "absent", _text(strange), _text(change.found))
    return None


def _same_word(one: Token, other: Token) -> bool:
    length = min(len(one.stem), len(other.stem))
    return one.stem == other.stem or (length >= 5 and one.stem[:5] == other.stem[:5])


def _text(tokens: Iterable[Token]) -> str:
    return " ".join(token.text for token in tokens)
