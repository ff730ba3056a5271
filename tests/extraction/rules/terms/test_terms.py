"""Tests of the time limits that a letter sets."""

from datetime import date

import pytest

from tests.extraction.body_reading import COMMUNE, HEADER, read
from vanthu.domain.deadlines import Term, TermKind


def _one(body: str) -> Term:
    (term,) = read(body).terms
    return term


def test_before_a_day_means_the_last_working_day_before_it() -> None:
    term = _one("Đề nghị các đơn vị gửi báo cáo về Sở Nội vụ trước ngày 30/11/2026.")

    assert term.kind is TermKind.REPORT_BY
    assert str(term.on) == "2026-11-30"  # a Monday
    assert term.act_by == date(2026, 11, 27)
    assert term.report_to == "Sở Nội vụ"
    assert term.for_us


def test_before_an_hour_of_a_day_the_day_itself_counts() -> None:
    term = _one("Đề nghị gửi báo cáo về Sở trước 16 giờ 30 ngày 20/11/2026.")

    assert term.act_by == date(2026, 11, 20)


def test_at_the_latest_on_a_sunday_means_the_friday() -> None:
    term = _one("Đề nghị hoàn thành việc rà soát chậm nhất là ngày 29/11/2026.")

    assert term.kind is TermKind.COMPLETE_BY
    assert term.act_by == date(2026, 11, 27)


def test_a_holiday_is_no_working_day() -> None:
    holidays = frozenset({date(2026, 11, 24)})

    (term,) = read(
        "Đề nghị gửi báo cáo về Sở Nội vụ trước ngày 25/11/2026.", holidays=holidays
    ).terms

    assert term.act_by == date(2026, 11, 23)


def test_the_limit_word_is_part_of_the_evidence() -> None:
    term = _one("Đề nghị gửi báo cáo về Sở Nội vụ trước ngày 30/11/2026.")

    assert term.evidence[0].quote == "trước ngày 30/11/2026"


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("Thời gian báo cáo: 20/11/2026.", TermKind.REPORT_BY),
        ("Gửi ý kiến trong tháng 12 năm 2026.", TermKind.REPORT_BY),
        ("Thời gian thực hiện: trong tháng 12 năm 2026.", TermKind.PERIOD),
        ("Tuyên truyền từ ngày 10/11 đến ngày 20/11/2026.", TermKind.PERIOD),
        ("Thời gian: 08 giờ 00, ngày 27 tháng 11 năm 2026.", TermKind.EVENT),
        ("Lễ ra quân tổ chức vào ngày 20/11/2026.", TermKind.EVENT),
        ("Quyết định này có hiệu lực từ ngày 01/01/2027.", TermKind.OTHER),
    ],
)
def test_the_words_around_a_date_tell_what_it_means(body: str, kind: TermKind) -> None:
    assert _one(body).kind is kind


@pytest.mark.parametrize(
    "body",
    [
        "Thực hiện Công văn số 12/UBND-VP ngày 20/11/2026 của UBND tỉnh.",
        "Ngày 01/12/2026, Sở đã có Công văn số 9/SNV-VP yêu cầu báo cáo trước ngày"
        " 15/12/2026, tuy nhiên đến nay một số đơn vị chưa gửi.",
        "Quyết định này có hiệu lực kể từ ngày ký.",
        "Các doanh nghiệp thành lập trước ngày 01/12/2026 không phải kê khai.",
        "Báo cáo đã nộp trước ngày 01/7/2025 vẫn có giá trị.",
        "Nghị định quy định: “Cơ quan nhà nước phải hoàn thành việc báo cáo cơ quan"
        " cấp trên chậm nhất ngày 15/12/2026 theo mẫu của Bộ”.",
        "Ngày Chuyển đổi số quốc gia (ngày 10/12) là ngày hội của mọi người.",
    ],
)
def test_other_dates_set_no_term(body: str) -> None:
    assert read(body).terms == ()


def test_a_day_without_year_takes_the_letters_year_and_says_so() -> None:
    term = _one("Đề nghị gửi báo cáo về Sở Nội vụ trước ngày 01/12.")

    assert str(term.on) == "2026-12-01"
    assert term.year_from_context


def test_a_day_without_year_that_is_over_is_next_years() -> None:
    assert str(_one("Gửi báo cáo về Sở Nội vụ trước ngày 10/01.").on) == "2027-01-10"


def test_without_any_year_a_day_without_year_is_left() -> None:
    found = read("Hoàn thành trước ngày 10/01.", header="", dear="")

    assert found.terms == ()


def test_the_term_of_another_unit_is_not_ours() -> None:
    term = _one(
        "1. Giao Công an tỉnh:\n- Kiểm tra; báo cáo UBND tỉnh trước ngày 30/11/2026."
    )

    assert term.applies_to == "Công an tỉnh"
    assert not term.for_us


def test_a_report_without_a_day_is_a_term_of_its_own() -> None:
    term = _one("Đề nghị Quý đơn vị gửi báo cáo kết quả về Sở Nội vụ để tổng hợp.")

    assert term.kind is TermKind.REPORT_NO_DATE
    assert term.act_by is None
    assert term.report_to == "Sở Nội vụ"


def test_a_report_for_the_case_of_trouble_is_conditional() -> None:
    term = _one("Nếu có khó khăn, vướng mắc, các đơn vị báo cáo Sở Nội vụ để xem xét.")

    assert term.kind is TermKind.CONDITIONAL


def test_a_term_is_given_once_for_its_purpose() -> None:
    body = "Báo cáo về Sở trước ngày 30/11/2026. Gửi báo cáo trước ngày 30/11/2026."

    assert len(read(body).terms) == 1


def test_a_proposal_to_a_superior_asks_nothing_of_us() -> None:
    header = HEADER.replace("V/v rà soát hồ sơ", "TỜ TRÌNH\nVề việc rà soát")

    found = read("Kính trình UBND tỉnh xem xét, báo cáo HĐND tỉnh.", header=header)

    assert found.terms == ()
    assert found.items == ()


def test_groups_of_the_other_level_bind_us_where_ours_is_not_named() -> None:
    body = "Đề nghị UBND các xã, thị trấn hoàn thành trước ngày 30/11/2026."
    dear = "Kính gửi: UBND các xã, thị trấn.\n\n"

    assert read(body, dear=dear).terms[0].for_us
    assert read(body, COMMUNE, dear=dear).terms[0].for_us


def test_rules_take_linear_time_on_one_long_line() -> None:
    words = "báo cáo Sở Nội vụ trước ngày 15/12/2026, số 12/UBND-VP giao UBND các xã "

    found = read(words * 1200)

    assert found.terms


def test_the_year_of_a_plan_is_not_that_of_a_day_soon() -> None:
    term = _one("Gửi dự thảo kế hoạch năm 2027 về Sở Nội vụ trước ngày 12/12.")

    assert str(term.on) == "2026-12-12"


def test_days_of_one_list_mean_the_same() -> None:
    found = read("Các đơn vị báo cáo Sở Nội vụ vào các ngày 06/11 và 20/11/2026.")

    days = [(str(term.kind), str(term.on)) for term in found.terms]
    assert days == [("report_by", "2026-11-06"), ("report_by", "2026-11-20")]


@pytest.mark.parametrize(
    ("body", "days"),
    [
        ("1. Văn phòng cấp phát vật tư, hoàn tất ngày 14/11/2026.", ["2026-11-14"]),
        ("1. Văn phòng rà soát, hoàn thành vào ngày 14/11/2026.", ["2026-11-14"]),
        ("1. Văn phòng đã hoàn thành ngày 14/11/2026.", []),
    ],
)
def test_work_is_completed_by_the_day_that_it_names(body: str, days: list[str]) -> None:
    assert [str(term.on) for term in read(body).terms] == days
