"""Terms and warnings are told in whole words, and say whose term it is."""

from datetime import date

import pytest

from vanthu.domain.deadlines import (
    PartialDate,
    Recurrence,
    RelativeStart,
    RelativeTerm,
    RelativeUnit,
    Term,
    TermKind,
)
from vanthu.domain.intake import LetterWarning
from vanthu.domain.register import Urgency
from vanthu.ui.inbox.words import (
    relative_words,
    term_kind_words,
    term_reason,
    term_title,
    urgency_words,
    warning_words,
)

OURS = Term(
    TermKind.REPORT_BY,
    on=PartialDate(2023, 10, 15),
    act_by=date(2023, 10, 13),
    applies_to="UBND các xã, thị trấn",
    for_us=True,
    report_to="UBND huyện",
)


def test_our_term_says_the_last_day_that_keeps_it() -> None:
    assert term_title(OURS) == "Hạn báo cáo: 15/10/2023"
    assert term_reason(OURS) == (
        "Áp dụng cho: UBND các xã, thị trấn. Gửi: UBND huyện. Làm xong chậm nhất "
        "Thứ Sáu 13/10/2023: ngày làm việc cuối cùng còn kịp hạn."
    )


def test_the_term_of_another_unit_is_called_so() -> None:
    theirs = Term(
        TermKind.REPORT_BY,
        on=PartialDate(2022, 10, 15),
        applies_to="Phòng Văn hóa và Thông tin",
    )

    assert "Hạn của đơn vị khác (Phòng Văn hóa và Thông tin)" in term_reason(theirs)


@pytest.mark.parametrize(
    ("term", "title"),
    [
        (
            Term(
                TermKind.PERIOD,
                start=PartialDate(2023, 10, 1),
                end=PartialDate(2023, 10, 10),
            ),
            "Thời gian thực hiện: 01/10/2023 – 10/10/2023",
        ),
        (
            Term(TermKind.PERIOD, on=PartialDate(2025, 10)),
            "Thời gian thực hiện: 10/2025",
        ),
        (
            Term(TermKind.PERIOD, end=PartialDate(2022, 10, 31)),
            "Thời gian thực hiện: đến 31/10/2022",
        ),
        (
            Term(TermKind.OTHER, start=PartialDate(2022, 10, 1)),
            "Mốc thời gian khác: từ 01/10/2022",
        ),
        (Term(TermKind.REPORT_NO_DATE), "Phải báo cáo, không nêu hạn"),
    ],
)
def test_a_term_is_told_with_its_days(term: Term, title: str) -> None:
    assert term_title(term) == title


@pytest.mark.parametrize(
    ("term", "words"),
    [
        (
            RelativeTerm(5, RelativeUnit.WORKING_DAY, RelativeStart.RECEIPT),
            "Trong 5 ngày làm việc từ khi nhận",
        ),
        (
            RelativeTerm(recurring=Recurrence.MONTHLY, day=20),
            "Báo cáo định kỳ hằng tháng, ngày 20",
        ),
        (RelativeTerm(recurring=Recurrence.YEARLY), "Báo cáo định kỳ hằng năm"),
    ],
)
def test_a_counted_term_is_told_in_words(term: RelativeTerm, words: str) -> None:
    assert relative_words(term) == words


def test_nothing_is_without_words() -> None:
    assert all(warning_words(warning).endswith(".") for warning in LetterWarning)
    assert all(term_kind_words(kind) for kind in TermKind)
    assert urgency_words(Urgency.EXPRESS) == "Hỏa tốc"
