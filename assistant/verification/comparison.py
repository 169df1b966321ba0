"""One sentence laid beside its evidence: what each check finds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.verification.alignment import Alignment, align, closest
from assistant.verification.changes import DENSE, REPEATS, judge_changes
from assistant.verification.dates import date_is_told, find_dates
from assistant.verification.evidence import Evidence
from assistant.verification.names import find_names
from assistant.verification.numbers import LABELS, Quantity, find_quantities, quantity_is_told
from assistant.verification.polarity import check_polarity
from assistant.verification.quotes import check_quotes
from assistant.verification.speakers import check_speakers, lost_attribution
from assistant.verification.status import check_actions, check_modality
from assistant.verification.verdict import Reason
from assistant.verification.views import told_as_fact
from assistant.verification.wording import Token, normalise, tokenise, without_markers

# How many evidence sentences count as "the place" a paraphrase comes from.
NEAREST = 3
CLOSE = 0.6
# From this share up a number that changes what it counts is no free wording of the same thing: at .6 this
# costs 1.6 points of F1 on WiCE (part put aside), at .8 none.
RETOLD = 0.8

# A place named, a verb of reading, a colon and one quotation to the end.
_FRAME = re.compile(
    r"[^\"]{0,400}\b(?i:paras?|paragraphs?|footnotes?|annex|preamble|masthead)\b[^\"]{0,60}"
    r"\b(?:reads?|says|states|provides)(?: as follows)?:\s\"(?P<quote>[^\"]+(?:\"[^\"]*\"[^\"]*)*)\"\.?"
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """``verbatim`` when the whole sentence stands in the evidence as sentences of its own; then nothing else
    is run."""

    sentence: str
    tokens: tuple[Token, ...]
    evidence: Evidence
    verbatim: bool
    alignment: Alignment
    nearest: tuple[int, ...]
    reasons: tuple[Reason, ...]


def compare(sentence: str, evidence: Evidence) -> Comparison:
    """Run every check of ``sentence`` against ``evidence``."""
    plain = without_frame(normalise(without_markers(sentence)))
    tokens = tokenise(plain)
    if _stands_whole(plain, evidence):
        whole = Alignment(1.0, (), 0, 0)
        return Comparison(plain, tokens, evidence, True, whole, (), ())
    nearest = closest(tokens, evidence.tokens, NEAREST)
    alignment, source = _best_alignment(tokens, evidence, nearest)
    reasons = [*check_quotes(plain, evidence.texts), *_facts(plain, tokens, evidence, alignment.share)]
    repeats = alignment.share >= REPEATS and alignment.density >= DENSE
    if repeats:
        reasons += judge_changes(alignment, evidence.known)
        before = _words_before(source, alignment.first)
        lost = lost_attribution(plain, " ".join(t.text for t in source), before)
        reasons += [lost] if lost else []
    near_tokens = [evidence.tokens[i] for i in nearest]
    near_texts = [evidence.sentences[i] for i in nearest]
    reasons += check_speakers(plain, near_texts[:2], evidence.texts)
    if not repeats:
        reasons += check_polarity(tokens, near_tokens)
        reasons += check_modality(tokens, near_tokens)
    reasons += check_actions(tokens, evidence.tokens)
    reasons += told_as_fact(plain, tokens, nearest, evidence)
    return Comparison(plain, tokens, evidence, False, alignment, tuple(nearest), _distinct(reasons))


def without_frame(plain: str) -> str:
    """The words quoted, of a sentence that is nothing but a place and its words: ``E/5, para. 9 reads: "…"``.

    The number of the paragraph is the citation's business and stands in no paragraph.
    """
    framed = _FRAME.fullmatch(plain)
    return framed["quote"] if framed else plain


def _stands_whole(plain: str, evidence: Evidence) -> bool:
    """Is the sentence, or each of its lines, a run of whole sentences of the evidence? Closing punctuation
    is free."""
    needle = plain.rstrip(" .;:,").casefold()
    if not needle:
        return False
    for text in evidence.texts:
        body = text.replace("\n", " ").casefold()
        start = body.find(needle)
        if start < 0:
            continue
        end = start + len(needle)
        at_start = start == 0 or re.search(r"(?:[.;:!?][\"')\]]*\s|^\s*)[\"'(\[]*$", body[:start][-12:])
        at_end = end == len(body) or re.match(r"[\"')\]]*[.;:,!?]|\s*$", body[end:])
        if at_start and at_end:
            return True
    return False


def _best_alignment(
    tokens: tuple[Token, ...], evidence: Evidence, nearest: list[int]
) -> tuple[Alignment, tuple[Token, ...]]:
    """The alignment with one near evidence sentence, or with it and the next, that keeps most of the
    sentence."""
    best, source = Alignment(0.0, (), 0, 0), tuple[Token, ...]()
    for at in nearest:
        alone = evidence.tokens[at]
        pair = alone + (evidence.tokens[at + 1] if at + 1 < len(evidence.tokens) else ())
        before = (evidence.tokens[at - 1] if at else ()) + alone
        for candidate in (alone, pair, before):
            alignment = align(tokens, candidate)
            # A longer source must earn its length: a tenth of the words more.
            if alignment.share > best.share + (0.1 if candidate is not alone else 0.0):
                best, source = alignment, candidate
    return best, source


def _words_before(source: tuple[Token, ...], first: int) -> str:
    return " ".join(token.text for token in source[:first])


def _facts(plain: str, tokens: tuple[Token, ...], evidence: Evidence, share: float) -> list[Reason]:
    """Numbers, dates, names and countries of the sentence that the evidence nowhere has.

    A number that counts something else there is a reason only where the sentence keeps close to its source
    (``share`` of its words): free paraphrase counts things under other names.
    """
    reasons: list[Reason] = []
    for date in find_dates(plain):
        if not date_is_told(date, evidence.dates) and not _told_as_figure(date.text, evidence):
            reasons.append(Reason("date", "absent", date.text))
    for quantity in find_quantities(plain):
        if quantity_is_told(quantity, evidence.quantities):
            elsewhere = _counted_otherwise(quantity, tokens, evidence, share)
            if elsewhere is not None:
                reasons.append(Reason("number", "contradicted", quantity.told, elsewhere.told))
        elif not _told_as_figure(quantity.text, evidence):
            reasons.append(Reason("number", "absent", quantity.text))
    for country in evidence.known.missing_countries(plain):
        reasons.append(Reason("country", "absent", country))
    for name in find_names(plain, tokens):
        missing = evidence.known.missing(name)
        if missing:
            reasons.append(Reason("name", "absent", " ".join(token.text for token in missing)))
    return reasons


def _told_as_figure(text: str, evidence: Evidence) -> bool:
    """The very same characters stand in the evidence as a word: enough for odd figures (1-1, 3D, 2001/12)."""
    pattern = re.compile(rf"(?<![\w.]){re.escape(text)}(?![\w]|\.\d)", re.IGNORECASE)
    return any(pattern.search(t) for t in (*evidence.texts, *evidence.context))


def _counted_otherwise(
    quantity: Quantity, tokens: Sequence[Token], evidence: Evidence, share: float
) -> Quantity | None:
    """What shows that this number counts something else in the evidence: another number that counts the very
    thing there, or this one counting a thing that the sentence does not speak of at all.

    "140 parties and 7 signatories" of a text that has "140 signatories and 7 parties": both numbers are
    there. "611 women" of "611 keepers, of whom 74 are women".
    """
    if share < CLOSE or not quantity.noun or quantity.kind == "identifier" or quantity.label in LABELS:
        return None
    same_value = [q for q in evidence.quantities if q.value == quantity.value]
    if any(q.noun in (quantity.noun, "") for q in same_value):
        return None
    rivals = [q for q in evidence.quantities if q.noun == quantity.noun and q.kind == quantity.kind]
    if rivals:
        return rivals[0]
    spoken_of = {token.stem for token in tokens}
    # What follows money is not counted by it: "the balance of $225,000 does not suffice".
    counts = quantity.kind == "count" and share >= RETOLD
    if counts and same_value and not any(q.noun in spoken_of for q in same_value):
        return same_value[0]
    return None


def _distinct(reasons: list[Reason]) -> tuple[Reason, ...]:
    """One reason for one pair of words; a contradiction says more than an absence of the same words."""
    contradicted = {
        (r.kind, word) for r in reasons if r.severity == "contradicted" for word in r.said.split()
    }
    kept: list[Reason] = []
    for reason in reasons:
        covered = reason.severity == "absent" and any(
            (reason.kind, w) in contradicted for w in reason.said.split()
        )
        if reason not in kept and not covered:
            kept.append(reason)
    return tuple(kept)
