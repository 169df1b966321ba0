"""Who "The Director" is: the title that the text gave in full before it went on with its first word.

"Who confirmed it?" is hardly answered by "The Director confirmed it" in a report that has a dozen directors.
The full title ("The Director, Division of Tides", "The Chair of the Kelp Guild") stands some sentences back
under the same heading; it is told with the sentence that has it, cited beside the other. Where the last one
of that title is only spoken of, and does not act, nobody can be sure who is meant, and nothing is added.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line, Support, part_of_paragraph
from assistant.answering.status import status_of
from assistant.sentences import Span, split_sentences

if TYPE_CHECKING:
    from assistant.question import Query
    from index.library import Library
    from index.records import StoredParagraph

# Paragraphs under one heading that are looked back through.
MOST_BACK = 12
_ASKS_WHO = re.compile(r"(?i)\A\W*(?:(?:and|but|so|by)\s+)*(?:who|whom|which (?:official|officer|person))\b")
_RANKS = r"(?:Deputy|Assistant|Associate|Acting|Executive|Regional|Principal|Senior|Special|Permanent|Vice)"
_OFFICES = (
    r"(?:Director(?:-General)?|Chair(?:person|man|woman)?|Co-Chair|Vice-Chair|President|Vice-President|Advis[eo]r"
    r"|Chief|Head|Coordinator|Rapporteur|Representative|Secretary|Commissioner|Administrator|Envoy"
    r"|Ambassador|Moderator|Inspector)"
)
_VERB = (
    r"(?:(?:also|further|then|again|\w+ly|had|has)\s){0,2}"
    r"(?:[a-z]+ed|said|says|[a-z]+(?:tes|sses|ims|ns)|gave|spoke|made|took)\b"
)
# A title that nothing follows but its verb.
_BARE = re.compile(rf"\A(?:[^.;:]{{2,120}}?,\s)?[Tt]he (?P<title>(?:{_RANKS} )*{_OFFICES}) {_VERB}")
_TOLD_BOLD = re.compile(rf"\A\*\*The (?P<title>(?:{_RANKS} )*{_OFFICES})\*\* — ")
_BODY = r"[A-Z][\w’'-]*(?:(?:\s(?:of|and|the|for|on|in|against|to|de|la|van|von|al|el|bin))*\s[A-Z][\w’'-]*)*"


@dataclass(frozen=True, slots=True)
class FullTitle:
    """A title as the sentence ``span`` of ``paragraph`` has it in full."""

    title: str
    paragraph: StoredParagraph
    span: Span


def bare_title(sentence: str) -> str | None:
    """The title that is all which names the one who acts in ``sentence``: "Director"; None where there is
    more, or another acts."""
    found = _BARE.match(sentence)
    return found["title"] if found is not None else None


def full_title(title: str, sentence: str) -> str | None:
    """``title`` as ``sentence`` has it in full, where its holder acts there: "The Director, Division of
    Tides", "The Chair of the Kelp Guild"."""
    beginning = rf"(?:\A(?:[^.;:]{{2,120}}?,\s)?|\bby\s)(?P<who>[Tt]he {re.escape(title)}"
    after_comma = rf",\s{_BODY}(?:,\s{_BODY})*)(?=,)"
    after_of = rf"\s(?:of|for)\s(?:the\s)?{_BODY}(?:,\s{_BODY})*(?:\sand\s{_BODY})?)(?=,|\.|\s[a-z(])"
    found = re.search(beginning + after_comma, sentence) or re.search(beginning + after_of, sentence)
    return f"The{found['who'][3:]}" if found is not None else None


def _speaks_of_another(title: str, sentence: str) -> bool:
    """Whether ``sentence`` names a holder of ``title`` in full who does not act in it: "asked the Director of
    the Port about it"."""
    return re.search(rf"\b[Tt]he {re.escape(title)}(?:, [A-Z]|\s(?:of|for)\s)", sentence) is not None


def with_full_title(library: Library, query: Query, draft: Draft) -> Draft:
    """``draft``; where it is asked who, and it tells only "The Director", with the title in full and the
    sentence that has it."""
    if not draft.answered or query.asked_in != "en" or not _ASKS_WHO.match(query.text):
        return draft
    if len(draft.lines) != 1:
        return draft
    line = _named(library, draft.lines[0])
    return replace(draft, lines=(line,)) if line is not None else draft


def _named(library: Library, line: Line) -> Line | None:
    """``line`` with the full title; None where it tells more than a bare one, or none is found."""
    if not line.supports or not line.supports[0].locator:
        return None
    first = line.supports[0]
    bold = _TOLD_BOLD.match(line.text)
    alone = len(line.supports) == 1 and " ".join(first.quote.split()) == line.text.strip(" “”")
    title = bold["title"] if bold is not None else bare_title(first.quote) if alone else None
    stored = library.paragraph(first.document.source, first.locator) if title is not None else None
    if title is None or stored is None:
        return None
    found = _in_full(library, stored, first, title)
    if found is None:
        return None
    named = part_of_paragraph(found.paragraph, found.span.start, found.span.end, status_of(found.paragraph))
    if bold is None:
        said = f"“{named.quote}” … “{line.text.strip(' “”')}”"
        return replace(line, text=f"**{found.title}** — {said}", supports=(named, first))
    said = f"“{named.quote}” … “{line.text[bold.end() :].rpartition(' … “')[2]}"
    return replace(line, text=f"**{found.title}** — {said}", supports=(named, *line.supports[1:]))


def _in_full(library: Library, stored: StoredParagraph, at: Support, title: str) -> FullTitle | None:
    """The last sentence before ``at`` under the same heading whose subject has ``title`` in full."""
    for paragraph, span in _backwards(library, stored, at.start):
        told = full_title(title, span.text)
        if told is not None:
            return FullTitle(told, paragraph, span)
        if _speaks_of_another(title, span.text):
            return None
    return None


def _backwards(
    library: Library, stored: StoredParagraph, start: int
) -> Iterator[tuple[StoredParagraph, Span]]:
    yield from ((stored, s) for s in reversed(split_sentences(stored.text)) if s.end <= start)
    before = library.neighbours(stored.source, stored.locator, before=MOST_BACK, after=0)
    for other in reversed(before):
        if other.position < stored.position and other.section == stored.section:
            yield from ((other, span) for span in reversed(split_sentences(other.text)))
