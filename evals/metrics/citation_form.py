"""Symbol and citation form: the share of citations that are printed as the United Nations prints them.

A citation is in form when its symbol is one of the names the library knows for that source (or, without a
symbol, its label says that the symbol is not stated: a symbol is never made up), and when the printed form
is exactly what the formatter of ``assistant.citations`` gives for that document and place, and reads back
as the same place.
"""

from __future__ import annotations

from assistant.model import Citation
from evals.case import Case, place_of
from evals.metrics.base import NOT_APPLICABLE, Metric, Score
from index.errors import PinciteError


def citation_form() -> Metric:
    """Share of the citations in form, between 0 and 1."""
    return Metric("citation_form", "Symbol and citation form", _score)


def _score(case: Case) -> Score:
    if not case.citations:
        return NOT_APPLICABLE
    wrong = [problem for citation in case.citations if (problem := form_problem(case, citation))]
    return Score(1 - len(wrong) / len(case.citations), "; ".join(wrong) or "every citation is in form")


def form_problem(case: Case, citation: Citation) -> str:
    """What is wrong with the form, or an empty text."""
    from assistant.citations import format_citation, parse_citations, same_place

    stored = case.stored.get(place_of(citation))
    known = stored.names if stored else ()
    if citation.symbol is not None and citation.symbol not in known:
        return f"{citation.symbol} is not a symbol of {citation.source}"
    if citation.symbol is None and "not stated" not in citation.label and "unknown" not in citation.label:
        return f"the label of {citation.source} does not say that its symbol is unknown"
    document = citation.symbol or citation.label
    locators = [citation.locator] if citation.locator else []
    try:
        printed = format_citation(document, locators)
    except PinciteError as error:
        return str(error)
    if citation.citation and citation.citation != printed:
        return f"“{citation.citation}” is not the printed form"
    read = [locator for found in parse_citations(printed, labels=[document]) for locator in found.locators]
    if len(read) != len(locators) or not all(map(same_place, read, locators)):
        return f"“{printed}” does not read back as {citation.locator}"
    return ""
