"""Which of a masthead's lines is the document's title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.structure.continuation import starts_lower
from index.structure.headings import breaks_off
from index.structure.masthead_words import is_organization
from index.structure.units import Unit


def choose_title(
    titles: Sequence[Unit],
    kinds: Sequence[Unit],
    *,
    names: Sequence[str],
    is_letter: bool,
    large: float | None,
) -> str | None:
    """The title proper among the lines ``titles``, ``kinds`` being those that say what kind of document it is
    and ``names`` the organ and body; None when there is no line. ``large`` is the size from which on type is
    a title's, None where it is not known.

    Of lines in different sizes it is the largest; otherwise the last, because after the agenda item the first
    is the item's own title. A line that only names a body is none if there are others, and a cover's title is
    printed again inside.
    """
    if is_letter:
        return titles[-1].text.strip(" *")
    plain_names = {_plain(name) for name in names}
    lines = _joined(titles)
    own = [
        (unit, text) for unit, text in lines if not is_organization(text) and _plain(text) not in plain_names
    ]
    lines = own or lines
    sizes = [unit.block.size for unit, _ in lines if unit.block.size is not None]
    larger = [unit for unit in kinds if (unit.block.size or 0.0) > max(sizes, default=0.0) + 1]
    if sizes and own and larger:  # only the agenda item's title stands, in smaller type, over the kind
        return larger[0].text.strip(" *")
    if sizes and (max(sizes) > min(sizes) + 1 or (large is not None and min(sizes) >= large)):
        largest = [text for unit, text in lines if (unit.block.size or 0.0) >= max(sizes) - 0.5]
        return " ".join(dict.fromkeys(largest))
    if not lines:
        return None
    # "Annotated provisional agenda", and under it its first part, "Provisional agenda".
    last = lines[-1][1]
    whole = [
        text for _, text in lines[:-1] if text.startswith(f"{last} ") or text.endswith(f" {last.lower()}")
    ]
    return whole[-1] if whole else last


def _joined(titles: Sequence[Unit]) -> list[tuple[Unit, str]]:
    """Title lines with those that a reader cut in two put together: typewritten titles are centred line by
    line, and a line that starts in lower case begins nothing."""
    joined: list[tuple[Unit, str]] = []
    for unit in titles:
        text = unit.text.strip(" *")
        if unit.text.rstrip().endswith("*"):
            text = text.rstrip(" ,")  # "due in 2025*, **" does not break off
        if joined and (starts_lower(text) or breaks_off(joined[-1][1])):
            first, before = joined[-1]
            joined[-1] = (first, f"{before} {text}")
        else:
            joined.append((unit, text))
    return joined


def _plain(text: str) -> str:
    return re.sub(r"\W+", "", text).casefold()
