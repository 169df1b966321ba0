"""Files read in worker processes: all cores used, and a file that crashes, hangs or swells harms only itself.

A worker is ``python -m index.reading.worker``: a fresh process, so it works from any script, thread or
server. It is
sent one path at a time and answers with pickled documents and errors; one that dies or overruns its time is
replaced.
"""

from __future__ import annotations

import os
import pickle
import queue
import struct
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from index.errors import PinciteError
from index.model import Document

if TYPE_CHECKING:
    from index.manifest import Manifest

MEMORY_BYTES = 1_000_000_000
"""What all workers together may allocate; the rest of the program needs up to 0.5 GB beside them."""
LENGTH = struct.Struct(">Q")


class ReadError(PinciteError):
    """A file that could not be read; ``source`` is its name in the library, the message says why."""

    def __init__(self, source: str, message: str) -> None:
        super().__init__(message)
        self.source = source

    def __reduce__(self) -> tuple[Any, ...]:
        return ReadError, (self.source, str(self))


@dataclass(frozen=True, slots=True)
class Task:
    """What a worker is asked: one file, the folder its source name is relative to, and the manifest."""

    path: Path
    root: Path | None
    manifest: Manifest | None


def source_name(path: Path, root: Path | None) -> str:
    """The file's name in the library: relative to ``root`` where it lies under it, else the bare name."""
    if root is not None and path.is_relative_to(root):
        return path.relative_to(root).as_posix()
    return path.name


def read_many(
    paths: Sequence[Path],
    *,
    root: Path | None = None,
    manifest: Manifest | None = None,
    workers: int | None = None,
    seconds: float | None = None,
) -> Iterator[Document | ReadError]:
    """The documents of ``paths`` as they are ready, an error for each file that is not readable.

    An archive gives one document (or error) a member. ``workers`` defaults to the number of cores this
    process
    may use; ``seconds`` bounds one file (default: two minutes and what its size
    needs). Leaving the iterator
    early
    stops the workers.
    """
    if not paths:
        return
    count = max(1, min(workers or len(os.sched_getaffinity(0)), len(paths)))
    tasks: queue.SimpleQueue[Task] = queue.SimpleQueue()
    for path in paths:
        tasks.put(Task(path, root, manifest))
    # Bounded, so that finished documents do not pile up in memory while the caller writes.
    results: queue.Queue[Document | ReadError | None] = queue.Queue(maxsize=64)
    stop = threading.Event()
    crew = [_Overseer(tasks, results, stop, MEMORY_BYTES // count, seconds) for _ in range(count)]
    for member in crew:
        member.start()
    try:
        working = count
        while working:
            result = results.get()
            if result is None:
                working -= 1
            else:
                yield result
    finally:
        stop.set()
        for member in crew:
            member.end()


def read_one(
    path: Path, *, root: Path | None = None, manifest: Manifest | None = None
) -> list[Document | ReadError]:
    """One file, read in a worker process: several results for an archive."""
    return list(read_many([path], root=root, manifest=manifest))


class _Overseer(threading.Thread):
    """Feeds one worker process, and replaces it when it dies or must be ended."""

    def __init__(
        self,
        tasks: queue.SimpleQueue[Task],
        results: queue.Queue[Document | ReadError | None],
        stop: threading.Event,
        memory: int,
        seconds: float | None,
    ) -> None:
        super().__init__(daemon=True)
        self.tasks, self.results, self.stop = tasks, results, stop
        self.memory, self.seconds = memory, seconds
        self.process: subprocess.Popen[bytes] | None = None

    def run(self) -> None:
        try:
            while not self.stop.is_set():
                try:
                    task = self.tasks.get_nowait()
                except queue.Empty:
                    break
                self._do(task)
        finally:
            self.end()
            self._give(None)

    def end(self) -> None:
        process, self.process = self.process, None
        if process is not None:
            process.kill()
            process.wait()

    def _give(self, result: Document | ReadError | None) -> None:
        while True:
            try:
                self.results.put(result, timeout=0.2)
            except queue.Full:
                if self.stop.is_set():
                    return
            else:
                return

    def _do(self, task: Task) -> None:
        source = source_name(task.path, task.root)
        limit = self.seconds or _time_limit(task.path)
        overrun = threading.Event()
        process = self.process = self.process or _start(self.memory)

        def end_it() -> None:
            overrun.set()
            process.kill()

        timer = threading.Timer(limit, end_it)
        timer.start()
        try:
            _send(process, task)
            while (answer := receive(process.stdout)) is not None:
                self._give(answer)
        except (OSError, EOFError, pickle.UnpicklingError):
            self.end()
            if self.stop.is_set():
                return
            why = (
                f"took longer than {limit:.0f} seconds to read and was left out"
                if overrun.is_set()
                else "made its reader crash or run out of memory and was left out"
            )
            self._give(ReadError(source, f"{source} {why}; the other files are not affected."))
        finally:
            timer.cancel()


def _time_limit(path: Path) -> float:
    """Seconds for one file: two minutes, and a second for each 20 kB (OCR of a scan needs about that)."""
    try:
        size = path.stat().st_size
    except OSError:
        size = 0
    return min(900.0, 120.0 + size / 20_000)


def _start(memory: int) -> subprocess.Popen[bytes]:
    code = Path(__file__).resolve().parents[2]
    environment = dict(os.environ)
    environment["PYTHONPATH"] = os.pathsep.join(filter(None, [str(code), environment.get("PYTHONPATH")]))
    return subprocess.Popen(
        [sys.executable, "-m", "index.reading.worker", str(memory)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
    )


def _send(process: subprocess.Popen[bytes], message: object) -> None:
    if process.stdin is None:
        raise EOFError
    send(process.stdin, message)


def send(pipe: IO[bytes], message: object) -> None:
    """One message: its length and its pickle. Both ends are this program; nothing foreign is ever
    unpickled."""
    content = pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)
    pipe.write(LENGTH.pack(len(content)))
    pipe.write(content)
    pipe.flush()


def receive(pipe: IO[bytes] | None) -> Any:
    """The next message; raises EOFError when the other end is gone."""
    head = pipe.read(LENGTH.size) if pipe is not None else b""
    if pipe is None or len(head) < LENGTH.size:
        raise EOFError
    (length,) = LENGTH.unpack(head)
    content = pipe.read(length)
    if len(content) < length:
        raise EOFError
    return pickle.loads(content)
