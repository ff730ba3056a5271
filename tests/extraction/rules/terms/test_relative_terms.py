"""Tests of terms counted from an event and of duties that come back."""

import pytest

from tests.extraction.body_reading import read
from vanthu.domain.deadlines import Recurrence, RelativeStart, RelativeUnit


@pytest.mark.parametrize(
    ("words", "days", "unit", "since"),
    [
        (
            "trong vòng 05 (năm) ngày làm việc kể từ ngày nhận được văn bản",
            5,
            RelativeUnit.WORKING_DAY,
            RelativeStart.RECEIPT,
        ),
        (
            "chậm nhất sau 10 ngày kể từ ngày ban hành",
            10,
            RelativeUnit.CALENDAR_DAY,
            RelativeStart.ISSUE,
        ),
        ("trong thời gian 03 tháng", 3, RelativeUnit.MONTH, None),
        ("trong vòng 02 tuần", 14, RelativeUnit.CALENDAR_DAY, None),
    ],
)
def test_a_term_may_count_from_an_event(
    words: str, days: int, unit: RelativeUnit, since: RelativeStart | None
) -> None:
    (term,) = read(f"Đề nghị các đơn vị trả lời {words}.").relative_terms

    assert (term.days, term.unit, term.since) == (days, unit, since)
    assert term.evidence


@pytest.mark.parametrize(
    ("words", "recurring", "day"),
    [
        ("Định kỳ hằng tháng trước ngày 25, báo cáo", Recurrence.MONTHLY, 25),
        ("Định kỳ trước ngày 20 hằng tháng, báo cáo", Recurrence.MONTHLY, 20),
        ("Hằng quý báo cáo", Recurrence.QUARTERLY, None),
        ("Định kỳ 6 tháng báo cáo", Recurrence.HALF_YEARLY, None),
        ("Hàng năm báo cáo", Recurrence.YEARLY, None),
    ],
)
def test_a_duty_may_come_back(
    words: str, recurring: Recurrence, day: int | None
) -> None:
    (term,) = read(f"{words} kết quả về Sở Nội vụ.").relative_terms

    assert (term.recurring, term.day) == (recurring, day)


@pytest.mark.parametrize(
    "body",
    [
        "Báo cáo theo quy định hiện hành.",
        "Lấy ngày 05 tháng 6 hằng năm làm Ngày Môi trường; gửi báo cáo về Sở.",
        "Luật nêu: “Trong thời hạn 30 ngày làm việc kể từ ngày nhận hồ sơ, cơ quan"
        " nhà nước có thẩm quyền phải trả lời bằng văn bản”.",
    ],
)
def test_what_binds_nobody_here_is_no_term(body: str) -> None:
    assert read(body).relative_terms == ()
