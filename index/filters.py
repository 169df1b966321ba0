"""Which documents and paragraphs a search may look at, as a value; and the same as SQL over the catalogue."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from typing import Any

from index.analysis import fold
from index.errors import PinciteError
from index.fitting import acronyms_in
from index.model import ParagraphKind


class BadFilter(PinciteError, ValueError):
    """A filter that cannot mean anything."""


@dataclass(frozen=True, slots=True)
class Filters:
    """All conditions must hold; an empty one holds for everything.

    ``symbol`` is a symbol or a pattern in which ``*`` stands for anything ("E/CN.15/*"); it is compared with
    every name of a document, without regard to case. ``body`` matches words anywhere in the name of the body
    or organ, or of the body whose report it is; an acronym is what the documents explain it to be or the
    body known by it. ``session`` is compared by its number, or by its year and kind: "28", "28th" and
    "Twenty-eighth session" are the same, and "2025 annual session" and "Annual Session of 2025". Body and
    session also follow from a symbol. A type may be in the plural, a language a name or a code. Years
    are of the document's date, both ends included. ``collection`` is a folder or archive that documents were
    read from. ``kind`` restricts paragraphs; the rest restricts documents. ``also`` are further conditions on
    documents: what a person selected, besides what a question says.
    """

    symbol: str | None = None
    body: str | None = None
    session: str | None = None
    year_from: int | None = None
    year_to: int | None = None
    document_type: str | None = None
    distribution: str | None = None
    language: str | None = None
    kind: ParagraphKind | None = None
    sources: tuple[str, ...] = ()
    collection: str | None = None
    current_only: bool = False
    also: Filters | None = None

    def __post_init__(self) -> None:
        if self.year_from and self.year_to and self.year_from > self.year_to:
            raise BadFilter(
                f"No document is from {self.year_from} or later and from {self.year_to} or earlier; "
                "give the earlier year first."
            )

    @property
    def restrict_documents(self) -> bool:
        """Whether any condition is about documents (rather than paragraphs)."""
        return self != Filters(kind=self.kind)

    def and_also(self, selection: Filters) -> Filters:
        """These conditions and those of ``selection``; the kind of paragraph named here comes first."""
        if selection == NO_FILTERS:
            return self
        kind = self.kind or selection.kind
        documents = replace(selection, kind=None)
        if self.also is not None:
            documents = self.also.and_also(documents)
        return replace(self, kind=kind, also=None if documents == NO_FILTERS else documents)


NO_FILTERS = Filters()


def documents_where(filters: Filters) -> tuple[str, list[Any]]:
    """An SQL condition on the table ``documents d``, with its parameters; ``"1"`` when everything passes."""
    conditions: list[str] = []
    values: list[Any] = []

    def add(condition: str, *parameters: Any) -> None:
        conditions.append(condition)
        values.extend(parameters)

    if filters.symbol:
        add(
            "EXISTS (SELECT 1 FROM symbols s WHERE s.document_id = d.id AND upper(s.canonical) GLOB ?)",
            glob_of(filters.symbol),
        )
    if filters.body:
        explained = (
            "(SELECT json_group_array(json_array(short, long)) FROM abbreviations"
            " WHERE short IN (SELECT value FROM json_each(?)))"
        )
        shorts = acronyms_in(filters.body)
        asked = (filters.body, json.dumps([*shorts, *map(str.upper, shorts)]))
        add(
            f"(body_fits(d.body, ?, {explained}) OR body_fits(d.organ, ?, {explained})"
            f" OR title_fits_body(d.title, ?, {explained}) OR EXISTS (SELECT 1 FROM symbols s"
            f" WHERE s.document_id = d.id AND symbol_fits_body(s.canonical, ?, {explained})))",
            *(asked * 4),
        )
    if filters.session:
        add(
            "(session_fits(d.session, ?) OR EXISTS (SELECT 1 FROM symbols s"
            " WHERE s.document_id = d.id AND symbol_fits_session(s.canonical, ?)))",
            filters.session,
            filters.session,
        )
    if filters.year_from:
        add("d.year >= ?", filters.year_from)
    if filters.year_to:
        add("d.year <= ?", filters.year_to)
    if filters.document_type:
        add("instr(folded(coalesce(d.document_type, '')), folded(?)) > 0", singular(filters.document_type))
    if filters.distribution:
        add("instr(folded(coalesce(d.distribution, '')), folded(?)) > 0", filters.distribution)
    if filters.language:
        add("d.language = ?", language_code(filters.language))
    if filters.sources:
        add(f"d.source IN ({', '.join('?' * len(filters.sources))})", *filters.sources)
    if filters.collection:
        folder = filters.collection.strip("/") + "/"
        add("substr(d.source, 1, ?) = ?", len(folder), folder)
    if filters.current_only:
        add("d.is_current = 1")
    if filters.also is not None:
        where, more = documents_where(filters.also)
        add(where, *more)
    return " AND ".join(conditions) or "1", values


def singular(words: str) -> str:
    """ "draft resolutions" as "draft resolution", "corrigenda" as "corrigendum", as document types are
    written."""
    words = re.sub(r"(?i)\b(corrigend|addend|memorand)a\b", r"\1um", words)
    return re.sub(r"(?i)(?<=[a-rt-z]{2})s\b", "", words)


def language_code(language: str) -> str:
    """ "French", "français", "francés" and "FR" as "fr"; anything else as it is, in lower case."""
    name = fold(language.strip())
    return _LANGUAGE_CODES.get(name, name)


_LANGUAGES = {
    "en": "English anglais inglés английский 英文 英语 الإنكليزية الإنجليزية",
    "fr": "French français francés французский 法文 法语 الفرنسية",
    "es": "Spanish español castellano espagnol испанский 西班牙文 西班牙语 الإسبانية",
    "ru": "Russian русский russe ruso 俄文 俄语 الروسية",
    "zh": "Chinese 中文 汉语 chinois chino китайский الصينية",
    "ar": "Arabic العربية arabe árabe арабский 阿拉伯文 阿拉伯语",
    "de": "German Deutsch allemand alemán немецкий 德文 德语 الألمانية",
}
_LANGUAGE_CODES = {fold(name): code for code, names in _LANGUAGES.items() for name in names.split()}


def glob_of(pattern: str) -> str:
    """A symbol pattern as an SQLite GLOB, upper case: only ``*`` is special, and a bracket is a bracket."""
    escaped = re.sub(r"[\[?]", lambda match: f"[{match[0]}]", pattern.strip().upper())
    return re.sub(r"\s+", " ", escaped)
