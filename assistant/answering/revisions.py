"""What changed between a text and its revision: paragraph beside paragraph, each cited."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line, Support, part_of_paragraph
from assistant.answering.status import document_order, status_of
from assistant.answering.wording import Phrases
from assistant.question import Query
from assistant.sentences import Span, split_sentences
from assistant.terms import all_near, nearness, stems_of

if TYPE_CHECKING:
    from index.library import Library
    from index.records import DocumentRecord, StoredParagraph

# Two paragraphs that share this part of their words are one paragraph, changed.
SAME = 0.5
MOST_CHANGES = 15
_CHANGE_ASKED = re.compile(
    r"(?i)\b(?:chang\w+|differ\w*|compar\w+|versus|vs|revis\w+|amend\w+|new in|added"
    r"|removed|left out|deleted)\b"
)
_NEW = re.compile(
    r"(?i)\bwhat(?:'s| is| was) new\b|\b(?:added|removed|deleted|left out)\b"
    r"|\b(?:what|which) (?:changes|amendments|revisions) (?:were|are|have been) (?:\w+ )?(?:made|brought)\b"
)
# Words of the question that ask for changes or name the texts, not what the changes are about.
_FRAME = frozenset(
    stems_of(
        "change changed changes differ difference different compare comparison versus vs revise revised"
        " revision amend amended new added removed left deleted draft resolution text version first original"
        " earlier later document two both between say said make made bring brought"
        " preamble preambular operative part paragraph"
    )
)


@dataclass(frozen=True, slots=True)
class Change:
    """A paragraph before and after; one of them is None where it was added or left out."""

    old: StoredParagraph | None
    new: StoredParagraph | None


def what_changed(
    library: Library, query: Query, meant: Sequence[DocumentRecord], phrases: Phrases
) -> Draft | None:
    """The changes from a text to its revision, where the question asks for them; None otherwise."""
    if not _CHANGE_ASKED.search(query.text) or (query.kind != "comparison" and not _NEW.search(query.text)):
        return None
    pair = _pair(library, meant)
    if pair is None:
        return None
    old, new = pair
    topic = [term.stem for term in query.terms if term.stem not in _FRAME and not _names(term.stem, pair)]
    changes = [
        change
        for change in changes_between(library.paragraphs(old.source), library.paragraphs(new.source))
        if _is_about(change, topic) and (query.scope is None or _kind_of(change) == query.scope)
    ]
    if not changes:
        same = phrases.say("same" if query.scope is None else "same_part")
        return None if topic else Draft(False, (Line(same),))
    heading = phrases.say("changed", new=new.label, old=old.label)
    lines = []
    for change in changes[:MOST_CHANGES]:
        lines.append(_line(change, heading, phrases))
        heading = ""
    if len(changes) > MOST_CHANGES:
        rest = phrases.count("paragraph", len(changes) - MOST_CHANGES)
        lines.append(Line(phrases.say("and_more", rest=rest), bullet=True))
    return Draft(True, tuple(lines)).out_of_all(pair)


def _names(stem: str, pair: tuple[DocumentRecord, DocumentRecord]) -> bool:
    return any(
        nearness(stem, word) >= 0.9
        for document in pair
        for word in stems_of(f"{document.label} {document.masthead.body or ''}")
    )


def _pair(library: Library, meant: Sequence[DocumentRecord]) -> tuple[DocumentRecord, DocumentRecord] | None:
    """A text and its revision among the documents meant, or the one meant with the text it revises."""
    by_source = {document.source: document for document in meant}
    for document in sorted(meant, key=document_order, reverse=True):
        for version in document.versions:
            if version.kind == "revises" and version.source in by_source:
                return by_source[version.source], document
    if len(meant) != 1:
        return None
    for version in meant[0].versions:
        if version.source and version.kind in {"revises", "revised by"}:
            other = library.find(version.symbol)[0]
            return (other, meant[0]) if version.kind == "revises" else (meant[0], other)
    return None


def changes_between(old: Sequence[StoredParagraph], new: Sequence[StoredParagraph]) -> list[Change]:
    """The paragraphs that differ, in the order of the new text; what was left out stands where it stood."""
    partners = _partners(old, new)
    kept = set(partners.values())
    changes: list[Change] = []
    done = 0
    for at, stored in enumerate(new):
        partner = partners.get(at)
        if partner is None:
            changes.append(Change(None, stored))
            continue
        changes += [Change(old[i], None) for i in range(done, partner) if i not in kept]
        done = max(done, partner + 1)
        if _plain(old[partner].text) != _plain(stored.text):
            changes.append(Change(old[partner], stored))
    changes += [Change(old[i], None) for i in range(done, len(old)) if i not in kept]
    return changes


def _partners(old: Sequence[StoredParagraph], new: Sequence[StoredParagraph]) -> dict[int, int]:
    """For each paragraph of ``new`` its counterpart in ``old``: the likest first, none used twice."""
    pairs = []
    for i, before in enumerate(old):
        for j, after in enumerate(new):
            if before.kind == after.kind:
                ratio = _likeness(before.text, after.text)
                if ratio >= SAME:
                    pairs.append((ratio, -abs(i - j), i, j))
    partners: dict[int, int] = {}
    used: set[int] = set()
    for _, _, i, j in sorted(pairs, reverse=True):
        if j not in partners and i not in used:
            partners[j] = i
            used.add(i)
    return partners


def _likeness(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, _plain(one).split(), _plain(other).split(), autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= SAME else 0.0


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().lower()


def _is_about(change: Change, topic: Sequence[str]) -> bool:
    words = stems_of(" ".join(stored.text for stored in (change.old, change.new) if stored))
    return all_near(topic, words, 0.8)


def _kind_of(change: Change) -> str:
    """Whether a change is in the preamble or in what the text does."""
    stored = change.new or change.old
    return stored.kind if stored is not None else ""


def _line(change: Change, heading: str, phrases: Phrases) -> Line:
    supports = tuple(_support(stored) for stored in (change.old, change.new) if stored)
    quotes = [f"“{support.quote.rstrip(' ;')}”" for support in supports]
    if change.old and change.new:
        text = f"{phrases.say('was')} {quotes[0]} — {phrases.say('now')} {quotes[1]}"
    else:
        text = f"{phrases.say('added' if change.new else 'removed')}: {quotes[0]}"
    return Line(text, supports, heading, bullet=True)


def _support(stored: StoredParagraph) -> Support:
    span: Span = split_sentences(stored.text)[0]
    whole = len(stored.text) < 400 and "\n" not in stored.text.strip()
    end = len(stored.text.rstrip()) if whole else span.end
    return part_of_paragraph(stored, span.start, end, status_of(stored))
