"""What a language model wrote, taken sentence by sentence: markers resolved, every claim checked, spans
found."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.answering.draft import Support, part_of_paragraph
from assistant.answering.passages import Passage, gives_orders
from assistant.sentences import Span, split_sentences
from assistant.verification import Verdict, check_sentence
from assistant.verification.wording import content_stems, normalise, tokenise

if TYPE_CHECKING:
    from index.embedding.base import Encoder

# Passages tried for a sentence that its own citation does not bear out.
TRIED = 4
# A model's sentence is shown from this score up: about 85 % of its content words are in the passages and
# nothing is missing. The checker's own border (.35) is where it agrees best with people on free paraphrase;
# a reader who relies on a citation is owed more than that.
SHOWN = 0.8
# A cited passage that has less of the sentence than this adds nothing to its support.
CONTRIBUTES = 0.25

_MARKER = re.compile(r"\s*\[\s*(\d+(?:\s*[,;]\s*\d+)*)\s*\]")
_AFTER_STOP = re.compile(r"([.!?。！？])((?:\s*\[\s*\d+(?:\s*[,;]\s*\d+)*\s*\])+)")
_BULLET = re.compile(r"^\s*(?:[-*•]|\d{1,2}[.)])\s+")
_EMPHASIS = re.compile(r"\*\*|__|`")


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


def resolve(text: str, passages: Sequence[Passage], encoder: Encoder | None = None) -> list[Resolved]:
    """Every sentence of ``text`` with its markers resolved against ``passages`` (marker 1 is the first) and
    checked."""
    written = written_sentences(finished(text))
    once = {sentence.casefold(): (sentence, markers) for sentence, markers in reversed(written)}
    return [_resolve(*one, passages, encoder) for one in reversed(once.values())]


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
            if re.search(r"\w", sentence):
                found.append((sentence, tuple(dict.fromkeys(numbers))))
    return found


def _resolve(
    sentence: str, markers: tuple[int, ...], passages: Sequence[Passage], encoder: Encoder | None
) -> Resolved:
    cited = [passages[n - 1] for n in markers if 1 <= n <= len(passages)]
    if cited:
        verdict = _check(sentence, cited, encoder)
        if _may_be_shown(verdict):
            return Resolved(sentence, markers, verdict, _supports(sentence, cited))
    else:
        verdict = Verdict("not_supported", 0.0)
    others = sorted((p for p in passages if p not in cited), key=lambda p: -_share(sentence, p))
    for passage in others[:TRIED]:
        other = _check(sentence, [passage], encoder)
        if _may_be_shown(other):
            return Resolved(sentence, markers, other, _supports(sentence, [passage]), repaired=True)
    return Resolved(sentence, markers, verdict)


def _check(sentence: str, passages: Sequence[Passage], encoder: Encoder | None) -> Verdict:
    evidence = [_without_orders(text) for passage in passages for text in passage.evidence]
    context = [text for passage in passages for text in passage.context]
    return check_sentence(sentence, evidence, context=context, encoder=encoder)


def _may_be_shown(verdict: Verdict) -> bool:
    return verdict.supported and verdict.score >= SHOWN


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
