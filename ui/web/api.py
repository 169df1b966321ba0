"""The HTTP API for programs: the same JSON as the command line, and errors as one sentence each."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any

from fastapi import APIRouter, HTTPException, Query, Request
from fastapi.responses import JSONResponse, StreamingResponse
from pydantic import BaseModel, ConfigDict, Field

from assistant.finding import Finder
from assistant.model import Answer, Conversation, Finished, TextDelta, Understood
from index.filters import Filters
from index.locators import Locator
from index.model import ParagraphKind
from index.none_pass import why_none_pass
from index.records import DocumentRecord
from ui.cli.looking import paragraph_to_json, record_to_json
from ui.web.readiness import Answers
from ui.web.settings import WebSettings

if TYPE_CHECKING:
    from index import Library

_MOST_TURNS = 50
EVENT_STREAM = "text/event-stream"


class Selection(BaseModel):
    """Which documents a question is put to; the fields of ``index.filters.Filters``."""

    model_config = ConfigDict(extra="forbid")

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

    def filters(self) -> Filters:
        """The same as a filter. Raises ``BadFilter`` for one that cannot mean anything."""
        return Filters(**self.model_dump(include=set(Selection.model_fields)))


class Sought(Selection):
    """The query of ``GET /api/v1/search``: what is sought, how many paragraphs, and among which documents."""

    q: str = Field(min_length=1)
    k: int = Field(10, ge=1, le=100)


class Ask(BaseModel):
    """The body of ``POST /api/v1/ask``.

    ``conversation`` holds the turns before, oldest first: the objects this route returned, or plain
    questions, which are answered first.
    """

    model_config = ConfigDict(extra="forbid")

    question: str = Field(min_length=1)
    conversation: list[dict[str, Any] | str] = Field(default_factory=list, max_length=_MOST_TURNS)
    within: Selection = Field(default_factory=Selection)


def api_routes(
    library: Library, assistant: Answers, settings: WebSettings, ready: threading.Event
) -> APIRouter:
    """The routes ``/health`` and ``/api/v1/…``."""
    routes = APIRouter()
    finder = Finder(library)

    @routes.get("/health")
    def health() -> dict[str, Any]:
        """Whether questions can be answered; for a proxy or a supervisor."""
        status = "ok" if ready.is_set() else "reading"
        return {"status": status, "documents": len(library.documents()), "sample": settings.sample}

    @routes.post("/api/v1/ask", response_model=None)
    def ask(body: Ask, request: Request) -> StreamingResponse | dict[str, Any]:
        """An answer with its citations; as server-sent events when the client accepts only those."""
        question = _question(body.question)
        within = body.within.filters()
        conversation = conversation_from(body.conversation)
        if request.headers.get("accept", "").startswith(EVENT_STREAM):
            return StreamingResponse(events(question, conversation, within), media_type=EVENT_STREAM)
        return assistant.answer(question, conversation, within=within).to_json()

    @routes.get("/api/v1/documents")
    def documents() -> list[dict[str, Any]]:
        """What the library holds."""
        return [record_json(record) for record in library.documents()]

    @routes.get("/api/v1/paragraph")
    def paragraph(
        locator: Annotated[str, Query()], symbol: str | None = None, source: str | None = None
    ) -> dict[str, Any]:
        """One paragraph with its sub-paragraphs, by symbol or file and locator ("p13.b")."""
        record = _record(symbol, source)
        place = Locator.parse(locator)
        found = library.paragraph(record.source, place)
        if found is None:
            raise HTTPException(404, f"{record.label} has no {place.printed} ({place}).")
        children = [paragraph_to_json(child) for child in library.children(record.source, place)]
        return {**paragraph_to_json(found), "children": children}

    @routes.get("/api/v1/document")
    def document(symbol: str | None = None, source: str | None = None) -> dict[str, Any]:
        """A whole document, in the form of ``pincite parse --json``."""
        from index.parsing import document_to_json

        record = _record(symbol, source)
        # The library may have inferred a symbol that the document itself does not state.
        whole = replace(library.document(record.source), symbols=record.symbols)
        return document_to_json(whole)

    @routes.get("/api/v1/search")
    def search(sought: Annotated[Sought, Query()]) -> Any:
        """Ranked paragraphs, no answer; refused where no document passes the filters."""
        filters = sought.filters()
        hits = finder.find(_question(sought.q), sought.k, filters=filters)
        why = None if hits else why_none_pass(library, filters)
        if why:
            raise HTTPException(400, why)
        return [{**paragraph_to_json(hit.paragraph), "score": hit.score} for hit in hits]

    @routes.api_route("/api/{rest:path}", methods=["GET", "POST", "PUT", "PATCH", "DELETE"])
    def unknown(rest: str, request: Request) -> JSONResponse:
        known = "POST /api/v1/ask and GET /api/v1/documents, /document, /paragraph, /search"
        return JSONResponse({"error": f"There is no {request.method} /api/{rest}; there are {known}."}, 404)

    def _question(text: str) -> str:
        question = text.strip()
        if not question:
            raise HTTPException(400, "The question is empty.")
        if len(question) > settings.longest_question:
            raise HTTPException(400, f"The question is longer than {settings.longest_question} characters.")
        return question

    def _record(symbol: str | None, source: str | None) -> DocumentRecord:
        name = source or symbol
        if not name:
            raise HTTPException(400, "Say which document: symbol=… or source=… (its file name).")
        found = library.find(name)
        if not found:
            raise HTTPException(404, f"No document “{name}” is in this library.")
        return found[0]

    def conversation_from(turns: list[dict[str, Any] | str]) -> Conversation:
        conversation = Conversation()
        for number, turn in enumerate(turns, start=1):
            if isinstance(turn, str):
                answer = assistant.answer(_question(turn), conversation)
            else:
                try:
                    answer = Answer.from_json(turn)
                except (TypeError, ValueError, KeyError, AttributeError) as error:
                    raise HTTPException(
                        400,
                        f"Turn {number} of the conversation is not an answer of this service: give the "
                        "object as it was returned, or the earlier question as a string.",
                    ) from error
            conversation = conversation.with_turn(answer)
        return conversation

    def events(question: str, conversation: Conversation, within: Filters) -> Iterator[str]:
        for event in assistant.ask(question, conversation, within=within):
            match event:
                case Understood():
                    yield _event("understood", {"standalone_question": event.standalone_question})
                case TextDelta():
                    yield _event("text", {"text": event.text})
                case Finished():
                    yield _event("answer", event.answer.to_json())

    return routes


def record_json(record: DocumentRecord) -> dict[str, Any]:
    """As ``pincite documents --json``, without where the file lies on the server."""
    return {name: value for name, value in record_to_json(record).items() if name != "path"}


def _event(name: str, data: dict[str, Any]) -> str:
    """One server-sent event."""
    return f"event: {name}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n"
