"""A zip of files, read member by member in memory: nothing is ever written to disk under a name from
inside."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator

from index.reading.base import UnreadableFile

MAX_MEMBERS = 20_000
MAX_MEMBER_BYTES = 200_000_000
MAX_TOTAL_BYTES = 2_000_000_000
MAX_RATIO = 400
"""Unpacked over packed size of a member above 20 MB; text packs about 10 to 1, Word's XML up to 60 to 1."""
_IGNORED = re.compile(r"(?:^|/)(?:__MACOSX/|\.|~\$|Thumbs\.db$|desktop\.ini$)")


def members(name: str, data: bytes) -> Iterator[tuple[str, bytes | UnreadableFile]]:
    """(source, content) of each file in a zip archive; content is the error for a member that is refused.

    Raises ``UnreadableFile`` when the archive as a whole cannot be read.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError, EOFError) as error:
        raise UnreadableFile(f"{name} is a damaged archive; get the file again.") from error
    with archive:
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
        if len(entries) > MAX_MEMBERS:
            raise UnreadableFile(
                f"{name} holds {len(entries):,} files; Pincite reads at most {MAX_MEMBERS:,}."
            )
        total = 0
        for entry in entries:
            inner = safe_name(entry.filename)
            if _IGNORED.search(inner):
                continue
            source = f"{name}/{inner}"
            content = _content(archive, entry, source)
            if isinstance(content, bytes):
                total += len(content)
                if total > MAX_TOTAL_BYTES:
                    raise UnreadableFile(f"{name} unpacks to more than 2 GB; the rest of it was not read.")
            yield source, content


def safe_name(name: str) -> str:
    """A member's name as a relative path without tricks: no drive, no "..", no control characters."""
    parts = re.split(r"[/\\]+", re.sub(r"[\x00-\x1f\x7f]", "", name))
    kept = [part for part in parts if part not in ("", ".", "..") and not re.fullmatch(r"[A-Za-z]:", part)]
    return "/".join(kept)[-400:] or "unnamed"


def _content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, source: str) -> bytes | UnreadableFile:
    if entry.flag_bits & 0x1:
        return UnreadableFile(f"{source} is protected by a password; unpack the archive and add the files.")
    bomb = entry.file_size > 20_000_000 and entry.file_size > MAX_RATIO * max(1, entry.compress_size)
    if bomb or entry.file_size > MAX_MEMBER_BYTES:
        return UnreadableFile(f"{source} unpacks to {entry.file_size:,} bytes and was refused.")
    try:
        with archive.open(entry) as member:
            content = member.read(MAX_MEMBER_BYTES + 1)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, OSError, EOFError, ValueError):
        return UnreadableFile(f"{source} is damaged inside the archive; get the file again.")
    if len(content) > MAX_MEMBER_BYTES:
        return UnreadableFile(f"{source} unpacks to more than {MAX_MEMBER_BYTES:,} bytes and was refused.")
    return content
