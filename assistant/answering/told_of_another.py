"""An answer that is of another than the one asked about: what is asked of an officer, the mandate of others.

Only where the answer found is so, what was read is read again without what is of others; where nothing is
left, the question is declined.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answering.close_reading import Reading, in_full
from assistant.answering.mandate_told import Body, body_asked, is_own, tells_mandate
from assistant.answering.role_reversed import not_reversed, reverses

if TYPE_CHECKING:
    from assistant.answering.draft import Draft, Support
    from assistant.question import Query
    from index.library import Library


def of_the_one_asked(library: Library, query: Query, readings: list[Reading]) -> list[Reading]:
    """The readings without those that are of another than the officer or body asked about."""
    readings = not_reversed(library, query, readings)
    body = body_asked(query.text) if query.language == "en" else None
    if body is None:
        return readings
    own = {r.source: _is_own(library, body, r.source) for r in readings}
    return [
        r
        for r in readings
        if tells_mandate(
            body,
            f"{r.candidate.lead_in} {in_full(r)} {' '.join(r.with_before)}",
            heading=" ".join(r.candidate.paragraph.section[-1:]),
            around=f"{r.candidate.around} {r.text}",
            own=own[r.source],
        )
    ]


def tells_of_another(library: Library, query: Query, draft: Draft) -> bool:
    """Whether ``draft`` tells what is asked of the officer whose words are asked for, or nothing of the
    mandate of the body asked about."""
    if not draft.answered or query.language != "en":
        return False
    body = body_asked(query.text)
    if body is not None:
        supports = [support for line in draft.lines for support in line.supports]
        said = " ".join(support.quote for line in draft.lines[:1] for support in line.supports)
        return bool(supports) and not (
            _tells(library, body, supports[0], said)
            or any(_tells(library, body, support, support.quote) for support in supports)
        )
    return reverses(library, query, draft)


def _tells(library: Library, body: Body, support: Support, said: str) -> bool:
    source = support.document.source
    stored = library.paragraph(source, support.locator) if support.locator else None
    section = stored.section if stored is not None else ()
    return tells_mandate(
        body,
        said,
        heading=" ".join(section[-1:]),
        around=f"{' '.join(section)} {support.text}",
        own=_is_own(library, body, source),
    )


def _is_own(library: Library, body: Body, source: str) -> bool:
    return is_own(body, library.document(source).masthead_text)
