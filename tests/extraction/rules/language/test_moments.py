"""Tests of days, months and stretches of time."""

import pytest

from tests.extraction.body_reading import text_of
from vanthu.extraction.rules.language.moments import find_moments


def _found(text: str) -> list[tuple[str | None, ...]]:
    letter = text_of(text)
    return [
        tuple(None if day is None else str(day) for day in (m.on, m.start, m.end))
        for m in find_moments(letter, (0, len(letter.text)), 2026)
    ]


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("ngày 15/10/2025", "2025-10-15"),
        ("ngày 20 tháng 9 năm \n\n2025", "2025-09-20"),
        ("Ngày 10/10 là", "2026-10-10"),
        ("trong tháng 10 năm 2025", "2025-10"),
        ("tháng 3/2025", "2025-03"),
        ("20/1 1/2024", "2024-11-20"),
        ("thứ Sáu (16/10)", "2026-10-16"),
        ("Chủ nhật, 18/10", "2026-10-18"),
        ("sáng thứ 3, 20/10", "2026-10-20"),
    ],
)
def test_a_day_or_a_month_is_read(text: str, on: str) -> None:
    assert _found(text) == [(on, None, None)]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("từ ngày 10/10 đến ngày 31/10/2025", "2025-10-10", "2025-10-31"),
        ("từ 01/10/2025 đến hết ngày 10/10/2025", "2025-10-01", "2025-10-10"),
        ("ngày 10/10- 31/10 năm 2025", "2025-10-10", "2025-10-31"),
        ("ngày 01-31/12/2025", "2025-12-01", "2025-12-31"),
        ("từ ngày 10 đến ngày 12/5", "2026-05-10", "2026-05-12"),
        ("từ ngày 08/10 đến trước ngày 20/10/2026", "2026-10-08", "2026-10-20"),
        ("từ ngày 8/10 đến trước 9 giờ ngày 20/10", "2026-10-08", "2026-10-20"),
        ("từ 08/10 mở lớp đến trước ngày 20/10/2026", "2026-10-08", "2026-10-20"),
        ("từ tháng 9 - 10 năm 2025", "2025-09", "2025-10"),
        ("từ tháng 10/2025 đến tháng 2/2026", "2025-10", "2026-02"),
    ],
)
def test_a_stretch_is_read(text: str, start: str, end: str) -> None:
    assert _found(text) == [(None, start, end)]


@pytest.mark.parametrize(
    "text",
    [
        "ngày 10 tháng 10 hằng năm",
        "giai đoạn 2021 - 2030",
        "trẻ 06-36 tháng tuổi",
        "đạt 3/4, gọi 0297.3.812.704",
        "ngày 31/02/2025",
        "Ngày hội 10/10 và",
        "khoản 1-3 Điều 2",
    ],
)
def test_what_is_no_day_of_a_calendar_is_left(text: str) -> None:
    assert _found(text) == []
