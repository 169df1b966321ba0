"""The head of a page as invented documents in tests have it, above what the test is about."""

from __future__ import annotations


def masthead(
    symbol: str, organ: str, date: str, *, distribution: str = "General", markdown: bool = False
) -> str:
    """The lines from "United Nations" to the date: as text copied from a page has them, or as a Markdown
    file of the sample collection does."""
    if markdown:
        head = f"United Nations\n\n{symbol}\n\n# {organ}\n\nDistr.: {distribution}\n{date}\n\n"
        return f"{head}Original: English\n\n---\n\n"
    return f"United Nations\n{symbol}\n{organ}\nDistr.: {distribution}\n{date}\n\n"
