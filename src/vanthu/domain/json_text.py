"""Frozen values as JSON text, written straight from their fields.

How the values of a class are written is found out once a class.
"""

import dataclasses
import re
from collections.abc import Callable, Iterable, Mapping, Set
from datetime import date
from json.encoder import encode_basestring as _quoted
from operator import attrgetter
from typing import Any

from vanthu.domain.deadlines import PartialDate
from vanthu.domain.evidence import Evidence, Rect

_Writer = Callable[[Any], str]  # of the values of one class

_RECT = "[%.2f,%.2f,%.2f,%.2f]"
_EVIDENCE = '{"page":%d,"start":%d,"end":%d,"quote":%s,"rects":[%s]}'
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")  # no text, and no file can hold it


def to_json(value: Any) -> bytes:
    """Write a frozen value, or a message that holds some, as JSON.

    Tuples and sets become lists, dates and names strings; a frame on a page becomes a
    list of its sides to the hundredth of a point.
    """
    text = _WRITERS[type(value)](value)
    try:
        return text.encode()
    except UnicodeEncodeError:
        return _HALF_CHARACTER.sub("", text).encode()


class _Writers(dict[type, _Writer]):
    """The way in which the values of each class are written, made when first needed."""

    def __missing__(self, kind: type) -> _Writer:
        self[kind] = writer = _writer(kind)
        return writer


def _writer(kind: type) -> _Writer:
    if dataclasses.is_dataclass(kind):
        return _fields_writer([each.name for each in dataclasses.fields(kind)])
    for base, writer in _WAYS.items():
        if issubclass(kind, base):
            return writer
    msg = f"{kind.__name__} is no plain value"
    raise TypeError(msg)


def _fields_writer(names: list[str]) -> _Writer:
    form = "{" + ",".join(f'"{name}":%s' for name in names) + "}"
    if len(names) < 2:  # noqa: PLR2004 - for one name attrgetter gives no tuple
        return lambda value: (
            form % tuple(_texts(getattr(value, name) for name in names))
        )
    values_of = attrgetter(*names)
    return lambda value: form % tuple(_texts(values_of(value)))


def _texts(values: Iterable[Any]) -> list[str]:
    return [_WRITERS[type(each)](each) for each in values]


def _list(values: Iterable[Any]) -> str:
    return f"[{','.join(_texts(values))}]" if values else "[]"


def _set(values: Set[Any]) -> str:
    return f"[{','.join(sorted(_texts(values)))}]"


def _mapping(values: Mapping[str, Any]) -> str:
    texts = zip(map(_quoted, values), _texts(values.values()), strict=True)
    return f"{{{','.join(map(':'.join, texts))}}}"


def _evidence(evidence: Evidence) -> str:
    page, start, end, quote, rects = evidence
    frames = ",".join([_RECT % rect for rect in rects])
    return _EVIDENCE % (page, start, end, _quoted(quote), frames)


_WAYS: dict[type, _Writer] = {
    str: _quoted,
    bool: {True: "true", False: "false"}.__getitem__,
    int: int.__repr__,
    float: float.__repr__,
    type(None): {None: "null"}.__getitem__,
    date: lambda day: f'"{day.isoformat()}"',
    tuple: _list,
    list: _list,
    Set: _set,
    Mapping: _mapping,
}
# A letter has hundreds of frames and quotes: written by hand, they cost half.
_WRITERS = _Writers(
    {
        PartialDate: '"{}"'.format,
        Evidence: _evidence,
        Rect: _RECT.__mod__,
        float: repr,
        int: repr,
    }
)
