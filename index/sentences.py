"""Where sentences end in United Nations prose, in the six languages. Pure; spans, so that offsets stay
exact."""

from __future__ import annotations

import re

# After these a full stop does not end a sentence: "para. 13", "No. 5", "Mr. Costa", "vol. 2237", "art. 4",
# "p. 3".
_ABBREVIATIONS = frozenset(
    [
        "para",
        "paras",
        "no",
        "nos",
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "st",
        "vol",
        "vols",
        "chap",
        "chaps",
        "sect",
        "sects",
        "art",
        "arts",
        "p",
        "pp",
        "fig",
        "figs",
        "cf",
        "ed",
        "eds",
        "e.g",
        "i.e",
        "etc",
        "add",
        "corr",
        "rev",
        "amend",
        "ibid",
        "op",
        "cit",
        "al",
        "approx",
        "min",
        "max",
        "gen",
        "col",
        "lt",
        "sgt",
        "capt",
        "amb",
        "u.s",
        "u.k",
        "u.n",
        "inc",
        "ltd",
        "co",
        "dept",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "párr",
        "párrs",
        "núm",
        "núms",
        "art",
        "sr",
        "sra",
        "sres",
        "sras",
        "par",
        "m",
        "mm",
        "mme",
        "п",
        "пп",
        "г",
        "гг",
        "ст",
        "стр",
        "см",
        "т",
        "д",
        "др",
    ]
)
_END = re.compile(
    r"""(?:[.!?…]+["'”’»)\]]*(?=\s)      # Latin, Cyrillic: closing quotes and brackets stay with the sentence
        |[。！？]["”’」』）]*               # Chinese needs no blank after it
        |[؟۔!]["”»)]*(?=\s)
        |;(?=\s)|[；؛]|\n)""",
    re.VERBOSE,
)
_WORD_BEFORE = re.compile(r"([^\s(\[“\"']+)$")


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Half-open spans of the sentences of ``text``, blanks around them left out, in order and without
    overlap.

    A semicolon and a line end count as ends: the parts of a United Nations list are sentences in all but
    name. Together the spans hold every character of ``text`` that is not blank.
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        if match[0][0] == "." and not _ends_sentence(text, match.start(), match.end()):
            continue
        _append(spans, text, start, match.end())
        start = match.end()
    _append(spans, text, start, len(text))
    return spans


def _ends_sentence(text: str, stop: int, after: int) -> bool:
    word = _WORD_BEFORE.search(text, max(0, stop - 20), stop)
    # A closing quotation mark after the stop: whatever stands before it was said to its end.
    if word and after == stop + 1:
        token = word[1].lower()
        if token in _ABBREVIATIONS or (len(token) == 1 and token.isalpha()):
            return False
    following = text[after:].lstrip()[:1]
    # "…, i.e. the", "art. 4": a small letter or nothing new begins here.
    return not following.islower()


def _append(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end = start + len(piece.strip())
    if end > start:
        spans.append((start, end))
