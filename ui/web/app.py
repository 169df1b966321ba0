"""The web application: HTTP API, page fragments, static files, and the Gradio chat at its root."""

from __future__ import annotations

import os
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException

from index.errors import PinciteError
from ui.sample import sample_folder
from ui.web.api import api_routes
from ui.web.chat import Chat, build_chat
from ui.web.document_list import document_row, matching
from ui.web.fragments import fragment_routes
from ui.web.headers import SafeHeaders
from ui.web.readiness import Answers
from ui.web.rendering import Renderer
from ui.web.settings import WebSettings
from ui.web.sub_path import SubPath

if TYPE_CHECKING:
    from index import Library

_HERE = Path(__file__).parent


def create_app(
    library: Library,
    assistant: Answers,
    settings: WebSettings = WebSettings(),  # noqa: B008
    *,
    ready: threading.Event | None = None,
) -> FastAPI:
    """The application over one library that all users share; every conversation lives in its own browser.

    ``ready`` is set once the library has been read; None means that it already has.
    """
    if ready is None:
        ready = threading.Event()
        ready.set()
    # Gradio reads these when it is imported and when it mounts; nothing may be sent to another host.
    os.environ.setdefault("GRADIO_ANALYTICS_ENABLED", "False")
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    import gradio as gr

    app = FastAPI(title="Pincite", docs_url=None, redoc_url=None)
    app.add_middleware(SafeHeaders)
    if settings.root_path:
        app.add_middleware(SubPath, prefix=settings.root_path)
    renderer = Renderer()
    app.include_router(api_routes(library, assistant, settings, ready))
    app.include_router(fragment_routes(library, renderer, settings, ready))
    app.mount("/page/strings", StaticFiles(directory=_HERE / "strings"))
    app.mount("/page", StaticFiles(directory=_HERE / "static"))
    _answer_errors_with_a_sentence(app)
    sample_size = len(list(sample_folder().iterdir())) if settings.sample else 0

    def sources_matching(words: str) -> tuple[str, ...]:
        return tuple(row.source for row in matching(map(document_row, library.documents()), words))

    chat = Chat(assistant, renderer, settings, sample_size=sample_size, sources_matching=sources_matching)
    blocks = build_chat(chat, renderer, settings)
    mounted: FastAPI = gr.mount_gradio_app(
        app,
        blocks,
        path="/",
        root_path=settings.root_path or None,
        theme=gr.themes.Base(font=["system-ui", "sans-serif"], font_mono=["monospace"]),
        head=(_HERE / "templates" / "head.html").read_text(encoding="utf-8"),
        favicon_path=str(_HERE / "static" / "favicon.svg"),
        footer_links=[],
        # Nothing is uploaded: what Gradio's own upload route takes is kept too small to fill a disk.
        max_file_size="1kb",
        run_history=False,
        show_error=True,
        ssr_mode=False,
        pwa=False,
    )
    return mounted


def _answer_errors_with_a_sentence(app: FastAPI) -> None:
    """Every refused request gets ``{"error": sentence}`` and a status that says whose fault it is."""

    @app.exception_handler(HTTPException)
    async def refused(request: Request, error: HTTPException) -> JSONResponse:
        return JSONResponse({"error": str(error.detail)}, error.status_code, headers=error.headers)

    @app.exception_handler(PinciteError)
    async def said_no(request: Request, error: PinciteError) -> JSONResponse:
        return JSONResponse({"error": str(error)}, 400)

    @app.exception_handler(RequestValidationError)
    async def misunderstood(request: Request, error: RequestValidationError) -> JSONResponse:
        problems = [
            f"{'.'.join(str(part) for part in problem['loc'][1:]) or 'body'}: {problem['msg']}"
            for problem in error.errors()
        ]
        return JSONResponse(
            {"error": f"The request is not of the expected form: {'; '.join(problems)}."}, 400
        )
