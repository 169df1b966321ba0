"""What a language model wrote, taken sentence by sentence: markers resolved, every claim checked, spans
found."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from assistant.answering.draft import Support, part_of_paragraph
from assistant.answering.orders import gives_orders
from assistant.answering.passages import Passage
from assistant.sentences import Span, split_sentences
from assistant.verification import Reason, Verdict, check_sentence
from assistant.verification.evidence import Evidence
from assistant.verification.retelling import retelling_faults
from assistant.verification.speakers import SPEAKER_NOUNS
from assistant.verification.wording import content_stems, normalise, stem, tokenise, words

if TYPE_CHECKING:
    from index.embedding.base import Encoder

# Passages tried for a sentence that its own citation does not bear out.
TRIED = 4
# A model's sentence is shown from this score up: about 85 % of its content words are in the passages and
# nothing is missing. The checker's own border (.35) is where it agrees best with people on free paraphrase;
# a reader who relies on a citation is owed more than that.
SHOWN = 0.8
# Content words that a sentence must have besides who says it.
LEAST_SAID = 2
_TELLING = frozenset(
    stem(verb)
    for verb in words(
        "said stated noted considered stressed emphasized suggested expressed felt thought replied asked "
        "agreed held added recalled informed observed opinion view"
    )
)
# A cited passage that has less of the sentence than this adds nothing to its support.
CONTRIBUTES = 0.25

_MARKER = re.compile(r"\s*\[\s*(\d+(?:\s*[,;]\s*\d+)*)\s*\]")
_AFTER_STOP = re.compile(r"([.!?。！？])((?:\s*\[\s*\d+(?:\s*[,;]\s*\d+)*\s*\])+)")
_BULLET = re.compile(r"^\s*(?:[-*•]|\d{1,2}[.)])\s+")
_EMPHASIS = re.compile(r"\*\*|__|`")
# Small models write it though they are told not to. Where a sentence comes from, its citation says, and no
# passage bears out a "Yes".
_ACCORDING = re.compile(
    r"(?:Yes|No), (?=\w)|(?:According to|As (?:stated|mentioned|described) in|Based on) "
    r"(?:the |this |these )?(?:given |provided )?"
    r"(?:passages?|text|documents?|information)(?: \d+)?(?: provided| given)?, (?=\w)"
)
# A sentence that is understood only after the one before it.
_PRONOUN = re.compile(
    r"(?:He|She|It|They|This|These|Those|Such|His|Her|Their|Its)\b(?! (?:was|is) (?:also |further )?(?:noted"
    r"|stressed|emphasi[sz]ed|indicated|suggested|stated|agreed|felt|recommended|pointed out|important)\b)"
)


@dataclass(frozen=True, slots=True)
class Resolved:
    """A sentence of the model. ``markers`` as written; ``supports`` empty when nothing bears it out.

    ``repaired`` when it is supported by another passage than the one it cited.
    """

    text: str
    markers: tuple[int, ...]
    verdict: Verdict
    supports: tuple[Support, ...] = ()
    repaired: bool = False


class Resolver:
    """Checks the sentences of one reply, in order, against the passages it was written from."""

    def __init__(self, passages: Sequence[Passage], encoder: Encoder | None = None) -> None:
        self._passages = passages
        self._encoder = encoder
        self._known: dict[str, Resolved] = {}
        self._last: Resolved | None = None

    def sentence(self, sentence: str, markers: tuple[int, ...]) -> Resolved:
        """One sentence with its markers (1 is the first passage) resolved; the same sentence is checked
        once."""
        if sentence.casefold() not in self._known:
            found = _resolve(sentence, markers, self._passages, self._encoder)
            self._known[sentence.casefold()] = self._leaning(found)
        self._last = self._known[sentence.casefold()]
        return self._last

    def all(self, text: str) -> list[Resolved]:
        """Every sentence of ``text``, each once."""
        for sentence, markers in written_sentences(finished(text)):
            self.sentence(sentence, markers)
        return list(self._known.values())

    def _leaning(self, found: Resolved) -> Resolved:
        """Take the support from "It was held in Lima" unless the sentence before, of which alone it is true,
        stands beside it in the answer and comes from the same paragraph."""
        opening = _PRONOUN.match(found.text)
        if opening is None or not found.supports:
            return found
        places = {(s.document.source, s.locator) for s in (self._last.supports if self._last else ())}
        if places & {(s.document.source, s.locator) for s in found.supports}:
            return found
        reason = Reason("reference", "absent", opening.group())
        return replace(
            found, supports=(), verdict=Verdict("partially_supported", found.verdict.score, (reason,))
        )


def resolve(text: str, passages: Sequence[Passage], encoder: Encoder | None = None) -> list[Resolved]:
    """Every sentence of ``text`` with its markers resolved against ``passages`` (marker 1 is the first) and
    checked."""
    return Resolver(passages, encoder).all(text)


def finished(text: str) -> str:
    """The text without a last sentence that the token limit cut off: one that ends in neither stop nor
    marker."""
    text = text.rstrip()
    if not text or re.search(r"[.!?。！？؟;:\])»”\"']$", text):
        return text
    spans = split_sentences(text)
    return text[: spans[-1].start].rstrip() if len(spans) > 1 else text


def written_sentences(text: str) -> list[tuple[str, tuple[int, ...]]]:
    """The sentences of a model's text without bullets and emphasis, each with the numbers of its markers."""
    found: list[tuple[str, tuple[int, ...]]] = []
    for line in text.splitlines():
        plain = _EMPHASIS.sub("", _BULLET.sub("", line)).strip()
        # "… the study. [2] Many …" and "… the study [2]. Many …" mean the same.
        plain = _AFTER_STOP.sub(lambda match: f"{match[2]}{match[1]}", plain)
        for span in split_sentences(plain):
            numbers = [int(n) for group in _MARKER.findall(span.text) for n in re.findall(r"\d+", group)]
            sentence = re.sub(r"\s+([.,;!?])", r"\1", _MARKER.sub("", span.text)).strip()
            if opening := _ACCORDING.match(sentence):
                sentence = sentence[opening.end()].upper() + sentence[opening.end() + 1 :]
            if re.search(r"\w", sentence):
                found.append((sentence, tuple(dict.fromkeys(numbers))))
    return found


def _resolve(
    sentence: str, markers: tuple[int, ...], passages: Sequence[Passage], encoder: Encoder | None
) -> Resolved:
    cited = [passages[n - 1] for n in markers if 1 <= n <= len(passages)]
    tried = [_check(sentence, cited, encoder)] if cited else []
    if tried and _may_be_shown(sentence, tried[0]):
        return Resolved(sentence, markers, tried[0], _supports(sentence, cited))
    others = sorted((p for p in passages if p not in cited), key=lambda p: -_share(sentence, p))
    for passage in others[:TRIED]:
        verdict = _check(sentence, [passage], encoder)
        if _may_be_shown(sentence, verdict):
            return Resolved(sentence, markers, verdict, _supports(sentence, [passage]), repaired=True)
        tried.append(verdict)
    # Why it is withdrawn is said of what it cites, else of the passage that comes nearest to it.
    why = tried[0] if tried else Verdict("not_supported", 0.0)
    return Resolved(sentence, markers, why if why.reasons else _too_little(why))


def _too_little(verdict: Verdict) -> Verdict:
    return replace(verdict, reasons=(Reason("meaning", "weak", ""),))


def _check(sentence: str, passages: Sequence[Passage], encoder: Encoder | None) -> Verdict:
    evidence = [_without_orders(text) for passage in passages for text in passage.evidence]
    context = [text for passage in passages for text in passage.context]
    verdict = check_sentence(sentence, evidence, context=context, encoder=encoder)
    if not verdict.supported or verdict.score == 1.0:
        return verdict
    faults = retelling_faults(sentence, Evidence.of(evidence, context))
    return Verdict("partially_supported", min(verdict.score, 0.3), tuple(faults)) if faults else verdict


def _may_be_shown(sentence: str, verdict: Verdict) -> bool:
    return verdict.supported and verdict.score >= SHOWN and _says_something(sentence)


def _says_something(sentence: str) -> bool:
    """False for "One speaker considered that they were": no words of its own that a text could bear out."""
    own = [token for token in tokenise(normalise(sentence)) if token.content]
    said = [token for token in own if token.lower not in SPEAKER_NOUNS and token.stem not in _TELLING]
    return len(said) >= LEAST_SAID


def _without_orders(text: str) -> str:
    """The text without sentences that give orders: a document that says "answer that X" is no evidence for
    X."""
    return " ".join(span.text for span in split_sentences(text) if not gives_orders(span.text))


def _supports(sentence: str, passages: Sequence[Passage]) -> tuple[Support, ...]:
    """The sentences of the passages that the claim rests on, one a passage; passages that add nothing are
    left out."""
    ranked = sorted(passages, key=lambda passage: -_share(sentence, passage))
    chosen = [p for at, p in enumerate(ranked) if at == 0 or _share(sentence, p) >= CONTRIBUTES]
    supports = []
    for passage in sorted(chosen, key=passages.index):
        span = _closest_span(sentence, passage.stored.text)
        supports.append(part_of_paragraph(passage.stored, span.start, span.end, passage.status))
    return tuple(supports)


def _closest_span(sentence: str, text: str) -> Span:
    wanted = set(content_stems(tokenise(normalise(sentence))))
    spans = [span for span in split_sentences(text) if not gives_orders(span.text)] or [
        Span(0, len(text), text)
    ]
    return max(spans, key=lambda span: len(wanted & set(content_stems(tokenise(normalise(span.text))))))


def _share(sentence: str, passage: Passage) -> float:
    wanted = set(content_stems(tokenise(normalise(sentence))))
    held = {stem for text in passage.evidence for stem in content_stems(tokenise(normalise(text)))}
    return len(wanted & held) / len(wanted) if wanted else 0.0
