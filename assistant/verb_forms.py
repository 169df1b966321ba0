"""Forms of English verbs, for questions turned into noun phrases: "did it host" → "it hosted".

Pure. Regular verbs by rule; of the irregular ones those that are asked about in these documents.
"""

from __future__ import annotations

import re

_PAST = dict(
    pair.split(":")
    for pair in """
    be:was become:became begin:began bring:brought build:built buy:bought choose:chose come:came cost:cost
    cut:cut do:did draw:drew fall:fell find:found forbid:forbade get:got give:gave go:went grow:grew have:had
    hear:heard hold:held keep:kept know:knew lay:laid lead:led leave:left lend:lent lose:lost make:made
    mean:meant meet:met pay:paid put:put read:read rise:rose run:ran say:said see:saw seek:sought sell:sold
    send:sent set:set show:showed speak:spoke spend:spent stand:stood take:took teach:taught tell:told
    undertake:undertook win:won withdraw:withdrew write:wrote
    """.split()  # noqa: SIM905 - a list of quoted words is harder to read
)
_PLAIN = {past: plain for plain, past in _PAST.items() if past != "found"}
# "found" and "set" are more often other forms than the past.
_IRREGULAR = sorted(set(_PAST.values()) - {"cost", "cut", "put", "read", "set", "found", "was"})
# A verb in the past: "worked", "took".
PAST = rf"(?:(?!need|feed|seed|speed)[a-z]{{2,}}ed|{'|'.join(_IRREGULAR)})\b"
# "refer", "admit": the last consonant is doubled.
_DOUBLES = frozenset(
    ("admit", "commit", "submit", "permit", "incur", "occur", "omit", "plan", "prefer", "refer", "stop")
)
_PARTICIPLE = re.compile(
    r"(?:[a-z]{2,}ed|become|begun|brought|built|chosen|drawn|found|given|grown|heard|held|kept|known|laid|led|left"
    r"|lent|lost|made|met|paid|put|read|said|seen|sent|set|shown|sold|spent|spoken|taken|told|undertaken|withdrawn"
    r"|written)\b"
)


def past_of(verb: str) -> str:
    """``"host"`` → ``"hosted"``, ``"take"`` → ``"took"``, ``"carry"`` → ``"carried"``."""
    if verb in _PAST:
        return _PAST[verb]
    if verb in _DOUBLES:
        return f"{verb}{verb[-1]}ed"
    if verb.endswith("e"):
        return f"{verb}d"
    if re.search(r"[^aeiou]y\Z", verb):
        return f"{verb[:-1]}ied"
    return f"{verb}ed"


def plain_of(word: str) -> str:
    """``"met"`` → ``"meet"``: the plain form of an irregular past; any other word as it is."""
    return _PLAIN.get(word, word)


# "decid", "propos": what is left of a regular past without its "-ed" and had an "e".
_HAD_E = re.compile(
    r"(?:[cvu]|[aeiou][sz]|[rnl]s|[bcdfgkpt]l|(?<!tre)(?<![lpfh]e)at|[aeiou]g|[nrd]g|(?<![eoi])ar|ur|(?<!a)ir|(?<!a)(?<!o)(?<!e)in"
    r"|[bc]ut|[vom]ot|lud|ced|(?<!o)(?<!a)id|ib|ul|um|ven|(?<!i)am|let|pet|ib[eu]t|vit|cit|unit|[tpkl]or)\Z"
)
_HAD_NO_E = re.compile(
    r"(?:focus|discuss|stress|address|press|process|belong|visit|monitor|sponsor|solicit)\Z"
)


def base_of(past: str) -> str:
    """``"hosted"`` → ``"host"``, ``"took"`` → ``"take"``, ``"carried"`` → ``"carry"``."""
    if past in _PLAIN:
        return _PLAIN[past]
    if past.endswith("ied"):
        return f"{past[:-3]}y"
    stem = past.removesuffix("ed")
    if stem[:-1] in _DOUBLES and stem[-1:] == stem[-2:-1]:
        return stem[:-1]
    return f"{stem}e" if _HAD_E.search(stem) and not _HAD_NO_E.search(stem) else stem


def third_person_of(verb: str) -> str:
    """``"employ"`` → ``"employs"``, ``"have"`` → ``"has"``."""
    if verb in {"have", "do", "go"}:
        return {"have": "has", "do": "does", "go": "goes"}[verb]
    if re.search(r"[^aeiou]y\Z", verb):
        return f"{verb[:-1]}ies"
    return f"{verb}es" if re.search(r"(?:s|x|z|ch|sh)\Z", verb) else f"{verb}s"


def begins_with_past(text: str) -> bool:
    """Whether ``text`` begins with a verb in the past: "worked with the Fund"."""
    return re.match(PAST, text) is not None


def begins_with_participle(text: str) -> bool:
    """Whether ``text`` begins with a participle: "arrested by the police", "taken"."""
    return _PARTICIPLE.match(text) is not None


def first_participle(text: str) -> int | None:
    """Where the first participle of ``text`` begins."""
    found = re.search(rf"\b{_PARTICIPLE.pattern}", text)
    return found.start() if found else None
