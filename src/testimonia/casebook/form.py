"""The nouns of the model as canonical JSON, and back.

A record is an object with all its fields, a tuple is an array, an enum its value. Keys are sorted and nothing is
padded, so that equal values have equal bytes. Lone surrogates, which no UTF-8 file can hold, become U+FFFD: one code
point for one, so that anchors hold.
"""

import dataclasses
import json
import re
import types
import typing
from collections.abc import Callable
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, cast

Value = TypeVar("Value")
Load = Callable[[Any], Any]

_SURROGATE = re.compile("[\ud800-\udfff]")


class Malformed(ValueError):
    """JSON that is not of the shape its type asks for."""


def plain(text: str) -> str:
    """The text without what a database cannot hold: lone surrogates and NUL become U+FFFD."""
    return _SURROGATE.sub("\ufffd", text).replace("\0", "\ufffd")


def written(value: object) -> str:
    """A record, or a tuple of records, as canonical JSON."""
    return _SURROGATE.sub("\ufffd", _ENCODER.encode(value))


def read_back(kind: type[Value], content: str) -> Value:
    """The record of this type that was written.

    Raises ``Malformed`` where the content is no JSON or of another shape.
    """
    try:
        loaded: Value = _loader(cast("Any", kind))(json.loads(content))
    except (ValueError, TypeError, KeyError, RecursionError) as trouble:
        raise Malformed(f"{kind.__name__}: {trouble}") from trouble
    return loaded


def _fields(value: object) -> dict[str, object]:
    if not dataclasses.is_dataclass(value) or isinstance(value, type):
        raise TypeError(f"{type(value).__name__} is no record")
    return {field: getattr(value, field) for field in _field_names(type(value))}


@cache
def _field_names(kind: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in dataclasses.fields(kind))


_ENCODER = json.JSONEncoder(default=_fields, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


@cache
def _loader(kind: Any) -> Load:
    origin = typing.get_origin(kind)
    if origin is tuple:
        return _tuple_loader(typing.get_args(kind))
    if origin in (typing.Union, types.UnionType):
        return _optional_loader(kind)
    if dataclasses.is_dataclass(kind):
        return _record_loader(cast("type[Any]", kind))
    if issubclass(kind, StrEnum):
        return cast("Load", kind)
    return _leaf_loader(kind)


def _leaf_loader(kind: type[Any]) -> Load:
    allowed = (int, float) if kind is float else (kind,)

    def load(value: Any) -> Any:
        if type(value) not in allowed:
            raise Malformed(f"{value!r} is no {kind.__name__}")
        return value

    return load


def _optional_loader(kind: Any) -> Load:
    (inner,) = (part for part in typing.get_args(kind) if part is not types.NoneType)
    load_inner = _loader(inner)

    def load(value: Any) -> Any:
        return None if value is None else load_inner(value)

    return load


def _tuple_loader(parts: tuple[Any, ...]) -> Load:
    if parts[1:] == (...,):
        each = _loader(parts[0])
        return lambda values: tuple([each(value) for value in _array(values)])
    loaders = [_loader(part) for part in parts]
    return lambda values: tuple(load(value) for load, value in zip(loaders, _array(values), strict=True))


def _array(values: Any) -> list[Any]:
    if type(values) is not list:
        raise Malformed(f"{values!r} is no array")
    return values


def _record_loader(kind: type[Any]) -> Load:
    hints = typing.get_type_hints(kind)
    loaders = {name: _loader(hints[name]) for name in _field_names(cast("Any", kind))}

    def load(values: Any) -> Any:
        # A missing field takes its default, so that a noun may grow; an unknown one is a KeyError.
        if type(values) is not dict:
            raise Malformed(f"{values!r} is no object")
        return kind(**{name: loaders[name](value) for name, value in values.items()})

    return load
