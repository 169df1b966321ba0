"""The one place where HTML is made: Jinja templates with everything escaped.

Words of the interface carry their key in ``data-i18n``, so that the page's script can change the language of
what is already shown.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from assistant.model import Answer
from index.structure.naming import printed_date
from ui.web.answer_view import view_answer, view_lines
from ui.web.document_list import DocumentRow
from ui.web.document_view import DocumentView
from ui.web.places import place_href
from ui.web.tables import blocks, without_bars
from ui.web.words import LANGUAGES, Strings, load_strings


class Renderer:
    """Turns views into HTML fragments in a language of the interface."""

    def __init__(self, strings: Strings | None = None) -> None:
        self.strings = strings or load_strings()
        self._templates = Environment(
            loader=FileSystemLoader(Path(__file__).parent / "templates"),
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            undefined=StrictUndefined,
        )
        self._templates.filters["printed_date"] = printed_date
        self._templates.filters["without_bars"] = without_bars
        self._templates.globals.update(
            status_words=self.strings.status,
            t=_translated(self.strings),
            s=_plain(self.strings),
            place=place_href,
            blocks=blocks,
        )

    def shell(self, *, language: str = "en") -> str:
        """What surrounds the conversation: header, document list, source panel."""
        names = [(code, self.strings.get(code, "language")) for code in LANGUAGES]
        return self._render("shell.html", language, languages=names)

    def welcome(self, *, examples: Sequence[str], sample_size: int = 0, language: str = "en") -> str:
        """The start of a conversation; ``sample_size`` documents when the library shown is the sample."""
        return self._render("welcome.html", language, examples=examples, sample_size=sample_size)

    def answer(self, answer: Answer, *, language: str = "en") -> str:
        """A question with its finished answer."""
        return self._render(
            "turn.html", language, question=answer.question, view=view_answer(answer), state="done"
        )

    def unfinished(
        self, question: str, text: str = "", *, understood: str | None = None, language: str = "en"
    ) -> str:
        """A question whose answer is still being written: ``text`` so far."""
        return self._render(
            "turn.html",
            language,
            question=question,
            view={"lines": view_lines(text), "understood": understood},
            state="busy",
        )

    def failure(self, question: str, message: str, *, language: str = "en") -> str:
        """A question that could not be answered, with the sentence that says why."""
        return self._render(
            "turn.html",
            language,
            question=question,
            view={"lines": view_lines(message), "understood": None},
            state="failed",
        )

    def stopped(self, question: str, *, language: str = "en") -> str:
        """A question whose answer the reader did not wait for."""
        return self._render(
            "turn.html", language, question=question, view={"lines": (), "understood": None}, state="stopped"
        )

    def document(self, view: DocumentView, *, language: str = "en") -> str:
        """A whole document for the source panel."""
        return self._render("document.html", language, view=view)

    def documents(
        self,
        rows: Sequence[DocumentRow],
        total: int,
        *,
        words: str = "",
        complete: bool = True,
        language: str = "en",
    ) -> str:
        """The document list; ``total`` match the filter's ``words``, of which ``rows`` are shown. While the
        library is still being read the list is not ``complete``, and the page asks again."""
        return self._render(
            "documents.html", language, rows=rows, total=total, words=words, complete=complete
        )

    def _render(self, template: str, language: str, **context: Any) -> str:
        code = self.strings.language(language)
        return self._templates.get_template(template).render(lang=code, **context)


def _translated(strings: Strings) -> Any:
    @pass_context
    def t(context: Context, key: str, **values: object) -> Markup:
        """The words for ``key`` in an element that can be put into another language later."""
        words = strings.get(context["lang"], key, **values)
        arguments = Markup(' data-i18n-values="{}"').format(json.dumps(values)) if values else Markup("")
        return Markup('<span data-i18n="{}"{}>{}</span>').format(key, arguments, words)

    return t


def _plain(strings: Strings) -> Any:
    @pass_context
    def s(context: Context, key: str, **values: object) -> str:
        """The words for ``key`` as text, for attributes."""
        return strings.get(context["lang"], key, **values)

    return s
