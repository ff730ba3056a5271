"""The messages between the program and its reading process: JSON, then raw bytes.

A frame is a length of four bytes and as much JSON; the entry `size` tells how many
raw bytes follow.
"""

import json
import struct
from typing import IO, Any

from vanthu.domain.json_text import to_json

LONGEST_JSON = 1_000_000  # bytes; a long letter takes 60,000

_LENGTH = struct.Struct(">I")


class BrokenFrame(Exception):
    """The other side closed the pipe or sent what is no frame."""


class MessageTooLong(Exception):
    """The message has more bytes than a frame may have; nothing was sent."""


def write_frame(stream: IO[bytes], message: dict[str, Any], raw: bytes = b"") -> None:
    """Send a message, which may hold frozen values, and the raw bytes of it.

    Raises:
        MessageTooLong: nothing was sent.
    """
    content = to_json(message | {"size": len(raw)})
    if len(content) > LONGEST_JSON:
        raise MessageTooLong(len(content))
    stream.write(_LENGTH.pack(len(content)) + content)
    stream.write(raw)
    stream.flush()


def read_frame(stream: IO[bytes], most_raw: int) -> tuple[dict[str, Any], bytes]:
    """Receive a message and its raw bytes.

    Raises:
        BrokenFrame: the pipe was closed, or the content is not a frame.
    """
    (length,) = _LENGTH.unpack(_exactly(stream, _LENGTH.size))
    if length > LONGEST_JSON:
        msg = f"{length} bytes announced"
        raise BrokenFrame(msg)
    try:
        message = json.loads(_exactly(stream, length))
    except (ValueError, RecursionError) as error:
        raise BrokenFrame(type(error).__name__) from error
    size = message.pop("size", None) if type(message) is dict else None
    if type(size) is not int or not 0 <= size <= most_raw:
        msg = "no size, or too large a one"
        raise BrokenFrame(msg)
    return message, _exactly(stream, size)


def _exactly(stream: IO[bytes], length: int) -> bytes:
    content = stream.read(length)
    if len(content) < length:
        msg = f"{len(content)} of {length} bytes"
        raise BrokenFrame(msg)
    return content
