"""Pinpoint citations in the United Nations' own style: one formatter and one parser, which round-trip.

``E/CN.15/2002/10, para. 13 (b)`` · ``paras. 4-7`` · ``paras. 4, 6 and 9`` · ``preambular para. 3`` ·
``annex I, para. 3`` · ``footnote 2``. The parser also takes what people and language models write: ``OP5``,
``op. para. 5``, ``§ 8``, ``paragraph 9 of E/…``, ``third preambular paragraph``, ``ibid., para. 4``.

An operative paragraph is printed ``para. 5`` like any numbered one, so it is read back as ``p5``;
``same_place`` compares locators that way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from assistant.names import ORDINALS
from index.locators import Locator
from index.symbols import ROOTS, Symbol, find_symbols

_DASH = r"\s?[-–—‑]\s?"

_SUB = r"(?:\s?\(\s?[a-z]{1,4}\s?\))"
_NUMBER = rf"\d{{1,4}}(?:\.\d{{1,3}})*(?:\s(?:bis|ter|quater)\b)?{_SUB}*"
_ITEM = rf"(?:{_NUMBER}|{_SUB}+)(?:{_DASH}(?:{_NUMBER}|{_SUB}+)(?![\w/]))?"
_LIST = rf"{_ITEM}(?:(?:\s?,\s?(?:and\s)?|\s(?:and|to|&|or|et|y|и)\s){_ITEM})*"
_ORDINAL_WORD = "|".join(sorted(ORDINALS, key=len, reverse=True))
_PARA_WORD = (
    r"(?:paragraphs?|paragraphes?|párrafos?|paras?\b\.?|párrs?\.|pars?\."
    r"|пункт(?:а|у|е|ом|ы|ов|ах|ам|ами)?|пп?\.|§§?|¶¶?)"
)
_COUNTED = re.compile(r"(?P<kind>pp|op|fn|p|u)(?P<number>\d+)")
_CONTAINER = (
    r"(?:(?:annex|appendix|attachment|enclosure|chap\.|chapter|sect\.|section|part|draft\sresolution"
    r"|draft\sdecision)(?:\s(?:[IVXL]{1,6}|\d{1,2})\b)?|(?:resolution|decision)\s\d{1,3}/\d{1,4}\b)"
)
# A resolution in front of a place is one printed in the document named before it, else a document of its own.
_OWN_DOCUMENT = re.compile(r"(?:res|dec)\d+-")
_PLACE = re.compile(
    rf"""(?ix)
    (?:
      (?P<containers>(?:\b{_CONTAINER}\s?,\s)*)
      (?:
        (?P<pp_ordinal>\b(?:{_ORDINAL_WORD}|\d{{1,2}}(?:st|nd|rd|th)))
        \s(?P<ordinal_kind>preambular|operative)\s(?:paragraph|para\b\.?)
      | (?P<pp>\bpreamb(?:ular|\.)\s?{_PARA_WORD}\s?|\bPP\s?(?=\d))(?P<pp_list>{_LIST})
      | (?P<op>\bop(?:erative|\.)?\s?{_PARA_WORD}\s?|\bOP\s?(?=\d))(?P<op_list>{_LIST})
      | (?P<u>\bunnumbered\s(?:{_PARA_WORD})\s?)(?P<u_list>{_LIST})
      | (?P<sub>\bsub-?paragraphs?\s)(?P<sub_letters>{_SUB}+)\sof\s{_PARA_WORD}\s?(?P<sub_of>\d{{1,4}})
      | (?P<p>(?<![\w]){_PARA_WORD}\s?)(?P<p_list>{_LIST})
      | (?P<fn>\b(?:footnotes?|endnotes?|fn\.?|notes?\s(?=\d))\s?)(?P<fn_list>{_LIST})
      | 第\s?(?P<zh>\d{{1,4}})\s?段
      | الفقرة\s(?P<ar>[\d٠-٩]{{1,4}})
      )
    | (?P<annex_only>\bannex\s(?:[IVX]{{1,5}}|\d{{1,2}})\b)
    )
    """
)
_UNKNOWN_LABEL = re.compile(r"[^;\[\]\"“”\n]*?symbol not stated(?=,|\Z|\.|\s)")
# The words of a question before a label: "What does paragraph 4 of Commission on …, symbol not stated say?"
_QUESTION_FRAME = re.compile(
    r"(?i)\A(?:(?:what|which|where|who|how|when|and|show|me|give|tell|summari[sz]e|compare|is|are|was|were"
    r"|has|have|had|do|does|did|in|of|to|on|with|between|from|by|the|a|an|main|key|points|summary|differences?"
    r"|wrote|signed|issued|submitted|adopted|long|say"
    r"|about|what's|paragraphs?|paras?\.?|footnote|preambular|operative|\d+|\([a-z]+\))\s+)*"
)
_LOWER_CASE_SYMBOL = re.compile(r"(?<![\w/.:])[a-z]{1,6}(?:/[a-z]{0,5}\.?[\w-]+){2,}(?<![.,])")
_IBID = re.compile(r"\bibid(?:em)?\.?(?=,|\s|\Z)", re.IGNORECASE)
_JOIN_BEFORE = re.compile(r"\s?,\s(?:and\s)?\Z|\s(?:and|&)\s\Z|\s?\(\Z|\s\Z|\Z")
_OF_AFTER = re.compile(
    r"(?i)\s(?:of|in|from|to|de|du|del|dans|en|из|в|من|في)\s(?:the\s|la\s|le\s|el\s)?"
    r"(?:(?:documento?|resolution|résolution|resolución|report|rapport|informe|draft|الوثيقة|القرار|التقرير)\s"
    r"|(?:документ|доклад|резолюци)\w{1,2}\s)*\Z"
    r"|\s(?:document|(?:документ|доклад|резолюци)\w{1,2})\s\Z"
)
# "article 4, paragraph 3 (e), of the statute" is a place in another instrument.
_OF_ARTICLE = re.compile(r"\b(?:art\.|articles?|rules?|regulations?)\s\d+\s?,\s?\Z", re.IGNORECASE)
_NEXT_PLACE = re.compile(r"(?:\s?[,;]\s(?:and\s)?|\sand\s)\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ParsedCitation:
    """A citation found at ``text[start:end]``.

    ``document`` is the canonical symbol or the label as written; None where only a place is named.
    ``locators`` is empty where only a document is named. ``ibid`` says the document was taken over from the
    citation before.
    """

    document: str | None
    locators: tuple[Locator, ...]
    start: int
    end: int
    ibid: bool = False


def to_locator(value: Locator | str) -> Locator:
    """``"p13.b"`` → ``Locator(("p13", "b"))``; a ``Locator`` is passed through."""
    return value if isinstance(value, Locator) else Locator.parse(value)


def same_place(one: Locator | str, other: Locator | str) -> bool:
    """Whether two locators print alike: ``op5`` and ``p5`` are both "para. 5"."""
    return _numbered(to_locator(one)) == _numbered(to_locator(other))


def format_citation(document: object, locators: Iterable[Locator | str] = ()) -> str:
    """``("A/80/1", ["p13.b"])`` → ``"A/80/1, para. 13 (b)"``; the document alone without places.

    ``document`` is a ``Symbol`` or the label of a document whose symbol is unknown; it is printed as it is.
    """
    places = format_places(locators)
    return f"{document}, {places}" if places else str(document)


def format_places(locators: Iterable[Locator | str]) -> str:
    """The places alone: ``["p4", "p5", "p6"]`` → ``"paras. 4-6"``."""
    groups: dict[tuple[tuple[str, ...], str], list[Locator]] = {}
    for locator in dict.fromkeys(to_locator(value) for value in locators):
        groups.setdefault((locator.containers, _kind_of(locator)), []).append(locator)
    return ", ".join(_format_group(*group, members) for group, members in groups.items())


def parse_citations(text: str, *, labels: Sequence[str] = ()) -> list[ParsedCitation]:
    """Every citation in free text, in order.

    ``labels`` are names of documents without a symbol, to be recognised besides symbols; the house form that
    ends in "symbol not stated" is recognised without being listed.
    """
    documents = _document_mentions(text, labels)
    places = [
        match
        for match in _PLACE.finditer(text)
        if not _inside(match.start(), documents) and not _OF_ARTICLE.search(text, 0, match.start())
    ]
    found: list[ParsedCitation] = []
    used: set[int] = set()
    previous: ParsedCitation | None = None
    for match in places:
        locators = _locators_of(match)
        owner, begins = _owner(text, match, documents), match.start()
        if owner is None and locators and _OWN_DOCUMENT.match(locators[0].parts[0]):
            locators, begins = tuple(Locator(one.parts[1:]) for one in locators), match.end("containers")
        citation = ParsedCitation(None, locators, begins, match.end())
        if owner is not None:
            start, end, name, ibid = documents[owner]
            used.add(owner)
            if ibid:
                name = previous.document if previous else None
            citation = ParsedCitation(name, locators, min(start, match.start()), max(end, match.end()), ibid)
        elif previous is not None and _NEXT_PLACE.fullmatch(text[previous.end : match.start()]):
            citation = replace(citation, document=previous.document, ibid=previous.ibid)
        found.append(citation)
        previous = citation
    for index, (start, end, name, ibid) in enumerate(documents):
        if index not in used and not ibid:
            found.append(ParsedCitation(name, (), start, end))
    return sorted(found, key=lambda citation: (citation.start, citation.end))


_Mention = tuple[int, int, str | None, bool]


def _document_mentions(text: str, labels: Sequence[str]) -> list[_Mention]:
    mentions: list[_Mention] = [
        (found.start, found.end, str(found.symbols[0]), False) for found in find_symbols(text)
    ]
    for match in _LOWER_CASE_SYMBOL.finditer(text):
        symbol = Symbol.try_parse(match.group())
        if symbol is not None and symbol.root in ROOTS and not _inside(match.start(), mentions):
            mentions.append((match.start(), match.end(), str(symbol), False))
    for label in labels:
        mentions += [(m.start(), m.end(), label, False) for m in re.finditer(re.escape(label), text)]
    for match in _UNKNOWN_LABEL.finditer(text):
        start = (
            match.start() + len(match.group()) - len(_QUESTION_FRAME.sub("", match.group().lstrip(" (.,")))
        )
        if not _inside(start, mentions):
            mentions.append((start, match.end(), text[start : match.end()], False))
    mentions += [(m.start(), m.end(), None, True) for m in _IBID.finditer(text)]
    return sorted(mentions)


def _owner(text: str, match: re.Match[str], documents: list[_Mention]) -> int | None:
    """The index of the document that a place belongs to: just before it, or after "of"."""
    for index, (start, end, _, _) in enumerate(documents):
        if end <= match.start() and _JOIN_BEFORE.fullmatch(text[end : match.start()]):
            return index
        if start >= match.end() and _OF_AFTER.fullmatch(text[match.end() : start]):
            return index
    return None


def _inside(position: int, mentions: list[_Mention]) -> bool:
    return any(start <= position < end for start, end, _, _ in mentions)


def _locators_of(match: re.Match[str]) -> tuple[Locator, ...]:
    groups = match.groupdict()
    if groups["annex_only"]:
        return (Locator.parse_printed(groups["annex_only"]),)
    printed = (groups["containers"] or "").strip(" ,")
    head = Locator.parse_printed(printed).parts if printed else ()
    if groups["pp_ordinal"]:
        word = groups["pp_ordinal"].lower()
        number = ORDINALS.get(word) or int(re.sub(r"\D", "", word) or 0)
        return (
            Locator(
                (*head, ("pp" if groups["ordinal_kind"].lower() == "preambular" else "op") + str(number))
            ),
        )
    if groups["sub"]:
        return (Locator((*head, f"p{groups['sub_of']}", *_letters(groups["sub_letters"]))),)
    if groups["zh"] or groups["ar"]:
        return (Locator((*head, f"p{int(groups['zh'] or groups['ar'])}")),)
    for kind in ("pp", "op", "u", "fn", "p"):
        if groups[f"{kind}_list"]:
            return tuple(Locator((*head, *parts)) for parts in _expand(kind, groups[f"{kind}_list"]))
    return ()


def _expand(kind: str, items: str) -> list[tuple[str, ...]]:
    """``"4, 6 (a) and (c), 8-10"`` → the parts of each place named."""
    pieces = re.split(r"\s?,\s?(?:and\s)?|\s(?:and|&|or|et|y|и)\s", items.strip())
    expanded: list[tuple[str, ...]] = []
    for piece in pieces:
        ends = re.split(rf"{_DASH}|\sto\s", piece)
        first = _place(kind, ends[0], expanded[-1] if expanded else None)
        expanded.append(first)
        if len(ends) == 2:
            expanded += _between(first, _place(kind, ends[1], first))
    return expanded


def _place(kind: str, text: str, before: tuple[str, ...] | None) -> tuple[str, ...]:
    number = re.match(r"\s?(\d+(?:\.\d+)*)(?:\s(bis|ter|quater))?", text)
    letters = _letters(text)
    if number:
        return (f"{kind}{number.group(1).replace('.', '-')}{number.group(2) or ''}", *letters)
    return ((before or ("",))[0], *letters)


def _letters(text: str) -> tuple[str, ...]:
    return tuple(letter.lower() for letter in re.findall(r"\(\s?([a-z]{1,4})\s?\)", text, re.IGNORECASE))


def _between(first: tuple[str, ...], last: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The places after ``first`` up to ``last``; a range that cannot be counted keeps its two ends."""
    one, other = _COUNTED.fullmatch(first[0]), _COUNTED.fullmatch(last[0])
    if len(first) == len(last) == 1 and one and other:
        low, high = int(one["number"]), int(other["number"])
        if low < high <= low + 500:
            return [(f"{one['kind']}{n}",) for n in range(low + 1, high + 1)]
    if first[:-1] == last[:-1] and len(first[-1]) == len(last[-1]) == 1 and first[-1] < last[-1]:
        return [(*first[:-1], chr(code)) for code in range(ord(first[-1]) + 1, ord(last[-1]) + 1)]
    return [last]


def _numbered(locator: Locator) -> tuple[str, ...]:
    return tuple(re.sub(r"\Aop(?=\d)", "p", part) for part in locator.parts)


def _kind_of(locator: Locator) -> str:
    """The word group a place is printed in: "para.", "preambular para.", "footnote"; empty for an annex."""
    if locator.leaf is None:
        return ""
    return Locator((locator.leaf,)).printed.rpartition(" ")[0]


def _format_group(containers: tuple[str, ...], word: str, members: list[Locator]) -> str:
    prefix = Locator(containers).printed if containers else ""
    if not word:
        return prefix
    items = _joined([(member.leaf or "", *member.items) for member in members])
    if len({member.leaf for member in members}) > 1:
        word = word.replace("para.", "paras.").replace("footnote", "footnotes")
    return f"{prefix}, {word} {items}" if prefix else f"{word} {items}"


def _joined(places: list[tuple[str, ...]]) -> str:
    """Runs of three or more become a range; the rest is listed with "and"."""
    runs: list[list[tuple[str, ...]]] = []
    for place in places:
        if runs and _follows(runs[-1][-1], place):
            runs[-1].append(place)
        else:
            runs.append([place])
    items: list[str] = []
    shown: str | None = None
    for run in runs:
        for piece in [run] if len(run) > 2 else [[place] for place in run]:
            items.append(_printed_run(piece, shown))
            shown = piece[-1][0]
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"


def _printed_run(run: list[tuple[str, ...]], shown: str | None) -> str:
    first = _printed(run[0], with_number=run[0][0] != shown)
    if len(run) == 1:
        return first
    return f"{first}-{_printed(run[-1], with_number=run[-1][0] != run[0][0])}"


def _printed(place: tuple[str, ...], *, with_number: bool) -> str:
    word = _kind_of(Locator(place[:1]))
    printed = Locator(place).printed.removeprefix(f"{word} ")
    return printed if with_number or len(place) == 1 else printed.partition(" ")[2]


def _follows(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if len(one) != len(other):
        return False
    if len(one) == 1:
        first, second = _COUNTED.fullmatch(one[0]), _COUNTED.fullmatch(other[0])
        return bool(first and second and int(second["number"]) == int(first["number"]) + 1)
    if len(one[-1]) != 1 or len(other[-1]) != 1:
        return False
    return one[:-1] == other[:-1] and ord(other[-1]) == ord(one[-1]) + 1
