"""Follow-ups that leave out what was said before: "And in 2012?", "What about the Protocol?"."""

from __future__ import annotations

import re

from assistant.another_deed import another_deed
from assistant.another_group import another_group
from assistant.another_matter import another_matter
from assistant.another_span import another_span, in_general
from assistant.another_time import BEFORE_THE_TIME, TIME_SAID, another_time
from assistant.carried_over import another_in_order, another_of_its_kind, neighbouring
from assistant.citations import parse_citations
from assistant.events_counted import event_for_persons
from assistant.from_others import from_others
from assistant.keyword_follow_ups import in_keywords
from assistant.kinds_of_names import KindOfName, Named, kind_of_name, names_in, without_article
from assistant.mentions_asked import mentions_asked
from assistant.named_things import NAMED_THING, thing_for_one, thing_for_thing
from assistant.names import SESSION, YEAR, proper_names
from assistant.question_words import AUXILIARY, PREPOSITION
from assistant.same_of_another import same_of_another
from assistant.topic import several_of, topic_of
from assistant.verification.names import countries_in

# What hangs on a name in small letters: the "on trafficking in persons" of "the Protocol on trafficking in
# persons".
_DETAIL = (
    r"(?:\s+(?:on|of|for|against)\s+(?!(?:the|an?|its|their|this|that)\b)[a-z][\w-]+(?:\s+(?:in|of|and)\s+[a-z][\w-]+)*)?"
    r"(?:\s+(?:meeting|seminar))?"
)

# Words without a name among them: another kind of the things that were counted.
_COMMON = re.compile(r"[a-z][a-z'’-]*(?: [a-z][a-z'’-]*){0,3}")
# What may stand between "and" and a name.
_PLACED = re.compile(
    r"(?i)(?P<word>about|for|on|in|by|of|from|with|at|to|under|against|pour|avec|sur|en|de|para|con|sobre|для|про|по|с)\s+"
)
_RESOLUTION = re.compile(
    r"(?i)(?:\b(?:the|la|el)\s+)?\b(?:r[eé]solution|d[eé]cision|resolución|decisión|резолюци\w+)\s+\d{1,4}(?:/\d{1,4})?(?:\s?[A-Z]\b)?(?:\s?\((?:\d{4}|[IVXL]+)\))?"
)
# "… in its letter of 7 August 2031", "… in 2024/25", at the end of what is asked.
_DATED = re.compile(
    rf"(?i),?\s+(?:in|of|from|for|at|on|during)\s+(?:(?:its|the|their|a|an)\s+)?(?:[a-z]+\s+(?:of|dated)\s+)?"
    rf"{TIME_SAID}\Z"
)
_IN_SESSION = re.compile(rf"(?i),?\s+(?:at|during|in|for)\s+(?:its|the|their)\s+(?:{SESSION.pattern})\Z")
# The kinds that a name may stand for, the likeliest first; a State stands for no body.
_STANDS_FOR: dict[KindOfName, tuple[KindOfName, ...]] = {
    "state": ("state", "other"),
    "organ": ("organ", "other", "body"),
    "body": ("body", "organ", "other"),
    "meeting": ("meeting", "other", "organ"),
    "text": ("text", "other"),
    "person": ("person", "other"),
    "other": ("other", "state", "person", "body", "organ", "meeting", "text"),
}
# "How many of the Volunteers": what is counted.
_COUNTED_OF = re.compile(r"(?i)\b(?:many|much|which)(?:\s+of(?:\s+the)?)?\s*\Z")
# What stands behind one of these did nothing.
_NO_DOER = frozenset(("about", "on", "at", "to", "under", "against"))
# "did the Fund", "has Norway": who does it, in a question.
_DOER = frozenset(("did", "does", "do", "has", "have", "had", "will", "is", "are", "was", "were"))
# What stands behind another word is not what "to Norway" replaces.
_STANDS = _DOER | frozenset(PREPOSITION.split("|"))
# Who is asked about in "What did the observer for the Union say?": to be replaced whole by another's name.
_SPEAKER = re.compile(
    r"\b[Tt]he (?:observer|representative|delegation|Government|delegate|expert|Permanent Representative"
    r"|Chargé d['’]affaires(?: a\.i\.)?|Prime Minister|Foreign Minister)s? (?:of|for|from)(?: the)?"
    r"(?: [A-Z][\w'’-]+| (?:of|for|and|on|in|the|against)(?= ))+"
)

_NUMBER = r"(?:\d+[a-z]?|[IVX]+|[A-Z])\b"
# "item 8", "the building B".
_NUMBERED = re.compile(rf"(?:[Tt]he\s+)?(?P<said>(?P<thing>[A-Za-z]{{4,}})\s+{_NUMBER})")

# A part of a text, by its usual name.
_PART = re.compile(
    r"(?i)\b(?:the|its)\s+(?:preamble|preambular (?:part|paragraphs?)|operative (?:part|paragraphs?)|title"
    r"|introduction|conclusions?(?: and recommendations?)?|recommendations|annex(?:es)?(?: [IVX\d]+)?"
    r"|appendi(?:x|ces)|foreword|footnotes?|main text|body of the text)\b(?! (?:\d|of the|by))"
)
_PARAGRAPH = re.compile(r"(?i)\b(?:(?:operative|preambular)\s+)?para(?:graph|\.)\s*\d+(?:\s*\([a-z]\))?")
_ITS_PROTOCOLS = re.compile(
    r"\b(?:its|their)\s+(?P<what>(?:[a-z]+\s+){0,2}(?:protocols?|amendments?|annexes))"
)
# "according to A/79/922", at the end: no name or year of it is replaced.
_SOURCE_SAID = re.compile(
    r"(?P<source>\s+according to (?:(?:the )?(?:draft )?(?:resolution|decision|report|letter) )?"
    r"(?:[A-Z][A-Za-z.]*/[\w./-]*\w|\d+)(?: \([^)]+\)){0,2})\s*\?*\s*\Z"
)
# "How many of the reports that came in": up to what is said of them.
_OF_THE = re.compile(
    r"(?i)\bhow (?:many|much) (?P<some>of (?:the|these|those) [^?]+)(?=\s(?:have|has|had|were|was|are|is)\s)"
)
# "the 2031 Tide Forum": the year is part of the name, and no time to be put for another.
_YEAR_OF_NAME = re.compile(
    rf"(?:(?i:about|for|at|of|by)\s+)?(?:[Tt]he\s+)?(?:{YEAR.pattern})\s+(?=[A-Z][a-z])"
)


def substitute(previous: str, fragment: str) -> str:
    """``previous`` with its part of the same kind as ``fragment`` put in its place, else with it added."""
    fragment = re.sub(r"(?i)\Acompared (?:with|to)\s+", "in ", fragment.rstrip("?!. "))
    fragment = _of_that_treaty(thing_for_one(fragment, previous), previous)
    source = _SOURCE_SAID.search(previous)
    if source is not None and not texts_in(fragment) and _PART.search(fragment) is None:
        return f"{substitute(f'{previous[: source.start()]}?', fragment).rstrip('? ')}{source['source']}?"
    kept = (
        _some_for_some(previous, fragment)
        or from_others(previous, fragment)
        or _text_for_text(previous, fragment)
        or same_of_another(previous, fragment)
        or neighbouring(previous, fragment)
        or another_in_order(previous, fragment)
        or another_of_its_kind(previous, fragment)
        or another_deed(previous, fragment)
        or another_span(previous, fragment)
        or in_general(previous, fragment)
        or _part_for_part(previous, fragment)
        or _number_for_number(previous, fragment)
        or another_group(previous, fragment)
        or another_matter(previous, fragment)
        or _mentioned_for_mentioned(previous, fragment)
    )
    kept = kept or in_keywords(previous, fragment)
    if kept is not None:
        return kept
    dated = _DATED.search(fragment) or _IN_SESSION.search(fragment)
    if dated and proper_names(f"about {fragment[: dated.start()]}"):
        return substitute(substitute(previous, fragment[: dated.start()]), dated.group().strip(" ,"))
    if _YEAR_OF_NAME.match(fragment):
        renamed = _name_for_name(previous, fragment)
        if renamed is not None:
            return renamed
    return (
        another_time(previous, fragment)
        or (_phrase_for_phrase(previous, fragment) if _BETWEEN.match(fragment) else None)
        or _name_for_name(previous, fragment)
        or _phrase_for_phrase(previous, fragment)
        or f"{previous.rstrip('?!. ')} {fragment}?"
    )


def _of_that_treaty(fragment: str, previous: str) -> str:
    """ "to its optional protocols": to those of the treaty that ``previous`` names."""
    own = _ITS_PROTOCOLS.search(fragment)
    treaty = next((name for name in names_in(previous) if name.kind == "text"), None) if own else None
    if own is None or treaty is None or own.end() < len(fragment):
        return fragment
    return f"{fragment[: own.start()]}the {own['what']} to {previous[treaty.whole : treaty.end]}"


def _some_for_some(previous: str, fragment: str) -> str | None:
    """ "And of the 27 from 2031?" after "How many of the reports that came in have been read?"."""
    old = _OF_THE.search(previous) if re.match(r"(?i)of (?:the|these|those) ", fragment) else None
    return None if old is None else previous[: old.start("some")] + fragment + previous[old.end("some") :]


def _text_for_text(previous: str, fragment: str) -> str | None:
    """ "And resolution 99 (2031)?", "And in E/2035/7?": one document for another."""
    bare = _PLACED.sub("", fragment, count=1) if _PLACED.match(fragment) else fragment
    new, old = texts_in(bare), texts_in(previous)
    if not old or new != [(0, len(bare))]:
        return None
    start, end = old[0]
    return previous[:start] + bare + previous[end:]


def texts_in(text: str) -> list[tuple[int, int]]:
    """Where ``text`` names whole documents, by symbol or by the number of a resolution."""
    symbols = [(cited.start, cited.end) for cited in parse_citations(text) if cited.document]
    return sorted(symbols) or [match.span() for match in _RESOLUTION.finditer(text)]


def _part_for_part(previous: str, fragment: str) -> str | None:
    """ "And to the preamble?", "in the annex": one part of a text for another, in it where none was named."""
    new = _PART.fullmatch(_PLACED.sub("", fragment, count=1))
    if new is None:
        return None
    old = _PART.search(previous) or _PARAGRAPH.search(previous)
    if old is not None:
        return previous[: old.start()] + new.group() + previous[old.end() :]
    placed = _PLACED.match(fragment)
    where = "to" if placed and placed["word"].lower() == "to" and re.search(r"(?i)\bto\b", previous) else "in"
    return f"{previous.rstrip('?!. ')} {where} {new.group()}?"


def _number_for_number(previous: str, fragment: str) -> str | None:
    """ "And item 8?", "And building B?": one numbered thing for another."""
    new = _NUMBERED.fullmatch(_PLACED.sub("", fragment, count=1))
    if new is None:
        return None
    old = re.search(rf"\b(?i:{re.escape(new['thing'])})\s+(?P<number>{_NUMBER})", previous)
    return previous[: old.start()] + new.group("said") + previous[old.end() :] if old else None


def _mentioned_for_mentioned(previous: str, fragment: str) -> str | None:
    """ "What about piers?" after "Does A/85/7 mention nets?": what is looked for, where a few words are."""
    asked = mentions_asked(previous)
    new = re.sub(r"(?i)\A(?:about|of|for|to)\s+", "", fragment)
    if asked is None or not _COMMON.fullmatch(new):
        return None
    at = previous.rfind(asked.what)
    return None if at < 0 else previous[:at] + new + previous[at + len(asked.what) :]


def _name_for_name(previous: str, fragment: str) -> str | None:
    """ "And Norway?", "for the Fund", "the headquarters in Lima": a name for one of its kind."""
    placed = _PLACED.match(fragment)
    bare = fragment[placed.end() :] if placed else fragment
    bare = re.sub(
        r"(?i)\A(?:the|that|this)\s+(?:ones?|same)\s+(?:in|of|for|on|at|from|about|with)\s+", "", bare
    )
    is_name = bool(names_in(f"about {bare}"))
    thing, other = NAMED_THING.match(fragment), NAMED_THING.search(previous)
    if thing and other and re.match(r"(?i)the ones?\s", fragment):
        noun = re.sub(r"\s(?:in|of|at|for)\s.*", "", other.group())
        tail = re.sub(r"(?i)\Athe ones?\s", "", fragment)
        return f"{previous[: other.start()]}{noun} {tail}{previous[other.end() :]}"
    speaker = _SPEAKER.search(previous)
    if thing and other and not (speaker and speaker.span() == other.span()):
        return thing_for_thing(previous, other, bare)
    if not is_name:
        return None
    old = _named_like(bare, placed["word"].lower() if placed else "", previous)
    if placed and placed["word"].lower() in _NO_DOER and old is not None and old.before in _DOER:
        return _phrase_for_phrase(previous, fragment)  # "and on Norway?": who did it stays
    if placed and old is not None and _is_for_a_state(placed["word"], bare) and old.kind != "state":
        return _phrase_for_phrase(previous, fragment)  # "and for Norway?": the Fund does it for Norway
    if placed and old is not None and placed["word"].lower() in {"to", "from"} and old.before not in _STANDS:
        time = re.search(BEFORE_THE_TIME, previous)  # "and to Norway?" after "How much was the aid in 2031?"
        at = time.start() if time else len(previous)
        return f"{previous[:at]} {fragment}{previous[at:]}"
    may_speak = placed is None or placed["word"].lower() in {"for", "of", "from", "by"}
    if speaker and placed is None and _SPEAKER.match(bare):
        return previous[: speaker.start()] + bare + previous[speaker.end() :]
    if speaker and may_speak and without_article(bare)[:1].isupper():
        within = old is not None and speaker.start() <= old.start < speaker.end()
        if old is None or not within or old.kind != kind_of_name(bare):
            return previous[: speaker.start()] + bare + previous[speaker.end() :]
    if old and kind_of_name(bare) == "state" and re.match(r"['’]s?\s", previous[old.end :]):
        old = None  # "UNKELP's work": no State does that
    inside = _state_within(previous) if kind_of_name(bare) == "state" else None
    if inside and (old is None or old.kind != "state"):
        return previous[: inside[0]] + bare + previous[inside[1] :]
    if placed is None and old is None and kind_of_name(bare) in {"state", "other"}:
        return _phrase_for_phrase(previous, f"in {bare}")
    if placed is None and kind_of_name(bare) == "state" and _stands_for_no_state(old):
        return _phrase_for_phrase(previous, f"in {bare}")
    return _replaced(previous, old, bare) if old else None


def _is_for_a_state(word: str, name: str) -> bool:
    return word.lower() == "for" and kind_of_name(name) == "state"


def _state_within(previous: str) -> tuple[int, int] | None:
    """Where a longer name has a State in it: "the Kelp Panel on Norway"."""
    found = [
        match.span("state")
        for name in names_in(previous)
        for state in countries_in(name.text)
        if (match := re.search(rf"\b(?:on|in|for|of)\s+(?:the\s+)?(?P<state>{re.escape(state)})\b", previous))
        and len(state) < len(name.text)
    ]
    return found[-1] if found else None


def _stands_for_no_state(old: Named | None) -> bool:
    """Whether a State cannot be put for ``old``: "And Norway?" after "How many ships did the Fund lose?"."""
    return old is None or (old.kind not in _STANDS_FOR["state"] and old.before not in _DOER)


def _named_like(bare: str, preposition: str, previous: str) -> Named | None:
    """The name in ``previous`` that ``bare`` stands for: of its kind, behind the same preposition, with the
    same words in it, or who did it."""
    order = _STANDS_FOR.get(kind_of_name(bare), ())
    # What is counted stays: "How many Volunteers worked with the Fund?" is asked of another fund.
    named = [name for name in names_in(previous) if not _COUNTED_OF.search(previous[: name.whole])]
    candidates = [name for name in named if name.kind in order] or named
    words = set(bare.lower().split())

    def likeness(name: Named) -> tuple[bool, int, int, bool, bool, int]:
        rank = order.index(name.kind) if name.kind in order else len(order)
        shared = len(words & set(name.text.lower().split()))
        return (
            bool(preposition) and name.before == preposition and rank < len(order),
            -rank,
            shared,
            bare.isupper() and name.text.isupper(),
            name.before in _DOER,
            name.start if name.kind == "other" else -name.start,
        )

    return max(candidates, key=likeness, default=None)


def _replaced(previous: str, old: Named, bare: str) -> str:
    """``previous`` with ``bare`` for ``old`` and what hangs on it, and one article between them."""
    hanging = re.compile(_DETAIL + (r"(?:\s+\d+)?" if bare[-1:].isdigit() else "")).match(previous, old.end)
    end = hanging.end() if hanging else old.end
    if re.match(r"['’]s?\s", previous[old.end :]):
        bare = re.sub(r"['’]s?\Z", "", bare)  # "and UNKELP's?"
    own = re.match(r"(?i)(?:its|their)\s+(?=[A-Z])", bare)
    if own:  # "And to its Protocol?": the Protocol to what was named
        to = "to" if old.kind == "text" else "of"
        bare = f"the {bare[own.end() :]} {to} {previous[old.whole : old.end]}"
    has_article = without_article(bare) != bare
    needs_none = kind_of_name(bare) in {"state", "person"} or bare.isupper()
    return previous[: old.whole if has_article or needs_none else old.start] + bare + previous[end:]


# "on piers in Oran": where that is stays.
_AT_A_NAME = r"|(?<=[a-z])\s(?:in|at|for|to|from)\s(?:the\s)?(?-i:[A-Z])"
# "have no safe nets", "could lose their nets": what persons have or lack.
_HAD = re.compile(
    r"(?i)\b(?:have|has|had|lack|lose|lost|need|get|got|gain|gained|receive|received|without|reached with)\s+"
    r"(?:no\s+|access to\s+)?"
    r"(?P<what>[a-z-]+(?:\s(?!(?:in|because|due|from|through|by|for|as)\b)[a-z-]+){0,3}?)"
    rf"(?=\s+(?:in|because|due|from|through|by|for|as)\b|{BEFORE_THE_TIME})"
)
# What is no person: "sanitation", "health care".
_NO_PERSONS = re.compile(
    r"(?:(?:tion|care|help|aid|water|food|money|electricity|housing|shelter|support|access)\Z)"
)
# Several without an "s".
_SEVERAL = frozenset(("men", "women", "children", "people", "police", "personnel", "staff", "troops"))
# "between Norway and Chile on kelp": on what stays.
_TO_WHAT = r"|\s(?:on|about|for|in|at)\s"


def _behind(preposition: str, previous: str, *, named: bool) -> re.Match[str] | None:
    """What stands in ``previous`` behind ``preposition`` and is no time; of several the last one that is a
    name, or none, as what is to be put there: "for children" of "for children for the Board"."""
    there = r"|\s(?:are|were|is|was)\sthere\b"
    ends = _TO_WHAT if _BETWEEN.match(preposition) else "" if named else _AT_A_NAME
    phrase = (
        rf"(?i)\s{preposition}\s(?!{TIME_SAID})(?:(?!\s{preposition}\s)[^?])*?"
        rf"(?=\s{preposition}\s|{BEFORE_THE_TIME}{ends}{there})"
    )
    found = list(re.finditer(phrase, previous))
    same = [one for one in found if bool(names_in(one.group())) is named]
    return next(reversed(same or found), None)


# "for women", "on safe piers": behind a preposition and no name.
_UNNAMED = re.compile(
    r"\s(?:for|on|about|of|to|against|with)\s"
    r"(?P<what>(?!(?:the|its|their|a|an|this|that)\b)[a-z][\w-]*(?:\s[a-z][\w-]*){0,2}?)"
    r"(?=\s(?:for|on|about|of|to|in|at|by|against|with|under|from|during)\s|\s*[?.]|\s*\Z)"
)
# "And on elections?": what a word or two without a name may stand behind, and of these what is added where
# the question before has no such phrase.
_BEHIND = re.compile(
    r"(?i)(?:in|for|on|at|by|during|according to|of|to|with|from|against|under|between|among|about|towards)"
    r"(?=\s)"
)
_BETWEEN = re.compile(r"(?i)(?:between|among)\b")
_ADDED = frozenset(("in", "for", "on", "at", "by", "during", "according to"))


# "How many fraud allegations …?" — "What about theft?": of another kind of them.
_OF_A_KIND = re.compile(
    r"(?i)\bhow many (?P<kind>(?!(?:of|more|other|new|people|States|countries)\b)[a-z][\w-]*)"
    r" (?:allegations|cases|complaints|charges|claims|incidents|reports|offences|crimes|attacks|posts|audits"
    r"|violations|requests|projects|programmes|missions|workers|officers|staff|personnel|victims)\b"
)


def _phrase_for_phrase(previous: str, fragment: str) -> str | None:
    """ "And on elections?", "And piers?": words without a name, for those behind the same preposition, for
    what was counted, or for what it was about."""
    placed = _BEHIND.match(fragment)
    if placed:
        alike = _behind(placed.group(), previous, named=bool(names_in(fragment)))
        if alike is not None:
            return f"{previous[: alike.start()]} {fragment}{previous[alike.end() :].rstrip('?!. ')}?"
        if placed.group().lower() in _ADDED:
            return f"{previous.rstrip('?!. ')} {fragment}?"
    bare = _PLACED.sub("", fragment, count=1) if _PLACED.match(fragment) else fragment
    of_a_kind = _OF_A_KIND.search(previous)
    if of_a_kind and _COMMON.fullmatch(bare) and not re.search(r"s\Z|\A(?:the|an?|in|not)\b", bare):
        return f"{previous[: of_a_kind.start('kind')]}{bare}{previous[of_a_kind.end('kind') :]}"
    counted = re.search(rf"(?i)\bhow (?:many|much) (?P<noun>(?!(?:{AUXILIARY})\b)[\w-]+)", previous)
    event = event_for_persons(previous, bare)
    if event is not None:
        return event
    had = _HAD.search(previous) if counted and counted["noun"].lower() in _SEVERAL else None
    if had and re.fullmatch(r"[a-z-]+(?: [a-z-]+){0,2}", bare) and _NO_PERSONS.search(bare):
        return previous[: had.start("what")] + bare + previous[had.end() :]
    if counted and re.fullmatch(r"(?!(?:against|for)\Z)[a-z][\w-]+", bare):
        asked = "how many" if bare.endswith("s") or bare in _SEVERAL else "how much"
        asked = asked.capitalize() if counted.start() == 0 else asked
        how = re.compile(r"\s(?:against|in favou?r)(?=\s)").match(previous, counted.end())
        rest = previous[how.end() if how else counted.end() :]
        return f"{previous[: counted.start()]}{asked} {bare}{rest}"
    several = several_of(previous)
    if several.lower() == "votes" and re.fullmatch(r"(?:against|in favou?r|for it|for)", bare):
        return previous.replace(several, f"{several} {bare}", 1)
    if several and re.match(r"(?:the|an?)\s", bare) and _COMMON.fullmatch(bare):
        if not bare.endswith("s") and bare.split()[-1] not in _SEVERAL:
            return f"What about {bare}?"  # "and the backlog?" after "Which States …?" is none of the States
        bare = re.sub(r"\A(?:the|an?)\s", "", bare)
    if several and _COMMON.fullmatch(bare):
        return previous.replace(several, bare, 1)
    topic = topic_of(previous)
    had = re.fullmatch(r"(?:the )?(?:[^?]*\bof )?(?P<owner>[^?]+?['’]s?) [a-z][^?]*", topic)
    if had and re.match(r"(?i)the [a-z]", bare) and topic in previous:
        if re.match(r"(?i)why the ", previous):
            return (
                f"What are {had['owner']} {bare[4:]}?"
                if bare.endswith("s")
                else f"What is {had['owner']} {bare[4:]}?"
            )
        return previous.replace(topic, f"{had['owner']} {bare[4:]}")  # "the Fund's total revenue"
    if topic and topic in previous:
        # a verb that is not known is in the topic: "did Norway pledge for women"
        clause = re.search(rf"(?i)\b(?:did|does|do)\s+{re.escape(topic)}", previous)
        without_name = _UNNAMED.search(previous) if clause and _COMMON.fullmatch(bare) else None
        if without_name:
            return previous[: without_name.start("what")] + bare + previous[without_name.end("what") :]
        return previous.replace(topic, bare)
    return None
