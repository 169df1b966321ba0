"""Word's old DOC, and RTF and ODT: turned into DOCX by LibreOffice where it is installed, then read as
DOCX."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

from index.reading.base import Reading, UnreadableFile
from index.reading.docx import read_docx

SECONDS = 90
PROGRAMS = ("soffice", "libreoffice")


def read_legacy(name: str, data: bytes, kind: str) -> Reading:
    """The blocks of a DOC, RTF or ODT file. Raises ``UnreadableFile`` where LibreOffice is missing or
    fails."""
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        raise UnreadableFile(
            f"{name} is {kind.upper()}, which needs LibreOffice to read: install it (Debian: "
            "libreoffice-writer) or save the file as DOCX or PDF."
        )
    with tempfile.TemporaryDirectory(prefix="pincite-") as folder:
        source = Path(folder) / f"document.{kind}"
        source.write_bytes(data)
        converted = _convert(program, source, name)
    return replace(read_docx(name, converted), format=kind)


def _convert(program: str, source: Path, name: str) -> bytes:
    # A profile of its own: a running LibreOffice would otherwise take the job and may not answer. Macros do
    # not
    # run in a conversion, and the address keeps links from being fetched.
    profile = source.parent / "profile"
    command = [
        program,
        "--headless",
        "--norestore",
        "--nolockcheck",
        f"-env:UserInstallation={profile.as_uri()}",
        "--convert-to",
        "docx:MS Word 2007 XML",
        "--outdir",
        str(source.parent / "out"),
        str(source),
    ]
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        process.wait(timeout=SECONDS)
    except subprocess.TimeoutExpired as error:
        raise UnreadableFile(
            f"{name} took LibreOffice longer than {SECONDS} seconds; save it as DOCX or PDF."
        ) from error
    finally:
        # soffice starts a child that outlives it when it is ended: end the whole group.
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
    converted = source.parent / "out" / "document.docx"
    if not converted.exists():
        raise UnreadableFile(f"{name} could not be opened by LibreOffice; save it as DOCX or PDF.")
    return converted.read_bytes()
