"""Frozen values as plain JSON data and back, with every type checked on the way in.

How the values of a class are read is found out once a class.
"""

import dataclasses
import json
import math
from collections.abc import Callable, Set
from datetime import date, datetime
from enum import StrEnum
from functools import cache, partial
from types import UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from vanthu.domain.deadlines import PartialDate
from vanthu.domain.evidence import Rect
from vanthu.domain.json_text import to_json

T = TypeVar("T")
_Way = Callable[[Any], Any]  # how the values of one kind are read
_NUMBERS = {int, float}
_SIDES = 4


def to_plain(value: Any) -> Any:
    """Turn a frozen value into dictionaries, lists, strings, numbers and None."""
    return json.loads(to_json(value))


@cache
def field_names(kind: Any) -> tuple[str, ...]:
    """Return the names of the fields of a frozen value's class, none for any other."""
    if dataclasses.is_dataclass(kind):
        return tuple(each.name for each in dataclasses.fields(kind))
    names: tuple[str, ...] = getattr(kind, "_fields", ())  # of a named tuple
    return names


def from_plain(kind: type[T], plain: Any) -> T:
    """Build a value of `kind` from plain data.

    Raises:
        ValueError: the data is not what `to_plain` makes of such a value.
    """
    hint: Any = kind
    try:
        return cast(T, _reader(hint)(plain))
    except (TypeError, OverflowError, RecursionError) as error:
        raise ValueError(str(error)) from error


@cache
def _reader(hint: Any) -> _Way:
    origin = get_origin(hint)
    if origin in (Union, UnionType):
        (inner,) = (each for each in get_args(hint) if each is not type(None))
        read = _reader(inner)
        return lambda plain: None if plain is None else read(plain)
    if origin is tuple:
        read = _reader(get_args(hint)[0])
        return lambda plain: tuple(map(read, _of(list, plain)))
    if origin is Set:
        read = _reader(get_args(hint)[0])
        return lambda plain: frozenset(map(read, _of(list, plain)))
    if hint in _BY_HAND:
        return _BY_HAND[hint]
    if origin is not None or dataclasses.is_dataclass(hint) or field_names(hint):
        return _fields_reader(hint)
    return _single_reader(hint)


def _single_reader(kind: Any) -> _Way:
    if kind is str:
        return _text
    if kind is float:
        return _number
    if kind in (date, datetime):
        return lambda plain: kind.fromisoformat(_text(plain))
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return lambda plain: kind(_text(plain))
    return partial(_of, kind)


class _Ways(dict[str, _Way]):
    """How each field of a class is read; no others are known."""

    def __init__(self, kind: type) -> None:
        super().__init__()
        self._kind = kind

    def __missing__(self, name: object) -> _Way:
        msg = f"{self._kind.__name__} has no {name!r}"
        raise ValueError(msg)


def _fields_reader(hint: Any) -> _Way:
    kind = get_origin(hint) or hint
    variables = getattr(kind, "__parameters__", ())
    known = dict(zip(variables, get_args(hint), strict=False))
    hints = get_type_hints(kind)
    ways = _Ways(kind)

    def read(plain: Any) -> Any:
        given = plain if type(plain) is dict else _of(dict, plain)
        if not ways:  # not before all classes are known: one may hold others of itself
            names = field_names(kind)
            ways.update({name: _reader(_told(hints[name], known)) for name in names})
        return kind(**{name: ways[name](each) for name, each in given.items()})

    return read


def _rect(plain: Any) -> Rect:
    """Read a frame; records of earlier versions tell each side by its name."""
    if type(plain) is dict:
        return cast(Rect, _RECT_BY_NAMES(plain))
    sides = _of(list, plain)
    are_numbers = len(sides) == _SIDES and _NUMBERS.issuperset(map(type, sides))
    # The sum of what is not finite is not finite either.
    if not are_numbers or not math.isfinite(sum(sides)):
        msg = "not the four sides of a frame"
        raise ValueError(msg)
    return Rect._make(map(float, sides))


def _told(hint: Any, known: dict[Any, Any]) -> Any:
    """Return the type with what is known of its variables."""
    if isinstance(hint, TypeVar):
        return known.get(hint, hint)
    unknown = getattr(hint, "__parameters__", ())
    return hint[tuple(known.get(each, each) for each in unknown)] if unknown else hint


def _partial_date(plain: Any) -> PartialDate:
    moment = PartialDate.parse(_text(plain))
    moment.first_day, moment.last_day  # noqa: B018 - they refuse impossible days
    return moment


def _of(kind: type[T], plain: Any) -> T:
    # type() and not isinstance(): True is no number.
    if type(plain) is not kind:
        msg = f"expected {kind.__name__}, got {type(plain).__name__}"
        raise ValueError(msg)
    return plain


def _text(plain: Any) -> str:
    text = plain if type(plain) is str else _of(str, plain)
    if not text.isascii():
        text.encode()  # refuses half a character, which no file can hold
    return text


def _number(plain: Any) -> float:
    number = float(plain) if type(plain) in _NUMBERS else _of(float, plain)
    if not math.isfinite(number):
        msg = "not a finite number"
        raise ValueError(msg)
    return number


_RECT_BY_NAMES = _fields_reader(Rect)
_BY_HAND: dict[Any, _Way] = {PartialDate: _partial_date, Rect: _rect}
