"""A page to judge a sheet of sentences in the browser: keys 1 to 4, kept at once, on this machine only."""

from __future__ import annotations

import threading
from dataclasses import asdict, dataclass, replace
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from evals.sample import LABELS, read_sheet, write_sheet

if TYPE_CHECKING:
    from fastapi import FastAPI

HOST = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the page sends for one item."""

    item: str
    judgement: str
    comment: str = ""


def create_app(sheet: Path) -> FastAPI:
    """The application that shows and fills ``sheet``. Every judgement is in the file before it is confirmed.

    Raises:
        SheetError: the sheet cannot be read.
    """
    from fastapi import FastAPI, HTTPException
    from fastapi.responses import FileResponse, HTMLResponse
    from starlette.middleware.trustedhost import TrustedHostMiddleware

    items = {item.item: item for item in read_sheet(sheet)}
    writing = threading.Lock()
    app = FastAPI(title="Pincite: judge answers", docs_url=None, redoc_url=None, openapi_url=None)
    # A page of another site could otherwise reach this server by a name that it points at 127.0.0.1.
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=[HOST, "localhost", "testserver"])
    page = (files("evals.judging") / "page.html").read_text(encoding="utf-8")

    @app.get("/", response_class=HTMLResponse)
    def show() -> str:
        return page

    @app.get("/items")
    def all_items() -> dict[str, Any]:
        return {"name": sheet.name, "labels": LABELS, "items": [asdict(item) for item in items.values()]}

    @app.post("/judgements")
    def judge(said: Judgement) -> dict[str, int]:
        if said.item not in items:
            raise HTTPException(404, f"There is no item {said.item!r} on the sheet.")
        if said.judgement and said.judgement not in LABELS.values():
            raise HTTPException(422, f"{said.judgement!r} should be one of {', '.join(LABELS.values())}.")
        with writing:
            items[said.item] = replace(items[said.item], judgement=said.judgement, comment=said.comment)
            write_sheet(sheet, list(items.values()))
        return {"judged": sum(bool(one.judgement) for one in items.values()), "of": len(items)}

    @app.get("/export.csv", response_model=None)
    def export() -> FileResponse:
        return FileResponse(sheet, media_type="text/csv", filename=sheet.name)

    return app


def serve(sheet: Path, port: int = 7862) -> None:
    """Serve the page on loopback until interrupted."""
    import uvicorn

    uvicorn.run(create_app(sheet), host=HOST, port=port, log_level="warning")
