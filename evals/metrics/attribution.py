"""Speaker and status fidelity: who said it, how many and with what status survive into the answer.

For each sentence of the answer the closest sentence of the paragraphs it cites is found (most shared
words). Speaker: where that sentence says who speaks ("One speaker", "Several representatives", "The
observer for Thailand"), the answer must say the same; a sentence that is taken over word for word is
faithful. Status: what a draft would do must not be reported as done ("The Council requests…") unless the
sentence says "draft" or "would", or stands in quotation marks. The share of faithful sentences among those
to which either applies.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.model import Sentence
from evals.case import Case, StoredText, place_of
from evals.metrics.base import NOT_APPLICABLE, Metric, Score
from evals.metrics.completeness import fold

_WHO = r"(?:speakers?|representatives?|delegations?|participants?|observers?|States|Governments|delegates?)"
_QUANTITY = re.compile(
    rf"\b(one|another|some|several|many|most|all|a few|two|three|a number of)\b(?:\s+of\s+(?:the|them))?"
    rf"(?:\s+other)?\s+{_WHO}\b|\b(most|many|some|several|others)\b(?=\s+(?:agreed|reported|indicated|"
    r"expressed|noted|stressed|referred|highlighted|emphasized|said|suggested|shared|considered))",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\b(?:observer|representative|Chairman|Chairperson|Chair|Director|Rapporteur)s?\s+(?:for|of|from|on)\s+"
    r"(?:the\s+)?([^\W\d_]\w+(?:\s+[^\W\d_][\w-]+)?)",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:(?:the|its)\s+)?(?:Council|Assembly|Commission|Conference|Committee|Board|resolution)\s+"
    r"(?:has\s+|have\s+)?(?:also\s+)?(?:decide[sd]?|request(?:s|ed)|urge[sd]?|invite[sd]?|adopt(?:s|ed)|call(?:s|ed)|"
    r"encourage[sd]?|welcome[sd]?|reiterate[sd]?|recommend(?:s|ed)|approve[sd]?)\b",
    re.IGNORECASE,
)
_STATUS_KEPT = re.compile(r"\b(?:draft|would|proposed|proposal|if adopted)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<=[.;:?!])\s+(?=[A-Z“\"(])")


def attribution() -> Metric:
    """Share of the sentences that keep speaker and status, over those where the source has one to keep."""
    return Metric("attribution", "Speaker and status kept", _score)


def speakers(text: str) -> frozenset[str]:
    """The speakers a sentence names: quantities ("one", "several") and the names after "observer for"."""
    found = {fold(first or second) for first, second in _QUANTITY.findall(text)}
    return frozenset(found | {fold(name) for name in _NAMED.findall(text)})


def _printed(sentence: str, cited: Iterable[StoredText]) -> frozenset[str]:
    """The speakers of ``sentence`` that stand word for word in what its citations show: the writer of a
    letter is in its masthead ("from the Permanent Representative of Mali to the United Nations")."""
    shown = " ".join(fold(stored.evidence) for stored in cited)
    return frozenset(fold(match[1]) for match in _NAMED.finditer(sentence) if fold(match.group()) in shown)


def closest_sentence(sentence: str, texts: Iterable[str]) -> str:
    """The sentence of ``texts`` that shares most words with ``sentence``; empty when none shares any."""
    words = _words(sentence)
    candidates = [part for text in texts for part in _SENTENCE_END.split(text)]
    best = max(candidates, key=lambda part: len(words & _words(part)), default="")
    return best if words & _words(best) else ""


def attribution_problem(sentence: str, sources: Iterable[StoredText]) -> str | None:
    """What got lost on the way, an empty text when nothing did, None where there was nothing to keep."""
    cited = list(sources)
    source = closest_sentence(sentence, (stored.text for stored in cited))
    verbatim = _same_words(sentence, source)
    drafts = [stored for stored in cited if "draft" in stored.status and "resolution" in stored.status]
    said, wanted = speakers(sentence), speakers(source)
    if drafts and _DONE.search(sentence) and not _STATUS_KEPT.search(sentence) and not verbatim:
        return "reports what a draft would do as done"
    if not wanted:
        told = frozenset().union(*(speakers(stored.text) for stored in cited))
        invented = said - told - _printed(sentence, cited)
        if invented and source:
            return f"the source does not say “{', '.join(sorted(invented))}”"
        return "" if drafts else None
    if verbatim or said & wanted:
        return ""
    if said:
        return f"says “{', '.join(sorted(said))}” for “{', '.join(sorted(wanted))}”"
    return f"drops the speaker: “{', '.join(sorted(wanted))}”"


def _score(case: Case) -> Score:
    if case.answer is None or not case.citations:
        return NOT_APPLICABLE
    verdicts = [verdict for s in case.answer.sentences if (verdict := _verdict(case, s)) is not None]
    if not verdicts:
        return NOT_APPLICABLE
    wrong = [verdict for verdict in verdicts if verdict]
    return Score(1 - len(wrong) / len(verdicts), "; ".join(wrong) or "speaker and status are kept")


def _verdict(case: Case, sentence: Sentence) -> str | None:
    by_number = {citation.n: citation for citation in case.citations}
    places = [place_of(by_number[n]) for n in sentence.citations if n in by_number]
    return attribution_problem(sentence.text, [case.stored[p] for p in places if p in case.stored])


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w{3,}", fold(text)))


def _same_words(one: str, other: str) -> bool:
    """Word for word the same, apart from quotation marks, citation markers and an introduction."""
    plain = [re.sub(r"[^\w\s]|\[\d+\]", "", fold(text)).strip() for text in (one, other)]
    return bool(plain[1]) and plain[1] in plain[0]
