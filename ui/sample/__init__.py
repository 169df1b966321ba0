"""A sample collection of an invented body: something to answer from on the first start.

The Commission on Lighthouses and Coastal Signals does not exist; its documents have the layout of real
ones: a report with a corrigendum and an addendum, a draft resolution and its revision, a draft report,
the report of an expert group, a letter with an annex and an annotated agenda.
"""

from __future__ import annotations

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
