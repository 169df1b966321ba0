"""Texts printed whole inside a report: drafts it recommends, resolutions and decisions
that a body adopted at the session it reports on.

Each is cited by its own number ("decision 56/101 (b)", "draft resolution II, para. 3"), so each has a place
of its own, and the report's numbering goes on after it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from index.structure.continuation import is_finished
from index.structure.headings import has_layout
from index.structure.labels import parse_item, parse_number
from index.structure.resolutions import ORGAN, is_enacting, is_operative, is_preambular, is_unpointed_enacting
from index.structure.units import Unit

EMBEDDED = ("draft", "dec", "res")
# "Resolution 81/1", "Decision 2025/12. Accounts of the port".
_ADOPTED = re.compile(
    r"(?P<kind>Resolution|Decision) (?P<number>\d{1,4}/\d{1,3})\*{0,2}\.?"
    r"(?P<rest>(?:[:.–—\t]\s*\S|\s+[A-Z“\"]).*)?",
    re.DOTALL,
)
# "56/101" over its title, "2025/14. Accounts of the port", "56/126 Information items".
_NUMBER_ALONE = re.compile(r"(?P<number>\d{1,4}/\d{1,3})\*{0,2}\.?(?P<rest>\s+[^\W\d_].*)?", re.DOTALL)
_KIND_OF_SERIES = re.compile(r"\b(resolution|decision)s\b", re.IGNORECASE)
# How the text of a decision opens where no enacting line stands over it.
_DECIDED = re.compile(rf"(?:At its .{{3,80}} (?:meeting|session)\b|The {ORGAN}(?:[:,]?$|[,:]? [a-z]))")
_DRAFT_TITLE = re.compile(r"Draft (?:resolution|decision) (?:[IVX]+|[A-Z]|\d+)\b", re.IGNORECASE)
_FOLLOWING_DRAFT = re.compile(
    r"\bfollowing (?:revised )?draft (?P<kind>resolution|decision)\b[^.;]{0,120}:$", re.IGNORECASE
)
# A heading over one text without a number: "IV. Draft decision".
_ONE_DRAFT = re.compile(
    r"(?:(?:[IVX]{1,5}|[A-Z])\.\s+)?(?:Elements of a )?(?:Proposed |Draft )?(?P<kind>resolution|decision)",
    re.IGNORECASE,
)
_ANNEXED = re.compile(
    r"\bannexe?d? (?:to (?:the present|this)|hereto|below)\b"
    r"|\b(?:set out|contained|reproduced|described) in (?:the|its) annex\b(?! to (?:the|document|General))",
    re.IGNORECASE,
)
LONGEST_TITLE = 300
# Between a number and the text stand the title's lines, seldom more.
MOST_TITLE_LINES = 5


def parse_adopted(unit: Unit, *, layout: bool = True) -> tuple[str, str] | None:
    """The kind and number that ``unit`` names as a title: "Resolution 81/1" is ("res", "81-1"). With the
    title's words on its line it must be set as a heading, where type (``layout``) is known."""
    match = _ADOPTED.fullmatch(unit.text.strip())
    if not match or unit.block.style in ("table", "footnote"):
        return None
    if match["rest"] and (len(unit.text) > LONGEST_TITLE or (layout and not _is_prominent(unit))):
        return None
    if match["rest"] and not layout and is_finished(unit.text):
        return None
    return match["kind"].lower()[:3], match["number"].replace("/", "-")


def adopted_titles(units: Sequence[Unit]) -> dict[int, tuple[str, str]]:
    """Positions of the titles of adopted texts, with kind and number: ("dec", "56-101").

    A number alone is a title only in a series: two or more of one session, each with the text of a decision
    or resolution under it. So neither a reference at a line's end nor the number in a single resolution's own
    masthead is taken for one.
    """
    layout = has_layout(units)
    named = {at: found for at, unit in enumerate(units) if (found := parse_adopted(unit, layout=layout))}
    bare: dict[int, str] = {}
    for at, unit in enumerate(units):
        match = _NUMBER_ALONE.fullmatch(unit.text.strip())
        if (
            not match
            or unit.block.style in ("table", "footnote", "furniture")
            or len(unit.text) > LONGEST_TITLE
        ):
            continue
        if (_is_prominent(unit) or not layout) and _text_follows(units, at):
            bare[at] = match["number"].replace("/", "-")
    sessions = Counter(number.partition("-")[0] for number in set(bare.values()))
    series = {at: number for at, number in bare.items() if sessions[number.partition("-")[0]] > 1}
    named.update(_with_kinds(units, series, layout))
    return dict(sorted(named.items()))


def _is_prominent(unit: Unit) -> bool:
    return unit.block.style == "heading" or unit.block.bold or unit.block.centred


def _text_follows(units: Sequence[Unit], position: int) -> bool:
    """Whether the text of a resolution or decision begins within a few title lines after ``position``."""
    for unit in units[position + 1 : position + 1 + MOST_TITLE_LINES]:
        if opens_text(unit.text):
            return True
        if (
            parse_number(unit.text)
            or _NUMBER_ALONE.fullmatch(unit.text.strip())
            or len(unit.text) > LONGEST_TITLE
        ):
            return False
    return False


def is_enacting_line(units: Sequence[Unit], position: int) -> bool:
    """Whether the line at ``position`` is an enacting line, its comma printed or left out."""
    if is_enacting(units[position].text):
        return True
    if position + 1 >= len(units):
        return False
    following = units[position + 1].text
    label = parse_number(following)
    return is_unpointed_enacting(units[position].text, following[label.length if label else 0 :])


def opens_text(text: str) -> bool:
    """Whether ``text`` opens a resolution or decision: "The Security Council,", "The Statistical
    Commission:", "At its 9th plenary meeting, on …, the Commission took note", "The General Assembly,
    recalling …"."""
    return is_enacting(text) or bool(_DECIDED.match(text))


def _with_kinds(units: Sequence[Unit], series: dict[int, str], layout: bool) -> dict[int, tuple[str, str]]:
    """Each number of a series with its kind, from the last heading or lead-in that says which it lists
    ("Decisions brought to the attention of the Council"); where none says it, a preamble makes a
    resolution."""
    kinds: dict[int, tuple[str, str]] = {}
    scope: str | None = None
    for at, unit in enumerate(units):
        if at in series:
            kinds[at] = (scope or _kind_by_preamble(units, at), series[at])
            continue
        lead_in = not kinds and len(unit.text) < LONGEST_TITLE
        heads = _is_prominent(unit) if layout else not unit.text.rstrip().endswith((".", ";", ":", ","))
        if at - 1 not in series and (lead_in or (heads and len(unit.text) < LONGEST_TITLE)):
            said = {word.lower()[:3] for word in _KIND_OF_SERIES.findall(unit.text)}
            scope = said.pop() if len(said) == 1 else scope
    return kinds


def _kind_by_preamble(units: Sequence[Unit], position: int) -> str:
    following = units[position + 1 : position + 2 + MOST_TITLE_LINES]
    return "res" if any(is_preambular(unit.text) for unit in following) else "dec"


def recommends(units: Sequence[Unit], position: int) -> str | None:
    """The kind of text ("draft", "dec") that the report's paragraph ending at ``position`` recommends and
    prints under it: "12. The Committee recommends … the adoption of the following draft resolution:".

    None when it lists several with titles of their own, when no text of a resolution or decision follows,
    and in a draft resolution that has another inside: there the words have no paragraph number or are
    operative.
    """
    opening, text = units[position].text, units[position].text
    if position and units[position].block.continues:
        opening = units[position - 1].text
        text = f"{opening} {text}"
    match = _FOLLOWING_DRAFT.search(text[-400:].rstrip())
    label = parse_number(opening)
    if not match or label is None or is_operative(opening[label.length :]):
        return None
    if position + 1 < len(units) and _DRAFT_TITLE.match(units[position + 1].text):
        return None
    if not _text_follows(units, position):
        return None
    return "draft" if match["kind"].lower() == "resolution" else "dec"


def leads_to_draft(text: str) -> bool:
    """Whether ``text`` announces one draft: "… the adoption of the following draft resolution:"."""
    return bool(_FOLLOWING_DRAFT.search(text[-400:].rstrip()))


def has_annex(units: Sequence[Unit]) -> bool:
    """Whether a resolution or decision, given as its units, speaks of its own annex: the one that follows
    it."""
    return any(_ANNEXED.search(unit.text) for unit in units)


def heads_one_draft(units: Sequence[Unit], position: int) -> str | None:
    """The kind of text ("draft", "dec") under a heading such as "IV. Draft decision" in a report: an
    enacting line must follow at once, and numbered paragraphs of the report stand before it, or it is a
    masthead's line."""
    match = _ONE_DRAFT.fullmatch(units[position].text.strip())
    if not match or not _is_prominent(units[position]) or position + 1 >= len(units):
        return None
    if not is_enacting_line(units, position + 1):
        return None
    if not any(parse_number(unit.text) and len(unit.text) > 80 for unit in units[:position]):
        return None
    return "draft" if match["kind"].lower() == "resolution" else "dec"


def is_title_of_draft(units: Sequence[Unit], position: int, *, lettered: bool) -> bool:
    """Whether the line "Draft resolution I" at ``position`` stands over a text. Over a list of oral revisions
    ("(a) In the second preambular paragraph, the words …") it does not; a ``lettered`` one must show an
    enacting line to be believed."""
    if position + 1 < len(units) and parse_item(units[position + 1].text):
        return False
    return not lettered or _text_follows(units, position)


def number_themselves(units: Sequence[Unit], titles: Sequence[int]) -> bool:
    """Whether the texts under ``titles`` number their own paragraphs from 1 or not at all. Where the report's
    numbers run on through its decisions, a decision's title is a heading of the report."""
    own = sum(_numbers_itself(units, at) for at in titles)
    return own * 2 > len(titles)


def _numbers_itself(units: Sequence[Unit], title: int) -> bool:
    text_seen = False
    for unit in units[title + 1 : title + 2 + MOST_TITLE_LINES]:
        label = parse_number(unit.text)
        if label is not None and not _NUMBER_ALONE.match(unit.text):
            return label.number[-1] == 1
        if text_seen and (_is_prominent(unit) or len(unit.text) < 60):
            return True  # the next title or chapter: no number of this text's own
        text_seen = text_seen or opens_text(unit.text) or len(unit.text) > LONGEST_TITLE
    return True
