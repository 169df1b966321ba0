"""Answers that anybody wrote, as sentences with the citations that belong to them.

People and systems cite in many ways: in the sentence, in brackets before or after its full stop, by
"ibid.", by a numbered list at the end, by links. Everything is first brought to one form (links and note
numbers replaced by the citation they stand for), then read by the parser of ``assistant.citations``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import unquote

_MARKDOWN_LINK = re.compile(r"\[([^\]]+)\]\((?:<)?([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)>?\)")
_UN_LINK = re.compile(
    r"https?://(?:www\.)?(?:undocs\.org|docs\.un\.org)/(?:(?:en|fr|es|ru|zh|ar)/)?(?P<symbol>[^\s#?\]]*[^\s#?\].,;])"
    r"(?:#(?P<locator>[\w.]+))?"
)
_REFERENCE_LINE = re.compile(r"^\s*(?:\[(\d{1,3})\]:?|(\d{1,3})[.)])\s+(\S.*)$")
_REFERENCES_TITLE = re.compile(r"^\W*(?:references|sources|citations|notes)\W*$", re.IGNORECASE)
_NOTE_MARK = re.compile(r"\s?\[(\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*)\]")
_ONLY_PUNCTUATION = re.compile(
    r"[\s()\[\]{}.,;:–—-]*(?:(?:see|cf|source|sources)[.:,]?)?[\s()\[\]{}.,;:–—-]*", re.I
)
_LEAD_IN = re.compile(
    r"(?:\b(?:and|as (?:stated|noted|set out|recorded) in|according to|see(?: also)?|cf\.?|source:|under|in|"
    r"of|from|by|per)\s*)+(?=\s*(?:[,.;:)\]]|\Z))",
    re.IGNORECASE,
)
_REPORTING = re.compile(
    r"^\s*(?:the\s+)?(?:says|said|states|stated|notes|noted|provides|provided|reads|records) that\s+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class WrittenCitation:
    """A citation as written; ``document`` is None where only a place is named."""

    written: str
    document: str | None
    locators: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WrittenSentence:
    """``claim`` is the sentence without its citations, ``text`` with them."""

    text: str
    claim: str
    citations: tuple[WrittenCitation, ...] = field(default=())


def read_answer(text: str, labels: Sequence[str] = ()) -> list[WrittenSentence]:
    """The sentences of an answer, each with its citations, in order.

    ``labels`` are names of documents to recognise besides symbols. A citation that stands alone after a
    sentence ("… signed it. (E/CN.15/2002/10, para. 8)") belongs to the sentence before. A place without a
    document ("para. 9") and "ibid." take the document cited before them.
    """
    from assistant.citations import parse_citations
    from assistant.sentences import split_sentences

    plain = _notes_inlined(_links_replaced(text))
    found = [
        (one.start, one.end, one.document, tuple(map(str, one.locators)), one.ibid)
        for one in parse_citations(plain, labels=list(labels))
    ]
    sentences: list[WrittenSentence] = []
    before: str | None = None
    cut = 0
    for span in split_sentences(plain):
        # A full stop inside a citation ("para. 8") does not end the sentence.
        if any(start < span.end < end for start, end, *_ in found):
            continue
        start_of = min(cut, span.start) if cut else span.start
        body = plain[start_of : span.end]
        inside = [one for one in found if start_of <= one[0] and one[1] <= span.end]
        cut = span.end
        citations = []
        for start, end, document, locators, ibid in inside:
            name = document if document is not None else before
            citations.append(WrittenCitation(plain[start:end], name, locators))
            before = name if not ibid else before
        citations = _without_mentions(citations)
        kept = {citation.written for citation in citations}
        spans = [(s - start_of, e - start_of) for s, e, *_ in inside if plain[s:e] in kept]
        claim = _without(body, spans)
        if sentences and citations and _ONLY_PUNCTUATION.fullmatch(claim):
            last = sentences[-1]
            sentences[-1] = WrittenSentence(
                f"{last.text} {body.strip()}", last.claim, (*last.citations, *citations)
            )
        elif not _ONLY_PUNCTUATION.fullmatch(claim):
            sentences.append(WrittenSentence(body.strip(), claim, tuple(citations)))
    return sentences


def _links_replaced(text: str) -> str:
    """``[para. 8](https://undocs.org/E/1)`` → ``E/1, para. 8``; a bare link becomes its symbol."""

    def plain(match: re.Match[str]) -> str:
        words, target = match.groups()
        linked = _UN_LINK.fullmatch(target)
        symbol = unquote(linked["symbol"]) if linked else ""
        if not symbol or symbol.replace(" ", "") in words.replace(" ", ""):
            return words
        return (
            f"{symbol}, {words}"
            if re.match(r"(?i)\W*(?:para|op|pp|annex|¶|§)", words)
            else f"{words} ({symbol})"
        )

    def bare(match: re.Match[str]) -> str:
        return unquote(match["symbol"]) + (_printed(match["locator"]) if match["locator"] else "")

    return _UN_LINK.sub(bare, _MARKDOWN_LINK.sub(plain, text))


def _printed(locator: str) -> str:
    from assistant.citations import format_places

    return f", {format_places([locator])}"


def _notes_inlined(text: str) -> str:
    """``signed it [1].`` with ``[1] E/1, para. 8`` in a list at the end → ``signed it (E/1, para. 8).``"""
    lines = text.splitlines()
    references: dict[str, str] = {}
    while lines and (not lines[-1].strip() or _REFERENCE_LINE.match(lines[-1])):
        match = _REFERENCE_LINE.match(lines.pop())
        if match:
            references[match[1] or match[2]] = match[3].strip().rstrip(".")
    if not references or not _NOTE_MARK.search("\n".join(lines)):
        return text
    if lines and _REFERENCES_TITLE.match(lines[-1]):
        lines.pop()

    def cited(match: re.Match[str]) -> str:
        numbers = re.findall(r"\d+", match[1])
        named = [references[number] for number in numbers if number in references]
        return f" ({'; '.join(named)})" if named else match[0]

    return _NOTE_MARK.sub(cited, "\n".join(lines))


def _without_mentions(citations: list[WrittenCitation]) -> list[WrittenCitation]:
    """Beside a pinpoint citation, a document named without a place is what the sentence speaks of."""
    pinpoint = [citation for citation in citations if citation.locators]
    return pinpoint or citations


def _without(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text without the spans and without what they leave behind ("()", "according to ,")."""
    for start, end in sorted(spans, reverse=True):
        text = text[:start] + text[end:]
    before = ""
    while before != text:
        before = text
        text = re.sub(r"[(\[]\s*(?:(?:see|cf\.?)\s*)?[,;\s]*[)\]]", "", text, flags=re.IGNORECASE)
        text = _LEAD_IN.sub("", text)
    text = _REPORTING.sub("", re.sub(r"\s+([.,;:])", r"\1", text))
    return re.sub(r"\s+", " ", text).strip().lstrip(",;: ").strip()
