"""Frozen values as plain JSON data and back, with every type checked on the way in."""

import dataclasses
import math
import re
from collections.abc import Mapping, Set
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from vanthu.domain.deadlines import PartialDate

T = TypeVar("T")
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")  # no text, and no file can hold it


def to_plain(value: Any) -> Any:
    """Turn a frozen value into dictionaries, lists, strings, numbers and None."""
    names = _names_in(value.__class__)
    if names is not None:
        return {name: to_plain(getattr(value, name)) for name in names}
    if isinstance(value, tuple | Set):
        plain = [to_plain(each) for each in value]
        return plain if isinstance(value, tuple) else sorted(plain)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, PartialDate):
        return str(value)
    if isinstance(value, StrEnum):
        return value.value
    return _HALF_CHARACTER.sub("", value) if isinstance(value, str) else value


@cache
def _names_in(kind: Any) -> tuple[str, ...] | None:
    """Return the names of the fields of a class that is taken apart."""
    if kind is PartialDate or not dataclasses.is_dataclass(kind):
        return None
    return tuple(each.name for each in dataclasses.fields(kind))


def from_plain(kind: type[T], plain: Any) -> T:
    """Build a value of `kind` from plain data.

    Raises:
        ValueError: the data is not what `to_plain` makes of such a value.
    """
    try:
        return cast(T, _read(kind, plain, {}))
    except (TypeError, OverflowError, RecursionError) as error:
        raise ValueError(str(error)) from error


def _read(hint: Any, plain: Any, known: Mapping[Any, Any]) -> Any:
    hint = known.get(hint, hint) if isinstance(hint, TypeVar) else hint
    origin = get_origin(hint)
    if origin in (Union, UnionType):
        (inner,) = (each for each in get_args(hint) if each is not type(None))
        return None if plain is None else _read(inner, plain, known)
    if origin is tuple:
        inner = get_args(hint)[0]
        return tuple(_read(inner, each, known) for each in _of(list, plain))
    if origin is Set:
        inner = get_args(hint)[0]
        return frozenset(_read(inner, each, known) for each in _of(list, plain))
    if origin is not None:
        names = getattr(origin, "__parameters__", ())
        return _read_fields(
            origin, plain, dict(zip(names, get_args(hint), strict=True))
        )
    return _read_single(hint, plain)


def _read_single(kind: Any, plain: Any) -> Any:
    if kind is PartialDate:
        moment = PartialDate.parse(_of(str, plain))
        moment.first_day, moment.last_day  # noqa: B018 - they refuse impossible days
        return moment
    if dataclasses.is_dataclass(kind):
        return _read_fields(kind, plain, {})
    if issubclass(kind, StrEnum):
        return kind(_of(str, plain))
    if kind in (date, datetime):
        return kind.fromisoformat(_of(str, plain))
    if kind is float:
        return _number(plain)
    return _of(kind, plain)


def _read_fields(kind: Any, plain: Any, known: Mapping[Any, Any]) -> Any:
    hints = _hints(kind)
    given = _of(dict, plain)
    if unknown := set(given) - set(hints):
        msg = f"{kind.__name__} has no {sorted(map(str, unknown))}"
        raise ValueError(msg)
    values = {name: _read(hints[name], each, known) for name, each in given.items()}
    return kind(**values)


@cache
def _hints(kind: Any) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {f.name: hints[f.name] for f in dataclasses.fields(kind)}


def _of(kind: type[T], plain: Any) -> T:
    # type() and not isinstance(): True is no number.
    if type(plain) is not kind:
        msg = f"expected {kind.__name__}, got {type(plain).__name__}"
        raise ValueError(msg)
    if isinstance(plain, str):
        plain.encode()  # refuses half a character, which no file can hold
    return plain


def _number(plain: Any) -> float:
    number = float(plain) if type(plain) is int else _of(float, plain)
    if not math.isfinite(number):
        msg = "not a finite number"
        raise ValueError(msg)
    return number
