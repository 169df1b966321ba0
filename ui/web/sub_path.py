"""Serving below a proxy's sub-path, whether the proxy strips the prefix or passes it on."""

from __future__ import annotations

from starlette.types import ASGIApp, Receive, Scope, Send


class SubPath:
    """ASGI middleware: every path gets the prefix once, and the prefix is named as ``root_path``.

    Mounted applications (Gradio, static files) find their own part of a path only when the whole path begins
    with ``root_path``; a proxy that strips the prefix breaks that.
    """

    def __init__(self, app: ASGIApp, prefix: str) -> None:
        self._app = app
        self._prefix = prefix

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass ``scope`` on with the prefix."""
        if scope["type"] in ("http", "websocket"):
            path: str = scope["path"]
            if path != self._prefix and not path.startswith(f"{self._prefix}/"):
                path = self._prefix + path
            scope = {**scope, "path": path, "root_path": self._prefix}
        await self._app(scope, receive, send)
