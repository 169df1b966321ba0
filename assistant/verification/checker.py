"""The check itself: a sentence and the texts it cites in, a verdict out."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.verification.comparison import Comparison, compare
from assistant.verification.evidence import Evidence
from assistant.verification.verdict import Reason, Verdict
from index.embedding.base import Encoder


def check_sentence(
    sentence: str,
    evidence: Sequence[str],
    *,
    context: Sequence[str] = (),
    encoder: Encoder | None = None,
) -> Verdict:
    """Does ``evidence`` support all that ``sentence`` says?

    ``evidence`` are the paragraphs (or quoted parts of them) that the sentence cites; ``context`` words about
    their document (title, body, session, date), which may supply a name or a date but no statement. ``[1]``
    markers in the sentence are ignored. Without an ``encoder`` meaning is judged by words alone.
    """
    return judge(compare(sentence, Evidence.of(evidence, context)))


def judge(comparison: Comparison) -> Verdict:
    """The verdict on a comparison."""
    if comparison.verbatim:
        return Verdict("supported", 1.0)
    reasons = comparison.reasons
    held = [t.stem in comparison.evidence.words for t in comparison.tokens if t.content]
    coverage = sum(held) / len(held) if held else 0.0
    if any(r.severity == "contradicted" for r in reasons):
        return Verdict("not_supported", 0.1 * coverage, reasons)
    if coverage < 0.35:
        return Verdict("not_supported", 0.2 * coverage, (*reasons, Reason("meaning", "absent", "")))
    if any(r.severity == "absent" for r in reasons):
        return Verdict("partially_supported", 0.5 * coverage, reasons)
    if coverage < 0.7:
        return Verdict("partially_supported", 0.5 * coverage, (Reason("meaning", "weak", ""),))
    return Verdict("supported", coverage, reasons)
