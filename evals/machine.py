"""The machine line: what a figure was measured on, so that it can be compared with another."""

from __future__ import annotations

import os
import platform
from importlib.metadata import PackageNotFoundError, version

PACKAGES = ("pincite", "chromadb", "llama-index-core", "onnxruntime", "numpy")


def machine() -> dict[str, str | int | float]:
    """Cores, memory in GiB, system, Python and the versions of the packages that figures depend on."""
    facts: dict[str, str | int | float] = {
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1,
        "memory_gib": _memory_gib(),
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
    }
    for package in PACKAGES:
        try:
            facts[package] = version(package)
        except PackageNotFoundError:
            continue
    return facts


def machine_line() -> str:
    """The same on one line, for the foot of a table."""
    facts = machine()
    known = [f"{name} {facts[name]}" for name in PACKAGES if name in facts]
    head = f"{facts['cores']} cores, {facts['memory_gib']} GiB, {facts['system']}, Python {facts['python']}"
    return ", ".join([head, *known])


def _memory_gib() -> float:
    try:
        return round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30, 1)
    except (ValueError, OSError, AttributeError):
        return 0.0
