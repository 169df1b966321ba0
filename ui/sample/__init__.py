"""A sample collection of an invented body: something to answer from on the first start.

The Commission on Lighthouses and Coastal Signals does not exist; its documents have the layout of real
ones: a report with a corrigendum and an addendum, a draft resolution and its revision, a draft report,
the report of an expert group, a letter with an annex and an annotated agenda.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

EXAMPLE_QUESTIONS = (
    "How many States are parties to the Convention on Lighthouses?",
    "What does paragraph 9 of E/CN.29/2015/4 say?",
    "Who questioned the figure of 14 days?",
    "What would the revised draft resolution invite Member States to do about solitary duty?",
    "Where is resolution 4/2 mentioned?",
)


def sample_folder() -> Path:
    """The folder that holds the sample documents, for ``Library.add``."""
    return Path(__file__).parent / "collection"


def left_by_another_copy(paths: Iterable[str]) -> list[str]:
    """Those of ``paths`` that are sample documents of another copy of the program: a file of a name that the
    sample has, in a folder that ends as the sample's does. What users add of their own is neither."""
    here = sample_folder()
    names = {file.name for file in here.iterdir()}
    return [
        path
        for path in paths
        if (file := Path(path)).parent != here
        and file.parent.parts[-3:] == here.parts[-3:]
        and file.name in names
    ]
