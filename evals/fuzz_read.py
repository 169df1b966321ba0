"""Damaged files by the thousand through the readers: each must give a document or one sentence, never a
crash.

    python -m evals.fuzz_read FOLDER --count 10000

takes the files of FOLDER as seeds, damages copies of them (bits, cuts, splices; inside the parts of a DOCX
too) and
reads them the way ``pincite index`` does. Ends with 1 when a file crashed its reader, overran its time or
met a
bug, and keeps those files in ``--keep``.
"""

from __future__ import annotations

import argparse
import io
import json
import random
import sys
import tempfile
import time
import zipfile
import zlib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from index.model import Document
from index.reading.isolation import ReadError, read_many

LARGEST_SEED = 250_000
BATCH = 200
SECONDS_PER_FILE = 300.0
"""Wall time: a loaded machine may stand still for a minute; a hang in earnest lasts."""
_BAD = {"crash or run out": "crash", "took longer": "hang", "please report": "bug"}


def damage(data: bytes, other: bytes, chance: random.Random) -> bytes:
    """One of several ways in which files arrive broken; the same ``chance`` gives the same damage."""
    if data.startswith(b"PK\x03\x04") and chance.random() < 0.7:
        return _damage_zip(data, other, chance)
    return _damage_bytes(data, other, chance)


def _damage_bytes(data: bytes, other: bytes, chance: random.Random) -> bytes:
    out = bytearray(data)
    way = chance.randrange(7)
    if way == 0 or not out:
        for _ in range(chance.choice((1, 4, 32, 256))):
            if out:
                out[chance.randrange(len(out))] = chance.randrange(256)
    elif way == 1:
        del out[chance.randrange(len(out)) :]
    elif way == 2:
        start = chance.randrange(len(out))
        del out[start : start + chance.choice((1, 50, 5000))]
    elif way == 3:
        start = chance.randrange(len(out))
        piece = out[start : start + chance.choice((10, 500, 20_000))]
        out[start:start] = piece * chance.choice((1, 3, 20))
    elif way == 4:
        cut, begin = chance.randrange(len(out)), chance.randrange(len(other) or 1)
        out[cut:] = other[begin:]
    elif way == 5:
        start = chance.randrange(len(out))
        out[start : start + 2000] = bytes(min(2000, len(out) - start))
    else:
        # Figures decide sizes, counts and offsets: make some of them huge, negative or none.
        figures = [at for at, byte in enumerate(out[:200_000]) if 48 <= byte <= 57]
        for at in chance.sample(figures, min(len(figures), chance.choice((1, 5, 40)))):
            out[at : at + 1] = chance.choice((b"9", b"-", b"0", b"99999999", b"", b"1e9"))
    return bytes(out)


def _damage_zip(data: bytes, other: bytes, chance: random.Random) -> bytes:
    """A DOCX whose container is whole and one part of it broken."""
    out = io.BytesIO()
    try:
        with (
            zipfile.ZipFile(io.BytesIO(data)) as source,
            zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target,
        ):
            names = [entry.filename for entry in source.infolist()]
            parts = [name for name in names if name.startswith("word/") and name.endswith(".xml")] or names
            victim = chance.choice(parts)
            for name in names:
                content = source.read(name)
                if name == victim:
                    content = _damage_bytes(content, other, chance)
                if name != victim or chance.random() < 0.9:
                    target.writestr(name, content)
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, KeyError, NotImplementedError):
        return _damage_bytes(data, other, chance)
    return out.getvalue()


def fuzz(seeds: Sequence[Path], count: int, *, keep: Path, seed: int = 1) -> dict[str, object]:
    """Read ``count`` damaged copies of ``seeds`` → how many gave a document, an error, a crash, a hang, a
    bug."""
    chance = random.Random(seed)
    contents = [path.read_bytes() for path in seeds]
    outcome: Counter[str] = Counter()
    kept: list[str] = []
    start = time.perf_counter()
    for first in range(0, count, BATCH):
        with tempfile.TemporaryDirectory(prefix="pincite-fuzz-") as name:
            folder = Path(name)
            for number in range(first, min(count, first + BATCH)):
                at = chance.randrange(len(seeds))
                content = damage(contents[at], chance.choice(contents), chance)
                (folder / f"{number:06d}{seeds[at].suffix}").write_bytes(content)
            paths = sorted(folder.iterdir())
            answered = set()
            for result in read_many(paths, root=folder, seconds=SECONDS_PER_FILE):
                answered.add(result.source)
                kind = _kind(result)
                outcome[kind] += 1
                if kind in _BAD.values():
                    keep.mkdir(parents=True, exist_ok=True)
                    (keep / result.source).write_bytes((folder / result.source).read_bytes())
                    kept.append(f"{result.source}: {result}")
            outcome["no answer"] += sum(path.name not in answered for path in paths)
        print(json.dumps({"inputs": min(count, first + BATCH), **outcome}), file=sys.stderr, flush=True)  # noqa: T201
    return {"inputs": count, "seconds": round(time.perf_counter() - start, 1), **outcome, "kept": kept}


def _kind(result: Document | ReadError) -> str:
    if isinstance(result, Document):
        return "document"
    return next((kind for words, kind in _BAD.items() if words in str(result)), "refused")


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line; see the module's text."""
    parser = argparse.ArgumentParser(description="Damaged files through the readers.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, default=Path("fuzz-failures"))
    options = parser.parse_args(arguments)
    seeds = [
        p for p in sorted(options.folder.rglob("*")) if p.is_file() and 0 < p.stat().st_size <= LARGEST_SEED
    ]
    if not seeds:
        parser.error(f"{options.folder} holds no file of at most {LARGEST_SEED:,} bytes")
    figures = fuzz(seeds, options.count, keep=options.keep, seed=options.seed)
    print(json.dumps(figures))  # noqa: T201
    bad = sum(int(str(figures.get(kind, 0))) for kind in (*_BAD.values(), "no answer"))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
