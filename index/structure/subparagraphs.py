"""Sub-paragraph nesting: (a), (i), a. as a path, computed from the labels' own order.

Layout is not needed: a label continues the innermost open list in which it is the next one, or opens a list
inside it. The one true ambiguity, "(i)" after "(h)", is settled by what comes next: "(j)" makes it a letter,
"(ii)" a Roman numeral.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from index.locators import roman
from index.structure.labels import ItemLabel


@dataclass(frozen=True, slots=True)
class Place:
    """Where an item stands: ``path`` is its locator items from the outermost, ``printed`` the same as
    printed."""

    path: tuple[str, ...]
    printed: tuple[str, ...]
    doubtful: bool = False


@dataclass(slots=True)
class _OpenList:
    style: str
    kind: str
    value: int
    name: str
    printed: str


def nest(labels: Sequence[ItemLabel], indents: Sequence[float | None] = ()) -> tuple[Place, ...]:
    """The place of each of one paragraph's items, in order. ``indents`` (points from the left edge) break
    ties where the labels alone allow two readings."""
    stack: list[_OpenList] = []
    places: list[Place] = []
    for index, label in enumerate(labels):
        following = labels[index + 1] if index + 1 < len(labels) else None
        doubtful = _put(stack, label, following)
        places.append(Place(tuple(x.name for x in stack), tuple(x.printed for x in stack), doubtful))
    return tuple(places)


def _put(stack: list[_OpenList], label: ItemLabel, following: ItemLabel | None) -> bool:
    """Places ``label`` on the stack of open lists; says whether its place is doubtful."""
    continued = _next_in(stack, label)
    opens = _first_kind(label)
    if continued is not None and opens is not None and _is_followed_as_first(label, opens, following):
        continued = None
    if continued is not None:
        depth, kind, value = continued
        del stack[depth + 1 :]
        stack[depth] = _OpenList(label.style, kind, value, label.name, label.printed)
        return False
    if continued is None and opens is None and (misread := _skipped_by(stack, following)) is not None:
        depth, value = misread
        open_list = stack[depth]
        del stack[depth + 1 :]
        name = _name(open_list.kind, value) or label.name
        stack[depth] = _OpenList(open_list.style, open_list.kind, value, name, name)
        return True
    if opens is not None:
        same = next((d for d, x in enumerate(stack) if x.style == label.style and x.kind == opens), None)
        if same is not None:
            del stack[
                same:
            ]  # a list of this kind starts again: a new list at the same level, not inside itself
        stack.append(_OpenList(label.style, opens, 1, label.name, label.printed))
        return same is not None
    return _jump(stack, label)


def _next_in(stack: list[_OpenList], label: ItemLabel) -> tuple[int, str, int] | None:
    """The innermost list in which ``label`` is the next item, or repeats the last with an ordinal ("a
    bis")."""
    for depth in range(len(stack) - 1, -1, -1):
        open_list = stack[depth]
        if open_list.style != label.style:
            continue
        value = _value(label, open_list.kind)
        if value is not None and (
            value == open_list.value + 1 or ("-" in label.name and value == open_list.value)
        ):
            return depth, open_list.kind, value
    return None


def _skipped_by(stack: list[_OpenList], following: ItemLabel | None) -> tuple[int, int] | None:
    """The list, and the place in it, that the label after this one leaves free: a scan's "(6)" before "(c)"
    can only be "(b)"."""
    if following is None:
        return None
    for depth in range(len(stack) - 1, -1, -1):
        open_list = stack[depth]
        if open_list.style == following.style and _value(following, open_list.kind) == open_list.value + 2:
            return depth, open_list.value + 1
    return None


def _name(kind: str, value: int) -> str | None:
    if kind == "letter" and value <= 26:
        return chr(ord("a") + value - 1)
    return {"roman": roman(value).lower(), "digit": str(value)}.get(kind)


def _jump(stack: list[_OpenList], label: ItemLabel) -> bool:
    """A label that neither continues nor opens a list: an item was lost before it. It joins the innermost
    list of its style that it can be further on in, or hangs below the last item."""
    for depth in range(len(stack) - 1, -1, -1):
        value = _value(label, stack[depth].kind)
        if stack[depth].style == label.style and value is not None and value > stack[depth].value:
            del stack[depth + 1 :]
            stack[depth] = _OpenList(label.style, stack[depth].kind, value, label.name, label.printed)
            return True
    kind = "letter" if label.letter is not None else "roman" if label.roman is not None else "digit"
    same = next((d for d, x in enumerate(stack) if x.style == label.style and x.kind == kind), None)
    if same is not None:
        del stack[same:]
    stack.append(_OpenList(label.style, kind, _value(label, kind) or 1, label.name, label.printed))
    return True


def _first_kind(label: ItemLabel) -> str | None:
    """The kind of list that ``label`` opens: "(a)" letters, "(i)" Roman numerals, "(1)" figures."""
    if label.letter == 1:
        return "letter"
    if label.roman == 1:
        return "roman"
    return "digit" if label.digit == 1 else None


def _is_followed_as_first(label: ItemLabel, kind: str, following: ItemLabel | None) -> bool:
    """Whether the next label shows that ``label`` opened a list: "(ii)" after "(i)"."""
    return following is not None and following.style == label.style and _value(following, kind) == 2


def _value(label: ItemLabel, kind: str) -> int | None:
    return {"letter": label.letter, "roman": label.roman, "digit": label.digit}[kind]
