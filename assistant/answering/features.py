"""One sentence as an answer to one question, as the few numbers that the fitted models read."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from assistant.answering.meaning import Nearness
from assistant.answering.spans import ShortAnswer
from assistant.answering.wanted import Wanted, names_noun
from assistant.matching import Coverage, Weighted, Words, together
from assistant.retrieval import Candidate
from assistant.sentences import Span

# Kinds of thing wanted that can be seen to be there or not, as features: exact kinds, and looser ones.
TYPED = {
    "money": "quantity", "share": "quantity", "duration": "quantity", "frequency": "quantity",
    "age": "quantity", "rate": "quantity", "count": "number", "number": "number", "date": "date",
    "place": "place", "address": "quantity", "symbol": "quantity", "country": "country",
    "speaker": "speaker", "person": "person", "name": "person", "list": "list",
}  # fmt: skip
# Below so many words a text is a heading or a fragment rather than a statement.
FRAGMENT_WORDS = 6
# A logit this far from 0 is as sure as a reader can be.
SURE = 8.0
LONG_WORDS = 60


class Features(NamedTuple):
    """All between 0 and 1, and all but the last groups the more the better.

    Words: the share of the question that the sentence, its paragraph and all around it account for, by exact
    form, by names and figures, by neighbouring words, by headings. Meaning: nearness of sentence and
    paragraph. Reader: whether the sentence and its paragraph answer, read together with
    the question. Search: the paragraph's place and scores against the best. Kind: whether
    an answer of the kind asked for is there, and how well its surroundings fit. Then what kind of text it is.
    """

    share: float
    in_sentence: float
    in_paragraph: float
    exact: float
    named: float
    plain: float
    plain_in_sentence: float
    together: float
    heading: float
    missing: float
    meaning: float
    paragraph_meaning: float
    reads: float
    paragraph_reads: float
    fused: float
    lexical: float
    first: float
    rank: float
    fits: float
    typed_quantity: float
    typed_number: float
    typed_date: float
    typed_place: float
    typed_person: float
    typed_speaker: float
    typed_country: float
    typed_list: float
    noun: float
    fit: float
    recital: float
    footnote: float
    fragment: float
    long: float
    opening: float


def features(
    want: Wanted,
    question: Sequence[Weighted],
    candidate: Candidate,
    best: Candidate,
    span: Span,
    covered: Coverage,
    nearness: Nearness,
    short: ShortAnswer | None,
    typed: bool,
    *,
    heading: Words,
    in_footnote: bool,
    opens: bool,
) -> Features:
    """The features of the sentence ``span`` of ``candidate``; ``best`` is the first hit of the search."""
    words = len(span.text.split())
    kinds = {f"typed_{kind}": 0.0 for kind in TYPED.values()}
    if want.kind:
        kinds[f"typed_{TYPED[want.kind]}"] = float(typed)
    return Features(
        share=covered.share,
        in_sentence=covered.in_sentence,
        in_paragraph=covered.in_paragraph,
        exact=covered.exact,
        named=covered.named,
        plain=covered.plain,
        plain_in_sentence=covered.plain_in_sentence,
        together=together(question, span.text),
        heading=sum(weighted.share * heading.level(weighted.term.stem) for weighted in question),
        missing=covered.worst,
        meaning=nearness.sentence,
        paragraph_meaning=nearness.paragraph,
        reads=0.0,
        paragraph_reads=0.0,
        fused=_relative(candidate.score, best.score),
        lexical=candidate.lexical,
        first=float(candidate.rank == 0),
        rank=1.0 / (1.0 + candidate.rank),
        fits=float(candidate.fits),
        **kinds,
        noun=float(bool(want.noun) and names_noun(want.noun, span.text)),
        fit=short.fit if short is not None else 0.0,
        recital=float(candidate.paragraph.kind == "preambular"),
        footnote=float(in_footnote),
        fragment=max(0.0, 1.0 - words / FRAGMENT_WORDS),
        long=min(1.0, math.log1p(max(0, words - LONG_WORDS)) / 5.0),
        opening=float(opens),
    )


def matched(signs: Features, covered: Coverage) -> Features:
    """``signs`` with the words matched as ``covered`` says."""
    return signs._replace(
        share=covered.share,
        in_sentence=covered.in_sentence,
        in_paragraph=covered.in_paragraph,
        named=covered.named,
        plain=covered.plain,
        plain_in_sentence=covered.plain_in_sentence,
        missing=covered.worst,
    )


def as_read(signs: Features, sentence: float, paragraph: float) -> Features:
    """``signs`` with what a reader makes of the sentence and its paragraph, as logits."""
    return signs._replace(reads=_of_logit(sentence), paragraph_reads=_of_logit(paragraph))


def _of_logit(logit: float) -> float:
    """A logit as 0 (surely not) to 1 (surely): linear, because that is what the fitted models add up."""
    return max(0.0, min(1.0, 0.5 + logit / (2 * SURE)))


def _relative(score: float, best: float) -> float:
    return max(0.0, min(1.0, score / best)) if best > 0 else 0.0
