"""Whose words a text is, said in the language of the question: "una carta del Presidente (Chile)".

``introduced.py`` tells it in English. What these few patterns do not know, a minister's title or a name,
stays as printed, in quotation marks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from index.translation.names_of_bodies import body_in
from index.translation.names_of_places import place_in


@dataclass(frozen=True, slots=True)
class _Wording:
    """How a language says it: "{form} {author}" and what surrounds that."""

    written: str
    annex: str
    enclosure: str
    transmitted: str
    of_country: str
    quoted: str
    unknown: str


_WORDINGS = {
    "fr": _Wording("{form} {author}", "annexe à {rest}", "pièce jointe à {rest}",
                   "{rest}, par l’entremise {author}", "{author} ({country})", "« {name} »", "de {name}"),
    "es": _Wording("{form} {author}", "anexo de {rest}", "documento adjunto a {rest}",
                   "{rest}, por conducto {author}", "{author} ({country})", "«{name}»", "de {name}"),
    "ru": _Wording("{form} {author}", "{rest}, приложение", "{rest}, добавление",
                   "{rest}; препровождающая сторона: {by}", "{author} ({country})", "«{name}»", "от {name}"),
    "zh": _Wording("{author}的{form}", "{rest}的附件", "{rest}的附文",
                   "{author}转递的{rest}", "{country}{author}", "“{name}”", "{name}"),
    "ar": _Wording("{form} من {author}", "{rest}، المرفق", "{rest}، الضميمة",
                   "{rest}، عن طريق {author}", "{author} ({country})", "”{name}“", "{name}"),
}  # fmt: skip
_ORDER = ("fr", "es", "ru", "zh", "ar")
# "The part “Women”" of a compilation.
_PARTS = ("la partie « {name} »", "la parte «{name}»", "часть «{name}»", "“{name}”部分", "الجزء ”{name}“")
PART = re.compile(r"the part “(?P<name>.+)”")
POSSESSED = re.compile(r"(?P<who>(?:the|an?) .+?)['’]s (?P<form>.+)")
WRITTEN = re.compile(r"(?P<form>.+?) (?:from|by|submitted by|proposed by) (?P<who>.+)")
TRANSMITTED = re.compile(r"(?P<rest>.+), transmitted by (?P<who>.+)")
PART_OF = re.compile(r"an (?P<part>annex|enclosure) to (?P<rest>.+)")
OF = re.compile(r" of (?=(?:the )?[A-Z])")


def author_in(language: str, text: str) -> str:
    """``text`` of ``introduced.whose_words`` in ``language``; English as it is."""
    wording = _WORDINGS.get(language)
    if wording is None:
        return text
    if transmitted := TRANSMITTED.fullmatch(text):
        rest = author_in(language, transmitted["rest"])
        author, by = _author(language, transmitted["who"], wording)
        return wording.transmitted.format(rest=rest, author=author, by=by)
    if part := PART_OF.fullmatch(text):
        pattern = wording.annex if part["part"] == "annex" else wording.enclosure
        return pattern.format(rest=author_in(language, part["rest"]))
    written = WRITTEN.fullmatch(text)
    possessed = POSSESSED.fullmatch(text)
    if possessed and f"the {possessed['form']}" in _rows():
        return author_in(language, f"the {possessed['form']} by {possessed['who']}")
    form = _form(language, written["form"] if written else text)
    if form is None:
        return wording.quoted.format(name=text)
    if written is None:
        return form
    author, _ = _author(language, written["who"], wording)
    return wording.written.format(form=form, author=author)


def _form(language: str, form: str) -> str | None:
    if part := PART.fullmatch(form):
        return _PARTS[_ORDER.index(language)].format(name=part["name"])
    forms = _rows().get(form)
    return forms[_ORDER.index(language)] if forms else None


def _author(language: str, who: str, wording: _Wording) -> tuple[str, str]:
    """Who wrote, as what follows "of", and as named."""
    name = wording.quoted.format(name=who)
    unknown = (wording.unknown.format(name=name), name)
    whole, country = who.removeprefix("the ").replace("'", "’"), None
    offices = _rows().get(whole)
    for of in OF.finditer(whole):
        offices_of = _rows().get(whole[: of.start()])
        if offices is None and offices_of is not None:
            named = whole[of.end() :]
            state = place_in(language, named)
            country = state or body_in(language, named) or named.removeprefix("the ")
            head_of_state = whole[: of.start()] == "President" and state is not None
            offices = _rows()["President of a State"] if head_of_state else offices_of
    if offices is None:
        return unknown
    after_of, as_named = offices[_ORDER.index(language)], offices[-1]
    if country is None:
        return after_of, as_named
    return tuple(wording.of_country.format(author=one, country=country) for one in (after_of, as_named))  # type: ignore[return-value]


@cache
def _rows() -> dict[str, tuple[str, ...]]:
    """What is written and who writes, by their English."""
    text = files("assistant.answering").joinpath("phrases", "authors.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {english: tuple(others) for english, *others in rows}
