"""The check itself: a sentence and the texts it cites in, a verdict out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from assistant.verification.calibration import models
from assistant.verification.closeness import nearness
from assistant.verification.comparison import Comparison, compare
from assistant.verification.evidence import Evidence
from assistant.verification.features import Features, features
from assistant.verification.verdict import Reason, Verdict
from index.embedding.base import Encoder

# Never supported when the evidence does not have them, however close the rest is: these are what readers
# rely on.
_HARD = frozenset({"number", "date", "country", "negation"})
# A sentence that shares half its words, in order, with its source speaks of the same thing in the same way:
# there a missing name, speaker or act is a fault. Free paraphrase of several sentences may take a name from
# further away, and the model weighs it (WiCE, development part: F1 .668 with this border, .643 when
# everything is hard).
CLOSE = 0.5
# From this share up a sentence is its source but for a word or two: a changed ending is a changed meaning.
VERBATIM = 0.8
# Below this part of the content words the evidence is about something else.
UNRELATED = 0.35
# Outside this band of probability by words, an encoder's opinion would not change the outcome: it is not
# asked.
UNDECIDED = (0.12, 0.85)


def check_sentence(
    sentence: str,
    evidence: Sequence[str],
    *,
    context: Sequence[str] = (),
    encoder: Encoder | None = None,
) -> Verdict:
    """Does ``evidence`` support all that ``sentence`` says?

    ``evidence`` are the paragraphs (or parts of them) that the sentence cites; ``context`` words about
    their document (title, body, session, date), which may supply a name or a date but no statement. ``[1]``
    markers in the sentence are ignored. Without an ``encoder`` meaning is judged by words alone; with one,
    only where words leave doubt.
    """
    return judge(compare(sentence, Evidence.of(evidence, context)), encoder)


def check_sentences(
    sentences: Iterable[str],
    evidence: Sequence[str],
    *,
    context: Sequence[str] = (),
    encoder: Encoder | None = None,
) -> list[Verdict]:
    """:func:`check_sentence` of many sentences on the same evidence, which is prepared once."""
    prepared = Evidence.of(evidence, context)
    return [judge(compare(sentence, prepared), encoder) for sentence in sentences]


def judge(comparison: Comparison, encoder: Encoder | None = None) -> Verdict:
    """The verdict on a comparison: hard reasons first, then the calibrated probability."""
    if comparison.verbatim:
        return Verdict("supported", 1.0)
    found = features(comparison)
    reasons = comparison.reasons
    if any(reason.severity == "contradicted" for reason in reasons):
        return Verdict("not_supported", 0.1 * found.coverage, reasons)
    if not found.coverage >= UNRELATED:
        return Verdict("not_supported", 0.2 * found.coverage, (*reasons, Reason("meaning", "absent", "")))
    score, supported = _weigh(comparison, found, encoder)
    if any(is_hard(reason, comparison.alignment.share) for reason in reasons):
        return Verdict("partially_supported", min(score, 0.3), reasons)
    if supported:
        return Verdict("supported", score, reasons)
    if not reasons:
        reasons = (Reason("meaning", "weak", ""),)
    return Verdict("partially_supported", score, reasons)


def is_hard(reason: Reason, share: float) -> bool:
    """Does this reason alone forbid "supported"? ``share``: how much of the sentence repeats its source."""
    if reason.severity == "contradicted" or reason.kind in _HARD:
        return True
    if reason.kind == "wording":
        return share >= (VERBATIM if reason.severity == "weak" else CLOSE)
    return reason.severity == "absent" and share >= CLOSE


def _weigh(comparison: Comparison, found: Features, encoder: Encoder | None) -> tuple[float, bool]:
    words = models()["words"]
    score = words.probability(found)
    if encoder is None or not UNDECIDED[0] <= score <= UNDECIDED[1]:
        return score, score >= words.threshold
    both = models()["nearness"]
    score = both.probability(found._replace(nearness=nearness(encoder, comparison)))
    return score, score >= both.threshold
