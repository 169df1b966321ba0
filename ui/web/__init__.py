"""The chat in a browser and the HTTP API: FastAPI with Gradio mounted, over Assistant and Library."""

from __future__ import annotations

from typing import Any

__all__ = ["create_app", "serve"]


def __getattr__(name: str) -> Any:
    """``create_app`` and ``serve``, imported on first use: FastAPI and Gradio take seconds to import."""
    if name == "create_app":
        from ui.web.app import create_app

        return create_app
    if name == "serve":
        from ui.web.server import serve

        return serve
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
