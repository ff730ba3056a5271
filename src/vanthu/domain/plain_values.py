"""Frozen values as plain JSON data and back, with every type checked on the way in.

How the values of a class are written and read is found out once a class.
"""

import dataclasses
import math
import re
from collections.abc import Callable, Set
from datetime import date, datetime
from enum import StrEnum
from functools import cache, partial
from operator import attrgetter
from types import UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from vanthu.domain.deadlines import PartialDate
from vanthu.domain.evidence import Evidence, Rect

T = TypeVar("T")
_Way = Callable[[Any], Any]  # how the values of one kind are written, or read
_NUMBERS = {int, float}
_PLAIN = {*_NUMBERS, bool, type(None)}
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")  # no text, and no file can hold it


def to_plain(value: Any) -> Any:
    """Turn a frozen value into dictionaries, lists, strings, numbers and None."""
    return _WRITERS[value.__class__](value)


class _Writers(dict[Any, _Way]):
    """The way in which the values of each class are written, made when first needed."""

    def __missing__(self, kind: Any) -> _Way:
        self[kind] = way = _writer(kind)
        return way


def _writer(kind: Any) -> _Way:
    if dataclasses.is_dataclass(kind):
        return _fields_writer(kind)
    if issubclass(kind, tuple):
        return _all_of
    if issubclass(kind, Set):
        return lambda value: sorted(map(to_plain, value))
    return _single_writer(kind)


def _all_of(values: tuple[Any, ...]) -> list[Any]:
    return [_WRITERS[each.__class__](each) for each in values] if values else []


def _single_writer(kind: Any) -> _Way:
    if issubclass(kind, date):
        return cast(_Way, kind.isoformat)
    if issubclass(kind, StrEnum):
        return cast(_Way, kind.__str__)
    return _whole if issubclass(kind, str) else _same


def _fields_writer(kind: Any) -> _Way:
    names = field_names(kind)
    if len(names) < 2:  # noqa: PLR2004 - for one name attrgetter gives no tuple
        return lambda value: {name: to_plain(getattr(value, name)) for name in names}
    values_of = attrgetter(*names)
    return lambda value: {
        name: each if each.__class__ in _PLAIN else _WRITERS[each.__class__](each)
        for name, each in zip(names, values_of(value), strict=True)
    }


def _rect(rect: Rect) -> dict[str, Any]:
    return {
        "left": rect.left,
        "top": rect.top,
        "right": rect.right,
        "bottom": rect.bottom,
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {
        "page": evidence.page,
        "start": evidence.start,
        "end": evidence.end,
        "quote": _whole(evidence.quote),
        "rects": [_rect(each) for each in evidence.rects] if evidence.rects else [],
    }


def _whole(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:
        return _HALF_CHARACTER.sub("", text)
    return text


def _same(value: T) -> T:
    return value


# A letter has hundreds of frames: written by hand, they cost a third.
_WRITERS = _Writers({PartialDate: str, Rect: _rect, Evidence: _evidence})


@cache
def field_names(kind: Any) -> tuple[str, ...]:
    """Return the names of the fields of a frozen value's class, none for any other."""
    if not dataclasses.is_dataclass(kind):
        return ()
    return tuple(each.name for each in dataclasses.fields(kind))


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
    if hint is PartialDate:
        return _partial_date
    if origin is not None or dataclasses.is_dataclass(hint):
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


def _fields_reader(hint: Any) -> _Way:
    kind = get_origin(hint) or hint
    variables = getattr(kind, "__parameters__", ())
    known = dict(zip(variables, get_args(hint), strict=False))
    hints = get_type_hints(kind)
    ways: dict[str, _Way] = {}

    def read(plain: Any) -> Any:
        given = _of(dict, plain)
        if not ways:  # not before all classes are known: one may hold others of itself
            names = field_names(kind)
            ways.update({name: _reader(_told(hints[name], known)) for name in names})
        if not given.keys() <= ways.keys():
            unknown = sorted(map(str, given.keys() - ways.keys()))
            msg = f"{kind.__name__} has no {unknown}"
            raise ValueError(msg)
        return kind(**{name: ways[name](each) for name, each in given.items()})

    return read


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
    text.encode()  # refuses half a character, which no file can hold
    return text


def _number(plain: Any) -> float:
    number = float(plain) if type(plain) in _NUMBERS else _of(float, plain)
    if not math.isfinite(number):
        msg = "not a finite number"
        raise ValueError(msg)
    return number
