"""``pincite serve``: open the library, or the sample when it is empty, and answer on a port."""

from __future__ import annotations

import ipaddress
import socket
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from index.errors import PinciteError
from ui.web.settings import WebSettings

if TYPE_CHECKING:
    from assistant.answering.plain import PlainAnswerer
    from index import Document, Library

DEFAULT_HOST = "127.0.0.1"
DEFAULT_PORT = 8010
_LOOKED_AT_FOR_EXAMPLES = 20


class CannotServe(PinciteError):
    """The server cannot start as it was asked to; the message says what to change."""


def serve(
    folder: Path,
    *,
    host: str = DEFAULT_HOST,
    port: int = DEFAULT_PORT,
    root_path: str = "",
    no_sign_in: bool = False,
    say: Callable[[str], None] = print,
) -> None:
    """Serve the chat over the library in ``folder`` until interrupted.

    Args:
        folder: the library; when it holds no document, the sample collection is shown instead.
        host: the address to listen on; others than this machine's own need ``no_sign_in``.
        port: the port; 0 takes a free one.
        root_path: the sub-path under which a proxy serves the chat ("/pincite").
        no_sign_in: accept that everybody who can reach the address can read the library.
        say: where the lines for the user go.

    Raises:
        CannotServe: the port is taken, or ``host`` is reachable by others without ``no_sign_in``.
    """
    refuse_open_doors(host, no_sign_in=no_sign_in)
    root_path = normal_root_path(root_path)
    listening = listen(host, port)
    import uvicorn

    from assistant import Assistant
    from assistant.answering.configured import configured_answerer, configured_rewriter
    from assistant.answering.plain import PlainAnswerer
    from ui.sample import EXAMPLE_QUESTIONS
    from ui.web.app import create_app
    from ui.web.examples import example_questions
    from ui.web.lending import Lending
    from ui.web.readiness import WhenReady

    library, is_sample = open_library_or_sample(folder, say)
    ready = threading.Event()
    lending = Lending(library)
    try:
        examples = EXAMPLE_QUESTIONS if is_sample else example_questions(_first_documents(library))
        settings = WebSettings(root_path=root_path, sample=is_sample, examples=examples)
        plain = PlainAnswerer(library)
        answerer = configured_answerer(library, plain=plain) or plain
        assistant = Assistant(library, answerer=answerer, rewriter=configured_rewriter())
        app = create_app(library, WhenReady(assistant, ready), settings, ready=ready)
        threading.Thread(target=_prepare, args=(library, is_sample, ready, plain), daemon=True).start()
        if no_sign_in and not is_loopback(host):
            say("No sign-in: everybody who can reach this address can read every document in the library.")
        url = address(host, listening.getsockname()[1], root_path)
        library.announce(url, lends=True)
        lending.start()
        say(f"Pincite is at {url} (Ctrl+C stops it)")
        config = uvicorn.Config(app, log_level="warning", timeout_graceful_shutdown=3)
        uvicorn.Server(config).run(sockets=[listening])
    finally:
        lending.stop()
        library.close()
        listening.close()


def refuse_open_doors(host: str, *, no_sign_in: bool) -> None:
    """Refuse to listen beyond this machine unless the user said that it needs no sign-in."""
    if is_loopback(host) or no_sign_in:
        return
    raise CannotServe(
        f"{host} can be reached from other machines and Pincite has no sign-in of its own: everybody who "
        "reaches it could read every document in the library. Put a proxy with sign-in before it and leave "
        "--host away, or say --no-sign-in if that is meant."
    )


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach ``host``."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def normal_root_path(path: str) -> str:
    """ "pincite/" → "/pincite"; "" and "/" → ""."""
    inside = path.strip("/")
    return f"/{inside}" if inside else ""


def listen(host: str, port: int) -> socket.socket:
    """A listening socket, taken before anything heavy is loaded so that a taken port is told at once."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host.strip("[]"), port))
    except OSError as error:
        listening.close()
        raise CannotServe(
            f"Cannot listen on {host}, port {port}: {error.strerror or error}. Choose another with --port."
        ) from error
    listening.listen(128)
    return listening


def address(host: str, port: int, root_path: str) -> str:
    """What to type into a browser on this machine."""
    name = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)
    # A proxy adds the sub-path, but the server answers under it directly as well.
    return f"http://{name}:{port}{root_path}/"


def open_library_or_sample(folder: Path, say: Callable[[str], None]) -> tuple[Library, bool]:
    """The library in ``folder``, or the sample collection beside it while that holds nothing."""
    from index import Library, LibraryLocked

    try:
        library = Library.open(folder)
    except LibraryLocked:
        # Somebody is indexing: read beside them rather than not at all.
        library = Library.open(folder, read_only=True)
    if library.documents():
        return library, False
    library.close()
    say(
        "The library is empty: showing the sample collection. "
        "Run `pincite index PATH` to read your own documents."
    )
    return Library.open(folder / "sample"), True


def _first_documents(library: Library) -> Iterator[Document]:
    """The documents to make examples of, read one by one as they are asked for."""
    for record in library.documents()[:_LOOKED_AT_FOR_EXAMPLES]:
        yield replace(library.document(record.source), symbols=record.symbols)


def _prepare(library: Library, is_sample: bool, ready: threading.Event, plain: PlainAnswerer) -> None:
    """Read the sample (at the second start there is nothing to do) and load what the first question needs."""
    try:
        if is_sample:
            read_sample(library)
    finally:
        ready.set()
    library.warm_up()
    load_for_answers(plain)


def load_for_answers(plain: PlainAnswerer) -> None:
    """Load now what the first question in each language would wait for, some tenths of a second each: the
    reader of ``plain``, the words of the languages."""
    from index.translation import GLOSSED, gloss

    plain.warm_up()
    for language in GLOSSED:
        gloss("ONU", language)


def read_sample(library: Library) -> None:
    """The sample in ``library``, once: what another copy of the program left of it there is forgotten."""
    from ui.sample import left_by_another_copy, sample_folder

    sources = {record.path: record.source for record in library.documents() if record.path}
    library.remove([sources[path] for path in left_by_another_copy(sources)])
    library.add([sample_folder()])
