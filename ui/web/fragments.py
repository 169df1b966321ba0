"""What the page's script fetches: a document for the source panel, the document list, an image of a page."""

from __future__ import annotations

import secrets
import threading
from dataclasses import replace
from typing import TYPE_CHECKING

from fastapi import APIRouter, HTTPException
from fastapi.responses import HTMLResponse, PlainTextResponse, Response

from index.locators import Locator
from index.records import DocumentRecord
from index.symbols import Symbol
from ui.web.document_list import document_row, matching
from ui.web.document_view import Target, view_document
from ui.web.page_images import page_with_boxes, pdf_of
from ui.web.rendering import Renderer
from ui.web.settings import WebSettings

if TYPE_CHECKING:
    from index import Library


def fragment_routes(
    library: Library, renderer: Renderer, settings: WebSettings, ready: threading.Event
) -> APIRouter:
    """The routes under ``/fragments``; HTML for this page's own use, not an interface for programs."""
    routes = APIRouter(prefix="/fragments", default_response_class=HTMLResponse, include_in_schema=False)

    this_run = secrets.token_hex(8)

    @routes.get("/run", response_class=PlainTextResponse)
    def run() -> str:
        """Another word after every start: what the page was waiting for is then not coming any more."""
        return this_run

    @routes.get("/documents")
    def documents(filter: str = "", lang: str = "en") -> str:
        rows = matching(map(document_row, library.documents()), filter)
        return renderer.documents(
            rows[: settings.documents_listed],
            len(rows),
            words=filter.strip(),
            complete=ready.is_set(),
            language=lang,
        )

    @routes.get("/document")
    def document(
        source: str, locator: str = "", start: int | None = None, end: int | None = None, lang: str = "en"
    ) -> str:
        record = held(source)
        symbol = record.symbol
        link = symbol.link(lang) if symbol is not None and not settings.sample else None
        # The library may have inferred a symbol that the document itself does not state.
        whole = replace(library.document(source), symbols=record.symbols)
        view = view_document(
            whole,
            record,
            target=Target(locator, start, end),
            find_source=held_source,
            link=link,
            pages=pdf_of(record) is not None,
        )
        return renderer.document(view, language=lang)

    @routes.get("/page", response_class=Response)
    def page(source: str, locator: str, page: int) -> Response:
        record = held(source)
        pdf = pdf_of(record)
        paragraph = library.paragraph(source, Locator.parse(locator))
        if pdf is None or paragraph is None:
            raise HTTPException(404, f"{record.label} has no page image of {locator}.")
        boxes = [box for on_page, box in paragraph.paragraph.boxes if on_page == page]
        picture = page_with_boxes(pdf, page, boxes)
        return Response(picture, media_type="image/png", headers={"Cache-Control": "private, max-age=3600"})

    def held(source: str) -> DocumentRecord:
        record = next((r for r in library.find(source) if r.source == source), None)
        if record is None:
            raise HTTPException(404, f"No document “{source}” is in this library.")
        return record

    def held_source(symbol: Symbol) -> str | None:
        found = library.find(symbol)
        return found[0].source if found else None

    return routes
