"""Nouns to JSON-ready values and back, from their type hints alone.

The catalogue keeps a whole ``Document`` this way, so that a field someone adds to ``index.model`` tomorrow
is stored and given back without a change here: nothing a reader found is lost.
"""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Callable
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

Noun = TypeVar("Noun")


def to_plain(value: Any) -> Any:
    """``value`` as dicts, lists, strings, numbers, booleans and None. Fields that hold their default are
    left out."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        plain = {}
        for field, default in _fields(type(value)):
            item = getattr(value, field)
            if item != default:
                plain[field] = to_plain(item)
        return plain
    if isinstance(value, (tuple, list)):
        return [to_plain(item) for item in value]
    if isinstance(value, dict):
        return {str(key): to_plain(item) for key, item in value.items()}
    if value is None or isinstance(value, (str, int, float, bool)):
        return value
    raise TypeError(f"{type(value).__name__} has no plain form; give index.plain one")


def from_plain(noun: type[Noun], plain: Any) -> Noun:
    """The inverse of ``to_plain`` for a dataclass of ``index.model``; unknown keys are ignored."""
    value: Noun = _builder(noun)(plain)  # type: ignore[arg-type]
    return value


_NO_DEFAULT = object()


@cache
def _fields(noun: type) -> tuple[tuple[str, Any], ...]:
    """Names of the fields of a dataclass, each with its default (or a marker that equals nothing)."""
    found = []
    for field in dataclasses.fields(noun):
        default = field.default
        if default is dataclasses.MISSING:
            factory = field.default_factory
            default = _NO_DEFAULT if factory is dataclasses.MISSING else factory()
        found.append((field.name, default))
    return tuple(found)


@cache
def _builder(hint: Any) -> Callable[[Any], Any]:
    """A function from a plain value to a value of the type ``hint``."""
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return _dataclass_builder(hint)
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        inner = next(_builder(argument) for argument in arguments if argument is not type(None))
        return lambda plain: None if plain is None else inner(plain)
    if origin is tuple:
        if len(arguments) == 2 and arguments[1] is Ellipsis:
            item = _builder(arguments[0])
            return lambda plain: tuple(item(entry) for entry in plain)
        items = [_builder(argument) for argument in arguments]
        return lambda plain: tuple(build(entry) for build, entry in zip(items, plain, strict=True))
    if origin is Literal or hint in (str, int, float, bool, Any):
        return _as_it_is
    raise TypeError(f"{hint!r} cannot be rebuilt from plain values; give index.plain a rule for it")


def _as_it_is(plain: Any) -> Any:
    return plain


def _dataclass_builder(noun: type) -> Callable[[Any], Any]:
    builders: dict[str, Callable[[Any], Any]] = {}

    def build(plain: dict[str, Any]) -> Any:
        if not builders:
            hints = get_type_hints(noun)
            builders.update({name: _builder(hints[name]) for name, _ in _fields(noun)})
        return noun(**{name: builders[name](value) for name, value in plain.items() if name in builders})

    return build
