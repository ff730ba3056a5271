"""The messages over the pipe."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanthu.domain.intake import PageText
from vanthu.extraction import frames
from vanthu.extraction.frames import (
    BrokenFrame,
    MessageTooLong,
    read_frame,
    write_frame,
)


@given(st.text(st.characters(exclude_categories=["Cs"])), st.binary(max_size=50))
def test_what_is_sent_is_what_arrives(words: str, raw: bytes) -> None:
    pipe = BytesIO()
    write_frame(pipe, {"words": words}, raw)
    pipe.seek(0)

    assert read_frame(pipe, 50) == ({"words": words}, raw)


def test_a_frozen_value_is_sent_as_it_is_and_arrives_as_plain_data() -> None:
    pipe = BytesIO()
    write_frame(pipe, {"page": PageText("Số: 12/CV", 595.0, 842.0)})
    pipe.seek(0)

    message, _ = read_frame(pipe, 0)

    assert message == {"page": {"text": "Số: 12/CV", "width": 595.0, "height": 842.0}}


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"\0\0",
        b"\xff\xff\xff\xff",
        b"\0\0\0\x05{}",
        b"\0\0\0\x02{}",
        b"\0\0\0\x02[]",
        b"\0\0\0\x01{",
        b'\0\0\0\x0c{"size": -1}',
        b'\0\0\0\x0b{"size": 9}123',
        b'\0\0\0\x0e{"size": true}',
    ],
)
def test_what_is_no_frame_is_broken(sent: bytes) -> None:
    with pytest.raises(BrokenFrame):
        read_frame(BytesIO(sent), 100)


def test_more_raw_bytes_than_wanted_are_refused() -> None:
    pipe = BytesIO()
    write_frame(pipe, {}, b"12345")
    pipe.seek(0)

    with pytest.raises(BrokenFrame):
        read_frame(pipe, 4)


def test_nested_beyond_reason_is_broken() -> None:
    content = b'{"size":' + b"[" * 100_000

    with pytest.raises(BrokenFrame):
        read_frame(BytesIO(len(content).to_bytes(4, "big") + content), 0)


def test_a_message_that_is_too_long_is_not_sent(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(frames, "LONGEST_JSON", 10)
    pipe = BytesIO()

    with pytest.raises(MessageTooLong):
        write_frame(pipe, {"words": "x" * 20})

    assert pipe.getvalue() == b""
