"""What a document names once, in its title or at its beginning, and from then on calls "the Force".

"How much did UNFICYP spend?" is answered in the report on UNFICYP by a sentence about "the Force"; "Who
chaired the Arria-formula meeting?" by "It was chaired by …" in the summary of that meeting. Asked in the
document's own words, and of that document alone, such a question finds its answer.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from threading import Lock
from typing import TYPE_CHECKING

from assistant.acronyms import GENERIC_ACRONYMS, is_acronym, spelled_in
from assistant.joint_names import without_joint_names
from assistant.names import DATE
from assistant.retrieval import context_words
from assistant.terms import stems_of

if TYPE_CHECKING:
    from index.library import Library
    from index.records import StoredParagraph

# Paragraphs at the beginning of a document or an annex that say what it is about.
OPENING = 2
REMEMBERED = 4_000
# What so many documents at most are about is asked of them in their own words.
MOST_NAMED = 3
# The nouns by which a text calls what it has named.
_NOUN = re.compile(
    r"(?i)\b(?:sub-?committee|committee|sub-?commission|commission|council|board|conference|congress|forum"
    r"|tribunal|court|force|mission|operation|office|fund|programme|agency|authority|organization|institute"
    r"|cent(?:re|er)|unit|panel|group|team|mechanism|meeting|seminar|workshop|dialogue|summit|symposium"
    r"|consultation|project|convention|initiative|network|partnership|alliance|bank|university|entity)\b"
)
# Organs that thousands of documents are addressed to: naming one of them tells no document from others.
_PRINCIPAL = re.compile(
    r"(?i)\A(?:the\s+)?(?:united nations\s+)?(?:general assembly|security council|economic and social council"
    r"|human rights council|united nations|international court of justice)(?:\s+of the united nations)?\Z"
)
_ORGAN_AHEAD = re.compile(
    r"(?:General Assembly|Security Council|Economic and Social Council|United Nations)\b"
)
# "the thirteenth Forum", "the vacant Board seat" have their article.
_DETERMINED = re.compile(
    r"(?i)(?:\b(?:the|an?|its|their|this|that|no|every|each)\s+(?:(?!of|in|by|at|for|to|on|and|or|did|has)[a-z-]+\s+)?"
    r"|\b(?:first|second|third|\d+(?:st|nd|rd|th)|[a-z-]+(?:th|first|second|third))\s+)\Z"
)
_SMALL = frozenset(("of", "on", "for", "the", "in", "and", "to", "against", "at", "with", "by", "from"))
_WORD = re.compile(r"[^\W_][\w'’./-]*[^\W_]|[^\W_]")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»")
_POSSESSIVE = re.compile(r"['’]s\Z")


@dataclass(frozen=True, slots=True)
class NamedOnce:
    """``question[start:end]`` is the name; ``noun`` what the document calls it after that ("Force")."""

    start: int
    end: int
    noun: str

    def in_own_words(self, question: str) -> str:
        """``question`` with "the Force" for the name."""
        name = question[self.start : self.end]
        belongs = "’s" if _POSSESSIVE.search(name) else ""
        before = re.sub(r"\b[Tt]he\s+\Z", "", question[: self.start])
        article = "" if _DETERMINED.search(before) else "the "
        return f"{before}{article}{self.noun}{belongs}{question[self.end :]}"


class Naming:
    """The words in which a document says what it is about."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lower = text.lower()
        stems = stems_of(text)
        content = [stem for stem in stems if stem not in _SMALL]
        self.stems = frozenset(stems)
        self.pairs = frozenset(pairwise(content))

    def has(self, word: str) -> bool:
        """Whether the word, or what an acronym stands for, is among them."""
        bare = _POSSESSIVE.sub("", word)
        return self.spelled(bare) is not None or (
            set(stems_of(bare)) <= self.stems and bare.lower() not in _SMALL
        )

    def spelled(self, word: str) -> str | None:
        """What the acronym ``word`` stands for in these words."""
        if not is_acronym(word):
            return None
        return spelled_in(word, self.text)

    def beside(self, first: str, second: str) -> bool:
        """Whether two words stand side by side in it, small words apart."""
        before, after = stems_of(first)[-1:], stems_of(second)[:1]
        return bool(before and after) and (before[0], after[0]) in self.pairs


def named_once(question: str, naming: Naming) -> NamedOnce | None:
    """The longest name in ``question`` of what ``naming`` says that a document is about; None without one."""
    # what is quoted is asked for as it stands
    bare = _QUOTED.sub(lambda match: " " * len(match.group()), question)
    words = list(_WORD.finditer(bare))
    dates = {match.start(): match for match in DATE.finditer(question)}
    found = [one for one in _names(question, words, dates, naming) if one is not None]
    return max(found, key=lambda one: one.end - one.start, default=None)


def _names(
    question: str, words: Sequence[re.Match[str]], dates: dict[int, re.Match[str]], naming: Naming
) -> Iterator[NamedOnce | None]:
    at = 1  # a capital that begins the question proves nothing
    while at < len(words):
        if not _is_name(words[at].group()) or not naming.has(words[at].group()):
            at += 1
            continue
        last, end = _to_its_end(question, words, at, dates, naming)
        yield _named(question, words[at : last + 1], end, naming)
        at = last + 1


def _is_name(word: str) -> bool:
    return word[0].isupper() and word != "I"


def _to_its_end(
    question: str, words: Sequence[re.Match[str]], at: int, dates: dict[int, re.Match[str]], naming: Naming
) -> tuple[int, int]:
    """The last word of the name that begins with word ``at``, and where it ends in the question."""
    last, end, place = at, words[at].end(), at + 1
    while place < len(words):
        over = place
        while over < len(words) and words[over].group().lower() in _SMALL:
            over += 1
        if over == len(words) or (over > place and _ORGAN_AHEAD.match(question, words[over].start())):
            break
        date = dates.get(words[over].start())
        if date is not None and over > place and date.group().lower() in naming.lower:
            end = date.end()
            last = max(index for index, word in enumerate(words) if word.start() < end)
            break
        word = words[over].group()
        joined = _is_name(word) or naming.beside(words[last].group(), word)
        if not naming.has(word) or not joined:
            break
        last, end, place = over, words[over].end(), over + 1
    return last, end


def _named(question: str, words: Sequence[re.Match[str]], end: int, naming: Naming) -> NamedOnce | None:
    start = words[0].start()
    name = _POSSESSIVE.sub("", question[start:end])
    spelled = naming.spelled(name)
    if _PRINCIPAL.match(spelled or name) or name in GENERIC_ACRONYMS:
        return None
    before = re.split(r"\s(?:of|on|for|in|to|against|at)\s", spelled or name, maxsplit=1)[0]
    nouns = _NOUN.findall(before) or _NOUN.findall(spelled or name)
    bare = spelled is None and len(words) < 2  # "the Committee" alone names none
    return None if not nouns or bare else NamedOnce(start, end, nouns[-1])


class NamingOf:
    """Looks up and remembers in what words documents, and their annexes, say what they are about."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._known: OrderedDict[tuple[str, str | None, tuple[str, ...]], Naming] = OrderedDict()
        self._lock = Lock()

    def paragraph(self, stored: StoredParagraph) -> Naming:
        """The words of the document, or of the annex, that a paragraph stands in."""
        container = stored.locator.containers
        key = (stored.source, stored.document.indexed_at, container)
        with self._lock:
            if key in self._known:
                self._known.move_to_end(key)
                return self._known[key]
        first = self._library.first_paragraphs(stored.source, OPENING, ".".join(container))
        opening = [paragraph.text for paragraph in first]
        # the heading of the annex; those of single sections name what else is spoken of
        headings = stored.section[:1] if container else ()
        about = " · ".join([context_words(stored.document), *headings, *opening])
        found = Naming(without_joint_names(about))  # none of those who share a board is what its paper is on
        with self._lock:
            self._known[key] = found
            while len(self._known) > REMEMBERED:
                self._known.popitem(last=False)
        return found

    def calls_it(self, source: str, name: str, noun: str) -> bool:
        """Whether a document speaks of "the Fund" at least as often as it has the name, "UNCDF"."""
        texts = [paragraph.text for paragraph in self._library.paragraphs(source)]
        named = sum(text.count(name) for text in texts)
        return sum(text.lower().count(f"the {noun.lower()}") for text in texts) >= named


def _longest(names: Mapping[str, NamedOnce]) -> dict[str, NamedOnce]:
    longest = max((one.end - one.start for one in names.values()), default=0)
    return {source: one for source, one in names.items() if one.end - one.start == longest}


def in_own_words(
    question: str, found: Iterable[StoredParagraph], naming: NamingOf, *, unless_named: bool = False
) -> tuple[str, list[str]] | None:
    """``question`` in the words of the few documents that are about what it names, and the sources of those;
    None where none of the documents of the paragraphs ``found``, or too many, are about it.

    With ``unless_named``, documents that have the name itself more often than the noun are asked in the words
    of the question.
    """
    if not any(_is_name(word.group()) for word in list(_WORD.finditer(question))[1:]):
        return None
    names: dict[str, NamedOnce] = {}
    for stored in found:
        named = named_once(question, naming.paragraph(stored))
        if named is None:
            continue
        known = names.get(stored.source)
        if known is None or named.end - named.start > known.end - known.start:
            names[stored.source] = named
        if len(_longest(names)) > MOST_NAMED:
            return None  # of a hundred reports on one mission no more need be looked at
    best = _longest(names)
    if not best:
        return None
    source, named = next(iter(best.items()))
    name = question[named.start : named.end]
    if unless_named and not naming.calls_it(source, name, named.noun):
        return question, list(best)
    return named.in_own_words(question), list(best)
