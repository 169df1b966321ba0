"""Does a sentence retell one sentence of its source? Stricter than support, for what a language model wrote.

Small models copy the words of a passage and put them together anew: every word stands in the source and the
sentence is false all the same ("96 States had become parties" of "96 States had signed the Convention and 22
States had become parties to it"). A person who writes freely would be wronged by these rules (on WiCE they
forbid too much); a model that is told to keep to the passage's words is not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.verification.alignment import Alignment, Change, align
from assistant.verification.changes import judge_changes
from assistant.verification.evidence import Evidence
from assistant.verification.polarity import DENIALS
from assistant.verification.speakers import (
    QUANTIFIER_WORDS,
    SPEAKER_NOUNS,
    find_attributions,
    lost_attribution,
)
from assistant.verification.verdict import Reason
from assistant.verification.wording import Token, normalise, tokenise, without_markers, words

# Content words that may be missing from the one sentence that is retold.
MOST_MISSING = 0.15
# A sentence that shares this part of its words, in order, with its source has each change judged.
IN_ORDER = 0.5
# After words like these a cut takes a fact's own subject or figure away.
_JOINING = words("and or but while whereas whom which who where nor")
_OPEN = words("whether if unless")
_ARTICLES = words("a an the")


def retelling_faults(sentence: str, evidence: Evidence) -> list[Reason]:
    """What speaks against ``sentence`` being the retelling of one sentence of ``evidence``."""
    tokens = tokenise(normalise(without_markers(sentence)))
    best: list[Reason] | None = None
    for source in _nearest(tokens, _sources(evidence)):
        found = _faults(tokens, source, evidence)
        if not found:
            return []
        best = best or found
    return best if best is not None else [Reason("meaning", "absent", "")]


def _sources(evidence: Evidence) -> list[str]:
    """The sentences of the evidence; each item of a list also with the words it hangs on, and a sentence that
    leans back ("It …") also with the one before."""
    found = list(evidence.sentences)
    lead = ""
    for at, text in enumerate(evidence.sentences):
        if text.endswith(":"):
            lead = text
        elif lead:
            found.append(f"{lead} {text}")
        if at and evidence.tokens[at] and evidence.tokens[at][0].lower in _LEANING:
            found.append(f"{evidence.sentences[at - 1]} {text}")
    return found


_LEANING = words("he she it they that this these those such his her their its another others")


def _nearest(tokens: Sequence[Token], sources: Sequence[str]) -> list[str]:
    """The two sources with most of the sentence's content words; of equals the shorter."""
    wanted = {token.stem for token in tokens if token.content}
    held = [(len(wanted & {token.stem for token in tokenise(source)}), source) for source in sources]
    return [source for count, source in sorted(held, key=lambda one: (-one[0], len(one[1])))[:2] if count]


def _faults(tokens: Sequence[Token], text: str, evidence: Evidence) -> list[Reason]:
    source = tokenise(text)
    alignment = align(tokens, source)
    faults = [
        *_unsaid_speaker(tokens, text, source[: alignment.first]),
        *_from_elsewhere(tokens, source, evidence),
        *_taken_out_of(alignment, tokens, source),
        *_said_again(alignment, tokens, source),
    ]
    if alignment.share >= IN_ORDER:
        # An ending is judged with the rest of the text: here its words have only changed places.
        changes = tuple(change for change in alignment.changes if not change.ending)
        faults += judge_changes(replace(alignment, changes=changes), evidence.known)
        faults += [
            Reason("wording", "contradicted", _text(change.said), _text(change.found))
            for change in changes
            if _put_in(change) or (not change.edge and _takes_away(change.found, alignment, text))
        ]
    return faults + _done(tokens, source) + _part_of(tokens, source)


def _from_elsewhere(tokens: Sequence[Token], source: Sequence[Token], evidence: Evidence) -> list[Reason]:
    """Words that the source sentence does not have. What the document is about may be said anywhere."""
    held = {token.stem for token in source}
    about = {token.stem for text in evidence.context for token in tokenise(text)}
    content = [token for token in tokens if token.content]
    missing = [t for t in content if t.stem not in held and not _form_of_any(t, source)]
    figures = [t for t in missing if t.text[0].isdigit()]
    missing = [t for t in missing if not (t.capital and t.stem in about)]
    if figures or len(missing) > MOST_MISSING * len(content):
        return [Reason("wording", "absent", " ".join(t.text for t in [*figures, *missing]))]
    return []


def _unsaid_speaker(tokens: Sequence[Token], text: str, before: Sequence[Token]) -> list[Reason]:
    """A reason for "One speaker referred to X as a problem that …" told as the document's own word. What
    follows ", which" is its own."""
    said = _text(tokens)
    lost = lost_attribution(said, text, _text(before))
    if lost is not None:
        return [lost]
    speakers = [one for one in find_attributions(text) if one.limited]
    # ", which had counted …" and "the network established by …" are the document's own words.
    own_words = re.search(r", (?:which|who|whose|where)\b|\w\w(?:ed|en) (?:by|in)\b", text)
    if speakers and not own_words and not find_attributions(said):
        return [Reason("speaker", "contradicted", "", speakers[0].text)]
    return []


def _taken_out_of(alignment: Alignment, tokens: Sequence[Token], source: Sequence[Token]) -> list[Reason]:
    """What stands before the retold words and governs them: "whether …", a speaker of another number, a name
    for which the sentence has another."""
    if not alignment.matched:
        return []
    before = source[: alignment.first]
    if before and before[-1].lower in _OPEN and tokens[0].lower not in _OPEN:
        return [Reason("modality", "contradicted", "", before[-1].text)]
    said, found = _opening(alignment)
    quantity = {t.lower for t in said} & QUANTIFIER_WORDS
    speaks = any(token.lower in SPEAKER_NOUNS for token in tokens[len(said) : len(said) + 2])
    if quantity and speaks and not quantity & {token.lower for token in found}:
        return [Reason("speaker", "contradicted", _text(said), _text(found))]
    named = [
        t for t in said if t.capital and t.content and any(o.stem == t.stem and o.capital for o in source)
    ]
    other = [t for t in found if t.capital and t.content and t.stem not in alignment.said]
    acts = any(one in named and two.content and not two.capital for one, two in pairwise(said))
    if named and (other or acts):
        return [Reason("name", "contradicted", _text(named), _text(other))]
    return []


def _opening(alignment: Alignment) -> tuple[Sequence[Token], Sequence[Token]]:
    first = alignment.changes[0] if alignment.changes else None
    return (first.said, first.found) if first is not None and first.edge and not first.ending else ((), ())


def _takes_away(found: Sequence[Token], alignment: Alignment, text: str) -> bool:
    """Is a stretch left out with which a figure, a speaker or a second statement is gone? What stands between
    commas may be left out."""
    lost = [token for token in found if token.stem not in alignment.said]
    if not lost or _set_off(found, text):
        return False
    figure = any(token.text[0].isdigit() for token in lost)
    speaker = any(token.lower in SPEAKER_NOUNS for token in lost)
    denied = any(token.stem in DENIALS for token in lost)
    joined = any(t.lower in _JOINING for t in found) and sum(t.content for t in lost) > 1
    return figure or speaker or denied or joined


def _put_in(change: Change) -> bool:
    """Are words put between others that stand elsewhere in the source: "established by Interpol and …"?"""
    said = [token for token in change.said if token.content]
    return not change.edge and not change.found and (len(said) > 1 or any(t.capital for t in said))


def _set_off(found: Sequence[Token], text: str) -> bool:
    before, after = text[: found[0].start].rstrip(), text[found[-1].end :].lstrip()
    return before[-1:] in tuple(",(") and after[:1] in tuple(",)")


def _said_again(alignment: Alignment, tokens: Sequence[Token], source: Sequence[Token]) -> list[Reason]:
    """A word of the source put where the source has another: "the results of the Board and the results of the
    study" of "the report of the Board and the results of the study"."""
    written, held = Counter(t.stem for t in tokens), Counter(t.stem for t in source)
    for change in alignment.changes:
        again = [t for t in change.said if t.content and 0 < held[t.stem] < written[t.stem]]
        instead = [t for t in change.found if t.content and not written[t.stem]]
        if again and instead:
            return [Reason("wording", "contradicted", _text(again), _text(instead))]
    return []


def _done(tokens: Sequence[Token], source: Sequence[Token]) -> list[Reason]:
    """What was only to be done told as done ("expected to ratify it", "had ratified it"), and what somebody
    did told as done to something else ("developed by the Centre", "developed a checklist")."""
    to_do = _after("to", source) | _after("be", source)
    otherwise = {token.stem for before, token in pairwise(source) if before.lower not in ("to", "be")}
    passive = {one.stem for one, two in pairwise(source) if two.lower == "by"}
    active = {one.stem for one, two in pairwise(source) if two.lower in _ARTICLES}
    for at, token in enumerate(tokens):
        before = tokens[at - 1].lower if at else ""
        after = tokens[at + 1].lower if at + 1 < len(tokens) else ""
        past = token.lower.endswith("ed") or before in ("was", "were")
        if past and before not in ("to", "be") and token.stem in to_do - otherwise:
            return [Reason("modality", "contradicted", f"{before} {token.text}", f"to … {token.text}")]
        participle = token.lower.endswith(("ed", "en"))
        if participle and after in _ARTICLES and token.stem in passive - active:
            return [Reason("wording", "contradicted", f"{token.text} {after}", f"{token.text} by")]
    return []


def _after(word: str, source: Sequence[Token]) -> set[str]:
    return {token.stem for before, token in pairwise(source) if before.lower == word}


def _part_of(tokens: Sequence[Token], source: Sequence[Token]) -> list[Reason]:
    """ "47 of 88 stations" told as "88 stations"."""
    said = {t.text for t in tokens}
    for number, of, whole in zip(source, source[1:], source[2:], strict=False):
        partitive = number.text[0].isdigit() and of.lower == "of" and whole.text[0].isdigit()
        if partitive and whole.text in said and number.text not in said:
            return [Reason("number", "contradicted", whole.text, f"{number.text} of {whole.text}")]
    return []


def _form_of_any(token: Token, source: Iterable[Token]) -> bool:
    return len(token.stem) >= 5 and any(o.stem[:5] == token.stem[:5] for o in source)


def _text(tokens: Iterable[Token]) -> str:
    return " ".join(token.text for token in tokens)
