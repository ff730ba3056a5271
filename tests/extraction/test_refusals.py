"""Errors on their way through the pipe."""

from pathlib import Path
from typing import Any

import pytest

from vanthu.domain.errors import (
    ReaderFailed,
    SecretLetter,
    UnknownFormat,
    UnopenedArchive,
    UnreadableFile,
    UnreadableReason,
    VanThuError,
)
from vanthu.extraction.refusals import refusal_from_plain, refusal_to_plain

HERE, THERE = Path("letter"), Path("công văn.pdf")


def facts(error: VanThuError) -> dict[str, Any]:
    return {"kind": type(error), **vars(error)}


@pytest.mark.parametrize(
    ("raised", "arrives"),
    [
        (UnknownFormat(HERE), UnknownFormat(THERE)),
        (UnopenedArchive(HERE), UnopenedArchive(THERE)),
        (SecretLetter(HERE, "MẬT"), SecretLetter(THERE, "MẬT")),
        (
            UnreadableFile(HERE, UnreadableReason.ENCRYPTED),
            UnreadableFile(THERE, UnreadableReason.ENCRYPTED),
        ),
        (MemoryError(), UnreadableFile(THERE, UnreadableReason.TOO_COMPLEX)),
        (ValueError("words of the letter"), ReaderFailed(THERE, "ValueError")),
    ],
)
def test_an_error_arrives_with_the_path_that_was_asked_for(
    raised: Exception, arrives: VanThuError
) -> None:
    assert facts(refusal_from_plain(refusal_to_plain(raised), THERE)) == facts(arrives)


def test_a_defect_tells_its_place_and_none_of_the_letters_words() -> None:
    with pytest.raises(ValueError, match="secret") as caught:
        int("secret")

    detail = refusal_to_plain(caught.value)["detail"]

    assert detail.startswith("ValueError in test_a_defect_tells_its_place")
    assert "secret" not in detail


@pytest.mark.parametrize(
    "plain",
    [
        {"error": "SystemExit"},
        {"error": "UnreadableFile"},
        {"error": "UnreadableFile", "reason": "because"},
        {"error": "SecretLetter", "mark": 1},
        {"error": ["UnknownFormat"]},
    ],
)
def test_another_error_is_not_raised(plain: dict[str, Any]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - each case has its own words
        refusal_from_plain(plain, THERE)


def test_long_words_are_cut() -> None:
    error = refusal_from_plain({"error": "ReaderFailed", "detail": "x" * 9999}, THERE)

    assert isinstance(error, ReaderFailed)
    assert len(error.detail) == 200
