"""Stories in a sentence, and the requests that follow them; letters of 05/11/2026."""

import pytest

from tests.extraction.body_reading import read
from vanthu.extraction.rules.language.sentences import tells_a_story


def _days(body: str) -> list[str]:
    return [str(term.on) for term in read(body).terms if term.on]


@pytest.mark.parametrize(
    "body",
    [
        "Báo cáo số hộ di dời từ năm 2021 đến nay về Sở Nội vụ trước ngày 27/11/2026.",
        "Đến nay còn 9 xã thiếu số liệu; yêu cầu gửi về Sở Nội vụ trước ngày "
        "27/11/2026.",
        "Tuy nhiên, để không lỡ kỳ họp, đề nghị các xã, phường gửi báo cáo về Sở Nội "
        "vụ trước ngày 27/11/2026.",
        "Rà soát các nhiệm vụ quá hạn, gửi báo cáo về Sở Nội vụ trước ngày 27/11/2026.",
        "Các xã, phường đã tổ chức đại hội gửi báo cáo về Sở Nội vụ trước ngày "
        "27/11/2026.",
        "Nêu rõ việc làm được trong thời gian qua, gửi báo cáo về Sở Nội vụ chậm nhất "
        "ngày 27/11/2026.",
        "Qua theo dõi còn xã chưa nộp; đề nghị nộp báo cáo về Sở Nội vụ trước ngày "
        "27/11/2026.",
    ],
)
def test_a_story_hides_no_request_with_a_day_to_come(body: str) -> None:
    found = read(body)

    assert [str(term.on) for term in found.terms] == ["2026-11-27"]
    assert found.report_to.value == "Sở Nội vụ"


@pytest.mark.parametrize(
    "body",
    [
        "Đối với các lớp đã kết thúc, quyết toán kinh phí trước ngày 27/11/2026.",
        "Xã nào đã gửi thì không gửi lại; xã còn lại gửi trước ngày 27/11/2026.",
    ],
)
def test_what_was_done_may_only_tell_of_a_noun(body: str) -> None:
    assert _days(body) == ["2026-11-27"]


@pytest.mark.parametrize(
    "body",
    [
        "Ngày 02/11/2026, UBND tỉnh ban hành Công văn số 8/UBND-NC yêu cầu báo cáo "
        "trước ngày 27/11/2026.",
        "Đến nay, Sở chưa nhận được báo cáo của 3 xã (hạn gửi trước ngày 27/11/2026).",
        "Sở đã gửi Công văn yêu cầu các xã báo cáo trước ngày 27/11/2026.",
        "Thời gian qua, các xã gửi báo cáo trước ngày 20/10/2026 còn ít.",
        "Sở đã có văn bản đề nghị các xã báo cáo trước ngày 27/11/2026.",
    ],
)
def test_what_is_over_or_others_asked_for_sets_no_term(body: str) -> None:
    assert _days(body) == []


def test_a_story_without_a_day_names_no_receiver() -> None:
    found = read("Thời gian qua, nhiều xã đã gửi báo cáo về Sở Nội vụ.")

    assert found.report_to.value is None


@pytest.mark.parametrize(
    ("folded", "is_story"),
    [
        ("den nay con 3 xa chua gui", True),
        ("thong ke tu dau nam den nay theo bieu mau", False),
        ("tu dau nam den nay, toan tinh co 3 vu", True),
        ("thoi gian qua, cac xa lam tot", True),
        ("danh gia ket qua thoi gian qua", False),
        ("qua han neu tren se bi nhac nho", True),
        ("xu ly ho so qua han", False),
    ],
)
def test_a_story_begins_a_clause(folded: str, is_story: bool) -> None:
    assert tells_a_story(folded) is is_story
